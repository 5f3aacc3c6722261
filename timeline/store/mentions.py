"""The events of the database as linking sees them: all, or those of some articles."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Set

from timeline.chronology.interval import Interval
from timeline.events.stories.guessing import guesses
from timeline.events.stories.hearing import LEAD, names_heard
from timeline.events.stories.mention import Mention, reach, times, title_words, topic_of

_EVENTS = """
    select events.uid, articles.uid, events.published, events.source, events.language, events.title, phrase,
        events.earliest, events.latest, events.status, events.sourcing, events.background
    from events join articles on articles.id = events.article_id
    left join event_anchors on event_anchors.event_id = events.id
    where events.hidden = 0 and {which} order by articles.id, events.uid"""
_NAMES = """
    select events.uid, actors.key, event_actors.name from events
    join event_actors on event_actors.event_id = events.id join actors on actors.id = event_actors.actor_id
    where {which}
    union all
    select events.uid, places.key, event_places.name from events
    join event_places on event_places.event_id = events.id join places on places.id = event_places.place_id
    where {which}"""
_LEAD = "select substr(text, 1, ?) from articles where uid = ?"
_OF_EVENTS = "events.uid in (select value from json_each(:events))"
_OF_ARTICLES = "events.article_id in (select value from json_each(:articles))"


def all_mentions(db: sqlite3.Connection) -> Iterator[Mention]:
    """All events that are not hidden."""
    return _mentions(db, "true", {})


def mentions_of_articles(
    db: sqlite3.Connection, articles: Iterable[int], near: Set[str] | None = None
) -> Iterator[Mention]:
    """The events of some articles (by id) that are not hidden.

    Where `near` is given, only events of these `times` get the words of their titles, for others they are not asked.
    """
    return _mentions(db, _OF_ARTICLES, {"articles": json.dumps(sorted(articles))}, near)


def mentions_of_events(db: sqlite3.Connection, uids: Iterable[str]) -> Iterator[Mention]:
    """Events by their uids, for joining: what their articles are about is not told rightly."""
    return _mentions(db, _OF_EVENTS, {"events": json.dumps(sorted(uids))})


def _mentions(
    db: sqlite3.Connection, which: str, given: dict[str, str], near: Set[str] | None = None
) -> Iterator[Mention]:
    keys: defaultdict[str, set[str]] = defaultdict(set)
    called: defaultdict[str, set[str]] = defaultdict(set)
    for event, key, name in db.execute(_NAMES.format(which=which), given):
        keys[event].add(key)
        called[event].add(name)
    rows: list[tuple[str, ...]] = []
    for row in db.execute(_EVENTS.format(which=which), given):
        if rows and rows[0][1] != row[1]:
            yield from _of_article(rows, keys, called, near, _heard(db, rows))
            rows = []
        rows.append(row)
    yield from _of_article(rows, keys, called, near, _heard(db, rows))


def _of_article(
    rows: list[tuple[str, ...]],
    keys: dict[str, set[str]],
    called: dict[str, set[str]],
    near: Set[str] | None,
    heard: frozenset[str],
) -> Iterator[Mention]:
    topic = topic_of(frozenset(keys.get(row[0], ())) for row in rows)
    guessed = frozenset[str]().union(*(guesses(title, language) for _, _, _, _, language, title, *_ in rows))
    for uid, article, published, source, language, title, phrase, *dates, status, sourcing, background in rows:
        interval = Interval.of_iso(*dates)
        read = near is None or not near.isdisjoint(times(reach(interval, status, published)))
        yield Mention(
            uid=uid,
            article=article,
            published=published,
            source=source,
            language=language,
            title=title,
            words=title_words(title, language, called.get(uid, ()), phrase) if read else frozenset(),
            names=frozenset(keys.get(uid, ())),
            topic=topic,
            guessed=guessed,
            heard=heard,
            interval=interval,
            status=status,  # type: ignore[arg-type]  # the table checks it
            sourcing=sourcing,  # type: ignore[arg-type]
            background=bool(background),
        )


def _heard(db: sqlite3.Connection, rows: list[tuple[str, ...]]) -> frozenset[str]:
    """What the text of the article of some events may name."""
    if not rows:
        return frozenset()
    _, article, _, _, language, *_ = rows[0]
    lead = db.execute(_LEAD, (LEAD, article)).fetchone()
    return names_heard(lead[0] or "", language) if lead else frozenset()
