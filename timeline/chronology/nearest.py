"""Which occurrence of a recurring date is meant: the Friday, the March, the 12 June, the third quarter.

A recurring date is a term with its year (or week, or month) left free. `occurrence(term, year)` gives it in one
year; `nearest(term, at)` picks the one that the tense allows: past, the latest not after the base day; future,
the first not before it; unknown, as the past unless the coming one is much nearer. Tense is told from words nearby and
may mislead: a month day that lies beside the base day, or the month just over, is taken rather than one almost a year
away.
"""

from __future__ import annotations

from datetime import MAXYEAR, date
from functools import lru_cache
from typing import Final

from timeline.chronology import hijri, units
from timeline.chronology.term import Argument, Term, whole
from timeline.chronology.units import OutOfCalendar, Period
from timeline.chronology.value import FUTURE, PAST, Anchors

LEAP_REACH: Final = 8  # years in which there is a 29 February on either side
MUCH_NEARER: Final = 2  # a coming month day is meant where the past one is this many times as far
STALE: Final = 184  # days after which a quarter of the past is none that is spoken of without its year
JUST_OVER = {"month": 12, "quarter": 5}  # and the one to come so many times: "will post a loss for the third quarter"
BESIDE: Final = 8  # and one against the tense where the one that it allows is this many times as far
IN_STORIES: Final = 2  # and so many times where the verb is a present, in which stories are told too
STEP_BACK: Final = 2  # how much farther than a step on one back is, in a story and in its sentence
STEP_BACK_AT_ONCE: Final = 12
AT_ONCE: Final = 62  # days: what comes no later goes on with the sentence rather than being of this year
PARTS_OF_YEAR: Final = {"quarter": 4, "half": 2}
LONG_AGO: Final = 3650  # days: "I shall be there on Saturday" is of no story so long past
OF_WEEKS: Final = ("weekday", "weekend")
LONGEST_MONTH: Final = 31


def occurrence(term: Term, year: int, southern: bool = False) -> Period:
    """The yearly date in a year. Raises OutOfCalendar where that year has none (29 February)."""
    if term.op != "date":
        return _occurrence(term, year, southern)
    _, month, day = term.args
    if month is None:
        raise OutOfCalendar(f"{term} is of no month")
    return of_month(year, month, day)


def of_month(year: int, month: Argument, day: Argument) -> Period:
    """A month of a year, or a day of it. Raises OutOfCalendar."""
    if day is None:
        return units.month(year, whole(month))
    return units.single(units.day(year, whole(month), whole(day)))


@lru_cache(maxsize=4096)  # the feasts and seasons of the years around publication
def _occurrence(term: Term, year: int, southern: bool) -> Period:
    op, args = term.op, term.args
    if op in PARTS_OF_YEAR:
        n, parts = whole(args[0]), PARTS_OF_YEAR[op]
        return units.piece(op, year * parts + (n - 1 if n > 0 else parts + n))  # -1: the last one
    if op == "season":
        order = units.SOUTH if southern else units.NORTH
        return units.piece("season", year * 4 + order.index(str(args[0])))
    if op == "holiday":
        return holiday(str(args[0]), year)
    raise OutOfCalendar(f"{term} is not a yearly date")


def holiday(name: str, year: int) -> Period:
    """A feast in a year: `EASTER+49` counts from Easter Sunday (Western), `HIJRI-10-1` is a Hijri month and day,
    `NTH-11-4-4` the fourth weekday 4 (Thursday) of November, `LAST-5-1` the last Monday of May, `03-21` a day of every
    year, `2019-03-21` of that year. Raises OutOfCalendar where it does not fall in the year."""
    if name.startswith("EASTER"):
        from dateutil.easter import easter

        if year > MAXYEAR:
            raise OutOfCalendar(f"no Easter is known in {year}")
        return units.single(easter(year).toordinal() + int(name[6:] or 0))
    kind, *numbers = name.split("-")
    if kind == "NTH":
        month_, number, n = map(int, numbers)
        return units.single(weekday(number, units.day(year, month_, 1) - 1, FUTURE) + 7 * (n - 1))
    if kind == "LAST":
        month_, number = map(int, numbers)
        return units.single(weekday(number, units.month(year, month_).end - 1, PAST))
    if kind != "HIJRI":
        return _own_day(year, [kind, *numbers])
    month, day = numbers
    first = hijri.of_day(units.day(year, 1, 1))[0]
    for hijri_year in (first, first + 1):
        ordinal = hijri.to_day(hijri_year, int(month), int(day))
        if date.fromordinal(ordinal).year == year:
            return units.single(ordinal)
    raise OutOfCalendar(f"{name} does not fall in {year}")


