"""Ways in: files, folders and JSON lines become Articles, and what cannot be read becomes a Problem."""

from typing import TYPE_CHECKING, Any

from timeline.sources.errors import MissingExtraError, RecordError, SourceError, TextError
from timeline.sources.options import ReadOptions
from timeline.sources.publication import Publication, read_published
from timeline.sources.record import article_of_record, parse_line, uid_of

if TYPE_CHECKING:
    from timeline.sources.reading import READERS, read, read_all

__all__ = [
    "READERS",
    "MissingExtraError",
    "Publication",
    "ReadOptions",
    "RecordError",
    "SourceError",
    "TextError",
    "article_of_record",
    "parse_line",
    "read",
    "read_all",
    "read_published",
    "uid_of",
]


def __getattr__(name: str) -> Any:  # what reads JSON lines needs no readers of pages and tables
    if name in ("READERS", "read", "read_all"):
        from timeline.sources import reading

        return getattr(reading, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
