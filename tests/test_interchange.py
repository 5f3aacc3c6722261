"""The JSON forms of expressions and events."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from timeline import tag
from timeline.interchange import event_json, expression_json, mention_uid, mentions_of
from timeline.pipeline import read_one
from timeline.records import Article

KEYS = {"start", "end", "text", "type", "value", "mod", "earliest", "latest", "granularity", "extent", "edtf", "anchor",
        "rule", "meaning", "alternatives"}  # fmt: skip
OPTIONAL = {"quant", "freq", "time_from", "time_to", "zone", "conflict", "undated"}
TEXTS = ["two weeks ago", "every Friday", "9 a.m. GMT", "yesterday, Friday", "on 31 June", "12/06/2023", "now",
         "for three years", "twice a week", "late June", "since 2019", "in recent weeks"]  # fmt: skip


@pytest.mark.parametrize("text", TEXTS)
def test_an_expression_has_all_keys_and_only_what_optional_ones_hold(text: str) -> None:
    for expression in tag(f"It opened {text} or so they said.", "2023-06-16", "en"):
        form = expression_json(expression)
        assert form.keys() >= KEYS
        assert form.keys() <= KEYS | OPTIONAL
        assert all(form[key] is not None for key in form.keys() & OPTIONAL)
        assert json.loads(json.dumps(form)) == form


def test_bounds_are_inclusive_and_open_ones_null() -> None:
    week, past, coming = (
        expression_json(tag(text, "2023-06-16", "en")[0]) for text in ("last week", "in recent weeks", "soon")
    )
    assert (week["earliest"], week["latest"]) == ("2023-06-05", "2023-06-11")
    assert (past["earliest"], past["latest"]) == (None, "2023-06-16")
    assert (coming["earliest"], coming["latest"]) == ("2023-06-17", None)


@pytest.mark.parametrize("text", TEXTS)
def test_meanings_are_terms_in_words(text: str) -> None:
    for expression in tag(f"It opened {text}.", "2023-06-16", "en"):
        meaning = expression_json(expression)["meaning"]
        assert meaning.count("(") == meaning.count(")") >= 1
        assert "Term" not in meaning
        assert "None" not in meaning


def test_what_extract_writes_link_reads() -> None:
    text = "President Emmanuel Macron opened the new stadium in Paris two weeks ago. He will leave on Monday."
    reading = read_one(Article(uid="u", text=text, published=date(2023, 6, 16), language="en"))
    assert reading.events
    events = [event_json(e) for e in reading.events]
    document = {"id": "d", "published": "2023-06-16", "source": "S", "lang": "en", "events": events}
    mentions = mentions_of(json.loads(json.dumps(document)), "-:1")
    assert [m.uid for m in mentions] == [mention_uid(document, n) for n in range(len(events))]
    for mention, event in zip(mentions, reading.events, strict=True):
        assert (mention.interval, mention.status, mention.sourcing, mention.title) == (
            event.interval, event.status, event.sourcing, event.title,
        )  # fmt: skip


@pytest.mark.parametrize(
    ("given", "day"),
    [
        ({"published": "16 June 2023"}, "2023-06-16"),
        ({"dct": "9 شباط 2024", "lang": "ar"}, "2024-02-09"),
        ({"date": "2024-01-01"}, "2024-01-01"),
        ({"published": 20230616}, "2023-06-16"),
        ({"published": "2023-13-45"}, None),
        ({}, None),
    ],
)
def test_link_reads_a_day_of_publication_as_extract_does(given: dict[str, Any], day: str | None) -> None:
    (event,) = read_one(Article(uid="u", text="It shut on 2 May 2023.", published=None, language="en")).events
    (mention,) = mentions_of({"id": "d", "text": "", **given, "events": [event_json(event)]}, "-:1")
    assert mention.published == day


def test_link_reads_the_language_off_the_text_as_extract_does() -> None:
    text = "Der Minister ist am Montag zurückgetreten. Das teilte die Regierung am Abend mit."
    reading = read_one(Article(uid="u", text=text, published=date(2023, 6, 16)))
    document = {"id": "d", "text": text, "events": [event_json(event) for event in reading.events]}
    assert {mention.language for mention in mentions_of(document, "-:1")} == {"de"} == {reading.article.language}


def test_documents_without_events_have_no_mentions() -> None:
    assert mentions_of({"id": 1}, "-:1") == mentions_of({"id": 2, "events": []}, "-:2") == []
