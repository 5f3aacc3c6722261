"""The expressions of a text: its mentions in the languages of its lines, without page furniture, resolved."""

from __future__ import annotations

from timeline.chronology.value import Anchors
from timeline.languages.grammar import Language
from timeline.records import Article, Expression
from timeline.resolution.narrative import is_narrative
from timeline.resolution.passage import Passage
from timeline.resolution.read import Reader
from timeline.resolution.record import Notes
from timeline.tagging import Mention, mentions
from timeline.tagging.boilerplate import boilerplate
from timeline.tagging.detect import language_of, passages

# Regions whose seasons are those of the southern hemisphere (ISO 3166-1), as far as an article's language names one.
SOUTHERN = frozenset([
    "AR", "AU", "BO", "BR", "BW", "CL", "FJ", "LS", "MG", "MU", "MZ", "NA", "NZ", "PE", "PY", "SZ", "UY",
    "ZA", "ZM", "ZW",
])  # fmt: skip


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
    spoken, region = language_of(text, language)
    found = _of_the_text(text, _mentions(text, spoken), spoken)
    if not found:
        return ()
    if narrative is None:
        narrative = is_narrative(found, published)
    south, month_first = region in SOUTHERN, region in spoken.month_first
    at = Anchors(published, narrative=narrative, southern=south, month_first=month_first)
    return tuple(Reader(Passage.beginning(text, found, spoken, at), notes).read())


def _mentions(text: str, spoken: Language) -> list[Mention]:
    """The mentions of a text, lines in another script read in their own language."""
    found = mentions(text, spoken)
    for start, end, other in passages(text, spoken):
        own = [m._replace(start=m.start + start, end=m.end + start) for m in mentions(text[start:end], other)]
        found = [m for m in found if m.end <= start or m.start >= end] + own
    return sorted(found, key=lambda mention: mention.start)


def _of_the_text(text: str, found: list[Mention], language: Language) -> list[Mention]:
    """The mentions outside page furniture: comment forms, share bars, credits."""
    furniture = boilerplate(text, language.furniture, [m.start for m in found]) if found else []
    if not furniture:
        return found
    return [m for m in found if not any(start <= m.start < end for start, end in furniture)]
