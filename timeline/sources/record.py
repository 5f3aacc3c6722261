"""One record (a JSON line, a table row, front matter with its text) to one Article: the border model.

The same names are understood everywhere; a text is taken as given, so offsets are those of the given text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from typing import Any
from unicodedata import normalize

from timeline.records import Article, Problem
from timeline.sources.decoding import clean
from timeline.sources.errors import RecordError
from timeline.sources.options import FIELDS, ReadOptions
from timeline.sources.publication import Publication, read_published, zone_of

# Other names of a field, after its own; the first that holds something counts.
NAMES: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "body", "content"),
    "published": ("published", "dct", "date", "published_at", "pubdate"),
    "title": ("title", "headline"),
    "language": ("language", "lang"),
    "url": ("url", "link"),
}
_NAMES = tuple((field, NAMES.get(field, (field,))) for field in FIELDS)
_USUAL = ReadOptions()
_UNDATED = "its relative expressions stay undated; give `published` as YYYY-MM-DD, or use `timeline redate`"


def _line(value: object) -> object:
    """A scalar as one line of text; None where it is empty."""
    if not isinstance(value, str):
        if isinstance(value, bool) or not isinstance(value, int | float):
            return value
        value = str(value)
    return " ".join((value if value.isprintable() else clean(value)).split()) or None


@dataclass(slots=True)
class Record:
    """An article as a source gives it."""

    text: str
    published: date | str | None = None
    title: str | None = None
    language: str | None = None
    source: str | None = None
    url: str | None = None
    id: str | None = None
    zone: str | None = None
    rights: str | None = None


def parse_line(line: bytes | str, place: str) -> dict[str, object]:
    """The JSON object on one line (a leading byte order mark is passed over). Raises RecordError."""
    import orjson

    if isinstance(line, bytes) and b"\0" in line:
        raise RecordError("UTF-16, as it seems, or binary data", place, "save it as UTF-8")
    mark: bytes | str = b"\xef\xbb\xbf" if isinstance(line, bytes) else "\ufeff"
    try:
        record = orjson.loads(line.removeprefix(mark))  # type: ignore[arg-type]
    except orjson.JSONDecodeError as error:
        raise RecordError(f"not JSON: {error}", place, "write one JSON object a line") from None
    if not isinstance(record, dict):
        raise RecordError("JSON, but no object", place, "write one JSON object a line")
    return record


def article_of_record(
    record: Mapping[str, object],
    place: str,
    options: ReadOptions | None = None,
    *,
    path: str | None = None,
    origin: str = "field",
) -> Article:
    """The article of a record with the keys of `NAMES` (others are passed over); its text stays as given.

    `path` is that of the file whose only article this is; None where the file holds many. `origin` names the kind
    of place that `published` stood in. A publication date, language or zone that is missing or cannot be read is a
    warning in `Article.problems`. Raises RecordError where the text is missing, no text, or over the size limit.
    """
    options = options or _USUAL
    chosen, keys = _chosen(record, options.columns)
    given = _validated(chosen, place)
    if len(given.text) > options.max_characters:
        raise over_limit(len(given.text), place, options)
    warnings: list[Problem] = []
    language = _language(given.language, place, warnings)
    zone = _zone(given.zone, place, warnings)
    said = _publication(given, language, zone, place, options, warnings)
    if path is None and not given.id and not given.url:
        path = f"{place_of_file(place)}\n{given.text}"
    return Article(
        uid=uid_of(given.id, given.url, path or ""),
        text=given.text,
        published=said.day if said else None,
        published_time=said.time if said else None,
        zone=said.zone if said else zone,
        published_from=f"{origin} {keys['published']}" if said else None,
        language=language,
        title=given.title or "",
        source=given.source,
        url=given.url,
        id=given.id,
        place=place,
        rights=given.rights,
        problems=tuple(warnings),
    )


def uid_of(given_id: str | None, url: str | None, path: str) -> str:
    """The permanent identity of an article: 16 hexadecimal digits of its id, else its url, else its path.

    `path` is relative to the source folder given. A row of a file of many that has neither id nor url is known by
    the file's path and its text: rows may be put above it and its other fields mended, but an edit of the text
    makes a new article, and the same text twice in a file is one article too many.
    """
    kind, name = ("id", given_id) if given_id else ("url", url) if url else ("path", normalize("NFC", path))
    return blake2b(f"{kind}:{name}".encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def place_of_file(place: str) -> str:
    """The file of `file:line`."""
    return re.sub(r":\d+$", "", place)


def over_limit(characters: int, place: str, options: ReadOptions) -> RecordError:
    """The error of a text over the size limit."""
    message = f"{characters:,} characters, over the limit of {options.max_characters:,}"
    return RecordError(message, place, "split it, or raise the limit: --max-characters")


def _chosen(record: Mapping[str, object], columns: Mapping[str, str]) -> tuple[dict[str, object], dict[str, str]]:
    """The fields that the record fills, and the key that each stood under."""
    folded = {key.strip().casefold(): key for key in record}
    chosen: dict[str, object] = {}
    keys: dict[str, str] = {}
    for field, names in _NAMES:
        for name in (columns[field],) if field in columns else names:
            key = name if name in record else folded.get(name.casefold())
            if key is None:
                continue
            if record[key] not in (None, ""):
                chosen[field], keys[field] = record[key], key
                break
            if field == "text" and record[key] == "":
                chosen.setdefault(field, "")
    return chosen, keys


def _validated(chosen: dict[str, object], place: str) -> Record:
    """The record of some fields; checked here, since a library for that takes a quarter of a cold start."""
    if "text" not in chosen:
        raise RecordError("no text", place, "give it as `text`, or name its column")
    fields: dict[str, Any] = {}
    for field, value in chosen.items():
        is_day = field == "published" and isinstance(value, date)
        line = value if field == "text" or is_day else _line(value)
        if not (is_day or isinstance(line, str) or (line is None and field != "text")):
            raise RecordError(f"{field} is no text", place, f"give `{field}` as a string")
        fields[field] = line
    return Record(**fields)


def _language(given: str | None, place: str, warnings: list[Problem]) -> str | None:
    """The language tag; None, with a warning, where it is none."""
    tag = language_tag(given) if given is not None else None
    if given is not None and tag is None:
        warnings.append(Problem("warning", place, f"no language tag: {given[:40]!r}", "write ar, en, fr-CA ..."))
    return tag


@lru_cache(maxsize=256)
def language_tag(given: str) -> str | None:
    """A language tag with its parts in their usual case (`ar_eg`: ar-EG); None where it is none."""
    tag = given.replace("_", "-")
    if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*", tag):
        return None
    primary, *rest = tag.split("-")
    return "-".join((primary.lower(), *(part.upper() if len(part) == 2 else part for part in rest)))


def _zone(given: str | None, place: str, warnings: list[Problem]) -> str | None:
    if given is None or zone_of(given):
        return "UTC" if given == "Z" else given
    warnings.append(Problem("warning", place, f"no time zone: {given[:40]!r}", "write Asia/Riyadh or +03:00"))
    return None


def _publication(
    given: Record, language: str | None, zone: str | None, place: str, options: ReadOptions, warnings: list[Problem]
) -> Publication | None:
    """The publication date; what is missing, unreadable, doubtful or in the future is added to the warnings."""
    if given.published is None:
        warnings.append(Problem("warning", place, "no publication date", _UNDATED))
        return None
    try:
        said = read_published(given.published, language, zone)
    except ValueError as error:
        warnings.append(Problem("warning", place, f"publication date: {error}", _UNDATED))
        return None
    if said.doubt:
        warnings.append(Problem("warning", place, f"publication date: {said.doubt}", "write it as YYYY-MM-DD"))
    if options.as_of and said.day > options.as_of:
        message = f"published {said.day.isoformat()}, after {options.as_of.isoformat()}"
        warnings.append(Problem("warning", place, message, "check the publication date"))
    return said
