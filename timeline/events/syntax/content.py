"""What a verb of saying tells without a conjunction: "Lee said | the plant would restart"."""

from __future__ import annotations

from timeline.events.syntax.clauses import Clause
from timeline.events.syntax.predicates import Predicate
from timeline.events.syntax.words import COMMAS, QUOTES, TIME, Line
from timeline.languages.tables.event_cues import EventCues

_LONGEST = 6  # words of its subject and auxiliaries
_FORESEEN = ("future", "conditional", "none")  # what "will", "may" and "would" tell


def behind_time(line: Line, first: int, cues: EventCues) -> int:
    """The word behind a time with which a stretch begins, its preposition included; `first` where none does."""
    end = first + (line.forms[first] in cues.prepositions)
    while end < len(line.forms) and line.forms[end] == TIME:
        end += 1
    return end if end < len(line.forms) and line.forms[end - 1] == TIME else first


def behind_quotation(line: Line, first: int, last: int) -> int:
    """Where, of the words first..last, a name begins behind the verb that closes a quotation ("'...', sighs |
    Ann Lee"); `first` without one.
    """
    for i in range(last - 1, max(first - 3, 0), -1):
        if line.forms[i] in QUOTES and any(form in COMMAS for form in line.forms[i - 1 : i + 2]):
            verb = i + 1 + (line.forms[i + 1] in COMMAS)
            named = verb + 1 < last and line.words[verb + 1].capital and not line.words[verb].capital
            return verb + 1 if named else first
    return first


def content_of(line: Line, clause: Clause, cues: EventCues) -> tuple[int, Predicate] | None:
    """The first word of the subject of what a verb of saying tells, and the verb of that ("said on Monday | the plant
    would restart"); None where the clause tells nothing so.
    """
    verbs = [p for p in clause.predicates if p.kind in ("finite", "participle")]
    if not cues.bare_complements or len(verbs) < 2 or not cues.reporting.at(line.forms, verbs[0].word):
        return None
    if clause.opening == "comma" and verbs[0].first == clause.first:
        return None  # its subject is behind it: "..., said the union in a text issued on Monday"
    first, told = behind_time(line, verbs[0].word + 1, cues), verbs[1]
    plain = not any(line.words[i].mark or line.forms[i] in cues.infinitive | {TIME} for i in range(first, told.word))
    led = line.forms[first] in cues.determiners | cues.subjects or line.words[first].capital
    return (first, told) if plain and led and first < told.first and told.word - first <= _LONGEST else None


def goes_on_with_content(line: Line, clause: Clause, joined: Predicate, cues: EventCues) -> bool:
    """Whether a verb behind "and" goes on with what a clause tells so, as one shows that something was done to its
    subject or that has an auxiliary as it has ("said the man fled | and was caught", "the dam will be emptied | and
    may be rebuilt", but "said profit rose | and raised its forecast").
    """
    content, auxiliary = content_of(line, clause, cues), line.forms[joined.first]
    if content is None or joined.kind != "finite" or joined.first == joined.word:
        return False
    foresees = (cues.modal.get(form) in _FORESEEN for form in (auxiliary, line.forms[content[1].first]))
    return auxiliary in cues.passive_be or all(foresees)
