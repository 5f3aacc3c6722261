"""Clauses without a verb, in languages that have them: what a definite noun is said to be at a time is the verb there
("that | the post | vacant | since February", أن المنصب شاغر منذ شباط).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.events.syntax.predicates import Predicate
from timeline.events.syntax.words import Line
from timeline.languages.tables.event_cues import EventCues

_SHORTEST = 3  # letters of what a noun is said to be
_LONGEST = 10  # words from the conjunction to the time
_SET = 2  # words that say that something is set: من المقرر


def with_nominal(line: Line, predicates: Sequence[Predicate], cues: EventCues) -> list[Predicate]:
    """The predicates, with what stands for a verb where none does, in order."""
    if not cues.articles or cues.subject_first:
        return list(predicates)
    verbs = {i for p in predicates if p.kind != "noun" for i in range(p.first, p.word + 1)}
    found = [Predicate(i, i, "finite", "present") for i in _said_of(line, verbs, cues)]
    known = {p.word for p in predicates}
    free = (i for i in range(len(line.words)) if i not in known | verbs and not line.timed[i])
    found += (Predicate(i, i, "noun", "none") for i in free if _is_set(line, i, cues))
    taken = {p.word for p in found}
    return sorted([*(p for p in predicates if p.word not in taken), *found], key=lambda predicate: predicate.word)


def _is_set(line: Line, i: int, cues: EventCues) -> bool:
    """Whether a word is the noun of what is set, right behind what says so: من المقرر | تسيير الرحلات."""
    form = line.forms[i]
    if cues.subject_first or i < _SET or line.forms[i - _SET].lstrip(cues.clitics) not in cues.prepositions:
        return False
    closed = cues.infinitive | cues.prepositions | cues.determiners | cues.adverbs
    noun = len(form) > _SHORTEST and form.isalpha() and form not in closed and not form.startswith(cues.articles)
    return noun and cues.status["planned"].at(line.forms, i - _SET) == _SET


def _said_of(line: Line, verbs: set[int], cues: EventCues) -> Iterator[int]:
    for i in range(len(line.words) - 1):
        if cues.complements.at(line.forms, i) and line.forms[i + 1].startswith(cues.articles):
            end = _end(line, i + 1, cues)
            time = next((k for k in range(i + 2, end) if line.timed[k]), None)
            if time is not None and not any(k in verbs for k in range(i + 1, end)):
                word = time - 1
                while line.forms[word] in cues.prepositions:
                    word -= 1
                if word > i + 1 and not line.forms[word].startswith(cues.articles):
                    yield word


def _end(line: Line, start: int, cues: EventCues) -> int:
    """Where the stretch that begins with a word ends: before a mark or what opens another clause."""
    last = min(len(line.words), start + _LONGEST)
    opens = (cues.complements, cues.relatives, cues.coordinators)
    return next((k for k in range(start, last) if line.words[k].mark or any(c.at(line.forms, k) for c in opens)), last)
