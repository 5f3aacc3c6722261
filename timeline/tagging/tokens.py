"""The tokens of a stretch of text, each with the symbols that rules may read it as."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from timeline.languages.grammar import PLURAL, WORD, Language
from timeline.languages.words import TOKEN

Symbols = tuple[tuple[str, Any], ...]
BREAK = r"\n[^\S\n]*\n"  # a blank line
_BREAK = re.compile(BREAK)
_LONGEST_NUMBER = 9
_UNKNOWN: Symbols = ((WORD, None),)
_PLURAL: Symbols = ((WORD, None), (PLURAL, None))


@dataclass(slots=True)
class Tokens:
    """Parallel lists over the tokens of one stretch."""

    words: list[str]
    starts: list[int]
    ends: list[int]
    joined: list[bool]  # no white space before it
    symbols: list[Symbols]  # empty for what no rule knows and no rule may skip
    inner: list[bool]  # in the middle of a word or of a number such as 1.5
    source: str  # the text as given, for capitals
    offsets: Sequence[int] | None  # of the normalised text in the text as given

    def capital(self, at: int) -> bool:
        """Whether the token is written with a capital first."""
        start = self.starts[at]
        return self.source[start if self.offsets is None else self.offsets[start]].isupper()


def tokenise(
    text: str, start: int, end: int, language: Language, source: str, offsets: Sequence[int] | None
) -> Tokens:
    """The tokens between two offsets of a normalised text; a blank line is a token that nothing crosses.

    `source` is the text as given and `offsets` say where in it each character of `text` stands.
    """
    tokens = Tokens([], [], [], [], [], [], source, offsets)
    lexicon, split, endings = language.lexicon, language.split, language.plural_endings
    last = -1
    for match in TOKEN.finditer(text, start, end):
        word, at = match.group(), match.start()
        joined = at == last
        if not joined and last >= 0 and at - last > 1 and _BREAK.search(text, last, at):
            _add(tokens, "\n\n", last, last, False, ())
        symbols = lexicon.get(word)
        if word[0].isdecimal():
            _add(tokens, word, at, match.end(), joined, number_symbols(word) + (symbols or ()))
        elif symbols is not None and word[0] not in split.first:
            if word in language.capitals and not source[at if offsets is None else offsets[at]].isupper():
                symbols = _UNKNOWN
            _add(tokens, word, at, match.end(), joined, symbols)
        else:
            for part, length in split(word):
                known = lexicon.get(part)
                unknown = () if not part[0].isalpha() else _PLURAL if part.endswith(endings) else _UNKNOWN
                _add(tokens, part, at, at + length, joined, unknown if known is None else known)
                at, joined = at + length, True
        last = match.end()
    _mark_inner(tokens, language)
    return tokens


def _add(tokens: Tokens, word: str, start: int, end: int, joined: bool, symbols: Symbols) -> None:
    tokens.words.append(word)
    tokens.starts.append(start)
    tokens.ends.append(end)
    tokens.joined.append(joined)
    tokens.symbols.append(symbols)
    tokens.inner.append(False)


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


def _mark_inner(tokens: Tokens, language: Language) -> None:
    """Boundaries that no expression may begin at: inside a word, a decimal, a dotted or slashed number."""
    words, joined, prefixes = tokens.words, tokens.joined, language.split.written
    for i in range(1, len(words)):
        if not joined[i]:
            continue
        before, word = words[i - 1], words[i]
        if before[-1].isalnum() and word[0].isalnum():
            tokens.inner[i] = before not in prefixes and (before[-1].isdecimal() or not prefixes or word[0].isdecimal())
        elif before in ".,:/" and word[0].isdecimal() and i > 1 and joined[i - 1] and words[i - 2][-1].isdecimal():
            tokens.inner[i] = tokens.inner[i - 1] = True
