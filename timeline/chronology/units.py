"""Calendar units: every unit cuts the days into numbered pieces, so that shifting is adding.

`index(unit, day)` numbers the piece that holds a day, `piece(unit, n)` gives the days of piece n:
`piece(u, index(u, d))` always holds d, and the pieces n and n + 1 touch. Weeks are ISO weeks (ISO 8601: Monday
first); decades and centuries count as EDTF does (ISO 8601-2: 199X is 1990..1999, 18XX is 1800..1899).
Seasons are meteorological: spring begins on 1 March (north) or 1 September (south), winter carries the year in
which it begins.
"""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date
from typing import TYPE_CHECKING, Final

from timeline.collection import mypyc_attr

if TYPE_CHECKING:  # an integer that mypyc keeps in a register
    from mypy_extensions import i64

DAYS: Final = {"day": 1, "weekend": 7, "week": 7}
MONTHS: Final = {"month": 1, "season": 3, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
# In which finer unit, and how many of it, a fraction is counted: two and a half years are thirty months.
FINER: Final = {
    "century": ("year", 100), "decade": ("year", 10), "year": ("month", 12), "month": ("day", 30), "week": ("day", 7),
}  # fmt: skip
SEASON_OFFSET: Final = 2  # March is month 2 of the year when counted from 0
# The months at which units are cut in three, and which of these begins the third.
THIRDS: Final = {
    "season": (1, 2), "quarter": (1, 2), "half": (2, 4), "year": (4, 8), "decade": (48, 84), "century": (408, 804),
}  # fmt: skip
NORTH, SOUTH = ("SP", "SU", "FA", "WI"), ("FA", "WI", "SP", "SU")


LAST: Final = date.max.toordinal()
FIRST_MONTH: Final = 12  # by its index, that of year 1
LAST_MONTH: Final = 120_000  # and the one after the last
OF_MARCH: Final = 305  # days from 1 March of the year 0 to the day 0
EVERY_MONTH: Final = 28  # days that every month has
# Days before each month, but for leap years.
BEFORE: Final[tuple[int, ...]] = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


class OutOfCalendar(ValueError):  # noqa: N818 - what it says is no error of ours
    """A day outside the years 1..9999, or one that the calendar does not have (31 June)."""


@mypyc_attr(acyclic=True)
class Period:
    """One piece of the calendar: the days `start <= day < end` of one unit."""

    def __init__(self, unit: str, start: int, end: int) -> None:
        self.unit, self.start, self.end = unit, start, end

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Period)
            and self.start == other.start
            and self.end == other.end
            and self.unit == other.unit
        )

    def __hash__(self) -> int:
        return hash((self.unit, self.start, self.end))

    @property
    def year(self) -> int:
        """The calendar year of its first day."""
        return year_of(self.start)

    @property
    def month(self) -> int:
        """The month of its first day, 1 to 12."""
        return month_index(self.start) % 12 + 1

    @property
    def day(self) -> int:
        """Which day of the month its first day is."""
        return self.start + 1 - month_start(month_index(self.start))


def day(year: int, month: int, day_of_month: int) -> int:
    """The ordinal of a calendar day. Raises OutOfCalendar."""
    index = year * 12 + month - 1
    if day_of_month >= 1 and 1 <= month <= 12 and FIRST_MONTH <= index < LAST_MONTH:
        start = month_start(index)
        if day_of_month <= EVERY_MONTH or day_of_month <= month_start(index + 1) - start:
            return start + day_of_month - 1
    try:
        return date(year, month, day_of_month).toordinal()
    except ValueError as error:
        raise OutOfCalendar(f"{year}-{month}-{day_of_month}: {error}") from None


def dated(ordinal: int) -> date:
    """The date of an ordinal day. Raises OutOfCalendar."""
    if not 1 <= ordinal <= LAST:
        raise OutOfCalendar(f"a day outside the years {MINYEAR}..{MAXYEAR}")
    return date.fromordinal(ordinal)


