"""Status and sourcing of an event: what its clause, its verb and the words around it say."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses import Clause
from timeline.events.predicates import Predicate
from timeline.events.words import Line
from timeline.languages.cues import EventCues
from timeline.records import Expression, Sourcing, Status

_OPENING = 4  # words in which what opens a stretch stands
_BY_CUE: tuple[Status, ...] = ("denied", "cancelled", "threatened", "hypothetical", "planned", "ongoing")


def status_of(
    line: Line, clause: Clause, trigger: Predicate, cues: EventCues, expression: Expression | None, today: int | None
) -> Status:
    """The status of the event that `trigger` names."""
    cued = _cued_status(line, clause, cues)
    ahead = lies_ahead(expression, today)
    if cued in ("denied", "cancelled", "threatened"):
        return cued
    if is_presupposed(clause, trigger) and not ahead and cued is None:
        return "happened"
    if _is_rumoured_future(line, trigger, cues):
        return "planned"
    if _is_conditional(line, trigger, cues) or (cued == "hypothetical" and _reaches(line, trigger, cues, cued, ahead)):
        return "hypothetical"
    if _goes_on_until(expression, trigger, today):
        return "ongoing"
    if trigger.tense == "future" or ahead or (cued == "planned" and _reaches(line, trigger, cues, cued, ahead)):
        return "planned"
    if trigger.progressive or (cued == "ongoing" and _reaches(line, trigger, cues, cued, ahead)):
        return "ongoing"
    return "planned" if trigger.tense == "present" and _is_scheduled_now(expression, today) else "happened"


def lies_ahead(expression: Expression | None, today: int | None) -> bool:
    """Whether an expression begins after the publication day."""
    start = expression.interval.start if expression else None
    return today is not None and start is not None and start > today


def _is_scheduled_now(expression: Expression | None, today: int | None) -> bool:
    """A present tense on a day from today on tells a timetable ("the club closes the list tonight")."""
    if expression is None or today is None or expression.interval.start is None:
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


def _cued_status(line: Line, clause: Clause, cues: EventCues) -> Status | None:
    """The strongest cue in the clause, and right before it where it hangs on another clause."""
    first = clause.first
    if clause.opening == "complement":
        first = max(0, first - 5)
    for status in _BY_CUE:
        if (i := _cue(line, first, clause, cues, status)) is not None and not _negated(line, i, cues, status):
            return status
    return None


def _cue(line: Line, first: int, clause: Clause, cues: EventCues, status: Status) -> int | None:
    lookup = cues.status[status]
    i = lookup.first(line.forms, first, clause.first)
    return clause.find(lookup, line) if i is None else i


def _negated(line: Line, i: int, cues: EventCues, status: Status) -> bool:
    """Whether a negation right before the cue takes its force away ("did not cancel")."""
    if status in ("hypothetical", "planned"):
        return False
    return cues.status["negation"].first(line.forms, max(0, i - 2), i) is not None


def sourcing_of(line: Line, clause: Clause, trigger: Predicate, cues: EventCues, clauses: Sequence[Clause]) -> Sourcing:
    """Who vouches for the event: the article itself, a named source, or nobody."""
    if trigger.kind == "noun" and _cued_status(line, clause, cues) == "denied":
        return "rumoured" if cues.sourcing["rumoured"].first(line.forms) is not None else "reported"
    spoken = bool(cues.speech_acts.at(line.forms, trigger.word) or cues.reporting.at(line.forms, trigger.word))
    if cues.sourcing["rumoured"].first(line.forms) is not None and not spoken:
        return "rumoured"
    if spoken or (is_presupposed(clause, trigger) and _cued_status(line, clause, cues) is None):
        return "stated"
    if clause.quoted or _is_credited(line, clause, cues, clauses):
        return "reported"
    if cues.sourcing["hearsay"].first(line.forms, clause.first, clause.last) is not None:
        return "reported"
    speakers = (i for i in range(len(line.forms)) if _says(line, i, cues))
    said = any(_attributes(line, i, clause, trigger, cues, clauses) for i in speakers)
    return "reported" if said else "stated"


def _is_credited(line: Line, clause: Clause, cues: EventCues, clauses: Sequence[Clause]) -> bool:
    """Whether a source is named for a clause: inside it, or where the sentence begins or its last stretch does."""
    credit = cues.sourcing["reported"]
    if clause.find(credit, line) is not None or credit.first(line.forms, 0, _OPENING) is not None:
        return True
    last = clauses[-1].segments[-1]
    return credit.first(line.forms, last.first, last.first + _OPENING) is not None


def _says(line: Line, i: int, cues: EventCues) -> bool:
    return bool(cues.reporting.at(line.forms, i) or cues.speech_acts.at(line.forms, i))


def _attributes(
    line: Line, said: int, clause: Clause, trigger: Predicate, cues: EventCues, clauses: Sequence[Clause]
) -> bool:
    """Whether the verb of saying at word `said` has the event's clause as what it says."""
    speaker = next((c for c in clauses if c.holds(said)), clause)
    if trigger.first <= said <= trigger.word or (speaker.opening in ("relative", "aside") and speaker is not clause):
        return False
    if said > trigger.word:  # "..., officials said"
        return speaker is not clause and speaker.opening == "comma"
    if any(c.opening == "stop" and said < c.first <= trigger.word for c in clauses):
        return False
    if any(cues.complements.at(line.forms, i) for i in range(said + 1, trigger.word)):
        return True
    return speaker is clause and cues.subject_first and bool(cues.reporting.at(line.forms, said))
