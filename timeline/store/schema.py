"""The schema, made by migrations (sqlite-utils' own); `db/schema.sql` shows what comes out."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
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
        migrations(name=script.removesuffix(".sql"))(_step(script))
    migrations.apply(Database(connection))


def _step(script: str) -> Callable[[Database], None]:
    """The migration that runs a script, in one transaction with what it fills: one that breaks off did nothing."""

    def run(db: Database) -> None:
        for statement in _statements(script):
            db.conn.execute(statement)
        if script == "schema_004.sql":
            count_days(db.conn)  # a database of an earlier version has events that no build will write again
        if script == "schema_009.sql":
            words.rebuild(db.conn)  # the same

    return run


def _statements(name: str) -> Iterator[str]:
    """The statements of a file, without `strict` where this SQLite is too old for it."""
    text = (files("timeline.store") / name).read_text(encoding="utf-8")
    if sqlite3.sqlite_version_info < _STRICT_SINCE:
        text = re.sub(r"\) strict(?:,( without rowid))?;", r")\1;", text)
    statement = ""
    for line in text.splitlines(keepends=True):  # `executescript` would end the transaction
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
