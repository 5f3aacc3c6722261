"""How many events a filter leaves, and how many of them have each value of a facet.

Knows SQL and filters (`publish.conditions`), no pages: Datasette's facets and the timeline page both ask here. Counts
are exact, or are not given at all. They come from the bitmap index (`store.bitmaps`), which a finished build leaves.

    conditions, _ = read_filter([("status", "planned"), ("_actor", "7")])
    counting = Counting.of(connection, (*SHOWN, *conditions))
    counting.total, counting.facet("year", 15)
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from timeline.chronology.interval import FIRST_DAY, LAST_DAY, iso
from timeline.publish.conditions import (
    ARGUMENTS,
    Among,
    Between,
    Condition,
    Matching,
    Naming,
    Overlapping,
    Pair,
    Where,
    period,
)
from timeline.publish.messages import DEFAULT, Messages, messages
from timeline.store.bitmaps import CLOSED, COLUMNS, JUNCTIONS, PRECISION, RARE, Bitmaps
from timeline.store.uids import UNDATED

if TYPE_CHECKING:
    from pyroaring import BitMap

PERIODS = ("decade", "year", "month", "day")
FACETS = (*PERIODS, "undated", *COLUMNS, PRECISION, *JUNCTIONS)
_FEW = 20_000  # events: so many are counted by SQL where the index has no answer, and no more


class Uncounted(Exception):  # noqa: N818  it is no error
    """Why something is not counted, and what would make it countable: a message of the section `uncounted`."""

    def __init__(self, why: str, n: int | None = None) -> None:
        super().__init__(why, n)
        self.why, self.n = why, n

    def in_words(self, words: Messages) -> str:
        """A sentence for the reader."""
        return str(words(f"uncounted.{self.why}", n=self.n))

    def __str__(self) -> str:
        return self.in_words(messages(DEFAULT))


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a facet and how many of the filtered events have it."""

    value: str
    label: str
    count: int
    to_the_day: int  # of these, how many are dated to the day
    where: tuple[Pair, ...]  # what in an address keeps exactly these; the first pair names the value


@dataclass(frozen=True, slots=True)
class Facet:
    """Values of a facet: periods in the order of time, others by count. `more`: there are values besides these."""

    name: str
    values: tuple[Value, ...] = ()
    more: bool = False
    uncounted: Uncounted | None = None  # why there are no values


