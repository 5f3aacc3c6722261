"""Words as a language knows them, each with the symbols that rules may read it as.

Rules see symbols only, so tokens with the same symbols are read the same way: that is a token's *kind*, a small number.
Words that some guard asks for by name, and capitals where a rule asks for one, make kinds of their own.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Any, Final

from librt.strings import isalnum, isalpha, isdigit, read_i16_le
from librt.vecs import append, vec
from mypy_extensions import i32, i64

from timeline.collection import mypyc_attr
from timeline.languages.grammar.language import NAME, NUMBER_LENGTHS, PLURAL, WORD, Language
from timeline.languages.grammar.symbols import TRIGGERS, Beside, union
from timeline.languages.writing.letters import letters as normal
from timeline.languages.writing.words import Splitter
from timeline.tagging.cells import Leaf

MOST_REMEMBERED: Final = 50_000
SHORTEST_PLURAL: Final = 4  # letters; shorter words with such an ending are mostly something else: was, has
SHORTEST_JOINED: Final = 2  # letters of a word that a number may be written on to; shorter ones are names: م51
_LONGEST_NUMBER: Final = 9
MOST_DIGITS: Final = 4  # of numbers that are found by their value
_DASH: Final = "-"
_POINTS: Final = frozenset(".,:/")
_ANY: Final = "a"  # stands for the word of entries of words that nothing knows
_KNOWS_NOTHING: dict[str, Any] = {}
_UNKNOWN: Final[list[dict[str, Any]]] = [  # by whether it has a capital, and is a plural
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

# Of what letters the words of a kind are.
_LETTERS: Final = 1
_DIGITS: Final = 2
_POINT: Final = 4
_HYPHEN: Final = 8
_BETWEEN: Final = 12  # a sign that may stand inside a number
_ALNUM: Final = 3


@mypyc_attr(acyclic=True)
class Kind:
    """What holds for all words with the same symbols."""

    __slots__ = ("able", "after", "last_but_one", "leaf", "letters", "named", "number", "own", "second", "told")

    def __init__(self, number: int, named: str, letters: int, symbols: list[Beside]) -> None:
        self.able: i64 = 0  # what its symbols can do together; what is asked most stands first
        for symbol in symbols:
            self.able |= symbol.able
        self.own = b"".join([symbol.own for symbol in symbols])
        self.after = union([symbol.after for symbol in symbols])  # what may stand behind them
        self.leaf: Leaf | None = None  # what charts know of it,
        self.told = b""  # and what guards are told
        self.letters: i64 = letters
        self.number = number
        self.named = named  # its word, if it has but one that some guard may ask for
        self.second = union([symbol.second for symbol in symbols])  # the same at the beginning of an expression
        self.last_but_one = union([symbol.last_but_one for symbol in symbols])  # and what before it at the end of one


def meet(bits: bytes, own: bytes) -> bool:
    """Whether one of a kind's symbols is among those that another may stand beside."""
    at, end, most = i64(0), i64(len(own)), i64(len(bits))
    while at < end:
        bit = i64(read_i16_le(own, at))
        if bit >> 3 < most and i64(bits[bit >> 3]) >> (bit & 7) & 1:
            return True
        at += 2
    return False


def begins(kind: Kind, behind: Kind) -> bool:
    """Whether an expression may begin with a word of one kind and one of another behind it."""
    return meet(kind.second, behind.own)


def ends(kind: Kind, before: Kind) -> bool:
    """Whether one may end in a word with another before it."""
    return meet(kind.last_but_one, before.own)


@mypyc_attr(acyclic=True)
class Entry:
    """What a language knows of a word as it is written."""

    __slots__ = ("capital", "kind", "symbols", "word")

    def __init__(self, word: str, capital: bool, symbols: dict[str, Any], kind: Kind) -> None:
        self.kind = kind
        self.capital = capital
        self.symbols = symbols  # with their values; empty for what no rule knows or may skip
        self.word = word  # normalised


