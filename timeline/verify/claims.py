"""Claims of other extractors: an article, the days that an event is said to be of, and perhaps a quote.

Days are written `2023`, `2023-06`, `2023-W24`, `2023-06-16`, or as two of them with `/` or `..` between, either side
open; a day also as people write it.
"""

from __future__ import annotations

import csv
import re
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO

from timeline.chronology import units
from timeline.chronology.interval import Interval
from timeline.records import Article
from timeline.sources.decoding import clean, encoding_of_file
from timeline.sources.errors import RecordError, SourceError
from timeline.sources.options import FIELDS as ARTICLE_FIELDS
from timeline.sources.publication import read_published
from timeline.sources.record import article_of_record, parse_line

NAMES: Mapping[str, tuple[str, ...]] = {  # of the fields that an article has not, the first that holds something
    "claimed": ("claimed", "claimed_date", "event_date", "date"),
    "earliest": ("earliest", "date_start"),
    "latest": ("latest", "date_end"),
    "quote": ("quote",),
}
FIELDS = frozenset({*NAMES, *ARTICLE_FIELDS})
_DAYS = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ].*)?)?|-W(\d\d))?")
_HOW = "write 2023, 2023-06, 2023-06-16 or 2023-06-16/2023-06-18"
_TABLES, _DATABASES = (".csv", ".tsv"), (".db", ".sqlite", ".sqlite3")
_INNER = re.compile(r"^_|^sqlite_|_fts(?:_|$)")  # tables that hold indexes and the like
_MONTHS = 12
_LONGEST_CELL = 2**31 - 1

Row = tuple[str, Mapping[str, object] | SourceError]  # its place, and its fields or why it has none


@dataclass(frozen=True, slots=True)
class Claim:
    """What somebody read out of an article: an event of these days, with the words it was read from."""

    article: Article
    days: Interval
    quote: str | None = None


def claim_of_record(record: Mapping[str, object], place: str, columns: Mapping[str, str] | None = None) -> Claim:
    """The claim of a record; `columns` names the keys of fields that are called otherwise.

    Raises RecordError where the text or the claimed date is missing or cannot be read.
    """
    columns = columns or {}
    said = {field: _chosen(record, field, columns) for field in NAMES}
    taken = {name for names in NAMES.values() for name in names} | {columns[f] for f in NAMES if f in columns}
    fields = {key: value for key, value in record.items() if key not in taken}
    fields |= {field: record[name] for field, name in columns.items() if field not in NAMES and name in record}
    article = article_of_record(fields, place)
    days = _between(said["earliest"], said["latest"], place) or _days(said["claimed"] or "", place, article.language)
    return Claim(article, days, said["quote"])


def _chosen(record: Mapping[str, object], field: str, columns: Mapping[str, str]) -> str | None:
    names = (columns[field],) if field in columns else NAMES[field]
    return next((str(record[name]).strip() or None for name in names if record.get(name) is not None), None)


def _between(earliest: str | None, latest: str | None, place: str) -> Interval | None:
    if not earliest and not latest:
        return None
    start = _days(earliest, place).start if earliest else None
    end = _days(latest, place).end if latest else None
    if start is not None and end is not None and start >= end:
        raise RecordError(f"ends before it begins: {earliest} to {latest}", place, "`latest` is the last day")
    return Interval(start, end)


def _days(written: str, place: str, language: str | None = None) -> Interval:
    """The days that are written; raises RecordError where they are none."""
    first, parted, last = (part.strip() for part in written.replace("..", "/").partition("/"))
    try:
        if not parted:
            days = days_written(first)
        elif (first and not _DAYS.fullmatch(first)) or (last and not _DAYS.fullmatch(last)):
            days = None
        else:
            start, end = days_written(first), days_written(last)
            days = Interval(start.start if start else None, end.end if end else None) if start or end else None
    except units.OutOfCalendar:
        raise RecordError(f"no day of the calendar: {written[:40]!r}", place, _HOW) from None
    days = days or _as_people_write(written, place, language)
    if days.start is not None and days.end is not None and days.start >= days.end:
        raise RecordError(f"ends before it begins: {written[:40]!r}", place, _HOW)
    return days


