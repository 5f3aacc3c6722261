"""The region around a trigger: left and right over known words, as far as a rule could reach.

One unknown word may stand between a number and a trigger ("two bloody weeks"). A line break ends a region, unless it
only wraps a paragraph (`lines.Lines`). From a trigger the text is cut outwards, word by
word, only as far as the region and its neighbours go; the rest of the text is not looked at.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from librt.vecs import append, vec
from mypy_extensions import i32, i64

from timeline.collection import mypyc_attr
from timeline.languages.symbols import ALONE, CLOSES, COUNTS, OPENS, TAKES, TRIGGERS
from timeline.tagging.pieces import Pieces
from timeline.tagging.sorts import DIGIT, GAP, LETTER, WHITE
from timeline.tagging.tokens import BLANK, KNOWN, LINE_END, UNKNOWN, Entries, Entry, Piece, Token, meet

LEFT: Final = 96  # characters before a trigger that a region may reach
RIGHT: Final = 400  # and behind its beginning
BESIDE: Final = 2  # pieces kept on each side for guards: a word or sign, and perhaps white space before it


@mypyc_attr(acyclic=True)
class Region:
    """Tokens of which first..last (exclusive) may hold expressions; those around them are there for guards."""

    __slots__ = ("first", "last", "tokens")

    def __init__(self, tokens: list[Token], first: int, last: int) -> None:
        self.tokens, self.first, self.last = tokens, first, last


def _begin(text: Pieces, start: i64, low: i64) -> i64:
    """How far before a trigger a region reaches: over known words, first perhaps an unknown one behind a number."""
    at, end = start, _before_blanks(text, start, low)
    word = text.start_of(end, low) if end > low else low
    if word > low + 1 and text.sort(word - 1) & GAP and text.piece(word, end).able & UNKNOWN:
        number = text.start_of(word - 1, low)
        if text.piece(number, word - 1).able & COUNTS:
            at = number
    while True:
        end = _before_blanks(text, at, low)
        if end == low:
            return at
        word = text.start_of(end, low)
        if not text.piece(word, end).able & KNOWN:
            return at
        at = word


def _before_blanks(text: Pieces, at: i64, low: i64) -> i64:
    """Where the white space begins that ends there; the end of a line is none."""
    while at > low:
        sort = text.sort(at - 1)
        if not sort & (GAP | WHITE):
            break
        start = text.start_of(at, low)
        if sort & WHITE and text.piece(start, at).able & LINE_END:
            break
        at = start
    return at


@mypyc_attr(acyclic=True)
class _Window:
    """The pieces around a trigger, cut as they are asked for; those of the region are first..last (exclusive), beside
    them stand their neighbours."""

    def __init__(self, text: Pieces) -> None:
        self._text = text
        self.pieces: list[Piece] = []
        self._starts = vec[i32]()
        self._count = self._at = self._high = self.first = self.last = i64(0)

    def open(self, start: i64, low: i64, high: i64) -> None:
        """Around a trigger."""
        self._high, self._count = high, 0
        begin = self._at = _begin(self._text, start, low)
        for _ in range(BESIDE):
            if self._at > low:
                self._at = self._text.start_of(self._at, low)
        while self._at < begin:
            self._add()
        self.first = self._count
        while self._at < start:
            self._add()
        self.last = self._reach(self._count)
        self.able(self.last + BESIDE - 1)

    def _add(self) -> None:
        """Cut one more piece."""
        start, count = self._at, self._count
        piece = self._text.next(start, self._high)
        self._at = self._text.stop
        if count < len(self.pieces):
            self.pieces[count] = piece
            self._starts[count] = i32(start)
        else:
            self.pieces.append(piece)
            self._starts = append(self._starts, i32(start))
        self._count = count + 1

    def able(self, n: i64) -> i64:
        """What the n-th piece can do; 0 behind the last."""
        while n >= self._count:
            if self._at >= self._high:
                return 0
            self._add()
        return self.pieces[n].able

    def starts(self, n: i64) -> i64:
        """Where the n-th piece begins, or the last ends."""
        return i64(self._starts[n]) if n < self._count else self._at

    def _reach(self, trigger: i64) -> i64:
        """Where the region ends: behind that of the trigger and known ones, unknown ones between such as may have one
        behind them, or at the end."""
        before, reached = self.able(trigger), trigger + 1
        while True:
            word = self._behind_blanks(reached)
            if before & COUNTS and self.able(word) & UNKNOWN:
                word = self._behind_blanks(word + 1)
            if not self.able(word) & KNOWN:
                break
            before, reached = self.able(word), word + 1
        if before & TAKES:
            word = self._behind_blanks(reached)
            if self.able(word) & UNKNOWN:
                return word + 1
        return reached

    def _behind_blanks(self, n: i64) -> i64:
        """The number of the first piece, from the n-th on, that is no white space."""
        while self.able(n) & BLANK:
            n += 1
        return n

    def may_hold(self) -> bool:
        """Whether what speaks of time could be an expression by itself, or stand in one with the word before or behind
        it."""
        before: Piece | None = None
        speaks = False  # whether that before does, and so far nothing joins it
        for n in range(self.first, self.last):
            piece = self.pieces[n]
            if piece.able & BLANK:
                continue
            if before is not None and (speaks or piece.able & TRIGGERS) and _may_join(before, piece):
                return True
            before, speaks = piece, piece.able & TRIGGERS != 0
            if speaks and (piece.able & ALONE or piece.entry is None):
                return True
        return False

    def narrow(self) -> None:
        """Leave out what no expression may begin with or end in."""
        first, last = self.first, self.last
        while first < last and not self.pieces[first].able & OPENS:
            first += 1
        while last > first and not self._closes(last - 1):
            last -= 1
        self.first, self.last = first, last

    def _closes(self, n: i64) -> bool:
        """Whether an expression may end in a piece: some, also in an unknown word behind them."""
        able = self.pieces[n].able
        if able & UNKNOWN:
            n -= 1
            while n > self.first and self.pieces[n].able & BLANK:
                n -= 1
            return n >= self.first and self.pieces[n].able & TAKES != 0
        return able & CLOSES != 0

    def regions(self, entries: Entries) -> list[Region]:
        """The regions that are left in it."""
        tokens: list[Token] = []
        first = last = 0
        joined = False
        for n in range(max(0, self.first - BESIDE), min(self._count, self.last + BESIDE)):
            if n == self.first:
                first = len(tokens)
            piece, start = self.pieces[n], self.starts(n)
            if piece.entry is not None:
                tokens.append(Token(piece.entry, start, self.starts(n + 1), joined))
            elif not piece.able & (BLANK | LINE_END):
                self._add_parts(tokens, piece, n, joined)
            elif piece.able & LINE_END:
                tokens.append(entries.blank)
            joined = not piece.able & (BLANK | LINE_END)
            if n == self.last - 1:
                last = len(tokens)
        return _apart(tokens, first, last)

    def _add_parts(self, tokens: list[Token], piece: Piece, n: i64, joined: bool) -> None:
        """Add the tokens of a word that is cut, or that of one that nothing knows."""
        start, end = self.starts(n), self.starts(n + 1)
        if not piece.parts:
            tokens.append(Token(self._text.unknown(start, end), start, end, joined))
        for length, entry in piece.parts:
            tokens.append(Token(entry, start, start + length, joined))
            start, joined = start + length, True


def _may_join(before: Piece, behind: Piece) -> bool:
    """Whether an expression could hold two pieces beside each other; not asked of what is cut further."""
    one, other = before.entry, behind.entry
    return one is None or other is None or meet(one.kind.after, other.kind.own)


def _low(text: Pieces, hit: i64, done: i64) -> i64:
    """How far before a trigger its region may begin: behind a gap, in text without gaps inside no word."""
    low = hit - LEFT
    if low <= done:
        return done
    gap = low
    while gap < hit and not text.sort(gap) & GAP:
        gap += 1
    if gap < hit:
        return gap + 1
    while low < hit and text.sort(low - 1) & (LETTER | DIGIT):
        low += 1
    return low


def _high(text: Pieces, hit: i64) -> i64:
    """And how far behind it may end."""
    high = hit + RIGHT
    if high >= text.end:
        return text.end
    gap = high - 1
    while gap >= hit and not text.sort(gap) & GAP:
        gap -= 1
    if gap >= hit:
        return gap
    end = high
    while hit < end and text.sort(end) & (LETTER | DIGIT):
        end -= 1
    return end if end > hit else high


def regions(text: Pieces, hits: Sequence[int], entries: Entries) -> list[Region]:
    """The regions around the triggers of a text, in order and apart."""
    found: list[Region] = []
    window = _Window(text)
    done: i64 = 0
    for trigger in hits:
        hit: i64 = trigger
        if hit < done:
            continue
        low, high = _low(text, hit, done), _high(text, hit)
        start = text.start_of(hit + 1, low)
        if text.next(start, high).able & UNKNOWN:
            continue  # its letters only look like a trigger: الاسبوع is no الا
        window.open(start, low, high)
        done = window.starts(window.last)
        if window.may_hold():
            window.narrow()
            if window.first < window.last:
                found += window.regions(entries)
    return found


def _begins_sentence(tokens: list[Token], n: int) -> bool:
    """Whether a word that only connects, no abbreviation, has a capital behind a dot: "until 4 a.m. On Monday they";
    not one of a name of two: "until 4 a.m. New York time"."""
    entry = tokens[n].entry
    if not entry.capital or tokens[n].joined or tokens[n - 1].entry.word != ".":
        return False
    alone = n + 1 == len(tokens) or not tokens[n + 1].joined  # v. Chr.
    if not alone or not _connects(entry):
        return False
    return n + 1 == len(tokens) or not (tokens[n + 1].entry.capital and _connects(tokens[n + 1].entry))


def _connects(entry: Entry) -> bool:
    """Whether a word only connects, and means nothing by itself."""
    return entry.symbols.keys() == {f"={entry.word}"}


def _opens(tokens: list[Token], first: int, last: int) -> bool:
    """Whether an expression among first..last (exclusive) may begin with the first, whose next is known."""
    kind = tokens[first].entry.kind
    return bool(kind.able & ALONE or (first + 1 < last and meet(kind.second, tokens[first + 1].entry.kind.own)))


def _closes(tokens: list[Token], first: int, last: int) -> bool:
    """Whether one may end with the last."""
    kind = tokens[last - 1].entry.kind
    return bool(kind.able & ALONE or (last - 1 > first and meet(kind.last_but_one, tokens[last - 2].entry.kind.own)))


def _apart(tokens: list[Token], first: int, last: int) -> list[Region]:
    """The tokens cut where no expression could hold two neighbours; what holds no trigger is left out."""
    found: list[Region] = []
    start, able = first, 0
    for n in range(first + 1, last + 1):
        kind = tokens[n - 1].entry.kind
        able |= kind.able
        joins = n < last and meet(kind.after, tokens[n].entry.kind.own)
        if joins and not _begins_sentence(tokens, n):
            continue
        if able & TRIGGERS:
            low, high = start, n
            while low < high and not _opens(tokens, low, high):
                low += 1
            while low < high and not _closes(tokens, low, high):
                high -= 1
            if any(tokens[at].entry.kind.able & TRIGGERS for at in range(low, high)):
                found.append(Region(tokens, low, high))
        start, able = n, 0
    return found
