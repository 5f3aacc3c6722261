"""How surely two events of different articles are one happening."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import sqrt

from timeline.chronology.interval import Interval
from timeline.events.mention import LONG, Mention, are_kin, shared_words

ENOUGH = 3.5  # likeness from which two events are held for one
OPEN_STATES = frozenset({"planned", "threatened", "hypothetical", "ongoing"})  # what another state may follow


@dataclass(frozen=True, slots=True)
class Context:
    """What an article says elsewhere: all its names, and how many of its events have the same days."""

    names: frozenset[str]
    days: Mapping[Interval, int]


def contexts(mentions: Iterable[Mention]) -> dict[str, Context]:
    """The context of each article, from all its events."""
    names: defaultdict[str, set[str]] = defaultdict(set)
    days: defaultdict[str, Counter[Interval]] = defaultdict(Counter)
    for mention in mentions:
        names[mention.article] |= mention.names
        if not mention.background:
            days[mention.article][mention.interval] += 1
    return {article: Context(frozenset(found), days[article]) for article, found in names.items()}


def likeness(one: Mention, other: Mention, of: Mapping[str, Context]) -> float:
    """`ENOUGH` and more is a yes. 0 for events that are no kin, share no day, or neither a word nor the same days.

    Counted are, in this order of weight: the words that the titles share (across languages concepts and numbers; titles
    that share none speak against it, most in one language), how
    far the days coincide, the names that both articles and both events know, the same status or one that follows on
    the other, and that neither article tells anything else of those days. The weights are those of a logistic
    regression on annotated news in Arabic, English and French, rounded.
    """
    if not one.interval.meets(other.interval) or not are_kin(one, other):
        return 0.0
    first, second = of[one.article], of[other.article]
    same_language = one.language == other.language
    common = len(one.words & other.words)  # across languages also stems that are spelt alike
    words = (one.words, other.words) if same_language else (shared_words(one.words), shared_words(other.words))
    if not common and one.interval != other.interval:
        return 0.0
    names = len(one.names & other.names)
    alone = one.interval == other.interval and 1 / max(1, first.days[one.interval], second.days[other.interval])
    sure = (
        (1.2 * min(3, common) if common else -3.0 if same_language else -1.0)
        + 2.0 * common / sqrt(max(1, common, len(words[0])) * max(1, common, len(words[1])))
        + 1.8 * _coincidence(one.interval, other.interval)
        + 0.5 * alone
        + 0.6 * min(2, names)
        + 0.7 * names / max(1, min(len(one.names), len(other.names)))
        + 0.5 * min(3, len(first.names & second.names))
        + 1.0 * (one.status == other.status)
        + 0.5 * _follows(one, other)
    )
    return round(sure, 3)


def _coincidence(one: Interval, other: Interval) -> float:
    """The days of both among the days of either; 0 for open intervals that differ, a half for long ones that do not."""
    if one == other:
        return 1.0 if (one.days or 0) <= LONG else 0.5
    common = one.intersection(other)
    if common is None or common.days is None or one.days is None or other.days is None:
        return 0.0
    return common.days / (one.days + other.days - common.days)


def _follows(one: Mention, other: Mention) -> bool:
    """Whether the one told later has the state that becomes of the other's."""
    first, second = sorted((one, other), key=lambda m: (m.published or "", m.status not in OPEN_STATES))
    return first.status in OPEN_STATES and second.status not in OPEN_STATES
