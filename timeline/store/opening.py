"""A database that is only read, and rows of it as dictionaries."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from timeline.store.search import search_query


@contextmanager
def opened(db: Path) -> Iterator[sqlite3.Connection]:
    """A database that is only read, by any thread, with `search_query(text)` in its SQL. Raises FileNotFoundError."""
    if not db.exists():
        raise FileNotFoundError(f"no database at {db}: `timeline build` makes one")
    address = f"{db.resolve().as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, uri=True, check_same_thread=False)) as connection:
        know_search(connection)
        yield connection


def know_search(connection: sqlite3.Connection) -> None:
    """`search_query(text)` in SQL: what a person types, as a query for the normalised indexes."""
    connection.create_function("search_query", 1, search_query, deterministic=True)


def dicts(cursor: sqlite3.Cursor) -> Iterator[dict[str, Any]]:
    """The rows of a cursor, each value by its column's name."""
    names = [column[0] for column in cursor.description]
    return (dict(zip(names, values, strict=True)) for values in cursor)
