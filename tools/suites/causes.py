"""Why an answer of ours differs from a suite's, where that can be computed: (cause, reason), else None."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from dateutil.relativedelta import relativedelta

from suites.ours import Read, again, agrees, span
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
DIGITS_ONLY = re.compile(r"[\d\s./:,-]+")
AMOUNT_OF_CLOCK = {"second", "minute", "hour"}


def cause(row: Row, reads: Sequence[Read]) -> Cause | None:
    """The first cause that explains the difference; None where somebody has to read the phrase."""
    if row.source.get("latent"):
        return SCOPE, "bare form that the suite itself reads only on request"
    if row.source.get("holiday") and row.source["holiday"] not in OUR_FEASTS:
        return SCOPE, "feast of one country or faith"
    if not row.answers:
        return SCOPE, "outside the years 1 to 9999"
    if not reads and DIGITS_ONLY.fullmatch(row.phrase):
        return AMBIGUOUS, "digits alone: a date or clock, or a fraction, score or section"
    for answer in row.answers:
        if found := _explained(row, reads, answer):
            return found
    return None


def _explained(row: Row, reads: Sequence[Read], answer: Answer) -> Cause | None:
    if not reads:
        return None
    if answer.kind == "amount":
        return _vague(reads, answer)
    if answer.kind != "span":
        return None
    for variant, why in _variants(row, reads):
        if why and agrees(variant, answer):
            return why
        for explain in CONVENTIONS:
            if reason := explain(row, variant, answer):
                return why or (CONVENTION, reason)
    return _amount(row, reads, answer) or _timer(reads)


def _vague(reads: Sequence[Read], answer: Answer) -> Cause | None:
    """ "A few hours", which a suite takes for three."""
    if any(re.sub(r"\d+", "X", answer.value) == r.value for r in reads):
        return CONVENTION, "the suite counts a vague amount"
    return None


def _variants(row: Row, reads: Sequence[Read]) -> Iterator[tuple[Sequence[Read], Cause | None]]:
    """Our answer as it is, and as an assistant would turn it: ahead, back, with the month first, a week on."""
    yield reads, None
    us = row.region == "US"
    if row.ref is not None:
        yield again(reads, row, 1, us), (DIRECTION, "the suite takes the one to come")
        yield again(reads, row, -1, us), (DIRECTION, "the suite takes the past one")
    yield again(reads, row, 0, not us), (AMBIGUOUS, "order of day and month")
    for step, reason in _steps(reads):
        yield [_moved(r, step) for r in reads], (DIRECTION, reason)


def _steps(reads: Sequence[Read]) -> Iterator[tuple[relativedelta, str]]:
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
    if any(r.type == "TIME" for r in reads):
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


def _timer(reads: Sequence[Read]) -> Cause | None:
    if any(AMOUNT_OF_CLOCK & set(t.args) for r in reads for t in _terms(r.expression.meaning)):
        return SCOPE, "hours and minutes from the moment of speaking"
    return None


def _now(row: Row, reads: Sequence[Read], answer: Answer) -> str | None:
    if row.ref == answer.start and any(r.value == "PRESENT_REF" for r in reads):
        return "now is the day, not the second"
    return None


def _grain(row: Row, reads: Sequence[Read], answer: Answer) -> str | None:
    whole = span(reads)
    if whole is None or answer.start is None:
        return None
    end = answer.end or answer.start
    if whole.counts_to and answer.start.toordinal() <= whole.counts_to < max(end.toordinal(), answer.start.toordinal() + 1):
        return "the day counted to, where we say its week, month or year"
    if row.suite == "chrono" and whole.start == answer.start and answer.grain == "day":
        return "the suite has no grain coarser than a day"
    if whole.grain == "day" and whole.start == _midnight(answer.start) and answer.grain == "minute" and _filled(row, answer):
        return "the suite fills in a clock time"
    if whole.type == "TIME" and whole.grain in GRAINS and answer.grain in GRAINS:
        if whole.start == answer.start:
            return "whether a full hour is an hour or a minute"
        if whole.start and whole.end and whole.start <= answer.start < whole.end and answer.grain == "second":
            return "seconds are not kept"
        if whole.expression.zone and abs((whole.start or end) - answer.start) <= timedelta(hours=14):
            return "the suite moves a clock time into its own zone"
    return None


def _midnight(moment: datetime) -> datetime:
    return moment.replace(hour=0, minute=0, second=0)


def _filled(row: Row, answer: Answer) -> bool:
    """Whether a clock time is one that a suite fills in: noon, midnight or that of the reference."""
    assert answer.start is not None
    time = answer.start.time()
    return (time.hour, time.minute) in {(12, 0), (0, 0)} or bool(row.ref and time == row.ref.time())


def _parts(row: Row, reads: Sequence[Read], answer: Answer) -> str | None:  # noqa: ARG001
    """Hours of a morning, months of a summer, days of a beginning: every project has its own."""
    whole = span(reads)
    if whole is None or not (whole.start and answer.start and answer.end):
        return None
    meets = whole.end is None or (answer.start < whole.end and whole.start < answer.end)
    if whole.grain == "daypart" and whole.type == "TIME":
        low, high = PARTS.get(whole.value.rpartition("T")[2], (0, 0))
        first = _midnight(whole.start)
        return "hours of a part of the day" if first + timedelta(hours=low) <= answer.start < first + timedelta(hours=high) else None  # noqa: E501
    if not meets:
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
    one = max((r.end - r.start for r in reads if r.start and r.end and r.grain), default=timedelta(0))
    near_start = _near(whole.start, answer.start, one) or (whole.start is None and answer.start == row.ref)
    near_end = _near(whole.end, answer.end, one) or (whole.end is None and answer.end == row.ref)
    ranged = whole.grain is None or any(r.expression.link for r in reads) or None in (whole.start, whole.end)
    return "whether a border is inside" if near_start and near_end and ranged else None


def _near(ours: datetime | None, theirs: datetime | None, reach: timedelta) -> bool:
    return ours == theirs or bool(ours and theirs and abs(ours - theirs) <= reach)


CONVENTIONS: tuple[Callable[[Row, Sequence[Read], Answer], str | None], ...] = (_now, _grain, _parts, _border)
