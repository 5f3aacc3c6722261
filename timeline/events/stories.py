"""Stories: one happening as several articles tell it.

Pairs of events from different articles are compared where `Neighbours` finds them near; the pairs that are held for
one happening are joined, the surest first, as long as no article then tells two happenings of different days as
one. A person's word (merge, split) comes before all. Days and states are computed after membership, and nothing
depends on the order in which events are given.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from timeline.chronology.interval import OPEN, Interval
from timeline.records import Sourcing, Status

ENOUGH = 1.0  # likeness from which two events are held for one
_STEM = 5  # letters by which two words are held for one
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Mention:
    """An event as linking sees it."""

    uid: str
    article: str
    published: str | None
    source: str | None
    language: str | None
    title: str
    words: frozenset[str]  # of the title, folded, without short ones
    names: frozenset[str]  # keys of actors and places
    interval: Interval
    status: Status
    sourcing: Sourcing
    background: bool = False


@dataclass(frozen=True, slots=True)
class State:
    """A status that the story had, and the day it was first said."""

    status: Status
    since: str | None


@dataclass(frozen=True, slots=True)
class Story:
    """A happening: its events (first told, first), its latest state and that state's days."""

    uid: str  # of its first event by (published, uid)
    title: str
    events: tuple[str, ...]
    interval: Interval
    status: Status
    sourcing: Sourcing
    articles: int
    sources: int
    states: tuple[State, ...]
    contradiction: str | None = None  # what disagrees, in words


class Neighbours(Protocol):
    """What finds the events that may tell the same happening as a given one."""

    def near(self, mention: Mention) -> Iterable[Mention]:
        """Events of other articles that come after this one in (published, uid) order or before; no order asked."""
        ...


def link(
    mentions: Sequence[Mention],
    neighbours: Neighbours,
    together: Iterable[tuple[str, str]] = (),
    apart: Iterable[tuple[str, str]] = (),
) -> list[Story]:
    """The stories of these events, each in exactly one, sorted by uid; uids in `together` and `apart` are events'."""
    groups = _Groups(mentions)
    for one, other in sorted(together):
        groups.join(one, other)
    groups.keep_apart(apart)
    for _, one, other in sorted(_alike(mentions, neighbours)):
        if groups.may_join(one, other):
            groups.join(one, other)
    return sorted((_story(members) for members in groups.all()), key=lambda story: story.uid)


def title_words(title: str) -> frozenset[str]:
    """The words of a title that can tell happenings apart: folded, without short ones, cut to their stems' length."""
    words = _WORD.findall(title.casefold())
    return frozenset(word[:_STEM] for word in words if len(word) >= _STEM - 1 or word.isdigit())


def likeness(one: Mention, other: Mention, contexts: Mapping[str, frozenset[str]]) -> float:
    """How surely two events are one happening; `ENOUGH` and more is a yes.

    Shared names count most, then the words of the titles, then that both articles speak of the same people and
    places. Titles in two languages share no words: then the days must be the same, and names must do:
    one that the events share, and more than one that the articles share.
    `contexts` holds all names of each article. The weights are fitted to annotated news in Arabic, English and French.
    """
    if not (one.interval.bounded and one.interval.meets(other.interval)) or one.background or other.background:
        return 0.0
    if not one.names & other.names:
        return 0.0
    names = _share(one.names, other.names)
    context = _share(contexts[one.article], contexts[other.article])
    same_days = one.interval == other.interval
    same_status = one.status == other.status
    if one.language != other.language:
        both = len(contexts[one.article] & contexts[other.article])
        return 0.6 * names + 0.7 * context + 0.3 * same_status if same_days and both > 1 else 0.0
    words = _share(one.words, other.words)
    if not words:
        return 0.0
    return 0.6 * names + 1.3 * words + 0.3 * context + 0.2 * same_days + 0.5 * same_status


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    """How much of the smaller set is in the other."""
    return len(one & other) / max(1, min(len(one), len(other)))


