"""The operators of the date algebra: `evaluate(term, anchors)` computes what a meaning comes to.

B is the publication day, R narrative time (the last dated thing), [u] the calendar piece of unit u that holds a day.
`OPERATORS` is the list of all; each states its formula.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from timeline.chronology import hijri, timex3, units
from timeline.chronology.interval import Interval
from timeline.chronology.nearest import last, nearest, next_, occurrence, weekday
from timeline.chronology.term import Argument, Term
from timeline.chronology.units import OutOfCalendar, Period
from timeline.chronology.value import FUTURE, PAST, Anchors, NotTime, Undated, Value, point

OPERATORS: dict[str, Callable[..., Value]] = {}
YEARLY = {"quarter", "half", "season", "holiday"}


def operator(function: Callable[..., Value]) -> Callable[..., Value]:
    """Register an operator under its function's name (without the underscore that avoids a Python word)."""
    OPERATORS[function.__name__.rstrip("_")] = function
    return function


def evaluate(term: Term, at: Anchors) -> Value:
    """What the meaning comes to. Raises Undated or OutOfCalendar, with the reason in words."""
    return OPERATORS[term.op](at, *term.args)


def period_of(term: Argument, at: Anchors) -> tuple[Period, Value]:
    """The period of a point's meaning, and its whole value."""
    assert isinstance(term, Term)
    value = evaluate(term, at)
    if value.period is None:
        raise Undated(f"{term} is no period")
    return value.period, value


def recurring(term: Argument) -> bool:
    """Whether the term leaves its year (or week, or month) free."""
    if not isinstance(term, Term):
        return False
    if term.op == "date":
        return term.args[0] is None
    return term.op in ("weekday", "weekend") or (term.op in YEARLY and (len(term.args) < 2 or term.args[1] is None))


def low(count: Argument) -> tuple[float | None, tuple[float, ...]]:
    """A count and its other readings: `3 to 5` is 3, or 5; None is vague."""
    if isinstance(count, Term):
        return float(count.args[0]), tuple(float(x) for x in count.args[1:])  # type: ignore[arg-type]
    return (None, ()) if count is None else (float(count), ())


# -- points that stand alone -------------------------------------------------------------------------------------


@operator
def date(at: Anchors, year: Argument, month: Argument = None, day: Argument = None) -> Value:
    """A Gregorian date with parts left free (None): `date(2023, 6, None)` is June 2023."""
    if year is None:
        return point(nearest(Term("date", (None, month, day)), at), "expression" if at.narrative else "published")
    number = full_year(year, at)
    if month is None:
        return point(units.year(number))
    return point(occurrence(Term("date", (None, month, day)), number))


def full_year(year: Argument, at: Anchors) -> int:
    """A year, or `short(95)`: the two-digit year nearest to the publication (80 years back to 20 ahead)."""
    if not isinstance(year, Term):
        return int(year)  # type: ignore[arg-type]
    now = units.year_of(at.published) if at.published else 2000
    return next(y for y in range(now - 80, now + 21) if y % 100 == year.args[0])


@operator
def short(at: Anchors, digits: int) -> Value:
    """A year of two digits."""
    return point(units.year(full_year(Term("short", (digits,)), at)))


@operator
def before_christ(at: Anchors, year: int) -> Value:  # noqa: ARG001
    """A year before the common era: a value as WikiWars writes it, and no days (years 1..9999 have them)."""
    return Value("DATE", f"BC{int(year):04d}", granularity="year")


@operator
def numeric(at: Anchors, first: int, second: int, year: Argument) -> Value:
    """12/06/2023: day first unless the article's country writes the month first; the other reading is kept."""
    readings = [(first, second), (second, first)] if not at.month_first else [(second, first), (first, second)]
    fits = [(d, m) for d, m in readings if 1 <= m <= 12 and 1 <= d <= 31]
    if not fits:
        raise OutOfCalendar(f"{first}/{second} is no day")
    values = [date(at, year, m, d) for d, m in dict.fromkeys(fits)]
    return values[0].but(alternatives=tuple(v.value for v in values[1:]))


@operator
def weekday_(at: Anchors, number: int) -> Value:
    """ISO weekday 1..7 nearest to the base day by tense."""
    return point(nearest(Term("weekday", (number,)), at), "expression" if at.narrative else "published")


OPERATORS["weekday"] = weekday_


@operator
def weekend(at: Anchors) -> Value:
    """The weekend that the tense allows."""
    return point(nearest(Term("weekend"), at), "published")


