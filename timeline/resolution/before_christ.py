"""What counts from a year before Christ, which the calendar of days does not reach: years, months and seasons."""

from __future__ import annotations

from typing import Final, NamedTuple

from timeline.chronology.parts import BEFORE_DAYS
from timeline.chronology.term import Term, bits
from timeline.chronology.value import Undated, Value
from timeline.resolution.meanings import lacks_year
from timeline.resolution.narrative import walk

BESIDE: Final = {"same": 0, "current": 0, "following": -1, "preceding": 1}  # steps from the year told to the one meant
COUNTED: Final = {"later": -1, "earlier": 1}
BACK: Final = bits("preceding", "earlier")  # asides, from which a story does not go on
BEFORE_CHRIST: Final = bits("before_christ")
YEARS: Final = {"year": 1, "decade": 10, "century": 100}
SEASONS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # the months in which they begin


class Told(NamedTuple):
    """The year before Christ that a story has got to, and the month of it; 0 where none was told."""

    year: int
    month: int


def told(named: Term, link: str | None, before: Told | None) -> Told | None:
    """Where a story has got to after a meaning as it is written; an aside leaves it where it was."""
    if link == "since" or not named.kinds & BEFORE_CHRIST:
        return before
    for found in walk(named):
        if found.op == "before_christ":
            part = (*found.args, None)[1]
            return Told(int(str(found.args[0])), SEASONS.get(str(part), part if isinstance(part, int) else 0))
    return before


def is_lost(lost: bool, term: Term, value: Value) -> bool:
    """Whether a story has got to a date before the calendar, until it names one that is in it."""
    if value.type == "SET" or value.anchor == "published":
        return lost
    return term.kinds & BEFORE_DAYS != 0 or (lost and value.period is None)


def check_calendar(lost: bool, value: Value) -> None:
    """Raises Undated for what counts from a date before the calendar begins."""
    if lost and value.period is not None and value.anchor is not None:
        raise Undated("counts from a date before the year 1")


def in_year(term: Term, at: Told) -> Term:
    """The meaning as a story that has got to a year before Christ has it: "the following year", "in August"; what comes
    before the month told of last is of the year after it."""
    if term.op in ("mod", "part") and isinstance(term.args[0], Term):
        return Term(term.op, (in_year(term.args[0], at), *term.args[1:]))
    if term.op in BESIDE and term.args == ("year",):
        return _in(at.year + BESIDE[term.op], term)
    if term.op in COUNTED and isinstance(term.args[0], int) and term.args[1] in YEARS:
        return _in(at.year + COUNTED[term.op] * term.args[0] * YEARS[str(term.args[1])], term)
    if not lacks_year(term) or (term.op == "date" and (*term.args, None)[2] is not None):
        return term
    part = term.args[0] if term.op == "season" else term.args[1]
    month = SEASONS[str(part)] if term.op == "season" else int(str(part))
    return Term("before_christ", (at.year - (month < at.month), part))


def _in(year: int, term: Term) -> Term:
    return Term("before_christ", (year,)) if year > 0 else term
