"""From a text to its mentions of time: normalise, scan, grow regions, match, cover."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.chronology.term import Term
from timeline.languages.grammar import Language
from timeline.languages.letters import normalise
from timeline.tagging.chart import Chart, Edge, bindings, spans, telling
from timeline.tagging.regions import regions, with_context
from timeline.tagging.scan import hits
from timeline.tagging.tokens import Tokens, tokenise

MOST_REMEMBERED = 20_000  # regions of a language whose reading is kept; the same words are read the same way


class Mention(NamedTuple):
    """A span that speaks of time, with its meaning, not yet resolved."""

    start: int
    end: int
    meaning: Term
    rule: str
    link: str | None
    place: str  # file:line of the rule


_remembered: dict[str, dict[tuple[str, int, int, bool], tuple[Mention, ...]]] = {}


def mentions(text: str, language: Language) -> list[Mention]:
    """The mentions of a text, in order; offsets are code points of the text as given."""
    normal, offsets = normalise(text)
    known = _remembered.setdefault(language.code, {})
    found: list[Mention] = []
    for low, high in regions(normal, hits(normal, language), language):
        begin, end = with_context(normal, low, high)
        first, last = (begin, end) if offsets is None else (offsets[begin], offsets[end])
        key = (text[first:last], low - begin, high - begin, end == high)
        read = known.get(key)
        if read is None:
            tokens = tokenise(normal, begin, end, language, text, offsets)
            read = tuple(_shifted(m, -first) for m in _read(tokens, low, high, language))
            if len(known) >= MOST_REMEMBERED:
                known.clear()
            known[key] = read
        found.extend(_shifted(m, first) for m in read)
    return found


def _shifted(mention: Mention, by: int) -> Mention:
    return Mention(mention.start + by, mention.end + by, *mention[2:])


def _read(tokens: Tokens, low: int, high: int, language: Language) -> Iterator[Mention]:
    """Match the tokens between two offsets; those around them are there for guards only."""
    inside = [n for n, start in enumerate(tokens.starts) if low <= start < high]
    if not inside:
        return
    chart = Chart(tokens, language)
    chart.fill(inside[0], inside[-1] + 1)
    for edge in chart.cover(inside[0], inside[-1] + 1):
        yield from _mentions(edge, tokens)


def _mentions(edge: Edge, tokens: Tokens) -> Iterator[Mention]:
    rule = edge.rule
    assert rule is not None
    values = bindings(edge)
    said = telling(edge)
    for template, link, (first, last) in zip(rule.values, rule.links, spans(edge), strict=True):
        term = template(values)
        start, end = tokens.starts[first], tokens.ends[last - 1]
        yield Mention(*_given(start, end, tokens.offsets), term, said.label, link, said.place)


def _given(start: int, end: int, offsets: Sequence[int] | None) -> tuple[int, int]:
    """Offsets in the text as given."""
    return (start, end) if offsets is None else (offsets[start], offsets[end - 1] + 1)
