"""The shape that an event has on the axis: what its form claims, and where it is cut by the window.

A sign stands on the axis only where the day is known; everything else is a band or a bar whose ends say what kind of
end they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from timeline.chronology.interval import day_of
from timeline.publish.chart.calendar import HOURS
from timeline.publish.chart.events import Event
from timeline.publish.chart.span import Span
from timeline.records import HOLLOW

Kind = Literal["point", "band", "bar"]
Edge = Literal["bracket", "wave", "open", "cut", "flat"]
CELL = 60  # px from which a day is wide enough to show a part of it as a band


@dataclass(frozen=True, slots=True)
class Shape:
    """A form and its bounds in percent of the window, 0 to 100. For a point both are its middle."""

    kind: Kind
    start: float
    end: float
    opens: Edge = "flat"  # what the earlier end is
    closes: Edge = "flat"
    tick: float | None = None  # the day that a band counts to
    approximate: bool = False
    hollow: bool = False

    @property
    def width(self) -> float:
        return self.end - self.start

    @property
    def form(self) -> str:
        """The word of the legend for it."""
        if self.approximate:
            return "approximate"
        if "open" in (self.opens, self.closes):
            return "open"
        return {"point": "point", "band": "within", "bar": "whole"}[self.kind]


def shape(event: Event, span: Span, width: float) -> Shape:
    """The shape of an event in a window that is so many pixels wide."""
    if _is_point(event, span, width):
        at = round(span.share(_middle(event, span, width)), 3)
        return Shape("point", at, at, approximate=event.approximate)
    start, end = _bounds(event)
    bar = event.extent == "whole" or event.status == "ongoing"
    ends: Edge = "wave" if event.approximate else "flat" if bar else "bracket"
    return Shape(
        "bar" if bar else "band",
        round(max(span.share(start), 0), 3),
        round(min(span.share(end), 100), 3),
        "open" if event.earliest is None else "cut" if start < span.start else ends,
        "open" if event.latest is None else "cut" if end > span.end else ends,
        _tick(event, span),
        event.approximate,
        bar and event.status in HOLLOW,
    )


def _is_point(event: Event, span: Span, width: float) -> bool:
    """Whether a sign stands for it: one known day, of which nothing longer than the sign can be drawn."""
    if event.days != 1:
        return False
    cell = width * HOURS / span.hours
    if event.time_from:
        start, end = _bounds(event)
        return width * (end - start) / span.hours < CELL or (event.extent == "point" and not event.time_to)
    return event.extent == "point" or cell < CELL


def _middle(event: Event, span: Span, width: float) -> float:
    """Where a sign stands: in the middle of the day, or at the clock time where hours can be told apart."""
    if event.time_from and width * HOURS / span.hours >= CELL:
        start, end = _bounds(event)
        return start if event.extent == "point" else (start + end) / 2
    return event.start + HOURS / 2


def _bounds(event: Event) -> tuple[float, float]:
    """First hour and the end of the last, by the clock where one is known of a single day."""
    if event.days == 1 and event.time_from:
        start = event.start + _clock(event.time_from)
        end = event.start + _clock(event.time_to) if event.time_to else start + 1
        return start, end if end > start else end + HOURS
    return event.start, event.end


def _clock(time: str) -> float:
    """HH:MM as hours."""
    return int(time[:2]) + int(time[3:5]) / 60


def _tick(event: Event, span: Span) -> float | None:
    if event.counts_to is None or event.days in (None, 1):
        return None
    at = span.share(day_of(event.counts_to) * HOURS + HOURS / 2)
    return round(at, 3) if 0 <= at <= 100 else None
