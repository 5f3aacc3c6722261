"""Texts without their marks: harakat and tatweel, accents written apart, zero-width signs, soft hyphens.

A letter and accents that are written apart are one letter where Unicode has it (NFC); offsets are put back at the end.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

from librt.vecs import append, vec
from mypy_extensions import i64

from timeline.languages.writing.letters import LACKED, LONG, MARKS, form_of, letters, marks_of

_ACCENTED: Final = re.compile("[^\\W\\d_][\u0300-\u036f\u0653-\u0655]+")
_BEYOND_MARKS: Final = 0x2070  # all of them but one are below it
_JOINER: Final = 0xFEFF
_IS_MARK: Final = bytes([MARKS.match(chr(code)) is not None for code in range(_BEYOND_MARKS)])


class Offsets:
    """Where the characters of a text without marks, and its end, stand in the text as given."""

    __slots__ = ("_marks",)

    def __init__(self, marks: vec[i64]) -> None:
        self._marks = marks  # where the marks stand

    def __getitem__(self, at: i64) -> i64:
        low, high = i64(0), i64(len(self._marks))
        while low < high:
            middle = (low + high) // 2
            if self._marks[middle] - middle <= at:  # so many characters are before it
                low = middle + 1
            else:
                high = middle
        return at + low


def without_marks(text: str) -> tuple[str, Offsets | None]:
    """The text without marks and tatweel, and the offset in `text` of each of its characters (None: the same)."""
    marks = _marks(text)
    if not len(marks):
        return text, None
    text = _ACCENTED.sub(_composed, text)
    kept: list[str] = []
    at: i64 = 0
    for start in marks:
        if start > at:
            kept.append(text[at:start])
        at = start + 1
    kept.append(text[at:])
    return "".join(kept), Offsets(marks)


def _composed(letter: re.Match[str]) -> str:
    """A letter and its accents, of which it takes those that it may have: e and its accent become é and the accent."""
    return unicodedata.normalize("NFC", letter[0])[0] + letter[0][1:]


def is_mark(sign: str) -> bool:
    """Whether a sign is a mark that `without_marks` leaves out and that a letter before it carries."""
    return sign >= "\u0300" and (sign == "\u0640" or unicodedata.category(sign) == "Mn")


def _marks(text: str) -> vec[i64]:
    """Where the marks of a text stand."""
    form = form_of(text) if len(text) >= LONG and not text.isascii() else None
    if text.isascii() or (form is not None and not form.marked):
        return vec[i64]()
    if form is None or not form.page:
        return vec[i64]([mark.start() for mark in MARKS.finditer(text)])
    found = vec[i64]()
    given, suspect = form.given, _suspects(form.page)
    n: i64 = 0
    end: i64 = len(given)
    while n < end:
        if i64(suspect[i64(given[n])]):
            code = i64(ord(text[n]))
            if (code < _BEYOND_MARKS and i64(_IS_MARK[code])) or code == _JOINER:
                found = append(found, n)
        n += 1
    return found


@cache
def _suspects(page: str) -> bytes:
    """Of each byte of a page 1 where it may stand for a mark: for its own, and for letters that it lacks."""
    return bytes([byte == LACKED or byte in marks_of(page) for byte in range(256)])


def normalise(text: str) -> tuple[str, Offsets | None]:
    """The form that is matched, and the offset in `text` of each of its characters, as `without_marks`."""
    unmarked, offsets = without_marks(text)
    return letters(unmarked), offsets
