"""Where a text may speak of time: one linear pass over trigger words and number shapes."""

from __future__ import annotations

import re
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from timeline.languages.grammar import Language

# Years, and digits that are joined to a letter or, over a sign, to digits: 1998, 9th, 22h40, 10:30, 12/06/2023, '68.
# Other numbers speak of time only beside a trigger word, which is found for itself.
_SHAPES = re.compile(r"(?<!\d)\d{1,4}(?:['h]?[^\W\d_]|[:./-]\d|\s?h\b)|(?<!\d)[12]\d{3}(?!\d)|(?<!\w)'\d\d(?!\d)")


@lru_cache(maxsize=64)
def _automaton(words: frozenset[str]) -> AhoCorasick:
    return AhoCorasick(sorted(words), implementation=Implementation.DFA, matchkind=MatchKind.LeftmostLongest)


def hits(text: str, language: Language) -> list[tuple[int, int]]:
    """The triggers and number shapes of a normalised text, in order."""
    automaton = _automaton(language.triggers | language.numbered)
    found = [(start, end) for _, start, end in automaton.find_matches_as_indexes(text)]
    if not language.has_prefixes:
        found = [(s, e) for s, e in found if _whole_word(text, s, e)]
    if language.numbered:
        found = [(e - 1, e) if text[e - 1].isdecimal() else (s, e) for s, e in found]
    numbers = [(m.start(), m.start() + 2) for m in _SHAPES.finditer(text)]
    return sorted(found + numbers) if numbers else found


def _whole_word(text: str, start: int, end: int) -> bool:
    return not (start > 0 and text[start - 1].isalpha()) and not (end < len(text) and text[end].isalpha())
