"""Rows into tables: an article's rows in and out together with the index, the names and what hangs on them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from timeline.store import ids, index, words
from timeline.store.rows import ArticleRows, Row

# The gazetteer gives one place to a key; where two disagree, the smaller wins, in any order of arrival.
_LOCATE = """
    update places set latitude = :latitude, longitude = :longitude, country = :country
    where key = :key and (latitude is null or (latitude, longitude) > (:latitude, :longitude))"""

_BREAK = """
    insert or ignore into broken_stories select story_id from events where article_id = ? and story_id is not null"""


def insert(db: sqlite3.Connection, table: str, rows: Sequence[Row]) -> None:
    """Insert rows that have the same keys; keys that the table has no column for are left out."""
    if rows:
        columns = [column for column in _columns(db, table) if column in rows[0]]
        names, values = ", ".join(f'"{c}"' for c in columns), ", ".join(f":{c}" for c in columns)
        db.executemany(f"insert into {table} ({names}) values ({values})", rows)


@lru_cache(maxsize=64)
def _columns(db: sqlite3.Connection, table: str) -> tuple[str, ...]:
    return tuple(column[1] for column in db.execute(f"pragma table_info({table})"))


@contextmanager
def indexed_later(db: sqlite3.Connection, name: str) -> Iterator[None]:
    """Without an index while very many rows come, which is then made again in one go: that is much faster."""
    ((index,),) = db.execute("select sql from sqlite_master where name = ?", (name,)).fetchall()
    db.execute(f"drop index {name}")
    yield
    db.execute(index)


def remove_article(db: sqlite3.Connection, article_id: int) -> None:
    """Remove an article with all its rows."""
    events = [row[0] for row in db.execute("select id from events where article_id = ?", (article_id,))]
    index.drop(db, "events", events)
    index.drop(db, "articles", [article_id])
    db.execute(_BREAK, (article_id,))
    db.execute("delete from articles where id = ?", (article_id,))


def insert_article(db: sqlite3.Connection, rows: ArticleRows) -> None:
    """Insert an article with all its rows; its events have no story yet."""
    article_id = _insert_with_ids(db, "articles", [rows.article])[rows.article["uid"]]
    of_article: Row = {"article_id": article_id}
    expressions = _insert_with_ids(db, "expressions", [row | of_article for row in rows.expressions])
    events = _insert_with_ids(db, "events", [
        row | of_article | {"expression_id": expressions.get(row["expression_uid"])} for row in rows.events
    ])  # fmt: skip
    for table, names in (("actors", rows.actors), ("places", rows.places)):
        _insert_names(db, table, [row | {"event_id": events[row["event_uid"]]} for row in names])
    insert(db, "event_anchors", [
        row | {"event_id": events[row["event_uid"]], "anchor_event_id": events.get(row["anchor_event_uid"])}
        for row in rows.anchors
    ])  # fmt: skip
    insert(db, "problems", [row | of_article for row in rows.problems])
    index.add(db, "articles", [article_id])
    index.add(db, "events", events.values())
    words.add(db, article_id)


def count_names(db: sqlite3.Connection) -> None:
    """Bring actors and places into step with the events that name them: most frequent name, number of events."""
    for table, columns in (("actors", "name, kind"), ("places", "name")):
        mentions = f"event_{table} where {table[:-1]}_id = {table}.id"
        db.execute(f"delete from {table} where not exists (select 1 from {mentions})")
        db.execute(
            f"update {table} set events = (select count(*) from {mentions}), ({columns}) = "
            f"(select {columns} from {mentions} group by {columns} order by count(*) desc, {columns} limit 1)"
        )


def _insert_with_ids(db: sqlite3.Connection, table: str, rows: Sequence[Row]) -> dict[Any, int]:
    """Insert rows that have a uid, each with its id; the ids by uid."""
    found: dict[Any, int] = {}
    for row in rows:
        row["id"] = found[row["uid"]] = ids.free_id(db, table, row["uid"], row.get("sort_date"), found.values())
    insert(db, table, rows)
    return found


def _insert_names(db: sqlite3.Connection, table: str, rows: Sequence[Row]) -> None:
    """Rows of event_actors or event_places, and of the actors or places that are new."""
    name_id = f"{table[:-1]}_id"
    for row in rows:
        found = db.execute(f"select id from {table} where key = ?", (row["key"],)).fetchone()
        row[name_id] = found[0] if found else ids.free_id(db, table, row["key"])
        if not found:
            insert(db, table, [row | {"id": row[name_id], "events": 0}])
        elif row["latitude"] is not None:
            db.execute(_LOCATE, row) if table == "places" else None
    insert(db, f"event_{table}", rows)
