"""JSON lines: each line an event, the same object as in the array of `json`.

Days are ISO and inclusive; an open bound is null, an undated event has two. Text is exactly the article's.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import orjson

from timeline.publish.exports.chosen import Chosen
from timeline.publish.exports.options import ExportOptions

_BATCH = 2_000  # events a chunk


def write(chosen: Chosen, _options: ExportOptions) -> Iterator[bytes]:
    """The events in the order of time, background last."""
    rows = chosen.rows()
    while batch := list(islice(rows, _BATCH)):
        yield b"\n".join(map(orjson.dumps, batch)) + b"\n"
