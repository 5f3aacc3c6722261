"""What the rooms hand to each other: Article, Expression, Event, Story.

Offsets are code points of the article's own text. Intervals are half-open here and inclusive ISO days at
every border (`Interval.earliest`, `Interval.latest`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple, get_args

from timeline.chronology.interval import OPEN, Interval
from timeline.chronology.term import Term

Type = Literal["DATE", "TIME", "DURATION", "SET"]
Extent = Literal["point", "within", "whole"]
Status = Literal["happened", "ongoing", "planned", "threatened", "hypothetical", "cancelled", "denied"]
Sourcing = Literal["stated", "reported", "rumoured"]
Severity = Literal["error", "warning"]
STATUSES: tuple[Status, ...] = get_args(Status)
SOURCINGS: tuple[Sourcing, ...] = get_args(Sourcing)
HOLLOW: frozenset[Status] = frozenset(STATUSES) - {"happened", "ongoing"}  # what is not, or not yet, a fact


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read as it stood: where, why, and how to mend it.

    An `error` means the article (or row) was skipped; a `warning` that it was kept with something lacking.
    """

    severity: Severity
    place: str  # file, or file:line
    message: str
    mend: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """A text with its publication date, language, source and identity."""

    uid: str  # permanent: hash of the given id or url, else of the path relative to the source given
    text: str
    published: date | None = None
    published_time: str | None = None  # HH:MM, where the source says it
    zone: str | None = None  # IANA name or +HH:MM
    published_from: str | None = None  # what said so: "front matter", "meta article:published_time" ...
    language: str | None = None  # BCP 47, as given or detected
    title: str = ""
    source: str | None = None
    url: str | None = None
    id: str | None = None  # as the source gave it
    place: str = ""  # file (and line) it was read from, relative to the source given
    rights: str | None = None
    problems: tuple[Problem, ...] = ()  # warnings that stay with the article


class Expression(NamedTuple):
    """A span that speaks of time: its meaning and, once resolved, its value and interval."""

    start: int
    end: int
    text: str
    type: Type
    meaning: Term
    rule: str  # language/name, as in "en/ago"
    value: str | None = None  # TIMEX3
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    interval: Interval = OPEN
    granularity: str | None = None
    extent: Extent | None = None
    time_from: str | None = None  # HH:MM
    time_to: str | None = None
    zone: str | None = None
    anchor: str | None = None  # published, expression, quotation, event; None for absolute dates
    anchor_index: int | None = None  # the expression it counts from, among the article's
    counts_to: int | None = None  # the exact day it counts to ("two weeks ago": that day), an ordinal
    link: str | None = None  # the connective before it: since, until, by, from, to, before, after
    alternatives: tuple[str, ...] = ()  # other readings, TIMEX3
    conflict: str | None = None  # what disagrees, in words
    undated: str | None = None  # why no date, in words


@dataclass(frozen=True, slots=True)
class Name:
    """A person, organisation or place named in the text."""

    name: str
    kind: Literal["person", "organisation", "place", "role"]
    start: int
    end: int
    key: str = ""  # the same for one thing in every script and language, where known
    latitude: float | None = None
    longitude: float | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class OwnEntry:
    """A line of a user's own list: a name that the user knows, or a holiday with its day."""

    kind: Literal["person", "organisation", "place", "holiday"]
    name: str  # as it is to be shown
    forms: tuple[str, ...]  # as texts write it, the name included
    latitude: float | None = None
    longitude: float | None = None
    country: str | None = None  # ISO 3166
    day: str | None = None  # holiday: YYYY-MM-DD (once), MM-DD, EASTER+49, HIJRI-10-1, NTH-11-4-4 or LAST-5-1


@dataclass(frozen=True, slots=True)
class EventAnchor:
    """An event that another hangs on: `since the takeover`."""

    relation: Literal["before", "after", "since", "until", "at"]
    phrase: str  # as the text names it
    start: int
    end: int
    event: int | None = None  # index of the event it names, among the article's


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that an article says happened, is happening or will happen."""

    start: int  # the clause
    end: int
    trigger_start: int
    trigger_end: int
    sentence_start: int
    sentence_end: int
    title: str
    rule: str
    status: Status = "happened"
    sourcing: Sourcing = "stated"
    background: bool = False
    expression: int | None = None  # index among the article's expressions
    interval: Interval = OPEN
    granularity: str | None = None
    extent: Extent | None = None
    time_from: str | None = None
    time_to: str | None = None
    zone: str | None = None
    counts_to: int | None = None
    approximate: bool = False
    actors: tuple[Name, ...] = ()
    places: tuple[Name, ...] = ()
    anchor_event: EventAnchor | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """An article with what was read out of it; what composing hands to linking and to the store."""

    article: Article
    expressions: tuple[Expression, ...]
    events: tuple[Event, ...]
    heard: tuple[str, ...] = ()  # what it names, as linking compares it (stories.hearing)
