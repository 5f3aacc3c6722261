"""What a verb tells, and when: a clause as it is read."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.events.syntax.clauses import Clause
from timeline.events.syntax.predicates import Predicate, is_negated
from timeline.events.syntax.reading import Reading
from timeline.events.syntax.words import Line
from timeline.languages.tables.event_cues import EventCues
from timeline.records import Expression, Status


@dataclass(frozen=True, slots=True)
class Telling:
    """The verb `trigger` of a clause, with the expression that dates it; `today` is the day of publication."""

    reading: Reading
    clause: Clause
    trigger: Predicate
    expression: Expression
    status: Status
    today: int | None
    cues: EventCues
    morrow: bool = False  # whether it tells of what had been due on the morrow of a day long past

    @property
    def line(self) -> Line:
        """The words of its sentence."""
        return self.reading.line

    @property
    def word(self) -> int:
        """The word with which its expression begins."""
        return self.line.index(self.expression.start)

    @property
    def ahead(self) -> bool:
        """Whether its days are all still to come."""
        start = self.expression.interval.start
        return self.today is not None and start is not None and start > self.today

    @property
    def negated(self) -> bool:
        """Whether its verb is denied, an auxiliary alone right behind it ("is not due")."""
        line, verb = self.line, self.trigger.word
        bare = line.forms[verb] in self.cues.be and bool(self.cues.status["negation"].at(line.forms, verb + 1))
        return bare or is_negated(line, self.trigger, self.cues)
