"""Verbs that move a plan: whether one tells that something is off for its day, and to which day it is put off."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.syntax.predicates import Predicate
from timeline.events.syntax.reading import Reading
from timeline.events.syntax.words import QUOTES, TIME, Line
from timeline.languages.cues.cue_list import fold
from timeline.languages.tables.event_cues import EventCues
from timeline.records import Expression

_LED = 3  # words from "planned for" to the day
_OBJECT = 20  # words from a verb to the plan that it puts off
_DONE = 6  # words from the verb that does it to the noun of putting off


def moves_beginning(line: Line, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a verb moves a beginning ("postponed"), or a noun that a verb before it does (قررت تأجيل الحفل)."""
    moves = cues.postponing.at(line.forms, trigger.word) or _defers(line, trigger.word, cues)
    return bool(moves) and (trigger.kind != "noun" or _is_done(line, trigger.word, cues))


def _defers(line: Line, word: int, cues: EventCues) -> bool:
    """Whether what a verb puts off is a plan: a gathering, what was due, or what has a new day."""
    forms = line.forms
    if not cues.deferring.at(forms, word):
        return False
    for k in range(word + 1, min(word + _OBJECT, len(forms))):
        aside = TIME in forms[k - 1 : k + 2]  # أجلت المحكمة، اليوم، النطق بالحكم إلى الأحد
        told = cues.forms.get(forms[k].lstrip(cues.clitics)) == "past"
        noun = line.words[k].written.endswith(cues.feminine_nouns) or cues.nouns.at(forms, k)  # جلسة is not جلسه
        if (line.words[k].mark and not aside and forms[k] not in QUOTES) or (told and not noun):
            return False  # رحل الفنان وأقيم حفل: he died, and a gathering was held
        held = cues.occasions.at(forms, k) and forms[k - 1] not in cues.prepositions
        moved = forms[k] == TIME and (forms[k - 1] in cues.goals or is_left(forms, k, cues))
        if held or cues.scheduled.at(forms, k) or moved:
            return True
    return False


def is_left(forms: Sequence[str], day: int, cues: EventCues) -> bool:
    """Whether a plan is moved from a day, not from that on (أجلت افتتاحها من 15 أكتوبر, not ابتداء من 15 أكتوبر)."""
    return cues.skipped["ranges"].at(forms, day - 1) > 0 and forms[day - 2] not in cues.outset


def _is_done(line: Line, noun: int, cues: EventCues) -> bool:
    """Whether a verb not far before a noun does what that names, and nothing denies it."""
    first = max(0, noun - _DONE)
    done = cues.performing.first(line.forms, first, noun)
    return done is not None and cues.status["negation"].first(line.forms, max(0, done - 1), noun) is None


def is_off(line: Line, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a verb tells that something will not be on its day ("called off", "postponed")."""
    return bool(cues.status["cancelled"].at(line.forms, trigger.word)) or moves_beginning(line, trigger, cues)


def is_due(reading: Reading, word: int, cues: EventCues) -> bool:
    """Whether a word stands in an aside on what something was due for ("The concert, due to take place on Sunday, was
    put off").
    """
    own = (s for clause in reading.clauses if (s := clause.segment_at(word)) is not None)
    return any(s.opening == "comma" and cues.scheduled.at(reading.line.forms, s.first) for s in own)


def leads_to(line: Line, verb: Predicate, expression: Expression | None, cues: EventCues) -> bool:
    """Whether an expression is what a verb moves something to ("to 4 April", "until May")."""
    if expression is None:
        return False
    word = line.index(expression.start)
    if word < verb.word:  # its old day stands before it: "the opening due on Friday was put off"
        return is_goal(line, expression, max(0, word - _LED), cues)
    left = expression.link == "from" or is_left(line.forms, word, cues)
    plain = not cues.subject_first and not left and not _is_planned(line, word, verb.word + 1, cues)
    return plain or is_goal(line, expression, verb.word + 1, cues)


def is_goal(line: Line, expression: Expression, first: int, cues: EventCues) -> bool:
    """Whether a day is one that a plan is moved to, not the one that it was planned for, as the words from `first` on
    say ("due on Friday | to Sunday", but "due | for Sunday").
    """
    word = line.index(expression.start)
    leads = before_day(line, expression) in cues.goals or is_session(line, word, cues)
    return word > 0 and leads and not _is_planned(line, word, first, cues)


def is_session(line: Line, word: int, cues: EventCues) -> bool:
    """Whether a time at a word is that of the session to which something is put off (إلى جلسة 4 فبراير، لجلسة 4)."""
    if word < 1:
        return False
    form, before = line.forms[word - 1], line.forms[word - 2] if word > 1 else ""
    if cues.occasions.at(line.forms, word - 1):
        return before in cues.goals
    glued = next((front for front in cues.glued_prepositions if front in cues.goals and form.startswith(front)), "")
    return bool(glued) and cues.occasions.at((form[len(glued) :],), 0) > 0


def before_day(line: Line, expression: Expression) -> str:
    """The word before an expression, or what is written on to it (ل of ليوم السبت)."""
    word = line.index(expression.start)
    glued = fold(line.words[word].written[: expression.start - line.words[word].start])
    return glued or (line.forms[word - 1] if word else "")


def _is_planned(line: Line, word: int, first: int, cues: EventCues) -> bool:
    """Whether the time at a word is that of a plan, told behind word `first`."""
    planned = (i for i in range(word - 1, first - 1, -1) if cues.scheduled.at(line.forms, i))
    last = next(planned, None)
    return last is not None and TIME not in line.forms[last:word]
