"""The lines of a text, and which line breaks only wrap a paragraph, told by the sorts of its letters.

A line break only wraps where no line is wider than those of wrapped text are, and its line reads on in the next.
"""

from __future__ import annotations

import re
from typing import Final

from librt.strings import BytesWriter, isdigit, read_i64_le
from librt.vecs import append, vec
from mypy_extensions import i32, i64, u8

from timeline.collection import mypyc_attr
from timeline.languages.writing.letters import form_of
from timeline.tagging.sorts import EACH, NEWLINE, NUMBERED, PADDING, UNSURE, sorts_of

_STAMP: Final = re.compile(r"\d{1,2}[:h.]\d{2}(?!\d)")
_WIDEST: Final = 130  # a text with a longer line is not hard-wrapped: its line breaks end paragraphs
_FULL: Final = 50  # characters of a line that may go on in the next
_LETTERS: Final = 0x41  # the first letter of ASCII: before it stand its digits, and nearly all its signs
_COLON: Final = 0x3A
_SMALL_A: Final = 0x61
_SMALL_Z: Final = 0x7A
_NEWLINE: Final = 0x0A
_SPACE: Final = 0x20
_ASCII: Final = 0x80  # below it, nothing above a space is white
_INKED: Final = 9  # letters and marks, no white space
_GAP: Final = 4  # the numbers of bits that tell sorts
_WHITE: Final = 2
_BREAK: Final = 6
_REMEMBERED: Final = 4  # texts whose lines are


@mypyc_attr(acyclic=True)
class Lines:
    """The lines of a text."""

    __slots__ = ("_are_wrapped", "_breaks", "_looked", "_sorts", "_told", "text")

    def __init__(self, text: str, sorts: bytes) -> None:
        self.text = text
        self._sorts = sorts  # of its letters in a code page, and padding
        self._breaks, self._looked = vec[i32](), False
        self._are_wrapped: bool | None = None
        self._told: bytes | None = None  # what the breaks are

    @property
    def breaks(self) -> vec[i32]:
        """Where its line breaks stand."""
        if not self._looked:
            self._breaks, self._looked = self._look(), True
        return self._breaks

    def _look(self) -> vec[i32]:
        """Look for the line breaks, eight letters at a time."""
        sorts, breaks, end = self._sorts, vec[i32](), i64(len(self.text))
        block = i64(0)
        while block <= end:
            newlines = read_i64_le(sorts, block) >> _BREAK & EACH
            while newlines:
                place = newlines & -newlines
                newlines ^= place
                breaks = append(breaks, i32(block + (place * NUMBERED >> 56 & 7)))
            block += PADDING
        return breaks

    def _last_break(self, low: i64, end: i64) -> i64:
        """The last line break between two places; -1: there is none."""
        sorts = self._sorts
        while end >= low + PADDING and not read_i64_le(sorts, end - PADDING) >> _BREAK & EACH:
            end -= PADDING
        while end > low:
            end -= 1
            if i64(sorts[end]) & NEWLINE:
                return end
        return -1

    def first_letter(self, at: i64) -> i64:
        """Where a line begins behind its white space, or ends."""
        while True:
            some = read_i64_le(self._sorts, at)
            letters = (~(some >> _GAP | some >> _WHITE) | some >> _BREAK) & EACH
            if letters:
                at += (letters & -letters) * NUMBERED >> 56 & 7
                return first_letter(self.text, at) if i64(self._sorts[at]) == UNSURE else at
            at += PADDING

    def are_wrapped(self) -> bool:
        """Whether lines may read on in the next."""
        if self._are_wrapped is None:
            begins, end = i64(0), i64(len(self.text))
            while 0 <= begins < end - _WIDEST:
                newline = self._last_break(begins, begins + _WIDEST + 1)
                begins = newline + 1 if newline >= 0 else newline
            self._are_wrapped = begins >= 0
        return self._are_wrapped

    def wraps_at(self, newline: i64) -> bool:
        """Whether a line break stands inside a paragraph."""
        if not self.are_wrapped():
            return False
        begins = self.first_letter(self._last_break(0, newline) + 1)
        return self._reads_on(begins, newline, self.first_letter(newline + 1))

    def wraps(self) -> bytes:
        """1 for each line break that stands inside a paragraph; nothing where none does."""
        told = self._told
        if told is None:
            told = self._told = self._wraps() if self.are_wrapped() and len(self.breaks) else b""
        return told

    def _wraps(self) -> bytes:
        told, any_wraps, begins = BytesWriter(), False, self.first_letter(0)
        for newline in self.breaks:
            following = self.first_letter(i64(newline) + 1)
            wraps = self._reads_on(begins, i64(newline), following)
            told.append(1 if wraps else 0)
            any_wraps = any_wraps or wraps
            begins = following
        return told.getvalue() if any_wraps else b""

    def _reads_on(self, begins: i64, ends: i64, following: i64) -> bool:
        if ends > begins and not i64(self._sorts[ends - 1]) & _INKED:
            ends = last_letter(self.text, begins, ends)
        return reads_on(self.text, begins, ends, following)

    def put(self, letters: bytes, letter: u8) -> bytes:
        """A letter for each line break inside a paragraph, in the bytes of the text."""
        wraps = self.wraps()
        if not wraps:
            return letters
        written = BytesWriter()
        written.write(letters)
        for n in range(i64(len(wraps))):
            if wraps[n]:
                written[i64(self.breaks[n])] = letter
        return written.getvalue()


