"""The date algebra: what its formulas promise, for any day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from timeline.chronology import OPERATORS, evaluate, timex3, units
from timeline.chronology.interval import FIRST_DAY, LAST_DAY, OPEN, Interval, day_of, iso
from timeline.chronology.nearest import BESIDE, JUST_OVER, nearest, neighbour, occurrence, weekday
from timeline.chronology.term import ASKED, Term, bit_of
from timeline.chronology.units import OutOfCalendar
from timeline.chronology.value import FUTURE, PAST, Anchors, NotTime, Undated

UNITS = [*units.DAYS, *units.MONTHS]
PIECES = [u for u in UNITS if u != "weekend"]  # the units whose pieces leave no day out

any_day = st.integers(FIRST_DAY, LAST_DAY)
day = st.integers(day_of("1200-01-01"), day_of("2800-12-31"))
bound = st.none() | any_day


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    start, end = draw(bound), draw(bound)
    if start is not None and end is not None:
        start, end = min(start, end), max(start, end)
    return Interval(start, None if end is None else end + 1)


@st.composite
def recurring(draw: st.DrawFn) -> Term:
    kind = draw(st.sampled_from(["weekday", "month", "day", "quarter", "half", "season"]))
    if kind == "weekday":
        return Term("weekday", (draw(st.integers(1, 7)),))
    if kind == "month":
        return Term("date", (None, draw(st.integers(1, 12)), None))
    if kind == "day":
        at = draw(st.dates(date(2024, 1, 1), date(2024, 12, 31)))  # a leap year: 29 February comes up
        return Term("date", (None, at.month, at.day))
    if kind == "season":
        return Term("season", (draw(st.sampled_from(units.NORTH)),))
    return Term(kind, (draw(st.integers(1, 4 if kind == "quarter" else 2)),))


def value(op: str, *args: Any, published: int | None, **more: Any) -> Any:
    return evaluate(Term(op, args), Anchors(published, **more))


# -- units ---------------------------------------------------------------------------------------------------------


@given(st.sampled_from(PIECES), day)
def test_the_piece_that_holds_a_day(unit: str, at: int) -> None:
    piece = units.piece(unit, units.index(unit, at))
    assert piece.start <= at < piece.end
    assert piece == units.holding(unit, at)


@given(st.sampled_from(PIECES), day)
def test_pieces_touch(unit: str, at: int) -> None:
    n = units.index(unit, at)
    assert units.piece(unit, n).end == units.piece(unit, n + 1).start


@given(day)
def test_a_weekend_is_saturday_and_sunday_of_its_week(at: int) -> None:
    week, weekend = units.holding("week", at), units.holding("weekend", at)
    assert (weekend.start, weekend.end) == (week.end - 2, week.end)
    assert date.fromordinal(week.start).isoweekday() == 1


@given(st.sampled_from(UNITS), day, st.integers(-12, 12))
def test_shift_has_an_inverse(unit: str, at: int, n: int) -> None:
    assume(unit != "century" or abs(n) < 8)
    piece = units.holding(unit, at)
    assert units.shift(units.shift(piece, n), -n) == piece
    assert units.shift(piece, 0) == piece


@given(day, st.integers(-3000, 3000), st.sampled_from([u for u in UNITS if units.MONTHS.get(u, 1) <= 12]))
def test_adding_keeps_the_day_of_the_month_or_takes_the_last(at: int, n: int, unit: str) -> None:
    assume(unit in units.DAYS or abs(n) * units.MONTHS[unit] < 12 * 1000)
    moved = units.add(at, n, unit)
    if unit in units.DAYS:
        assert moved - at == n * units.DAYS[unit]
        return
    before, after = date.fromordinal(at), date.fromordinal(moved)
    assert units.month_index(moved) - units.month_index(at) == n * units.MONTHS[unit]
    assert after.day == before.day or (after.day < before.day and date.fromordinal(moved + 1).day == 1)


@pytest.mark.parametrize(
    ("start", "n", "unit", "moved"),
    [
        ("2023-01-31", 1, "month", "2023-02-28"), ("2024-01-31", 1, "month", "2024-02-29"),
        ("2024-02-29", 1, "year", "2025-02-28"), ("2024-02-29", -4, "year", "2020-02-29"),
        ("2023-03-31", -1, "month", "2023-02-28"), ("2023-12-31", 1, "quarter", "2024-03-31"),
        ("2023-06-16", -2, "week", "2023-06-02"), ("2023-06-16", -1, "decade", "2013-06-16"),
        ("9999-12-01", 0, "month", "9999-12-01"),
    ],
)  # fmt: skip
def test_add(start: str, n: int, unit: str, moved: str) -> None:
    assert iso(units.add(day_of(start), n, unit)) == moved


@given(st.sampled_from(UNITS), day)
def test_thirds_tile_their_period(unit: str, at: int) -> None:
    period = units.holding(unit, at)
    thirds = [units.thirds(period, which) for which in ("START", "MID", "END")]
    if unit in ("day", "weekend"):  # too short to be cut
        assert thirds == [(period.start, period.end)] * 3
        return
    assert thirds[0][0] == period.start
    assert thirds[2][1] == period.end
    assert thirds[0][1] == thirds[1][0]
    assert thirds[1][1] == thirds[2][0]
    assert all(start < end for start, end in thirds)


@pytest.mark.parametrize(
    ("unit", "on", "cuts"),
    [
        ("month", "2023-06-16", ["2023-06-01", "2023-06-11", "2023-06-21", "2023-07-01"]),
        ("month", "2023-02-16", ["2023-02-01", "2023-02-11", "2023-02-21", "2023-03-01"]),
        ("year", "2023-06-16", ["2023-01-01", "2023-05-01", "2023-09-01", "2024-01-01"]),
        ("quarter", "2023-06-16", ["2023-04-01", "2023-05-01", "2023-06-01", "2023-07-01"]),
        ("decade", "1995-06-16", ["1990-01-01", "1994-01-01", "1997-01-01", "2000-01-01"]),
        ("century", "1850-06-16", ["1800-01-01", "1834-01-01", "1867-01-01", "1900-01-01"]),
    ],
)
def test_where_thirds_are_cut(unit: str, on: str, cuts: list[str]) -> None:
    period = units.holding(unit, day_of(on))
    thirds = [units.thirds(period, which) for which in ("START", "MID", "END")]
    assert [iso(thirds[0][0]), *(iso(end) for _, end in thirds)] == cuts


# -- last, next, nearest -------------------------------------------------------------------------------------------


@given(recurring(), day)
def test_last_is_the_latest_that_ended_before(term: Term, base: int) -> None:
    found = neighbour(term, base, PAST)
    assert found.end <= base
    assert neighbour(term, found.end - 1, FUTURE).end > base  # nothing lies between


@given(recurring(), day)
def test_next_is_the_first_that_starts_after(term: Term, base: int) -> None:
    found = neighbour(term, base, FUTURE)
    assert found.start > base
    assert neighbour(term, found.start, PAST).start <= base


@given(recurring(), day)
def test_last_and_next_undo_each_other(term: Term, base: int) -> None:
    assert neighbour(term, neighbour(term, base, FUTURE).end, PAST) == neighbour(term, base, FUTURE)
    assert neighbour(term, neighbour(term, base, PAST).start - 1, FUTURE) == neighbour(term, base, PAST)


@given(st.integers(1, 7), day)
def test_weekday(number: int, base: int) -> None:
    back, on = weekday(number, base, PAST), weekday(number, base, FUTURE)
    assert date.fromordinal(back).isoweekday() == date.fromordinal(on).isoweekday() == number
    assert base - 7 < back <= base < on <= base + 7
    assert on - back == 7


@given(recurring(), day)
def test_the_tense_says_which_is_nearest(term: Term, base: int) -> None:
    past, none, coming = (nearest(term, Anchors(base, direction=d)) for d in (PAST, 0, FUTURE))
    around = {neighbour(term, base, PAST), neighbour(term, base + 1, PAST), neighbour(term, base, FUTURE)}
    around.add(neighbour(term, neighbour(term, base, PAST).end - 1, FUTURE))  # a month that holds the day
    assert {past, none, coming} <= around
    assert past.start <= none.start <= coming.start or past == coming
    if term.op == "weekday":
        assert past.start <= base < coming.start
    else:  # a date beside the base day is meant whatever the tense, and no quarter that is more than half a year past
        stale = term.op == "quarter" and past == coming
        assert past.start <= base or (past.start - base) * BESIDE <= 366 or stale
        near = JUST_OVER.get(term.op, BESIDE)  # a quarter just over "will be reported"
        assert coming.end > base or (base - coming.end) * near <= 366


@given(st.integers(1, 31), st.integers(day_of("1300-01-01"), day_of("2700-01-01")))
def test_a_day_of_no_month_comes_again(number: int, base: int) -> None:
    term = Term("date", (None, None, number))
    before, behind = neighbour(term, base, PAST), neighbour(term, base, FUTURE)
    assert before.end <= base < behind.start
    assert {date.fromordinal(p.start).day for p in (before, behind)} == {number}


@given(st.integers(1, 7), st.integers(day_of("1300-01-01"), day_of("2700-01-01")))
def test_the_closest_weekday_is_within_half_a_week(number: int, at: int) -> None:
    on = date.fromordinal(at)
    point = Term("date", (on.year, on.month, on.day))
    found = value("closest", Term("weekday", (number,)), point, published=at).interval.start
    assert date.fromordinal(found).isoweekday() == number
    assert abs(found - at) <= 3


@pytest.mark.parametrize(("digits", "year"), [(68, "2068"), (69, "1969"), (16, "2016")])
def test_two_digits_of_an_article_without_a_day_are_those_of_posix(digits: int, year: str) -> None:
    assert value("short", digits, published=None).value == year


def test_amounts_of_one_unit_are_one_amount() -> None:
    decade, years = Term("duration", (1, "decade")), Term("duration", (2, "year"))
    assert value("compound", decade, years, published=None).value == "P12Y"
    assert value("compound", years, Term("duration", (3, "month")), published=None).value == "P2Y3M"


def test_29_february_is_looked_for_far_enough() -> None:
    leap_day = Term("date", (None, 2, 29))
    assert iso(neighbour(leap_day, day_of("2023-06-16"), PAST).start) == "2020-02-29"
    assert iso(neighbour(leap_day, day_of("2097-06-16"), FUTURE).start) == "2104-02-29"
    with pytest.raises(OutOfCalendar):
        occurrence(leap_day, 2023)


# -- intervals -----------------------------------------------------------------------------------------------------


@given(intervals(), intervals())
def test_intervals_meet_where_they_share_a_day(a: Interval, b: Interval) -> None:
    assert a.meets(b) == b.meets(a)
    both = a.intersection(b)
    assert (both is not None) == a.meets(b)
    assert both == b.intersection(a)


@given(intervals(), intervals(), any_day)
def test_an_intersection_holds_the_days_of_both(a: Interval, b: Interval, at: int) -> None:
    one = Interval(at, at + 1)
    both = a.intersection(b)
    assert (both is not None and both.meets(one)) == (a.meets(one) and b.meets(one))


@given(intervals())
def test_the_open_interval_changes_nothing(a: Interval) -> None:
    assert a.intersection(OPEN) == a
    assert a.intersection(a) == a
    assert a.meets(a)


@given(intervals(), intervals(), intervals())
def test_intersections_in_any_order(a: Interval, b: Interval, c: Interval) -> None:
    def both(x: Interval | None, y: Interval | None) -> Interval | None:
        return x.intersection(y) if x is not None and y is not None else None

    assert both(both(a, b), c) == both(a, both(b, c))


@given(intervals())
def test_borders_are_inclusive_days(a: Interval) -> None:
    assert Interval.of_iso(a.earliest, a.latest) == a
    assert a.bounded == (a != OPEN)
    if a.days is not None:
        assert a.days >= 1
        assert (a.days == 1) == (a.earliest == a.latest)


def test_touching_intervals_share_no_day() -> None:
    june, july = Interval.of_iso("2023-06-01", "2023-06-30"), Interval.of_iso("2023-07-01", "2023-07-31")
    assert not june.meets(july)
    assert june.intersection(july) is None
    assert june.meets(Interval.of_iso("2023-06-30", None))


# -- operators -----------------------------------------------------------------------------------------------------


@given(st.integers(1, 400), st.sampled_from(["day", "week", "month", "year"]), day)
def test_ago_and_ahead_hold_the_day_they_count_to(n: int, unit: str, published: int) -> None:
    for op, sign in (("ago", -1), ("ahead", 1)):
        found = value(op, n, unit, published=published)
        assert found.counts_to == units.add(published, sign * n, unit)
        assert found.interval.start <= found.counts_to < found.interval.end
        assert found.granularity == unit
        assert timex3.of_period(found.period) == found.value


@given(st.sampled_from(PIECES), day)
def test_last_this_next_units_touch(unit: str, published: int) -> None:
    before, now, after = (value(op, unit, published=published).interval for op in ("last", "this", "next"))
    assert before.end == now.start
    assert now.end == after.start
    assert now.start <= published < now.end


@given(st.integers(1, 60), st.sampled_from(["day", "week", "month", "year"]), day)
def test_past_and_coming_spans_meet_at_publication(n: int, unit: str, published: int) -> None:
    past, coming = (value(op, n, unit, published=published).interval for op in ("past", "coming"))
    assert past.end == coming.start == published + 1
    inside = value("within", n, unit, published=published).interval
    assert (inside.start, inside.end) == (published, coming.end)


@given(st.sampled_from(["week", "month", "quarter", "year"]), day)
def test_earlier_and_later_in_a_period_leave_out_the_day_itself(unit: str, published: int) -> None:
    period = units.holding(unit, published)
    assume(period.start < published < period.end - 1)
    earlier = value("earlier_in", Term("this", (unit,)), published=published).interval
    later = value("later_in", Term("this", (unit,)), published=published).interval
    assert earlier == Interval(period.start, published)
    assert later == Interval(published + 1, period.end)


@given(st.integers(1, 300), st.sampled_from(["day", "week", "month", "year"]), day)
def test_more_and_less_than_share_their_bound(n: int, unit: str, published: int) -> None:
    ago = Term("ago", (n, unit))
    more, less = value("beyond", ago, published=published), value("short_of", ago, published=published)
    day_counted = units.add(published, -n, unit)
    assert (more.interval, more.mod) == (Interval(None, day_counted + 1), "BEFORE")
    assert (less.interval, less.mod) == (Interval(day_counted, published + 1), "AFTER")


@given(st.sampled_from(UNITS), day, day)
def test_following_and_preceding_stand_beside_narrative_time(unit: str, published: int, told: int) -> None:
    reference = units.single(told)
    after = value("following", unit, published=published, reference=reference)
    before = value("preceding", unit, published=published, reference=reference)
    same = value("same", unit, published=published, reference=reference)
    assert units.shift(before.period, 1) == same.period == units.shift(after.period, -1)
    assert {found.anchor for found in (before, same, after)} == {"expression"}


@pytest.mark.parametrize("op", ["ago", "ahead", "past", "coming", "this", "last", "next", "offset"])
def test_without_publication_no_days(op: str) -> None:
    args: tuple[Any, ...] = ("week",) if op in ("this", "last", "next") else (2, "week")
    args = ("week", -2) if op == "offset" else args
    if op in ("past", "coming"):
        assert evaluate(Term(op, args), Anchors()).interval == OPEN
    else:
        with pytest.raises(Undated, match="publication"):
            evaluate(Term(op, args), Anchors())


# -- outside the calendar ------------------------------------------------------------------------------------------

edge = st.sampled_from([FIRST_DAY, FIRST_DAY + 40, day_of("2023-06-16"), LAST_DAY - 40, LAST_DAY])
huge = st.sampled_from([1, 2, 13, 500, 9_998, 10_000, 123_456, 999_999_999]) | st.integers(1, 4_000_000)
UNIT = st.sampled_from([*UNITS, "hour", "minute", "second"])
counted = st.builds(
    lambda op, n, u: Term(op, (n, u)),
    st.sampled_from(["ago", "ahead", "in_time", "later", "earlier", "past", "coming", "within", "duration"]),
    huge,
    UNIT,
)
absolute = st.builds(
    lambda y, m, d: Term("date", (y, m, d)), st.integers(-10, 20_000), st.integers(1, 12), st.integers(1, 31)
)
hijri_date = st.builds(
    lambda y, m, d: Term("hijri", (y, m, d)), st.integers(0, 10_000), st.integers(1, 12), st.integers(1, 30)
)
beside = st.builds(
    lambda op, what: Term(op, (what,)),
    st.sampled_from(["last", "next", "this", "following", "preceding", "same"]),
    recurring() | st.sampled_from(UNITS),
)
single = counted | absolute | hijri_date | beside | recurring()
composed = (
    st.builds(lambda op, t: Term(op, (t,)), st.sampled_from(["later_in", "earlier_in", "whole"]), single)
    | st.builds(lambda op, t: Term(op, (t,)), st.sampled_from(["beyond", "short_of"]), counted)
    | st.builds(lambda t, w: Term("part", (t, w)), single, st.sampled_from(["START", "MID", "END"]))
    | st.builds(lambda a, b: Term("like", (a, b)), recurring(), single)
    | st.builds(lambda a, b: Term("of", (a, b)), recurring(), single)
    | st.builds(lambda n, t: Term("nth", (n, "week", t)), st.sampled_from([1, 3, -1, -2]), single)
    | st.builds(lambda t: Term("at", (t, Term("daypart", ("NI",)))), single)
    | st.builds(lambda t, n: Term("confirm", (t, Term("weekday", (n,)))), single, st.integers(1, 7))
)


@given(single | composed, edge, st.sampled_from([PAST, 0, FUTURE]), st.booleans())
@example(Term("ago", (5000, "year")), day_of("2023-06-16"), 0, False)
@example(Term("later_in", (Term("this", ("day",)),)), LAST_DAY, 0, False)
@example(Term("date", (None, 2, 29)), FIRST_DAY, PAST, False)
def test_a_meaning_has_a_value_or_a_reason(term: Term, published: int, direction: int, narrative: bool) -> None:
    at = Anchors(published, reference=units.single(published), direction=direction, narrative=narrative)
    try:
        found = evaluate(term, at)
    except (Undated, OutOfCalendar) as reason:
        assert str(reason)
        return
    except NotTime:
        return
    start, end = found.interval
    assert start is None or start >= FIRST_DAY
    assert end is None or end <= LAST_DAY + 1
    assert start is None or end is None or start < end
    assert found.interval.earliest is None or date.fromisoformat(found.interval.earliest)


@pytest.mark.parametrize("term", [Term("date", (0, None, None)), Term("date", (10_000, None, None)),
                                  Term("ago", (2023, "year")), Term("ahead", (9000, "year")),
                                  Term("date", (2023, 6, 31)), Term("date", (2023, 2, 29)),
                                  Term("hijri", (1444, 9, 31)), Term("hijri", (9999, 1, 1))])  # fmt: skip
def test_no_such_day(term: Term) -> None:
    with pytest.raises(OutOfCalendar):
        evaluate(term, Anchors(day_of("2023-06-16")))


def test_operators_tell_their_formula() -> None:
    shared = {"quarter", "half", "season", "holiday"}  # made by one function
    lacking = [name for name, operate in OPERATORS.items() if name not in shared and not operate.__doc__]
    assert lacking == []


def test_each_operator_that_is_asked_for_has_a_bit_of_its_own() -> None:
    assert set(ASKED) <= set(OPERATORS)
    assert len({bit_of(op) for op in ASKED} - {0}) == len(ASKED)  # a number has 62 of them
