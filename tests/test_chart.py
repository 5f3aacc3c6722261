"""The model of the timeline page: calendar, spans, totals and bins, lanes, shapes and packing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from chart_sample import fill, random_events
from hypothesis import given
from hypothesis import strategies as st

from timeline.chronology.interval import day_of, iso
from timeline.publish.chart.bins import bins, overlapping
from timeline.publish.chart.calendar import FIRST, HOURS, LAST, STEPS, TICKS, Step, finest
from timeline.publish.chart.counts import Filter, counts
from timeline.publish.chart.events import Event, Standing, overlapping_events, superseding
from timeline.publish.chart.packing import APART, lanes
from timeline.publish.chart.shapes import Shape, shape
from timeline.publish.chart.span import LEVELS, SHORTEST, Span
from timeline.publish.chart.view import MOST_EVENTS, view
from timeline.publish.plugin.drawing import clash
from timeline.store.store import Store
from timeline.store.totals import LONG, count_days

JUNE = Span.of_days("2023-05-20", "2023-07-15")
EVERYTHING = Filter("hidden = 0", {}, ((0, 1), None))
SAME_BUT_LIVE = Filter("hidden = 0", {}, None)


# Calendar and span


@given(st.sampled_from(TICKS), st.integers(FIRST, LAST - 1))
def test_a_step_holds_the_hour_that_it_is_asked_for(step: Step, hour: int) -> None:
    start = step.floor(hour)
    assert start <= hour < step.after(start) or step.after(start) == LAST
    assert step.floor(start) == start


@given(st.sampled_from(STEPS), st.integers(FIRST, LAST - 2), st.integers(1, 400 * HOURS))
def test_edges_cover_a_span_without_a_gap(step: Step, start: int, hours: int) -> None:
    end = min(start + hours, LAST)
    edges = step.edges(start, end)
    assert edges == sorted(set(edges))
    assert edges[0] <= start < end <= edges[-1]


def test_weeks_start_on_mondays_and_quarters_with_their_month() -> None:
    hour = day_of("2023-06-16") * HOURS
    assert iso(Step(1, "week").floor(hour) // HOURS) == "2023-06-12"
    assert iso(Step(3, "month").floor(hour) // HOURS) == "2023-04-01"
    assert iso(Step(10, "year").after(Step(10, "year").floor(hour)) // HOURS) == "2030-01-01"


@pytest.mark.parametrize(
    ("first", "last", "bounds"),
    [
        ("2023-05-20", "2023-07-15", ("2023-05-20", "2023-07-15")),
        ("2023", "2023", ("2023-01-01", "2023-12-31")),
        ("2023-02", "2024-02", ("2023-02-01", "2024-02-29")),
        ("2023-06-16T08", "2023-06-16T19", ("2023-06-16T08", "2023-06-16T19")),
        ("9999-12", "9999-12", ("9999-12-01", "9999-12-31")),
    ],
)
def test_spans_are_read_and_written(first: str, last: str, bounds: tuple[str, str]) -> None:
    span = Span.of_days(first, last)
    assert span.bounds == bounds
    assert Span.of_days(*span.bounds) == span


@pytest.mark.parametrize(
    "first",
    [
        "",
        "yesterday",
        "2023-13-01",
        "2023-02-30",
        "2023-00",
        "2023-06-00",
        "0000-01-01",
        "2023-06-16T24",
        "٢٠٢٣",
        "1e9",
    ],
)
def test_what_is_no_day_is_refused_in_words(first: str) -> None:
    with pytest.raises(ValueError, match=r"is no day|has no hour"):
        Span.of_days(first, "2023-12-31")


def test_ends_the_wrong_way_round_are_refused() -> None:
    with pytest.raises(ValueError, match="is later than"):
        Span.of_days("2023-07-01", "2023-06-01")


@given(st.sampled_from(sorted(LEVELS)), st.integers(FIRST, LAST))
def test_every_level_of_zoom_is_kept_inside_all_time(level: str, about: int) -> None:
    span = JUNE.at(level, about)
    assert FIRST <= span.start < span.end <= LAST
    if FIRST + LEVELS["century"] < about < LAST - LEVELS["century"]:
        assert span.level == level


@given(st.floats(-3, 3), st.floats(0.01, 100))
def test_spans_can_be_moved_and_zoomed(share: float, factor: float) -> None:
    assert JUNE.moved(share).hours == JUNE.hours
    assert JUNE.zoomed(JUNE.hours * factor).hours >= SHORTEST


# Totals and bins


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[sqlite3.Connection, list[dict[str, Any]]]]:
    with Store(tmp_path_factory.mktemp("db") / "t.db") as store:
        yield store.connection, fill(store.connection, random_events(7, 1200))


def truly_overlapping(rows: list[dict[str, Any]], span: Span) -> set[str]:
    return {
        row["uid"]
        for row in rows
        if (row["earliest"] or "") <= span.last_day and (row["latest"] or "9999-12-31") >= span.first_day
    }


SPANS = [
    ("2023-06-16", "2023-06-16"),
    ("2023-06-01", "2023-06-30"),
    ("2021", "2025"),
    ("1900", "2100"),
    ("1800", "1801"),
]


@pytest.mark.parametrize("chosen", [EVERYTHING, SAME_BUT_LIVE], ids=["stored", "live"])
@pytest.mark.parametrize(("first", "last"), SPANS)
def test_counts_are_of_what_overlaps(filled: Any, chosen: Filter, first: str, last: str) -> None:
    db, rows = filled
    span = Span.of_days(first, last)
    found = overlapping(counts(db, chosen, "v"), span)
    assert sum(found.values()) == len(truly_overlapping(rows, span))


@pytest.mark.parametrize(("first", "last"), SPANS)
def test_single_events_are_those_that_overlap(filled: Any, first: str, last: str) -> None:
    db, rows = filled
    span = Span.of_days(first, last)
    found = {event.uid for event in overlapping_events(db, EVERYTHING, span, None, 10_000)}
    assert found == truly_overlapping(rows, span)


@pytest.mark.parametrize("chosen", [EVERYTHING, SAME_BUT_LIVE], ids=["stored", "live"])
@pytest.mark.parametrize("level", ["year", "decade", "century"])
def test_bars_add_up_to_the_events(filled: Any, chosen: Filter, level: str) -> None:
    """Over all time, at every zoom: each event weighs one in all bins together, but those of a decade or longer."""
    db, rows = filled
    found, at = 0.0, Span.of_days("1990", "2160")
    counted = counts(db, chosen, "v")
    hour = at.start
    while hour < at.end:
        span = Span(hour, min(hour + LEVELS[level], at.end))
        drawn = bins(db, chosen, counted, span)
        inside = [index for index, edge in enumerate(drawn.edges[:-1]) if span.start <= edge < span.end]
        found += sum(bars.dark[i] + bars.pale[i] for bars in drawn.bars for i in inside)
        hour = drawn.edges[inside[-1] + 1]
    weighing = [row for row in rows if (row["precision_days"] or 0) < LONG - 1]
    assert found == pytest.approx(len(weighing), abs=1e-6)


def test_an_uncertain_event_weighs_its_share_in_each_bin(tmp_path: Path) -> None:
    with Store(tmp_path / "t.db") as store:
        fill(store.connection, iter([("2023-06-10", "2023-06-19"), ("2023-06-12", "2023-06-12")]))
        counted = counts(store.connection, EVERYTHING, "v")
        week = bins(store.connection, EVERYTHING, counted, Span.of_days("2023-06-08", "2023-06-14"))
    assert week.step == Step(1, "day")
    pale = sum(sum(bars.pale) for bars in week.bars)
    dark = sum(sum(bars.dark) for bars in week.bars)
    assert dark + pale == pytest.approx(1 + 5 / 10)  # five of ten days, and the one that is known


@pytest.mark.parametrize(("first", "last"), SPANS[:4])
def test_every_bin_knows_what_overlaps_it(filled: Any, first: str, last: str) -> None:
    db, rows = filled
    drawn = bins(db, EVERYTHING, counts(db, EVERYTHING, "v"), Span.of_days(first, last))
    for start, end, found in zip(drawn.edges, drawn.edges[1:], drawn.overlapping, strict=False):
        assert sum(found.values()) == len(truly_overlapping(rows, Span(start, end)))


def test_totals_of_one_status_and_of_no_background(filled: Any) -> None:
    db, rows = filled
    chosen = Filter("hidden = 0 and background = 0 and status = 'planned'", {}, ((0,), "planned"))
    found = overlapping(counts(db, chosen, "v"), JUNE)
    meant = [row for row in rows if row["status"] == "planned" and not row["background"]]
    assert found == {"planned": len(truly_overlapping(meant, JUNE))}


def test_totals_do_not_depend_on_the_order_of_arrival(tmp_path: Path) -> None:
    intervals = list(random_events(3, 300))
    tables = []
    for number, order in enumerate((intervals, intervals[::-1])):
        with Store(tmp_path / f"{number}.db") as store:
            db = store.connection
            fill(db, iter(order))
            db.execute("update events set status = 'happened', background = 0")
            count_days(db)
            tables.append(db.execute("select * from event_totals").fetchall())
    assert tables[0] == tables[1]


def test_many_events_are_counted_and_few_are_drawn(filled: Any) -> None:
    db, _ = filled
    wide = view(db, EVERYTHING, Span.of_days("2021", "2025"), 900, "v")
    assert wide is not None
    assert wide.count > MOST_EVENTS
    assert wide.bins is not None
    assert not wide.lanes
    narrow = view(db, Filter("hidden = 0 and uid < '00060'", {}, None), Span.of_days("2021", "2025"), 900, "v")
    assert narrow is not None
    assert narrow.bins is None
    assert sum(event.mentions for event in narrow.events) == narrow.count


def test_few_events_that_lie_too_close_for_a_row_each_are_counted_too(filled: Any) -> None:
    db, _ = filled
    close = view(db, Filter("hidden = 0 and uid < '00200'", {}, None), Span.of_days("1900", "2100"), 900, "v")
    assert close is not None
    assert close.count <= MOST_EVENTS
    assert close.bins is not None


def test_an_empty_span_names_what_is_nearest(filled: Any) -> None:
    db, rows = filled
    chosen = Filter("hidden = 0 and precision_days = 0", {}, None)
    empty = view(db, chosen, Span.of_days("1500", "1501"), 900, "v")
    assert empty is not None
    assert empty.count == 0
    assert empty.nearest is not None
    assert empty.nearest.earliest == min(row["earliest"] for row in rows if row["precision_days"] == 0)


def test_nothing_dated_shows_nothing(filled: Any) -> None:
    assert view(filled[0], Filter("uid = 'none'", {}, None), None, 900, "v") is None


# Lanes, shapes and packing


def event(earliest: str | None, latest: str | None, **more: Any) -> Event:
    made = Event(1, "u", "A title", earliest, latest, None, None, "day", "point", None, False, "happened", "stated",
                 False, "en", "Wire", "2023-06-16", None)  # fmt: skip
    if earliest != latest:
        made = replace(made, extent="within")
    return replace(made, **more)


DAY = event("2023-06-16", "2023-06-16")
WEEK = event("2023-05-29", "2023-06-04", counts_to="2023-06-02")
YEAR_END = event("2023-06-17", "2023-12-31", status="planned")
SINCE = event("2023-05-24", None, status="ongoing", extent="whole")
BEFORE = event(None, "2023-06-16")
DECADE = event("2020-01-01", "2029-12-31", extent="whole")


@pytest.mark.parametrize(
    ("drawn", "lane"),
    [(DAY, "day"), (WEEK, "weeks"), (YEAR_END, "years"), (SINCE, "weeks"), (BEFORE, "before"), (DECADE, "ages"),
     (event("2019-01-01", None, granularity="year"), "years")],
)  # fmt: skip
def test_lanes(drawn: Event, lane: str) -> None:
    assert drawn.lane() == lane


def test_a_clock_time_has_a_lane_only_where_hours_are_shown() -> None:
    clock = replace(DAY, time_from="09:00")
    assert (clock.lane(), clock.lane(hours=True), DAY.lane(hours=True)) == ("day", "hour", "day")


def test_a_point_stands_in_the_middle_of_its_day() -> None:
    drawn = shape(DAY, JUNE, 900)
    assert drawn.kind == "point"
    assert drawn.start == drawn.end == pytest.approx(100 * 27.5 / 57, abs=0.001)


def test_a_clock_time_is_drawn_at_its_hour_where_a_day_is_wide() -> None:
    day = Span.of_days("2023-06-16", "2023-06-16")
    assert shape(replace(DAY, time_from="18:00"), day, 900).start == pytest.approx(75)


def test_within_has_brackets_no_sign_and_a_tick() -> None:
    drawn = shape(WEEK, JUNE, 900)
    assert (drawn.kind, drawn.opens, drawn.closes, drawn.form) == ("band", "bracket", "bracket", "within")
    assert drawn.tick is not None
    assert drawn.start < drawn.tick < drawn.end


def test_open_fades_and_cut_is_torn_and_they_are_not_the_same() -> None:
    assert (shape(SINCE, JUNE, 900).opens, shape(SINCE, JUNE, 900).closes) == ("flat", "open")
    assert shape(YEAR_END, JUNE, 900).closes == "cut"
    assert (shape(DECADE, JUNE, 900).opens, shape(DECADE, JUNE, 900).closes) == ("cut", "cut")
    assert shape(BEFORE, JUNE, 900).opens == "open"


def test_whole_is_solid_unless_it_is_no_fact_yet() -> None:
    assert not shape(DECADE, JUNE, 900).hollow
    assert shape(replace(DECADE, status="planned"), JUNE, 900).hollow


def test_approximate_ends_are_waves() -> None:
    drawn = shape(replace(WEEK, approximate=True), JUNE, 900)
    assert (drawn.opens, drawn.closes, drawn.form) == ("wave", "wave", "approximate")


@given(st.lists(st.tuples(st.integers(0, 500), st.integers(1, 300)), max_size=60), st.integers(500, 1400))
def test_nothing_lies_over_anything_else(placed: list[tuple[int, int]], width: int) -> None:
    from timeline.publish.chart.packing import _placed, label_width

    first = day_of("2023-01-01")
    events = [
        event(iso(first + start), iso(first + start + days - 1), id=number, uid=str(number))
        for number, (start, days) in enumerate(placed)
    ]
    span = Span.of_days("2023-01-01", "2024-12-31")
    for lane in lanes(events, span, width):
        for row in range(lane.rows):
            reach = sorted(
                _placed(m.shape, label_width(m.event, m.shape), width)[1:] for m in lane.marks if m.row == row
            )
            assert reach
            assert all(a[1] + APART <= b[0] for a, b in pairwise(reach))


def test_short_ones_are_packed_first() -> None:
    long = replace(SINCE, id=1, uid="long")
    short = event("2023-06-20", "2023-06-25", id=2, uid="short")
    (lane,) = lanes([long, short], JUNE, 900)
    assert {mark.event.uid: mark.row for mark in lane.marks} == {"short": 0, "long": 1}
    assert [mark.event.uid for mark in lane.marks] == ["long", "short"]  # read in the order of time


def test_at_most_so_many_bins() -> None:
    for level, hours in LEVELS.items():
        span = Span.of_days("1900", "1900").zoomed(hours)
        step = finest(STEPS, span.start, span.end, 118)
        assert len(step.edges(span.start, span.end)) - 1 <= 121, level


@pytest.mark.parametrize(
    ("changes", "now"),
    [
        ({"earliest": "2024-05-14", "latest": "2024-05-14"}, True),  # moved
        ({"earliest": "2024-04-17", "latest": "2024-04-17"}, False),  # told more exactly
        ({"status": "cancelled"}, True),
        ({"earliest": "2024-05-14", "latest": None, "spoken": "2024-02-05"}, False),  # said on the same day
        ({"earliest": "2024-05-14", "latest": "2024-05-14", "contradiction": "two dates"}, False),  # nobody decided
    ],
)
def test_a_plan_is_superseded_by_what_is_said_later(changes: dict[str, str], now: bool) -> None:
    plan = event("2024-04-16", "2024-04-18", status="planned", published="2024-02-05")
    story = Standing(None, "planned", "2024-04-16", "2024-04-18", "2024-05-14")._replace(**changes)
    assert (superseding(plan, story) is story) == now
    assert superseding(replace(plan, status="happened"), story) is None
    assert superseding(plan, None) is None


def test_other_dates_are_rings_where_a_day_is_narrow_and_dotted_bands_elsewhere() -> None:
    own = Shape("point", 50, 50)
    drawn = clash(own, [(20, 20.5), (60, 70), (-1.0, 10)])
    assert drawn.count("#other-date") == 1
    assert drawn.count("clash band") == 2
    assert 'x1="0%" x2="70%"' in drawn
    assert 'x="0%" width="10%"' in drawn
    outside = clash(own, [(120, 130)])
    assert "clash band" not in outside and 'x1="50%" x2="100%"' in outside
    assert clash(own, []) == ""
