"""Periods that the text closes with a day that has been: "the three months to Dec. 31", "the year ended in June"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from itertools import pairwise
from typing import Final

from timeline.chronology.interval import Interval
from timeline.chronology.units import OutOfCalendar, add
from timeline.languages.tense import Cues
from timeline.records import Expression
from timeline.resolution.intents import moved_onto

AMOUNT: Final = re.compile(r"P(\d+)([DWMY])")
UNITS: Final = {"D": "day", "W": "week", "M": "month", "Y": "year"}
LEAST: Final = {"D": 1, "W": 7, "M": 31, "Y": 366}  # days that what ends a period of a unit may have
LONGEST: Final = 24  # characters between an amount and what closes it


def closed(expressions: Sequence[Expression], normal: str, published: int | None, cues: Cues) -> list[Expression]:
    """The expressions; an amount that ends with the next one, on a day that has been, is the period before its end."""
    found = list(expressions)
    for n, (amount, last) in enumerate(pairwise(expressions)):
        if amount.type != "DURATION" or amount.interval.bounded or last.type != "DATE" or last.interval.end is None:
            continue
        between, end = normal[amount.end : min(last.start, amount.end + LONGEST)].strip(), last.interval.end
        length = AMOUNT.fullmatch(amount.value or "")
        if length is None or between not in cues.closing or (published is not None and end > published + 1):
            continue
        if moved_onto(normal, last.start, last.end, cues):  # "postponed two months to January"
            continue
        if last.interval.days is not None and last.interval.days > int(length[1]) * LEAST[length[2]]:
            continue  # "added two weeks to June"
        with suppress(OutOfCalendar):
            start = add(end, -int(length.group(1)), UNITS[length.group(2)])
            found[n] = amount._replace(interval=Interval(start, end), extent="whole")
    return found
