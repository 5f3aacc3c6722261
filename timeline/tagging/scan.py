"""Which stretches of a text may speak of time: one linear pass over trigger words and digits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from timeline.languages.grammar import Language

REACH = 160  # characters looked at on either side of a trigger
_DIGITS = re.compile(r"\d+")
_SPACE = re.compile(r"\s")


@lru_cache(maxsize=64)
def _automaton(words: frozenset[str]) -> AhoCorasick:
    return AhoCorasick(sorted(words), implementation=Implementation.DFA, matchkind=MatchKind.LeftmostLongest)


def windows(text: str, language: Language) -> Iterator[tuple[int, int]]:
    """The stretches of a normalised text around triggers, in order, apart from one another."""
    hits = [(start, end) for _, start, end in _automaton(language.triggers).find_matches_as_indexes(text)]
    if not language.has_prefixes:
        hits = [(s, e) for s, e in hits if _whole_word(text, s, e)]
    hits += [m.span() for m in _DIGITS.finditer(text)]
    hits.sort()
    start = end = -1
    for hit_start, hit_end in hits:
        if start >= 0 and hit_start - REACH <= end + REACH:
            end = max(end, hit_end)
            continue
        if start >= 0:
            yield _widened(text, start, end)
        start, end = hit_start, hit_end
    if start >= 0:
        yield _widened(text, start, end)


def _whole_word(text: str, start: int, end: int) -> bool:
    return not (start > 0 and text[start - 1].isalpha()) and not (end < len(text) and text[end].isalpha())


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch with its reach, cut at white space where there is some."""
    low, high = max(0, start - REACH), min(len(text), end + REACH)
    if low > 0:
        space = _SPACE.search(text, low, start)
        low = space.end() if space else start
    if high < len(text):
        high = max(text.rfind(" ", end, high), text.rfind("\n", end, high), end)
    return low, high
