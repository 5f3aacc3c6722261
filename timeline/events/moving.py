"""Verbs that move a plan: whether one tells that something is off for its day, and to which day it is put off."""

from __future__ import annotations

from timeline.events.predicates import Predicate
from timeline.events.words import Line
from timeline.languages.cues import EventCues
from timeline.records import Expression

_LED = 3  # words from "planned for" to the day
_DUE = 4  # words from "had been due" to the verb or noun of what was


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


def was_due(line: Line, word: int, cues: EventCues) -> bool:
    """Whether the verb or noun at a word tells what had been planned ("had been due to open", "كان مقررا افتتاحه")."""
    first = _stretch(line, word, cues)
    was = _was(line, first, word + 1, cues)
    last = word + 2 + (_DUE if was == word else 0)  # "was, the papers say, due"
    return was is not None and cues.scheduled.first(line.forms, first, min(last, len(line.forms))) is not None


def was_meant(line: Line, word: int, cues: EventCues) -> bool:
    """Whether the verb or noun at a word tells what had been planned or intended ("was to open", كان سيفتتح)."""
    if was_due(line, word, cues):
        return True
    be = _was(line, _stretch(line, word, cues), word, cues)
    future = tuple(beginning for beginning, _, tense in cues.shapes if beginning and tense == "future")
    aims = be is not None and not cues.infinitive.isdisjoint(line.forms[be + 1 : word])
    return be is not None and (aims or line.forms[word].startswith(future))


def _stretch(line: Line, word: int, cues: EventCues) -> int:
    """The first of the few words before a word that no mark parts from it; itself, where "and" is glued to it."""
    if line.forms[word][0] in cues.clitics and line.forms[word][1:] in cues.forms:
        return word
    near = range(word - 1, max(0, word - _DUE) - 1, -1)
    return next((i + 1 for i in near if line.words[i].mark), max(0, word - _DUE))


def _was(line: Line, first: int, last: int, cues: EventCues) -> int | None:
    """The last word of first..last that is a past of "to be"."""
    past = (i for i in range(first, last) if cues.be.get(line.forms[i].lstrip(cues.clitics)) == "past")
    return max(past, default=None)
