"""What was done about a happening whose day is told: a row without a date ("arrested over Monday's fire")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.events.syntax.acting import acts
from timeline.events.syntax.concern import concern_of
from timeline.events.syntax.predicates import heads_clause
from timeline.events.syntax.reading import Reading
from timeline.events.undated.dateless import dateless
from timeline.languages.cues import EventCues
from timeline.records import Event


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
