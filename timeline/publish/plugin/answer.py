"""A view as data, for scripts and for whoever asks: days are ISO and inclusive, places in percent of the span."""

from __future__ import annotations

from typing import Any

from timeline.publish.chart.bins import Bins
from timeline.publish.chart.calendar import HOURS, LAST
from timeline.publish.chart.packing import Mark
from timeline.publish.chart.span import Span
from timeline.publish.plugin.scene import Scene

_EVENT = ("uid", "title", "earliest", "latest", "time_from", "time_to", "extent", "status", "sourcing", "language")


def answer(scene: Scene) -> dict[str, Any]:
    """What a page shows: `lanes` of single events, or `bins` (`known` is dated to the day, `spread` shared out)."""
    error = {"error": scene.error} if scene.error else {}
    view = scene.view
    if not view:
        return {"count": 0, "dated": 0, "undated": scene.undated} | error
    first, last = view.span.bounds
    shown: dict[str, Any] = {
        "from": first,
        "to": last,
        "level": view.span.level,
        "count": view.count,
        "by_status": view.by_status,
        "dated": view.dated,
        "undated": scene.undated,
        "as_of": view.as_of,
        "summary": scene.summary,
        "version": scene.version,
    }
    if view.bins:
        return shown | {"bins": _bins(view.bins)} | error
    lanes = [{"lane": lane.name, "events": [_event(mark) for mark in lane.marks]} for lane in view.lanes]
    return shown | {"lanes": lanes} | error


def _bins(bins: Bins) -> dict[str, Any]:
    return {
        "step": f"{bins.step.n} {bins.step.unit}",
        "edges": [_edge(edge) for edge in bins.edges],
        "bars": [{"status": of.status, "known": of.dark, "spread": of.pale} for of in bins.bars],
    }


def _edge(hour: int) -> str | None:
    """Where a bin starts or ends; None is the end of the calendar, which no ISO date names."""
    return None if hour == LAST else Span(hour, hour + (HOURS if hour % HOURS == 0 else 1)).bounds[0]


def _event(mark: Mark) -> dict[str, Any]:
    event, shape = mark.event, mark.shape
    drawn = {"form": shape.form, "start": shape.start, "end": shape.end, "row": mark.row, "mentions": event.mentions}
    stands = {"differ": event.differ, "overdue": event.overdue, "superseded": event.superseded is not None}
    return {name: getattr(event, name) for name in _EVENT} | stands | drawn
