"""What an article says beside an event, and how much two articles have in common."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import sqrt

from timeline.chronology.interval import Interval
from timeline.stories.marks import NATION, is_full, mark
from timeline.stories.mention import Mention, when
from timeline.stories.within import moves
from timeline.stories.wording import CONCEPT

_SEVERAL = 3  # concepts from which an article says what it is about
_CHANCE, _MUCH = 0.1, 0.4  # of what two articles are about, what is the same by chance, and at most


@dataclass(frozen=True, slots=True)
class Context:
    """What an article says elsewhere: its names, how many events have the same days, and whether plans change."""

    names: frozenset[str]
    keys: frozenset[str]  # of its names as they are, and of those that its titles may hold
    heard: frozenset[str]  # its names, and the sounds of what its text may name
    subjects: frozenset[str]  # the concepts of what it tells
    days: Mapping[Interval, int]
    moved: Callable[[], Mapping[str, list[Mention]]]  # by uid, in place of what an event is told; seldom asked

    @classmethod
    def of(
        cls,
        keys: frozenset[str],
        guessed: frozenset[str],
        heard: Iterable[str],
        days: Iterable[Interval],
        told: Callable[[], Iterable[Mention]],
    ) -> Context:
        """The context of an article whose events have names of these `keys` and, unless background, these `days`;
        `told` gives these events when they are asked for.
        """
        names = frozenset(map(mark, keys))
        known = frozenset(heard)
        subjects = frozenset(key for key in known if key[0] == CONCEPT)
        sounds = frozenset(key for key in known if key[0] != NATION) - subjects | names
        return cls(
            names,
            keys | guessed,
            sounds,
            subjects,
            Counter(map(when, days)),
            cache(lambda: _moved([mention for mention in told() if not mention.background])),
        )


def contexts(mentions: Iterable[Mention]) -> dict[str, Context]:
    """The context of each article, from all its events."""
    told: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        told[mention.article].append(mention)
    return {article: _context(events) for article, events in told.items()}


def _moved(told: Sequence[Mention]) -> Mapping[str, list[Mention]]:
    """What an article says was put off, or fell through, by the uid of what took its place."""
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    for dropped, later in moves(told):
        found[later.uid].append(dropped)
    return found


def _context(told: Sequence[Mention]) -> Context:
    firm = [mention for mention in told if not mention.is_loose] or told
    return Context.of(
        frozenset().union(*(mention.names for mention in firm)),
        told[0].guessed,
        told[0].heard,
        (mention.interval for mention in told if not mention.background),
        lambda: told,
    )


def of_one_affair(first: Context, second: Context) -> bool:
    """Whether two articles have two names in common, or one of two words: a short name and one day are chance."""
    if len(first.heard & second.heard) > 1:
        return True
    names = first.keys & second.keys
    return len(names) > 1 or any(map(is_full, names))


def cosine(common: int, words: frozenset[str], others: frozenset[str]) -> float:
    """How many of two sets are common, among all; of words across languages some of which are only spelt alike."""
    return common / sqrt(max(common, len(words)) * max(common, len(others)))


def topic(first: Context, second: Context) -> float:
    """How much of what two articles are about is the same (cosine), beyond what chance makes of it."""
    common = len(first.subjects & second.subjects)
    same = cosine(common, first.subjects, second.subjects) if common and _are_about_several(first, second) else 0.0
    return min(same, _MUCH) - _CHANCE


def are_foreign(first: Context, second: Context) -> bool:
    """Whether two articles are about several things each, but about no common one."""
    return _are_about_several(first, second) and first.subjects.isdisjoint(second.subjects)


def _are_about_several(first: Context, second: Context) -> bool:
    """Whether each of two articles tells of enough concepts to say what it is about."""
    return len(first.subjects) >= _SEVERAL <= len(second.subjects)
