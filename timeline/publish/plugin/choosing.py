"""Which events a timeline page is about: the filters of the table of events, read from the same query string."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from datasette.utils import await_me_maybe

from timeline.publish.chart.counts import Filter
from timeline.publish.conditions import ARGUMENTS, Condition, read_filter
from timeline.publish.plugin.filters import leaves_out_background, shown
from timeline.records import STATUSES

# What an address says of the view rather than of the events.
VIEW = ("_from", "_to", "_event", "event", "_bin", "_lang", "_width", "_html", "_v")


@dataclass(frozen=True, slots=True)
class Address:
    """An address of this page, from which others are made by changing what it asks for."""

    path: str
    pairs: tuple[tuple[str, str], ...]

    def __call__(self, path: str | None = None, **changes: Any) -> str:
        """The address with some arguments replaced, or taken away where they are None."""
        gone = {*changes, *(("event",) if "_event" in changes else ())}
        kept = [(key, value) for key, value in self.pairs if key not in gone]
        kept += [(key, str(value)) for key, value in changes.items() if value is not None]
        return f"{path or self.path}?{urlencode(kept)}" if kept else path or self.path

    def toggled(self, key: str, value: Any) -> str:
        """The address with one more filter, or without it where it has it."""
        pair = (key, str(value))
        view = ("_event", "_bin")
        pairs = [other for other in self.pairs if other != pair and other[0] not in (key, *view)]
        if pair not in self.pairs:
            pairs.append(pair)
        return f"{self.path}?{urlencode(pairs)}" if pairs else self.path

    def without(self, *keys: str) -> Address:
        """The address without some arguments."""
        return Address(self.path, tuple(pair for pair in self.pairs if pair[0] not in keys))

    @property
    def filters(self) -> tuple[tuple[str, str], ...]:
        """The arguments that choose events."""
        return tuple(pair for pair in self.pairs if pair[0] not in VIEW)


@dataclass(frozen=True, slots=True)
class Choice:
    """The events that are meant, and what the page is called where they are one thing's."""

    filter: Filter
    title: str | None = None
    of: str | None = None  # actors, places, stories, or a canned query


async def choose(request: Any, database: str, datasette: Any, query: str | None = None) -> Choice:
    """What a request chooses, or the canned `query` with the request's parameters.

    Raises Datasette's errors for what it may not see or what is no filter.
    """
    query = query or request.args.get("_query")
    found = await _query(request, database, query, datasette) if query else None
    own = set(found.params) if found else set()
    clauses, params = await _clauses(request, database, datasette, own)
    if found:
        clauses.append(found.where)
        params |= found.params
    where = " and ".join(f"({clause})" for clause in clauses)
    stored = None if found else _stored(request.args)
    conditions = None if found else _conditions(request.args)
    title, of = await _title(request.args, database, datasette)
    if found:
        title, of = found.title, "queries"
    return Choice(Filter(where, params, stored, conditions), title, of)


async def _clauses(request: Any, database: str, datasette: Any, own: set[str]) -> tuple[list[str], dict[str, Any]]:
    """As Datasette's table page has it: filters by column, then those of plugins."""
    # Imported late: loading them registers this very plugin, which must have been read to its end by then.
    from datasette.filters import Filters
    from datasette.plugins import pm

    pairs = [
        (key, value)
        for key in request.args
        if not (key.startswith("_") and "__" not in key) and key not in own
        for value in request.args.getlist(key)
    ]
    columns = set(await datasette.get_database(database).table_columns("events"))
    pairs = [pair for pair in pairs if pair[0].split("__")[0] in columns]
    clauses, params = Filters(sorted(pairs)).build_where_clauses("events")
    for hook in pm.hook.filters_from_request(request=request, table="events", database=database, datasette=datasette):
        found = await await_me_maybe(hook)
        clauses.extend(found.where_clauses)
        params.update(found.params)
    return clauses, params


def _conditions(args: Any) -> tuple[Condition, ...] | None:
    """The same for the index of events; None where it does not know all of it."""
    found, rest = read_filter((key, value) for key in args if key not in VIEW for value in args.getlist(key))
    return None if rest else (*shown(args), *found)


def _stored(args: Any) -> tuple[tuple[int, ...], Any] | None:
    """What the running totals can answer: everything, or one status."""
    asked = {key for key in args if key not in VIEW} - {"_background"}
    statuses = args.getlist("status")
    if asked - {"status"} or len(statuses) > 1 or (statuses and statuses[0] not in STATUSES):
        return None
    return ((0,) if leaves_out_background(args) else (0, 1)), (statuses[0] if statuses else None)


@dataclass(frozen=True, slots=True)
class _Found:
    title: str
    where: str
    params: Mapping[str, Any]


async def _query(request: Any, database: str, name: str, datasette: Any) -> _Found:
    """The events that a canned query names in its column `event`."""
    from datasette.utils.asgi import NotFound

    query = await _canned(datasette, database, name, request.actor)
    if not query:
        raise NotFound(f"No query is called {name}")
    params = {one: request.args.get(one, "") for one in query.get("params") or []}
    sql = query["sql"].strip().rstrip(";")
    columns = await datasette.execute(database, f"select * from ({sql}) limit 0", params)
    if "event" not in columns.columns:
        raise NotFound(f"The query {name} has no column `event` that says which events it gives")
    return _Found(query.get("title") or name, f"uid in (select event from ({sql}))", params)


async def _canned(datasette: Any, database: str, name: str, actor: Any) -> Any:
    if hasattr(datasette, "get_canned_query"):
        return await datasette.get_canned_query(database, name, actor)
    query = await datasette.get_query(database, name)  # 1.0
    if query is None or isinstance(query, dict):
        return query
    return {"sql": query.sql, "title": query.title, "params": query.parameters}


async def _title(args: Any, database: str, datasette: Any) -> tuple[str | None, str | None]:
    """The name of the one actor, place or story that a request is about."""
    named = [(of, "name", args.getlist(argument)) for of, argument in ARGUMENTS.items()]
    for table, column, ids in (*named, ("stories", "title", args.getlist("story_id"))):
        if len(ids) == 1:
            rows = await datasette.execute(database, f"select {column} from {table} where id = :id", {"id": ids[0]})
            if rows.first():
                return str(rows.first()[0]), table
    return None, None