class Counting:
    """A filter over the events of one database, as it stands."""

    def __init__(self, db: sqlite3.Connection, bitmaps: Bitmaps, events: BitMap) -> None:
        self._db, self._bitmaps, self._events = db, bitmaps, events
        self._to_the_day = events & bitmaps.having_one(db, PRECISION, CLOSED[0])

    @classmethod
    def of(cls, db: sqlite3.Connection, conditions: Iterable[Condition]) -> Counting:
        """The events for which all conditions hold.

        Raises Uncounted where the database has no index in step with its events, or where a condition leaves too many
        that only SQL could count.
        """
        bitmaps = Bitmaps.of(db)
        if bitmaps is None:
            raise Uncounted("building")
        return cls(db, bitmaps, _Reader(db, bitmaps).holding(conditions))

    @property
    def total(self) -> int:
        """How many events."""
        return len(self._events)

    def on(self, db: sqlite3.Connection) -> Counting:
        """The same events, to be counted over another connection to the database."""
        return Counting(db, self._bitmaps, self._events)

    def ids(self, after: int | None, size: int) -> list[int]:
        """The ids of the first `size` events behind the id `after` (None: from the start), in the order of time."""
        start = 0
        if after is not None:
            row = self._db.execute("select rank from event_ranks where id > ? order by id limit 1", (after,)).fetchone()
            start = row[0] if row else self._bitmaps.total
        ranks = list(islice(self._events.iter_equal_or_larger(start), size))
        select = "select id from event_ranks where rank in (select value from json_each(?)) order by rank"
        return [row for (row,) in self._db.execute(select, (json.dumps(ranks),))]

    def facet(self, name: str, size: int) -> Facet:
        """The values of one of `FACETS`, at most `size` of them."""
        try:
            if name in PERIODS:
                return self._periods(name, size)
            if name == "undated":
                return Facet(name, tuple(self._not_placed()))
            if name == PRECISION:
                return Facet(name, tuple(self._precision()))
            return self._by_count(name, size)
        except Uncounted as why:
            return Facet(name, uncounted=why)

    def having(self, facet: str, value: str) -> int:
        """How many of the events have a value."""
        return self._events.intersection_cardinality(self._bitmaps.having_one(self._db, facet, value))

    def spread(self, name: str) -> list[tuple[str, int, int]]:
        """All periods of one length that events fall in, in order: (period, events, of these dated to the day)."""
        closed = self._events & self._bitmaps.having(self._db, PRECISION, CLOSED)
        found, after = [], 0
        while (rank := next(closed.iter_equal_or_larger(after), None)) is not None:
            text, last_day = self._period_at(name, rank)
            start, after = rank, self._bitmaps.first(self._db, last_day + 1)
            found.append((
                text, closed.range_cardinality(start, after), self._to_the_day.range_cardinality(start, after)
            ))  # fmt: skip
        return found

    def _period_at(self, name: str, rank: int) -> tuple[str, int]:
        """The period that the event of a rank sorts in, and its last day."""
        (event,) = self._db.execute("select id from event_ranks where rank = ?", (rank,)).fetchone()
        day = iso(event >> 30)
        if name == "decade":
            days = period(f"{day[:3]}9")
            return f"{day[:3]}0", days[1] if days else LAST_DAY
        text = day[: {"year": 4, "month": 7, "day": 10}[name]]
        days = period(text)
        return text, days[1] if days else LAST_DAY

    def _periods(self, name: str, size: int) -> Facet:
        found = self.spread(name)
        if len(found) <= size:
            return Facet(name, tuple(_period(name, *one) for one in found))
        start = _fullest([count for _, count, _ in found], size - 2)
        shown = found[start : start + size - 2]
        values = [_period(name, *one) for one in shown]
        outside = [
            (found[:start], "before", "lt", shown[0][0]),
            (found[start + size - 2 :], "after", "gt", shown[-1][0]),
        ]
        for periods, word, operator, edge in outside:
            if periods:
                count, exact = (sum(column) for column in list(zip(*periods, strict=True))[1:])
                folded = _folded(name, word, operator, edge, count, exact)
                values = [folded, *values] if word == "before" else [*values, folded]
        return Facet(name, tuple(values), more=True)

    def _not_placed(self) -> list[Value]:
        """What stands in no period: with the periods, these add up to the total."""
        rows = (
            ("after", "no end known", (("latest__isnull", "1"), ("earliest__notnull", "1"))),
            ("before", "before, unplaced", (("unplaced", "1"),)),
            ("undated", "not dated", (("sort_date__isnull", "1"),)),
        )
        return [value for one, label, where in rows if (value := self._value(PRECISION, one, label, where)).count]

    def _precision(self) -> list[Value]:
        rows: tuple[tuple[str, str, tuple[Pair, ...]], ...] = (
            ("day", "to the day", (("precision_days", "0"),)),
            ("week", "within a week", (("precision_days__gte", "1"), ("precision_days__lte", "6"))),
            ("month", "within a month", (("precision_days__gte", "7"), ("precision_days__lte", "30"))),
            ("year", "within a year", (("precision_days__gte", "31"), ("precision_days__lte", "365"))),
            ("longer", "longer", (("precision_days__gt", "365"),)),
        )
        return [value for one, label, where in rows if (value := self._value(PRECISION, one, label, where)).count] + (
            self._not_placed()
        )

    def _by_count(self, name: str, size: int) -> Facet:
        counts, whole = self._largest(name, size + 1)
        labels = self._names(name, [value for value, _ in counts[:size]])
        values = (self._value(name, value, labels.get(value, value), _where(name, value)) for value, _ in counts[:size])
        return Facet(name, tuple(values), more=len(counts) > size or not whole)

    def _largest(self, name: str, size: int) -> tuple[list[tuple[str, int]], bool]:
        """The values that most events have with their counts, and whether there can be no others."""
        if name in JUNCTIONS and self.total <= _FEW and self._expected(name, size) < RARE:
            return self._joined(name, size), True
        found: list[tuple[str, int]] = []
        least = 1  # what a value must count to be among the largest
        for value, events in self._bitmaps.values(self._db, name):
            if events < least:
                break  # those that follow have fewer still
            count = self._events.intersection_cardinality(self._bitmaps.having_one(self._db, name, value))
            if count >= least:
                found = sorted([*found, (value, count)], key=lambda one: (-one[1], one[0]))[:size]
                least = found[-1][1] if len(found) == size else 1
        if name in JUNCTIONS and (len(found) < size or found[-1][1] < RARE):  # one without a bitmap may have as many
            if self.total <= _FEW:
                return self._joined(name, size), True
            found = [one for one in found if one[1] >= RARE]
            if not found:
                raise Uncounted("names", self.total)
            return found, False
        return found, True

    def _expected(self, name: str, size: int) -> float:
        """How many events the value at place `size` has, where the filter has nothing to do with the facet."""
        values = self._bitmaps.values(self._db, name)
        return self.total * values[size - 1][1] / self._bitmaps.total if len(values) >= size else 0

    def _joined(self, name: str, size: int) -> list[tuple[str, int]]:
        column = JUNCTIONS[name]
        select = f"""select {column}, count(*) from event_{name} where event_id in (select value from json_each(?))
            group by 1 order by 2 desc, 1 limit ?"""
        return [(str(value), count) for value, count in self._db.execute(select, (self._all_ids, size))]

    @cached_property
    def _all_ids(self) -> str:
        """The ids of all events, as a JSON list."""
        select = "select id from event_ranks where rank in (select value from json_each(?))"
        return json.dumps([row for (row,) in self._db.execute(select, (json.dumps(list(self._events)),))])

    def _names(self, name: str, values: Sequence[str]) -> dict[str, str]:
        if name not in JUNCTIONS:
            return {"": "not known"}
        select = f"select id, name from {name} where id in (select value from json_each(?))"
        return {str(row): text for row, text in self._db.execute(select, (json.dumps([int(v) for v in values]),))}

    def _value(self, facet: str, value: str, label: str, where: tuple[Pair, ...]) -> Value:
        events = self._bitmaps.having_one(self._db, facet, value)
        count = self._events.intersection_cardinality(events)
        return Value(value, label, count, self._to_the_day.intersection_cardinality(events), where)