def _yearly(name: str) -> Callable[..., Value]:
    def operate(at: Anchors, what: Argument, year: Argument = None) -> Value:
        term = Term(name, (what,))
        if year is not None:
            return point(occurrence(term, full_year(year, at), at.southern), southern=at.southern)
        return point(nearest(term, at), "expression" if at.narrative else "published", at.southern)

    return operate


OPERATORS |= {name: _yearly(name) for name in YEARLY}


@operator
def decade(at: Anchors, number: int) -> Value:
    """`decade(199)` is the 1990s; a number under 10 is the one of this or the last century ("the 90s")."""
    if number < 10:
        now = units.year_of(at.today()) // 10
        number = next(d for d in range(now, now - 10, -1) if d % 10 == number)
    return point(units.piece("decade", int(number)))


@operator
def decade_short(at: Anchors, digits: int) -> Value:
    """The decade of a year in two digits: `decade_short(90)` is the 1990s."""
    return point(units.holding("decade", units.year(full_year(Term("short", (digits,)), at)).start))


@operator
def decade_of(at: Anchors, year: int) -> Value:  # noqa: ARG001
    """The decade that holds a year: the 1990s."""
    return point(units.holding("decade", units.year(int(year)).start))


@operator
def century(at: Anchors, number: int) -> Value:  # noqa: ARG001
    """`century(18)`: 1800-01-01..1899-12-31, as EDTF's 18XX counts."""
    return point(units.piece("century", int(number)))


@operator
def hijri_(at: Anchors, year: Argument, month: Argument = None, day: Argument = None) -> Value:
    """A date of the Islamic calendar; a missing year is the nearest one that the tense allows."""
    if year is None:
        year = _hijri_year(at, int(month or 1), int(day or 1))  # type: ignore[arg-type]
    y = int(year)  # type: ignore[arg-type]
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


OPERATORS["hijri"] = hijri_


def _hijri_year(at: Anchors, month: int, day: int) -> int:
    base = at.base()
    year = hijri.of_day(base)[0]
    starts = {y: hijri.to_day(y, month, min(day, 29)) for y in (year - 1, year, year + 1)}
    if at.direction == FUTURE:
        return min(y for y, start in starts.items() if start >= base - 29)
    return max(y for y, start in starts.items() if start <= base)


@operator
def soon(at: Anchors) -> Value:
    """FUTURE, unless a past verb says that it was soon after something told: then it is no expression."""
    if at.direction == PAST:
        raise NotTime
    return ref(at, "FUTURE")


@operator
def ref(at: Anchors, which: str) -> Value:
    """PAST: ..B, PRESENT: B, FUTURE: B+1.. ; without a publication date a value and no interval."""
    value = timex3.REFERENCES[which]
    if at.published is None:
        return Value("DATE", value)
    day = at.published
    interval = {
        "PAST": Interval(None, day + 1),
        "PRESENT": Interval(day, day + 1),
        "FUTURE": Interval(day + 1, None),
    }
    return Value("DATE", value, interval[which], None, "within", anchor="published")


# -- counted from the publication --------------------------------------------------------------------------------


@operator
def this(at: Anchors, what: Argument) -> Value:
    """this(u) = [u] at B; this(Friday) is that of B's week; this(June), this(summer) that of B's year."""
    base = at.today()
    if isinstance(what, str):
        return point(units.holding(what, base), "published")
    assert isinstance(what, Term)
    if what.op == "weekday":
        return point(units.single(units.holding("week", base).start + int(what.args[0]) - 1), "published")  # type: ignore[arg-type]
    if recurring(what) and not (what.op == "date" and what.args[1] is None):
        return point(occurrence(what, units.year_of(base), at.southern), "published", at.southern)
    return evaluate(what, at)


@operator
def current(at: Anchors, unit: str) -> Value:
    """ "The week", "the year" of what is told: [u] at R in a narrative, [u] at B in news."""
    if at.tells_story():
        return same(at, unit)
    return this(at, unit)


@operator
def nearby(at: Anchors, what: Term) -> Value:
    """ "Este viernes": [day] at B where it is such a weekday, else the latest before a past verb, or the first after B."""
    base, number = at.today(), int(what.args[0])  # type: ignore[arg-type]
    towards = PAST if at.direction == PAST or (base - number) % 7 == 0 else FUTURE
    return point(units.single(weekday(number, base, towards)), "published")


