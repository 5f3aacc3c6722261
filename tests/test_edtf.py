"""EDTF: every form reads back to the interval that it was written from."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from timeline.chronology import units
from timeline.chronology.edtf import edtf
from timeline.chronology.interval import FIRST_DAY, LAST_DAY, OPEN, Interval, day_of

MONTHS = {"21": (3, 3), "22": (6, 3), "23": (9, 3), "24": (12, 3)}  # first month and length, northern


def parse(form: str) -> tuple[Interval, str]:
    """A reader of EDTF (level 2, the part of it that is written here): the interval, and how it is meant."""
    form = form.replace("~", "")
    if form.startswith("["):
        earliest, latest = form[1:-1].split("..")
        return Interval.of_iso(earliest or None, latest or None), "within"
    if "/" in form:
        earliest, latest = (None if part in ("", "..") else part for part in form.split("/"))
        return Interval.of_iso(earliest, latest), "whole"
    if m := re.fullmatch(r"(\d{2})XX", form):
        return months(int(m[1]) * 100, 1, 1200), "within"
    if m := re.fullmatch(r"(\d{3})X", form):
        return months(int(m[1]) * 10, 1, 120), "within"
    if m := re.fullmatch(r"(\d{4})", form):
        return months(int(m[1]), 1, 12), "within"
    if m := re.fullmatch(r"(\d{4})-(2[1-4])", form):
        return months(int(m[1]), *MONTHS[m[2]]), "within"
    if m := re.fullmatch(r"(\d{4})-(\d\d)", form):
        return months(int(m[1]), int(m[2]), 1), "within"
    return Interval.of_iso(form, form), "point"


def months(year: int, month: int, count: int) -> Interval:
    start = date(year, month, 1)
    years, rest = divmod(month - 1 + count, 12)
    if year + years > date.max.year:
        return Interval(start.toordinal(), LAST_DAY + 1)
    return Interval(start.toordinal(), date(year + years, rest + 1, 1).toordinal())


bound = st.none() | st.integers(FIRST_DAY, LAST_DAY)
modern = st.integers(day_of("0100-01-01"), day_of("9899-12-31"))
EXTENT = st.sampled_from(["within", "whole"])
MOD = st.sampled_from([None, "APPROX", "START", "BEFORE"])


@given(bound, bound, EXTENT, MOD)
def test_any_interval_reads_back(start: int | None, end: int | None, extent: str, mod: str | None) -> None:
    if start is not None and end is not None:
        start, end = min(start, end), max(start, end)
    interval = Interval(start, None if end is None else end + 1)
    assume(interval.bounded)
    form = edtf(interval, extent, None, mod)
    assert form is not None
    assert parse(form) == (interval, extent)
    assert ("~" in form) == (mod == "APPROX")


@given(st.sampled_from(["day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century"]),
       modern, st.sampled_from(["within", "whole"]))  # fmt: skip
def test_any_period_reads_back(unit: str, at: int, extent: str) -> None:
    period = units.holding(unit, at)
    interval = Interval(period.start, period.end)
    form = edtf(interval, "point" if unit == "day" else extent, unit)
    assert form is not None
    assert parse(form)[0] == interval


@given(st.sampled_from(["month", "season", "year", "decade", "century"]), modern)
def test_calendar_pieces_have_a_short_form(unit: str, at: int) -> None:
    period = units.holding(unit, at)
    form = edtf(Interval(period.start, period.end), "within", unit)
    assert form is not None
    assert len(form) <= len("2023-06")


@given(st.sampled_from(["month", "year", "decade"]), modern, st.integers(1, 20))
def test_part_of_a_piece_has_none(unit: str, at: int, cut: int) -> None:
    period = units.holding(unit, at)
    for interval in (Interval(period.start + cut, period.end), Interval(period.start, period.end - cut)):
        form = edtf(interval, "within", unit)
        assert form is not None
        assert parse(form) == (interval, "within")


@pytest.mark.parametrize(
    ("earliest", "latest", "extent", "granularity", "mod", "form"),
    [
        ("2023-06-16", "2023-06-16", "point", "day", None, "2023-06-16"),
        ("2023-06-16", "2023-06-16", "point", "day", "APPROX", "2023-06-16~"),
        ("2023-06-16", "2023-06-16", "point", "minute", None, "2023-06-16"),
        ("2023-05-29", "2023-06-04", "within", "week", None, "[2023-05-29..2023-06-04]"),
        ("2023-04-01", "2023-04-30", "within", "month", None, "2023-04"),
        ("2023-04-01", "2023-04-30", "whole", "month", None, "2023-04-01/2023-04-30"),
        ("1850-01-01", "1850-12-31", "within", "year", "APPROX", "1850~"),
        ("1990-01-01", "1999-12-31", "within", "decade", None, "199X"),
        ("1800-01-01", "1899-12-31", "within", "century", None, "18XX"),
        ("2022-06-01", "2022-08-31", "within", "season", None, "2022-22"),
        ("2022-12-01", "2023-02-28", "within", "season", None, "2022-24"),
        ("2023-01-01", "2023-03-31", "within", "season", None, "[2023-01-01..2023-03-31]"),  # none as it is counted
        ("0001-01-01", "0009-12-31", "within", "decade", None, "[0001-01-01..0009-12-31]"),  # without its year 0
        ("2019-01-01", None, "whole", "year", None, "2019-01-01/.."),
        (None, "2023-06-16", "within", None, None, "[..2023-06-16]"),
        ("2023-06-17", None, "within", None, None, "[2023-06-17..]"),
        ("9999-01-01", "9999-12-31", "within", "year", None, "9999"),
        ("9999-12-01", "9999-12-31", "within", "month", None, "9999-12"),
        ("9990-01-01", "9999-12-31", "within", "decade", None, "999X"),
        ("0476-09-01", "0476-09-30", "within", "month", None, "0476-09"),
    ],
)
def test_form(
    earliest: str | None, latest: str | None, extent: str, granularity: str | None, mod: str | None, form: str
) -> None:
    assert edtf(Interval.of_iso(earliest, latest), extent, granularity, mod) == form


def test_nothing_known() -> None:
    assert edtf(OPEN, None, "year") is None
