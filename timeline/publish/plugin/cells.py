"""How one cell looks: direction and language of foreign text, links, codes, signs, and nothing hidden."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Awaitable
from typing import Any

from markupsafe import Markup, escape

from timeline.publish.conditions import ARGUMENTS
from timeline.publish.exports import telling
from timeline.publish.exports.plain import web_address
from timeline.publish.markup import element
from timeline.publish.wording import CONTROLS, excerpt

_ISO_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")
_QUERY_LIMIT, _CELL_LIMIT = 500, 1_000  # characters of a cell on a query page, and elsewhere
_WHOLE = {"text", "sentence", "meaning"}  # what a row's own page shows uncut
_CODES = {"rule", "meaning", "edtf", "value", "uid", "sha256", "digest", "key", "alternatives", "states", "anchor_uid"}
_DAYS = {"earliest", "latest", "sort_date", "published", "counts_to", "made", "built", "month"}
_TRUTHS = {"unplaced", "approximate", "background", "hidden", "resolved", "attached"}
_FOREIGN = {
    "article_id": "articles",
    "expression_id": "expressions",
    "story_id": "stories",
    "event_id": "events",
    "anchor_event_id": "events",
    "actor_id": "actors",
    "place_id": "places",
}
_LABELS = {"articles": "title", "expressions": "text", "stories": "title", "events": "title"}
# The article's own words, in its own language; other text (where it was read, who corrected it) is in any.
_WORDS = {"title", "article_title", "text", "expression", "phrase", "sentence", "quote", "quote_prefix", "quote_suffix"}


def render(
    row: Any, value: Any, column: str, table: str | None, database: str, datasette: Any
) -> Markup | Awaitable[Markup] | None:
    """The cell as HTML, or None where Datasette's own rendering is right."""
    if isinstance(value, dict) and column in _FOREIGN:  # a foreign key that Datasette has looked up
        return _foreign_link(datasette, database, column, value["value"], str(value["label"]))
    if isinstance(value, int):
        return _render_number(row, value, column, table, database, datasette)
    if not isinstance(value, str) or not value:
        return None
    if table is None and column in ("event", "article"):
        return _link(datasette.urls.path(f"/-/{column}/{value}"), "open")
    if column in ("status", "sourcing"):
        return element("span", value, class_=column, data_value=value)
    if column in _DAYS:
        return element("time", value, datetime=value)
    if web_address(value):
        return element("a", visible(excerpt(value, 120)), href=value, rel="noopener nofollow")
    limit = _QUERY_LIMIT if table is None else len(value) if column in _WHOLE else _CELL_LIMIT
    if column in _CODES:
        return code(excerpt(value, limit))
    return _prose_or_link(row, excerpt(value, limit), column, table, datasette)


def prose(value: Any, language: str | None = None) -> Markup:
    """Text in its own direction and language."""
    return element("bdi", visible(str(value)), dir="auto", lang=language or None)


def visible(text: str) -> Markup:
    """`text` escaped, with the characters that reorder what follows shown by name instead of obeyed."""
    return Markup(CONTROLS.sub(_control_name, str(escape(text))))


def code(text: str) -> Markup:
    """A term of the machine's: from left to right, and apart from what is around it."""
    return element("code", visible(text), dir="ltr")


def when(row: Any) -> Markup:
    """The interval of a row of a template, in words, with its clock times."""
    values = defaultdict(lambda: None, {cell["column"]: cell["raw"] for cell in row})
    return element("span", telling.when(values), class_="when")


def marked_quote(row: Any) -> Markup:
    """The sentence of an event with its clause marked."""
    sentence, start = row["sentence"], row["start"] - row["sentence_start"]
    end = row["end"] - row["sentence_start"]
    if not 0 <= start < end <= len(sentence):  # the sentence was trimmed: the clause alone, then
        return element("mark", visible(row["quote"]))
    return visible(sentence[:start]) + element("mark", visible(sentence[start:end])) + visible(sentence[end:])


def _render_number(
    row: Any, value: int, column: str, table: str | None, database: str, datasette: Any
) -> Markup | Awaitable[Markup] | None:
    if column in _FOREIGN:
        return _looked_up(datasette, database, column, value)
    if column in _TRUTHS:
        return Markup("yes") if value else Markup("no")
    if column == "events" and table in ARGUMENTS:
        url = f"{datasette.urls.table(database, 'events')}?{ARGUMENTS[table]}={row['id']}"
        return _link(url, f"{value:,} events" if value != 1 else "1 event")
    return None


async def _looked_up(datasette: Any, database: str, column: str, value: int) -> Markup:
    """A foreign key on a row's own page, which Datasette leaves as a number."""
    table = _FOREIGN[column]
    label = _LABELS.get(table, "name")
    rows = await datasette.execute(database, f"select {label} from {table} where id = :id", {"id": value})
    return _foreign_link(datasette, database, column, value, str(rows.first()[0] if rows.first() else value))


def _foreign_link(datasette: Any, database: str, column: str, key: Any, label: str) -> Markup:
    return _link(datasette.urls.row(database, _FOREIGN[column], str(key)), excerpt(label, 120) or "untitled")


def _prose_or_link(row: Any, value: str, column: str, table: str | None, datasette: Any) -> Markup:
    """Prose; on a query's page a title leads to the event or article that its row names."""
    language = _field(row, "language") if column in _WORDS else None
    text = prose(value, language) if column != "contradiction" else _with_days(value)
    if table is None and column in ("title", "article_title"):
        kind = "event" if column == "title" and _field(row, "event") else "article"
        if uid := _field(row, kind):
            return element("a", text, href=datasette.urls.path(f"/-/{kind}/{uid}"))
    return text


def _with_days(text: str) -> Markup:
    """Text with its days apart: behind an Arabic name the parts of one would be read from right to left."""
    return element("bdi", Markup(_ISO_DAY.sub(r'<bdi dir="ltr">\g<0></bdi>', str(visible(text)))), dir="auto")


def _link(url: Any, label: str) -> Markup:
    return element("a", prose(label), href=str(url))


def _field(row: Any, name: str) -> str | None:
    try:
        value = row[name]
    except (KeyError, IndexError):
        return None
    return value if isinstance(value, str) else None


def _control_name(found: re.Match[str]) -> str:
    code = ord(found[0])
    name = unicodedata.name(found[0], "NULL")
    return str(element("span", f"U+{code:04X}", class_="control", title=name))
