"""Operators for clock times and parts of the day."""

from __future__ import annotations

from timeline.chronology.interval import Interval
from timeline.chronology.operators import evaluate, operator
from timeline.chronology.term import Argument, Term
from timeline.chronology.units import single
from timeline.chronology.value import Anchors, Value

AFTERNOON = {"PM", "AF", "EV"}
UTC = {"UTC", "GMT", "Z"}


def hours(hour: int, marker: str | None) -> int:
    """The hour of a 24 hour day: 10 PM is 22, 12 AM is 0, 11 at night is 23, 3 at night is 3, 12 at night is 24."""
    if marker in AFTERNOON:
        return hour + 12 if hour < 12 else hour
    if marker == "NI":
        return 24 if hour == 12 else hour + 12 if 6 <= hour < 12 else hour
    if marker in ("AM", "MO") and hour == 12:
        return 0
    return hour


def _day(at: Anchors, what: Argument) -> tuple[int | None, Value | None]:
    if isinstance(what, Term):
        value = evaluate(what, at)
        return (value.period.start if value.period and value.period.unit == "day" else None), value
    if at.day is not None:
        return at.day, None
    return at.published, None


@operator
def clock(
    at: Anchors, hour: int, minute: int | None = None, marker: str | None = None, zone: str | None = None
) -> Value:
    """A clock time of the last day named, else of the publication day."""
    return at_(at, None, Term("clock", (hour, minute, marker, zone)))


@operator
def daypart(at: Anchors, which: str) -> Value:
    """A part of the last day named, else of the publication day."""
    return at_(at, None, Term("daypart", (which,)))


def at_(at: Anchors, what: Argument, time: Term) -> Value:
    """A clock time or part of the day on a day; a night runs into the next day."""
    day, value = _day(at, what)
    if what is not None and day is None:
        return evaluate(what, at)  # type: ignore[arg-type]
    anchor = value.anchor if value else "expression" if at.day is not None else "published"
    conflict = value.conflict if value else None
    if time.op == "daypart":
        which = str(time.args[0])
        text, granularity, time_from, zone = which, "daypart", None, None
        extent = "within"
    else:
        if time.op == "marked":
            time = Term("clock", (*_clock_args(time.args[0])[:2], time.args[1]))
        if time.op == "zoned":
            time = Term("clock", (*_clock_args(time.args[0]), time.args[1]))
        elif time.op == "hhmm":
            digits = int(time.args[0])  # type: ignore[arg-type]
            time = Term("clock", (digits // 100, digits % 100, None, time.args[1]))
        hour, minute, marker, zone = (*time.args, None, None, None)[:4]
        h = hours(int(hour), marker)  # type: ignore[arg-type]
        text = time_from = f"{h:02d}:{int(minute or 0):02d}"
        granularity, extent, which = ("minute" if minute is not None else "hour"), "point", ""
    if day is None:
        return Value("TIME", f"T{text}", granularity=granularity, extent=extent, time_from=time_from, zone=zone)
    suffix = "Z" if zone in UTC else ""
    return Value(
        "TIME",
        f"{Interval(day, None).earliest}T{text}{suffix}",
        Interval(day, day + (2 if which == "NI" else 1)),
        granularity,
        extent,
        time_from=time_from,
        zone="UTC" if suffix else zone,
        anchor=anchor,
        period=single(day),
        conflict=conflict,
    )


operator(at_)


@operator
def hhmm(at: Anchors, digits: int, zone: str | None = None) -> Value:
    """A clock time written as one number: 2140 is 21:40."""
    return at_(at, None, Term("hhmm", (digits, zone)))


@operator
def marked(at: Anchors, time: Term, which: str) -> Value:
    """A clock time with the part of the day that it falls in: "half past nine in the evening"."""
    return at_(at, None, Term("marked", (time, which)))


@operator
def any_day(at: Anchors, time: Term) -> Value:  # noqa: ARG001
    """A clock time of no day in particular: "every evening at nine" is T21:00."""
    return evaluate(time, Anchors())


@operator
def zoned(at: Anchors, time: Term, zone: str) -> Value:
    """A clock time with its zone: UTC and GMT are written Z."""
    return at_(at, None, Term("zoned", (time, zone)))


def _clock_args(clock_term: Argument) -> tuple[Argument, ...]:
    assert isinstance(clock_term, Term)
    return (*clock_term.args, None, None)[:3]
