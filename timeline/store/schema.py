"""The schema, made by migrations (sqlite-utils' own); `db/schema.sql` shows what comes out."""

from __future__ import annotations

import re
import sqlite3
from importlib.resources import files

from timeline.store.totals import count_days

_STRICT_SINCE = (3, 37)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the database to the present schema; nothing happens where it has it."""
    from sqlite_utils import Database, Migrations

    migrations = Migrations("timeline")

    @migrations(transactional=False)  # executescript commits by itself; every statement of the script is new
    def schema_001(db: Database) -> None:
        db.conn.executescript(f"begin;{_script('schema_001.sql')}commit;")

    @migrations(transactional=False)
    def schema_002(db: Database) -> None:
        db.conn.executescript(f"begin;{_script('schema_002.sql')}commit;")

    @migrations(transactional=False)
    def schema_003(db: Database) -> None:
        db.conn.executescript(f"begin;{_script('schema_003.sql')}commit;")

    @migrations(transactional=False)
    def schema_004(db: Database) -> None:
        db.conn.executescript(f"begin;{_script('schema_004.sql')}commit;")
        count_days(db.conn)  # a database of an earlier version has events that no build will write again

    @migrations(transactional=False)
    def schema_005(db: Database) -> None:
        db.conn.executescript(f"begin;{_script('schema_005.sql')}commit;")

    @migrations(transactional=False)
    def schema_006(db: Database) -> None:
        db.conn.executescript(f"begin;{_script('schema_006.sql')}commit;")

    @migrations(transactional=False)
    def schema_007(db: Database) -> None:
        db.conn.executescript(f"begin;{_script('schema_007.sql')}commit;")

    @migrations(transactional=False)
    def schema_008(db: Database) -> None:
        db.conn.executescript(f"begin;{_script('schema_008.sql')}commit;")

    migrations.apply(Database(connection))


def _script(name: str) -> str:
    """The statements of a file, without `strict` where this SQLite is too old for it."""
    text = (files("timeline.store") / name).read_text(encoding="utf-8")
    return (
        text
        if sqlite3.sqlite_version_info >= _STRICT_SINCE
        else re.sub(r"\) strict(?:,( without rowid))?;", r")\1;", text)
    )
