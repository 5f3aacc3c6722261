"""Tokens, each with the symbols that rules may read it as.

Rules see symbols only, so tokens with the same symbols are read the same way: that is a token's *kind*, a small number.
Words that some guard asks for by name, and capitals, make kinds of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from timeline.languages.grammar import NAME, PLURAL, WORD, Language

Symbols = tuple[tuple[str, Any], ...]
BLANK = "\n\n"  # the token of a blank line, which nothing crosses
MOST_REMEMBERED = 50_000
ANY_WORD = -1_000_000
SHORTEST_PLURAL = 5  # letters; shorter words with such an ending are mostly something else: was, has
_LONGEST_NUMBER = 9
_SIGNS = frozenset(".,:/-")


class Entry(NamedTuple):
    """What a language knows of a word as written with or without a capital."""

    symbols: Symbols  # empty for what no rule knows or may skip
    kind: int
    outside: int  # its kind where only guards see it; words that no guard asks for are all alike
    known: bool  # to some rule
    counts: bool  # a number or a word of a class: an unknown word may follow it
    triggers: bool  # a number or a trigger word


Parts = tuple[tuple[str, int, Entry], ...]


class _Table(dict[str, bool]):
    """Answers by word, remembered up to a bound."""

    def __init__(self, answer: Callable[[str], bool]) -> None:
        super().__init__()
        self._answer = answer

    def __missing__(self, word: str) -> bool:
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        self[word] = found = self._answer(word)
        return found


class Token(NamedTuple):
    """A word, number, sign or blank line at its offsets in the normalised text."""

    word: str
    start: int
    end: int
    joined: bool  # no white space before it
    capital: bool
    entry: Entry


class Entries:
    """The entries of a language's words, made as they come up; the tables are bounded."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.opens: list[bool] = []  # by kind: whether an expression may begin with it
        self.closes: list[bool] = []  # by kind: whether one may end in it
        self._kinds: dict[tuple[Any, ...], int] = {}
        self._parts: dict[tuple[str, bool], Parts] = {}
        self.known = _Table(lambda word: self.parts(word, True)[-1][2].known)
        self.counts = _Table(lambda word: self.parts(word, True)[-1][2].counts)
        self._touching: dict[tuple[int, int], bool] = {}
        self.opening = _Table(lambda word: self._any(word, self.opens))
        self.closing = _Table(lambda word: self._any(word, self.closes))
        self.blank = self._describe(BLANK, False)

    def parts(self, word: str, capital: bool) -> Parts:
        """A normalised word's tokens (itself, or its prefixes and its stem) with their lengths and entries."""
        parts = self._parts.get((word, capital))
        if parts is None:
            if len(self._parts) >= MOST_REMEMBERED:
                self._parts.clear()
            cut = self.language.split(word)
            parts = tuple((part, length, self._describe(part, capital)) for part, length in cut)
            self._parts[word, capital] = parts
        return parts

    def may_touch(self, before: Entry, after: Entry) -> bool:
        """Whether some expression could hold the two side by side."""
        key = before.kind, after.kind
        answer = self._touching.get(key)
        if answer is None:
            names = [[name for name, _ in entry.symbols] for entry in (before, after)]
            answer = self._touching[key] = self.language.adjacent.allows(*names)
        return answer

    def _any(self, word: str, kinds: list[bool]) -> bool:
        """Whether a token of the word is of such a kind, with a capital or without."""
        return any(kinds[entry.kind] for capital in (True, False) for _, _, entry in self.parts(word, capital))

    def _describe(self, word: str, capital: bool) -> Entry:
        symbols = self._symbols(word, capital)
        names = tuple(name for name, _ in symbols)
        known = bool(names) and names[0] != WORD
        named = word if word in self.language.guarded or not word[0].isalnum() else ""
        shape = named, capital and known, word[0].isdecimal(), word[0].isalpha(), names
        kind = self._kinds.setdefault(shape, len(self._kinds))
        if kind == len(self.opens):
            self.opens.append(any(name in self.language.root.children for name in names))
            self.closes.append(any(name in self.language.closers for name in names))
        seen = bool(named) or any(name in self.language.guarded for name in names)
        outside = kind if seen or word[0].isdecimal() else ANY_WORD
        triggers = word[0].isdecimal() or any(name in self.language.trigger_symbols for name in names)
        counts = word[0].isdecimal() or (known and any(not name.startswith("=") for name in names))
        return Entry(symbols, kind, outside, known or word[0].isdecimal(), counts, triggers)

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


_NUMBERS: tuple[tuple[str, range, Callable[[int], bool]], ...] = (
    ("int", range(1, _LONGEST_NUMBER + 1), lambda n: True),  # noqa: ARG005
    ("dom", range(1, 3), lambda n: 1 <= n <= 31),
    ("mon", range(1, 3), lambda n: 1 <= n <= 12),
    ("hour", range(1, 3), lambda n: n <= 24),
    ("yy", range(2, 3), lambda n: True),  # noqa: ARG005
    ("minute", range(2, 3), lambda n: n < 60),
    ("thousand", range(3, 4), lambda n: True),  # noqa: ARG005
    ("year4", range(4, 5), lambda n: 1000 <= n <= 2100),
    ("modern", range(4, 5), lambda n: 1880 <= n <= 2039),
    ("dated", range(4, 5), lambda n: 1400 <= n <= 2039),  # not 1000, 1024, 1200, 2048
    ("hhmm", range(4, 5), lambda n: n < 2400 and n % 100 < 60),
)


def inner(tokens: Sequence[Token], prefixes: frozenset[str]) -> list[bool]:
    """Where no expression may begin: inside a word (but after a prefix), or a number such as 1.5 or 12/06."""
    marks = [False] * len(tokens)
    for i in range(1, len(tokens)):
        if not tokens[i].joined:
            continue
        before, word = tokens[i - 1].word, tokens[i].word
        if before[-1].isalnum() and word[0].isalnum():
            cut = before in prefixes  # لـ16 يوما: a prefix is written on to digits too
            marks[i] = not cut and (before[-1].isdecimal() or not prefixes or word[0].isdecimal())
        elif before in _SIGNS and word[0].isdecimal() and i > 1 and tokens[i - 1].joined:
            marks[i] = tokens[i - 2].word[-1].isdecimal() or marks[i - 1]
            marks[i - 1] = marks[i] and before != "-"  # 2017 of 2017-18 may be read alone, 18 may not
    return marks


def number_symbols(digits: str) -> Symbols:
    """What a run of digits may be: any number, a day of the month, a month, a year, a clock's hour or minute."""
    length = len(digits)
    if length > _LONGEST_NUMBER:
        return ()
    value = int(digits)
    return tuple((name, value) for name, lengths, fits in _NUMBERS if length in lengths and fits(value))
