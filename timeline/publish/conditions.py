"""Which events a page shows: the filter in its address, read into conditions that can be counted.

The vocabulary is Datasette's (`status=planned`, `earliest__gte=2023-01-01`) and the plugin's own (`_actor=7`,
`_place=3`, `_search=bridge`, `_overlaps=2023-06-01/2023-06-30`). Pure; runs no SQL and knows no Datasette.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from timeline.chronology import units
from timeline.store.bitmaps import CLASSES, CLOSED, COLUMNS, DAYS, LONGEST, PRECISION
from timeline.store.search import NOTHING, search_query

Pair = tuple[str, str]  # of the address: name, value


@dataclass(frozen=True, slots=True)
class Among:
    """A facet has one of these values ("" where an event has none), or, negated, another that is not none."""

    facet: str
    values: tuple[str, ...]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Between:
    """A column of days lies between two ordinals, both inclusive; None is no limit. No day is between none."""

    column: str  # sort_date, earliest, latest or published
    first: int | None
    last: int | None


@dataclass(frozen=True, slots=True)
class Overlapping:
    """The time of the event overlaps a span of days, both ordinals inclusive: an open bound does, no date does not."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Naming:
    """The event names an actor or a place."""

    junction: str  # actors, places
    id: str


@dataclass(frozen=True, slots=True)
class Matching:
    """The full-text index finds the event; `query` is one of FTS5."""

    query: str


@dataclass(frozen=True, slots=True)
class Where:
    """Anything else, as SQL over the columns of `events`."""

    sql: str
    parameters: Mapping[str, object] = field(default_factory=dict)


Condition = Among | Between | Overlapping | Naming | Matching | Where
SHOWN = (Among("hidden", ("0",)), Among("background", ("0",)))  # what lists show where nothing else is asked for

ARGUMENTS = {"actors": "_actor", "places": "_place"}  # by which an address names what events are joined to
_JOINED = {argument: of for of, argument in ARGUMENTS.items()}
_SEARCHES = {"_search": "{}", "_search_title": "title : ({})", "_search_sentence": "sentence : ({})"}
_YEAR, _MONTH = re.compile(r"\d{4}"), re.compile(r"\d{4}-\d\d")


def read_filter(pairs: Iterable[Pair]) -> tuple[tuple[Condition, ...], tuple[Pair, ...]]:
    """The conditions of an address, all of which hold together, and the pairs that are none of those known here.

    What only says how a page looks (`_size`, `_sort`, `_facet`, `_next` ...) is passed over. Hidden and background
    events are in, unless the address leaves them out: see `SHOWN`.
    """
    found: list[Condition] = []
    rest: list[Pair] = []
    for name, value in pairs:
        conditions = _read(name, value)
        if conditions is None:
            rest.append((name, value))
        else:
            found += conditions
    return tuple(found), tuple(rest)


def _read(name: str, value: str) -> list[Condition] | None:
    """The conditions of one pair, or None where it means what is not known here."""
    if name in _JOINED:
        return [Naming(_JOINED[name], value)]
    if name == "_overlaps":
        days = overlap(value)
        return [Overlapping(*days)] if days else None
    if name == "_search" and not value:
        return []
    if name in _SEARCHES:
        query = search_query(value)
        return [Matching(_SEARCHES[name].format(query) if query != NOTHING else query)]
    if name.startswith("_") and "__" not in name:
        return None if name.startswith(("_search", "_where", "_through", "_filter")) else []
    column, _, operator = name.partition("__")
    if column in COLUMNS:
        return _of_values(column, operator, value)
    if column in DAYS or column == "sort_date":
        return _of_days(column, operator, value)
    if column in ("year", "month"):
        return _of_periods(column, operator, value)
    return _of_precision(operator, value) if column == "precision_days" else None


