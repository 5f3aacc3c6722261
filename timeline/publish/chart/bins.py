"""Bins: how many events fall in each step of a span, by status, dark for those of a known day and pale for the rest."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from itertools import pairwise

from timeline.chronology.interval import LAST_DAY, day_of, iso
from timeline.publish.chart.calendar import HOURS, STEPS, Step, finest
from timeline.publish.chart.counts import Counts, Filter
from timeline.publish.chart.span import Span
from timeline.publish.conditions import Between
from timeline.store.totals import Total

MOST_BINS = 120


@dataclass(frozen=True, slots=True)
class Bars:
    """The bars of one status: how many events of a known day (or hour) each bin holds, and the shares of others."""

    status: str
    dark: tuple[float, ...]
    pale: tuple[float, ...]

    @property
    def tallest(self) -> float:
        return max((a + b for a, b in zip(self.dark, self.pale, strict=True)), default=0.0)


@dataclass(frozen=True, slots=True)
class Bins:
    """Bars over the same edges (hours; one more than bins), and what overlaps each bin, by status."""

    step: Step
    edges: tuple[int, ...]
    bars: tuple[Bars, ...]
    overlapping: tuple[dict[str, int], ...]


def overlapping(counted: Counts, span: Span) -> dict[str, int]:
    """How many events share time with a span, by status; those that only touch its days count."""
    first, after = span.start // HOURS, -(-span.end // HOURS)
    return _overlapping(counted([first, min(after - 1, LAST_DAY)]), 0, 1)


def bins(db: sqlite3.Connection, chosen: Filter, counted: Counts, span: Span, most: int = MOST_BINS) -> Bins:
    """A span in at most so many bins, each a step of the calendar."""
    step = finest(STEPS, span.start, span.end, most - 2)
    edges = tuple(step.edges(span.start, span.end))
    if step.unit == "hour":
        return _hours(db, chosen, counted, step, edges)
    days = [min(edge // HOURS, LAST_DAY) for edge in edges]
    totals = counted([*days, *(day - 1 for day in days[1:])])
    edge = len(days)
    bars = tuple(
        Bars(
            status,
            tuple(float(b.to_the_day - a.to_the_day) for a, b in pairwise(at[:edge])),
            tuple(max(b.spread - a.spread, 0.0) for a, b in pairwise(at[:edge])),
        )
        for status, at in totals.items()
    )
    return Bins(step, edges, bars, tuple(_overlapping(totals, i, edge + i) for i in range(edge - 1)))


def _overlapping(totals: dict[str, list[Total]], first: int, last: int) -> dict[str, int]:
    return {status: n for status, at in totals.items() if (n := at[last].started - at[first].ended)}


_CLOCKS = """select status, sort_date, cast(substr(time_from, 1, 2) as integer), count(*) from events
    where ({where}) and sort_date between :_first and :_last and earliest = latest and time_from is not null
    group by 1, 2, 3"""


def _hours(db: sqlite3.Connection, chosen: Filter, counted: Counts, step: Step, edges: tuple[int, ...]) -> Bins:
    """Bins of an hour: dark with a clock time, pale the shares of what is known to the day or less."""
    first, last = edges[0] // HOURS, -(-edges[-1] // HOURS)
    days = [min(day, LAST_DAY) for day in range(first, last + 1)]
    totals = counted(days)
    chosen = chosen.among(db, Between("sort_date", first, min(last, LAST_DAY)))
    params = {**chosen.params, "_first": iso(first), "_last": iso(min(last, LAST_DAY))}
    clocks: dict[str, dict[int, int]] = {}
    for status, day, hour, count in db.execute(_CLOCKS.format(where=chosen.where), params):
        clocks.setdefault(status, {})[day_of(day) * HOURS + hour] = count
    bars: list[Bars] = []
    for status, at in totals.items():
        own = clocks.get(status, {})
        shares = []
        for index, (a, b) in enumerate(pairwise(at)):
            day = (first + index) * HOURS
            timed = sum(count for hour, count in own.items() if day <= hour < day + HOURS)
            shares.append((b.to_the_day - a.to_the_day - timed + b.spread - a.spread) / HOURS)
        pale = tuple(max(shares[edge // HOURS - first], 0.0) for edge in edges[:-1])
        bars.append(Bars(status, tuple(float(own.get(edge, 0)) for edge in edges[:-1]), pale))
    return Bins(step, edges, tuple(bars), ())
