"""Which way the tense points in places with the same text around them, as in lists and what is said over and over."""

from __future__ import annotations

from typing import Final

from mypy_extensions import i64

from timeline.collection import mypyc_attr
from timeline.languages.tense import Cues
from timeline.resolution.stops import REACH
from timeline.resolution.tense import direction

SEEN: Final = REACH + 36  # characters on either side: all that `direction` looks at, with abbreviations at their ends
NEAR: Final = 8  # characters on either side that are compared first
KEPT: Final = 4  # places that are remembered


@mypyc_attr(acyclic=True)
class _Place:
    """What was asked of a place, and what its text tells."""

    __slots__ = ("cues", "end", "near", "ranges", "said", "start", "text")

    def __init__(self, near: str, text: str, start: int, end: int, cues: Cues, ranges: int) -> None:
        self.near, self.text, self.start, self.end = near, text, start, end
        self.cues, self.ranges = cues, ranges
        self.said = (0, "")

    def is_like(self, other: _Place) -> bool:
        """Whether all that is looked at is the same in another."""
        same = self.near == other.near and self.ranges == other.ranges and self.cues is other.cues
        same = same and min(self.start, SEEN) == min(other.start, SEEN)
        return same and self.end - self.start == other.end - other.start and self.around() == other.around()

    def around(self) -> str:
        return self.text[max(0, self.start - SEEN) : self.end + SEEN]


class _Latest:
    """The last places."""

    __slots__ = ("next", "places")

    def __init__(self) -> None:
        self.places: list[_Place] = []
        self.next: i64 = 0


_LATEST: Final = _Latest()


def direction_there(text: str, start: int, end: int, cues: Cues, ranges: bool, quoted: bool) -> tuple[int, str]:
    """What `direction` gives."""
    place = _Place(text[max(0, start - NEAR) : end + NEAR], text, start, end, cues, 2 * ranges + quoted)
    for other in _LATEST.places:
        if place.is_like(other):
            return other.said
    place.said = direction(text, start, end, cues, ranges, quoted)
    if len(_LATEST.places) < KEPT:
        _LATEST.places.append(place)
    else:
        _LATEST.places[_LATEST.next] = place
        _LATEST.next = (_LATEST.next + 1) % KEPT
    return place.said
