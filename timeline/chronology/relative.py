"""Operators that name a day or a unit by where it stands to the publication day B: this, last, next, the day before."""

from __future__ import annotations

from typing import Final

from timeline.chronology import hijri, units
from timeline.chronology.interval import Interval
from timeline.chronology.nearest import nearest, neighbour, occurrence, weekday
from timeline.chronology.operators import evaluate, low, operator, period_of, recurring
from timeline.chronology.term import Argument, Term
from timeline.chronology.units import Period
from timeline.chronology.value import FUTURE, PAST, Anchors, NotTime, Undated, Value, point

WEEK: Final = 7  # days, and how many from "this Sunday" that a past tells of, and to one to come
JUST_NOW: Final = 2
SOON: Final = 5
JUST_OVER: Final = 62  # days for which a winter that is over is still called this one
_YEARS_WITHOUT: Final = 8  # in as many the 30th of a Hijri month is met


@operator
def this(at: Anchors, what: Argument, back: int = JUST_NOW) -> Value:
    """this(u) = [u] at B; this(Friday) is that of B's week, or the one just over, at most so many days back, or about
    to come; this(June), this(summer) that of B's year, but in January this(winter) is the one under way, and so it is
    called until May."""
    base = at.today()
    if isinstance(what, str):
        just_over = what == "weekend" and at.direction == PAST and base % 7 in (1, 2)  # told on Monday or Tuesday
        return point(units.shift(units.holding(what, base), -1 if just_over else 0), "published")
    assert isinstance(what, Term)
    if what.op == "weekday":
        day = units.holding("week", base).start + int(what.args[0]) - 1  # type: ignore[arg-type]
        just_over = at.direction == PAST and day > base and base - (day - WEEK) <= back
        to_come = at.direction == FUTURE and day < base and day + WEEK - base <= SOON
        return point(units.single(day + WEEK * (to_come - just_over)), "published")
    if recurring(what) and not (what.op == "date" and what.args[1] is None):
        year = units.year_of(base)
        before = occurrence(what, year - 1, at.southern) if what.op == "season" else None
        if before is not None and before.end > base - (JUST_OVER if _over_new_year(before) else 0):
            year -= 1
        return point(occurrence(what, year, at.southern), "published", at.southern)
    if what.op == "hijri" and what.args[0] is None:
        return evaluate(Term("hijri", (hijri.of_day(base)[0], *what.args[1:])), at)
    return evaluate(what, at)


def _over_new_year(period: Period) -> bool:
    return period.year != units.year_of(period.end - 1)


@operator
def current(at: Anchors, unit: str) -> Value:
    """ "The week", "the year" of what is told: [u] at R in a narrative, [u] at B in news."""
    if at.tells_story():
        return evaluate(Term("same", (unit,)), at)
    return this(at, unit)


@operator
def nearby(at: Anchors, what: Term) -> Value:
    """ "Este viernes": B where it is such a weekday, else the latest before a past verb, or the first after B."""
    base, number = at.today(), int(what.args[0])  # type: ignore[arg-type]
    towards = PAST if at.direction == PAST or (base - number) % 7 == 0 else FUTURE
    return point(units.single(weekday(number, base, towards)), "published")


@operator
def due(at: Anchors, what: Term) -> Value:
    """The first such weekday not before B: what is set "for Sunday" is to come, whatever the tense around it."""
    return point(units.single(weekday(int(what.args[0]), at.today() - 1, FUTURE)), "published")  # type: ignore[arg-type]


@operator
def latest(at: Anchors, what: Term) -> Value:
    """The latest such day not after B: what is "of Sunday" has been, whatever the tense around it."""
    return point(nearest(what, Anchors(at.today(), direction=PAST)), "published", at.southern)


@operator
def last_(at: Anchors, what: Argument, n: int = 1) -> Value:
    """last(u) = [u] at B, shifted by -1; last(Friday) = the latest before B; of a Hijri month also the nth before B."""
    return _neighbour(at, what, -int(n))


