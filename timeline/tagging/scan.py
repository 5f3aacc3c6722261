"""Where a text may speak of time: one linear pass over trigger words and number shapes."""

from __future__ import annotations

from typing import Final

from librt.strings import read_i32_le
from mypy_extensions import i64

from timeline.languages import trie
from timeline.languages.grammar import Language
from timeline.languages.trie import ROOT, SHIFT, Trie
from timeline.tagging.sorts import ALPHA, DIGIT, GAP, LETTER, UNSURE, WHITE, sort_of, sorts_of

_JOINING: Final = frozenset(b":./-")  # a number to more digits: 10:30, 12/06/2023
_APOSTROPHE: Final = 0x27
_H: Final = 0x68
_TWO: Final = 0x32
_SHORT: Final = 2
_YEAR: Final = 4  # digits; numbers with nothing joined speak of time only beside a trigger, unless they look like one


class _Scan:
    """One pass over the form of a text in a language's page, in which a line break is a space."""

    def __init__(self, text: str, coded: bytes, language: Language) -> None:
        words = language.vocabulary
        self._text, self._sorts = text, sorts_of(words.letters)
        self._coded = coded.replace(b"\n", b" ")
        self._end: i64 = len(coded)
        self._trie: Trie = words.trie
        self._endings: Trie = words.compounds
        self._scanned: i64 = words.numbered  # the last word that is scanned for
        self._triggers: i64 = (
            words.triggers
        )  # and the last that is found where it begins, not at the digit that ends it
        self._rare = words.rare
        self._inside: bool = language.has_prefixes  # where the end of a word is enough, or its beginning
        self._place: i64 = 0  # of the last trigger
        self._done: i64 = 0  # the end of the last number
        self.found: list[int] = []

    def run(self) -> None:
        """Find all."""
        coded, sorts, end, at = self._coded, self._sorts, self._end, i64(0)
        while at < end:
            sort = i64(sorts[i64(coded[at])])
            if sort & (GAP | WHITE):
                at += 1
            elif sort & DIGIT:
                at = self._digits(at)
            else:
                at = self._word(at)

    def _word(self, at: i64) -> i64:
        """Look at a word or sign; where to go on."""
        stop = self._trigger(at)
        if stop:
            self.found.append(self._place)
            if self._sort(self._place) & DIGIT:
                self._number(self._place)
            return self._behind(stop) if self._inside else stop
        stop = self._behind(at)
        if stop == at:
            stop += 1
        elif self._rare and self._text[at:stop] in self._rare:
            self.found.append(at)
        if self._inside:
            start = self._ending(stop)
            if start >= 0:
                self.found.append(start)
        return stop

    def _digits(self, at: i64) -> i64:
        """Look at one or two digits; where to go on."""
        before = self._sort(at - 1) if at else i64(0)
        stop = self._trigger(at)
        if stop:
            if self._inside or not before & ALPHA:
                self.found.append(self._place)
            self._number(self._place)
            return stop
        if self._inside and before & GAP and self._ending(at + 1) >= 0:
            self.found.append(at)
        self._number(at)
        return at + 2 if self._sort(at + 1) & DIGIT else at + 1

    def _number(self, start: i64) -> None:
        """Look at a number, unless it is part of the last."""
        if start < self._done:
            return
        coded, end = self._coded, start + 1
        while self._sort(end) & DIGIT:
            end += 1
        joined, length = self._joined(end), end - start
        self._done = end + joined
        is_year = length == _YEAR and i64(coded[start]) <= _TWO
        is_short_year = length == _SHORT and start > 0 and i64(coded[start - 1]) == _APOSTROPHE  # '68
        if joined or is_year or is_short_year:
            self.found.append(start)

    def _joined(self, end: i64) -> i64:
        """How much of what stands behind a number is joined to it: a letter, or more digits over a sign."""
        sort = self._sort(end)
        if sort & DIGIT or not sort:
            return 0
        letter, behind = i64(self._coded[end]), self._sort(end + 1)
        if sort & LETTER:
            return 2 if letter == _H and behind & LETTER else 1  # 9th, 22h40
        if sort & (GAP | WHITE):
            return (
                2 if behind & LETTER and self._coded[end + 1] == _H and not self._sort(end + 2) & LETTER else 0
            )  # 9 h
        if letter == _APOSTROPHE:
            return 2 if behind & LETTER else 0
        return 2 if letter in _JOINING and behind & DIGIT else 0

    def _trigger(self, start: i64) -> i64:
        """Where the longest trigger ends that begins there; 0: none does."""
        coded, table, numbers, at, base, stop = (
            self._coded,
            self._trie.table,
            self._trie.numbers,
            start,
            i64(ROOT),
            i64(0),
        )
        while at < self._end:
            letter = i64(coded[at])
            state = base + letter
            entry = i64(read_i32_le(table, state * 4))
            if entry & trie.LETTER != letter:
                break
            at, base = at + 1, entry >> SHIFT
            number = i64(read_i32_le(numbers, state * 4))
            if 0 < number <= self._scanned and (self._inside or not self._sort(at) & ALPHA):
                self._place = start if number <= self._triggers else at - 1
                stop = at
        return stop

    def _ending(self, end: i64) -> i64:
        """Where the longest trigger begins that ends there, no letter behind it; -1: none does."""
        return -1 if self._sort(end) & ALPHA else self._endings.last(self._coded, 0, end)[1]

    def _behind(self, at: i64) -> i64:
        """Where the letters from there on end."""
        coded, sorts = self._coded, self._sorts
        while at < self._end:
            sort = i64(sorts[i64(coded[at])])
            if not sort & ALPHA and not (sort == UNSURE and self._sort(at) & ALPHA):
                break
            at += 1
        return at

    def _sort(self, at: i64) -> i64:
        """Of what sort a letter is; 0 behind the last."""
        if at >= self._end:
            return 0
        sort = i64(self._sorts[i64(self._coded[at])])
        return sort if sort != UNSURE else sort_of(ord(self._text[at]))


def hits(text: str, coded: bytes, language: Language) -> list[int]:
    """Where the triggers and number shapes of a text begin, in order, of its form and that in the language's page."""
    scan = _Scan(text, coded, language)
    scan.run()
    return scan.found
