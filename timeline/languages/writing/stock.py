"""Words that come again and again in texts, each made once and found by its letters, without an object on the way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from mypy_extensions import i64

from timeline.collection import mypyc_attr

UNASKED: Final = 99  # of what a word says, where nobody has asked
FACTOR: Final = 0x1851F42D4C957F2D  # odd and large, so that words of the same number do not come by chance
MOST: Final = (1 << 61) - 1  # which needs no object
_FIRST: Final = 1024  # places
_MOST_REMEMBERED: Final = 50_000


@mypyc_attr(acyclic=True)
class Word:
    """What stands between two spaces, a word or clause border of that, or a phrase."""

    __slots__ = ("able", "listed", "number", "parts", "seconds", "text", "way")

    def __init__(self, number: i64, text: str, able: i64, parts: list[Word] | None = None) -> None:
        self.number = number  # of its letters
        self.able = able  # what it may do beside others, as bits
        self.parts = parts  # the words and clause borders that it is cut into; None where it is one itself
        self.text = text
        self.listed: i64 = 0  # what the lists say of it as it is written
        self.way: i64 = UNASKED  # which way it points, once asked for
        self.seconds: dict[str, tuple[int, ...]] | None = None  # the words behind it in phrases, if it begins some


class Stock:
    """What has stood between two spaces, by the number of its letters (`numbered`)."""

    __slots__ = ("_held", "_listed", "_places")

    def __init__(self) -> None:
        self._places: list[Word | None] = [None] * _FIRST  # at least half of them are free
        self._held: i64 = 0
        self._listed: list[Word] = []

    def find(self, number: i64) -> Word | None:
        """What has this number; None where it is new."""
        places = self._places
        last: i64 = len(places) - 1
        at: i64 = (number ^ (number >> 31)) & last
        while True:
            word = places[at]
            if word is None or word.number == number:
                return word
            at = (at + 1) & last

    def add(self, word: Word) -> None:
        """Remember what is new."""
        if self._held > _MOST_REMEMBERED:
            self.begin(self._listed)
        if self._held * 2 >= i64(len(self._places)):
            self._places = _spread(self._places, len(self._places) * 2)
        _place(self._places, word)
        self._held += 1

    def begin(self, listed: list[Word]) -> None:
        """Begin with what is in the lists of a language, which stays, so that what is new is in none."""
        self._listed = listed
        self._places = _spread(listed, max(_FIRST, 1 << (len(listed) * 4).bit_length()))
        self._held = len(listed)


def _spread(words: Sequence[Word | None], size: int) -> list[Word | None]:
    """What is remembered, in so many places."""
    places: list[Word | None] = [None] * size
    for word in words:
        if word is not None:
            _place(places, word)
    return places


def _place(places: list[Word | None], word: Word) -> None:
    last: i64 = len(places) - 1
    at: i64 = (word.number ^ (word.number >> 31)) & last
    while places[at] is not None:
        at = (at + 1) & last
    places[at] = word


def numbered(number: i64, letter: i64) -> i64:
    """The number of letters, from that of those before the last."""
    return (number * FACTOR + letter) & MOST
