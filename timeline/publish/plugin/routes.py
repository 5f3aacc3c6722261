"""Addresses of our own: permanent ones for events and articles, the menu."""

from __future__ import annotations

from typing import Any

from datasette.utils.asgi import NotFound, Response

from timeline.publish.messages import messages

_PERMANENT = {"event": "events", "article": "articles"}


async def permanent(request: Any, datasette: Any) -> Any:
    """`/-/event/<uid>`, `/-/article/<uid>`: to the row that has this uid now. Raises NotFound."""
    kind, uid = request.url_vars["kind"], request.url_vars["uid"]
    table = _PERMANENT[kind]
    for name in published_databases(datasette):
        rows = await datasette.execute(name, f"select id from {table} where uid = :uid", {"uid": uid})
        if rows.first():
            asked = f"?{request.query_string}" if request.query_string else ""  # as the language of its forms
            return Response.redirect(datasette.urls.row(name, table, str(rows.first()["id"])) + asked)
    raise NotFound(f"No {kind} has the uid {uid}: it was removed, or its sentence was rewritten")


def menu(datasette: Any) -> list[dict[str, str]]:
    """The ways in, for the first database that is one of ours."""
    names = published_databases(datasette)
    if not names:
        return []
    urls, name = datasette.urls, names[0]
    tables = {table: urls.table(name, table) for table in ("events", "articles", "stories")}
    queries = {query: urls.query(name, query) for query in ("search", "coming_up", "overdue")}
    ways = {"timeline": timeline_of(datasette, name), **tables, **queries}
    english = messages("en")  # on Datasette's own pages; ours take the reader's words by `name`
    return [{"href": href, "label": english(f"menu.{way}"), "name": way} for way, href in ways.items()]


def timeline_of(datasette: Any, database: str) -> str:
    """Where the timeline of a database is."""
    return f"{datasette.urls.database(database)}/-/timeline"


def published_databases(datasette: Any) -> list[str]:
    """The databases that metadata describes as having events."""
    return [name for name in datasette.databases if datasette.plugin_config("timeline", database=name, table="events")]
