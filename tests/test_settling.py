"""Events that hang on other events of their article."""

from dataclasses import replace

import pytest
from store_sample import interval, reading

from timeline.chronology.interval import OPEN, Interval
from timeline.events.anchors.settling import settle
from timeline.records import EventAnchor, Reading


def article_of(*anchors, dated=None):
    """A reading whose n-th event has no date and hangs on another, as (relation, index) says; `dated` has days."""
    text = "\n".join(f"2023-06-1{n} thing number {n} happened" for n in range(len(anchors)))
    made = reading("a1", text)
    events = []
    for index, (event, anchor) in enumerate(zip(made.events, anchors, strict=True)):
        hung = EventAnchor(anchor[0], "phrase", 0, 6, anchor[1]) if anchor else None
        days = (dated or {}).get(index, OPEN)
        events.append(replace(event, interval=days, anchor_event=hung, granularity=None, extent=None))
    return Reading(made.article, made.expressions, tuple(events))


WEEK = interval("2023-06-05", "2023-06-11")


@pytest.mark.parametrize(
    ("relation", "expected", "extent"),
    [
        ("before", Interval.of_iso(None, "2023-06-11"), "within"),
        ("after", Interval.of_iso("2023-06-05", None), "within"),
        ("since", Interval.of_iso("2023-06-05", None), "whole"),
        ("until", Interval.of_iso(None, "2023-06-11"), "whole"),
        ("at", WEEK, None),
    ],
)
def test_formulas(relation, expected, extent):
    settled = settle(article_of((relation, 1), None, dated={1: WEEK}))
    assert (settled.events[0].interval, settled.events[0].extent) == (expected, extent)
    assert settled.events[1].interval == WEEK


def test_chains_are_walked_from_what_is_dated_in_any_order():
    for chain, dated, first in (
        ((("at", 1), ("at", 2), None), {2: WEEK}, 0),
        ((None, ("at", 0), ("at", 1)), {0: WEEK}, 2),
    ):
        assert settle(article_of(*chain, dated=dated)).events[first].interval == WEEK


@pytest.mark.parametrize(
    ("anchor", "dated"),
    [(("before", None), {}), (("before", 1), {}), (("after", 1), {1: Interval.of_iso(None, "2023-06-11")})],
)
def test_nothing_is_guessed(anchor, dated):
    made = article_of(anchor, None, dated=dated)
    settled = settle(made)
    assert settled.events == made.events
    assert settled.article.problems == ()


def test_own_days_are_kept():
    own = interval("2023-06-16")
    assert settle(article_of(("before", 1), None, dated={0: own, 1: WEEK})).events[0].interval == own


def test_rings_stay_undated_and_are_reported():
    settled = settle(article_of(("before", 1), ("after", 0), ("at", 1), ("at", 4), None, dated={4: WEEK}))
    assert [event.interval for event in settled.events] == [OPEN, OPEN, OPEN, WEEK, WEEK]
    (problem,) = settled.article.problems
    assert problem.severity == "warning"
    assert "thing number 0" in problem.message
    assert "thing number 1" in problem.message
    assert "thing number 2" not in problem.message


def test_event_that_hangs_on_itself_is_a_ring():
    assert len(settle(article_of(("before", 0))).article.problems) == 1
