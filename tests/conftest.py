"""Settings of all tests, and what several files of them share: databases, a server, a browser."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from timeline.store.opening import opened

# A deadline is a timed test: it fails where the machine is busy.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample that is published, only read; files have one of their own where they need other articles."""
    from publish_sample import build_sample  # late, as below: it loads Datasette

    return build_sample(tmp_path_factory.mktemp("sample") / "timeline.db")


@pytest.fixture(scope="session")
def seeds_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of the seeds, only read."""
    from timeline import build

    path = tmp_path_factory.mktemp("seeds") / "timeline.db"
    build([Path(__file__).parents[1] / "seeds"], path)
    return path


@pytest.fixture(scope="module")
def ask(database: Path) -> Any:
    """A function that gives Datasette's answer to a path, from a server of the file's `database`."""
    from publish_sample import asking

    return asking(database)


@pytest.fixture(scope="module")
def address(database: Path) -> Iterator[str]:
    """Where the file's `database` is served."""
    from browsing import serving

    with serving(database) as found:
        yield found


@pytest.fixture
def db(database: Path) -> Iterator[sqlite3.Connection]:
    """The file's own `database`, only read."""
    with opened(database) as connection:
        yield connection


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    import browsing  # noqa: F401  the module skips whoever imports it where there is no browser
    from serving import launched

    with launched() as chromium:
        yield chromium


@pytest.fixture
def visit(browser: Any, address: str, tmp_path: Path) -> Iterator[Any]:
    """A page of the server at `address`, a fixture of the file that asks; nothing may go wrong on it."""
    from browsing import Visit

    page = browser.new_page(viewport={"width": 1280, "height": 900}, locale="en")
    visited = Visit(page, address, tmp_path)
    yield visited
    page.close()
    assert not visited.complaints
