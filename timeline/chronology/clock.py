"""Operators for clock times and parts of the day."""

from __future__ import annotations

from typing import Final, Literal

from timeline.chronology.interval import OPEN, TWO_DIGITS, Interval, iso
from timeline.chronology.nearest import nearest
from timeline.chronology.operators import OPERATORS, evaluate, operator
from timeline.chronology.term import Argument, Term, bits, whole
from timeline.chronology.units import single
from timeline.chronology.value import FUTURE, Anchors, NotTime, Value
from timeline.collection import mypyc_attr

WEEKDAY: Final = bits("weekday")
AFTERNOON: Final = {"PM", "AF", "EV"}
HALVES: Final = {"AM", "PM"}
DAY: Final = 24 * 60  # minutes
SMALL_HOURS: Final = 6 * 60
CLOCKS: Final = ("clock", "marked", "shifted", "zoned", "hhmm")
UTC: Final = {"UTC", "GMT", "Z"}
LATE: Final = {"AF", "EV", "NI"}  # parts of the day that are still to come when its news is written
NOON: Final = 12  # and hours from there on


def hours(hour: int, marker: str | None) -> int:
    """The hour of a 24 hour day: 10 PM is 22, 12 AM is 0, 11 at night is 23, 3 at night is 3, 12 at night is 24."""
    if marker in AFTERNOON:
        late_morning = marker == "AF" and hour in (10, 11)  # eleven "at noon", as Arabic has it
        return hour + 12 if (hour < 12 and not late_morning) or (hour, marker) == (12, "EV") else hour
    if marker == "NI":
        return 24 if hour == 12 else hour + 12 if 6 <= hour < 12 else hour
    if marker in ("AM", "MO") and hour == 12:
        return 0
    return hour


def _day(at: Anchors, what: Argument) -> tuple[int | None, Value | None]:
    if isinstance(what, Term):
        value = evaluate(what, at)
        return (value.period.start if value.period and value.period.unit == "day" else None), value
    if at.anyday:
        return None, None
    return (at.published if at.day is None else at.day), None


def _still_to_come(at: Anchors, what: Argument) -> bool:
    """Whether a late hour to come is that of the publication day: "will meet on Friday evening"."""
    if not isinstance(what, Term) or what.op != "weekday" or at.direction != FUTURE or at.published is None:
        return False
    return (at.published - int(what.args[0])) % 7 == 0 and not at.tells_story()  # type: ignore[arg-type]


def _has_been(at: Anchors, what: Argument) -> bool:
    """Whether a bare day of the week has been, as a verb of what nobody plans tells."""
    return isinstance(what, Term) and what.op == "weekday" and at.over


@mypyc_attr(acyclic=True)
class Time:
    """A clock time or part of the day, of no day yet."""

    def __init__(self, text: str, late: bool, time_from: str | None, granularity: str, zone: str | None = None) -> None:
        self.text, self.time_from = text, time_from  # as TIMEX3 writes it after T, and as HH:MM
        self.late, self.granularity, self.zone = late, granularity, zone


def read_time(term: Term) -> Time:
    """The time that a clock's or daypart's meaning names."""
    if term.op == "daypart":
        part = str(term.args[0])
        return Time(part, part in LATE, None, "daypart")
    hour, minute, marker, zone = _parts(term)
    hour_of_day = hours(hour, marker)
    if minute and hour_of_day == DAY // 60:  # half past twelve at night
        hour_of_day = 0
    if not 0 <= hour_of_day <= DAY // 60 or not 0 <= (minute or 0) < 60:  # "at eight and 290 minutes"
        raise NotTime(f"{term} is no time of day")
    text = f"{TWO_DIGITS[hour_of_day]}:{TWO_DIGITS[minute or 0]}"
    return Time(text, hour_of_day >= NOON, text, "hour" if minute is None else "minute", zone)


def _parts(term: Term) -> tuple[int, int | None, str | None, str | None]:
    """Hour, minute, marker (AM, PM or a part of the day) and zone of a clock's meaning."""
    args, number_of = term.args, len(term.args)
    first, second = args[0] if number_of else None, args[1] if number_of > 1 else None
    if isinstance(first, Term):
        hour, minute, marker, zone = _parts(first)
        if term.op == "shifted":
            return _shifted(hour, minute, marker, zone, int(second))  # type: ignore[arg-type]
        if term.op == "marked":
            return hour, minute, marker if marker in HALVES else str(second), zone
        return hour, minute, marker, str(second)
    if isinstance(first, str):
        raise NotTime(f"{term} names no hour")
    number = 0 if first is None else whole(first)
    if term.op == "hhmm":
        return number // 100, number % 100, None, str(second) if second else None
    if isinstance(second, str) or isinstance(second, Term):  # noqa: SIM101 - a tuple of types is made each time
        raise NotTime(f"{term} names no minute")
    third, fourth = args[2] if number_of > 2 else None, args[3] if number_of > 3 else None
    minutes = None if second is None else whole(second)
    return number, minutes, str(third) if third else None, str(fourth) if fourth else None


def _marked_by_day(what: Argument, time: Term) -> tuple[Argument, Term]:
    """A day that has a part of its own ("last night") hands that to the clock time; the small hours of a night are of
    the day after ("Saturday night at three")."""
    if isinstance(what, Term) and what.op == "at":
        day, part = what.args
        if isinstance(part, Term) and part.op == "daypart":
            marked_time = Term("marked", (time, part.args[0]))
            small_hours = part.args[0] == "NI" and time.op in CLOCKS and _minutes(marked_time) < SMALL_HOURS
            return Term("after_point", ("day", day)) if small_hours else day, marked_time
    return what, time