def _own_day(year: int, numbers: list[str]) -> Period:
    """A day that a user names by month and day, or of one year only."""
    *only, month, day = map(int, numbers)
    if only and only[0] != year:
        raise OutOfCalendar(f"{'-'.join(numbers)} does not fall in {year}")
    return units.single(units.day(year, month, day))


def weekday(number: int, base: int, direction: int) -> int:
    """The day with ISO weekday 1..7: past, the latest not after the base day; future, the first after it."""
    back = (base - number) % 7  # ordinal 1 is a Monday, so ordinal % 7 is the ISO weekday
    return base + 7 - back if direction == FUTURE else base - back


def nearest(term: Term, at: Anchors) -> Period:
    """The occurrence that the anchors and the tense allow."""
    if (story := _of_story(term, at)) is not None:
        return story
    base = at.today()
    if term.op == "weekday":
        number = whole(term.args[0])
        if at.by_name and at.direction == FUTURE and (base - number) % 7 == 0:
            return units.single(base)
        much_nearer = (number - base) % 7 * MUCH_NEARER < (base - number) % 7
        return units.single(weekday(number, base, FUTURE if at.either and much_nearer else at.direction))
    if term.op == "weekend":
        return _weekend(base, at.direction, at.either)
    if _is_day_of_month(term):
        return _day_of_month(whole(term.args[2]), base, at.direction)
    years = _years(term, base, at.southern)
    begun, to_end = [p for p in years if p.start <= base], [p for p in years if p.end > base]
    if not begun or not to_end:
        raise OutOfCalendar(f"{term} has no day near {date.fromordinal(base)}")
    past, future = begun[-1], to_end[0]
    if past.unit != "day":
        just_over = (base + 1 - past.end) * JUST_OVER.get(past.unit, base) < future.start - base
        soon = (future.start - base) * MUCH_NEARER < base - past.end
        stale = past.unit == "quarter" and base - past.end > STALE and soon and not _of_year_told(past, at)
        coming = (at.direction == FUTURE and not just_over) or stale
        return future if coming or ((at.direction == 0 or at.either) and soon) else past
    back, ahead = base - past.start, future.start - base
    if at.direction == FUTURE:
        return past if back * (IN_STORIES if at.present else BESIDE) < ahead else future
    if at.over:
        return past
    told = MUCH_NEARER if at.either else BESIDE
    untold = 1 if at.either else MUCH_NEARER
    return future if ahead * (told if at.direction == PAST else untold) < back else past


def _of_story(term: Term, at: Anchors) -> Period | None:
    """The occurrence in the story that is told; None for none, and for one to come after publication, of what has
    been."""
    if at.reference is None or not at.tells_story() or (term.op in OF_WEEKS and _leaves_story(at)):
        return None
    told = _onward(term, at) if at.onward else _in_story(term, at.reference, at.southern, STEP_BACK)
    to_come = at.direction == PAST and at.published is not None and told.start > at.published
    return None if to_come else told


def _onward(term: Term, at: Anchors) -> Period:
    """What goes on with its sentence; where it comes late it is of this year: "hired in May 2013, he left in March"."""
    assert at.reference is not None
    goes_on = _in_story(term, at.reference, at.southern, STEP_BACK_AT_ONCE)
    news = nearest(term, at.but(recalls=False, onward=False))
    of_this_year = units.year_of(news.start) == units.year_of(at.today())
    at_once = at.reference.start <= goes_on.start <= at.reference.start + AT_ONCE
    return news if of_this_year and not at_once else goes_on


def _of_year_told(past: Period, at: Anchors) -> bool:
    """Whether a past verb tells of a quarter of the year of publication ("in the first quarter it lost money"), or of
    the year told of last: "last year it lost money ... in the second"."""
    if at.direction != PAST:
        return False
    told = at.reference
    of_told = told is not None and told.unit == "year" and told.start <= past.start < told.end
    return of_told or units.year_of(past.start) == units.year_of(at.today())


