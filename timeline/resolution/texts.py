"""The expressions of a text: its mentions in the languages of its lines, without page furniture, resolved."""

from __future__ import annotations

import gc
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from timeline.chronology.value import Anchors
from timeline.languages.grammar.language import Language
from timeline.languages.load import level
from timeline.languages.writing.letters import SURROGATE, holds_surrogates
from timeline.languages.writing.unmarked import Offsets, is_mark, without_marks
from timeline.records import Article, Expression, Problem
from timeline.resolution.anchors.periods import closed
from timeline.resolution.narrative import is_narrative
from timeline.resolution.passage import Passage
from timeline.resolution.read import Reader
from timeline.resolution.record import Notes
from timeline.resolution.tense.cues import compiled
from timeline.tagging import Mention, mentions
from timeline.tagging.boilerplate import boilerplate
from timeline.tagging.detect import detect, language_of
from timeline.tagging.foreign import passages
from timeline.tagging.scan import Scan
from timeline.tagging.tagger import tagged

# Regions whose seasons are those of the southern hemisphere (ISO 3166-1), as far as an article's language names one.
SOUTHERN: Final = frozenset([
    "AR", "AU", "BO", "BR", "BW", "CL", "FJ", "LS", "MG", "MU", "MZ", "NA", "NZ", "PE", "PY", "SZ", "UY",
    "ZA", "ZM", "ZW",
])  # fmt: skip


def in_language(article: Article) -> Article:
    """The article with its language, detected where it is not given; a warning where none of ours reads it."""
    language = article.language or detect(article.text)
    how = level(language.replace("_", "-").partition("-")[0].lower()) if language else "dates"
    if how == "full":
        return article if language == article.language else replace(article, language=language)
    message = f"no language file for {language}" if language else "language unknown"
    lacks = "basic words of time only" if how == "basic" else "absolute dates only"
    problem = Problem("warning", article.place, f"{message}: {lacks}", "give `language`, or add its file")
    return replace(article, language=language, problems=tuple(dict.fromkeys((*article.problems, problem))))


def read(article: Article) -> tuple[Expression, ...]:
    """The expressions of an article, in order, resolved against its publication date."""
    published = article.published.toordinal() if article.published else None
    return expressions_of(article.text, published, article.language)


def expressions_of(
    text: str,
    published: int | None,
    language: str | Language | None = None,
    narrative: bool | None = None,
    notes: list[Notes] | None = None,
) -> tuple[Expression, ...]:
    """The expressions of a text. `published` is an ordinal day; `narrative` None decides from the text's own dates.

    Where `notes` is given it is filled with how each was found, for explanations.
    """
    if holds_surrogates(text):
        text = SURROGATE.sub("\ufffd", text)
    bare, offsets = without_marks(text)
    if offsets is not None:
        read = expressions_of(bare, published, language, narrative, notes)
        return tuple([_as_given(expression, text, offsets) for expression in read])
    spoken, region = language_of(text, language)
    enabled = gc.isenabled()
    gc.disable()  # what is made here goes without rings (`without_collection` takes longer to begin)
    try:
        found, scan = tagged(text, spoken)
        others = passages(text, spoken, scan)
        _read_in_theirs(text, found, others, scan)
        found = _of_the_text(text, found, spoken)
        if not found:
            return ()
        if narrative is None:
            narrative = is_narrative(found, published, text, compiled(spoken.tense))
        south, month_first = region in SOUTHERN, region in spoken.month_first
        at = Anchors(published, narrative=narrative, southern=south, month_first=month_first)
        here = Passage(text, found, spoken, at, others)
        return tuple(closed(Reader(here, notes).read(), here.normal, published, here.cues))
    finally:
        if enabled:
            gc.enable()


def _as_given(expression: Expression, text: str, offsets: Offsets) -> Expression:
    """The same expression in the text as given, with the marks that its last letter carries."""
    start, end = offsets[expression.start], offsets[expression.end - 1] + 1
    while end < len(text) and is_mark(text[end]):
        end += 1
    return expression._replace(start=start, end=end, text=text[start:end])


def _read_in_theirs(text: str, found: list[Mention], others: Sequence[tuple[int, int, Language]], scan: Scan) -> None:
    """Put the mentions of a text's parts in other languages, read in theirs, for those found in them."""
    for start, end, other in others:
        own: list[Mention] = []
        if scan.holds(start, end, other):
            own = [m.moved(start) for m in mentions(text[start:end], other)]
        elif not found:
            continue
        first, last = bisect_right(found, start, key=lambda m: m.end), bisect_left(found, end, key=lambda m: m.start)
        found[first:last] = own


def _of_the_text(text: str, found: list[Mention], language: Language) -> list[Mention]:
    """The mentions outside page furniture: comment forms, share bars, credits."""
    furniture = boilerplate(text, language.furniture, [m.start for m in found]) if found else []
    if not furniture:
        return found
    starts = [start for start, _ in furniture]  # in order and apart
    return [m for m in found if not (n := bisect_right(starts, m.start)) or m.start >= furniture[n - 1][1]]
