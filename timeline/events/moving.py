"""Verbs that move a plan: whether one tells that something is off for its day, and to which day it is put off."""

from __future__ import annotations

from timeline.events.predicates import Predicate
from timeline.events.words import Line
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
    planned = cues.scheduled.first(line.forms, verb.word + 1, word) is not None  # "put off the match due on Friday"
    planned = planned or (word < verb.word and cues.scheduled.first(line.forms, max(0, word - _LED), word) is not None)
    before = line.forms[word - 1] if word else ""
    plain = word > verb.word and not cues.goals  # its old day stands before it: "the opening due on Friday was put off"
    return word > 0 and (before in cues.onto or (not planned and (plain or before in cues.goals)))
