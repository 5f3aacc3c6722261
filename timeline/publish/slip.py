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
_LETTER, _PHONE_LETTER = 0.72, 2.2  # percent of the axis that a letter takes
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


def label_place(shape: Shape, text: str, rtl: bool, said: float | None = None) -> LabelPlace:
    """A label after its shape in time where it fits, else before it, else inside it.

    Where it would run over the tick of publication, at `said` percent, it stands on the other side of that.
    """
    wide = 0.85 * len(text) + 1.5  # percent of a strip of 940 pixels, and some
    start, end = (100 - shape.right, 100 - shape.left) if rtl else (shape.left, shape.right)  # as time runs
    tick = end if said is None else 100 - said if rtl else said
    after = tick if end <= tick <= end + wide else end
    before = tick if start - wide <= tick <= start else start
    if 100 - after >= wide:
        at, dx, side = after, 14, "start"
    elif before >= wide:
        at, dx, side = before, -14, "end"
    else:
        at, dx, side = start, 12, "start"
    return LabelPlace(round(100 - at if rtl else at, 2), -dx if rtl else dx, side)


@dataclass(frozen=True, slots=True)
class AxisLabel:
    """A day of the axis at `x` percent; `side` is the end that its text has there, or middle."""

    x: float
    text: str
    side: str
    crowded: bool  # too near to the one before it on a phone


def axis_labels(ticks: Sequence[Tick], texts: Sequence[str], rtl: bool) -> Iterable[AxisLabel]:
    """Those of the labels of an axis that have room, in the order of time."""
    free = phone_free = -100.0
    for tick, text in zip(ticks, texts, strict=True):
        at = 100 - tick.x if rtl else tick.x
        side, back = ("start", 0.0) if at < 8 else ("end", 1.0) if at > 92 else ("middle", 0.5)
        wide, phone_wide = _LETTER * len(text), _PHONE_LETTER * len(text)
        if at - back * wide >= free:
            crowded = at - back * phone_wide < phone_free
            yield AxisLabel(tick.x, text, side, crowded)
            free = at + (1 - back) * wide + 1
            phone_free = phone_free if crowded else at + (1 - back) * phone_wide + 2


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
