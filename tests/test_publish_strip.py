"""Days on a line: places in percent, mirrored from right to left, with ends that say what they are."""

from __future__ import annotations

import pytest

from timeline.chronology.interval import day_of
from timeline.publish.dating import Dating
from timeline.publish.ruler import ruler
from timeline.publish.strip import Strip

JUNE = Strip(day_of("2023-06-01"), day_of("2023-06-30"))
WEEK = Dating("2023-05-29", "2023-06-04", "within", "week")


def test_a_day_is_a_point_in_its_middle() -> None:
    shape = JUNE.shape(Dating("2023-06-16", "2023-06-16", "point", "day"))
    assert shape
    assert shape.form == "point"
    assert shape.middle == pytest.approx(100 * 15.5 / 30, abs=0.02)


def test_right_to_left_is_the_mirror_image() -> None:
    mirrored = Strip(JUNE.first, JUNE.last, rtl=True)
    dating = Dating("2023-06-03", None, "whole", "day")
    there, back = JUNE.shape(dating), mirrored.shape(dating)
    assert there and back
    assert (there.open_left, there.open_right) == (False, True)
    assert (back.open_left, back.open_right) == (True, False)
    assert back.left == pytest.approx(100 - there.right, abs=0.02)


def test_hollow_is_what_is_no_fact() -> None:
    dating = Dating("2023-06-03", "2023-06-09", "whole", "day")
    assert [JUNE.shape(dating, status).hollow for status in ("happened", "ongoing", "planned", "denied")] == [
        False, False, True, True,
    ]  # type: ignore[union-attr]  # fmt: skip


def test_a_year_in_a_millennium_can_still_be_seen() -> None:
    shape = Strip(day_of("1000-01-01"), day_of("2000-12-31")).shape(
        Dating("1999-01-01", "1999-12-31", "within", "year")
    )
    assert shape
    assert shape.width > 1
    assert shape.right <= 100


@pytest.mark.parametrize(
    ("first", "last", "unit"),
    [
        ("2023-06-10", "2023-06-16", "day"),
        ("2023-06-01", "2023-07-14", "week"),
        ("2023-01-15", "2023-08-01", "month"),
        ("2018-03-01", "2024-01-01", "year"),
        ("1950-01-01", "2020-01-01", "year"),
        ("0001-01-01", "9999-12-31", "year"),
    ],
)
def test_axes_have_few_ticks_in_the_order_of_time(first: str, last: str, unit: str) -> None:
    ticks = Strip(day_of(first), day_of(last)).ticks()
    assert {tick.unit for tick in ticks} == {unit}
    assert 1 <= len(ticks) <= 15
    assert [tick.x for tick in ticks] == sorted(tick.x for tick in ticks)


def test_the_ruler_leads_from_publication_to_the_day_it_counts_to() -> None:
    drawn = ruler(WEEK, "2023-06-16", counted=True, counts_to="2023-06-02", was=None, rtl=False)
    assert drawn
    assert drawn.anchor and drawn.shape.left < drawn.target < drawn.shape.right < drawn.anchor
    assert drawn.shape.tick == drawn.target


def test_the_ruler_of_a_preview_shows_both() -> None:
    before = Dating("2023-05-01", "2023-05-07", "within", "week")
    drawn = ruler(WEEK, "2023-06-16", counted=True, counts_to=None, was=before, rtl=False)
    assert drawn and drawn.was
    assert drawn.was.right < drawn.shape.left
    assert ruler(WEEK, None, counted=False, counts_to=None, was=WEEK, rtl=False).was is None  # type: ignore[union-attr]


def test_nothing_known_is_not_drawn() -> None:
    assert ruler(Dating(None, None, None, None), "2023-06-16", True, None, None, False) is None


@pytest.mark.parametrize("edge", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_are_no_trouble(edge: str) -> None:
    assert ruler(Dating(edge, edge, "point", "day"), edge, True, None, None, False)


def test_words_of_a_label_stay_on_the_ruler() -> None:
    words = "from 1 December 1859 to 29 February 1860"
    drawn = ruler(Dating("1859-12-01", "1860-02-29", "within", "season"), "2010-09-01", False, None, None, rtl=False)
    assert drawn
    assert drawn.inside(drawn.label, "1860") == drawn.label
    assert 35 < drawn.inside(drawn.label, words) < 50 < drawn.inside(90, words) < 65
    assert drawn.inside(5, words * 3) == drawn.inside(95, words * 3) == 50
