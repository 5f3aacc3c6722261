"""Where a quote stands in a text, though it be written a little otherwise than the text has it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import NamedTuple

from timeline.languages.writing.name_keys import fold

_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f\u064b-\u065f\u0670\u0640])*")  # with accents and vowel signs
_LEFT_OUT = re.compile(r"\[?(?:\.\.\.+|…)\]?")
_PLACES = 100
_GAP = 60  # words that an ellipsis may stand for, at most

Span = tuple[int, int]


class _Word(NamedTuple):
    folded: str
    start: int
    end: int


def find_quotes(text: str, quote: str) -> list[Span]:
    """The places where the words of a quote stand, in their order, at most `_PLACES`.

    Case, accents, vowel signs, punctuation and white space do not count; "..." stands for up to `_GAP` words.
    """
    pieces = [piece for part in _LEFT_OUT.split(quote) if (piece := [word.folded for word in _words(part)])]
    if not pieces:
        return []
    words = list(_words(text))
    found = (_follow(words, start, pieces) for start in _places(words, pieces[0], 0, len(words)))
    return [(words[first].start, words[last - 1].end) for first, last in islice(filter(None, found), _PLACES)]


def _follow(words: list[_Word], start: int, pieces: list[list[str]]) -> Span | None:
    """The words first..last that hold all pieces, the first of which stands at `start`."""
    end = start + len(pieces[0])
    for _, piece in pairwise(pieces):
        place = next(_places(words, piece, end, end + _GAP), None)
        if place is None:
            return None
        end = place + len(piece)
    return start, end


def _places(words: list[_Word], piece: list[str], first: int, last: int) -> Iterator[int]:
    """Where a piece begins, from word `first` on and before word `last`."""
    for place in range(first, min(last, len(words) - len(piece) + 1)):
        if all(words[place + i].folded == word for i, word in enumerate(piece)):
            yield place


def _words(text: str) -> Iterator[_Word]:
    return (_Word(fold(found[0]), *found.span()) for found in _WORD.finditer(text))
