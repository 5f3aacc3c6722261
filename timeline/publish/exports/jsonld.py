"""JSON-LD in the vocabulary of schema.org: an `Event` each, under one `@graph`.

`startDate` is `earliest` and `endDate` is `latest`, inclusive, each absent where that end is open, both for undated
events. Since two dates alone would claim that the event filled the time between them, `disambiguatingDescription`
says what is known ("within June 2023"). Cancelled and denied events have `eventStatus` EventCancelled; every status is
among the `keywords`. `<` is written \\u003c, so that the file may stand inside a page's script element.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import orjson

from timeline.publish.exports.chosen import Chosen
from timeline.publish.exports.event import Row
from timeline.publish.exports.options import ExportOptions
from timeline.publish.exports.plain import harmless, permanent_id, web_address
from timeline.publish.exports.telling import when

_CONTEXT = "https://schema.org"
_CANCELLED = ("cancelled", "denied")


def write(chosen: Chosen, options: ExportOptions) -> Iterator[bytes]:
    """One object with all events, in the order of time, as they come."""
    yield f'{{"@context":"{_CONTEXT}","@graph":['.encode()
    between = b"\n"
    for row in chosen.rows():
        yield between + orjson.dumps(_event(row, options.base)).replace(b"<", b"\\u003c")
        between = b",\n"
    yield b"\n]}\n"


def _event(row: Row, base: str | None) -> dict[str, Any]:
    article = {
        "@type": "NewsArticle",
        "@id": permanent_id("article", row["article"]),
        "headline": harmless(row["article_title"]),
        "url": web_address(row["url"]),
        "datePublished": row["published"],
        "publisher": {"@type": "Organization", "name": harmless(row["source"])} if row["source"] else None,
    }
    event = {
        "@type": "Event",
        "@id": permanent_id("event", row["uid"]),
        "identifier": row["uid"],
        "name": harmless(row["title"]),
        "startDate": row["earliest"],
        "endDate": row["latest"],
        "disambiguatingDescription": when(row),
        "eventStatus": f"{_CONTEXT}/{'EventCancelled' if row['status'] in _CANCELLED else 'EventScheduled'}",
        "description": harmless(row["sentence"]),
        "inLanguage": row["language"],
        "keywords": [row["status"], row["sourcing"]],
        "location": [{"@type": "Place", "name": harmless(name)} for name in row["places"]],
        "about": [{"@type": "Thing", "name": harmless(name)} for name in row["actors"]],
        "superEvent": {"@type": "Event", "@id": permanent_id("story", row["story"])} if row["story"] else None,
        "subjectOf": _known(article),
        "url": f"{base}/-/event/{row['uid']}" if base else None,
    }
    return _known(event)


def _known(properties: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in properties.items() if value}
