"""The tokens of a stretch of text, each with the symbols that rules may read it as.

Rules see symbols only, so tokens with the same symbols are read the same way: that is a token's *kind*, a small number.
Words that some guard asks for by name, and capitals, make kinds of their own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from timeline.languages.grammar import NAME, PLURAL, WORD, Language
from timeline.languages.words import TOKEN

Symbols = tuple[tuple[str, Any], ...]
BREAK = re.compile(r"\n[^\S\n]*\n")  # a blank line
BLANK = "\n\n"  # its token, which nothing crosses
MOST_REMEMBERED = 50_000
SHORTEST_PLURAL = 5  # letters; shorter words with such an ending are mostly something else: was, has
_LONGEST_NUMBER = 9
_SIGNS = frozenset(".,:/")


@dataclass(slots=True)
class Tokens:
    """Parallel lists over the tokens of one stretch."""

    words: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    joined: list[bool] = field(default_factory=list)  # no white space before it
    symbols: list[Symbols] = field(default_factory=list)  # empty for what no rule knows or may skip
    kinds: list[int] = field(default_factory=list)  # see above; negative where joined
    capitals: list[bool] = field(default_factory=list)

    def drop_before(self, first: int) -> None:
        """Forget the tokens before the first that is wanted."""
        if first:
            for column in (self.words, self.starts, self.ends, self.joined, self.symbols, self.kinds, self.capitals):
                del column[:first]  # type: ignore[attr-defined]

    def inner(self, prefixes: bool) -> list[bool]:
        """Where no expression may begin: inside a word, or a number such as 1.5 or 12/06."""
        words, joined = self.words, self.joined
        marks = [False] * len(words)
        for i in range(1, len(words)):
            if not joined[i]:
                continue
            before, word = words[i - 1], words[i]
            if before[-1].isalnum() and word[0].isalnum():
                marks[i] = before[-1].isdecimal() or not prefixes or word[0].isdecimal()
            elif before in _SIGNS and word[0].isdecimal() and i > 1 and joined[i - 1] and words[i - 2][-1].isdecimal():
                marks[i] = marks[i - 1] = True
        return marks


class Reader:
    """Tokenises for one language; remembers what it found out about words, in bounded tables."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._kinds: dict[tuple[Any, ...], int] = {}
        self.opens: list[bool] = []  # by kind: whether an expression may begin with it
        self.closes: list[bool] = []  # by kind: whether one may end in it
        self._words: dict[tuple[str, bool], tuple[Symbols, int]] = {}

    def tokens(self, text: str, start: int, end: int, source: str, offsets: Sequence[int] | None) -> Tokens:
        """The tokens between two offsets of a normalised text; a blank line is a token.

        `source` is the text as given and `offsets` say where in it each character of `text` stands.
        """
        tokens = Tokens()
        first, split = self.language.split.first, self.language.split
        last = -1
        for match in TOKEN.finditer(text, start, end):
            word, at = match.group(), match.start()
            joined = at == last
            if not joined and last >= 0 and at - last > 1 and BREAK.search(text, last, at):
                self._add(tokens, BLANK, last, last, False, False)
            capital = source[at if offsets is None else offsets[at]].isupper()
            if word[0] in first:
                for part, length in split(word):
                    self._add(tokens, part, at, at + length, joined, capital)
                    at, joined = at + length, True
            else:
                self._add(tokens, word, at, match.end(), joined, capital)
            last = match.end()
        return tokens

    def _add(self, tokens: Tokens, word: str, start: int, end: int, joined: bool, capital: bool) -> None:
        known = self._words.get((word, capital))
        if known is None:
            known = self._describe(word, capital)
        tokens.words.append(word)
        tokens.starts.append(start)
        tokens.ends.append(end)
        tokens.joined.append(joined)
        tokens.symbols.append(known[0])
        tokens.kinds.append(~known[1] if joined else known[1])
        tokens.capitals.append(capital)

    def _describe(self, word: str, capital: bool) -> tuple[Symbols, int]:
        """A word's symbols and its kind."""
        symbols = self._symbols(word, capital)
        named = word if word in self.language.guarded or not word[0].isalnum() else ""
        names = tuple(name for name, _ in symbols)
        known = bool(names) and names[0] != WORD
        shape = named, capital and known, word[0].isdecimal(), word[0].isalpha(), names
        kind = self._kinds.setdefault(shape, len(self._kinds))
        if kind == len(self.opens):
            self.opens.append(any(name in self.language.root.children for name in names))
            self.closes.append(any(name in self.language.closers for name in names))
        if len(self._words) >= MOST_REMEMBERED:
            self._words.clear()
        self._words[word, capital] = symbols, kind
        return symbols, kind

    def _symbols(self, word: str, capital: bool) -> Symbols:
        known = self.language.lexicon.get(word)
        if word[0].isdecimal():
            return number_symbols(word) + (known or ())
        if known is None or (word in self.language.capitals and not capital):
            if not word[0].isalpha():
                return ()
            plural = len(word) >= SHORTEST_PLURAL and word.endswith(self.language.plural_endings)
            return tuple((name, None) for name, holds in ((WORD, True), (PLURAL, plural), (NAME, capital)) if holds)
        return known


def number_symbols(digits: str) -> Symbols:
    """What a run of digits may be: any number, a day of the month, a month, a year, a clock's hour or minute."""
    length = len(digits)
    if length > _LONGEST_NUMBER:
        return ()
    value = int(digits)
    found: list[tuple[str, Any]] = [("int", value)]
    if length <= 2:
        if 1 <= value <= 31:
            found.append(("dom", value))
        if 1 <= value <= 12:
            found.append(("mon", value))
        if value <= 24:
            found.append(("hour", value))
        if length == 2:
            found.append(("yy", value))
            if value < 60:
                found.append(("minute", value))
    elif length == 3:
        found.append(("thousand", value))
    elif length == 4:
        if 1000 <= value <= 2999:
            found.append(("year4", value))
        if 1880 <= value <= 2039:
            found.append(("modern", value))
        if value < 2400 and value % 100 < 60:
            found.append(("hhmm", value))
    return tuple(found)
