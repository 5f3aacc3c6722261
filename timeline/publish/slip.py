"""The slip chart of a story: a row for each mention by its day of publication, on one axis of time.

What stands right of a row's tick was still to come when it was said, what stands left of it is report. A plan that
slips moves along the axis as one reads down.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from timeline.chronology.interval import day_of
from timeline.publish.story_page import Told
from timeline.publish.strip import Shape, Strip, Tick

_MANY = 3  # mentions in a row that say the same: of more, the first and the last are kept
_LONG = 4  # times as long as all the rest, an interval is cut rather than the axis stretched


@dataclass(frozen=True, slots=True)
class SlipRow:
    """A mention on the chart."""

    told: Told
    shape: Shape | None  # None where it is not dated
    published: float | None  # where its tick is
    up: float | None  # where the line from the tick above comes in, at the upper edge
    down: float | None
    folded: int = 0  # mentions after it that say the same and are left out


@dataclass(frozen=True, slots=True)
class Slip:
    """The chart."""

    rows: tuple[SlipRow, ...]
    ticks: tuple[Tick, ...]


def slip(told: Sequence[Told], rtl: bool) -> Slip | None:
    """The chart of a story's mentions, in the order given; None of a single one, or where no day is known."""
    strip = _strip(told, rtl)
    if len(told) < 2 or strip is None:
        return None
    kept = list(_kept(told))
    days = [one.event["published"] for one, _ in kept]
    ticks = [strip.x(day_of(day) + 0.5) if day else None for day in days]
    halves = [
        None if here is None or below is None else round((here + below) / 2, 2) for here, below in pairwise(ticks)
    ]
    rows = (
        SlipRow(one, strip.shape(one.dating, one.event["status"], _counted(one)), tick, up, down, folded)
        for (one, folded), tick, up, down in zip(kept, ticks, [None, *halves], [*halves, None], strict=True)
    )
    return Slip(tuple(rows), tuple(strip.ticks()))


@dataclass(frozen=True, slots=True)
class LabelPlace:
    """Where a label is tied to the strip: at `x` percent, `dx` pixels on; `side` is the end that its text has there."""

    x: float
    dx: int
    side: str  # start, end: of the text, in the page's direction


def label_place(shape: Shape, text: str, rtl: bool) -> LabelPlace:
    """A label after its shape in time where it fits, else before it, else inside it."""
    wide = 0.85 * len(text) + 1.5  # percent of a strip of 940 pixels, and some
    after, before = (shape.left, shape.right) if rtl else (shape.right, shape.left)
    room_after, room_before = (after, 100 - before) if rtl else (100 - after, before)
    onward = -1 if rtl else 1
    if room_after >= wide:
        return LabelPlace(after, 14 * onward, "start")
    if room_before >= wide:
        return LabelPlace(before, -14 * onward, "end")
    return LabelPlace(before, 12 * onward, "start")


def _kept(told: Iterable[Told]) -> Iterable[tuple[Told, int]]:
    """The mentions to show, each with how many equal ones behind it are folded."""
    for _, equal in groupby(told, key=lambda one: one.claim):
        same = list(equal)
        if len(same) <= _MANY:
            yield from ((one, 0) for one in same)
        else:
            yield same[0], len(same) - 2
            yield same[-1], 0


def _counted(one: Told) -> int | None:
    return day_of(one.event["counts_to"]) if one.event["counts_to"] else None


def _strip(told: Iterable[Told], rtl: bool) -> Strip | None:
    """The days of publication and of what was claimed; an interval that would dwarf all others is cut."""
    spans = []
    for one in told:
        if one.event["published"]:
            spans.append((day_of(one.event["published"]),) * 2)
        ends = [day for day in (one.dating.first, one.dating.last) if day is not None]
        if ends:
            spans.append((ends[0], ends[-1]))
    if not spans:
        return None
    short = sorted(spans, key=lambda span: span[1] - span[0])
    low, high = short[0]
    for start, end in short:
        wide = max(high, end) - min(low, start)
        if end - start <= max(_LONG * (high - low), 62) or wide == end - start == 0:
            low, high = min(low, start), max(high, end)
    return Strip.around([low, high], rtl, margin=0.06, least=14)
