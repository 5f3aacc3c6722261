"""What a denied rumour tells: a row of its own beside the denial, since a reader would look for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.events.syntax.predicates import Predicate
from timeline.events.syntax.reading import Reading
from timeline.events.undated.dateless import dateless
from timeline.languages.cues import EventCues
from timeline.records import Event

_REACH = 8  # words from the word for a rumour to what it tells


def denied_rumours(reading: Reading, found: Sequence[Event], cues: EventCues) -> Iterator[Event]:
    """Of the denials of a sentence what the rumour tells that they deny, where verbs go first: never dated by the
    denial (نفى الوزير ما تردد عن | بيع | المصنع).
    """
    line = reading.line
    told = {event.trigger_start for event in found}
    for event in found:
        denial = line.index(event.trigger_start)
        clause = reading.clause_at(denial)
        if cues.subject_first or event.status != "denied" or clause is None or event.background:
            continue
        if not cues.status["denied"].at(line.forms, denial):
            continue
        content = _content(reading, denial, cues)
        if content is not None and line.words[content.word].start not in told:
            yield dateless(reading, clause, content, cues, status="denied", sourcing="rumoured")


def _content(reading: Reading, denial: int, cues: EventCues) -> Predicate | None:
    """The noun of what a rumour tells that stands behind a denial, in one stretch with it."""
    line = reading.line
    end = next((k for k in range(denial + 1, len(line.words)) if line.words[k].mark), len(line.words))
    rumour = cues.sourcing["rumoured"].first(line.forms, denial + 1, end)
    if rumour is None:
        return None
    last = min(end, rumour + 1 + _REACH)
    return next((p for p in reading.predicates if p.kind == "noun" and rumour < p.word < last), None)
