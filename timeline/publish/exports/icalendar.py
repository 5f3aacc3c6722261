"""iCalendar (RFC 5545): an all-day entry for each event that has a day.

DTSTART is `earliest` and DTEND the day after `latest`, since it is exclusive; both are dates, and clock times stand in
the description, where no zone can move them to another day. Where the day is not known exactly, the summary ends with
what is known: "(within June 2023)". An event with one open end is an entry of a single day, its known bound, and says
"(from 1 January 2019 on)" or "(up to 16 June 2023)". Undated events are left out. UID is the event's own uid, so that
a calendar that reads the file again updates its entries; DTSTAMP is the day of publication. Nothing blocks time.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from timeline.publish.exports.chosen import Chosen
from timeline.publish.exports.event import Row
from timeline.publish.exports.options import ExportOptions
from timeline.publish.exports.plain import SENTENCE, line
from timeline.publish.exports.telling import is_day, page, source, standing, when

_STATUS = {
    "happened": "CONFIRMED",
    "ongoing": "CONFIRMED",
    "cancelled": "CANCELLED",
    "denied": "CANCELLED",
}  # the rest is not yet sure
_CLOSING = b"END:VCALENDAR\r\n"


def write(chosen: Chosen, options: ExportOptions) -> Iterator[bytes]:
    """A calendar with the events in the order of time."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//timeline//timeline export//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", line(options.title))
    yield calendar.to_ical().removesuffix(_CLOSING)
    for row in chosen.rows():
        if row["sort_date"]:
            yield _entry(row, options.base).to_ical()
    yield _CLOSING


def _entry(row: Row, base: str | None) -> Any:
    from icalendar import Event

    first = date.fromisoformat(row["earliest"] or row["latest"])
    last = date.fromisoformat(row["latest"]) if row["earliest"] and row["latest"] else first
    published = datetime.fromisoformat(row["published"] or row["sort_date"]).replace(tzinfo=UTC)
    known = "" if is_day(row) else f" ({when(row)})"
    address = page(row, base)
    told = [when(row) + ", " + standing(row), line(row["sentence"], SENTENCE), source(row), address or ""]
    entry = Event()
    entry.add("uid", f"{row['uid']}@timeline")
    entry.add("dtstamp", published)
    entry.add("dtstart", first)
    if last < date.max:
        entry.add("dtend", last + timedelta(days=1))
    entry.add("summary", line(row["title"]) + known)
    entry.add("description", "\n".join(part for part in told if part))
    entry.add("status", "TENTATIVE" if row["sourcing"] == "rumoured" else _STATUS.get(row["status"], "TENTATIVE"))
    entry.add("transp", "TRANSPARENT")
    entry.add("categories", [row["status"]])
    if row["places"]:
        entry.add("location", line("; ".join(row["places"])))
    if address:
        entry.add("url", address)
    return entry
