"""News or narrative, and narrative time: which dated thing later expressions count from."""

from __future__ import annotations

import datetime
from itertools import takewhile
from typing import Final

from mypy_extensions import i64

from timeline.chronology.points import GREGORIAN
from timeline.chronology.term import Term, bits
from timeline.chronology.units import Period, year_of
from timeline.chronology.value import Value
from timeline.languages.cues.tense import Cues
from timeline.resolution.sentence.stops import ends_sentence, leads, sentence_start
from timeline.resolution.sentence.words import words_in
from timeline.tagging import Mention

FEWEST_YEARS: Final = 3  # explicit years that it takes to call a text a narrative
HIJRA: Final = 622
SHARE: Final = 0.6  # of them, well before publication
WELL_BEFORE: Final = 2  # years
BESIDE: Final = 12  # characters before a year with the word that stands there
LONG_BEFORE: Final = 10  # years: a text that opens so far back is a narrative by one year alone
FEW_NEWS: Final = 6  # and by so many expressions to each that speaks of the day of publication
NEWS_WORDS: Final = bits(
    "offset", "ago", "ahead", "last", "next", "this", "later_in", "earlier_in", "past", "coming", "night"
)
WEEKDAY: Final = bits("weekday")
OF_NEWS: Final = NEWS_WORDS | WEEKDAY
HIJRI: Final = bits("hijri")
DATE: Final = bits("date")
DAY: Final = 2  # where a date has its day
OF_YEARS: Final = DATE | HIJRI | bits("before_christ")
BREATH: Final = 100  # characters
AT_LENGTH: Final = 5  # dates: what opens with so many before the first word of the news tells a story first
TODAY_WORDS: Final = (NEWS_WORDS | bits("ref")) & ~bits("ago")  # the first of these leads to the day of publication
UNDATED: Final = {"duration", "every", "mod", "none"}  # amounts and what repeats are no dates
ASIDES: Final = {"at", "before_point"}  # that may count back from what is told
NO_TIME: Final = bits("ref", "daypart", "earlier", "preceding", "before_named")  # from which nothing goes on
OF_TODAY: Final = bits("offset", "nearby", "next")  # of them those that stories do not use for their own time


def is_hijri(term: Term) -> bool:
    """Whether a meaning is of the Islamic calendar."""
    return term.kinds & HIJRI != 0


def explicit_year(term: Term) -> int | None:
    """The year that a meaning names, if it names one; that of a Hijri one within two years."""
    if not term.kinds & OF_YEARS:
        return None
    year = _own_year(term)
    for found in term.inside:
        year = _own_year(found) if year < 0 else year
    return None if year < 0 else year


def _own_year(term: Term) -> int:
    if not term.kind & OF_YEARS:
        return -1
    if term.op == "before_christ":
        return 0
    named = term.args[0]
    if not isinstance(named, int):
        return -1
    return named if term.kind == DATE or named in GREGORIAN else named * 32 // 33 + HIJRA


def walk(term: Term) -> tuple[Term, ...]:
    """The term and all terms inside it."""
    inside = term.inside
    return (term, *inside) if inside else (term,)


def is_narrative(mentions: list[Mention], published: int | None, text: str, cues: Cues) -> bool:
    """Whether a text tells of the past at length: many explicit years, mostly well before publication, and more of
    them than words that count from the day of publication. A text that opens with such a year needs fewer where it has
    no or, opening far back, few such words; but months are of the news behind a single year that is told in
    passing: "the mill, built in 1946, closed in May". One that names its own day of publication tells news, and days
    of the week before any year are words of the news too."""
    now = year_of(published) if published else 9999
    named = [explicit_year(m.meaning) for m in mentions]
    years = [y for n, y in enumerate(named) if y is not None and mentions[n].link != "since"]
    old = sum(y <= now - WELL_BEFORE for y in years)
    if not years or old < SHARE * len(years) or _looks_back_at_once(mentions, text, cues):
        return False
    dateline = term_of(datetime.date.fromordinal(published)) if published else None
    if dateline is not None and any(m.meaning.holds(dateline) for m in mentions):
        return False  # it names the day that it was written
    # "thirty years ago, in May 1989"
    opening = next((m.meaning for m in mentions if m.meaning.op != "ago" and m.meaning.op not in UNDATED), None)
    opens_old = opening is not None and explicit_year(opening) == years[0] <= now - WELL_BEFORE
    if len(years) < FEWEST_YEARS and not opens_old:
        return False
    deictic = sum(m.meaning.kinds & NEWS_WORDS != 0 for m in mentions)
    before_years = next((n for n, y in enumerate(named) if y is not None), len(named))
    if any(is_day_of_no_year(m.meaning) for m in mentions[:before_years]):
        deictic += sum(is_day_of_no_year(m.meaning) for m in mentions)
    if any(_bare_weekday(m.meaning) for m in mentions[:before_years]):
        deictic += sum(_bare_weekday(m.meaning) for m in mentions)  # those after a year are days of the story
    of_week = [m.meaning for m in mentions if m.meaning.kinds & WEEKDAY]
    news = deictic + sum(term.kind == WEEKDAY for meaning in of_week for term in walk(meaning))
    far = opens_old and years[0] <= now - LONG_BEFORE
    if far and len(years) == 1 and opening is not None and _is_year(opening, False):
        far = not _in_passing(mentions, next(m for m in mentions if m.meaning is opening), text, cues)
    opens_far = far and (news * FEW_NEWS <= len(mentions) or _tells_at_length(mentions))
    if len(years) < (1 if opens_far else FEWEST_YEARS - (opens_old and not news)):
        return False
    news_first = next((y is None for n, y in enumerate(named) if y or mentions[n].meaning.kinds & OF_NEWS), False)
    counted = news if news_first else deictic  # weekdays are those of the news where a text opens with one
    return opens_far or old > 2 * counted


