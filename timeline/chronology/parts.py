"""Operators for parts of periods, and for what dates borrow from one another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from timeline.chronology import hijri, timex3, units
from timeline.chronology.interval import Interval
from timeline.chronology.nearest import BESIDE, occurrence, weekday
from timeline.chronology.operators import evaluate, low, operator, period_of, recurring
from timeline.chronology.term import Argument, Term, bits
from timeline.chronology.units import OutOfCalendar, Period
from timeline.chronology.value import FUTURE, PAST, Anchors, Value, point

A_SEASON: Final = 92  # days
HALF_A_YEAR: Final = 183
MUCH_SOONER: Final = 3  # a month of a list is after the next where it is so many times nearer to it
WEEK: Final = 7


@operator
def of(at: Anchors, what: Term, whole: Term) -> Value:
    """The occurrence of a free date inside a period: the third quarter of last year, Monday of next week."""
    period, value = period_of(whole, at)
    if what.op == "hijri" and what.args[0] is None:  # a Hijri month takes the year of the other calendar too
        return evaluate(Term("hijri", (units.year_of(period.start), *what.args[1:])), at).but(anchor=value.anchor)
    inside = _inside(what, period, at)
    if inside is None:
        # a weekday, part or clock of a period is evaluated for itself, with the period as its narrative time
        return evaluate(
            what, Anchors(at.published, period, period.start, direction=FUTURE, narrative=True, southern=at.southern)
        ).but(anchor=value.anchor)
    return point(inside, value.anchor, at.southern)


def _inside(what: Term, period: Period, at: Anchors) -> Period | None:
    if not recurring(what):
        return None
    if what.op == "weekday":
        return units.single(weekday(int(what.args[0]), period.start - 1, FUTURE))  # type: ignore[arg-type]
    if what.op == "date" and what.args[1] is None:
        return units.single(period.start + int(what.args[2]) - 1)  # type: ignore[arg-type]
    first = units.year_of(period.start)
    for year in range(first, first + 2):
        found = occurrence(what, year, at.southern)
        if period.start <= found.start < period.end:
            return found
    return occurrence(what, first, at.southern)


@operator
def like(at: Anchors, what: Term, other: Term) -> Value:
    """A date that borrows what it lacks from its neighbour: 12 in "12 to 14 June", April in "April and June"."""
    if (islamic := _in_hijri(what, other)) is not None:
        return evaluate(islamic, at)
    value = evaluate(other, at)
    if what.op in ("clock", "at", "marked", "shifted", "zoned", "hhmm") or value.period is None:
        return _clock_like(at, what, other)
    if at.either and what.op == other.op == "date" and other.args[0] is None and what.args[1] is not None:
        own = evaluate(what, at)  # "moved from 25 February to 15 December": each is of its own year
        if own.period is not None and own.period.start - value.period.start < HALF_A_YEAR:
            return own  # else the first is a year behind the second: "was planned from 3 November to 24 November"
    if what.op == "short":
        digits = int(what.args[0])  # type: ignore[arg-type]
        first = units.year_of(value.period.start)
        return point(units.year(first - first % 100 + digits))
    if what.op == "weekday" and at.direction == FUTURE:
        return evaluate(what, at)
    container = {"date": "month" if what.args[1:2] == (None,) else "year", "weekday": "week"}.get(what.op, "year")
    found = _inside(what, units.holding(container, value.period.start), at)
    if found is None:
        return evaluate(what, at)
    if what.op == "weekday" and found.start > value.period.start:  # "was shut from Saturday to Monday"
        return point(units.single(found.start - WEEK), value.anchor, at.southern)
    if container == "year" and found.start >= value.period.end:  # "November to February 2017"
        found = _inside(what, units.year(found.year - 1), at) or found
    return point(found, value.anchor, at.southern)


@operator
def listed(at: Anchors, what: Term, other: Term) -> Value:
    """A month listed before another, which it comes before ("in November and February 2017") unless it comes much
    sooner after it: "in February and January"."""
    value = evaluate(other, at)
    if (near := value.period) is None or not recurring(what):
        return evaluate(what, at)
    first = near.year - (occurrence(what, near.year).start > near.start)
    before, after = occurrence(what, first), occurrence(what, first + 1)
    sooner = (after.start - near.start) * MUCH_SOONER < near.start - before.start
    return point(after if sooner else before, value.anchor, at.southern)


def _in_hijri(what: Term, other: Term) -> Term | None:
    """The day of a month that borrows a month of the Islamic calendar, with what stands around that: "8 to 15 Muharram
    last"; None for others."""
    if what.op != "date" or what.args[:2] != (None, None):
        return None
    if other.op == "hijri":
        return Term("hijri", (*other.args[:2], what.args[2]))
    inner = other.args[0] if other.op in ("last", "next", "this", "confirm") else None
    day = _in_hijri(what, inner) if isinstance(inner, Term) else None
    return day if day is None or other.op == "confirm" else Term(other.op, (day,))


