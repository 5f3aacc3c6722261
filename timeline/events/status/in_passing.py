"""What a clause beside tells of a day that its article has told of before: it only says more of that ("The ferry, which
left at nine on Tuesday, ran aground").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from timeline.chronology.grains import DAYS
from timeline.chronology.interval import Interval
from timeline.events.status.background import is_reduced
from timeline.events.syntax.reading import Reading
from timeline.languages.cues import EventCues
from timeline.records import Event

_BESIDE = ("relative", "aside")


@dataclass(slots=True)
class ToldDays:
    """The days of which an article has told, sentence by sentence."""

    cues: EventCues
    days: set[Interval] = field(default_factory=set)

    def in_passing(self, reading: Reading, found: Sequence[Event]) -> list[Event]:
        """The events of a sentence; below the lead, what a clause beside tells of a day told before is background."""
        told = []
        for event in found:
            known = event.granularity in DAYS and event.interval in self.days and not reading.lead
            if known and event.status == "happened" and self._is_beside(reading, event):
                event = replace(event, background=True)
            if not event.background:
                self.days.add(event.interval)
            told.append(event)
        return told

    def _is_beside(self, reading: Reading, event: Event) -> bool:
        """Whether an event is told by a relative clause, an aside or a participle that only qualifies a noun."""
        word = reading.line.index(event.trigger_start)
        clause = next(c for c in reading.clauses if c.holds(word))
        verb = next((p for p in clause.predicates if p.word == word), None)
        return clause.opening in _BESIDE or (verb is not None and is_reduced(clause, verb, self.cues))