def _alike(mentions: Sequence[Mention], neighbours: Neighbours) -> Iterator[tuple[float, str, str]]:
    """(minus likeness, uid, uid) of the pairs that are like enough, each once."""
    contexts = _contexts(mentions)
    for one in mentions:
        for other in neighbours.near(one):
            if one.uid < other.uid and one.article != other.article:
                sure = likeness(one, other, contexts)
                if sure >= ENOUGH:
                    yield -sure, one.uid, other.uid


def _contexts(mentions: Iterable[Mention]) -> dict[str, frozenset[str]]:
    """The names of each article."""
    names: defaultdict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        names[mention.article] |= mention.names
    return {article: frozenset(found) for article, found in names.items()}


class _Groups:
    """Events in groups that only grow."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._group = {mention.uid: [mention] for mention in mentions}
        self._apart: dict[str, set[str]] = {}

    def keep_apart(self, pairs: Iterable[tuple[str, str]]) -> None:
        for one, other in pairs:
            self._apart.setdefault(one, set()).add(other)
            self._apart.setdefault(other, set()).add(one)

    def may_join(self, one: str, other: str) -> bool:
        """Whether no article would tell two different happenings in the joint group, and no person says otherwise."""
        first, second = self._group[one], self._group[other]
        if first is second:
            return False
        told: defaultdict[str, list[Mention]] = defaultdict(list)
        for mention in first:
            told[mention.article].append(mention)
        for mention in second:
            if not self._apart.get(mention.uid, set()).isdisjoint(member.uid for member in first):
                return False
            if any(_two_happenings(mention, same) for same in told.get(mention.article, ())):
                return False
        return True

    def join(self, one: str, other: str) -> None:
        first, second = self._group.get(one), self._group.get(other)
        if first is None or second is None or first is second:
            return
        if len(first) < len(second):
            first, second = second, first
        first += second
        for mention in second:
            self._group[mention.uid] = first

    def all(self) -> Iterator[list[Mention]]:
        seen: set[int] = set()
        for group in self._group.values():
            if id(group) not in seen:
                seen.add(id(group))
                yield group


def _two_happenings(one: Mention, other: Mention) -> bool:
    """Whether an article that tells both tells of two happenings; else the second is another state of the first."""
    return one.status == other.status or not one.interval.meets(other.interval)


def _story(members: list[Mention]) -> Story:
    members = sorted(members, key=lambda m: (m.published or "9999-99-99", m.uid))
    first, last = members[0], members[-1]
    told = {mention.status: mention.published for mention in reversed(members)}
    states = sorted(told.items(), key=lambda state: next(i for i, m in enumerate(members) if m.status == state[0]))
    interval, contradiction = _days([m for m in members if m.status == last.status])
    return Story(
        uid=first.uid,
        title=first.title,
        events=tuple(mention.uid for mention in members),
        interval=interval,
        status=last.status,
        sourcing=min((m.sourcing for m in members if m.status == last.status), key=_SURER.index),
        articles=len({mention.article for mention in members}),
        sources=len({mention.source or mention.article for mention in members}),
        states=tuple(State(status, since) for status, since in states),
        contradiction=contradiction,
    )


_SURER: tuple[Sourcing, ...] = ("stated", "reported", "rumoured")


def _days(members: Sequence[Mention]) -> tuple[Interval, str | None]:
    """The days that mentions of one state have in common; where they disagree, those most say, and who says what."""
    common: Interval | None = OPEN
    for member in members:
        common = common and common.intersection(member.interval)
    if common is not None:
        return common, None
    said = Counter(member.interval for member in members)
    first = {member.interval: member for member in reversed(members)}
    intervals = sorted(said, key=interval_key)
    most = max(intervals, key=lambda interval: (said[interval], first[interval].published or ""))
    return most, "; ".join(f"{_in_words(each)} ({first[each].source or 'unnamed source'})" for each in intervals)


def interval_key(interval: Interval) -> tuple[int, int]:
    """Intervals in order, open bounds outermost."""
    return interval.start or 0, interval.end or 10**7


def _in_words(interval: Interval) -> str:
    if interval.days == 1:
        return str(interval.earliest)
    return f"{interval.earliest or '..'} to {interval.latest or '..'}"
