"""Why an expression has its value: the derivation, as data and in words. Made only when asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from timeline.chronology.value import FUTURE, PAST
from timeline.records import Expression
from timeline.resolution.record import Notes

_TENSES = {PAST: "past", FUTURE: "future"}
_DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a derivation consists of; texts are for people, in English."""

    text: str
    rule: str
    place: str  # file:line of the rule
    meaning: str
    anchor: str  # what it is counted from and why
    tense: str  # the tense that was looked up and its cue; empty where the meaning needs none
    value: str
    interval: str
    alternatives: tuple[str, ...]
    not_chosen: tuple[str, ...]  # values of other tenses, and why they were not taken
    conflict: str | None
    undated: str | None

    def in_words(self) -> str:
        """Lines to read, the first with the whole derivation in short."""
        given = f"undated: {self.undated}" if self.undated else f"gives {self.value}"
        lines = [f"{self.text} = {self.meaning}, {self.anchor}, {given}; rule {self.rule} ({self.place})"]
        if self.interval:
            lines.append(f"    interval: {self.interval}")
        if self.tense:
            lines.append(f"    tense: {self.tense}")
        if self.alternatives:
            lines.append(f"    other readings: {', '.join(self.alternatives)}")
        if self.not_chosen:
            lines.append(f"    not chosen: {', '.join(self.not_chosen)}")
        if self.conflict:
            lines.append(f"    conflict: {self.conflict}")
        return "\n".join(lines)


def explain(expression: Expression, published: int | None, notes: Notes) -> Explanation:
    """The derivation of an expression of an article published on that day."""
    value = expression.value or ""
    if expression.mod:
        value += f" ({expression.mod})"
    return Explanation(
        " ".join(expression.text.split()),
        expression.rule,
        notes.place,
        str(expression.meaning),
        _anchor(expression, published, notes),
        _tense(notes),
        f"{expression.type} {value}",
        _interval(expression),
        expression.alternatives,
        tuple(f"{value} (of a {_TENSES[way]} verb)" for way, value in notes.otherwise if value != expression.value),
        expression.conflict,
        expression.undated,
    )


def _anchor(expression: Expression, published: int | None, notes: Notes) -> str:
    if expression.anchor == "published" and published is not None:
        return f"counted from publication {_day(published)}"
    if expression.anchor == "quotation":
        return f"counted from when it was said, {notes.counted_from}"
    if expression.anchor == "expression":
        why = f" (from {notes.told!r})" if notes.told else ""
        return f"counted from {notes.counted_from or 'what was dated last'}{why}"
    return "counted from nothing, the words say the date" if expression.interval.bounded else "not counted"


def _tense(notes: Notes) -> str:
    if notes.direction is None:
        return ""
    open_ = "either way" if notes.cue else "nothing tells"
    way = {-1: "past", 0: f"{open_}, so the past unless the coming one is much nearer", 1: "future"}
    return way[notes.direction] + (f", by {notes.cue!r}" if notes.cue else "")


def _interval(expression: Expression) -> str:
    interval = expression.interval
    if not interval.bounded:
        return ""
    extent = {"point": "that day", "within": "one moment in", "whole": "all of"}.get(expression.extent or "", "")
    return f"{extent} {interval.earliest or 'open'}..{interval.latest or 'open'}".strip()


def _day(ordinal: int) -> str:
    return f"{date.fromordinal(ordinal).isoformat()} ({_DAYS[(ordinal - 1) % 7]})"