@operator
def last_(at: Anchors, what: Argument) -> Value:
    """last(u) = [u] at B, shifted by -1; last(Friday) = the latest Friday before B."""
    return _neighbour(at, what, -1)


@operator
def next__(at: Anchors, what: Argument) -> Value:
    """next(u) = [u] at B, shifted by 1; next(Friday) = the first Friday after B."""
    return _neighbour(at, what, 1)


OPERATORS["last"], OPERATORS["next"] = last_, next__


def _neighbour(at: Anchors, what: Argument, step: int) -> Value:
    base = at.today()
    if isinstance(what, str):
        return point(units.shift(units.holding(what, base), step), "published", at.southern)
    assert isinstance(what, Term)
    if what.op == "hijri":
        return evaluate(what, Anchors(base, direction=step))
    if not recurring(what):
        return evaluate(what, at)
    return point((last if step < 0 else next_)(what, base, at.southern), "published", at.southern)


@operator
def weekdays_ago(at: Anchors, count: int, number: int) -> Value:
    """ "Two Fridays ago": the latest Friday before B, and n - 1 weeks before that."""
    return point(units.single(weekday(int(number), at.today() - 1, PAST) - 7 * (int(count) - 1)), "published")


@operator
def offset(at: Anchors, unit: str, n: int) -> Value:
    """offset(day, -2) = [u] at B, shifted by n: the day before yesterday."""
    return point(units.shift(units.holding(unit, at.today()), int(n)), "published")


@operator
def ago(at: Anchors, count: Argument, unit: str) -> Value:
    """[u] at B - n u, at the grain of the unit; vague counts are the past. The exact day is kept (counts_to)."""
    return _counted(at, count, unit, -1, at.today, "published")


@operator
def ahead(at: Anchors, count: Argument, unit: str) -> Value:
    """[u] at B + n u."""
    return _counted(at, count, unit, 1, at.today, "published")


@operator
def in_time(at: Anchors, count: Argument, unit: str) -> Value:
    """ "In two weeks": after a past verb the time that something took (a DURATION), else [u] at B + n u."""
    if at.direction == PAST:
        n, others = low(count)
        alternatives = tuple(timex3.of_amount(o, unit) for o in others)
        return Value("DURATION", timex3.of_amount(n, unit), granularity=unit, alternatives=alternatives)
    return ahead(at, count, unit)


@operator
def later(at: Anchors, count: Argument, unit: str) -> Value:
    """[u] at R + n u: "two days later"; hours and minutes count from the last clock time; vague counts are amounts."""
    if low(count)[0] is None:
        return Value("DURATION", timex3.of_amount(None, unit), granularity=unit)
    return _from_clock(at, count, unit, 1) or _counted(at, count, unit, 1, lambda: at.told().start, "expression")


@operator
def earlier(at: Anchors, count: Argument, unit: str) -> Value:
    """[u] at R - n u; hours and minutes count from the last clock time.

    Years before a month, quarter or half keep its grain ("a year earlier").
    """
    if by_clock := _from_clock(at, count, unit, -1):
        return by_clock
    n, _ = low(count)
    if n is None:
        return Value("DURATION", timex3.of_amount(None, unit), granularity=unit)
    told = at.told()
    if unit == "year" and n and n == int(n) and told.unit in ("month", "quarter", "half", "season"):
        per_year = {"month": 12, "quarter": 4, "half": 2, "season": 4}[told.unit]
        moved = units.shift(told, -int(n) * per_year)
        year = timex3.of_period(units.holding("year", moved.start))
        return point(moved, "expression", at.southern).but(alternatives=(year,))
    return _counted(at, count, unit, -1, lambda: told.start, "expression")


def _from_clock(at: Anchors, count: Argument, unit: str, sign: int) -> Value | None:
    n, _ = low(count)
    if n is None or unit not in ("hour", "minute") or at.clock is None or at.day is None:
        return None
    minutes = at.clock[0] * 60 + at.clock[1] + round(sign * n * (60 if unit == "hour" else 1))
    day, rest = divmod(minutes, 24 * 60)
    time = f"{rest // 60:02d}:{rest % 60:02d}"
    period = units.single(at.day + day)
    return Value(
        "TIME",
        f"{timex3.of_period(period)}T{time}",
        Interval(period.start, period.end),
        "minute",
        "point",
        time_from=time,
        anchor="expression",
        period=period,
    )


