"""A chronology by dates at the heads of its lines: "1996: ... On 6 May it opened", "May 2003: ...", "2 June: ..."."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import Final

from timeline.chronology.nearest import of_month
from timeline.chronology.term import Term
from timeline.chronology.units import OutOfCalendar, Period, year_of
from timeline.resolution.chronicle import MARKS
from timeline.resolution.meanings import lacks_year
from timeline.resolution.passage import Passage
from timeline.resolution.years import PARAGRAPH
from timeline.tagging import Mention

LAST: Final = 8  # dates with their year among which the last that heads a line is sought
AFTER: Final = 8  # characters behind a head that show its mark
WITHIN: Final = ("part", "confirm")  # meanings that have a date in them
DASHES: Final = ("-", "–", "—")


def of_annals(here: Passage, mention: Mention) -> Term | None:
    """A season, month or day of no year with the year that heads its line, where none is named behind it, or, at the
    head of its own, with the one in which it is nearest to the date with its year that headed a line before."""
    if not here.years.dated:
        return None
    start, end, term, _ = mention.said
    dated = term.args[0] if term.op in WITHIN else term
    if not isinstance(dated, Term) or not lacks_year(dated):
        return None
    latest = here.years.dated[: -LAST - 1 : -1]
    if dated.op == "date" and _heads(here.text, start, end):
        before = next((period for first, told, period in latest if _heads(here.text, first, told)), None)
        year = None if before is None else _nearest(dated, before)
    else:
        year = _of_line(here.text, start, latest)
    if year is None:
        return None
    named = Term("of", (dated, Term("date", (year, None, None))))
    of_year = Term("date", (year, *dated.args[1:])) if dated.op == "date" else named
    return of_year if dated is term else Term(term.op, (of_year, *term.args[1:]))


def _of_line(text: str, start: int, latest: Sequence[tuple[int, int, Period]]) -> int | None:
    """The year that heads the line of an offset, where no other is named in it."""
    years: set[int] = set()
    for first, end, period in latest:
        if start - end > PARAGRAPH or "\n" in text[end:start]:
            return None
        years.add(year_of(period.start))
        if period.unit == "year" and _heads(text, first, end):
            return years.pop() if len(years) == 1 else None
    return None


def _heads(text: str, start: int, end: int) -> bool:
    """Whether what stands at these offsets heads its line, before a colon, or a dash and what it tells."""
    before, after = text[max(0, start - len(DASHES)) : start].rstrip(MARKS), text[end : end + AFTER].lstrip(" ")
    if before[-1:] not in ("", "\n") or (not before and start > len(DASHES)):
        return False
    return after[:1] == ":" or (after[:1] in DASHES and after[1:].lstrip()[:1].isalpha())


def _nearest(term: Term, before: Period) -> int | None:
    """The year in which a month or day is nearest to a date."""
    about, far = year_of(before.start), {}
    for year in (about, about + 1, about - 1):
        with suppress(OutOfCalendar):
            far[abs(of_month(year, *(*term.args, None)[1:3]).start - before.start)] = year
    return far[min(far)] if far else None