_LATEST: Final[list[Lines]] = []  # of the texts that were asked about last
_LATIN: Final = sorts_of(bytes(range(256)).decode("latin-1"))


def lines_of(text: str) -> Lines:
    """The lines of a whole text, which are asked for more than once."""
    for known in reversed(_LATEST):
        if known.text is text:
            return known
    return remembered(Lines(text, text.encode("latin-1", "replace").translate(_LATIN) + bytes(PADDING)))


def remembered(lines: Lines) -> Lines:
    """The lines of a text that is asked about from here on."""
    _LATEST[:] = [*_LATEST[-_REMEMBERED + 1 :], lines]
    return lines


def unwrapped(text: str) -> str:
    """The normal form of a text with a space for each line break inside a paragraph."""
    form, lines = form_of(text), lines_of(text)
    wraps = lines.wraps()
    if not wraps:
        return form.text
    if form.page:
        return form.written(lines.put(form.coded, u8(_SPACE)).decode(form.page))
    pieces, done = [], 0
    for n in range(len(wraps)):
        if wraps[n]:
            pieces.append(form.text[done : lines.breaks[n]])
            done = int(lines.breaks[n]) + 1
    return " ".join([*pieces, form.text[done:]])


def first_letter(text: str, at: i64) -> i64:
    """Where a line begins behind its white space, or ends."""
    end: i64 = len(text)
    while at < end:
        code = ord(text[at])
        if code != _SPACE and (_SPACE < code < _ASCII or code == _NEWLINE or not text[at].isspace()):
            break
        at += 1
    return at


def last_letter(text: str, begins: i64, ends: i64) -> i64:
    """Where a line is over before its white space."""
    while ends > begins:
        if _SPACE < ord(text[ends - 1]) < _ASCII or not text[ends - 1].isspace():
            break
        ends -= 1
    return ends


def reads_on(text: str, begins: i64, ends: i64, following: i64) -> bool:
    """Whether a line of hard-wrapped text goes on in the next, both without white space around: it is full, or what
    follows begins in lower case."""
    if begins == ends or following == len(text):
        return False
    last, first = ord(text[ends - 1]), ord(text[following])
    if first == _NEWLINE or last == _COLON:
        return False
    if first < _LETTERS or first >= _ASCII:
        if first in (0x2D, 0x2A, 0x2022, 0x2013, 0x2014):  # -*•–—, as the entries of a list begin
            return False
        if isdigit(i32(first)) and _STAMP.match(text, int(following)) and _STAMP.match(text, int(begins)):
            return False  # the entries of a live report
    if ends - begins >= _FULL:
        return True
    is_small = _SMALL_A <= first <= _SMALL_Z if first < _ASCII else text[following].islower()
    return is_small and last not in (0x2E, 0x21, 0x3F, 0x61F, 0x2026)  # .!?؟…