@operator
def next__(at: Anchors, what: Argument) -> Value:
    """next(u) = [u] at B, shifted by 1; next(Friday) = the first Friday after B."""
    return _neighbour(at, what, 1)


def _neighbour(at: Anchors, what: Argument, step: int) -> Value:
    base = at.today()
    if isinstance(what, str):
        return point(units.shift(units.holding(what, base), step), "published", at.southern)
    assert isinstance(what, Term)
    if what.op == "hijri" and what.args[0] is None:
        return _hijri_neighbour(what, base, step)
    if not recurring(what):
        return evaluate(what, at)
    direction = PAST if step < 0 else FUTURE
    return point(neighbour(what, base, direction, at.southern), "published", at.southern)


def _hijri_neighbour(what: Term, base: int, step: int) -> Value:
    """The Hijri month or day that is over before B, or begins after it: the first, or the nth."""
    year, years = hijri.of_day(base)[0], 1 if step > 0 else -1
    beyond, at = 0, Anchors(base)
    for n in range(-1, abs(step) + _YEARS_WITHOUT):
        try:
            value = evaluate(Term("hijri", (year + years * n, *what.args[1:])), at)
        except units.OutOfCalendar:  # a month of 29 days has no thirtieth
            continue
        if value.period and (value.period.start > base if step > 0 else value.period.end <= base):
            beyond += 1
            if beyond == abs(step):
                return value.but(anchor="published")
    raise units.OutOfCalendar(f"{what} has no day near {base}")


@operator
def weekdays_ago(at: Anchors, count: Argument, number: int) -> Value:
    """ "Two Fridays ago": the latest Friday before B, and n - 1 weeks before that."""
    n, others = low(count)
    if n is None or others or n != int(n) or n < 1:
        raise NotTime("no whole number of days of the week")
    return point(units.single(weekday(int(number), at.today() - 1, PAST) - 7 * (int(n) - 1)), "published")


@operator
def offset(at: Anchors, unit: str, count: Argument) -> Value:
    """offset(day, -2) = [u] at B, shifted by n: the day before yesterday; of a fraction [u] that holds the day so far
    from B: "Friday a week and a half ago"."""
    n, others = low(count)
    if n is None or others:
        raise Undated(f"a vague count of {unit}s has none to name")
    if n != int(n) and unit in units.FINER:
        finer, factor = units.FINER[unit]
        return point(units.holding(unit, units.add(at.today(), round(n * factor), finer)), "published")
    return point(units.shift(units.holding(unit, at.today()), int(n)), "published")


@operator
def day_of_year(at: Anchors, what: str, whole: Term) -> Value:
    """[what] at B, moved to another year: "this day in 1958", "this week in 1944"."""
    years = units.year_of(period_of(whole, at)[0].start) - units.year_of(at.today())
    return point(units.holding(what, units.add(at.today(), years, "year")), "published", at.southern)


@operator
def later_in(at: Anchors, what: Term) -> Value:
    """What is left of a period after B: END, B+1..end."""
    period, value = period_of(what, at)
    start = max(period.start, at.today() + 1) if period.start <= at.today() < period.end else period.start
    return value.but(mod="END", interval=Interval(min(start, period.end - 1), period.end), extent="within")


@operator
def so_far(at: Anchors, what: Term) -> Value:
    """What has gone of a period, B with it: start..B."""
    period, value = period_of(what, at)
    return value.but(interval=Interval(period.start, max(min(period.end, at.today() + 1), period.start + 1)))


@operator
def earlier_in(at: Anchors, what: Term) -> Value:
    """What has gone of a period before B: START, start..B-1."""
    period, value = period_of(what, at)
    end = min(period.end, at.today()) if period.start < at.today() < period.end else period.end
    return value.but(mod="START", interval=Interval(period.start, end), extent="within")
