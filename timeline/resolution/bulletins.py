"""Bulletins: days that head their lines one after the other, from the day of publication or the next."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.chronology.term import Term
from timeline.resolution.days import WEEK, Days
from timeline.resolution.meanings import of_a_weekday, weekday_of
from timeline.tagging import Mention


def begins_bulletin(found: Sequence[Mention], n: int, days: Days, today: int | None) -> bool:
    """Whether the day of publication or the next heads the first entry of a bulletin, and the day after it the second:
    "Thursday: sunny. Friday: rain"."""
    start, end, term = found[n][:3]
    if today is None or days.entry is not None or not of_a_weekday(term):
        return False
    number = weekday_of(term)
    if (number - today) % WEEK > 1 or not days.heads(start, end):
        return False
    later = (m for m in found[n + 1 :] if of_a_weekday(m.meaning) and days.heads(m.start, m.end))
    second = next(later, None)
    return second is not None and (weekday_of(second.meaning) - number) % WEEK == 1


def from_a_weekday(term: Term) -> bool:
    """Whether a meaning is the day of the week that a range of two begins with."""
    return term.op == "like" and all(isinstance(part, Term) and of_a_weekday(part) for part in term.args)
