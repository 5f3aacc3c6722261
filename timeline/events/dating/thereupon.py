"""What a date dates in the clause right behind it too ("until November, when workmen broke the lid")."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.events.syntax.predicates import heads_clause
from timeline.events.syntax.reading import Reading
from timeline.events.syntax.words import Line
from timeline.languages.cues import EventCues
from timeline.records import Expression


def at_that_time(
    reading: Reading, dated: Mapping[tuple[int, int], Sequence[int]], cues: EventCues
) -> dict[tuple[int, int], list[int]]:
    """The verbs that say what happened "when", by their clause and word, with the expression right before each."""
    line, found = reading.line, {}
    for (_, host), indices in dated.items():
        ends = {line.index(reading.expressions[index].end - 1) + 1: index for index in indices}
        for number, clause in enumerate(reading.clauses):
            index = ends.get(clause.first - line.words[clause.first - 1].mark)
            if index is None or not _opens(line, clause.first, host, reading.expressions[index], cues):
                continue
            verb = next((p for p in clause.predicates if heads_clause(p, cues)), None)
            goes_round = verb is not None and cues.sourcing["rumoured"].at(line.forms, verb.word)
            if verb is not None and verb.tense == "past" and line.forms[verb.word] not in cues.be and not goes_round:
                found[number, verb.word] = [index]
    return found


def _opens(line: Line, first: int, host: int, expression: Expression, cues: EventCues) -> bool:
    """Whether a word begins a clause of what happened then; without a mark before it only behind a verb that tells of
    nothing itself, but goes back to that day or lasts until then (تعود القصة إلى 2015 | حين انهار).
    """
    if not cues.whens.at(line.forms, first) or cues.complements.at(line.forms, first):  # said, on Monday, | that
        return False
    leads = expression.link == "until" or cues.attitudes.at(line.forms, host) or cues.dating_back.at(line.forms, host)
    plain = line.forms[first].lstrip(cues.clitics) in cues.times_when
    return line.words[first - 1].mark or bool(plain and leads)
