"""What the card of one event tells: its sentence, how its date was found, who says so, and other dates."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from timeline.publish.chart.events import Event, Standing, superseding
from timeline.publish.rows import Row, row, rows

_EVENT = """
    select events.id, events.uid, events.title, events.earliest, events.latest, events.time_from, events.time_to,
        events.zone, events.granularity, events.extent, events.counts_to, events.approximate, events.status,
        events.sourcing, events.background, events.language, events.source, events.published, events.story_id,
        events.edtf, events.sentence, events.quote, events.start, events.sentence_start, events.sort_date,
        expressions.text as expression, expressions.start as expression_start, expressions.end as expression_end,
        expressions.meaning, expressions.rule, expressions.anchor, expressions.value,
        coalesce(anchors.counts_to, anchors.earliest) as anchor_day, anchors.text as anchor_text,
        articles.uid as article, articles.title as article_title, articles.url, stories.uid as story,
        stories.contradiction, stories.status as story_status, stories.earliest as story_earliest,
        stories.latest as story_latest, stories.events as story_events
    from events join articles on articles.id = events.article_id
        left join expressions on expressions.id = events.expression_id
        left join expressions as anchors on anchors.uid = expressions.anchor_uid
        left join stories on stories.id = events.story_id
    where events.uid = :uid and events.hidden = 0"""
_TOLD = """
    select events.uid, events.source, events.language, events.published, events.earliest, events.latest, events.extent,
        events.status, events.sourcing, events.background, events.title,
        articles.uid as article, articles.title as article_title
    from events join articles on articles.id = events.article_id
    where events.story_id = :story and events.hidden = 0
    order by events.published, events.uid limit 40"""
_NAMES = """select {table}.id, event_{table}.name from event_{table} join {table} on {table}.id = {one}_id
    where event_id = :id order by {table}.id"""


@dataclass(frozen=True, slots=True)
class Card:
    """An event with its evidence. `row` holds the columns of the event, its expression, article and story; `mentions`
    are the events of the same story, as articles tell it.
    """

    row: Row
    mentions: list[Row]
    actors: tuple[tuple[int, str], ...]
    places: tuple[tuple[int, str], ...]

    @property
    def sentence(self) -> tuple[str, str, str]:
        """The sentence, parted before and after the expression that dates it; marked nothing where it has none."""
        text, row = str(self.row["sentence"]), self.row
        if row["expression_start"] is None:
            return text, "", ""
        start = row["expression_start"] - row["sentence_start"]
        end = row["expression_end"] - row["sentence_start"]
        if not 0 <= start < end <= len(text):
            return text, "", ""
        return text[:start], text[start:end], text[end:]

    @property
    def counted_from(self) -> str | None:
        """The day that the expression was counted from, or None where it stands by itself."""
        anchor = self.row["anchor"]
        day = self.row["published"] if anchor == "published" else self.row["anchor_day"] if anchor else None
        return str(day) if day else None

    @property
    def others(self) -> list[Row]:
        """What other mentions of the same state say of the days, where they say something else."""
        own = self.row
        same_state = (told for told in self.mentions if own["contradiction"] and told["status"] == own["status"])
        return [told for told in same_state if days_of(told) != days_of(own) and told["uid"] != own["uid"]]

    @property
    def superseded(self) -> Standing | None:
        """The story as it stands now, where the event is a plan that no longer holds."""
        row = self.row
        reports = (told["published"] for told in self.mentions if told["published"] and not told["background"])
        spoken = max(reports, default=None)
        days = row["story_earliest"], row["story_latest"]
        story = Standing(row["contradiction"], row["story_status"], *days, spoken) if row["story"] else None
        return superseding(drawn(row), story)

    @property
    def sources(self) -> list[Row]:
        """Who says the very same, one mention an article."""
        own = (self.row["status"], *days_of(self.row))
        same = {told["article"]: told for told in reversed(self.mentions) if (told["status"], *days_of(told)) == own}
        return sorted(same.values(), key=lambda told: (told["published"] or "", told["uid"]))


def days_of(told: Row) -> tuple[str | None, str | None]:
    """The first and last day that a mention tells."""
    return told["earliest"], told["latest"]


def card(db: sqlite3.Connection, uid: str) -> Card | None:
    """The card of an event, or None where there is none of this uid that is not hidden."""
    found = row(db, _EVENT, uid=uid)
    if found is None:
        return None
    told = rows(db, _TOLD, story=found["story_id"]) or [found]
    names = {
        table: tuple(db.execute(_NAMES.format(table=table, one=table[:-1]), {"id": found["id"]}))
        for table in ("actors", "places")
    }
    return Card(found, told, names["actors"], names["places"])


def drawn(row: Row) -> Event:
    """The event of a card's row, to be drawn."""
    names = (name for name in Event.__slots__ if name in row)
    return Event(**{name: row[name] for name in names})
