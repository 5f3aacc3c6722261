"""What stands before and behind an expression in its sentence, cut into words once for all that is asked of it."""

from __future__ import annotations

from timeline.languages.tense import Cues
from timeline.resolution.cutting import cut_up
from timeline.resolution.stops import REACH, sentence_start, stop
from timeline.resolution.verbs import texts


class Stretch:
    """A stretch of a normalised text: its words and clause borders, and what they may do, as bits (`cutting`)."""

    __slots__ = ("able", "cues", "final", "last", "parts", "shown", "words")

    def __init__(self, shown: str, cues: Cues) -> None:
        self.shown, self.cues = shown, cues
        self.parts, self.able, self.last = cut_up(shown, cues)
        self.words = texts(self.parts)
        self.final = self.words[-1] if self.words else ""


class Spot:
    """Where an expression stands, or what is asked about like one, in a line or more of a normalised text."""

    __slots__ = ("_after", "before", "cues", "end", "first", "start", "text")

    def __init__(self, text: str, start: int, end: int, cues: Cues, first: int = 0) -> None:
        self.text, self.start, self.end, self.cues = text, start, end, cues
        self.first = first  # where the lines begin in the whole text
        self.before = Stretch(text[sentence_start(text, start, cues) : start], cues)  # in its sentence
        self._after: Stretch | None = None

    def stands(self, start: int, end: int, cues: Cues) -> bool:
        """Whether it stands there in the whole text, and is read by these cues."""
        return self.cues is cues and self.first + self.start == start and self.first + self.end == end

    @property
    def after(self) -> Stretch:
        """What stands behind it in its sentence."""
        if self._after is None:
            stopped, _ = stop(self.text, self.end, self.end + REACH, self.cues)
            self._after = Stretch(self.text[self.end : stopped], self.cues)
        return self._after

    def follows(self, reach: int) -> str:
        """So many characters behind it."""
        return self.text[self.end : self.end + reach]

    def leads(self, reach: int) -> str:
        """So many characters before it."""
        return self.text[max(0, self.start - reach) : self.start]
