"""Text and Markdown files with optional YAML front matter: one article a file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date

from timeline.records import Article, Problem
from timeline.sources.decoding import clean, decode
from timeline.sources.errors import RecordError
from timeline.sources.files import SourceFile
from timeline.sources.options import ReadOptions
from timeline.sources.record import NAMES, article_of_record, over_limit

_FIELD = re.compile(r"^([A-Za-z_][\w -]*:)[ \t]+(?![|>]|[\[{][^\]}\n]*$)(\S.*?)[ \t]*$", re.MULTILINE)
# A quotation mark that its line does not close, and no indented line below goes on with.
_UNCLOSED = re.compile(r'^([A-Za-z_][\w -]*):[ \t]+"(?:[^"\\\n]|\\.)*$(?!(?:\n[ \t]*)+[ \t]\S)', re.MULTILINE)
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")
# The first line of a text, where it is marked as a heading or a paragraph of its own without a full stop.
_HEADLINE = re.compile(r"(?:#[ \t]+(?=[^\n]+\n)|(?=[^\n]{2,140}(?<![.:;,!…])[ \t]*\n[ \t]*\n))(\S[^\n]*?)[ \t#]*\n")
LONGEST_FRONT_MATTER = 65_536  # characters; YAML is slow, and nested YAML hostile


def read_text(file: SourceFile, options: ReadOptions) -> Iterator[Article | Problem]:
    """The article of a text file. Raises SourceError."""
    written, note = decode(read_bytes(file, options), file.place, options.encoding)
    fields, body = split_front_matter(clean(written), file.place)
    if not body.strip():
        raise RecordError("empty", file.place, "write the text below the front matter")
    if note:
        yield encoding_warning(file.place, note)
    record = {**fields, "text": body.strip()}
    if not _says(record, "title") and (headline := _HEADLINE.match(body.strip())):
        record["title"] = headline[1]
        if headline[0].startswith("#"):  # its mark is no text
            record["text"] = body.strip()[headline.end() :].strip()
    day = None if _says(record, "published") else _day_of_name(file)
    dated = {**record, "published": day} if day else record
    article = article_of_record(dated, file.place, options.without_columns(), path=file.place, origin="front matter")
    if day:
        message = f"no publication date; counted from {day}, with which the file's name begins"
        doubt = Problem("warning", file.place, message, f"write `published: {day}` above the text")
        article = replace(article, published_from="file name", problems=(*article.problems, doubt))
    yield article


def _says(record: Mapping[str, object], field: str) -> bool:
    """Whether a record has something under one of the names of a field, however these are written (`Date:`)."""
    return any(value and key.strip().casefold() in NAMES[field] for key, value in record.items())


def _day_of_name(file: SourceFile) -> str | None:
    """The day that a file's name begins with, as those of many archives do (`2024-05-03-bridge.md`)."""
    written = _DAY.match(file.path.name)
    with suppress(ValueError):
        return date.fromisoformat(written[0]).isoformat() if written else None
    return None


def read_bytes(file: SourceFile, options: ReadOptions) -> bytes:
    """The bytes of a file that can hold one article within the size limit. Raises RecordError where it is larger."""
    size = file.path.stat().st_size
    if size > 4 * options.max_characters + LONGEST_FRONT_MATTER:  # no encoding takes more than four bytes
        raise over_limit(size // 4, file.place, options)
    return file.path.read_bytes()


def encoding_warning(place: str, note: str) -> Problem:
    """What is to be told of a file's encoding."""
    return Problem("warning", place, note, "check the letters; save it as UTF-8, or name its encoding")


def split_front_matter(text: str, place: str) -> tuple[Mapping[str, object], str]:
    """The front matter's fields and the text below. Raises RecordError, with the line, where it is no YAML mapping.

    Every scalar stays as written: a title 1984, a language `no` and a date with its offset are what they say.
    """
    from frontmatter.default_handlers import YAMLHandler
    from yaml import YAMLError

    handler = YAMLHandler()
    if not handler.detect(text):
        return {}, text
    try:
        front, body = handler.split(text)
    except ValueError:
        raise RecordError("front matter is never closed", f"{place}:1", "end it with a line of ---") from None
    if len(front) > LONGEST_FRONT_MATTER:
        raise RecordError("front matter is too long", f"{place}:1", "put the text below the second ---")
    above = text[: text.find(front)].count("\n") if front else 0
    if unclosed := _UNCLOSED.search(front):  # else the mark stays in a title, or the value runs into the next lines
        line = above + 1 + front.count("\n", 0, unclosed.start())
        raise RecordError(f"the quotation mark of {unclosed[1]} is never closed", f"{place}:{line}", "close it")
    try:
        fields = _fields(front)
    except RecursionError:
        raise RecordError("front matter is nested too deep", f"{place}:1") from None
    except YAMLError as error:
        raise RecordError(f"front matter is no YAML: {_reason(error)}", _line_of(error, above, place)) from None
    if not isinstance(fields, dict):
        raise RecordError("front matter is no list of fields", f"{place}:1", "write `title: ...`, `published: ...`")
    return {key: value for key, value in fields.items() if isinstance(key, str)}, body


def _fields(front: str) -> object:
    """What front matter holds, its scalars as written. Raises YAMLError.

    A headline often has a colon or quotation marks that YAML wants quoted ("Bridge: work begins"): what is no YAML as
    it stands is read with the values quoted of those lines that are none by themselves.
    """
    import yaml

    def quoted(line: re.Match[str]) -> str:
        with suppress(yaml.YAMLError):
            yaml.load(line[0], Loader=yaml.BaseLoader)
            return line[0]
        return f"{line[1]} {json.dumps(line[2], ensure_ascii=False)}"

    try:
        return yaml.load(front, Loader=yaml.BaseLoader) or {}
    except yaml.YAMLError:
        with suppress(yaml.YAMLError):
            return yaml.load(_FIELD.sub(quoted, front), Loader=yaml.BaseLoader) or {}
        raise  # what is wrong with it as it was written


def _reason(error: Exception) -> str:
    return str(getattr(error, "problem", None) or getattr(error, "reason", None) or "unreadable")


def _line_of(error: Exception, above: int, place: str) -> str:
    """The file and the line, counted from 1, of a YAML error, with `above` lines before the front matter."""
    mark = getattr(error, "problem_mark", None)
    return f"{place}:{above + 1 + (mark.line if mark else 0)}"
