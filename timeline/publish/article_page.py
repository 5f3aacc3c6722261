"""What the page of an article shows: its text with marks, the notes in the margin, and what another date would move."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from timeline.publish.dating import Dating
from timeline.publish.passages import Paragraph, paragraphs
from timeline.publish.rereading import reread
from timeline.publish.rows import Row, row, rows

Kind = Literal["dated", "undated", "length"]
_EXPRESSIONS = "select * from expressions where article_id = :article order by start, uid"
_EVENTS = """
    select events.*, expressions.uid as expression_uid, stories.uid as story, stories.events as mentions,
        stories.status as story_status, stories.contradiction
    from events
        left join expressions on expressions.id = events.expression_id
        left join stories on stories.id = events.story_id
    where events.article_id = :article and events.hidden = 0 order by events.start, events.uid"""
_ANCHORS = """
    select event_anchors.*, events.uid as event_uid, others.uid as anchor_event_uid
    from event_anchors
        join events on events.id = event_anchors.event_id
        left join events as others on others.id = event_anchors.anchor_event_id
    where events.article_id = :article and events.hidden = 0 order by event_anchors.start"""


@dataclass(frozen=True, slots=True)
class Mark:
    """An expression of time, or a phrase that names another event ("since the takeover"), with what it came to."""

    uid: str
    text: str
    start: int
    end: int
    row: Row  # of `expressions`, or of `event_anchors`
    dating: Dating  # what the margin says: with the connective before it, where it dates an event
    events: tuple[Row, ...] = ()  # that it dates
    names_event: bool = False
    was: Dating | None = None  # in a preview: what it is without it

    @property
    def kind(self) -> Kind:
        """`length` is a duration or a repeated time, which has no days by its nature."""
        if self.dating.known:
            return "dated"
        lasts = self.row.get("type") in ("DURATION", "SET") and not self.row.get("undated")
        return "length" if lasts else "undated"

    @property
    def conflict(self) -> str | None:
        """What in the article disagrees with it."""
        return self.row.get("conflict")

    @property
    def moved(self) -> bool:
        """Whether another day of publication changes its days."""
        return self.was is not None and self.was != self.dating

    @property
    def alternatives(self) -> list[str]:
        """Other readings (TIMEX3)."""
        return list(json.loads(self.row.get("alternatives") or "[]"))


@dataclass(frozen=True, slots=True)
class Gone:
    """An expression that is not one any more with another date of publication."""

    text: str
    was: Dating


@dataclass(frozen=True, slots=True)
class Preview:
    """What another day of publication would do."""

    published: str
    marks: tuple[Mark, ...]  # that have, had or could have a date
    gone: tuple[Gone, ...]

    @property
    def moved(self) -> list[Mark]:
        """The marks whose days change."""
        return [mark for mark in self.marks if mark.moved]

    @property
    def stay(self) -> list[Mark]:
        """Those that keep the days they have."""
        return [mark for mark in self.marks if mark.dating.known and not mark.moved]

    @property
    def undated(self) -> list[Mark]:
        """Those that have none, with either date."""
        return [mark for mark in self.marks if not mark.dating.known and not mark.moved]


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article as its page shows it."""

    article: Row
    paragraphs: tuple[Paragraph, ...]
    marks: tuple[Mark, ...]  # in the order of the text
    events: tuple[Row, ...]  # in the order of the text; paragraphs name them by index
    preview: Preview | None
    problems: tuple[Row, ...]

    @property
    def published(self) -> str | None:
        """The day that its expressions are counted from on this page."""
        return self.preview.published if self.preview else self.article["published"]

    @property
    def expressions(self) -> list[Mark]:
        """The expressions of time, without the names of events."""
        return [mark for mark in self.marks if not mark.names_event]

    @property
    def events_in_time(self) -> list[Row]:
        """Its events in the order of time: those it reports first, undated ones last."""
        return sorted(self.events, key=lambda event: (event["background"], event["sort_date"] or "~", event["start"]))


