"""What words begin and end with, as a number: all letters of a short word, or so many of the first or the last.

A table of bytes by these keys tells of nearly all words at once that they are none of those that are looked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product
from typing import Final

from mypy_extensions import i64

from timeline.languages.writing.trie import alike_in
from timeline.tagging.sorts import ALPHA

SPREAD: Final = 0x1E3779B97F4A7C15  # times letters: a number of which the highest bits depend on all of them
HIGHEST: Final = 48
LAST: Final = 0xFFFF  # the greatest key
SMALL: Final = 0x2020202020202020  # the bits of small letters, which Latin capitals lack
KEYED: Final = 3  # letters that a key is made of, where what is looked for may stand inside a word
THREE: Final = 0xFFFFFF  # the bits of so many
WHOLE: Final = -1  # of all letters that are read together
_READ: Final = 8
_NONE: Final = frozenset([0])
_ANY: Final = frozenset(byte | SMALL & 0xFF for byte in range(256))


def key(letters: i64) -> i64:
    """The key of small letters in a number, the first in its lowest byte."""
    return letters * SPREAD >> HIGHEST & LAST


def beginnings(words: Iterable[bytes], sorts: bytes, mapped: bytes, kept: int, open_end: bool) -> bytes:
    """1 for the keys of what words begin with, up to the first byte that is no letter by its sort, of which some bits
    are kept; with an open end a word may go on. What is mapped to a letter stands for it."""
    alike, most, found = _alike(mapped), KEYED if kept == THREE else _READ, []
    for word in words:
        length = next((n for n, byte in enumerate(word) if not sorts[byte] & ALPHA), len(word))
        letters = [alike[byte] for byte in word[: min(length, most) or 1]]
        more = most - length if open_end and length == len(word) < most else 0
        found += [[*letters, *[_ANY] * n] for n in range(more + 1)]
    return _keys(found)


def endings(words: Iterable[bytes], mapped: bytes, kept: int = KEYED, open_end: bool = True) -> bytes:
    """1 for the keys of so many last letters of what words written backwards end; with an open end letters may stand
    before shorter ones."""
    alike, last, none = _alike(mapped), range(kept - 1, -1, -1), _ANY if open_end else _NONE
    return _keys([[alike[word[n]] if n < len(word) else none for n in last] for word in words])


def _alike(mapped: bytes) -> list[frozenset[int]]:
    """By a byte those that are mapped to it, as small letters."""
    return [frozenset(byte | SMALL & 0xFF for byte in letters) for letters in alike_in(mapped)]


def _keys(found: Iterable[Sequence[Iterable[int]]]) -> bytes:
    """1 for the keys of some letters in each place, of several such."""
    keys = bytearray(LAST + 1)
    for places in found:
        for letters in product(*places):
            keys[key(int.from_bytes(letters, "little", signed=len(letters) == _READ))] = 1
    return bytes(keys)
