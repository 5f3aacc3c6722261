"""The pages that are read, in a real browser: English and Arabic, wide and phone, by keyboard, with axe."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from browsing import Visit, fits, playwright, serious_findings, serving, text_direction
from publish_sample import build_sample

expect = playwright.expect
SIZES = {"wide": (1280, 900), "phone": (375, 812)}


@pytest.fixture(scope="module")
def database(seeds_database: Path) -> Path:
    return seeds_database


@pytest.fixture(scope="module")
def hostile_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving(build_sample(tmp_path_factory.mktemp("hostile") / "timeline.db")) as found:
        yield found


def article(database: Path, title: str) -> str:
    with sqlite3.connect(database) as db:
        row = db.execute("select uid from articles where title like ?", (f"%{title}%",)).fetchone()
    return f"/timeline/-/article/{row[0]}"


FERRY, MANUSCRIPTS = "Ferry passengers", "مخطوطات"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("more", ["", "&published=2024-08-20"])
def test_an_article_in_both_directions_and_sizes(
    visit: Visit, database: Path, size: str, language: str, more: str
) -> None:
    width, height = SIZES[size]
    visit.page.set_viewport_size({"width": width, "height": height})
    title = FERRY if language == "en" else MANUSCRIPTS
    page = visit.go(f"{article(database, title)}?_lang={language}{more}", f"article-{language}-{size}")
    assert text_direction(page, "html") == text_direction(page, ".passage p") == ("rtl" if language == "ar" else "ltr")
    assert fits(page)
    assert serious_findings(page) == []
    margin, text = (page.locator(f".passage {part}").first.bounding_box() for part in (".notes", "> p"))
    if size == "phone":
        assert margin["y"] >= text["y"] + text["height"] - 1
    elif language == "ar":
        assert margin["x"] > text["x"] + text["width"] / 2
    else:
        assert margin["x"] + margin["width"] <= text["x"] + 1


def test_dark_articles_are_as_readable(visit: Visit, database: Path) -> None:
    visit.page.emulate_media(color_scheme="dark")
    page = visit.go(f"{article(database, FERRY)}?published=2024-08-20", "article-dark")
    assert serious_findings(page) == []


def test_an_english_page_of_an_arabic_article_keeps_its_direction(visit: Visit, database: Path) -> None:
    page = visit.go(f"{article(database, MANUSCRIPTS)}?_lang=en", "article-mixed")
    assert text_direction(page, "html") == "ltr"
    assert text_direction(page, ".passage p") == text_direction(page, "h1 bdi") == "rtl"
    assert text_direction(page, ".notes .note") == "ltr"


def shows_card(page: Any, heading: str) -> None:
    """Waits until one card is open, that of this heading."""
    expect(page.locator("#cards .card-of:not([hidden])")).to_have_count(1)
    expect(page.locator("#cards .card-of:not([hidden]) h2")).to_have_text(heading)


def test_the_keys_step_and_enter_leads_to_the_timeline(visit: Visit, database: Path) -> None:
    page = visit.go(article(database, FERRY), "article-keys")
    shows_card(page, "the night")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("j")
    shows_card(page, "6.40 p.m.")
    page.keyboard.press("k")
    shows_card(page, "yesterday, Friday")
    page.keyboard.press("Tab")
    shows_card(page, "6.40 p.m.")
    expect(page.locator(".note.shown")).to_have_text(re.compile(r"^\s*11 July 2024"))
    expect(page).to_have_url(re.compile("expression="))
    link = page.locator("#cards .card-of:not([hidden]) .to-timeline").get_attribute("href")
    page.route("**/-/timeline?**", lambda route: route.fulfill(body="the timeline"))
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{link}")


def test_hover_shows_and_click_keeps(visit: Visit, database: Path) -> None:
    page = visit.go(article(database, FERRY), "article-hover")
    page.get_by_role("link", name="tomorrow", exact=True).first.hover()
    shows_card(page, "tomorrow")
    page.locator("h1").hover()
    shows_card(page, "the night")
    page.locator("a.mark", has_text="dawn").click()
    page.locator("h1").hover()
    shows_card(page, "shortly before dawn")


def test_on_a_phone_the_card_opens_under_its_paragraph(visit: Visit, database: Path) -> None:
    visit.page.set_viewport_size({"width": 375, "height": 812})
    page = visit.go(article(database, FERRY), "article-phone-card")
    mark = page.locator("a.mark", has_text="dawn")
    mark.click()
    passage = mark.locator("xpath=ancestor::div[@data-passage]")
    expect(passage.locator("xpath=following-sibling::*[1]")).to_have_id("cards")


def test_without_script_a_mark_opens_its_card(browser: Any, address: str, database: Path) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(address + article(database, FERRY))
    page.locator("a.mark", has_text="dawn").click()
    expect(page.locator("#cards .card-of:visible h2")).to_have_text("shortly before dawn")
    page.locator("summary").filter(has_text="another day").click()
    page.locator("#published").fill("2024-08-20")
    page.get_by_role("button", name="Show").click()
    expect(page.locator("#moves")).to_have_text("11 of 16 dates would move. Nothing is saved.")
    page.get_by_role("link", name="Back to 12 July 2024").click()
    expect(page.locator(".preview")).to_have_count(0)
    expect(page.locator("#cards")).to_be_attached()
    context.close()


def test_with_script_a_day_is_tried_as_soon_as_it_is_chosen(visit: Visit, database: Path) -> None:
    page = visit.go(article(database, FERRY), "article-try")
    page.locator("summary").filter(has_text="another day").click()
    page.locator("#published").fill("2024-08-20")
    page.locator("#moves").wait_for()
    expect(page.locator(".announced")).to_have_text("11 of 16 dates would move. Nothing is saved.")
    expect(page).to_have_url(re.compile("published=2024-08-20"))
    expect(page.locator(".note s").first).to_have_text("11 July 2024")
    page.keyboard.press("Escape")
    page.locator("a.mark", has_text="dawn").click()
    shows_card(page, "shortly before dawn")
    page.go_back()
    page.locator(".what-if").wait_for()
    expect(page.locator(".note s")).to_have_count(0)


def test_a_link_to_a_sentence_opens_its_card(visit: Visit, database: Path) -> None:
    with sqlite3.connect(database) as db:
        uid = db.execute("select uid from events where title like 'The marine safety board%'").fetchone()[0]
    page = visit.go(f"{article(database, FERRY)}#{uid}", "article-anchor")
    shows_card(page, "this morning")
    expect(page.locator(f"[id='{uid}']")).to_be_in_viewport()


def test_hostile_articles_run_nothing(browser: Any, hostile_address: str, tmp_path: Path) -> None:
    page = browser.new_page()
    visited = Visit(page, hostile_address, tmp_path)
    page.on("dialog", lambda dialog: visited.complaints.append(dialog.message))
    visited.go("/timeline/-/article/bad-1", "article-hostile")
    assert "<script>alert(1)</script>" in page.locator(".passage").first.inner_text()
    assert page.locator("a[href^='javascript:']").count() == 0
    assert serious_findings(page) == []
    page.close()
    assert not visited.complaints


def story_uid(database: Path) -> str:
    with sqlite3.connect(database) as db:
        return str(db.execute("select uid from stories order by events desc, uid limit 1").fetchone()[0])


def named(database: Path, kind: str) -> str:
    with sqlite3.connect(database) as db:
        order = "latitude is null, events desc" if kind == "place" else "events desc"
        found = db.execute(f"select id from {kind}s order by {order}, id limit 1").fetchone()[0]
    return f"/timeline/-/{kind}/{found}"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("kind", ["story", "actor", "place", "home"])
def test_other_pages_in_both_directions_and_sizes(
    visit: Visit, database: Path, kind: str, language: str, size: str
) -> None:
    width, height = SIZES[size]
    visit.page.set_viewport_size({"width": width, "height": height})
    paths = {"story": f"/timeline/-/story/{story_uid(database)}", "home": "/"}
    page = visit.go(f"{paths.get(kind) or named(database, kind)}?_lang={language}", f"{kind}-{language}-{size}")
    assert text_direction(page, "html") == ("rtl" if language == "ar" else "ltr")
    assert page.locator("h1").count() == 1
    assert fits(page)
    assert serious_findings(page) == []


@pytest.mark.parametrize("kind", ["story", "place", "home"])
def test_other_pages_in_the_dark(visit: Visit, database: Path, kind: str) -> None:
    visit.page.emulate_media(color_scheme="dark")
    paths = {"story": f"/timeline/-/story/{story_uid(database)}", "home": "/"}
    page = visit.go(paths.get(kind) or named(database, kind), f"{kind}-dark")
    assert serious_findings(page) == []


def middles(page: Any, selector: str) -> list[float]:
    boxes = page.locator(selector).evaluate_all(
        "found => found.map(e => { const b = e.getBoundingClientRect(); return (b.left + b.right) / 2; })"
    )
    return [float(x) for x in boxes]


def test_the_slip_chart_runs_with_the_reader_s_direction(visit: Visit, database: Path) -> None:
    path = f"/timeline/-/story/{story_uid(database)}"
    there = middles(visit.go(path, "slip-ltr"), ".row-strip .said")
    back = middles(visit.go(f"{path}?_lang=ar", "slip-rtl"), ".row-strip .said")
    assert there == sorted(there)
    assert back == sorted(back, reverse=True)
    assert len(there) > 3


def test_the_figure_of_home_ties_each_expression_to_its_shape(visit: Visit) -> None:
    page = visit.go("/", "home-figure")
    marks, ties = page.locator(".lesson .mark").count(), page.locator(".ties path").count()
    assert marks == ties == page.locator(".lesson-list li").count() >= 2
    page.locator(".lesson p a").click()
    expect(page).to_have_url(re.compile("/-/article/"))
    expect(page.locator("#cards .card-of:not([hidden])")).to_have_count(1)


def test_a_story_leads_to_the_sentence_and_back(visit: Visit, database: Path) -> None:
    page = visit.go(f"/timeline/-/story/{story_uid(database)}", "story-links")
    page.locator(".slip .who a").nth(1).click()
    expect(page).to_have_url(re.compile("/-/article/"))
    page.locator("#cards .card-of:not([hidden])").get_by_role("link", name="story").first.click()
    expect(page).to_have_url(re.compile(f"/-/story/{story_uid(database)}"))


def test_printed_pages_keep_their_evidence(visit: Visit, database: Path) -> None:
    page = visit.go(article(database, FERRY), "article-print")
    page.emulate_media(media="print")
    assert page.locator(".passage p").first.is_visible()
    assert page.locator(".notes b").first.is_visible()
    assert not page.locator("header").is_visible()
    page.screenshot(path=visit.pictures / "article-printed.png", full_page=True)
