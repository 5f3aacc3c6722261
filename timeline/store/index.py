"""The full-text indexes: they hold `search_form` of what the tables hold, and stay in step with them.

FTS5 keeps no copy of the text (external content), so a row is taken out by telling the words that were put in.
Hidden events are not indexed.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from timeline.store.search import search_form

_COLUMNS = {"articles": ("title", "text"), "events": ("title", "sentence")}
_SHOWN = {"articles": "true", "events": "hidden = 0"}


def add(db: sqlite3.Connection, table: str, ids: Iterable[int]) -> None:
    """Index rows that have been written."""
    first, second = _COLUMNS[table]
    db.executemany(f"insert into {table}_fts (rowid, {first}, {second}) values (?, ?, ?)", _words(db, table, ids))


def drop(db: sqlite3.Connection, table: str, ids: Iterable[int]) -> None:
    """Take rows out of the index; to be called while they still stand in the table."""
    first, second = _COLUMNS[table]
    statement = f"insert into {table}_fts ({table}_fts, rowid, {first}, {second}) values ('delete', ?, ?, ?)"
    db.executemany(statement, _words(db, table, ids))


def _words(db: sqlite3.Connection, table: str, ids: Iterable[int]) -> Iterator[tuple[int, str, str]]:
    first, second = _COLUMNS[table]
    select = f"select {first}, {second} from {table} where id = ? and {_SHOWN[table]}"
    for row_id in ids:
        for one, two in db.execute(select, (row_id,)):
            yield row_id, search_form(one), search_form(two)
