"""Whether a verb tells what somebody did or what came about, and not how things were or what was said."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.syntax.clauses import Clause
from timeline.events.syntax.predicates import Predicate, heads_clause, is_negated
from timeline.events.syntax.words import TIME, Line
from timeline.languages.tables.event_cues import EventCues

_OFFICE = 3  # words behind "has been" in which an office stands
_HAVING = 2  # words from the infinitive of an auxiliary to its participle


def tells_in_bare_pasts(cues: EventCues) -> bool:
    """Whether the news of a language tells of the past mostly without an auxiliary ("Divers found him")."""
    return cues.bare_complements and not cues.verb_last


def acts(line: Line, verb: Predicate, cues: EventCues) -> bool:
    """Whether a verb, sure to be one and not negated, tells an act, which may be one of speech."""
    return not (
        verb.guessed or only_says(line, verb, cues) or is_state(line, verb, cues) or is_negated(line, verb, cues)
    )


def goes_on(line: Line, verb: Predicate, cues: EventCues) -> bool:
    """Whether a verb tells what went on ("was driving", "roulait")."""
    return verb.progressive or (verb.first == verb.word and line.forms[verb.word].endswith(cues.imperfect_endings))


def has_object(line: Line, verb: Predicate, cues: EventCues) -> bool:
    """Whether a noun or pronoun stands right behind a verb, and no preposition, mark, time or infinitive."""
    closed = cues.prepositions | cues.genitives | cues.infinitive | cues.adverbs - cues.subjects | {TIME}
    following = verb.word + 1
    return following < len(line.words) and not line.words[following].mark and line.forms[following] not in closed


def speaks(line: Line, word: int, cues: EventCues) -> bool:
    """Whether a verb of saying or an act of speech stands at a word."""
    return bool(cues.reporting.at(line.forms, word) or cues.speech_acts.at(line.forms, word))


def only_says(line: Line, verb: Predicate, cues: EventCues) -> bool:
    """Whether a verb brings words and is itself no act of speech ("said", not "denied")."""
    return cues.reporting.at(line.forms, verb.word) > 0 and not cues.speech_acts.at(line.forms, verb.word)


def states(line: Line, clause: Clause, verb: Predicate, last: int, cues: EventCues) -> bool:
    """Whether a past of saying tells what somebody said up to the word `last`, in the words of who reports it ("The
    mayor said on Monday | that ..."), no speaker says so of himself ("We asked in May") and it is something ("said on
    Monday the firm did not comment").
    """
    beside = clause.quoted or clause.opening in ("relative", "aside")
    nothing = cues.skipped["description"].first(line.forms, verb.word, max(last, clause.last)) is not None
    own = not cues.speakers.isdisjoint(line.forms[clause.first : verb.first])
    return verb.tense == "past" and not (beside or nothing or own)


def said_behind(clauses: Sequence[Clause], clause: Clause) -> int:
    """The last word of what a clause says, where that follows it; 0 where it does not."""
    follows = any(c.first == clause.last and c.opening == "complement" for c in clauses)
    return max(c.last for c in clauses) if follows else 0


def is_in_state(line: Line, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a present of "to be" has a phrase behind it, which is no office or trade ("sont en grève", "have been on
    strike", "ist auf der Flucht").
    """
    perfect = f"{line.forms[trigger.first]} {line.forms[trigger.word]}"  # "have been", but not "had been"
    if line.forms[trigger.word] not in cues.copulas and perfect not in cues.copulas:
        return False
    near = line.forms[trigger.word + 1 : trigger.word + 1 + _OFFICE]
    if not cues.standing.isdisjoint(near):
        return False  # "has been in office since 2019"
    behind = (
        form for form in line.forms[trigger.word + 1 :] if form != TIME and form not in cues.anchors["since"].words
    )
    opens = cues.prepositions | cues.contracted.keys()
    return next((form in opens for form in behind if form in opens or form not in cues.adverbs), False)


def is_state(line: Line, trigger: Predicate, cues: EventCues) -> bool:
    """A bare auxiliary ("was 118 million") tells a state, and so does a present of being ("employs")."""
    form = line.forms[trigger.word]
    if trigger.tense == "present" and cues.stative.at(line.forms, trigger.word):
        return True
    being = form in cues.be or form.lstrip(cues.clitics) in cues.be
    return trigger.tense not in ("future", "conditional") and being and not _befell(line, trigger, cues)


def _befell(line: Line, trigger: Predicate, cues: EventCues) -> bool:
    """Whether "to be" tells of what something was the place or victim of ("a été lundi le théâtre de heurts")."""
    light = {TIME, ","} | cues.adverbs
    behind = next((i for i in range(trigger.word + 1, len(line.forms) - 1) if line.forms[i] not in light), None)
    perfect = trigger.tense == "past" and not goes_on(line, trigger, cues)
    perfect = perfect and line.forms[trigger.word] not in cues.copulas  # "la ville est le théâtre de combats"
    return perfect and behind is not None and cues.occurring.at(line.forms, behind) > 0


def is_having_done(line: Line, participle: Predicate, cues: EventCues) -> bool:
    """Whether an infinitive stands before a participle ("dit | avoir tué dix rebelles")."""
    before = line.forms[max(0, participle.first - _HAVING) : participle.first]
    return participle.kind == "participle" and not cues.having.isdisjoint(before)


def came_to_end(clause: Clause, trigger: Predicate, line: Line, cues: EventCues) -> bool:
    """Whether a verb of saying tells that a happening was over, not what somebody held ("a fair that concluded")."""
    happened = clause.opening == "relative" or any(
        p.kind == "noun" and p.word < trigger.word for p in clause.predicates
    )
    return happened and cues.occurring.at(line.forms, trigger.word) > 0


def saying(line: Line, clause: Clause, trigger: Predicate, cues: EventCues) -> Predicate:
    """The verb of saying that a participle hangs on ("wrote the union in a text | issued on Monday"), or itself."""
    before = [p for p in clause.predicates if p.word < trigger.word and p.kind == "finite"]
    inverted = clause.opening == "comma" and bool(before) and before[0].first == clause.first
    own = is_having_done(line, trigger, cues) or (heads_clause(trigger, cues) and not inverted)
    if trigger.kind != "participle" or not before or own:
        return trigger
    says = cues.reporting.at(line.forms, before[-1].word) or cues.speech_acts.at(line.forms, before[-1].word)
    return before[-1] if says else trigger
