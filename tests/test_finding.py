"""What is typed into a facet finds its values: by the beginnings of words, in any script, under the page's filters."""

from __future__ import annotations

from pathlib import Path

import pytest
from publish_sample import Ask

from timeline.publish.finding import Named, find

NAMES = ("Elon Musk", "Élodie Muskat", "إيلون ماسك", "The Channel Courier", "غرفة التجارة")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("mus", ["Elon Musk", "Élodie Muskat"]),
        ("elo musk", ["Elon Musk", "Élodie Muskat"]),
        ("ÉLODIE", ["Élodie Muskat"]),
        ("courier chan", ["The Channel Courier"]),
        ("تجارة", ["غرفة التجارة"]),
        ("ماسك", ["إيلون ماسك"]),
        ("Moosk", ["Elon Musk", "Élodie Muskat", "إيلون ماسك"]),  # written by none: those that sound so
        ("", []),
        ('"*" or 1', []),
    ],
)
def test_words_begin_as_typed(typed: str, found: list[str]) -> None:
    known = [Named(name, name) for name in NAMES]
    assert [one.name for one in find(known, typed)] == found


@pytest.fixture(scope="module")
def database(seeds_database: Path) -> Path:
    return seeds_database


def test_values_are_counted_under_the_filters_of_the_page(ask: Ask) -> None:
    everything = ask("/timeline/-/timeline/find/source?_typed=chann").json()["found"]
    assert [one["name"] for one in everything] == ["The Channel Courier"]
    planned = ask("/timeline/-/timeline/find/source?_typed=chann&status=planned").json()["found"]
    assert 0 < planned[0]["count"] < everything[0]["count"]
    page = ask(planned[0]["href"])
    assert page.status_code == 200
    assert f"{planned[0]['count']} in all" in page.text
    assert "_typed" not in planned[0]["href"]
    nobody = ask("/timeline/-/timeline/find/actors?_typed=musk&year=1956").json()["found"]
    assert nobody == []


def test_a_page_without_script_leads_to_a_table(ask: Ask) -> None:
    page = ask("/timeline/-/timeline?_lang=en").text
    assert 'action="/timeline/actors" method="get"' in page
    assert "Elon Musk" in ask("/timeline/actors?name__contains=Musk").text


@pytest.mark.parametrize("path", ["year?_typed=2", "nothing?_typed=x"])
def test_other_facets_are_not_there(ask: Ask, path: str) -> None:
    assert ask(f"/timeline/-/timeline/find/{path}").status_code == 404
