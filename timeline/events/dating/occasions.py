"""Days of happenings that what a verb tells came before or after ("resigned ahead of Friday's vote", "left following
Monday's attack", "à la suite de l'attentat de lundi").
"""

from __future__ import annotations

from typing import NamedTuple

from timeline.chronology.grains import DAYS
from timeline.events.dating.direction import nearest
from timeline.events.status.rescheduling import moves_beginning
from timeline.events.status.status import lies_ahead
from timeline.events.syntax.clauses import Clause
from timeline.events.syntax.concern import concern_of
from timeline.events.syntax.predicates import Predicate, is_negated
from timeline.events.syntax.reading import Reading
from timeline.events.syntax.words import TIME
from timeline.languages.tables.event_cues import EventCues
from timeline.records import Expression

_REACH = 3  # words between a noun and the day that it has behind it
_PHRASE = 6  # words from "before" to the noun, or to the day before that
_SHORT = (*DAYS, "weekend", "week")
_WAYS = ("eve", "morrow", "before", "after")


class Occasion(NamedTuple):
    """A noun with its day, and how what the sentence tells stands to it."""

    noun: Predicate
    relation: str
    owned: bool  # whether the day can be nothing else's ("Friday's vote", but "the vote on Friday")


def occasion_of(reading: Reading, expression: Expression, cues: EventCues) -> Occasion | None:
    """The happening that an expression is the day of, where it stands behind "before" or "after"."""
    if expression.granularity not in _SHORT:
        return None  # "after the end of May"
    line, nouns = reading.line, [p for p in reading.predicates if p.kind == "noun"]
    first, last = line.index(expression.start), line.index(expression.end - 1)
    if reading.qualifies(expression, cues):
        noun = next((p for p in nouns if last < p.word <= last + _REACH), None)
        start, owned, between = first, True, range(last + 1, noun.word if noun else last + 1)
    else:
        noun = next((p for p in reversed(nouns) if first - _REACH <= p.word < first), None)
        start, between = noun.word if noun else first, range(noun.word + 1 if noun else first, first)
        owned = noun is not None and _is_genitive(reading, noun, first, cues)
    if noun is None or any(line.words[i].mark for i in between) or reading.holds_verb(start, first):
        return None
    relation = _opener(reading, start, cues)
    return Occasion(noun, relation, owned) if relation else None


def _is_genitive(reading: Reading, noun: Predicate, day: int, cues: EventCues) -> bool:
    """Whether a day stands in the genitive behind a noun (l'attentat de lundi, هجوم الاثنين)."""
    between = reading.line.forms[noun.word + 1 : day]
    if between:
        return between[-1] in cues.genitives
    form = reading.line.forms[noun.word]  # not one that is somebody's: بعد فوزه الأحد
    return bool(cues.articles) and not form.startswith(cues.articles) and form not in cues.possessed


def _opener(reading: Reading, start: int, cues: EventCues) -> str | None:
    """The relation whose opener stands before a phrase of a noun, nothing but what belongs to that between."""
    line = reading.line
    verbs = {i for p in reading.predicates if p.kind != "noun" for i in range(p.first, p.word + 1)}
    for i in range(start - 1, max(-1, start - 1 - _PHRASE), -1):
        for way in _WAYS:
            if cues.anchors[way].at(line.forms, i) and i + cues.anchors[way].at(line.forms, i) <= start:
                return way
        if line.words[i].mark or i in verbs or line.forms[i] == TIME:
            return None
        if line.forms[i] in cues.prepositions and line.forms[i] not in cues.genitives and i < start - 1:
            return None
    return None


def dated_ahead(reading: Reading, trigger: Predicate, expression: Expression, cues: EventCues) -> Predicate | None:
    """The noun that a day to come dates, where a past verb tells what was done before that ("fell ahead of the vote on
    Friday"); None elsewhere.
    """
    line, stages = reading.line, ("planned", "threatened", "cancelled", "denied")
    plans = any(cue.at(line.forms, trigger.word) for cue in (cues.scheduled, *map(cues.status.__getitem__, stages)))
    if trigger.kind == "noun" or trigger.tense != "past" or plans or is_negated(line, trigger, cues):
        return None
    if moves_beginning(line, trigger, cues):
        return None
    if expression.link == "since" and lies_ahead(expression, reading.today):
        word = line.index(expression.start)
        between = [p for p in reading.predicates if trigger.word < p.word < word]
        nouns = [p for p in between if p.kind == "noun"]
        return nouns[0] if nouns and len(nouns) == len(between) else None  # "approved a pay rise from June on"
    occasion = occasion_of(reading, expression, cues)
    if occasion is None or occasion.relation not in ("before", "eve"):
        return None
    ahead = lies_ahead(expression, reading.today) or is_foreseen(reading, occasion.noun, expression, cues)
    return occasion.noun if ahead else None


def is_foreseen(reading: Reading, noun: Predicate, expression: Expression, cues: EventCues) -> bool:
    """Whether what something was done before, or will be after, is of a kind whose day is known beforehand, and the
    coming day that its expression may mean the nearer one ("met before a summit on Friday", told on Wednesday; "after
    the vote on Sunday officials expect trouble", told on Friday).
    """
    today = reading.today
    if today is None or noun.kind != "noun" or not cues.foreseen.at(reading.line.forms, noun.word):
        return False
    occasion = occasion_of(reading, expression, cues)
    if occasion is None or occasion.noun is not noun or not lies_ahead(nearest(expression, today), today):
        return False
    verbs = [p for p in reading.predicates if p.kind in ("finite", "participle")]
    return occasion.relation in ("before", "eve") or all(p.tense in ("present", "future") for p in verbs)


def aside_noun(reading: Reading, clause: Clause, trigger: Predicate, expression: Expression) -> Predicate | None:
    """The noun that goes on "since" a day between commas before the past verb of its clause ("The nurses, on | strike
    since Monday, marched"); None elsewhere.
    """
    line, word = reading.line, reading.line.index(expression.start)
    own = clause.segment_at(word)
    if own is None or own.opening != "comma" or expression.link != "since" or trigger.tense != "past":
        return None
    if own.verbal or own.last > trigger.first or not line.words[own.last - 1].mark:
        return None
    return next((p for p in reversed(own.predicates) if p.kind == "noun" and p.word < word), None)


def beside_verb(
    reading: Reading, clause: Clause, trigger: Predicate, expression: Expression, cues: EventCues
) -> Predicate:
    """The noun that an expression dates, though a verb is nearer; else the verb."""
    ahead = dated_ahead(reading, trigger, expression, cues)
    own = aside_noun(reading, clause, trigger, expression) or concern_of(reading, clause, trigger, expression, cues)
    return ahead or own or trigger
