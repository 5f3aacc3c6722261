"""The small ruler that shows a date's arithmetic: from the day that is counted from to the days that are meant."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.chronology.interval import day_of
from timeline.publish.dating import Dating
from timeline.publish.strip import Shape, Strip

_CLOSE = 38.0  # percent of the ruler within which two labels would run into each other


@dataclass(frozen=True, slots=True)
class Ruler:
    """The drawing in numbers, in percent of its width."""

    anchor: float | None
    anchor_day: str | None
    counted: bool  # whether an arrow leads from the anchor to the interval
    shape: Shape
    dating: Dating
    target: float  # where the arrow ends
    label: float
    was: Shape | None = None
    was_dating: Dating | None = None
    was_label: float = 0

    @staticmethod
    def inside(x: float, text: str) -> float:
        """Where the middle of a label is put, so that none of its words leave the ruler."""
        half = min(1.05 * len(text), 50.0)
        return min(max(x, half), 100 - half)

    @property
    def crowded(self) -> bool:
        """Whether the labels want a line each."""
        return self.anchor is not None and abs(self.anchor - self.label) < _CLOSE

    @property
    def was_crowded(self) -> bool:
        """Whether the label of the old days runs into that of the new ones."""
        return self.was is not None and abs(self.was_label - self.label) < _CLOSE


def ruler(
    dating: Dating, anchor: str | None, counted: bool, counts_to: str | None, was: Dating | None, rtl: bool
) -> Ruler | None:
    """The ruler of a dated expression; `anchor` is the ISO day counted from (or of publication, not `counted`)."""
    if not dating.known:
        return None
    anchor_day = day_of(anchor) if anchor else None
    before = was if was is not None and was.known and was != dating else None
    ends = [dating.first, dating.last, anchor_day, *((before.first, before.last) if before else ())]
    strip = Strip.around((day for day in ends if day is not None), rtl)
    day = day_of(counts_to) if counts_to else None
    shape = strip.shape(dating, counts_to=day)
    assert shape is not None  # it is known
    old = strip.shape(before) if before else None
    middle = shape.tick if shape.tick is not None else _nearest(shape, dating)
    at = None if anchor_day is None else strip.x(anchor_day + 0.5)
    return Ruler(at, anchor, counted, shape, dating, middle, _readable(shape.middle), old, before,
                 _readable(old.middle) if old else 0)  # fmt: skip


def _nearest(shape: Shape, dating: Dating) -> float:
    """The middle of what is known on both sides, else its known end."""
    if dating.first is not None and dating.last is not None:
        return shape.middle
    return shape.left if shape.open_right else shape.right


def _readable(x: float) -> float:
    """A label's middle, kept so far from the ends that its words stay inside."""
    return min(max(x, 18.0), 82.0)
