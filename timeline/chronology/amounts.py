"""Operators for durations, spans and sets."""

from __future__ import annotations

import re
from math import ceil
from typing import Final

from timeline.chronology import timex3, units
from timeline.chronology.clock import read_time
from timeline.chronology.interval import Interval
from timeline.chronology.operators import OPERATORS, evaluate, low, operator
from timeline.chronology.term import Argument, Term
from timeline.chronology.value import PAST, Anchors, NotTime, Value, point

THIS_YEAR: Final = Term("current", ("year",))
YEARS: Final = {"decade": 10, "century": 100}
# How long units are when an amount is cut from one: as many minutes.
NOMINAL = {"second": 1 / 60, "minute": 1, "hour": 60, "day": 1440, "week": 10_080, "month": 43_200, "year": 525_600}
_ONE_UNIT: Final = re.compile(r"([\d.]+)([YMWD])")


def _value(count: Argument, unit: str) -> tuple[str, tuple[str, ...]]:
    n, others = low(count)
    return timex3.of_amount(n, unit), tuple(timex3.of_amount(o, unit) for o in others)


@operator
def duration(at: Anchors, count: Argument, unit: str) -> Value:  # noqa: ARG001
    """An amount of time without a place: P3Y; a vague count is PXY."""
    value, others = _value(count, unit)
    return Value("DURATION", value, granularity=unit, alternatives=others)


@operator
def compound(at: Anchors, first: Term, second: Term) -> Value:
    """Two amounts that add up: "an hour and a quarter" is PT1H15M, "six years and a half" P6Y6M, "a decade and two
    years" P12Y."""
    a, b = evaluate(first, at), evaluate(second, at)
    x, y = a.value[1:], b.value[1:]
    one, other = _ONE_UNIT.fullmatch(x), _ONE_UNIT.fullmatch(y)
    if one and other and one[2] == other[2]:
        total = float(one[1]) + float(other[1])
        return Value("DURATION", f"P{total:.10g}{one[2]}", granularity=b.granularity)
    value = f"P{x}{y}" if not (x.startswith("T") and y.startswith("T")) else f"P{x}{y[1:]}"
    return Value("DURATION", value, granularity=a.granularity)


@operator
def less(at: Anchors, first: Term, second: Term) -> Value:
    """An amount short of another: "two years less a month" is P1Y11M; short of it by no known amount is LESS_THAN."""
    (n, _), (m, _) = low(first.args[0]), low(second.args[0])
    unit, finer = str(first.args[1]), str(second.args[1])
    if unit in YEARS and n is not None:
        n, unit = n * YEARS[unit], "year"
    if (unit, finer) == ("week", "day") and n is not None:  # two weeks less a day: 13 days
        n, unit = 7 * n, "day"
    if n is None or m is None or n != int(n) or not {unit, finer} <= NOMINAL.keys():
        return evaluate(first, at).but(mod="LESS_THAN")
    rate = int(NOMINAL[unit] / NOMINAL[finer])
    lent = ceil(m / rate) if rate else 0  # how many of the unit are told in the finer one
    if not 1 <= lent <= n:
        raise NotTime("an amount that is not short of another")
    parts = [(n - lent, unit), (lent * rate - m, finer)]
    value, *more = [timex3.of_amount(count, each) for count, each in parts if count] or [timex3.of_amount(0, finer)]
    added = more[0][2 if value[1] == "T" else 1 :] if more else ""
    return Value("DURATION", value + added, granularity=unit)


@operator
def past(at: Anchors, count: Argument, unit: str) -> Value:
    """The past n units: a DURATION that fills B - n u..B; vague ("recent weeks"): open..B."""
    return _span(at, count, unit, -1)


@operator
def coming(at: Anchors, count: Argument, unit: str) -> Value:
    """The next n units: a DURATION that fills B+1..B + n u."""
    return _span(at, count, unit, 1)


