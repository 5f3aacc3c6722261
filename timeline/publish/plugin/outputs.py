"""Exports on the pages: whatever events a table, a canned query or a row shows, whole and streamed, in any format.

`/<database>/-/export.<format>` takes the filters of the table of events as its query string, or `_query=<name>` with
the parameters of a canned query that has a column `event`. Datasette's own `.<format>` on such pages gives the same,
since what Datasette hands to a renderer is one page of rows. Only for SQL that a reader writes it is that page.
"""

from __future__ import annotations

import asyncio
import json
import re
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from datasette.filters import Filters
from datasette.utils import tilde_decode
from datasette.utils.asgi import BadRequest, NotFound, Response

from timeline.publish.chart.span import Span
from timeline.publish.conditions import ARGUMENTS, overlaps
from timeline.publish.exports import FORMATS, Chosen, ExportOptions, Format
from timeline.publish.plugin.choosing import choose
from timeline.store.opening import opened

# Exports share these threads, so that a few long ones leave Datasette's own alone.
_WORKERS = ThreadPoolExecutor(2, "export")
_EXTENSIONS = {"html": "mail"}  # to Datasette 1.0, `html` is its own pages
_PAGING = re.compile(r"_(next|size|sort|sort_desc|col|nocol|columns|facet\w*|shape|extra|nofacet|nocount|labels)$")
_ROWS = {"stories": "story_id", "articles": "article_id", "events": "id", **ARGUMENTS}


@dataclass(frozen=True, slots=True)
class _Asked:
    """Conditions on events, and what the result is called."""

    where: tuple[str, ...]
    params: Mapping[str, Any]
    title: str


async def export(request: Any, datasette: Any, send: Any, receive: Any) -> None:
    """The route. Raises NotFound for another format or database, BadRequest for filters that SQLite refuses."""
    name, kind = tilde_decode(request.url_vars["database"]), request.url_vars["format"]
    if kind not in FORMATS or name not in datasette.databases or not datasette.get_database(name).path:
        raise NotFound(f"No export {name}/{kind}: there are {', '.join(FORMATS)}")
    await _send(request, datasette, name, kind, request.args.get("_query"), send, receive)


async def _send(
    request: Any, datasette: Any, database: str, kind: str, query: str | None, send: Any, receive: Any
) -> None:
    asked = await _asked(request, datasette, database, query)
    base = datasette.absolute_url(request, datasette.urls.instance()).rstrip("/")
    options = ExportOptions(title=asked.title, base=base)
    chunks = _chunks(Path(datasette.get_database(database).path), asked, FORMATS[kind], options)
    await _stream(chunks, _headers(FORMATS[kind], database), request.method == "HEAD", send, receive)


def renderers() -> list[dict[str, Any]]:
    """An output renderer for each format that Datasette does not have itself, listed on pages of canned queries."""
    return [
        {"extension": _EXTENSIONS.get(kind, kind), "render": _renderer(kind), "can_render": _lists_events}
        for kind in available()
        if kind not in ("csv", "json")
    ]


def available() -> list[str]:
    """The formats whose libraries are installed."""
    return [kind for kind in FORMATS if kind != "parquet" or find_spec("pyarrow")]


def labels() -> list[tuple[str, str]]:
    """The available formats, each with what people call it."""
    return [(kind, FORMATS[kind].label) for kind in available()]


def links_of(datasette: Any, database: str, query: list[tuple[str, str]]) -> list[dict[str, str]]:
    """Each format of the events that a query string chooses, by label, with its address."""
    return [{"label": label, "href": _address(datasette, database, kind, query)} for kind, label in labels()]


def links(request: Any, datasette: Any, database: str | None, table: str | None) -> list[dict[str, str]]:
    """Each format of the events that a page is about, by label, with its address; none where it is about others."""
    if not request or not database or table not in _ROWS:
        return []
    key = request.url_vars.get("pks")
    if key:
        query = [(_ROWS[table], tilde_decode(key))]
    elif table == "events":
        query = _pairs(request)
    else:
        return []
    return links_of(datasette, database, query)


def _pairs(request: Any) -> list[tuple[str, str]]:
    """The query string without what only arranges a page."""
    return [(k, v) for k in request.args for v in request.args.getlist(k) if not _PAGING.fullmatch(k)]


def _address(datasette: Any, database: str, kind: str, query: list[tuple[str, str]]) -> str:
    address = f"{datasette.urls.database(database)}/-/export.{kind}"
    return f"{address}?{urlencode(query)}" if query else address


# -- what is asked for -----------------------------------------------------------------------------------------------


