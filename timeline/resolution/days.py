"""Which day a clock time or part of the day belongs to."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from timeline.resolution.tense import Cues, dates_the_saying, sentence_start

LEAD = 400  # characters in which news says when it happened
_DATELINE = re.compile(r"\s*[(/\-:]|\s*\.\s*-")


@dataclass(slots=True)
class Days:
    """The days that a text has named so far.

    In news a clock time belongs to a day of its own sentence, else to the day that the lead tells of, else to the
    last one named; in a narrative to the last one. Days of a dateline, or beside a verb of saying, tell when the
    article was written or somebody spoke, and come last.
    """

    text: str  # normalised
    cues: Cues
    narrative: bool
    told: list[tuple[int, int]] = field(default_factory=list)  # offset, day
    said: list[tuple[int, int]] = field(default_factory=list)

    def name(self, start: int, end: int, day: int) -> bool:
        """A day is named at these offsets; returns whether it tells of what happened."""
        tells = not (self._dateline(start, end) or dates_the_saying(self.text, start, end, self.cues))
        (self.told if tells else self.said).append((start, day))
        return tells

    def of(self, at: int) -> int | None:
        """The day of a clock time at this offset; None where no day is named before it."""
        begin = sentence_start(self.text, at)
        for days in (self.told, self.said):
            if days and days[-1][0] >= begin:
                return days[-1][1]
        if not self.told:
            return self.said[-1][1] if self.said else None
        if not self.narrative and self.told[0][0] < LEAD:
            return self.told[0][1]
        return self.told[-1][1]

    def _dateline(self, start: int, end: int) -> bool:
        return start < 80 and not self.told and bool(_DATELINE.match(self.text, end))