def article_page(db: sqlite3.Connection, uid: str, published: date | None = None) -> ArticlePage | None:
    """The page of an article, as a preview where another day of publication is given; None where there is none."""
    article = row(db, "select * from articles where uid = :uid", uid=uid)
    if article is None:
        return None
    events = rows(db, _EVENTS, article=article["id"])
    before = _marks(rows(db, _EXPRESSIONS, article=article["id"]), events, rows(db, _ANCHORS, article=article["id"]))
    problems = rows(db, "select * from problems where article_id = :article order by message", article=article["id"])
    marks, preview = before, None
    asked = published.isoformat() if published else None
    if asked and asked != article["published"] and article["text"]:
        marks, events = _as_if(db, uid, published, events)
        preview = _compared(before, marks, asked)
        compared = {mark.uid: mark for mark in preview.marks}
        marks = [compared.get(mark.uid, mark) for mark in marks]
    text = paragraphs(
        article["text"], [(m.start, m.end) for m in marks], [(event["start"], event["end"]) for event in events]
    )
    return ArticlePage(article, tuple(text), tuple(marks), tuple(events), preview, tuple(problems))


def _as_if(
    db: sqlite3.Connection, uid: str, published: date | None, events: Iterable[Row]
) -> tuple[list[Mark], list[Row]]:
    """The marks and events of another day of publication, with the stories that the events are in."""
    again = reread(db, uid, published)
    assert again is not None  # the article is there
    known = {event["uid"]: event for event in events}
    linked = ("story", "mentions", "story_status", "contradiction")
    after = [
        event | {name: known[event["uid"]][name] if event["uid"] in known else None for name in linked}
        for event in sorted(again.events, key=lambda event: (event["start"], event["uid"]))
        if not event["hidden"]
    ]
    return _marks(again.expressions, after, again.anchors), after


def _marks(expressions: Iterable[Row], events: Iterable[Row], anchors: Iterable[Row]) -> list[Mark]:
    dated: dict[str, list[Row]] = {}
    by_uid = {event["uid"]: event for event in events}
    for event in sorted(by_uid.values(), key=lambda event: (event["background"], event["start"])):
        dated.setdefault(event["expression_uid"] or "", []).append(event)
    marks = [
        Mark(one["uid"], one["text"], one["start"], one["end"], one, _margin(one, dated.get(one["uid"])),
             tuple(dated.get(one["uid"], ())))
        for one in expressions
    ]  # fmt: skip
    taken = [(mark.start, mark.end) for mark in marks]
    for anchor in anchors:
        hangs = by_uid.get(anchor["event_uid"])
        if hangs and not any(start < anchor["end"] and anchor["start"] < end for start, end in taken):
            taken.append((anchor["start"], anchor["end"]))
            marks.append(_of_anchor(anchor, hangs))
    return sorted(marks, key=lambda mark: mark.start)


def _margin(expression: Row, events: list[Row] | None) -> Dating:
    """The days of the event that an expression dates, where its connective makes them others; else its own."""
    own = Dating.of(expression)
    if not own.known or not events:
        return own
    of_event = Dating.of(events[0])
    same = (of_event.earliest, of_event.latest) == (own.earliest, own.latest)
    return own if same or not of_event.known else of_event


def _of_anchor(anchor: Row, event: Row) -> Mark:
    """The phrase that names another event; it has the days that hang on it, where that event is known."""
    dating = Dating.of(event) if anchor["resolved"] else Dating(None, None, None, None)
    uid = f"{event['uid']}-anchor"
    return Mark(uid, anchor["phrase"], anchor["start"], anchor["end"], anchor, dating, (event,), names_event=True)


def _compared(before: Iterable[Mark], after: Iterable[Mark], published: str) -> Preview:
    """Marks in step with those they were; expressions that have no days by their nature have nothing to compare."""
    old: Mapping[str, Mark] = {mark.uid: mark for mark in before}
    nothing = Dating(None, None, None, None)
    marks = [
        replace(mark, was=old[mark.uid].dating if mark.uid in old else nothing)
        for mark in after
        if mark.kind != "length" or (mark.uid in old and old[mark.uid].kind != "length")
    ]
    now = {mark.uid for mark in after}
    gone = tuple(Gone(mark.text, mark.dating) for mark in old.values() if mark.uid not in now)
    return Preview(published, tuple(marks), gone)