async def _asked(request: Any, datasette: Any, database: str, query: str | None) -> _Asked:
    """The events of a request, by the filters of the table of events, and of the timeline's range where it has one."""
    action, name = ("view-query", query) if query else ("view-table", "events")
    choice = await choose(request, database, datasette, query)
    await _permit(datasette, request.actor, action, database, name)
    where, params = [choice.filter.where], dict(choice.filter.params)
    first, last = request.args.get("_from"), request.args.get("_to")
    if first or last:
        with _answers():
            span = Span.of_days(first or last, last or first)
        params |= {"first_day": span.first_day, "last_day": span.last_day}
        where.append(overlaps("first_day", "last_day"))
    title = choice.title or " ".join(("Events", _said(request))).strip()
    return _Asked(tuple(where), params, title)


def _said(request: Any) -> str:
    """The filters in words, as Datasette says them."""
    pairs = [(k, v) for k in request.args for v in request.args.getlist(k) if k[:1] != "_"]
    words = [f'search matches "{text}"' for text in request.args.getlist("_search")]
    return str(Filters(sorted(pairs)).human_description_en(extra=words))


async def _permit(datasette: Any, actor: Any, action: str, database: str, name: str) -> None:
    """Raises Forbidden where the actor may not see this table or query."""
    if hasattr(datasette, "ensure_permissions"):
        await datasette.ensure_permissions(actor, [(action, (database, name)), ("view-database", database)])
        return
    from datasette.resources import QueryResource, TableResource  # Datasette 1.0

    resource = (TableResource if action == "view-table" else QueryResource)(database, name)
    await datasette.ensure_permission(action=action, resource=resource, actor=actor)


# -- sending -----------------------------------------------------------------------------------------------------------


def _headers(form: Format, name: str) -> list[tuple[bytes, bytes]]:
    """A page is shown, other formats are saved; the name of the file is the database's, in plain letters."""
    file = f"{re.sub(r'[^A-Za-z0-9._-]', '-', name)}.{form.ending}"
    kept = "inline" if form.page else "attachment"
    return [
        (b"content-type", form.media_type.encode()),
        (b"content-disposition", f'{kept}; filename="{file}"'.encode()),
    ]


@contextmanager
def _answers() -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, ValueError) as error:
        raise BadRequest(f"This cannot be exported: {error}") from None


def _chunks(db: Path, asked: _Asked, form: Format, options: ExportOptions) -> Iterator[bytes]:
    with opened(db) as connection:
        chosen = Chosen(connection, asked.where, asked.params)
        chosen.check()
        yield from form.write(chosen, options)


async def _stream(chunks: Iterator[bytes], headers: Any, head: bool, send: Any, receive: Any) -> None:
    """Send chunks as they come, made in a thread, until the reader goes away. The first is made before the headers."""
    loop = asyncio.get_running_loop()
    gone = asyncio.ensure_future(_disconnected(receive))
    try:
        with _answers():
            chunk = await loop.run_in_executor(_WORKERS, next, chunks, None)
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        while chunk is not None and not head and not gone.done():
            await send({"type": "http.response.body", "body": chunk, "more_body": True})
            chunk = await loop.run_in_executor(_WORKERS, next, chunks, None)
        await send({"type": "http.response.body", "body": b""})
    finally:
        gone.cancel()
        await loop.run_in_executor(_WORKERS, chunks.close)  # type: ignore[attr-defined]


async def _disconnected(receive: Any) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


# -- Datasette's own addresses -----------------------------------------------------------------------------------------


def _lists_events(columns: list[str], table: str | None) -> bool:
    return table is None and "event" in columns


def _renderer(kind: str) -> Callable[..., Any]:
    """What Datasette calls for a page's address with `.<kind>`."""

    def render(datasette: Any, request: Any, database: str, columns: list[str], rows: list[Any], table: str) -> Any:
        query = request.url_vars.get("table") if table is None else None  # a canned query is served as if a table
        if (query and "event" in columns) or (table == "events" and not request.url_vars.get("pks")):
            return _Whole(request, datasette, database, kind, tilde_decode(query) if query else None)
        column = "event" if "event" in columns else "uid" if table == "events" else None
        if column is None:
            return Response.text("These rows are no events.", status=400)
        return _of_rows(Path(datasette.get_database(database).path), kind, [row[column] for row in rows])

    return render


class _Whole(Response):
    """The answer of a renderer that sends all events in place of the rows it was handed."""

    def __init__(self, request: Any, datasette: Any, database: str, kind: str, query: str | None) -> None:
        super().__init__()
        self._request, self._of = request, (datasette, database, kind, query)

    async def asgi_send(self, send: Any) -> None:
        await _send(self._request, *self._of, send, self._request.receive)


def _of_rows(db: Path, kind: str, uids: list[str]) -> Any:
    where = ("uid in (select value from json_each(:uids))", "hidden = 0")
    asked = _Asked(where, {"uids": json.dumps(uids)}, "Events")
    with _answers(), closing(_chunks(db, asked, FORMATS[kind], ExportOptions(title=asked.title))) as chunks:  # type: ignore[type-var]
        return Response(b"".join(chunks), headers={"content-type": FORMATS[kind].media_type})
