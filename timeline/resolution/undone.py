"""Plans that fell through: "Friday's match was called off", "a meeting scheduled for Tuesday was canceled"."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from timeline.chronology.value import FUTURE, PAST
from timeline.resolution.cues import EITHER, Cues
from timeline.resolution.intents import ROUND
from timeline.resolution.stops import REACH, standing_after
from timeline.resolution.verbs import way_of
from timeline.resolution.words import first_words, last_words, words_in

BEHIND: Final = (0, 1, 2, 3)  # where a verb stands, from its auxiliary: "was lifted", "canceled", "also canceled"
UNDOING: Final = 6  # words from a day to the verb that undoes its plan: "'s match was called off"


def undoes(after: str, cue: str, cues: Cues) -> bool:
    """Whether a plan is undone by a cue, or by the verb behind it in what stands after a day: "Friday's match was
    called off"."""
    if cue in cues.undone:
        return True
    words = " ".join(first_words(after, UNDOING))
    return f"{cue} " in words and any(f"{cue} {verb}" in words for verb in cues.undone)


def is_undone(way: int, before: str, text: str, end: int, cues: Cues) -> bool:
    """Whether the plan for a day, which a cue tells to come or leaves open, is undone behind it or before."""
    if way == FUTURE:
        return fell_through(before, text, end, cues)
    return way == EITHER and _is_called_off(before, cues)


def _is_called_off(before: str, cues: Cues) -> bool:
    """Whether what stands before an expression undoes a plan: "called off a fair that was to begin on Saturday"."""
    words = words_in(before) if cues.undone else []
    return any(word in cues.undone or f"{word} {after}" in cues.undone for word, after in pairwise(words))


def has_called_off(before: str, cue: str, cues: Cues) -> bool:
    """Whether a day stands behind what has a day beforehand and a perfect, which no past day can date, has called off:
    "has cancelled her concert on Saturday"."""
    told, _, behind = before.rpartition(cue) if cue in cues.undone else ("", "", "")
    return not (cues.appointments.isdisjoint(words_in(behind)) or cues.having.isdisjoint(last_words(told[-ROUND:], 1)))


def fell_through(before: str, text: str, end: int, cues: Cues) -> bool:
    """Whether a past says behind an expression that the plan for that day is undone: "a meeting scheduled for Tuesday
    was canceled", "the match, scheduled for Tuesday, has been called off"."""
    if not cues.undone or cues.planning.isdisjoint(last_words(before[-ROUND:], 1)):
        return False
    words = first_words(standing_after(text, end, REACH, cues).lstrip(" ,"), UNDOING)
    if len(words) < 2 or not (words[0] in cues.having or (words[0] in cues.copulas and way_of(words[0], cues) == PAST)):
        return False
    verbs = (" ".join(words[n : n + length]) for n in BEHIND for length in (1, 2))
    return not cues.undone.isdisjoint(verbs)
