"""What words begin with, as a number: three letters of a code page, or fewer and what parts them from the next.

A table of bytes by these keys tells of nearly all words at once that they are none of those that are looked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product
from typing import Final

from mypy_extensions import i64

ALL: Final = 1 << 16  # keys


def key(letters: i64) -> i64:
    """The key of what begins with the letters of a number, the first in its lowest byte."""
    return letters & 0x1F | letters >> 3 & 0x3E0 | letters >> 6 & 0x7C00 | letters >> 7 & 0x8000


_THIRD: Final = 16  # where the last of three letters stands in a number
_ANYTHING: Final = list({int(key(byte << _THIRD)): byte for byte in range(256)}.values())  # one for each key


def beginnings(words: Iterable[bytes], behind: Iterable[int]) -> bytes:
    """1 for the keys of what a word may begin with, or be with one of some letters behind it."""
    parting = {int(key(byte << _THIRD)): byte for byte in behind}.values()
    return _keys((word[:1], word[1:2] or parting, word[2:3] or (parting if word[1:] else _ANYTHING)) for word in words)


def endings(words: Iterable[bytes]) -> bytes:
    """1 for the keys of the last letters of what words written backwards end."""
    return _keys((word[2:3] or _ANYTHING, word[1:2] or _ANYTHING, word[:1]) for word in words)


def _keys(found: Iterable[Sequence[Iterable[int]]]) -> bytes:
    """1 for the keys of some letters in the first place, some in the second and some in the third, of several such."""
    keys = bytearray(ALL)
    for places in found:
        for letters in product(*places):
            keys[key(int.from_bytes(letters, "little"))] = 1
    return bytes(keys)
