"""Mentions: events as linking sees them, with what their titles and names can be compared by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import combinations, product
from sys import intern
from typing import TYPE_CHECKING, NamedTuple

from timeline.chronology.interval import LAST_DAY, Interval, day_of
from timeline.records import Sourcing, Status
from timeline.stories.guessing import guesses
from timeline.stories.marks import JOINT, NATION, are_one, breadth, happened_in, is_place, mark, parts_of
from timeline.stories.reaching import DUE, Placed, months, reach, times, told
from timeline.stories.wording import CONCEPT, NUMBER, acts, kindred

_ABOUT = 4  # names by which an event is found, its own before those of its article, besides each two countries
_NO_NAME = (NATION, CONCEPT)  # how what an article is about begins that is not named
_SUBJECTS = 3  # concepts of its article of which each two stand for a name, and each with a country
_TOPIC = 5  # names of its events that what a title may hold is compared with


@lru_cache(maxsize=65536)  # one set for all events of the same names
def _known_by(names: frozenset[str]) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The parts of actors' names, the towns, and what the names are known by in every language."""
    actors = frozenset(part for name in names for part in parts_of(name))
    towns = frozenset(town for town in map(mark, filter(is_place, names)) if breadth(town) < 1)
    return actors, towns, frozenset(map(mark, names))


class _Known(NamedTuple):
    """What all events of an article are found by."""

    named: tuple[str, ...]
    nations: tuple[str, ...]
    joint: tuple[str, ...]  # each two countries, each two subjects, and each subject with a country


@lru_cache(maxsize=1024)  # its strings are kept once for all events of the article
def _of_article(heard: tuple[str, ...]) -> _Known:
    """What an article is known by, from what it names and is about."""
    most = [key for key in heard if key[0] == CONCEPT][:_SUBJECTS]
    nations = tuple(key for key in heard if JOINT not in key and key[0] == NATION)
    of_two = (JOINT.join(two) for two in (*product(most, nations), *map(sorted, combinations(most, 2))))
    return _Known(
        tuple(key for key in heard if key[0] not in _NO_NAME and JOINT not in key),
        nations,
        tuple(map(intern, (*(key for key in heard if JOINT in key), *of_two))),
    )


@dataclass(frozen=True, slots=True)
class Mention(Placed):
    """An event as linking sees it."""

    uid: str
    article: str
    published: str | None
    source: str | None
    language: str | None
    title: str
    words: frozenset[str]  # what the title can be compared by (title_words)
    names: frozenset[str]  # keys of actors and places
    topic: frozenset[str]  # keys of those that its article names most (topic_of)
    interval: Interval
    status: Status
    sourcing: Sourcing
    background: bool = False
    guessed: frozenset[str] = frozenset()  # keys of names that titles of its article may hold (guesses)
    heard: tuple[str, ...] = ()  # what its article names, most of all first (hearing)
    sentence: int | None = None  # which sentence of its article tells it: the same number, the same sentence
    # What follows from these (_FOLLOWS), each worked out when it is first asked for:
    is_dated: bool = field(init=False, compare=False)  # whether its article says when
    when: Interval = field(init=False, compare=False)  # its days; the first of those that have no end
    start: int = field(init=False, compare=False)
    end: int = field(init=False, compare=False)
    times: frozenset[str] = field(init=False, compare=False)  # what two such must share (times)
    told: frozenset[str] = field(init=False, compare=False)  # or, of a denial and what was foretold, these (told)
    calls_off: bool = field(init=False, compare=False)  # whether it is the act of calling or putting something off
    speaks: bool = field(init=False, compare=False)  # whether it may deny, call off or come too late for something
    foretold: bool = field(init=False, compare=False)  # whether it may have been said of days to come
    acts: frozenset[str] = field(init=False, compare=False)  # the words that say what happens
    shared: frozenset[str] = field(init=False, compare=False)  # the words that compare across languages
    actors: frozenset[str] = field(init=False, compare=False)  # the parts of its actors' names that tell people apart
    towns: frozenset[str] = field(init=False, compare=False)  # what its places are known by that are no countries
    marks: frozenset[str] = field(init=False, compare=False)  # what its names are known by in every language (mark)
    about: frozenset[str] = field(init=False, compare=False)  # the same, and of what its article is about

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> object:
            """What follows: of most events that come near another, little is asked."""
            if name not in _FOLLOWS:
                raise AttributeError(name)
            found = _FOLLOWS[name](self)
            object.__setattr__(self, name, found)
            return found

    @property
    def is_loose(self) -> bool:
        """Whether it happened, and nobody says when: it may follow what is told, but draws no articles together."""
        return is_loose(self.status, self.interval)

    @property
    def kin(self) -> frozenset[str]:
        """Its acts, and what another may call the same."""
        return kindred(self.acts)

    @property
    def moves(self) -> bool:
        """Whether it says that something is put off or off."""
        return self.status == "cancelled" or self.postponed

    @property
    def reach(self) -> Interval:
        """The days in which other articles may place it."""
        return reach(self.interval, self.status, self.published)

    def all_about(self) -> Iterable[str]:
        """What its own names are known by, those of its article, a country's only with what happened there or with what
        its article is most about, and each two of these subjects.
        """
        article = _of_article(self.heard)
        yield from self.marks
        others = [key for key in article.named if key not in self.marks]
        yield from others[: max(0, _ABOUT - len(self.marks))]
        yield from article.joint
        yield from (happened_in(nation, act) for nation in article.nations for act in self.acts)

    def other_months(self) -> frozenset[str]:
        """The months in which what it calls off, or comes too late for, may have been due."""
        start = self.interval.start
        if self.calls_off and self.published is not None:
            return months(day_of(self.published), day_of(self.published) + DUE)
        return months(start - DUE, start) if self.late and start is not None else frozenset()

    def names_in_common(self, other: Mention) -> int:
        """How many of its names the other has too, in whatever form and script."""
        same = self._guessed_right(other) if self.guessed or other.guessed else 0
        if self.marks.isdisjoint(other.marks):
            return same
        same += len(self.names & other.names)
        if len(self.marks & other.marks) <= same:
            return same
        return sum(any(mark(key) == mark(name) and are_one(key, name) for name in other.names) for key in self.names)

    def _guessed_right(self, other: Mention) -> int:
        """How many names of one the title of the other may hold."""
        if self.guessed.isdisjoint(other.names) and other.guessed.isdisjoint(self.names):
            return 0
        mine, others = guesses(self.title, self.language), guesses(other.title, other.language)
        return len(mine & other.names) + len(others & self.names)

    @property
    def interval_key(self) -> tuple[int, int]:
        """Its days in order, open bounds outermost."""
        return self.interval.start or 0, self.interval.end or LAST_DAY + 1


