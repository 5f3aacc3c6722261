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
    """A word or clause border, what it may do beside others, as bits, and which way it points, once asked for."""

    __slots__ = ("able", "seconds", "text", "way")

    def __init__(self, text: str, able: i64, seconds: dict[str, tuple[int, ...]] | None = None) -> None:
        self.text, self.able = text, able
        self.seconds = seconds  # the words behind it in phrases, if it begins some
        self.way: i64 = UNASKED


@mypyc_attr(acyclic=True)
class Cut:
    """The words of what stands between two spaces, and what they may do, as bits."""

    __slots__ = ("able", "length", "listed", "number", "words")

    def __init__(self, number: i64, length: i64, words: list[Word], able: i64, listed: i64 = 0) -> None:
        self.number, self.length, self.words, self.able = number, length, words, able
        self.listed = listed  # what the lists say of it as it is written


class Stock:
    """What has stood between two spaces, by the number of its letters (`numbered`)."""

    __slots__ = ("_held", "_listed", "_places", "words")

    def __init__(self) -> None:
        self._places: list[Cut | None] = [None] * _FIRST  # at least half of them are free
        self._held: i64 = 0
        self._listed: list[Cut] = []
        self.words: dict[str, Word] = {}  # that were cut from what holds signs, and phrases

    def find(self, number: i64, length: i64) -> Cut | None:
        """What has this number and so many letters; None where it is new."""
        places = self._places
        last: i64 = len(places) - 1
        at: i64 = (number ^ (number >> 31)) & last
        while True:
            cut = places[at]
            if cut is None or (cut.number == number and cut.length == length):
                return cut
            at = (at + 1) & last

    def add(self, cut: Cut) -> None:
        """Remember what was cut."""
        if self._held > _MOST_REMEMBERED:
            self.words.clear()
            self.fill(self._listed)
        if self._held * 2 >= i64(len(self._places)):
            self._places = _spread(self._places, len(self._places) * 2)
        _place(self._places, cut)
        self._held += 1

    def fill(self, listed: list[Cut]) -> None:
        """Begin with what is in the lists of a language, which stays, so that what is new is in none."""
        self._listed = listed
        self._places = _spread(listed, max(_FIRST, 1 << (len(listed) * 4).bit_length()))
        self._held = len(listed)

    def is_filled(self) -> bool:
        """Whether it begins with what is listed."""
        return len(self._listed) > 0


def _spread(cuts: Sequence[Cut | None], size: int) -> list[Cut | None]:
    """What was cut, in so many places."""
    places: list[Cut | None] = [None] * size
    for cut in cuts:
        if cut is not None:
            _place(places, cut)
    return places


def _place(places: list[Cut | None], cut: Cut) -> None:
    last: i64 = len(places) - 1
    at: i64 = (cut.number ^ (cut.number >> 31)) & last
    while places[at] is not None:
        at = (at + 1) & last
    places[at] = cut


def numbered(number: i64, letter: i64) -> i64:
    """The number of letters, from that of those before the last."""
    return (number * FACTOR + letter) & MOST
