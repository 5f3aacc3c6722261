"""Where a text may speak of time: one linear pass over trigger words and number shapes."""

from __future__ import annotations

import re
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from timeline.languages.grammar import Language

# Numbers, with what is joined to them: a letter, or over a sign more digits (9th, 22h40, 10:30, 12/06/2023).
_NUMBERS = re.compile(r"[0-9]+(['h]?[^\W\d_]|[:./-][0-9]|\s?h\b)?")
_YEAR = 4  # digits; numbers with nothing joined speak of time only beside a trigger word, unless they look like a year


@lru_cache(maxsize=64)
def _automaton(words: frozenset[str]) -> AhoCorasick:
    return AhoCorasick(sorted(words), implementation=Implementation.DFA, matchkind=MatchKind.LeftmostLongest)


def hits(text: str, language: Language) -> list[int]:
    """Where the triggers and number shapes of a normalised text begin, in order."""
    automaton = _automaton(language.triggers | language.numbered)
    matches = automaton.find_matches_as_indexes(text)
    if language.has_prefixes:  # the end of a word is enough, and where words are compounds its beginning
        found = [
            start
            for _, start, end in matches
            if not text[end : end + 1].isalpha() or not (start and text[start - 1].isalpha())
        ]
    else:
        found = [
            start
            for _, start, end in matches
            if not (start and text[start - 1].isalpha()) and not text[end : end + 1].isalpha()
        ]
    if language.numbered:
        found = [start if text[start].isdecimal() else _number_after(text, start) for start in found]
    for match in _NUMBERS.finditer(text):
        start = match.start()
        if match[1] or (match.end() - start == _YEAR and text[start] in "012") or _is_short_year(text, match):
            found.append(start)
    found.sort()
    return found


def _number_after(text: str, start: int) -> int:
    """The digit of `le 1`; the start itself for other triggers."""
    space = text.find(" ", start, start + 8)
    return space + 1 if space > 0 and text[space + 1 : space + 2].isdecimal() else start


def _is_short_year(text: str, match: re.Match[str]) -> bool:
    """A year of two digits after an apostrophe: '68."""
    return match.end() - match.start() == 2 and text[match.start() - 1 : match.start()] == "'"
