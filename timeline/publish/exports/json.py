"""JSON: an array of the events, one a line, as `events.schema.json` beside this module describes it.

Days are ISO and inclusive; an open bound is null, an undated event has two. Text is exactly the article's.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.publish.exports import jsonl
from timeline.publish.exports.chosen import Chosen
from timeline.publish.exports.options import ExportOptions


def write(chosen: Chosen, options: ExportOptions) -> Iterator[bytes]:
    """The events in the order of time, background last."""
    opening = b"[\n"
    for chunk in jsonl.write(chosen, options):
        yield opening + chunk[:-1].replace(b"}\n{", b"},\n{")  # a line end inside a string is escaped
        opening = b",\n"
    yield b"[]\n" if opening == b"[\n" else b"\n]\n"
