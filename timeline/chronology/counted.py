"""Operators that count an amount from a day: from the publication day B, or from narrative time R."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from timeline.chronology import timex3, units
from timeline.chronology.amounts import duration
from timeline.chronology.interval import Interval
from timeline.chronology.operators import evaluate, low, operator, period_of
from timeline.chronology.term import Argument, Term
from timeline.chronology.units import Period
from timeline.chronology.value import FUTURE, PAST, Anchors, Undated, Value, point

MINUTES: Final = {"hour": 60, "minute": 1}


@operator
def ago(at: Anchors, count: Argument, unit: str | None, words: str | None = None) -> Value:
    """[u] at B - n u, at the grain of the unit; vague counts are the past. The exact day is kept (counts_to). `words`
    BEFORE is for a language that says "before two weeks": where a verb denies that it will be sooner, [u] at B + n u.
    """
    if words == "BEFORE" and at.denied:
        return ahead(at, count, unit)
    return _counted(at, count, unit, -1, at.today, "published")


@operator
def ago_at(at: Anchors, what: str, count: Argument, unit: str) -> Value:
    """[what] at B - n u: "a year ago today", "ten years ago this week"."""
    day = evaluate(Term("ago", (count, unit)), at).counts_to
    if day is None:
        raise Undated(f"a vague count of {unit}s has no {what}")
    return point(units.holding(what, day), "published", at.southern)


@operator
def ago_from(at: Anchors, day: Term, count: Argument, unit: str) -> Value:
    """A day, n u back: "six years ago Monday"."""
    n, _ = low(count)
    if n is None or n != int(n):
        raise Undated(f"a vague count of {unit}s has no day")
    return point(units.single(_moved(period_of(day, at)[0].start, -n, unit)[0]), "published")


@operator
def ahead(at: Anchors, count: Argument, unit: str | None) -> Value:
    """[u] at B + n u."""
    return _counted(at, count, unit, 1, at.today, "published")


@operator
def in_time(at: Anchors, count: Argument, unit: str, words: str | None = None) -> Value:
    """ "In two weeks": after a past verb the time that something took (a DURATION), else [u] at B + n u; years need a
    verb of the future for that: "the worst in ten years". `words` LATER is for a language that says "after two weeks":
    in a story [u] at R + n u; in news [u] at B + n u, or at a day still to come that the sentence told + n u, but after
    a verb of the past, or of hours and minutes where nothing tells, the time that something took; THEN, "and after two
    days", counts from R beside a past verb in news too."""
    short = words is not None and _shorter_than_day(count, unit)
    if words is not None and at.direction != FUTURE and at.tells_story():
        return later(at, count, unit)
    if words == "THEN" and at.direction == PAST and not short:
        return later(at, count, unit)
    if words is not None and at.direction == FUTURE and at.published is not None and at.published < (at.told_day or 0):
        return _counted(at, count, unit, 1, lambda: at.told_day or 0, "expression")  # "opens on Sunday and ends after"
    if short and not at.direction:
        return _amount(count, unit)
    lasting = words is None and at.direction != FUTURE and unit in ("year", "decade", "century")
    return duration(at, count, unit) if at.direction == PAST or lasting else ahead(at, count, unit)


@operator
def later(at: Anchors, count: Argument, unit: str | None) -> Value:
    """[u] at R + n u: "two days later"; hours and minutes count from the last clock time; vague counts are amounts."""
    if unit is None:
        by_clock = _from_clock(at, count, None, 1) or _hours(at, count)
        return by_clock or _counted(at, count, None, 1, lambda: at.told().start, "expression")
    if by_clock := _from_clock(at, count, unit, 1):
        return by_clock
    vague = low(count)[0] is None or _shorter_than_day(count, unit)
    if vague or at.reference is None or _coarser(at.reference, unit):  # never from publication: that is "in two days"
        return _amount(count, unit)
    value = _counted(at, count, unit, 1, lambda: _begun(at.told(), unit), "expression")
    if at.direction == PAST and value.period is not None and value.period.start > (at.published or value.period.start):
        return _amount(count, unit)  # of another day: "the trial began today. He had been caught two days later"
    return value


