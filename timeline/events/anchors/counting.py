"""Events that an amount counts from another event: "two days after the vote", "بعد يومين من الانتخابات".

For n units and an event of the days s..e: the days s + n..e + n (with "before": - n), for longer units the calendar
pieces that hold them; for minutes and less than half a day the event's own days, for more hours those that they can
reach from any hour of the day. A night counts from the day on which it begins.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.chronology import units
from timeline.chronology.grains import DAYS, WITHIN_DAY
from timeline.chronology.interval import Interval
from timeline.events.anchors.afterwards import AMOUNT, UNITS, moved
from timeline.events.anchors.phrases import Relation, phrase_end, relation_at
from timeline.events.syntax.predicates import Predicate
from timeline.events.syntax.reading import Reading
from timeline.events.syntax.words import Line, stems
from timeline.languages.tables.event_cues import EventCues
from timeline.records import Event, EventAnchor, Expression

RULE = "counted"
COUNTED_BACK = "counted-back"  # from what the article is about
_FINE_ENOUGH = {"D": (*DAYS, "weekend", "week"), "W": (*DAYS, "weekend", "week", "month")}  # by unit
_SHORTEST = 4  # letters of a word that names something
_REACH = 7  # words between "after" and an amount behind the event ("بعد الحادث بيومين")
_HALF = 12  # hours of half a day
_MOVED = 5  # words from what moves a plan to the amount


@dataclass(frozen=True, slots=True)
class Count:
    """An amount and the phrase that names the event it counts from."""

    expression: int  # index of the amount among the article's expressions
    relation: Relation
    opener: int  # the word of the relation, or of the amount before it
    first: int  # words first..last name the event
    last: int

    def anchor(self, reading: Reading) -> EventAnchor:
        """The anchor, its phrase as the text has it."""
        words = reading.line.words
        span = words[self.first].start, words[self.last - 1].end
        return EventAnchor(self.relation, " ".join(reading.text[slice(*span)].split()), *span)

    def names(self, reading: Reading) -> Predicate | None:
        """The verb or noun of the event that the phrase names."""
        inside = [p for p in reading.predicates if self.first <= p.word < self.last]
        return next((p for p in inside if p.kind != "noun"), inside[0] if inside else None)


def find_counts(reading: Reading, cues: EventCues) -> Iterator[Count]:
    """The amounts of a sentence that count from an event."""
    for index, amount in reading.expressions.items():
        if amount.type == "DURATION" and not amount.interval.bounded and AMOUNT.fullmatch(amount.value or ""):
            count = _count(reading, index, amount, cues)
            if count is not None and _says_something(reading, count.first, count.last, cues):
                yield count


def _says_something(reading: Reading, first: int, last: int, cues: EventCues) -> bool:
    """Whether a phrase has a word of its own, more than "that"."""
    words = reading.line.words[first:last]
    named = cues.anchors["generic"].first(reading.line.forms, first - 1, last) is not None  # "nach | der | Tat"
    return named or any(len(word.form) >= _SHORTEST and not word.mark for word in words)


def _count(reading: Reading, index: int, amount: Expression, cues: EventCues) -> Count | None:
    line = reading.line
    first, after = line.index(amount.start), line.index(amount.end - 1) + 1
    spans = first > 0 and line.forms[first - 1] in cues.prepositions | cues.amid  # "shut for a week after"
    spans = spans or _is_moved(line, first, cues)
    if after < len(line.words) and not spans:
        relation, length = relation_at(line.forms, after, cues)
        if relation in ("before", "after"):  # "two days | after | the vote"
            return Count(index, relation, first, after + length, phrase_end(reading, after + length, cues))
    if line.words[first].start < amount.start:  # "بعد | الحادث | بيومين"
        for i in range(first - 2, max(-1, first - _REACH), -1):
            relation, length = relation_at(line.forms, i, cues)
            if relation in ("before", "after"):
                return Count(index, relation, i, i + length, first)
    if first and after < len(line.words) and cues.anchors["counted"].at(line.forms, after):  # "بعد | يومين | من الحادث"
        relation, _ = relation_at(line.forms, first - 1, cues)
        if relation in ("before", "after"):
            return Count(index, relation, first - 1, after + 1, _named_end(reading, after + 1, cues))
    return None


def _is_moved(line: Line, amount: int, cues: EventCues) -> bool:
    """Whether an amount is that by which a plan was moved, where verbs go first (تأجيل الامتحانات أسبوعا | بعد أن)."""
    near = range(max(0, amount - _MOVED), amount)
    moves = (cues.postponing, cues.deferring, cues.extending)
    return not cues.subject_first and any(cue.at(line.forms, i) for cue in moves for i in near)


def _named_end(reading: Reading, start: int, cues: EventCues) -> int:
    """Where the phrase of what is counted from ends: at the latest before a complement, and behind a definite noun that
    another without its article follows, where nouns take one ("an hour from the opening | a rise in profits").
    """
    line, end = reading.line, phrase_end(reading, start, cues)
    for i in range(start + 1, end):
        definite = line.forms[i - 1].startswith(cues.articles) and not line.forms[i].startswith(cues.articles)
        apart = definite and line.forms[i] not in cues.prepositions and not cues.relatives.at(line.forms, i)
        if cues.complements.at(line.forms, i) or apart:
            return i
    return end


def counted(
    events: Sequence[Event], expressions: Sequence[Expression], today: int | None, cues: EventCues
) -> tuple[Event, ...]:
    """The events, those that an amount counts from a dated event of the article with their days; what is counted to a
    day after `today` has not happened ("on 17 June, two days before it opens").
    """
    dated = []
    for event in events:
        if event.rule in (RULE, COUNTED_BACK):
            event = _dated(event, events, expressions, cues)
            ahead = today is not None and event.interval.start is not None and event.interval.start > today
            event = replace(event, status="planned") if ahead and event.status == "happened" else event
        dated.append(event)
    return tuple(dated)


def _dated(event: Event, events: Sequence[Event], expressions: Sequence[Expression], cues: EventCues) -> Event:
    anchor = event.anchor_event
    if anchor is None or event.expression is None:
        return event
    if anchor.event is None:
        return _on_the_day(event, anchor, events, expressions[event.expression], cues)
    named = events[anchor.event]
    amount = AMOUNT.fullmatch(expressions[event.expression].value or "")
    if named.interval.start is None or named.interval.end is None or amount is None:
        return event
    if amount.group(1) is None and named.granularity not in DAYS:
        return event
    if amount.group(1) is None:
        away = _hours_away(named.interval, int(amount.group(3) or 0), anchor.relation == "before")
        grain = named.granularity if away == named.interval else "day"
        return replace(event, interval=away, granularity=grain, extent="within")
    if named.granularity not in _FINE_ENOUGH.get(amount.group(2), (named.granularity,)):
        return replace(event, anchor_event=replace(anchor, event=None))  # no one counts days from a year
    first = named.interval.start
    last = first if named.granularity in WITHIN_DAY else named.interval.end - 1
    count, letter = int(amount.group(1)) * (-1 if anchor.relation == "before" else 1), amount.group(2)
    days = moved(first, last, count, letter)
    if days is None:
        return event
    unit = UNITS[letter]
    days = _bounded(
        days, [units.add(day, count, unit) for day in (first, last)], expressions[event.expression].mod, count
    )
    return replace(event, interval=days, granularity=unit, extent="point" if days.days == 1 else "within")


def _hours_away(days: Interval, hours: int, before: bool) -> Interval:
    """The days that `hours` before or after an unknown hour of some bounded days can fall on."""
    least, most = (hours // 24, -(-hours // 24)) if hours >= _HALF else (0, 0)
    if days.start is None or days.end is None:
        return days
    return Interval(days.start - most, days.end - least) if before else Interval(days.start + least, days.end + most)


def _on_the_day(
    event: Event, anchor: EventAnchor, events: Sequence[Event], amount: Expression, cues: EventCues
) -> Event:
    """What happened hours before or after something that the article does not tell of ("an hour before the opening"):
    it was on the day of the lead, as what a clock time alone dates, or of what its sentence told last.
    """
    hours = AMOUNT.fullmatch(amount.value or "")
    phrase = stems(anchor.phrase, 0, len(anchor.phrase), cues.glue)
    told = any(
        phrase & stems(e.title, 0, len(e.title), cues.glue) for e in events if e.trigger_start != event.trigger_start
    )
    dated = [e for e in events if e.status == "happened" and not e.background and e.interval.bounded]
    before = [e for e in dated if event.sentence_start <= e.trigger_start < event.trigger_start]
    lead = max(before, key=lambda e: e.trigger_start) if before else next(iter(dated), None)
    if hours is None or hours.group(1) is not None or told or event.status != "happened" or lead is None:
        return event
    day = lead.interval.days == 1 and lead.trigger_start < event.trigger_start
    return replace(event, interval=lead.interval, granularity="day", extent="within") if day else event


def _bounded(days: Interval, counts: Sequence[int], mod: str | None, n: int) -> Interval:
    """The days as far as "more than" or "less than" so much leaves them: both sides of what was counted exactly."""
    first, last = counts
    if mod not in ("MORE_THAN", "LESS_THAN") or days.start is None or days.end is None:
        return days
    if (mod == "MORE_THAN") == (n < 0):  # it lies further back
        return Interval(days.start, last + 1)
    return Interval(first, days.end)
