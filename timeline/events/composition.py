"""Expressions and sentences become events: each dated clause that reports a happening is one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.events.anchors import anchor_phrases, name_events
from timeline.events.attribution import lies_ahead, sourcing_of, status_of
from timeline.events.clauses import Clause, antecedent
from timeline.events.dating import date_event
from timeline.events.names import find_names
from timeline.events.names_event import cast, names_in
from timeline.events.predicates import Predicate, heads_clause
from timeline.events.reading import Reading, read_sentences
from timeline.events.titles import title_of
from timeline.events.trigger import find_trigger, passed_on
from timeline.events.verdict import Verdict, judge
from timeline.events.words import Line
from timeline.languages.cues import EventCues, event_cues
from timeline.records import Article, Event, Expression, Status
from timeline.tagging.sentences import sentences

_ACTS: tuple[Status, ...] = ("threatened", "denied", "cancelled")


def compose(article: Article, expressions: Sequence[Expression]) -> tuple[Event, ...]:
    """The events of an article in the order of its text; none for a language without event cues.

    `expression` of each event is an index into `expressions`, `anchor_event.event` one into the events.
    """
    cues = event_cues(article.language or "")
    if cues is None:
        return ()
    events: list[Event] = []
    for reading in read_sentences(article, expressions, cues):
        found = _events(article, reading, cues)
        found += _undated_acts(article, reading, found, cues)
        events += _hung(article, reading, found, len(events), cues)
    return _with_names(article, name_events(article.text, events))


def _undated_acts(article: Article, reading: Reading, events: Sequence[Event], cues: EventCues) -> Iterator[Event]:
    """Threats, denials and cancellations that no expression dates: news all the same."""
    told = {event.trigger_start for event in events}
    for clause in reading.clauses:
        for verb in clause.predicates:
            act = next((s for s in _ACTS if cues.status[s].at(reading.line.forms, verb.word)), None)
            if (
                act
                and heads_clause(verb, cues)
                and verb.tense == "past"
                and not clause.quoted
                and not _is_told(reading, verb, told)
            ):
                event = event_of(article, reading.line, clause, verb, cues)
                sourcing = sourcing_of(reading.line, clause, verb, cues, reading.clauses)
                yield replace(event, status=act, sourcing=sourcing)


def _is_told(reading: Reading, verb: Predicate, told: set[int]) -> bool:
    """Whether the clause of a verb already gave an event."""
    clause = next(c for c in reading.clauses if c.holds(verb.word))
    return any(reading.line.words[p.word].start in told for p in clause.predicates)


def _hung(article: Article, reading: Reading, found: list[Event], count: int, cues: EventCues) -> list[Event]:
    """The events of a sentence with their anchors; `count` events stand before them in the article.

    An event that only "since" places, and the clause that names its beginning, are kept without a date.
    """
    line = reading.line
    for phrase in anchor_phrases(article.text, reading, cues):
        at = _index(found, line.words[phrase.hanging.word].start)
        anchor = phrase.anchor
        if anchor.relation == "since" and phrase.named and phrase.named_by:
            if at is None:
                found.append(event_of(article, line, phrase.clause, phrase.hanging, cues))
                at = len(found) - 1
            if (named := _index(found, line.words[phrase.named.word].start)) is None:
                found.append(event_of(article, line, phrase.named_by, phrase.named, cues))
                named = len(found) - 1
            anchor = replace(anchor, event=count + named)
        if at is not None and found[at].anchor_event is None:
            found[at] = replace(found[at], anchor_event=anchor)
    return found


def _index(events: Sequence[Event], trigger_start: int) -> int | None:
    return next((i for i, event in enumerate(events) if event.trigger_start == trigger_start), None)


def _with_names(article: Article, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events with who takes part in them, and where."""
    names = find_names(article.text, article.title, article.language, sentences(article.text)) if events else ()
    players = cast(names, article.text, article.title, article.language)
    named = []
    for event in events:
        clause, sentence = (event.start, event.end), (event.sentence_start, event.sentence_end)
        actors, places = names_in(players, clause, sentence)
        named.append(replace(event, actors=actors, places=places))
    return tuple(named)