def _coarser(told: Period, unit: str) -> bool:
    """Whether R is too coarse to count from: "two months later", after "in 1996"; "two days later", "last week"."""
    if told.unit == "week" and unit == "day":
        return True
    return told.unit in units.MONTHS and (unit in units.DAYS or (unit in ("month", "quarter") and told.unit == "year"))


@operator
def earlier(at: Anchors, count: Argument, unit: str | None) -> Value:
    """[u] at R - n u; hours and minutes count from the last clock time.

    Whole quarters or halves before one keep its grain ("three months earlier"), and so does one year before a month.
    """
    if unit is None:
        by_clock = _from_clock(at, count, None, -1) or _hours(at, count)
        return by_clock or _counted(at, count, None, -1, lambda: at.told().start, "expression")
    if by_clock := _from_clock(at, count, unit, -1):
        return by_clock
    n, _ = low(count)
    if n is None or _shorter_than_day(count, unit) or _coarser(told := at.told(), unit):
        return _amount(count, unit)
    kept = ("month", "quarter", "half", "season") if (n, unit) == (1, "year") else ("quarter", "half")
    if unit in ("month", "quarter", "half", "year") and n and told.unit in kept:
        back = n * units.MONTHS[unit] / units.MONTHS[told.unit]
        if back == int(back):
            moved = units.shift(told, -int(back))
            others = (timex3.of_period(units.holding(unit, moved.start)),)
            return point(moved, "expression", at.southern).but(alternatives=others)
    return _counted(at, count, unit, -1, lambda: _begun(told, unit), "expression")


def _begun(told: Period, unit: str) -> int:
    """The day that u counts from in R: its first, but months from a week by the Thursday that says which it is of."""
    return told.start + 3 if told.unit == "week" and unit in units.MONTHS else told.start


def _shorter_than_day(count: Argument, unit: str) -> bool:
    """Whether an amount, without a clock time to count from, says nothing of days."""
    n, _ = low(count)
    return unit in ("second", "minute") or (unit == "hour" and n is not None and n < 24)


def _amount(count: Argument, unit: str) -> Value:
    n, _ = low(count)
    return Value("DURATION", timex3.of_amount(n, unit), granularity=unit)


def _from_clock(at: Anchors, count: Argument, unit: str | None, sign: int) -> Value | None:
    amount = _in_minutes(count, unit)
    told = at.published if at.day is None else at.day
    if amount is None or at.clock is None or told is None:
        return None
    minutes = at.clock[0] * 60 + at.clock[1] + round(sign * amount)
    day, rest = divmod(minutes, 24 * 60)
    time = f"{rest // 60:02d}:{rest % 60:02d}"
    period = units.single(told + day)
    return Value(
        "TIME",
        f"{timex3.of_period(period)}T{time}",
        Interval(period.start, period.end),
        "minute",
        "point",
        time_from=time,
        anchor="expression",
        period=period,
    )


def _hours(at: Anchors, count: Argument) -> Value | None:
    """A sum of hours and minutes without a clock time to count from; None for others."""
    if not isinstance(count, Term) or _in_minutes(count, None) is None:
        return None
    return evaluate(count, at)


def _in_minutes(count: Argument, unit: str | None) -> float | None:
    """An amount of hours or minutes, or a sum of both, in minutes; None for others."""
    if unit is not None:
        n, _ = low(count)
        return n * MINUTES[unit] if n is not None and unit in MINUTES else None
    assert isinstance(count, Term)
    pairs = _summed(count)
    return sum(n * MINUTES[u] for n, u in pairs) if all(u in MINUTES for _, u in pairs) else None


