"""The span of time that a page shows: read from an address, moved, zoomed, and written into an address again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from math import log

from timeline.publish.chart.calendar import FIRST, HOURS, LAST
from timeline.publish.conditions import Overlapping, period

YEAR = 365.25 * HOURS
# The levels of zoom, and how many hours each shows where it is chosen.
LEVELS = {
    "century": round(250 * YEAR),
    "decade": round(25 * YEAR),
    "year": round(2 * YEAR),
    "month": 56 * HOURS,
    "week": 14 * HOURS,
    "day": 3 * HOURS,
    "hour": 12,
}
SHORTEST = 6  # hours
_GIVEN = re.compile(r"(\d{4}(?:-\d\d){0,2})(?:(?<=-\d\d-\d\d)T(\d\d))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Span:
    """Hours `start <= hour < end`; in an address the last day (or hour) is inclusive."""

    start: int
    end: int

    @classmethod
    def of_days(cls, first: str, last: str) -> Span:
        """The span of two inclusive ISO days, months, years or hours (`2023-06-16T08`).

        Raises ValueError, in words, where one is none of these or they stand the wrong way round.
        """
        start, end = _bounds(first)[0], _bounds(last)[1]
        if start >= end:
            raise ValueError(f"{first} is later than {last}")
        return cls(start, end).kept()

    @property
    def hours(self) -> int:
        return self.end - self.start

    @property
    def first_day(self) -> str:
        """The ISO day that the first hour belongs to."""
        return date.fromordinal(self.start // HOURS).isoformat()

    @property
    def last_day(self) -> str:
        """The ISO day that the last hour belongs to."""
        return date.fromordinal((self.end - 1) // HOURS).isoformat()

    @property
    def bounds(self) -> tuple[str, str]:
        """What an address gives as first and last: days where the span is one of whole days, else hours."""
        if self.start % HOURS == 0 and self.end % HOURS == 0:
            return self.first_day, self.last_day
        return f"{self.first_day}T{self.start % HOURS:02}", f"{self.last_day}T{(self.end - 1) % HOURS:02}"

    @property
    def overlapping(self) -> Overlapping:
        """What holds for the events that share a day with it."""
        return Overlapping(self.start // HOURS, (self.end - 1) // HOURS)

    @property
    def level(self) -> str:
        """The level of zoom that is nearest to it."""
        return min(LEVELS, key=lambda level: abs(log(LEVELS[level] / self.hours)))

    def share(self, hour: float) -> float:
        """Where an hour lies, in percent of the span; outside it under 0 or over 100."""
        return 100 * (hour - self.start) / self.hours

    def moved(self, share: float) -> Span:
        """The span moved by a share of itself, later where that is positive."""
        by = round(self.hours * share)
        by -= by % HOURS if self.hours > 7 * HOURS else 0
        by = max(FIRST - self.start, min(by, LAST - self.end))
        return Span(self.start + by, self.end + by)

    def zoomed(self, hours: float, about: float | None = None) -> Span:
        """A span of so many hours about an hour, by default the middle, in whole days where it holds many."""
        middle = (self.start + self.end) / 2 if about is None else about
        hours = max(hours, SHORTEST)
        start, end = round(middle - hours / 2), round(middle + hours / 2)
        if hours >= 2 * HOURS:
            start -= start % HOURS
            end += -end % HOURS
        return Span(start, end).kept()

    def at(self, level: str, about: float | None = None) -> Span:
        """The span that a level of zoom shows."""
        return self.zoomed(LEVELS[level], about)

    def kept(self) -> Span:
        """The span kept inside all time."""
        return Span(max(self.start, FIRST), min(self.end, LAST))


def _bounds(given: str) -> tuple[int, int]:
    """The hours of what an address names, half-open."""
    found = _GIVEN.fullmatch(given.strip())
    days = period(found[1]) if found else None
    if not found or days is None:
        raise ValueError(f"{given!r} is no day: write YYYY-MM-DD")
    start, end = days[0] * HOURS, (days[1] + 1) * HOURS
    if found[2] is None:
        return start, end
    if int(found[2]) >= HOURS:
        raise ValueError(f"{given!r} has no hour {int(found[2])}")
    return start + int(found[2]), start + int(found[2]) + 1