def _in_passing(mentions: list[Mention], year: Mention, given: str, cues: Cues) -> bool:
    """Whether a year that neither leads its sentence nor says which noun is meant is told in passing: a comma stands
    behind it, or what goes on to a month of no year; not "the war of 1982 began in May", "he came in 1946. In May"."""
    months = [m.start for m in mentions if m.meaning.op == "date" and m.meaning.args[0] is None]
    if not months:
        return False
    month = next((start for start in months if start > year.start), year.start)
    text = given[: max(month, year.end) + 1].lower()
    before = words_in(text[max(0, year.start - BESIDE) : year.start])
    if leads(text, year.start, cues) or not cues.relating.isdisjoint(before[-1:]):
        return False
    goes_on = sentence_start(text, month, cues) <= year.start and cues.joins & {*words_in(text[year.end : month])}
    return text.startswith((",", "،"), year.end) or bool(goes_on)


def _looks_back_at_once(mentions: list[Mention], text: str, cues: Cues) -> bool:
    """Whether a text opens with years alone and goes on, as if in one breath, with a bare day of the week: the news of
    what is so old ("A watch stolen in 1994 was found on Thursday", "The mayor from 2009 to 2016 was jailed on Friday"),
    also a date to which years are counted, in the same sentence: "Ten years after the flood of 3 May 2009, the town
    mourned on Monday".
    """
    years = "year" in _inner(mentions[0].meaning).args
    opening = list(takewhile(lambda m: _inner(m.meaning).op == "duration" or _is_year(m.meaning, years), mentions))
    if len(opening) == len(mentions) or not any(_is_year(m.meaning, years) for m in opening):
        return False
    behind, last = mentions[len(opening)], opening[-1]
    if not _bare_weekday(behind.meaning) or behind.start - last.end >= BREATH:
        return False
    shown = text[: behind.end].lower()
    return _is_year(last.meaning, False) or not ends_sentence(shown, last.end, behind.start, cues)


def _is_year(term: Term, dated: bool) -> bool:
    """Whether a meaning is a year without a month, perhaps about one, or, if `dated`, any date with its year."""
    date = _inner(term)
    return date.op == "date" and (date.args[1:] == (None, None) or (dated and date.args[0] is not None))


def _inner(term: Term) -> Term:
    """What a meaning says more or less of, or the meaning itself."""
    part = term.args[0] if term.op == "mod" else term
    return part if isinstance(part, Term) else term


def _tells_at_length(mentions: list[Mention]) -> bool:
    """Whether so many dates come before the first word of the news that a story is told first: days of the week, and
    years "ago", may be those of the story."""
    told = takewhile(lambda m: not m.meaning.kinds & TODAY_WORDS, mentions)
    return sum(m.meaning.op not in UNDATED for m in told) >= AT_LENGTH


def _bare_weekday(term: Term) -> bool:
    """Whether a meaning is a day of the week, or a part of one, that nothing else places: news of the week."""
    if term.op == "at":
        term = term.args[0] if isinstance(term.args[0], Term) else term
    return term.op == "weekday"


def is_day_of_no_year(term: Term) -> bool:
    """Whether a meaning is a day of a month of no year: before any year is named, one of the news."""
    if not term.kind & DATE or term.args[0] is not None or term.args[1] is None:
        return False
    return len(term.args) == DAY or term.args[DAY] is not None


def term_of(day: datetime.date) -> Term:
    """The meaning of a day that is named in full."""
    return Term("date", (day.year, day.month, day.day))


def years_to_come(mentions: list[Mention]) -> list[int | None]:
    """For each mention, the next year that the text names after it."""
    following: list[int | None] = []
    coming: int | None = None
    for mention in reversed(mentions):
        following.append(coming)
        coming = explicit_year(mention.meaning) or coming
    return following[::-1]


def leaves_again(period: Period, reference: Period | None, coming: int | None) -> bool:
    """Whether a date is an aside: the next year named is nearer to narrative time than to it."""
    if reference is None or coming is None:
        return False
    year, told = year_of(period.start), year_of(reference.start)
    return year != told and abs(coming - told) < abs(coming - year)


def moves(value: Value, term: Term, parenthesised: bool, future: bool, reference: Period | None) -> bool:
    """Whether a resolved expression becomes narrative time: nothing in parentheses, in a future tense, without days,
    or coarser than a year does; a year that holds the present narrative time does not."""
    period = value.period
    if period is None or parenthesised or future or period.unit in ("decade", "century"):
        return False
    if term.kind & NO_TIME or term.op == "same_in":
        return False
    if term.op in ASIDES and any(isinstance(part, Term) and part.op in ("same", "preceding") for part in term.args):
        return False  # "the night before, soldiers had ...", "the year-ago quarter"
    inside = reference is not None and period.start <= reference.start < period.end
    if inside and reference is not None and term.op in ("ago", "beyond", "short_of"):
        return period.end - period.start <= reference.end - reference.start  # "on 12 March, three months ago"
    return not (inside and period.unit == "year")


def told_from(told: list[tuple[int, int]], at: i64) -> int:
    """The first of the days told, in order, that stands at an offset or behind it."""
    low, high = i64(0), i64(len(told))
    while low < high:
        middle = (low + high) // 2
        if told[middle][0] < at:
            low = middle + 1
        else:
            high = middle
    return low
