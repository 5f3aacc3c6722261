"""What the text says to a claim, by our own reading of it.

`supported`: it dates the event to just these days, the quote holds such a date, or it counts to this day ("two weeks
ago" is a week, and a day). What is open ("since March", "until Friday") may be claimed from or to the day of
publication.
`corrected`: it dates it to days that overlap with those claimed: finer, wider or shifted, as `why` says.
`contradicted`: it dates it to other days. Without a quote this is said only of a text that has one date.
A date that can be read in two ways (12/06/2023) supports either.
`no support in the text`: it dates nothing there, or the quote is not in it. A day that something was before or after is
not when it was.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from timeline.chronology.interval import Interval
from timeline.events.dating.connectives import linked
from timeline.pipeline import read_one
from timeline.records import Event, Expression, Reading, Status
from timeline.verify.claims import Claim, days_written
from timeline.verify.quotes import Span, find_quotes

Verdict = Literal["supported", "corrected", "contradicted", "no support in the text"]
_FAR = 10**7  # days: more than the calendar has


@dataclass(frozen=True, slots=True)
class Mention:
    """A place of the text that dates something."""

    span: Span
    days: Interval
    rule: str
    meaning: str = ""
    counts_to: int | None = None
    status: Status | None = None  # of the event that it dates: the text may well deny it
    alternative: bool = False  # another reading than ours


@dataclass(frozen=True, slots=True)
class Answer:
    """A verdict, and the mention that it rests on or, where the text supports nothing, the nearest one."""

    verdict: Verdict
    mention: Mention | None
    why: str


def answer(claim: Claim) -> Answer:
    """What the text of a claim says to it."""
    reading = read_one(claim.article)
    whole = (0, len(claim.article.text))
    spans = [whole] if claim.quote is None else find_quotes(claim.article.text, claim.quote)
    if not spans:
        return Answer("no support in the text", None, "the quote is not in the text")
    said = _all(reading) if claim.quote is None else [m for span in spans for m in _said_in(reading, span)]
    if not said:
        undated = (
            x.undated for span in spans for x in reading.expressions if x.undated and _touch((x.start, x.end), span)
        )
        return Answer("no support in the text", None, next(undated, "nothing is dated there"))
    published = claim.article.published.toordinal() if claim.article.published else None
    return _judge(claim.days, said, published, certain=claim.quote is not None)


def _all(reading: Reading) -> list[Mention]:
    return [*(m for event in reading.events for m in _of_event(event, reading)), *_of_expressions(reading.expressions)]


def _said_in(reading: Reading, span: Span) -> list[Mention]:
    """What dates the quoted words: the events that they name and the expressions that they hold.

    Where they name no event ("Closed since"), all expressions of the clauses that they are from may date them.
    """
    told = [event for event in reading.events if _touch((event.start, event.end), span)]
    named = [event for event in told if _touch((event.trigger_start, event.trigger_end), span)]
    places = [span] if named else [span, *((event.start, event.end) for event in told)]
    inside = [x for x in reading.expressions if any(_touch((x.start, x.end), place) for place in places)]
    dated = [mention for event in named or told for mention in _of_event(event, reading)]
    return [*dated, *_of_expressions(inside)]


def _touch(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _of_event(event: Event, reading: Reading) -> Iterator[Mention]:
    """An event's days with the expression that gives them, and that expression's own."""
    expression = None if event.expression is None else reading.expressions[event.expression]
    if event.interval.bounded:
        span = (expression.start, expression.end) if expression else (event.start, event.end)
        rule = f"{expression.rule}, {event.rule}" if expression else event.rule
        meaning = str(expression.meaning) if expression else ""
        yield Mention(span, event.interval, rule, meaning, event.counts_to, event.status)
    if expression:
        yield from _of_expressions([expression], event.status)


def _of_expressions(expressions: Sequence[Expression], status: Status | None = None) -> Iterator[Mention]:
    for x in expressions:
        if x.interval.bounded and x.type != "SET":
            mention = Mention((x.start, x.end), x.interval, x.rule, str(x.meaning), x.counts_to, status)
            bounded = replace(mention, days=linked(x))
            if x.link in ("before", "after"):
                yield replace(bounded, counts_to=None)
                continue
            yield mention
            if bounded != mention:
                yield bounded
            others = filter(None, map(days_written, x.alternatives))
            yield from (replace(mention, days=days, counts_to=None, alternative=True) for days in others)


def _judge(days: Interval, mentions: Sequence[Mention], published: int | None, *, certain: bool) -> Answer:
    """The verdict on the claimed days; `certain` says that the mentions are those of the event itself."""
    for mention in mentions:
        if days in _meant(mention, published):
            why = "the text can be read so" if mention.alternative else "the text says so"
            return Answer("supported", mention, why)
    ours = [mention for mention in mentions if not mention.alternative]
    nearest = min(ours, key=lambda mention: (not mention.days.meets(days), _difference(mention.days, days)))
    if nearest.days.meets(days):
        return Answer("corrected", nearest, _compared(nearest.days, days))
    if certain or len({mention.span for mention in mentions}) == 1:
        return Answer("contradicted", nearest, "the text says other days")
    return Answer("no support in the text", nearest, "no date of the text meets these days")


def _meant(mention: Mention, published: int | None) -> Iterator[Interval]:
    """The days as which one may write what a mention says."""
    yield mention.days
    if mention.counts_to is not None:
        yield _day(mention.counts_to)
    if published is not None and mention.days.start is None:
        yield Interval(published, mention.days.end)
    if published is not None and mention.days.end is None:
        yield Interval(mention.days.start, published + 1)


def _compared(said: Interval, claimed: Interval) -> str:
    """How the days that the text says lie to those claimed, which they overlap."""
    common = said.intersection(claimed)
    if common == said:
        return "the text says it more exactly"
    return "the text says it less exactly" if common == claimed else "the text says other days that overlap"


def _day(ordinal: int) -> Interval:
    return Interval(ordinal, ordinal + 1)


def _difference(one: Interval, other: Interval) -> int:
    """How many days the bounds of two intervals lie apart, an open one very far from a closed one."""
    apart = 0
    for a, b in zip(one, other, strict=True):
        apart += 0 if a == b else _FAR if a is None or b is None else abs(a - b)
    return apart