def _of_values(column: str, operator: str, value: str) -> list[Condition] | None:
    if operator in ("isnull", "notnull"):
        return [Among(column, ("",), negated=operator == "notnull")]
    if value and operator in ("", "exact"):
        return [Among(column, (value,))]
    if value and operator == "not":
        return [Among(column, (value,), negated=True)]
    if value and operator == "in":
        values = json.loads(value) if value.startswith("[") else value.split(",")
        return [Among(column, tuple(str(one).strip() for one in values))]
    return None


def _of_days(column: str, operator: str, value: str) -> list[Condition] | None:
    if operator in ("isnull", "notnull"):
        facet, none = (PRECISION, "undated") if column == "sort_date" else (column, "")
        return [_is_none(facet, none, operator)]
    day = _ordinal(value)
    return None if day is None else _between(column, operator, day, day)


def _of_periods(column: str, operator: str, value: str) -> list[Condition] | None:
    """Years and months of the sort day."""
    if operator in ("isnull", "notnull"):
        return [_is_none(PRECISION, "undated", operator)]
    if not (_YEAR if column == "year" else _MONTH).fullmatch(value):
        return None
    days = period(value)
    return None if days is None else _between("sort_date", operator, *days)


def _is_none(facet: str, none: str, operator: str) -> Condition:
    if facet == PRECISION and operator == "notnull":  # the negated form leaves out what has no value, and this is one
        return Among(PRECISION, tuple(one for one in CLASSES if one != none))
    return Among(facet, (none,), negated=operator == "notnull")


def _between(column: str, operator: str, first: int, last: int) -> list[Condition] | None:
    """A comparison with a period of days."""
    if operator in ("", "exact"):
        return [Between(column, first, last)]
    if operator == "gte":
        return [Between(column, first, None)]
    if operator == "gt":
        return [Between(column, last + 1, None)]
    if operator == "lte":
        return [Between(column, None, last)]
    return [Between(column, None, first - 1)] if operator == "lt" else None


def _of_precision(operator: str, value: str) -> list[Condition] | None:
    """Comparisons whose edge is that of a class; other numbers of days are left to SQL."""
    if operator in ("isnull", "notnull"):
        return [Among(PRECISION, CLOSED if operator == "notnull" else ("after", "before", "undated"))]
    if not value.isdigit():
        return None
    days = int(value)
    edges = {longest: number + 1 for number, longest in enumerate(LONGEST.values())}  # how many classes lie up to it
    if operator in ("", "exact") and days == 0:
        return [Among(PRECISION, CLOSED[:1])]
    if operator in ("lte", "lt"):
        edge = edges.get(days - (operator == "lt"))
        return [Among(PRECISION, CLOSED[:edge])] if edge else None
    if operator in ("gte", "gt"):
        edge = edges.get(days - (operator == "gte"))
        return [Among(PRECISION, CLOSED[edge:])] if edge else None
    return None


def _ordinal(text: str) -> int | None:
    try:
        return date.fromisoformat(text).toordinal() if len(text) == 10 else None
    except ValueError:
        return None


def overlaps(first: str, last: str) -> str:
    """`Overlapping` in SQL, with the names of the parameters that hold the days."""
    begun, not_over = f"(earliest <= :{last} or earliest is null)", f"(latest >= :{first} or latest is null)"
    return f"sort_date is not null and {not_over} and {begun}"


def overlap(text: str) -> tuple[int, int] | None:
    """The first and the last day (ordinals) of a span in ISO form, `FIRST/LAST`; None for what is none."""
    first, _, last = (_ordinal(part) for part in text.partition("/"))
    return (first, last) if first is not None and last is not None and first <= last else None


def period(text: str) -> tuple[int, int] | None:
    """The first and the last day (ordinals) of a year, a month or a day in ISO form; None where there is no such."""
    try:
        numbers = [int(part) for part in text.split("-")]
        days = units.holding(("year", "month", "day")[len(numbers) - 1], units.day(*[*numbers, 1, 1][:3]))
    except (ValueError, IndexError):
        return None
    return days.start, days.end - 1
