"""Maha (mahad), time and duration, Arabic, sentence by sentence; the grain is that of the finest part set."""

from __future__ import annotations

from datetime import date
from typing import Any

from protocol import Finding, Tagger, noon, sentences, serve
from run_duckling import duration


def load(_language: str, _narrative: bool) -> Tagger:
    """Its values are relative deltas; they are added to the day here."""
    from maha.parsers.functions import parse_dimension
    from maha.parsers.rules.time import constants

    constants.START_OF_WEEK = 0  # Monday, as the gold has it

    def tag(text: str, day: date) -> list[Finding]:
        return [
            {"start": offset + d.start, "end": offset + d.end, **value}
            for offset, sentence in sentences(text)
            for d in parse_dimension(sentence, time=True, duration=True)
            if (value := finding(d.value, day))
        ]

    return tag


def finding(value: Any, day: date) -> Finding | None:
    """A duration of one unit, a moment or an interval; None for what it cannot compute itself."""
    if hasattr(value, "normalized_value"):
        first = value.values[0]
        return {"type": "DURATION", "value": duration(first.value, first.unit.name.lower().rstrip("s"))}
    low, last = getattr(value, "start", value), getattr(value, "end", None)
    point = last if low is None else low
    if point is None:
        return None
    if point._seconds == 0:  # now
        return {"type": "DATE", "value": "PRESENT_REF"}
    try:
        moments = [(noon(day).replace(hour=0) + m).isoformat()[:16] for m in (low, last) if m is not None]
    except (ValueError, OverflowError, TypeError):
        return None
    last = moments[1] if moments[1:] else None
    return {"low": moments[0], "last": last, "grain": grain(point), "repeats": turn(point)}


def grain(value: Any) -> str:
    """The finest part that is set."""
    for unit in ("minute", "hour", "day"):
        if getattr(value, f"is_{unit}s_set")():
            return unit
    if value.weekday is not None:
        return "day"
    return (
        "week" if value.weeks else "month" if value.is_months_set() or value.next_month or value.prev_month else "year"
    )


def turn(value: Any) -> str | None:
    """A weekday alone, or a date without its year."""
    if value._years or value._months or value._weeks or value._days or value.next_month or value.year is not None:
        return None
    return "year" if value.month is not None else "week" if value.weekday is not None else None


if __name__ == "__main__":
    serve(load)