def _clock_like(at: Anchors, what: Term, other: Term) -> Value:
    clock_of_other, common_zone = other.args[1] if other.op == "at" else other, None
    if isinstance(clock_of_other, Term) and clock_of_other.op == "zoned":  # "from 2 to 4 p.m. GMT"
        clock_of_other, common_zone = clock_of_other.args
    if isinstance(clock_of_other, Term) and clock_of_other.op == "marked":
        time, marker = clock_of_other.args
        assert isinstance(time, Term)
        clock_of_other = Term("clock", (*(*time.args, None)[:2], marker))
    if what.op == "clock" and isinstance(clock_of_other, Term) and clock_of_other.op == "clock":
        hour, minute, marker, zone = (*what.args, None, None, None)[:4]
        theirs = (*clock_of_other.args, None, None, None)[:4]
        later = _later_in_half(what, clock_of_other)  # "from 9 to 2 p.m." begins in the morning
        later = later and (theirs[2] in ("PM", "AF") or (theirs[2] == "EV" and theirs[0] != NOON))  # but its midnight
        borrowed = None if later else theirs[2]
        what = Term("clock", (hour, minute, marker or borrowed, zone or theirs[3] or common_zone))
    return evaluate(Term("at", (other.args[0], what)) if other.op == "at" else what, at)


def _later_in_half(one: Term, other: Term) -> bool:
    """Whether a clock time stands later on a dial of twelve hours than another; not asked of the hour of a meaning."""
    dials = []
    for hour, minute in ((*one.args, None)[:2], (*other.args, None)[:2]):
        if not isinstance(hour, int):
            return False
        dials.append((hour % NOON, minute if isinstance(minute, int) else 0))
    return dials[0] > dials[1]


NOON: Final = 12
SEASONS: Final = 4  # of a year
BEFORE_DAYS: Final = bits("before_christ", "century_before_christ")  # what lies before the days of the calendar


def _over(period: Period, which: str, at: Anchors) -> int:
    """1 where the START or MID of a current period is over for what is to come ("may snow at the start of the week",
    said on a Friday), -1 where its END, or the MID of a week, has not come for what is past ("had 300 staff at
    year-end", said in March)."""
    start, end = units.thirds(period, which)
    if which != "END" and at.direction == FUTURE and end <= at.today():
        return 1
    later = which == "END" or (which == "MID" and period.unit == "week")
    return -1 if later and at.direction == PAST and start > at.today() else 0


def _day_over(day: int, at: Anchors) -> int:
    """1 where a day of a current period is over for what is to come ("after the first of the year"), -1 where it has
    not come for what is past ("he left on the last day of the month", "on its last Friday")."""
    return int(at.direction == FUTURE and day < at.today()) - int(at.direction == PAST and day > at.today())


def _nth_weekday(number: int, n: int, period: Period) -> int:
    if n < 0:
        return weekday(number, period.end - 1, PAST) + 7 * (n + 1)
    return weekday(number, period.start - 1, FUTURE) + 7 * (n - 1)


def _is_current(what: Term) -> bool:
    """Whether a period is the one that holds today, or a season of no year, that may: "closed in late summer"."""
    return what.op == "current" or (what.op == "season" and len(what.args) == 1)


