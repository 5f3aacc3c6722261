"""Words as a language knows them, each with the symbols that rules may read it as.

Rules see symbols only, so tokens with the same symbols are read the same way: that is a token's *kind*, a small number.
Words that some guard asks for by name, and capitals where a rule asks for one, make kinds of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import count
from typing import Any, Final

from timeline.collection import mypyc_attr
from timeline.languages.grammar import NAME, PLURAL, WORD, Language
from timeline.languages.symbols import NONE, TRIGGERS, Symbol

MOST_REMEMBERED: Final = 50_000
SHORTEST_PLURAL: Final = 4  # letters; shorter words with such an ending are mostly something else: was, has
APOSTROPHE: Final = "ʼ"  # where other languages have a letter
SHORTEST_JOINED: Final = 2  # letters of a word that a number may be written on to; shorter ones are names: م51
_LONGEST_NUMBER: Final = 9
_SIGNS: Final = frozenset(".,:/-")
_LETTER: Final = 1
_DIGIT: Final = 2
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
        self.able = self.own = self.after = self.second = self.last_but_one = 0  # what they have together
        for symbol in symbols:
            self.able |= symbol.able
            self.own |= symbol.own
            self.after |= symbol.after
            self.second |= symbol.second
            self.last_but_one |= symbol.last_but_one

    def is_one(self, wanted: frozenset[str]) -> bool:
        """Whether it has one of the wanted words or classes."""
        told = self.told.get(wanted)
        if told is None:
            told = self.told[wanted] = not self.asked.isdisjoint(wanted)
        return told


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
    """A word, number, sign or stretch of white space as it is written."""

    __slots__ = ("able", "entry", "length", "parts", "split", "written")

    def __init__(self, written: str, able: int, split: tuple[tuple[str, int], ...] = ()) -> None:
        self.written = written
        self.able = able
        self.length = len(written)
        self.split = split  # its words, normalised, with their lengths
        self.parts: tuple[tuple[int, Entry], ...] | None = None  # its tokens, with their lengths; None: not yet asked
        self.entry: Entry | None = None  # where it is one token


class Entries:
    """The entries of a language's words, made as they come up; the tables are bounded."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._lexicon, self._guarded = dict(language.lexicon), language.guarded
        self._strangers: dict[int, Kind] = {}  # the kinds of words that nothing knows
        self._cuts: dict[str, tuple[Piece, ...]] = {}
        self._parts: dict[tuple[str, bool], Entry] = {}
        self._kinds: dict[tuple[Any, ...], Kind] = {}
        self._numbers = count()  # two threads never get one number: charts are remembered by them
        self.space = Piece(" ", SPACE | BLANK)
        self.blank = Token(self._describe("\n\n", False), 0, 0, False)  # nothing crosses the end of a line

    def parts(self, piece: Piece) -> tuple[tuple[int, Entry], ...]:
        """The tokens of a piece of text (itself, or its prefixes and its stem) with their lengths."""
        if piece.parts is None:
            capital = piece.written[0].isupper()
            if len(piece.split) == 1:
                piece.entry = self._describe(piece.split[0][0], capital)
                piece.parts = ((piece.length, piece.entry),)
            else:
                piece.parts = tuple([(length, self._part(part, capital)) for part, length in piece.split])
        return piece.parts

    def _part(self, part: str, capital: bool) -> Entry:
        """The entry of one of a word's parts, which come again in others."""
        known = self._parts.get((part, capital))
        if known is None:
            if len(self._parts) >= MOST_REMEMBERED:
                self._parts.clear()
            known = self._parts[part, capital] = self._describe(part, capital)
        return known

    def cut(self, text: str, normal: str, start: int, end: int) -> tuple[Piece, ...]:
        """What stands between two spaces of a text in pieces."""
        written = text[start:end]
        cut = self._cuts.get(written)
        if cut is None:
            if len(self._cuts) >= MOST_REMEMBERED:
                self._cuts.clear()
            cut = self._cuts[written] = self._cut(written, normal[start:end])
        return cut

    def _cut(self, written: str, normal: str) -> tuple[Piece, ...]:
        pieces = _pieces(written)
        if len(pieces) == 1:
            return (self._made(written, normal),)
        found: list[Piece] = []
        at = 0
        for piece in pieces:
            known, end = self._cuts.get(piece), at + len(piece)
            if known is None:
                known = self._cuts[piece] = (self._made(piece, normal[at:end]),)
            found.append(known[0])
            at = end
        return tuple(found)

    def _made(self, written: str, normal: str) -> Piece:
        if _sort(written, 0) == SPACE:
            return Piece(written, SPACE | BLANK if written == " " else LINE_END if "\n" in written else BLANK)
        piece = Piece(written, 0, self.language.split(normal))
        stem = piece.split[-1][0]
        if stem in self._lexicon or stem[0].isdecimal():
            piece.able = KNOWN
            for _, entry in self.parts(piece):
                piece.able |= entry.kind.able
        else:
            piece.able = UNKNOWN if stem[0].isalpha() else SIGN
        return piece

    def _describe(self, word: str, capital: bool) -> Entry:
        if word not in self._lexicon and word not in self._guarded and word[0].isalpha():
            return self._stranger(word, capital)
        symbols = self._symbols(word, capital)
        named = word if word in self.language.guarded or not word[0].isalnum() else ""
        shown = capital and self.language.capital and bool(symbols) and WORD not in symbols
        shape = named, shown, word[0].isdecimal(), word[0].isalpha(), tuple(symbols)
        kind = self._kinds.get(shape)
        if kind is None:
            kind = self._kinds[shape] = self._kind(named, word[0].isdecimal(), symbols)
        return Entry(word, capital, symbols, kind)

    def _stranger(self, word: str, capital: bool) -> Entry:
        """The entry of a word that nothing knows: most words that are new are such."""
        written = 2 * self._is_plural(word) + capital
        kind = self._strangers.get(written)
        if kind is None:
            kind = self._strangers[written] = self._kind("", False, _UNKNOWN[written])
        return Entry(word, capital, _UNKNOWN[written], kind)

    def _is_plural(self, word: str) -> bool:
        """Whether a word that is not known has the ending of a plural."""
        plural = len(word) >= SHORTEST_PLURAL and word.endswith(self.language.plural_endings)
        return plural and not word.endswith(self.language.singular_endings)

    def _kind(self, named: str, number: bool, symbols: Mapping[str, Any]) -> Kind:
        language = self.language
        asked = language.guarded.intersection([named, *symbols] if named else symbols)
        kind = Kind(next(self._numbers), asked, [language.symbols.get(symbol, NONE) for symbol in symbols])
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


