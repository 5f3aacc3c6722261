"""The pages in a real browser: they open, say what they should, turn right to left, and break no rule of the policy."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from publish_sample import build_sample

CHROMIUM = Path("/usr/bin/chromium")
if not CHROMIUM.exists():
    pytest.skip("no chromium (`apt-get install chromium` gives one)", allow_module_level=True)
playwright = pytest.importorskip("playwright.sync_api", reason="playwright is a development dependency")

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip
SERVE = """
import sys; from pathlib import Path; from timeline.publish.serve import serve
serve(Path(sys.argv[1]), port=0)
"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a server of the sample listens, started as `timeline serve` starts it."""
    database = build_sample(tmp_path_factory.mktemp("db") / "timeline.db")
    command = [sys.executable, "-u", "-c", SERVE, str(database)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        first_line = server.stdout.readline()
        found = re.search(r"http://[\d.]+:\d+", first_line)
        assert found, first_line
        yield found[0]
        server.terminate()


@pytest.fixture(scope="module")
def browser() -> Iterator[playwright.Browser]:
    with playwright.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield chromium
        chromium.close()


class Visit:
    """A page, with what went wrong on it, that keeps a picture of each place it saw."""

    def __init__(self, page: playwright.Page, address: str, pictures: Path) -> None:
        self.page, self.address, self.pictures = page, address, pictures
        self.complaints: list[str] = []
        page.on("console", lambda message: self.complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", self._note_foreign)

    def go(self, path: str, picture: str) -> playwright.Page:
        self.page.goto(self.address + path, wait_until="load")
        self.page.screenshot(path=self.pictures / f"{picture}.png", full_page=True)
        return self.page

    def _note_foreign(self, request: playwright.Request) -> None:
        if not request.url.startswith((self.address, "data:")):
            self.complaints.append(f"asked for {request.url}")


@pytest.fixture
def visit(browser: playwright.Browser, address: str, tmp_path: Path) -> Iterator[Visit]:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    visited = Visit(page, address, tmp_path)
    yield visited
    page.close()
    assert not visited.complaints


def text_direction(page: playwright.Page, selector: str) -> str:
    """The direction that the browser gives the text, after `dir=auto` has been worked out."""
    matches = "element => element.matches(':dir(rtl)') ? 'rtl' : 'ltr'"
    return str(page.locator(selector).first.evaluate(matches))


def test_home_and_database_open(visit: Visit) -> None:
    page = visit.go("/", "home")
    assert page.title().startswith("What happened, when")
    assert page.locator(".ways-in a").count() >= 5
    page.get_by_role("link", name="Browse the events").click()
    assert "/timeline/events" in page.url
    visit.go("/timeline", "database")
    assert page.get_by_role("link", name="Coming up").count() == 1


def test_events_are_narrowed_by_status_and_year(visit: Visit) -> None:
    page = visit.go("/timeline/events", "events")
    assert page.locator("#facet-status .status").first.is_visible()
    page.locator("#facet-status").get_by_role("link", name="planned").click()
    page.locator("#facet-year").get_by_role("link", name="2023").click()
    page.wait_for_url("**status=planned&year=2023")
    playwright.expect(page.locator("tbody tr")).to_have_count(2)
    assert page.locator("#facet-month li").count() == 2
    page.screenshot(path=visit.pictures / "events-planned-2023.png", full_page=True)


def test_a_canned_query_leads_to_its_event(visit: Visit) -> None:
    page = visit.go("/timeline/on_a_day?day=2023-06-12", "on-a-day")
    assert page.locator("tbody tr").count() == 2
    page.locator("td.col-title a").first.click()
    assert page.locator(".record-title").inner_text()
    assert page.locator("blockquote.evidence mark").count() == 1


def test_arabic_rows_run_from_right_to_left(visit: Visit) -> None:
    page = visit.go("/timeline/events?language=ar", "events-arabic")
    assert text_direction(page, "td.col-title bdi") == "rtl"
    assert page.locator("td.col-title bdi").first.get_attribute("lang") == "ar"
    page.locator("td.col-title a").first.click()
    assert text_direction(page, ".record-title") == "rtl"
    assert text_direction(page, "blockquote.evidence") == "rtl"
    page.screenshot(path=visit.pictures / "event-arabic.png", full_page=True)
    visit.go("/-/article/ar-1", "article-arabic")
    assert text_direction(page, ".article-text bdi") == "rtl"
    box = page.locator(".article-text bdi").bounding_box()
    assert box and box["height"] > 60  # the blank line between paragraphs is kept


def test_hostile_text_is_only_text(visit: Visit) -> None:
    page = visit.go("/-/article/bad-1", "hostile")
    assert "<script>alert(1)</script>" in page.locator(".article-text").inner_text()
    assert page.locator(".article-text .control").first.inner_text() == "U+202E"


def test_dark_and_phone(visit: Visit) -> None:
    visit.page.emulate_media(color_scheme="dark")
    page = visit.go("/timeline/events", "events-dark")
    assert page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor") == "rgb(15, 24, 32)"
    page.set_viewport_size({"width": 375, "height": 800})
    visit.go("/timeline/events", "events-phone")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
