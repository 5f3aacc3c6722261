"""Status and sourcing of an event: what its clause, its verb and the words around it say."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses import Clause
from timeline.events.moving import leads_to, moves_beginning
from timeline.events.predicates import Predicate
from timeline.events.reading import is_old
from timeline.events.words import Line
from timeline.languages.cues import EventCues
from timeline.records import Expression, Sourcing, Status

_RECENT = 7  # days that a past tense may still count as under way
_LED = 5  # words before what a verb of causing led to
_OPENING = 4  # words in which what opens a stretch stands
_WAYS = ("before", "after")
_STRONG: tuple[Status, ...] = ("denied", "cancelled", "threatened")
_BY_CUE: tuple[Status, ...] = ("denied", "cancelled", "threatened", "hypothetical", "planned", "ongoing")


def status_of(
    line: Line, clause: Clause, trigger: Predicate, cues: EventCues, expression: Expression | None, today: int | None
) -> Status:
    """The status of the event that `trigger` names."""
    if moved := _moved(line, trigger, cues, expression, today):
        return moved
    cued = _cued_status(line, clause, cues, trigger)
    ahead = lies_ahead(expression, today) or _is_due(expression, trigger, today)
    if _names_its_year(line, trigger, cues, expression, today):
        return "happened"
    if cued in ("denied", "cancelled", "threatened"):
        return cued
    if is_presupposed(clause, trigger) and not ahead and cued is None:
        return "happened"
    if cued in (None, "planned") and _is_promised(line, clause, trigger, cues):
        return "planned"
    dated = _by_date(line, clause, trigger, cues, cued, expression, today)
    if status := _by_mood(line, trigger, cues, cued, ahead) or dated:
        return status
    if (
        trigger.tense == "future"
        or ahead
        or _is_future_of_past(line, trigger, cues, expression, today)
        or (
            cued == "planned"
            and not _has_begun(expression, trigger, today)
            and _reaches(line, trigger, cues, cued, ahead)
        )
    ):
        return "planned"
    if trigger.progressive and trigger.tense == "present" and _is_tonight(expression, today):
        return "planned"
    goes_on = trigger.progressive or (cued == "ongoing" and _reaches(line, trigger, cues, cued, ahead))
    if goes_on and not _is_over(expression, trigger, today):
        return "ongoing"
    return "planned" if trigger.tense == "present" and _is_scheduled_now(expression, today) else "happened"


def _moved(
    line: Line, trigger: Predicate, cues: EventCues, expression: Expression | None, today: int | None
) -> Status | None:
    """What a past verb that moves a beginning says: planned for the day that it is moved to, else off for its day."""
    negation = cues.status["negation"].first(line.forms, max(0, trigger.first - 1), trigger.word)
    if not moves_beginning(line, trigger, cues) or trigger.tense != "past" or negation is not None:
        return None
    leads = leads_to(line, trigger, expression, cues)
    return "planned" if leads and lies_ahead(expression, today) else "cancelled"


def _has_begun(expression: Expression | None, trigger: Predicate, today: int | None) -> bool:
    """Whether a past tense tells since when something was so: no plan ("had been expecting it since 2009")."""
    start = expression.interval.start if expression and expression.link == "since" else None
    return trigger.tense == "past" and today is not None and start is not None and start < today


def _by_mood(line: Line, trigger: Predicate, cues: EventCues, cued: Status | None, ahead: bool) -> Status | None:
    """What a conditional or a cue of possibility says; None without one."""
    if _is_rumoured_future(line, trigger, cues):
        return "planned"
    possible = cued == "hypothetical" and _reaches(line, trigger, cues, cued, ahead)
    return (
        "hypothetical"
        if possible or _is_conditional(line, trigger, cues) or _is_proposed(line, trigger, cues)
        else None
    )


def _by_date(
    line: Line,
    clause: Clause,
    trigger: Predicate,
    cues: EventCues,
    cued: Status | None,
    expression: Expression | None,
    today: int | None,
) -> Status | None:
    """What an expression and its connective say against the tense; None where they say nothing."""
    if _goes_on_until(expression, trigger, today):
        return "happened" if cues.extending.at(line.forms, trigger.word) else "ongoing"
    if is_presupposed(clause, trigger) and has_passed(expression, today) and cued in ("planned", "ongoing"):
        return "happened"  # "closed since a fire in March, it will reopen": the fire
    return "happened" if _is_historic(expression, trigger, today) and not clause.quoted else None


def lies_ahead(expression: Expression | None, today: int | None) -> bool:
    """Whether an expression begins after the publication day."""
    start = expression.interval.start if expression else None
    return today is not None and start is not None and start > today


def _is_due(expression: Expression | None, trigger: Predicate, today: int | None) -> bool:
    """Whether a noun has a deadline that lies ahead ("for talks before the end of the month")."""
    if expression is None or today is None or trigger.kind != "noun" or expression.link not in ("by", "before"):
        return False
    return expression.interval.end is not None and expression.interval.end > today + 1


def has_passed(expression: Expression | None, today: int | None) -> bool:
    """Whether an expression ends before the publication day."""
    end = expression.interval.end if expression else None
    return today is not None and end is not None and end <= today


def _is_over(expression: Expression | None, trigger: Predicate, today: int | None) -> bool:
    """Whether a past tense tells of a day well before publication ("by 2006 she was taking more")."""
    if expression is None or today is None or expression.link == "since" or trigger.tense != "past":
        return False
    end = expression.interval.end
    return end is not None and today - end > _RECENT


def _is_proposed(line: Line, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a verb behind "would" is no future of the past, since nobody said so ("the plan would save millions")."""
    auxiliary = line.forms[trigger.first]
    would = cues.subject_first and trigger.first != trigger.word and cues.modal.get(auxiliary) == "none"
    return would and not any(_says(line, i, cues) for i in range(len(line.forms)))


