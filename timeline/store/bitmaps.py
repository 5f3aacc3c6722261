"""The bitmap index of events: for each value of each facet, which events have it.

Events are numbered by their place in the order of time (`event_ranks`), so that the events of some days are a range of
numbers. Which events have a value is a Roaring bitmap of such numbers, kept in the portable format of
https://github.com/RoaringBitmap/RoaringFormatSpec. Two of them meet in some ten microseconds at a million events.
"""

from __future__ import annotations

import re
import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from timeline.store.memory import Memory
from timeline.store.uids import first_id

if TYPE_CHECKING:
    from pyroaring import BitMap

COLUMNS = (
    "status", "sourcing", "granularity", "extent", "language", "source",
    "background", "hidden", "unplaced", "approximate",
)  # fmt: skip
PRECISION = "precision"  # the facet of these classes; the last three have no precision_days
CLASSES = ("day", "week", "month", "year", "longer", "after", "before", "undated")
CLOSED = CLASSES[:5]
LONGEST = {"day": 0, "week": 6, "month": 30, "year": 365}  # precision_days of a class, at most
DAYS = ("earliest", "latest", "published")  # kept by the month, the year and the decade: YYYY-MM, YYYY, YYY
JUNCTIONS = {"actors": "actor_id", "places": "place_id"}
RARE = 64  # actors and places of fewer events are looked up where needed
WORD = "word"  # the facet of words that so many events have that the full-text index takes long to list them
COMMON = 20_000  # events

Kept = tuple[str, str, "BitMap"]
_REMEMBERED = 32  # queries of the full-text index
_states: Memory[Bitmaps] = Memory(4)  # by digest and number of events
_ALL = ".2"  # the facet of all events; another name where what the index holds is another than before
_WORDS = re.compile(r'"[^"]*"(?: AND "[^"]*")*')  # a query that is a list of words

_MATCHING = """select event_ranks.rank from events_fts join event_ranks on event_ranks.id = events_fts.rowid
    where events_fts match ?"""
_CLASS = f"""case
    when precision_days <= {LONGEST["day"]} then 'day' when precision_days <= {LONGEST["week"]} then 'week'
    when precision_days <= {LONGEST["month"]} then 'month' when precision_days <= {LONGEST["year"]} then 'year'
    when precision_days is not null then 'longer' when earliest is not null then 'after'
    when latest is not null then 'before' else 'undated' end"""


def build(db: sqlite3.Connection) -> None:
    """Make the index that of the events as they stand. To be called in a transaction, when ids and counts are final."""
    from pyroaring import BitMap

    db.execute("delete from event_ranks")
    db.execute("insert into event_ranks select row_number() over (order by id) - 1, id from events")
    db.execute("delete from event_bitmaps")
    digest, total = blake2b(digest_size=8), db.execute("select count(*) from event_ranks").fetchone()[0]
    insert = "insert into event_bitmaps (facet, value, events, ranks) values (?, ?, ?, ?)"
    digest.update(array("q", (event for (event,) in db.execute("select id from event_ranks order by rank"))).tobytes())
    for facet, value, ranks in _bitmaps(db):
        kept = ranks.serialize()
        digest.update(f"{facet}\x1f{value}\x1f".encode() + kept)
        db.execute(insert, (facet, value, len(ranks), kept))
    db.execute(insert, (_ALL, digest.hexdigest(), total, BitMap(range(total)).serialize()))


def is_built(db: sqlite3.Connection) -> bool:
    """Whether the database has an index, be it of an earlier state."""
    return db.execute("select 1 from event_bitmaps where facet = ?", (_ALL,)).fetchone() is not None


def _bitmaps(db: sqlite3.Connection) -> Iterator[Kept]:
    """All bitmaps, in an order that depends on the events only."""
    for junction, column in JUNCTIONS.items():
        yield from _of_junction(db, junction, column)
    yield from sorted(_of_columns(db), key=itemgetter(0, 1))
    yield from _of_words(db)


def _of_columns(db: sqlite3.Connection) -> Iterator[Kept]:
    """One pass over the events. What has few values is gathered by combination: each row is then looked at once."""
    from pyroaring import BitMap

    few = [*(column for column in COLUMNS if column != "source"), PRECISION]
    many = ("source", *DAYS)
    months = ", ".join(f"substr({day}, 1, 7)" for day in DAYS)
    select = f"select source, {months}, {', '.join(few[:-1])}, {_CLASS} from events order by id"
    combined: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    single: list[defaultdict[object, list[int]]] = [defaultdict(list) for _ in many]
    source, earliest, latest, published = single
    for rank, row in enumerate(db.execute(select)):
        source[row[0]].append(rank)
        earliest[row[1]].append(rank)
        latest[row[2]].append(rank)
        published[row[3]].append(rank)
        combined[row[4:]].append(rank)
    for facet, by_value in zip(many, single, strict=True):
        kept = {_text(value): BitMap(ranks) for value, ranks in by_value.items()}
        yield from ((facet, value, ranks) for value, ranks in kept.items())
        if facet in DAYS:
            yield from ((facet, longer, ranks) for longer, ranks in _longer(kept))
    parts = {combination: BitMap(ranks) for combination, ranks in combined.items()}
    for position, facet in enumerate(few):
        for value in {combination[position] for combination in parts}:
            yield facet, _text(value), BitMap.union(*(p for c, p in parts.items() if c[position] == value))


def _longer(months: Mapping[str, BitMap]) -> Iterator[tuple[str, BitMap]]:
    """The years and decades of some months, each with the events of all of them."""
    from pyroaring import BitMap

    parts: defaultdict[str, list[BitMap]] = defaultdict(list)
    for month in filter(None, months):
        parts[month[:4]].append(months[month])
        parts[month[:3]].append(months[month])
    return ((longer, BitMap.union(*ranks)) for longer, ranks in parts.items())


