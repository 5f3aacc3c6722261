"""Stories in and out: the events of the database as linking sees them, and the stories that it makes of them."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence

from timeline.chronology.interval import Interval
from timeline.events.stories import Mention, Story, title_words
from timeline.store import ids
from timeline.store.rows import Row, iso_or_none, sort_key
from timeline.store.writing import insert

_EVENTS = """
    select events.uid, articles.uid, events.published, events.source, events.language, events.title,
        events.earliest, events.latest, events.status, events.sourcing, events.background
    from events join articles on articles.id = events.article_id
    where events.hidden = 0 order by events.uid"""
_NAMES = """
    select events.uid, 'actor ' || actors.key from events
    join event_actors on event_actors.event_id = events.id join actors on actors.id = event_actors.actor_id
    union all
    select events.uid, 'place ' || places.key from events
    join event_places on event_places.event_id = events.id join places on places.id = event_places.place_id"""


def mentions(db: sqlite3.Connection) -> Iterator[Mention]:
    """All events that are not hidden, in uid order."""
    names: defaultdict[str, set[str]] = defaultdict(set)
    for event, name in db.execute(_NAMES):
        names[event].add(name)
    for uid, article, published, source, language, title, earliest, latest, *state in db.execute(_EVENTS):
        status, sourcing, background = state
        yield Mention(
            uid=uid,
            article=article,
            published=published,
            source=source,
            language=language,
            title=title,
            words=title_words(title),
            names=frozenset(names.get(uid, ())),
            interval=Interval.of_iso(earliest, latest),
            status=status,
            sourcing=sourcing,
            background=bool(background),
        )


def write_stories(db: sqlite3.Connection, stories: Sequence[Story]) -> None:
    """Make these the stories of the database; rows that stand as they are already are not touched."""
    rows = {story.uid: _row(story) for story in stories}
    kept = _unchanged(db, rows)
    stale = [(uid,) for (uid,) in db.execute("select uid from stories").fetchall() if uid not in kept]
    db.executemany("delete from stories where uid = ?", stale)
    for uid, row in rows.items():
        if uid not in kept:
            insert(db, "stories", [row | {"id": ids.free_id(db, "stories", uid)}])
    by_uid = dict(db.execute("select uid, id from stories").fetchall())
    members = {event: by_uid[story.uid] for story in stories for event in story.events}
    known = db.execute("select uid, story_id from events").fetchall()
    moved = [(members.get(event), event) for event, story in known if members.get(event) != story]
    db.executemany("update events set story_id = ? where uid = ?", moved)
    _write_aliases(db, {event: by_uid[story.uid] for story in stories for event in story.events[1:]})


def _unchanged(db: sqlite3.Connection, rows: dict[str, Row]) -> set[str]:
    """The uids of the stories whose rows are already as they will be."""
    cursor = db.execute("select * from stories")
    names = [column[0] for column in cursor.description]
    old = (dict(zip(names, values, strict=True)) for values in cursor)
    return {row["uid"] for row in old if row["uid"] in rows and rows[row["uid"]].items() <= row.items()}


def _write_aliases(db: sqlite3.Connection, aliases: dict[str, int]) -> None:
    old = dict(db.execute("select uid, story_id from story_aliases").fetchall())
    gone = [(uid,) for uid in old if aliases.get(uid) != old[uid]]
    db.executemany("delete from story_aliases where uid = ?", gone)
    added = [(uid, story) for uid, story in aliases.items() if old.get(uid) != story]
    db.executemany("insert into story_aliases (uid, story_id) values (?, ?)", added)


def _row(story: Story) -> Row:
    sort_day, _ = sort_key(story.interval, None)
    return {
        "uid": story.uid,
        "title": story.title,
        "earliest": story.interval.earliest,
        "latest": story.interval.latest,
        "status": story.status,
        "sourcing": story.sourcing,
        "events": len(story.events),
        "articles": story.articles,
        "sources": story.sources,
        "contradiction": story.contradiction,
        "states": json.dumps([{"state": state.status, "since": state.since} for state in story.states]),
        "sort_date": iso_or_none(sort_day),
    }
