"""What happened when something else did, on a day that the clause of "when" names: one happening, of the main verb.

"Two people died when a wall fell on Monday" is news of the deaths, and Monday is their day.
"""

from __future__ import annotations

from timeline.chronology.grains import DAYS
from timeline.events.syntax.acting import acts, goes_on
from timeline.events.syntax.clauses import Clause
from timeline.events.syntax.predicates import Predicate, heads_clause
from timeline.events.syntax.reading import Reading
from timeline.events.syntax.words import TIME, Line
from timeline.languages.cues import EventCues
from timeline.records import Expression

_SHORT = (*DAYS, "weekend")  # a year is long enough for two happenings
_MAIN = ("start", "stop", "complement", "coordinate")


def main_of(
    reading: Reading, number: int, trigger: Predicate, expression: Expression, cues: EventCues
) -> tuple[int, Predicate] | None:
    """The past verb, without a date of its own, of the clause before a clause of "when" that has one, or of harm behind
    the relative clause that has one; else None.
    """
    clause, main = reading.clauses[number], reading.clauses[number - 1]
    within = expression.granularity in _SHORT and expression.link is None and trigger.tense == "past"
    if within and clause.opening == "relative":
        passive = reading.line.forms[trigger.first] in cues.passive_be  # "a leak that was found on Monday"
        return None if passive else _done_by(reading, clause, cues)
    if not number or not within or not _is_when(reading, main, clause, cues) or main.opening not in _MAIN:
        return None
    if any(main.holds(time) for time in reading.times):
        return None
    verb = next((p for p in reversed(main.predicates) if heads_clause(p, cues)), None)
    return (number - 1, verb) if verb is not None and _happened(reading.line, verb, cues) else None


def _done_by(reading: Reading, clause: Clause, cues: EventCues) -> tuple[int, Predicate] | None:
    """The verb, without a date of its own, of the harm that a happening did, right behind the relative clause that says
    when that was ("A fire that broke out on Monday | killed six", but "that broke out on Monday was put out").
    """
    line, noun = reading.line, clause.first - 1
    noun -= noun > 0 and line.words[noun].mark
    if not cues.nouns.at(line.forms, noun) and not cues.mishaps.at(line.forms, noun):
        return None
    for n, main in enumerate(reading.clauses):
        verb = next((p for p in main.predicates if p.word == clause.last), None)
        if main is not clause and verb is not None and verb.tense == "past":
            harms = cues.suffering.at(line.forms, verb.word) and TIME not in line.forms[verb.word : main.last]
            return (n, verb) if harms else None
    return None


def day_behind(reading: Reading, clause: Clause, word: int, cues: EventCues) -> int:
    """The word behind the clause that holds the date, at a word, of the clause before it: one of "when", or one that,
    where verbs go first, only says when that was in which something was done; 0 elsewhere.
    """
    behind = next((c for c in reading.clauses if c.first == clause.last and c.holds(word)), None)
    if behind is None:
        return 0
    dates = () if cues.subject_first else (cues.occurring, cues.bringing)
    held = any(cue.first(reading.line.forms, behind.first, word) is not None for cue in dates)
    return behind.last if held or _is_when(reading, clause, behind, cues) else 0


def _is_when(reading: Reading, main: Clause, clause: Clause, cues: EventCues) -> bool:
    """Whether a clause of "when" follows another, no comma parting them but where all subordinate clauses have one."""
    forms, first = reading.line.forms, clause.first
    opens = clause.opening == "subordinate" and cues.whens.at(forms, first) and not cues.complements.at(forms, first)
    parted = main.last == first and reading.line.words[first - 1].mark
    return bool(opens) and cues.subject_first and main.last == first and (cues.verb_last or not parted)


def _happened(line: Line, verb: Predicate, cues: EventCues) -> bool:
    """Whether a verb tells what happened then, not how things were by then or what was said."""
    went_on = goes_on(line, verb, cues)
    past = (form for form in line.forms[verb.first : verb.word] if cues.be.get(form) == "past")
    had = cues.ambiguous_participles and any(form not in cues.passive_be for form in past)  # "had doubled when"
    lasts = cues.enduring.at(line.forms, verb.word) or line.forms[verb.word] in cues.be
    told = acts(line, verb, cues) and not cues.speech_acts.at(line.forms, verb.word)
    return verb.tense == "past" and told and not (went_on or had or lasts)
