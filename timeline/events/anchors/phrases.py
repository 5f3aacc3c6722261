"""Event anchors: "before going on stage", "since the takeover", and the events of the article that they name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from timeline.events.syntax.clauses import Clause
from timeline.events.syntax.predicates import Predicate, heads_clause
from timeline.events.syntax.reading import Reading
from timeline.languages.tables.event_cues import EventCues
from timeline.records import EventAnchor

Relation = Literal["before", "after", "since", "until"]
_LONGEST = 12  # words of a phrase


@dataclass(frozen=True, slots=True)
class AnchorPhrase:
    """A phrase that names an event, and the verb of the event that hangs on it."""

    anchor: EventAnchor
    clause: Clause  # whose event hangs
    hanging: Predicate
    named_by: Clause | None  # the clause that the phrase itself is, where it has a verb
    named: Predicate | None


def anchor_phrases(reading: Reading, cues: EventCues) -> Iterator[AnchorPhrase]:
    """The anchor phrases of a sentence, each with the verb that hangs on it."""
    words = reading.line.words
    for i in range(len(words)):
        relation, length = relation_at(reading.line.forms, i, cues)
        end = phrase_end(reading, i + length, cues)
        if relation is None or end <= i + length or _is_dated(reading, i, end):
            continue
        if any(p.first < i < p.word for p in reading.predicates):  # "have since left"
            continue
        clause, hanging = host_of(reading, i, end, cues)
        if clause is None or hanging is None:
            continue
        own, named = next(((c, p) for c, p in _verbs(reading, cues) if i < p.word < end), (None, None))
        span = words[i].start, words[end - 1].end
        anchor = EventAnchor(relation, " ".join(reading.text[slice(*span)].split()), *span)
        yield AnchorPhrase(anchor, clause, hanging, own, named)


def relation_at(forms: Sequence[str], i: int, cues: EventCues) -> tuple[Relation | None, int]:
    """The relation whose opener stands at word i, and how many words it has; (None, 0) where none does."""
    if i and cues.sourcing["reported"].at(forms, i - 1) > 1:  # "d'après": according to
        return None, 0
    for relation in get_args(Relation):
        if length := cues.anchors[relation].at(forms, i):
            return relation, length
    return None, 0


def _is_dated(reading: Reading, first: int, end: int) -> bool:
    """Whether a phrase has a calendar word of its own: its opener is then the connective of an expression."""
    words = reading.line.words
    span = words[first].start, words[end - 1].end
    return any(x.start < span[1] and x.end > span[0] for x in reading.expressions.values())


def phrase_end(reading: Reading, start: int, cues: EventCues) -> int:
    """The word after the phrase that begins with word `start`: to the next mark, or to the article or pronoun of a
    subject right behind its noun ("after the accident | the minister resigned") or, where verbs go last, to the
    participle that it stands before ("nach der Tat | festgenommen"), at most so many words.
    """
    words = reading.line.words
    stop = min(len(words), start + _LONGEST)
    end = next((k for k in range(start, stop) if words[k].mark or _opens_subject(reading, start, k, cues)), stop)
    end = next((k for k in range(start + 1, end) if _joins_verb(reading, start, k, cues)), end)
    closes = cues.verb_last and any(p.kind == "participle" and p.word == end - 1 > start for p in reading.predicates)
    return end - closes


def _joins_verb(reading: Reading, start: int, word: int, cues: EventCues) -> bool:
    """Whether "and" joins a verb to the one that a phrase without a verb of its own hangs on ("was held two days after
    the raid | and charged").
    """
    length = cues.coordinators.at(reading.line.forms, word)
    if not length or not cues.subject_first or cues.verb_last:
        return False
    verbs = [p for p in reading.predicates if heads_clause(p, cues)]
    return any(p.first == word + length for p in verbs) and not any(start <= p.word < word for p in verbs)


def _opens_subject(reading: Reading, start: int, word: int, cues: EventCues) -> bool:
    """Whether an article or pronoun, and a verb later, stands right behind a phrase of an article and its noun."""
    forms = reading.line.forms
    closed = cues.determiners | cues.subjects
    if not cues.subject_first or cues.verb_last or word < start + 2 or forms[word] not in closed:
        return False
    told = cues.prepositions | cues.adverbs | cues.infinitive | cues.genitives | closed
    noun = forms[start] in cues.determiners and forms[word - 1] not in told
    verbs = [p.word for p in reading.predicates if heads_clause(p, cues)]
    return noun and not any(start <= verb < word for verb in verbs) and any(verb > word for verb in verbs)


def _verbs(reading: Reading, cues: EventCues) -> list[tuple[Clause, Predicate]]:
    return [(c, p) for c in reading.clauses for p in c.predicates if heads_clause(p, cues)]


def host_of(reading: Reading, first: int, end: int, cues: EventCues) -> tuple[Clause | None, Predicate | None]:
    """The clause and verb that hang on the phrase at words first..end: the nearest before it, else the next."""
    verbs = _verbs(reading, cues)
    before = [pair for pair in verbs if pair[1].word < first]
    main = [pair for pair in before if pair[0].opening in ("start", "complement", "coordinate")]
    if before:
        return (main or before)[-1]
    after = [pair for pair in verbs if pair[1].word >= end]
    telling = [pair for pair in after if not _passes_on(reading, pair[1], cues)]
    return next(iter(telling or after), (None, None))


def _passes_on(reading: Reading, verb: Predicate, cues: EventCues) -> bool:
    """Whether a verb only passes on what the next clause tells ("it was reported that he had lunch")."""
    forms = reading.line.forms
    reported = cues.reporting.at(forms, verb.word) or cues.sourcing["reported"].at(forms, verb.word)
    return bool(reported) and not cues.speech_acts.at(forms, verb.word)
