"""The pages as Datasette answers them, asked in process."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from typing import Any

import pytest
from publish_sample import Ask

from timeline.publish.metadata import metadata_for
from timeline.publish.plugin.cells import render
from timeline.publish.serve import application

QUERIES = metadata_for()["databases"]["timeline"]["queries"]


def rows(ask: Ask, path: str) -> list[dict[str, Any]]:
    answer = ask(path)
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["rows"]
    return found


def titles(ask: Ask, query: str) -> list[str]:
    return [row["title"] for row in rows(ask, f"/timeline/events.json?_shape=objects&{query}")]


@pytest.mark.parametrize("typed", ["حاليًا", "الإعلانات", "اعلانات", "وتويتر", "تويتر", "المَنصّة"])
def test_search_finds_arabic_as_people_type_it(ask: Ask, typed: str) -> None:
    assert any("المنصة" in title or "وتويتر" in title for title in titles(ask, f"_search={typed}"))


@pytest.mark.parametrize("typed", ["", '"', "*", "AND", "bridge OR (", "a:b", "%", "title:bridge"])
def test_search_has_no_syntax_to_break(ask: Ask, typed: str) -> None:
    assert titles(ask, f"_search={typed.replace('%', '%25')}") is not None
    assert ask(f"/timeline/search.json?_shape=objects&words={typed.replace('%', '%25')}").status_code == 200


def test_search_of_one_column(ask: Ask) -> None:
    assert titles(ask, "_search_title=Bridge") == ["Mayor Ada Brook opened the harbour bridge on Monday"]


def test_the_page_of_a_row_leaves_out_what_is_there_for_the_machine(ask: Ask) -> None:
    row = rows(ask, "/timeline/articles.json?_shape=objects&_size=1")[0]
    page = ask(f"/timeline/articles/{row['id']}").text
    shown = re.findall(r'<th scope="row">([^<]+)</th>', page)
    assert "sha256" in shown
    assert {"digest", "heard"} <= row.keys() - set(shown)


def test_a_span_holds_what_overlaps_it(ask: Ask) -> None:
    every = rows(ask, "/timeline/events.json?_shape=objects&_size=max&_col=title&_col=earliest&_col=latest")
    first, last = "2023-06-01", "2023-06-30"
    wanted = sorted(
        row["title"]
        for row in every
        if (row["earliest"] or row["latest"])
        and (row["latest"] or last) >= first
        and (row["earliest"] or first) <= last
    )
    assert 0 < len(wanted) < len(every)
    assert sorted(titles(ask, f"_size=max&_overlaps={first}/{last}")) == wanted
    assert "time overlaps 2023-06-01 to 2023-06-30" in ask(f"/timeline/events?_overlaps={first}/{last}").text
    assert ask("/timeline/events?_overlaps=june").status_code == 400


def test_background_events_are_left_out_and_said_to_be(ask: Ask) -> None:
    assert "built in 1998" not in titles(ask, "")
    assert "built in 1998" in titles(ask, "_background=1")
    assert "built in 1998" in titles(ask, "background=1")
    assert "left out" in ask("/timeline/events").text
    assert "left out" not in ask("/timeline/events?_background=1").text


def test_an_article_s_events_are_all_shown(ask: Ask) -> None:
    article = rows(ask, "/timeline/articles.json?_shape=objects&uid=en-1")[0]["id"]
    assert "built in 1998" in titles(ask, f"article_id={article}")


def test_actors_narrow_events_through_the_junction(ask: Ask) -> None:
    actor = rows(ask, "/timeline/actors.json?_shape=objects&name=Ada+Brook")[0]["id"]
    assert titles(ask, f"_actor={actor}") == ["Mayor Ada Brook opened the harbour bridge on Monday"]
    assert "Ada Brook" in ask(f"/timeline/events?_actor={actor}").text
    assert titles(ask, "_actor=nobody") == []


def facets(ask: Ask, query: str) -> dict[str, Any]:
    answer = ask(f"/timeline/events.json?{query}").json()["facet_results"]
    found: dict[str, Any] = answer.get("results", answer)
    return found


def test_years_stand_in_date_order_and_add_up(ask: Ask) -> None:
    years = facets(ask, "_background=1&_extra=facet_results")["year"]["results"]
    assert [year["label"] for year in years] == ["1998", "2023", "no end known", "before, unplaced"]
    assert sum(year["count"] for year in years) == len(titles(ask, "_background=1"))


def test_a_year_tells_how_many_are_dated_to_the_day(ask: Ask) -> None:
    year = facets(ask, "_extra=facet_results")["year"]["results"][0]
    assert (year["label"], year["count"], year["to_the_day"]) == ("2023", 6, 3)
    page = ask("/timeline/events").text
    assert 'class="to-the-day" style="inline-size:50.0%"' in page
    assert 'class="less-exact" style="inline-size:50.0%"' in page


def test_only_periods_have_a_bar(ask: Ask) -> None:
    page = ask("/timeline/events?_background=1").text
    assert page.count('class="bar"') == 2  # 1998 and 2023; not what is in no period
    results = facets(ask, "_background=1&_facet_size=2&_extra=facet_results")["year"]["results"]
    assert [one["label"] for one in results if one["period"]] == ["1998", "2023"]


def test_a_value_leads_to_what_it_counts(ask: Ask) -> None:
    for facet in facets(ask, "_background=1&year=2023&_extra=facet_results").values():
        for value in facet["results"]:
            if not value["selected"]:
                query = value["toggle_url"].split("?", 1)[1].replace("_extra=facet_results", "")
                assert len(titles(ask, query)) == value["count"], (facet["name"], value)


def test_a_chosen_year_opens_its_months(ask: Ask) -> None:
    assert "month" not in facets(ask, "_extra=facet_results")
    months = facets(ask, "year=2023&_extra=facet_results")["month"]["results"]
    assert [month["value"] for month in months] == ["2023-05", "2023-06", "2023-09"]
    assert [month["count"] for month in months] == [1, 4, 1]
    days = facets(ask, "month=2023-06&_extra=facet_results")["day"]["results"]
    assert [day["value"] for day in days] == ["2023-06-03", "2023-06-12", "2023-06-16"]


def test_precision_has_a_facet(ask: Ask) -> None:
    found = facets(ask, "_extra=facet_results")["precision"]["results"]
    assert [(one["label"], one["count"]) for one in found] == [
        ("to the day", 3), ("within a week", 2), ("within a month", 1), ("no end known", 1), ("before, unplaced", 1),
    ]  # fmt: skip


def test_junction_facets_count_the_filtered_events(ask: Ask) -> None:
    found = facets(ask, "language=ar&_extra=facet_results")
    assert [(actor["label"], actor["count"]) for actor in found["actors"]["results"]] == [("ليلى القاسمي", 1)]
    assert [(place["label"], place["count"]) for place in found["places"]["results"]] == [("تونس", 1)]


def test_a_selected_facet_value_can_be_cleared(ask: Ask) -> None:
    page = ask("/timeline/events?year=2023").text
    assert re.search(r'class="clear" href="[^"]*/timeline/events"', page)


@pytest.mark.parametrize("kind, table", [("event", "events"), ("article", "articles")])
def test_permanent_addresses_lead_to_rows(ask: Ask, kind: str, table: str) -> None:
    row = rows(ask, f"/timeline/{table}.json?_shape=objects&_size=1")[0]
    answer = ask(f"/-/{kind}/{row['uid']}")
    assert answer.status_code == 302
    assert answer.headers["location"] == f"/timeline/{table}/{row['id']}"
    assert ask(f"/-/{kind}/nowhere").status_code == 404


@pytest.mark.parametrize("path", ["/", "/timeline", "/timeline/events", "/timeline/events.json", "/nowhere"])
def test_every_answer_has_the_security_headers(ask: Ask, path: str) -> None:
    headers = ask(path).headers
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "default-src 'none'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


def test_inline_scripts_are_named_by_hash(ask: Ask) -> None:
    import datasette

    if not datasette.__version__.startswith("0."):
        pytest.skip("Datasette 1.0 fills its inline scripts with data, which no hash can name")
    scripts = re.search(r"script-src ([^;]*)", ask("/").headers["content-security-policy"])
    assert scripts
    assert "unsafe-inline" not in scripts[1]
    assert scripts[1].count("'sha256-") >= 3


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/timeline/overdue", "Overdue plans · timeline"),
        ("/timeline?sql=select+1", "timeline: select 1"),
        ("/timeline/events?_size=1", "timeline: events"),
    ],
)
def test_windows_have_names_for_people(ask: Ask, path: str, title: str) -> None:
    assert re.findall(r"<title>(.*?)</title>", ask(path).text)[0].startswith(title)


def test_the_window_of_a_row_has_its_title(ask: Ask) -> None:
    uid = rows(ask, "/timeline/events.json?_shape=objects&_search=bridge")[0]["uid"]
    page = ask(ask(f"/-/event/{uid}").headers["location"]).text
    assert "<title>Mayor Ada Brook opened the harbour bridge on Monday · events</title>" in page
    hostile = ask(ask("/-/article/bad-1").headers["location"]).text
    (title,) = re.findall(r"<title>(.*?)</title>", hostile)
    assert "&lt;script&gt;" in title and "\u202e" not in title


def test_a_page_of_an_error_leads_home(ask: Ask) -> None:
    answer = ask("/-/event/nobody")
    assert answer.status_code == 404
    assert '<a href="/">home</a>' in answer.text


def test_days_behind_an_arabic_name_are_not_read_backwards() -> None:
    cell = str(
        render({}, "2024-05-22 (صحيفة الميناء); 2024-05-23 (<Post>)", "contradiction", "stories", "timeline", None)
    )
    assert '<bdi dir="ltr">2024-05-22</bdi>' in cell and '<bdi dir="ltr">2024-05-23</bdi>' in cell
    assert "(&lt;Post&gt;)" in cell


def test_hostile_cells_are_shown_as_text(ask: Ask) -> None:
    for page in ("/timeline/events?_background=1", "/timeline/articles", "/timeline/on_a_day?day=2023-06-03"):
        text = ask(page).text
        assert "<script>alert" not in text
        assert "&lt;script&gt;alert" in text
        assert "U+202E</span>" in text
        assert "\u202e" not in re.sub(r'(?:value|title|href|content)="[^"]*"|<title>.*?</title>', "", text)
    assert 'href="javascript:' not in ask("/timeline/articles").text


def test_foreign_text_has_direction_and_language(ask: Ask) -> None:
    assert '<bdi dir="auto" lang="ar">' in ask("/timeline/events?language=ar").text
    article = ask(ask("/-/article/ar-1").headers["location"]).text
    assert '<div class="article-text" dir="auto" lang="ar">' in article


def test_an_event_s_page_marks_its_clause(ask: Ask) -> None:
    uid = rows(ask, "/timeline/events.json?_shape=objects&_search=bridge")[0]["uid"]
    page = ask(ask(f"/-/event/{uid}").headers["location"]).text
    assert "<mark>Mayor Ada Brook opened the harbour bridge on Monday</mark>" in page
    assert "Mon 12 June 2023" in page
    assert "Harbour bridge opened" in page  # the article, by its title


def test_long_values_are_cut_in_lists_and_whole_on_their_page(tmp_path: Path) -> None:
    from dataclasses import replace

    from publish_sample import readings

    from timeline.store.store import Store

    reading = readings()[1]
    long = replace(reading, article=replace(reading.article, text=reading.article.text + " word" * 50_000))
    with Store(tmp_path / "timeline.db") as store:
        store.write(long)
        store.finish()
    served = application(tmp_path / "timeline.db")

    async def sizes() -> tuple[int, int]:
        await served.invoke_startup()
        moved = await served.client.get("/-/article/en-1")
        listed = await served.client.get("/timeline/articles?_columns=all")
        return len(listed.text), len((await served.client.get(moved.headers["location"])).text)

    listed, whole = asyncio.run(sizes())
    assert listed < 50_000 < 250_000 < whole


@pytest.mark.parametrize("name", QUERIES)
def test_canned_queries_run_without_parameters(ask: Ask, name: str) -> None:
    query = QUERIES[name]
    assert query["title"]
    assert query["description"]
    assert ask(f"/timeline/{name}").status_code == 200
    found = rows(ask, f"/timeline/{name}.json?_shape=objects")
    assert found or name in ("search", "overdue"), "defaults should show something"


@pytest.mark.parametrize("given", ["31.12.2023", "2023-13-45", "2023", "june"])
@pytest.mark.parametrize(
    "query",
    ["on_a_day?day=", "coming_up?after=", "overdue?as_of=", "between_dates?first_day=", "between_dates?last_day="],
)
def test_what_is_no_day_finds_nothing(ask: Ask, query: str, given: str) -> None:
    name, _, field = query.partition("?")
    assert rows(ask, f"/timeline/{name}.json?_shape=objects&{field}{given}") == []


def test_on_a_day_counts_what_may_have_happened_then(ask: Ask) -> None:
    found = rows(ask, "/timeline/on_a_day.json?_shape=objects&day=2023-06-01")
    assert [(row["earliest"], row["latest"]) for row in found] == [("2023-05-29", "2023-06-04"), (None, "2023-06-01")]


def test_between_dates_shares_out_uncertain_intervals(ask: Ask) -> None:
    query = "/timeline/between_dates.json?_shape=objects&first_day=2023-06-03&last_day=2023-06-12"
    found = {row["earliest"]: (row["days_inside"], row["share"]) for row in rows(ask, query)}
    assert found["2023-05-29"] == (2, 0.29)  # 3 and 4 June of a week
    assert found["2023-06-03"] == (1, 1.0)
    assert "2023-06-16" not in found


def test_coming_up_and_overdue_depend_on_the_day_asked(ask: Ask) -> None:
    coming = rows(ask, "/timeline/coming_up.json?_shape=objects&after=2023-06-01")
    assert [row["earliest"] for row in coming] == ["2023-05-29", "2023-06-12", "2023-09-01"]
    assert [row["title"] for row in rows(ask, "/timeline/overdue.json?_shape=objects&as_of=2023-10-01")] == [
        "A second ferry will start in September"  # the festival was reported on since
    ]
    assert rows(ask, "/timeline/overdue.json?_shape=objects&as_of=2023-09-30") == []


def test_expressions_are_explained_with_rule_and_anchor(ask: Ask) -> None:
    found = rows(ask, "/timeline/expressions_explained.json?_shape=objects&article=ar-1&rule=ar/")
    assert [row["text"] for row in found] == ["اليوم", "قبل أسبوعين", "حاليًا"]
    assert {row["anchor"] for row in found} == {"published"}
    assert {row["counted_from"] for row in found} == {"2023-06-16"}


def test_dated_within_days(ask: Ask) -> None:
    to_the_day = rows(ask, "/timeline/dated_within.json?_shape=objects&days=0")
    assert {row["precision_days"] for row in to_the_day} == {0}
    assert len(rows(ask, "/timeline/dated_within.json?_shape=objects&days=29")) == len(to_the_day) + 3


def test_an_actor_s_timeline_by_part_of_the_name(ask: Ask) -> None:
    assert [row["actor"] for row in rows(ask, "/timeline/actor_timeline.json?_shape=objects&actor=ada")] == [
        "Ada Brook"
    ]
