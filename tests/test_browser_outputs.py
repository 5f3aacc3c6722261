"""In a real browser: the page to mail, and the way from logging in to a corrected event, on a desk and on a phone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from browsing import Visit, fits, serious_findings, serving, text_direction
from publish_sample import build_sample

from timeline.publish.exports import ExportOptions, export

TOKEN = "a token that nobody guesses"


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_sample(tmp_path_factory.mktemp("db") / "timeline.db")


@pytest.fixture(scope="module")
def address(database: Path) -> Iterator[str]:
    with serving(database, TOKEN) as found:
        yield found


@pytest.fixture(params=[1280, 375])
def page(visit: Visit, request: pytest.FixtureRequest) -> Any:
    visit.page.set_viewport_size({"width": request.param, "height": 800})
    return visit.page


def check(page: Any) -> None:
    """No serious finding, and nothing to scroll sideways."""
    assert serious_findings(page) == []
    assert fits(page)


def test_the_page_to_mail_opens_from_a_disk(page: Any, database: Path, tmp_path: Path) -> None:
    file = tmp_path / "timeline.html"
    with file.open("wb") as out:
        export(database, "html", out, ExportOptions(title="الميناء"))
    page.goto(file.as_uri())
    check(page)
    assert text_direction(page, "h3 bdi[lang=ar]") == "rtl"
    assert text_direction(page, "blockquote[lang=ar]") == "rtl"
    assert text_direction(page, "h3 bdi[lang=en]") == "ltr"
    page.emulate_media(color_scheme="dark")
    check(page)


def test_from_logging_in_to_a_corrected_event_and_back(visit: Visit, page: Any, address: str) -> None:
    page.goto(f"{address}/-/corrections")
    check(page)
    page.get_by_label("Your name").fill("لينا")
    page.get_by_label("Token").fill(TOKEN)
    with page.expect_navigation():
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
    check(page)
    with page.expect_navigation():
        page.get_by_role("button", name="Take it back").click()
    assert "Taken back by لينا" in page.locator("body").inner_text()
    assert "5 – 6 September 2023" not in page.locator(".record-lead").first.inner_text()
    page.goto(f"{page.url}?_lang=ar")
    assert text_direction(page, "section.corrections") == "rtl"
    check(page)
    page.screenshot(path=visit.pictures / "corrections-arabic.png", full_page=True)
