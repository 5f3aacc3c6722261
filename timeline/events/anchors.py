"""Event anchors: "before going on stage", "since the takeover", and the events of the article that they name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

from timeline.events.clauses import Clause
from timeline.events.predicates import Predicate, heads_clause
from timeline.events.reading import Reading
from timeline.events.words import read_line
from timeline.languages.cues import EventCues
from timeline.records import Event, EventAnchor

Relation = Literal["before", "after", "since", "until"]
_STEM = 4  # letters by which two words are held for one
_SHARED = 2  # content words that a phrase shares with the event it names
_LONGEST = 12  # words of a phrase


@dataclass(frozen=True, slots=True)
class AnchorPhrase:
    """A phrase that names an event, and the verb of the event that hangs on it."""

    anchor: EventAnchor
    clause: Clause  # whose event hangs
    hanging: Predicate
    named_by: Clause | None  # the clause that the phrase itself is, where it has a verb
    named: Predicate | None


def anchor_phrases(text: str, reading: Reading, cues: EventCues) -> Iterator[AnchorPhrase]:
    """The anchor phrases of a sentence, each with the verb that hangs on it."""
    words = reading.line.words
    for i in range(len(words)):
        relation, length = _relation(reading.line.forms, i, cues)
        end = _end(reading, i + length)
        if relation is None or end <= i + length or _is_dated(reading, i, end):
            continue
        clause, hanging = _host(reading, i, end, cues)
        if clause is None or hanging is None:
            continue
        own, named = next(((c, p) for c, p in _verbs(reading, cues) if i < p.word < end), (None, None))
        span = words[i].start, words[end - 1].end
        anchor = EventAnchor(relation, " ".join(text[slice(*span)].split()), *span)
        yield AnchorPhrase(anchor, clause, hanging, own, named)


def _relation(forms: Sequence[str], i: int, cues: EventCues) -> tuple[Relation | None, int]:
    for relation in get_args(Relation):
        if length := cues.anchors[relation].at(forms, i):
            return relation, length
    return None, 0


def _is_dated(reading: Reading, first: int, end: int) -> bool:
    """Whether a phrase has a calendar word of its own: its opener is then the connective of an expression."""
    words = reading.line.words
    span = words[first].start, words[end - 1].end
    return any(x.start < span[1] and x.end > span[0] for x in reading.expressions.values())


def _end(reading: Reading, start: int) -> int:
    """The word after the phrase that begins with word `start`: to the next mark, at most so many words."""
    words = reading.line.words
    stop = min(len(words), start + _LONGEST)
    return next((k for k in range(start, stop) if words[k].mark), stop)


def _verbs(reading: Reading, cues: EventCues) -> list[tuple[Clause, Predicate]]:
    return [(c, p) for c in reading.clauses for p in c.predicates if heads_clause(p, cues)]


def _host(reading: Reading, first: int, end: int, cues: EventCues) -> tuple[Clause | None, Predicate | None]:
    """The clause and verb that hang on the phrase at words first..end: the nearest before it, else the next."""
    verbs = _verbs(reading, cues)
    before = [pair for pair in verbs if pair[1].word < first]
    main = [pair for pair in before if pair[0].opening in ("start", "complement", "coordinate")]
    if before:
        return (main or before)[-1]
    return next((pair for pair in verbs if pair[1].word >= end), (None, None))


def name_events(text: str, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events, each anchor that names one of them with its index."""
    stems = [_stems(text, event.start, event.end) for event in events]
    linked = []
    for index, event in enumerate(events):
        anchor = event.anchor_event
        if anchor is not None and anchor.event is None:
            event = replace(event, anchor_event=replace(anchor, event=_named(text, index, anchor, events, stems)))
        linked.append(event)
    return tuple(linked)


def _named(
    text: str, index: int, anchor: EventAnchor, events: Sequence[Event], stems: Sequence[frozenset[str]]
) -> int | None:
    """The dated event that shares most words with an anchor's phrase, the first of equals."""
    phrase = _stems(text, anchor.start, anchor.end)

    def shared(i: int) -> int:
        return len(phrase & stems[i])

    others = [i for i in range(len(events)) if i != index and events[i].interval.bounded]
    best = max(others, key=lambda i: (shared(i), -i), default=None)
    return best if best is not None and shared(best) >= _SHARED else None


def _stems(text: str, start: int, end: int) -> frozenset[str]:
    forms = (word.form for word in read_line(text, start, end).words)
    return frozenset(form[:_STEM] for form in forms if len(form) >= _STEM)
