"""Why an answer of ours differs from a suite's, where that can be computed: (cause, reason), else None."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from dateutil.relativedelta import relativedelta
from suites.ours import LINKS, Read, again, agrees, span
from suites.published import GRAINS, Answer, Row, seconds_and_months

from timeline.chronology.term import Term

Cause = tuple[str, str]
DIRECTION, CONVENTION, SCOPE, AMBIGUOUS, OURS = "direction", "convention", "scope", "ambiguous", "ours"
CAUSES = (DIRECTION, CONVENTION, SCOPE, AMBIGUOUS, OURS)
# Feasts that news of many countries speaks of; the others are those of one country or faith.
OUR_FEASTS = {
    "Christmas", "Christmas Eve", "New Year's Day", "New Year's Eve", "Easter Sunday", "Easter Monday", "Good Friday",
    "Ramadan", "Eid al-Fitr", "Eid al-Adha",
}  # fmt: skip
PARTS = {"MO": (0, 13), "MI": (10, 16), "AF": (11, 20), "EV": (15, 24), "NI": (17, 31), "DT": (6, 22)}  # hours
MARKED = re.compile(r"(?i)\b[ap]\.? ?m\b")  # a half of the day that we did not read
DIGITS_ONLY = re.compile(r"[\d\s./:,-]+")
GRAINS_OF_DAYS = {"minute", "hour", "daypart", "day"}
AMOUNT_OF_CLOCK = {"second", "minute", "hour"}


def cause(row: Row, reads: Sequence[Read]) -> Cause | None:
    """The first cause that explains the difference; None where somebody has to read the phrase."""
    if row.source.get("latent"):
        return SCOPE, "bare form that the suite itself reads only on request"
    if not row.answers:
        return SCOPE, "outside the years 1 to 9999"
    if not reads and DIGITS_ONLY.fullmatch(row.phrase):
        return AMBIGUOUS, "digits alone: a date or clock, or a fraction, score or section"
    if row.ref is None and any(r.expression.undated for r in reads):
        return SCOPE, "the suite names no day to count from"
    untold = (r for r in reads if "told that it could follow" not in (r.expression.undated or ""))
    if row.ref is not None and reads and not any(untold):
        return DIRECTION, "the suite counts from now what follows a day told of"
    for answer in row.answers:
        if found := _explained(row, reads, answer):
            return found
    if row.source.get("holiday") and row.source["holiday"] not in OUR_FEASTS:
        return SCOPE, "feast of one country or faith"
    return None


def _together(row: Row, reads: Sequence[Read], answer: Answer) -> Cause | None:
    """A phrase that we read as a part of something longer: its day with its clock time, two amounts as one."""
    longer = [r for r in reads if r.expression.end - r.expression.start > row.end - row.start + 4]
    for read in longer:
        first = read.start
        day, clock = (answer.start and answer.start.date()), (answer.start and answer.start.time())
        if (answer.kind == "amount" and read.type == "DURATION") or (first and day == first.date()):
            return CONVENTION, "read together with its neighbour"
        if first and answer.grain in ("minute", "hour") and clock == first.time():
            return CONVENTION, "read together with its neighbour"
    return None


def _explained(row: Row, reads: Sequence[Read], answer: Answer) -> Cause | None:
    if not reads:
        return None
    if answer.kind == "nothing":
        undated = all(r.expression.undated for r in reads)
        return (CONVENTION, "a date that the calendar lacks is found and stays undated") if undated else None
    if answer.kind != "span":
        return _vague(reads, answer) or _written(reads, answer) or _together(row, reads, answer)
    if found := _timer(reads, answer) or _together(row, reads, answer):
        return found
    for variant, why in _variants(row, reads):
        if why and agrees(variant, answer):
            return why
        for explain in CONVENTIONS:
            if reason := explain(row, variant, answer):
                return why or (CONVENTION, reason)
    return _amount(row, reads, answer) or _someday(row, reads, answer)


def _vague(reads: Sequence[Read], answer: Answer) -> Cause | None:
    """ "A few hours", which a suite takes for three."""
    if any(re.sub(r"\d+", "X", answer.value) == r.value for r in reads):
        return CONVENTION, "the suite counts a vague amount"
    return None


def _written(reads: Sequence[Read], answer: Answer) -> Cause | None:
    """A set with its clock, working days, weekends and nights, which every project writes in its own way."""
    if answer.kind == "set" and any(r.type == "SET" for r in reads):
        if "T" in answer.value and any(r.type == "TIME" for r in reads):
            return CONVENTION, "a set and its clock time are two expressions"
        if any(r.value.endswith(("WE", "WD")) or f"{r.value}E" == answer.value for r in reads):
            return CONVENTION, "how weekends and working days are written"
    if answer.kind == "amount" and any(r.value.replace("NI", "D") == answer.value for r in reads):
        return CONVENTION, "whether a night is a day"
    return None


def _variants(row: Row, reads: Sequence[Read]) -> Iterator[tuple[Sequence[Read], Cause | None]]:
    """Our answer as it is, and as an assistant would turn it: ahead, back, with the month first, a week on."""
    yield reads, None
    us = row.region == "US"
    if row.ref is not None:
        yield again(reads, row, 1, us), (DIRECTION, "the suite takes the one to come")
        yield again(reads, row, -1, us), (DIRECTION, "the suite takes the past one")
    yield again(reads, row, 0, not us), (AMBIGUOUS, "order of day and month")
    for step, reason in _steps(reads, bool(MARKED.search(_unread(row, reads)))):
        yield [_moved(r, step) for r in reads], (DIRECTION, reason)


def _unread(row: Row, reads: Sequence[Read]) -> str:
    """What of the phrase is in no expression of ours."""
    left = list(row.sentence)
    for read in reads:
        for at in range(read.expression.start, read.expression.end):
            left[at] = " "
    return "".join(left[row.start : row.end])


def _steps(reads: Sequence[Read], marked: bool) -> Iterator[tuple[relativedelta, str]]:
    """How far the next or last occurrence of what is said may be, both ways."""
    terms = [t for r in reads for t in _terms(r.expression.meaning)]
    names = {t.op for t in terms}
    dates = [t for t in terms if t.op == "date" and not t.args[0]]
    if names & {"weekday", "weekend"}:
        yield from _both(relativedelta(weeks=1), "which week next, this or last means")
    if names & {"season", "quarter", "half", "holiday"} or dates:
        yield from _both(relativedelta(years=1), "which year next, this or last means")
    if any(not any((*t.args, None)[:2]) for t in dates):
        yield from _both(relativedelta(months=1), "which month is meant")
    if any(r.type == "TIME" for r in reads) and not marked:
        yield from _both(relativedelta(hours=12), "the next such hour, before or after noon")
        yield from _both(relativedelta(days=1), "the next such hour")


def _both(step: relativedelta, reason: str) -> Iterator[tuple[relativedelta, str]]:
    yield step, reason
    yield -step, reason


def _terms(term: Term) -> Iterator[Term]:
    yield term
    for argument in term.args:
        if isinstance(argument, Term):
            yield from _terms(argument)


def _moved(read: Read, step: relativedelta) -> Read:
    start, end = (m + step if m is not None and 1 < m.year < 9998 else m for m in (read.start, read.end))
    return replace(read, start=start, end=end)


def _amount(row: Row, reads: Sequence[Read], answer: Answer) -> Cause | None:
    """ "2 hours", which an assistant counts from now; "the last two months", with or without the present one."""
    amounts = [r for r in reads if r.type == "DURATION"]
    parts = [p for r in amounts if (p := seconds_and_months(r.value)) is not None]
    if not parts or len(parts) < len(amounts) or row.ref is None or answer.start is None:
        return None
    length = relativedelta(
        seconds=round(sum(seconds for seconds, _ in parts)), months=round(sum(months for _, months in parts))
    )
    end = answer.end or answer.start
    if answer.grain and any(
        answer.start - timedelta(days=1) < edge < end + timedelta(days=1)
        for edge in (row.ref + length, row.ref - length)
    ):
        return DIRECTION, "a bare amount is counted from now"
    if amounts[0].start and abs(answer.start + length - end) <= timedelta(days=3):
        return CONVENTION, "whether the present unit counts"
    return None


def _someday(row: Row, reads: Sequence[Read], answer: Answer) -> Cause | None:
    """ "In some months", of which a suite makes a certain day."""
    ahead = bool(row.ref and answer.start and answer.start > row.ref)
    if any(r.type == "DURATION" and "X" in r.value and (r.start or r.end) for r in reads):
        return CONVENTION, "the suite counts a vague amount"
    if any(r.value == ("FUTURE_REF" if ahead else "PAST_REF") for r in reads):
        return CONVENTION, "the suite counts a vague amount"
    return None


def _timer(reads: Sequence[Read], answer: Answer) -> Cause | None:
    """ "In two hours", "for five minutes"; but "16 heures" that we take for an amount is our mistake."""
    if answer.grain not in AMOUNT_OF_CLOCK or answer.start is None:
        return None
    amounts = [t for r in reads for t in _terms(r.expression.meaning) if AMOUNT_OF_CLOCK & set(t.args)]
    if amounts and answer.start.hour not in {a for t in amounts for a in t.args}:
        return SCOPE, "hours and minutes from the moment of speaking"
    return None


def _now(row: Row, reads: Sequence[Read], answer: Answer) -> str | None:
    if row.ref == answer.start and any(r.value == "PRESENT_REF" for r in reads):
        return "now is the day, not the second"
    return None


def _counted(row: Row, reads: Sequence[Read], answer: Answer) -> str | None:  # noqa: ARG001
    """A day, where we say the week, month or year that it is in; or all the time until then."""
    whole = span(reads)
    if whole is None or answer.start is None:
        return None
    first, last = answer.start.toordinal(), (answer.end or answer.start).toordinal()
    if whole.counts_to and first <= whole.counts_to < max(last, first + 1):
        return "the day counted to, where we say its week, month or year"
    if whole.counts_to and last == whole.counts_to:
        return "all the time until then"
    beside = any(t.op in ("before_point", "after_point") for r in reads for t in _terms(r.expression.meaning))
    return (
        "the day counted to, where we say its week, month or year" if beside and _holds(whole, answer.start) else None
    )


def _holds(read: Read, moment: datetime) -> bool:
    return bool(read.start and read.end and read.start <= moment < read.end)


def _filled_in(row: Row, reads: Sequence[Read], answer: Answer) -> str | None:
    """A moment, where we say the day, week, month or year that it is in."""
    whole = span(reads)
    if whole is None or answer.start is None:
        return None
    if row.suite == "chrono" and whole.grain not in GRAINS_OF_DAYS and _holds(whole, answer.start):
        whole_phrase = not re.search(r"\d|[^n]th\b", _unread(row, reads))
        return "a moment of it, where we say the week, month or year" if whole_phrase else None
    time = answer.start.time()
    usual = (time.hour, time.minute) in {(12, 0), (0, 0)} or (row.ref and time == row.ref.time())
    if usual and answer.grain == "minute" and whole.grain == "day" and whole.start == _midnight(answer.start):
        return "the suite fills in a clock time"
    return None


def _clock(row: Row, reads: Sequence[Read], answer: Answer) -> str | None:  # noqa: ARG001
    """How finely a clock time is told, and in which zone."""
    whole = span(reads)
    if whole is None or answer.start is None or whole.start is None or whole.type != "TIME":
        return None
    if whole.grain not in GRAINS or answer.grain not in GRAINS:
        return None
    if whole.start == answer.start:
        return "whether a full hour is an hour or a minute"
    if answer.grain == "second" and _holds(whole, answer.start):
        return "seconds are not kept"
    if whole.expression.zone and abs(whole.start - answer.start) <= timedelta(hours=14):
        return "the suite moves a clock time into its own zone"
    return None


def _midnight(moment: datetime) -> datetime:
    return moment.replace(hour=0, minute=0, second=0)


def _parts(row: Row, reads: Sequence[Read], answer: Answer) -> str | None:  # noqa: ARG001
    """Hours of a morning, months of a summer, days of a beginning: every project has its own."""
    whole = span(reads)
    if whole is None or not (whole.start and answer.start and answer.end):
        return None
    if whole.grain == "daypart" and whole.type == "TIME":
        hours = (answer.start - _midnight(whole.start)) / timedelta(hours=1)
        low, high = PARTS.get(whole.value.rpartition("T")[2], (0, 0))
        return "hours of a part of the day" if low <= hours < high else None
    if whole.end is not None and not (answer.start < whole.end and whole.start < answer.end):
        return None
    if any(r.mod in ("START", "MID", "END") for r in reads):
        return "how long a beginning, middle or end is"
    if whole.grain in ("season", "weekend"):
        return f"when a {whole.grain} begins and ends"
    if any(t.op == "nth" and "week" in t.args for r in reads for t in _terms(r.expression.meaning)):
        return "which week of a month is its first"
    return "how wide about is" if whole.mod == "APPROX" else None


def _border(row: Row, reads: Sequence[Read], answer: Answer) -> str | None:
    """The same but for whether the first or the last piece is inside; open on one side, or from the present."""
    whole = span(reads)
    if whole is None or answer.grain is not None:
        return None
    one = max((r.end - r.start for r in reads if r.start and r.end and r.grain), default=timedelta(days=1))
    near_start = _near(whole.start, answer.start, one) or (whole.start is None and answer.start == row.ref)
    near_end = _near(whole.end, answer.end, one) or (whole.end is None and answer.end == row.ref)
    ranged = whole.grain is None or any(r.expression.link for r in reads) or None in (whole.start, whole.end)
    return "whether a border is inside" if near_start and near_end and ranged else None


def _from_start(row: Row, reads: Sequence[Read], answer: Answer) -> str | None:  # noqa: ARG001
    """ "From 2 pm for two hours": a beginning and an amount, which TIMEX3 writes apart and a suite as one range."""
    amounts = [p for r in reads if r.type == "DURATION" and (p := seconds_and_months(r.value))]
    starts = [r.start for r in reads if r.type != "DURATION" and r.start]
    if len(amounts) != 1 or not starts or answer.end is None or answer.start not in starts:
        return None
    length = relativedelta(seconds=round(amounts[0][0]), months=round(amounts[0][1]))
    reach = timedelta(days=1) if answer.end.time() == answer.start.time() else timedelta(minutes=1)
    near = abs(answer.start + length - answer.end) <= reach
    return "a beginning and an amount are two expressions" if near else None


def _bare(row: Row, reads: Sequence[Read], answer: Answer) -> str | None:  # noqa: ARG001
    """ "Tomorrow before 4 pm", of which a suite keeps the time alone."""
    linked = [r for r in reads if r.expression.link in LINKS]
    if linked and agrees([replace(r, led=False) for r in reads], answer):
        return "the suite leaves the connective out"
    return None


def _near(ours: datetime | None, theirs: datetime | None, reach: timedelta) -> bool:
    return ours == theirs or bool(ours and theirs and abs(ours - theirs) <= reach)


CONVENTIONS: tuple[Callable[[Row, Sequence[Read], Answer], str | None], ...] = (
    _now, _counted, _filled_in, _clock, _parts, _border, _from_start, _bare,
)  # fmt: skip
