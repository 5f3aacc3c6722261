"""Dates that say which thing is meant, and not when something was done with it ("withdrew from the 2015 accord")."""

from __future__ import annotations

from timeline.chronology.grains import YEARS
from timeline.events.status.status import has_passed
from timeline.events.syntax.acting import speaks
from timeline.events.syntax.clauses import Clause
from timeline.events.syntax.predicates import Predicate
from timeline.events.syntax.reading import Reading
from timeline.events.syntax.words import Line
from timeline.languages.tables.event_cues import EventCues
from timeline.records import Expression

_KINDS = ("decade", "century")  # of things: "a 1930s hotel"
_BEHIND = 3  # from a year to the noun that has it before it
_PHRASE = 6  # words of a noun phrase before the year that it is of


def names_thing(reading: Reading, expression: Expression, cues: EventCues) -> bool:
    """Whether an expression only tells which thing or person is meant: a year that a noun behind a preposition has
    ("the chairman of the 1922 Committee", "en vertu de l'accord de 2015", الاتفاق لعام 2015), unless that is what
    something was done at or in ("in the final of the 2014 cup"), or a happening itself. No end of a range ("de 2012 à
    2017"), and no year to come in Arabic, to which a thing may be put off (تأجلت البطولة لعام 2027). A decade that
    a noun has before it is the thing's own wherever that stands ("The 1960s building", "bought a 1930s hotel").
    """
    line, word = reading.line, reading.line.index(expression.start)
    if expression.link is not None or expression.granularity not in YEARS:
        return False
    if expression.granularity in _KINDS and reading.qualifies(expression, cues):
        behind = line.index(expression.end - 1) + 1
        return not any(p.kind == "noun" and word <= p.word <= behind for p in reading.predicates)
    glued = line.words[word].written[: max(0, expression.start - line.words[word].start)]
    if glued and glued in cues.attributed:
        return has_passed(expression, reading.today)
    governor = _governor(reading, expression, cues)
    if governor is None or line.forms[governor] in cues.amid or _happening(reading, governor, word) is not None:
        return False
    return line.forms[governor] not in cues.genitives or not _is_happening(reading, governor - 1, cues)


def is_within_happening(reading: Reading, expression: Expression, cues: EventCues) -> bool:
    """Whether something was done at or in what a year tells apart ("mort dans l'attentat de 2015"), and so in it."""
    governor = _governor(reading, expression, cues)
    return governor is not None and reading.line.forms[governor] in cues.amid


def named_happening(reading: Reading, expression: Expression, cues: EventCues) -> Predicate | None:
    """The happening behind a preposition that a year tells apart ("convicted over the 2012 | robbery")."""
    governor = _governor(reading, expression, cues)
    if governor is None or reading.line.forms[governor] in cues.amid or _is_happening(reading, governor - 1, cues):
        return None
    return _happening(reading, governor, reading.line.index(expression.start))


def is_term_of_aim(reading: Reading, clause: Clause, expression: Expression, verb: Predicate, cues: EventCues) -> bool:
    """Whether an expression is the term of an infinitive in the subject of a verb behind it ("A plan to delay the vote
    until June | was rejected").
    """
    if expression.link not in ("until", "by", "before") or not cues.subject_first or cues.verb_last:
        return False
    words, word = reading.line.words, reading.line.index(expression.start)
    aim = next((p for p in clause.predicates if p.kind != "noun"), verb)
    subject = aim.kind == "infinitive" and clause.first + 1 < aim.word < word
    return subject and not any(words[i].mark for i in range(aim.word, verb.first))


def is_aim_of_other(
    reading: Reading, clause: Clause, aim: Predicate, expression: Expression, cues: EventCues, *, ahead: bool
) -> bool:
    """Whether an infinitive is the aim of a verb that has a time of its own ("A motion to suspend the mayor until June
    | failed on Monday"), or an aim that may never have been reached ("by last June"), where its term is not `ahead`.
    """
    times = [x for x in reading.expressions.values() if clause.holds(reading.line.index(x.start))]
    return (not ahead or len(times) > 1) and is_term_of_aim(reading, clause, expression, aim, cues)


def is_only_cited(reading: Reading, clause: Clause, verb: Predicate, expression: Expression, cues: EventCues) -> bool:
    """Whether an expression stands in words that are quoted, and the verb is that of who says them ("'Now it's the
    autumn', he | said").
    """
    own, saying = clause.segment_at(reading.line.index(expression.start)), clause.segment_at(verb.word)
    if own is None or saying is None or own is saying or not speaks(reading.line, verb.word, cues):
        return False
    return (own.quoted or own.cited) and not (saying.quoted or saying.cited)


def _happening(reading: Reading, governor: int, word: int) -> Predicate | None:
    """The happening in the noun phrase that a preposition governs, about the year at a word."""
    return next((p for p in reading.predicates if p.kind == "noun" and governor < p.word < word + _BEHIND), None)


def _governor(reading: Reading, expression: Expression, cues: EventCues) -> int | None:
    """The preposition before the noun phrase that has a year ("from | the 2015 accord", "de | l'accord de 2015")."""
    line, prepositions = reading.line, cues.prepositions | cues.genitives
    if not cues.subject_first or expression.granularity not in YEARS or expression.anchor is not None:
        return None
    first = line.index(expression.start) - 1
    if not reading.qualifies(expression, cues):
        if first < 1 or line.forms[first] not in cues.genitives:
            return None
        first -= 1
    for i in range(first, max(-1, first - _PHRASE), -1):
        if line.words[i].mark or line.words[i].form in cues.forms:
            return None
        compound = line.forms[i] in cues.genitives & cues.infinitive and line.forms[i + 1] not in cues.determiners
        if line.forms[i] in prepositions and not compound:  # "de l'accord | de pêche"
            return i
    return None


def _is_happening(reading: Reading, i: int, cues: EventCues) -> bool:
    forms = reading.line.forms
    verb = any(p.word == i and p.kind != "noun" for p in reading.predicates)  # "est | sortie | de l'accord"
    return i >= 0 and not verb and (cues.nouns.at(forms, i) > 0 or cues.occasions.at(forms, i) > 0)


def only_names_paper(line: Line, clause: Clause, cues: EventCues) -> bool:
    """Whether a clause only says in which paper something is said ("Dans un communiqué diffusé lundi, | il dément")."""
    verbs = any(p.kind == "finite" for p in clause.predicates)
    return not verbs and cues.papers.first(line.forms, clause.first, clause.last) is not None
