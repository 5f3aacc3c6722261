"""What timeline answers to a phrase of a suite, in the suites' form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise

from suites.published import GRAINS, NO_DAY, Answer, Row, seconds_and_months

from timeline.chronology import evaluate
from timeline.chronology.interval import Interval
from timeline.chronology.units import OutOfCalendar
from timeline.chronology.value import Anchors, NotTime, Undated, Value
from timeline.records import Expression
from timeline.resolution import expressions_of

LINKS = ("since", "until", "by", "before", "after")


@dataclass(frozen=True, slots=True)
class Read:
    """One expression as far as the suites can ask for it."""

    expression: Expression
    type: str
    value: str
    start: datetime | None
    end: datetime | None
    grain: str | None
    mod: str | None
    counts_to: int | None
    led: bool  # something of the phrase stands beside it: its connective, where it has one


def found(row: Row) -> list[Read]:
    """The expressions in the phrase, read in its sentence."""
    language = f"{row.language}-{row.region}" if row.region else row.language
    day = row.ref.toordinal() if row.ref else None
    inside = [
        e
        for e in expressions_of(row.sentence, day, language, narrative=False)
        if e.start < row.end and row.start < e.end
    ]
    return [_of_expression(e, row) for e in inside]


def again(reads: Sequence[Read], row: Row, direction: int, month_first: bool) -> list[Read]:
    """The same meanings, read with another direction or order of day and month."""
    day = row.ref.toordinal() if row.ref else None
    result = []
    for read in reads:
        try:
            value = evaluate(read.expression.meaning, Anchors(day, direction=direction, month_first=month_first))
        except (Undated, OutOfCalendar, NotTime):
            result.append(read)
        else:
            result.append(_read(read.expression, value, row))
    return result


def _of_expression(e: Expression, row: Row) -> Read:
    value = Value(e.type, e.value or "", e.interval, e.granularity, e.extent, e.mod, counts_to=e.counts_to,
                  time_from=e.time_from)  # fmt: skip
    return _read(e, value, row)


def _read(e: Expression, value: Value, row: Row) -> Read:
    start, end = _moments(value, row)
    return Read(e, value.type, value.value, start, end, value.granularity, value.mod, value.counts_to,
                e.start > row.start or e.end < row.end)  # fmt: skip


def _moments(value: Value, row: Row) -> tuple[datetime | None, datetime | None]:
    """First moment and the first after; a clock time is as long as its grain."""
    interval = value.interval
    if value.time_from:
        day = NO_DAY.toordinal() if interval.start is None else interval.start
        if interval.start is None and row.ref:
            day = row.ref.toordinal()
        hours, _, minutes = value.time_from.partition(":")
        start = datetime.fromordinal(day) + timedelta(hours=int(hours), minutes=int(minutes or 0))
        return start, start + GRAINS[value.granularity or "minute"]
    return _day(interval, 0), _day(interval, 1)


def _day(interval: Interval, side: int) -> datetime | None:
    ordinal = interval.end if side else interval.start
    return None if ordinal is None else datetime.fromordinal(min(ordinal, datetime.max.toordinal()))


def span(reads: Sequence[Read]) -> Read | None:
    """What the expressions of a phrase come to together: a range, or what all of them hold, else the first.

    A connective counts where it stands in the phrase.
    """
    dated = [r for r in reads if r.start or r.end]
    if not dated:
        return None
    if len(dated) > 2 and (pair := _range_inside(dated)):  # "the 17th, from 2 to 4 p.m."
        dated = pair
    first, final = dated[0], dated[-1]
    if first is not final and final.expression.link in ("to", "until"):
        end = final.start if final.type == "TIME" and final.grain != "daypart" else final.end
        return replace(first, end=end, grain=None, mod=None)
    if len(dated) == 1:
        return _connected(first)
    starts, ends = [r.start for r in dated if r.start], [r.end for r in dated if r.end]
    start, end = max(starts, default=None), min(ends, default=None)
    if start and end and start >= end:
        return _connected(first)
    clock = next((r for r in dated if r.type == "TIME" and r.expression.link in LINKS), None)
    if clock is not None:  # "tomorrow until 4 p.m."
        return _connected(clock)
    finest = max((r for r in dated if r.start == start), key=lambda r: r.type == "TIME", default=first)
    return replace(finest, start=start, end=end)


def _range_inside(dated: list[Read]) -> list[Read]:
    """The two ends of a range that all the other expressions hold: its day stands before or behind it."""
    for one, other in pairwise(dated):
        if one.expression.link == "from" and other.expression.link == "to" and one.start:
            rest = [r for r in dated if r is not one and r is not other]
            if all(r.start and r.end and r.start <= one.start < r.end for r in rest):
                return [one, other]
    return []


def _connected(read: Read) -> Read:
    """With its connective: since, until, before, after."""
    link = read.expression.link if read.led else None
    if link in ("since", "from"):
        return replace(read, end=None)
    if link in ("until", "by", "to"):
        return replace(read, start=None)
    if link == "before":
        return replace(read, start=None, end=read.start)
    return replace(read, start=read.end, end=None) if link == "after" else read


def agrees(reads: Sequence[Read], answer: Answer) -> bool:
    """Whether the expressions say what the suite says: the same start, end and grain, or the same amount."""
    if answer.kind == "nothing":
        return not reads
    if answer.kind in ("amount", "set"):
        return any(r.type == ("SET" if answer.kind == "set" else "DURATION") and _same(r.value, answer.value)
                   for r in reads)  # fmt: skip
    whole = span(reads)
    if whole is None:
        return False
    if answer.value:
        told = answer.value.rjust(len("XXXX-XX-XXT00:00"), ".").replace("X", ".")
        return whole.start is not None and re.match(told, whole.start.isoformat()) is not None
    if (whole.start, whole.end) != (answer.start, answer.end):
        return False
    return answer.grain is None or whole.grain is None or whole.grain == answer.grain


def _same(ours: str, theirs: str) -> bool:
    """Whether two TIMEX3 values say one thing."""
    a, b = seconds_and_months(ours), seconds_and_months(theirs)
    return a == b if a and b else ours.replace(":00", "") == theirs.replace(":00", "")
