"""The happening that a verb is about, where a day is of that and not of the verb."""

from __future__ import annotations

from timeline.chronology.grains import DAYS
from timeline.events.syntax.clauses import Clause
from timeline.events.syntax.predicates import Predicate
from timeline.events.syntax.reading import Reading
from timeline.languages.tables.event_cues import EventCues
from timeline.records import Expression

_NEXT = 2  # words from a day to the noun that owns it


def concern_of(
    reading: Reading, clause: Clause, trigger: Predicate, expression: Expression, cues: EventCues
) -> Predicate | None:
    """The noun of a happening that owns a day, which a past verb only is about ("arrested a man over Monday's robbery",
    but "died in Monday's crash", "gathered for Sunday's protest"); None elsewhere.
    """
    line, first = reading.line, reading.line.index(expression.start)
    told = trigger.kind != "noun" and trigger.tense == "past" and trigger.word < first  # no plan for it
    if not told or expression.granularity not in DAYS or not reading.qualifies(expression, cues):
        return None
    last = line.index(expression.end - 1)
    noun = next((p for p in reading.predicates if last < p.word <= last + _NEXT), None)
    begins = first - (line.forms[first - 1] in cues.determiners)  # "over the 2 January robberies"
    about = any(i + cues.concerning.at(line.forms, i) == begins for i in range(trigger.word + 1, begins))
    if noun is None or noun.kind != "noun" or not about:
        return None
    goes_on = any(p.kind == "finite" and p.word > noun.word for p in clause.predicates)
    return None if goes_on else noun  # "a man arrested over Monday's robbery | is in hospital"
