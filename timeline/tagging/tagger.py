"""From a text to its mentions of time: normalise, scan, grow regions, match, cover."""

from __future__ import annotations

from functools import lru_cache

from mypy_extensions import i64

from timeline.languages.grammar.language import Language
from timeline.languages.writing.letters import form_of
from timeline.tagging.cells import LENGTH
from timeline.tagging.chart import Chart
from timeline.tagging.codes import in_code
from timeline.tagging.leaves import Grammar
from timeline.tagging.lines import Lines, remembered
from timeline.tagging.mention import Mention
from timeline.tagging.pieces import Pieces
from timeline.tagging.reading import Reading
from timeline.tagging.regions import Regions
from timeline.tagging.scan import Scan, scan
from timeline.tagging.tokens import Entries


class Tagger:
    """The tagger of one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.entries = Entries(language)
        self.grammar = Grammar(language)

    def mentions(self, text: str) -> list[Mention]:
        """The mentions of a text without marks, in order."""
        return self.read(text)[0]

    def read(self, text: str) -> tuple[list[Mention], Scan]:
        """The mentions of a text without marks, in order, and the scan of it."""
        seen = scan(form_of(text), self.language)
        if not seen.found:
            return [], seen
        pieces = Pieces(text, seen, self.entries, remembered(Lines(text, seen.sorts)))
        chart, regions = Chart(self.grammar), Regions(pieces, self.entries)
        reading = Reading(chart.cells, regions.tokens, self.grammar.rules)
        found: list[Mention] = []
        for trigger in seen.found:
            regions.around(trigger)
            while regions.next():
                chart.match(regions.tokens, regions.first, regions.last)
                reading.tokens, reading.last = regions.tokens, regions.last
                left = regions.last - regions.first
                while left > 0:
                    row = reading.best(left)
                    first = regions.last - left
                    if row and not regions.leaves(first, first + (row & LENGTH)):
                        _add(found, reading, left, row, text)
                    left -= row & LENGTH or 1
        return found, seen


def _add(found: list[Mention], reading: Reading, left: i64, row: i64, text: str) -> None:
    """Add the mentions of the expression that a row reads, from which so many tokens are left."""
    tokens, first = reading.tokens, reading.last - left
    last = first + (row & LENGTH)
    if in_code(text, int(tokens.starts[first]), int(tokens.ends[last - 1])):
        return
    links, rule = reading.way(row).rule.links, reading.telling(left, row)
    for n, meaning in enumerate(reading.meanings(left, row)):
        if meaning is not None:  # else the rule says that this is no time: an age, a street
            first, last = reading.span(left, row, n)
            start, end = int(tokens.starts[first]), int(tokens.ends[last - 1])
            found.append(Mention(start, end, meaning, rule.label, links[n], rule.place))


_tagger = lru_cache(maxsize=64)(Tagger)


def mentions(text: str, language: Language) -> list[Mention]:
    """The mentions of a text without marks in a language, in order."""
    return _tagger(language).mentions(text)


def tagged(text: str, language: Language) -> tuple[list[Mention], Scan]:
    """The mentions of a text without marks in a language, in order, and the scan of it."""
    return _tagger(language).read(text)