def _events(article: Article, reading: Reading, cues: EventCues) -> list[Event]:
    """One event for each predicate that an expression dates."""
    today = _day(article)
    dated: dict[tuple[int, int], list[int]] = {}
    lends: dict[tuple[int, int], list[int]] = {}
    for index, expression in reading.expressions.items():
        if not _datable(expression):
            continue
        word = reading.line.index(expression.start)
        number, clause = next((n, c) for n, c in enumerate(reading.clauses) if c.holds(word))
        trigger = find_trigger(reading, clause, word, cues)
        if trigger is not None:
            owner, verb = passed_on(reading, number, trigger, word, lies_ahead(expression, today), cues)
            lent = verb is not trigger and cues.scheduled.at(reading.line.forms, trigger.word)
            (lends if lent else dated).setdefault((owner, verb.word), []).append(index)
    dated = lends | dated  # a date of its own goes before a lent one
    events = []
    for (number, word), indices in dated.items():
        trigger = next(p for p in reading.predicates if p.word == word)
        event = _event(article, reading, reading.clauses[number], trigger, indices, cues)
        if event is not None:
            events.append(event)
    return sorted(events, key=lambda event: (event.trigger_start, event.start))


def _day(article: Article) -> int | None:
    return article.published.toordinal() if article.published else None


def _datable(expression: Expression) -> bool:
    """Whether an expression can date an event by itself."""
    vague = expression.type == "SET" or expression.value in ("PRESENT_REF", "FUTURE_REF")
    return expression.interval.bounded and not vague


def _event(
    article: Article, reading: Reading, clause: Clause, trigger: Predicate, indices: Sequence[int], cues: EventCues
) -> Event | None:
    line, expressions = reading.line, reading.expressions
    index = _principal(indices, expressions)
    expression = expressions[index]
    today = _day(article)
    status = status_of(line, clause, trigger, cues, expression, today)
    verdict = judge(reading, clause, trigger, expression, status, today, cues)
    if verdict is Verdict.NONE:
        return None
    negated = cues.status["negation"].first(line.forms, max(0, trigger.first - 1), trigger.word) is not None
    dating = date_event(list(expressions.values()), expression, trigger.tense, status, today, negated)
    return replace(
        event_of(article, line, clause, trigger, cues),
        rule=dating.rule,
        status=status,
        sourcing=sourcing_of(line, clause, trigger, cues, reading.clauses),
        background=verdict is Verdict.BACKGROUND,
        expression=index,
        interval=dating.interval,
        granularity=expression.granularity,
        extent=dating.extent,
        time_from=expression.time_from,
        time_to=expression.time_to,
        zone=expression.zone,
        counts_to=expression.counts_to,
        approximate=expression.mod == "APPROX",
    )


def event_of(article: Article, line: Line, clause: Clause, trigger: Predicate, cues: EventCues) -> Event:
    """An event with its evidence and nothing else."""
    words = line.words
    first, last = antecedent(line, clause, trigger, cues), clause.last
    while last > first + 1 and words[last - 1].form in ",.;:،؛":
        last -= 1
    return Event(
        start=words[first].start,
        end=words[last - 1].end,
        trigger_start=words[trigger.word].start,
        trigger_end=words[trigger.word].end,
        sentence_start=line.start,
        sentence_end=line.end,
        title=title_of(article.text, line, clause, first, cues),
        rule="undated",
    )


_WITHIN_DAY = ("daypart", "hour", "minute")
_GRAINS = ("day", "daypart", "hour", "minute", "weekend", "week", "month", "season", "quarter", "half", "year")


def _principal(indices: Sequence[int], expressions: dict[int, Expression]) -> int:
    """The expression that dates an event among several: one that no full date beside it contradicts ("in March 2019,
    at night"), the opening of a range or one without a connective, the finest, the first.
    """
    full = [x.interval for x in map(expressions.__getitem__, indices) if x.anchor is None and x.link is None]

    def rank(index: int) -> tuple[bool, int, int, int]:
        expression = expressions[index]
        grain, link = expression.granularity, expression.link
        fineness = _GRAINS.index(grain) if grain in _GRAINS else len(_GRAINS)
        astray = grain in _WITHIN_DAY and any(not expression.interval.meets(other) for other in full)
        return astray, int(link not in (None, "from")), fineness, index

    return min(indices, key=rank)
