"""EDTF (ISO 8601-2, Library of Congress level 2) of an interval.

EDTF has no weeks and no clock without seconds, so the days stand there. `[a..b]` is one day somewhere in,
`a/b` is all of it, `a..` and `a/..` are open.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from timeline.chronology.interval import LAST_DAY, Interval

_SEASONS: Final = {3: 21, 6: 22, 9: 23, 12: 24}  # spring, summer, autumn, winter (northern)


def edtf(
    interval: Interval, extent: str | None, granularity: str | None, mod: str | None = None, southern: bool = False
) -> str | None:
    """The EDTF form; None where nothing is known of the interval. `~` marks what is approximate."""
    if not interval.bounded:
        return None
    about = "~" if mod == "APPROX" else ""
    whole = _calendar_form(interval, granularity, southern)
    if whole and extent != "whole":
        return whole + about
    earliest, latest = interval.earliest, interval.latest
    if extent == "point" and earliest == latest:
        return f"{earliest}{about}"
    if extent == "whole":
        return f"{earliest + about if earliest else '..'}/{latest + about if latest else '..'}"
    return f"[{earliest + about if earliest else ''}..{latest + about if latest else ''}]"


def _calendar_form(interval: Interval, granularity: str | None, southern: bool) -> str | None:
    """The short form where the interval is exactly one month, season, year, decade or century."""
    if interval.start is None or interval.end is None:
        return None
    first, after = date.fromordinal(interval.start), interval.end
    if first.day != 1:
        return None
    months = {"month": 1, "season": 3, "year": 12, "decade": 120, "century": 1200}.get(granularity or "")
    if months is None or _months_later(first, months) != after:
        return None
    if granularity == "month":
        return f"{first.year:04d}-{first.month:02d}"
    if granularity == "season" and first.month in _SEASONS:
        code = _SEASONS[first.month] if not southern else (_SEASONS[first.month] - 21 + 2) % 4 + 21
        return f"{first.year:04d}-{code}"
    if first.month != 1 or first.year % (months // 12):
        return None
    form = f"{first.year:04d}"
    return {"year": form, "decade": form[:3] + "X", "century": form[:2] + "XX"}.get(granularity or "")


def _months_later(first: date, months: int) -> int | None:
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    if (year, month) == (date.max.year + 1, 0):
        return LAST_DAY + 1
    return date(year, month + 1, 1).toordinal() if year <= date.max.year else None