_FOLLOWS: dict[str, Callable[[Mention], object]] = {
    "is_dated": lambda m: m.interval.bounded,
    "when": lambda m: when(m.interval),
    "start": lambda m: m.reach.start or 0,
    "end": lambda m: m.reach.end or LAST_DAY + 1,
    "times": lambda m: times(m.reach),
    "told": lambda m: told(m.reach, m.status, m.published) | m.other_months(),
    "calls_off": lambda m: m.may_call_off,
    "speaks": lambda m: m.may_speak,
    "foretold": lambda m: m.may_be_foretold,
    "acts": lambda m: acts(m.words),
    "shared": lambda m: frozenset(word for word in m.words if word[0] in (CONCEPT, NUMBER)),
    "actors": lambda m: _known_by(m.names)[0],
    "towns": lambda m: _known_by(m.names)[1],
    "marks": lambda m: _known_by(m.names)[2],
    "about": lambda m: frozenset(m.all_about()),
}


def is_loose(status: Status, interval: Interval) -> bool:
    """Whether what happened has no day."""
    return status == "happened" and not interval.bounded


def when(interval: Interval) -> Interval:
    """What has no end is told of the day on which it begins: "closed since Monday"."""
    start, end = interval
    return Interval(start, start + 1) if start is not None and end is None else interval


def topic_of(names: Iterable[frozenset[str]]) -> frozenset[str]:
    """The names that most of an article's events have, from the names of each."""
    counts = Counter(name for event in names for name in event)
    return frozenset(sorted(counts, key=lambda name: (-counts[name], name))[:_TOPIC])


def meeting(one: Mention, others: Iterable[Mention]) -> list[Mention]:
    """Those of some events that one meets (`meets`).

    Most share no day with it, and are not what the one may say of the other: of these no more is asked.
    """
    start, end, speaks, foretold, calls_off = one.start, one.end, one.speaks, one.foretold, one.calls_off
    return [
        other
        for other in others
        if (start < other.end and other.start < end)
        or (speaks and (calls_off or other.foretold) and one.speaks_of(other))
        or (other.speaks and (foretold or other.calls_off) and other.speaks_of(one))
    ]


def may_be_one(one: Mention, other: Mention) -> bool:
    """Whether two events can be one happening: both are events, and of a common time, or one denies the other."""
    if one.background or other.background:
        return False
    return not one.times.isdisjoint(other.times) or one.speaks_of(other) or other.speaks_of(one)


def are_kin(one: Mention, other: Mention) -> bool:
    """Whether two events are worth comparing: a common time, a common name, and something else in common.

    That is a word, a second name, or the very same days.
    """
    if not may_be_one(one, other):
        return False
    names = names_about(one, other)
    return names > 1 or (names == 1 and (of_one_day(one, other) or not one.words.isdisjoint(other.words)))


def of_one_day(one: Mention, other: Mention) -> bool:
    """Whether two events have the very same days, or one comes late that was to be when the other is planned."""
    if one.is_dated and one.when == other.when:
        return True
    return (one.speaks and one.was_due(other)) or (other.speaks and other.was_due(one))


def names_about(one: Mention, other: Mention) -> int:
    """How many names two events share; those that its article is about stand by for those that an event lacks."""
    names = len(one.about & other.about)
    if one.guessed or other.guessed:
        names += len(one.guessed & (other.names | other.topic)) + len(other.guessed & (one.names | one.topic))
    return names
