"""The region around a trigger: left and right over known words, as far as a rule could reach.

One unknown word may stand between a number and a trigger ("two bloody weeks"). A line break ends a region; those that
only wrap a paragraph are white space by then (`sentences.unwrapped`). From a trigger the text is cut outwards, word by
word while words are known, into pieces, and each piece becomes a letter that says what the language knows of it
(`tokens.codes`); a region is then a pattern of such letters. The rest of the text is not looked at.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
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
    TAKES,
    UNKNOWN,
    WHITE,
    Entries,
    Entry,
    Token,
    codes,
)

LEFT, RIGHT = 96, 400  # characters around a trigger that a region may reach
MOST_PIECES = 400  # of a region, far beyond any expression
WHITE_SPACE = frozenset(SPACE + WHITE)
_WHITE = f"[{SPACE}{WHITE}]*"
_ENDING = f"(?<=[{codes(TAKES)}]){_WHITE}{UNKNOWN}"  # an unknown word that an expression may end in
_ONWARDS = re.compile(f".(?:(?:(?<=[{codes(COUNTS)}]){_WHITE}{UNKNOWN})?{_WHITE}[{codes()}])*(?:{_ENDING})?")
_UP_TO_LAST = re.compile(f".*(?:[{codes(CLOSES)}]|{_ENDING})", re.DOTALL)
_BACKWARDS = re.compile(f".(?:{_WHITE}{UNKNOWN}{SPACE}[{codes(COUNTS)}])?(?:{_WHITE}[{codes()}])*")
_EMPTY = SPACE + WHITE + UNKNOWN + SIGN
_NOT_FIRST = _EMPTY + "".join(set(codes()) - set(codes(OPENS)))


class Region(NamedTuple):
    """Tokens of which first..last (exclusive) may hold expressions; those around them are there for guards."""

    tokens: list[Token]
    first: int
    last: int


class _Window:
    """A stretch of text cut into pieces, each with the letter that says what the language knows of it.

    It reaches from the word of a trigger over known words to the first unknown one on each side; `whole`, as far as a
    region may.
    """

    def __init__(self, text: str, hit: int, done: int, entries: Entries, whole: bool) -> None:
        low, high = _bounds(text, hit, done)
        begin = text.rfind(SPACE, low, hit) + 1 or low
        end = _space(text, hit, high)
        words = [text[begin:end]]
        here = entries.cuts[words[0]]
        self.low, self.cuts = begin, [here]
        self._leftwards(text, low, words, entries, whole)
        self._rightwards(text, end, high, words, entries, whole)
        self.pieces: list[str] = []
        for written, cut in zip(words, self.cuts, strict=True):
            if cut.pieces is None:
                self.pieces.append(written)
            else:
                self.pieces += cut.pieces
            self.pieces.append(SPACE)
        self.pieces.pop()
        self.letters = SPACE.join([cut.letters for cut in self.cuts])
        self.starts = list(accumulate(map(len, self.pieces), initial=self.low))
        self.begins = self.low <= low  # nothing stands before it that a region may reach
        self.ends = self.starts[-1] >= high

    def _leftwards(self, text: str, low: int, words: list[str], entries: Entries, whole: bool) -> None:
        """Add the words before, up to one that is unknown; where that is the first, a number may stand before it."""
        at, first = self.low, True
        while at > low:
            begin = text.rfind(SPACE, low, at - 1) + 1 or low
            written = text[begin : at - 1]
            cut = entries.cuts[written]
            words.append(written)
            self.cuts.append(cut)
            at = begin
            if not (cut.known or whole or (first and cut.letters == UNKNOWN)):
                break
            first = False
        words.reverse()
        self.cuts.reverse()
        self.low = at

    def _rightwards(self, text: str, at: int, high: int, words: list[str], entries: Entries, whole: bool) -> None:
        """Add the words after, up to one that is unknown and stands behind no number."""
        counted = self.cuts[-1].counts
        while at < high:
            end = _space(text, at + 1, high)
            written = text[at + 1 : end]
            cut = entries.cuts[written]
            words.append(written)
            self.cuts.append(cut)
            at = end
            if not (cut.known or whole or (counted and cut.letters == UNKNOWN)):
                break
            counted = cut.counts

    def run(self, hit: int, done: int) -> tuple[int, int]:
        """The pieces (first, last; exclusive) that a region around a trigger may hold, none of them before `done`."""
        at, size = bisect_right(self.starts, hit) - 1, len(self.letters)
        limit = size if done <= self.low else size - bisect_left(self.starts, done)
        first = size - _reach(_BACKWARDS, self.letters[::-1], size - 1 - at, limit)
        return first, _reach(_ONWARDS, self.letters, at, at + MOST_PIECES)

    def holds(self, first: int, last: int) -> bool:
        """Whether those pieces stand in it with their neighbours."""
        return (first > 1 or self.begins or (first == 1 and self.letters[0] not in WHITE_SPACE)) and (
            last < len(self.pieces) - 1
            or self.ends
            or (last < len(self.pieces) and self.letters[last] not in WHITE_SPACE)
        )


def _space(text: str, start: int, end: int) -> int:
    """Where the next space is; the end where there is none."""
    found = text.find(SPACE, start, end)
    return end if found < 0 else found


def _bounds(text: str, hit: int, done: int) -> tuple[int, int]:
    """How far a region may reach, between words: to a space, in text without spaces to the end of a word."""
    low, high = max(done, hit - LEFT), min(len(text), hit + RIGHT)
    if low > done:
        space = text.find(SPACE, low, hit)
        while low < hit and space < 0 and text[low - 1].isalnum():
            low += 1
        low = max(low, space + 1)
    if high < len(text):
        end = high
        space = text.rfind(SPACE, hit, high)
        while hit < end and space < 0 and text[end].isalnum():
            end -= 1
        high = space if space >= 0 else end if end > hit else high
    return low, high


def regions(text: str, hits: Sequence[int], entries: Entries) -> Iterator[Region]:
    """The regions around the triggers of a text without marks, in order and apart."""
    done = 0
    for hit in hits:
        if hit < done:
            continue
        window = _Window(text, hit, done, entries, False)
        first, last = window.run(hit, done)
        if not window.holds(first, last):
            window = _Window(text, hit, done, entries, True)
            first, last = window.run(hit, done)
        done = window.starts[last]
        letters = window.letters[first:last]
        first += len(letters) - len(letters.lstrip(_NOT_FIRST))
        last = _reach(_UP_TO_LAST, window.letters, first, last)
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
                tokens.append(Token(entry, at, at + length, joined))
                at, joined = at + length, True
    return tokens, low, high if last < after else len(tokens)


def _begins_sentence(before: Entry, entry: Entry) -> bool:
    """Whether a word that only connects has a capital behind a dot: "until 4 a.m. On Monday they left"."""
    if not entry.capital or before.word[-1] != "." or before.word == ".":
        return False
    return entry.symbols.keys() == {f"={entry.word}"}


def _apart(tokens: list[Token], first: int, last: int) -> Iterator[Region]:
    """The tokens cut where no expression could hold two neighbours; what holds no trigger is left out."""
    start = first
    for n in range(first + 1, last + 1):
        joins = n < last and not tokens[n - 1].entry.kind.followers.isdisjoint(tokens[n].entry.symbols)
        if joins and not _begins_sentence(tokens[n - 1].entry, tokens[n].entry):
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
