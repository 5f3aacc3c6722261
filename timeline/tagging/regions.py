"""The region around a trigger: left and right over known words, as far as a rule could reach.

One unknown word may stand between a number and a trigger ("two bloody weeks"). A line break ends a region; those that
only wrap a paragraph are white space by then (`sentences.unwrapped`). The text around triggers is cut into pieces in
one go, and each piece becomes a letter that says what the language knows of it (`tokens.codes`); a region is then a
pattern of such letters. The rest of the text is not looked at.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from timeline.tagging.tokens import (
    CLOSES,
    COUNTS,
    LINE_END,
    OPENS,
    SIGN,
    SPACE,
    UNKNOWN,
    WHITE,
    Entries,
    Token,
    codes,
)

_new = tuple.__new__  # makes tokens at half the cost of their own constructor
LEFT, RIGHT = 64, 96  # characters around a trigger that a region may reach
MOST_PIECES = 400  # of a region, far beyond any expression
_PIECE = re.compile(r"\s+|[^\W\d_ʼ]+|\d+|[\W_ʼ]")  # every character belongs to one; ʼ is an apostrophe here
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


def regions(text: str, hits: Sequence[int], entries: Entries) -> Iterator[Region]:
    """The regions around the triggers of a text without marks, in order and apart."""
    code = entries.codes.__getitem__
    for low, high, inside in windows(text, hits):
        pieces = _PIECE.findall(text, low, high)
        starts = list(accumulate(map(len, pieces), initial=low))
        letters = "".join(map(code, pieces))
        back, size = letters[::-1], len(letters)
        done = 0
        for hit in inside:
            at = bisect_right(starts, hit) - 1
            if at < done:
                continue
            first = size - _reach(_BACKWARDS, back, size - 1 - at, size - done)
            last = done = _reach(_ONWARDS, letters, at, at + MOST_PIECES)
            first += len(letters[first:last]) - len(letters[first:last].lstrip(_NOT_FIRST))
            last = first + len(letters[first:last].rstrip(_NOT_LAST))
            if first < last:
                yield from _apart(*_tokens(pieces, starts, letters, first, last, entries))


def _reach(run: re.Pattern[str], letters: str, at: int, end: int) -> int:
    """The end of the run of letters that begins there."""
    match = run.match(letters, at, end)
    return match.end() if match else at


def _tokens(
    pieces: list[str], starts: list[int], letters: str, first: int, last: int, entries: Entries
) -> tuple[list[Token], int, int]:
    """The tokens of the pieces first..last with their neighbours, and which of them those are."""
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
