"""Nights, which run on into the day after: what of it belongs to the day told, and what to the next."""

from __future__ import annotations

from typing import Final

from timeline.chronology.term import Term
from timeline.chronology.value import FUTURE, PAST, Value
from timeline.resolution.clock.halves import MIDNIGHT
from timeline.resolution.days import NOON, PARTS, Days
from timeline.resolution.meanings import hour_of, plain
from timeline.resolution.passage import Passage
from timeline.tagging import Mention

COUNTED: Final = ("earlier", "later")  # hours counted from the clock time told last are of its day
LISTED: Final = 12  # characters between two hours that are listed
HOURS: Final = ("clock", "hhmm")
NIGHT: Final = Term("daypart", ("NI",))
NIGHTS: Final = (NIGHT, Term("mod", (NIGHT, "MID")))  # one that has been is the last, but not "late at night"
A_DAY: Final = 24  # hours


def tell_day(days: Days, start: int, value: Value, late: bool) -> None:
    """A day is named; its end, where that tells what happened `late` on it, is an evening, before the small hours: "it
    sank late on Tuesday; by dawn 40 were saved"."""
    day = value.period.start if value.period else 0
    days.spend(day, None)
    if late and value.mod == "END":
        days.late = start, day


def ends_a_night(here: Passage, n: int, day: int, hour: int | None, part: str | None) -> bool:
    """Whether a clock time or part of a day is of the morning after the day told: "until 2 a.m."."""
    mention, days = here.found[n], here.days
    start = mention.start
    if hour is not None and mention.link in ("until", "to") and days.into_morning(start, day, hour):
        return True
    if hour is not None and mention.link == "until" and hour < NOON and _began_late(here, start, day):
        return True
    morning = days.next_morning(day, hour, part)
    if not morning and here.at.published != day + 1:  # nor of the night before publication
        return False
    coming, tonight = here.way(mention.start, mention.end) == FUTURE, day in days.nights
    if coming and day == here.at.published and (hour or 0) >= NOON:  # "tonight ... gates open from 4 p.m."
        return False
    if part == "MO" and coming and not tonight:  # "it opens at 8 p.m.; in the morning they rehearse"
        return False
    if _spans_the_day(here, n, hour):
        return False
    until, since = mention.link == "until", mention.link == "since"  # before the night that was told: "since midday"
    over = (tonight and coming) or day != here.at.published or until  # the night has been, or is to come
    over = over and not since
    told = PARTS[str(part)].start if part in ("MO", "AF") else hour
    told = None if coming or plain(mention.meaning).op in COUNTED else told
    return over and (morning or (told is not None and days.of_last_night(start, day, told, here.at.published)))


def _began_late(here: Passage, start: int, day: int) -> bool:
    """Whether the sentence told the evening of a day before: "crews came late on Wednesday and stayed until 7 a.m."."""
    late = here.days.late
    return late is not None and late[1] == day and late[0] >= here.days.begin(start)


def _spans_the_day(here: Passage, n: int, hour: int | None) -> bool:
    """Whether an hour before noon is listed with one after it: both are of the day told, "tides at 3:40 and 15:10"."""
    if hour is None or hour >= NOON or n + 1 >= len(here.found):
        return False
    other = here.found[n + 1]
    listed = other.link is None and other.start - here.found[n].end <= LISTED
    return listed and plain(other.meaning).op in HOURS and NOON < hour_of(other.meaning) < A_DAY


def before_morning(term: Term, behind: Value) -> bool:
    """Whether a night began the day before the one of which a morning is told behind it in its clause: "worked through
    the night and by 5 a.m. Thursday had counted all"."""
    morning = behind.value.endswith("TMO") or (behind.time_from or "12") < "12"
    return plain(term) == NIGHT and morning


def night_to_come(here: Passage, start: int) -> bool:
    """Whether a day to come is told in the sentence of a night, or heads its line: "On Sunday ... rain overnight"."""
    day, today = here.days.of_sentence(start), here.at.published
    day = here.days.of_line(start) if day is None else day
    return day is not None and today is not None and day > today


def night_begun(here: Passage, mention: Mention, day: int | None) -> int | None:
    """The day, but for a midnight or night that has been the one before that of publication, which it began."""
    if day is None or day != here.at.published or here.at.narrative:
        return day
    night = mention.meaning in NIGHTS  # "the night", not "nightfall"
    night = night and (bool(here.cues.clitics) or " " in here.text[mention.start : mention.end])
    if not night and plain(mention.meaning) != MIDNIGHT:
        return day
    return day - 1 if here.way(mention.start, mention.end) == PAST else day