@mypyc_attr(acyclic=True)
class Tokens:
    """Words, numbers, signs and blank lines one behind the other, each at its offsets in the text without marks."""

    __slots__ = ("ends", "entries", "first", "last", "starts")

    def __init__(self, entry: Entry, room: int) -> None:
        self.entries = [entry] * room
        self.starts, self.ends = vec[i32]([0] * room), vec[i32]([0] * room)
        self.first = self.last = i64(0)  # behind the last, others may stand

    def grow(self) -> None:
        """Make room for one more."""
        self.entries.append(self.entries[0])
        self.starts, self.ends = append(self.starts, i32(0)), append(self.ends, i32(0))

    def joined(self, n: i64) -> bool:
        """Whether no white space stands before one; not asked of the first."""
        return self.starts[n] == self.ends[n - 1]


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
        self._spelt = words.words
        self._split: Splitter = language.split
        fronts = set("".join(self._split.fronts()))
        self._letters = [words.letters[byte] for byte in words.mapped]  # in normal form
        self.fronts = bytes([letter in fronts for letter in self._letters])  # what is cut from words is of these
        self._lexicon, self._symbols, self._guarded = dict(language.lexicon), dict(language.symbols), language.guarded
        self._capitals, self._asks_capital = language.capitals, language.capital
        self._named = self._guarded | language.split.written  # words that have entries of their own though unknown
        self._kinds: dict[tuple[Any, ...], Kind] = {}
        self._count = count()  # two threads never get one number: charts are remembered by them
        self.strangers = [  # the entries of words that nothing knows: whether plural, whether with a capital
            Entry(_ANY, n % 2 == 1, symbols, self._kind("", False, list(symbols))) for n, symbols in enumerate(_UNKNOWN)
        ]
        self.space, self._white = Piece(SPACE | BLANK), Piece(BLANK)
        self._line_end = Piece(LINE_END, self._describe("\n\n", False))  # nothing crosses it
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
            piece = self._words[at] = self._made(self._spelt[number - 1], capital)
        return piece

    def number(self, value: i64, digits: str) -> Piece:
        """A number that is new, by its value among those of as many digits or fewer."""
        piece = self.numbers[value] = self._made(normal(digits), False)
        return piece

    def mark(self, letter: i64) -> Piece:
        """A mark by its byte."""
        piece = self._marks[letter]
        if piece is None:
            piece = self._marks[letter] = self._made(self._letters[letter], False)
        return piece

    def written(self, given: str, coded: bytes, start: i64) -> Piece:
        """Anything by its letters, which stand in a page from a place on."""
        piece = self._written.get(given)
        if piece is None:
            if len(self._written) >= MOST_REMEMBERED:
                self._written.clear()
            if given.isspace():
                piece = self._line_end if "\n" in given else self._white
            else:
                letters = "".join([self._letters[i64(coded[start + n])] for n in range(i64(len(given)))])
                piece = self._made(normal(given) if "?" in letters else letters, given[0].isupper())
            self._written[given] = piece
        return piece

    def _made(self, normal: str, capital: bool) -> Piece:
        split = self._split.parts(normal)
        stem, able = split[-1][0], 0
        letter = i32(ord(stem[0]))
        if stem in self._lexicon or _is_digit(letter, stem):
            able = KNOWN
        elif not isalpha(letter):
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
        letter, known = i32(ord(word[0])), self._lexicon.get(word)
        alpha, number, guarded = isalpha(letter), _is_digit(letter, word), word in self._guarded
        symbols = _KNOWS_NOTHING
        if number:
            symbols = number_symbols(word) if known is None else {**number_symbols(word), **known}
        elif known is not None and (capital or word not in self._capitals):
            symbols = known
        elif alpha:
            stranger = self.strangers[2 * self._is_plural(word) + capital]
            symbols = stranger.symbols
            if known is None and not guarded:
                return Entry(word, capital, symbols, stranger.kind)
        named = word if guarded or not (alpha or isalnum(letter)) else ""
        shown = capital and self._asks_capital and bool(symbols) and WORD not in symbols
        names = [name for name in symbols]  # noqa: C416 - compiled it is twice as fast as a list made of it
        shape = named, shown, number, alpha, tuple(names)
        kind = self._kinds.get(shape)
        if kind is None:
            kind = self._kinds[shape] = self._kind(named, number, names)
        return Entry(word, capital, symbols, kind)

    def _is_plural(self, word: str) -> bool:
        """Whether a word that is not known has the ending of a plural."""
        plural = len(word) >= SHORTEST_PLURAL and word.endswith(self.language.plural_endings)
        return plural and not word.endswith(self.language.singular_endings)

    def _kind(self, named: str, number: bool, symbols: list[str]) -> Kind:
        letters = _DIGITS if number else _HYPHEN if named == _DASH else _POINT if named in _POINTS else _LETTERS
        if letters == _LETTERS and named and not isalnum(i32(ord(named[0]))):
            letters = 0
        known = [self._symbols[symbol] for symbol in symbols if symbol in self._symbols]
        kind = Kind(next(self._count), named, letters, known)
        kind.able |= TRIGGERS * number
        return kind