def _shifted(
    hour: int, minute: int | None, marker: str | None, zone: str | None, by: int
) -> tuple[int, int | None, str | None, str | None]:
    """Minutes past or to an hour; those to one o'clock come after twelve, those past midnight begin the day."""
    full = hours(hour, marker) * 60 + (minute or 0)
    total = full + by
    if total > DAY:
        total -= DAY
    if total < 60 and marker is None and by < 0:
        total += DAY // 2 if full else DAY
    return total // 60, total % 60, None, zone


@operator
def at_(at: Anchors, what: Argument, time: Term, late: bool | None = None) -> Value:
    """A clock time or part of the day on a day; a night runs into the next day.

    Where the day has a part ("Monday evening at nine") that marks the hour. A late hour of a weekday to come may be of
    today; the end of a range is as late as its beginning.
    """
    if time.op in ("like", "ends"):
        return evaluate(Term(time.op, (time.args[0], Term("at", (what, time.args[1])))), at)
    what, time = _marked_by_day(what, time)
    if time.op == "mod":
        assert isinstance(time.args[0], Term)
        return at_(at, what, time.args[0]).but(mod=str(time.args[1]))
    if isinstance(what, Term) and what.kind & WEEKDAY:  # most: no more is asked than the day
        anchor, value = at.told_by(), None
        day: int | None = nearest(what, at).start
    else:
        anchor = "expression" if at.day is not None else "published"
        day, value = _day(at, what)
    if value is not None and day is None:
        return value
    read = read_time(time)
    late = read.late if late is None else late
    if day is not None and late and _still_to_come(at, what):
        day, value = at.today(), evaluate(Term("this", ("day",)), at)
    if day is not None and day == at.published and _has_been(at, what) and "both" in time.args:
        day -= 7  # "it burned in the night of Friday to Saturday", published on a Friday
    extent: Literal["point", "within"] = "within" if time.op == "daypart" else "point"
    if day is None:
        return Value("TIME", f"T{read.text}", OPEN, read.granularity, extent, time_from=read.time_from, zone=read.zone)
    universal = read.zone is not None and read.zone in UTC
    return Value(
        "TIME",
        f"{iso(day)}T{read.text}{'Z' if universal else ''}",
        Interval(day, day + (2 if read.text == "NI" else 1)),
        read.granularity,
        extent,
        time_from=read.time_from,
        zone="UTC" if universal else read.zone,
        anchor=value.anchor if value else anchor,
        period=single(day),
        conflict=value.conflict if value else None,
    )


# clock(hour, minute, marker, zone); daypart(part), whose days may be named both ("the night of Tuesday to Wednesday");
# hhmm(2140); marked(time, part): "half past nine in the evening"; shifted(clock(3, none, PM), -15): a quarter to three
# p.m.; zoned(time, zone), of which UTC and GMT are written Z.
# Alone they are of the last day named, else of that of publication (`evaluate`).
OPERATORS.update((name, at_) for name in ("clock", "daypart", "hhmm", "marked", "shifted", "zoned"))


@operator
def that(at: Anchors, what: Term) -> Value:
    """A meaning that counts as such only where it stands: the part of the day told of last ("that evening"; where its
    paragraph tells of none, of that of publication: `this_or_that`, "an diesem Abend"), an hour that others around it
    show to be one (`among_hours`), half a year where a text tells of business (`of_figures`).
    """
    return evaluate(what, at)


OPERATORS.update(among_hours=that, of_figures=that, this_or_that=that)


@operator
def ends(at: Anchors, time: Term, beginning: Term) -> Value:
    """The end of a range of clock times: the first such time after its beginning, on the next day if need be.

    An hour that says no half of the day may be of either, where its beginning says one or is no later than noon:
    "1pm to 3", "from 10:30 to 3".
    """
    day, start = (beginning.args[0], beginning.args[1]) if beginning.op == "at" else (None, beginning)
    assert isinstance(start, Term)
    day, start = _marked_by_day(day, start)
    hour, minute, marker, zone = _parts(time)
    first = _minutes(start)
    last = hours(hour, marker) * 60 + (minute or 0)
    halves = marker is None and hour <= 12 and (_parts(start)[2] is not None or first <= DAY // 2)
    steps = (0, DAY // 2, DAY) if halves else (0, DAY)
    total = next((last + step for step in steps if last + step > first), last)
    clock_term = Term("clock", (total % DAY // 60, None if minute is None else total % 60, None, zone))
    if total <= DAY:
        return at_(at, day, Term("clock", (total // 60, *clock_term.args[1:])), read_time(start).late)
    value = at_(at, day, clock_term)
    if value.period is None:
        return value
    return at_(at, Term("after_point", ("day", Term("at", (day, clock_term)))), clock_term)


def _minutes(time: Term) -> int:
    hour, minute, marker, _ = _parts(time)
    return hours(hour, marker) * 60 + (minute or 0)


@operator
def any_day(at: Anchors, time: Term) -> Value:  # noqa: ARG001
    """A clock time of no day in particular: "every evening at nine" is T21:00."""
    return evaluate(time, Anchors())


@operator
def stamp(at: Anchors, time: Term) -> Value:
    """A clock time that heads an entry: of the day of publication, where no chronology gives it another."""
    return evaluate(Term("at", (Term("this", ("day",)), time)), at)