def month_index(ordinal: int) -> int:
    """Months since year 0, counted from 0."""
    if not 1 <= ordinal <= LAST:
        raise OutOfCalendar(f"a day outside the years {MINYEAR}..{MAXYEAR}")
    days: i64 = ordinal + OF_MARCH  # since 1 March of the year 0: years that begin in March have their odd day last
    of_400 = days % 146_097
    years = (of_400 - of_400 // 1460 + of_400 // 36_524 - of_400 // 146_096) // 365
    of_year = of_400 - (365 * years + years // 4 - years // 100)
    return (days // 146_097 * 400 + years) * 12 + 2 + (5 * of_year + 2) // 153  # five months have 153 days


def month_start(index: int) -> int:
    """The first day of a month by its index; the day after 9999-12-31 for the month after the last."""
    if not FIRST_MONTH <= index <= LAST_MONTH:
        raise OutOfCalendar(f"year {index // 12} is outside {MINYEAR}..{MAXYEAR}")
    at: i64 = index
    year, month = at // 12, at % 12
    past = year - 1
    days = past * 1461 // 4 - past // 100 + past // 400 + BEFORE[month] + 1
    leap = month > 1 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return days + 1 if leap else days


def index(unit: str, ordinal: int) -> int:
    """The number of the unit's piece that holds the day."""
    if not (months := MONTHS.get(unit, 0)):
        return (ordinal - 1) // DAYS[unit]
    offset = SEASON_OFFSET if unit == "season" else 0
    return (month_index(ordinal) - offset) // months


def piece(unit: str, n: int) -> Period:
    """The days of the unit's n-th piece. Raises OutOfCalendar."""
    if not (months := MONTHS.get(unit, 0)):
        days = DAYS[unit]
        start = n * days + 1
        end = start + days
        if start < 1 or end > LAST + 1:
            raise OutOfCalendar(f"{unit} {n} is outside the years {MINYEAR}..{MAXYEAR}")
        return Period(unit, start + 5 if unit == "weekend" else start, end)
    offset = SEASON_OFFSET if unit == "season" else 0
    first = n * months + offset
    start, end = month_start(max(first, FIRST_MONTH)), month_start(first + months)
    if start >= end:
        raise OutOfCalendar(f"{unit} {n} is outside the years {MINYEAR}..{MAXYEAR}")
    return Period(unit, start, end)


def holding(unit: str, ordinal: int) -> Period:
    """The unit's piece that holds the day (for weekend: that of the day's week)."""
    return piece(unit, index(unit, ordinal))


def shift(period: Period, n: int) -> Period:
    """The piece n further on: `shift(shift(p, n), -n) == p`."""
    return piece(period.unit, index(period.unit, period.start) + n)


def add(ordinal: int, n: int, unit: str) -> int:
    """The day n units on; the last day of the month where the month is too short (31 January + 1 month)."""
    if days := DAYS.get(unit):
        moved = ordinal + n * days
        if not 1 <= moved <= LAST:
            raise OutOfCalendar(f"{n} {unit}s from there is outside the years {MINYEAR}..{MAXYEAR}")
        return moved
    at = month_index(ordinal)
    months = MONTHS[unit] * n + at
    return min(month_start(months) + ordinal - month_start(at), month_start(months + 1) - 1)


def year(n: int) -> Period:
    """The calendar year n."""
    return piece("year", n)


def month(of_year: int, n: int) -> Period:
    """Month n (1..12) of a year."""
    return piece("month", of_year * 12 + n - 1)


def year_of(ordinal: int) -> int:
    """The calendar year of a day."""
    year = (ordinal + 1) * 400 // 146_097 + 1  # that of the day, or the one after it
    return year - 1 if month_start(year * 12) > ordinal else year


def single(ordinal: int) -> Period:
    """One day as a period. Raises OutOfCalendar."""
    if not 1 <= ordinal <= LAST:
        raise OutOfCalendar(f"a day outside the years {MINYEAR}..{MAXYEAR}")
    return Period("day", ordinal, ordinal + 1)


def thirds(period: Period, which: str) -> tuple[int, int]:
    """The days of the START, MID or END third (ISO 8601 has none; the convention of the newsroom guide).

    A month is cut at the 10th and 20th, longer units at whole months or years, a week before Wednesday and Friday.
    """
    first, last = period.start, period.end
    if period.unit == "month":
        second, third = first + 10, first + 20
    elif period.unit in MONTHS:
        begun, (a, b) = month_index(first), THIRDS[period.unit]
        second, third = month_start(begun + a), month_start(begun + b)
    elif last - first <= 2:
        return first, last
    else:
        second, third = first + 2, first + 4
    if which == "MID":
        return second, third
    return (first, second) if which == "START" else (third, last)
