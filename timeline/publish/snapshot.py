"""A compact copy of the database for serving at scale."""

from __future__ import annotations

import sqlite3
from pathlib import Path


def snapshot(db: Path, out: Path, quotes: bool = False) -> None:
    """Write a compact, analysed copy of `db` to `out`, replacing what stands there only when the copy is complete.

    With `quotes`, articles lose their full text; events keep their sentences and expressions their words.
    The copy is no longer in WAL mode, so that it can be served immutable. Raises FileNotFoundError where there is
    no database, and ValueError where `out` is the database itself.
    """
    if not db.exists():
        raise FileNotFoundError(f"no database at {db}: `timeline build` makes one")
    if out.exists() and out.samefile(db):
        raise ValueError(f"{out} is the working database: give the snapshot a name of its own")
    unfinished = out.with_name(out.name + ".unfinished")
    unfinished.unlink(missing_ok=True)
    try:
        _copy(db, unfinished)
        _finish(unfinished, quotes)
        unfinished.replace(out)
    finally:
        unfinished.unlink(missing_ok=True)


def _copy(db: Path, to: Path) -> None:
    source = sqlite3.connect(f"{db.resolve().as_uri()}?mode=ro", uri=True)
    try:
        source.execute("vacuum into ?", (str(to),))
    finally:
        source.close()


def _finish(copy: Path, quotes: bool) -> None:
    connection = sqlite3.connect(copy, isolation_level=None)
    try:
        if quotes:
            _drop_texts(connection)
            connection.execute("vacuum")
        connection.execute("pragma journal_mode = delete")
        connection.execute("analyze")
    finally:
        connection.close()


def _drop_texts(connection: sqlite3.Connection) -> None:
    """Full texts, and the index from which they could be pieced together; titles stay searchable."""
    from timeline.store.search import search_form

    titles = connection.execute("select id, title from articles").fetchall()
    connection.execute("begin")
    connection.execute("insert into articles_fts (articles_fts) values ('delete-all')")
    connection.execute("update articles set text = ''")
    connection.executemany(
        "insert into articles_fts (rowid, title, text) values (?, ?, '')",
        ((row, search_form(title)) for row, title in titles),
    )
    connection.execute("commit")
