"""Sentences under a time that heads their line: a live report ("9.00. The doors have opened."), a programme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from timeline.chronology.grains import DAYS
from timeline.events.status.status import lies_ahead
from timeline.events.syntax.acting import is_state
from timeline.events.syntax.clauses import Clause
from timeline.events.syntax.predicates import Predicate, heads_clause, is_negated
from timeline.events.syntax.reading import Reading
from timeline.languages.tables.event_cues import EventCues
from timeline.languages.tables.event_tables import Tense
from timeline.records import Expression, Status

_MAIN = ("start", "stop", "comma", "coordinate")  # clauses that no other holds
_ACTS: tuple[Status, ...] = ("denied", "threatened", "cancelled")


@dataclass(slots=True)
class Headings:
    """Keeps, sentence by sentence, the time that heads the line which an article has got to."""

    head: dict[int, Expression] | None = None  # the expression that heads the line, by its index
    end: int = 0  # where that line ends
    first: bool = False  # whether no verb has come since

    def over(self, reading: Reading) -> Mapping[int, Expression]:
        """The expression that heads the line of a sentence, by its index, told by its day; empty where none does.

        What has been is but the first thing told under it: "14.20. The gates open. The crowd looked on."
        """
        if reading.line.start >= self.end:
            self.head = None
        if reading.stamp is not None:
            self._begin(reading.text, *reading.stamp)
        elif _is_heading(reading):
            self._open(reading)
            return {}
        first = self.first
        self.first = first and all(p.kind == "noun" for p in reading.predicates)
        return {i: x for i, x in (self.head or {}).items() if first or lies_ahead(x, reading.today)}

    def _open(self, reading: Reading) -> None:
        text, start = reading.text, reading.line.start
        (index, head), *others = reading.expressions.items()
        opens = not text[text.rfind("\n", 0, start) + 1 : start].strip()
        dateline = head.type == "DATE" and reading.today is not None and head.interval.start == reading.today
        if opens and not others and head.granularity in DAYS and not dateline:
            self._begin(text, index, head)

    def _begin(self, text: str, index: int, head: Expression) -> None:
        line_end = text.find("\n", head.end)
        self.head, self.first = {index: head._replace(granularity="day")}, True
        self.end = len(text) if line_end < 0 else line_end


def _is_heading(reading: Reading) -> bool:
    """Whether a sentence is nothing but a time."""
    words, times = reading.line.words, reading.expressions.values()
    covered = (word.mark or any(x.start <= word.start < x.end for x in times) for word in words)
    return bool(times) and all(covered)


def headed(reading: Reading, ahead: bool, cues: EventCues) -> tuple[int, Predicate] | None:
    """The number of the main clause, and its verb, of a sentence without a date of its own: what a heading dates.

    What comes back has none. Of what is not `ahead` only a past tense tells when, beside a present that denies,
    threatens or calls off or that a live report tells its news in, and the nouns of a sentence without a verb.
    """
    comes_back = any((x.value or "").startswith("XXXX") for x in reading.expressions.values())  # "as every Sunday"
    if comes_back or cues.skipped["habit"].first(reading.line.forms) is not None:
        return None
    mains = [(number, clause) for number, clause in enumerate(reading.clauses) if clause.opening in _MAIN]
    for number, clause in mains:
        verb = next((p for p in clause.predicates if heads_clause(p, cues)), None)
        if verb is not None:
            tells = verb.tense in _told(ahead, reading.stamp is not None)
            tells = tells and not (verb.tense == "present" and verb.progressive and not ahead)
            if (tells and not _is_idle(reading, clause, verb, cues)) or _is_act(reading, clause, verb, cues):
                return number, verb
    if any(p.kind != "noun" for _, clause in mains for p in clause.predicates):
        return None
    nouns = ((number, p) for number, clause in mains for p in clause.predicates if p.kind == "noun")
    return next(nouns, None)


def _told(ahead: bool, stamped: bool) -> tuple[Tense, ...]:
    """The tenses in which a sentence tells of the time at the head of its line."""
    return ("present", "past", "future") if ahead else ("present", "past") if stamped else ("past",)


def _is_act(reading: Reading, clause: Clause, verb: Predicate, cues: EventCues) -> bool:
    """Whether a present is an act that is news when it is told ("the minister denies that she will stand")."""
    forms = reading.line.forms
    acts = any(cues.status[act].at(forms, verb.word) for act in _ACTS)
    negated = is_negated(reading.line, verb, cues)
    return acts and verb.tense == "present" and not (clause.quoted or verb.guessed or negated)


def _is_idle(reading: Reading, clause: Clause, verb: Predicate, cues: EventCues) -> bool:
    """Whether a clause tells no happening: a state, words, or what did not happen."""
    forms = reading.line.forms
    negated = is_negated(reading.line, verb, cues)
    aims = verb.first > 0 and forms[verb.first - 1] in cues.prepositions  # "merci d'avoir suivi"
    told = cues.subject_first or cues.complements.first(forms, verb.word) is not None  # أعلنت النيابة فتح تحقيق: news
    said = aims or bool(cues.reporting.at(forms, verb.word) or (told and cues.speech_acts.at(forms, verb.word)))
    return clause.quoted or verb.guessed or negated or said or is_state(reading.line, verb, cues)
