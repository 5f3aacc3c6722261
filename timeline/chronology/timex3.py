"""TIMEX3 values (ISO-TimeML) of periods and amounts."""

from __future__ import annotations

from typing import Final

from timeline.chronology.interval import TWO_DIGITS, iso, iso_year
from timeline.chronology.units import NORTH, SOUTH, Period, index, month_start, year_of

DURATION_LETTERS: Final = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "weekend": "WE", "week": "W", "month": "M",
    "quarter": "Q", "season": "SEASON", "year": "Y", "decade": "DE", "century": "CE", "night": "NI",
    "morning": "MO", "afternoon": "AF", "evening": "EV",
}  # fmt: skip
REFERENCES: Final = {"PAST": "PAST_REF", "PRESENT": "PRESENT_REF", "FUTURE": "FUTURE_REF"}
_MONTH: Final = 7  # letters of its first day that write a month
_YEARS: Final = {"year": 4, "decade": 3, "century": 2}  # letters of the year of that, that write a unit
_ROUNDED: Final = 10**10  # from which on counts are written with an exponent
_AS_OTHERS: Final = {"half": ("month", 6), "decade": ("year", 10), "season": ("month", 3)}


def of_period(period: Period, southern: bool = False) -> str:
    """The value of a calendar piece: 2023-06-16, 2023-W24, 2023-W24-WE, 2023-06, 2023-SU, 2023-Q2, 2023, 199, 18."""
    unit, start = period.unit, period.start
    if unit == "day":
        return iso(start)
    if unit == "month":
        return iso(start)[:_MONTH]
    if unit in _YEARS:
        return iso_year(start)[: _YEARS[unit]]
    if unit in ("week", "weekend"):
        thursday = start - (start - 1) % 7 + 3  # of whose year its week is
        week = (thursday - month_start(year_of(thursday) * 12)) // 7 + 1
        return f"{iso_year(thursday)}-W{TWO_DIGITS[week]}" + ("-WE" if unit == "weekend" else "")
    if unit == "quarter":
        part = f"Q{index(unit, start) % 4 + 1}"
    elif unit == "half":
        part = f"H{index(unit, start) % 2 + 1}"
    else:
        part = (SOUTH if southern else NORTH)[index(unit, start) % 4]
    return f"{iso_year(start)}-{part}"


def of_amount(count: float | None, unit: str) -> str:
    """The value of a duration: P3Y, PT15M, P2.5D; a count of None is vague: PXW.

    Halves, decades and seasons are written in the unit that TIMEX3 has: P6M, P10Y, P3M.
    """
    if count is None:
        letters = DURATION_LETTERS.get("month" if unit == "half" else unit, "D")
        return f"PTX{letters[1:]}" if letters.startswith("T") else f"PX{letters}"
    if unit in _AS_OTHERS:
        unit, factor = _AS_OTHERS[unit]
        count *= factor
    letters = DURATION_LETTERS[unit]
    number = str(int(count)) if count == int(count) and count < _ROUNDED else f"{count:.10g}"
    return f"PT{number}{letters[1:]}" if letters.startswith("T") else f"P{number}{letters}"
