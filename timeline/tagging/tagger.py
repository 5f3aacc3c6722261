"""From a text to its mentions of time: normalise, scan, grow regions, match, cover."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final, NamedTuple

from timeline.chronology.made import made
from timeline.chronology.term import Term
from timeline.collection import mypyc_attr
from timeline.languages.grammar import Language
from timeline.languages.letters import Offsets, form_of, without_marks
from timeline.tagging.chart import Chart, Edge, Grammar, bindings, spans, stands, telling
from timeline.tagging.codes import in_code
from timeline.tagging.regions import Region, regions
from timeline.tagging.scan import hits
from timeline.tagging.sentences import Gaps, unwrapped
from timeline.tagging.tokens import Entries, Token

MOST_REMEMBERED: Final = 20_000  # charts of which is kept what they found


class Mention(NamedTuple):
    """A span that speaks of time, with its meaning, not yet resolved."""

    start: int
    end: int
    meaning: Term
    rule: str
    link: str | None
    place: str  # file:line of the rule


@mypyc_attr(acyclic=True)
class _Reading:
    """What a chart has found, for all regions whose tokens are of the same kinds and whose neighbours give guards the
    same answers."""

    __slots__ = ("answers", "derivations")

    def __init__(self, chart: Chart) -> None:
        self.derivations = [_Derivation(at, edge) for at, edge in chart.cover()]
        self.answers = chart.answers

    def serves(self, region: Region) -> bool:
        """Whether a region's neighbours give them too."""
        for (before, wanted), answer in self.answers.items():
            if stands(region.tokens, region.first - 1 if before else region.last, wanted) != answer:
                return False
        return True


@mypyc_attr(acyclic=True)
class _Derivation:
    """An expression of a region, for all regions whose tokens are of the same kinds."""

    __slots__ = ("edge", "first", "label", "place", "rule", "spans")

    def __init__(self, first: int, edge: Edge) -> None:
        assert edge.way is not None
        said = telling(edge)
        self.first = first  # token
        self.edge, self.rule = edge, edge.way.rule
        self.spans = spans(edge, first)
        self.label, self.place = said.label, said.place


class Tagger:
    """The tagger of one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.entries = Entries(language)
        self.grammar = Grammar(language)
        self._readings: dict[tuple[int, ...], list[_Reading]] = {}  # by the kinds of tokens
        self._remembered = 0

    def mentions(self, text: str) -> list[Mention]:
        """The mentions of a text, in order; offsets are code points of the text as given."""
        bare, offsets = without_marks(text)
        form = form_of(bare)
        triggers = hits(form, self.language)
        if not triggers:
            return []
        if offsets is not None:
            bare = without_marks(unwrapped(text, text))[0]
        gaps = Gaps(bare, offsets is not None)
        found: list[Mention] = []
        for region in regions(bare, form.text, gaps, triggers, self.entries):
            for derivation in self._read(region):
                found += _mentions(derivation, region.tokens, text, offsets)
        return found

    def _read(self, region: Region) -> list[_Derivation]:
        """The expressions of a region; one chart serves all regions whose tokens are of the same kinds, and whose
        neighbours are alike in what was asked of them."""
        tokens, first, last = region.tokens, region.first, region.last
        touches = _touches(region)
        read = tokens if touches else tokens[first:last]
        kinds = (
            first,
            touches * last,
            *[~token.entry.kind.number if token.joined else token.entry.kind.number for token in read],
        )
        known = self._readings.get(kinds, [])
        for reading in known:
            if reading.serves(region):
                return reading.derivations
        if self._remembered >= MOST_REMEMBERED:
            self._readings.clear()
            self._remembered = 0
        reading = _Reading(Chart(tokens, first, last, self.grammar))
        self._readings[kinds] = [*known, reading]
        self._remembered += 1
        return reading.derivations


def _touches(region: Region) -> bool:
    """Whether a word or number goes on beyond the region."""
    tokens, first, last = region.tokens, region.first, region.last
    if tokens[first].joined:
        return True
    if last == len(tokens) or not tokens[last].joined:
        return False
    goes_on = last + 1 < len(tokens) and tokens[last + 1].joined and tokens[last + 1].entry.word[0].isdecimal()
    return goes_on or tokens[last].entry.word[0].isalnum()


def _mentions(derivation: _Derivation, tokens: list[Token], text: str, offsets: Offsets | None) -> list[Mention]:
    at, edge, rule = derivation.first, derivation.edge, derivation.rule
    start, end = _offsets(tokens, at, at + edge.length, text, offsets)
    if in_code(text, start, end):
        return []
    found: list[Mention] = []
    values = bindings(edge, at, tokens)
    for n, (first, last) in enumerate(derivation.spans):
        meaning = rule.values[n](values)
        if meaning is not None:  # else the rule says that this is no time: an age, a street
            start, end = _offsets(tokens, first, last, text, offsets)
            found.append(made(Mention, start, end, meaning, derivation.label, rule.links[n], derivation.place))
    return found


def _offsets(tokens: list[Token], first: int, last: int, text: str, offsets: Offsets | None) -> tuple[int, int]:
    """Where the tokens first..last (exclusive) stand in the text as given."""
    start, end = tokens[first].start, tokens[last - 1].end
    if offsets is None:
        return start, end
    return offsets[start], _with_marks(text, offsets[end - 1] + 1)


def _with_marks(text: str, end: int) -> int:
    """The end of a span together with the marks and tatweel that its last letter carries."""
    while end < len(text) and (text[end] == "\u0640" or unicodedata.category(text[end]) == "Mn"):
        end += 1
    return end


_tagger = lru_cache(maxsize=64)(Tagger)


def mentions(text: str, language: Language) -> list[Mention]:
    """The mentions of a text in a language, in order."""
    return _tagger(language).mentions(text)