def _counted(at: Anchors, count: Argument, unit: str, sign: int, base: Callable[[], int], anchor: str) -> Value:
    n, others = low(count)
    if n is None:
        return ref(at, "PAST" if sign < 0 else "FUTURE")
    day, grain = _moved(base(), n * sign, unit)
    alternatives = tuple(
        timex3.of_period(units.holding(g, d)) for d, g in (_moved(base(), o * sign, unit) for o in others)
    )
    value = point(units.holding(grain, day), anchor, at.southern).but(counts_to=day)
    if grain != "day":
        alternatives += (timex3.of_period(units.single(day)),)
    return value.but(alternatives=alternatives)


def _moved(base: int, n: float, unit: str) -> tuple[int, str]:
    """The day n units on, and the grain it is said in: decades by the year, fractions by the next finer unit."""
    if unit in ("second", "minute", "hour"):
        return base + int(n / 24 if unit == "hour" else 0), "day"
    if unit in ("decade", "century"):
        return units.add(base, round(n * (10 if unit == "decade" else 100)), "year"), "year"
    if n != int(n):
        finer, factor = {"year": ("month", 12), "month": ("day", 30), "week": ("day", 7)}.get(unit, ("day", 1))
        return units.add(base, round(n * factor), finer), finer
    if unit in ("quarter", "half", "season"):
        return units.add(base, int(n), unit), "month"
    if unit not in units.DAYS | units.MONTHS:
        return base + int(n), "day"
    return units.add(base, int(n), unit), unit


@operator
def beyond(at: Anchors, what: Term) -> Value:
    """More than n units ago: open..B - n u, BEFORE; more than n units ahead: B + n u..open, AFTER."""
    value = evaluate(what, at)
    if value.counts_to is None:
        return value
    if what.op == "ahead":
        return value.but(mod="AFTER", interval=Interval(value.counts_to, None), extent="within", counts_to=None)
    return value.but(mod="BEFORE", interval=Interval(None, value.counts_to + 1), extent="within", counts_to=None)


@operator
def short_of(at: Anchors, what: Term) -> Value:
    """Less than n units ago: B - n u..B, AFTER; less than n units ahead: B..B + n u, BEFORE."""
    value = evaluate(what, at)
    if value.counts_to is None:
        return value
    base = at.today()
    if what.op == "ahead":
        return value.but(mod="BEFORE", interval=Interval(base, value.counts_to + 1), extent="within", counts_to=None)
    return value.but(mod="AFTER", interval=Interval(value.counts_to, base + 1), extent="within", counts_to=None)


@operator
def later_in(at: Anchors, what: Term) -> Value:
    """What is left of a period after B: END, B+1..end."""
    period, value = period_of(what, at)
    start = max(period.start, at.today() + 1) if period.start <= at.today() < period.end else period.start
    return value.but(mod="END", interval=Interval(min(start, period.end - 1), period.end), extent="within")


@operator
def earlier_in(at: Anchors, what: Term) -> Value:
    """What has gone of a period before B: START, start..B-1."""
    period, value = period_of(what, at)
    end = min(period.end, at.today()) if period.start < at.today() < period.end else period.end
    return value.but(mod="START", interval=Interval(period.start, end), extent="within")


# -- counted from narrative time ---------------------------------------------------------------------------------


@operator
def following(at: Anchors, unit: Argument) -> Value:
    """[u] at R, shifted by 1: "the next day"; the Friday, or the May, after R."""
    return _beside(at, unit, 1)


@operator
def preceding(at: Anchors, unit: Argument) -> Value:
    """[u] at R, shifted by -1: "the previous year"."""
    return _beside(at, unit, -1)


def _beside(at: Anchors, unit: Argument, step: int) -> Value:
    told = at.told()
    if isinstance(unit, str):
        return point(units.shift(units.holding(unit, told.start), step), "expression", at.southern)
    assert isinstance(unit, Term)
    if not recurring(unit):
        return evaluate(unit, at)
    base = told.start if step < 0 else told.end - 1
    return point((last if step < 0 else next_)(unit, base, at.southern), "expression", at.southern)


@operator
def same(at: Anchors, unit: Argument) -> Value:
    """[u] at R: "that year", "the same day"."""
    told = at.told()
    if isinstance(unit, str):
        return point(units.holding(unit, told.start), "expression", at.southern)
    assert isinstance(unit, Term)
    return of(at, unit, Term("same", ("year" if unit.op != "weekday" else "week",))).but(anchor="expression")


