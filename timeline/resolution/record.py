"""An expression as it is kept: from its mention, and its value or the reason why it has none."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from timeline.chronology import comes_to
from timeline.chronology.term import Term
from timeline.chronology.timex3 import of_period
from timeline.chronology.units import Period
from timeline.chronology.value import FUTURE, PAST, Anchors, Value
from timeline.records import Expression, Type
from timeline.resolution.meanings import tells_time
from timeline.tagging import Mention

_EXPRESSION: Final = Expression  # which would be looked up by name each time
_NEW: Final = tuple.__new__  # the constructor of named tuples is written in Python and takes ten times as long
AMOUNTS: Final = ("past", "coming", "within")  # meanings that are durations though they cannot be dated
_INTRODUCES: Final = re.compile(r"\S+\s+")  # the preposition of "in two weeks", which a duration leaves outside


@dataclass(frozen=True, slots=True)
class Notes:
    """How an expression was resolved, beyond what it keeps: for explanations."""

    place: str  # file:line of the rule
    direction: int | None  # the tense looked up; None where the meaning needs none
    cue: str
    counted_from: str | None  # narrative time, TIMEX3
    told: str | None  # the words that narrative time comes from
    otherwise: tuple[tuple[int, str], ...]  # what a verb of another tense (PAST, FUTURE) would have given

    def counting_from(self, period: Period | None) -> Notes:
        """The same for what counts from another period than narrative time; None for none."""
        return self if period is None else replace(self, counted_from=of_period(period), told=None)


def otherwise(term: Term, way: int | None, at: Anchors) -> tuple[tuple[int, str], ...]:
    """The values that verbs of other tenses would have given, where the tense was looked up."""
    values = []
    for other in (PAST, FUTURE):
        if way is not None and way != other and not tells_time(term):
            value = comes_to(term, at.but(direction=other))
            values += [(other, value.value)] if value is not None else []
    return tuple(values)


def dated(text: str, mention: Mention, value: Value, told_by: int | None) -> Expression:
    """The expression of a value; `told_by` is the index of the expression that it counts from."""
    start, end, term, link = mention.said
    if value.type == "DURATION" and _introduced(term) and (before := _INTRODUCES.match(text, start)):
        start = before.end()
    reason = None
    if value.type in ("DATE", "TIME") and not value.interval.bounded:
        to_count = value.value.endswith("_REF")
        reason = "no publication date to count from" if to_count else "names no day of the calendar"
    return _NEW(_EXPRESSION, (
        start, end, text[start:end], value.type, term, mention.rule, value.value, value.mod, value.quant, value.freq,
        value.interval, value.granularity, value.extent, value.time_from, value.time_to, value.zone, value.anchor,
        told_by, value.counts_to, link, value.alternatives, value.conflict, reason,
    ))  # fmt: skip


def undated(text: str, mention: Mention, reason: str) -> Expression:
    """The expression of a meaning that has no value here."""
    start, end, term, link = mention.said
    kind: Type = "DURATION" if term.op in AMOUNTS else "DATE"
    return Expression(start, end, text[start:end], kind, term, mention.rule, link=link, undated=reason)


def _introduced(term: Term) -> bool:
    """Whether a meaning begins with the preposition of "in two weeks", "in about two weeks"."""
    amount = term.args[0] if term.op == "mod" else term
    return isinstance(amount, Term) and amount.op == "in_time"