@operator
def part(at: Anchors, what: Term, which: str) -> Value:
    """The START, MID or END third of a period (see `units.thirds`)."""
    if isinstance(what, Term) and what.op in ("duration", "every"):
        return evaluate(what, at)
    if isinstance(what, Term) and what.kind & BEFORE_DAYS:
        return evaluate(what, at).but(mod=which)
    period, value = period_of(what, at)
    if isinstance(what, Term) and _is_current(what) and (step := _over(period, which, at)):
        period = units.shift(period, step * SEASONS if period.unit == "season" else step)
        value = point(period, value.anchor)
    interval = Interval(*units.thirds(period, which)) if value.period == period else value.interval
    return value.but(mod=which, interval=interval, extent="point" if period.unit == "day" else "within")


@operator
def nth(at: Anchors, n: int, unit: Argument, whole: Term) -> Value:
    """The n-th unit (or weekday) of a period, counted from its end for negative n; weeks of a month are 7 days each."""
    period, value = period_of(whole, at)
    number = int(str(unit.args[0])) if isinstance(unit, Term) and unit.op == "weekday" else None
    if whole.op == "current" and (number is not None or unit == "day"):
        day = (period.start - 1 if n > 0 else period.end) + n if number is None else _nth_weekday(number, n, period)
        period = units.shift(period, _day_over(day, at))
    if number is not None:
        return point(units.single(_nth_weekday(number, n, period)), value.anchor)
    assert isinstance(unit, str)
    if unit == "week" and period.unit != "year":
        return _week_of(period, n).but(anchor=value.anchor)
    if unit == "half" and period.unit in ("month", "decade", "century"):
        return _half_of(period, value, n)
    first = units.holding(unit, period.start)
    if unit == "week":
        first = units.holding(unit, period.start + 3)  # ISO 8601: week 1 holds 4 January
    elif first.start < period.start:
        first = units.shift(first, 1)
    if n < 0:
        final_one = units.holding(unit, period.end - (4 if unit == "week" else 1))  # ISO 8601: it holds 28 December
        if final_one.start >= period.end:  # the weekend that holds a weekday is the one to come
            final_one = units.shift(final_one, -1)
        return point(units.shift(final_one, n + 1), value.anchor, at.southern)
    return point(units.shift(first, n - 1), value.anchor, at.southern)


