"""The home page: its numbers are those of the pages it leads to, and a slip in one date moves none of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from publish_sample import asking

from timeline.pipeline import build

ARTICLES = {
    "plans": ("2025-06-02", "en", "The council will open the bridge on 9 June. The mayor will resign in August."),
    "more": ("2025-06-12", "en-GB", "The ferry will be sold on Monday. It had been planned for 10 June."),
    "late": ("2025-06-20", "fr", "La fête, prévue le 12 juin, aura lieu le 30 août. Le maire démissionnera en mai."),
    "slip": ("2035-06-20", "en", "The museum reopened yesterday."),
}


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("articles")
    for name, (day, language, text) in ARTICLES.items():
        head = f"---\ntitle: {name}\npublished: {day}\nlanguage: {language}\n---\n"
        (folder / f"{name}.md").write_text(f"{head}{text}\n", "utf-8")
    build([folder], folder / "timeline.db", built="2025-07-01T12:00:00+00:00")
    return folder / "timeline.db"


def asked(db: Path, *paths: str) -> list[str]:
    """What the server of the database answers."""
    ask = asking(db)
    return [ask(path).text for path in paths]


@pytest.mark.parametrize("query", ["coming_up", "overdue"])
def test_the_home_page_counts_what_its_pages_list(served: Path, query: str) -> None:
    home, listed = asked(served, "/", f"/timeline/{query}.csv")
    tile = re.search(rf'href="/timeline/{query}">.*?(\d+) plan', home, re.DOTALL)
    assert tile
    assert int(tile[1]) == len(listed.splitlines()) - 1 > 0


def test_a_publication_behind_the_build_is_not_the_day_of_the_data(served: Path) -> None:
    home, drawn = asked(served, "/", "/timeline/-/timeline")
    assert "data as of 20 June 2025" in home
    assert "in 2 languages" in home
    assert "data as of 20 June" in drawn


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", ["Timeline", "Coming up"]), ("fr", ["Chronologie", "À venir"]), ("ar", ["الخط الزمني", "قادم"])],
)
def test_the_menu_is_in_the_readers_language_and_keeps_it(served: Path, language: str, words: list[str]) -> None:
    home, table = asked(served, f"/?_lang={language}", "/timeline/stories")
    menu = home[home.index('class="nav-menu-inner"') :].partition("</div>")[0]
    assert re.findall(r"<a href=\"([^\"]*)\">([^<]*)", menu)[::5] == [
        (f"/timeline/-/timeline?_lang={language}", words[0]), (f"/timeline/coming_up?_lang={language}", words[1])
    ]  # fmt: skip
    assert ">Coming up<" in table  # Datasette's own pages are in English


def test_one_event_of_one_year_is_counted_in_good_french(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "---\npublished: 2025-06-02\nlanguage: en\n---\nThe mill burnt down on Sunday.\n", "utf-8"
    )
    build([tmp_path], tmp_path / "timeline.db", built="2025-07-01T12:00:00+00:00")
    (home,) = asked(tmp_path / "timeline.db", "/?_lang=fr")
    assert "1 événement dans 1 article en 1 langue" in home
    assert '<span class="soft">2025 ·' in home


def test_articles_without_a_source_are_named_in_the_readers_language(served: Path) -> None:
    english, arabic = asked(served, "/timeline/-/timeline?_lang=en", "/timeline/-/timeline?_lang=ar")
    assert "unnamed source" in english
    assert "مصدر غير مسمّى" in arabic
    assert "not known" not in arabic
