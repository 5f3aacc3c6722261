"""CSV as RFC 4180 has it: UTF-8, a head line, one event a line, lists joined by "; ", truths as 0 and 1.

What strangers wrote stands in quotation marks. Intervals are the columns `earliest` and `latest`, both inclusive; an
open bound is an empty cell, an undated event has both empty. Text that a spreadsheet would run is made text by an
apostrophe, control characters and marks that turn the direction of text become U+FFFD, and a cell longer than
spreadsheets hold is cut with an ellipsis, unless `neutralise_formulas` is off: then every cell is the article's own
text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any

import orjson

from timeline.publish.exports.chosen import Chosen
from timeline.publish.exports.event import COLUMNS, LISTS
from timeline.publish.exports.options import ExportOptions
from timeline.publish.exports.plain import harmless
from timeline.publish.wording import excerpt

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_FIRST_OF_FORMULA = frozenset((*_FORMULA, " ", "\ufffd"))
_LISTS = [COLUMNS.index(name) for name in LISTS]
# What strangers write; the other columns hold days, codes and numbers of ours.
_FREE = [
    COLUMNS.index(name)
    for name in ("title", "zone", *LISTS, "sentence", "quote", "expression", "language", "source", "article",
                 "article_title", "url")
]  # fmt: skip
_END = "\r\n"
_LINE = ",".join('"%s"' if index in _FREE else "%s" for index in range(len(COLUMNS))) + _END
_CELL = 32_767  # characters: the most that spreadsheets hold
_BATCH = 2_000  # rows a chunk


def write(chosen: Chosen, options: ExportOptions) -> Iterator[bytes]:
    """The events in the order of time, background last."""
    head = ",".join(COLUMNS) + _END
    yield ("\ufeff" + head if options.bom else head).encode()
    text_of = neutral if options.neutralise_formulas else None
    values = chosen.values()
    while batch := list(islice(values, _BATCH)):
        yield "".join([_line(row, text_of) for row in batch]).encode("utf-8", "replace")


def _line(values: Sequence[Any], text_of: Callable[[str], str] | None) -> str:
    """A line of the file. The csv module took twice as long for all of it: it looks at every character by itself."""
    cells = ["" if value is None else value for value in values]
    for index in _LISTS:
        cells[index] = "; ".join(orjson.loads(cells[index]))
    for index in _FREE:
        cell = cells[index]
        # The three looks are cheap; few cells go further.
        if text_of and cell and (cell[0] in _FIRST_OF_FORMULA or len(cell) > _CELL or not cell.isprintable()):
            cell = text_of(cell)
        cells[index] = cell.replace('"', '""') if '"' in cell else cell
    return _LINE % tuple(cells)


def neutral(cell: str) -> str:
    """Text that a spreadsheet would take for a formula, with the apostrophe that makes it text (OWASP)."""
    starts = cell.lstrip(" ").startswith(_FORMULA)
    text = excerpt(harmless(cell), _CELL - 1)
    return f"'{text}" if starts else text
