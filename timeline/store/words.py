"""What the titles of events say, kept as linking compares it: so no language is read to link one more article."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from sys import intern

from timeline.stories.guessing import guesses
from timeline.stories.wording import title_words

_TITLES = """
    select events.id, title, language, phrase, (
        select json_group_array(name) from (
            select name from event_actors where event_id = events.id
            union all select name from event_places where event_id = events.id))
    from events left join event_anchors on event_anchors.event_id = events.id where {which}"""


def add(db: sqlite3.Connection, article_id: int) -> None:
    """Keep what the titles of an article's events say, when all its rows stand."""
    _add(db, "article_id = ?", (article_id,))


def rebuild(db: sqlite3.Connection) -> None:
    """Work out again what all titles say."""
    db.execute("delete from event_words")
    _add(db, "true", ())


def lack(db: sqlite3.Connection) -> bool:
    """Whether an earlier version wrote events, of whose titles it kept nothing."""
    if not db.execute("select 1 from pragma_table_info('event_words')").fetchone():
        return True
    select = "select 1 from events where id not in (select event_id from event_words) limit 1"
    return db.execute(select).fetchone() is not None


def ensure(db: sqlite3.Connection) -> None:
    """Where an earlier version wrote a database that is only read, work it out for this connection."""
    if lack(db):
        db.execute("create temporary table event_words (event_id integer primary key, words text, names text)")
        _add(db, "true", ())


def _add(db: sqlite3.Connection, which: str, given: tuple[int, ...]) -> None:
    rows = (
        (event, _written(title_words(title, language, json.loads(names), phrase)), _written(guesses(title, language)))
        for event, title, language, phrase, names in db.execute(_TITLES.format(which=which), given)
    )
    db.executemany("insert into event_words (event_id, words, names) values (?, ?, ?)", rows)


def _written(words: Iterable[str]) -> str:
    return json.dumps(sorted(words), ensure_ascii=False)


def words_of(written: str) -> frozenset[str]:
    """Words as they were kept, each once in memory."""
    return frozenset(map(intern, json.loads(written)))
