"""What befell people that no expression dates: news behind the lead too ("Two men were arrested")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.events.syntax.acting import acts
from timeline.events.syntax.clauses import Clause
from timeline.events.syntax.predicates import Predicate, heads_clause
from timeline.events.syntax.reading import Reading
from timeline.events.undated.dateless import dateless
from timeline.languages.cues import EventCues
from timeline.records import Article, Event

_MAIN = ("start", "stop", "coordinate")
_ASKS = frozenset("?؟")
_BEFORE = (
    2  # words before an auxiliary at which what befell somebody may begin: a pronoun, or a noun ("une enquête | a")
)


def undated_fates(article: Article, reading: Reading, events: Sequence[Event], cues: EventCues) -> Iterator[Event]:
    """A row for each main clause that tells what befell somebody, where it has no row, and no time that would date it;
    none in a story of long ago, and none for what is asked or only said.
    """
    line, taken = reading.line, {event.trigger_start for event in events}
    times = [line.index(x.start) for x in reading.expressions.values() if x.interval.bounded]
    for clause in () if reading.narrative or _ASKS.intersection(line.forms[-2:]) else reading.clauses:
        own = {line.words[p.word].start for p in clause.predicates}
        if not own.isdisjoint(taken) or any(clause.first <= time < clause.last for time in times):
            continue
        verbs = (p for p in clause.predicates if heads_clause(p, cues))
        if (verb := next((p for p in verbs if _befell(reading, clause, p, cues)), None)) is not None:
            yield dateless(article, reading, clause, verb, cues)


def _befell(reading: Reading, clause: Clause, verb: Predicate, cues: EventCues) -> bool:
    """Whether a past verb with its auxiliary, in a main clause that is not quoted, tells what befell somebody."""
    told = verb.tense == "past" and verb.first < verb.word and acts(reading.line, verb, cues)
    begins = range(max(0, verb.first - _BEFORE), verb.word + 1)
    fate = any(i + cues.fates.at(reading.line.forms, i) > verb.word for i in begins)
    return told and clause.opening in _MAIN and not clause.cited and fate
