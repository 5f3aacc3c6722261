"""Clock times of no day in particular: opening hours, nightly cuts."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.chronology.value import Undated
from timeline.resolution.meanings import REPEATS, hour_of
from timeline.resolution.tense import Cues, ends_sentence
from timeline.tagging import Mention

RANGE = ("from", "to")


def repeats_after(found: Sequence[Mention], n: int, text: str) -> bool:
    """Whether a repetition follows a clock time at once: "at 5 a.m. each day"."""
    after = found[n + 1] if n + 1 < len(found) else None
    return after is not None and after.meaning.op in REPEATS and not text[found[n].end : after.start].strip()


def recurs(found: Sequence[Mention], n: int, normal: str, cues: Cues, tells: bool) -> bool:
    """Whether a range of clock times, of no day that its sentence names, comes back day after day: a repetition ends
    the sentence, "open from 8 to 12, except on Mondays", or, where no verb `tells` of one time, it runs past midnight:
    "cuts from 22:00 to 5:00"."""
    if not tells and _past_midnight(found, n):
        return True
    for later in found[n + 1 :]:
        if ends_sentence(normal, found[n].end, later.start, cues) or later.link not in (*RANGE, None, ""):
            return False
        if later.link not in RANGE:
            return later.meaning.op in REPEATS
    return False


def _past_midnight(found: Sequence[Mention], n: int) -> bool:
    first = n if found[n].link == "from" else n - 1
    if first < 0 or first + 1 >= len(found) or found[first + 1].link != "to":
        return False
    try:
        return hour_of(found[first].meaning) > hour_of(found[first + 1].meaning)
    except Undated:
        return False
