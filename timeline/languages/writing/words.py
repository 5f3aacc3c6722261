"""How the words of a language file become tokens: spellings, pieces, prefixes."""

from __future__ import annotations

import re
from itertools import chain
from typing import Any

from timeline.languages.writing.letters import form, unaccented

TOKEN = re.compile(r"[^\W\d_]+|\d+|[^\w\s]|_")
MOST_REMEMBERED = 50_000
MOST_PREFIXES = 4  # on one word: و ب ل ال


def spellings(word: str) -> list[str]:
    """The normal form of a word, and the form without accents for Latin letters."""
    normal = form(word)
    return list(dict.fromkeys([normal, unaccented(normal)])) if normal < "\u0370" else [normal]


def pieces(phrase: str) -> list[tuple[str, bool]]:
    """The tokens of a phrase, each with whether it joins on to the one before."""
    found, end = [], -1
    for match in TOKEN.finditer(phrase):
        found.append((match.group(), match.start() == end))
        end = match.end()
    return found


class Splitter:
    """Cuts joined prefixes (و ف ب ل ال) from a word whose rest is known; remembers a bounded number of answers.

    A prefix may stand for other tokens: `لل:ل ال` is ل and an article that has lost its alef. The first parts of
    compounds are cut alike, where the compound is no word of its own (einer, vierzehn); an expression begins and ends
    with the whole compound.
    """

    def __init__(self, prefixes: list[str], compounds: list[str], stems: frozenset[str]) -> None:
        self.prefixes: dict[str, list[tuple[str, tuple[str, ...]]]] = {}  # by first letter, the longest first
        for prefix in sorted(prefixes + compounds, key=len, reverse=True):
            written, _, stands_for = prefix.partition(":")
            prefix = form(written)
            self.prefixes.setdefault(prefix[0], []).append((prefix, tuple(stands_for.split()) or (prefix,)))
        tokens_of_all = (tokens for prefixes in self.prefixes.values() for _, tokens in prefixes)
        self.compounds = frozenset(map(form, compounds))
        self.written = frozenset(chain.from_iterable(tokens_of_all)) - self.compounds
        self.stems = stems
        self._made_of = prefixes, compounds, stems
        self.remembered: dict[str, tuple[tuple[str, int], ...]] = {}

    def __reduce__(self) -> tuple[type[Splitter], tuple[Any, ...]]:  # what is compiled to C says how it is pickled
        return Splitter, self._made_of

    def fronts(self) -> list[str]:
        """All that is cut from words."""
        return [front for some in self.prefixes.values() for front, _ in some]

    def parts(self, word: str) -> tuple[tuple[str, int], ...]:
        """The tokens and their lengths in the word; the word itself where nothing is to cut."""
        if word[0] not in self.prefixes:
            return ((word, len(word)),)
        known = self.remembered.get(word)
        if known is None:
            known = self._cut(word) or ((word, len(word)),)
            if len(self.remembered) >= MOST_REMEMBERED:
                self.remembered.clear()
            self.remembered[word] = known
        return known

    def _cut(self, word: str, depth: int = 1) -> tuple[tuple[str, int], ...] | None:
        for prefix, tokens in self.prefixes.get(word[0], ()) if depth <= MOST_PREFIXES else ():
            left = len(word) - len(prefix)
            if left < 2 or not word.startswith(prefix) or (prefix in self.compounds and word in self.stems):
                continue
            rest = word[len(prefix) :]
            cut = self._cut(rest, depth + 1) or (((rest, len(rest)),) if rest in self.stems else None)
            if cut:
                return (*((t, len(prefix) // len(tokens)) for t in tokens), *cut)
        return None
