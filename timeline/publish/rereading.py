"""A stored article read again as if published on another day, by the engine itself. Nothing is written."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date

from timeline.events import compose
from timeline.events.anchors.settling import settle
from timeline.names.finding import find_names
from timeline.records import Article, Reading
from timeline.resolution import read
from timeline.store.articles import find_articles
from timeline.store.corrections import Corrections, remembered
from timeline.store.rows import ArticleRows, rows_of
from timeline.stories.hearing import Listening


def reread(db: sqlite3.Connection, uid: str, published: date | None) -> ArticleRows | None:
    """The rows that an article would give if it had been published on that day; None where there is no such article.

    Dates that people corrected stay as they said; the language is the one that the build found.
    """
    article = next((found for found in find_articles(db, uid) if found.uid == uid), None)
    if article is None:
        return None
    said = Corrections.of(remembered(db))
    return rows_of(settle(said.of_reading(_composed(replace(article, published=published)))), said.hidden)


def _composed(article: Article) -> Reading:
    expressions, finder = read(article), Listening(find_names)
    events = compose(article, expressions, finder)
    return Reading(article, expressions, events, finder.heard(article))
