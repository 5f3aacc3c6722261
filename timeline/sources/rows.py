"""Files of many articles, read row by row: JSON lines and tables."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from typing import TextIO

from timeline.records import Article, Problem
from timeline.sources.decoding import clean, encoding_of_file
from timeline.sources.errors import RecordError, SourceError
from timeline.sources.files import SourceFile
from timeline.sources.options import ReadOptions
from timeline.sources.plain import encoding_warning
from timeline.sources.record import NAMES, article_of_record, over_limit, parse_line

Row = tuple[str, Mapping[str, object] | SourceError]  # its place, and its fields or why it has none


def read_jsonl(file: SourceFile, options: ReadOptions) -> Iterator[Article | Problem]:
    """The articles of a file with one JSON object a line; a bad line is a Problem and the rest goes on."""
    encoding = encoding_of_file(file.path, file.place, options.encoding)
    if encoding.note:
        yield encoding_warning(file.place, encoding.note)
    with file.path.open(encoding=encoding.name, errors=encoding.errors, newline="\n") as stream:
        yield from _articles(_json_rows(stream, file.place, options), options, "field")


def read_table(file: SourceFile, options: ReadOptions) -> Iterator[Article | Problem]:
    """The articles of a table with a header row; a bad row is a Problem and the rest goes on.

    A row's place is the line on which it begins. Columns are parted by tabs in .tsv, else by whichever of comma,
    semicolon, tab and bar the header has most of. Raises SourceError where no column holds the text.
    """
    # A newspaper page is longer than csv's own 131,072 characters; the size limit is applied to each row's text.
    csv.field_size_limit(2**31 - 1)
    encoding = encoding_of_file(file.path, file.place, options.encoding)
    if encoding.note:
        yield encoding_warning(file.place, encoding.note)
    with file.path.open(encoding=encoding.name, errors=encoding.errors, newline="") as stream:
        header_line = stream.readline()
        stream.seek(0)
        tabs = file.path.suffix.lower() == ".tsv"
        delimiter = "\t" if tabs else max(",;\t|", key=header_line.count)
        yield from _articles(_table_rows(stream, delimiter, file.place, options), options, "column")


def _articles(rows: Iterable[Row], options: ReadOptions, origin: str) -> Iterator[Article | Problem]:
    for place, row in rows:
        try:
            if isinstance(row, SourceError):
                raise row
            fields = {key: clean(value) if isinstance(value, str) else value for key, value in row.items()}
            article = article_of_record(fields, place, options, origin=origin)
            if not article.text.strip():
                raise RecordError("empty", place, "give it a text")
            yield article
        except SourceError as error:
            yield error.problem


def _json_rows(stream: TextIO, place: str, options: ReadOptions) -> Iterator[Row]:
    longest = 12 * options.max_characters + 1_000_000  # a character may be two \uXXXX; other fields need room too
    for number, line in _lines(stream, longest):
        here = f"{place}:{number}"
        if len(line) > longest:
            yield here, over_limit(len(line), here, options)
        elif line.strip():
            try:
                yield here, parse_line(line, here)
            except RecordError as error:
                yield here, error


def _lines(stream: TextIO, longest: int) -> Iterator[tuple[int, str]]:
    """Numbered lines; of one that is longer than `longest`, only so much that it shows."""
    number = 0
    while line := stream.readline(longest + 1):
        number += 1
        yield number, line
        if len(line) > longest:
            while line and not line.endswith("\n"):
                line = stream.readline(longest)


def _table_rows(stream: TextIO, delimiter: str, place: str, options: ReadOptions) -> Iterator[Row]:
    reader = csv.reader(stream, delimiter=delimiter, strict=True)  # strict: an open quote would swallow rows
    header: list[str] | None = None
    while True:
        here = f"{place}:{reader.line_num + 1}"
        try:
            row = next(reader)
        except StopIteration:
            break
        except csv.Error as error:
            yield here, RecordError(f"not a row: {error}", here, "double the quotes inside a quoted cell, and close it")
            continue
        if header is None:
            header = _header(row, place, options)
        elif len(row) > len(header):
            yield (
                here,
                RecordError(f"{len(row)} cells under {len(header)} columns", here, "quote cells that hold commas"),
            )
        elif row:
            yield here, dict(zip(header, row, strict=False))
    if header is None:
        raise RecordError("empty", place, "give it a header row")


def _header(row: list[str], place: str, options: ReadOptions) -> list[str]:
    """The column names. Raises RecordError where a named column, or any for the text, is missing."""
    header = [clean(name).strip() for name in row]
    missing = sorted(set(options.columns.values()) - set(header))
    text_found = "text" in options.columns or any(name.casefold() in NAMES["text"] for name in header)
    if missing or not text_found:
        lacking = f"no column {', '.join(missing)}" if missing else "no column for the text"
        raise RecordError(f"{lacking}; there are {', '.join(header)}", f"{place}:1", "name it, as in text=body")
    return header
