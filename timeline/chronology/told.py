"""Operators that count from narrative time R, the last dated thing, or from a date of their own."""

from __future__ import annotations

from typing import Final

from timeline.chronology import hijri, units
from timeline.chronology.amounts import duration
from timeline.chronology.interval import Interval
from timeline.chronology.nearest import nearest, neighbour
from timeline.chronology.operators import evaluate, low, operator, period_of, recurring
from timeline.chronology.points import ref
from timeline.chronology.term import Argument, Term
from timeline.chronology.units import Period
from timeline.chronology.value import FUTURE, PAST, Anchors, NotTime, Undated, Value, point

LONG: Final = ("decade", "century")
WITHIN_YEAR: Final = ("month", "quarter", "half")
A_QUARTER: Final = 92  # days
ABOUT_ITS_END: Final = 10  # days to either side of it on which a quarter of figures may end
A_YEAR: Final = 364  # days between the same quarter of two years, at least
JUST_BEGUN: Final = 60  # days of a quarter in which figures are those of the one before
LATE_IN_YEAR: Final = 11  # the month in which the end of a year begins, for a story
OVER_NEW_YEAR: Final = 60  # days of a winter that lie beyond the year in which it begins


@operator
def following(at: Anchors, unit: Argument) -> Value:
    """[u] at R, shifted by 1: "the next day"; the Friday, or the May, after R. Raises Undated for what follows nothing:
    the day after publication is "tomorrow", and nothing that happened is of "the following year" after it."""
    if (unit == "day" or at.direction == PAST) and at.reference is None and at.published is not None:
        raise Undated(f"no {unit} told that it could follow")
    if unit == "day" and at.direction == PAST and _told(at, unit).start == at.published != at.told_day:
        raise Undated("no day told that it could follow")  # only a month or year: it is not "tomorrow"
    value = _beside(at, unit, 1)
    told, begun = at.told().start, value.period.start if value.period else 0
    if at.direction == PAST and not at.narrative and at.published is not None and told <= at.published < begun:
        raise Undated(f"no {unit} told that it could follow")  # nothing that has been
    return value


@operator
def morrow(at: Anchors) -> Value:
    """The day after a day that R is, where a past verb tells of it or of what was to be, and it is over: "and on the
    morrow they ..."; else tomorrow."""
    told, gone_on = at.reference, at.direction == PAST or at.either or (at.narrative and at.direction != FUTURE)
    if told is not None and gone_on and told.unit in units.DAYS and told.end < (at.published or told.end + 1):
        return _beside(at, "day", 1)
    return point(units.single(at.today() + 1), "published")


@operator
def preceding(at: Anchors, unit: Argument) -> Value:
    """[u] at R, shifted by -1: "the previous year"."""
    return _beside(at, unit, -1)


@operator
def before_named(at: Anchors, count: int = 1) -> Value:
    """The day of what is named behind it, less `count` days: "the eve of the session". Raises NotTime likewise."""
    return after_named(at, -count)


@operator
def after_named(at: Anchors, count: int = 1) -> Value:
    """The day of what is named behind it and `count` days: "the day after the vote". Raises NotTime where the text has
    not told that day."""
    if at.told_day is None:
        raise NotTime("the day of what is named is not told")
    return point(units.single(at.told_day + count), "expression")


def _told(at: Anchors, unit: Argument) -> Period:
    """R; but in news a month or a year tells no day, a year no day of the week, and decades are those of the news: then
    the day that the sentence told, else that of publication."""
    told = at.told()
    if unit in LONG and not at.narrative and at.published is not None:
        return units.single(at.published)
    of_a_week = isinstance(unit, Term) and unit.op == "weekday"
    if of_a_week and told.unit == "month" and at.told_day is not None and not at.narrative:
        return units.single(at.told_day)  # "Monday's volume in May calls was that of the previous Monday"
    if (
        (unit == "day" or (of_a_week and told.unit == "year"))
        and told.end - told.start > 1
        and not at.narrative
        and at.published is not None
    ):
        return units.single(at.published if at.told_day is None else at.told_day)
    return told


