"""A chronology by dates at the heads of its lines: "1996: ... On 6 May it opened", "May 2003: ...", "2 June. ...".

Where none of its days names a year ("3 November: ... / 11 December: ... / 9 January: ..."), they are of the years in
which they lie, as a whole and in their order, clearly nearer to publication than they would a year before or after.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from itertools import takewhile
from typing import Final

from mypy_extensions import i64

from timeline.chronology.nearest import of_month
from timeline.chronology.term import Term
from timeline.chronology.units import OutOfCalendar, Period, year_of
from timeline.chronology.value import FUTURE, PAST
from timeline.resolution.chronicles.hours import MARKS
from timeline.resolution.days import SPACE
from timeline.resolution.meanings import lacks_year
from timeline.resolution.narrative import is_day_of_no_year
from timeline.resolution.passage import Passage
from timeline.resolution.sentence.quotes import PARAGRAPH
from timeline.resolution.sentence.words import words_in
from timeline.resolution.tense.direction import verbs_say
from timeline.tagging import Mention

AFTER: Final = 8  # characters behind a head that show its mark
HEADING: Final = 60  # characters of a line that may be a heading
LOOKING_BACK: Final = 31  # days behind its end in which a year is looked back on
LATE: Final = 45  # and before it
SHORTLY: Final = 62  # days after publication, in which what is told as to come does
BACK: Final = 60  # days that a second date may lie before the first, where the last comes first
FEWEST: Final = 3  # days of no year that make a chronology
A_YEAR: Final = 365  # days that it is shorter than
CLEARLY: Final = 2  # times nearer to publication than a year before or after
WITHIN: Final = ("part", "confirm")  # meanings that have a date in them
DASHES: Final = ("-", "–", "—")
LETTER_A: Final = 0x41  # from this letter to the next lies no sign behind a head
LETTER_Z: Final = 0x7A
Dated = tuple[int, int, Period]  # where a date with its year begins and ends, and it
ENDS: Final = (".", "!", "?", "…", ":", ";", ",", '"', "”", "»", ")", "؟")  # of lines that are no headings


def of_annals(here: Passage, mention: Mention) -> Term | None:
    """A season, month or day of no year with the year that heads its line, where none is named behind it, or, at the
    head of its own, with the one in which it goes on from the date with its year that headed a line before, or that of
    the month told last, where it is a day of it and the text did not come back to the news ("The war of August 2008 /
    7 August: ..."), or with the year that it looks back on; not of what is still to be, nor the day of publication."""
    start, end, term, _ = mention.said
    dated = term.args[0] if term.op in WITHIN else term
    if not isinstance(dated, Term) or not lacks_year(dated):
        return None
    heads = _heads_told(here)
    reviewed, month = here.years.reviewed, here.years.month[1]
    if not heads:
        told = month is not None and here.years.month[0] > here.years.news and _is_of(dated, month)
        headed = (told or is_day_of_no_year(term)) and _heads(here.text, start, end)
        year = month.year if month is not None and told and headed else None
        year = _of_chronology(here, start) if headed and year is None else year
    elif dated.op == "date" and _heads(here.text, start, end):
        year = here.years.chained.get(start)
        year = _going_on(dated, heads) if year is None and _adjoins(here.text, heads[-1][1], start) else year
    else:
        year = _of_line(here, start, heads[-1], dated)
    if year is None and reviewed is not None and dated.op == "date" and not _comes_soon(here, mention, dated):
        year = reviewed if year_of(here.years.dated[-1][2].start) == reviewed else None
    if year is None or _of_the_news(here, mention, dated, year):
        return None
    named = Term("of", (dated, Term("date", (year, None, None))))
    of_year = Term("date", (year, *dated.args[1:])) if dated.op == "date" else named
    return of_year if dated is term else Term(term.op, (of_year, *term.args[1:]))


def _of_chronology(here: Passage, start: int) -> int | None:
    """The year of a day of no year that heads a line, as others do behind it in order, forward or backward."""
    chained = here.years.chained
    if start not in chained:
        chain, end = [], start
        chained[start] = None
        for mention in here.found[bisect_left(here.found, start, key=lambda mention: mention.start) :]:
            if mention.start - end > PARAGRAPH:
                break
            if is_day_of_no_year(mention.meaning) and _heads(here.text, mention.start, mention.end):
                chain.append(mention)
                end = mention.end
        terms = [mention.meaning for mention in chain]
        years = _nearest_years(terms, here.at.published) if len(chain) >= FEWEST and here.at.published else []
        for n, mention in enumerate(chain):
            chained[mention.start] = years[n] if years else None
    return chained[start]


def _nearest_years(terms: Sequence[Term], published: int) -> list[int]:
    """The years of days in their order, clearly nearer to publication than in others; none where they are not."""
    about = year_of(published)
    runs = (_run(terms, year, step) for year in range(about - 2, about + 3) for step in (1, -1))
    placed = sorted((max(min(days) - published, published - max(days), 0), days) for days in runs if days)
    if len(placed) < CLEARLY or placed[0][0] * CLEARLY >= placed[1][0]:
        return []
    return [year_of(day) for day in placed[0][1]]


def _run(terms: Sequence[Term], year: int, step: int) -> list[int]:
    """Days in their order from a year on, forward or backward; none where they fill a year or more."""
    days: list[int] = []
    with suppress(OutOfCalendar):
        for term in terms:
            day = of_month(year, *term.args[1:]).start
            if days and (day - days[-1]) * step < 0:
                year += step
                day = of_month(year, *term.args[1:]).start
            days.append(day)
    return days if len(days) == len(terms) and abs(days[-1] - days[0]) < A_YEAR else []


def _heads_told(here: Passage) -> list[Dated]:
    """The dates with their year that head lines, of those told so far: each is looked at once."""
    years = here.years
    while years.looked < len(years.dated):
        told = years.dated[years.looked]
        years.looked += 1
        if _heads(here.text, told[0], told[1]) or (told[2].unit == "year" and _in_heading(here.text, told[0], told[1])):
            years.heads.append(told)
        if told[2].unit == "year" and _is_reviewed(here, told):
            years.reviewed = year_of(told[2].start)
    return years.heads


def _is_reviewed(here: Passage, told: Dated) -> bool:
    """Whether a year that is nearly over, or just over, is said to be looked back on."""
    start, end, period = told
    published = here.at.published
    if published is None or published <= LOOKING_BACK or published < period.end - LATE:
        return False
    if year_of(published - LOOKING_BACK) != year_of(period.start):
        return False
    around = here.normal[max(0, start - HEADING) : end + HEADING]
    return any(words in around for words in here.cues.reviews)


def _in_heading(text: str, start: int, end: int) -> bool:
    """Whether a year stands in a short line that is no sentence, with lines behind it: "Looking back on 2024"."""
    close = text.find("\n", end, end + HEADING)
    begin = text.rfind("\n", max(0, start - HEADING), start)
    if close < 0 or (begin < 0 and start > HEADING) or close - begin > HEADING:
        return False
    return not text[end:close].rstrip().endswith(ENDS)


def _of_line(here: Passage, start: int, head: Dated, term: Term) -> int | None:
    """The year that heads the line of an offset, or the lines below its own, where no other is named in them; or that
    of the month that does, or the one in which a month or day is nearest to the day that does, where its year is over:
    "8 January 2010. It pays what it owed in December"."""
    first, end, period = head
    if not _heads(here.text, first, end):  # "Budget for 2024", of which only what heads a line below it is
        return None
    alone = here.text[end : end + 1] == "\n"
    if start - end > PARAGRAPH or (not alone and here.text.find("\n", end, start) >= 0):
        return None
    named = year_of(period.start)
    if period.unit != "year":
        return _beside(here, term, period) if term.op == "date" else None
    if not here.text[first:end].isdigit():  # "financial year 2022: revenue up. The next figures come in August"
        return None
    behind = takewhile(lambda each: each[0] >= first, reversed(here.years.dated))
    return named if all(year_of(each[2].start) == named for each in behind) else None


def _adjoins(text: str, end: int, start: int) -> bool:
    """Whether no heading stands between a line and the entry before it: "2 July 2003: ... / Agenda / 3 August: ..."."""
    if start - end > PARAGRAPH:
        return False
    return all(line.rstrip().endswith(ENDS) for line in text[end:start].split("\n")[1:-1] if line.strip())


def _of_the_news(here: Passage, mention: Mention, term: Term, year: int) -> bool:
    """Whether a date is of the news all the same: that of publication, or told as still to be though its year is over,
    or as what has been though it is to come."""
    if (published := here.at.published) is None:
        return False
    today = date.fromordinal(published)
    if term.op == "date" and term.args[1:] == (today.month, today.day):
        return True
    if year < today.year:
        return _is_to_be(here, mention)
    month, day = (int(str(part or 1)) for part in (*term.args, 1)[1:3]) if term.op == "date" else (1, 1)
    ahead = (year, month, day) > (today.year, today.month, today.day)
    return ahead and here.way(mention.start, mention.end) == PAST


def _is_to_be(here: Passage, mention: Mention) -> bool:
    """Whether its verb tells what is still to be, and not in the present in which chronologies are told."""
    cues = here.cues
    spot = here.shown.spot(mention.start, mention.end)
    way, cue = verbs_say(spot)
    if way != FUTURE:
        return False
    by_ending = cue.endswith(cues.future_endings) and not cue.endswith(cues.present_endings)
    if by_ending or cue in cues.promises or cue in cues.outstanding:
        return True
    before = f" {' '.join(words_in(spot.before.shown))} "  # "will | open on"
    return any(f" {phrase} {cue}" in before for phrase in cues.promises)


def _comes_soon(here: Passage, mention: Mention, term: Term) -> bool:
    """Whether a date is still to be though the text looks back on the year that ends, or is told as to come and does so
    in the weeks after publication: "on 8 January the new law takes effect"."""
    published = here.at.published
    if published is None or here.way(mention.start, mention.end) != FUTURE:
        return False
    days = _days_about(term, year_of(published))
    return _is_to_be(here, mention) or any(0 < day - published <= SHORTLY for day in days)


def _heads(text: str, start: int, end: int) -> bool:
    """Whether what stands at these offsets heads its line, or fills it: before a colon, or a dash or full stop and what
    it tells."""
    place = end + 1 if end < len(text) and ord(text[end]) == SPACE else end
    if place == len(text) or LETTER_A <= ord(text[place]) <= LETTER_Z:  # most dates: a word follows
        return False
    at = i64(start)
    first = max(i64(0), at - len(DASHES))
    while at > first and (ord(text[at - 1]) == SPACE or text[at - 1] in MARKS):
        at -= 1
    if at and (at == first or text[at - 1] != "\n"):
        return False
    after = text[end : end + AFTER].lstrip(" ")
    return after[:1] in (":", "\n") or _leads(after)


def _leads(after: str) -> bool:
    """Whether what stands behind a date is a dash and a word, or a full stop and the beginning of a sentence."""
    if after[:1] in DASHES:
        return after[1:].lstrip()[:1].isalpha()
    return after[:2] == ". " and after[2:3].isupper()


def _going_on(term: Term, heads: Sequence[Dated]) -> int | None:
    """The year in which a month or day goes on from the date that headed a line before: the next one, or the last
    where these dates run backward."""
    before = heads[-1][2]
    about = year_of(before.start)
    if before.unit == "year":
        return about
    days = _days_about(term, about)
    begun = before.start if term.args[2:] != (None,) else before.start + 1 - before.day  # "16 March: ... / March:"
    ahead = min((day for day in days if day >= begun), default=None)
    behind = max((day for day in days if day <= before.start), default=None)
    shortly = behind is not None and before.start - behind <= BACK
    back = heads[-2][2].start >= before.end if len(heads) > 1 else shortly
    day = behind if back else ahead
    return None if day is None else days[day]


def _days_about(term: Term, about: int) -> dict[int, int]:
    """The days on which a month or day begins in a year and those beside it, with their years."""
    month, day = (*term.args, None)[1:3]
    days: dict[int, int] = {}
    for year in (about - 1, about, about + 1):
        try:
            days[of_month(year, month, day).start] = year
        except OutOfCalendar:  # 29 February
            continue
    return days


def _is_of(term: Term, period: Period) -> bool:
    """Whether a day of no year may be one of a month."""
    return (
        period.unit == "month" and term.op == "date" and term.args[1:2] == (period.month,) and None not in term.args[1:]
    )


def _beside(here: Passage, term: Term, period: Period) -> int | None:
    """The year of a month that heads what a day of it stands in, or, where that is over, the one in which a month or
    day is nearest to a period."""
    year, published = year_of(period.start), here.at.published
    if period.unit == "month" and term.args[1] == period.month:
        return year
    days = _days_about(term, year)
    if not days or published is None or year >= year_of(published):
        return None
    return days[min(days, key=lambda day: abs(day - period.start))]
