"""The table of events answered from the index: the same rows and counts as SQL gives, on every page of every filter."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path
from typing import Any

import pytest
import synthetic
from datasette.utils.asgi import Request
from publish_sample import Ask, asking
from test_counting import FILTERS

from timeline.publish.plugin import selection
from timeline.publish.plugin.database import IndexedDatabase
from timeline.publish.serve import application
from timeline.store.store import Store

SHOWN = "hidden = 0 and background = 0"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("counts") / "timeline.db"
    synthetic.make(path, 600)
    return path


@pytest.fixture(scope="module")
def ask(path: Path) -> Ask:
    return asking(path)


def ids(path: Path, where: str) -> list[int]:
    db = sqlite3.connect(path)
    found = [row for (row,) in db.execute(f"select id from events where {where} order by id")]
    db.close()
    return found


def pages(ask: Ask, query: str) -> list[dict[str, Any]]:
    """The answers of a filter, page by page."""
    address: str | None = f"/timeline/events.json?_shape=objects&_extra=count&_size=200&{query}"
    found = []
    while address:
        answer = ask(address.replace("http://localhost", ""))
        assert answer.status_code == 200, answer.text
        found.append(answer.json())
        assert len(found) < 9, "the pages do not end"
        address = found[-1]["next_url"]
    return found


@pytest.mark.parametrize("query, where", [*FILTERS[::3], ("title__contains=a", "title like '%a%'")])
def test_every_page_of_a_filter(ask: Ask, path: Path, query: str, where: str) -> None:
    seen_too = "hidden = 0" if query.startswith("background") else SHOWN
    expected = ids(path, f"{where} and {seen_too}")
    found = pages(ask, query)
    assert [row["id"] for page in found for row in page["rows"]] == expected
    assert {page.get("filtered_table_rows_count", page.get("count")) for page in found} == {len(expected)}
    assert all(page["rows"][0].keys() >= {"sentence", "rule"} for page in found if page["rows"])


def test_an_actor_and_a_search_on_every_page(ask: Ask, path: Path) -> None:
    (actor,) = sqlite3.connect(path).execute("select id from actors order by events desc limit 1").fetchone()
    of_actor = f"id in (select event_id from event_actors where actor_id = {actor}) and {SHOWN}"
    found = [row["id"] for page in pages(ask, f"_actor={actor}") for row in page["rows"]]
    assert found == ids(path, of_actor)
    (word,) = sqlite3.connect(path).execute("select title from events where language = 'en' limit 1").fetchone()
    word = word.split()[0]
    matching = "id in (select rowid from events_fts where events_fts match '{}') and " + SHOWN
    found = [row["id"] for page in pages(ask, f"_search={word}") for row in page["rows"]]
    assert found == ids(path, matching.format(f'"{word}"')) != []
    found = [row["id"] for page in pages(ask, f"_search_title={word}") for row in page["rows"]]
    assert found == ids(path, matching.format(f'title : "{word}"'))


def test_a_sorted_list_is_sorted(ask: Ask, path: Path) -> None:
    rows = ask("/timeline/events.json?_shape=array&_sort_desc=published&_size=20&status=planned").json()
    published = [row["published"] for row in rows]
    assert len(rows) == 20
    assert published == sorted(published, reverse=True)
    (latest,) = (
        sqlite3.connect(path)
        .execute(f"select max(published) from events where status = 'planned' and {SHOWN}")
        .fetchone()
    )
    assert published[0] == latest


def test_the_whole_filter_as_csv(ask: Ask, path: Path) -> None:
    lines = ask("/timeline/events.csv?_stream=1&sourcing=reported&_col=uid").text.splitlines()
    assert [int(line.split(",")[0]) for line in lines[1:]] == ids(path, f"sourcing = 'reported' and {SHOWN}")


def test_a_list_fetches_only_what_it_shows_and_all_on_request(ask: Ask) -> None:
    assert 'data-column="rule"' not in ask("/timeline/events").text
    assert 'data-column="rule"' in ask("/timeline/events?_columns=all").text
    assert ask("/timeline/events.json?_size=1").json()["rows"]


def test_an_unfinished_build_is_listed_and_said_not_to_be_counted(tmp_path: Path) -> None:
    copy = tmp_path / "timeline.db"
    with Store(copy) as store:
        for reading in synthetic.readings(40):
            store.write(reading)
    ask = asking(copy)
    assert len(ask("/timeline/events.json?_shape=array").json()) == len(ids(copy, SHOWN))
    assert "Not counted yet" in ask("/timeline/events").text


def test_a_filter_that_the_index_does_not_know_says_so(ask: Ask) -> None:
    through = '{"table":"event_actors","column":"kind","value":"role"}'
    page = ask(f"/timeline/events?_through={through}")
    assert "does not know" in page.text
    assert "_facet_counted" not in page.text


def test_counts_of_other_tables_follow_the_file(tmp_path: Path) -> None:
    first, second = synthetic.readings(16)
    with Store(tmp_path / "timeline.db") as store:
        store.write(first)
        store.finish()
    ask = asking(tmp_path / "timeline.db")

    def types() -> int:
        answer = ask("/timeline/expressions.json?_extra=facet_results").json()["facet_results"]
        return int(answer.get("results", answer)["type"]["results"][0]["count"])

    assert [types(), types()] == [8, 8]
    with Store(tmp_path / "timeline.db") as store:
        store.write(second)
        store.finish()
    assert types() == 16


def test_a_next_page_that_is_none_is_no_error(ask: Ask) -> None:
    assert ask("/timeline/events?_next=soon").status_code == 200


def test_the_database_is_ours(path: Path) -> None:
    served = application(path)
    asyncio.run(served.invoke_startup())
    assert type(served.databases["timeline"]) is IndexedDatabase


def test_other_pages_with_the_same_filters_are_not_counted_for_the_table(path: Path) -> None:
    served = application(path)
    request = Request.fake("/timeline/-/timeline?status=planned")
    asyncio.run(selection.select(request, served, "timeline", ()))
    assert selection.of_request(request) is None
