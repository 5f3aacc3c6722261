"""The timeline page, and the same as JSON: `/<database>/-/timeline`, with the filters of the table of events."""

from __future__ import annotations

import hashlib
import sqlite3
from dataclasses import dataclass
from typing import Any

from datasette.utils import sqlite_timelimit, tilde_decode
from datasette.utils.asgi import NotFound, Response

from timeline.publish.chart.card import card, drawn
from timeline.publish.chart.span import Span
from timeline.publish.chart.view import around, most_told, view
from timeline.publish.conditions import Among
from timeline.publish.counting import Uncounted
from timeline.publish.messages import Messages
from timeline.publish.plugin import headers
from timeline.publish.plugin.answer import answer
from timeline.publish.plugin.choosing import Address, Choice, choose
from timeline.publish.plugin.legend import Panel, panels
from timeline.publish.plugin.pages import page_context, rendered, words_for
from timeline.publish.plugin.routes import published_databases, timeline_of
from timeline.publish.plugin.scene import Found, Scene
from timeline.publish.rows import state_of
from timeline.store.bitmaps import PRECISION

WIDTH = 880  # pixels of the window where the reader's is not known
_WIDTHS = (320, 2400)
LIMIT_MS = 4_000
_FOREVER = "max-age=31536000, immutable"


@dataclass(frozen=True, slots=True)
class _Asked:
    """What an address asks for beside the events: the span, its width, and what is selected."""

    span: Span | None
    width: float
    event: str | None
    error: str | None


async def page(request: Any, datasette: Any) -> Any:
    """The page, complete without script."""
    database = await allowed(request, datasette)
    scene, choice = await _scene(request, database, datasette)
    here = timeline_of(datasette, database)
    context = {
        "scene": scene,
        "choice": choice,
        "json_url": scene.address(path=f"{here}.json", _html=1, _v=scene.version),
    }
    status = 400 if scene.error else 200
    policy = {"content-security-policy": headers.content_security_policy(styles="'self'")}
    return await rendered("timeline.html", context, database, request, datasette, status, **policy)


async def data(request: Any, datasette: Any) -> Any:
    """What the page shows, as JSON; with `_html` also as the part of the page that it replaces."""
    database = await allowed(request, datasette)
    scene, choice = await _scene(request, database, datasette)
    found = answer(scene)
    if request.args.get("_html"):
        context = await page_context(database, request, datasette) | {"scene": scene, "choice": choice}
        found["html"] = await datasette.render_template("_timeline_view.html", context, request=request)
    caching = {"cache-control": _FOREVER} if request.args.get("_v") == scene.version else {}
    return Response.json(found, status=400 if scene.error else 200, headers=caching | {"vary": "accept-language"})


def link_of_table(datasette: Any, database: str, table: str, request: Any) -> list[dict[str, str]]:
    """The timeline of what a table of events shows, for its menu."""
    if table != "events" or database not in published_databases(datasette):
        return []
    query = f"?{request.query_string}" if request.query_string else ""
    return [{"href": timeline_of(datasette, database) + query, "label": "Timeline of these events"}]


def link_of_database(datasette: Any, database: str) -> list[dict[str, str]]:
    """The timeline of a database, for its menu."""
    if database not in published_databases(datasette):
        return []
    return [{"href": timeline_of(datasette, database), "label": "Timeline"}]


async def allowed(request: Any, datasette: Any) -> str:
    """The database of a request that may be seen and is one of ours."""
    database: str = tilde_decode(request.url_vars["database"])
    if database not in published_databases(datasette):
        raise NotFound(f"{database} is no database with a timeline")
    if hasattr(datasette, "ensure_permissions"):  # to 0.65
        await datasette.ensure_permissions(
            request.actor, [("view-table", (database, "events")), ("view-database", database), "view-instance"]
        )
    return database


async def _scene(request: Any, database: str, datasette: Any) -> tuple[Scene, Choice]:
    choice = await choose(request, database, datasette)
    asked = _asked(request.args)
    db = datasette.get_database(database)
    version = await db.execute_fn(lambda connection: version_of(connection, db))
    address = address_of(request, database, datasette)
    words, asked_bin = words_for(request), request.args.get("_bin")

    def letters(status: str) -> int:
        return len(words(f"status.{status}"))

    def look(connection: sqlite3.Connection) -> Found:
        with sqlite_timelimit(connection, LIMIT_MS):
            selected = card(connection, asked.event) if asked.event else None
            span = asked.span or (around(drawn(selected.row)) if selected else None)
            shown = view(connection, choice.filter, span, asked.width, version, letters)
            undated = _undated(connection, choice)
            stories = most_told(connection, shown, asked_bin) if shown and not address.filters else ()
        facets = _panels(connection, choice, address, words, version)
        return Found(shown, selected, undated, facets, stories)

    error, found = asked.error, Found()
    try:
        found = await db.execute_fn(look)
    except sqlite3.OperationalError as failure:
        error = "chart.too_slow" if "interrupted" in str(failure) else str(failure)
    scene = Scene(words, address, database, version, found, error, asked_bin)
    return scene, choice


def address_of(request: Any, database: str, datasette: Any) -> Address:
    """The address of the page that a request asks for, or asks about."""
    pairs = tuple((key, value) for key in request.args for value in request.args.getlist(key))
    return Address(timeline_of(datasette, database), pairs).without("_width", "_html", "_v")


def _panels(
    connection: sqlite3.Connection, choice: Choice, address: Address, words: Messages, version: str
) -> tuple[Panel, ...]:
    """The facets, in a time of their own: a page without them is still a page."""
    try:
        with sqlite_timelimit(connection, LIMIT_MS):
            return panels(connection, choice.filter.conditions, address, words, version)
    except sqlite3.OperationalError:
        return (Panel("status", note=Uncounted("slow").in_words(words)),)


def _asked(args: Any) -> _Asked:
    """The view that an address asks for; an error in words where it cannot be read."""
    first, last = args.get("_from"), args.get("_to")
    try:
        width = min(max(float(args.get("_width") or WIDTH), _WIDTHS[0]), _WIDTHS[1])
    except ValueError:
        width = WIDTH
    span, error = None, None
    try:
        span = Span.of_days(first or last or "", last or first or "") if first or last else None
    except ValueError as failure:
        error = str(failure)
    return _Asked(span, width, args.get("_event") or args.get("event"), error)


def _undated(connection: sqlite3.Connection, choice: Choice) -> int:
    """How many of the events have no date at all."""
    undated = choice.filter.among(connection, Among(PRECISION, ("undated",)))
    sql = f"select count(*) from events where ({undated.where}) and sort_date is null"
    return int(connection.execute(sql, dict(undated.params)).fetchone()[0])


def version_of(connection: sqlite3.Connection, database: Any) -> str:
    """What changes whenever the events may have, and from one database of Datasette to the next: its name, the last
    build, and the state of the file."""
    build = connection.execute("select max(id) from builds").fetchone()[0]
    state = (database.name, build, state_of(database.path) if database.path else ())
    return hashlib.blake2b(repr(state).encode(), digest_size=6).hexdigest()
