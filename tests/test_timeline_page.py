"""The timeline page and its JSON, asked in process."""

from __future__ import annotations

import re
from typing import Any

import pytest
from publish_sample import Ask

from timeline.publish.plugin.drawing import bars, thousandth

JUNE = "_from=2023-05-20&_to=2023-07-15"


def page(ask: Ask, query: str = "") -> str:
    answer = ask(f"/timeline/-/timeline?{query}")
    assert answer.status_code == 200, answer.text
    return str(answer.text)


def data(ask: Ask, query: str = "") -> dict[str, Any]:
    answer = ask(f"/timeline/-/timeline.json?{query}")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def drawn(answer: dict[str, Any]) -> dict[str, list[str]]:
    return {lane["lane"]: [event["title"] for event in lane["events"]] for lane in answer["lanes"]}


def uid_of(ask: Ask, part: str) -> str:
    """The uid of the event of June whose title has this part."""
    found = [event for lane in data(ask, JUNE)["lanes"] for event in lane["events"] if part in event["title"]]
    return str(found[0]["uid"])


def test_events_stand_in_their_lanes(ask: Ask) -> None:
    lanes = drawn(data(ask, JUNE))
    assert list(lanes) == ["day", "weeks", "before"]
    assert lanes["before"] == ["Une grève a commencé il y a longtemps à Brest"]
    assert any("هددت" in title for title in lanes["weeks"])


def test_all_that_overlaps_is_there_not_what_starts_there(ask: Ask) -> None:
    inside_the_week = data(ask, "_from=2023-06-01&_to=2023-06-01")
    assert inside_the_week["count"] == 2  # a week around it, and what is open to the past up to it
    festival = data(ask, "_from=2023-06-14&_to=2023-06-14&_search=festival")
    assert festival["count"] == 1


@pytest.mark.parametrize(
    ("query", "count"),
    [("status=planned", 2), ("language=ar", 3), ("sourcing=rumoured", 1), ("year=2023", 8), ("source=Le+Phare", 2),
     ("_search=bridge", 1), ("_background=1", 9), ("year=1998&_background=1", 1), ("sort_date__gte=2023-06-12", 5)],
)  # fmt: skip
def test_filters_are_those_of_the_table(ask: Ask, query: str, count: int) -> None:
    assert data(ask, f"_from=1990&_to=2030&{query}")["count"] == count
    listed = ask(f"/timeline/events.json?_shape=objects&_col=sort_date&{query}").json()["rows"]
    assert len([row for row in listed if row["sort_date"]]) == count


def test_an_actor_a_place_and_a_story_give_the_page_their_name(ask: Ask) -> None:
    rows = ask("/timeline/actors.json?_shape=objects").json()["rows"]
    actor = next(row["id"] for row in rows if row["name"] == "Ada Brook")
    assert "Events that name <bdi" in page(ask, f"_actor={actor}")
    assert data(ask, f"_actor={actor}")["count"] == 1
    assert "Story: <bdi" in page(ask, "story_id=1")
    assert data(ask, "story_id=1&_from=2023&_to=2023")["count"] == 2


def test_a_canned_query_with_events_is_a_timeline(ask: Ask) -> None:
    assert data(ask, "_query=coming_up&after=2023-06-01&_from=2023&_to=2024")["count"] == 3
    assert "Coming up" in page(ask, "_query=coming_up&after=2023-06-01")
    assert ask("/timeline/-/timeline?_query=nowhere").status_code == 404
    assert ask("/timeline/-/timeline?_query=contradictions").status_code == 404  # it gives stories


def test_the_card_shows_evidence_and_arithmetic(ask: Ask) -> None:
    uid = next(
        event["uid"] for lane in data(ask, JUNE)["lanes"] for event in lane["events"] if "هددت" in event["title"]
    )
    shown = page(ask, f"{JUNE}&_event={uid}")
    assert "<mark>قبل أسبوعين</mark>" in shown
    assert "counted from publication, Friday 16 June 2023" in shown
    assert "one day between 29 May and 4 June 2023" in shown
    assert 'aria-current="true" data-lane="weeks"' in shown


def test_sources_that_differ_are_marked_and_named(ask: Ask) -> None:
    found = [event for lane in data(ask, "story_id=1&_from=2023-06&_to=2023-06")["lanes"] for event in lane["events"]]
    shown = page(ask, f"story_id=1&_from=2023-06&_to=2023-06&_event={found[0]['uid']}")
    assert "sources differ" in shown


