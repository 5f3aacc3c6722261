"""The Datasette plugin: the hooks, each handed to the module that holds its idea.

Datasette looks for a plugin's `templates` beside the package it is, so this is one.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Coroutine
from typing import Any

from datasette.hookspecs import hookimpl
from jinja2 import Environment

from timeline.publish import wording
from timeline.publish.plugin import (
    article,
    assets,
    cells,
    corrections,
    database,
    facets,
    filters,
    finding,
    headers,
    home,
    names,
    outputs,
    pages,
    routes,
    signs,
    story,
    timeline_page,
    tongue,
)
from timeline.store.opening import know_search

_OF = r"^/(?P<database>[^/]+)/-/"
ROUTES: list[tuple[str, Callable[..., Any]]] = [
    (r"^/-/(?P<kind>event|article)/(?P<uid>[^/]+)$", routes.permanent),
    (r"^/-/(?P<name>timeline\.css)$", assets.asset),
    (r"^/-/timeline/(?P<name>[\w.-]+)$", assets.asset),
    (r"^/-/corrections$", corrections.log_in),
    (rf"{_OF}correct$", corrections.correct),
    (rf"{_OF}article/(?P<uid>[^/]+)$", article.article),
    (rf"{_OF}sentence/(?P<uid>[^/]+)$", article.sentence),
    (rf"{_OF}story/(?P<uid>[^/]+)$", story.story),
    (rf"{_OF}(?P<kind>actor|place)/(?P<uid>[0-9]{{1,18}})$", names.named),
    (rf"{_OF}timeline$", timeline_page.page),
    (rf"{_OF}timeline\.json$", timeline_page.data),
    (rf"{_OF}timeline/find/(?P<facet>[a-z]+)$", finding.found),
    (rf"{_OF}export\.(?P<format>[a-z]+)$", outputs.export),
]


@hookimpl
def startup(datasette: Any) -> None:
    database.index(datasette, routes.published_databases(datasette))


@hookimpl
def prepare_connection(conn: sqlite3.Connection) -> None:
    know_search(conn)


@hookimpl
def prepare_jinja2_environment(env: Environment) -> None:
    """What the templates need: Datasette renders them asynchronously, where Jinja's own filters make no lists."""
    env.filters |= {
        "when": cells.when,
        "prose": cells.prose,
        "visible": cells.visible,
        "marked_quote": cells.marked_quote,
        "excerpt": wording.excerpt,
        "as_code": cells.code,
        "by_key": lambda items, key: {item[key]: item for item in items},
        "in_declared_order": facets.in_declared_order,
        "shares": facets.shares,
        "with_args": pages.with_args,
    }
    env.globals |= {"signs_sprite": signs.sprite, "sign_name": signs.sign_name}


@hookimpl
def render_cell(row: Any, value: Any, column: str, table: str | None, database: str, datasette: Any) -> Any:
    return cells.render(row, value, column, table, database, datasette)


@hookimpl(trylast=True)
def filters_from_request(request: Any, database: str, table: str, datasette: Any) -> Callable[[], Any]:
    # Last, because of two filters that set one parameter the later wins: Datasette's search gives the text as
    # typed, ours the normalised query.
    return filters.from_request(request, database, table, datasette)


@hookimpl
def register_facet_classes() -> list[type]:
    return [facets.CountedFacet]


@hookimpl
def register_routes() -> list[tuple[str, Callable[..., Any]]]:
    return ROUTES


@hookimpl
def register_output_renderer() -> list[dict[str, Any]]:
    return outputs.renderers()


@hookimpl
def extra_css_urls(datasette: Any) -> list[str]:
    return [assets.asset_url(datasette, assets.EVERYWHERE)]


@hookimpl
def extra_js_urls(datasette: Any) -> list[str]:
    return [assets.asset_url(datasette, "stock.js")]


@hookimpl
def extra_template_vars(
    table: str | None, database: str | None, view_name: str | None, request: Any, datasette: Any
) -> dict[str, Any] | Coroutine[Any, Any, dict[str, Any]]:
    """What the configuration of a table says of its list: columns (all, where it says nothing), order of facets; of
    the page of a row: the columns that it leaves out, as they are there for the machine.
    For the home page, what it shows."""
    if view_name == "index":
        return home.context(request, datasette)
    config = datasette.plugin_config("timeline", database=database, table=table) if database and table else None
    return {
        "shown_columns": (config or {}).get("columns", []),
        "internal_columns": (config or {}).get("internal", []),
        "facet_order": (config or {}).get("facet_order", []),
        "output_formats": outputs.labels(),
        "outputs": outputs.links(request, datasette, database, table),
        "corrections": corrections.on_page(request, datasette, database),
        "background_left_out": table == "events" and request and filters.leaves_out_background(request.args),
    }


@hookimpl
def menu_links(datasette: Any) -> list[dict[str, str]]:
    return routes.menu(datasette)


@hookimpl
def table_actions(datasette: Any, database: str, table: str, request: Any) -> list[dict[str, str]]:
    return timeline_page.link_of_table(datasette, database, table, request)


@hookimpl
def database_actions(datasette: Any, database: str) -> list[dict[str, str]]:
    return timeline_page.link_of_database(datasette, database)


@hookimpl
def asgi_wrapper() -> Callable[[Any], Any]:
    return lambda app: headers.secured(tongue.said(app))