def _is_future_of_past(
    line: Line, trigger: Predicate, cues: EventCues, expression: Expression | None, today: int | None
) -> bool:
    """Whether what somebody said "would" be, with no date that is over, is to come ("said they would speak to her")."""
    would = cues.modal.get(line.forms[trigger.first]) == "none" and trigger.first != trigger.word
    return not has_passed(expression, today) and cues.subject_first and would


def _is_promised(line: Line, clause: Clause, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a conditional is the future of what was said ("a annoncé que les impôts baisseraient en mai")."""
    simple = (
        trigger.tense == "conditional" and trigger.first == trigger.word and line.forms[trigger.word] not in cues.be
    )
    return simple and clause.opening == "complement" and any(_says(line, i, cues) for i in range(clause.first))


def _names_its_year(
    line: Line, trigger: Predicate, cues: EventCues, expression: Expression | None, today: int | None
) -> bool:
    """Whether a noun has a time long past for its name ("cancelled a play about the floods of 2015")."""
    if expression is None or today is None or trigger.kind != "noun" or not is_old(expression, today):
        return False
    between = line.forms[trigger.word + 1 : line.index(expression.start)]
    return len(between) == 1 and between[0] in cues.genitives


def _is_tonight(expression: Expression | None, today: int | None) -> bool:
    """Whether an expression means the evening or night of the publication day."""
    if expression is None or today is None or expression.granularity != "daypart":
        return False
    return expression.interval.start == today and (expression.value or "").endswith(("TEV", "TNI"))


def _is_historic(expression: Expression | None, trigger: Predicate, today: int | None) -> bool:
    """Whether a future tense without an auxiliary tells of a day well before publication ("elle mourra en 1958")."""
    end = expression.interval.end if expression else None
    simple = trigger.tense == "future" and trigger.first == trigger.word
    return simple and today is not None and end is not None and today - end > _RECENT


def _is_scheduled_now(expression: Expression | None, today: int | None) -> bool:
    """A present tense on a day from today on tells a timetable ("the club closes the list tonight")."""
    if expression is None or today is None or expression.interval.start is None or expression.link == "since":
        return False
    starts_today = expression.interval.start == today and expression.value != "PRESENT_REF"
    return starts_today or (expression.interval.end is not None and expression.interval.end - 1 > today)


def _is_conditional(line: Line, trigger: Predicate, cues: EventCues) -> bool:
    """A conditional that is no hearsay (French "aurait réclamé" is)."""
    return trigger.tense == "conditional" and not cues.sourcing["hearsay"].at(line.forms, trigger.first)


def _is_rumoured_future(line: Line, trigger: Predicate, cues: EventCues) -> bool:
    """A simple conditional in a rumour ("on chuchote qu'elle filerait à Bruxelles")."""
    simple = trigger.tense == "conditional" and trigger.first == trigger.word
    return simple and cues.sourcing["rumoured"].first(line.forms) is not None


def _reaches(line: Line, trigger: Predicate, cues: EventCues, status: Status, ahead: bool) -> bool:
    """Whether a cue bears on the verb: a past verb, whose day is over, needs it close by."""
    if trigger.tense != "past" or trigger.kind == "noun" or ahead:
        return True
    first, last = max(0, trigger.first - 3), min(len(line.forms), trigger.word + 2)
    return cues.status[status].first(line.forms, first, last) is not None


def _goes_on_until(expression: Expression | None, trigger: Predicate, today: int | None) -> bool:
    """What an expression bounds by "until" and no future verb tells goes on, where its end lies ahead."""
    if expression is None or expression.link != "until" or trigger.tense not in ("past", "present"):
        return False
    end = expression.interval.end
    return today is not None and end is not None and end > today


def is_presupposed(clause: Clause, trigger: Predicate) -> bool:
    """A noun beside a verb: what the sentence takes for granted ("did not regret the sale")."""
    return trigger.kind == "noun" and any(p.kind == "finite" for p in clause.predicates)


def _cued_status(line: Line, clause: Clause, cues: EventCues, trigger: Predicate) -> Status | None:
    """The strongest cue in the clause, and right before it where it hangs on another clause."""
    first = clause.first
    if clause.opening == "complement":
        first = max(0, first - 5)
    for status in _BY_CUE:
        i = _cue(line, first, clause, cues, status, trigger)
        if i is not None and not _negated(line, i, cues, status):
            return status
    return None


def _cue(line: Line, first: int, clause: Clause, cues: EventCues, status: Status, trigger: Predicate) -> int | None:
    """The first cue of a status that bears on the clause."""
    lookup = cues.status[status]
    for start, end in [(first, clause.first), *((s.first, s.last) for s in clause.segments)]:
        i = lookup.first(line.forms, start, end)
        while i is not None and (
            _is_behind(i, clause, trigger)
            or _is_of_a_noun(i, clause, trigger, cues)
            or (status in _STRONG and _is_beside(line, i, trigger, cues))
        ):
            i = lookup.first(line.forms, i + 1, end)
        if i is not None:
            return i
    return None


def _is_behind(i: int, clause: Clause, trigger: Predicate) -> bool:
    """Whether a cue goes with the verb behind a participle of its subject ("a ship built in 1954 | was scrapped")."""
    later = any(trigger.word < p.first <= i for p in clause.predicates if p.kind == "finite")
    return trigger.kind == "participle" and later


def _is_of_a_noun(i: int, clause: Clause, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a cue is a participle that only qualifies a noun ("un chien abandonné | a mordu")."""
    if cues.ambiguous_participles or i == trigger.word or trigger.kind != "finite":
        return False
    return any(p.word == i and p.kind == "participle" for p in clause.predicates)


def _is_beside(line: Line, i: int, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a cue goes with what is beside the verb: "the abandoned church", "a week after denying it"."""
    if _is_aside_of(line, i, cues) or (i != trigger.word and _is_effect(line, i, cues)):
        return True
    between = range(trigger.word + 1, i)
    apart = any(cues.anchors[way].at(line.forms, k) for k in between for way in _WAYS)
    return (apart and trigger.kind != "noun") or _qualifies(line, i, cues)


def _is_aside_of(line: Line, i: int, cues: EventCues) -> bool:
    """Whether a cue is a noun that only goes with what is told ("refused to step down despite a threat to")."""
    return i > 0 and line.forms[i - 1] in cues.despite


def _is_effect(line: Line, i: int, cues: EventCues) -> bool:
    """Whether a cue only names what something led to, which did happen ("led to the cancellation of 148 flights")."""
    return cues.causing.first(line.forms, max(0, i - _LED), i) is not None


def _qualifies(line: Line, i: int, cues: EventCues) -> bool:
    """Whether a word stands between a determiner and its noun ("a scrap dealer")."""
    if not cues.subject_first or not 0 < i < len(line.forms) - 1 or line.forms[i - 1] not in cues.determiners:
        return False
    following = line.forms[i + 1]
    closed = following in cues.determiners | cues.prepositions or following in cues.infinitive
    return not closed and not line.words[i + 1].mark


def _negated(line: Line, i: int, cues: EventCues, status: Status) -> bool:
    """Whether a negation right before the cue takes its force away ("did not cancel")."""
    if status in ("hypothetical", "planned"):
        return False
    return cues.status["negation"].first(line.forms, max(0, i - 2), i) is not None


def sourcing_of(line: Line, clause: Clause, trigger: Predicate, cues: EventCues, clauses: Sequence[Clause]) -> Sourcing:
    """Who vouches for the event: the article itself, a named source, or nobody."""
    cued = _cued_status(line, clause, cues, trigger)
    if trigger.kind == "noun" and cued == "denied":
        return "rumoured" if cues.sourcing["rumoured"].first(line.forms) is not None else "reported"
    spoken = bool(cues.speech_acts.at(line.forms, trigger.word) or cues.reporting.at(line.forms, trigger.word))
    if _is_rumoured(line, clause, cues) and not spoken:
        return "rumoured"
    if is_presupposed(clause, trigger) and cued is None:
        return "reported" if _is_mentioned(line, clause, trigger, cues) else "stated"
    if spoken and trigger.tense != "conditional" and _is_apart(line, clause, cues, clauses):
        return "stated"
    if (clause.quoted and not spoken) or _is_credited(line, clause, trigger, cues, clauses):
        return "reported"
    if spoken and trigger.tense != "conditional":
        return "stated"
    if cues.sourcing["hearsay"].first(line.forms, clause.first, clause.last) is not None:
        return "reported"
    speakers = (i for i in range(len(line.forms)) if _says(line, i, cues))
    said = any(_attributes(line, i, clause, trigger, cues, clauses) for i in speakers)
    return "reported" if said else "stated"


def _is_rumoured(line: Line, clause: Clause, cues: EventCues) -> bool:
    """Whether a rumour is spoken of: anywhere, but for what only describes ("Ann, who left in May, is said to ...")."""
    rumour = cues.sourcing["rumoured"]
    if clause.opening in ("relative", "aside"):
        return clause.find(rumour, line) is not None
    at = rumour.first(line.forms)
    return at is not None and not _is_aside_of(line, at, cues)


def _is_mentioned(line: Line, clause: Clause, noun: Predicate, cues: EventCues) -> bool:
    """Whether a noun is what somebody speaks of ("the governor speaks of a reopening on Sunday")."""
    verbs = [p.word for p in clause.predicates if p.kind == "finite" and p.word < noun.word]
    return bool(verbs) and bool(cues.reporting.at(line.forms, verbs[-1]))


def _is_credited(line: Line, clause: Clause, trigger: Predicate, cues: EventCues, clauses: Sequence[Clause]) -> bool:
    """Whether a source is named for a clause: inside it, or where the sentence begins or its last stretch does."""
    credit = cues.sourcing["reported"]
    named = clause.find(credit, line)
    blamed = named is not None and any(trigger.word < p.word == named for p in clause.predicates)  # "men accused of it"
    if (named is not None and not blamed) or credit.first(line.forms, 0, _OPENING) is not None:
        return True
    if clause.opening in ("relative", "aside") and any(c.host is None and c.first > clause.first for c in clauses):
        return False  # "Ann, who left in May, is in Rome, according to her friends": where she is
    last = clauses[-1].segments[-1]
    return credit.first(line.forms, last.first, last.first + _OPENING) is not None


def _is_apart(line: Line, clause: Clause, cues: EventCues, clauses: Sequence[Clause]) -> bool:
    """Whether a clause goes on where another has its source named ("a paper says that ..., but he denied it")."""
    return clause is not clauses[0] and clause.find(cues.sourcing["reported"], line) is None


def _says(line: Line, i: int, cues: EventCues) -> bool:
    if cues.subject_first and i and line.forms[i - 1] in cues.determiners:
        return False  # "le juge", "une réplique"
    if line.forms[i] in cues.prepositions:
        return False  # بين is "between" as well as "made clear"
    return bool(cues.reporting.at(line.forms, i) or cues.speech_acts.at(line.forms, i))


def _closes(line: Line, said: int, cues: EventCues) -> bool:
    """Whether a verb behind what is told may be that of who says it: where verbs go first, none with "and" glued to it
    and no act of speech.
    """
    return cues.subject_first or (line.forms[said][0] not in cues.clitics and bool(cues.reporting.at(line.forms, said)))


def _attributes(
    line: Line, said: int, clause: Clause, trigger: Predicate, cues: EventCues, clauses: Sequence[Clause]
) -> bool:
    """Whether the verb of saying at word `said` has the event's clause as what it says."""
    speaker = next((c for c in clauses if c.holds(said)), clause)
    if trigger.first <= said <= trigger.word or (speaker.opening in ("relative", "aside") and speaker is not clause):
        return False
    if said > trigger.word:  # "..., officials said"; ", saying that" brings its own content
        own = next((s for s in clause.segments if s.first <= trigger.word < s.last), None)
        reduced = trigger.kind == "participle" and own is not None and own.opening == "comma"
        beside = clause.opening in ("relative", "aside") or reduced
        closes = speaker is not clause and speaker.opening == "comma" and not beside and _closes(line, said, cues)
        content = any(p.word > said and p.kind == "finite" for p in speaker.predicates)  # ", told police he had been"
        return closes and not content and any(p.word == said for p in speaker.predicates)
    if said + 1 < len(line.forms) and line.forms[said + 1] in cues.infinitive and cues.subject_first:
        return False  # "expects to publish": an intention
    if any(c.opening == "stop" and said < c.first <= trigger.word for c in clauses):
        return False
    if any(cues.complements.at(line.forms, i) for i in range(said + 1, trigger.word)):
        return True
    if cues.bare_complements and _goes_on(line, speaker, clause, cues):
        return bool(cues.reporting.at(line.forms, said))
    return speaker is clause and cues.subject_first and bool(cues.reporting.at(line.forms, said))


def _goes_on(line: Line, speaker: Clause, clause: Clause, cues: EventCues) -> bool:
    """Whether a clause begins with the verb that what is said waits for ("said prices, which fell, would rise")."""
    verb = next((p for p in clause.predicates if p.kind != "noun"), None)
    begins = verb is not None and verb.first == clause.first and not cues.coordinators.at(line.forms, clause.first)
    last = speaker.predicates[-1].word if speaker.predicates else speaker.last
    return begins and last < speaker.last - 1 and speaker.first < clause.first
