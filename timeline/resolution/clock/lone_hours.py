"""Whether a number alone is an hour, by what stands around it."""

from __future__ import annotations

from typing import Final

from timeline.resolution.meanings import bare_hour, tells_time
from timeline.resolution.passage import Passage
from timeline.resolution.sentence.stops import leads_clause, sentence
from timeline.resolution.sentence.words import last_words
from timeline.resolution.tense.intents import BESIDE

AROUND: Final = 4  # expressions around an hour that show it to be one
HOURS: Final = 400  # and characters


def among_hours(here: Passage, n: int) -> bool:
    """Whether other clock times or parts of the day stand around a mention, or what is done at an hour; not where a
    sentence is of business or a text of a match: their numbers are figures and scores. A part of the day leads its
    clause."""
    start, end, term, _ = here.found[n].said
    part = (hour := bare_hour(term)) is not None and hour.op == "daypart"
    if part and not leads_clause(here.normal, start, here.cues):
        return False
    words = sentence(here.normal, start, here.cues).split()
    if not here.cues.figures.isdisjoint(words):
        return False
    shown = not here.cues.hourly.isdisjoint(words) and not _by_how_many(here, start)
    shown = shown or _beside_an_hour(here, n, start, end)
    return shown and not here.subject.of_a_game()


def _by_how_many(here: Passage, start: int) -> bool:
    """Whether a number says by how many something rose: "will rise by two"."""
    before = last_words(here.normal[max(0, start - BESIDE) : start], 2)
    return len(before) > 1 and before[1] in here.cues.compared and before[0] in here.cues.hourly


def _beside_an_hour(here: Passage, n: int, start: int, end: int) -> bool:
    """Whether a clock time or a part of the day stands around a mention, in its line."""
    for other in (*here.found[max(0, n - AROUND) : n], *here.found[n + 1 : n + 1 + AROUND]):
        near = start - other.end < HOURS if other.start < start else other.start - end < HOURS
        near = near and "\n" not in here.text[min(start, other.end) : max(end, other.start)]
        alone = bare_hour(other.meaning)  # which shows nothing, but "ten to two" does
        if near and tells_time(other.meaning) and (alone is None or alone.op == "shifted"):
            return True
    return False
