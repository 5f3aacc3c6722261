"""Why an answer of ours differs from a suite's, where that can be computed: (cause, reason), else None."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
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
PARTS = {"MO": (0, 12), "MI": (10, 16), "AF": (11, 20), "EV": (15, 24), "NI": (17, 30), "DT": (6, 22)}  # hours


def cause(row: Row, reads: Sequence[Read]) -> Cause | None:
    """The first cause that explains the difference; None where somebody has to read the phrase."""
    if row.source.get("latent"):
        return SCOPE, "bare form that the suite itself reads only on request"
    if row.source.get("holiday") and row.source["holiday"] not in OUR_FEASTS:
        return SCOPE, "feast of one country or faith"
    for answer in row.answers:
        if answer.kind == "span" and reads:
            for explain in EXPLANATIONS:
                if found := explain(row, reads, answer):
                    return found
    return None


def _other_direction(row: Row, reads: Sequence[Read], answer: Answer) -> Cause | None:
    if row.ref is None:
        return None
    us = row.region in ("US",)
    for direction, words in ((1, "to come"), (-1, "past")):
        if agrees(again(reads, row, direction, us), answer):
            return DIRECTION, f"the suite takes the {words} one"
    if agrees(again(reads, row, 0, not us), answer):
        return AMBIGUOUS, "order of day and month"
    return None


def _ops(term: Term) -> Iterator[Term]:
    yield term
    for argument in term.args:
        if isinstance(argument, Term):
            yield from _ops(argument)


def _next_or_last(row: Row, reads: Sequence[Read], answer: Answer) -> Cause | None:  # noqa: ARG001
    whole = span(reads)
    if whole is None or whole.start is None:
        return None
    terms = [t for r in reads for t in _ops(r.expression.meaning)]
    names = {t.op for t in terms}
    steps: list[tuple[relativedelta, str]] = []
    if names & {"weekday", "weekend"}:
        steps.append((relativedelta(weeks=1), "which week next, this or last means"))
    if names & {"season", "quarter", "half", "holiday", "hijri"} or any(t.op == "date" and not t.args[0] for t in terms):
        steps.append((relativedelta(years=1), "which year is meant"))
    if any(t.op == "date" and not any(t.args[:2]) for t in terms):
        steps.append((relativedelta(months=1), "which month is meant"))
    if any(r.type == "TIME" for r in reads):
        steps += [(relativedelta(hours=12), "the next such hour"), (relativedelta(days=1), "the next such hour")]
    for step, reason in steps:
        for sign in (1, -1):
            if _shifted(whole.start, step * sign) == answer.start and _shifted(whole.end, step * sign) == answer.end:
                return DIRECTION, reason
    return None


def _shifted(moment: datetime | None, step: relativedelta) -> datetime | None:
    return None if moment is None else moment + step


def _amount(row: Row, reads: Sequence[Read], answer: Answer) -> Cause | None:
    """ "2 hours", which an assistant counts from now; "the last two months", with or without the present one."""
    amounts = [r for r in reads if r.type == "DURATION"]
    if not amounts or row.ref is None or answer.start is None:
        return None
    parts = [seconds_and_months(r.value) for r in amounts]
    if None in parts:
        return None
    length = relativedelta()
    for seconds, months in (p for p in parts if p):
        length += relativedelta(seconds=round(seconds), months=round(months))
    tolerance = timedelta(days=1) if length.hours == length.minutes == 0 else timedelta(minutes=1)
    if answer.grain and any(
        abs(answer.start - edge) < max(tolerance, answer.end - answer.start if answer.end else tolerance)
        for edge in (row.ref + length, row.ref - length)
    ):
        return DIRECTION, "a bare amount is counted from now"
    if amounts[0].start and answer.end and abs(answer.start + length - answer.end) <= timedelta(days=3):
        return CONVENTION, "whether the present unit counts"
    return None


def _timer(row: Row, reads: Sequence[Read], answer: Answer) -> Cause | None:  # noqa: ARG001
    args = {a for r in reads for t in _ops(r.expression.meaning) for a in t.args}
    if args & {"second", "minute", "hour"}:
        return SCOPE, "hours and minutes from the moment of speaking"
    if any(r.value == "PRESENT_REF" for r in reads):
        return CONVENTION, "now is the day, not the second"
    return None


def _grain(row: Row, reads: Sequence[Read], answer: Answer) -> Cause | None:
    whole = span(reads)
    if whole is None:
        return None
    if row.ref and whole.counts_to and answer.start and answer.start.toordinal() == whole.counts_to:
        return CONVENTION, "the day counted to, where we say its week, month or year"
    if row.suite == "chrono" and whole.start == answer.start and answer.grain == "day":
        return CONVENTION, "the suite has no grain coarser than a day"
    if not (whole.start and whole.end and answer.start):
        return None
    if whole.grain == "day" and answer.grain in ("minute", "hour", "second") and _noon(row, answer):
        return CONVENTION, "the suite fills in a clock time"
    if whole.grain in GRAINS and answer.grain in GRAINS and whole.start == answer.start and whole.type == "TIME":
        return CONVENTION, "whether a full hour is an hour or a minute"
    return None


def _noon(row: Row, answer: Answer) -> bool:
    """Whether a clock time is one that a suite fills in: noon, midnight or that of the reference."""
    assert answer.start is not None
    time = answer.start.time()
    return (time.hour, time.minute) in {(12, 0), (0, 0)} or bool(row.ref and time == row.ref.time())


def _parts(row: Row, reads: Sequence[Read], answer: Answer) -> Cause | None:  # noqa: ARG001
    """Hours of a morning, months of a summer, days of a beginning: every project has its own."""
    whole = span(reads)
    if whole is None or not (whole.start and answer.start and answer.end):
        return None
    if whole.grain == "daypart" and whole.type == "TIME":
        low, high = PARTS.get(whole.value.rpartition("T")[2], (0, 0))
        first = whole.start + timedelta(hours=low)
        if first <= answer.start and answer.start < whole.start + timedelta(hours=high):
            return CONVENTION, "hours of a part of the day"
    meets = whole.end is None or (answer.start < whole.end and whole.start < answer.end)
    if whole.mod in ("START", "MID", "END") and meets:
        return CONVENTION, "how long a beginning, middle or end is"
    if whole.grain == "season" and meets:
        return CONVENTION, "seasons of the weather or of the sun"
    if whole.grain == "weekend" and meets:
        return CONVENTION, "when a weekend begins"
    if whole.mod == "APPROX" and meets:
        return CONVENTION, "how wide about is"
    return None


def _border(row: Row, reads: Sequence[Read], answer: Answer) -> Cause | None:  # noqa: ARG001
    """The same but for whether the first or the last piece is inside; open on one side, or from the present."""
    whole = span(reads)
    if whole is None:
        return None
    one = max((r.end - r.start for r in reads if r.start and r.end and r.grain), default=timedelta(0))
    near_start = _near(whole.start, answer.start, one) or (whole.start is None and answer.start == row.ref)
    near_end = _near(whole.end, answer.end, one) or (whole.end is None and answer.end == row.ref)
    ranged = whole.grain is None or any(r.expression.link for r in reads) or None in (whole.start, whole.end)
    if near_start and near_end and ranged and answer.grain is None:
        return CONVENTION, "whether a border is inside"
    return None


def _near(ours: datetime | None, theirs: datetime | None, reach: timedelta) -> bool:
    return ours == theirs or bool(ours and theirs and abs(ours - theirs) <= reach)


EXPLANATIONS: tuple[Callable[[Row, Sequence[Read], Answer], Cause | None], ...] = (
    _other_direction, _next_or_last, _amount, _timer, _grain, _parts, _border,
)  # fmt: skip