def _is_month_past(told: Period, at: Anchors) -> bool:
    """Whether R is a month that news has left behind."""
    return told.unit == "month" and at.published is not None and told.end <= at.published


def _coarser(told: Period, unit: str) -> bool:
    """Whether R is too coarse to say which day or week of it: "the same week", after "in January 1885"."""
    return unit in units.DAYS and told.unit in units.MONTHS


def _beside(at: Anchors, unit: Argument, step: int) -> Value:
    gone_on = step > 0 and at.direction == PAST and at.reference is not None  # "in the following decade it closed"
    told = at.told() if gone_on and unit in LONG else _told(at, unit)
    if step < 0 and told.unit == "year" and not at.narrative and at.published is not None:
        of_this_year = unit == "week" and told.start <= at.published < told.end
        if unit in WITHIN_YEAR or of_this_year:  # "in 2023 it lost. It beat the previous quarter": that before the news
            told = units.single(at.published)
    if isinstance(unit, str):
        if _coarser(told, unit):
            return point(told, "expression", at.southern)
        return point(units.shift(units.holding(unit, told.start), step), "expression", at.southern)
    assert isinstance(unit, Term)
    if not recurring(unit):
        return evaluate(unit, at)
    base = told.start if step < 0 else told.end - 1
    if unit.op == "season" and told.unit == "year":  # the winter after 1921 begins in its December
        base -= step * OVER_NEW_YEAR
    return point(neighbour(unit, base, step, at.southern), "expression", at.southern)


def got_to(value: Value) -> Period | None:
    """What a story has got to with a resolved expression: late in a year, its last months ("late in 1998 ... In March
    he returned")."""
    period = value.period
    if period is None or period.unit != "year" or value.mod != "END":
        return period
    return Period(period.unit, units.month(units.year_of(period.start), LATE_IN_YEAR).start, period.end)


def keep_quarter(at: Anchors, value: Value) -> None:
    """Remember a quarter that news tells of, unless figures of the one told before are held against it: "up from the
    second quarter of 2018"."""
    told = value.period
    if told is not None and told.unit == "quarter" and (at.quarter is None or at.quarter.start - told.start < A_YEAR):
        at.quarter = told


def _quarter_of_figures(at: Anchors) -> Period | None:
    """The quarter that news told last, where R is but a year, or the quarter that its figures are held against: "profit
    rose in the second quarter, after a loss last year; sales in the quarter ..."."""
    held_against = at.reference is not None and at.reference.unit in ("quarter", "half", "year")
    return at.quarter if held_against and not at.narrative else None


def _ends_one(told: Period) -> bool:
    """Whether a quarter ends about a period: "the three months ended Oct. 2"."""
    before, after = (units.holding("quarter", day) for day in (told.start - ABOUT_ITS_END, told.end + ABOUT_ITS_END))
    return before.start != after.start


@operator
def same(at: Anchors, unit: Argument) -> Value:
    """[u] at R: "that year", "the same day"."""
    if unit == "day" and at.told_day is None and at.reference is not None and _is_month_past(at.reference, at):
        return point(at.reference, "expression")  # "one Friday in November ... That day"
    told = _told(at, unit)
    if unit == "quarter":
        told = _quarter_of_figures(at) or told
    if isinstance(unit, str):
        return point(told if _coarser(told, unit) else units.holding(unit, told.start), "expression", at.southern)
    assert isinstance(unit, Term)
    if unit.op == "weekday" and _coarser(told, "week"):  # "since February ... that same Thursday": one of the news
        return evaluate(unit, at)
    return evaluate(Term("of", (unit, Term("same", ("year" if unit.op != "weekday" else "week",)))), at).but(
        anchor="expression"
    )


