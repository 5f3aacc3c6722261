"""What counts from the day on which it begins, as its sentence tells it, and not from publication.

"The curfew began on 14 January and was to end after eleven days"; "the fair opens on 16 September and runs until
Saturday".
"""

from __future__ import annotations

import re
from itertools import pairwise

from timeline.chronology.value import Value
from timeline.resolution.cues import Cues
from timeline.resolution.passage import Passage
from timeline.resolution.tense import presents
from timeline.tagging import Mention

ENDS = ("until", "to")
_WORD = re.compile(r"[^\W\d_]+")


def provided(here: Passage, start: int) -> int | None:
    """The day that has been and that its sentence told, where a phrase goes on with what was to follow (على أن)."""
    day, today = here.at.told_day, here.at.published
    if day is None or today is None or day >= today or not here.days.told:
        return None
    between = here.normal[here.days.told[-1][0] : start]
    return day if any(phrase in between for phrase in here.cues.provided) else None


def begins_later(here: Passage, mention: Mention, value: Value) -> int | None:
    """The day to come on which begins what lasts until a day of the week that would be before it."""
    today = here.at.published
    if mention.link not in ENDS or mention.meaning.op != "weekday" or value.period is None or today is None:
        return None
    day = here.days.of_sentence(mention.start)
    if day is None or not max(today, value.period.start) < day or not here.days.told:
        return None
    return day if _goes_on(here.verbs[here.days.told[-1][0] : mention.start], here.cues) else None


def _goes_on(stretch: str, cues: Cues) -> bool:
    """Whether a verb goes on there with the subject of the one before: "and runs", وتستمر."""
    words = _WORD.findall(stretch)
    if any(word[0] in cues.clitics and len(word) > 1 and presents(word[1:], cues) for word in words):
        return True
    return any(word in cues.joins and presents(after, cues) for word, after in pairwise(words))
