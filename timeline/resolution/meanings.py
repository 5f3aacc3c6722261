"""What a meaning needs to know of the place where it stands."""

from __future__ import annotations

from typing import Final

from timeline.chronology.operators import RECURRING, evaluate, recurring
from timeline.chronology.term import Term, bits
from timeline.chronology.value import Anchors, NotTime, Value
from timeline.resolution.narrative import DATE, WEEKDAY, explicit_year, walk

OF_THE_NEWS: Final = bits("weekday", "weekend", "at", "clock", "daypart", "night", "marked", "current")
PRECEDING: Final = bits("preceding")
_NOWHERE: Final = Anchors()
_THIS_WEEKEND: Final = Term("this", ("weekend",))  # on a Monday the one just over, where the verb is past
NEED_TENSE: Final = bits(
    "hijri", "in_time", "soon", "night", "current", "following", "within", "morrow", "quarter_told", "then"
)
NEED_NONE: Final = bits("last", "next", "every", "preceding", "same")
OF_A_CLOCK: Final = bits(
    "clock", "daypart", "hhmm", "marked", "shifted", "zoned", "later", "earlier", "stamp", "among_hours"
)
TIMES: Final = OF_A_CLOCK | bits("like")
TOLD_DAYS: Final = bits("preceding", "following", "earlier", "later")  # counted from what is told; no day of a clock
MODIFIED: Final = bits("mod", "beyond", "short_of")
THIS: Final = bits("this")
SEASON: Final = bits("season")
FAR_YEARS: Final = bits("last", "next", "offset", "ago", "short")  # meanings that may be years
OF_A_DAY: Final = bits("mod", "part", "at")  # what a day, or a time of it, is told by
HALVED: Final = ("clock", "shifted")  # meanings that may say no half of the day
CLOCK: Final = bits("clock")
HALF_TOLD: Final = bits("marked", "daypart")
AMONG_HOURS: Final = bits("among_hours")
ZONED: Final = bits("zoned")
A_WEEK: Final = 7  # days
PLANNED: Final = 5  # minutes between the hours at which something is planned to begin
SELDOM: Final = ("month", "quarter", "year")
HALF: Final = 2  # where a clock time tells its half of the day
REPEATS: Final = bits("every", "each", "every_n", "often")  # what comes back; "eight a day" (per) only measures


def needs_tense(term: Term) -> bool:
    """Whether a meaning leaves its year, week or month free and nothing in it says which."""
    if not term.kinds & (RECURRING | NEED_TENSE | THIS) or term.kind & NEED_NONE or term.op == "of":
        return False
    if term.kind & THIS:
        return term == _THIS_WEEKEND or (isinstance(term.args[0], Term) and term.args[0].op == "weekday")
    if term.kind & NEED_TENSE or recurring(term):
        return True
    if term.op == "confirm":  # "yesterday, Friday": the first says which
        return isinstance(term.args[0], Term) and needs_tense(term.args[0])
    return any(isinstance(argument, Term) and needs_tense(argument) for argument in term.args)


def bare_hour(term: Term) -> Term | None:
    """The meaning of an hour that only what stands around it shows to be one, as that hour; None for others."""
    if not term.kinds & AMONG_HOURS:
        return None
    if term.op == "among_hours":
        return term.args[0] if isinstance(term.args[0], Term) else None
    if term.op == "mod" and isinstance(term.args[0], Term) and (inside := bare_hour(term.args[0])) is not None:
        return Term("mod", (inside, *term.args[1:]))
    return None


def clock_of(term: Term) -> Term | None:
    """The clock time of a meaning, alone or of a day, that may say no half of the day; None where there is none."""
    inner = plain(term)
    if inner.op == "at" and isinstance(inner.args[1], Term):
        inner = plain(inner.args[1])
    return inner if inner.op in HALVED else None


def to_the_minute(term: Term) -> bool:
    """Whether a meaning is of an hour to the minute, at which nobody plans to begin: 23:21."""
    clock = clock_of(term)
    minutes = clock.args[1] if clock is not None and clock.op == "clock" and len(clock.args) > 1 else None
    return isinstance(minutes, int) and minutes % PLANNED != 0


def tells_time(term: Term) -> bool:
    """Whether a meaning needs to know which day the clock times of its place belong to."""
    return term.kinds & TIMES != 0


def of_some_night(term: Term) -> Term | None:
    """The part of the day of a night that only the verb dates ("overnight"), None for other meanings."""
    whole = term.op == "at" and isinstance(term.args[0], Term) and term.args[0].op == "night"
    return term.args[1] if whole and isinstance(term.args[1], Term) else None


def of_the_day_after(term: Term) -> Term | None:
    """The clock time or part of the day of "5 a.m. the following day", where no day is told; None for others."""
    if term.op != "at" or not isinstance(term.args[0], Term) or not isinstance(term.args[1], Term):
        return None
    day, time = term.args[0], term.args[1]
    if day.op == "following":
        return time
    part = of_the_day_after(day)
    if part is not None and time.op == "clock" and len(time.args) <= HALF:
        return Term("clock", (*time.args, *part.args[:1]))
    return None if part is None else time


def plain(term: Term) -> Term:
    """The meaning without its modifiers: that of "just before 9 a.m. Thursday" is a clock time of a day, and that of
    "more than two hours later" counts from one."""
    while term.kind & MODIFIED:
        inner = term.args[0]
        if not isinstance(inner, Term) or (term.op != "mod" and inner.op != "later"):
            break
        term = inner
    return term


def is_lately(term: Term) -> bool:
    """Whether a meaning counts days, weeks or months back from publication: "three weeks ago"."""
    return plain(term).op == "ago" and plain(term).args[-1] in ("day", "week", "month")


