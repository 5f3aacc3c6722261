"""What stands before and behind a place in its sentence, cut into words once for all that is asked of it."""

from __future__ import annotations

from typing import Final

from timeline.languages.tense import Cues
from timeline.resolution.cutting import cut_up
from timeline.resolution.stops import REACH, standing_after, standing_before
from timeline.resolution.verbs import texts


class Stretch:
    """A stretch of a normalised text: its words and clause borders, and what they may do, as bits (`cutting`)."""

    __slots__ = ("able", "at", "cues", "last", "parts", "shown", "text", "words")

    def __init__(self, shown: str, cues: Cues, text: str = "", at: int = -1) -> None:
        self.shown, self.cues, self.text, self.at = shown, cues, text, at
        self.parts, self.able, self.last = cut_up(shown, cues)
        self.words = texts(self.parts)


class _Latest:
    """The last stretches that were asked for."""

    __slots__ = ("before", "behind")

    def __init__(self) -> None:
        self.before: Stretch | None = None
        self.behind: Stretch | None = None


_LATEST: Final = _Latest()


def leading_up(text: str, at: int, cues: Cues) -> Stretch:
    """What stands before an offset in its sentence."""
    known = _LATEST.before
    if known is None or known.at != at or known.text is not text or known.cues is not cues:
        known = _LATEST.before = _cut(known, standing_before(text, at, REACH, cues), cues, text, at)
    return known


def going_on(text: str, at: int, cues: Cues) -> Stretch:
    """What stands from an offset on in its sentence."""
    known = _LATEST.behind
    if known is None or known.at != at or known.text is not text or known.cues is not cues:
        known = _LATEST.behind = _cut(known, standing_after(text, at, REACH, cues), cues, text, at)
    return known


def _cut(known: Stretch | None, shown: str, cues: Cues, text: str, at: int) -> Stretch:
    """What stands there; it may be the same as where was asked last."""
    if known is None or known.shown != shown or known.cues is not cues:
        return Stretch(shown, cues, text, at)
    same = Stretch("", cues, text, at)
    same.shown, same.parts, same.able, same.last, same.words = shown, known.parts, known.able, known.last, known.words
    return same
