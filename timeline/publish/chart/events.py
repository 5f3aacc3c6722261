"""The single events that a span of time holds, and the lane that each stands in."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any, Literal, NamedTuple

from timeline.chronology.interval import Interval, day_of
from timeline.publish.chart.calendar import FIRST, HOURS, LAST
from timeline.publish.chart.counts import Filter
from timeline.publish.chart.span import Span
from timeline.records import Extent, Sourcing, Status
from timeline.store.totals import LONG

Lane = Literal["hour", "day", "weeks", "years", "ages", "before"]
LANES: tuple[Lane, ...] = ("hour", "day", "weeks", "years", "ages", "before")
MONTHS = 100  # days up to which a span counts among weeks and months
SHORT = 31  # days up to which the index of first days is asked

_COLUMNS = """events.id, events.uid, events.title, events.earliest, events.latest, events.time_from, events.time_to,
    events.granularity, events.extent, events.counts_to, events.approximate, events.status, events.sourcing,
    events.background, events.language, events.source, events.published, events.story_id"""
# Short ones start at most so many days before the span; long and open ones have indexes of their own.
_OVERLAPPING = f"""
    select id from events where ({{where}}) and earliest between date(:_first, '-{SHORT} days') and :_last
        and latest >= :_first and precision_days <= {SHORT}
    union all select id from events where ({{where}}) and latest >= :_first and earliest <= :_last
        and precision_days > {SHORT}
    union all select id from events where ({{where}}) and sort_date is not null and precision_days is null
        and (earliest is null or earliest <= :_last) and (latest is null or latest >= :_first)"""


class Standing(NamedTuple):
    """What the story of an event says as a whole. `spoken` is the last day on which it was reported."""

    contradiction: str | None
    status: Status
    earliest: str | None
    latest: str | None
    spoken: str | None

    @property
    def dropped(self) -> bool:
        """Whether it is not going to happen."""
        return self.status in ("cancelled", "denied")


@dataclass(frozen=True, slots=True)
class Event:
    """A row of `events`, as far as it is drawn. `mentions` counts the rows that say the very same of its story."""

    id: int
    uid: str
    title: str
    earliest: str | None
    latest: str | None
    time_from: str | None
    time_to: str | None
    granularity: str | None
    extent: Extent | None
    counts_to: str | None
    approximate: bool
    status: Status
    sourcing: Sourcing
    background: bool
    language: str | None
    source: str | None
    published: str | None
    story_id: int | None
    differ: bool = False
    overdue: bool = False
    superseded: Standing | None = None  # where the plan no longer holds: see `superseding`
    mentions: int = 1
    sources: int = 1

    @property
    def days(self) -> int | None:
        """How many days it may have happened on; None where a side is open."""
        return day_of(self.latest) - day_of(self.earliest) + 1 if self.earliest and self.latest else None

    @property
    def start(self) -> int:
        """Its first hour; the start of all time where it is open to the past."""
        return FIRST if self.earliest is None else day_of(self.earliest) * HOURS

    @property
    def end(self) -> int:
        """The hour after its last; the end of all time where it is open."""
        return LAST if self.latest is None else (day_of(self.latest) + 1) * HOURS

    def lane(self, hours: bool = False) -> Lane:
        """The lane that it stands in; `hours` where one of hours is shown."""
        if self.earliest is None:
            return "before"
        days = self.days
        if days is None:
            return "years" if self.granularity in ("year", "decade", "century") else "weeks"
        if days == 1:
            return "hour" if hours and self.time_from else "day"
        return "weeks" if days <= MONTHS else "years" if days < LONG else "ages"

    @property
    def order(self) -> tuple[int, int, int]:
        """By first day, the shorter first; what is open to the past by its last."""
        return (self.start if self.earliest else self.end, self.end, self.id)


def overlapping_events(db: sqlite3.Connection, chosen: Filter, span: Span, as_of: str | None, most: int) -> list[Event]:
    """The events of a filter that share time with a span, at most so many, in the order of time; equal ones as one."""
    chosen = chosen.among(db, span.overlapping)
    params = {**chosen.params, "_first": span.first_day, "_last": span.last_day, "_most": most}
    ids = f"select id from ({_OVERLAPPING.format(where=chosen.where)}) limit :_most"
    rows = _events(db.execute(f"select {_COLUMNS} from events where id in ({ids})", params))
    return list(_merged(_told(db, rows, as_of)))


def nearest_event(db: sqlite3.Connection, chosen: Filter, span: Span) -> Event | None:
    """Of a span that holds none, the event that is nearest in time."""
    found = []
    for comparison, day, order in ((">", span.last_day, "asc"), ("<", span.first_day, "desc")):
        sql = f"""select {_COLUMNS} from events where ({chosen.where}) and sort_date {comparison} :_day
            order by sort_date {order} limit 1"""
        found += _events(db.execute(sql, {**chosen.params, "_day": day}))
    return min(found, key=lambda one: (max(one.start - span.end, span.start - one.end, 0), one.id), default=None)


def _events(rows: Iterable[tuple[Any, ...]]) -> list[Event]:
    return [Event(*row) for row in rows]


def _told(db: sqlite3.Connection, events: list[Event], as_of: str | None) -> Iterator[Event]:
    """The events with what their stories say: whether sources differ, how many they are, and what is overdue."""
    stories = ",".join(str(event.story_id) for event in events if event.story_id is not None)
    known = {
        row[0]: Standing(*row[1:])
        for row in db.execute(
            f"""select stories.id, stories.contradiction, stories.status, stories.earliest, stories.latest,
            max(iif(events.background, null, events.published))
            from stories join events on events.story_id = stories.id and events.hidden = 0
            where stories.id in ({stories}) group by stories.id"""
        )
    }
    for event in events:
        story = known.get(event.story_id or 0)
        over = event.latest is not None and as_of is not None and event.latest < as_of
        overdue = event.status == "planned" and over and not _spoken_of_later(event, story)
        differ = bool(story and story.contradiction)
        yield replace(event, differ=differ, overdue=overdue, superseded=superseding(event, story))


def superseding(event: Event, story: Standing | None) -> Standing | None:
    """The story of a plan that no longer holds: it was said later that it is off, or for days that meet none of its."""
    if event.status != "planned" or story is None or story.contradiction or not _spoken_of_later(event, story):
        return None
    days = Interval.of_iso(event.earliest, event.latest)
    return story if story.dropped or not days.meets(Interval.of_iso(story.earliest, story.latest)) else None


def _spoken_of_later(event: Event, story: Standing | None) -> bool:
    return bool(story and story.spoken and event.published and story.spoken > event.published)


def _merged(events: Iterable[Event]) -> Iterator[Event]:
    """One event for those that say the same of one story: same days, same status. The earliest told stands for all."""

    def said(event: Event) -> tuple[object, ...]:
        story = event.story_id if event.story_id is not None else event.uid
        clock = event.time_from or ""
        return (
            *event.order[:2],
            str(story),
            event.status,
            event.sourcing,
            clock,
            event.extent or "",
            event.approximate,
        )

    for _, group in groupby(sorted(events, key=lambda event: (said(event), event.published or "", event.uid)), said):
        same = list(group)
        yield replace(same[0], mentions=len(same), sources=len({event.source for event in same}))
