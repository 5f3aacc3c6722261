"""Whether news calls the day of publication by the name of its weekday: agencies do, and papers that say no "today"."""

from __future__ import annotations

import re
from typing import Final

from timeline.languages.cues.tense import Cues
from timeline.resolution.sentence.words import last_of, last_words
from timeline.resolution.tense.intents import BESIDE
from timeline.resolution.tense.stretches import Spot

STATED: Final = 2  # words behind "is" that may tell a state: "is still down"
LEAD: Final = 400  # characters at the head of a text that its lead may have
DATELINE: Final = 200  # and in which an agency is named
_SENTENCE: Final = re.compile(r"[.!?؟]\s*\n")  # no headline or dateline stands on its line
_AGENCY: Final = re.compile(r"\([A-Z][\w ./]{1,24}\) ?[-–—_]")  # in a dateline: "LISBON, May 3 (Coast News) -"


def has_agency(text: str) -> bool:
    """Whether a text begins with the dateline of an agency."""
    return _AGENCY.search(text, 0, DATELINE) is not None


def _tells_state(words: list[str], being: str, cues: Cues) -> bool:
    """Whether the last form of "to be" before a day has a state behind it: "are still down"."""
    at = last_of(words, being)
    return not cues.conditions.isdisjoint(words[at + 1 : at + 1 + STATED])


def names_today(text: str, spot: Spot, cue: str) -> bool:
    """Whether a day of the week at an offset may be the day of publication by what stands before it: a present that
    tells how things are ("shares are down on Tuesday") or still are ("roads remain closed on Tuesday"), or no
    preposition in the lead, behind lines that are no sentences ("will testify Tuesday")."""
    cues, start = spot.cues, spot.first + spot.start
    if cue in cues.staying or (cue in cues.being and _tells_state(spot.before.words, cue, cues)):
        return True
    lead = bool(cues.day_marks) and start < LEAD <= len(text) and _SENTENCE.search(text, 0, start) is None
    before = last_words(text[max(0, start - BESIDE) : start].lower(), 1) if lead else []
    return bool(before) and before[0].isalpha() and before[0] not in cues.day_marks
