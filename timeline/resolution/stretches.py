"""What stands before and behind a place in its sentence, cut into words once for all that is asked of it."""

from __future__ import annotations

from typing import Final

from timeline.languages.tense import Cues
from timeline.resolution.stops import REACH, standing_after, standing_before
from timeline.resolution.verbs import cut_up


class Stretch:
    """A stretch of a normalised text: its words and clause borders, and what some of them may do, as bits (`verbs`)."""

    __slots__ = ("able", "at", "cues", "shown", "text", "words")

    def __init__(self, shown: str, cues: Cues, text: str = "", at: int = -1) -> None:
        self.shown, self.cues, self.text, self.at = shown, cues, text, at
        self.words, self.able = cut_up(shown, cues)


_BEFORE: Final[list[Stretch]] = []  # the last one that was asked for
_BEHIND: Final[list[Stretch]] = []


def leading_up(text: str, at: int, cues: Cues) -> Stretch:
    """What stands before an offset in its sentence."""
    for known in _BEFORE:
        if known.at == at and known.text is text and known.cues is cues:
            return known
    found = Stretch(standing_before(text, at, REACH, cues), cues, text, at)
    _BEFORE.clear()
    _BEFORE.append(found)
    return found


def going_on(text: str, at: int, cues: Cues) -> Stretch:
    """What stands from an offset on in its sentence."""
    for known in _BEHIND:
        if known.at == at and known.text is text and known.cues is cues:
            return known
    found = Stretch(standing_after(text, at, REACH, cues), cues, text, at)
    _BEHIND.clear()
    _BEHIND.append(found)
    return found