@operator
def day_of_told(at: Anchors, day: int) -> Value:
    """A day of the month at R, of the calendar that R was told in: "on 3 May ... on the 20th of it"."""
    told = at.told()
    if at.hijri:
        year, month, _ = hijri.of_day(told.start)
        return point(units.single(hijri.to_day(year, month, int(day))), "expression")
    return point(units.single(units.day(told.year, told.month, int(day))), "expression")


@operator
def of_this_month(at: Anchors, day: int) -> Value:
    """A day of the month that holds B, of the calendar that R was told in: "on 8 Rajab ... the 24th of this month"."""
    if at.hijri and at.published is not None:
        year, month, _ = hijri.of_day(at.published)
        return point(units.single(hijri.to_day(year, month, int(day))), "published")
    return evaluate(Term("of", (Term("date", (None, None, int(day))), Term("this", ("month",)))), at)


@operator
def reported(at: Anchors, what: Term) -> Value:
    """The period that figures are of: the latest one that has begun or, in a future tense, the nearest one."""
    base = at.today()
    begun = nearest(what, Anchors(base, direction=PAST))
    coming = nearest(what, Anchors(base, direction=FUTURE))
    nearer = coming.start - base < base - begun.end
    return point(coming if at.direction == FUTURE and nearer else begun, "published", at.southern)


@operator
def quarter_told(at: Anchors) -> Value:
    """The quarter that news told last, else that of R, or of B where R is longer; but with a past verb, where none but
    the present one was told, and that has just begun, the one that is over: "it had a loss in the quarter"."""
    told, today = at.told(), at.today()
    quarter = units.holding("quarter", told.start)
    if at.quarter is not None and not at.narrative:
        return point(at.quarter, "expression")
    whole = told.end - told.start > A_QUARTER and not at.narrative  # a year tells of no quarter
    if whole:
        quarter = units.holding("quarter", today)
    begun = quarter.start <= today < quarter.start + JUST_BEGUN and told.unit != "quarter"
    if begun and at.direction != FUTURE and not at.narrative:
        return point(units.shift(quarter, -1), "published")
    return point(quarter, "published") if whole else same(at, "quarter")


@operator
def same_in(at: Anchors, whole: Term, words: str | None = None) -> Value:
    """R moved into another year: "the same quarter of 2020"; that year where nothing has been told, or, where `words`
    say PERIOD, only the day that a period ends on; where they say QUARTER, the quarter that holds R."""
    period, value = period_of(whole, at)
    if words == "PERIOD" and at.reference is not None and at.reference.unit in units.DAYS:
        return value
    if at.reference is None:  # nothing told: which part of the year is not known
        return value
    told = at.told()
    if words == "QUARTER":
        told = _quarter_of_figures(at) or (at.quarter if at.quarter is not None and not _ends_one(told) else told)
        if told.end - told.start > A_QUARTER:
            return value
        told = units.holding("quarter", told.start)
    years = units.year_of(period.start) - units.year_of(told.start)
    if told.unit == "day":
        return point(units.single(units.add(told.start, years, "year")), "expression")
    return point(units.holding(told.unit, units.add(told.start, years, "year")), "expression", at.southern)


@operator
def coming_then(at: Anchors, count: Argument, unit: str) -> Value:
    """The n units after R: a DURATION that fills the days from the end of R to R + n u; a vague count has no end."""
    value, told = duration(at, count, unit), at.told()
    n, _ = low(count)
    start = told.end if told.unit == "day" else None
    if start is None or (n is not None and unit not in units.DAYS | units.MONTHS):
        return value
    end = None if n is None else units.add(start, int(n), unit)
    return value.but(interval=Interval(start, end), extent="within" if n is None else "whole", anchor="expression")


@operator
def then(at: Anchors) -> Value:
    """R itself: "at that time"; where nothing was told but the day of publication, what has been or what is to come."""
    told = at.told()
    if told.start == at.published and told.unit == "day":
        return ref(at, "FUTURE" if at.direction == FUTURE else "PAST")
    return point(told, "expression", at.southern)


