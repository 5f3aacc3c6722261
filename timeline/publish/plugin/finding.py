"""What a reader types into a facet of the timeline: the values that it may mean, as JSON for the page's script."""

from __future__ import annotations

import sqlite3
from typing import Any

from datasette.utils import sqlite_timelimit
from datasette.utils.asgi import NotFound, Response

from timeline.publish import finding
from timeline.publish.conditions import ARGUMENTS, Condition
from timeline.publish.counting import Counting, Uncounted
from timeline.publish.plugin.choosing import choose
from timeline.publish.plugin.pages import words_for
from timeline.publish.plugin.timeline_page import LIMIT_MS, address_of, allowed, version_of
from timeline.publish.wording import excerpt
from timeline.store.bitmaps import Bitmaps
from timeline.store.memory import Memory

FACETS = ARGUMENTS | {"source": "source"}  # and the argument of each
_FOUND, _LOOKED_AT = 8, 200  # values that are shown, and that are counted to find so many
_LONGEST = 100  # characters typed
_names: Memory[tuple[finding.Named, ...]] = Memory(12)  # by version and facet


async def found(request: Any, datasette: Any) -> Any:
    """`/<database>/-/timeline/find/<facet>?_typed=...` with the filters of the page. Raises NotFound."""
    database, facet = await allowed(request, datasette), request.url_vars["facet"]
    if facet not in FACETS:
        raise NotFound(f"Nothing to find in {facet}: there are {', '.join(FACETS)}")
    typed = (request.args.get("_typed") or "")[:_LONGEST]
    choice = await choose(request, database, datasette)
    db, words = datasette.get_database(database), words_for(request)
    address = address_of(request, database, datasette).without("_typed")

    def look(connection: sqlite3.Connection) -> list[tuple[finding.Named, int]]:
        version = version_of(connection, db)
        with sqlite_timelimit(connection, LIMIT_MS):
            return _counted(connection, facet, typed, choice.filter.conditions or (), version)

    values = [
        {
            "name": excerpt(one.name, 60),
            "count": count,
            "said": words.number(count),
            "href": address.toggled(FACETS[facet], one.value),
            "chosen": (FACETS[facet], one.value) in address.pairs,
        }
        for one, count in await db.execute_fn(look)
    ]
    return Response.json({"facet": facet, "found": values})


def _counted(
    db: sqlite3.Connection, facet: str, typed: str, conditions: tuple[Condition, ...], version: str
) -> list[tuple[finding.Named, int]]:
    """The values that have events under the conditions, with how many; none where these cannot be counted."""
    bitmaps = Bitmaps.of(db)
    if bitmaps is None:
        return []
    known = _names.of((version, facet), lambda: finding.names(db, bitmaps, facet))
    try:
        counting = Counting.of(db, conditions)
    except Uncounted:
        return []
    values: list[tuple[finding.Named, int]] = []
    for one, _ in zip(finding.find(known, typed), range(_LOOKED_AT), strict=False):
        if count := counting.having(facet, one.value):
            values.append((one, count))
        if len(values) == _FOUND:
            break
    return values
