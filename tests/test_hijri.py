"""The Islamic calendar: Umm al-Qura where it reaches, the arithmetic calendar elsewhere."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.chronology import evaluate, hijri
from timeline.chronology.interval import day_of, iso
from timeline.chronology.term import Term
from timeline.chronology.units import OutOfCalendar
from timeline.chronology.value import FUTURE, PAST, Anchors

# Umm al-Qura is a table of printed calendars, and those of the first years have months of 28 and of 31 days.
SHORTEST, ODD = 28, range(1343, 1365)


def hijri_days(first: int, last: int) -> st.SearchStrategy[tuple[int, int, int]]:
    return st.tuples(st.integers(first, last), st.integers(1, 12), st.integers(1, SHORTEST))


@given(hijri_days(1343, 1500) | hijri_days(1, 1342) | hijri_days(1501, 3000))
def test_round_trip(at: tuple[int, int, int]) -> None:
    assert hijri.of_day(hijri.to_day(*at)) == at


@pytest.mark.parametrize(("year", "month", "days"), [(1343, 9, 28), (1345, 5, 31), (1364, 8, 28)])
def test_odd_months_of_the_table(year: int, month: int, days: int) -> None:
    start, end = hijri.month_bounds(year, month)
    assert [hijri.of_day(day) for day in range(start, end)] == [(year, month, n + 1) for n in range(days)]
    with pytest.raises(OutOfCalendar):
        hijri.to_day(year, month, days + 1)


@given(st.dates(date(700, 1, 1), date(2900, 1, 1)).map(date.toordinal))
def test_round_trip_of_gregorian_days(ordinal: int) -> None:
    assert hijri.to_day(*hijri.of_day(ordinal)) == ordinal


@given(st.integers(1, 3000), st.integers(1, 12))
def test_months_have_29_or_30_days_and_touch(year: int, month: int) -> None:
    start, end = hijri.month_bounds(year, month)
    seam = (year, month) in ((1342, 12), (1500, 12))  # where one calendar takes over from the other
    assert end - start in ((28, 29, 30, 31) if seam or year in ODD else (29, 30))
    following = (year, month + 1) if month < 12 else (year + 1, 1)
    assert hijri.month_bounds(*following)[0] == end


@pytest.mark.parametrize(
    ("at", "gregorian"),
    [
        ((1444, 9, 17), "2023-04-08"), ((1445, 1, 1), "2023-07-19"), ((1446, 12, 10), "2025-06-06"),
        ((1343, 1, 1), "1924-08-01"), ((1500, 12, 30), "2077-11-16"), ((1, 1, 1), "0622-07-19"),
    ],
)  # fmt: skip
def test_known_days(at: tuple[int, int, int], gregorian: str) -> None:
    assert iso(hijri.to_day(*at)) == gregorian


@pytest.mark.parametrize(
    "at", [(1444, 13, 1), (1444, 0, 1), (1444, 9, 31), (1200, 1, 31), (1200, 14, 1), (12000, 1, 1)]
)
def test_no_such_day(at: tuple[int, int, int]) -> None:
    with pytest.raises(OutOfCalendar):
        hijri.to_day(*at)


def test_a_missing_year_is_chosen_by_the_tense() -> None:
    published = day_of("2023-06-16")  # 27 Dhu al-Qadah 1444
    for direction, start in ((PAST, "2023-03-23"), (FUTURE, "2024-03-11")):
        found = evaluate(Term("hijri", (None, 9, None)), Anchors(published, direction=direction))
        assert found.interval.earliest == start


def test_a_month_is_a_period_of_gregorian_days() -> None:
    found = evaluate(Term("hijri", (1444, 9, None)), Anchors())
    assert (found.value, found.granularity, found.extent) == ("2023-03-23/2023-04-20", "month", "within")


@pytest.mark.parametrize(
    ("feast", "year", "on"),
    [
        ("HIJRI-10-1", 2023, "2023-04-21"),
        ("HIJRI-12-10", 2023, "2023-06-28"),
        ("EASTER", 2023, "2023-04-09"),
        ("EASTER+49", 2024, "2024-05-19"),
    ],
)
def test_feasts(feast: str, year: int, on: str) -> None:
    assert evaluate(Term("holiday", (feast, year)), Anchors()).value == on
