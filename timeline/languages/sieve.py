"""A sieve of words: a table of bytes that tells, mostly without a look-up, that a word of a text is none of some.

A word that passes may be another of the same number, and has to be looked up.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from mypy_extensions import i64

SIZE: Final = 1 << 15  # numbers of words; a power of two
_MOST: Final = (1 << 40) - 1


def sieve(words: Iterable[str], page: str) -> bytes:
    """The sieve of words that are given in a code page."""
    table = bytearray(SIZE)
    for word in words:
        number: i64 = 0
        for letter in word.encode(page, "replace"):
            number = numbered(number, letter)
        table[number & (SIZE - 1)] = 1
    return bytes(table)


def numbered(number: i64, letter: i64) -> i64:
    """The number of a word, from that of its beginning and its next letter."""
    return (number * 131 + (number >> 15) + letter) & _MOST


def passes(table: bytes, number: i64) -> bool:
    """Whether a word may be one of a sieve, by its number."""
    return table[number & (SIZE - 1)] != 0
