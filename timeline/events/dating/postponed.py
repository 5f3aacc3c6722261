"""The two days of a plan that is moved: the one that fell through, and the one that it is put off to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.chronology.interval import Interval
from timeline.events.dating.connectives import other_end, timed
from timeline.events.dating.direction import nearest, to_come
from timeline.events.status.rescheduling import is_goal, moves_beginning
from timeline.events.syntax.predicates import Predicate
from timeline.events.syntax.reading import Reading
from timeline.languages.tables.event_cues import EventCues
from timeline.records import Event, Expression, Status

_LED = 3  # words from "planned for" to the day
_GRAINS = ("day", "daypart", "minute", "hour", "weekend", "week", "month", "season", "quarter", "year")


def with_both_days(reading: Reading, events: Sequence[Event], cues: EventCues) -> list[Event]:
    """The events of a sentence, and beside one that tells of a plan moved the other day of that, where it is told too:
    "put off from 7 May | to 9 June", "planned for 7 May | was put off to 9 June". A reader looks for the day to come;
    the one that fell through goes to the background beside it.
    """
    told = []
    used = {event.expression for event in events}
    for event in events:
        others = [i for i in _days(reading) if i not in used]
        other = next(_other_days(reading, event, others, cues), None) if reading.today is not None else None
        told.append(event)
        if other is not None:
            told.append(other)
            used.add(other.expression)
    return [replace(e, background=True) if _is_behind_new(reading, e, told, cues) else e for e in told]


def _is_behind_new(reading: Reading, event: Event, told: Sequence[Event], cues: EventCues) -> bool:
    """Whether the day of an event is one that a plan was due on, told in one clause behind the verb that moves that to
    another day of `told` ("put off the gala due on Saturday | to 9 June").
    """
    line = reading.line
    expression = reading.dating(event)
    if event.status != "cancelled" or expression is None or not _is_led(reading, expression, cues):
        return False
    new = [e.trigger_start for e in told if e.status == "planned" and e.trigger_start < expression.start]
    own = reading.clause_at(line.index(event.trigger_start))
    inside = own.predicates if own is not None else []
    return any(moves_beginning(line, p, cues) and line.words[p.word].start in new for p in inside)


def unpaired(reading: Reading, cues: EventCues) -> Reading:
    """The sentence, where it moves a plan, without ranges that none but the two days of that make ("the vote due in
    April | to October", المقرر في أبريل إلى أكتوبر).
    """
    line = reading.line
    if not any(moves_beginning(line, p, cues) for p in reading.predicates):
        return reading
    told = dict(reading.expressions)
    for index, expression in told.items():
        word = line.index(expression.start)
        opened = word > 0 and cues.skipped["ranges"].at(line.forms, word - 1)
        if expression.link == "from" and not opened:
            told[index] = expression._replace(link=None)
    return replace(reading, expressions=told)


def _is_led(reading: Reading, expression: Expression, cues: EventCues) -> bool:
    """Whether a word like "planned for" leads to an expression."""
    word = reading.line.index(expression.start)
    return cues.scheduled.first(reading.line.forms, max(0, word - _LED), word) is not None


def put_off(reading: Reading, expression: Expression, cues: EventCues) -> Expression:
    """The expression as the day that a plan was to have, the past or the coming one, whichever is nearer."""
    planned = expression.link == "from" or _is_led(reading, expression, cues)
    return nearest(expression, reading.today) if planned and reading.today is not None else expression


def _other_days(reading: Reading, event: Event, others: Sequence[int], cues: EventCues) -> Iterator[Event]:
    """The other day of the plan that an event moves or tells of."""
    line = reading.line
    verb = next((p for p in reading.predicates if line.words[p.word].start == event.trigger_start), None)
    if verb is None or event.background or event.expression is None or reading.today is None:
        return
    moves = moves_beginning(line, verb, cues)
    for index in others:
        expression = reading.expressions[index]
        word = line.index(expression.start)
        first = max(0, word - _LED)
        overtaken = cues.scheduled.first(line.forms, first, word) is not None
        overtaken = overtaken and (moves or cues.status["cancelled"].first(line.forms, first, word) is not None)
        if event.status == "planned" and overtaken:
            left = nearest(expression, reading.today)
            end = other_end([*reading.expressions.values()], expression) if expression.link is None else None
            old = _on(event, index, left, left.interval.end if end is None else end.interval.end, "cancelled")
            yield replace(old, background=True)
        elif (
            event.status == "cancelled"
            and moves
            and is_goal(line, expression, verb.word + 1, cues)
            and _reaches(reading, verb, word, cues)
        ):
            coming = to_come(expression, reading.today)
            yield _on(event, index, coming, coming.interval.end, "planned")


def _reaches(reading: Reading, verb: Predicate, word: int, cues: EventCues) -> bool:
    """Whether no other verb, but for one that says what was due, stands between a verb and a word behind it, or before
    it where it closes its stretch.
    """
    forms = reading.line.forms
    verbs = [p.word for p in reading.predicates if p.kind != "noun" and not cues.scheduled.at(forms, p.word)]
    if cues.verb_last and word < verb.word:
        return not any(word < other < verb.word for other in verbs)
    return verb.word < word and not any(verb.word < other < word for other in verbs)


def _days(reading: Reading) -> list[int]:
    """The expressions that can be the day of a plan."""
    return [i for i, x in reading.expressions.items() if x.interval.bounded and x.granularity in _GRAINS]


def _on(event: Event, index: int, expression: Expression, end: int | None, status: Status) -> Event:
    """The event on another day, or on all up to an end."""
    days = Interval(expression.interval.start, end)
    return timed(replace(event, rule="dated", status=status), index, expression, days, expression.extent)
