"""The Python interface: the same words as the command line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.records import Article, Event, Expression

if TYPE_CHECKING:
    from timeline.pipeline import BuildReport


def tag(text: str, published: date | str | None = None, language: str | None = None) -> list[Expression]:
    """The time expressions of a text, in order, resolved against its publication date.

    `published` is a date, a datetime or an ISO string; without it relative expressions stay undated and say so.
    `language` is a BCP 47 tag (`ar`, `en-US`); without it the text's own words decide. Raises ValueError for a
    publication date that is none.
    """
    from timeline.resolution import expressions_of

    day = _day(published)
    return list(expressions_of(text, day.toordinal() if day else None, language))


def extract(article: Article | str, published: date | str | None = None, language: str | None = None) -> list[Event]:
    """The events of an article (or of a text with its publication date), in the order of the text."""
    from timeline.pipeline import read_one

    if isinstance(article, str):
        article = Article(uid="", text=article, published=_day(published), language=language)
    return list(read_one(article).events)


def build(sources: Sequence[Path | str] | Path | str, db: Path | str) -> BuildReport:
    """Make the database `db` equal to its sources (files or folders); what is not in them any more is removed."""
    from timeline import pipeline

    paths = [sources] if isinstance(sources, Path | str) else sources
    return pipeline.build(paths, db)


def _day(published: date | str | None) -> date | None:
    if isinstance(published, datetime):
        return published.date()
    if isinstance(published, str):
        return datetime.fromisoformat(published).date()
    return published
