"""The Islamic calendar: Umm al-Qura for AH 1343-1500, the arithmetic (civil) calendar for other years."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from timeline.chronology.units import OutOfCalendar

UMM_AL_QURA = range(1343, 1501)
SHORTEST = 28  # days of a month, in that table


def to_day(year: int, month: int, day: int) -> int:
    """The ordinal of a Hijri day. Raises OutOfCalendar for a day that the calendar does not have."""
    if year in UMM_AL_QURA and 1 <= month <= 12 and 1 <= day <= SHORTEST:
        return _begins(year, month) + day - 1
    return _day(year, month, day)


@lru_cache(maxsize=4096)  # the months around publication come again and again
def _begins(year: int, month: int) -> int:
    return _day(year, month, 1)


def _day(year: int, month: int, day: int) -> int:
    if year in UMM_AL_QURA:
        from hijridate import Hijri

        try:
            return int(Hijri(year, month, day).to_gregorian().toordinal())
        except (ValueError, OverflowError) as error:
            raise OutOfCalendar(f"{day}.{month}.{year} AH: {error}") from None
    from convertdate import islamic

    if not (1 <= month <= 12 and 1 <= day <= islamic.month_length(year, month)):
        raise OutOfCalendar(f"{day}.{month}.{year} AH: no such day")
    try:
        return date(*islamic.to_gregorian(year, month, day)).toordinal()
    except (ValueError, TypeError):
        raise OutOfCalendar(f"{year} AH is outside the years 1..9999") from None


@lru_cache(maxsize=4096)
def of_day(ordinal: int) -> tuple[int, int, int]:
    """Year, month and day of the Hijri calendar, by Umm al-Qura where it reaches."""
    at = date.fromordinal(ordinal)
    if date(1924, 8, 1) <= at <= date(2077, 11, 16):
        from hijridate import Gregorian

        hijri = Gregorian(at.year, at.month, at.day).to_hijri()
        return int(hijri.year), int(hijri.month), int(hijri.day)
    from convertdate import islamic

    year, month, day = islamic.from_gregorian(at.year, at.month, at.day)
    return int(year), int(month), int(day)


def month_bounds(year: int, month: int) -> tuple[int, int]:
    """First day and the day after the last of a Hijri month."""
    after = (year, month + 1) if month < 12 else (year + 1, 1)
    return to_day(year, month, 1), to_day(*after, 1)
