"""Of what sort a letter is: one of a word, a digit, white space or a mark; by the bytes of a code page."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from librt.strings import isalnum, isalpha, isdigit, isspace
from mypy_extensions import i32, i64

LETTER: Final = 1
DIGIT: Final = 2
WHITE: Final = 4
MARK: Final = 8
GAP: Final = 16  # white space that parts words: a space, and in a paragraph a line break
ALPHA: Final = 32  # beside `LETTER`: of an alphabet, no ½
NEWLINE: Final = 64  # beside `WHITE`, unless it is a gap
UNSURE: Final = 128  # a letter that the page lacks, or a question mark
PADDING: Final = 8  # bytes that are looked at together: as many stand behind a text's own
EACH: Final = 0x0101010101010101  # a bit for each of them
NUMBERED: Final = 0x0001020304050607  # times the bit of one of them: its number, in the highest byte
APOSTROPHE: Final = 0x2BC  # ʼ, where other languages have a letter
_LACKED: Final = 0x3F
_ASCII: Final = 0x80
_NO_BREAK: Final = "\u00a0"


def sort_of(code: i64) -> i64:
    """The sort of a letter by its number."""
    letter = i32(code)
    if not isalnum(letter):
        return WHITE if isspace(letter) else MARK
    if isdigit(letter) and chr(code).isdecimal():
        return DIGIT
    if code == APOSTROPHE:
        return MARK
    return LETTER | ALPHA if isalpha(letter) else LETTER


@lru_cache(maxsize=64)
def sorts_of(letters: str) -> bytes:
    """The sorts of the bytes of a page, by what they stand for."""
    sorts = [int(sort_of(ord(letter))) for letter in letters]
    for code in range(len(letters)):
        if code == _LACKED or (sorts[code] == DIGIT and code >= _ASCII):
            sorts[code] = UNSURE
        elif letters[code] == _NO_BREAK:
            sorts[code] = GAP
    sorts[ord(" ")], sorts[ord("\n")] = GAP, NEWLINE | WHITE
    return bytes(sorts)
