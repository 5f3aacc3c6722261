"""In a real browser: the page to mail, and the way from logging in to a corrected event, on a desk and on a phone."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from publish_sample import build_sample

from timeline.publish.exports import ExportOptions, export

CHROMIUM = Path("/usr/bin/chromium")
if not CHROMIUM.exists():
    pytest.skip("no chromium (`apt-get install chromium` gives one)", allow_module_level=True)
playwright = pytest.importorskip("playwright.sync_api", reason="playwright is a development dependency")
axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="a development dependency")

TOKEN = "a token that nobody guesses"
# What Datasette's own template has wrong around ours.
NOT_OURS = {"html-has-lang"}


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_sample(tmp_path_factory.mktemp("db") / "timeline.db")


@pytest.fixture(scope="module")
def address(database: Path) -> Iterator[str]:
    command = [sys.executable, "-u", "-m", "timeline.cli", "serve", "--db", str(database), "--port", "8400"]
    environment = os.environ | {"TIMELINE_CORRECTIONS_TOKEN": TOKEN}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as server:
        assert server.stdout
        found = re.search(r"http://[\d.]+:\d+", server.stdout.readline())
        assert found
        yield found[0]
        server.terminate()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox", "--disable-gpu"])
        yield chromium
        chromium.close()


@pytest.fixture(params=[1280, 375])
def page(browser: Any, request: pytest.FixtureRequest) -> Iterator[Any]:
    opened = browser.new_page(viewport={"width": request.param, "height": 800})
    complaints: list[str] = []
    opened.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    yield opened
    opened.close()
    assert not complaints


def check(page: Any) -> None:
    """No serious finding, and nothing to scroll sideways."""
    found = axe.Axe().run(page).response["violations"]
    assert [one["id"] for one in found if one["impact"] in ("serious", "critical") and one["id"] not in NOT_OURS] == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_the_page_to_mail_opens_from_a_disk(page: Any, database: Path, tmp_path: Path) -> None:
    file = tmp_path / "timeline.html"
    with file.open("wb") as out:
        export(database, "html", out, ExportOptions(title="الميناء"))
    page.goto(file.as_uri())
    check(page)
    rtl = "element => element.matches(':dir(rtl)')"
    assert page.locator("h3 bdi[lang=ar]").first.evaluate(rtl)
    assert page.locator("blockquote[lang=ar]").first.evaluate(rtl)
    assert not page.locator("h3 bdi[lang=en]").first.evaluate(rtl)
    page.emulate_media(color_scheme="dark")
    check(page)


def test_from_logging_in_to_a_corrected_event(page: Any, address: str) -> None:
    page.goto(f"{address}/-/corrections")
    check(page)
    page.get_by_label("Your name").fill("لينا")
    page.get_by_label("Token").fill(TOKEN)
    page.get_by_role("button", name="Log in").click()
    found = page.request.get(f"{address}/timeline/events.json?_shape=objects&_search=ferry").json()["rows"]
    page.goto(f"{address}/-/event/{found[0]['uid']}")
    check(page)
    dates = page.locator("form.correction").filter(has_text="Its days")
    dates.get_by_label("First day").fill("2023-09-05")
    dates.get_by_label("Last day").fill("2023-09-06")
    dates.get_by_label("Why").fill("they said so")
    dates.get_by_role("button").focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "Corrected by لينا" in page.locator("body").inner_text()
    assert "5 – 6 September 2023" in page.locator(".record-lead").first.inner_text()
