"""The region around a trigger: left and right over known words, as far as a rule could reach.

One unknown word may stand between a number and a trigger ("two bloody weeks"). A line break ends a region; those that
only wrap a paragraph are white space by then (`sentences.unwrapped`). The text around triggers is cut into pieces in
one go, and each piece becomes a letter that says what the language knows of it (`tokens.codes`); a region is then a
pattern of such letters. The rest of the text is not looked at.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from timeline.tagging.tokens import (
    CLOSES,
    COUNTS,
    LINE_END,
    OPENS,
    PIECE,
    SIGN,
    SPACE,
    UNKNOWN,
    WHITE,
    Entries,
    Token,
    codes,
)

_new = tuple.__new__  # makes tokens at half the cost of their own constructor
LEFT, RIGHT = 64, 96  # characters around triggers that a region may reach
NEAR = 32  # characters around them that are cut first: few regions reach further
MOST_PIECES = 400  # of a region, far beyond any expression
WHITE_SPACE = frozenset(SPACE + WHITE)
_WHITE = f"[{SPACE}{WHITE}]*"
_ONWARDS = re.compile(f".(?:(?:(?<=[{codes(COUNTS)}]){_WHITE}{UNKNOWN})?{_WHITE}[{codes()}])*")
_BACKWARDS = re.compile(f".(?:{_WHITE}{UNKNOWN}{SPACE}[{codes(COUNTS)}])?(?:{_WHITE}[{codes()}])*")
_EMPTY = SPACE + WHITE + UNKNOWN + SIGN
_NOT_FIRST = _EMPTY + "".join(set(codes()) - set(codes(OPENS)))
_NOT_LAST = _EMPTY + "".join(set(codes()) - set(codes(CLOSES)))


class Region(NamedTuple):
    """Tokens of which first..last (exclusive) may hold expressions; those around them are there for guards."""

    tokens: list[Token]
    first: int
    last: int


class _Window:
    """A stretch of text cut into pieces, each with the letter that says what the language knows of it."""

    def __init__(self, text: str, low: int, high: int, entries: Entries) -> None:
        self.low, self.high = low, high
        self.pieces, self.letters = _pieces(text[low:high], entries)
        self.starts = list(accumulate(map(len, self.pieces), initial=low))
        self.back = self.letters[::-1]

    def run(self, hit: int, done: int) -> tuple[int, int]:
        """The pieces (first, last; exclusive) that a region around a trigger may hold, none of them before `done`."""
        at, size = bisect_right(self.starts, hit) - 1, len(self.letters)
        limit = size if done <= self.low else size - bisect_left(self.starts, done)
        first = size - _reach(_BACKWARDS, self.back, size - 1 - at, limit)
        return first, _reach(_ONWARDS, self.letters, at, at + MOST_PIECES)


def _pieces(text: str, entries: Entries) -> tuple[list[str], str]:
    """The pieces of a stretch of text and their letters; those between single spaces as they were cut before."""
    pieces: list[str] = []
    letters: list[str] = []
    for written in text.split(SPACE) if SPACE * 2 not in text else [text]:
        cut = entries.cuts[written]
        if cut is None:
            pieces = PIECE.findall(text)
            return pieces, "".join(map(entries.codes.__getitem__, pieces))
        pieces += cut.pieces
        pieces.append(SPACE)
        letters.append(cut.letters)
    return pieces[:-1], SPACE.join(letters)


def groups(hits: Iterable[int]) -> Iterator[list[int]]:
    """Triggers so near to one another that one window holds them."""
    inside: list[int] = []
    for hit in hits:
        if inside and hit - inside[-1] > 2 * NEAR:
            yield inside
            inside = []
        inside.append(hit)
    if inside:
        yield inside


def _window(text: str, first: int, last: int, left: int, right: int, done: int, entries: Entries) -> _Window:
    """The text around triggers, cut between words."""
    low, high = max(done, first - left), min(len(text), last + right)
    while done < low < first and text[low - 1].isalnum():
        low += 1
    while last < high < len(text) and text[high].isalnum():
        high -= 1
    return _Window(text, low, high if high > last else min(len(text), last + right), entries)


def regions(text: str, hits: Sequence[int], entries: Entries) -> Iterator[Region]:
    """The regions around the triggers of a text without marks, in order and apart."""
    done, size = 0, len(text)
    for inside in groups(hits):
        if inside[-1] < done:
            continue
        window, wide = _window(text, inside[0], inside[-1], NEAR, NEAR, done, entries), False
        for hit in inside:
            if hit < done:
                continue
            first, last = window.run(hit, done)
            reaches = (first == 0 and window.low > done) or (last == len(window.pieces) and window.high < size)
            if reaches and not wide:
                window, wide = _window(text, hit, inside[-1], LEFT, RIGHT, done, entries), True
                first, last = window.run(hit, done)
            done = window.starts[last]
            letters = window.letters[first:last]
            first += len(letters) - len(letters.lstrip(_NOT_FIRST))
            last -= len(letters) - len(letters.rstrip(_NOT_LAST))
            if first < last:
                yield from _apart(*_tokens(window, first, last, entries))


def _reach(run: re.Pattern[str], letters: str, at: int, end: int) -> int:
    """The end of the run of letters that begins there."""
    match = run.match(letters, at, end)
    return match.end() if match else at


def _tokens(window: _Window, first: int, last: int, entries: Entries) -> tuple[list[Token], int, int]:
    """The tokens of the pieces first..last with their neighbours, and which of them those are."""
    pieces, starts, letters = window.pieces, window.starts, window.letters
    before, after = max(0, first - 2), min(len(pieces), last + 2)  # with the white space between
    tokens: list[Token] = []
    low = high = 0
    joined = False
    for n in range(before, after):
        if n == first:
            low = len(tokens)
        if n == last:
            high = len(tokens)
        letter = letters[n]
        if letter in WHITE_SPACE:
            joined = False
        elif letter == LINE_END:
            joined = False
            tokens.append(entries.blank)
        else:
            at = starts[n]
            for length, entry in entries.parts[pieces[n]]:
                tokens.append(_new(Token, (entry, at, at + length, joined)))
                at, joined = at + length, True
    return tokens, low, high if last < after else len(tokens)


def _apart(tokens: list[Token], first: int, last: int) -> Iterator[Region]:
    """The tokens cut where no expression could hold two neighbours; what holds no trigger is left out."""
    start = first
    for n in range(first + 1, last + 1):
        if n < last and not tokens[n - 1].entry.kind.followers.isdisjoint(tokens[n].entry.symbols):
            continue
        low, high = start, n
        while low < high and not tokens[low].entry.kind.opens:
            low += 1
        while low < high and not tokens[high - 1].entry.kind.closes:
            high -= 1
        if any(token.entry.kind.triggers for token in tokens[low:high]):
            before = max(0, low - (2 if tokens[low].joined else 1))
            yield Region(tokens[before : high + 1], low - before, high - before)
        start = n
