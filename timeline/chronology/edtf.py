"""EDTF (ISO 8601-2, Library of Congress level 2) of an interval.

EDTF has no weeks and no clock without seconds, so the days stand there. `[a..b]` is one day somewhere in,
`a/b` is all of it, `a..` and `a/..` are open.
"""

from __future__ import annotations

from typing import Final

from timeline.chronology import timex3, units
from timeline.chronology.interval import FIRST_DAY, Interval

_SPRING: Final = 21  # and summer, autumn, winter; northern ones, as the months are
_FORMS: Final = {"month": "", "year": "", "decade": "X", "century": "XX"}  # what stands behind the TIMEX3 value


def edtf(interval: Interval, extent: str | None, granularity: str | None, mod: str | None = None) -> str | None:
    """The EDTF form; None where nothing is known of the interval. `~` marks what is approximate."""
    if not interval.bounded:
        return None
    about = "~" if mod == "APPROX" else ""
    whole = _calendar_form(interval, granularity)
    if whole and extent != "whole":
        return whole + about
    earliest, latest = interval.earliest, interval.latest
    if extent == "point" and earliest == latest:
        return f"{earliest}{about}"
    if extent == "whole":
        return f"{earliest + about if earliest else '..'}/{latest + about if latest else '..'}"
    return f"[{earliest + about if earliest else ''}..{latest + about if latest else ''}]"


def _calendar_form(interval: Interval, granularity: str | None) -> str | None:
    """The short form where the interval is exactly one month, season, year, decade or century."""
    if interval.start is None or granularity is None or (granularity != "season" and granularity not in _FORMS):
        return None
    try:
        period = units.holding(granularity, interval.start)
    except units.OutOfCalendar:
        return None
    cut_off = interval.start == FIRST_DAY and granularity not in ("month", "year")  # it begins in year 0
    if cut_off or (period.start, period.end) != (interval.start, interval.end):
        return None
    if granularity == "season":
        return f"{period.first.year:04d}-{_SPRING + units.index('season', period.start) % 4}"
    return timex3.of_period(period) + _FORMS[granularity]