def _of_junction(db: sqlite3.Connection, junction: str, column: str) -> Iterator[Kept]:
    from pyroaring import BitMap

    rows = db.execute(
        f"select {column}, rank from event_{junction} join event_ranks on event_ranks.id = event_id "
        f"where {column} in (select id from {junction} where events >= {RARE}) order by {column}"
    )
    for value, found in groupby(rows, key=itemgetter(0)):
        yield junction, _text(value), BitMap(sorted(rank for _, rank in found))


def _of_words(db: sqlite3.Connection) -> Iterator[Kept]:
    """What the full-text index finds for each common word of it."""
    db.execute("create virtual table temp.words using fts5vocab(main, events_fts, row)")
    words = db.execute("select term from temp.words where doc >= ? order by term", (COMMON,)).fetchall()
    db.execute("drop table temp.words")
    yield from ((WORD, word, _matching(db, f'"{word}"')) for (word,) in words)


def _matching(db: sqlite3.Connection, query: str) -> BitMap:
    from pyroaring import BitMap

    return BitMap([rank for (rank,) in db.execute(_MATCHING, (query,))])


def _text(value: object) -> str:
    return "" if value is None else str(value)


class Bitmaps:
    """The index of one state of the events. What it has read it keeps, at most as much as the file holds."""

    def __init__(self, total: int) -> None:
        self.total = total
        self._maps: dict[tuple[str, str], BitMap] = {}
        self._values: dict[str, list[tuple[str, int]]] = {}
        self._matching: Memory[BitMap] = Memory(_REMEMBERED)
        self._first: dict[int, int] = {}

    @staticmethod
    def of(db: sqlite3.Connection) -> Bitmaps | None:
        """The index of the database, or None where it has none that is in step with its events."""
        if db.execute("pragma user_version").fetchone()[0]:
            return None  # a build is under way, or broke off
        try:
            row = db.execute("select value, events from event_bitmaps where facet = ?", (_ALL,)).fetchone()
        except sqlite3.OperationalError:  # written by a version without it
            return None
        return _states.of(row, lambda: Bitmaps(row[1])) if row else None

    def having(self, db: sqlite3.Connection, facet: str, values: Iterable[str]) -> BitMap:
        """The events that have one of these values, as a set of the caller's own."""
        from pyroaring import BitMap

        return BitMap.union(BitMap(), *(self.having_one(db, facet, value) for value in values))

    def having_one(self, db: sqlite3.Connection, facet: str, value: str) -> BitMap:
        """The events that have a value: what the index keeps, not to be changed."""
        from pyroaring import BitMap

        known = self._maps.get((facet, value))
        if known is None:
            row = db.execute("select ranks from event_bitmaps where facet = ? and value = ?", (facet, value)).fetchone()
            if row is None and facet in JUNCTIONS:
                return self.selected(
                    db, f"select event_id from event_{facet} where {JUNCTIONS[facet]} = :value", {"value": value}
                )
            if row is None:
                return BitMap()
            known = self._maps[facet, value] = BitMap.deserialize(row[0])
        return known

    def values(self, db: sqlite3.Connection, facet: str) -> list[tuple[str, int]]:
        """The values of a facet with how many events have each, most first."""
        if facet not in self._values:
            select = "select value, events from event_bitmaps where facet = ? order by events desc, value"
            self._values[facet] = db.execute(select, (facet,)).fetchall()
        return self._values[facet]

    def in_months(self, db: sqlite3.Connection, column: str, first: str, last: str) -> BitMap:
        """The events whose day in a column falls in the months from `first` to `last`, both YYYY-MM and inclusive."""
        between: dict[int, list[str]] = {3: [], 4: [], 7: []}  # decades, years, months
        for name, _ in self.values(db, column):
            if first[: len(name)] < name < last[: len(name)]:
                between[len(name)].append(name)
        years = (year for year in between[4] if year[:3] in (first[:3], last[:3]))
        months = (month for month in between[7] if month[:4] in (first[:4], last[:4]))
        return self.having(db, column, {first, last, *between[3], *years, *months})

    def selected(self, db: sqlite3.Connection, ids: str, parameters: Mapping[str, object]) -> BitMap:
        """The events whose ids a statement selects."""
        from pyroaring import BitMap

        select = f"select rank from event_ranks where id in ({ids})"
        return BitMap([rank for (rank,) in db.execute(select, parameters)])

    def matching(self, db: sqlite3.Connection, query: str) -> BitMap:
        """The events that the full-text index finds; the last few queries are remembered, for the pages that follow."""
        return self._matching.of(query, lambda: self._found(db, query))

    def _found(self, db: sqlite3.Connection, query: str) -> BitMap:
        """As `matching`; the common words of a list of words are not looked up."""
        from pyroaring import BitMap

        words = query.split(" AND ") if _WORDS.fullmatch(query) else []
        known = {f'"{word}"': word for word, _ in self.values(db, WORD)}
        common = [self.having_one(db, WORD, known[word]) for word in words if word in known]
        others = " AND ".join(word for word in words if word not in known) if common else query
        return BitMap.intersection(*common, *([_matching(db, others)] if others else []))

    def first(self, db: sqlite3.Connection, day: int) -> int:
        """The first rank of an event that sorts by a day (an ordinal) or later."""
        if day not in self._first:
            row = db.execute(
                "select rank from event_ranks where id >= ? order by id limit 1", (first_id(day),)
            ).fetchone()
            self._first[day] = row[0] if row else self.total
        return self._first[day]
