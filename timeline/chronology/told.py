"""Operators that count from narrative time R, the last dated thing, or from a date of their own."""

from __future__ import annotations

from timeline.chronology import units
from timeline.chronology.nearest import last, next_
from timeline.chronology.operators import evaluate, operator, period_of, recurring
from timeline.chronology.term import Argument, Term
from timeline.chronology.value import Anchors, Value, point


@operator
def following(at: Anchors, unit: Argument) -> Value:
    """[u] at R, shifted by 1: "the next day"; the Friday, or the May, after R."""
    return _beside(at, unit, 1)


@operator
def preceding(at: Anchors, unit: Argument) -> Value:
    """[u] at R, shifted by -1: "the previous year"."""
    return _beside(at, unit, -1)


def _beside(at: Anchors, unit: Argument, step: int) -> Value:
    told = at.told()
    if isinstance(unit, str):
        return point(units.shift(units.holding(unit, told.start), step), "expression", at.southern)
    assert isinstance(unit, Term)
    if not recurring(unit):
        return evaluate(unit, at)
    base = told.start if step < 0 else told.end - 1
    return point((last if step < 0 else next_)(unit, base, at.southern), "expression", at.southern)


@operator
def same(at: Anchors, unit: Argument) -> Value:
    """[u] at R: "that year", "the same day"."""
    told = at.told()
    if isinstance(unit, str):
        return point(units.holding(unit, told.start), "expression", at.southern)
    assert isinstance(unit, Term)
    return evaluate(Term("of", (unit, Term("same", ("year" if unit.op != "weekday" else "week",)))), at).but(
        anchor="expression"
    )


@operator
def same_in(at: Anchors, whole: Term) -> Value:
    """R moved into another year: "the same quarter of 2020"."""
    period, _ = period_of(whole, at)
    told = at.told()
    years = units.year_of(period.start) - units.year_of(told.start)
    if told.unit == "day":
        return point(units.single(units.add(told.start, years, "year")), "expression")
    return point(units.holding(told.unit, units.add(told.start, years, "year")), "expression", at.southern)


@operator
def then(at: Anchors) -> Value:
    """R itself: "at that time"."""
    return point(at.told(), "expression", at.southern)


@operator
def before_point(at: Anchors, what: Argument, point_term: Term, count: int = 1) -> Value:
    """The last unit or weekday before a date: "the Tuesday before Christmas", "two days before Easter"."""
    return _from_point(at, what, point_term, -count)


@operator
def after_point(at: Anchors, what: Argument, point_term: Term, count: int = 1) -> Value:
    """The first unit or weekday after a date: "the Monday after Easter"."""
    return _from_point(at, what, point_term, count)


def _from_point(at: Anchors, what: Argument, point_term: Term, step: int) -> Value:
    period, value = period_of(point_term, at)
    if isinstance(what, str):
        return point(units.shift(units.holding(what, period.start), step), value.anchor, at.southern)
    assert isinstance(what, Term)
    base = period.start if step < 0 else period.end - 1
    return point((last if step < 0 else next_)(what, base, at.southern), value.anchor, at.southern)