@operator
def same_in(at: Anchors, whole: Term) -> Value:
    """R moved into another year: "the same quarter of 2020"."""
    period, _ = period_of(whole, at)
    told = at.told()
    years = units.year_of(period.start) - units.year_of(told.start)
    if told.unit == "day":
        return point(units.single(units.add(told.start, years, "year")), "expression")
    return point(units.holding(told.unit, units.add(told.start, years, "year")), "expression", at.southern)


@operator
def then(at: Anchors) -> Value:
    """R itself: "at that time"."""
    return point(at.told(), "expression", at.southern)


@operator
def before_point(at: Anchors, what: Argument, point_term: Term, count: int = 1) -> Value:
    """The last unit or weekday before a date: "the Tuesday before Christmas", "two days before Easter"."""
    return _from_point(at, what, point_term, -count)


@operator
def after_point(at: Anchors, what: Argument, point_term: Term, count: int = 1) -> Value:
    """The first unit or weekday after a date: "the Monday after Easter"."""
    return _from_point(at, what, point_term, count)


def _from_point(at: Anchors, what: Argument, point_term: Term, step: int) -> Value:
    period, value = period_of(point_term, at)
    if isinstance(what, str):
        return point(units.shift(units.holding(what, period.start), step), value.anchor, at.southern)
    assert isinstance(what, Term)
    base = period.start if step < 0 else period.end - 1
    return point((last if step < 0 else next_)(what, base, at.southern), value.anchor, at.southern)


# -- parts and combinations --------------------------------------------------------------------------------------


@operator
def of(at: Anchors, what: Term, whole: Term) -> Value:
    """The occurrence of a free date inside a period: the third quarter of last year, Monday of next week."""
    period, value = period_of(whole, at)
    inside = _inside(what, period, at)
    if inside is None:
        # a weekday, part or clock of a period is evaluated for itself, with the period as its narrative time
        return evaluate(what, Anchors(at.published, period, period.start, None, FUTURE, True, at.southern)).but(
            anchor=value.anchor
        )
    return point(inside, value.anchor, at.southern)


def _inside(what: Term, period: Period, at: Anchors) -> Period | None:
    if not recurring(what):
        return None
    if what.op == "weekday":
        return units.single(weekday(int(what.args[0]), period.start - 1, FUTURE))  # type: ignore[arg-type]
    if what.op == "date" and what.args[1] is None:
        return units.single(period.start + int(what.args[2]) - 1)  # type: ignore[arg-type]
    first = units.year_of(period.start)
    for year in range(first, first + 2):
        found = occurrence(what, year, at.southern)
        if period.start <= found.start < period.end:
            return found
    return occurrence(what, first, at.southern)


@operator
def like(at: Anchors, what: Term, other: Term) -> Value:
    """A date that borrows what it lacks from its neighbour: the 12 of "12 to 14 June", April of "April and June 1955"."""
    value = evaluate(other, at)
    if what.op in ("clock", "at") or value.period is None:
        return _clock_like(at, what, other)
    if what.op == "short":
        digits = int(what.args[0])  # type: ignore[arg-type]
        first = units.year_of(value.period.start)
        return point(units.year(first - first % 100 + digits))
    container = {"date": "month" if what.args[1:2] == (None,) else "year", "weekday": "week"}.get(what.op, "year")
    found = _inside(what, units.holding(container, value.period.start), at)
    if found is None:
        return evaluate(what, at)
    return point(found, value.anchor, at.southern)


def _clock_like(at: Anchors, what: Term, other: Term) -> Value:
    clock_of_other = other.args[1] if other.op == "at" else other
    if isinstance(clock_of_other, Term) and clock_of_other.op == "marked":
        time, marker = clock_of_other.args
        assert isinstance(time, Term)
        clock_of_other = Term("clock", (*(*time.args, None)[:2], marker))
    if what.op == "clock" and isinstance(clock_of_other, Term) and clock_of_other.op == "clock":
        hour, minute, marker, zone = (*what.args, None, None, None)[:4]
        theirs = (*clock_of_other.args, None, None, None)[:4]
        what = Term("clock", (hour, minute, marker or theirs[2], zone or theirs[3]))
    return evaluate(Term("at", (other.args[0], what)) if other.op == "at" else what, at)


@operator
def part(at: Anchors, what: Term, which: str) -> Value:
    """The START, MID or END third of a period (see `units.thirds`)."""
    if isinstance(what, Term) and what.op in ("duration", "every"):
        return evaluate(what, at)
    period, value = period_of(what, at)
    extent = "point" if period.unit == "day" else "within"
    interval = Interval(*units.thirds(period, which)) if value.period == period else value.interval
    return value.but(mod=which, interval=interval, extent=extent)


