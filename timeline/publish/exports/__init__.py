"""Exports of events, streaming: a format is a writer over the events that were chosen, giving bytes as it goes.

Each format is a module of this folder, whose docstring says what becomes of uncertain, open and undated intervals;
docs/outputs.md puts these rules side by side.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from timeline.publish.exports import atom, csv, html, icalendar, json, jsonl, jsonld, parquet, timelinejs, timeml
from timeline.publish.exports.chosen import Chosen
from timeline.publish.exports.event import ExportedEvent, Row, json_schema
from timeline.publish.exports.options import ExportOptions
from timeline.publish.exports.selection import Selection
from timeline.store.opening import opened

__all__ = [
    "FORMATS", "Chosen", "ExportOptions", "ExportedEvent", "Format", "Row", "Selection", "events", "export",
    "json_schema",
]  # fmt: skip

Writer = Callable[[Chosen, ExportOptions], Iterator[bytes]]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what people call it, how its files end, what the web calls it, and its writer."""

    label: str
    ending: str
    media_type: str
    write: Writer
    page: bool = False  # a browser shows it; others are saved


FORMATS = {
    "csv": Format("CSV", "csv", "text/csv; charset=utf-8", csv.write),
    "json": Format("JSON", "json", "application/json; charset=utf-8", json.write),
    "jsonl": Format("JSON lines", "jsonl", "application/jsonl; charset=utf-8", jsonl.write),
    "html": Format("HTML", "html", "text/html; charset=utf-8", html.write, page=True),
    "ics": Format("iCalendar", "ics", "text/calendar; charset=utf-8", icalendar.write),
    "atom": Format("Atom feed", "atom", "application/atom+xml; charset=utf-8", atom.write, page=True),
    "jsonld": Format("JSON-LD", "jsonld", "application/ld+json; charset=utf-8", jsonld.write),
    "timelinejs": Format("TimelineJS", "timelinejs.json", "application/json; charset=utf-8", timelinejs.write),
    "timeml": Format("TimeML", "timeml.zip", "application/zip", timeml.write),
    "parquet": Format("Parquet", "parquet", "application/vnd.apache.parquet", parquet.write),
}


def export(
    db: Path, kind: str, out: BinaryIO, options: ExportOptions | None = None, selection: Selection | None = None
) -> None:
    """Write the selected events of `db` (all, by default) to `out` as `kind`, one of `FORMATS`. Hidden ones are out.

    Raises ValueError for another kind or where the format's library is missing, FileNotFoundError where there is no
    database, LookupError where the selection names what is not in it.
    """
    if kind not in FORMATS:
        raise ValueError(f"no format {kind!r}: there are {', '.join(FORMATS)}")
    with opened(db) as connection:
        chosen = (selection or Selection()).of(connection)
        for chunk in FORMATS[kind].write(chosen, options or ExportOptions()):
            out.write(chunk)


def events(db: Path, selection: Selection | None = None) -> Iterator[Row]:
    """The selected events of `db` in the order of time, background ones last, as `ExportedEvent` has them."""
    with opened(db) as connection:
        yield from (selection or Selection()).of(connection).rows()
