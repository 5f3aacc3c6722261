"""The news again, behind what a sentence tells in passing of what somebody or something was long ago.

"Né le 4 mars 1999 à Lille, il a été arrêté le 2 mai": the main clause goes on with the news where a perfect tells it,
or what is to come. What had been done, or is told in a simple past, may be of that year.
"""

from __future__ import annotations

from itertools import pairwise

from timeline.chronology.value import FUTURE, PAST
from timeline.languages.tense import Cues
from timeline.resolution.meanings import lacks_year
from timeline.resolution.passage import Passage
from timeline.resolution.stops import sentence_start
from timeline.resolution.tense import verbs_say
from timeline.resolution.words import words_in
from timeline.tagging import Mention


def leaves_life(here: Passage, mention: Mention) -> bool:
    """Whether a day or month of no year is of the news, though its sentence told in passing of a year long past."""
    told_at = here.past.since
    if told_at is None or not here.past.passing or not lacks_year(mention.meaning):
        return False
    if told_at < sentence_start(here.normal, mention.start, here.cues):
        return False
    way = verbs_say(here.verbs, mention.start, mention.end, here.cues)[0]
    return way == FUTURE or (way == PAST and _has_perfect(words_in(here.verbs[told_at : mention.start]), here.cues))


def _has_perfect(words: list[str], cues: Cues) -> bool:
    """Whether the auxiliary of a perfect stands among words, and none of what had been done before."""
    pairs = (f"{one} {two}" for one, two in pairwise(words))
    return not cues.perfects.isdisjoint((*words, *pairs)) and cues.done.isdisjoint(words)
