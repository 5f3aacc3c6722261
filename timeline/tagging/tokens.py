"""Words as a language knows them, each with the symbols that rules may read it as.

Rules see symbols only, so tokens with the same symbols are read the same way: that is a token's *kind*, a small number.
Words that some guard asks for by name, and capitals, make kinds of their own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from timeline.languages.grammar import NAME, PLURAL, UNKNOWN_WORD, WORD, Language
from timeline.languages.letters import letters

MOST_REMEMBERED = 50_000
ANY_WORD = -1_000_000
SHORTEST_PLURAL = 5  # letters; shorter words with such an ending are mostly something else: was, has
APOSTROPHE = "ʼ"  # where other languages have a letter
PIECE = re.compile(rf"[^\W\d_{APOSTROPHE}]+|\d+|\s+|[\W_{APOSTROPHE}]")  # every character belongs to one
SHORTEST_JOINED = 3  # letters of a word that a number may be written on to; shorter ones are names: م51
_LONGEST_NUMBER = 9
_SIGNS = frozenset(".,:/-")
_KNOWS_NOTHING: Mapping[str, Any] = {}
_UNKNOWN: Mapping[tuple[bool, bool], Mapping[str, Any]] = {  # by whether it is a plural and has a capital
    (False, False): {WORD: None},
    (False, True): {WORD: None, NAME: None},
    (True, False): {WORD: None, PLURAL: None},
    (True, True): {WORD: None, PLURAL: None, NAME: None},
}
T = TypeVar("T")


class Kind:
    """What holds for all words with the same symbols."""

    __slots__ = ("closes", "followers", "number", "opens", "outside", "takes", "triggers")

    def __init__(
        self,
        number: int,
        outside: int,
        triggers: bool,
        opens: bool,
        closes: bool,
        takes: bool,
        followers: frozenset[str],
    ) -> None:
        self.number = number
        self.outside = outside  # its number where only guards see it; words that no guard asks for are all alike
        self.triggers = triggers  # a number or a trigger word
        self.opens = opens  # an expression may begin with it
        self.closes = closes  # an expression may end in it
        self.takes = takes  # or in an unknown word behind it
        self.followers = followers  # the symbols that may stand next to it in an expression


class Entry:
    """What a language knows of a word as it is written."""

    __slots__ = ("capital", "kind", "symbols", "word")

    def __init__(self, word: str, capital: bool, symbols: Mapping[str, Any], kind: Kind) -> None:
        self.word = word  # normalised
        self.capital = capital
        self.symbols = symbols  # with their values; empty for what no rule knows or may skip
        self.kind = kind


class Token:
    """A word, number, sign or blank line at its offsets in the text without marks."""

    __slots__ = ("end", "entry", "joined", "start")

    def __init__(self, entry: Entry, start: int, end: int, joined: bool) -> None:
        self.entry = entry
        self.start = start
        self.end = end
        self.joined = joined  # no white space before it


# What a piece of text is to the regions around it, as a letter. A known piece is one of eight, by what it can do.
SPACE, WHITE, LINE_END, UNKNOWN, SIGN = " ", "_", "|", "w", "."
OPENS, CLOSES = 1, 2
COUNTS, TAKES = 4, 8  # a number or the like, behind which an unknown word may stand in an expression; or end it
_KNOWN = "abcdefghijklmnop"


def codes(able: int = 0) -> str:
    """The letters of known pieces that can do something."""
    return "".join(letter for n, letter in enumerate(_KNOWN) if n & able == able)


_GOES_ON, _COUNTING = _KNOWN + WHITE, tuple(codes(COUNTS))


class Cut:
    """What stands between two spaces, as pieces and the letters that say what each is."""

    __slots__ = ("counts", "known", "letters", "pieces")

    def __init__(self, pieces: list[str] | None, letters: str) -> None:
        self.pieces = pieces  # None: it is one piece
        self.letters = letters
        self.known = not letters.strip(_GOES_ON)  # whether a region may go on over all of it
        self.counts = letters.endswith(_COUNTING)


class _Table(dict[str, T]):
    """Answers by piece of text, remembered up to a bound."""

    def __init__(self, answer: Callable[[str], T]) -> None:
        super().__init__()
        self._answer = answer

    def __missing__(self, piece: str) -> T:
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        self[piece] = found = self._answer(piece)
        return found


class Entries:
    """The entries of a language's words, made as they come up; the tables are bounded."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.parts = _Table(self._parts)
        self.codes = _Table(self._code)
        self.cuts = _Table(self._cut)
        self._single = {letter: Cut(None, letter) for letter in _KNOWN + UNKNOWN}
        self._kinds: dict[tuple[Any, ...], Kind] = {}
        self.blank = Token(self._describe("\n\n", False), 0, 0, False)  # nothing crosses the end of a line

    def _parts(self, piece: str) -> tuple[tuple[int, Entry], ...]:
        """The tokens of a piece of text (itself, or its prefixes and its stem) with their lengths."""
        capital = piece[0].isupper()
        return tuple((length, self._describe(part, capital)) for part, length in self.language.split(letters(piece)))

    def _cut(self, written: str) -> Cut:
        """What stands between two spaces in pieces."""
        if written.isalpha() and APOSTROPHE not in written:
            return self._single[self.codes[written]]
        pieces = PIECE.findall(written)
        return Cut(pieces, "".join(map(self.codes.__getitem__, pieces)))

    def _code(self, piece: str) -> str:
        if piece.isspace():
            return SPACE if piece == " " else LINE_END if "\n" in piece else WHITE
        stem = self.language.split(letters(piece))[-1][0]
        if not stem[0].isdecimal() and stem not in self.language.lexicon:
            return UNKNOWN if stem[0].isalpha() else SIGN
        kinds = [entry.kind for _, entry in self.parts[piece]]
        able = OPENS * any(kind.opens for kind in kinds) | CLOSES * any(kind.closes for kind in kinds)
        able |= COUNTS * any(not UNKNOWN_WORD.isdisjoint(kind.followers) for kind in kinds)
        able |= TAKES * any(kind.takes for kind in kinds)
        return _KNOWN[able]

    def _describe(self, word: str, capital: bool) -> Entry:
        symbols = self._symbols(word, capital)
        named = word if word in self.language.guarded or not word[0].isalnum() else ""
        known = bool(symbols) and WORD not in symbols
        shape = named, capital and known, word[0].isdecimal(), word[0].isalpha(), *symbols
        kind = self._kinds.get(shape)
        if kind is None:
            kind = self._kinds[shape] = self._kind(bool(named), word[0].isdecimal(), symbols)
        return Entry(word, capital, symbols, kind)

    def _kind(self, named: bool, number: bool, symbols: Mapping[str, Any]) -> Kind:
        language, n = self.language, len(self._kinds)
        seen = named or number or not language.guarded.isdisjoint(symbols)
        return Kind(
            n,
            n if seen else ANY_WORD,
            triggers=number or not language.trigger_symbols.isdisjoint(symbols),
            opens=not language.root.children.keys().isdisjoint(symbols),
            closes=not language.closers.isdisjoint(symbols),
            takes=any(not language.takers.isdisjoint(language.adjacent.ends.get(s, (s,))) for s in symbols),
            followers=language.adjacent.followers(symbols),
        )

    def _symbols(self, word: str, capital: bool) -> Mapping[str, Any]:
        known = self.language.lexicon.get(word)
        if word[0].isdecimal():
            return {**number_symbols(word), **(known or _KNOWS_NOTHING)}
        if known is None or (word in self.language.capitals and not capital):
            if not word[0].isalpha():
                return _KNOWS_NOTHING
            plural = len(word) >= SHORTEST_PLURAL and word.endswith(self.language.plural_endings)
            return _UNKNOWN[plural, capital]
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
        before, word = tokens[i - 1].entry.word, tokens[i].entry.word
        if before[-1].isalnum() and word[0].isalnum():
            cut = before in prefixes  # لـ16 يوما: a prefix is written on to digits too
            cut = cut or (bool(prefixes) and len(before) >= SHORTEST_JOINED and _knows(tokens[i - 1], tokens[i]))
            marks[i] = not cut and (before[-1].isdecimal() or not prefixes or word[0].isdecimal())
        elif before in _SIGNS and word[0].isdecimal() and i > 1 and tokens[i - 1].joined:
            marks[i] = tokens[i - 2].entry.word[-1].isdecimal() or marks[i - 1]
            marks[i - 1] = marks[i] and before != "-"  # 2017 of 2017-18 may be read alone, 18 may not
    return marks


def _knows(word: Token, number: Token) -> bool:
    """Whether a number is written on to a word that rules know: الموافق9/8/2015."""
    symbols = word.entry.symbols
    return number.entry.word[0].isdecimal() and bool(symbols) and WORD not in symbols


def number_symbols(digits: str) -> dict[str, int]:
    """What a run of digits may be: any number, a day of the month, a month, a year, a clock's hour or minute."""
    length = len(digits)
    if length > _LONGEST_NUMBER:
        return {}
    value = int(digits)
    return {name: value for name, lengths, fits in _NUMBERS if length in lengths and fits(value)}
