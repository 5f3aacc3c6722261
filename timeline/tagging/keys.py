"""What words begin with, as a number: three letters of a code page, or fewer and what parts them from the next.

A table of bytes by these keys tells of nearly all words at once that they are none of those that are looked for.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from typing import Final

from mypy_extensions import i64

ALL: Final = 1 << 16  # keys
_BYTES: Final = range(256)


def key(letters: i64) -> i64:
    """The key of what begins with the letters of a number, the first in its lowest byte."""
    return letters & 0x1F | letters >> 3 & 0x3E0 | letters >> 6 & 0x7C00 | letters >> 7 & 0x8000


def beginnings(words: Iterable[bytes], behind: Iterable[int]) -> bytes:
    """1 for the keys of what a word may begin with, or be with one of some letters behind it."""
    found = bytearray(ALL)
    anything = {int(key(byte << 16)): byte for byte in _BYTES}.values()  # one for each key
    parting = {int(key(byte << 16)): byte for byte in behind}.values()
    for word in words:
        for letters in product(word[:1], word[1:2] or parting, word[2:3] or (parting if word[1:] else anything)):
            found[key(int.from_bytes(letters, "little"))] = 1
    return bytes(found)
