"""Where the word that a date stands by hands its day to another: the verb an infinitive hangs on, what followed or
preceded it.
"""

from __future__ import annotations

from timeline.chronology.grains import CLOCK
from timeline.events.dating.trigger import is_bare_auxiliary
from timeline.events.status.status import has_passed, is_today
from timeline.events.syntax.acting import speaks
from timeline.events.syntax.clauses import Clause
from timeline.events.syntax.predicates import Predicate, heads_clause
from timeline.events.syntax.reading import Reading
from timeline.languages.tables.event_cues import EventCues
from timeline.records import Expression


def governing(
    reading: Reading, clause: Clause, trigger: Predicate, expression: Expression, cues: EventCues
) -> Predicate:
    """The past verb that an infinitive hangs on, where its day is over: "had tried to flee in May"; or is today and the
    verb plans nothing: "went back to work on Friday".
    """
    over = has_passed(expression, reading.today)
    own = clause.segment_at(trigger.word)
    apart = own is not None and own.opening == "subordinate" and own.verbal  # not "during a bid to flee in May"
    if trigger.kind != "infinitive" or not (over or is_today(expression, reading.today)) or apart:
        return trigger
    verbs = [p for p in clause.predicates if heads_clause(p, cues) and p.word < trigger.word]
    acts = bool(verbs) and verbs[-1].tense == "past" and not is_bare_auxiliary(reading, verbs[-1], cues)
    acts = acts and (over or not _plans(reading, verbs[-1], cues))
    acts = acts and not _has_each_its_day(reading, verbs[-1], trigger)
    return verbs[-1] if acts else trigger


def _has_each_its_day(reading: Reading, verb: Predicate, infinitive: Predicate) -> bool:
    """Whether a verb and the infinitive behind it have a day each ("voted on Monday to strike on Friday")."""
    days = (x for x in reading.expressions.values() if x.interval.bounded and x.granularity not in CLOCK)
    words = [reading.line.index(x.start) for x in days]
    return any(verb.word < word < infinitive.word for word in words) and any(w > infinitive.word for w in words)


def what_it_followed(reading: Reading, verb: Predicate, word: int, cues: EventCues) -> Predicate | None:
    """What a day that has been, at a word, dates in what stands behind "after": not the verb, if that tells of what is
    so or to come, but the noun beside it ("After the talks in March, | both sides are preparing", "planned to reopen it
    | after a fire in May"); None for what opens a sentence without a noun.
    """
    forms, nouns = reading.line.forms, [p for p in reading.predicates if p.kind == "noun" and p.word < word]
    aims = verb.kind == "infinitive" or cues.intentions.at(forms, verb.word) or cues.scheduled.at(forms, verb.word)
    if verb.kind == "noun" or (verb.tense == "past" and not aims):
        return verb
    behind = max((p.word + 1 for p in reading.predicates if p.kind != "noun" and p.word < word), default=0)
    opener = next((i for i in range(behind, word) if cues.anchors["after"].at(forms, i)), None)
    if opener is None or (not behind and opener > 1):
        return verb
    if any(reading.line.words[i].mark for i in range(opener, word)):
        return verb
    return next((noun for noun in reversed(nouns) if noun.word > opener), verb if behind else None)


def _plans(reading: Reading, verb: Predicate, cues: EventCues) -> bool:
    """Whether a verb tells of what somebody means or promises to do ("agreed to meet")."""
    plans = (cues.status["planned"], cues.scheduled, cues.speech_acts, cues.reporting)
    return any(cue.at(reading.line.forms, word) for cue in plans for word in range(verb.first, verb.word + 1))


def brought_about(reading: Reading, clause: Clause, noun: Predicate, cues: EventCues) -> Predicate | None:
    """The past verb, without a date of its own, with which a sentence begins and whose subject did just before what a
    noun names (تأهل الفريق بعد فوزه أمس).
    """
    line = reading.line
    if noun.kind != "noun" or line.forms[noun.word] not in cues.possessed:
        return None
    verb = next((p for p in clause.predicates if heads_clause(p, cues) and p.word < noun.word), None)
    if verb is None or verb.tense != "past" or clause.opening != "start" or verb.word > clause.first + 1:
        return None
    own = any(verb.word < line.index(x.start) < noun.word for x in reading.expressions.values())
    said = own or speaks(line, verb.word, cues)
    return verb if cues.anchors["after"].at(line.forms, noun.word - 1) and not said else None
