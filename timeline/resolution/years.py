"""Which year the words around a month or day name, where it names none itself."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.chronology.term import Term
from timeline.resolution.meanings import names_year
from timeline.resolution.narrative import explicit_year
from timeline.resolution.tense import Cues, dates_the_saying, sentence_start
from timeline.tagging import Mention

LEADING = 1  # words before a year that leads its clause: a preposition
BRACKET = 120  # characters that a bracket may be open for


def parenthesised(text: str, start: int) -> bool:
    """Whether an offset lies in brackets."""
    opened = text.rfind("(", max(0, start - BRACKET), start)
    return opened >= 0 and text.find(")", opened, start) < 0


def year_around(text: str, normal: str, found: Sequence[Mention], n: int, cues: Cues, narrative: bool) -> Term | None:
    """The meaning of the year right before the brackets of a mention, "twice in 1997 (in January and October)", or of
    the one that leads its clause, "in 2019 he was arrested on 12 September"; None where there is none."""
    if parenthesised(text, found[n].start):
        year = _before_brackets(text, found, n)
    else:
        year = None if narrative else _leading(normal, found, n, cues)
    return year if year is not None and names_year(year) else None


def _before_brackets(text: str, found: Sequence[Mention], n: int) -> Term | None:
    opened = text.rfind("(", 0, found[n].start)
    before = next((found[i] for i in range(n - 1, -1, -1) if found[i].end <= opened), None)
    return before.meaning if before is not None and not text[before.end : opened].strip() else None


def _leading(normal: str, found: Sequence[Mention], n: int, cues: Cues) -> Term | None:
    """The meaning of what leads the clause of a mention, where nothing between names another year; not for the day on
    which somebody said it."""
    start = found[n].start
    if dates_the_saying(normal, start, found[n].end, cues):
        return None
    begin = max(sentence_start(normal, start, cues), normal.rfind(";", 0, start) + 1)
    for before in reversed(found[:n]):
        if before.start < begin or before.link == "since":
            return None
        if len(normal[begin : before.start].split()) <= LEADING:
            return before.meaning
        if explicit_year(before.meaning) is not None:
            return None
    return None
