"""Rows of the database as dictionaries, for the pages that are read."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from timeline.store.opening import dicts

Row = dict[str, Any]
# The day up to which the data goes, in SQL: the newest publication. One behind the day of the build is a slip, by which
# no plan is overdue; where all are, or no build has a day, it counts. The canned queries of metadata.yml say the same.
AS_OF = """coalesce((select max(published) from articles
    where published <= (select substr(built, 1, 10) from builds order by id desc limit 1)),
    (select max(published) from articles))"""


def state_of(path: str | Path) -> tuple[tuple[int, int], ...]:
    """What changes whenever the database is written: when its files were, and their sizes."""
    files = (Path(path), Path(f"{path}-wal"))
    return tuple((file.stat().st_mtime_ns, file.stat().st_size) for file in files if file.exists())


def rows(db: sqlite3.Connection, sql: str, **given: Any) -> list[Row]:
    """The rows of a query with named parameters."""
    return list(dicts(db.execute(sql, given)))


def row(db: sqlite3.Connection, sql: str, **given: Any) -> Row | None:
    """The first row of a query, or None."""
    found = rows(db, sql, **given)
    return found[0] if found else None
