"""From a text to its mentions of time: normalise, scan, grow regions, match, cover."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import category

from mypy_extensions import i64

from timeline.languages.grammar.language import Language
from timeline.languages.writing.letters import Offsets, form_of, without_marks
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
from timeline.tagging.tokens import Entries, Tokens


class Tagger:
    """The tagger of one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.entries = Entries(language)
        self.grammar = Grammar(language)

    def mentions(self, text: str) -> list[Mention]:
        """The mentions of a text, in order."""
        return self.read(text)[0]

    def read(self, text: str) -> tuple[list[Mention], Scan]:
        """The mentions of a text, in order, and the scan of it as it is given; offsets are its code points."""
        bare, offsets = without_marks(text)
        seen = given = scan(form_of(bare), self.language)
        if offsets is not None:  # words are looked for as they are given
            given = scan(form_of(text), self.language)
        if not seen.found:
            return [], given
        pieces = Pieces(bare, seen, self.entries, remembered(Lines(text, given.sorts)), offsets)
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
                    if row:
                        _add(found, reading, left, row, text, offsets)
                    left -= row & LENGTH or 1
        return found, given


def _add(found: list[Mention], reading: Reading, left: i64, row: i64, text: str, offsets: Offsets | None) -> None:
    """Add the mentions of the expression that a row reads, from which so many tokens are left."""
    first = reading.last - left
    begins, ends = first, first + (row & LENGTH)
    start, end = _offsets(reading.tokens, begins, ends, text, offsets)
    if in_code(text, start, end):
        return
    links, rule = reading.way(row).rule.links, reading.telling(left, row)
    for n, meaning in enumerate(reading.meanings(left, row)):
        if meaning is not None:  # else the rule says that this is no time: an age, a street
            first, last = reading.span(left, row, n)
            if first != begins or last != ends:
                begins, ends = first, last
                start, end = _offsets(reading.tokens, first, last, text, offsets)
            found.append(Mention(start, end, meaning, rule.label, links[n], rule.place))


def _offsets(tokens: Tokens, first: i64, last: i64, text: str, offsets: Offsets | None) -> tuple[int, int]:
    """Where the tokens first..last (exclusive) stand in the text as given."""
    start, end = int(tokens.starts[first]), int(tokens.ends[last - 1])
    if offsets is None:
        return start, end
    return offsets[start], _with_marks(text, offsets[end - 1] + 1)


def _with_marks(text: str, end: int) -> int:
    """The end of a span together with the marks and tatweel that its last letter carries."""
    while end < len(text) and text[end] >= "\u0300" and (text[end] == "\u0640" or category(text[end]) == "Mn"):
        end += 1
    return end


_tagger = lru_cache(maxsize=64)(Tagger)


def mentions(text: str, language: Language) -> list[Mention]:
    """The mentions of a text in a language, in order."""
    return _tagger(language).mentions(text)


def tagged(text: str, language: Language) -> tuple[list[Mention], Scan]:
    """The mentions of a text in a language, in order, and the scan of it."""
    return _tagger(language).read(text)
