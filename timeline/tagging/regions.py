"""The region around a trigger: left and right over known words, as far as a rule could reach.

One unknown word may stand between a number and a trigger ("two bloody weeks"). A line break ends a region, unless it
only wraps a paragraph (`sentences.Gaps`). From a trigger the text is cut outwards, word by
word, only as far as the region and its neighbours go; the rest of the text is not looked at.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from timeline.collection import mypyc_attr
from timeline.languages.symbols import ALONE, CLOSES, COUNTS, OPENS, TAKES, TRIGGERS
from timeline.tagging.sentences import Gaps
from timeline.tagging.tokens import BLANK, KNOWN, LINE_END, SPACE, UNKNOWN, Entries, Entry, Piece, Token

LEFT: Final = 96  # characters before a trigger that a region may reach
RIGHT: Final = 400  # and behind its beginning
BESIDE: Final = 2  # pieces kept on each side for guards: a word or sign, and perhaps white space before it


@mypyc_attr(acyclic=True)
class Region:
    """Tokens of which first..last (exclusive) may hold expressions; those around them are there for guards."""

    __slots__ = ("first", "last", "tokens")

    def __init__(self, tokens: list[Token], first: int, last: int) -> None:
        self.tokens, self.first, self.last = tokens, first, last


@mypyc_attr(acyclic=True)
class _Side:
    """The pieces of a text to one side of a place, the nearest first, cut word by word as they are asked for."""

    __slots__ = ("at", "end", "entries", "gaps", "normal", "pieces", "text")

    def __init__(self, text: str, normal: str, gaps: Gaps, at: int, end: int, entries: Entries) -> None:
        self.text, self.normal, self.gaps, self.entries = text, normal, gaps, entries
        self.at, self.end = at, end  # how far it is cut, between words, and how far it may be
        self.pieces: list[Piece] = []

    def able(self, n: int) -> int:
        """What the n-th piece can do; 0 behind the last."""
        while n >= len(self.pieces):
            if self.at == self.end:
                return 0
            self.pieces.append(self.entries.space)
            self._add_word()
        return self.pieces[n].able

    def _add_word(self) -> None:
        raise NotImplementedError

    def behind_blanks(self, n: int) -> int:
        """The number of the first piece, from the n-th on, that is no white space."""
        pieces = self.pieces
        while n < len(pieces) or self.able(n):
            if not pieces[n].able & BLANK:
                break
            n += 1
        return n


@mypyc_attr(acyclic=True)
class _Left(_Side):
    """What stands before a trigger."""

    __slots__ = ()

    def _add_word(self) -> None:
        begin = self.gaps.last(self.end, self.at - 1) + 1 or self.end
        cut = self.entries.cut(self.text, self.normal, begin, self.at - 1)
        if len(cut) == 1:
            self.pieces.append(cut[0])
        else:
            self.pieces.extend(cut[::-1])
        self.at = begin

    def reach(self) -> int:
        """How many pieces a region takes in: known words, first perhaps an unknown one behind a number."""
        reached, word = 0, self.behind_blanks(0)
        if self.able(word) & UNKNOWN and self.able(word + 1) & SPACE and self.able(word + 2) & COUNTS:
            reached = word + 3
        while self.able(word := self.behind_blanks(reached)) & KNOWN:
            reached = word + 1
        return reached


@mypyc_attr(acyclic=True)
class _Right(_Side):
    """What stands behind a place, its own word first."""

    __slots__ = ()

    def _add_word(self) -> None:
        end = self.gaps.next(self.at + 1, self.end)
        cut = self.entries.cut(self.text, self.normal, self.at + 1, end)
        if len(cut) == 1:
            self.pieces.append(cut[0])
        else:
            self.pieces.extend(cut)
        self.at = end

    def reach(self) -> int:
        """How many pieces a region takes in: the first, and known words, unknown ones between such as may have one
        behind them, or at the end."""
        before, reached = self.able(0), 1
        while True:
            word = self.behind_blanks(reached)
            if before & COUNTS and self.able(word) & UNKNOWN:
                word = self.behind_blanks(word + 1)
            if not self.able(word) & KNOWN:
                break
            before, reached = self.able(word), word + 1
        word = self.behind_blanks(reached) if before & TAKES else reached
        return word + 1 if before & TAKES and self.able(word) & UNKNOWN else reached


@mypyc_attr(acyclic=True)
class _Window:
    """The pieces around a trigger; those of the region are first..last (exclusive), beside them stand their
    neighbours."""

    __slots__ = ("_at", "_left", "_right", "begin", "done", "first", "last", "pieces")

    def __init__(self, text: str, normal: str, gaps: Gaps, hit: int, done: int, entries: Entries) -> None:
        low, high = _bounds(text, gaps, hit, done)
        at = gaps.last(low, hit) + 1 or low
        end = gaps.next(hit, high)
        left, right = _Left(text, normal, gaps, at, low, entries), _Right(text, normal, gaps, end, high, entries)
        for piece in entries.cut(text, normal, at, end):
            if not right.pieces and at + piece.length <= hit:
                left.pieces.append(piece)
                at += piece.length
            else:
                right.pieces.append(piece)
        left.pieces.reverse()
        self._at, self._left, self._right = at, left, right
        self.pieces: list[Piece] = []
        self.first = self.last = self.begin = self.done = 0

    def known(self) -> bool:
        """Whether rules know the word of the trigger: in some, letters only look like one (الاسبوع is no الا)."""
        return not self._right.pieces[0].able & UNKNOWN

    def reach(self) -> None:
        """Take in all that a rule could reach, with its neighbours."""
        left, right = self._left, self._right
        back, on = left.reach(), right.reach()
        left.able(back + BESIDE - 1)
        right.able(on + BESIDE - 1)
        pieces = self.pieces = left.pieces[: back + BESIDE]
        pieces.reverse()
        self.begin = self._at - _length(pieces, 0, len(pieces))
        self.first, self.last = len(pieces) - back, len(pieces) + on
        self.done = self._at + _length(right.pieces, 0, on)
        pieces += right.pieces[: on + BESIDE]

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
        pieces, first, last = self.pieces, self.first, self.last
        while first < last and not pieces[first].able & OPENS:
            first += 1
        while last > first and not self._closes(last - 1):
            last -= 1
        self.first, self.last = first, last

    def _closes(self, n: int) -> bool:
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
        if self.first == self.last:
            return []
        tokens: list[Token] = []
        first = last = 0
        begin, end = max(0, self.first - BESIDE), min(len(self.pieces), self.last + BESIDE)
        at, joined = self.begin + _length(self.pieces, 0, begin), False
        for n in range(begin, end):
            piece, start = self.pieces[n], at
            at += piece.length
            if n == self.first:
                first = len(tokens)
            if n == self.last:
                last = len(tokens)
            if piece.able & (BLANK | LINE_END):
                joined = False
                if piece.able & LINE_END:
                    tokens.append(entries.blank)
                continue
            if piece.entry is not None:
                tokens.append(Token(piece.entry, start, at, joined))
            else:
                for length, entry in entries.parts(piece):
                    tokens.append(Token(entry, start, start + length, joined))
                    start, joined = start + length, True
            joined = True
        return _apart(tokens, first, last if self.last < end else len(tokens))


def _may_join(before: Piece, behind: Piece) -> bool:
    """Whether an expression could hold two pieces beside each other; not asked of what is cut further."""
    one, other = before.entry, behind.entry
    return one is None or other is None or one.kind.after & other.kind.own != 0


def _length(pieces: list[Piece], first: int, last: int) -> int:
    length = 0
    for n in range(first, last):
        length += pieces[n].length
    return length


def _bounds(text: str, gaps: Gaps, hit: int, done: int) -> tuple[int, int]:
    """How far a region may reach, between words: to a gap, in text without gaps to the end of a word."""
    low, high = max(done, hit - LEFT), min(len(text), hit + RIGHT)
    if low > done:
        space = gaps.next(low, hit)
        while low < hit and space == hit and text[low - 1].isalnum():
            low += 1
        low = low if space == hit else space + 1
    if high < len(text):
        end = high
        space = gaps.last(hit, high)
        while hit < end and space < 0 and text[end].isalnum():
            end -= 1
        high = space if space >= 0 else end if end > hit else high
    return low, high


def regions(text: str, normal: str, gaps: Gaps, hits: Sequence[int], entries: Entries) -> list[Region]:
    """The regions around the triggers of a text without marks, in order and apart; `normal` is its normal form."""
    found: list[Region] = []
    done = 0
    for hit in hits:
        if hit < done:
            continue
        window = _Window(text, normal, gaps, hit, done, entries)
        if window.known():
            window.reach()
            done = window.done
            if window.may_hold():
                window.narrow()
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
    return bool(kind.able & ALONE or (first + 1 < last and kind.second & tokens[first + 1].entry.kind.own))


def _closes(tokens: list[Token], first: int, last: int) -> bool:
    """Whether one may end with the last."""
    kind = tokens[last - 1].entry.kind
    return bool(kind.able & ALONE or (last - 1 > first and kind.last_but_one & tokens[last - 2].entry.kind.own))


def _apart(tokens: list[Token], first: int, last: int) -> list[Region]:
    """The tokens cut where no expression could hold two neighbours; what holds no trigger is left out."""
    found: list[Region] = []
    start, able = first, 0
    for n in range(first + 1, last + 1):
        kind = tokens[n - 1].entry.kind
        able |= kind.able
        joins = n < last and kind.after & tokens[n].entry.kind.own
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
