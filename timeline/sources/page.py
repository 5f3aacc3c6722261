"""Saved HTML pages: text and title by trafilatura, the publication date from their metadata by htmldate."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

from timeline.records import Article, Problem
from timeline.sources.decoding import clean, decode
from timeline.sources.errors import MissingExtraError, RecordError
from timeline.sources.files import SourceFile
from timeline.sources.options import ReadOptions
from timeline.sources.plain import encoding_warning, read_bytes
from timeline.sources.publication import read_published
from timeline.sources.record import article_of_record, language_tag

# Only metadata: a date that merely stands in the text is not the publication's. The bounds keep the clock out.
_EARLIEST = 1900
_DATES = {"original_date": True, "extensive_search": False, "min_date": f"{_EARLIEST}-01-01", "max_date": "2100-12-31"}
_DATED = re.compile("JSON-LD|meta .*(?:date|publi|issued|time)", re.IGNORECASE)  # no `time`, which may stand anywhere
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w-]{2,40})", re.IGNORECASE)


def read_html(file: SourceFile, options: ReadOptions) -> Iterator[Article | Problem]:
    """The article of a saved page; its url is the one that it declares. Raises SourceError."""
    raw = read_bytes(file, options)
    declared = _DECLARED.search(raw, 0, 4096)
    html, note = decode(raw, file.place, options.encoding, declared[1].decode() if declared else None)
    record, origin = _record(clean(html), file.place)
    if note:
        yield encoding_warning(file.place, note)
    yield article_of_record(record, file.place, options.without_columns(), path=file.place, origin=origin)


def _record(html: str, place: str) -> tuple[dict[str, object], str]:
    """The fields of a page, and what said its publication date."""
    try:
        from trafilatura import bare_extraction
        from trafilatura.utils import load_html
    except ImportError:
        message = "HTML pages need the extra [web]"
        raise MissingExtraError(message, place, "pip install timeline-dataset[web]") from None
    tree: Any = load_html(html)
    page: Any = None
    if tree is not None:
        page = bare_extraction(tree, include_comments=False, with_metadata=True, date_extraction_params=_DATES)
    if page is None or not page.text:
        raise RecordError("no article in this page", place, "save its text as .txt, with front matter")
    published, origin = _published(tree, page.date) if page.date else _foreign(tree, language_tag(tree.get("lang", "")))
    return {
        "text": clean(page.text).replace("\n", "\n\n"),  # each line is a paragraph, which a blank line ends
        "title": page.title,
        "source": page.sitename or page.hostname,
        "url": _own_url(page.url),
        "language": tree.get("lang"),
        "published": published,
    }, origin


def _own_url(url: str | None) -> str | None:
    """The page's url, unless it is that of a whole site, which many pages wrongly claim."""
    parts = urlsplit(url or "")
    return url if parts.path.strip("/") or parts.query else None


def _published(tree: Any, day: str) -> tuple[str, str]:
    """The publication date with its time where the metadata has it, and what said so."""
    for says, value in _metadata(tree):
        if value.strip().startswith(day):
            return value.strip(), says
    return day, "htmldate"


def _foreign(tree: Any, language: str | None) -> tuple[str | None, str]:
    """The same where htmldate knows no date: one that the metadata have in the page's own language (`9 شباط 2024`)."""
    for says, value in _metadata(tree):
        if _DATED.match(says):
            with suppress(ValueError):
                if read_published(value, language).day.year >= _EARLIEST:
                    return value, says
    return None, ""


def _metadata(tree: Any) -> Iterator[tuple[str, str]]:
    """What the page's metadata say, by name: the fields of linked data, of `meta` and of `time`."""
    for script in tree.xpath("//script[@type='application/ld+json']"):
        for name, value in re.findall(r'"(datePublished|dateCreated)"\s*:\s*"([^"]{1,100})"', script.text or ""):
            yield f"JSON-LD {name}", value
    for meta in tree.xpath("//meta[@content]"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        if name and "modified" not in name.lower() and "updated" not in name.lower():
            yield f"meta {name}", meta.get("content")
    for element in tree.xpath("//time[@datetime]"):
        yield "time", element.get("datetime")
