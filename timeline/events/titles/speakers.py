"""What a pronoun stands for with which something said begins: who or what the verb of saying before it has for its
subject ("the chain said that | it | would close").
"""

from __future__ import annotations

from timeline.events.syntax.clauses import Clause
from timeline.events.syntax.predicates import Predicate
from timeline.events.syntax.reading import Reading
from timeline.events.syntax.words import TIME, Line
from timeline.events.titles.subjects import before_verb, says_or_denies
from timeline.languages.tables.event_cues import EventCues


def speaker_of(reading: Reading, clause: Clause, first: int, cues: EventCues) -> tuple[int, int, int] | None:
    """The words of who speaks before a clause that begins at word `first` with a pronoun, or a verb that dropped it,
    and the word from which on the clause follows them; None where they do not agree.
    """
    line = reading.line
    if clause.opening != "complement" or clause.quoted or not 0 < first < len(line.words) or not cues.subject_first:
        return None  # where verbs go first, dropped.py says it
    before = [c for c in reading.clauses if c.last <= clause.first and not c.quoted and _says(line, c, cues)]
    if not before:
        return None
    host = before[-1]
    pronoun = line.forms[first]
    dropped = pronoun not in cues.pronouns and "" in cues.pronouns and _lacks_subject(line, clause, first, cues)
    determiners = cues.pronouns.get("" if dropped else pronoun)
    said = next(p for p in host.predicates if p.kind in ("finite", "participle"))
    addressed = determiners is not None and not determiners.isdisjoint(line.forms[said.word + 1 : clause.first])
    if addressed or cues.impersonal.at(line.forms, first if dropped else first + 1):
        return None
    span = before_verb(line, host, carried=False, cues=cues)
    if determiners is None or span is None or line.forms[span[0]] not in determiners:
        return None
    if cues.things and cues.persons.isdisjoint(cues.things) and (pronoun in cues.persons or pronoun in cues.things):
        acts = not cues.offices.isdisjoint(line.forms[slice(*span)])
        if acts != (pronoun in cues.persons):
            return None
    return (*span, first if dropped else first + 1)


def _says(line: Line, clause: Clause, cues: EventCues) -> bool:
    """Whether the first verb of a clause is one of saying, promising or denying."""
    verb = next((p for p in clause.predicates if p.kind in ("finite", "participle")), None)
    acts = verb is not None and cues.speech_acts.at(line.forms, verb.word) > 0
    return verb is not None and (acts or says_or_denies(line, verb, cues))


def _lacks_subject(line: Line, clause: Clause, first: int, cues: EventCues) -> bool:
    """Whether a clause begins with its verb, behind which no definite noun may be its subject."""
    verb = _verb_at(clause, first)
    if verb is None or line.forms[verb.first] in cues.be:
        return False
    i = verb.word + 1
    while i < clause.last and (line.forms[i] == TIME or TIME in line.forms[i + 1 : i + 2]):
        i += 1
    parted = verb.word + 1 < i < clause.last and not line.words[i].mark and line.forms[i] not in cues.prepositions
    return i < len(line.forms) and not parted and line.forms[i] not in cues.pronouns[""]


def _verb_at(clause: Clause, first: int) -> Predicate | None:
    return next((p for p in clause.predicates if p.kind == "finite" and p.first == first), None)
