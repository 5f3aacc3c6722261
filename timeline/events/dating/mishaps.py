"""What was done or suffered in a happening that another verb only dates: one happening, of the main verb.

"Five were killed in a crash that happened on Monday" is news of the deaths, and Monday is their day.
"""

from __future__ import annotations

from timeline.events.syntax.predicates import Predicate, heads_clause
from timeline.events.syntax.reading import Reading
from timeline.languages.cues import EventCues

_NEAR = 4  # words between a noun and the verb that only says when that was
_FAR = 14  # the same, where a relative stands between
_AHEAD = 3  # words before a mishap with which a sentence begins
_COUNT = 2  # words between a preposition and its noun: how many


def suffered_in(
    reading: Reading, number: int, holding: Predicate, news: bool, cues: EventCues
) -> tuple[int, Predicate] | None:
    """The past verb, without a date of its own, of what was done or suffered in the happening that a verb dates, where
    verbs go first (لقي ستة مصرعهم في حادث سير وقع أمس، خسر الفريق في المباراة التي أقيمت أمس).

    `news` says that the day is one of the last: a match that a comma parts from its day may be one of long ago.
    """
    noun = None if cues.subject_first else _happening(reading, holding, news, cues)
    if noun is None:
        return None
    befalls = cues.mishaps.at(reading.line.forms, noun) > 0
    hosts = [
        (n, p)
        for n, clause in enumerate(reading.clauses[: number + 1])
        for p in clause.predicates
        if p.word < noun and heads_clause(p, cues) and clause.opening not in ("relative", "aside")
    ]
    host = max(hosts, key=lambda pair: pair[1].word, default=None)
    if host is None and befalls and noun <= _AHEAD:
        return _suffered_behind(reading, number, holding, cues)
    if host is None or host[1].tense != "past" or any(host[1].word < time < noun for time in reading.times):
        return None
    suffers = cues.suffering.at(reading.line.forms, host[1].word) > 0
    own = any(reading.clauses[host[0]].holds(time) and time < noun for time in reading.times)
    return host if not own and (suffers or not befalls) else None


def _suffered_behind(
    reading: Reading, number: int, holding: Predicate, cues: EventCues
) -> tuple[int, Predicate] | None:
    """The past verb without a date of its own that follows a mishap with which the sentence begins (وفي حادث وقع أمس،
    قتل اثنان).
    """
    for n, clause in enumerate(reading.clauses):
        verb = next((p for p in clause.predicates if heads_clause(p, cues) and p.word > holding.word), None)
        if n != number and verb is not None and cues.suffering.at(reading.line.forms, verb.word):
            return None if verb.tense != "past" or any(clause.holds(time) for time in reading.times) else (n, verb)
    return None


def _happening(reading: Reading, holding: Predicate, news: bool, cues: EventCues) -> int | None:
    """The noun of what a verb only dates, behind a preposition: a mishap near it, or a match behind a relative."""
    line, word = reading.line, holding.word
    if holding.kind == "noun" and cues.mishaps.at(line.forms, word):  # إثر حادث لحافلة كانت تقلهم أمس
        return word if _is_governed(reading, word, cues) else None
    if holding.kind == "noun":  # في اللقاء الذي جمع بينهما أمس
        told = _is_held(reading, word, cues) and any(cues.relatives.at(line.forms, word + i) for i in (1, 2))
        return word if told and news and _is_governed(reading, word, cues) else None
    if holding.tense != "past":
        return None
    occurs = cues.occurring.at(line.forms, word) or cues.bringing.at(line.forms, word)
    linked = next((i for i in (word - 1, word - 2) if i > 0 and cues.relatives.at(line.forms, i)), None)
    found = cues.mishaps.first(line.forms, max(0, word - _NEAR), word) if occurs else None
    if occurs and found is None and linked is not None:
        parted = line.words[linked - 1].mark
        reach = range(linked - 1, max(0, linked - _FAR), -1)
        found = next((i for i in reach if _is_held(reading, i, cues)), None) if news or not parted else None
    if found is None or _holds_verb(reading, found, word):
        return None
    return found if _is_governed(reading, found, cues) else None


def _is_held(reading: Reading, noun: int, cues: EventCues) -> bool:
    """Whether a noun is one of what people come to on a day."""
    return bool(cues.occasions.at(reading.line.forms, noun) or cues.matches.at(reading.line.forms, noun))


def _holds_verb(reading: Reading, first: int, last: int) -> bool:
    return any(p.kind != "noun" and first < p.word < last for p in reading.predicates)


def _is_governed(reading: Reading, noun: int, cues: EventCues) -> bool:
    """Whether a preposition stands before a noun, with no more than how many between: في ثلاثة حوادث."""
    for i in range(noun - 1, max(-1, noun - 2 - _COUNT), -1):
        if cues.settings.at(reading.line.forms, i):
            return True
        form = reading.line.forms[i].lstrip(cues.clitics)
        if form in cues.prepositions:
            return cues.mishaps.at(reading.line.forms, noun) > 0
        if reading.line.words[i].mark or any(p.word == i and p.kind != "noun" for p in reading.predicates):
            return False
    return False
