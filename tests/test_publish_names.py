"""The pages of actors and places, and the map."""

from __future__ import annotations

import asyncio
import itertools
import sqlite3
from pathlib import Path

import pytest
from publish_sample import Ask, asking

from timeline.publish.home_page import figure, home_page
from timeline.publish.name_page import name_page
from timeline.publish.places_map import Located, places_map
from timeline.store.store import Store

TUNIS = Located(1, "Tunis", 36.8, 10.18, 9)
PARIS = Located(2, "Paris", 48.85, 2.35, 3)


def id_of(database: Path, table: str, name: str) -> int:
    with sqlite3.connect(database) as db:
        return int(db.execute(f"select id from {table} where name = ?", (name,)).fetchone()[0])


def test_an_actor_s_page_counts_what_names_it(database: Path) -> None:
    with sqlite3.connect(database) as db:
        found = name_page(db, "actor", id_of(database, "actors", "ليلى القاسمي"))
    assert found
    assert (found.totals["events"], found.totals["sources"]) == (1, 1)
    assert [place["name"] for place in found.places] == ["تونس"]
    assert found.map and found.map.spots[0].labelled


def test_pages_lead_to_the_timeline_and_the_table(ask: Ask, database: Path) -> None:
    actor, place = id_of(database, "actors", "Ada Brook"), id_of(database, "places", "تونس")
    text = ask(f"/timeline/-/actor/{actor}").text
    assert f'href="/timeline/-/timeline?_actor={actor}"' in text
    assert f'href="/timeline/events?_actor={actor}"' in text
    text = ask(f"/timeline/-/place/{place}?_lang=ar").text
    assert f'href="/timeline/-/timeline?_place={place}&amp;_lang=ar"' in text
    assert "Natural Earth" in text


def test_the_code_of_a_country_turns_no_figures_round(ask: Ask, database: Path) -> None:
    assert "البلد <bdi>TN</bdi>" in ask(f"/timeline/-/place/{id_of(database, 'places', 'تونس')}?_lang=ar").text


@pytest.mark.parametrize("path", ["actor/0", "place/1", "place/abc", "actor/99999999999999999999"])
def test_unknown_names_are_not_found(ask: Ask, path: str) -> None:
    assert ask(f"/timeline/-/{path}").status_code == 404


def test_places_are_north_up_and_inside() -> None:
    drawn = places_map([TUNIS, PARIS])
    assert drawn
    tunis, paris = drawn.spots
    assert tunis.y > paris.y and tunis.x > paris.x
    assert tunis.radius > paris.radius
    assert all(0 < spot.x < 100 and 0 < spot.y < 100 for spot in drawn.spots)
    assert drawn.land.startswith("M")
    assert len(drawn.land) < 20_000
    assert 10 in [line for _, line in drawn.meridians] and 40 in [line for _, line in drawn.parallels]


def test_labels_do_not_run_into_each_other() -> None:
    drawn = places_map([Located(i, f"Quarter {i}", 36.8 + i / 1000, 10.18, 40 - i) for i in range(30)])
    assert drawn
    assert sum(spot.labelled for spot in drawn.spots) == 1


@pytest.mark.parametrize("place", [Located(1, "Pole", 90.0, 0.0, 1), Located(2, "Date line", 0.0, 180.0, 1)])
def test_the_edges_of_the_world_are_no_trouble(place: Located) -> None:
    assert places_map([place, Located(3, "West", -80.0, -180.0, 1)])
    assert places_map([]) is None


def test_home_teaches_with_a_real_sentence(database: Path) -> None:
    with sqlite3.connect(database) as db:
        found = home_page(db, "en")
    assert found.size["events"] == 9 and found.differ == 1
    drawn = figure(found.sentence, rtl=False)
    assert drawn
    assert "".join(piece.text for piece in drawn.pieces) == drawn.event["sentence"]
    assert [piece.mark for piece in drawn.pieces if piece.mark is not None] == list(range(len(drawn.examples)))
    labels = sorted(example.label for example in drawn.examples)
    assert all(after - before >= 21.9 for before, after in itertools.pairwise(labels))


def test_home_says_its_size_in_three_languages(ask: Ask) -> None:
    assert "9 events from 4 articles in 3 languages" in ask("/").text
    assert "9 événements dans 4 articles" in ask("/?_lang=fr").text
    assert "9 أحداث من 4 مقالات" in ask("/?_lang=ar").text


def test_an_empty_database_shows_the_command_that_fills_it(tmp_path: Path) -> None:
    with Store(tmp_path / "timeline.db") as store:
        store.finish()
    text = asking(tmp_path / "timeline.db")("/").text
    assert "timeline build seeds/ --db timeline.db" in text
    assert 'class="panel lesson"' not in text


def test_a_database_of_others_keeps_datasette_s_home(tmp_path: Path) -> None:
    from datasette.app import Datasette

    with sqlite3.connect(tmp_path / "other.db") as db:
        db.execute("create table cats (name text)")
    text = asyncio.run(Datasette([str(tmp_path / "other.db")]).client.get("/")).text
    assert "cats" in text
    assert "What happened" not in text


@pytest.mark.parametrize(("table", "kind"), [("actors", "actor"), ("places", "place"), ("stories", "story")])
def test_rows_lead_to_their_pages(ask: Ask, database: Path, table: str, kind: str) -> None:
    with sqlite3.connect(database) as db:
        id_, key = db.execute(f"select id, {'uid' if table == 'stories' else 'id'} from {table} limit 1").fetchone()
    assert f'href="/timeline/-/{kind}/{key}"' in ask(f"/timeline/{table}/{id_}").text
    assert ask(f"/timeline/-/{kind}/{key}").status_code == 200
