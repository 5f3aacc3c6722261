"""The region around a trigger: left and right over known words, as far as a rule could reach.

One unknown word may stand between a number and a trigger ("two bloody weeks"). A blank line ends a region, a single
line break does not. The cost is bounded for each trigger, whatever the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.languages.grammar import Language
from timeline.languages.words import TOKEN
from timeline.tagging.tokens import BLANK, Entries, Token

LEFT = 128  # characters looked back
STEP = 24  # of them, at first
MOST_WORDS = 40  # tokens to the right
_BREAK = re.compile(r"\n[^\S\n]*\n")  # a blank line


class Region(NamedTuple):
    """Tokens of which first..last (exclusive) may hold expressions; those around them are there for guards."""

    tokens: list[Token]
    first: int
    last: int


class Regions:
    """Reads the regions of one text."""

    def __init__(
        self, text: str, source: str, offsets: Sequence[int] | None, entries: Entries, language: Language
    ) -> None:
        self.text, self.source, self.offsets = text, source, offsets
        self.entries, self.split = entries, language.split

    def around(self, hits: Sequence[tuple[int, int]]) -> Iterator[Region]:
        """The regions of the hits, in order and apart."""
        done = 0
        for start, _ in hits:
            if start < done:
                continue
            text = self.text
            floor = max(done, start - LEFT)
            while start > floor and text[start - 1].isalnum():
                start -= 1
            right, last, done = self._right(start)
            left, first = self._left(floor, start)
            if right and left:
                right[0] = right[0]._replace(joined=left[-1].end == right[0].start)
            yield self._trimmed(left + right, first, len(left) + last)

    def _trimmed(self, tokens: list[Token], first: int, last: int) -> Region:
        """From the first token that an expression may begin with to the last that one may end in."""
        opens, closes = self.entries.opens, self.entries.closes
        while first < last and not opens[tokens[first].entry.kind]:
            first += 1
        while first < last and not closes[tokens[last - 1].entry.kind]:
            last -= 1
        before = max(0, first - (2 if first < last and tokens[first].joined else 1))
        return Region(tokens[before : last + 1], first - before, last - before)

    def _tokens(self, start: int, end: int) -> Iterator[Token]:
        """The tokens between two offsets; words with prefixes give several."""
        source, offsets, of, split = self.source, self.offsets, self.entries.of, self.split
        first, last = split.first, -1
        for match in TOKEN.finditer(self.text, start, end):
            word, at = match.group(), match.start()
            joined = at == last
            if not joined and last >= 0 and at - last > 1 and _BREAK.search(self.text, last, at):
                yield Token(BLANK, last, last, False, False, of(BLANK, False))
            last = match.end()
            capital = source[at if offsets is None else offsets[at]].isupper()
            if word[0] in first:
                for part, length in split(word):
                    yield Token(part, at, at + length, joined, capital, of(part, capital))
                    at, joined = at + length, True
            else:
                yield Token(word, at, last, joined, capital, of(word, capital))

    def _right(self, start: int) -> tuple[list[Token], int, int]:
        """The tokens from a trigger on with one for context, how many belong to the region, and its end."""
        found: list[Token] = []
        gap = -1
        for token in self._tokens(start, len(self.text)):
            found.append(token)
            entry, n = token.entry, len(found)
            if entry.known:
                gap = -1
            elif gap < 0 and n > 1 and found[-2].entry.counts and token.word[0].isalpha():
                gap = n - 1
            elif n > 1 or not token.word[0].isalpha():
                last = gap if gap >= 0 else n - 1
                return found, last, found[last - 1].end if last else token.end
            if n > MOST_WORDS:
                break
        last = gap if gap >= 0 else len(found)
        return found, last, found[last - 1].end if last else len(self.text)

    def _left(self, floor: int, start: int) -> tuple[list[Token], int]:
        """The tokens before a trigger with one or two for context, and which is the first of the region."""
        reach = STEP
        while True:
            begin = max(floor, start - reach)
            tokens, first = self._known_before(begin, start)
            if first > 1 or begin == floor:
                before = max(0, first - 2)
                return tokens[before:], first - before
            reach *= 2

    def _known_before(self, begin: int, start: int) -> tuple[list[Token], int]:
        """The tokens between two offsets, and from which on a region could hold them."""
        tokens = list(self._tokens(begin, start))
        if tokens and tokens[0].start == begin > 0 and self.text[begin - 1].isalnum():
            tokens = tokens[1:]  # half a word
        first = len(tokens)
        if first and start - tokens[-1].end > 1 and _BREAK.search(self.text, tokens[-1].end, start):
            return [Token(BLANK, start, start, False, False, self.entries.of(BLANK, False))], 1
        while first:
            token = tokens[first - 1]
            gap = first == len(tokens) and first > 1 and token.word[0].isalpha() and tokens[first - 2].entry.counts
            if token.word == BLANK or not (token.entry.known or gap):
                break
            first -= 1
        return tokens, first
