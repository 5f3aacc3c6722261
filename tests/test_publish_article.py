"""The article page: what its margin and cards say, what a preview moves, and that nothing hostile gets through."""

from __future__ import annotations

import shutil
import sqlite3
from datetime import date
from pathlib import Path
from urllib.parse import urlencode

import pytest
from publish_sample import Ask, asking, build_sample

from timeline import build
from timeline.publish.article_page import ArticlePage, article_page
from timeline.publish.cards import cards, rule_place
from timeline.publish.dating import Dating
from timeline.publish.marginal import conflict, note
from timeline.publish.messages import messages
from timeline.publish.snapshot import snapshot

SEEDS = Path(__file__).parent.parent / "seeds"
ENGLISH, ARABIC = messages("en"), messages("ar")
NEWS = """---
title: Two dates
published: 2023-06-16
language: en
source: Harbour Post
id: news
---
The minister spoke today. The hall opened in 1998, and the strike lasted nine days.

Two weeks ago the board met. It will vote by the end of the year.
"""
UNDATED = NEWS.replace("published: 2023-06-16\n", "").replace("id: news", "id: undated")


@pytest.fixture(scope="module")
def database(seeds_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seeds, which are not read again, and two articles more."""
    folder = tmp_path_factory.mktemp("articles")
    shutil.copy(seeds_database, folder / "timeline.db")
    (folder / "news.md").write_text(NEWS, "utf-8")
    (folder / "undated.md").write_text(UNDATED, "utf-8")
    build([folder, SEEDS], folder / "timeline.db")
    return folder / "timeline.db"


def uid_of(db: sqlite3.Connection, source_id: str) -> str:
    return str(db.execute("select uid from articles where source_id = ?", (source_id,)).fetchone()[0])


def page(db: sqlite3.Connection, source_id: str, published: date | None = None) -> ArticlePage:
    found = article_page(db, uid_of(db, source_id), published)
    assert found
    return found


def margins(found: ArticlePage) -> dict[str, tuple[str, str]]:
    return {card.mark.text: (card.note.head, card.note.foot) for card in cards(found, ENGLISH)}


def test_the_margin_says_what_each_expression_dates(db: sqlite3.Connection) -> None:
    said = margins(page(db, "news"))
    assert said["today"] == ("16 June 2023", "")
    assert said["Two weeks ago"] == ("29 May – 4 June 2023", "one day in that week")
    assert said["the end of the year"] == ("16 June – 31 December 2023", "one day in that span")  # with its "by"
    assert said["1998"] == ("1998", "")
    assert said["nine days"] == ("not dated", "a length of time, which has no days of its own")


def test_a_card_lays_the_arithmetic_open(db: sqlite3.Connection) -> None:
    found = next(card for card in cards(page(db, "news"), ENGLISH) if card.mark.text == "Two weeks ago")
    assert found.mark.row["meaning"] == "ago(2, week)"
    assert found.counted_from == "publication"
    assert found.rule and found.rule.place and found.rule.place.startswith("en.toml:")
    assert found.ruler and found.ruler.counted
    assert [event["title"] for event in found.mark.events] == ["Two weeks ago the board met"]


def test_cards_count_the_expressions_that_the_head_of_the_page_counts(db: sqlite3.Connection) -> None:
    uids = [uid for (uid,) in db.execute("select uid from articles")]
    pages = [found for uid in uids if (found := article_page(db, uid, None))]
    assert any(len(found.marks) > len(found.expressions) for found in pages)  # the names of events stand between them
    for found in pages:
        numbers = [str(card.number) for card in cards(found, ENGLISH) if not card.mark.names_event]
        assert numbers == [str(n + 1) for n in range(len(found.expressions))]


def test_a_preview_moves_what_is_counted_from_publication(db: sqlite3.Connection) -> None:
    found = page(db, "news", date(2023, 7, 3))
    assert found.preview
    assert {mark.text for mark in found.preview.moved} == {"today", "Two weeks ago", "the end of the year"}
    assert {mark.text for mark in found.preview.stay} == {"1998"}
    assert margins(found)["Two weeks ago"][0] == "19 – 25 June 2023"
    before = next(mark.was for mark in found.marks if mark.text == "Two weeks ago")
    assert before and before.earliest == "2023-05-29"


def test_a_preview_writes_nothing(database: Path, db: sqlite3.Connection) -> None:
    before = database.read_bytes()
    page(db, "news", date(1999, 1, 1))
    assert database.read_bytes() == before


def test_the_day_it_has_is_no_preview(db: sqlite3.Connection) -> None:
    assert page(db, "news", date(2023, 6, 16)).preview is None


def test_every_seed_read_again_on_its_own_day_moves_nothing(db: sqlite3.Connection) -> None:
    from timeline.publish.rereading import reread

    articles = db.execute("select uid, published, digest from articles where published is not null").fetchall()
    assert len(articles) > 20
    for uid, published, digest in articles:
        again = reread(db, uid, date.fromisoformat(published))
        assert again and again.article["digest"] == digest


def test_without_a_publication_date_relative_expressions_wait_for_one(db: sqlite3.Connection) -> None:
    found = page(db, "undated")
    assert margins(found)["Two weeks ago"] == ("not dated", "the article has no publication date")
    given = page(db, "undated", date(2023, 6, 16))
    assert margins(given)["Two weeks ago"][0] == "29 May – 4 June 2023"
    assert given.preview and "Two weeks ago" in {mark.text for mark in given.preview.moved}


def test_a_conflict_is_said_in_the_reader_s_language(db: sqlite3.Connection) -> None:
    (said,) = db.execute("select conflict from expressions where conflict is not null").fetchone()
    assert conflict(ENGLISH, said).text == "11 July 2024 is a Thursday, the text says Friday"  # type: ignore[union-attr]
    assert conflict(ARABIC, said).language == "ar"  # type: ignore[union-attr]
    assert conflict(ARABIC, "something else disagrees").language == "en"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("dating", "head", "foot"),
    [
        (Dating(None, "2023-06-16", "within", "day"), "until 16 June 2023", "start unknown"),
        (Dating("2019-01-01", None, "whole", "year"), "from 2019", "no known end"),
        (Dating("2023-06-12", "2023-06-14", "whole", "day"), "12 – 14 June 2023", "all of it"),
        (Dating("2023-06-08", "2023-06-08", "point", "day", approximate=True), "≈ 8 June 2023", ""),
        (Dating("2023-06-08", "2023-06-08", "point", "hour", time_from="09:00", time_to="10:30", zone="UTC"),
         "8 June 2023", "09:00 – 10:30 UTC"),
    ],
)  # fmt: skip
def test_dates_in_two_lines(dating: Dating, head: str, foot: str) -> None:
    said = note(ENGLISH, dating)
    assert (said.head, said.foot) == (head, foot)


def test_rules_of_another_version_have_no_place() -> None:
    assert rule_place("en/no-such-rule").place is None
    assert rule_place("xx/locale").place is None
    assert rule_place("../etc/passwd").place is None


def test_the_page_is_in_the_language_asked_for_and_the_text_in_its_own(ask: Ask, db: sqlite3.Connection) -> None:
    path = f"/timeline/-/article/{uid_of(db, 'news')}"
    english, arabic = ask(path).text, ask(f"{path}?_lang=ar").text
    assert '<html lang="en" dir="ltr">' in english
    assert '<html lang="ar" dir="rtl">' in arabic
    assert '<article class="sheet" lang="en" dir="ltr"' in arabic
    assert "Two weeks ago" in arabic
    assert "?published=" not in english  # no preview asked for
    assert ask(path).headers["content-language"] == "en"


@pytest.mark.parametrize("published", ["yesterday", "2023-13-01", "0000-01-01", "'><script>", "99999-01-01"])
def test_a_day_that_is_none_is_said_and_not_shown(ask: Ask, db: sqlite3.Connection, published: str) -> None:
    answer = ask(f"/timeline/-/article/{uid_of(db, 'news')}?{urlencode({'published': published})}")
    assert answer.status_code == 200
    assert "is no day" in answer.text
    assert "<script>" not in answer.text
    assert "Before and after" not in answer.text


def test_events_and_expressions_have_their_uid_as_anchor(ask: Ask, db: sqlite3.Connection) -> None:
    uid = uid_of(db, "news")
    text = ask(f"/timeline/-/article/{uid}").text
    named = "select uid from {} where article_id = (select id from articles where uid = ?)"
    anchors = [row[0] for table in ("events", "expressions") for row in db.execute(named.format(table), (uid,))]
    assert len(anchors) > 6
    for anchor in anchors:
        assert text.count(f'id="{anchor}"') == 1


def test_no_article_and_no_database_are_not_found(ask: Ask) -> None:
    assert ask("/timeline/-/article/nobody").status_code == 404
    assert ask("/other/-/article/nobody").status_code == 404
    assert ask("/-/timeline/../plugin/__init__.py").status_code == 404


def test_a_copy_with_quotes_only_says_so(database: Path, db: sqlite3.Connection, tmp_path: Path) -> None:
    snapshot(database, tmp_path / "timeline.db", quotes=True)
    musk = db.execute("select uid from articles where url is not null and source_id is null limit 1").fetchone()[0]
    text = asking(tmp_path / "timeline.db")(f"/timeline/-/article/{musk}?published=2020-01-01").text
    assert "quotes only" in text
    assert "nothing can be counted again" in text
    assert 'rel="noopener nofollow external"' in text


def test_hostile_articles_are_only_text(tmp_path: Path) -> None:
    text = asking(build_sample(tmp_path / "timeline.db"))("/timeline/-/article/bad-1").text
    assert "<script>alert" not in text
    assert "javascript:" not in text.replace(">javascript:alert(1)<", "")  # the source's name, as text
    assert "\u202e" not in text
    assert "U+202E" in text


def test_a_long_article_is_read_in_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.publish.plugin.article._PART", (20, 80_000))
    paragraphs = "\n\n".join(f"Paragraph {i}: on 3 June 20{i:02d} it rained." for i in range(45))
    (tmp_path / "long.md").write_text(f"---\npublished: 2023-06-16\nlanguage: en\nid: long\n---\n{paragraphs}", "utf-8")
    build([tmp_path], tmp_path / "timeline.db")
    ask = asking(tmp_path / "timeline.db")
    db = sqlite3.connect(tmp_path / "timeline.db")
    path = f"/timeline/-/article/{uid_of(db, 'long')}"
    first, last = ask(path).text, ask(f"{path}?part=3").text
    assert first.count("data-passage") == 20
    assert last.count("data-passage") == 5
    assert "Paragraph 44:" in last
    event = db.execute("select uid from events order by start desc limit 1").fetchone()[0]
    db.close()
    assert "Paragraph 44:" in ask(f"{path}?event={event}").text


def test_an_event_leads_to_its_sentence(ask: Ask, db: sqlite3.Connection) -> None:
    uid = db.execute("select uid from events order by id limit 1").fetchone()[0]
    answer = ask(f"/timeline/-/sentence/{uid}?_lang=fr")
    assert answer.status_code == 302
    assert answer.headers["location"].endswith(f"?event={uid}&_lang=fr#{uid}")
    assert f'id="{uid}"' in ask(answer.headers["location"]).text
    assert ask("/timeline/-/sentence/nobody").status_code == 404
    assert "/-/sentence/" in ask(ask(f"/-/event/{uid}").headers["location"]).text
