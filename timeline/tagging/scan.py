"""Where a text may speak of time: one linear pass over trigger words and number shapes."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product
from typing import Final, NamedTuple

from timeline.languages.finder import Finder
from timeline.languages.grammar import Language
from timeline.languages.letters import Form

# What is joined to a number: a letter, or over a sign more digits (9th, 22h40, 10:30, 12/06/2023).
_JOINED: Final = re.compile(r"['h]?[^\W\d_]|\s?h(?![^\W\d_])")
_JOINING: Final = frozenset(":./-")
_PARTING: Final = frozenset([" ", "\n", ",", ")"])
_ZERO: Final = 0x30
_TWO: Final = 0x32
_NINE: Final = 0x39
_A: Final = 0x41
_Z: Final = 0x5A
_UPPER: Final = 0xDF  # the bits that small and capital letters have in common
_ASCII: Final = 0x80
_YEAR = 4  # digits; numbers with nothing joined speak of time only beside a trigger word, unless they look like a year
_SHORTEST: Final = 2  # letters: the h of 9 h is scanned for with its number


class _Scanner(NamedTuple):
    """An automaton of trigger words, first those with a space before them, then words with a digit after them, then
    digits, by the index of the pattern."""

    finder: Finder
    spaced: int
    words: int
    numbered: int


@lru_cache(maxsize=64)
def _scanner(words: frozenset[str], numbered: frozenset[str]) -> _Scanner:
    triggers = sorted(_scanned(word) for word in words if len(word) >= _SHORTEST)
    pairs = map("".join, product("0123456789", repeat=2))  # two digits are one match instead of two
    finder = Finder([*triggers, *sorted(numbered), *pairs, *"0123456789"])
    spaced = sum([trigger[0] == " " for trigger in triggers])
    return _Scanner(finder, spaced, len(triggers), len(triggers) + len(numbered))


def _scanned(word: str) -> str:
    """A phrase that begins with a single letter is looked for with the space before it: in the words of the text it
    would hide the trigger after one that ends so, غدا in الحفلات غدا."""
    first, space, _ = word.partition(" ")
    return f" {word}" if space and len(first) == 1 else word


def hits(form: Form, language: Language) -> list[int]:
    """Where the triggers and number shapes of a text begin, in order."""
    finder, spaced, words, numbered = _scanner(language.triggers, language.numbered)
    compounds = language.has_prefixes  # the end of a word is enough there, or its beginning
    found: list[int] = []
    text, done = form.text, 0  # the end of the last number
    for index, start, end in finder.find_spaced(form):
        number = start
        if index < numbered:
            start += index < spaced
            number = start if index < words else end - 1
            opens = not _is_letter(text, start - 1)
            if opens or compounds:
                closes = not _is_letter(text, end)
                if (opens and closes) or (compounds and (opens or closes)):
                    found.append(number)
            if not _is_digit(text, number):
                continue
        if number >= done:
            done, joined = _number(text, number)
            if joined or (done - number == _YEAR and ord(text[number]) <= _TWO) or _is_short_year(text, number, done):
                found.append(number)
    return found


def _number(text: str, start: int) -> tuple[int, bool]:
    """Where a number ends, with what is joined to it if something is."""
    end = start + 1
    while _is_digit(text, end):
        end += 1
    if end == len(text):
        return end, False
    sign = text[end]
    if sign in _JOINING:
        joined = _is_digit(text, end + 1)
        return end + 2 * joined, joined
    if sign in _PARTING and (end + 1 == len(text) or text[end + 1] != "h"):
        return end, False
    match = _JOINED.match(text, end)
    return (match.end(), True) if match else (end, False)


def _is_digit(text: str, at: int) -> bool:
    return at < len(text) and _ZERO <= ord(text[at]) <= _NINE


def _is_letter(text: str, at: int) -> bool:
    """Whether a letter stands there: mostly there is a space."""
    if not 0 <= at < len(text):
        return False
    code = ord(text[at])
    return _A <= code & _UPPER <= _Z if code < _ASCII else text[at].isalpha()


def _is_short_year(text: str, start: int, end: int) -> bool:
    """A year of two digits after an apostrophe: '68."""
    return end - start == 2 and text[start - 1 : start] == "'"
