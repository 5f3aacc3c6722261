"""From a text to its mentions of time: normalise, scan, match, cover."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from timeline.chronology.term import Term
from timeline.languages.grammar import Language
from timeline.languages.letters import normalise
from timeline.tagging.chart import Chart, Edge, bindings, spans, telling
from timeline.tagging.scan import windows
from timeline.tagging.tokens import Tokens, tokenise


class Mention(NamedTuple):
    """A span that speaks of time, with its meaning, not yet resolved."""

    start: int
    end: int
    meaning: Term
    rule: str
    link: str | None
    place: str  # file:line of the rule


def mentions(text: str, language: Language) -> list[Mention]:
    """The mentions of a text, in order; offsets are code points of the text as given."""
    normal, offsets = normalise(text)
    found: list[Mention] = []
    for low, high in windows(normal, language):
        tokens = tokenise(normal, low, high, language, text, offsets)
        chart = Chart(tokens, language)
        for start, end in _runs(tokens, language):
            chart.fill(start, end)
            for edge in chart.cover(start, end):
                found.extend(_mentions(edge, tokens))
    return found


def _runs(tokens: Tokens, language: Language) -> Iterator[tuple[int, int]]:
    """Stretches of known tokens with a trigger among them; one unknown word may stand between known ones."""
    triggering, symbols = language.trigger_symbols, tokens.symbols
    start, gap, trigger = -1, 0, False
    for at, held in enumerate(symbols):
        unknown = not held or held[0][0] == "word"
        if not unknown:
            start = at if start < 0 else start
            gap = 0
            trigger = trigger or any(name in triggering for name, _ in held)
        elif start >= 0 and held and gap == 0:
            gap = 1
        elif start >= 0:
            if trigger:
                yield start, at - gap
            start, gap, trigger = -1, 0, False
    if start >= 0 and trigger:
        yield start, len(symbols)


def _mentions(edge: Edge, tokens: Tokens) -> Iterator[Mention]:
    rule = edge.rule
    assert rule is not None
    values = bindings(edge)
    said = telling(edge)
    for template, link, (first, last) in zip(rule.values, rule.links, spans(edge), strict=True):
        term = template(values)
        if term is None:  # the rule says that this is no time: an age, an address
            continue
        start, end = tokens.starts[first], tokens.ends[last - 1]
        if tokens.offsets is not None:
            start, end = tokens.offsets[start], tokens.offsets[end - 1] + 1
        yield Mention(start, end, term, said.label, link, said.place)
