"""Stories: one happening as several articles tell it, through its changes of state.

Which events are one happening is decided before (`likeness`, `joining`); here a group of events becomes a story: its
states, each with the day that it was first said, and the days of the latest one, narrowed by all that mention it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.chronology.interval import OPEN, Interval
from timeline.records import Sourcing, Status
from timeline.stories.context import contexts
from timeline.stories.joining import Groups, alike, strong
from timeline.stories.mention import Mention
from timeline.stories.protocol import Neighbours
from timeline.stories.states import State, current, history, reported
from timeline.stories.within import Pair, postponements, retractions

_SURER: tuple[Sourcing, ...] = ("stated", "reported", "rumoured")
_NAMED = 3  # sources that a contradiction names for each of its sides
_COPIED = 5  # words from which two clauses that have the same are one text


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
    sources: int  # near-copies of one text are one
    states: tuple[State, ...]
    contradiction: str | None = None  # what disagrees, in words


def link(
    mentions: Sequence[Mention],
    neighbours: Neighbours,
    together: Iterable[tuple[str, str]] = (),
    apart: Iterable[tuple[str, str]] = (),
) -> list[Story]:
    """The stories of these events, each in exactly one, sorted by uid; uids in `together` and `apart` are events'."""
    return join(mentions, pairs_of(mentions, neighbours), together, apart)


def pairs_of(mentions: Sequence[Mention], neighbours: Neighbours) -> list[Pair]:
    """All pairs of these events that are alike, and their postponements and denials."""
    return [
        *alike(mentions, neighbours, contexts(mentions)),
        *sorted({*postponements(mentions), *retractions(mentions)}),
    ]


def join(
    mentions: Sequence[Mention],
    pairs: Iterable[Pair],
    together: Iterable[tuple[str, str]] = (),
    apart: Iterable[tuple[str, str]] = (),
) -> list[Story]:
    """`link`, from pairs that are known."""
    groups = Groups(mentions, apart)
    for one, other in sorted(together):
        groups.join(one, other)
    groups.join_alike(strong(list(pairs)))
    return sorted((_story(members) for members in groups.all()), key=lambda story: story.uid)


def _story(members: Iterable[Mention]) -> Story:
    told = sorted(members, key=lambda m: (m.published or "9999-99-99", m.uid))
    news = reported(told)
    now = current(news)
    interval, contradiction = _days(now)
    return Story(
        uid=told[0].uid,
        title=news[0].title,
        events=tuple(mention.uid for mention in told),
        interval=interval,
        status=now[-1].status,
        sourcing=min((m.sourcing for m in now), key=_SURER.index),
        articles=len({mention.article for mention in told}),
        sources=_voices(told),
        states=history(news),
        contradiction=contradiction,
    )


def _voices(told: Iterable[Mention]) -> int:
    """How many tell of it independently: a source is one voice, and so are sources that print the same text."""
    voices: list[set[object]] = []
    for mention in told:
        marks: set[object] = {mention.source or mention.article}
        if len(mention.words) >= _COPIED:
            marks.add((mention.language, mention.words))
        joined = [voice for voice in voices if voice & marks]
        voices = [voice for voice in voices if not voice & marks] + [marks.union(*joined)]
    return len(voices)


def _days(members: Sequence[Mention]) -> tuple[Interval, str | None]:
    """The days that mentions of one state have in common; where they disagree, those that most say, and who.

    A mention without a date agrees with all.
    """
    common: Interval | None = OPEN
    for member in members:
        common = common and common.intersection(member.interval)
    if common is not None:
        return common, None
    said: defaultdict[Interval, list[Mention]] = defaultdict(list)
    for member in members:
        if member.is_dated:
            said[member.interval].append(member)
    intervals = sorted(said, key=lambda interval: said[interval][0].interval_key)
    most = max(intervals, key=lambda interval: (_voices(said[interval]), said[interval][0].published or ""))
    return most, "; ".join(f"{_in_words(each)} ({_who(said[each])})" for each in intervals)


def _who(members: Iterable[Mention]) -> str:
    """The first sources of some mentions."""
    named = list(dict.fromkeys(member.source or "unnamed source" for member in members))
    return ", ".join(named[:_NAMED]) + (f" and {len(named) - _NAMED} more" if len(named) > _NAMED else "")


def _in_words(interval: Interval) -> str:
    if interval.days == 1:
        return str(interval.earliest)
    return f"{interval.earliest or '..'} to {interval.latest or '..'}"
