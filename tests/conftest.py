"""Settings of all tests, and what several files of them share: a database, a browser, the scorers."""

from __future__ import annotations

import importlib.util
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import settings

# A deadline is a timed test: it fails where the machine is busy.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture
def db(database: Path) -> Iterator[sqlite3.Connection]:
    """The file's own `database`, only read."""
    with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as connection:
        yield connection


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from browsing import launched  # late: the module skips whoever imports it where there is no browser

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


@pytest.fixture(scope="session")
def bench() -> ModuleType:
    """The tool that scores with the shared scorers."""
    tools = Path(__file__).parents[1] / "tools"
    spec = importlib.util.spec_from_file_location("bench", tools / "bench.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(tools))  # where its neighbours are
        spec.loader.exec_module(module)
    return module
