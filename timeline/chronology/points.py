"""Operators for points of the calendar that stand alone, whole or with parts left free."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Final

from timeline.chronology import hijri, timex3, units
from timeline.chronology.interval import Interval
from timeline.chronology.nearest import MUCH_NEARER, nearest, occurrence, of_month
from timeline.chronology.operators import OPERATORS, YEARLY, evaluate, operator
from timeline.chronology.term import Argument, Term, whole
from timeline.chronology.units import OutOfCalendar, Period
from timeline.chronology.value import FUTURE, PAST, Anchors, NotTime, Value, point

SCHOOL_IS_OVER: Final = 7  # the months in which a school year is over, and "this" one and the next begin
SCHOOL_IS_NEAR: Final = 8
SCHOOL_BEGINS: Final = 9
POSIX_FIRST: Final = 1969  # of the hundred years that two digits stand for where nothing tells which


@operator
def date(at: Anchors, year: Argument, month: Argument = None, day: Argument = None) -> Value:
    """A Gregorian date with parts left free (None): `date(2023, 6, None)` is June 2023."""
    if year is None:
        return point(nearest(Term("date", (None, month, day)), at), at.told_by())
    return _OF_YEAR(full_year(year, at), month, day)


def _of_year(year: int, month: Argument, day: Argument) -> Value:
    return point(units.year(year) if month is None else of_month(year, month, day))


_OF_YEAR: Final = lru_cache(maxsize=8192)(_of_year)  # the years, and days around publication, come again and again


def full_year(year: Argument, at: Anchors) -> int:
    """A year, or `short(95)`: the two-digit year of the 89 years before the publication or 10 ahead, in a story the
    one nearest to what is told; with no day to count from, 1969 to 2068, as in POSIX."""
    if not isinstance(year, Term):
        return whole(year)
    if at.narrative and at.reference is not None:
        told = at.reference.year
        return next(y for y in range(max(1, told - 49), told + 100) if y % 100 == year.args[0])
    first = units.year_of(at.published) - 89 if at.published else POSIX_FIRST
    return next(y for y in range(first, first + 100) if y % 100 == year.args[0])


@operator
def short(at: Anchors, digits: int) -> Value:
    """A year of two digits."""
    return point(units.year(full_year(Term("short", (digits,)), at)))


@operator
def year_of_two(at: Anchors, first: int, second: int) -> Value:  # noqa: ARG001
    """The year in which one begins that is told by two: the fiscal year 2022/2023. Raises NotTime for others."""
    if second != first + 1:
        raise NotTime(f"{first}/{second} is no year")
    return point(units.year(int(first)))


@operator
def before_christ(at: Anchors, year: int, part: Argument = None) -> Value:  # noqa: ARG001
    """A year before the common era, or a month (1..12) or season of it: a value as WikiWars writes it, and no days
    (years 1..9999 have them)."""
    if part is None:
        return Value("DATE", f"BC{int(year):04d}", granularity="year")
    season = isinstance(part, str)
    written = part if season else f"{int(part):02d}"  # type: ignore[arg-type]
    return Value("DATE", f"BC{int(year):04d}-{written}", granularity="season" if season else "month")


@operator
def century_before_christ(at: Anchors, number: int) -> Value:  # noqa: ARG001
    """The n-th century before the common era, as its years begin: the 5th is BC04; it has no days."""
    return Value("DATE", f"BC{int(number) - 1:02d}", granularity="century")


@operator
def numeric(at: Anchors, first: int, second: int, year: Argument) -> Value:
    """12/06/2023: day first unless the article's country writes the month first, or the month first gives the day of
    publication or one beside it, as in the lines of a wire; the other reading is kept."""
    readings = [(first, second), (second, first)] if not at.month_first else [(second, first), (first, second)]
    fits = [(d, m) for d, m in readings if 1 <= m <= 12 and 1 <= d <= 31]
    if not fits:
        raise OutOfCalendar(f"{first}/{second} is no day")
    values = sorted((date(at, year, m, d) for d, m in dict.fromkeys(fits)), key=lambda v: not _stamps(v, at))
    return values[0].but(alternatives=tuple(v.value for v in values[1:]))


def _stamps(value: Value, at: Anchors) -> bool:
    """Whether a day is that of publication or one beside it."""
    return value.period is not None and at.published is not None and abs(value.period.start - at.published) <= 1


@operator
def weekday_(at: Anchors, number: int) -> Value:
    """ISO weekday 1..7 nearest to the base day by tense."""
    return point(nearest(Term("weekday", (number,)), at), at.told_by())


@operator
def weekend(at: Anchors) -> Value:
    """The weekend that the tense allows."""
    return point(nearest(Term("weekend"), at), "published")


def _yearly(name: str) -> Callable[..., Value]:
    def operate(at: Anchors, what: Argument, year: Argument = None) -> Value:
        term = Term(name, (what,))
        if year is not None:
            return point(occurrence(term, full_year(year, at), at.southern), southern=at.southern)
        return point(nearest(term, at), at.told_by(), at.southern)

    return operate


OPERATORS.update((name, _yearly(name)) for name in YEARLY)


@operator
def decade(at: Anchors, number: int) -> Value:
    """`decade(199)` is the 1990s; a number under 10 is the one of this or the last century ("the 90s"),
    this one's own decade once half of it is over."""
    if number < 10:
        now = (units.year_of(at.today()) - 5) // 10
        number = next(d for d in range(now, now - 10, -1) if d % 10 == number)
    return point(units.piece("decade", int(number)))


