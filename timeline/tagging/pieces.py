"""A text cut into its words, numbers, signs and white space, where they are asked for."""

from __future__ import annotations

from typing import Final

from mypy_extensions import i64

from timeline.collection import mypyc_attr
from timeline.languages.writing.trie import Trie
from timeline.tagging.lines import Lines
from timeline.tagging.scan import Scan
from timeline.tagging.sorts import ALPHA, DIGIT, GAP, LETTER, MARK, NEWLINE, UNSURE, WHITE, sort_of
from timeline.tagging.tokens import MOST_DIGITS, SHORTEST_PLURAL, Entries, Entry, Piece

_RUN: Final = LETTER | DIGIT | WHITE  # sorts of which some make one piece
_PARTS: Final = 0x50  # GAP and NEWLINE, of what may part words
_ASCII: Final = 0x80
_A: Final = 0x41
_Z: Final = 0x5A
_HEBREW: Final = 0x590  # the first script without capitals: it, Arabic, Syriac, Thaana, N'Ko
_SAMARITAN: Final = 0x800
_ZERO: Final = 0x30
_TEN: Final = 10


@mypyc_attr(acyclic=True)
class Pieces:
    """The pieces of a text without marks that was scanned, and its lines."""

    def __init__(self, text: str, scan: Scan, entries: Entries, lines: Lines) -> None:
        self._text, self._coded, self._entries = text, scan.coded, entries
        self._lines = lines
        self._break, self._wraps = i64(-1), False  # the line break that was asked about last
        self.end: i64 = len(text)
        self.stop: i64 = 0  # the end of the piece that was asked for last
        words = entries.language.vocabulary
        self._sorts, self._in_fronts = scan.sorts, entries.fronts
        self._fronts: Trie = words.fronts
        self._words: Trie = words.trie
        self._endings: Trie = words.plurals
        self._plural: i64 = words.plural

    def sort(self, at: i64) -> i64:
        """Of what sort a letter is; a line break inside a paragraph is a gap."""
        sort = i64(self._sorts[at])
        if sort < NEWLINE:
            return sort
        if not sort & NEWLINE:
            return sort_of(ord(self._text[at]))
        if at != self._break:
            self._break = at
            self._wraps = self._lines.wraps_at(at)
        return GAP if self._wraps else sort

    def end_of(self, start: i64, high: i64) -> i64:
        """Where the piece ends that begins there."""
        sorts, at, run = self._sorts, start + 1, i64(self._sorts[start])
        run = (run if run < NEWLINE else self.sort(start)) & _RUN
        while at < high:
            sort = i64(sorts[at])
            if (sort if sort < NEWLINE else self.sort(at)) & run == 0:
                break
            at += 1
        return at

    def start_of(self, end: i64, low: i64) -> i64:
        """Where the piece begins that ends there."""
        sorts, at, run = self._sorts, end - 1, i64(self._sorts[end - 1])
        run = (run if run < NEWLINE else self.sort(at)) & _RUN
        while at > low:
            sort = i64(sorts[at - 1])
            if (sort if sort < NEWLINE else self.sort(at - 1)) & run == 0:
                break
            at -= 1
        return at

    def behind_gaps(self, at: i64, high: i64) -> i64:
        """Where what parts words is over."""
        while at < high and self._is_gap(i64(self._sorts[at]), at):
            at += 1
        return at

    def before_gaps(self, at: i64, low: i64) -> i64:
        """Where it begins that ends there."""
        while at > low and self._is_gap(i64(self._sorts[at - 1]), at - 1):
            at -= 1
        return at

    def next_gap(self, at: i64, high: i64) -> i64:
        """Where the next gap is, or the end of what is looked at."""
        while at < high:
            sort = i64(self._sorts[at])
            if sort & _PARTS and self._is_gap(sort, at):
                break
            at += 1
        return at

    def last_gap(self, low: i64, at: i64) -> i64:
        """Where the last gap or end of a line is before a place, or the place before what is looked at."""
        at -= 1
        while at >= low and not i64(self._sorts[at]) & _PARTS:
            at -= 1
        return at

    def _is_gap(self, sort: i64, at: i64) -> bool:
        """Whether a letter of some sort parts words."""
        return sort & GAP != 0 or (sort & NEWLINE != 0 and self.sort(at) == GAP)

    def next(self, start: i64, high: i64) -> Piece:
        """The piece that begins there; `stop` is where it ends."""
        sort = i64(self._sorts[start])
        if sort & (GAP | MARK):
            self.stop = start + 1
            return self._entries.space if sort & GAP else self._entries.mark(i64(self._coded[start]))
        self.stop = self.end_of(start, high)
        return self.piece(start, self.stop)

    def piece(self, start: i64, end: i64) -> Piece:
        """What stands from one place to another."""
        entries, letter = self._entries, i64(self._coded[start])
        sort = i64(self._sorts[start])
        if sort & GAP:
            return entries.space
        if sort & ALPHA:
            number = self._words.word(self._coded, start, end)
            if number:
                return entries.word(number, self.has_capital(start))
            if not self._may_be_cut(start, end) and not self._is_unsure(start, end):
                return entries.unknown
        elif sort & DIGIT:
            value = self._value(start, end)
            if value >= 0:
                known = entries.numbers[value]
                return entries.number(value, self._text[start:end]) if known is None else known
        elif sort & MARK:
            return entries.mark(letter)
        elif self._is_gap(sort, start):
            return entries.space
        return entries.written(self._text[start:end], self._coded, start)

    def _may_be_cut(self, start: i64, end: i64) -> bool:
        """Whether a word is left of some letters behind such as are cut from words."""
        if not self._fronts.longest(self._coded, start):
            return False
        while start < end - 2 and self._in_fronts[i64(self._coded[start])]:
            start += 1
            if self._words.word(self._coded, start, end):
                return True
        return False

    def _is_unsure(self, start: i64, end: i64) -> bool:
        """Whether the page lacks one of some letters."""
        while start < end and i64(self._sorts[start]) != UNSURE:
            start += 1
        return start < end

    def _value(self, start: i64, end: i64) -> i64:
        """The number of a run of digits, among those as long and shorter; -1 for others."""
        value: i64 = -1
        if end - start <= MOST_DIGITS:
            for at in range(start, end):
                digit = i64(self._coded[at]) - _ZERO
                if not 0 <= digit < _TEN:
                    return -1
                value = (value + 1) * _TEN + digit
        return value

    def unknown(self, start: i64, end: i64) -> Entry:
        """The entry of a word that nothing knows."""
        plural = end - start >= SHORTEST_PLURAL and 0 < self._endings.last(self._coded, start, end)[0] <= self._plural
        return self._entries.strangers[2 * plural + self.has_capital(start)]

    def has_capital(self, start: i64) -> bool:
        """Whether a word begins with a capital."""
        code: i64 = ord(self._text[start])
        if code < _ASCII:
            return _A <= code <= _Z
        return not _HEBREW <= code < _SAMARITAN and self._text[start].isupper()
