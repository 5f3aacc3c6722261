"""What the page of a story shows: its states, what each mention claimed, where sources differ, and what waits on it."""

from __future__ import annotations

import json
import re
import sqlite3
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from timeline.publish.dating import Dating
from timeline.publish.passages import Piece, paragraphs
from timeline.publish.rows import AS_OF, Row, row, rows

_STORY = """
    select * from stories where uid = :uid
    union all
    select stories.* from stories join story_aliases on story_aliases.story_id = stories.id
    where story_aliases.uid = :uid limit 1"""
_MENTIONS = """
    select events.*, articles.uid as article, articles.title as headline, articles.url,
        expressions.text as expression, expressions.start as expression_start, expressions.end as expression_end,
        expressions.meaning, expressions.anchor, expressions.rule as expression_rule, expressions.uid as expression_uid,
        counted_from.text as anchor_text
    from events
        join articles on articles.id = events.article_id
        left join expressions on expressions.id = events.expression_id
        left join expressions as counted_from on counted_from.uid = expressions.anchor_uid
    where events.story_id = :story and events.hidden = 0
    order by events.published is null, events.published, events.uid"""
_NAMES = """
    select {of}.id, {of}.name, count(*) as events from event_{of}
        join {of} on {of}.id = event_{of}.{one}_id join events on events.id = event_{of}.event_id
    where events.story_id = :story and events.hidden = 0
    group by {of}.id order by count(*) desc, {of}.name limit 12"""
_WAITING = """
    select events.*, event_anchors.phrase, event_anchors.relation from event_anchors
        join events as anchors on anchors.id = event_anchors.anchor_event_id
        join events on events.id = event_anchors.event_id
    where anchors.story_id = :story and (events.story_id is null or events.story_id <> :story) and events.hidden = 0
    order by events.id limit 20"""
_DECIDED = """
    select distinct corrections.* from corrections join events on events.uid in (corrections.uid, corrections.other)
    where events.story_id = :story and corrections.attached = 1 order by corrections.made"""

_SHORT = 5  # characters of an expression that says little alone
_WORDS = re.compile(r"(?:[^\s,.;،؛]+\s*){0,4}")


@dataclass(frozen=True, slots=True)
class Told:
    """One mention: an event of the story as one article says it."""

    event: Row
    dating: Dating
    pieces: tuple[Piece, ...]  # of its sentence, with the expression and the clause

    @property
    def said(self) -> str:
        """Its words for the time: the expression, with what follows where it is but a number ("16 au 18 avril")."""
        text, sentence = self.event["expression"], self.event["sentence"]
        if not text or len(text) >= _SHORT:
            return str(text or self.event["title"])
        start = max(self.event["expression_start"] - self.event["sentence_start"], 0)
        return " ".join(_WORDS.match(sentence, start)[0].split())  # type: ignore[index]  # it matches nothing too

    @property
    def claim(self) -> tuple[object, ...]:
        """What it says became of the thing, and when."""
        return self.event["status"], self.event["sourcing"], self.dating.earliest, self.dating.latest


@dataclass(frozen=True, slots=True)
class Step:
    """A state of the story and the day on which it was first said."""

    state: str
    since: str | None
    dating: Dating
    sourcing: str
    status: str
    current: bool


@dataclass(frozen=True, slots=True)
class Side:
    """The mentions of the latest state that say the same days."""

    told: tuple[Told, ...]
    leads: bool  # whether the story has these days

    @property
    def dating(self) -> Dating:
        """The days."""
        return self.told[0].dating

    @property
    def sources(self) -> int:
        """How many sources say so."""
        return len({one.event["source"] or one.event["article"] for one in self.told})


@dataclass(frozen=True, slots=True)
class StoryPage:
    """A story as its page shows it."""

    story: Row
    dating: Dating
    told: tuple[Told, ...]  # by day of publication
    steps: tuple[Step, ...]
    sides: tuple[Side, ...]  # only where sources differ
    overdue_since: str | None  # the last day that spoke of it, where its days are over and nobody reported
    as_of: str | None
    sources: tuple[tuple[str | None, str | None, int], ...]  # source, language, mentions
    actors: tuple[Row, ...]
    places: tuple[Row, ...]
    waiting: tuple[Row, ...]
    decided: tuple[Row, ...]

    @property
    def languages(self) -> int:
        """How many languages tell of it."""
        return len({one.event["language"] for one in self.told})

    def headline(self, language: str) -> Told:
        """The mention whose title stands over the page for a reader of a language: one in that language that tells the
        story's state, else the story's own."""
        own = next((one for one in self.told if one.event["title"] == self.story["title"]), self.told[0])
        told = [own, *_reported(self.told)]
        state = (one for one in told if one.event["status"] == self.story["status"])
        return next((one for one in state if one.event["language"] == language), own)


