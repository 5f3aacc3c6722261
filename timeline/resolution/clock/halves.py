"""Which half of the day a clock time is of that does not say: "at nine in the morning ... by four"."""

from __future__ import annotations

import re
from typing import Final

from timeline.chronology import evaluate
from timeline.chronology.term import Term
from timeline.chronology.value import Value
from timeline.resolution.clock.schedules import later_by_half
from timeline.resolution.clock.second_halves import in_words, later_half
from timeline.resolution.days import LATE, NOON, PARTS
from timeline.resolution.meanings import HALVED, clock_of, hour_of, plain, says_half
from timeline.resolution.passage import Passage
from timeline.resolution.sentence.stops import sentence
from timeline.tagging import Mention

RANGES: Final = ("like", "ends")
OF_A_CLOCK: Final = ("clock", "hhmm", "marked", "shifted", "zoned")
FURTHEST_ZONE: Final = 14  # hours between two zones
MIDNIGHT: Final = Term("clock", (24, 0))
_MINUTES: Final = re.compile(r"\d[.:]\d")


def in_its_half(here: Passage, mention: Mention, term: Term, value: Value, hour: int) -> tuple[Value, int]:
    """A clock time in the half of the day that it or the words before it say, and its hour."""
    known, day = says_half(term), value.period.start if value.period else 0
    said = term.args[0] if term.op == "ends" else term  # the end of a range goes on with its beginning
    clock = said if isinstance(said, Term) and plain(said).op in HALVED else None
    start, end, days = mention.start, mention.end, here.days
    if not known and clock is not None and not _since(here, mention) and later_half(days, start, end, day, hour):
        known, hour = True, hour + NOON
        value = evaluate(later_by_half(clock), here.at)
    if not known and clock_of(term) is not None and _of_afternoon(here, mention, day, hour):
        known, hour = True, hour + NOON
        value = evaluate(later_by_half(term), here.at)
    if known:
        days.halved = start, hour, day
    if not day:
        days.free = start, 0, hour
    return value, hour


def _since(here: Passage, mention: Mention) -> bool:
    """Whether a clock time in words is that since which something has been: "up since seven"."""
    return mention.link == "since" and in_words(here.text, mention.start, mention.end)


def _of_afternoon(here: Passage, mention: Mention, day: int, hour: int) -> bool:
    """Whether an hour without figures of minutes is of the afternoon, where nothing says which half it is of."""
    passed = here.days.passed
    if not day or (passed is not None and passed[1] == day and (passed[2] < hour or passed[2] >= LATE)):
        return False
    if str(hour) not in here.cues.afternoon or _MINUTES.search(here.text, mention.start, mention.end):
        return False
    return here.cues.hourly.isdisjoint(sentence(here.normal, mention.start, here.cues).split())


def from_the_evening(here: Passage, mention: Mention, term: Term) -> Term:
    """The meaning; a range of hours begins in the second half of the day where the part named shortly before is of it,
    and ends there if its end is a later hour: "on Thursday night from eleven to five", "from eight to ten"."""
    spread = term.args[1] if term.op == "ends" else term
    begun = spread.args[0] if isinstance(spread, Term) and spread.op == "like" else spread
    ended = term.args[0] if term.op == "ends" else term.args[-1]
    if term.op not in RANGES or not isinstance(begun, Term) or not isinstance(ended, Term):
        return term
    if here.days.parted is None or begun.op != "clock" or ended.op != "clock" or says_half(begun) or says_half(ended):
        return term
    first, last = hour_of(begun), hour_of(ended)
    if not later_half(here.days, mention.start, mention.end, here.days.parted[1], first):
        return term
    late, end = later_by_half(begun), later_by_half(ended) if first < last < NOON else ended
    return Term("like", (late, end)) if term.op == "like" else Term("ends", (end, late))


def into_morning(term: Term) -> bool:
    """Whether hours begin with the midnight of a day's morning: "the storm comes on Wednesday; it shuts from midnight
    until 10"."""
    spread = term.args[1] if term.op == "ends" else term
    begun, ended = (*spread.args, None)[:2] if isinstance(spread, Term) and spread.op == "like" else (None, None)
    return begun == MIDNIGHT and isinstance(ended, Term) and 0 < hour_of(ended) < NOON


def in_its_part(clock: Term, term: Term) -> bool:
    """Whether a part of some day holds a clock time: "at 10.15 p.m. on the ring road on Friday night"."""
    part = term.args[-1] if term.op == "at" else None
    if not isinstance(part, Term) or part.op != "daypart" or clock_of(clock) is None:
        return False
    return hour_of(clock) in PARTS.get(str(part.args[0]), ())


def hours_of(term: Term) -> tuple[int, ...]:
    """The hours that a clock time may be of, by the halves of the day."""
    hour = _hour_told(term)
    return (hour, hour + NOON) if 0 < hour < NOON and plain(term).op in HALVED and not says_half(term) else (hour,)


def _hour_told(term: Term) -> int:
    """The hour of a clock time, or the last of a part of the day, but the first of a morning, which may follow a night;
    -1 for what is neither."""
    term = plain(term)
    if term.op == "daypart":
        part = str(term.args[0])
        hours = PARTS.get(part, range(-1, 0))
        return hours.start if part == "MO" else hours.stop - 1
    begun = term.args[0] if term.op == "like" else term  # of a range: at the hour with which it begins
    return hour_of(term) % 24 if isinstance(begun, Term) and begun.op in OF_A_CLOCK else -1


def restated_in_zone(here: Passage, n: int, mention: Mention) -> int | None:
    """The day of a clock time of another zone in brackets right behind one: "at 9.30 pm (1430 GMT)"."""
    told = here.at.clock
    clock = plain(mention.meaning)
    in_zone = clock.op == "zoned" or (clock.op == "hhmm" and clock.args[1:] not in ((), (None,)))
    if not in_zone or not n or told is None or here.clock_day is None:
        return None
    if here.clock_at != here.found[n - 1].start or here.text[here.found[n - 1].end : mention.start] != " (":
        return None
    ahead = hour_of(mention.meaning) - told[0]
    return here.clock_day + (ahead < -FURTHEST_ZONE) - (ahead > FURTHEST_ZONE)
