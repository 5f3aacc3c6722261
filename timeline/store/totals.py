"""Running totals of events by day, from which any span of time is counted by the difference of two rows.

An event of one day counts on that day. One that may have happened on n days counts 1/n in each. One that is open on
a side counts on the day that is known, and one of ten years or longer in no day: it would only blur the years. All of
them count among what has `started` and `ended`, so that what overlaps a span is exact.
"""

from __future__ import annotations

import sqlite3
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
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


@dataclass(slots=True)
class _Change:
    """What changes at the start of a day."""

    to_the_day: int = 0
    started: int = 0
    ended: int = 0
    rates: list[float] = field(default_factory=list)


class Row(NamedTuple):
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
    changes: defaultdict[tuple[int, str], defaultdict[int, _Change]] = defaultdict(lambda: defaultdict(_Change))
    for background, status, earliest, latest, count in spans:
        _count(changes[background, status], earliest, latest, count)
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


def _count(changes: defaultdict[int, _Change], earliest: str | None, latest: str | None, count: int) -> None:
    """Add what so many events of an interval change."""
    first = FIRST_DAY if earliest is None else _day(earliest)
    changes[first].started += count
    if latest is not None:
        end = min(_day(latest) + 1, LAST_DAY)
        changes[end].ended += count
    if earliest is None or latest is None:  # the day that is known
        first = _day(earliest or latest or "")
        end = min(first + 1, LAST_DAY)
    days = end - first
    if days == 1 and earliest == latest:
        changes[end].to_the_day += count
    elif days < LONG:
        changes[first].rates.append(count / days)
        changes[end].rates.append(-count / days)


_day = lru_cache(maxsize=100_000)(day_of)


def _series(changes: dict[int, _Change]) -> Series:
    rows: list[Row] = []
    to_the_day = started = ended = 0
    spread = total_rate = 0.0
    for day in sorted(changes):
        change = changes[day]
        if rows:
            spread += rows[-1].rate * (day - rows[-1].day)
        to_the_day += change.to_the_day
        started += change.started
        ended += change.ended
        total_rate += sum(sorted(change.rates))  # sorted, so that the order of arrival does not tell
        rows.append(Row(day, to_the_day, spread, total_rate if total_rate > 1e-9 else 0.0, started, ended))
    return Series([row.day for row in rows], rows)
