"""Whether a dated clause only describes: what was built or last so, what somebody is, what a noun is known by, and what
a clause beside tells of a day told before ("The ferry, which left at nine on Tuesday, ran aground").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from timeline.chronology.grains import DAYS, SEASONS, YEARS
from timeline.chronology.interval import Interval
from timeline.events.status.rescheduling import moves_beginning
from timeline.events.syntax.clauses import Clause
from timeline.events.syntax.predicates import Predicate, is_perfect
from timeline.events.syntax.reading import Reading, is_old
from timeline.events.syntax.telling import Telling
from timeline.events.syntax.words import QUOTES, TIME, Line
from timeline.languages.tables.event_cues import EventCues
from timeline.records import Event, Expression

_NEAR = 4  # words before a date in which a comparison counts
_WEEK = 7  # days
_BESIDE = ("relative", "aside")


def holds_still(telling: Telling) -> bool:
    """Whether a present tells what somebody is or thinks, in a relative clause where verbs go first, or inside
    quotation marks (التي تدير الحفريات منذ عقد; "we have known it for years").
    """
    trigger, told = telling.trigger, telling.status in ("happened", "ongoing", "hypothetical") and not telling.ahead
    if not told or trigger.tense != "present" or is_news(telling.expression, telling.today):
        return False
    quoted = sum(form in QUOTES for form in telling.line.forms[: trigger.word]) % 2 == 1
    return quoted or (telling.clause.opening == "relative" and not telling.cues.subject_first)


def recurs(telling: Telling) -> bool:
    """Whether a present tells a habit, since a word says so ("sales usually drop"), or a participle right behind it. A
    word with its own time right behind it belongs to that, not to a verb of another day (المهرجان المنظم عادة في يونيو
    | ينطلق غدا), one in a clause that describes to what that does ("The duke, who seldom travels, visits").
    """
    line, trigger, habit = telling.line, telling.trigger, telling.cues.skipped["habit"]
    if trigger.kind == "participle" and 0 < trigger.first == trigger.word and habit.at(line.forms, trigger.word - 1):
        return True
    word = habit.first(line.forms) if trigger.tense == "present" else None
    segments = (segment for clause in telling.reading.clauses for segment in clause.segments)
    beside = (s for s in segments if s.opening == "relative" and not s.first <= trigger.word < s.last)
    if word is not None and any(segment.first <= word < segment.last for segment in beside):
        return False
    if word is None or telling.expression.granularity not in DAYS or not telling.clause.first < word < trigger.first:
        return word is not None
    if line.words[word - 1].mark:  # "in June, usually in its first week, they meet on Sunday"
        return True
    behind = word + habit.at(line.forms, word)
    if any(p.kind == "participle" and p.first == p.word == behind for p in telling.clause.predicates):
        return False  # "the fair usually | held in June opens on Sunday"
    behind += line.forms[behind : behind + 1] != (TIME,)  # its preposition
    of_other = line.forms[behind : behind + 1] == (TIME,) and line.index(telling.expression.start) > trigger.word
    return not of_other


def _dates_back(line: Line, clause: Clause, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a verb only tells since when there is something, or that it last was so ("remontait à 1987"), and its
    clause does not go on with what happened then.
    """
    told_then = any(cues.whens.at(line.forms, segment.first) for segment in clause.segments)
    dates = cues.dating_back.at(line.forms, trigger.word) > 0 and not told_then
    return dates and (cues.subject_first or trigger.tense != "past")


def _hangs(clause: Clause, trigger: Predicate, cues: EventCues) -> bool:
    """Whether what a clause tells hangs on another: a relative, an aside, a participle that qualifies a noun."""
    if clause.opening == "comma" and trigger.kind == "finite" and not cues.subject_first:
        return False  # where verbs stand first, a comma parts main clauses too
    if trigger.carried and clause.opening == "coordinate":
        return False  # "was planned in 2013, | shelved in 2016 and revived in May"
    if clause.opening == "coordinate" and not cues.subject_first:
        return False  # there "and" begins a sentence of its own
    return clause.opening not in ("start", "stop", "complement", "subordinate") or is_reduced(clause, trigger, cues)


def is_reduced(clause: Clause, trigger: Predicate, cues: EventCues) -> bool:
    """A participle that only qualifies a noun ("the ferry, built in 1998", "Born in 1933, she studied")."""
    leads = trigger.word == clause.first and any(p.kind != "noun" and p.word > trigger.word for p in clause.predicates)
    return trigger.kind == "participle" and (clause.opening == "comma" or leads or not cues.ambiguous_participles)


def is_in_subject(line: Line, clause: Clause, trigger: Predicate, expression: Expression, cues: EventCues) -> bool:
    """Whether a participle and its date stand in the subject of the verb behind ("a bell stolen in 1987 | was")."""
    word = line.index(expression.end - 1) + 1
    follows = any(p.kind == "finite" and p.first == word for p in clause.predicates)
    return cues.ambiguous_participles and trigger.kind == "participle" and trigger.word < word and follows


