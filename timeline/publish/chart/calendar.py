"""The calendar that a time axis is divided by. Time is counted in whole hours from the start of day 0.

Day 1 is 0001-01-01, as in `timeline.chronology`; all bounds are kept inside the years 1 to 9999.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

HOURS = 24
FIRST, LAST = date.min.toordinal() * HOURS, (date.max.toordinal() + 1) * HOURS  # of all time, half-open
Unit = Literal["hour", "day", "week", "month", "year"]


@dataclass(frozen=True, slots=True)
class Step:
    """So many units of the calendar: a quarter is three months, a decade ten years."""

    n: int
    unit: Unit

    def floor(self, hour: int) -> int:
        """The start of the step that an hour falls in."""
        hour = min(max(hour, FIRST), LAST - 1)
        if self.unit == "hour":
            return hour - hour % self.n
        day = hour // HOURS
        if self.unit == "day":
            return day * HOURS
        if self.unit == "week":  # from Monday, as ISO 8601 has it
            return max(day - (day - 1) % 7, 1) * HOURS
        at = date.fromordinal(day)
        if self.unit == "month":
            return date(at.year, at.month - (at.month - 1) % self.n, 1).toordinal() * HOURS
        return date(max(at.year - at.year % self.n, 1), 1, 1).toordinal() * HOURS

    def after(self, start: int) -> int:
        """The start of the next step after one that starts at `start`."""
        if self.unit == "hour":
            return min(start + self.n, LAST)
        if self.unit in ("day", "week"):
            return min(start + HOURS * (7 if self.unit == "week" else self.n), LAST)
        at = date.fromordinal(start // HOURS)
        months = at.year * 12 + at.month - 1 + self.n * (12 if self.unit == "year" else 1)
        if self.unit == "year":
            months -= (months // 12) % self.n * 12  # year 1 stands for year 0, which there is not
        return LAST if months >= 10_000 * 12 else date(months // 12, months % 12 + 1, 1).toordinal() * HOURS

    def edges(self, start: int, end: int) -> list[int]:
        """The starts of the steps that cover `start` to `end`, and where the last one ends."""
        edges = [self.floor(start)]
        while edges[-1] < end:
            edges.append(self.after(edges[-1]))
        return edges


_YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
DAY = Step(1, "day")
STEPS = (Step(1, "hour"), DAY, Step(1, "week"), Step(1, "month"), Step(3, "month"), *(Step(n, "year") for n in _YEARS))
TICKS = (
    *(Step(n, "hour") for n in (1, 3, 6, 12)),
    *(DAY, Step(1, "week"), Step(1, "month"), Step(3, "month")),
    *(Step(n, "year") for n in _YEARS),
)


def finest(steps: tuple[Step, ...], start: int, end: int, most: int) -> Step:
    """The finest of some steps that divides a span into at most so many."""
    return next((step for step in steps if _about(step, end - start) <= most), steps[-1])


def _about(step: Step, hours: int) -> float:
    days = {"hour": 1 / HOURS, "day": 1, "week": 7, "month": 30.4, "year": 365.25}[step.unit]
    return hours / HOURS / (days * step.n)


def ticks(step: Step, start: int, end: int) -> Iterator[int]:
    """Where steps start inside a half-open span."""
    return (edge for edge in step.edges(start, end) if start <= edge < end)
