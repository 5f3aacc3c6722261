"""The schema, made by migrations (sqlite-utils' own); `db/schema.sql` shows what comes out."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from importlib.resources import files
from typing import TYPE_CHECKING

from timeline.store import words
from timeline.store.totals import count_days

if TYPE_CHECKING:
    from sqlite_utils import Database

_STRICT_SINCE = (3, 37)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the database to the present schema, a script after another; nothing happens where it has it."""
    from sqlite_utils import Database, Migrations

    migrations = Migrations("timeline")
    for script in sorted(each.name for each in files("timeline.store").iterdir() if each.name.endswith(".sql")):
        # not in a transaction: executescript commits by itself, and every statement of the script is new
        migrations(name=script.removesuffix(".sql"), transactional=False)(_step(script))
    migrations.apply(Database(connection))


def _step(script: str) -> Callable[[Database], None]:
    """The migration that runs a script."""

    def run(db: Database) -> None:
        db.conn.executescript(f"begin;{_statements(script)}commit;")
        if script == "schema_004.sql":
            count_days(db.conn)  # a database of an earlier version has events that no build will write again
        if script == "schema_009.sql":
            words.rebuild(db.conn)  # the same

    return run


def _statements(name: str) -> str:
    """The statements of a file, without `strict` where this SQLite is too old for it."""
    text = (files("timeline.store") / name).read_text(encoding="utf-8")
    return (
        text
        if sqlite3.sqlite_version_info >= _STRICT_SINCE
        else re.sub(r"\) strict(?:,( without rowid))?;", r")\1;", text)
    )
