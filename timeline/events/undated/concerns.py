"""What is told beside a row of its sentence without a day of its own: what was done about a happening whose day is told
("arrested over Monday's fire"), and what a denied rumour tells, since a reader would look for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.events.syntax.acting import acts
from timeline.events.syntax.concern import concern_of
from timeline.events.syntax.predicates import Predicate, heads_clause
from timeline.events.syntax.reading import Reading
from timeline.events.undated.dateless import dateless
from timeline.languages.tables.event_cues import EventCues
from timeline.records import Event

_RUMOUR = 8  # words from the word for a rumour to what it tells


def undated_concerns(reading: Reading, events: Sequence[Event], cues: EventCues) -> Iterator[Event]:
    """A row for each verb without one that is about the happening of a row, where no other day is told."""
    taken = {event.trigger_start for event in events}
    times = [x for x in reading.expressions.values() if x.interval.bounded]
    for clause in reading.clauses if len(times) == 1 and taken else ():
        if clause.cited:
            continue
        for verb in (p for p in reversed(clause.predicates) if heads_clause(p, cues)):
            noun = concern_of(reading, clause, verb, times[0], cues)
            told = noun is not None and reading.line.words[noun.word].start in taken
            if told and reading.line.words[verb.word].start not in taken and acts(reading.line, verb, cues):
                yield dateless(reading, clause, verb, cues)
                break  # the nearest verb


def denied_rumours(reading: Reading, found: Sequence[Event], cues: EventCues) -> Iterator[Event]:
    """Of the denials of a sentence what the rumour tells that they deny, where verbs go first: never dated by the
    denial (نفى الوزير ما تردد عن | بيع | المصنع).
    """
    line = reading.line
    told = {event.trigger_start for event in found}
    for event in found:
        denial = line.index(event.trigger_start)
        clause = reading.clause_at(denial)
        if cues.subject_first or event.status != "denied" or clause is None or event.background:
            continue
        if not cues.status["denied"].at(line.forms, denial):
            continue
        content = _content(reading, denial, cues)
        if content is not None and line.words[content.word].start not in told:
            yield dateless(reading, clause, content, cues, status="denied", sourcing="rumoured")


def _content(reading: Reading, denial: int, cues: EventCues) -> Predicate | None:
    """The noun of what a rumour tells that stands behind a denial, in one stretch with it."""
    line = reading.line
    end = next((k for k in range(denial + 1, len(line.words)) if line.words[k].mark), len(line.words))
    rumour = cues.sourcing["rumoured"].first(line.forms, denial + 1, end)
    if rumour is None:
        return None
    last = min(end, rumour + 1 + _RUMOUR)
    return next((p for p in reading.predicates if p.kind == "noun" and rumour < p.word < last), None)
