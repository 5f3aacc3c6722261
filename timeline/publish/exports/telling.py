"""An event in words, for the formats that people read: its days, what became of it, who says so."""

from __future__ import annotations

from timeline.publish.exports.event import Row
from timeline.publish.exports.plain import line, web_address
from timeline.publish.wording import clock_words, interval_words


def when(row: Row) -> str:
    """The interval with its clock times: "about within June 2023", "Fri 16 June 2023, 09:00 UTC"."""
    words = interval_words(row["earliest"], row["latest"], row["extent"])
    clock = line(clock_words(row["time_from"], row["time_to"], row["zone"]))
    return f"{'about ' if row['approximate'] else ''}{words}{f', {clock}' if clock else ''}"


def standing(row: Row) -> str:
    """Status and, unless the article itself states it, sourcing: "planned, rumoured"."""
    return row["status"] if row["sourcing"] == "stated" else f"{row['status']}, {row['sourcing']}"


def is_day(row: Row) -> bool:
    """Whether the event's day is known, so that nothing needs to be said beside it."""
    return bool(row["earliest"] and row["earliest"] == row["latest"] and not row["approximate"])


def source(row: Row) -> str:
    """Who published the article, its headline, and its day, as far as they are known."""
    told = (line(row["source"]), line(row["article_title"]), row["published"])
    return ", ".join(part for part in told if part)


def page(row: Row, base: str | None) -> str | None:
    """Where to read on: the event's permanent page where the database is served, else the article on the web."""
    return f"{base}/-/event/{row['uid']}" if base else web_address(row["url"])
