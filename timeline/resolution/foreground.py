"""The days that news tells of as its own, not where it looks back: those that "the same day" means behind a look back.

"Police landed on Tuesday to fight the fire that began on Sunday. A man was held the same day": on Tuesday.
"""

from __future__ import annotations

from timeline.chronology.units import Period
from timeline.resolution.cues import Cues
from timeline.resolution.stops import sentence_start
from timeline.resolution.words import words_in
from timeline.resolution.years import leads


class Foreground:
    """The last day that was told as news."""

    def __init__(self, text: str, cues: Cues) -> None:
        self.text, self.cues = text, cues  # normalised
        self.day: Period | None = None
        self.told_at = -1

    def tell(self, start: int, period: Period | None, today: int | None) -> None:
        """Remember a day that has been, unless it is one that a sentence looks back to."""
        if period is None or period.unit != "day" or today is None or period.start > today:
            return
        if not self._looks_back(start):
            self.day, self.told_at = period, start

    def same(self, start: int, told_at: int) -> Period | None:
        """The day that "the same day" means though narrative time came from a look back later on; none where it leads
        the sentence behind that, or looks back too."""
        if self.day is None or self.told_at >= told_at or self._looks_back(start):
            return None
        begin = sentence_start(self.text, start, self.cues)
        goes_on = leads(self.text, start, self.cues) and told_at >= sentence_start(self.text, begin - 2, self.cues)
        return None if goes_on else self.day

    def _looks_back(self, start: int) -> bool:
        """Whether a pluperfect stands before what a sentence names, or a relative between that and a day before it."""
        begin = sentence_start(self.text, start, self.cues)
        if not self.cues.done.isdisjoint(word.rpartition("'")[2] for word in words_in(self.text[begin:start])):
            return True
        between = words_in(self.text[self.told_at : start]) if self.told_at >= begin else ()
        return not self.cues.relatives.isdisjoint(between)
