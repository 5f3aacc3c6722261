"""The stretches of tokens that have come up in a language, to be found again."""

from __future__ import annotations

from itertools import count
from typing import Final

from mypy_extensions import i64

from timeline.collection import mypyc_attr
from timeline.tagging.cells import KIND, Leaf, Stretch

MOST_REMEMBERED: Final = 50_000
_FIRST_SIZE: Final = 4096  # places; always a power of two
_SPREAD: Final[i64] = 1021


@mypyc_attr(acyclic=True)
class Stretches:
    """A table of stretches by their keys, each at a place that follows from its key or at the next that is free. Where
    two threads take one place, what one of them put there is only made again."""

    __slots__ = ("_known", "_number", "_places")

    def __init__(self) -> None:
        self._places: list[Stretch | None] = [None] * _FIRST_SIZE
        self._known: i64 = 0
        self._number = count(1).__next__  # two threads never get one number

    def find(self, key: i64, before: Leaf, behind: Leaf) -> Stretch | None:
        """That of a key, if the tokens beside it give guards the answers that it was made with."""
        places = self._places
        at = _place(key, len(places))
        while (stretch := places[at]) is not None:
            if stretch.key == key and stretch.serves(before, behind):
                return stretch
            at = at + 1 & len(places) - 1
        return None

    def add(self, stretch: Stretch) -> None:
        """Remember one, which gets a number; there are never many more than so many."""
        stretch.number = self._number()
        if self._known * 2 >= len(self._places):
            self._grow()
        self._known += 1
        _put(self._places, stretch)

    def _grow(self) -> None:
        places: list[Stretch | None] = [None] * (2 * len(self._places))
        if self._known >= MOST_REMEMBERED:
            places, self._known = [None] * _FIRST_SIZE, 0
        else:
            for stretch in self._places:
                if stretch is not None:
                    _put(places, stretch)
        self._places = places


def _put(places: list[Stretch | None], stretch: Stretch) -> None:
    at = _place(stretch.key, len(places))
    while places[at] is not None:
        at = at + 1 & len(places) - 1
    places[at] = stretch


def _place(key: i64, size: i64) -> i64:
    return (key ^ (key >> KIND) * _SPREAD) & size - 1
