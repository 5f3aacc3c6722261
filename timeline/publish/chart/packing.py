"""Labels beside shapes, and shapes in rows, so that nothing lies over anything else. Measures are in pixels."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from timeline.publish.chart.events import LANES, Event, Lane
from timeline.publish.chart.shapes import Shape, shape
from timeline.publish.chart.span import Span

Letters = Callable[[str], int]
Side = Literal["inside", "after", "before"]
SIGN, GAP, APART = 8, 6, 14  # half a sign, between shape and label, between two events of a row
TITLE = 40  # characters of a title that are shown
_LONG = 60  # percent of the window


@dataclass(frozen=True, slots=True)
class Mark:
    """An event as it is drawn: its shape, the side that its label is on, its row in its lane."""

    event: Event
    shape: Shape
    side: Side
    row: int


@dataclass(frozen=True, slots=True)
class DrawnLane:
    """A lane with its events in the order of time."""

    name: Lane
    marks: tuple[Mark, ...]
    rows: int


def lanes(events: Sequence[Event], span: Span, width: float, letters: Letters = len) -> list[DrawnLane]:
    """Events in lanes and rows of a window that is so wide. `letters` is how long the word of a status is."""
    hours = span.level in ("day", "hour")
    by_lane: dict[Lane, list[Event]] = {}
    for event in events:
        by_lane.setdefault(event.lane(hours), []).append(event)
    return [_lane(name, by_lane[name], span, width, letters) for name in LANES if name in by_lane]


def _lane(name: Lane, events: list[Event], span: Span, width: float, letters: Letters) -> DrawnLane:
    placed = []
    for event in events:
        drawn = shape(event, span, width)
        side, left, right = _placed(drawn, label_width(event, drawn, letters), width)
        placed.append((event, drawn, side, left, right))
    rows: list[list[tuple[float, float]]] = []
    marks = []
    # The short ones first: a long one would fill a row and push what is short far down.
    for event, drawn, side, left, right in sorted(placed, key=lambda one: (one[1].width > _LONG, one[0].order)):
        row = _free_row(rows, left, right)
        marks.append(Mark(event, drawn, side, row))
    return DrawnLane(name, tuple(sorted(marks, key=lambda mark: mark.event.order)), len(rows))


def _free_row(rows: list[list[tuple[float, float]]], left: float, right: float) -> int:
    for place, taken in enumerate(rows):
        if all(right + APART <= start or left >= end + APART for start, end in taken):
            taken.append((left, right))
            return place
    rows.append([(left, right)])
    return len(rows) - 1


def _placed(drawn: Shape, label: float, width: float) -> tuple[Side, float, float]:
    """The side of a label, and from where to where shape and label reach: inside, else after, else before.

    A label that fits nowhere stands where it has most room, and is cut by the end of the window.
    """
    start, end = drawn.start / 100 * width, drawn.end / 100 * width
    if drawn.kind == "point":
        wave = GAP if drawn.approximate else 0
        start, end = start - SIGN - wave, end + SIGN + wave
    elif end - start >= label + 4 * GAP:
        return "inside", start, end
    if end + GAP + label <= width:
        return "after", start, end + GAP + label
    if start - GAP - label >= 0:
        return "before", start - GAP - label, end
    if drawn.kind != "point" and end - start >= max(start, width - end):
        return "inside", start, end
    return ("before", 0, end) if start > width - end else ("after", start, width)


def label_width(event: Event, drawn: Shape, letters: Letters = len) -> float:
    """About how wide a label is, in the wider of the fonts: title, sign and words."""
    width = text_width(event.title[:TITLE])
    if event.status != "happened":
        width += 24 + 7 * letters(event.status)
    if event.sourcing != "stated":
        width += 8 + 7 * 9
    if event.differ or event.overdue:
        width += 22 + 7.2 * 13
    if event.superseded:
        width += 6 + 7.2 * 10
    if "cut" in (drawn.opens, drawn.closes):
        width += 6 + 7.2 * (27 if drawn.opens == drawn.closes else 17)
    return width + (12 if event.approximate else 0)


def text_width(text: str) -> float:
    """About how wide a text is at 13 pixels; Arabic stands a step larger and runs narrower."""
    return sum(_LETTERS.get(letter, 8.6 if letter.isupper() else 7.1 if letter < "\u2e80" else 13) for letter in text)


_LETTERS = dict.fromkeys("iljtfr.,:;!'|()[] -", 4.4) | dict.fromkeys("mwMW@%", 11.2)
