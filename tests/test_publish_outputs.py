"""Exports by way of Datasette: the same events as the page shows, all of them, and nothing for those who may not."""

from __future__ import annotations

import asyncio
import json
import re
from pathlib import Path
from urllib.parse import quote

import datasette
import pytest
from publish_sample import Ask, build_sample

from timeline.publish.exports import FORMATS
from timeline.publish.serve import application

VERSION_0 = datasette.__version__.startswith("0.")


def titles(ask: Ask, path: str) -> list[str]:
    answer = ask(path)
    assert answer.status_code == 200, answer.text
    return [json.loads(line)["title"] for line in answer.text.splitlines()]


@pytest.mark.parametrize("kind", FORMATS)
def test_each_format_has_its_type_and_name(ask: Ask, kind: str) -> None:
    answer = ask(f"/timeline/-/export.{kind}")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == FORMATS[kind].media_type
    assert f'filename="timeline.{FORMATS[kind].ending}"' in answer.headers["content-disposition"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert len(answer.content) > 500


@pytest.mark.parametrize(
    "query", ["", "status=planned", "_background=1", "_search=bridge", "language=ar&status__not=ongoing", "year=2023",
              "id__isnull=1", "_search=%22"]
)  # fmt: skip
def test_an_export_holds_what_the_table_shows(ask: Ask, query: str) -> None:
    shown = ask(f"/timeline/events.json?_shape=objects&{query}").json()["rows"]
    assert sorted(titles(ask, f"/timeline/-/export.jsonl?{query}")) == sorted(row["title"] for row in shown)


def test_an_actor_s_a_story_s_and_an_event_s_own(ask: Ask) -> None:
    actor = ask("/timeline/actors.json?_shape=objects&name=Ada+Brook").json()["rows"][0]["id"]
    assert titles(ask, f"/timeline/-/export.jsonl?_actor={actor}") == [
        "Mayor Ada Brook opened the harbour bridge on Monday"
    ]
    assert len(titles(ask, "/timeline/-/export.jsonl?story_id=1")) == 2
    page = ask("/timeline/stories/1").text
    assert 'href="/timeline/-/export.ics?story_id=1"' in page


def test_links_carry_the_filters_and_no_paging(ask: Ask) -> None:
    page = ask("/timeline/events?status=planned&_size=1&_sort=earliest&_search=festival").text
    links = re.findall(r'href="(/timeline/-/export\.[^"]*)"', page)
    assert len(links) == len(FORMATS)
    assert {link.partition("?")[2] for link in links} == {"status=planned&amp;_search=festival"}


def test_a_canned_query_is_exported_whole(ask: Ask) -> None:
    assert len(titles(ask, "/timeline/-/export.jsonl?_query=on_a_day&day=2023-06-12")) == 2
    page = ask("/timeline/on_a_day?day=2023-06-12").text
    assert 'href="/timeline/on_a_day.ics?day=2023-06-12' in page.replace("&amp;", "&")
    assert ask("/timeline/on_a_day.ics?day=2023-06-12").text.count("BEGIN:VEVENT") == 2
    assert "on_a_day.ics" not in ask("/timeline/contradictions").text
    assert (
        len(titles(ask, "/timeline/-/export.jsonl?_query=search&words=%D8%A7%D8%B9%D9%84%D8%A7%D9%86%D8%A7%D8%AA")) == 1
    )


def test_the_table_s_own_address_leads_to_the_whole(ask: Ask) -> None:
    assert ask("/timeline/events.ics?status=planned&_size=1").text.count("BEGIN:VEVENT") == 2
    assert ask("/timeline/on_a_day.jsonl?day=2023-06-12&_size=1").text.count("\n") == 2


def test_sql_of_a_reader_gives_its_page_of_rows(ask: Ask) -> None:
    sql = "select uid as event from events where status = 'planned'"
    page = "/timeline" if VERSION_0 else "/timeline/-/query"
    assert ask(f"{page}.ics?sql={quote(sql)}").text.count("BEGIN:VEVENT") == 2


def test_a_timeline_s_range_is_exported(ask: Ask) -> None:
    found = titles(ask, "/timeline/-/export.jsonl?_from=2023-06-13&_to=2023-06-14&status=planned")
    assert found == ["Le festival de la mer aura lieu du 12 au 14 juin 2023"]
    overlapping = "/timeline/-/export.jsonl?_from=2023-06-13&_to=2023-06-14&status=planned&_overlaps="
    assert titles(ask, overlapping + "2023-06-01/2023-06-30") == found
    assert titles(ask, overlapping + "2020-01-01/2020-12-31") == []
    assert ask("/timeline/-/export.jsonl?_from=soon").status_code == 400
    page = ask("/timeline/-/timeline?status=planned&_from=2023-06&_to=2023-06").text
    assert "/timeline/-/export.ics?status=planned&_from=2023-06&_to=2023-06" in page.replace("&amp;", "&")


@pytest.mark.parametrize("page", ["story/story-1", "article/en-1"])
def test_pages_to_read_give_their_events_away(ask: Ask, page: str) -> None:
    links = re.findall(r'href="(/timeline/-/export\.jsonl\?[^"]*)"', ask(f"/timeline/-/{page}?_lang=ar").text)
    assert len(links) == 1
    assert len(titles(ask, links[0])) in (2, 3)


@pytest.mark.parametrize(
    "path, status",
    [
        ("/timeline/-/export.xml", 404),
        ("/nowhere/-/export.csv", 404),
        ("/timeline/-/export.csv?_query=nothing", 404),
        ("/timeline/-/export.csv?_search_nonsense=1", 400),
        ("/timeline/-/export.csv?_query=contradictions", 404),
        ("/timeline/articles.ics", 400),
    ],
)
def test_what_cannot_be_exported_is_said(ask: Ask, path: str, status: int) -> None:
    answer = ask(path)
    assert answer.status_code == status
    assert "Traceback" not in answer.text


def test_a_private_table_stays_private(tmp_path: Path) -> None:
    served = application(build_sample(tmp_path / "timeline.db"))
    told = served._metadata_local if VERSION_0 else served.config
    told["databases"]["timeline"]["tables"]["events"]["allow"] = False

    async def status() -> int:
        await served.invoke_startup()
        return int((await served.client.get("/timeline/-/export.csv")).status_code)

    assert asyncio.run(status()) == 403