def _span(at: Anchors, count: Argument, unit: str, sign: int) -> Value:
    value, others = _value(count, unit)
    result = Value("DURATION", value, granularity=unit, alternatives=others, anchor="published")
    if at.published is None:
        return result
    n, _ = low(count)
    day = at.published
    if unit == "hour" and n is not None and n >= 24:  # 48 hours reach as far as two days, from the hour of publication
        far = day + int(n // 24) * sign
        return result.but(interval=Interval(min(day, far), max(day, far) + 1), extent="whole")
    if n is not None and n != int(n) and unit in units.FINER:
        unit, factor = units.FINER[unit]
        n = round(n * factor)
    if n is None or unit not in units.DAYS | units.MONTHS or n != int(n):
        near = Interval(None, day + 1) if sign < 0 else Interval(day + 1, None)
        return result.but(interval=near if n is None else Interval(day, day + 1), extent="within")
    far = units.add(day, int(n) * sign, unit)
    return result.but(interval=Interval(far, day + 1) if sign < 0 else Interval(day + 1, far + 1), extent="whole")


@operator
def within(at: Anchors, count: Argument, unit: str) -> Value:
    """Within n units: somewhere in B..B + n u; after a past verb the time that something took: "sold within a day"."""
    if at.direction == PAST:
        return duration(at, count, unit)
    result = _span(at, count, unit, 1)
    if result.interval.start is None or result.interval.end is None:
        return result
    return result.but(interval=Interval(at.today(), result.interval.end), extent="within")


@operator
def whole(at: Anchors, what: Term) -> Value:
    """All of a period: "all year", "throughout 2023"; the year before for what is past and said in the first third of
    this one: "for the whole year it lost ...", in February."""
    value = evaluate(what, at)
    if what == THIS_YEAR and at.direction == PAST and value.anchor == "published" and value.period is not None:
        begun = units.thirds(value.period, "START")[1] > at.today()
        value = point(units.shift(value.period, -1), "published") if begun else value
    return value.but(extent="whole")


DAYS_OF_WEEKS: Final = {"weekend": "XXXX-WXX-WE", "WD": "XXXX-WXX-WD"}  # working days


@operator
def every(at: Anchors, what: Argument, count: Argument = 1, freq: Argument = None) -> Value:  # noqa: ARG001
    """A SET: every n units (P1D), every Friday (XXXX-WXX-5), every March (XXXX-03); freq as TIMEX3 writes it: 2X."""
    times = None if (often := low(freq)[0]) is None else f"{int(often)}X"
    if isinstance(what, str):
        what = "day" if what == "night" else what
        n, _ = low(count)
        if what == "weekend" and n != 1:  # every second weekend is every two weeks
            value = timex3.of_amount(n, "week")
        else:
            value = DAYS_OF_WEEKS.get(what) or timex3.of_amount(n, what)
        return Value("SET", value, granularity="day" if what == "WD" else what, quant="EVERY", freq=times)
    assert isinstance(what, Term)
    return Value("SET", _recurring(what), granularity="day", quant="EVERY", freq=times)


@operator
def each(at: Anchors, *what: Argument) -> Value:
    """What an adverb says: `each(week)` is weekly, `each(3, month)` quarterly, `each(WD)` on working days; `per` only
    measures: "eight crossings a day"."""
    return every(at, what[-1], what[0] if len(what) > 1 else 1)


OPERATORS["per"] = each


@operator
def often(at: Anchors, freq: Argument, *what: Argument) -> Value:
    """What an adverb says, so many times: `often(2, week)` is twice weekly."""
    return every(at, what[-1], what[0] if len(what) > 1 else 1, freq)


@operator
def every_n(at: Anchors, count: Argument, *unit: str) -> Value:
    """Every n units: P2W. Raises NotTime for units that are several themselves."""
    if len(unit) > 1:
        raise NotTime("a number of what comes back at intervals of its own")
    return every(at, unit[0], count)


PREFIXES: Final = {"quarter": "Q", "half": "H", "season": ""}


def _recurring(term: Term) -> str:
    op, args = term.op, term.args
    if op == "weekday":
        return f"XXXX-WXX-{args[0]}"
    if op == "date":
        _, month, day = (*args, None, None)[:3]
        return f"XXXX-{month:02d}" + ("" if day is None else f"-{day:02d}") if month else f"XXXX-XX-{day:02d}"
    if op in ("quarter", "season", "half"):
        return f"XXXX-{PREFIXES[op]}{args[0]}"
    if op in ("daypart", "clock", "marked", "shifted", "hhmm", "zoned"):
        return f"{'XXXX-XX-XX' if op == 'daypart' else ''}T{read_time(term).text}"
    if op == "at" and isinstance(args[0], Term) and isinstance(args[1], Term):
        time = _recurring(args[1])
        return _recurring(args[0]) + time[time.index("T") :]
    if op in ("hijri", "nth"):  # "le premier lundi du mois"
        return "P1Y" if op == "hijri" else "P1M"
    return "P1D"
