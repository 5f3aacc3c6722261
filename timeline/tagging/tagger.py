"""From a text to its mentions of time: normalise, scan, grow regions, match, cover."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from timeline.chronology.term import Term
from timeline.languages import load
from timeline.languages.grammar import Language
from timeline.languages.letters import normalise
from timeline.tagging.chart import Chart, Edge, bindings, spans, telling
from timeline.tagging.regions import regions, with_context
from timeline.tagging.scan import hits
from timeline.tagging.tokens import Reader, Tokens

MOST_REMEMBERED = 20_000  # sequences of kinds whose derivations are kept


class Mention(NamedTuple):
    """A span that speaks of time, with its meaning, not yet resolved."""

    start: int
    end: int
    meaning: Term
    rule: str
    link: str | None
    place: str  # file:line of the rule


class _Derivation(NamedTuple):
    """An expression of a region, for all regions whose tokens are of the same kinds."""

    edge: Edge
    spans: list[tuple[int, int]]
    rule: str
    place: str


class Tagger:
    """The tagger of one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.reader = Reader(language)
        self._derivations: dict[tuple[int, ...], list[_Derivation]] = {}

    def mentions(self, text: str) -> list[Mention]:
        """The mentions of a text, in order; offsets are code points of the text as given."""
        normal, offsets = normalise(text)
        found: list[Mention] = []
        for low, high in regions(normal, hits(normal, self.language), self.language):
            begin, end = with_context(normal, low, high)
            tokens = self.reader.tokens(normal, begin, end, text, offsets)
            for derivation in self._read(tokens, low, high):
                found.extend(_mentions(derivation, tokens, offsets))
        return found

    def _read(self, tokens: Tokens, low: int, high: int) -> list[_Derivation]:
        """The expressions of the tokens between two offsets; those around them are there for guards only."""
        first, last = self._trimmed(tokens.kinds, bisect_left(tokens.starts, low), bisect_left(tokens.starts, high))
        before = max(0, first - 2 if first < last and tokens.joined[first] else first - 1)
        tokens.drop_before(before)
        first, last = first - before, last - before
        key = (first, last, *tokens.kinds[: last + 1])
        known = self._derivations.get(key)
        if known is None:
            if len(self._derivations) >= MOST_REMEMBERED:
                self._derivations.clear()
            known = self._derivations[key] = [_derivation(edge) for edge in self._cover(tokens, first, last)]
        return known

    def _trimmed(self, kinds: Sequence[int], first: int, last: int) -> tuple[int, int]:
        """The tokens from the first that an expression may begin with to the last that one may end in."""
        opens, closes = self.reader.opens, self.reader.closes
        while first < last and not opens[max(kinds[first], ~kinds[first])]:
            first += 1
        while first < last and not closes[max(kinds[last - 1], ~kinds[last - 1])]:
            last -= 1
        return first, last

    def _cover(self, tokens: Tokens, first: int, last: int) -> list[Edge]:
        if first == last:
            return []
        chart = Chart(tokens, self.language)
        chart.fill(first, last)
        return chart.cover(first, last)


def _derivation(edge: Edge) -> _Derivation:
    said = telling(edge)
    return _Derivation(edge, spans(edge), said.label, said.place)


def _mentions(derivation: _Derivation, tokens: Tokens, offsets: Sequence[int] | None) -> Iterator[Mention]:
    edge, found, label, place = derivation
    rule = edge.rule
    assert rule is not None
    values = bindings(edge, tokens)
    for template, link, (first, last) in zip(rule.values, rule.links, found, strict=True):
        meaning = template(values)
        if meaning is None:  # the rule says that this is no time: an age, a street
            continue
        start, end = tokens.starts[first], tokens.ends[last - 1]
        if offsets is not None:
            start, end = offsets[start], offsets[end - 1] + 1
        yield Mention(start, end, meaning, label, link, place)


@cache
def _tagger(code: str) -> Tagger:
    return Tagger(load(code))


def mentions(text: str, language: Language) -> list[Mention]:
    """The mentions of a text in a language that was loaded by its code."""
    return _tagger(language.code if language.code != "und" else "common").mentions(text)
