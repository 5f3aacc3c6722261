"""Which events an export holds, and reading them one by one, so that memory stays flat whatever their number."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson

from timeline.publish.exports.event import LISTS, TRUTHS, Row
from timeline.store.opening import dicts

# The chosen events by primary key, which is the order of time, so that SQLite streams and sorts nothing.
_SELECT = """
with chosen as (select * from events where {where})
select chosen.uid, chosen.title, chosen.earliest, chosen.latest, chosen.time_from, chosen.time_to, chosen.zone,
  chosen.granularity, chosen.extent, chosen.approximate, chosen.edtf, chosen.sort_date, chosen.precision_days,
  chosen.unplaced, chosen.status, chosen.sourcing, chosen.background,
  (select json_group_array(name) from (select event_actors.name from event_actors
    where event_id = chosen.id order by actor_id)) as actors,
  (select json_group_array(name) from (select event_places.name from event_places
    where event_id = chosen.id order by place_id)) as places,
  chosen.sentence, chosen.quote, expressions.text as expression, chosen.language, chosen.source, chosen.published,
  articles.uid as article, articles.title as article_title, articles.url, stories.uid as story{more}
from chosen
  join articles on articles.id = chosen.article_id
  left join expressions on expressions.id = chosen.expression_id
  left join stories on stories.id = chosen.story_id
order by {order}"""
_OFFSETS = """, chosen.trigger_start, chosen.trigger_end, chosen.expression_id"""
_EXPRESSIONS = """
select id, text, type, value, mod, quant, freq, anchor, anchor_uid, link, uid, "start", "end"
from expressions where article_id = ? order by "start", "end" desc"""


@dataclass(frozen=True, slots=True)
class ArticleEvents:
    """An article with all its expressions and those of its events that were chosen, for formats that mark a text."""

    uid: str
    title: str
    text: str
    published: str | None
    expressions: Sequence[Row]
    events: Sequence[Row]


@dataclass(frozen=True, slots=True)
class Chosen:
    """The events of a database that conditions on `events` let through."""

    connection: sqlite3.Connection
    where: Sequence[str] = ("hidden = 0",)
    params: Mapping[str, Any] = field(default_factory=dict)

    def also(self, condition: str) -> Chosen:
        """Those of the chosen events that fulfil a condition too."""
        return Chosen(self.connection, (*self.where, condition), self.params)

    def rows(self) -> Iterator[Row]:
        """The events in the order of time, those in the background last, as `ExportedEvent` has them."""
        for background in (0, 1):
            yield from map(decoded, dicts(self._of_background(background)))

    def values(self) -> Iterator[tuple[Any, ...]]:
        """As `rows`, undecoded: lists are JSON and truths 0 or 1, in the order of `COLUMNS`."""
        for background in (0, 1):
            yield from self._of_background(background)

    def newest(self, count: int) -> Iterator[Row]:
        """The `count` events of the latest published articles, newest first; those without that day are left out."""
        found = self._select("published is not null", order=f"chosen.published desc, chosen.id desc limit {count}")
        return map(decoded, dicts(found))

    def articles(self) -> Iterator[ArticleEvents]:
        """The articles of the chosen events, in uid order, each with those in the order of the text."""
        where = _all_of(self.where)
        articles = f"""select id, uid, title, text, published from articles
            where id in (select article_id from events where {where}) order by uid"""
        for article_id, uid, title, text, published in self.connection.execute(articles, self.params):
            own = self._select(f"article_id = {article_id}", order="chosen.start, chosen.id", more=_OFFSETS)
            events = [decoded(row) for row in dicts(own)]
            expressions = list(dicts(self.connection.execute(_EXPRESSIONS, (article_id,))))
            yield ArticleEvents(uid, title, text, published, expressions, events)

    def years(self) -> list[int]:
        """The years of the chosen events that are placed, ascending."""
        where = _all_of((*self.where, "unplaced = 0", "background = 0", "year is not null"))
        select = f"select distinct year from events where {where} order by year"
        return [year for (year,) in self.connection.execute(select, self.params)]

    def check(self) -> None:
        """Raises sqlite3.Error where SQLite refuses the conditions; nothing is read yet."""
        self.connection.execute(f"explain select 1 from events where {_all_of(self.where)}", self.params)

    def count(self, condition: str = "1") -> int:
        """How many events were chosen, of those that fulfil a condition."""
        where = _all_of((*self.where, condition))
        found: int = self.connection.execute(f"select count(*) from events where {where}", self.params).fetchone()[0]
        return found

    def _of_background(self, background: int) -> sqlite3.Cursor:
        # + keeps SQLite from an index on so coarse a column, which would make it sort
        return self._select(f"+background = {background}", order="chosen.id")

    def _select(self, condition: str, order: str, more: str = "") -> sqlite3.Cursor:
        where = _all_of((*self.where, condition))
        return self.connection.execute(_SELECT.format(where=where, order=order, more=more), self.params)


def _all_of(clauses: Sequence[str]) -> str:
    return " and ".join(f"({clause})" for clause in clauses)


def decoded(row: Row) -> Row:
    """A row of `Chosen.values` with lists and truths in place of their codes."""
    for name in TRUTHS:
        row[name] = bool(row[name])
    for name in LISTS:
        row[name] = orjson.loads(row[name])
    return row
