"""The labels and lines of a time axis: small steps below, the larger ones that hold them above."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from timeline.publish.chart.calendar import DAY, HOURS, TICKS, Step, finest, ticks
from timeline.publish.chart.span import Span
from timeline.publish.messages import Messages

_MOST = 18  # small labels
_ROOM, _PHONE_ROOM = 100 / 8, 100 / 3.5  # percent that a large label takes
_EVERY = {"month": Step(1, "month"), "year": Step(1, "year")}


@dataclass(frozen=True, slots=True)
class Label:
    """A word of the axis, at a place in percent; what it names starts there."""

    at: float
    text: str
    first: str  # ISO day, with what it names
    last: str
    crowded: bool = False  # too near to the one before it on a phone


@dataclass(frozen=True, slots=True)
class Axis:
    """Two rows of labels; each small one also has a line."""

    large: tuple[Label, ...]
    small: tuple[Label, ...]


def axis(span: Span, words: Messages, most: int = _MOST) -> Axis:
    """The axis of a span in the reader's language."""
    step = finest(TICKS, span.start, span.end, most)
    small = tuple(_label(step, hour, span, _small(step, hour, words)) for hour in ticks(step, span.start, span.end))
    above = _above(step)
    if above is None:
        return Axis(small, ())
    starts = [span.start, *(hour for hour in ticks(above, span.start + 1, span.end))]
    named = [_label(above, hour, span, _large(above, hour, words, hour == starts[0])) for hour in starts]
    nexts = [*named[1:], None]
    shown = [one for one, after in zip(named, nexts, strict=True) if not after or after.at - one.at > _ROOM]
    return Axis(tuple(_thinned(shown)), small)


def _thinned(labels: list[Label]) -> Iterator[Label]:
    """Labels of which some are marked, so that the others have room on a phone."""
    free = 0.0
    for label in labels:
        crowded = label.at < free
        yield replace(label, crowded=crowded)
        free = free if crowded else label.at + _PHONE_ROOM


def _above(step: Step) -> Step | None:
    if step.unit == "hour":
        return DAY
    if step.unit in ("day", "week"):
        return _EVERY["month"]
    return _EVERY["year"] if step.unit == "month" else None


def _label(step: Step, hour: int, span: Span, text: str) -> Label:
    start = step.floor(hour)
    last = (step.after(start) - 1) // HOURS
    return Label(
        round(span.share(hour), 2),
        text,
        date.fromordinal(start // HOURS).isoformat(),
        date.fromordinal(last).isoformat(),
    )


def _small(step: Step, hour: int, words: Messages) -> str:
    day = date.fromordinal(hour // HOURS)
    if step.unit == "hour":
        return f"{hour % HOURS:02}:00"
    if step.unit == "day":
        return f"{words.data['weekdays_short'][day.weekday()]} {day.day}"
    if step.unit == "week":
        return str(day.day)
    return words.month(day.month, short=True) if step.unit == "month" else str(day.year)


def _large(step: Step, hour: int, words: Messages, first: bool) -> str:
    day = date.fromordinal(hour // HOURS)
    if step.unit == "day":
        return words.weekday(day.isoformat(), year=first)
    if step.unit == "month":
        named = words.month(day.month)
        return str(words("date.month", month=named, y=day.year)) if first or day.month == 1 else named
    return str(day.year)
