"""Which events may tell the same happening: those that share a name and a month (or exactly their days)."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from timeline.chronology.interval import Interval
from timeline.events.stories import Mention, interval_key

CROWD = 200  # events in one block from which only the closest by days are compared
CLOSEST = 50  # how many on either side
_LONG = 62  # days from which an interval is compared with its equals only

Block = tuple[str, str]
Place = tuple[tuple[int, int], str]


class Neighbourhood:
    """`Neighbours` in memory, for all events at once."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._mentions = {mention.uid: mention for mention in mentions}
        blocks: defaultdict[Block, list[Place]] = defaultdict(list)
        for mention in self._mentions.values():
            for block in _blocks(mention):
                blocks[block].append(_place(mention))
        self._blocks = {block: sorted(places) for block, places in blocks.items() if len(places) > 1}

    def near(self, mention: Mention) -> Iterable[Mention]:
        """The events that share a block with this one, each once, in a fixed order."""
        found = {
            uid: None
            for block in _blocks(mention)
            for _, uid in _closest(self._blocks.get(block, ()), _place(mention))
            if uid != mention.uid
        }
        return [self._mentions[uid] for uid in found]


def _place(mention: Mention) -> Place:
    return interval_key(mention.interval), mention.uid


def _closest(places: Sequence[Place], place: Place) -> Sequence[Place]:
    if len(places) <= CROWD:
        return places
    at = bisect_left(places, place)
    return places[max(at - CLOSEST, 0) : at + CLOSEST + 1]


def _blocks(mention: Mention) -> Iterator[Block]:
    if mention.interval.bounded:
        times = list(_times(mention.interval))
        for name in sorted(mention.names):
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
