"""How many events there are up to any day, by status: from the stored totals, or counted for a filter.

The stored totals answer for all events and for one status. Another filter is counted once, from the events that it
lets through, and remembered for as long as the database stays as it is.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import add
from typing import Any

from timeline.chronology.interval import day_of, iso
from timeline.publish.conditions import Condition
from timeline.publish.counting import Counting, Uncounted
from timeline.records import STATUSES, Status
from timeline.store.memory import Memory
from timeline.store.totals import SPANS, Series, Total, series

Counts = Callable[[Sequence[int]], dict[str, list[Total]]]  # the totals at the start of each of some days, by status

# Joined in this very order, so that each total is found by its key.
_STORED = """
    select statuses.value, days.value, totals.day, to_the_day, spread, rate, started, ended
    from json_each(:backgrounds) as backgrounds
        cross join json_each(:statuses) as statuses
        cross join json_each(:days) as days
        cross join event_totals as totals
            on totals.background = backgrounds.value and totals.status = statuses.value and totals.day = (
                select max(day) from event_totals as earlier where earlier.background = backgrounds.value
                    and earlier.status = statuses.value and earlier.day <= days.value)"""
_counted: Memory[dict[tuple[int, str], Series]] = Memory(32)  # by filter and version


@dataclass(frozen=True, slots=True)
class Filter:
    """Which events are meant: SQL conditions on `events` with their parameters.

    `stored` is what the running totals can answer by themselves: the backgrounds and the status, or None.
    `conditions` say the same to the index of events; None where that does not know them.
    """

    where: str = "hidden = 0 and background = 0"
    params: Mapping[str, Any] = field(default_factory=dict)
    stored: tuple[tuple[int, ...], Status | None] | None = ((0,), None)
    conditions: tuple[Condition, ...] | None = None

    def among(self, db: sqlite3.Connection, *more: Condition) -> Filter:
        """Of these events those for which more conditions hold, where the index can name them; else all of these."""
        if self.conditions is None:
            return self
        try:
            counting = Counting.of(db, (*self.conditions, *more))
        except Uncounted:
            return self
        ids = json.dumps(counting.ids(None, counting.total))
        return Filter("events.id in (select value from json_each(:_ids))", {"_ids": ids}, None)


def counts(db: sqlite3.Connection, chosen: Filter, version: str) -> Counts:
    """The totals of what a filter lets through. `version` tells one state of the database from another."""
    if chosen.stored and _has_totals(db):
        backgrounds, status = chosen.stored
        return lambda days: _from_table(db, backgrounds, status, days)
    key = (version, chosen.where, json.dumps(dict(chosen.params), default=str, sort_keys=True))
    found = _counted.of(key, lambda: series(db.execute(SPANS.format(where=f"({chosen.where})"), chosen.params)))
    return lambda days: _summed((status, [one.at(day) for day in days]) for (_, status), one in found.items())


def _has_totals(db: sqlite3.Connection) -> bool:
    return bool(db.execute("select 1 from sqlite_master where name = 'event_totals'").fetchone())


def _from_table(
    db: sqlite3.Connection, backgrounds: tuple[int, ...], status: Status | None, days: Sequence[int]
) -> dict[str, list[Total]]:
    asked = {
        "days": json.dumps([iso(day) for day in sorted(set(days))]),
        "backgrounds": json.dumps(backgrounds),
        "statuses": json.dumps([status] if status else STATUSES),
    }
    found: dict[str, dict[str, Total]] = {}
    for of, day, row_day, to_the_day, spread, rate, started, ended in db.execute(_STORED, asked):
        here = found.setdefault(of, {})
        grown = spread + rate * (day_of(day) - day_of(row_day))
        here[day] = _sum(here.get(day, Total()), Total(to_the_day, grown, started, ended))
    return {of: [at.get(iso(day), Total()) for day in days] for of, at in found.items()}


def _summed(parts: Any) -> dict[str, list[Total]]:
    found: dict[str, list[Total]] = {}
    for status, totals in parts:
        here = found.get(status)
        found[status] = [_sum(*pair) for pair in zip(here, totals, strict=True)] if here else totals
    return found


def _sum(one: Total, other: Total) -> Total:
    return Total(*map(add, one, other))
