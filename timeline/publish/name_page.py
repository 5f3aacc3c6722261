"""What the page of an actor or place shows: who tells of it, what became of it, its stories and events in time."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Literal

from timeline.publish.places_map import Located, PlacesMap, places_map
from timeline.publish.rows import Row, row, rows

Kind = Literal["actor", "place"]
MOST = 100  # events that the page lists
_LISTED = 40  # sources and stories
COUNTED = 20_000  # of its events, the newest: more would take seconds, and the table counts them all
_JOINED = """(select * from event_{of} where {one}_id = :id order by event_id desc limit {counted}) as named
    join events on events.id = named.event_id"""
_OWN = "named.{one}_id = :id and events.hidden = 0"
_TOTALS = """select count(*) as events, count(distinct article_id) as articles, count(distinct source) as sources,
    count(distinct language) as languages, min(case when unplaced = 0 then sort_date end) as first,
    max(sort_date) as last from {joined} where {own}"""
_SOURCES = """select source, language, count(*) as events from {joined} where {own}
    group by source, language order by count(*) desc, source limit {listed}"""
_STATUSES = "select status, count(*) as events from {joined} where {own} group by status order by count(*) desc, status"
_STORIES = """select stories.*, count(*) as here, min(events.language) as language from {joined}
    join stories on stories.id = events.story_id where {own}
    group by stories.id order by min(events.background), stories.articles desc, count(*) desc,
        stories.sort_date, stories.id limit {listed}"""
_EVENTS = """select events.* from event_{of} as named join events on events.id = named.event_id
    where {own} and events.background = 0 order by named.event_id limit {most}"""
_NAMES = """select distinct named.name from {joined} where {own} and named.name <> :name
    order by named.name limit 12"""
_WITH = """select {with_}.id, {with_}.name, count(*) as events from {joined}
    join event_{with_} as others on others.event_id = events.id join {with_} on {with_}.id = others.{other}_id
    where {own} and ('{with_}' <> '{of}' or {with_}.id <> :id)
    group by {with_}.id order by count(*) desc, {with_}.name limit 12"""
_PLACES = """select places.id, places.name, places.latitude, places.longitude, count(*) as events from {joined}
    join event_places as others on others.event_id = events.id join places on places.id = others.place_id
    where {own} and places.latitude is not null group by places.id order by count(*) desc limit 60"""


@dataclass(frozen=True, slots=True)
class NamePage:
    """An actor or place as its page shows it."""

    kind: Kind
    row: Row
    totals: Row
    sources: tuple[Row, ...]
    statuses: tuple[Row, ...]
    stories: tuple[Row, ...]
    events: tuple[Row, ...]  # in the order of time, without the background; at most `MOST`
    names: tuple[str, ...]  # as articles have it, where that differs
    actors: tuple[Row, ...]  # named with it
    places: tuple[Row, ...]
    map: PlacesMap | None

    @property
    def cut(self) -> bool:
        """Whether the counts are of the newest `COUNTED` events only."""
        return bool(self.row["events"] > COUNTED)


def name_page(db: sqlite3.Connection, kind: Kind, id_: int) -> NamePage | None:
    """The page of the actor or place with this id; None where there is none."""
    of = f"{kind}s"
    found = row(db, f"select * from {of} where id = :id", id=id_)
    if found is None:
        return None
    joined, own = _JOINED.format(of=of, one=kind, counted=COUNTED), _OWN.format(one=kind)

    def ask(sql: str, **more: str) -> list[Row]:
        filled = sql.format(joined=joined, own=own, of=of, most=MOST, listed=_LISTED, **more)
        return rows(db, filled, id=id_, name=found["name"])

    where = [Located(**place) for place in ask(_PLACES)]
    return NamePage(
        kind=kind,
        row=found,
        totals=ask(_TOTALS)[0],
        sources=tuple(ask(_SOURCES)),
        statuses=tuple(ask(_STATUSES)),
        stories=tuple(ask(_STORIES)),
        events=tuple(ask(_EVENTS)),
        names=tuple(one["name"] for one in ask(_NAMES)),
        actors=tuple(ask(_WITH, with_="actors", other="actor")),
        places=tuple(ask(_WITH, with_="places", other="place")),
        map=places_map(where),
    )
