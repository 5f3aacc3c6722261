"""A participle that opens a sentence, and the date behind it: its own, or that of the main verb."""

from __future__ import annotations

from timeline.chronology.grains import SEASONS, YEARS
from timeline.events.syntax.predicates import Predicate
from timeline.events.syntax.reading import Reading
from timeline.languages.tables.event_cues import EventCues
from timeline.records import Expression

_COARSE = ("month", *SEASONS, *YEARS)  # too long for two things to be done at once


def only_opens(reading: Reading, predicate: Predicate, word: int, expression: Expression, cues: EventCues) -> bool:
    """ "Meeting on Monday, they agreed": the date is the verb's; a plan or origin has its own ("Born in May, he")."""
    opens = predicate.kind == "participle" and predicate.word == 0 and not is_of_opening(reading, word, expression)
    return opens and not any(own.at(reading.line.forms, 0) for own in (cues.scheduled, cues.origins, cues.acts))


def is_of_opening(reading: Reading, word: int, expression: Expression) -> bool:
    """Whether an expression is of the past participle that opens its sentence: done in a month or year, or so since
    then ("Charged in May, he confessed", "Réunis depuis lundi, ils ont écarté").
    """
    parted = any(form.mark for form in reading.line.words[:word])
    opens = any(p.word == 0 and p.kind == "participle" and p.tense == "past" for p in reading.predicates)
    return opens and not parted and (expression.granularity in _COARSE or expression.link == "since")