_NUMBERS: tuple[tuple[str, Callable[[int], bool]], ...] = (
    ("int", lambda n: True),  # noqa: ARG005
    ("dom", lambda n: 1 <= n <= 31),
    ("mon", lambda n: 1 <= n <= 12),
    ("mm", lambda n: 1 <= n <= 12),
    ("hour", lambda n: n <= 24),
    ("yy", lambda n: True),  # noqa: ARG005
    ("minute", lambda n: n < 60),
    ("thousand", lambda n: True),  # noqa: ARG005
    ("year4", lambda n: 1000 <= n <= 2100),
    ("modern", lambda n: 1880 <= n <= 2039),
    ("olden", lambda n: 1400 <= n < 1880 and n % 50 != 0),  # mostly no count: not 1500
    ("past12", lambda n: 1880 <= n <= 2039 and n % 100 > 12),  # 2014-10 is no two years, 2009-10 may be
    ("dated", lambda n: 1400 <= n <= 2039),  # not 1000, 1024, 1200, 2048
    ("hhmm", lambda n: n < 2400 and n % 100 < 60),
    ("early_hhmm", lambda n: n < 1000 and n % 100 < 60),  # 0730, no year
)
_BY_LENGTH: Final = [
    [(name, fits) for name, fits in _NUMBERS if n in NUMBER_LENGTHS[name]] for n in range(_LONGEST_NUMBER + 1)
]


def _is_digit(letter: i32, word: str) -> bool:
    """Whether the first letter of a word is a digit of a number."""
    return isdigit(letter) and word[0].isdecimal()


def is_inner(tokens: Tokens, n: i64, prefixes: frozenset[str]) -> bool:
    """Whether no expression may begin or end before a token: inside a word (but after a prefix), or a number such as
    1.5 or 12/06."""
    if not tokens.first < n < tokens.last or not tokens.joined(n):
        return False
    one, other = tokens.entries[n - 1], tokens.entries[n]
    if one.kind.letters & _ALNUM and other.kind.letters & _ALNUM:
        cut = one.word in prefixes  # لـ16 يوما: a prefix is written on to digits too
        cut = cut or (bool(prefixes) and len(one.word) >= SHORTEST_JOINED and _knows(one, other))
        return not cut and (one.kind.letters & _DIGITS or not prefixes or other.kind.letters & _DIGITS) != 0
    # 2017 of 2017-18 may be read alone, 18 may not
    return _is_point(tokens, n if other.kind.letters & _POINT else n - 1)


def _is_point(tokens: Tokens, n: i64) -> bool:
    """Whether a sign stands between digits, without white space."""
    if not tokens.first < n < tokens.last - 1 or not tokens.entries[n].kind.letters & _BETWEEN:
        return False
    one, other = tokens.entries[n - 1].kind, tokens.entries[n + 1].kind
    return (one.letters & other.letters & _DIGITS) != 0 and tokens.joined(n) and tokens.joined(n + 1)


def _knows(word: Entry, number: Entry) -> bool:
    """Whether a number is written on to a word that rules know: الموافق9/8/2015."""
    return number.kind.letters == _DIGITS and bool(word.symbols) and WORD not in word.symbols


def number_symbols(digits: str) -> dict[str, int]:
    """What a run of digits may be: any number, a day of the month, a month, a year, a clock's hour or minute."""
    if len(digits) > _LONGEST_NUMBER:
        return {}
    value = int(digits)
    return {name: value for name, fits in _BY_LENGTH[len(digits)] if fits(value)}
