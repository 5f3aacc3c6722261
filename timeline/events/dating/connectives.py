"""From an expression and its connective to the interval of an event (`docs/semantics.md`, connectives)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from timeline.chronology.grains import CLOCK, DAYS, WITHIN_DAY, YEARS
from timeline.chronology.interval import Interval
from timeline.chronology.operators import evaluate
from timeline.chronology.units import OutOfCalendar
from timeline.chronology.value import FUTURE, Anchors, NotTime, Undated
from timeline.events.dating.occasions import occasion_of
from timeline.events.status.future_in_past import is_to_be_done
from timeline.events.status.rescheduling import moves_beginning
from timeline.events.syntax.telling import Telling
from timeline.languages.tables.event_tables import Tense
from timeline.records import Event, Expression, Extent, Status
from timeline.resolution.narrative import walk

_BESIDE = 11  # characters between the ends of a range
_AND = 5  # characters of "and" between two days
_HOURS = 16  # of "(from" between a day and an hour that one rule reads
_COMMA = 2  # of a comma, or of an "and" written on to the next word
_PAIRED = ("daypart", "day", "month", "year")
_RUNS_ON = re.compile(r"[-–/]\d")  # a second day right behind the first


class Dating(NamedTuple):
    """When an event is: its days, how they are meant, and the rule that says so."""

    interval: Interval
    extent: Extent | None
    rule: str


def timed(event: Event, index: int, expression: Expression, days: Interval, extent: Extent | None) -> Event:
    """The event on some days, with the grain, clock times and zone of the expression, by its index, that gives them."""
    return replace(
        event,
        expression=index,
        interval=days,
        granularity=expression.granularity,
        extent=extent,
        time_from=expression.time_from,
        time_to=expression.time_to,
        zone=expression.zone,
        counts_to=expression.counts_to,
    )


def date_event(telling: Telling) -> Dating:
    """The interval of an event; the other end of a range is sought in its sentence."""
    dated_by, status, today, tense = _as_moved(telling), telling.status, telling.today, telling.trigger.tense
    span = dated_by.interval
    other = other_end(list(telling.reading.expressions.values()), dated_by)
    end = _end_behind(other, span.start) if other is not None else None
    if other is not None and (span.start is None or span.start < (end or 0)):
        return Dating(Interval(span.start, end), "whole", "from-to")
    if dated_by.link == "until" and _extends(telling) and tense != "future":
        return Dating(Interval(None, None), None, "undated")
    if dated_by.link == "since" and _begins(telling, tense, status):
        return Dating(_narrowed(span, tense, status, today), dated_by.extent, "began")
    if (occasion := _beside_occasion(telling)) is not None:
        return occasion
    if dated_by.link in _LINKED and (dated_by.granularity not in WITHIN_DAY or _bounds(dated_by, status, today)):
        return _linked(dated_by, status, today, telling.negated)
    begun = today is None or span.start is None or span.start <= today
    if status == "ongoing" and begun and dated_by.link != "until":  # until a clock time: of its day
        return Dating(Interval(span.start, None), "whole", "ongoing")
    return Dating(_narrowed(span, tense, status, today), dated_by.extent, "dated")


def of_its_evening(text: str, event: Event, expressions: Sequence[Expression]) -> Event:
    """An event whose night one day names has that day ("on Tuesday night"), and both where both do ("dans la nuit de
    mardi à mercredi", "on the night of March 4-5").
    """
    start, end = event.interval
    if event.rule != "dated" or event.granularity != "daypart" or start is None or end is None or end - start == 1:
        return event
    if event.expression is None:
        return event
    night = expressions[event.expression]
    both = any(term.op == "daypart" and "both" in term.args for term in walk(night.meaning))
    return event if both or _RUNS_ON.match(text, night.end) else replace(event, interval=Interval(start, start + 1))


def _beside_occasion(telling: Telling) -> Dating | None:
    """What happened before or after a happening that has the day for its own is before its end, or from it on."""
    occasion = occasion_of(telling.reading, telling.expression, telling.cues)
    start, end = telling.expression.interval
    if occasion is None or not occasion.owned:
        return None
    if telling.cues.subject_first and telling.trigger.first == occasion.noun.word + 1:
        return None  # "after Monday's talks failed"
    if telling.trigger is occasion.noun:
        return Dating(telling.expression.interval, telling.expression.extent, "dated")
    if telling.trigger.kind == "noun" or occasion.relation not in ("before", "after"):
        return None
    if occasion.relation == "after":
        return Dating(Interval(start, None), "within", "after")
    return Dating(Interval(None, end), "within", "before")


def _as_moved(telling: Telling) -> Expression:
    """The expression, whose connective says nothing of what is moved: from one day to another is no range, and until
    one no end ("since" one tells how long it has been so); what is to be done "until" a day is done by then.
    """
    line, word = telling.line, telling.line.index(telling.expression.start)
    between = range(telling.trigger.word + 1, word)
    noun = any(telling.cues.postponing.at(line.forms, i) for i in between)  # "may put off the trip until May"
    until = telling.expression.link == "until"
    moves = moves_beginning(line, telling.trigger, telling.cues) and telling.expression.link != "since"
    done = is_to_be_done(line, telling.trigger, telling.expression, telling.cues) or _comes_about(telling)
    if (until and done) or _has_term(telling, word):
        return telling.expression._replace(link="by")
    return telling.expression._replace(link=None) if moves or (noun and until) else telling.expression


def _comes_about(telling: Telling) -> bool:
    """Whether a verb that closes a plan tells what is done by the end of a period, not what lasts until then ("will bis
    2030 drei Werke bauen").
    """
    cues, forms, trigger, word = telling.cues, telling.line.forms, telling.trigger, telling.trigger.word
    closes = cues.verb_last and trigger.kind != "noun" and telling.line.index(telling.expression.start) < word
    planned = telling.status == "planned" and trigger.tense == "future"
    if not closes or not planned or telling.expression.granularity in DAYS:
        return False
    lasts = any(cues.enduring.at(forms, i) for i in range(word, min(word + 2, len(forms))))
    can_be = forms[word - 1] in cues.infinitive  # "soll bis Ende Mai zu sehen sein"
    return not lasts and not can_be and not _extends(telling)


def _has_term(telling: Telling, word: int) -> bool:
    """Whether a period is the term of what will be done ("construirá tres fábricas para 2030"), not what its object is
    for ("aprobó el presupuesto para 2030") or what it is set for ("está prevista para 2030").
    """
    expression, trigger, forms = telling.expression, telling.trigger, telling.line.forms
    whole = expression.link is None and (expression.granularity in YEARS or expression.mod == "END")
    if not whole or telling.status != "planned" or trigger.kind != "finite" or trigger.tense == "past" or word == 0:
        return False
    apart = trigger.tense == "future" or trigger.word != word - 2
    return apart and forms[word - 1] in telling.cues.deadlines


def _begins(telling: Telling, tense: Tense, status: Status) -> bool:
    """Whether a verb tells of a beginning, so that what is so "since" a day happened on it; or what is to come does so
    as early as on it ("sera érigée dès septembre").
    """
    if status in ("planned", "hypothetical"):
        verbs_first = not telling.cues.subject_first  # which have but "from ... on"
        return not verbs_first and telling.reading.at_outset(telling.expression, telling.cues)
    if tense != "past" or status != "happened":
        return False
    goes_on = telling.cues.status["ongoing"].first(telling.line.forms) is not None
    beginning = telling.cues.beginning.at(telling.line.forms, telling.trigger.word) > 0 and not goes_on
    return beginning or telling.reading.at_outset(telling.expression, telling.cues)


def _extends(telling: Telling) -> bool:
    """Whether a verb tells of an end that is moved: "extended until May" says not when."""
    return telling.cues.extending.at(telling.line.forms, telling.trigger.word) > 0


def _end_behind(other: Expression, start: int | None) -> int | None:
    """The end of a range; one that would lie before its beginning counts from that ("from 7 July to the end of the
    month", told in June).
    """
    end = other.interval.end
    if start is None or end is None or start < end or other.anchor != "published":
        return end
    try:
        return evaluate(other.meaning, Anchors(published=start, direction=FUTURE)).interval.end
    except (NotTime, Undated, OutOfCalendar):
        return end


_LINKED = ("since", "until", "by", "before", "after")


def linked(expression: Expression) -> Interval:
    """The days that an expression says with its connective, whatever is told: since 2019 is from 2019 on."""
    return _linked(expression, "happened", None, False).interval if expression.link in _LINKED else expression.interval


def _bounds(expression: Expression, status: Status, today: int | None) -> bool:
    """Whether something holds until a part of a day, or a clock time of a day to come, unlike until a clock time of
    today or of a day gone by, which tells of that day; or is to be done before one that is still to come.
    """
    start = expression.interval.start
    to_come = today is not None and start is not None and start > today
    if expression.link == "until":
        return expression.granularity == "daypart" or to_come
    due = expression.link in ("by", "before") and status == "planned" and to_come
    return due and expression.granularity == "daypart"


def _linked(expression: Expression, status: Status, today: int | None, negated: bool) -> Dating:
    (start, end), link = expression.interval, expression.link
    if link == "since":
        return Dating(Interval(start, None), "whole", "since")
    if link == "until":
        return Dating(Interval(None, end), "whole", "until")
    if link == "after":
        return Dating(Interval(end, None), "within", "after")
    planned = status not in ("happened", "denied") and today is not None and (end is None or today < end)
    if link == "before" and negated and planned:  # "will not be complete before 2025"
        return Dating(Interval(start, None), "within", "not-before")
    opened = today if planned else None
    if link == "by":
        return Dating(Interval(opened, end), "within", "by")
    limit = _before(expression)
    if opened is not None and limit is not None and limit <= opened:  # it has begun: some time before it is over
        limit = end
    return Dating(Interval(opened, limit), "within", "before")


def _before(expression: Expression) -> int | None:
    """The day that ends what is "before" an expression: "before the end of June" has June, "before mid-June" half."""
    start, end = expression.interval
    if start is None or end is None or expression.mod in ("END", "BEFORE") or expression.granularity in WITHIN_DAY:
        return end
    return (start + end) // 2 if expression.mod == "MID" else start


def _narrowed(span: Interval, tense: Tense, status: Status, today: int | None) -> Interval:
    """A period that holds today: up to it when past, from it when planned."""
    if today is None or span.start is None or span.end is None or not span.start <= today < span.end - 1:
        return span
    if status in ("happened", "denied", "threatened") and tense == "past":
        return Interval(span.start, today + 1)
    if status == "planned" and tense in ("future", "none") and span.end - span.start > 2:  # "will", "would", "plans to"
        return Interval(today, span.end)
    return span


def other_end(expressions: Sequence[Expression], first: Expression) -> Expression | None:
    """The expression that closes the range that `first` opens, goes on where it ends ("on Monday and Tuesday") or ends
    it ("the three months to Dec. 31"); None where there is none.
    """
    if first.link is None:
        last, other = first, next((x for x in expressions if _goes_on(first, x) or _ends(first, x)), None)
        while other and 0 < other.start - last.end <= _COMMA:  # "on 21, 22 and 23 May"
            last, other = other, next((x for x in expressions if _goes_on(other, x)), other)
        return other
    if first.link not in ("from", "since"):  # منذ مساء الجمعة وحتى فجر السبت
        return None
    hours = (x for x in expressions if _is_hour_of(x, first))
    opened = max((x.end for x in hours), default=first.end)
    later = (x for x in expressions if 0 <= x.start - opened <= _BESIDE and x.interval.end is not None)
    return next((x for x in later if x.link == "until" or (x.link == "to" and first.link == "from")), None)


def _is_hour_of(expression: Expression, day: Expression) -> bool:
    """Whether an expression right behind a day tells the hour of it ("from 3 May, at 8 pm, to 5 May")."""
    near = _AND if expression.rule != day.rule else _HOURS
    beside = 0 <= expression.start - day.end <= near and expression.granularity in CLOCK
    return beside and expression.link is None and expression.interval.meets(day.interval)


def _ends(period: Expression, other: Expression) -> bool:
    """Whether an expression is the end of the period that an amount right before it lasted."""
    near = 0 < other.start - period.end <= 2 * _BESIDE
    closed = period.type == "DURATION" and other.type == "DATE" and period.interval.end is not None
    return near and closed and period.interval.end == other.interval.end


def _goes_on(first: Expression, other: Expression) -> bool:
    """Whether nothing but "and" parts an expression from the one whose days follow on its own."""
    joined = 0 < other.start - first.end <= _AND and other.link is None and first.type == other.type != "DURATION"
    joined = joined and other.counts_to is None  # "in 1962, and after a year"
    alike = first.granularity == other.granularity and first.granularity in _PAIRED
    return joined and alike and first.interval.end is not None and first.interval.end == other.interval.start
