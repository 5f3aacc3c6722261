"""The operators of the date algebra: `evaluate(term, anchors)` computes what a meaning comes to.

B is the publication day, R narrative time (the last dated thing), [u] the calendar piece of unit u that holds a day.
`OPERATORS` is the list of all; each states its formula.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from timeline.chronology.term import Argument, Term, bits
from timeline.chronology.units import LAST, OutOfCalendar, Period
from timeline.chronology.value import Anchors, NotTime, Undated, Value

OPERATORS: Final[dict[str, Callable[..., Value]]] = {}
YEARLY: Final = ("quarter", "half", "season", "holiday")
OF_A_DAY: Final = bits("clock", "daypart", "hhmm", "marked", "shifted", "zoned")
OF_WEEKS: Final = bits("weekday", "weekend")
RECURRING: Final = OF_WEEKS | bits("date", *YEARLY)  # meanings that may leave their year, month or week free


def operator(function: Callable[..., Value]) -> Callable[..., Value]:
    """Register an operator under its function's name (without the underscore that avoids a Python word)."""
    OPERATORS[function.__name__.rstrip("_")] = function
    return function


def evaluate(term: Term, at: Anchors) -> Value:
    """What the meaning comes to. Raises Undated or OutOfCalendar, with the reason in words."""
    function, args = OPERATORS[term.op], term.args
    if term.kind & OF_A_DAY:
        value = function(at, None, term)
    elif (number := len(args)) == 1:  # most have one to three, for which no list is made
        value = function(at, args[0])
    elif number == 2:
        value = function(at, args[0], args[1])
    else:
        value = function(at, args[0], args[1], args[2]) if number == 3 else function(at, *args)
    start, end = value.interval.start, value.interval.end
    if (start is not None and not 1 <= start <= LAST) or (end is not None and not 1 < end <= LAST + 1):
        raise OutOfCalendar(f"{term} reaches beyond the years 1..9999")
    return value


def comes_to(term: Term, at: Anchors) -> Value | None:
    """The same; None where the meaning has no date there."""
    try:
        return evaluate(term, at)
    except (NotTime, Undated, OutOfCalendar):
        return None


def when(term: Term, at: Anchors) -> Period | None:
    """The period that the meaning comes to, if to one."""
    value = comes_to(term, at)
    return None if value is None else value.period


def period_of(term: Argument, at: Anchors) -> tuple[Period, Value]:
    """The period of a point's meaning, and its whole value."""
    assert isinstance(term, Term)
    value = evaluate(term, at)
    if value.period is None:
        raise Undated(f"{term} is no period")
    return value.period, value


def recurring(term: Argument) -> bool:
    """Whether the term leaves its year (or week, or month) free."""
    if not isinstance(term, Term):
        return False
    if not term.kind & RECURRING:
        return False
    if term.op == "date":
        return term.args[0] is None
    return bool(term.kind & OF_WEEKS) or len(term.args) < 2 or term.args[1] is None


def low(count: Argument) -> tuple[float | None, tuple[float, ...]]:
    """A count and its other readings: `3 to 5` is 3, or 5; None is vague. Raises NotTime for one that does not rise, a
    score: "won 4-2 days after"."""
    if isinstance(count, Term):
        if not count.args[0] < count.args[1]:  # type: ignore[operator]
            raise NotTime(f"{count.args[0]}-{count.args[1]} is no range")
        return float(count.args[0]), tuple(float(x) for x in count.args[1:])  # type: ignore[arg-type]
    return (None, ()) if count is None else (float(count), ())
