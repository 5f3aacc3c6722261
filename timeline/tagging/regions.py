"""The region around a trigger: left and right over known words, as far as a rule could reach.

One unknown word may stand between a number and a trigger ("two bloody weeks"). A line break ends a region, unless it
only wraps a paragraph (`lines.Lines`). From a trigger the text is cut outwards, word by
word, only as far as the region and its neighbours go; the rest of the text is not looked at.
"""

from __future__ import annotations

from typing import Final

from mypy_extensions import i32, i64

from timeline.collection import mypyc_attr
from timeline.languages.grammar.symbols import ALONE, COUNTS, FOLLOWS, TAKES, TRIGGERS
from timeline.tagging.pieces import Pieces
from timeline.tagging.sorts import DIGIT, GAP, LETTER, WHITE
from timeline.tagging.tokens import BLANK, KNOWN, LINE_END, UNKNOWN, Entries, Entry, Piece, Tokens, begins, ends, meet

LEFT: Final = 96  # characters before a trigger that a region may reach
RIGHT: Final = 400  # and behind its beginning
_ROOM: Final = 128  # pieces, for those before the trigger and most behind it


@mypyc_attr(acyclic=True)
class _Window:
    """The words and signs around a trigger, white space left out, cut as they are asked for; those of the region are
    first..last (exclusive), beside them stand their neighbours."""

    def __init__(self, text: Pieces, entries: Entries) -> None:
        self._text = text
        self._pieces = [entries.space] * _ROOM
        self.tokens = Tokens(entries.strangers[0], _ROOM)  # one for each piece
        self._parts = Tokens(entries.strangers[0], 1)  # and those where words are cut
        self._least = self._count = self.first = self.last = i64(0)  # pieces least..count (exclusive) are there
        self._low = self._high = self._at = i64(0)  # how far it may go, and what is cut

    def open(self, hit: i64, done: i64) -> bool:
        """Around a trigger; whether it is one that could stand in an expression, alone or with what is beside it."""
        text = self._text
        self._low, self._high = max(hit - LEFT, done), min(hit + RIGHT, text.end)
        start = text.start_of(hit + 1, self._low)
        piece = text.next(start, self._high)
        if piece.able & UNKNOWN:
            return False  # its letters only look like a trigger: الاسبوع is no الا
        self._at, self._least, self._count = text.stop, LEFT, LEFT + 1
        self._put(LEFT, piece, start, self._at)
        if piece.entry is not None and not piece.able & ALONE and not self._stands_beside(piece, start):
            return False
        self._low, self._high = _low(text, hit, done), _high(text, hit)
        self._begin(start)
        self.last = self._reach()
        return True

    def _stands_beside(self, piece: Piece, start: i64) -> bool:
        """Whether an expression could hold what stands before the trigger with it, or what stands behind."""
        entry, joins = piece.entry, False
        if self._cut_before(LEFT, self._before_blanks(start)):
            before = self._pieces[LEFT - 1]
            joins = before.able & KNOWN != 0 and _may_join(before, piece)
            if before.able & UNKNOWN and piece.able & FOLLOWS and self._follows_number(LEFT - 1):
                return True
            if joins and (entry is None or before.entry is None or ends(entry.kind, before.entry.kind)):
                return True
        able = self._able(LEFT + 1)
        if able & UNKNOWN:
            return piece.able & TAKES != 0 or (piece.able & COUNTS != 0 and self._able(LEFT + 2) & FOLLOWS != 0)
        behind = self._pieces[LEFT + 1]
        if not able & KNOWN or not _may_join(piece, behind):
            return False
        return joins or entry is None or behind.entry is None or begins(entry.kind, behind.entry.kind)

    def _put(self, n: i64, piece: Piece, start: i64, end: i64) -> None:
        tokens = self.tokens
        if n == len(self._pieces):
            self._pieces.append(piece)
            tokens.grow()
        self._pieces[n] = piece
        tokens.starts[n], tokens.ends[n] = i32(start), i32(end)

    def _start(self, n: i64) -> i64:
        return i64(self.tokens.starts[n])

    def _end(self, n: i64) -> i64:
        return i64(self.tokens.ends[n])

    def _begin(self, start: i64) -> None:
        """Go back over known words, first perhaps an unknown one behind a number."""
        first = i64(LEFT)
        while first > self._least or self._cut_before(first, self._before_blanks(start)):
            able = self._pieces[first - 1].able
            if not able & KNOWN:
                if first < LEFT or not able & UNKNOWN or not self._follows_number(first - 1):
                    break
                first -= 1
            first -= 1
            start = self._start(first)
        self.first = first

    def _cut_before(self, n: i64, end: i64) -> bool:
        """Cut the piece that ends there, to be that before the n-th; whether there is one."""
        if end <= self._low:
            return False
        start = self._text.start_of(end, self._low)
        self._least = n - 1
        self._put(n - 1, self._text.piece(start, end), start, end)
        return True

    def _follows_number(self, n: i64) -> bool:
        """Whether a number stands before the n-th piece, beside it."""
        start = self._start(n)
        if start <= self._low + 1 or not self._text.sort(start - 1) & GAP:
            return False
        return (n > self._least or self._cut_before(n, start - 1)) and self._pieces[n - 1].able & COUNTS != 0

    def _before_blanks(self, at: i64) -> i64:
        """Where the white space begins that ends there; the end of a line is none."""
        text = self._text
        at = text.before_gaps(at, self._low)
        while at > self._low and text.sort(at - 1) & WHITE:
            start = text.start_of(at, self._low)
            if text.piece(start, at).able & LINE_END:
                break
            at = text.before_gaps(start, self._low)
        return at

    def _able(self, n: i64) -> i64:
        """What the n-th piece can do; 0 behind the last."""
        while n >= self._count:
            start = self._text.behind_gaps(self._at, self._high)
            if start >= self._high:
                return 0
            piece = self._text.next(start, self._high)
            self._at = self._text.stop
            if not piece.able & BLANK:
                self._put(self._count, piece, start, self._at)
                self._count += 1
        return self._pieces[n].able

    def _reach(self) -> i64:
        """Where the region ends: behind that of the trigger and known ones, unknown ones between such as may have one
        behind them, or at the end."""
        before, word = self._pieces[LEFT].able, i64(LEFT + 1)
        while True:
            able = self._able(word)
            if able & UNKNOWN and before & COUNTS:
                able = self._able(word + 1)
                if not able & KNOWN:
                    break
                word += 1
            elif not able & KNOWN:
                break
            before, word = able, word + 1
        return word + 1 if before & TAKES and self._able(word) & UNKNOWN else word

    def end(self) -> i64:
        """Where the region ends in the text."""
        return self._end(self.last - 1)

    def is_cut(self) -> bool:
        """Whether the region ends only because it reaches no further."""
        return self._high < self._text.end and self._text.behind_gaps(self.end(), self._high) >= self._high

    def give(self) -> Tokens:
        """The tokens of the region, of which the pieces first..last are, and of what guards may ask for."""
        tokens, entries = self.tokens, self.tokens.entries
        tokens.first, tokens.last = self._first_beside(), self._last_beside()
        for n in range(tokens.first, tokens.last):
            piece = self._pieces[n]
            entry = piece.entry
            if piece.parts:
                return self._cut()
            if piece.able & LINE_END:
                tokens.starts[n], tokens.ends[n] = i32(-1), i32(-2)  # nothing is joined to it
            entries[n] = self._text.unknown(self._start(n), self._end(n)) if entry is None else entry
        return tokens

    def _cut(self) -> Tokens:
        """The same, where some are parts of words."""
        whole, tokens = self.tokens, self._parts
        first, last = self.first, self.last
        tokens.last = 0
        for n in range(whole.first, whole.last):
            piece, start = self._pieces[n], self._start(n)
            if n == first:
                self.first = tokens.last
            for length, part in piece.parts:
                self._add(part, start, start + length)
                start += length
            if piece.able & LINE_END and piece.entry is not None:
                self._add(piece.entry, -1, -2)
            elif not piece.parts:
                entry = piece.entry
                self._add(self._text.unknown(start, self._end(n)) if entry is None else entry, start, self._end(n))
            if n == last - 1:
                self.last = tokens.last
        return tokens

    def _add(self, entry: Entry, start: i64, end: i64) -> None:
        tokens = self._parts
        n = tokens.last
        if n == len(tokens.entries):
            tokens.grow()
        tokens.entries[n] = entry
        tokens.starts[n], tokens.ends[n] = i32(start), i32(end)
        tokens.last = n + 1

    def _first_beside(self) -> i64:
        """The first of up to two pieces before the region, of which white space is one."""
        first, start = self.first, self._start(self.first)
        if first == self._least:
            return first
        end = self._end(first - 1)
        if end != start:
            return first if end != self._text.start_of(start, self._low) else first - 1
        first, start = first - 1, self._start(first - 1)
        if first == self._least and self._before_blanks(start) == start:
            self._cut_before(first, start)
        return first - 1 if first > self._least and self._end(first - 1) == start else first

    def _last_beside(self) -> i64:
        """Where up to two such pieces behind it end."""
        last, end = self.last, self.end()
        if not self._able(last):
            return last
        start = self._start(last)
        if start != end:
            return last if start != self._text.end_of(end, self._high) else last + 1
        beside = self._able(last + 1) and self._start(last + 1) == self._end(last)
        return last + 2 if beside else last + 1