def _as_people_write(written: str, place: str, language: str | None) -> Interval:
    """A day as people write it, in the language of the article ("16 June 2023")."""
    try:
        day = read_published(written, language).day.toordinal()
    except ValueError:
        found = f"no claimed date: {written[:40]!r}" if written else "no claimed date"
        raise RecordError(found, place, _HOW) from None
    return Interval(day, day + 1)


def days_written(written: str) -> Interval | None:
    """The days of an ISO year, month, week or day; None where it is none of these.

    Raises OutOfCalendar where the calendar has no such day.
    """
    if not (found := _DAYS.fullmatch(written)):
        return None
    year, month, day, week = (int(part) if part else None for part in found.groups())
    if year is None or (month is not None and not 1 <= month <= _MONTHS):
        raise units.OutOfCalendar(written)
    if week is not None:
        period = _week(year, week, written)
    elif month is None:
        period = units.year(year)
    else:
        period = units.month(year, month) if day is None else units.single(units.day(year, month, day))
    return Interval(period.start, period.end)


def _week(year: int, week: int, written: str) -> units.Period:
    try:
        return units.holding("week", date.fromisocalendar(year, week, 1).toordinal())
    except ValueError:
        raise units.OutOfCalendar(written) from None


def is_database(file: Path) -> bool:
    """Whether a file is an SQLite database by its name."""
    return file.suffix.lower() in _DATABASES


def rows(file: Path | BinaryIO, table: str | None = None) -> Iterator[Row]:
    """The rows of a JSONL, CSV or TSV file, of a stream of JSON lines, or of a table of an SQLite database.

    Raises RecordError where a database has no such table, or none is named.
    """
    if not isinstance(file, Path):
        yield from _json_rows(file, "-")
    elif is_database(file):
        yield from _database_rows(file, table)
    elif file.suffix.lower() in _TABLES:
        yield from _table_rows(file)
    else:
        with file.open("rb") as stream:
            yield from _json_rows(stream, str(file))


def _json_rows(stream: BinaryIO, name: str) -> Iterator[Row]:
    for number, line in enumerate(stream, 1):
        place = f"{name}:{number}"
        if line.strip():
            try:
                yield place, parse_line(line, place)
            except SourceError as error:
                yield place, error


def _table_rows(file: Path) -> Iterator[Row]:
    csv.field_size_limit(_LONGEST_CELL)
    encoding = encoding_of_file(file, str(file), None)
    with file.open(encoding=encoding.name, errors=encoding.errors, newline="") as stream:
        reader = csv.DictReader(stream, delimiter="\t" if file.suffix.lower() == ".tsv" else ",", strict=True)
        while True:
            try:
                row = next(reader, None)
            except csv.Error as error:
                yield f"{file}:{reader.line_num}", RecordError(f"not a row: {error}", f"{file}:{reader.line_num}")
                continue
            except UnicodeDecodeError as error:
                raise RecordError(f"no text: {error.reason}", str(file), "save it as UTF-8") from None
            if row is None:
                return
            yield f"{file}:{reader.line_num}", {clean(key): value for key, value in row.items() if key is not None}


def _database_rows(file: Path, table: str | None) -> Iterator[Row]:
    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            connection.row_factory = sqlite3.Row
            named = connection.execute("select name from sqlite_master where type in ('table', 'view') order by name")
            known = [name for (name,) in named]
            if table is None or table not in known:
                wrong = "no table named" if table is None else f"no table {table}"
                own = ", ".join(name for name in known if not _INNER.search(name))
                raise RecordError(wrong, str(file), f"give --table with one of {own}")
            quoted = '"' + table.replace('"', '""') + '"'
            selected = connection.execute(f"select * from {quoted}")
            for number, row in enumerate(selected, 1):
                yield f"{file}:{table}:{number}", dict(row)
    except sqlite3.DatabaseError as error:
        raise RecordError(f"cannot be read: {error}", str(file), "give an SQLite database") from None