def says_half(term: Term) -> bool:
    """Whether a clock time says by a mark, or a part of the day, which half it is of: 7 p.m., 9 on Friday night."""
    if term.kinds & HALF_TOLD or not term.kinds & CLOCK:
        return term.kinds & HALF_TOLD != 0
    return _marks_half(term) or any(_marks_half(found) for found in term.inside)


def _marks_half(term: Term) -> bool:
    return term.kind & CLOCK != 0 and len(term.args) > HALF and term.args[HALF] is not None


def names_day(value: Value, term: Term) -> bool:
    """Whether an expression says which day: a date, or a time with its day ("Thursday morning"), but not one beside
    the day that is told of ("the night before")."""
    if value.type == "DATE":
        return True
    return plain(term).op == "at" and not term.kinds & PRECEDING


def returns(at: Anchors, term: Term, value: Value) -> bool:
    """Whether a clock time, or part of the day, of the news brings it back from a day or month long past."""
    if at.narrative or at.reference is None or value.period is None or value.type != "TIME":
        return False
    return tells_time(term) and not plain(term).kind & TOLD_DAYS and value.period.start - at.reference.start > A_WEEK


def names_some_day(term: Term) -> bool:
    """Whether a meaning is a day of the week, a date or a day beside publication: what may head an entry."""
    term = plain(term)
    return of_a_weekday(term) or term.op in ("confirm", "date", "offset", "this")


def ends_period(before: Term, term: Term) -> bool:
    """Whether a day only ends the period that the meaning before it is of: "the quarter ended Sept. 30"."""
    return before.op == "unit_of" and isinstance(before.args[1], Term) and before.args[1].holds(term)


def of_a_weekday(term: Term) -> bool:
    """Whether a meaning is a day of the week, or a part of one or a clock time on it, that nothing else places."""
    if not term.kinds & WEEKDAY:
        return False
    while term.kind & OF_A_DAY and isinstance(term.args[0], Term):
        term = term.args[0]
    return term.kind & WEEKDAY != 0


def named_by_weekday(term: Term) -> bool:
    """The same, or one that is "this" one: "ce jeudi"."""
    if not term.kinds & WEEKDAY:
        return False
    while term.kind & (OF_A_DAY | THIS) and isinstance(term.args[0], Term):
        term = term.args[0]
    return term.op == "weekday"


def in_week(term: Term, week: Term) -> Term:
    """A meaning of a day of the week (see `of_a_weekday`), in a week."""
    if term.op == "weekday":
        return Term("of", (term, week))
    return Term(term.op, (in_week(term.args[0], week), *term.args[1:])) if isinstance(term.args[0], Term) else term


def weekday_of(term: Term) -> int:
    """The ISO number of the day of the week that a meaning is of (see `of_a_weekday`)."""
    while not term.kind & WEEKDAY and isinstance(term.args[0], Term):
        term = term.args[0]
    day = term.args[0]
    return day if isinstance(day, int) else int(day)  # type: ignore[arg-type]


def of_this_week(term: Term) -> bool:
    """Whether a meaning is of the day or week that the text has got to: "earlier in the week"."""
    return any(found.op == "current" and found.args[0] in ("day", "week", "weekend") for found in walk(term))


def lacks_year(term: Term) -> bool:
    """Whether a meaning is a season, a month or a day of one, of no year."""
    if term.kind & DATE:
        return term.args[0] is None and term.args[1] is not None
    return term.kind & SEASON != 0 and len(term.args) == 1


def names_year(term: Term) -> bool:
    """Whether a meaning is a year and no more: "in 1997", "last year", "two years ago"."""
    if term.kind & DATE:
        return term.args[0] is not None and term.args[1:2] in ((), (None,))
    if not term.kind & FAR_YEARS:
        return False
    if term.op == "ago":
        return term.args[1] == "year" and isinstance(term.args[0], int)
    return term.op == "short" or term.args[0] == "year"


def year_of_season(term: Term) -> int | None:
    """The year that a meaning names for a season."""
    for found in walk(term) if term.kinds & SEASON else ():
        if found.op == "season" and len(found.args) > 1 and isinstance(named := found.args[1], int):
            return named
    return None


def names_far_year(term: Term) -> bool:
    """Whether a meaning names a year by how far it is: "last year", "last September"."""
    month = term.op == "last" and isinstance(term.args[0], Term) and lacks_year(term.args[0])
    return month or names_year(term)


def comes_yearly(term: Term) -> bool:
    """Whether a meaning has a season, month, day or feast of no year in it."""
    return any(lacks_year(found) or found.op == "holiday" for found in walk(term))


def in_a_year(term: Term) -> bool:
    """Whether a meaning names the year of its day, month or season; winters have two, and which goes on is not said."""
    seasons = [found for found in walk(term) if found.op == "season"] if term.kinds & SEASON else []
    named = any(len(found.args) > 1 and found.args[0] != "WI" for found in seasons)
    return named or explicit_year(term) is not None


def hour_of(term: Term) -> int:
    """The hour of a clock time's meaning; 24 for what is none."""
    try:
        told = evaluate(term, _NOWHERE).time_from
    except NotTime:
        return 24
    return int(told.partition(":")[0]) if told else 24


def of_the_news(term: Term) -> bool:
    """Whether a meaning is soon that of the news again where an article looked back: days of the week, times."""
    return term.kinds & OF_THE_NEWS != 0


def recurs_often(term: Term) -> bool:
    """Whether a meaning comes back, so often that its hours are of no day: not "the annual report", out at ten."""
    return term.kind & REPEATS != 0 and not (term.op == "each" and term.args[-1] in SELDOM)
