"""Which events may tell the same happening, among all: kin (`are_kin`), found through blocks of a name and a time.

A block that very many events share is parted by the words, the other names and the days that they share as well.
Where in such a part a crowd has the very same days (one text printed a thousand times), each of them is compared with
the nearest of it only.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from timeline.stories.marks import mark
from timeline.stories.mention import Mention

CROWD = (
    200  # events in a block above which it is parted; in a part and of the same days, above which not all are compared
)
_NEAREST = 20  # on each side

Block = tuple[str, ...]  # a time and a name, and a word, a second name or days where those are a crowd


class Neighbourhood:
    """`Neighbours` in memory, for all events at once, each known by its rank in the order of days (`_order`)."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._ordered = sorted(mentions, key=_order)
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
        for block, crowd in [(block, held) for block, held in self._blocks.items() if len(held) > CROWD]:
            self._blocks |= _of_several((part, n) for n in crowd for part in parts(block, self._ordered[n]))

    def near(self, mention: Mention) -> Iterable[Mention]:
        """The events that share a block and a day with this one, each once."""
        start, end, speaks = mention.start, mention.end, mention.speaks
        found: set[int] = set()
        for block in blocks(mention):
            for part in [block] if len(self._blocks.get(block, ())) <= CROWD else parts(block, mention):
                found.update(self._nearest(self._blocks.get(part, []), mention))
        found.discard(self._ranks[mention.uid])
        for member in map(self._ordered.__getitem__, found):
            same_days = member.start < end and start < member.end  # most share none: ask no more of these
            if same_days or ((speaks or member.speaks) and member.meets(mention)):
                yield member

    def of_article(self, article: str) -> Sequence[Mention]:
        """All events of an article."""
        return self._articles[article]

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
    """The blocks that an event stands in; none for one that only describes, or has no days."""
    for time in _times(mention):
        for name in _names(mention):
            yield time, name


def _times(mention: Mention) -> frozenset[str]:
    return mention.times | mention.told


def _names(mention: Mention) -> frozenset[str]:
    return mention.about.union(map(mark, mention.guessed))


def parts(block: Block, mention: Mention) -> Iterator[Block]:
    """The parts of a block that an event stands in: what it shares with its kin there."""
    days = "{}/{}".format(*mention.interval_key)
    for shared in (*(mention.words | mention.about), *((days,) if mention.is_dated else ())):
        if shared != block[-1]:
            yield *block, shared


def _order(mention: Mention) -> tuple[int, int, str, str]:
    """Nearest are those of nearly the same days, then those published together."""
    return *mention.interval_key, mention.published or "", mention.uid
