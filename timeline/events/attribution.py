"""Status and sourcing of an event: what its clause, its verb and the words around it say."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses import Clause
from timeline.events.predicates import Predicate
from timeline.events.words import Line
from timeline.languages.cues import EventCues
from timeline.records import Expression, Sourcing, Status

_BY_CUE: tuple[Status, ...] = ("denied", "cancelled", "threatened", "hypothetical", "planned", "ongoing")


def status_of(
    line: Line, clause: Clause, trigger: Predicate, cues: EventCues, expression: Expression | None, today: int | None
) -> Status:
    """The status of the event that `trigger` names."""
    cued = _cued_status(line, clause, cues)
    ahead = (
        expression is not None
        and today is not None
        and expression.interval.start is not None
        and expression.interval.start > today
    )
    if is_presupposed(clause, trigger) and not ahead:
        return "happened"
    hearsay = cues.sourcing["hearsay"].at(line.forms, trigger.first)
    conditional = trigger.tense == "conditional" and not hearsay
    if conditional and cues.sourcing["rumoured"].first(line.forms) is not None and trigger.first == trigger.word:
        return "planned"  # "on chuchote qu'elle filerait"
    if cued in ("denied", "cancelled", "threatened"):
        return cued
    if conditional or cued == "hypothetical":
        return "hypothetical"
    if expression is not None and expression.link == "until" and trigger.tense in ("past", "present", "none") and not _ended(expression, today):
        return "ongoing"
    if trigger.tense == "future" or cued == "planned" or ahead:
        return "planned"
    if cued == "ongoing" and (trigger.tense != "past" or _beside(line, trigger, cues)) or trigger.progressive:
        return "ongoing"
    return "happened"


def _ended(expression: Expression, today: int | None) -> bool:
    end = expression.interval.end
    return today is None or end is None or end <= today


def _beside(line: Line, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a cue of going on stands right beside a past verb ("were still searching")."""
    return cues.status["ongoing"].first(line.forms, max(0, trigger.first - 2), min(len(line.forms), trigger.word + 3)) is not None


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
    spoken = bool(cues.speech_acts.at(line.forms, trigger.word) or cues.reporting.at(line.forms, trigger.word))
    if cues.sourcing["rumoured"].first(line.forms) is not None and not spoken:
        return "rumoured"
    if spoken or is_presupposed(clause, trigger):
        return "stated"
    if clause.quoted or cues.sourcing["reported"].first(line.forms) is not None:
        return "reported"
    if cues.sourcing["hearsay"].first(line.forms, clause.first, clause.last) is not None:
        return "reported"
    return "reported" if any(_attributes(line, p, c, clause, trigger, cues) for c in clauses for p in c.predicates) else "stated"


def _attributes(
    line: Line, said: Predicate, speaker: Clause, clause: Clause, trigger: Predicate, cues: EventCues
) -> bool:
    """Whether a verb of saying has the event's clause as what it says."""
    if said.word == trigger.word or not cues.reporting.at(line.forms, said.word):
        return False
    if speaker.opening in ("relative", "aside") and speaker is not clause:
        return False
    if said.word > trigger.word:  # "..., officials said"
        return speaker is not clause and speaker.opening == "comma" and said.kind == "finite"
    between = range(said.word + 1, trigger.word)
    if any(cues.complements.at(line.forms, i) for i in between):
        return True
    return speaker is clause and cues.subject_first
