"""A compact copy of the database for serving at scale."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from timeline.store.opening import opened
from timeline.store.search import search_form
from timeline.store.whole import whole

_SENTENCES_ONLY = """
update events set
  quote_prefix = substr(quote_prefix, 1 + max(length(quote_prefix) - max(start - sentence_start, 0), 0)),
  quote_suffix = substr(quote_suffix, 1, max(sentence_end - "end", 0))"""
_QUOTED = """
select sum(sentence_end - sentence_start) from (select distinct article_id, sentence_start, sentence_end from events)"""


def snapshot(db: Path, out: Path, quotes: bool = False) -> float | None:
    """Write a compact, analysed copy of `db` to `out`, replacing what stands there only when the copy is complete.

    With `quotes`, articles lose their full text; events keep their sentences and expressions their words. What is
    given back is then the part of all texts that these sentences are, 0 to 1.
    The copy is no longer in WAL mode, so that it can be served immutable. Raises FileNotFoundError where there is
    no database, and ValueError where `out` is the database itself or in no folder.
    """
    if not db.exists():
        raise FileNotFoundError(f"no database at {db}: `timeline build` makes one")
    if out.exists() and out.samefile(db):
        raise ValueError(f"{out} is the working database: give the snapshot a name of its own")
    if not out.parent.is_dir():
        raise ValueError(f"no folder {out.parent}")
    with whole(out) as copy:
        with opened(db) as source:
            source.execute("vacuum into ?", (str(copy),))
        return _finish(copy, quotes)


def _finish(copy: Path, quotes: bool) -> float | None:
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        quoted = _part_quoted(connection) if quotes else None
        if quotes:
            _drop_texts(connection)
            connection.execute("vacuum")
        connection.execute("pragma journal_mode = delete")
        connection.execute("analyze")
        return quoted


def _drop_texts(connection: sqlite3.Connection) -> None:
    """Full texts, and all from which more than quotes could be pieced together; titles stay searchable.

    The index is emptied whole, and what stands around a clause ends with its sentence.
    """
    titles = connection.execute("select id, title from articles").fetchall()
    connection.execute("begin")
    connection.execute("insert into articles_fts (articles_fts) values ('delete-all')")
    connection.execute("update articles set text = ''")
    connection.execute(_SENTENCES_ONLY)
    connection.executemany(
        "insert into articles_fts (rowid, title, text) values (?, ?, '')",
        ((row, search_form(title)) for row, title in titles),
    )
    connection.execute("commit")


def _part_quoted(connection: sqlite3.Connection) -> float:
    """The part of all texts that the sentences of events are."""
    whole = connection.execute("select sum(length(text)) from articles").fetchone()[0] or 0
    quoted = connection.execute(_QUOTED).fetchone()[0] or 0
    return min(1.0, quoted / whole) if whole else 0.0
