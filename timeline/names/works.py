"""Titles of works in quotes: what stands in one names nobody."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.names.mention import Mention

_WORK = re.compile(r"[“\"](?=([^“”\"\n]{2,60})[”\"])")  # also between two quotations: no title then
_LONG = 4  # letters of a word that has a capital in a title; words of a title that is no speech


def is_in_work(text: str, mention: Mention) -> bool:
    """Whether a name is only part of the title of a work: `"Nobody Is Listening"`."""
    a, b = mention.start, mention.end
    return any(first <= a and b <= last and b - a < last - first for first, last in _works(text))


@lru_cache(maxsize=8)
def _works(text: str) -> tuple[tuple[int, int], ...]:
    """Where titles of songs, films and books stand in quotes: words of which any long one has a capital."""
    spans = ((m.start(1), m.end(1)) for m in _WORK.finditer(text))
    return tuple((a, b) for a, b in spans if _is_work(text[a:b]))


def _is_work(quoted: str) -> bool:
    parts = quoted.split()
    long = [part for part in parts if len(part) >= _LONG or part is parts[0]]
    ends = quoted[-1] not in ",.;" or (quoted[-1] == "," and len(parts) > _LONG)  # a comma may stand before the mark
    return len(parts) > 1 and ends and all(part[0].isupper() for part in long)
