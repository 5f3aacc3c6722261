"""Serving the database with Datasette, on this machine only unless told otherwise."""

from __future__ import annotations

import gc
import re
import socket
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from timeline.publish.metadata import datasette_yaml, described_only, metadata_for
from timeline.store.opening import opened

if TYPE_CHECKING:
    from datasette.app import Datasette

    from timeline.publish.desk import Desk

# Measured on a million events (see docs/decisions): suggesting facets is the costliest thing Datasette does.
SETTINGS: dict[str, Any] = {
    "suggest_facets": False,
    "default_facet_size": 30,
    "facet_time_limit_ms": 500,
    "sql_time_limit_ms": 2_500,
    "max_returned_rows": 1_000,
    "max_csv_mb": 0,  # a limit would cut an export without a word
    "truncate_cells_html": 500,
}
_PORTS_TRIED = 50
_IN_ADDRESS = re.compile("[?#]|%[0-9A-Fa-f]{2}")  # Datasette writes a path into an address as it is


def application(db: Path, immutable: bool = False, desk: Desk | None = None) -> Datasette:
    """Datasette with our settings, descriptions and plugin, for a database that exists.

    `immutable` promises that nothing writes to the file; with a `desk`, corrections can be made in the browser.
    Raises ValueError for both together and for a name that Datasette would misread, FileNotFoundError where there is
    none, and sqlite3.DatabaseError where it is none that `timeline build` wrote.
    """
    from datasette.app import Datasette
    from datasette.plugins import pm

    from timeline.publish import plugin
    from timeline.publish.desk import open_desk

    if immutable and desk:
        raise ValueError("a file served immutable takes no corrections: serve the working database for them")
    if _IN_ADDRESS.search(str(db)):
        raise ValueError(f"Datasette takes ?, # or % in the name {db} for parts of an address: give it another")
    with opened(db) as connection:
        connection.execute("select 1 from events limit 1")
    if not pm.is_registered(plugin):  # as it is where entry points were not loaded
        pm.register(plugin, name="timeline")
    metadata = metadata_for(db.stem)
    described: dict[str, Any] = {"metadata": metadata}
    if _is_version_1():
        described = {"metadata": described_only(metadata), "config": datasette_yaml(metadata)}
    files = {"files": [], "immutables": [str(db)]} if immutable else {"files": [str(db)]}
    served = Datasette(**files, settings=SETTINGS, **described)
    if desk:
        open_desk(served, desk)
    return served


def serve(
    db: Path,
    host: str = "127.0.0.1",
    port: int = 8001,
    say: Callable[[str], None] = print,
    immutable: bool = False,
    desk: Desk | None = None,
) -> None:
    """Serve until interrupted, on `port` or the next free one, and `say` where and what to look at.

    Raises as `application`, and OSError where no port is free.
    """
    import uvicorn

    served = application(db, immutable, desk)
    with _listen(host, port) as listener:
        address = f"http://{_in_url(host)}:{listener.getsockname()[1]}"
        say(f"Serving {db} at {address}/ (Ctrl-C ends it). To look at:")
        for label, path in things_to_look_at(db.stem):
            say(f"  {label:<22} {address}{path}")
        if desk:
            say(f"  {'corrections, log in':<22} {address}/-/corrections")
        server = uvicorn.Server(uvicorn.Config(served.app(), log_level="warning", lifespan="on"))
        _leave_alone()
        server.run(sockets=[listener])


def _leave_alone() -> None:
    """Leave what is loaded out of every search for garbage."""
    gc.collect()
    gc.freeze()


def things_to_look_at(database: str) -> list[tuple[str, str]]:
    """A few pages, with what each is, as paths."""
    arabic = urlencode({"language": "ar"})
    return [
        ("all events", f"/{database}/events"),
        ("planned, by year", f"/{database}/events?status=planned"),
        ("in Arabic (بالعربية)", f"/{database}/events?{arabic}"),
        ("how dates were found", f"/{database}/expressions_explained"),
        ("coming up", f"/{database}/coming_up"),
        ("problems", f"/{database}/problems"),
    ]


def _listen(host: str, port: int) -> socket.socket:
    """A listening socket on the first free port from `port` on. Raises OSError where there is none."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for candidate in range(port, min(port + _PORTS_TRIED, 65_536)):
        # Named as TCP, or asyncio leaves Nagle's algorithm on, which holds back half an answer for 40 ms.
        listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, candidate))
        except OSError:
            listener.close()
            continue
        listener.listen()
        return listener
    raise OSError(f"no free port from {port} to {port + _PORTS_TRIED - 1} on {host}: name another with --port")


def _in_url(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _is_version_1() -> bool:
    from datasette.version import __version__

    return not __version__.startswith("0.")
