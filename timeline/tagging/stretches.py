"""The stretches of tokens that have come up in a language, to be found again."""

from __future__ import annotations

from typing import Final

from librt.vecs import vec
from mypy_extensions import i64

from timeline.collection import mypyc_attr
from timeline.tagging.cells import KIND, Stretch

MOST_REMEMBERED: Final = 50_000
_FIRST_SIZE: Final = 4096  # places; always a power of two
_SPREAD: Final[i64] = 1021
_NUMBER: Final[i64] = 18  # bits of what says which stretch is at a place, below some of its key
_NUMBERS: Final[i64] = 0x3FFFF
_KEYS: Final[i64] = 0xFFFFFFFFFFF


@mypyc_attr(acyclic=True)
class Stretches:
    """A table of stretches by their keys, each at a place that follows from its key or at the next that is free. Where
    two threads take one place, what one of them put there is only made again."""

    __slots__ = ("_known", "_last", "_places")

    def __init__(self) -> None:
        self._places = vec[i64]([0] * _FIRST_SIZE)
        self._known: list[Stretch] = []
        self._last: i64 = 0  # the number that was given last

    def find(self, key: i64, before: bytes, behind: bytes) -> Stretch | None:
        """That of a key, if guards are told of the tokens beside it what they were told when it was made."""
        places, known, some = self._places, self._known, key & _KEYS
        at = _place(some, len(places))
        while (place := places[at]) != 0:
            if place >> _NUMBER == some and place & _NUMBERS <= len(known):
                stretch = known[(place & _NUMBERS) - 1]
                if stretch.key == key and stretch.serves(before, behind):
                    return stretch
            at = at + 1 & len(places) - 1
        return None

    def add(self, stretch: Stretch) -> None:
        """Remember one, which gets a number; there are never many more than so many."""
        self._last += 1  # nothing is called from here to the next line, so that two threads never get one number
        stretch.number = self._last
        if len(self._known) * 2 >= len(self._places):
            self._grow()
        self._known.append(stretch)
        _put(self._places, (stretch.key & _KEYS) << _NUMBER | len(self._known))

    def _grow(self) -> None:
        if len(self._known) >= MOST_REMEMBERED:
            self._known, self._places = [], vec[i64]([0] * _FIRST_SIZE)
            return
        places = vec[i64]([0] * (2 * len(self._places)))
        for place in self._places:
            if place:
                _put(places, place)
        self._places = places


def _put(places: vec[i64], place: i64) -> None:
    at = _place(place >> _NUMBER, len(places))
    while places[at] != 0:
        at = at + 1 & len(places) - 1
    places[at] = place


def _place(key: i64, size: i64) -> i64:
    return (key ^ (key >> KIND) * _SPREAD) & size - 1