def story_page(db: sqlite3.Connection, uid: str) -> StoryPage | None:
    """The page of the story of this uid, or of one that was merged into another; None where there is none."""
    story = row(db, _STORY, uid=uid)
    if story is None:
        return None
    mentions = rows(db, _MENTIONS, story=story["id"])
    told = tuple(Told(event, Dating.of(event), marked_sentence(event)) for event in mentions)
    if not told:  # all its events are hidden
        return None
    as_of = rows(db, f"select {AS_OF} as day")[0]["day"]
    spoken = [one.event["published"] for one in _reported(told) if one.event["published"]]
    by_source = Counter((one.event["source"], one.event["language"]) for one in told)
    return StoryPage(
        story=story,
        dating=_dating(story, told),
        told=told,
        steps=_steps(story, told),
        sides=_sides(story, told) if story["contradiction"] else (),
        overdue_since=_overdue(story, max(spoken, default=None), as_of),
        as_of=as_of,
        sources=tuple((source, language, n) for (source, language), n in by_source.most_common()),
        actors=tuple(rows(db, _NAMES.format(of="actors", one="actor"), story=story["id"])),
        places=tuple(rows(db, _NAMES.format(of="places", one="place"), story=story["id"])),
        waiting=tuple(rows(db, _WAITING, story=story["id"])),
        decided=tuple(rows(db, _DECIDED, story=story["id"])),
    )


def _reported(told: tuple[Told, ...]) -> tuple[Told, ...]:
    """The mentions that say how a story stands: what articles recall in passing does so where none reports it."""
    return tuple(one for one in told if not one.event["background"]) or told


def marked_sentence(event: Row) -> tuple[Piece, ...]:
    """The sentence of an event in pieces: its expression is mark 0, its clause 0. `expression_start` may be None."""
    base, sentence = event["sentence_start"], event["sentence"]
    marks = (
        []
        if event["expression_start"] is None
        else [(event["expression_start"] - base, event["expression_end"] - base)]
    )
    blocks = paragraphs(sentence, marks, [(event["start"] - base, event["end"] - base)])
    return tuple(piece for block in blocks for piece in block.pieces)


def _dating(story: Row, told: Iterable[Told]) -> Dating:
    """The story's days, to be understood as the mentions that have the same days say."""
    days = (story["earliest"], story["latest"])
    same = next((one.dating for one in told if (one.dating.earliest, one.dating.latest) == days), None)
    return same or Dating(*days, "within", None)


def _steps(story: Row, told: tuple[Told, ...]) -> tuple[Step, ...]:
    by_uid = {one.event["uid"]: one.event for one in told}
    states = json.loads(story["states"])
    found = []
    for i, state in enumerate(states):
        event = by_uid.get(state.get("event"), {})
        days = Dating(state.get("earliest"), state.get("latest"), event.get("extent"), event.get("granularity"))
        status, sourcing = event.get("status") or story["status"], event.get("sourcing") or "stated"
        found.append(Step(state["state"], state.get("since"), days, sourcing, status, i == len(states) - 1))
    return tuple(found)


def _sides(story: Row, told: tuple[Told, ...]) -> tuple[Side, ...]:
    """What the mentions of the latest state say, by their days: first the one that the story has, then by number."""
    by_days: dict[tuple[str | None, str | None], list[Told]] = {}
    for one in _reported(told):
        if one.event["status"] == story["status"] and one.dating.known:
            by_days.setdefault((one.dating.earliest, one.dating.latest), []).append(one)
    own = (story["earliest"], story["latest"])
    sides = [Side(tuple(members), days == own) for days, members in by_days.items()]
    return tuple(sorted(sides, key=lambda side: (not side.leads, -side.sources, side.told[0].event["published"] or "")))


def _overdue(story: Row, spoken: str | None, as_of: str | None) -> str | None:
    """The day that last spoke of a plan whose days were over as of the newest article."""
    if story["status"] != "planned" or not (story["latest"] and spoken and as_of):
        return None
    return spoken if spoken <= story["latest"] < as_of else None
