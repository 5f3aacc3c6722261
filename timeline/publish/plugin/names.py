"""The pages of actors and places."""

from __future__ import annotations

from typing import Any

from datasette.utils.asgi import NotFound

from timeline.publish.name_page import COUNTED, name_page
from timeline.publish.plugin.pages import place, rendered


async def named(request: Any, datasette: Any) -> Any:
    """`/<database>/-/actor/<id>`, `/<database>/-/place/<id>`. Raises NotFound."""
    database, id_ = await place(request, datasette)
    kind = request.url_vars["kind"]
    page = await datasette.get_database(database).execute_fn(lambda db: name_page(db, kind, int(id_)))
    if page is None:
        raise NotFound(f"No {kind} has the id {id_}: no event names it any more")
    return await rendered("name.html", {"page": page, "counted": COUNTED}, database, request, datasette)
