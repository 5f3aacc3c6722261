"""Intervals of days, half-open inside the code and inclusive at every border.

A day is its proleptic Gregorian ordinal (`datetime.date.toordinal`), years 1 to 9999.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from timeline.chronology.units import month_index, month_start, year_of
from timeline.collection import mypyc_attr

FIRST_DAY, LAST_DAY = date.min.toordinal(), date.max.toordinal()


@mypyc_attr(acyclic=True)
class Interval:
    """The days `start <= day < end`; None is an open bound. Not to be changed."""

    __slots__ = ("end", "start")

    def __init__(self, start: int | None, end: int | None) -> None:
        self.start, self.end = start, end

    def __iter__(self) -> Iterator[int | None]:
        return iter((self.start, self.end))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Interval) and self.start == other.start and self.end == other.end

    def __hash__(self) -> int:
        return hash((self.start, self.end))

    def __repr__(self) -> str:
        return f"Interval(start={self.start!r}, end={self.end!r})"

    def __reduce__(self) -> tuple[type[Interval], tuple[int | None, int | None]]:
        return Interval, (self.start, self.end)

    @classmethod
    def of_dates(cls, earliest: date | None, latest: date | None) -> Interval:
        """The interval of two inclusive dates."""
        return cls(
            None if earliest is None else earliest.toordinal(), None if latest is None else latest.toordinal() + 1
        )

    @classmethod
    def of_iso(cls, earliest: str | None, latest: str | None) -> Interval:
        """The interval of two inclusive ISO days. Raises ValueError where one is no day."""
        return cls.of_dates(
            date.fromisoformat(earliest) if earliest else None, date.fromisoformat(latest) if latest else None
        )

    @property
    def earliest(self) -> str | None:
        """The first day, ISO, inclusive."""
        return None if self.start is None else iso(self.start)

    @property
    def latest(self) -> str | None:
        """The last day, ISO, inclusive."""
        return None if self.end is None else iso(self.end - 1)

    @property
    def days(self) -> int | None:
        """How many days; None where a bound is open."""
        return None if self.start is None or self.end is None else self.end - self.start

    @property
    def bounded(self) -> bool:
        """Whether at least one side is known."""
        return self.start is not None or self.end is not None

    def meets(self, other: Interval) -> bool:
        """Whether the two share a day."""
        return (self.start is None or other.end is None or self.start < other.end) and (
            other.start is None or self.end is None or other.start < self.end
        )

    def intersection(self, other: Interval) -> Interval | None:
        """The days of both; None where they share none."""
        if not self.meets(other):
            return None
        starts = [s for s in (self.start, other.start) if s is not None]
        ends = [e for e in (self.end, other.end) if e is not None]
        return Interval(max(starts, default=None), min(ends, default=None))


TWO_DIGITS: Final[tuple[str, ...]] = tuple(f"{n:02d}" for n in range(100))
DAYS: Final = 31  # of a month, at most
DAYS_OF_YEAR: Final[tuple[str, ...]] = tuple(
    [f"-{month}-{day}" for month in TWO_DIGITS[1:13] for day in TWO_DIGITS[1 : DAYS + 1]]
)
OPEN: Final = Interval(None, None)


def iso(day: int) -> str:
    """The ISO 8601 form of a day."""
    month = month_index(day)
    year, of_month = month // 12, day - month_start(month) + 1
    return f"{TWO_DIGITS[year // 100]}{TWO_DIGITS[year % 100]}{DAYS_OF_YEAR[month % 12 * DAYS + of_month - 1]}"


def iso_year(day: int) -> str:
    """The year of a day, in its ISO 8601 form."""
    year = year_of(day)
    return TWO_DIGITS[year // 100] + TWO_DIGITS[year % 100]


def day_of(iso_day: str) -> int:
    """The ordinal of an ISO day. Raises ValueError where it is none."""
    return date.fromisoformat(iso_day).toordinal()
