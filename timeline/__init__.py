"""Dated events from news articles: find time expressions, resolve them against the publication date, compose events.

>>> from timeline import tag
>>> [e.value for e in tag("It opened two weeks ago.", published="2023-06-16")]
['2023-W22']
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["Article", "Event", "Expression", "build", "extract", "tag"]

if TYPE_CHECKING:
    from timeline.api import build, extract, tag
    from timeline.records import Article, Event, Expression


def __getattr__(name: str) -> Any:  # nothing heavy is imported until it is used
    if name in ("tag", "extract", "build"):
        import timeline.api

        return getattr(timeline.api, name)
    if name in ("Article", "Event", "Expression"):
        import timeline.records

        return getattr(timeline.records, name)
    raise AttributeError(name)
