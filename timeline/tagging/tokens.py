"""Words as a language knows them, each with the symbols that rules may read it as.

Rules see symbols only, so tokens with the same symbols are read the same way: that is a token's *kind*, a small number.
Words that some guard asks for by name, and capitals where a rule asks for one, make kinds of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import count
from typing import Any, Final

from librt.strings import read_i16_le
from mypy_extensions import i64

from timeline.collection import mypyc_attr
from timeline.languages.grammar import NAME, PLURAL, WORD, Language
from timeline.languages.symbols import NONE, TRIGGERS, Symbol

MOST_REMEMBERED: Final = 50_000
SHORTEST_PLURAL: Final = 4  # letters; shorter words with such an ending are mostly something else: was, has
SHORTEST_JOINED: Final = 2  # letters of a word that a number may be written on to; shorter ones are names: م51
_LONGEST_NUMBER: Final = 9
MOST_DIGITS: Final = 4  # of numbers that are found by their value
_SIGNS: Final = frozenset(".,:/-")
_ANY: Final = "a"  # stands for the word of entries of words that nothing knows
_KNOWS_NOTHING: Mapping[str, Any] = {}
_UNKNOWN: Final[list[Mapping[str, Any]]] = [  # by whether it has a capital, and is a plural
    {WORD: None},
    {WORD: None, NAME: None},
    {WORD: None, PLURAL: None},
    {WORD: None, PLURAL: None, NAME: None},
]

# What a piece of text is to the regions around it, beside what its symbols can do.
KNOWN: Final = 32
UNKNOWN: Final = 64
SIGN: Final = 128
SPACE: Final = 256
BLANK: Final = 512  # white space, the single space included
LINE_END: Final = 1024


@mypyc_attr(acyclic=True)
class Kind:
    """What holds for all words with the same symbols."""

    __slots__ = ("able", "after", "asked", "last_but_one", "number", "own", "second", "told")

    def __init__(self, number: int, asked: frozenset[str], symbols: Sequence[Symbol]) -> None:
        self.number = number
        self.asked = asked  # its word and symbols, as far as guards ask for them
        self.told: dict[frozenset[str], bool] = {}  # to guards
        self.able = after = second = last_but_one = 0  # what they have together
        own = b""
        for symbol in symbols:
            self.able |= symbol.able
            after |= symbol.after
            second |= symbol.second
            last_but_one |= symbol.last_but_one
            if symbol.own:
                own += (symbol.own.bit_length() - 1).to_bytes(2, "little")
        self.own = own  # the numbers of its symbols
        self.after, self.second, self.last_but_one = _in_bytes(after), _in_bytes(second), _in_bytes(last_but_one)

    def is_one(self, wanted: frozenset[str]) -> bool:
        """Whether it has one of the wanted words or classes."""
        told = self.told.get(wanted)
        if told is None:
            told = self.told[wanted] = not self.asked.isdisjoint(wanted)
        return told


def _in_bytes(bits: int) -> bytes:
    return bits.to_bytes((bits.bit_length() + 7) // 8, "little")


def meet(bits: bytes, own: bytes) -> bool:
    """Whether one of a kind's symbols is among those that another may stand beside."""
    at, end, most = i64(0), i64(len(own)), i64(len(bits))
    while at < end:
        bit = i64(read_i16_le(own, at))
        if bit >> 3 < most and i64(bits[bit >> 3]) >> (bit & 7) & 1:
            return True
        at += 2
    return False


@mypyc_attr(acyclic=True)
class Entry:
    """What a language knows of a word as it is written."""

    __slots__ = ("capital", "kind", "symbols", "word")

    def __init__(self, word: str, capital: bool, symbols: Mapping[str, Any], kind: Kind) -> None:
        self.word = word  # normalised
        self.capital = capital
        self.symbols = symbols  # with their values; empty for what no rule knows or may skip
        self.kind = kind


@mypyc_attr(acyclic=True)
class Token:
    """A word, number, sign or blank line at its offsets in the text without marks."""

    __slots__ = ("end", "entry", "joined", "start")

    def __init__(self, entry: Entry, start: int, end: int, joined: bool) -> None:
        self.entry = entry
        self.start = start
        self.end = end
        self.joined = joined  # no white space before it


@mypyc_attr(acyclic=True)
class Piece:
    """A word, number, mark or stretch of white space as a language knows it."""

    __slots__ = ("able", "entry", "parts")

    def __init__(self, able: int, entry: Entry | None = None, parts: tuple[tuple[int, Entry], ...] = ()) -> None:
        self.able: i64 = able
        self.entry = entry  # where it is one token; white space is none, and all that nothing knows are one piece
        self.parts = parts  # the tokens of a word that is cut, with their lengths