def _may_join(before: Piece, behind: Piece) -> bool:
    """Whether an expression could hold two pieces beside each other; not asked of what is cut further."""
    one, other = before.entry, behind.entry
    return one is None or other is None or meet(one.kind.after, other.kind.own)


def _low(text: Pieces, hit: i64, done: i64) -> i64:
    """How far before a trigger its region may begin: behind a gap, in text without gaps inside no word."""
    low = hit - LEFT
    if low <= done:
        return done
    gap = text.next_gap(low, hit)
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
    gap = text.last_gap(hit, high)
    if gap >= hit:
        return gap
    end = high
    while hit < end and text.sort(end) & (LETTER | DIGIT):
        end -= 1
    return end if end > hit else high


@mypyc_attr(acyclic=True)
class Regions:
    """The regions of a text, one after the other: tokens of which first..last (exclusive) may hold expressions; those
    around them are there for guards."""

    def __init__(self, text: Pieces, entries: Entries) -> None:
        self._window = _Window(text, entries)
        self.tokens = self._window.tokens
        self.first = self.last = i64(0)
        self._done: i64 = 0  # in the text
        self._from = self._to = i64(0)  # the tokens that are left around a trigger (exclusive)
        self._hit: i64 = 0  # that trigger, where what is around it goes on too far
        self._kept: i64 = -1  # and how far expressions are taken from it; else -1

    def around(self, hit: i64) -> None:
        """Look around a trigger, which stands behind the last."""
        self._from, self._to, self._kept = 0, 0, -1
        window = self._window
        if hit < self._done or not window.open(hit, self._done):
            return
        self._done, cut = window.end(), window.is_cut()
        self.tokens = window.give()
        self._from, self._to = window.first, window.last
        if cut:
            self._leave_end(hit)

    def _leave_end(self, hit: i64) -> None:
        """Leave the end to the next window: what no expression could hold with what stands before it, or, where nothing
        near the end is such, the expressions that end there."""
        tokens, n = self.tokens, self._to - 1
        least: i64 = max(hit + 1, self._done - LEFT)
        while n > self._from and (tokens.starts[n] < 0 or i64(tokens.starts[n]) >= least):
            apart = tokens.ends[n - 1] < 0 or not meet(tokens.entries[n - 1].kind.after, tokens.entries[n].kind.own)
            if apart and tokens.starts[n] >= 0:
                self._to, self._done = n, i64(tokens.starts[n])
                return
            n -= 1
        self._hit, self._kept, self._done = hit, least, least

    def leaves(self, first: i64, last: i64) -> bool:
        """Whether an expression is left to the next window, since it ends where this one is cut: it may go on."""
        start, end = i64(self.tokens.starts[first]), i64(self.tokens.ends[last - 1])
        if self._kept < 0 or end <= self._kept:
            return False
        self._done = min(self._done, start) if start > self._hit else end
        return start > self._hit

    def next(self) -> bool:
        """Go on to the next region around the trigger, if there is one: tokens are cut where no expression could hold
        two neighbours, and what holds no trigger is left out."""
        entries, last = self.tokens.entries, self._to
        while self._from < last:
            start, n, able = self._from, self._from, i64(0)
            while True:
                kind = entries[n].kind
                able |= kind.able
                n += 1
                if n >= last or not meet(kind.after, entries[n].kind.own):
                    break
                if entries[n].capital and _begins_sentence(self.tokens, n):
                    break
            self._from = n
            if able & TRIGGERS and self._narrow(start, n):
                return True
        return False

    def _narrow(self, first: i64, last: i64) -> bool:
        """Make a region of what an expression may begin and end with; whether it speaks of time."""
        entries = self.tokens.entries
        while first < last and not entries[first].kind.able & ALONE:
            if first + 1 < last and begins(entries[first].kind, entries[first + 1].kind):
                break
            first += 1
        while first < last and not entries[last - 1].kind.able & ALONE:
            if first + 1 < last and ends(entries[last - 1].kind, entries[last - 2].kind):
                break
            last -= 1
        self.first, self.last = first, last
        return any(entries[n].kind.able & TRIGGERS for n in range(first, last))


def _begins_sentence(tokens: Tokens, n: i64) -> bool:
    """Whether a word with a capital only connects, no abbreviation, behind a dot: "until 4 a.m. On Monday they";
    not one of a name of two: "until 4 a.m. New York time"."""
    entry = tokens.entries[n]
    if tokens.joined(n) or tokens.entries[n - 1].word != ".":
        return False
    alone = n + 1 == tokens.last or not tokens.joined(n + 1)  # v. Chr.
    if not alone or not _connects(entry):
        return False
    return n + 1 == tokens.last or not (tokens.entries[n + 1].capital and _connects(tokens.entries[n + 1]))


def _connects(entry: Entry) -> bool:
    """Whether a word only connects, and means nothing by itself."""
    return len(entry.symbols) == 1 and f"={entry.word}" in entry.symbols
