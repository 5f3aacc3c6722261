"""Exports of the events, streaming, in the order of time: those that articles report first, then the background.

A format is a writer in `FORMATS`; it gets events one by one and writes as it goes.
"""

from __future__ import annotations

import csv
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from timeline.records import Extent, Sourcing, Status


class ExportedEvent(BaseModel):
    """One event as JSON and CSV carry it. Days are ISO and inclusive; null is an open bound."""

    model_config = ConfigDict(extra="forbid", title="Event")

    uid: str = Field(description="Permanent; /-/event/<uid> leads to it")
    title: str
    earliest: str | None = Field(description="First day")
    latest: str | None = Field(description="Last day, inclusive")
    time_from: str | None = Field(description="Clock time, HH:MM")
    time_to: str | None
    zone: str | None = Field(description="Of the clock times: an IANA name or +HH:MM")
    granularity: str | None
    extent: Extent | None = Field(description="that day, somewhere within, or the whole of it")
    edtf: str | None = Field(description="The interval in the Extended Date/Time Format")
    sort_date: str | None = Field(description="The day it is sorted by; derived")
    precision_days: int | None = Field(description="latest minus earliest; null is open")
    unplaced: bool = Field(description="Open to the past: it is sorted by its last day")
    status: Status
    sourcing: Sourcing
    background: bool = Field(description="Described, not reported")
    actors: list[str]
    places: list[str]
    sentence: str
    quote: str = Field(description="The clause that is the event")
    expression: str | None = Field(description="The expression of time that dates it")
    language: str | None = Field(description="BCP 47")
    source: str | None
    published: str | None = Field(description="Day of publication of the article")
    article: str = Field(description="Uid of the article")
    article_title: str
    url: str | None
    story: str | None = Field(description="Uid of the story")


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What a spreadsheet wants; other formats have no use for it."""

    bom: bool = True  # without it, spreadsheets read UTF-8 as something else
    neutralise_formulas: bool = True  # a quote mark before cells that a spreadsheet would run


Row = dict[str, Any]
Writer = Callable[[Iterable[Row], IO[str], ExportOptions], None]

_COLUMNS = list(ExportedEvent.model_fields)
_TRUTHS = ("unplaced", "background")
_LISTS = ("actors", "places")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

# By primary key, which is the order of time, so that SQLite streams and sorts nothing.
_EVENTS = """
select events.uid, events.title, events.earliest, events.latest, events.time_from, events.time_to, events.zone,
  events.granularity, events.extent, events.edtf, events.sort_date, events.precision_days, events.unplaced,
  events.status, events.sourcing, events.background,
  (select json_group_array(name) from (select event_actors.name from event_actors
    where event_id = events.id order by actor_id)) as actors,
  (select json_group_array(name) from (select event_places.name from event_places
    where event_id = events.id order by place_id)) as places,
  events.sentence, events.quote, expressions.text as expression, events.language, events.source, events.published,
  articles.uid as article, articles.title as article_title, articles.url, stories.uid as story
from events
  join articles on articles.id = events.article_id
  left join expressions on expressions.id = events.expression_id
  left join stories on stories.id = events.story_id
where +events.background = :background and +events.hidden = 0
order by events.id
"""


def export(db: Path, kind: str, out: IO[str], options: ExportOptions | None = None) -> None:
    """Write all events of `db` to `out` as `kind`, one of `FORMATS`. Hidden events are left out.

    Raises ValueError for another kind and FileNotFoundError where there is no database.
    """
    if kind not in FORMATS:
        raise ValueError(f"no format {kind!r}: there are {', '.join(sorted(FORMATS))}")
    FORMATS[kind](events(db), out, options or ExportOptions())


def events(db: Path) -> Iterator[Row]:
    """The events of `db` in the order of time, background ones last, as `ExportedEvent` has them."""
    if not db.exists():
        raise FileNotFoundError(f"no database at {db}: `timeline build` makes one")
    connection = sqlite3.connect(f"{db.resolve().as_uri()}?mode=ro", uri=True)
    try:
        for background in (0, 1):
            for values in connection.execute(_EVENTS, {"background": background}):
                yield _decoded(dict(zip(_COLUMNS, values, strict=True)))
    finally:
        connection.close()


def json_schema() -> dict[str, Any]:
    """The JSON Schema of an export as `json`: an array of events."""
    event = ExportedEvent.model_json_schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Events exported by timeline",
        "type": "array",
        "items": event,
    }


def _decoded(row: Row) -> Row:
    for name in _TRUTHS:
        row[name] = bool(row[name])
    for name in _LISTS:
        row[name] = json.loads(row[name])
    return row


def _write_csv(rows: Iterable[Row], out: IO[str], options: ExportOptions) -> None:
    if options.bom:
        out.write("\ufeff")
    writer = csv.writer(out)  # \r\n, as RFC 4180 has it
    writer.writerow(_COLUMNS)
    for row in rows:
        cells = [_csv_cell(value) for value in row.values()]
        writer.writerow(map(_neutral, cells) if options.neutralise_formulas else cells)


def _csv_cell(value: Any) -> Any:
    if isinstance(value, bool):
        return int(value)
    return "; ".join(value) if isinstance(value, list) else value


def _neutral(cell: Any) -> Any:
    """Text that a spreadsheet would take for a formula, with the apostrophe that makes it text (OWASP)."""
    return f"'{cell}" if isinstance(cell, str) and cell.lstrip(" ").startswith(_FORMULA) else cell


def _write_json(rows: Iterable[Row], out: IO[str], _options: ExportOptions) -> None:
    between: Literal["", ",\n"] = ""
    out.write("[\n")
    for row in rows:
        out.write(between + json.dumps(row, ensure_ascii=False))
        between = ",\n"
    out.write("\n]\n")


def _write_jsonl(rows: Iterable[Row], out: IO[str], _options: ExportOptions) -> None:
    for row in rows:
        out.write(json.dumps(row, ensure_ascii=False) + "\n")


FORMATS: dict[str, Writer] = {"csv": _write_csv, "json": _write_json, "jsonl": _write_jsonl}
