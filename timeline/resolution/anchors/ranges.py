"""The year of a range of no year, from the year right before it: "in 2025, from 3 to 5 June"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from timeline.chronology import evaluate
from timeline.chronology.term import Term, bits
from timeline.chronology.units import OutOfCalendar, year_of
from timeline.chronology.value import FUTURE, PAST, Undated
from timeline.resolution.meanings import lacks_year, names_year
from timeline.resolution.narrative import DATE, walk
from timeline.resolution.passage import Passage
from timeline.resolution.sentence.stops import sentence_start
from timeline.resolution.tense.asides import compared
from timeline.tagging import Mention

LINKS: Final = ("from", "to")
PLACED: Final = bits("this", "next", "last", "of", "current")  # what says of which year: "to 3 June next"
ENDS: Final = ".;:!?)\n"
NEAR: Final = 16  # characters from the year to the range


def of_year_before(here: Passage, n: int) -> Term | None:
    """The first or last of a range with the year that stands right before it; None for others."""
    link = here.found[n].link
    if link not in LINKS or here.at.narrative:
        return None
    first = n - (link == "to")
    if first < 1 or first + 1 >= len(here.found) or not _is_range(here.found[first : first + 2]):
        return None
    year = _number(here, here.found[first - 1], here.found[first].start)
    if year is None or not _tells_of(here, first, year):
        return None
    begun, ended = (_month(here.found[k].meaning) for k in (first, first + 1))
    return _in_year(here.found[n].meaning, year + (link == "to" and ended < begun))


def _tells_of(here: Passage, first: int, year: int) -> bool:
    """Whether a sentence tells of a range of days in the year before it: not where it compares with that year, or tells
    what has been since, is to come in one that is over, or, of what it says by the way ("founded in 2019, from 3 to 5
    July the fair opens"), no past."""
    before, start = here.found[first - 1], here.found[first].start
    if before.link or compared(here.normal, before.start, here.cues) or here.at.published is None:
        return False
    if year >= year_of(here.at.published):
        return True
    way = here.way(start, here.found[first + 1].end)
    heads = len(here.normal[sentence_start(here.normal, before.start, here.cues) : before.start].split()) <= 1
    return way != FUTURE if heads else way == PAST


def _is_range(ends: Sequence[Mention]) -> bool:
    """Whether two expressions are the ends of a range of months or days, of which neither names a year."""
    if any(not end.meaning.kinds & DATE or end.meaning.kinds & PLACED for end in ends):
        return False
    if [end.link for end in ends] != list(LINKS):
        return False
    named = [[found for found in walk(end.meaning) if found.op == "date" and found.args[1:2] != ()] for end in ends]
    return all(dates and any(lacks_year(date) for date in dates) for dates in named) and all(
        date.args[0] is None for dates in named for date in dates
    )


def _number(here: Passage, before: Mention, start: int) -> int | None:
    """The year that an expression names right before an offset, with but a comma and one word between."""
    between = here.normal[before.end : start]
    if not names_year(before.meaning) or len(between) > NEAR or any(mark in between for mark in ENDS):
        return None
    if len(between.replace("،", " ").replace(",", " ").split()) > 1:
        return None
    try:
        period = evaluate(before.meaning, here.at).period
    except (Undated, OutOfCalendar):
        return None
    return None if period is None or period.unit != "year" else year_of(period.start)


def _month(term: Term) -> int:
    """The month of the end of a range."""
    return next(int(str(date.args[1])) for date in walk(term) if date.op == "date" and lacks_year(date))


def _in_year(term: Term, year: int) -> Term:
    """The meaning with a year for its dates of none."""
    if term.op == "date":
        return Term("date", (year, *term.args[1:])) if lacks_year(term) else term
    return Term(term.op, tuple(_in_year(a, year) if isinstance(a, Term) else a for a in term.args))
