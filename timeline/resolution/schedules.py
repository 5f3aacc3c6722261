"""Clock times of no day in particular: opening hours."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.resolution.meanings import REPEATS
from timeline.resolution.tense import Cues, ends_sentence
from timeline.tagging import Mention

RANGE = ("from", "to")


def repeats_after(found: Sequence[Mention], n: int, text: str) -> bool:
    """Whether a repetition follows a clock time at once: "at 5 a.m. each day"."""
    after = found[n + 1] if n + 1 < len(found) else None
    return after is not None and after.meaning.op in REPEATS and not text[found[n].end : after.start].strip()


def recurs(found: Sequence[Mention], n: int, normal: str, cues: Cues) -> bool:
    """Whether a range of clock times, of no day that its sentence names, comes back day after day: a repetition stands
    behind it, "open from 8 to 12, except on Mondays"."""
    for later in found[n + 1 :]:
        if ends_sentence(normal, found[n].end, later.start, cues) or later.link not in (*RANGE, None, ""):
            return False
        if later.link not in RANGE:
            return later.meaning.op in REPEATS
    return False