class _Reader:
    """Conditions into sets of events."""

    def __init__(self, db: sqlite3.Connection, bitmaps: Bitmaps) -> None:
        self._db, self._bitmaps = db, bitmaps

    def holding(self, conditions: Iterable[Condition]) -> BitMap:
        """The events for which all conditions hold."""
        conditions = list(conditions)
        parts = [self._events(condition) for condition in conditions if not isinstance(condition, Where)]
        found = self.between("sort_date", None, None)
        for part in sorted(parts, key=len):
            found &= part
        for condition in conditions:
            if isinstance(condition, Where):
                found &= self._where(condition, found)
        return found

    def _events(self, condition: Among | Between | Overlapping | Naming | Matching) -> BitMap:
        match condition:
            case Among(facet, values, negated):
                if not negated:
                    return self._bitmaps.having(self._db, facet, values)
                return self.between("sort_date", None, None) - self._bitmaps.having(self._db, facet, (*values, ""))
            case Between(column, first, last):
                return self.between(column, first, last)
            case Overlapping(first, last):
                return self._overlapping(first, last)
            case Naming(junction, row):
                return self._bitmaps.having(self._db, junction, (row,))
            case Matching(query):
                return self._bitmaps.matching(self._db, query)

    def _overlapping(self, first: int, last: int) -> BitMap:
        """All dated events but those that begin after the span or end before it."""
        outside = self.between("earliest", last + 1, None) | self.between("latest", None, first - 1)
        return self.between("sort_date", None, None) - self._bitmaps.having(self._db, PRECISION, ("undated",)) - outside

    def between(self, column: str, first: int | None, last: int | None) -> BitMap:
        """The events whose day in a column lies between two days, inclusive; all where neither is given."""
        from pyroaring import BitMap

        if column == "sort_date":
            end = self._bitmaps.total if first is last is None else self._first(UNDATED if last is None else last + 1)
            return BitMap(range(0 if first is None else self._first(first), end))
        lowest, highest = FIRST_DAY if first is None else first, LAST_DAY if last is None else last
        if lowest > highest:
            return BitMap()
        months = iso(lowest)[:7], iso(highest)[:7]
        found = self._bitmaps.in_months(self._db, column, *months)
        (begin, _), (_, end) = (period(month) or (lowest, highest) for month in months)
        for start, stop in ((begin, lowest - 1), (highest + 1, end)):  # the days of both months that are outside
            if start <= stop:
                select = f"select id from events where {column} between :first and :last"
                found -= self._bitmaps.selected(self._db, select, {"first": iso(start), "last": iso(stop)})
        return found

    def _first(self, day: int) -> int:
        return self._bitmaps.first(self._db, max(day, FIRST_DAY))

    def _where(self, condition: Where, among: BitMap) -> BitMap:
        """Of some events those for which a condition in SQL holds, as long as either are few."""
        sql, given = f"select id from events where ({condition.sql})", dict(condition.parameters)
        if len(among) <= _FEW:
            sql += " and id in (select id from event_ranks where rank in (select value from json_each(:among)))"
            return self._bitmaps.selected(self._db, sql, given | {"among": json.dumps(list(among))})
        found = self._bitmaps.selected(self._db, f"{sql} limit {_FEW + 1}", given)
        if len(found) > _FEW:
            raise Uncounted("wide", _FEW)
        return found


def _period(name: str, text: str, count: int, exact: int) -> Value:
    closed = ("precision_days__notnull", "1")
    if name == "decade":
        where: tuple[Pair, ...] = (("year__gte", text), ("year__lte", f"{text[:3]}9"), closed)
        return Value(text, f"{int(text)}s", count, exact, where)
    return Value(text, text, count, exact, (("sort_date" if name == "day" else name, text), closed))


def _folded(name: str, word: str, operator: str, edge: str, count: int, exact: int) -> Value:
    """All periods before or after those that are shown."""
    column = {"decade": "year", "day": "sort_date"}.get(name, name)
    if name == "decade" and operator == "gt":
        edge = f"{edge[:3]}9"
    where = ((f"{column}__{operator}", edge), ("precision_days__notnull", "1"))
    return Value(f"{word} {edge}", f"{word} {edge}", count, exact, where)


def _fullest(counts: Sequence[int], size: int) -> int:
    """Where the run of `size` neighbours begins that has most events; of equals, the last."""
    sums = [sum(counts[start : start + size]) for start in range(len(counts) - size + 1)]
    return max(range(len(sums)), key=lambda start: (sums[start], start))


def _where(name: str, value: str) -> tuple[Pair, ...]:
    """What in an address asks for one value of a column or junction."""
    if name in ARGUMENTS:
        return ((ARGUMENTS[name], value),)
    return ((name, value),) if value else ((f"{name}__isnull", "1"),)
