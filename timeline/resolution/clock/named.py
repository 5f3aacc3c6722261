"""A day that a text names, on which clock times may be: what is kept of it, and whether it tells of what happened."""

from __future__ import annotations

from timeline.chronology.value import Value
from timeline.resolution.clock.nights import tell_day
from timeline.resolution.meanings import ends_period, named_by_weekday
from timeline.resolution.narrative import explicit_year
from timeline.resolution.notices import headed_apart
from timeline.resolution.passage import Passage
from timeline.tagging import Mention


def name_day(here: Passage, n: int, mention: Mention, value: Value, day: int) -> bool:
    """Remember a day that is named; returns whether it stands aside from what is told."""
    days, published, term = here.days, here.at.published, mention.meaning
    link = "by" if n and ends_period(here.found[n - 1].meaning, term) else mention.link
    heads, year = days.heads(mention.start, mention.end), explicit_year(term)
    apart = heads and headed_apart(here.found, n, day, days, published)
    tells = days.name(mention.start, mention.end, day, link, heads, apart)
    here.called = here.called or (0 <= (published or 0) - day <= 1 and named_by_weekday(term))
    if value.type == "DATE":
        tell_day(days, mention.start, value, late=tells and term.op == "part")
        if year is not None:
            days.full.append((mention.start, day))
    return not tells and not (here.at.narrative and year)  # in 1939 "they declared war"
