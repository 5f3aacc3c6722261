"""Running totals of events by day, from which any span of time is counted by the difference of two rows.

An event of one day counts on that day. One that may have happened on n days counts 1/n in each. One that is open on
a side counts on the day that is known, and one of ten years or longer in no day: it would only blur the years. All of
them count among what has `started` and `ended`, so that what overlaps a span is exact.
"""

from __future__ import annotations

import sqlite3
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from timeline.chronology.interval import FIRST_DAY, LAST_DAY, day_of, iso

LONG = 3650  # days from which an event has no share in a day
SPANS = """select background, status, earliest, latest, count(*) from events
    where {where} and sort_date is not null group by 1, 2, 3, 4 order by 1, 2, 3, 4"""


class Total(NamedTuple):
    """What has been counted up to a day."""

    to_the_day: float = 0
    spread: float = 0.0
    started: int = 0
    ended: int = 0


class _Change(NamedTuple):
    to_the_day: int
    rate: float
    started: int
    ended: int


@dataclass(frozen=True, slots=True)
class Row:
    """The totals at the start of a day, and how fast `spread` grows from there."""

    day: int
    to_the_day: int
    spread: float
    rate: float
    started: int
    ended: int


@dataclass(frozen=True, slots=True)
class Series:
    """The rows of one status, in the order of days."""

    days: list[int]
    rows: list[Row]

    def at(self, day: int) -> Total:
        """The totals at the start of a day."""
        place = bisect_right(self.days, day) - 1
        if place < 0:
            return Total()
        row = self.rows[place]
        return Total(row.to_the_day, row.spread + row.rate * (day - row.day), row.started, row.ended)


Spans = Iterable[tuple[int, str, str | None, str | None, int]]


def series(spans: Spans) -> dict[tuple[int, str], Series]:
    """The totals by background and status of (background, status, earliest, latest, count), in any order."""
    changes: defaultdict[tuple[int, str], defaultdict[int, list[_Change]]]
    changes = defaultdict(lambda: defaultdict(list))
    for background, status, earliest, latest, count in spans:
        for day, change in _changes(earliest, latest, count):
            changes[background, status][day].append(change)
    return {key: _series(by_day) for key, by_day in sorted(changes.items())}


def count_days(db: sqlite3.Connection) -> None:
    """Bring `event_totals` into step with the events."""
    db.execute("delete from event_totals")
    found = series(db.execute(SPANS.format(where="hidden = 0")))
    db.executemany(
        "insert into event_totals values (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (*key, iso(row.day), row.to_the_day, row.spread, row.rate, row.started, row.ended)
            for key, of_status in found.items()
            for row in of_status.rows
        ),
    )


def _changes(earliest: str | None, latest: str | None, count: int) -> Iterator[tuple[int, _Change]]:
    """What so many events of an interval change, and on which days."""
    start = FIRST_DAY if earliest is None else day_of(earliest)
    yield start, _Change(0, 0.0, count, 0)
    if latest is not None:
        yield _after(latest), _Change(0, 0.0, 0, count)
    first = day_of(earliest or latest or "")
    end = _after(latest if earliest and latest else iso(first))
    days = end - first
    if days == 1 and earliest == latest:
        yield end, _Change(count, 0.0, 0, 0)
    elif days < LONG:
        yield first, _Change(0, count / days, 0, 0)
        yield end, _Change(0, -count / days, 0, 0)


def _after(day: str) -> int:
    return min(day_of(day) + 1, LAST_DAY)


def _series(changes: dict[int, list[_Change]]) -> Series:
    days = sorted(changes)
    rates = list(accumulate(sum(sorted(change.rate for change in changes[day])) for day in days))
    rows: list[Row] = []
    to_the_day = started = ended = 0
    spread = 0.0
    for place, day in enumerate(days):
        if rows:
            spread += rows[-1].rate * (day - rows[-1].day)
        to_the_day += sum(change.to_the_day for change in changes[day])
        started += sum(change.started for change in changes[day])
        ended += sum(change.ended for change in changes[day])
        rate = rates[place] if rates[place] > 1e-9 else 0.0
        rows.append(Row(day, to_the_day, spread, rate, started, ended))
    return Series(days, rows)
