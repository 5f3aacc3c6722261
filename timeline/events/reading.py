"""A sentence read: its words, predicates and clauses, and the expressions in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.events.clauses import Clause, read_clauses
from timeline.events.predicates import Predicate, find_predicates
from timeline.events.words import Line, read_line, without_times
from timeline.languages.cues import EventCues
from timeline.records import Expression

_LEAD = 200  # characters from the top in which a dateline may stand
_DASHES = ("-", "–", "—", "/")
_DATELINE = 16  # words that it has at most


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence read: its words, predicates and clauses, and the expressions in it by their index."""

    line: Line
    predicates: list[Predicate]
    clauses: list[Clause]
    expressions: dict[int, Expression]
    narrative: bool = False  # whether the article tells of times long past


def read_sentence(text: str, start: int, end: int, expressions: dict[int, Expression], cues: EventCues) -> Reading:
    """The sentence `text[start:end]` with its predicates and clauses, without a dateline before it."""
    line = read_line(text, start, end)
    timed = [False] * len(line.words)
    for expression in expressions.values():
        for i in range(line.index(expression.start), len(timed)):
            if line.words[i].start >= expression.end:
                break
            timed[i] = True
    line = without_times(line, timed)
    predicates = find_predicates(line, cues, timed)
    if start < _LEAD and (body := _after_dateline(line, predicates, timed)):
        rest = {index: x for index, x in expressions.items() if x.start >= body}
        return read_sentence(text, body, end, rest, cues)
    return Reading(line, predicates, read_clauses(line, predicates, cues, timed), expressions)


def _after_dateline(line: Line, predicates: Sequence[Predicate], timed: Sequence[bool]) -> int | None:
    """The offset behind "TANGIER, March 6 (Strait Wire) -"; None where the sentence has none."""
    verb = next((p.first for p in predicates if p.kind in ("finite", "participle")), len(line.words))
    dashes = [i for i in range(min(verb, _DATELINE, len(line.words))) if line.forms[i] in _DASHES and not timed[i]]
    return line.words[dashes[-1]].end if dashes and any(timed[: dashes[-1]]) else None
