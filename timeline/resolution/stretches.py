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
    known = _asked_last(_BEFORE, text, at, cues)
    return known or _keep(_BEFORE, Stretch(standing_before(text, at, REACH, cues), cues, text, at))


def going_on(text: str, at: int, cues: Cues) -> Stretch:
    """What stands from an offset on in its sentence."""
    known = _asked_last(_BEHIND, text, at, cues)
    return known or _keep(_BEHIND, Stretch(standing_after(text, at, REACH, cues), cues, text, at))


def _asked_last(kept: list[Stretch], text: str, at: int, cues: Cues) -> Stretch | None:
    for known in kept:
        if known.at == at and known.text is text and known.cues is cues:
            return known
    return None


def _keep(kept: list[Stretch], found: Stretch) -> Stretch:
    kept[:] = [found]
    return found
