"""Parquet (extra `[parquet]`): the columns of the JSON export with types, compressed, in row groups.

`earliest`, `latest`, `sort_date` and `published` are dates, null where open or unknown; actors and places are lists.
Text is exactly the article's.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Any

from timeline.publish.exports.chosen import Chosen
from timeline.publish.exports.drain import Drain
from timeline.publish.exports.event import COLUMNS, LISTS, TRUTHS, Row
from timeline.publish.exports.options import ExportOptions

_DAYS = ("earliest", "latest", "sort_date", "published")
_GROUP = 20_000  # events a row group, which is what stays in memory


def write(chosen: Chosen, _options: ExportOptions) -> Iterator[bytes]:
    """The events in the order of time, background last. Raises ValueError where pyarrow is not installed."""
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        message = "Parquet needs pyarrow: pip install 'timeline-dataset[parquet]'"
        raise ValueError(message) from None
    schema = pyarrow.schema([(name, _type(pyarrow, name)) for name in COLUMNS])
    sink = Drain()
    rows = chosen.rows()
    with parquet.ParquetWriter(pyarrow.PythonFile(sink, mode="w"), schema, compression="zstd") as writer:
        while batch := [_typed(row) for row in islice(rows, _GROUP)]:
            writer.write_table(pyarrow.Table.from_pylist(batch, schema=schema))
            yield sink.taken()
    yield sink.taken()


def _typed(row: Row) -> Row:
    for name in _DAYS:
        row[name] = date.fromisoformat(row[name]) if row[name] else None
    return row


def _type(pyarrow: Any, name: str) -> Any:
    if name in _DAYS:
        return pyarrow.date32()
    if name in LISTS:
        return pyarrow.list_(pyarrow.string())
    if name in TRUTHS:
        return pyarrow.bool_()
    return pyarrow.int32() if name == "precision_days" else pyarrow.string()
