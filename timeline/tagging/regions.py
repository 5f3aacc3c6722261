"""The region around a trigger: left and right over known words, as far as a rule could reach.

One unknown word may stand between a number and a trigger ("two bloody weeks"). A blank line ends a region, a single
line break does not. The text around triggers is cut into pieces in one go; the rest is not looked at.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from timeline.tagging.tokens import BLANK, Entries, Token

LEFT, RIGHT = 96, 160  # characters around a trigger that a region may reach
MOST_WORDS = 40  # pieces on either side
_PIECE = re.compile(r"\s+|[^\W\d_]+|\d+|[\W_]")  # every character belongs to one


Known = Mapping[str, bool]


class Region(NamedTuple):
    """Tokens of which first..last (exclusive) may hold expressions; those around them are there for guards."""

    tokens: list[Token]
    first: int
    last: int


def windows(text: str, hits: Sequence[int]) -> Iterator[tuple[int, int, list[int]]]:
    """Stretches of text around triggers, in order and apart, each with its triggers."""
    inside: list[int] = []
    for hit in hits:
        if inside and hit - inside[-1] > LEFT + RIGHT:
            yield _window(text, inside)
            inside = []
        inside.append(hit)
    if inside:
        yield _window(text, inside)


def _window(text: str, inside: list[int]) -> tuple[int, int, list[int]]:
    low, high = max(0, inside[0] - LEFT), min(len(text), inside[-1] + RIGHT)
    while 0 < low < inside[0] and text[low - 1].isalnum():
        low += 1
    while inside[-1] < high < len(text) and text[high].isalnum():
        high -= 1
    return low, high if high > inside[-1] else min(len(text), inside[-1] + RIGHT), inside


class Regions:
    """Reads the regions of one text."""

    def __init__(self, text: str, source: str, offsets: Sequence[int] | None, entries: Entries) -> None:
        self.text, self.source, self.offsets, self.entries = text, source, offsets, entries

    def around(self, hits: Sequence[int]) -> Iterator[Region]:
        """The regions of the triggers, in order and apart."""
        known, counts = self.entries.known, self.entries.counts
        opens, closes = self.entries.opening, self.entries.closing
        for low, high, inside in windows(self.text, hits):
            pieces = _PIECE.findall(self.text, low, high)
            starts = list(accumulate(map(len, pieces), initial=low))
            done = 0
            for hit in inside:
                at = bisect_right(starts, hit) - 1
                if at >= done:
                    first = _left(pieces, at, done, known, counts)
                    done = last = _right(pieces, at, known, counts)
                    while first < last and not opens[pieces[first]]:
                        first += 1
                    while first < last and not closes[pieces[last - 1]]:
                        last -= 1
                    if first < last:
                        yield from self._regions(*self._tokens(pieces, starts, first, last))

    def _tokens(self, pieces: list[str], starts: list[int], first: int, last: int) -> tuple[list[Token], int, int]:
        """The tokens of the pieces first..last with their neighbours, and which of them those are."""
        before, after = max(0, first - 3), min(len(pieces), last + 2)  # two words before, one after, and white space
        tokens: list[Token] = []
        low = high = 0
        joined = False
        for n in range(before, after):
            if n == first:
                low = len(tokens)
            if n == last:
                high = len(tokens)
            piece = pieces[n]
            if piece[0].isspace():
                joined = False
                if piece.count("\n") > 1:
                    tokens.append(Token(BLANK, starts[n], starts[n], False, False, self.entries.blank))
                continue
            at = starts[n]
            capital = self.source[at if self.offsets is None else self.offsets[at]].isupper()
            for part, length, entry in self.entries.parts(piece, capital):
                tokens.append(Token(part, at, at + length, joined, capital, entry))
                at, joined = at + length, True
        return tokens, low, high if last < after else len(tokens)

    def _regions(self, tokens: list[Token], first: int, last: int) -> Iterator[Region]:
        """The tokens cut where no expression could hold two neighbours; what holds no trigger is left out."""
        entries = self.entries
        start = first
        for n in range(first + 1, last + 1):
            if n < last and entries.may_touch(tokens[n - 1].entry, tokens[n].entry):
                continue
            low, high = start, n
            while low < high and not entries.opens[tokens[low].entry.kind]:
                low += 1
            while low < high and not entries.closes[tokens[high - 1].entry.kind]:
                high -= 1
            if any(token.entry.triggers for token in tokens[low:high]):
                before = max(0, low - (2 if tokens[low].joined else 1))
                yield Region(tokens[before : high + 1], low - before, high - before)
            start = n


def _left(pieces: list[str], at: int, floor: int, known: Known, counts: Known) -> int:
    """The first piece of the region of the trigger at a piece."""
    first, n = at, at - 1
    while n >= floor and at - n < MOST_WORDS:
        piece = pieces[n]
        if piece.isspace():
            if piece.count("\n") > 1:
                break
        elif known[piece]:
            first = n
        elif first == at and piece[0].isalpha() and n >= floor + 2 and counts[pieces[n - 2]] and pieces[n - 1] == " ":
            first = n - 2
            n -= 2
        else:
            break
        n -= 1
    return first


def _right(pieces: list[str], at: int, known: Known, counts: Known) -> int:
    """The piece after the last of the region of the trigger at a piece."""
    last, n, before = at + 1, at + 1, pieces[at]
    while n < len(pieces) and n - at < MOST_WORDS:
        piece = pieces[n]
        if piece.isspace():
            if piece.count("\n") > 1:
                break
        elif known[piece]:
            last, before = n + 1, piece
        elif before and counts[before] and piece[0].isalpha():
            before = ""  # one unknown word after a number; it belongs to the region if a known one follows
        else:
            break
        n += 1
    return last