def _pieces(written: str) -> list[str]:
    """What stands between two spaces in pieces: mostly a word, perhaps with a sign behind it; each sign is one."""
    if not written or (written.isalpha() and APOSTROPHE not in written):
        return [written] if written else []
    pieces: list[str] = []
    at, of = 0, _sort(written, 0)
    for n in range(1, len(written)):
        sort = _sort(written, n)
        if sort != of or sort == SIGN:
            pieces.append(written[at:n])
            at, of = n, sort
    pieces.append(written[at:])
    return pieces


def _sort_of(letter: str) -> int:
    """Whether a letter is one of a word, a digit, white space or a sign."""
    if not letter.isalnum():
        return SPACE if letter.isspace() else SIGN
    if letter.isdigit() and letter.isdecimal():
        return _DIGIT
    return _LETTER if letter != APOSTROPHE else SIGN


_SORTS: Final = [_sort_of(chr(code)) for code in range(128)]  # of the letters that most texts are of


def _sort(text: str, at: int) -> int:
    code = ord(text[at])
    return _SORTS[code] if code < len(_SORTS) else _sort_of(text[at])


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


def inner(tokens: list[Token], before: int, last: int, prefixes: frozenset[str]) -> int:
    """Where, from a token to that behind the last, no expression may begin, as bits: inside a word (but after a
    prefix), or a number such as 1.5 or 12/06."""
    marks = 0
    for i in range(max(before, 0) + 1, min(last + 2, len(tokens))):
        if not tokens[i].joined:
            continue
        one, other = tokens[i - 1].entry.word, tokens[i].entry.word
        if one[-1].isalnum() and other[0].isalnum():
            cut = one in prefixes  # لـ16 يوما: a prefix is written on to digits too
            cut = cut or (bool(prefixes) and len(one) >= SHORTEST_JOINED and _knows(tokens[i - 1], tokens[i]))
            if not cut and (one[-1].isdecimal() or not prefixes or other[0].isdecimal()):
                marks |= 1 << (i - before)
        elif one in _SIGNS and other[0].isdecimal() and i > 1 and tokens[i - 1].joined and _ends_number(tokens[i - 2]):
            marks |= (2 if one == "-" else 3) << (i - 1 - before)  # 2017 of 2017-18 may be read alone, 18 may not
    return marks


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
