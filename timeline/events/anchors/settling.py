"""Settling: the days of events that hang on other events of their article ("before the appearance").

The graph of anchors is walked from what is dated to what hangs on it, and the days follow these formulas, for an
anchor of the days [s, e):

    before = (.., e)    after = [s, ..)    since = [s, ..), all of it    until = (.., e), all of it    at = [s, e)

Nothing is guessed: an event keeps the days it has, one whose anchor is unknown or undated stays undated, and
events that hang on each other in a ring stay undated and are reported.
"""

from __future__ import annotations

from dataclasses import replace

from timeline.chronology.interval import Interval
from timeline.records import Event, Extent, Problem, Reading


def settle(reading: Reading) -> Reading:
    """The reading with the days that follow from event anchors, and a warning for each ring of anchors."""
    events = list(reading.events)
    waiting = {i for i, event in enumerate(events) if not event.interval.bounded and _anchor(event) is not None}
    if not waiting:
        return reading
    ring: set[int] = set()
    for start in sorted(waiting):
        path = _path(start, events, waiting)
        if path[-1] in path[:-1]:
            ring.update(path[path.index(path[-1]) :])
            continue
        for index in reversed(path):
            events[index] = _placed(events[index], events)
            waiting.discard(index)
    article = reading.article
    if ring:
        titles = ", ".join(f"“{events[index].title}”" for index in sorted(ring))
        problem = Problem("warning", article.place, f"events that hang on each other: {titles}", "date one of them")
        article = replace(article, problems=(*article.problems, problem))
    return replace(reading, article=article, events=tuple(events))


def _anchor(event: Event) -> int | None:
    return event.anchor_event.event if event.anchor_event else None


def _path(start: int, events: list[Event], waiting: set[int]) -> list[int]:
    """From an event along its anchors, as far as they wait themselves; the last one repeats where it is a ring."""
    path = [start]
    while (anchor := _anchor(events[path[-1]])) is not None and anchor in waiting:
        path.append(anchor)
        if anchor in path[:-1]:
            break
    return path


def _placed(event: Event, events: list[Event]) -> Event:
    """The event with the days that its anchor gives it; as it is where the anchor gives none."""
    anchor, index = event.anchor_event, _anchor(event)
    if anchor is None or index is None or event.interval.bounded:
        return event
    named = events[index]
    start, end = named.interval
    interval = {
        "before": Interval(None, end),
        "after": Interval(start, None),
        "since": Interval(start, None),
        "until": Interval(None, end),
        "at": Interval(start, end),
    }[anchor.relation]
    if not interval.bounded:
        return event
    if anchor.relation == "at":
        return replace(event, interval=interval, extent=named.extent, granularity=named.granularity)
    extent: Extent = "whole" if anchor.relation in ("since", "until") else "within"
    return replace(event, interval=interval, extent=extent, granularity=named.granularity)
