"""The pages in a real browser: they open, say what they should, turn right to left, and break no rule of the policy."""

from __future__ import annotations

import re

import pytest
from browsing import Visit, fits, playwright, serious_findings, text_direction

from timeline.publish.serve import _is_version_1

expect = playwright.expect


def test_home_and_database_open(visit: Visit) -> None:
    page = visit.go("/", "home")
    assert page.title().startswith("What happened, when")
    assert page.locator(".ways-in a").count() >= 5
    page.get_by_role("link", name="events", exact=True).click()
    expect(page).to_have_url(re.compile("/timeline/events"))
    visit.go("/timeline", "database")
    assert page.get_by_role("link", name="Coming up").count() == 1


def test_events_are_narrowed_by_status_and_year(visit: Visit) -> None:
    page = visit.go("/timeline/events", "events")
    assert page.locator("#facet-status .status").first.is_visible()
    page.locator("#facet-status").get_by_role("link", name="planned").click()
    page.locator("#facet-year").get_by_role("link", name="2023").click()
    page.wait_for_url("**status=planned&year=2023*")
    expect(page.locator("tbody tr")).to_have_count(2)
    expect(page.locator("#facet-month li")).to_have_count(2)
    page.screenshot(path=visit.pictures / "events-planned-2023.png", full_page=True)


def test_a_canned_query_leads_to_its_event(visit: Visit) -> None:
    page = visit.go("/timeline/on_a_day?day=2023-06-12", "on-a-day")
    assert page.locator("tbody tr").count() == 2
    page.locator("td.col-title a").first.click()
    expect(page.locator(".record-title")).not_to_be_empty()
    expect(page.locator("blockquote.evidence mark")).to_have_count(1)


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
    assert fits(page)


def test_labels_of_a_querys_rows_stand_inside_them_on_a_phone(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 375, "height": 800})
    page = visit.go("/timeline/coming_up?after=2023-06-01", "query-phone")
    label = "cell => { const style = getComputedStyle(cell, '::before'); return [style.content, style.marginLeft]; }"
    assert page.locator(".rows-and-columns td").first.evaluate(label) == ['"earliest"', "0px"]


@pytest.mark.skipif(_is_version_1(), reason="axe itself fails on the pages of 1.0a41")
@pytest.mark.parametrize("width", [1280, 375])
def test_stock_pages_are_accessible_and_fit(visit: Visit, width: int) -> None:
    visit.page.set_viewport_size({"width": width, "height": 900})
    for path in ("", "/events", "/events?status=planned", "/events?_search=nothing+at+all", "/places", "/coming_up"):
        page = visit.go(f"/timeline{path}", f"stock-{width}")
        assert serious_findings(page) == [], path
        assert fits(page), path
    page.goto(f"{visit.address}/timeline/events")
    page.locator("td.col-title a").first.click()
    expect(page.locator(".record-title")).not_to_be_empty()
    assert serious_findings(page) == []


def test_facets_make_room_for_the_rows_on_a_phone(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 375, "height": 800})
    page = visit.go("/timeline/events", "drawer")
    assert not page.locator("#facet-status").is_visible()
    page.get_by_text("Filters", exact=True).click()
    expect(page.locator("#facet-status")).to_be_visible()
