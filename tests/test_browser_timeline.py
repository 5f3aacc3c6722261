"""The timeline page in a real browser: by link, key, wheel, drag and brush, in both directions, wide and on a phone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from browsing import Visit, fits, playwright, serious_findings, serving, text_direction
from chart_sample import fill, random_events

from timeline.pipeline import build
from timeline.store.store import Store

JUNE = "/timeline/-/timeline?_from=2023-05-20&_to=2023-07-15"
expect = playwright.expect


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server of more events than are drawn one by one."""
    path = tmp_path_factory.mktemp("many") / "timeline.db"
    with Store(path) as store:
        fill(store.connection, random_events(7, 1200))
        store.finish()
        store.record_build(None, "0", ["sample"], None)
    with serving(path) as found:
        yield found


def summary(page: Any) -> str:
    return str(page.locator("#timeline-summary").inner_text())


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("width", [1280, 375])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_are_accessible_and_fit(visit: Visit, language: str, width: int, scheme: str) -> None:
    visit.page.set_viewport_size({"width": width, "height": 900})
    visit.page.emulate_media(color_scheme=scheme)
    page = visit.go(f"{JUNE}&_lang={language}", f"{language}-{width}-{scheme}")
    page.locator(".item a").first.click()
    page.locator(".item.chosen a").first.wait_for()
    assert serious_findings(page) == []
    assert fits(page)
    assert page.locator("html").get_attribute("dir") == ("rtl" if language == "ar" else "ltr")


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("width", [1280, 375])
def test_counts_are_accessible_and_fit(visit: Visit, crowded: str, language: str, width: int) -> None:
    visit.address = crowded
    visit.page.set_viewport_size({"width": width, "height": 900})
    page = visit.go(f"/timeline/-/timeline?_from=2021&_to=2025&_lang={language}", f"many-{language}-{width}")
    assert page.locator(".bar-row").count() == 3
    assert serious_findings(page) == []
    assert fits(page)
    assert page.evaluate("document.querySelectorAll('*').length") < 1500


def test_without_script_every_control_is_a_link(browser: Any, address: str) -> None:
    page = browser.new_page(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    page.goto(address + JUNE)
    before = summary(page)
    page.get_by_role("link", name="Year", exact=True).click()
    expect(page.locator("#timeline-summary")).not_to_have_text(before)
    page.locator(".item a").first.click()
    expect(page.locator("#card mark")).to_have_count(1)
    for control in ("#zoom-in", "#go-earlier", "#show-all"):
        at = page.url
        page.locator(control).click()
        expect(page).not_to_have_url(at)
    page.locator(".facet-status").get_by_role("link", name="planned").click()
    expect(page).to_have_url(re.compile("status=planned"))
    page.close()


def test_a_title_leads_to_its_card_and_the_card_to_the_sentence(visit: Visit) -> None:
    page = visit.go(JUNE, "june")
    page.locator(".item a", has_text="هددت").click()
    expect(page.locator("#card mark")).to_have_text("قبل أسبوعين")
    expect(page).to_have_url(re.compile("_event="))
    assert text_direction(page, "#card .evidence") == "rtl"
    page.get_by_role("link", name="See it in the article").click()
    expect(page).to_have_url(re.compile("/-/article/"))


def test_back_undoes_a_zoom(visit: Visit) -> None:
    page = visit.go(JUNE, "june")
    first = summary(page)
    page.locator("#zoom-out").click()
    expect(page.locator("#timeline-summary")).not_to_have_text(first)
    page.go_back()
    expect(page.locator("#timeline-summary")).to_have_text(first)
    expect(page).to_have_url(visit.address + JUNE)


def test_a_change_of_range_is_announced_once(visit: Visit) -> None:
    page = visit.go(JUNE, "june")
    assert page.locator("#timeline-said").inner_text() == ""
    page.locator("#go-later").click()
    expect(page.locator("#timeline-said")).to_have_text(re.compile(r"^\d+ events? · "))


def test_dragging_moves_and_the_wheel_zooms_with_ctrl_only(visit: Visit) -> None:
    page = visit.go(JUNE, "june")
    box = page.locator("#chart").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] - 8
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 220, y, steps=4)
    page.mouse.up()
    page.wait_for_url("**_from=2023-05-0*")
    at = page.url
    box = page.locator("#chart").bounding_box()  # it has other events now, and another height
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.wheel(0, 100)
    page.wait_for_timeout(400)
    assert page.url == at
    page.keyboard.down("Control")
    page.mouse.wheel(0, -100)
    page.keyboard.up("Control")
    page.wait_for_function("at => location.href !== at", arg=at)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_brush_on_the_strip_chooses_a_range(visit: Visit, language: str) -> None:
    page = visit.go(f"{JUNE}&_lang={language}", "june")
    box = page.locator("#strip").bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.25, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + 20, steps=4)
    page.mouse.up()
    page.wait_for_function("() => !location.search.includes('_from=2023-05-20')")
    brush = page.locator("#strip .brush").bounding_box()
    assert brush["x"] == pytest.approx(box["x"] + box["width"] * 0.25, abs=30)