@operator
def around(at: Anchors, what: Term) -> Value:
    """ "Later Friday", of a day that is told: the latest before a past verb, else the nearest."""
    told = Anchors(at.today(), direction=min(at.direction, 0), either=at.direction != PAST)
    return point(nearest(what, told), "published")


@operator
def before_point(at: Anchors, what: Argument, point_term: Term, count: float = 1) -> Value:
    """The last unit or weekday before a date: "the Tuesday before Christmas", "two days before Easter"."""
    return after_point(at, what, point_term, -count)


@operator
def after_point(at: Anchors, what: Argument, point_term: Term, count: float = 1) -> Value:
    """The first unit or weekday after a date: "the Monday after Easter"."""
    period, value = period_of(point_term, at)
    if count != int(count) or (not count and isinstance(what, Term)):
        raise Undated(f"{count:g} counted from a day names no day")
    steps = int(count)
    if isinstance(what, str):
        if what not in units.DAYS and what not in units.MONTHS:
            raise Undated(f"{what}s counted from a day name no day")
        counts_to = units.add(period.start, steps, what) if period.unit == "day" else None
        moved = units.shift(units.holding(what, period.start), steps)
        return point(moved, value.anchor, at.southern).but(counts_to=counts_to)
    assert isinstance(what, Term)
    found = period
    for _ in range(abs(steps)):
        base, way = (found.start, PAST) if steps < 0 else (found.end - 1, FUTURE)
        found = neighbour(what, base, way, at.southern)
    return point(found, value.anchor, at.southern)


@operator
def closest(at: Anchors, what: Term, point_term: Term) -> Value:
    """The weekday or yearly date that lies nearest to a date: "the Sunday closest to 11 November"."""
    period, value = period_of(point_term, at)
    if not recurring(what):
        raise Undated("only what comes back has one that is closest")
    sides = [neighbour(what, day, way, at.southern) for day, way in ((period.start, PAST), (period.start - 1, FUTURE))]
    return point(min(sides, key=lambda p: abs(p.start - period.start)), value.anchor, at.southern)


@operator
def unit_of(at: Anchors, unit: str, point_term: Term) -> Value:
    """[u] at the start of a date: "the week of 16 October"."""
    period, value = period_of(point_term, at)
    return point(units.holding(unit, period.start), value.anchor, at.southern)


@operator
def onwards(at: Anchors, what: Term, first: Term) -> Value:
    """The end of a range of weekdays: still to come, the first such day after its beginning; else for itself."""
    return after_point(at, what, first) if at.direction == FUTURE else evaluate(what, at)


@operator
def closing(at: Anchors, what: Term, first: Term) -> Value:
    """The end of a range. It borrows the year that its beginning says ("from 10 August 2013 to 12 September"); where it
    would by itself be over before the range begins, it is the first one after that."""
    if recurring(what) and _dated(first):
        return after_point(at, what, first)
    value = evaluate(what, at)
    begun = evaluate(first, at).period
    if value.period is None or begun is None or value.period.end > begun.start:
        return value
    return after_point(at, what, first) if recurring(what) else evaluate(what, at.but(direction=FUTURE))


@operator
def opening(at: Anchors, what: Term, final: Term) -> Value:
    """The beginning of a range, borrowing what it lacks from the end; a day and month whose end says no year either
    stand for themselves, and the range ends after them: "April 12 through Sept. 1"."""
    alone = what.op == final.op == "date" and what.args[1] is not None and not _dated(final)
    return evaluate(what if alone else Term("like", (what, final)), at)


def _dated(term: Term) -> bool:
    """Whether a date says its year."""
    if term.op == "confirm" and isinstance(term.args[0], Term):
        return _dated(term.args[0])
    return term.op == "date" and term.args[0] is not None
