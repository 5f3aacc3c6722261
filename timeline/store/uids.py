"""Permanent names and deterministic numbers.

A uid is a short hash of what a thing is, not of where it stands: an event's of its article, its quote and the
quote's occurrence among equals, so that a line inserted elsewhere moves nothing. An integer id is a hash of the
uid; an event's begins with its day, so that ids ascend in time and the primary key is the timeline.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from hashlib import blake2b
from typing import Protocol

from timeline.chronology.interval import LAST_DAY, day_of

UNDATED = LAST_DAY + 1  # the sort day of what has none: after all others
_DAY_BITS = 30
_SPACE = re.compile(r"\s+")


class Span(Protocol):
    """A stretch of the article's text."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


def short_hash(*parts: object) -> str:
    """16 hexadecimal digits of the parts."""
    return blake2b("\x1f".join(map(str, parts)).encode(), digest_size=8).hexdigest()


def uids(kind: str, article_uid: str, text: str, spans: Sequence[Span]) -> list[str]:
    """The uid of each span of an article, in the given order. Equal quotes count in the order of the text."""
    quotes = [_normalised(text[span.start : span.end]) for span in spans]
    found: list[str] = [""] * len(spans)
    seen: Counter[str] = Counter()
    for index in sorted(range(len(spans)), key=lambda i: (spans[i].start, spans[i].end, i)):
        quote = quotes[index]
        found[index] = short_hash(kind, article_uid, quote, seen[quote])
        seen[quote] += 1
    return found


def base_id(uid: str) -> int:
    """The id that a row of this uid has unless another has it: 52 bits, exact in JavaScript too."""
    return _bits(uid, 52)


def event_base_id(uid: str, sort_date: str | None) -> int:
    """As `base_id`, ascending in time: the sort day, then 30 bits of the uid; undated events last."""
    return first_id(UNDATED if sort_date is None else day_of(sort_date)) | _bits(uid, _DAY_BITS)


def first_id(day: int) -> int:
    """The smallest id that an event of a sort day (an ordinal) may have."""
    return day << _DAY_BITS


def _bits(uid: str, count: int) -> int:
    return int.from_bytes(blake2b(uid.encode(), digest_size=8).digest()) >> (64 - count)


def _normalised(quote: str) -> str:
    return _SPACE.sub(" ", unicodedata.normalize("NFKC", quote)).strip().casefold()