def _half_of(period: Period, value: Value, n: int) -> Value:
    """Half of a month, decade or century: the period with START or END."""
    middle = period.start + (15 if period.unit == "month" else (period.end - period.start) // 2)
    if period.unit != "month":
        middle = units.holding("year", middle).start
    bounds = Interval(period.start, middle) if n == 1 else Interval(middle, period.end)
    return value.but(mod="START" if n == 1 else "END", interval=bounds, extent="within")


def _week_of(period: Period, n: int) -> Value:
    """Days 1-7, 8-14, 15-21, 22-28 of a month (the last seven for -1); the value is the ISO week that holds most."""
    start = period.start + 7 * (n - 1) if n > 0 else period.end + 7 * n
    if not period.start <= start < period.end:
        raise OutOfCalendar(f"no week {n} in a {period.unit}")
    value = point(units.holding("week", start + 3))
    return value.but(interval=Interval(start, min(start + 7, period.end)))


@operator
def first(at: Anchors, count: Argument, unit: str, whole: Term) -> Value:
    """The first n units of a period: a DURATION that fills those days."""
    period, _ = period_of(whole, at)
    n, _ = low(count)
    end = units.add(period.start, int(n), unit) if n and unit in units.DAYS | units.MONTHS else None
    return Value("DURATION", timex3.of_amount(n, unit), Interval(period.start, end), unit, "whole")


@operator
def final(at: Anchors, count: Argument, unit: str, whole: Term) -> Value:
    """The last n units of a period: a DURATION that fills those days."""
    period, _ = period_of(whole, at)
    n, _ = low(count)
    start = units.add(period.end, -int(n), unit) if n and unit in units.DAYS | units.MONTHS else None
    return Value("DURATION", timex3.of_amount(n, unit), Interval(start, period.end), unit, "whole")


@operator
def confirm(at: Anchors, what: Term, also: Term) -> Value:
    """Two names of one day ("Friday 16 June"): the first counts; where the year is free the second helps to choose it.

    Where they disagree the value stays and the conflict is told; but months of the Islamic calendar begin a day sooner
    or later by country, and the weekday says which day it is.
    """
    value = evaluate(what, at)
    if value.period is None or value.period.unit != "day":
        return value
    day, number = value.period.start, int(also.args[0])  # type: ignore[arg-type]
    if (day - number) % 7 == 0:
        return value
    if _is_hijri(what) and (day - number) % 7 in (1, 6):
        return point(units.single(day - 1 if (day - number) % 7 == 1 else day + 1), value.anchor)
    if (news := _of_the_news(at, what, number)) is not None:
        return news
    if what.op in ("date", "hijri") and what.args[0] is None:
        fitting = [other for other in _others(what, day) if (other.start - number) % 7 == 0]
        if what.args[1] is None:  # a day of no month is hardly a season away, whatever the tense
            fitting = [other for other in fitting if abs(other.start - at.base()) <= A_SEASON] or fitting
        if fitting:
            best = min(fitting, key=lambda p: _farther(p.start - at.base(), at.direction))
            lately = what.args[1] is not None and 0 <= (day - at.base()) * (at.direction or PAST) < WEEK
            if not lately:  # else the weekday is a slip
                return point(best, value.anchor)
    names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    return value.but(conflict=f"{value.value} is a {names[(day - 1) % 7]}, the text says {names[number - 1]}")


def _is_hijri(term: Term) -> bool:
    """Whether a meaning is a day of the Islamic calendar, perhaps of "this" month or year of it."""
    return term.op == "hijri" or any(isinstance(part, Term) and _is_hijri(part) for part in term.args)


@operator
def numbered(at: Anchors, n: int, what: Term, month: Term) -> Value:
    """The n-th day of a month where it is such a weekday, else the n-th such weekday of the month: a language may say
    both alike (الاثنين الثالث من نيسان)."""
    dated = evaluate(Term("date", (*month.args[:2], int(n))), at)
    fits = dated.period is not None and (dated.period.start - int(what.args[0])) % 7 == 0  # type: ignore[arg-type]
    return dated if fits else nth(at, int(n), what, month)


def _of_the_news(at: Anchors, what: Term, number: int) -> Value | None:
    """The day of no year near publication, where it is such a weekday and what the text looks back to is none: "the
    coup of March 2021 ... on Wednesday 30 July"; None for none."""
    if at.published is None or at.narrative or not (at.recalls or at.onward) or what.op != "date" or what.args[0]:
        return None
    value = evaluate(what, at.but(recalls=False, onward=False))
    near = value.period is not None and abs(value.period.start - at.published) <= A_SEASON
    return value if near and value.period is not None and (value.period.start - number) % 7 == 0 else None


def _farther(days: int, direction: int) -> int:
    """How far a day is from the base, where one against the tense must be much nearer."""
    return abs(days) * (BESIDE if days * direction < 0 else 1)


def _others(what: Term, day: int) -> Iterator[Period]:
    """The same day of the years around or, where the month is free too ("Sunday 21"), of the months around."""
    _, month, of_month = what.args
    islamic = hijri.of_day(day)[0] if what.op == "hijri" else 0
    for n in (-1, 1) if month else (-1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6):
        year, at = divmod(units.month_index(day) + n * (12 if month else 1), 12)
        try:
            if islamic:
                yield units.single(hijri.to_day(islamic + n, int(month), int(of_month)))  # type: ignore[arg-type]
            else:
                yield units.single(units.day(year, at + 1, int(of_month)))  # type: ignore[arg-type]
        except OutOfCalendar:
            continue


@operator
def mod(at: Anchors, what: Term, which: str) -> Value:
    """The same with a TIMEX3 mod: APPROX, LESS_THAN, MORE_THAN, BEFORE, AFTER, START, MID, END."""
    return evaluate(what, at).but(mod=which)
