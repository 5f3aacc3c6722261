"""TimelineJS JSON (Knight Lab): slides with a date to be drawn at and the date in words.

A slide is drawn from `earliest` to `latest`, and `display_date` says what kind of interval it is ("within June 2023",
"all of 12 – 14 June 2023"). Open to the future: drawn at its first day, "from 1 January 2019 on". Open to the past:
drawn at its last day, "up to 16 June 2023". Undated events have no place and are left out. TimelineJS shows text as
HTML, so all text is escaped, and it is told not to add links of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any

import orjson

from timeline.publish.exports.chosen import Chosen
from timeline.publish.exports.event import Row
from timeline.publish.exports.options import ExportOptions
from timeline.publish.exports.plain import SENTENCE, line, web_address
from timeline.publish.exports.telling import source, standing, when


def write(chosen: Chosen, options: ExportOptions) -> Iterator[bytes]:
    """One object: a title, then the dated events in the order of time as they come."""
    title = orjson.dumps({"text": {"headline": escape(line(options.title))}})
    yield b'{"scale":"human","title":' + title + b',"events":['
    between = b"\n"
    for row in chosen.rows():
        if row["sort_date"]:
            yield between + orjson.dumps(_slide(row))
            between = b",\n"
    yield b"\n]}\n"


def _slide(row: Row) -> dict[str, Any]:
    first, last = row["earliest"] or row["latest"], row["latest"]
    link = web_address(row["url"])
    told = escape(source(row))
    by_line = f'<a href="{escape(link)}">{told}</a>' if link else told
    slide: dict[str, Any] = {
        "unique_id": row["uid"],
        "start_date": _date(first),
        "display_date": when(row),
        "group": row["status"],
        "autolink": False,
        "text": {
            "headline": escape(line(row["title"])),
            "text": f"<p>{escape(line(row['sentence'], SENTENCE))}</p><p>{standing(row)} · {by_line}</p>",
        },
    }
    return slide | {"end_date": _date(last)} if last and last != first else slide


def _date(iso: str) -> dict[str, int]:
    year, month, day = iso.split("-")
    return {"year": int(year), "month": int(month), "day": int(day)}
