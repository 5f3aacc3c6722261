"""Plans that the text which tells of them has overtaken: it puts them off, calls them off, or tells a later day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.dating.direction import nearest
from timeline.events.status.future_in_past import was_due, was_meant, was_to_be
from timeline.events.status.rescheduling import is_due, is_off
from timeline.events.syntax.clauses import Clause
from timeline.events.syntax.predicates import Predicate, heads_clause, is_negated
from timeline.events.syntax.reading import Reading
from timeline.events.syntax.words import Line, stems
from timeline.languages.tables.event_cues import EventCues
from timeline.records import Event

_BEFORE = 2  # words of "before" in front of a verb
_OPENING = 5  # words from the beginning of a sentence to what was due
_SHORT = 4  # words of a clause that only says that something is off ("But it was put off")


def overtaken(reading: Reading, events: Sequence[Event], cues: EventCues) -> list[Event]:
    """The events of a sentence; what was due on a day is off where another verb puts it off ("had been set for Friday
    but was put off"), or where, that day gone by, the sentence tells a day to come instead ("will meet on Monday, which
    had been set for last Friday"), and so is what was to be where it says that it will be.
    """
    line = reading.line
    told = [replace(e, status="cancelled") if _was_to_be(reading, e, cues) else e for e in events]
    told = [_as_due(reading, e, cues) for e in told]
    planned = (e.interval.start or 0 for e in told if e.status == "planned")
    ahead = reading.today is not None and any(start > reading.today for start in planned)
    puts_off = [line.words[p.word].start for p in reading.predicates if _puts_off(reading, p, cues)]
    for n, event in enumerate(told):
        end = event.interval.end
        over = reading.today is not None and end is not None and end <= reading.today
        word = _word(reading, event)
        bare = _is_bare(line, word, cues)
        put_off = any(start > event.trigger_start or (start < event.trigger_start and bare) for start in puts_off)
        but = over and any(form in cues.corrections for form in line.forms[word + 1 :])
        replaced = (ahead and over) or put_off or but
        open_ = event.status in ("planned", "happened") or (event.status == "cancelled" and event.background)
        due = put_off and not event.background and is_due(reading, word, cues)
        meant = due or was_meant(line, word, cues)
        if open_ and replaced and meant:
            told[n] = replace(event, status="cancelled", background=False)
    return told


def _was_to_be(reading: Reading, event: Event, cues: EventCues) -> bool:
    """Whether a relative clause tells what was to be of something that the clause around it says will be ("the gala,
    which was to open on Monday, will be held in June").
    """
    line = reading.line
    word = line.index(event.trigger_start)
    clause = reading.clause_at(word)
    if event.status != "planned" or clause is None or clause.opening != "relative":
        return False
    verb = next((p for p in clause.predicates if p.kind == "finite"), None)
    hosts = [p for c in reading.clauses if c.first < clause.first and c.opening == "start" for p in c.predicates]
    will = any(p.kind == "finite" and p.tense == "future" and p.word > word for p in hosts)
    return verb is not None and will and was_to_be(line, verb, cues)


def _as_due(reading: Reading, event: Event, cues: EventCues) -> Event:
    """The event, off for its day where its clause tells after what plan something else was decided, and where verbs go
    first (ستقام المباراة السبت، بعدما كانت مقررة الجمعة).
    """
    line = reading.line
    word = line.index(event.trigger_start)
    clause = reading.clause_at(word)
    expression = reading.dating(event)
    if cues.subject_first or clause is None or clause.first < 2 or expression is None or reading.today is None:
        return event
    after = any(cues.anchors["after"].at(line.forms, k) > 0 for k in (clause.first - 1, clause.first))
    if not after or line.forms[word].lstrip(cues.clitics) not in cues.be or not was_due(line, word, cues):
        return event
    due = nearest(expression, reading.today).interval if event.interval == expression.interval else event.interval
    return replace(event, status="cancelled", interval=due, background=False)


def overtaken_next(before: Reading, events: Sequence[Event], reading: Reading, cues: EventCues) -> dict[int, Event]:
    """Of the events of the sentence before, by their places among `events`, those that were due and that this sentence
    puts off, naming them again or nothing at all ("It was to open in May. But the opening was put off.").
    """
    main = reading.clauses[0] if reading.clauses else None
    verb = next((p for p in main.predicates if heads_clause(p, cues)), None) if main else None
    if main is None or verb is None or not _puts_off(reading, verb, cues):
        return {}
    due = {
        n: event
        for n, event in enumerate(events)
        if before.line.start <= event.trigger_start < before.line.end
        and event.status in ("planned", "happened")
        and was_meant(before.line, _word(before, event), cues)
    }
    return {
        n: replace(event, status="cancelled", background=False)
        for n, event in due.items()
        if _is_meant(event, reading, main, cues)
    }


def overtaken_already(before: Reading, reading: Reading, events: Sequence[Event], cues: EventCues) -> list[Event]:
    """The events of a sentence; what it begins by saying was due is off where the sentence before puts that off ("The
    agency announced the postponement of the launch. The rocket had been due to lift off on Friday.").
    """
    told, line = list(events), before.line
    doubts = (cues.status["denied"], cues.status["hypothetical"])
    plain = not any(doubt.first(line.forms) is not None for doubt in doubts)
    off = plain and any(_puts_off(before, p, cues) or _is_off_by_name(before, p, cues) for p in before.predicates)
    named = stems(reading.text, line.start, line.end, cues.glue) if off else frozenset()
    for n, event in enumerate(told):
        word = _word(reading, event)
        opens = word <= _OPENING and was_meant(reading.line, word, cues)
        if opens and event.status == "planned" and named & stems(event.title, 0, len(event.title), cues.glue):
            told[n] = replace(event, status="cancelled", background=False)
    return told


def _is_off_by_name(reading: Reading, noun: Predicate, cues: EventCues) -> bool:
    """Whether a noun says that something is put or called off ("announced the postponement of")."""
    forms = reading.line.forms
    return noun.kind == "noun" and bool(
        cues.postponing.at(forms, noun.word) or cues.status["cancelled"].at(forms, noun.word)
    )


def _is_meant(event: Event, reading: Reading, clause: Clause, cues: EventCues) -> bool:
    words = reading.line.words[clause.first : clause.last]
    named = stems(event.title, 0, len(event.title), cues.glue) & stems(
        reading.text, words[0].start, words[-1].end, cues.glue
    )
    return bool(named) or sum(not word.mark for word in words) <= _SHORT


def _is_bare(line: Line, word: int, cues: EventCues) -> bool:
    """Whether "had been due" stands without a subject of its own: "The opening was put off, وكان مقررا يوم الجمعة"."""
    bare = line.forms[word].lstrip(cues.clitics) in cues.be and not cues.subject_first
    return bare and word + 1 < len(line.forms) and cues.scheduled.at(line.forms, word + 1) > 0


def _word(reading: Reading, event: Event) -> int:
    return reading.line.index(event.trigger_start)


def _puts_off(reading: Reading, verb: Predicate, cues: EventCues) -> bool:
    """Whether a past verb, not negated, or one that tells what came before a plan's day, calls or puts it off ("was to
    open in May before it was put off").
    """
    forms = reading.line.forms
    first = max(0, verb.first - _BEFORE)
    told = verb.tense == "past" or cues.anchors["before"].first(forms, first, verb.first) is not None
    if verb.kind == "noun" or not told or was_meant(reading.line, verb.word, cues):
        return False
    negated = is_negated(reading.line, verb, cues)
    return not negated and (is_off(reading.line, verb, cues) or cues.extending.at(forms, verb.word) > 0)
