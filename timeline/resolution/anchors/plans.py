"""A day of no month, or of the week, as one of the days to come that the text told before it.

"From 6 to 9 July. On the 7th ..." is of July, "on 24 and 25 June. Saturday: ..." of that weekend.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from timeline.chronology.term import Term
from timeline.chronology.value import FUTURE, PAST
from timeline.resolution.anchors.occasions import LOOKED_BACK, several_told
from timeline.resolution.narrative import term_of
from timeline.resolution.passage import Passage
from timeline.resolution.sentence.stops import leads
from timeline.tagging import Mention

FORTNIGHT: Final = 14  # days on which a paragraph goes on from a plan: "closed to 21 July. It opens on the 22nd"
LISTED: Final = 8  # characters to a day from what stands before it in a list
LISTS: Final = (";", "؛")
CLOSES: Final = ("", ".", ",", ";", ":", "!", "?", ")", "\n", "،", "؛", "؟")  # what stands behind a clause


def is_day_of_no_month(term: Term) -> bool:
    """Whether a date is but a day: "on the 7th"."""
    args = term.args
    return len(args) > 1 and args[0] is None and args[1] is None


def of_plan(here: Passage, mention: Mention) -> Term | None:
    """The day of a plan that is meant, in its paragraph or the next; if of the week, by what heads or leads a sentence,
    and of a plan of several days. None where news tells of what has been, or of a term by which something is."""
    start, end, term, link = mention.said
    today, told = here.at.published, here.days.told
    if today is None or not told or told[-1][1] <= today or link or here.at.narrative:
        return None
    if not here.days.goes_on_from(told[-1][0], start) or here.way(start, end) == PAST:
        return None
    first, last = _days(told)
    if first <= today:
        return None
    if term.op != "weekday":
        beyond = FORTNIGHT if _goes_on(here, told[-1][0], start, end) else 1
        meant = (day for day in range(first, last + beyond) if date.fromordinal(day).day == term.args[2])
    elif first < last and _begins(here, start, end):
        meant = (day for day in range(first, last + 1) if date.fromordinal(day).isoweekday() == term.args[0])
    else:
        return None
    day = next(meant, None)
    return None if day is None else term_of(date.fromordinal(day))


def _begins(here: Passage, start: int, end: int) -> bool:
    """Whether a day heads its entry or leads its sentence, or what stands behind a semicolon."""
    leading = here.normal[max(0, start - LISTED) : start].rstrip().endswith(LISTS)
    return leading or here.days.heads(start, end) or leads(here.normal, start, here.cues)


def _goes_on(here: Passage, told: int, start: int, end: int) -> bool:
    """Whether a day goes on from a plan told in its paragraph: where it leads its sentence, where what is to come is
    told or where it ends its clause, not where it says which noun is meant: "hurt in the attack of the 8th are"."""
    if "\n" in here.normal[told:start]:
        return False
    ends = here.normal[end : end + 1] in CLOSES or leads(here.normal, start, here.cues)
    return ends or here.way(start, end) == FUTURE


def _days(told: list[tuple[int, int]]) -> tuple[int, int]:
    """The first and last of the days told together that the day told last is of, or that day."""
    last = told[-1][1]
    days = next(several_told(told[-LOOKED_BACK:]), [last])
    return (min(days), max(days)) if min(days) <= last <= max(days) else (last, last)
