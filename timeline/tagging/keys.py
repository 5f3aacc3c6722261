"""What words begin and end with, as a number: all letters of a short word, or so many of the first or the last.

A table of bytes by these keys tells of nearly all words at once that they are none of those that are looked for.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from typing import Final

from mypy_extensions import i64

from timeline.tagging.sorts import ALPHA

SPREAD: Final = 0x1E3779B97F4A7C15  # times letters: a number of which the highest bits depend on all of them
HIGHEST: Final = 48
LAST: Final = 0xFFFF  # the greatest key
KEYED: Final = 3  # letters that a key is made of, where what is looked for may stand inside a word
THREE: Final = 0xFFFFFF  # the bits of so many
WHOLE: Final = -1  # of all letters that are read together
_READ: Final = 8  # letters that are read together
_ANY: Final = range(256)


def key(letters: i64) -> i64:
    """The key of what stands in a number, the first letter in its lowest byte."""
    return letters * SPREAD >> HIGHEST & LAST


def beginnings(words: Iterable[bytes], sorts: bytes, kept: int, open_end: bool) -> bytes:
    """1 for the keys of what words begin with, up to the first byte that is no letter by its sort, of which some bits
    are kept; with an open end a word may go on."""
    keys, most = bytearray(LAST + 1), KEYED if kept == THREE else _READ
    for word in words:
        length = next((n for n, byte in enumerate(word) if not sorts[byte] & ALPHA), len(word))
        for more in range(most - length + 1 if open_end and length == len(word) < most else 1):
            for behind in product(_ANY, repeat=more):
                keys[_key_of(word[: min(length, most) or 1] + bytes(behind))] = 1
    return bytes(keys)


def endings(words: Iterable[bytes]) -> bytes:
    """1 for the keys of the last letters of what words written backwards end."""
    keys = bytearray(LAST + 1)
    for word in words:
        for letters in product(word[2:3] or _ANY, word[1:2] or _ANY, word[:1]):
            keys[_key_of(bytes(letters))] = 1
    return bytes(keys)


def _key_of(letters: bytes) -> int:
    return int(key(int.from_bytes(letters, "little", signed=len(letters) == _READ)))