def _summed(amounts: Term) -> list[tuple[int, str]]:
    """The counts and units of amounts that add up, or are less one another; whole ones, as others have no day of their
    own."""
    if amounts.op in ("compound", "less"):
        first, second = (_summed(term) for term in amounts.args if isinstance(term, Term))
        return first + (second if amounts.op == "compound" else [(-n, unit) for n, unit in second])
    n, _ = low(amounts.args[0])
    if n is None or n != int(n):
        raise Undated(f"{amounts} counts to no day")
    return [(int(n), str(amounts.args[1]))]


def _counted(at: Anchors, count: Argument, unit: str | None, sign: int, base: Callable[[], int], anchor: str) -> Value:
    """n u from the base; without a unit the count is a sum: "a year and two months ago", at the grain of the last."""
    if unit is None:
        assert isinstance(count, Term)
        day, grain = base(), "day"
        for whole, one in _summed(count):
            day, grain = _moved(day, whole * sign, one)
        return point(units.holding(grain, day), anchor, at.southern).but(counts_to=day)
    n, others = low(count)
    if n is None:
        return evaluate(Term("ref", ("PAST" if sign < 0 else "FUTURE",)), at)
    day, grain = _moved(base(), n * sign, unit)
    alternatives = [timex3.of_period(units.holding(g, d)) for d, g in [_moved(base(), o * sign, unit) for o in others]]
    value = point(units.holding(grain, day), anchor, at.southern)
    if grain != "day":
        alternatives.append(timex3.of_period(units.single(day)))
    value.counts_to, value.alternatives = day, tuple(alternatives)
    return value


def _moved(base: int, n: float, unit: str) -> tuple[int, str]:
    """The day n units on, and the grain it is said in: decades by the year, fractions by the next finer unit."""
    if unit in ("second", "minute", "hour"):
        return base + int(n / 24 if unit == "hour" else 0), "day"
    if unit in ("decade", "century"):
        return units.add(base, round(n * (10 if unit == "decade" else 100)), "year"), "year"
    if n != int(n):
        finer, factor = units.FINER.get(unit, ("day", 1))
        return units.add(base, round(n * factor), finer), finer
    if unit in ("half", "season"):
        return units.add(base, int(n), unit), "month"
    if unit not in units.DAYS and unit not in units.MONTHS:
        return base + int(n), "day"
    return units.add(base, int(n), unit), unit


@operator
def beyond(at: Anchors, what: Term) -> Value:
    """More than n units ago: open..B - n u, BEFORE; more than n units ahead: B + n u..open, AFTER.

    R takes the place of B for what counts from it ("more than two years later"), and a date for what counts from that.
    """
    value = evaluate(what, at)
    if value.counts_to is None:
        return value.but(mod="MORE_THAN") if value.type == "DURATION" else value
    if value.counts_to >= _counted_from(at, what):
        return value.but(mod="AFTER", interval=Interval(value.counts_to, None), extent="within", counts_to=None)
    return value.but(mod="BEFORE", interval=Interval(None, value.counts_to + 1), extent="within", counts_to=None)


@operator
def short_of(at: Anchors, what: Term) -> Value:
    """Less than n units ago: B - n u..B, AFTER; less than n units ahead: B..B + n u, BEFORE; from R as `beyond`."""
    value = evaluate(what, at)
    if value.counts_to is None:
        return value.but(mod="LESS_THAN") if value.type == "DURATION" else value
    base = _counted_from(at, what)
    if value.counts_to >= base:
        return value.but(mod="BEFORE", interval=Interval(base, value.counts_to + 1), extent="within", counts_to=None)
    return value.but(mod="AFTER", interval=Interval(value.counts_to, base + 1), extent="within", counts_to=None)


def _counted_from(at: Anchors, what: Term) -> int:
    if what.op in ("before_point", "after_point"):
        return period_of(what.args[1], at)[0].start
    return at.told().start if what.op in ("later", "earlier") else at.today()
