"""Atom (RFC 4287): the newest events, by the day that their article was published, newest first.

Entries are known by a URN of the event's uid, so that a reader shows none twice, wherever the feed is served.
`updated` is the day of publication; events of articles without one cannot be new and are left out. The summary begins
with the interval in words, so open and undated events say so and are in.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree

from timeline.publish.exports.chosen import Chosen
from timeline.publish.exports.event import Row
from timeline.publish.exports.options import ExportOptions
from timeline.publish.exports.plain import SENTENCE, child, line, permanent_id
from timeline.publish.exports.telling import page, source, standing, when

_NAMESPACE = "http://www.w3.org/2005/Atom"
_NEVER = "1970-01-01"  # when a feed without entries was updated


def write(chosen: Chosen, options: ExportOptions) -> Iterator[bytes]:
    """A feed of the `options.feed` newest events."""
    rows = list(chosen.newest(options.feed))
    feed = ElementTree.Element("feed", xmlns=_NAMESPACE)
    child(feed, "id", permanent_id("feed", f"{options.base or ''} {options.title}"))
    child(feed, "title", line(options.title))
    child(feed, "updated", _moment(rows[0]["published"] if rows else _NEVER))
    child(child(feed, "author"), "name", "timeline")
    if options.base:
        child(feed, "link", rel="alternate", href=options.base)
    for row in rows:
        _entry(feed, row, options.base)
    ElementTree.indent(feed)
    yield ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True) + b"\n"


def _entry(feed: ElementTree.Element, row: Row, base: str | None) -> None:
    entry = child(feed, "entry")
    if row["language"]:
        entry.set("xml:lang", line(row["language"]))
    child(entry, "id", permanent_id("event", row["uid"]))
    child(entry, "title", line(row["title"]), type="text")
    child(entry, "updated", _moment(row["published"]))
    child(entry, "published", _moment(row["published"]))
    child(child(entry, "author"), "name", line(row["source"]) or "unnamed source")
    child(entry, "category", term=row["status"])
    child(entry, "category", term=row["sourcing"])
    told = (f"{when(row)}, {standing(row)}", line(row["sentence"], SENTENCE), source(row))
    child(entry, "content", "\n".join(told), type="text")
    if address := page(row, base):
        child(entry, "link", rel="alternate", href=address)


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"