class Entries:
    """The entries of a language's words, made as they come up; the tables are bounded."""

    def __init__(self, language: Language) -> None:
        self.language, words = language, language.vocabulary
        self.fronts = bytes([letter in language.split.prefixes for letter in words.letters])  # where words may be cut
        self._lexicon, self._guarded, self._letters = dict(language.lexicon), language.guarded, words.letters
        self._named = self._guarded | language.split.written  # words that have entries of their own though unknown
        self._kinds: dict[tuple[Any, ...], Kind] = {}
        self._count = count()  # two threads never get one number: charts are remembered by them
        self.strangers = [  # the entries of words that nothing knows: whether plural, whether with a capital
            Entry(_ANY, n % 2 == 1, symbols, self._kind("", False, symbols)) for n, symbols in enumerate(_UNKNOWN)
        ]
        self.blank = Token(self._describe("\n\n", False), 0, 0, False)  # nothing crosses the end of a line
        self.space, self._white, self._line_end = Piece(SPACE | BLANK), Piece(BLANK), Piece(LINE_END)
        self.unknown = Piece(UNKNOWN)
        self._words: list[Piece | None] = [None] * (2 * len(words.words) + 2)  # by number and capital
        self.numbers: list[Piece | None] = [None] * sum(10**length for length in range(1, MOST_DIGITS + 1))
        self._marks: list[Piece | None] = [None] * len(words.letters)
        self._written: dict[str, Piece] = {}  # the others
        self._parts: dict[tuple[str, bool], Entry] = {}

    def word(self, number: i64, capital: bool) -> Piece:
        """A word by its number in the vocabulary."""
        at = 2 * number + capital
        piece = self._words[at]
        if piece is None:
            piece = self._words[at] = self._made(self.language.vocabulary.words[number - 1], capital)
        return piece

    def number(self, value: i64, digits: str) -> Piece:
        """A number that is new, by its value among those of as many digits or fewer."""
        piece = self.numbers[value] = self._made(digits, False)
        return piece

    def mark(self, letter: i64) -> Piece:
        """A mark by its byte."""
        piece = self._marks[letter]
        if piece is None:
            piece = self._marks[letter] = self._made(self._letters[letter], False)
        return piece

    def written(self, given: str, normal: str) -> Piece:
        """Anything by its letters."""
        piece = self._written.get(given)
        if piece is None:
            if len(self._written) >= MOST_REMEMBERED:
                self._written.clear()
            piece = self._written[given] = self._made(normal, given[0].isupper())
        return piece

    def _made(self, normal: str, capital: bool) -> Piece:
        if normal.isspace():
            return self._line_end if "\n" in normal else self._white
        split = self.language.split(normal)
        stem, able = split[-1][0], 0
        if stem in self._lexicon or stem[0].isdecimal():
            able = KNOWN
        elif not stem[0].isalpha():
            able = SIGN
        elif len(split) > 1 or stem in self._named:
            able = UNKNOWN
        else:
            return self.unknown
        if len(split) == 1:
            entry = self._describe(stem, capital)
            return Piece(able | entry.kind.able if able == KNOWN else able, entry)
        parts = tuple([(length, self._part(part, capital)) for part, length in split])
        if able == KNOWN:
            for _, entry in parts:
                able |= entry.kind.able
        return Piece(able, None, parts)

    def _part(self, part: str, capital: bool) -> Entry:
        """The entry of one of a word's parts, which come again in others."""
        known = self._parts.get((part, capital))
        if known is None:
            if len(self._parts) >= MOST_REMEMBERED:
                self._parts.clear()
            known = self._parts[part, capital] = self._describe(part, capital)
        return known

    def _describe(self, word: str, capital: bool) -> Entry:
        if word not in self._lexicon and word not in self._guarded and word[0].isalpha():
            stranger = self.strangers[2 * self._is_plural(word) + capital]
            return Entry(word, capital, stranger.symbols, stranger.kind)
        symbols = self._symbols(word, capital)
        named = word if word in self._guarded or not word[0].isalnum() else ""
        shown = capital and self.language.capital and bool(symbols) and WORD not in symbols
        shape = named, shown, word[0].isdecimal(), word[0].isalpha(), tuple(symbols)
        kind = self._kinds.get(shape)
        if kind is None:
            kind = self._kinds[shape] = self._kind(named, word[0].isdecimal(), symbols)
        return Entry(word, capital, symbols, kind)

    def _is_plural(self, word: str) -> bool:
        """Whether a word that is not known has the ending of a plural."""
        plural = len(word) >= SHORTEST_PLURAL and word.endswith(self.language.plural_endings)
        return plural and not word.endswith(self.language.singular_endings)

    def _kind(self, named: str, number: bool, symbols: Mapping[str, Any]) -> Kind:
        language = self.language
        asked = language.guarded.intersection([named, *symbols] if named else symbols)
        kind = Kind(next(self._count), asked, [language.symbols.get(symbol, NONE) for symbol in symbols])
        kind.able |= TRIGGERS * number
        return kind

    def _symbols(self, word: str, capital: bool) -> Mapping[str, Any]:
        known = self._lexicon.get(word)
        if word[0].isdecimal():
            return {**number_symbols(word), **(known or _KNOWS_NOTHING)}
        if known is None or (word in self.language.capitals and not capital):
            if not word[0].isalpha():
                return _KNOWS_NOTHING
            return _UNKNOWN[2 * self._is_plural(word) + capital]
        return known


