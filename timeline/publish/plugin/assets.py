"""Style sheets and scripts of the pages; the address of each changes with its content."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import resources
from typing import Any

from datasette.utils.asgi import NotFound, Response

from timeline.publish.plugin import drawing, signs

EVERYWHERE = "timeline.css"  # on Datasette's own pages too
_CACHE = {"cache-control": "max-age=31536000, immutable"}
_TYPES = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8"}


async def asset(request: Any) -> Any:
    """One of the files. Raises NotFound."""
    name = request.url_vars["name"]
    if name not in _assets():
        raise NotFound(f"No file {name}")
    return Response(_assets()[name], headers=_CACHE, content_type=_TYPES[name.rpartition(".")[2]])


def asset_url(datasette: Any, name: str) -> Any:
    """Where a file is."""
    digest = hashlib.sha256(_assets()[name].encode()).hexdigest()[:8]
    path = f"/-/{name}" if name == EVERYWHERE else f"/-/timeline/{name}"
    return datasette.urls.path(f"{path}?{digest}")  # as it is: Datasette puts its prefix before any other text


@cache
def _assets() -> dict[str, str]:
    folder = resources.files("timeline.publish.plugin") / "static"
    own = {file.name: file for file in folder.iterdir() if file.name.rpartition(".")[2] in _TYPES}
    files = {name: file.read_text(encoding="utf-8") for name, file in own.items()}
    return files | {EVERYWHERE: files[EVERYWHERE] + signs.css(), "positions.css": drawing.positions()}
