"""Where pages are: below a prefix, of databases with names that addresses encode, of two databases at once."""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import sqlite3
from contextlib import closing
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette

from timeline.publish.metadata import metadata_for
from timeline.publish.plugin.assets import asset_url
from timeline.publish.serve import SETTINGS, application


def _asked(served: Any, *paths: str) -> list[Any]:
    async def answers() -> list[Any]:
        return [await served.client.get(path) for path in paths]

    return asyncio.run(answers())


def _leads(page: Any) -> set[str]:
    """The addresses of this server on a page, files of the page among them."""
    found = re.findall(r'(?:href|src|action|data-json|data-find)="(/[^"]*)"', page.text)
    return {unescape(one).partition("#")[0] for one in found}


@pytest.mark.parametrize("name", ["أحداث", "news of 2023.v2", "a+b~c"])
def test_the_timeline_of_a_database_of_any_name_is_found(database: Path, tmp_path: Path, name: str) -> None:
    path = tmp_path / f"{name}.db"
    shutil.copy(database, path)
    served = application(path)
    home, table = _asked(served, "/?_lang=en", served.urls.table(name, "events"))
    ways = {one for page in (home, table) for one in _leads(page) if "/-/timeline" in one and not one.startswith("/-/")}
    assert ways
    pages = _asked(served, *ways)
    assert {page.status_code for page in pages} == {200}
    data = {one for page in pages for one in _leads(page) if "/timeline.json" in one}
    assert data
    typed = f"{served.urls.database(name)}/-/timeline/find/actors?_typed=a"
    assert {page.status_code for page in _asked(served, *data, typed)} == {200}


def test_below_a_prefix_every_address_has_it_once(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(SETTINGS, "base_url", "/news/")
    served = application(database)
    inside = str(served.urls.table(database.stem, "events")).removeprefix("/news")
    for path in ("/", f"/{database.stem}/-/timeline", inside):
        (page,) = _asked(served, path)
        leads = _leads(page)
        assert page.status_code == 200 and len(leads) > 5
        assert {one for one in leads if not one.startswith("/news/")} == set()
        if path != inside:  # where Datasette itself puts its prefix twice before its own formats
            assert {one for one in leads if one.startswith("/news/news/")} == set()
        sheets = [one.removeprefix("/news") for one in leads if ".css?" in one and "/-/timeline" in one]
        assert sheets and {sheet.status_code for sheet in _asked(served, *sheets)} == {200}


def test_files_of_pages_are_kept_for_ever_at_an_address_of_their_content(database: Path) -> None:
    served = application(database)
    sheet, script, missing = _asked(
        served, asset_url(served, "timeline.css"), asset_url(served, "chart.js"), "/-/timeline/__init__.py"
    )
    assert sheet.headers["content-type"].startswith("text/css")
    assert script.headers["content-type"].startswith("text/javascript")
    assert {page.headers["cache-control"] for page in (sheet, script)} == {"max-age=31536000, immutable"}
    assert missing.status_code == 404


def test_two_databases_of_one_build_and_one_moment_keep_their_own_counts(database: Path, tmp_path: Path) -> None:
    """As copies of a template are, or what an archive with one time for all files holds."""
    paths = [tmp_path / "one.db", tmp_path / "two.db"]
    for path in paths:
        with closing(sqlite3.connect(database)) as source:
            source.execute("vacuum into ?", (str(path),))
    with closing(sqlite3.connect(paths[1], isolation_level=None)) as two:
        two.execute("update actors set name = 'Somebody else'")
    for path in paths:
        os.utime(path, ns=(10**18, 10**18))
    databases = metadata_for("one")["databases"] | metadata_for("two")["databases"]
    served = Datasette([str(path) for path in paths], settings=SETTINGS, metadata={"databases": databases})
    typed = "/{}/-/timeline/find/actors?_typed=Somebody".format
    one, two = (page.json()["found"] for page in _asked(served, typed("one"), typed("two")))
    assert (one, two[0]["name"]) == ([], "Somebody else")


@pytest.mark.parametrize("name", ["what?.db", "no#1.db", "a%41.db"])
def test_a_name_that_would_open_another_file_is_refused(database: Path, tmp_path: Path, name: str) -> None:
    shutil.copy(database, tmp_path / name)
    with pytest.raises(ValueError, match="give it another"):
        application(tmp_path / name)
    assert [file.name for file in tmp_path.iterdir()] == [name]