@operator
def nth(at: Anchors, n: int, unit: Argument, whole: Term) -> Value:
    """The n-th unit (or weekday) of a period, counted from its end for negative n; weeks of a month are 7 days each."""
    period, value = period_of(whole, at)
    if isinstance(unit, Term) and unit.op == "weekday":
        number = int(unit.args[0])  # type: ignore[arg-type]
        day = weekday(number, period.start - 1, FUTURE) + 7 * (n - 1)
        if n < 0:
            day = weekday(number, period.end - 1, PAST) + 7 * (n + 1)
        return point(units.single(day), value.anchor)
    assert isinstance(unit, str)
    if unit == "week" and period.unit != "year":
        return _week_of(period, n).but(anchor=value.anchor)
    if unit == "half" and period.unit in ("month", "decade", "century"):
        return _half_of(period, value, n)
    first = units.holding(unit, period.start)
    if first.start < period.start:
        first = units.shift(first, 1)
    if n < 0:
        return point(units.shift(units.holding(unit, period.end - 1), n + 1), value.anchor, at.southern)
    return point(units.shift(first, n - 1), value.anchor, at.southern)


def _half_of(period: Period, value: Value, n: int) -> Value:
    """Half of a month, decade or century: the period with START or END."""
    middle = period.start + (15 if period.unit == "month" else (period.end - period.start) // 2)
    if period.unit != "month":
        middle = units.holding("year", middle).start
    bounds = Interval(period.start, middle) if n == 1 else Interval(middle, period.end)
    return value.but(mod="START" if n == 1 else "END", interval=bounds, extent="within")


def _week_of(period: Period, n: int) -> Value:
    """Days 1-7, 8-14, 15-21, 22-28 of a month (the last seven for -1); the value is the ISO week that holds most."""
    start = period.start + 7 * (n - 1) if n > 0 else period.end + 7 * n
    value = point(units.holding("week", start + 3))
    return value.but(interval=Interval(start, min(start + 7, period.end)))


@operator
def first(at: Anchors, count: Argument, unit: str, whole: Term) -> Value:
    """The first n units of a period: a DURATION that fills those days."""
    period, _ = period_of(whole, at)
    n, _ = low(count)
    end = units.add(period.start, int(n), unit) if n and unit in units.DAYS | units.MONTHS else None
    return Value("DURATION", timex3.of_amount(n, unit), Interval(period.start, end), unit, "whole")


@operator
def final(at: Anchors, count: Argument, unit: str, whole: Term) -> Value:
    """The last n units of a period: a DURATION that fills those days."""
    period, _ = period_of(whole, at)
    n, _ = low(count)
    start = units.add(period.end, -int(n), unit) if n and unit in units.DAYS | units.MONTHS else None
    return Value("DURATION", timex3.of_amount(n, unit), Interval(start, period.end), unit, "whole")


@operator
def confirm(at: Anchors, what: Term, also: Term) -> Value:
    """Two names of one day ("Friday 16 June"): the first counts; where the year is free the second helps to choose it.

    Where they disagree the value stays and the conflict is told.
    """
    value = evaluate(what, at)
    if value.period is None or value.period.unit != "day":
        return value
    day, number = value.period.start, int(also.args[0])  # type: ignore[arg-type]
    if (day - number) % 7 == 0:
        return value
    if what.op == "date" and what.args[0] is None:
        for other in sorted(_others(what, day), key=lambda p: abs(p.start - at.base())):
            if (other.start - number) % 7 == 0:
                return point(other, value.anchor)
    names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    return value.but(conflict=f"{value.value} is a {names[(day - 1) % 7]}, the text says {names[number - 1]}")


def _others(what: Term, day: int) -> Iterator[Period]:
    """The same day of the years around or, where the month is free too ("Sunday 21"), of the months around."""
    _, month, of_month = what.args
    for n in (-1, 1) if month else (-1, 1, -2, 2):
        year, at = divmod(units.month_index(day) + n * (12 if month else 1), 12)
        try:
            yield units.single(units.day(year, at + 1, int(of_month)))  # type: ignore[arg-type]
        except OutOfCalendar:
            continue


@operator
def mod(at: Anchors, what: Term, which: str) -> Value:
    """The same with a TIMEX3 mod: APPROX, LESS_THAN, MORE_THAN, BEFORE, AFTER, START, MID, END."""
    return evaluate(what, at).but(mod=which)
