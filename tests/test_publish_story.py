"""The story page: its states, the slip chart, where sources differ, what is overdue and what waits."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from publish_sample import Ask, asking, build_sample

from timeline import build
from timeline.chronology.interval import day_of
from timeline.publish.dating import Dating
from timeline.publish.slip import axis_labels, label_place, slip
from timeline.publish.story_page import StoryPage, Told, story_page
from timeline.publish.strip import Shape, Tick

ARTICLES = {
    "plan": ("2023-06-08", "en", "Harbour Post",
             "The parliament of Norval will vote on the Hosting Act on 20 June 2023 in Port Clair."),
    "late": ("2023-06-15", "en", "Coast News",
             "The parliament of Norval will vote on the Hosting Act on 11 July 2023 in Port Clair."),
    "held": ("2023-07-12", "en", "Harbour Post",
             "The parliament of Norval voted on the Hosting Act on 11 July 2023 in Port Clair."),
    "other": ("2023-07-13", "en", "Channel Times",
              "The parliament of Norval voted on the Hosting Act on 12 July 2023 in Port Clair."),
    "alone": ("2023-05-02", "en", "Harbour Post", "The library of Westhaven will close on 9 May 2023."),
}  # fmt: skip


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Articles of one vote, and a plan that nobody came back to; joined by corrections, so that no rule of linking
    decides what these pages show."""
    folder = tmp_path_factory.mktemp("stories")
    for name, (published, language, source, text) in ARTICLES.items():
        head = f"title: {name}\npublished: {published}\nlanguage: {language}\nsource: {source}\nid: {name}"
        (folder / f"{name}.md").write_text(f"---\n{head}\n---\n{text}\n", "utf-8")
    path = folder / "timeline.db"
    build([folder], path)
    with sqlite3.connect(path) as db:
        uids = {row[0]: row[1] for row in db.execute(
            "select articles.source_id, events.uid from events join articles on articles.id = events.article_id"
            " where events.background = 0 order by events.id"
        )}  # fmt: skip
    lines = [
        {"kind": "merge", "uid": uids["plan"], "other": uids[other], "who": "an editor", "made": "2023-08-01T10:00:00"}
        for other in ("late", "held", "other")
    ]
    (folder / "corrections.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    build([folder], path)
    return path


def story_of(db: sqlite3.Connection, source_id: str) -> str:
    select = (
        "select stories.uid from stories join events on events.story_id = stories.id"
        " join articles on articles.id = events.article_id where articles.source_id = ?"
    )
    return str(db.execute(select, (source_id,)).fetchone()[0])


def page(db: sqlite3.Connection, source_id: str) -> StoryPage:
    found = story_page(db, story_of(db, source_id))
    assert found
    return found


def test_mentions_stand_by_day_of_publication(db: sqlite3.Connection) -> None:
    found = page(db, "plan")
    assert [one.event["published"] for one in found.told] == ["2023-06-08", "2023-06-15", "2023-07-12", "2023-07-13"]
    assert [step.state for step in found.steps][:1] == ["planned"]
    assert found.steps[-1].current and found.steps[-1].status == "happened"
    assert {source for source, _, _ in found.sources} == {"Harbour Post", "Coast News", "Channel Times"}


def test_two_dates_of_one_state_stand_side_by_side(db: sqlite3.Connection) -> None:
    found = page(db, "plan")
    assert found.story["contradiction"]
    assert {(side.dating.earliest, side.sources) for side in found.sides} == {("2023-07-11", 1), ("2023-07-12", 1)}
    assert [side.leads for side in found.sides] == [True, False]
    assert found.sides[0].dating.earliest == found.story["earliest"]
    assert {correction["who"] for correction in found.decided} == {"an editor"}


def test_a_plan_that_slips_moves_along_the_axis(db: sqlite3.Connection) -> None:
    drawn = slip(page(db, "plan").told, rtl=False)
    assert drawn
    first, second, third, fourth = drawn.rows
    assert first.shape and second.shape and third.shape and fourth.shape
    assert first.shape.middle < second.shape.middle == third.shape.middle < fourth.shape.middle
    for row in (first, second):
        assert row.published and row.shape and row.shape.middle > row.published  # was still to come
    for row in (third, fourth):
        assert row.published and row.shape and row.shape.middle < row.published  # is report
    assert first.up is None and first.down == second.up and fourth.down is None


def test_the_chart_is_mirrored_from_right_to_left(db: sqlite3.Connection) -> None:
    told = page(db, "plan").told
    there, back = slip(told, rtl=False), slip(told, rtl=True)
    assert there and back
    for one, other in zip(there.rows, back.rows, strict=True):
        assert one.published and other.published
        assert one.published + other.published == pytest.approx(100, abs=0.1)


def test_one_mention_has_no_chart_and_a_plan_without_report_is_overdue(db: sqlite3.Connection) -> None:
    found = page(db, "alone")
    assert slip(found.told, rtl=False) is None
    assert found.overdue_since == "2023-05-02"
    assert page(db, "plan").overdue_since is None


def told(published: str, earliest: str, latest: str, status: str = "planned") -> Told:
    event = {"published": published, "status": status, "sourcing": "stated", "counts_to": None}
    return Told(event, Dating(earliest, latest, "within", "day"), ())


def test_equal_claims_are_folded_with_their_count() -> None:
    many = [told(f"2023-06-{day:02d}", "2023-07-01", "2023-07-01") for day in range(1, 20)]
    drawn = slip([*many, told("2023-06-25", "2023-08-01", "2023-08-01")], rtl=False)
    assert drawn
    assert [row.folded for row in drawn.rows] == [17, 0, 0]


def test_an_interval_that_dwarfs_the_others_is_cut_and_torn() -> None:
    drawn = slip(
        [told("2023-06-01", "2023-06-20", "2023-06-20"), told("2023-06-05", "2020-01-01", "2029-12-31")], rtl=False
    )
    assert drawn
    long = drawn.rows[1].shape
    assert long and long.torn_left and long.torn_right
    assert len(drawn.ticks) < 16


def test_labels_stand_where_there_is_room() -> None:
    assert label_place(Shape("point", 10, 11), "planned: 20 June", rtl=False).side == "start"
    before = label_place(Shape("point", 95, 96), "planned: 20 June", rtl=False)
    assert (before.x, before.side) == (95, "end")
    inside = label_place(Shape("within", 3, 97), "planned: 20 June", rtl=False)
    assert (inside.x, inside.side) == (3, "start")


@pytest.mark.parametrize("rtl", [False, True])
def test_no_label_runs_over_the_tick_of_publication(rtl: bool) -> None:
    def mirrored(x: float) -> float:
        return 100 - x if rtl else x

    ahead = label_place(
        Shape("point", mirrored(10.5) - 0.5, mirrored(10.5) + 0.5), "planned: 20 June", rtl, mirrored(15)
    )
    assert (ahead.x, ahead.side) == (mirrored(15), "start")
    behind = label_place(
        Shape("point", mirrored(95.5) - 0.5, mirrored(95.5) + 0.5), "planned: 20 June", rtl, mirrored(90)
    )
    assert (behind.x, behind.side) == (mirrored(90), "end")
    far = label_place(Shape("point", mirrored(10.5) - 0.5, mirrored(10.5) + 0.5), "planned: 20 June", rtl, mirrored(60))
    assert (far.x, far.side) == (mirrored(11), "start")


@pytest.mark.parametrize("rtl", [False, True])
def test_labels_of_the_axis_have_room(rtl: bool) -> None:
    ticks = [Tick(100 - x if rtl else x, "2024-03-04", "week") for x in (0, 8, 16, 24, 95)]
    shown = list(axis_labels(ticks, ["26 February 2024", "4 March", "11 March", "18 March", "6 May"], rtl))
    assert [label.text for label in shown] == ["26 February 2024", "11 March", "18 March", "6 May"]
    assert [label.side for label in shown] == ["start", "middle", "middle", "end"]
    assert [label.text for label in shown if not label.crowded] == ["26 February 2024", "6 May"]


def test_nothing_dated_and_nothing_published_has_no_chart() -> None:
    event = {"published": None, "status": "planned", "sourcing": "stated", "counts_to": None}
    assert slip([Told(event, Dating(None, None, None, None), ())] * 2, rtl=False) is None


def test_the_page_shows_both_sides_and_who_decided(ask: Ask, db: sqlite3.Connection) -> None:
    text = ask(f"/timeline/-/story/{story_of(db, 'plan')}").text
    assert "Sources differ on the day" in text
    assert "an editor decided on 1 August 2023: these mentions are one happening." in text
    assert "Tuesday 11 July 2023" in text and "Wednesday 12 July 2023" in text


def test_a_merged_story_leads_to_the_one_that_holds_it(ask: Ask, db: sqlite3.Connection) -> None:
    alias, uid = db.execute(
        "select story_aliases.uid, stories.uid from story_aliases join stories on stories.id = story_aliases.story_id"
    ).fetchone()
    answer = ask(f"/timeline/-/story/{alias}?_lang=ar")
    assert answer.status_code == 301
    assert answer.headers["location"] == f"/timeline/-/story/{uid}?_lang=ar"
    assert ask("/timeline/-/story/nobody").status_code == 404


def test_an_overdue_plan_says_since_when(ask: Ask, db: sqlite3.Connection) -> None:
    text = ask(f"/timeline/-/story/{story_of(db, 'alone')}").text
    assert "was to happen by 9 May 2023; no report since 2 May 2023 (data as of 13 July 2023)" in text


def test_a_story_with_hostile_words_is_only_text(tmp_path: Path) -> None:
    path = build_sample(tmp_path / "timeline.db")
    with sqlite3.connect(path) as db:
        db.execute("update stories set title = '<script>alert(1)</script>\u202e' || char(0) || 'x'")
        db.execute(
            "update events set title = '<script>alert(1)</script>', source = '\u202e\"><script>' where story_id = 1"
        )
    text = asking(path)("/timeline/-/story/story-1").text
    assert "<script>alert" not in text and '"><script>' not in text
    assert "\u202e" not in text and "\0" not in text


def test_days_are_where_they_should_be() -> None:
    drawn = slip(
        [told("2023-06-01", "2023-06-11", "2023-06-11"), told("2023-06-21", "2023-06-21", "2023-06-21")], False
    )
    assert drawn and drawn.rows[0].shape
    a, b, c = drawn.rows[0].published, drawn.rows[0].shape.middle, drawn.rows[1].published
    assert a and c
    assert b == pytest.approx((a + c) / 2, abs=0.05)
    assert day_of("2023-06-11") * 2 == day_of("2023-06-01") + day_of("2023-06-21")


def test_a_mention_in_the_readers_language_heads_the_page(db: sqlite3.Connection) -> None:
    found = page(db, "plan")
    *others, last = found.told
    assert last.event["status"] == found.story["status"] == "happened"
    french = replace(last, event={**last.event, "language": "fr", "title": "Le parlement de Norval a voté"})
    found = replace(found, told=(*others, french))
    assert found.headline("fr") is french
    assert found.headline("en").event["language"] == "en"
    assert found.headline("ar").event["title"] == found.story["title"]
