"""Periods of figures: quarters and halves, from which "a year earlier" counts, and those that a day closes which has
been: "the three months to Dec. 31", "the year ended in June".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from typing import Final

from timeline.chronology.interval import Interval
from timeline.chronology.term import Term
from timeline.chronology.units import OutOfCalendar, Period, add
from timeline.chronology.value import Value
from timeline.languages.cues.tense import Cues
from timeline.records import Expression
from timeline.resolution.meanings import plain
from timeline.resolution.passage import Passage
from timeline.resolution.tense.intents import moved_onto
from timeline.resolution.tense.stretches import Spot
from timeline.tagging import Mention

AMOUNT: Final = re.compile(r"P(\d+)([DWMY])")
UNITS: Final = {"D": "day", "W": "week", "M": "month", "Y": "year"}
LEAST: Final = {"D": 1, "W": 7, "M": 31, "Y": 366}  # days that what ends a period of a unit may have
LONGEST: Final = 24  # characters between an amount and what closes it
OF_FIGURES: Final = ("quarter", "half")
A_YEAR_AGO: Final = Term("ago", (1, "year"))
YEAR_TO_DATE: Final = ("P6M", "P9M", "P12M")  # that reports have beside a quarter


def closed(expressions: Sequence[Expression], normal: str, published: int | None, cues: Cues) -> list[Expression]:
    """The expressions; an amount that ends with the next one, on a day that has been, is the period before its end."""
    found = list(expressions)
    for n in range(len(found) - 1):
        amount, last = found[n], found[n + 1]
        if amount.type != "DURATION" or last.type != "DATE" or amount.interval.bounded or last.interval.end is None:
            continue
        between, end = normal[amount.end : min(last.start, amount.end + LONGEST)].strip(), last.interval.end
        length = AMOUNT.fullmatch(amount.value or "")
        if length is None or between not in cues.closing or (published is not None and end > published + 1):
            continue
        if moved_onto(Spot(normal, last.start, last.end, cues)):  # "postponed two months to January"
            continue
        if last.interval.days is not None and last.interval.days > int(length[1]) * LEAST[length[2]]:
            continue  # "added two weeks to June"
        with suppress(OutOfCalendar):
            start = add(end, -int(length.group(1)), UNITS[length.group(2)])
            found[n] = amount._replace(interval=Interval(start, end), extent="whole")
    return found


def closes_quarter(here: Passage, n: int, told: Period | None) -> bool:
    """Whether a date only closes the quarter or half told right before it: "the third quarter ended Oct. 29"."""
    if told is None or told.unit not in OF_FIGURES or not n:
        return False
    return here.normal[here.found[n - 1].end : here.found[n].start].strip(" ,") in here.cues.closing


def is_base(here: Passage, term: Term) -> bool:
    """Whether figures are compared with those of a year ago, from which nothing else counts: "a year ago it earned $2
    million. Sales rose 4 percent from a year earlier"."""
    return plain(term) == A_YEAR_AGO and here.subject.of_figures()


def of_longer_figures(here: Passage, mention: Mention, value: Value) -> bool:
    """Whether figures go on with some months more than the quarter that was told: "for the nine months it lost $3
    million, after a profit a year earlier", not "was ill for six months"."""
    told, articles = here.at.reference, here.cues.articles
    longer = value.type == "DURATION" and value.value in YEAR_TO_DATE
    if not longer or told is None or told.unit != "quarter":
        return False
    return not articles or here.normal[mention.start : mention.end].partition(" ")[0] in articles
