"""EDTF (ISO 8601-2, Library of Congress level 2) of an interval.

EDTF has no weeks and no clock without seconds, so the days stand there. `[a..b]` is one day somewhere in,
`a/b` is all of it, `a..` and `a/..` are open.
"""

from __future__ import annotations

from typing import Final

from timeline.chronology import timex3
from timeline.chronology.interval import Interval, iso, iso_year
from timeline.chronology.units import LAST_MONTH, MONTHS, SEASON_OFFSET, Period, month_index, month_start

_SPRING: Final = 21  # and summer, autumn, winter; northern ones, as the months are
_FORMS: Final = {"month": "", "year": "", "decade": "X", "century": "XX"}  # what stands behind the TIMEX3 value


def edtf(interval: Interval, extent: str | None, granularity: str | None, mod: str | None = None) -> str | None:
    """The EDTF form; None where nothing is known of the interval. `~` marks what is approximate."""
    start, end = interval
    if start is None and end is None:
        return None
    about = "~" if mod == "APPROX" else ""
    whole = None if extent == "whole" else _calendar_form(start, end, granularity)
    if whole is not None:
        return whole + about
    earliest = None if start is None else iso(start) + about
    latest = None if end is None else iso(end - 1) + about
    if extent == "point" and earliest == latest:
        return earliest
    return f"{earliest or '..'}/{latest or '..'}" if extent == "whole" else f"[{earliest or ''}..{latest or ''}]"


def _calendar_form(start: int | None, end: int | None, granularity: str | None) -> str | None:
    """The short form where the days are exactly one month, season, year, decade or century."""
    if start is None or end is None or granularity is None or not (granularity in _FORMS or granularity == "season"):
        return None
    months, first = MONTHS[granularity], month_index(start)
    at = first - SEASON_OFFSET if granularity == "season" else first
    if at % months or first + months > LAST_MONTH or month_start(first) != start or month_start(first + months) != end:
        return None
    if granularity == "season":
        return f"{iso_year(start)}-{_SPRING + at // months % 4}"
    return timex3.of_period(Period(granularity, start, end)) + _FORMS[granularity]
