"""Which events may tell the same happening: those that share a name and a month (or exactly their days).

A name that very many events of a month share tells nothing by itself: there, a word of the title must be shared too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from timeline.chronology.interval import Interval
from timeline.events.stories import Mention

CROWD = 200  # events in one block from which the block tells nothing
_LONG = 62  # days from which an interval is compared with its equals only

Block = tuple[str, ...]  # a name and a time, and a word where those are a crowd


class Neighbourhood:
    """`Neighbours` in memory, for all events at once."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._blocks: defaultdict[Block, list[Mention]] = defaultdict(list)
        for mention in mentions:
            for block in _blocks(mention):
                self._blocks[block].append(mention)
        for block, members in list(self._blocks.items()):
            if len(members) > CROWD:
                for member in members:
                    for word in member.words:
                        self._blocks[*block, word].append(member)

    def near(self, mention: Mention) -> Iterable[Mention]:
        """The events that share a block with this one, each once."""
        found: dict[str, Mention] = {}
        for block in _blocks(mention):
            for part in (block,) if len(self._blocks[block]) <= CROWD else ((*block, word) for word in mention.words):
                members = self._blocks[part]
                if len(members) <= CROWD:
                    found |= {member.uid: member for member in members}
        found.pop(mention.uid, None)
        return found.values()


def _blocks(mention: Mention) -> Iterator[Block]:
    if mention.interval.bounded and not mention.background:
        times = list(_times(mention.interval))
        for name in mention.names:
            for time in times:
                yield name, time


def _times(interval: Interval) -> Iterator[str]:
    """The months that an interval touches; a long or open one has itself."""
    if interval.start is None or interval.end is None or interval.end - interval.start > _LONG:
        yield f"{interval.start}/{interval.end}"
        return
    months = {date.fromordinal(day).strftime("%Y-%m") for day in (interval.start, interval.end - 1)}
    if len(months) == 2:
        months.add(date.fromordinal((interval.start + interval.end) // 2).strftime("%Y-%m"))
    yield from sorted(months)