@operator
def decade_short(at: Anchors, digits: int) -> Value:
    """The decade of a year in two digits: `decade_short(90)` is the 1990s, as `decade(9)` is."""
    return decade(at, int(digits) // 10)


@operator
def decade_of(at: Anchors, year: int, beside: int = 0) -> Value:  # noqa: ARG001
    """The decade that a year begins ("les années 1990"), or the year where it, or the one `beside` it, begins none:
    "les années 2020 et 2021"."""
    if year % 10 or beside % 10:
        return point(units.year(int(year)))
    return point(units.holding("decade", units.year(int(year)).start))


@operator
def years_from(at: Anchors, year: int) -> Value:
    """ "The 1990s": the decade; "the 1800s": the century, or the decade; "the 2000s" is a decade; 1985's is a year."""
    if year % 10:
        return point(units.year(int(year)))
    decade = decade_of(at, year)
    if year % 100 or year == 2000:
        return decade
    return century(at, year // 100).but(alternatives=(decade.value,))


@operator
def century(at: Anchors, number: int) -> Value:  # noqa: ARG001
    """`century(18)`: 1800-01-01..1899-12-31, as EDTF's 18XX counts."""
    return point(units.piece("century", int(number)))


@operator
def hijri_(at: Anchors, year: Argument, month: Argument = None, day: Argument = None) -> Value:
    """A date of the Islamic calendar; a missing year is the nearest one that the tense allows."""
    if year is None:
        year = _hijri_year(at, int(month or 1), None if day is None else int(day))  # type: ignore[arg-type]
    y = full_year(year, at)
    if y in GREGORIAN and month is not None:  # "Ramadan 2018" names the year of the other calendar
        y = _hijri_within(y, int(month), int(day or 1))  # type: ignore[arg-type]
    if day is not None:
        return point(units.single(hijri.to_day(y, int(month), int(day))))  # type: ignore[arg-type]
    if month is not None:
        start, end = hijri.month_bounds(y, int(month))  # type: ignore[arg-type]
        unit = "month"
    else:
        start, end = hijri.to_day(y, 1, 1), hijri.to_day(y + 1, 1, 1)
        unit = "year"
    interval = Interval(start, end)
    period = Period(unit, start, end)
    return Value("DATE", f"{interval.earliest}/{interval.latest}", interval, unit, "within", period=period)


LIVING: Final = 60 * 365  # days before and after publication
SOON: Final = 6 * 365
LONG_PAST = {*range(900, 1380), *range(1461, 1700)}  # years of the other calendar that are none of our days in this one


@operator
def either_year(at: Anchors, year: int) -> Value:
    """A year told without its calendar: of the Islamic one where that lies in living memory, or soon, and no year long
    past was told before it; else of the other: "in 1453"."""
    first, told = hijri.to_day(int(year), 1, 1), at.reference
    near = at.published is None or -SOON <= at.published - first <= LIVING
    past = told is not None and not at.hijri and told.year in LONG_PAST
    return evaluate(Term("date" if past or not near else "hijri", (int(year),)), at)


@operator
def school_year(at: Anchors, step: int) -> Value:
    """The school year at B, shifted, by the year in which it begins: September in the north, where one that is over by
    July is the last, and "this" one in August the one that comes."""
    month = units.dated(at.today()).month
    begins = SCHOOL_IS_OVER if step < 0 else SCHOOL_BEGINS if step else SCHOOL_IS_NEAR
    begun = at.southern or month >= begins
    return point(units.year(units.year_of(at.today()) + step - (not begun)), "published")


@operator
def new_year(at: Anchors) -> Value:
    """The year whose beginning is the nearest to B, in a story to R, whatever the tense: what is announced for "the new
    year" in November."""
    base = at.base()
    year = units.year_of(base)
    before, ahead = base - units.day(year, 1, 1), units.day(year + 1, 1, 1) - base
    return point(units.year(year + (ahead < before)), at.told_by())


@operator
def new_hijri_year(at: Anchors) -> Value:
    """The Islamic year whose beginning is the nearest to B."""
    year = hijri.of_day(at.today())[0]
    before, ahead = at.today() - hijri.to_day(year, 1, 1), hijri.to_day(year + 1, 1, 1) - at.today()
    return evaluate(Term("hijri", (year + (ahead < before),)), at).but(anchor="published")


GREGORIAN: Final = range(1700, 2201)  # such a year beside a Hijri month is one of the Gregorian calendar


def _hijri_within(year: int, month: int, day: int) -> int:
    """The Hijri year whose month and day fall in a Gregorian year (the first of two)."""
    first = hijri.of_day(units.day(year, 1, 1))[0]
    inside = (y for y in (first, first + 1) if units.year_of(hijri.to_day(y, month, day)) == year)
    return next(inside, first)


def _hijri_year(at: Anchors, month: int, day: int | None) -> int:
    """The year that the tense allows; without one the last, unless the coming day is much nearer."""
    base = at.base()
    year = hijri.of_day(base)[0]
    starts = {y: hijri.to_day(y, month, min(day or 1, 29)) for y in (year - 1, year, year + 1)}
    if at.direction == FUTURE:  # a month may have begun
        return min(y for y, start in starts.items() if start >= base - (29 if day is None else 0))
    past = max(y for y, start in starts.items() if start <= base)
    back, ahead = base - starts[past], starts.get(past + 1, base + 355) - base
    return past + 1 if at.direction != PAST and ahead * MUCH_NEARER < back else past


@operator
def soon(at: Anchors, words: str | None = None) -> Value:
    """FUTURE, unless a past verb says that it was soon after something told: then it is no expression. `words` SURE is
    for what needs a verb of the future: "at any moment"."""
    if at.direction == PAST or (words == "SURE" and at.direction != FUTURE):
        raise NotTime
    return ref(at, "FUTURE")


@operator
def night(at: Anchors, unmarked: Argument = None) -> Value:
    """The day on which "this night" begins, where one word says last night and tonight ("cette nuit"): after a past
    verb the day before B, else B; where no verb tells, as `unmarked` says (PAST: the night just over, "overnight")."""
    past = at.direction == PAST or (not at.direction and unmarked == "PAST")
    return point(units.single(at.today() - past), "published")


@operator
def ref(at: Anchors, which: str) -> Value:
    """PAST: ..B, PRESENT: B, FUTURE: B+1.. ; without a publication date a value and no interval."""
    value = timex3.REFERENCES[which]
    if at.published is None:
        return Value("DATE", value)
    start = None if which == "PAST" else at.published + (which == "FUTURE")
    end = None if which == "FUTURE" else at.published + 1
    return Value("DATE", value, Interval(start, end), None, "within", anchor="published")
