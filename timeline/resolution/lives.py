"""The news again, behind what a sentence tells in passing of what somebody or something was long ago.

"Né le 4 mars 1999 à Lille, il a été arrêté le 2 mai": the main clause goes on with the news where a perfect tells it,
or what is to come. What had been done, or is told in a simple past, may be of that year.
"""

from __future__ import annotations

from itertools import pairwise

from timeline.chronology.value import FUTURE, PAST
from timeline.resolution.intents import is_past
from timeline.resolution.meanings import lacks_year
from timeline.resolution.passage import Passage
from timeline.resolution.stops import sentence_start
from timeline.resolution.tense import verbs_say
from timeline.resolution.words import words_in
from timeline.tagging import Mention


def leaves_life(here: Passage, mention: Mention) -> bool:
    """Whether a day or month of no year is of the news, though its sentence went back to a year long past."""
    if not here.cues.perfects or not lacks_year(mention.meaning) or not _lies_aside(here, mention.start):
        return False
    way = verbs_say(here.verbs, mention.start, mention.end, here.cues)[0]
    return way == FUTURE or (way == PAST and _has_perfect(here, mention.start))


def _lies_aside(here: Passage, start: int) -> bool:
    """Whether what was long ago opened the sentence of an offset, or stood between commas in it, behind a participle or
    relative, so that its main clause came after."""
    begin, since = sentence_start(here.normal, start, here.cues), here.past.since
    if since is None or since < begin or "," not in here.normal[since:start]:
        return False
    first = here.normal[begin:since].rpartition(",")[2].split(None, 1)[:1]
    told = bool(first) and (first[0] in here.cues.relatives or is_past(first[0], here.cues))
    return told or not here.cues.lives.isdisjoint(first)


def _has_perfect(here: Passage, start: int) -> bool:
    """Whether the auxiliary of a perfect stands between what was long ago and an offset, and none of what had been done
    before."""
    words = words_in(here.verbs[here.past.since or 0 : start])
    pairs = (f"{one} {two}" for one, two in pairwise(words))
    return not here.cues.perfects.isdisjoint((*words, *pairs)) and here.cues.done.isdisjoint(words)
