"""The events of the database as linking sees them: all, or those of some articles."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from itertools import groupby
from sys import intern
from typing import NamedTuple

from timeline.chronology.interval import Interval
from timeline.records import Sourcing, Status
from timeline.store.words import words_of
from timeline.stories.context import Context
from timeline.stories.hearing import names_heard
from timeline.stories.mention import Mention, is_loose, topic_of

_EVENTS = """
    select article_id, articles.uid, events.uid, events.published, events.source, events.language, events.title, words,
        names, events.earliest, events.latest, events.status, events.sourcing, events.background, sentence_start
    from events join articles on articles.id = events.article_id join event_words on event_words.event_id = events.id
    where events.hidden = 0 and {which} order by articles.id, events.uid"""
_NAMES = """
    select events.uid, key from events
    join event_actors on event_actors.event_id = events.id join actors on actors.id = event_actors.actor_id
    where {which}
    union all
    select events.uid, key from events
    join event_places on event_places.event_id = events.id join places on places.id = event_places.place_id
    where {which}"""
_HEARD = "select heard from articles where id = ?"
_TEXT = "select text, title, language from articles where id = ?"
_OF_EVENTS = "events.uid in (select value from json_each(:events))"
_OF_ARTICLES = "events.article_id in (select value from json_each(:articles))"


class _Row(NamedTuple):
    """An event as the database has it."""

    article_id: int
    article: str
    uid: str
    published: str | None
    source: str | None
    language: str | None
    title: str
    words: str
    names: str
    earliest: str | None
    latest: str | None
    status: Status
    sourcing: Sourcing
    background: int
    sentence: int


class Told:
    """The events of an article; what is compared of them is read when it is asked for."""

    def __init__(self, rows: Iterable[_Row], keys: Mapping[str, set[str]], heard: tuple[str, ...]) -> None:
        """`keys` are those of each event's names."""
        self._rows = {row.uid: row for row in rows}
        self._keys = {uid: frozenset(keys.get(uid, ())) for uid in self._rows}
        self._heard = heard
        self._read: dict[str, Mention] = {}

    @property
    def article(self) -> str:
        """The article's uid."""
        return next(iter(self._rows.values())).article

    @property
    def uids(self) -> Iterable[str]:
        """The uids of its events."""
        return self._rows.keys()

    def mentions(self) -> list[Mention]:
        """All its events, by uid."""
        return [self.mention(uid) for uid in self._rows]

    def mention(self, uid: str) -> Mention:
        """The event of this uid."""
        if uid not in self._read:
            self._read[uid] = self._mention(self._rows[uid])
        return self._read[uid]

    def context(self) -> Context:
        """What it says, for comparing one of its events."""
        firm = [u for u, row in self._rows.items() if not is_loose(row.status, days_of(row.earliest, row.latest))]
        return Context.of(
            frozenset().union(*(self._keys[uid] for uid in firm or self._rows)),
            self._guessed,
            self._heard,
            (days_of(row.earliest, row.latest) for row in self._rows.values() if not row.background),
            self.mentions,
        )

    @cached_property
    def _topic(self) -> frozenset[str]:
        return topic_of(self._keys.values())

    @cached_property
    def _guessed(self) -> frozenset[str]:
        return frozenset().union(*(words_of(row.names) for row in self._rows.values()))

    def _mention(self, row: _Row) -> Mention:
        return Mention(
            uid=row.uid,
            article=row.article,
            published=row.published,
            source=row.source,
            language=row.language,
            title=row.title,
            words=words_of(row.words),
            names=self._keys[row.uid],
            topic=self._topic,
            guessed=self._guessed,
            heard=self._heard,
            interval=days_of(row.earliest, row.latest),
            status=row.status,
            sourcing=row.sourcing,
            background=bool(row.background),
            sentence=row.sentence,
        )


def all_mentions(db: sqlite3.Connection) -> Iterator[Mention]:
    """All events that are not hidden."""
    for told in _told(db, "true", {}):
        yield from told.mentions()


def told_by(db: sqlite3.Connection, articles: Iterable[int]) -> list[Told]:
    """What some articles (by id) tell, without the events that are hidden."""
    return list(_told(db, _OF_ARTICLES, {"articles": json.dumps(sorted(articles))}))


def mentions_of_events(db: sqlite3.Connection, uids: Iterable[str]) -> Iterator[Mention]:
    """Events by their uids, for joining: what their articles are about is not told."""
    for told in _told(db, _OF_EVENTS, {"events": json.dumps(sorted(uids))}, alone=True):
        yield from told.mentions()


def _told(db: sqlite3.Connection, which: str, given: dict[str, str], alone: bool = False) -> Iterator[Told]:
    """Articles, one by one, and of each the events of `which`; `alone` without what its text names."""
    keys: defaultdict[str, set[str]] = defaultdict(set)
    for event, key in db.execute(_NAMES.format(which=which), given):
        keys[event].add(intern(key))
    rows = map(_Row._make, db.execute(_EVENTS.format(which=which), given))
    kept = any(column[1] == "heard" for column in db.execute("pragma table_info(articles)"))  # not by earlier versions
    for article_id, events in groupby(rows, key=lambda row: row.article_id):
        of_article = list(events)
        heard: tuple[str, ...] = () if alone else _heard(db, article_id, kept)
        yield Told(of_article, keys, heard)


def _heard(db: sqlite3.Connection, article_id: int, kept: bool) -> tuple[str, ...]:
    """What an article names; where an earlier version wrote it, that is found anew."""
    if kept:
        ((heard,),) = db.execute(_HEARD, (article_id,)).fetchall()
        if heard is not None:
            return tuple(map(intern, json.loads(heard)))
    ((text, title, language),) = db.execute(_TEXT, (article_id,)).fetchall()
    return names_heard(text, title, language)


@lru_cache(maxsize=65536)
def days_of(earliest: str | None, latest: str | None) -> Interval:
    """An interval as the database has it."""
    return Interval.of_iso(earliest, latest)