def _leaves_story(at: Anchors) -> bool:
    """Whether a day of the week is none of the story: narrative time is too coarse, or long ago and the day to come."""
    assert at.reference is not None
    ahead = at.direction == FUTURE and at.published is not None and at.published - at.reference.start > LONG_AGO
    return ahead or _long(at.reference)


def _long(told: Period) -> bool:
    """Whether narrative time is too coarse to say which week: "Thursday" after "in 1931" is that of the news."""
    return told.end - told.start > LONGEST_MONTH


def _in_story(term: Term, told: Period, southern: bool, step_back: int) -> Period:
    """Stories go on: the first such day or weekend from narrative time on, the nearest yearly date."""
    ahead = told.start if told.unit == "day" else told.start - 1
    if term.op == "weekday":
        same = told.unit == "day" and (told.start - whole(term.args[0])) % 7 == 0
        return told if same else units.single(weekday(whole(term.args[0]), ahead, FUTURE))
    if term.op == "weekend":
        return _weekend(told.start, FUTURE)
    if term.op == "date" and term.args[1] is None:
        return _day_of_month(whole(term.args[2]), told.start, FUTURE)
    years = _years(term, told.start, southern)
    if not years:
        raise OutOfCalendar(f"{term} has no day near {date.fromordinal(told.start)}")
    found = years[0]
    for other in years[1:]:
        if _narrative_distance(other, told, step_back) < _narrative_distance(found, told, step_back):
            found = other
    return found


def _weekend(base: int, direction: int, either: bool = False) -> Period:
    """Past: the latest weekend that has begun; future: the first that has not ended; so where nothing tells, unless the
    other is just over."""
    coming = units.holding("weekend", base)
    before = units.shift(coming, -1)
    much_nearer = (coming.start - base) * MUCH_NEARER < base - before.end
    just_over = direction == 0 and not either and (base - before.end) * MUCH_NEARER < coming.start - base
    if (direction == PAST or just_over) and coming.start > base and not (either and much_nearer):
        return before
    return coming


def neighbour(term: Term, base: int, direction: int, southern: bool = False) -> Period:
    """The latest occurrence that ended before the base day (PAST), or the first that starts after it (FUTURE)."""
    back = direction == PAST
    if term.op == "weekday":
        return units.single(weekday(whole(term.args[0]), base - back, direction))
    if _is_day_of_month(term):
        return _day_of_month(whole(term.args[2]), base + direction, direction)
    beyond = [p for p in _years(term, base, southern) if (p.end <= base if back else p.start > base)]
    if not beyond:
        raise OutOfCalendar("outside the calendar")
    return beyond[-1] if back else beyond[0]


def _years(term: Term, base: int, southern: bool) -> list[Period]:
    """The occurrences around the base day, the first one first; 29 February needs to look further."""
    found = []
    around = units.year_of(base)
    reach = 1 if term.op == "date" else 2
    if term.op == "date" and term.args[1:] == (2, 29):
        reach = LEAP_REACH
    for year in range(max(1, around - reach), min(9998, around + reach) + 1):
        try:
            found.append(occurrence(term, year, southern))
        except OutOfCalendar:
            continue
    return found


def _is_day_of_month(term: Term) -> bool:
    """Whether it is a day of no month that is said: "the 15th"."""
    return term.op == "date" and term.args[1] is None


def _day_of_month(day: int, base: int, direction: int) -> Period:
    month = units.index("month", base)
    candidates = []
    for m in range(month - 2, month + 3):
        start, after = units.month_start(m), units.month_start(m + 1)
        if start + day - 1 < after:
            candidates.append(start + day - 1)
    past, future = max(c for c in candidates if c <= base), min(c for c in candidates if c >= base)
    nearer = direction != PAST and future - base < base - past
    return units.single(future if direction == FUTURE or nearer else past)


def _narrative_distance(period: Period, told: Period, step_back: int) -> int:
    """Stories go forward: a step back counts more; what lies inside narrative time is nearest."""
    if period.start < told.end and told.start < period.end:
        return 0
    since = told.end if period.unit == told.unit == "season" else told.start  # autumn is as far on either side
    return period.start - since if period.start > told.start else (told.start - period.end) * step_back + 1
