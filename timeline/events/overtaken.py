"""Plans that the sentence which tells of them has overtaken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.predicates import Predicate
from timeline.events.reading import Reading
from timeline.events.words import Line
from timeline.languages.cues import EventCues
from timeline.records import Event

_DUE = 4  # words from "had been due" to the verb or noun of what was


def overtaken(reading: Reading, events: Sequence[Event], today: int | None, cues: EventCues) -> list[Event]:
    """The events of a sentence; what was due on a day gone by is off where the sentence tells the day to come instead
    ("will meet on Monday, which had been set for last Friday"), and so is what was to be where it says that it will be.
    """
    line = reading.line
    told = [replace(e, status="cancelled") if _was_to_be(reading, e, cues) else e for e in events]
    ahead = [e for e in told if e.status == "planned" and today is not None and (e.interval.start or 0) > today]
    for n, event in enumerate(told):
        end = event.interval.end
        over = today is not None and end is not None and end <= today
        if not (ahead and over) or event.status not in ("planned", "happened"):
            continue
        word = line.index(event.trigger_start)
        before = range(max(0, word - _DUE), word + 1)
        was = any(cues.be.get(line.forms[i].lstrip(cues.clitics)) == "past" for i in before)
        due = cues.scheduled.first(line.forms, before[0], min(word + 2, len(line.forms))) is not None
        if was and due:
            told[n] = replace(event, status="cancelled", background=False)
    return told


def _was_to_be(reading: Reading, event: Event, cues: EventCues) -> bool:
    """Whether a relative clause tells what was to be of something that the clause around it says will be ("the gala,
    which was to open on Monday, will be held in June").
    """
    line = reading.line
    word = line.index(event.trigger_start)
    clause = next((c for c in reading.clauses if c.holds(word)), None)
    if event.status != "planned" or clause is None or clause.opening != "relative":
        return False
    verb = next((p for p in clause.predicates if p.kind == "finite"), None)
    hosts = [p for c in reading.clauses if c.first < clause.first and c.opening == "start" for p in c.predicates]
    will = any(p.kind == "finite" and p.tense == "future" and p.word > word for p in hosts)
    return verb is not None and will and _tells_past_plan(line, verb, cues)


def _tells_past_plan(line: Line, verb: Predicate, cues: EventCues) -> bool:
    """Whether a verb tells what was to be ("devait ouvrir", "was to open")."""
    auxiliary = line.forms[verb.first]
    aims = not cues.infinitive.isdisjoint(line.forms[verb.first : verb.word])
    return auxiliary in cues.past_plans or (cues.be.get(auxiliary) == "past" and aims)
