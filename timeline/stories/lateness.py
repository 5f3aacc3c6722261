"""When a thing was to be that comes late, where its title says by how much, and to when a title says it is put off.

What was planned and what came of it have other words and other days: "three weeks late" tells which plan it was, "put
off to the spring" which of the later things it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from timeline.chronology.interval import Interval
from timeline.records import Expression
from timeline.resolution import expressions_of
from timeline.stories.wording import LATE, POSTPONED, title_words

_DELAY = {LATE, POSTPONED}
_WORD = re.compile(r"\w+")
_BESIDE = 24  # characters between an amount and what says that it is one of delay
_SEASON = 92  # days of the longest time to which a thing is put off
_DAYS = {"D": (1, 1), "W": (7, 3), "M": (30.4, 16), "Y": (365.2, 60)}  # of a unit, and those by which it is rough


@lru_cache(maxsize=8192)
def due(title: str, language: str | None, days: Interval) -> Interval | None:
    """When a thing of these days was to be; None where its title does not say by how much it is late."""
    if days.start is None:
        return None
    said = list(_places(title, language))
    for expression in expressions_of(title, None, language) if said else ():
        late = _amount(expression)
        if late and any(start - expression.end < _BESIDE and expression.start - end < _BESIDE for start, end in said):
            day, rough = days.start - round(late[0]), late[1]
            return Interval(day - rough, day + rough + 1)
    return None


@lru_cache(maxsize=8192)
def put_off_to(title: str, language: str | None, published: int) -> Interval | None:
    """The days to come that a title published on a day names last; None where it names none."""
    named = [
        x.interval for x in expressions_of(title, published, language) if x.type in ("DATE", "TIME") and x.interval
    ]
    ahead = [
        days for days in named if days.end is not None and days.end > published + 1 and (days.days or 0) <= _SEASON
    ]
    return ahead[-1] if ahead and ahead[-1].start is not None else None


def _places(title: str, language: str | None) -> Iterator[tuple[int, int]]:
    """Where each two words side by side stand that say that something is late, or put off."""
    for (start, _), (_, end) in pairwise(word.span() for word in _WORD.finditer(title)):
        if not _DELAY.isdisjoint(title_words(title[start:end], language)):
            yield start, end


def _amount(expression: Expression) -> tuple[float, int] | None:
    """The days of an amount of whole units, and by how many it is rough."""
    value = expression.value or ""
    if expression.type != "DURATION" or not value[1:-1].isdecimal() or value[-1] not in _DAYS or value[0] != "P":
        return None
    length, rough = _DAYS[value[-1]]
    return int(value[1:-1]) * length, rough