@pytest.mark.parametrize(("language", "forward"), [("en", "ArrowRight"), ("ar", "ArrowLeft")])
def test_arrows_follow_time_in_both_directions(visit: Visit, language: str, forward: str) -> None:
    page = visit.go(f"{JUNE}&_lang={language}", "june")
    days = page.locator("#lane-day .item a")
    days.first.focus()
    page.keyboard.press(forward)
    expect(days.nth(1)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator('[data-lane="weeks"]:focus')).to_have_count(1)
    page.keyboard.press("Enter")
    page.locator("#card").wait_for()
    page.keyboard.press("Escape")
    expect(page.locator("#card")).to_have_count(0)
    expect(page.locator(".item :focus")).to_have_count(1)
    page.keyboard.press("t")
    page.wait_for_url("**/timeline/events?*")


def test_one_event_of_the_chart_is_in_the_tab_order(visit: Visit) -> None:
    page = visit.go(JUNE, "june")
    assert page.locator('.item a[tabindex="0"]').count() == 1


def test_hostile_titles_do_nothing(visit: Visit) -> None:
    page = visit.go(JUNE, "june")
    page.locator(".item a", has_text="HYPERLINK").click()
    page.locator("#card").wait_for()
    assert "<script>alert(1)</script>" in page.locator("#card h2").inner_text()
    assert page.locator("#card .control").first.inner_text() == "U+202E"


def test_a_bin_tells_its_numbers_and_opens(visit: Visit, crowded: str) -> None:
    visit.address = crowded
    page = visit.go("/timeline/-/timeline?_from=2021&_to=2025", "bins")
    page.locator(".bins a").nth(40).focus()
    page.keyboard.press("Enter")
    expect(page.locator("#bin")).to_contain_text("events:")
    before = page.url
    page.locator("#bin a").first.click()
    expect(page).not_to_have_url(before)
    expect(page.locator(".item, .bar-row").first).to_be_visible()


def test_printing_is_on_white_with_its_range(visit: Visit) -> None:
    visit.page.emulate_media(media="print", color_scheme="dark")
    page = visit.go(JUNE, "print")
    assert page.locator(".print-only").is_visible()
    assert not page.locator(".controls").is_visible()
    assert page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor") != "rgb(15, 24, 32)"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_source_is_found_as_one_types(visit: Visit, seeds_database: Path, language: str) -> None:
    with serving(seeds_database) as address:
        visit.address = address
        page = visit.go(f"/timeline/-/timeline?_lang={language}", "find")
        page.locator("#find-source").press_sequentially("suez")
        expect(page.locator(".facet-source .found li")).to_have_count(0)
        page.locator("#find-places").press_sequentially("suez")
        expect(page.locator(".facet-places .found a")).to_have_text(["Suez Canal"])
        assert serious_findings(page) == []
        page.screenshot(path=visit.pictures / f"find-{language}.png", full_page=True)
        page.locator("#find-places").press("Enter")
        page.wait_for_url("**_place=*")
        expect(page.locator(".facet-places .selected")).to_contain_text("Suez Canal")


def test_a_name_without_a_blank_stays_in_its_column(browser: Any, tmp_path: Path) -> None:
    name = "Llanfairpwll" * 12
    head = "---\npublished: 2023-06-16\nlanguage: en\n---\n"
    (tmp_path / "a.md").write_text(f"{head}The ship {name} sank on Monday.\n", "utf-8")
    build([tmp_path], tmp_path / "timeline.db")
    with serving(tmp_path / "timeline.db") as address:
        page = browser.new_page(viewport={"width": 1100, "height": 900})
        for language in ("en", "ar"):
            page.goto(f"{address}/timeline/-/timeline?_lang={language}")
            assert "Llanfair" in page.locator(".facet-actors").inner_text()
            assert fits(page)
        page.close()
