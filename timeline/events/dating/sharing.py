"""A day before the object of a verb dates the next verb of a lead too ("on Monday quashed a verdict | and ordered")."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.chronology.grains import BUSINESS
from timeline.events.status.background import is_news
from timeline.events.status.rescheduling import is_off
from timeline.events.syntax.acting import acts
from timeline.events.syntax.clauses import Clause
from timeline.events.syntax.predicates import Predicate, heads_clause
from timeline.events.syntax.reading import Reading
from timeline.events.syntax.words import Line
from timeline.events.titles.subjects import begins_with_verb
from timeline.languages.cues import EventCues

Dated = Mapping[tuple[int, int], Sequence[int]]


def shared_before(
    reading: Reading, dated: Dated, today: int | None, cues: EventCues
) -> dict[tuple[int, int], list[int]]:
    """What a day of the last week, of a clause and its verb in `dated`, dates in the clause that "and" joins to it.

    Only in the lead, all main verbs of which are the news.
    """
    shared: dict[tuple[int, int], list[int]] = {}
    for (number, word), indices in dated.items() if reading.lead and cues.subject_first else ():
        if number + 1 == len(reading.clauses):
            continue
        clause, joined = reading.clauses[number], reading.clauses[number + 1]
        verb = next((p for p in joined.predicates if heads_clause(p, cues)), None)
        first = next((p for p in clause.predicates if heads_clause(p, cues)), None)
        leading = (i for i in indices if reading.line.index(reading.expressions[i].start) <= word + 1)
        news = [i for i in leading if is_news(reading.expressions[i], today)]
        if first is None or verb is None or first.word != word or not news or not _joins(reading, clause, joined, cues):
            continue
        if first.tense == verb.tense == "past" and _goes_on(reading.line, verb, cues):
            shared[number + 1, verb.word] = news
    return shared


def _joins(reading: Reading, clause: Clause, joined: Clause, cues: EventCues) -> bool:
    """Whether a clause without subject and day of its own goes on with the one before it."""
    line, first = reading.line, joined.first
    length = cues.coordinators.at(line.forms, first)
    if joined.opening != "coordinate" or not length or clause.opening not in ("start", "stop", "coordinate"):
        return False
    days = (x for x in reading.expressions.values() if x.interval.bounded and x.granularity not in BUSINESS)
    dated = any(joined.holds(line.index(x.start)) for x in days)
    return not dated and begins_with_verb(line, joined, first + length, cues)


def _goes_on(line: Line, verb: Predicate, cues: EventCues) -> bool:
    """Whether a verb tells an act on the day before it: what is off has the day that it was planned for."""
    return acts(line, verb, cues) and not is_off(line, verb, cues)
