"""What was done or suffered in a happening that another verb only dates, or when something else happened: one
happening, of the main verb.

"Five were killed in a crash that happened on Monday" and "Two people died when a wall fell on Monday" are news of the
deaths, and Monday is their day.
"""

from __future__ import annotations

from timeline.chronology.grains import DAYS
from timeline.events.syntax.acting import acts, goes_on
from timeline.events.syntax.clauses import Clause
from timeline.events.syntax.predicates import Predicate, heads_clause
from timeline.events.syntax.reading import Placed, Reading
from timeline.events.syntax.words import TIME, Line
from timeline.languages.cues.cue_list import Cues
from timeline.languages.tables.event_cues import EventCues
from timeline.records import Expression

_NEAR = 4  # words between a noun and the verb that only says when that was
_FAR = 14  # the same, where a relative stands between
_AHEAD = 3  # words before a mishap with which a sentence begins
_COUNT = 2  # words between a preposition and its noun: how many
_SHORT = (*DAYS, "weekend")  # a year is long enough for two happenings
_MAIN = ("start", "stop", "complement", "coordinate")
_BESIDE = ("relative", "aside", "complement", "subordinate")


def suffered_in(reading: Reading, number: int, holding: Predicate, news: bool, cues: EventCues) -> Placed | None:
    """The past verb, without a date of its own, of what was done or suffered in the happening that a verb dates, where
    verbs go first (لقي ستة مصرعهم في حادث سير وقع أمس، خسر الفريق في المباراة التي أقيمت أمس).

    `news` says that the day is one of the last: a match that a comma parts from its day may be one of long ago.
    """
    noun = None if cues.subject_first else _happening(reading, holding, news, cues)
    if noun is None:
        return None
    befalls = cues.mishaps.at(reading.line.forms, noun) > 0
    if befalls and noun <= _AHEAD and not any(p.word < noun and heads_clause(p, cues) for p in reading.predicates):
        return done_behind(reading, number, holding, cues.suffering)
    host = done_before(reading, number, noun, cues)
    if host is None:
        return None
    suffers = cues.suffering.at(reading.line.forms, host[1].word) > 0
    own = any(reading.clauses[host[0]].holds(time) and time < noun for time in reading.times)
    return host if not own and (suffers or not befalls) else None


def done_before(reading: Reading, number: int, noun: int, cues: EventCues) -> Placed | None:
    """The past verb before the noun of a happening, in no relative clause or aside, that no time parts from it."""
    hosts = (
        (n, p)
        for n, clause, p in reading.placed()
        if n <= number and p.word < noun and heads_clause(p, cues) and clause.opening not in ("relative", "aside")
    )
    host = max(hosts, key=lambda pair: pair[1].word, default=None)
    if host is None or host[1].tense != "past" or any(host[1].word < time < noun for time in reading.times):
        return None
    return host


def done_behind(reading: Reading, number: int, holding: Predicate, suffering: Cues | None = None) -> Placed | None:
    """The past verb without a date of its own that follows a happening with which the sentence begins: of a main clause
    ("In the session held on Monday, | they approved the budget"), or of `suffering` in any (وفي حادث وقع أمس، قالت
    الشرطة إن اثنين | قتلا).
    """
    for n, clause in enumerate(reading.clauses):
        verb = next((p for p in clause.predicates if p.kind == "finite" and p.word > holding.word), None)
        if n == number or verb is None:
            continue
        if suffering.at(reading.line.forms, verb.word) if suffering else clause.opening not in _BESIDE:
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
    if found is None or reading.holds_verb(found, word):
        return None
    return found if _is_governed(reading, found, cues) else None


def _is_held(reading: Reading, noun: int, cues: EventCues) -> bool:
    """Whether a noun is one of what people come to on a day."""
    return bool(cues.occasions.at(reading.line.forms, noun) or cues.matches.at(reading.line.forms, noun))


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


def main_of(
    reading: Reading, number: int, trigger: Predicate, expression: Expression, cues: EventCues
) -> Placed | None:
    """The past verb, without a date of its own, of the clause before a clause of "when" that has one, or of harm behind
    the relative clause that has one; else None.
    """
    clause, main = reading.clauses[number], reading.clauses[number - 1]
    within = expression.granularity in _SHORT and expression.link is None and trigger.tense == "past"
    if within and clause.opening == "relative":
        passive = reading.line.forms[trigger.first] in cues.passive_be  # "a leak that was found on Monday"
        return None if passive else _done_by(reading, clause, cues)
    if not number or not within or not _is_when(reading, main, clause, cues) or main.opening not in _MAIN:
        return None
    if any(main.holds(time) for time in reading.times):
        return None
    verb = next((p for p in reversed(main.predicates) if heads_clause(p, cues)), None)
    return (number - 1, verb) if verb is not None and _happened(reading.line, verb, cues) else None


def _done_by(reading: Reading, clause: Clause, cues: EventCues) -> Placed | None:
    """The verb, without a date of its own, of the harm that a happening did, right behind the relative clause that says
    when that was ("A fire that broke out on Monday | killed six", but "that broke out on Monday was put out").
    """
    line, noun = reading.line, clause.first - 1
    noun -= noun > 0 and line.words[noun].mark
    if not cues.nouns.at(line.forms, noun) and not cues.mishaps.at(line.forms, noun):
        return None
    for n, main in enumerate(reading.clauses):
        verb = next((p for p in main.predicates if p.word == clause.last), None)
        if main is not clause and verb is not None and verb.tense == "past":
            harms = cues.suffering.at(line.forms, verb.word) and TIME not in line.forms[verb.word : main.last]
            return (n, verb) if harms else None
    return None


def day_behind(reading: Reading, clause: Clause, word: int, cues: EventCues) -> int:
    """The word behind the clause that holds the date, at a word, of the clause before it: one of "when", or one that,
    where verbs go first, only says when that was in which something was done; 0 elsewhere.
    """
    behind = next((c for c in reading.clauses if c.first == clause.last and c.holds(word)), None)
    if behind is None:
        return 0
    dates = () if cues.subject_first else (cues.occurring, cues.bringing)
    held = any(cue.first(reading.line.forms, behind.first, word) is not None for cue in dates)
    return behind.last if held or _is_when(reading, clause, behind, cues) else 0


def _is_when(reading: Reading, main: Clause, clause: Clause, cues: EventCues) -> bool:
    """Whether a clause of "when" follows another, no comma parting them but where all subordinate clauses have one."""
    forms, first = reading.line.forms, clause.first
    opens = clause.opening == "subordinate" and cues.whens.at(forms, first) and not cues.complements.at(forms, first)
    parted = main.last == first and reading.line.words[first - 1].mark
    return bool(opens) and cues.subject_first and main.last == first and (cues.verb_last or not parted)


def _happened(line: Line, verb: Predicate, cues: EventCues) -> bool:
    """Whether a verb tells what happened then, not how things were by then or what was said."""
    went_on = goes_on(line, verb, cues)
    past = (form for form in line.forms[verb.first : verb.word] if cues.be.get(form) == "past")
    had = cues.ambiguous_participles and any(form not in cues.passive_be for form in past)  # "had doubled when"
    lasts = cues.enduring.at(line.forms, verb.word) or line.forms[verb.word] in cues.be
    told = acts(line, verb, cues) and not cues.speech_acts.at(line.forms, verb.word)
    return verb.tense == "past" and told and not (went_on or had or lasts)
