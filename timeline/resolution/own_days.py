"""The holidays of a user's own list, found where an article names them and dated.

One that comes every year is the occurrence nearest to the publication date, or that of the year that the text writes
right behind it ("Founders' Day 2019"). An article without a publication date leaves it undated.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from timeline.chronology import units
from timeline.chronology.interval import Interval
from timeline.chronology.nearest import holiday
from timeline.chronology.term import Term
from timeline.chronology.units import OutOfCalendar
from timeline.languages.writing.forms import find_forms
from timeline.records import Article, Expression, OwnEntry

RULE: Final = "own/holiday"
_YEAR: Final = re.compile(r"[ ,،]{1,2}(\d{4})(?!\w)")
_YEARLY: Final = re.compile(
    r"\d\d-\d\d|EASTER(?:[+-]\d{1,3})?|HIJRI-\d{1,2}-\d{1,2}|NTH-\d{1,2}-[1-7]-[1-5]|LAST-\d{1,2}-[1-7]"
)


def with_own_days(
    article: Article, expressions: Sequence[Expression], entries: Sequence[OwnEntry]
) -> tuple[Expression, ...]:
    """The expressions of an article with the holidays of the list, which overrule those that they overlap."""
    by_form = {form: entry for entry in entries if entry.kind == "holiday" for form in entry.forms}
    own = [_expression(article, by_form[form], start, end) for form, start, end in find_forms(article.text, by_form)]
    if not own:
        return tuple(expressions)
    kept = [n for n, x in enumerate(expressions) if not any(x.start < o.end and o.start < x.end for o in own)]
    merged = sorted([(expressions[n], n) for n in kept] + [(o, -1) for o in own], key=lambda pair: pair[0].start)
    place = {old: new for new, (_, old) in enumerate(merged)}
    return tuple(
        x if x.anchor_index is None or x in own else x._replace(anchor_index=place.get(x.anchor_index))
        for x, _ in merged
    )


def day_in(day: str, year: int) -> int:
    """The ordinal of a holiday in a year. Raises OutOfCalendar where it does not fall in it, ValueError for no day."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", day):
        return units.day(*map(int, day.split("-")))  # whatever the year
    if not _YEARLY.fullmatch(day):
        raise ValueError(f"{day!r} is no day: write YYYY-MM-DD, MM-DD, EASTER+49, HIJRI-10-1, NTH-11-4-4 or LAST-5-1")
    return holiday(day, year).start


def _expression(article: Article, entry: OwnEntry, start: int, end: int) -> Expression:
    said = _YEAR.match(article.text, end)
    end = said.end() if said else end
    blank = Expression(
        start, end, article.text[start:end], "DATE", Term("holiday", (entry.day,)), RULE, granularity="day"
    )
    ordinal = _ordinal(entry.day or "", int(said[1]) if said else None, article)
    if ordinal is None:
        return blank._replace(undated="no publication date, or no such day in its year")
    fixed = said is not None or re.fullmatch(r"\d{4}-.*", entry.day or "") is not None
    value = date.fromordinal(ordinal).isoformat()
    return blank._replace(value=value, interval=Interval(ordinal, ordinal + 1), extent="point", counts_to=ordinal,
                   anchor=None if fixed else "published")  # fmt: skip


def _ordinal(day: str, year: int | None, article: Article) -> int | None:
    """The day in the year said, else that nearest to the publication date, the earlier of equals."""
    if year is None and article.published is None:
        return day_in(day, 1) if re.fullmatch(r"\d{4}-.*", day) else None
    today = article.published.toordinal() if article.published else 0
    around = article.published.year if article.published else 0
    found = []
    for each in (year,) if year else (around - 1, around, around + 1):
        try:
            found.append(day_in(day, each))
        except OutOfCalendar:
            continue
    return min(found, key=lambda ordinal: (abs(ordinal - today), ordinal), default=None)
