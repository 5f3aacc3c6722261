"""The index by which linking finds the kin of one more event: which events stand in which block, a time and a name."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from timeline.chronology.interval import FIRST_DAY, LAST_DAY, Interval, iso
from timeline.records import Status
from timeline.store.mentions import days_of
from timeline.store.uids import base_id, short_hash
from timeline.store.words import words_of
from timeline.store.writing import indexed_later
from timeline.stories.likeness import share_days
from timeline.stories.mention import Mention, when
from timeline.stories.neighbours import Block, blocks
from timeline.stories.reaching import DUE, FRESH, NEAR, SLACK, Placed, reach
from timeline.stories.wording import telling

_SHARING = """
    with found (event_id, shared) as (
        select event_id, count(*) from event_blocks
        where block in (select value from json_each(:blocks)) group by event_id)
    select events.uid, article_id, shared, title, language, words, status, published, earliest, latest
    from found join events on events.id = found.event_id join event_words on event_words.event_id = events.id
    where {which} order by events.uid"""
_FAR = ("denied", "planned", "cancelled")  # what itself meets far more than its days
# What meets the days of another: of one status a day further, of plans and of what is off a month; what is denied may
# reach any, and what puts a thing off names days of a later month, half a year ahead at most.
_MEETS = """
    (status = 'denied' or earliest is null or latest is null
    or (earliest <= :last and latest >= case when status in ('planned', 'cancelled') then :far else :before end)
    or (status in ('happened', 'cancelled') and latest < :month and latest >= :moved))"""


@dataclass(frozen=True)
class Neighbour(Placed):
    """An event that shares so many blocks with another."""

    uid: str
    article: int
    shared: int
    title: str
    language: str | None
    written: str
    interval: Interval
    start: int
    end: int
    status: Status
    published: str | None

    @cached_property
    def words(self) -> frozenset[str]:
        """What its title can be compared by."""
        return words_of(self.written)

    @cached_property
    def when(self) -> Interval:
        """Its days; the first of those that have no end."""
        return when(self.interval)

    @property
    def speaks(self) -> bool:
        """Always: `speaks_of` asks for its words, which cost most, only where all else agrees."""
        return True

    @cached_property
    def calls_off(self) -> bool:
        """Whether it is the act of calling or putting something off."""
        return self.may_call_off

    @cached_property
    def foretold(self) -> bool:
        """Whether it may have been said of days to come, or put off what was."""
        return self.may_be_foretold


def add(db: sqlite3.Connection, mentions: Sequence[Mention]) -> None:
    """Put events into the index; those whose rows go leave it by themselves."""
    select = "select uid, id from events where uid in (select value from json_each(?))"
    ids: dict[str, int] = dict(db.execute(select, (json.dumps([mention.uid for mention in mentions]),)).fetchall())
    rows = sorted((number, ids[mention.uid]) for mention in mentions for number in _numbers(blocks(mention)))
    db.executemany("insert into event_blocks (block, event_id) values (?, ?)", rows)


def rebuild(db: sqlite3.Connection, mentions: Iterable[Mention]) -> None:
    """Make the index that of these events alone."""
    db.execute("delete from event_blocks")
    with indexed_later(db, "event_blocks_event_id"):
        add(db, sorted(mentions, key=lambda mention: mention.interval_key))  # blocks of one time are numbered together


def is_built(db: sqlite3.Connection) -> bool:
    """Whether the index holds any event: a database of an earlier version has none."""
    return db.execute("select 1 from event_blocks limit 1").fetchone() is not None


def sharing(db: sqlite3.Connection, wanted: Iterable[Block], near: Mention | None = None) -> Iterator[Neighbour]:
    """The events that stand in one of these blocks; at least those that meet an event, where one is given."""
    given: dict[str, str] = {"blocks": json.dumps(sorted(_numbers(wanted)))}
    if near is not None and near.status not in _FAR and not near.speaks:
        start = near.start
        given |= {"last": _iso(near.end - 1), "before": _iso(start - SLACK), "far": _iso(start - NEAR)}
        given |= {"month": _iso(start)[:7], "moved": _iso(start - DUE - FRESH)}
    which = _MEETS if "last" in given else "true"
    for row in db.execute(_SHARING.format(which=which), given):
        uid, article, shared, title, language, written, status, published, *dates = row
        days = days_of(*dates)
        within = reach(days, status, published)
        start, end = within.start or 0, within.end or LAST_DAY + 1
        yield Neighbour(uid, article, shared, title, language, written, days, start, end, status, published)


def _iso(day: int) -> str:
    """The ISO form of a day, or of the first or last day that there is."""
    return iso(min(max(day, FIRST_DAY), LAST_DAY))


def near(db: sqlite3.Connection, mention: Mention) -> list[Neighbour]:
    """At least the kin of an event (`are_kin`) that it meets."""
    return [
        other
        for other in sharing(db, blocks(mention), mention)
        if other.uid != mention.uid
        and other.meets(mention)
        and (other.shared > 1 or _of_one_day(mention, other) or not mention.words.isdisjoint(other.words))
    ]


def may_be_alike(one: Mention, other: Neighbour) -> bool:
    """Whether two that are kin have words or days in common, without which nothing else counts (`signs`)."""
    said = bool(telling(one.words & other.words))
    return said or share_days(one.when, other.when) or _of_one_day(one, other)


def _of_one_day(one: Mention, other: Neighbour) -> bool:
    return other.when == one.when or other.was_due(one) or one.was_due(other)


def _numbers(wanted: Iterable[Block]) -> set[int]:
    """The numbers of blocks."""
    return {_number(block) for block in wanted}


@lru_cache(maxsize=65536)
def _number(block: Block) -> int:
    return base_id(short_hash(*block))
