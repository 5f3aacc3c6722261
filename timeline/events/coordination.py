"""Verbs joined to another whose auxiliary they share: "were arrested and later released on Friday"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.predicates import Predicate
from timeline.events.words import Line
from timeline.languages.cues import EventCues

_REACH = 14  # words from a verb to the one joined to it


def with_shared_auxiliaries(line: Line, predicates: Sequence[Predicate], cues: EventCues) -> list[Predicate]:
    """The predicates, those joined to a verb with an auxiliary finite like it.

    Not where a participle may be a past tense by itself, nor where the verb closes its stretch.
    """
    told = list(predicates)
    if cues.ambiguous_participles or cues.verb_last or not cues.subject_first:
        return told
    for n, predicate in enumerate(told):
        verb = next((p for p in reversed(told[:n]) if p.kind != "noun"), None)
        if verb is not None and _shares(line, verb, predicate, cues):
            told[n] = replace(predicate, kind="finite", tense=verb.tense, carried=True)
    return told


def _shares(line: Line, verb: Predicate, joined: Predicate, cues: EventCues) -> bool:
    auxiliary = line.forms[verb.first]
    wanted = "participle" if auxiliary in cues.be else "infinitive" if auxiliary in cues.modal else None
    if verb.kind != "finite" or verb.first == verb.word or joined.kind != wanted:
        return False
    between = range(verb.word + 1, joined.first)
    if len(between) > _REACH or any(cues.relatives.at(line.forms, i) for i in between):
        return False
    before = joined.first - 1
    while before > verb.word and line.forms[before] in cues.adverbs and not cues.coordinators.at(line.forms, before):
        before -= 1
    return before > verb.word and bool(cues.coordinators.at(line.forms, before))
