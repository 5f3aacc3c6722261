"""Verbs that move a plan: whether one tells that something is off for its day, and to which day it is put off."""

from __future__ import annotations

from timeline.events.predicates import Predicate
from timeline.events.words import TIME, Line
from timeline.languages.cues import EventCues
from timeline.records import Expression

_LED = 3  # words from "planned for" to the day


def moves_beginning(line: Line, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a verb moves a beginning ("postponed")."""
    return trigger.kind != "noun" and bool(cues.postponing.at(line.forms, trigger.word))


def is_off(line: Line, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a verb tells that something will not be on its day ("called off", "postponed")."""
    return bool(cues.status["cancelled"].at(line.forms, trigger.word)) or moves_beginning(line, trigger, cues)


def leads_to(line: Line, verb: Predicate, expression: Expression | None, cues: EventCues) -> bool:
    """Whether an expression is what a verb moves something to ("to 4 April", "until May")."""
    word = line.index(expression.start) if expression else 0
    if word < verb.word:  # its old day stands before it: "the opening due on Friday was put off"
        return is_goal(line, word, max(0, word - _LED), cues)
    plain = not cues.subject_first and not _is_planned(line, word, verb.word + 1, cues)
    return plain or is_goal(line, word, verb.word + 1, cues)


def is_goal(line: Line, word: int, first: int, cues: EventCues) -> bool:
    """Whether the day at a word is one that a plan is moved to, not the one that it was planned for, as the words from
    `first` on say ("due on Friday | to Sunday", but "due | for Sunday").
    """
    return word > 0 and line.forms[word - 1] in cues.goals and not _is_planned(line, word, first, cues)


def _is_planned(line: Line, word: int, first: int, cues: EventCues) -> bool:
    """Whether the time at a word is that of a plan, told behind word `first`."""
    planned = (i for i in range(word - 1, first - 1, -1) if cues.scheduled.at(line.forms, i))
    last = next(planned, None)
    return last is not None and TIME not in line.forms[last:word]