_NUMBERS: tuple[tuple[str, range, Callable[[int], bool]], ...] = (
    ("int", range(1, _LONGEST_NUMBER + 1), lambda n: True),  # noqa: ARG005
    ("dom", range(1, 3), lambda n: 1 <= n <= 31),
    ("mon", range(1, 3), lambda n: 1 <= n <= 12),
    ("mm", range(2, 3), lambda n: 1 <= n <= 12),
    ("hour", range(1, 3), lambda n: n <= 24),
    ("yy", range(2, 3), lambda n: True),  # noqa: ARG005
    ("minute", range(2, 3), lambda n: n < 60),
    ("thousand", range(3, 4), lambda n: True),  # noqa: ARG005
    ("year4", range(4, 5), lambda n: 1000 <= n <= 2100),
    ("modern", range(4, 5), lambda n: 1880 <= n <= 2039),
    ("olden", range(4, 5), lambda n: 1400 <= n < 1880 and n % 50 != 0),  # mostly no count: not 1500
    ("past12", range(4, 5), lambda n: 1880 <= n <= 2039 and n % 100 > 12),  # 2014-10 is no two years, 2009-10 may be
    ("dated", range(4, 5), lambda n: 1400 <= n <= 2039),  # not 1000, 1024, 1200, 2048
    ("hhmm", range(4, 5), lambda n: n < 2400 and n % 100 < 60),
    ("early_hhmm", range(4, 5), lambda n: n < 1000 and n % 100 < 60),  # 0730, no year
)
_BY_LENGTH: Final = [
    [(name, fits) for name, lengths, fits in _NUMBERS if n in lengths] for n in range(_LONGEST_NUMBER + 1)
]


def is_inner(tokens: list[Token], n: int, prefixes: frozenset[str]) -> bool:
    """Whether no expression may begin or end before a token: inside a word (but after a prefix), or a number such as
    1.5 or 12/06."""
    if not 0 < n < len(tokens) or not tokens[n].joined:
        return False
    one, other = tokens[n - 1].entry.word, tokens[n].entry.word
    if one[-1].isalnum() and other[0].isalnum():
        cut = one in prefixes  # لـ16 يوما: a prefix is written on to digits too
        cut = cut or (bool(prefixes) and len(one) >= SHORTEST_JOINED and _knows(tokens[n - 1], tokens[n]))
        return not cut and (one[-1].isdecimal() or not prefixes or other[0].isdecimal())
    if other in _SIGNS and other != "-":  # 2017 of 2017-18 may be read alone, 18 may not
        n += 1
    return _is_point(tokens, n - 1)


def _is_point(tokens: list[Token], n: int) -> bool:
    """Whether a sign stands between digits, without white space."""
    if not 0 < n < len(tokens) - 1 or not tokens[n].joined or not tokens[n + 1].joined:
        return False
    between = tokens[n + 1].entry.word[0].isdecimal() and _ends_number(tokens[n - 1])
    return between and tokens[n].entry.word in _SIGNS


def _ends_number(token: Token) -> bool:
    return token.entry.word[-1].isdecimal()


def _knows(word: Token, number: Token) -> bool:
    """Whether a number is written on to a word that rules know: الموافق9/8/2015."""
    symbols = word.entry.symbols
    return number.entry.word[0].isdecimal() and bool(symbols) and WORD not in symbols


def number_symbols(digits: str) -> dict[str, int]:
    """What a run of digits may be: any number, a day of the month, a month, a year, a clock's hour or minute."""
    if len(digits) > _LONGEST_NUMBER:
        return {}
    value = int(digits)
    return {name: value for name, fits in _BY_LENGTH[len(digits)] if fits(value)}
