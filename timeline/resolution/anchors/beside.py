"""The year of a quarter, month or day that names none, from another of its sentence that does; what goes on from it."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from typing import Final

from timeline.chronology.nearest import nearest, of_month
from timeline.chronology.term import Term, bits
from timeline.chronology.units import OutOfCalendar
from timeline.chronology.value import FUTURE, PAST
from timeline.resolution.meanings import lacks_year
from timeline.resolution.narrative import DATE, is_day_of_no_year
from timeline.resolution.passage import Passage
from timeline.resolution.sentence.quotes import PARAGRAPH
from timeline.resolution.sentence.stops import leads
from timeline.resolution.sentence.words import words_in
from timeline.resolution.tense.asides import compared
from timeline.resolution.tense.direction import verbs_say

COUNTED: Final = bits("following", "preceding")
BEGINS: Final = 5  # characters around where a day begins that show that
LISTED: Final = 16  # characters between days that are listed
STEPS: Final = 8  # expressions behind a day of a story of which one may name its year
SEASON: Final = 92  # days before publication: so far back a day with its year is no news
SMALL: Final = 2  # letters of a word that joins days, with or without its preposition: "and on", ثم


def beside_another(here: Passage, start: int, term: Term) -> Term:
    """The meaning with the year of a quarter, or of a day to come, that its sentence told before it with its year."""
    if term.op == "quarter" and here.years.quarter is not None:
        return _of_quarters(here, start, term, *here.years.quarter)
    if here.years.with_year[0] < 0 or not is_day_of_no_year(term):
        return term
    return _after_one_to_come(here, start, term)


def with_compared(here: Passage, start: int, term: Term) -> Term:
    """A month of no year as the last before the one that its sentence told with its year right before it and compares
    with it: "3% in March 2023, compared with 2% in December", not what is itself compared with: "up 3% in October, from
    4% in March 2023 and 2% in September"."""
    if not here.years.dated or not term.kind & DATE or not lacks_year(term) or term.args[2:] != (None,):
        return term
    if not compared(here.normal, start, here.cues):
        return term
    begin, end, told = here.years.dated[-1]
    if told.unit != "month" or end < here.days.begin(start):
        return term
    if any(begin < mention.start < start for mention in here.found) or compared(here.normal, begin, here.cues):
        return term
    day, month = date.fromordinal(told.start), int(str(term.args[1]))
    return Term("date", (day.year - (month > day.month), month, None))


def leading_up(here: Passage, start: int, term: Term) -> Term:
    """A day of no year that a present tells at the head of its sentence, with the year of the one of long ago that the
    days behind it lead up to: "On 9 April the statue falls ... On 1 May 2003 Bush declares the war won"; those too."""
    if term.op != "date" or not lacks_year(term) or here.at.published is None:
        return term
    if start > here.leads_to[0] and (here.at.direction != PAST or here.narrates == start):
        leading = leads(here.normal, start, here.cues, here.days.begin(start))
        here.leads_to = (leading and _led_to(here, start, term)) or here.leads_to
    until, year = here.leads_to
    return Term("date", (year, *term.args[1:])) if start < until else term


def _led_to(here: Passage, start: int, term: Term) -> tuple[int, int] | None:
    """Where a date of long ago stands to which a day leads up, and its year: it too is told in a present and leads its
    sentence, for it says of no noun which is meant: "the act of 1 May 2003"."""
    last, end = term, start
    at = bisect_right(here.found, start, key=lambda mention: mention.start)
    for mention in here.found[at : at + STEPS]:
        other = mention.meaning
        if other.op != "date" or other.args[1] is None:
            continue
        if mention.link or mention.start - end > PARAGRAPH or not _comes_behind(other, last):
            break
        if (year := other.args[0]) is not None:
            if not isinstance(year, int):
                return None  # of two figures
            told = leads(here.normal, mention.start, here.cues)
            told = told and verbs_say(here.shown.spot(mention.start, mention.end))[0] == FUTURE
            return (mention.start, year) if told and _is_long_ago(here, mention.start, other) else None
        last, end = other, mention.end
    return None


def _comes_behind(other: Term, last: Term) -> bool:
    """Whether a month or day comes behind another in the year, of which it is no anniversary."""
    month, later = int(str(last.args[1])), int(str(other.args[1]))
    return later > month or (later == month and int(str(other.args[2] or 32)) > int(str(last.args[2] or 0)))


def _is_long_ago(here: Passage, start: int, term: Term) -> bool:
    """Whether a date with its year is no news, nor says which noun is meant."""
    year, month, day = term.args
    try:
        told = of_month(int(str(year)), month, day)
    except OutOfCalendar:
        return False
    return (here.at.published or 0) - told.end > SEASON and not says_which(here, start)


def on_from_told(here: Passage, term: Term) -> Term:
    """What goes on "and after two days" as any count of days, where the day told last was itself counted from another:
    it may be of either ("the next day they came, and after two days they left")."""
    if term.op != "in_time" or term.args[-1] != "THEN":
        return term
    counted = any(mention.start == here.told_at and mention.meaning.kinds & COUNTED for mention in here.found)
    return Term("in_time", (*term.args[:-1], "LATER")) if counted else term


def says_which(here: Passage, start: int) -> bool:
    """Whether a day that begins there says which noun is meant: "the victims of 3 May"."""
    around = here.normal[max(0, start - BEGINS) : start + BEGINS].split()
    return not here.cues.relating.isdisjoint(around)


def _of_quarters(here: Passage, start: int, term: Term, end: int, year: int) -> Term:
    """A quarter with the year of the one told before it, where it would be one to come: "... and 4 bn in the second"
    where half a year and more has passed since."""
    today = here.at.published
    if today is None or here.at.direction == FUTURE or end < here.days.begin(start):
        return term
    try:
        begun = nearest(term, here.at).start <= today
    except OutOfCalendar:  # as its evaluation will say
        return term
    return term if begun else Term("of", (term, Term("date", (year,))))


def _after_one_to_come(here: Passage, start: int, term: Term) -> Term:
    """A day as the first behind the one named last with its year, where that is to come and nothing but what joins days
    stands between them: "closed on 3 January 2025 and 23 February"."""
    end, told = here.years.with_year
    if here.at.published is None or told <= here.at.published or start - end > LISTED:
        return term
    if end < here.days.begin(start):
        return term
    between = words_in(here.shown.between(end, start))
    if any(len(word) > SMALL and word not in here.cues.joins for word in between):
        return term
    day = date.fromordinal(told)
    month, dom = (int(str(part)) for part in term.args[1:])
    return Term("date", (day.year + ((month, dom) < (day.month, day.day)), month, dom))
