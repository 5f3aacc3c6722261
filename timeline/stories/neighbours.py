"""Which events may tell the same happening, among all: kin (`are_kin`), found through blocks of a name and a time.

Of a block only the days around an event are looked at, and what is far: what may meet more than these. Where very many
are far, or have the very same days (one text printed a thousand times), a block is parted by the words, the other names
and the days that its events share as well. Of a crowd of the same days in a part, each meets the nearest only.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from timeline.stories.marks import mark
from timeline.stories.mention import Mention, meeting
from timeline.stories.reaching import FEW, SLACK

CROWD = (
    200  # events of the same days, or far, above which a block is parted; in a part, above which not all are compared
)
_NEAREST = 20  # on each side
_NEAR = FEW + SLACK  # days at most that an event reaches which is not far

Block = tuple[str, ...]  # a time and a name, and a word, a second name or days where those are a crowd


class Neighbourhood:
    """`Neighbours` in memory, for all events at once, each known by its rank in the order of days (`_order`)."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._ordered = sorted(mentions, key=_order)
        self._starts = [mention.interval_key[0] for mention in self._ordered]
        self._articles: defaultdict[str, list[Mention]] = defaultdict(list)
        self._of_days: dict[tuple[int, int], range] = {}
        self._ranks: dict[str, int] = {}
        told: defaultdict[str, list[int]] = defaultdict(list)
        for rank, mention in enumerate(self._ordered):
            self._articles[mention.article].append(mention)
            self._ranks[mention.uid] = rank
            first = self._of_days.get(mention.interval_key, range(rank, rank)).start
            self._of_days[mention.interval_key] = range(first, rank + 1)
            for time in _times(mention):
                told[time].append(rank)
        self._blocks: dict[Block, list[int]] = {}
        for time, together in told.items():
            self._blocks |= _of_several(((time, name), n) for n in together for name in _names(self._ordered[n]))
        far = {rank for rank, mention in enumerate(self._ordered) if _is_far(mention)}
        self._far = {block: n for block, held in self._blocks.items() if (n := [rank for rank in held if rank in far])}
        self._crowds = {block for block, held in self._blocks.items() if self._is_crowded(block, held)}
        for block in self._crowds:
            held = self._blocks[block]
            self._blocks |= _of_several((part, n) for n in held for part in parts(block, self._ordered[n]))

    def near(self, mention: Mention) -> Iterable[Mention]:
        """The events that share a block and a day with this one, each once."""
        first = bisect_left(self._starts, mention.start - _NEAR + 1)
        last = bisect_left(self._starts, mention.end)
        found: set[int] = set()
        for block in blocks(mention):
            if block in self._crowds:
                for part in parts(block, mention):
                    found.update(self._nearest(self._blocks.get(part, []), mention))
            elif members := self._blocks.get(block):
                if not mention.calls_off:
                    members = members[bisect_left(members, first) : bisect_left(members, last)]
                    found.update(self._far.get(block, ()))
                found.update(members)
        found.discard(self._ranks[mention.uid])
        return meeting(mention, map(self._ordered.__getitem__, found))

    def of_article(self, article: str) -> Sequence[Mention]:
        """All events of an article."""
        return self._articles[article]

    def _is_crowded(self, block: Block, held: list[int]) -> bool:
        """Whether more than `CROWD` members of a block, which stand in order, have the very same days, or are far."""
        if len(self._far.get(block, ())) > CROWD:
            return True
        apart = zip(held, held[CROWD:], strict=False)
        return any(last in self._of_days[self._ordered[first].interval_key] for first, last in apart)

    def _nearest(self, members: list[int], mention: Mention) -> list[int]:
        """All members but those of a crowd of the same days that are not next to the mention."""
        if len(members) <= CROWD:
            return members
        same = self._of_days[mention.interval_key]
        first, last = bisect_left(members, same.start), bisect_left(members, same.stop)
        if last - first <= CROWD:
            return members
        place = bisect_left(members, self._ranks[mention.uid], first, last)
        nearest = members[max(first, place - _NEAREST) : min(last, place + _NEAREST + 1)]
        return members[:first] + nearest + members[last:]


def _of_several(told: Iterable[tuple[Block, int]]) -> dict[Block, list[int]]:
    """The blocks that hold more than one event; most hold one, and bring nothing near it."""
    held: defaultdict[Block, list[int]] = defaultdict(list)
    for block, rank in told:
        held[block].append(rank)
    return {block: members for block, members in held.items() if len(members) > 1}


def blocks(mention: Mention) -> Iterator[Block]:
    """The blocks that an event stands in; none for one that has no days."""
    for time in _times(mention):
        for name in _names(mention):
            yield time, name


def _is_far(mention: Mention) -> bool:
    """Whether an event may meet others of more than its own days and those beside them, or be spoken of by these."""
    beside = mention.start == mention.interval_key[0] and mention.end - mention.start <= _NEAR
    return mention.speaks or mention.foretold or not beside


def _times(mention: Mention) -> frozenset[str]:
    return mention.times | mention.told


def _names(mention: Mention) -> frozenset[str]:
    return mention.about.union(map(mark, mention.guessed)) if mention.guessed else mention.about


def parts(block: Block, mention: Mention) -> Iterator[Block]:
    """The parts of a block that an event stands in: what it shares with its kin there."""
    days = "{}/{}".format(*mention.interval_key)
    for shared in (*(mention.words | mention.about), *((days,) if mention.is_dated else ())):
        if shared != block[-1]:
            yield *block, shared


def _order(mention: Mention) -> tuple[int, int, str, str]:
    """Nearest are those of nearly the same days, then those published together."""
    return *mention.interval_key, mention.published or "", mention.uid
