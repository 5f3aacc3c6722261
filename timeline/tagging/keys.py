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

SPREAD: Final = 0x2545F4914F6CDD1D  # times letters: a number of which the highest bits depend on all of them
HIGHEST: Final = 48
LAST: Final = 0xFFFF  # the greatest key
SMALL: Final = 0x2020202020202020  # the bits of small letters, which Latin capitals lack
KEYED: Final = 3  # letters that a key is made of, where what is looked for may stand inside a word
THREE: Final = 0xFFFFFF  # the bits of so many
BEGUN: Final = 0x20FFFFFF  # and of what the fourth is if there is one
FOUR: Final = 0xFFFFFFFF
FIVE: Final = 0xFFFFFFFFFF
MOST: Final = 5  # letters of a further key
SHORT: Final = 1  # what a first key tells: all that it is made of may be looked for,
LONGER: Final = 2  # or what is longer, which the keys of four and of five letters tell more of
_FOUR: Final = 4
_FIVE: Final = 8
WHOLE: Final = -1  # of all letters that are read together
_READ: Final = 8
_NONE: Final = frozenset([0])
_ANY: Final = frozenset(byte | SMALL & 0xFF for byte in range(256))
_ONE_MORE: Final = frozenset([SMALL & 0xFF])
_Letters = Sequence[frozenset[int]]  # those that may stand in each place


def key(letters: i64) -> i64:
    """The key of small letters in a number, the first in its lowest byte."""
    return letters * SPREAD >> HIGHEST & LAST


def are_longer(keys: bytes, four: i64, five: i64) -> bool:
    """Whether such keys tell that some letters may be those of what is longer."""
    return i64(keys[key(four & FOUR)]) & _FOUR != 0 or i64(keys[key(five & FIVE)]) & _FIVE != 0


def beginnings(words: Iterable[bytes], sorts: bytes, mapped: bytes, kept: int, open_end: bool) -> bytes:
    """What keys tell of what words begin with, up to the first byte that is no letter by its sort, of which some bits
    are kept; with an open end a word may go on. What is mapped to a letter stands for it."""
    alike, short, long, whole = _alike(mapped), list[_Letters](), list[_Letters](), list[_Letters]()
    for word in words:
        length, letters = _length(word, sorts), [alike[byte] for byte in word]
        first, goes_on = letters[: length or 1], length < len(word)
        if (open_end and length > KEYED) or (0 < length <= KEYED <= len(word) and goes_on):  # "el 1": not each "el"
            long.append(first)
            whole.append(letters)
        else:
            more = KEYED - length + 2 if open_end and not goes_on else 1
            short += [[*first, *[_ANY] * n] for n in range(more)]
    parts = [[_begun(some) if kept == BEGUN else some[:_READ] for some in found] for found in (short, long)]
    return _keys(*parts, *_further(whole))


def endings(words: Iterable[bytes], mapped: bytes) -> bytes:
    """What keys tell of the ends of words, which are written backwards."""
    alike = _alike(mapped)
    found = [[alike[byte] for byte in reversed(word)] for word in words]
    short = [[*[_ANY] * (KEYED - len(some)), *some] for some in found if len(some) <= KEYED]
    long = [some for some in found if len(some) > KEYED]
    return _keys(short, [some[-KEYED:] for some in long], *_further([some[-MOST:] for some in long]))


def last_letters(words: Iterable[bytes], mapped: bytes, kept: int) -> bytes:
    """1 for the keys of so many last letters of words that are written backwards; none stands before shorter ones."""
    alike, last = _alike(mapped), range(kept - 1, -1, -1)
    return _keys([[alike[word[n]] if n < len(word) else _NONE for n in last] for word in words])


def _further(found: Sequence[_Letters]) -> tuple[list[_Letters], list[_Letters]]:
    """The four letters of what has no more, and the first five of others."""
    four: list[_Letters] = [[*some, *[_ANY] * (MOST - 1 - len(some))] for some in found if len(some) < MOST]
    return four, [some[:MOST] for some in found if len(some) >= MOST]


def _length(word: bytes, sorts: bytes) -> int:
    """How many letters a word begins with."""
    return next((n for n, byte in enumerate(word) if not sorts[byte] & ALPHA), len(word))


def _begun(letters: _Letters) -> _Letters:
    """Three letters, and what the fourth is if there is one."""
    return [*letters[:KEYED], _ONE_MORE] if len(letters) > KEYED else letters


def _alike(mapped: bytes) -> list[frozenset[int]]:
    """By a byte those that are mapped to it, as small letters."""
    return [frozenset(byte | SMALL & 0xFF for byte in letters) for letters in alike_in(mapped)]


def _keys(*told: Iterable[_Letters]) -> bytes:
    """A bit for the keys of some letters in each place, of several such: from `SHORT` on."""
    keys = bytearray(LAST + 1)
    for n, found in enumerate(told):
        for places in found:
            for letters in product(*places):
                keys[key(int.from_bytes(letters, "little", signed=len(letters) == _READ))] |= 1 << n
    return bytes(keys)
