"""The filters of `timeline export`: what a person asks for, as conditions on the table of events."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from timeline.publish.exports.chosen import Chosen


@dataclass(frozen=True, slots=True)
class Selection:
    """Which events to export. Several values of one filter are alternatives; different filters must all hold."""

    status: Sequence[str] = ()
    language: Sequence[str] = ()  # BCP 47; `en` takes en-GB too
    source: Sequence[str] = ()
    actor: Sequence[str] = ()  # a name in any script, or a part of it
    place: Sequence[str] = ()
    story: Sequence[str] = ()  # the uid of a story, or of any event in it
    first: date | None = None  # events that may lie on or after this day
    last: date | None = None  # ... on or before this day, inclusive
    search: str = ""  # words of titles and sentences, normalised as everywhere
    background: bool = True  # events that articles describe and do not report, too

    def of(self, connection: sqlite3.Connection) -> Chosen:
        """The events chosen in a database. Raises LookupError where it knows no such actor, place or story."""
        where, params = ["hidden = 0"], dict[str, Any]()
        for clause, given in (*self._columns(), *self._joined(connection), *self._days()):
            where.append(clause)
            params |= given
        return Chosen(connection, tuple(where), params)

    def _columns(self) -> Iterator[tuple[str, dict[str, Any]]]:
        for column in ("status", "source"):
            if values := getattr(self, column):
                yield f"{column} in (select value from json_each(:{column}))", {column: json.dumps(list(values))}
        if self.language:
            tags = {f"language_{i}": tag for i, tag in enumerate(self.language)}
            yield " or ".join(f"language = :{name} or language like :{name} || '-%'" for name in tags), tags
        if self.search.strip():
            match = "select rowid from events_fts where events_fts match search_query(:search)"
            yield f"id in ({match})", {"search": self.search}
        if not self.background:
            yield "background = 0", {}

    def _joined(self, db: sqlite3.Connection) -> Iterator[tuple[str, dict[str, Any]]]:
        from timeline.publish.summary import find_actors

        if self.actor:
            ids = _each(self.actor, "actor", lambda name: find_actors(db, name))
            yield _member("id", "select event_id from event_actors where actor_id in", "actors"), {"actors": ids}
        if self.place:
            ids = _each(self.place, "place", lambda name: _find_places(db, name))
            yield _member("id", "select event_id from event_places where place_id in", "places"), {"places": ids}
        if self.story:
            ids = _each(self.story, "story", lambda uid: _find_stories(db, uid))
            yield "story_id in (select value from json_each(:stories))", {"stories": ids}

    def _days(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """An event is in when its interval overlaps the days asked for; undated ones are then out."""
        if self.first:
            yield "(latest >= :first or latest is null and earliest is not null)", {"first": self.first.isoformat()}
        if self.last:
            yield "(earliest <= :last or earliest is null and latest is not null)", {"last": self.last.isoformat()}


def _member(column: str, select: str, name: str) -> str:
    return f"{column} in ({select} (select value from json_each(:{name})))"


def _each(names: Sequence[str], kind: str, find: Any) -> str:
    """The ids of all these names, as a JSON list. Raises LookupError for a name that finds nothing."""
    found: set[int] = set()
    for name in names:
        ids = find(name)
        if not ids:
            raise LookupError(f"no {kind} {name!r} in the database")
        found |= ids
    return json.dumps(sorted(found))


def _find_places(db: sqlite3.Connection, name: str) -> set[int]:
    """The places of this name, else those that have its words among theirs."""
    from timeline.languages.writing.name_keys import fold

    rows = db.execute("select id, key, name from places union select place_id, '', name from event_places").fetchall()
    wanted = set(fold(name).split())
    exact = {row for row, key, known in rows if key == name or fold(known) == fold(name)}
    return exact or {row for row, _, known in rows if wanted and wanted <= set(fold(known).split())}


def _find_stories(db: sqlite3.Connection, uid: str) -> set[int]:
    select = "select id from stories where uid = :uid union select story_id from story_aliases where uid = :uid"
    return {row for (row,) in db.execute(select, {"uid": uid})}
