"""TIMEX3 values: periods read back from them; amounts are written in the units that the standard has."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.chronology import timex3, units
from timeline.chronology.interval import day_of
from timeline.chronology.units import Period

UNITS = [*units.DAYS, *units.MONTHS]
day = st.integers(day_of("1200-01-01"), day_of("2800-12-31"))

SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
SOUTHERN_MONTHS = {"SP": 9, "SU": 12, "FA": 3, "WI": 6}


def period_of_value(text: str, southern: bool = False) -> Period:
    """A reader of TIMEX3 values, written from the standard and not from the writer."""
    if m := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", text):
        monday = date.fromisocalendar(int(m[1]), int(m[2]), 1).toordinal()
        return Period("weekend", monday + 5, monday + 7) if m[3] else Period("week", monday, monday + 7)
    if m := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text):
        ordinal = date(int(m[1]), int(m[2]), int(m[3])).toordinal()
        return Period("day", ordinal, ordinal + 1)
    if m := re.fullmatch(r"(\d{4})-(\d\d|Q\d|H\d|[A-Z]{2})", text):
        months = SOUTHERN_MONTHS if southern else SEASON_MONTHS
        if m[2].isdecimal():
            unit, first, length = "month", int(m[2]), 1
        elif m[2][0] in "QH" and m[2][1].isdecimal():
            unit, length = ("quarter", 3) if m[2][0] == "Q" else ("half", 6)
            first = (int(m[2][1]) - 1) * length + 1
        else:
            unit, first, length = "season", months[m[2]], 3
        return Period(unit, *months_from(int(m[1]), first, length))
    length = {4: 12, 3: 120, 2: 1200}[len(text)]
    unit = {4: "year", 3: "decade", 2: "century"}[len(text)]
    return Period(unit, *months_from(int(text) * 10 ** (4 - len(text)), 1, length))


def months_from(year: int, month: int, count: int) -> tuple[int, int]:
    years, rest = divmod(month - 1 + count, 12)
    return date(year, month, 1).toordinal(), date(year + years, rest + 1, 1).toordinal()


@given(st.sampled_from(UNITS), day, st.booleans())
def test_values_of_periods_read_back(unit: str, at: int, southern: bool) -> None:
    period = units.holding(unit, at)
    assert period_of_value(timex3.of_period(period, southern), southern) == period


@pytest.mark.parametrize(
    ("unit", "on", "text"),
    [
        ("week", "2021-01-01", "2020-W53"), ("week", "2024-12-30", "2025-W01"),
        ("weekend", "2021-01-01", "2020-W53-WE"),
        ("season", "2023-01-15", "2022-WI"), ("season", "2023-12-01", "2023-WI"), ("decade", "2000-01-01", "200"),
        ("century", "1999-12-31", "19"), ("decade", "0101-01-01", "010"), ("year", "0476-09-04", "0476"),
    ],
)  # fmt: skip
def test_value_of_a_period(unit: str, on: str, text: str) -> None:
    assert timex3.of_period(units.holding(unit, day_of(on))) == text


@pytest.mark.parametrize(
    ("count", "unit", "text"),
    [
        (3, "year", "P3Y"), (15, "minute", "PT15M"), (1, "half", "P6M"), (2, "decade", "P20Y"), (None, "week", "PXW"),
        (None, "hour", "PTXH"), (2.5, "day", "P2.5D"), (48, "hour", "PT48H"), (None, "decade", "PXDE"),
        (1, "night", "P1NI"), (1000000, "day", "P1000000D"),
    ],
)  # fmt: skip
def test_value_of_an_amount(count: float | None, unit: str, text: str) -> None:
    assert timex3.of_amount(count, unit) == text
