"""Verbs joined to another whose auxiliary they share: "were arrested and later released on Friday"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.syntax.acting import speaks
from timeline.events.syntax.predicates import Predicate
from timeline.events.syntax.words import TIME, Line
from timeline.languages.tables.event_cues import EventCues

_REACH = 14  # words from a verb to the one joined to it
_FAR = 30  # the same where a participle is nothing else


def with_shared_auxiliaries(line: Line, predicates: Sequence[Predicate], cues: EventCues) -> list[Predicate]:
    """The predicates, those joined to a verb with an auxiliary finite like it.

    Not where the verb closes its stretch.
    """
    told = list(predicates)
    if cues.verb_last or not cues.subject_first:
        return told
    host: Predicate | None = None  # the last verb, or the one whose auxiliary it shares
    for n, predicate in enumerate(told):
        if predicate.kind == "noun":
            continue
        if host is not None and _shares(line, host, predicate, cues) and _is_led(line, told, n, host, cues):
            told[n] = replace(predicate, kind="finite", tense=host.tense, carried=True)
        else:
            host = predicate
    return told


def _shares(line: Line, verb: Predicate, joined: Predicate, cues: EventCues) -> bool:
    """Whether an auxiliary may carry a second verb of that kind, too."""
    auxiliary, last = line.forms[verb.first], line.forms[verb.word - 1]
    suffers = cues.ambiguous_participles and last in cues.passive_be  # "will be | repaired and reopened"
    wanted = "participle" if suffers or auxiliary in cues.be else "infinitive" if auxiliary in cues.modal else None
    if verb.kind != "finite" or verb.first == verb.word or verb.progressive or joined.kind != wanted:
        return False
    if not cues.ambiguous_participles:
        return wanted == "infinitive" or _agree(line.forms[verb.word], line.forms[joined.word], cues)
    return wanted == "participle" and _suffers(line, verb, joined, cues)


def _agree(one: str, other: str, cues: EventCues) -> bool:
    """Whether two participles are both feminine or neither ("attribué à la firme, | créée en mai", of the firm), and
    the second is not of several things alone ("a rejeté les scores, | publiés lundi").
    """
    several = other.endswith(cues.plural_participles) and not one.endswith("s")
    return one.endswith(cues.feminine_participles) == other.endswith(cues.feminine_participles) and not several


def _suffers(line: Line, verb: Predicate, joined: Predicate, cues: EventCues) -> bool:
    """Whether what may be a past tense too is a participle: "were arrested and later | released on Friday", but "was
    born and | studied in Leeds", "was jailed and | lost two appeals", "had quit and | said so".
    """
    if cues.passive_be.isdisjoint(line.forms[verb.first : verb.word]):
        return not speaks(line, joined.word, cues)
    behind = joined.word + 1
    free = behind >= len(line.forms) or line.words[behind].mark or line.forms[behind] == TIME
    free = free or line.forms[behind] in cues.prepositions or cues.coordinators.at(line.forms, behind) > 0
    led = not free and line.forms[behind] in cues.goals  # "and taken | to hospital", but "and planned | to leave"
    free = free or (led and behind + 1 < len(line.forms) and line.forms[behind + 1] not in cues.forms)
    active = cues.intransitive.at(line.forms, joined.word) or cues.origins.at(line.forms, verb.word)
    return free and not active


def _is_led(line: Line, told: Sequence[Predicate], n: int, host: Predicate, cues: EventCues) -> bool:
    """Whether "and" joins a verb to its host, or a comma does in a series ("was planned, shelved and revived")."""
    joined = told[n]
    before = _before(line, joined, host, cues)
    between = range(told[n - 1].word + 1, joined.first)
    reach = _REACH if cues.ambiguous_participles else _FAR
    if before <= host.word or len(between) > reach or any(cues.relatives.at(line.forms, i) for i in between):
        return False
    if cues.coordinators.at(line.forms, before):
        return True
    following = next((p for p in told[n + 1 :] if p.kind != "noun"), None)
    if following is None or line.forms[before] != "," or not _shares(line, host, following, cues):
        return False
    last = _before(line, following, joined, cues)
    return last > joined.word and cues.coordinators.at(line.forms, last) > 0


def _before(line: Line, verb: Predicate, host: Predicate, cues: EventCues) -> int:
    """The word before a verb and its adverbs."""
    word = verb.first - 1
    while word > host.word and line.forms[word] in cues.adverbs and not cues.coordinators.at(line.forms, word):
        word -= 1
    return word