def describes(telling: Telling) -> bool:
    """A description: built, founded, known as; a participle after a comma; a coarse date of a mere noun; what hangs on
    another clause and is long past.
    """
    reading, clause, trigger, expression = telling.reading, telling.clause, telling.trigger, telling.expression
    status, today, cues = telling.status, telling.today, telling.cues
    line, narrative = reading.line, reading.narrative
    if today is not None and is_old(expression, today):
        hangs = not narrative and _hangs(clause, trigger, cues)
        if hangs or _dates_back(line, clause, trigger, cues):
            return True
    if expression.value == "PAST_REF" and clause.opening == "relative" and not cues.subject_first:
        return True  # القضايا التي شغلت الرأي العام في الفترة الماضية
    own = clause.segment_at(trigger.word)
    first, last = (own.first, own.last) if own else (clause.first, clause.last)
    if cues.skipped["description"].first(line.forms, first, last) is not None:
        return True
    occurs = bool(cues.occurring.at(line.forms, trigger.word))
    reduced = (is_reduced(clause, trigger, cues) and not is_perfect(line, trigger, cues)) or is_in_subject(
        line, clause, trigger, expression, cues
    )
    plain = (
        telling.ahead and expression.link is None and expression.granularity in DAYS
    )  # "its rally, set for Saturday"
    if reduced and not (occurs or plain or is_news(expression, today)):
        return True
    after_comma = clause.first > 0 and line.words[clause.first - 1].mark
    lapses = expression.link is not None or cues.lapsing.at(line.forms, trigger.word)
    if cues.subject_first and clause.opening == "relative" and after_comma and trigger.tense == "present" and lapses:
        return True  # "the contract, which runs until May"
    acted = status == "happened" or (status == "cancelled" and moves_beginning(line, trigger, cues))
    if (
        acted
        and _looks_back(line, clause, trigger, expression, narrative, cues)
        and not _is_cause(line, clause, expression, today, cues)
    ):
        return True
    coarse = expression.granularity in YEARS
    if coarse and _is_outset(line, trigger, expression, cues):
        return True
    return coarse and trigger.kind == "noun" and status == "happened"


def _is_outset(line: Line, trigger: Predicate, expression: Expression, cues: EventCues) -> bool:
    """Whether a date tells when what there is was first opened or held (افتتح للمرة الأولى عام 2006)."""
    word = line.index(expression.start)
    opens = (cues.beginning, cues.origins)
    if not any(cue.at(line.forms, trigger.word) for cue in opens):
        return False
    return cues.skipped["comparison"].first(line.forms, max(0, word - _NEAR), word) is not None


def _looks_back(
    line: Line, clause: Clause, trigger: Predicate, expression: Expression, narrative: bool, cues: EventCues
) -> bool:
    """Whether a clause that hangs on another tells of a year or season past ("that burnt in 2003")."""
    hangs = clause.opening in ("relative", "aside") or (clause.opening == "subordinate" and not narrative)
    hangs = hangs or _qualifies_noun(line, clause, trigger, cues)
    return hangs and trigger.tense == "past" and expression.granularity in (*YEARS, *SEASONS)


def _qualifies_noun(line: Line, clause: Clause, trigger: Predicate, cues: EventCues) -> bool:
    """Whether, where verbs go first, a past verb tells of the indefinite noun right before it, behind the verb of its
    stretch (بموجب قانون | صدر في 2014).
    """
    own = clause.segment_at(trigger.word)
    if cues.subject_first or own is None or trigger.first < 2 or trigger.kind != "finite":
        return False
    noun, governed = line.forms[trigger.first - 1], line.forms[trigger.first - 2] in cues.prepositions
    bare = noun.isalpha() and not noun.startswith(cues.articles) and noun not in cues.prepositions
    return governed and bare and any(p.word < trigger.first - 1 and p.kind == "finite" for p in own.predicates)


def _is_cause(line: Line, clause: Clause, expression: Expression, today: int | None, cues: EventCues) -> bool:
    """Whether a clause gives the reason of the news ("cut its forecast after profit fell in the last quarter")."""
    after = cues.anchors["after"].at(line.forms, clause.first) > 0
    return after and today is not None and expression.granularity in SEASONS and not is_old(expression, today)


def is_news(expression: Expression, today: int | None) -> bool:
    """Whether an expression means a day of the last week: a participle tells news then ("published today")."""
    start, end = expression.interval
    if today is None or start is None or end is None or expression.link is not None:
        return False
    return expression.granularity in DAYS and today - _WEEK <= start and end <= today + 1


@dataclass(slots=True)
class ToldDays:
    """The days of which an article has told, sentence by sentence."""

    cues: EventCues
    days: set[Interval] = field(default_factory=set)

    def in_passing(self, reading: Reading, found: Sequence[Event]) -> list[Event]:
        """The events of a sentence; below the lead, what a clause beside tells of a day told before is background."""
        told = []
        for event in found:
            known = event.granularity in DAYS and event.interval in self.days and not reading.lead
            if known and event.status == "happened" and self._is_beside(reading, event):
                event = replace(event, background=True)
            if not event.background:
                self.days.add(event.interval)
            told.append(event)
        return told

    def _is_beside(self, reading: Reading, event: Event) -> bool:
        """Whether an event is told by a relative clause, an aside or a participle that only qualifies a noun."""
        word = reading.line.index(event.trigger_start)
        clause = next(c for c in reading.clauses if c.holds(word))
        verb = next((p for p in clause.predicates if p.word == word), None)
        return clause.opening in _BESIDE or (verb is not None and is_reduced(clause, verb, self.cues))
