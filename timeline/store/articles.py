"""Articles out of the database again, as they were before reading."""

from __future__ import annotations

import sqlite3
from datetime import date
from typing import Any

from timeline.records import Article, Problem

_COLUMNS = {
    "id": "source_id",
    "uid": "uid",
    "text": "text",
    "published_time": "published_time",
    "zone": "zone",
    "published_from": "published_from",
    "language": "language",
    "title": "title",
    "source": "source",
    "url": "url",
    "place": "place",
    "rights": "rights",
}  # the Article's field: the table's column
_NAMED = (
    "uid = :name",
    "source_id = :name or url = :name or cast(id as text) = :name or place = :name",
    "length(place) > 0 and substr(:name, -length(place) - 1) = '/' || place",  # a path from above the source folder
)


def find_articles(db: sqlite3.Connection, name: str) -> list[Article]:
    """The articles of this uid; else of this id, url or path; in uid order."""
    for where in _NAMED:
        select = f"select id, published, {', '.join(_COLUMNS.values())} from articles where {where} order by uid"
        if found := db.execute(select, {"name": name}).fetchall():
            return [_article(db, *row) for row in found]
    return []


def one_article(db: sqlite3.Connection, name: str) -> Article:
    """The article of a uid, id, url or path. Raises LookupError where there is none, or more than one."""
    found = find_articles(db, name)
    if len(found) == 1:
        return found[0]
    if not found:
        raise LookupError(f"no article {name!r}; name it by its uid, id, url or path")
    places = ", ".join(f"{article.place} (uid {article.uid})" for article in found[:5])
    raise LookupError(f"{name!r} names {len(found)} articles: {places}; name one by its uid")


def _article(db: sqlite3.Connection, row_id: int, published: str | None, *values: Any) -> Article:
    select = "select severity, place, message, mend from problems where article_id = ?"
    return Article(
        published=date.fromisoformat(published) if published else None,
        problems=tuple(Problem(*problem) for problem in db.execute(select, (row_id,))),
        **dict(zip(_COLUMNS, values, strict=True)),
    )
