"""Whether a clock time and a day told behind it in its sentence belong together."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from timeline.resolution.meanings import plain
from timeline.resolution.passage import Passage
from timeline.resolution.sentence.stops import ends_clause, leads
from timeline.resolution.sentence.words import words_in
from timeline.resolution.tense.verbs import is_verb
from timeline.tagging import Mention

JOINED: Final = 30  # characters between two clock times of one day


def is_parted(here: Passage, clock: Mention, ended: int, day: Mention) -> bool:
    """Whether a day dates another clause than the clock time before it; one that goes on from that of the clock time,
    where the text told of another day before."""
    start = day.start
    if ends_clause(here.normal, ended, start, here.cues) or _follows(here, ended, start):
        return True
    if not here.days.told or leads(here.normal, clock.start, here.cues) or shares_day(here, clock, ended, day):
        return False
    return _goes_on(here, ended, start)


def _goes_on(here: Passage, ended: int, start: int) -> bool:
    """Whether a clause goes on to another, with a verb of its own, that a day dates: "He was flown out in the
    afternoon, his state was stable on Tuesday", not "At 2.45 p.m., an hour late, it began on Tuesday"."""
    words, joins = words_in(here.shown.between(ended, start)), here.cues.joins
    if ";" in words or any(mark == "," and word in joins for mark, word in pairwise(words)):
        return True
    at = next((k for k, word in enumerate(words) if word == "," or word in joins), len(words))
    return any(is_verb(word, here.cues) for word in words[at:])


def _follows(here: Passage, ended: int, start: int) -> bool:
    """Whether a day dates what came before: "at ten it sold at 46, after its fall on Monday"."""
    between = here.normal[ended:start]
    return any(f" {phrase}" in between for phrase in here.cues.following)


def shares_day(here: Passage, clock: Mention, ended: int, day: Mention) -> bool:
    """Whether a clock time and another share a day: "polls open at 7 a.m. and close at 8 p.m. Tuesday"."""
    if day.meaning.op != "at" or plain(clock.meaning).op == "daypart":
        return False
    between = here.normal[ended : day.start]
    near = day.start - ended <= JOINED and not any(mark in between for mark in ",;:(.\n")
    return near and not here.cues.joins.isdisjoint(between.split())