def test_the_address_of_a_view_holds_all_of_it(ask: Ask) -> None:
    shown = page(ask, f"{JUNE}&status=planned&_lang=fr")
    zooms = re.findall(r'href="([^"]*)"[^>]*>Année<', shown)
    assert zooms
    assert all("status=planned" in href and "_lang=fr" in href and "_from=" in href for href in zooms)


@pytest.mark.parametrize(("language", "direction", "word"), [("en", "ltr", "Timeline"), ("fr", "ltr", "Chronologie"),
                                                             ("ar", "rtl", "الخط الزمني")])  # fmt: skip
def test_the_page_speaks_the_reader_s_language(ask: Ask, language: str, direction: str, word: str) -> None:
    shown = page(ask, f"_lang={language}")
    assert f'<html lang="{language}" dir="{direction}">' in shown
    assert f"<h1>{word}</h1>" in shown


def test_no_inline_style_and_no_inline_script(ask: Ask) -> None:
    answer = ask(f"/timeline/-/timeline?{JUNE}&_event=x")
    assert " style=" not in answer.text
    assert "<style" not in answer.text
    policy = answer.headers["content-security-policy"]
    assert "style-src 'self';" in policy
    assert "unsafe" not in policy


def test_hostile_titles_are_text(ask: Ask) -> None:
    uid = next(
        event["uid"] for lane in data(ask, JUNE)["lanes"] for event in lane["events"] if "HYPER" in event["title"]
    )
    shown = page(ask, f"{JUNE}&_event={uid}&_search=%3Cscript%3Ealert(9)%3C/script%3E")
    for text in (shown, page(ask, f"{JUNE}&_event={uid}")):
        assert "<script>alert" not in text
        assert 'href="javascript:' not in text
        assert "\u202e" not in re.sub(r'(?:value|title|href|content)="[^"]*"', "", text)


@pytest.mark.parametrize("query", ["_from=yesterday", "_from=2023-07-01&_to=2023-06-01", "_from=2023-02-31&_to=2023"])
def test_a_range_that_is_none_is_refused_in_words(ask: Ask, query: str) -> None:
    answer = ask(f"/timeline/-/timeline?{query}")
    assert answer.status_code == 400
    assert "This could not be shown" in answer.text
    assert ask(f"/timeline/-/timeline.json?{query}").json()["error"]


@pytest.mark.parametrize("width", ["nan", "-5", "1e99", "x"])
def test_a_width_that_is_none_is_no_matter(ask: Ask, width: str) -> None:
    assert data(ask, f"{JUNE}&_width={width}")["count"] == 8 - 1


def test_an_empty_range_says_what_is_nearest(ask: Ask) -> None:
    shown = page(ask, "_from=1700&_to=1701&status=planned")
    assert "No events in 1700 – 1701." in shown
    assert "Go there" in shown


def test_nothing_at_all_says_so(ask: Ask) -> None:
    assert "There are no such events" in page(ask, "source=nobody")
    assert data(ask, "source=nobody")["count"] == 0


def test_answers_are_cacheable_by_their_address(ask: Ask) -> None:
    version = data(ask, JUNE)["version"]
    assert "immutable" in ask(f"/timeline/-/timeline.json?{JUNE}&_v={version}").headers["cache-control"]
    assert "immutable" not in ask(f"/timeline/-/timeline.json?{JUNE}&_v=old").headers.get("cache-control", "")


def test_other_pages_lead_here(ask: Ask) -> None:
    assert "/timeline/-/timeline" in ask("/").text
    assert "/timeline/-/timeline?status=planned" in ask("/timeline/events?status=planned").text
    assert "/timeline/-/timeline" in ask("/timeline").text
    actor = ask("/timeline/actors.json?_shape=objects").json()["rows"][0]["id"]
    assert f"/-/timeline?_actor={actor}" in ask(f"/timeline/actors/{actor}").text
    assert "/-/timeline?story_id=1" in ask("/timeline/stories/1").text


def test_files_are_served_for_ever_and_only_those(ask: Ask) -> None:
    assert "max-age" in ask("/-/timeline/chart.js").headers["cache-control"]
    assert ".x345{--x:34.5%}" in ask("/-/timeline/positions.css").text
    assert ask("/-/timeline/secret").status_code == 404


def test_another_database_has_no_timeline(ask: Ask) -> None:
    assert ask("/nowhere/-/timeline").status_code == 404


def test_bars_are_three_paths_whatever_their_number() -> None:
    svg = bars([1, 2, 0], [1, 0, 0], [0, 33, 66, 100], 40, 2)
    assert svg.count("<path") == 3
    assert "nan" not in svg


def test_places_are_classes() -> None:
    assert (thousandth(34.56), thousandth(-3), thousandth(120)) == (346, 0, 1000)
