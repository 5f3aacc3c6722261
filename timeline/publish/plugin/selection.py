"""The events that a request to their table selects, counted once for all that its page asks.

The filters' hook counts them; the facets read that off the request, and `IndexedDatabase` answers from it how many rows
there are and which of them stand on the page.
"""

from __future__ import annotations

import sqlite3
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from datasette.filters import Filters
from datasette.utils import sqlite_timelimit

from timeline.publish.conditions import Condition, Pair, Where, read_filter
from timeline.publish.counting import Counting, Uncounted

_KEY = "timeline.selection"
_BEHIND = {  # columns that a shown one is drawn from
    "when": ("earliest", "latest", "extent", "approximate", "time_from", "time_to", "zone"),
    "title": ("title", "language"),
}


@dataclass(frozen=True, slots=True)
class Selection:
    """The counted events of a database, or why they are not counted."""

    database: str
    counting: Counting | None
    uncounted: Uncounted | None = None
    columns: tuple[str, ...] = ()  # those that its page shows; all, where none are named

    def on(self, connection: sqlite3.Connection) -> Counting:
        """What is counted, for more questions over a connection. Raises Uncounted where nothing is."""
        if self.counting is None:
            raise self.uncounted or Uncounted("unknown")
        return self.counting.on(connection)


CURRENT: ContextVar[Selection | None] = ContextVar("selection", default=None)  # for the database: it sees no request


async def select(request: Any, datasette: Any, database: str, shown: tuple[Condition, ...]) -> None:
    """Count what a request for the table selects, besides what is `shown` whatever it asks; keep it with the request.

    Other pages ask for the same filters and count by themselves.
    """
    if "table" not in request.url_vars:
        return
    conditions = _conditions(parse_qsl(request.query_string, keep_blank_values=True))
    limit = datasette.setting("facet_time_limit_ms")
    columns = _columns(request, datasette.plugin_config("timeline", database=database, table="events") or {})

    def count(connection: sqlite3.Connection) -> Selection:
        try:
            with sqlite_timelimit(connection, limit):
                return Selection(database, Counting.of(connection, (*shown, *(conditions or ()))), columns=columns)
        except Uncounted as why:
            return Selection(database, None, why)
        except sqlite3.OperationalError:  # out of time
            return Selection(database, None, Uncounted("slow"))

    if conditions is None:
        found = Selection(database, None, Uncounted("unknown"))
    else:
        found = await datasette.get_database(database).execute_fn(count)
    request.scope[_KEY] = found
    CURRENT.set(found)


def of_request(request: Any) -> Selection | None:
    """What was counted for a request, if anything was."""
    found: Selection | None = request.scope.get(_KEY)
    return found


def _conditions(pairs: list[Pair]) -> tuple[Condition, ...] | None:
    """The conditions of an address, None where it holds one that cannot be told. Filters that only Datasette knows
    become SQL by its own hand."""
    found, rest = read_filter(pairs)
    wheres = [Where(value) for name, value in rest if name == "_where"]
    columns = [pair for pair in rest if not (pair[0].startswith("_") and "__" not in pair[0])]
    if len(wheres) + len(columns) < len(rest):
        return None
    clauses, parameters = Filters(sorted(columns)).build_where_clauses("events")
    if columns:
        wheres.append(Where(" and ".join(clauses) or "true", parameters))
    return (*found, *wheres)


def _columns(request: Any, config: dict[str, Any]) -> tuple[str, ...]:
    """What a list needs to be drawn: of forty columns it shows some ten, and drawing is what takes the time."""
    own = any(name in request.args for name in ("_col", "_nocol", "_columns", "_format", "_shape"))
    if own or request.url_vars.get("format"):
        return ()
    return tuple(dict.fromkeys(c for name in config.get("columns", ()) for c in _BEHIND.get(name, (name,))))
