"""Expressions and sentences become events: each dated clause that reports a happening is one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.events.anchors import AnchorPhrase, anchor_phrases, attach_anchors
from timeline.events.attribution import sourcing_of, status_of
from timeline.events.clauses import Clause
from timeline.events.dating import date_event
from timeline.events.predicates import Predicate
from timeline.events.reading import Reading, read_sentence
from timeline.events.titles import title_of
from timeline.events.verdict import Verdict, is_narrative, judge
from timeline.events.words import Line
from timeline.languages.cues import EventCues, boilerplate_cues, event_cues
from timeline.records import Article, Event, Expression
from timeline.tagging.boilerplate import boilerplate
from timeline.tagging.sentences import sentences

def compose(article: Article, expressions: Sequence[Expression]) -> tuple[Event, ...]:
    """The events of an article in the order of its text; none for a language without event cues.

    `expression` of each event is an index into `expressions`; names are added by `timeline.events.names`.
    """
    cues = event_cues(article.language or "")
    if cues is None:
        return ()
    events: list[Event] = []
    phrases: list[AnchorPhrase] = []
    for reading in _readings(article, expressions, cues):
        found = _events(article, reading, cues)
        found, hung = anchor_phrases(article, reading.line, reading.clauses, found, cues)
        phrases += [replace(phrase, event=phrase.event + len(events)) for phrase in hung]
        events += found
    return attach_anchors(article, events, phrases)


def _readings(article: Article, expressions: Sequence[Expression], cues: EventCues) -> Iterator[Reading]:
    furniture = boilerplate(article.text, boilerplate_cues(article.language or ""))
    narrative = is_narrative(expressions, article.published.toordinal() if article.published else None)
    position = 0
    for start, end in _whole_sentences(article.text, expressions):
        while position < len(expressions) and expressions[position].end <= start:
            position += 1
        inside: dict[int, Expression] = {}
        for index in range(position, len(expressions)):
            if expressions[index].start >= end:
                break
            inside[index] = expressions[index]
        if not any(first < end and start < last for first, last in furniture):
            yield replace(read_sentence(article.text, start, end, inside, cues), narrative=narrative)


def _whole_sentences(text: str, expressions: Sequence[Expression]) -> Iterator[tuple[int, int]]:
    """The sentences of a text; those that an expression spans ("7:45 p.m. Paris time") are one."""
    crossing = {offset for x in expressions for offset in range(x.start + 1, x.end)}
    opened: int | None = None
    for start, end in sentences(text):
        if end in crossing:
            opened = start if opened is None else opened
            continue
        yield start if opened is None else opened, end
        opened = None


def _events(article: Article, reading: Reading, cues: EventCues) -> list[Event]:
    """One event for each predicate that an expression dates."""
    dated: dict[tuple[int, int], list[int]] = {}
    lends: dict[tuple[int, int], list[int]] = {}
    for index, expression in reading.expressions.items():
        if not _datable(expression):
            continue
        word = reading.line.index(expression.start)
        number, clause = next((n, c) for n, c in enumerate(reading.clauses) if c.holds(word))
        trigger = _trigger(reading, clause, word, cues)
        if trigger is not None:
            owner, verb = _passed_on(reading, number, trigger, word, cues)
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


def _datable(expression: Expression) -> bool:
    """Whether an expression can date an event by itself."""
    return expression.interval.bounded and expression.type != "SET" and expression.value not in ("PRESENT_REF", "FUTURE_REF")


def _trigger(reading: Reading, clause: Clause, word: int, cues: EventCues) -> Predicate | None:
    """The predicate of a clause that the expression at `word` most likely dates."""
    verbal = any(p.kind != "noun" for p in clause.predicates)
    finite = any(p.kind == "finite" for p in clause.predicates)

    def cost(predicate: Predicate) -> int:
        distance = word - predicate.word
        cost = distance if distance > 0 else 2 - distance
        if predicate.kind == "noun" and verbal:
            cost += 8 if 0 < distance <= 2 else 12
        if predicate.kind == "participle" and finite and not cues.ambiguous_participles:
            cost += 4
        if _is_bare_auxiliary(reading, predicate, cues):
            cost += 8
        if predicate.guessed:
            cost += 4
        if predicate.kind == "infinitive":
            cost += 2
        if cues.reporting.at(reading.line.forms, predicate.word):
            cost += 8
        return cost

    return min(clause.predicates, key=cost, default=None)


def _passed_on(
    reading: Reading, number: int, trigger: Predicate, word: int, cues: EventCues
) -> tuple[int, Predicate]:
    """Where a date belongs that its clause only carries.

    "It was two weeks ago when he threatened", "the match planned for Sunday is off": the verb of the other clause.
    """
    line, clauses = reading.line, reading.clauses
    if cues.scheduled.at(line.forms, trigger.word) and trigger.kind == "participle":
        for n, clause in enumerate(clauses):
            for p in clause.predicates:
                if p.kind == "finite" and p.word > word and clause.opening in ("start", "comma"):
                    return n, p
    following = next((n for n, c in enumerate(clauses) if c.first > trigger.word and c.first > word), None)
    if following is None or not _is_bare_auxiliary(reading, trigger, cues):
        return number, trigger
    clause = clauses[following]
    if not cues.whens.at(line.forms, clause.first):
        return number, trigger
    while following + 1 < len(clauses) and _only_says(reading, clauses[following], cues):
        following += 1
    verbs = [p for p in clauses[following].predicates if p.kind == "finite"]
    verb = min(verbs, key=lambda p: (p.guessed, p.word), default=None)
    return (number, trigger) if verb is None else (following, verb)


def _only_says(reading: Reading, clause: Clause, cues: EventCues) -> bool:
    """Whether the verb of a clause only passes on what the next one tells ("rumours went round that")."""
    verb = next((p for p in clause.predicates if p.kind == "finite"), None)
    forms = reading.line.forms
    return verb is None or bool(cues.reporting.at(forms, verb.word) or cues.sourcing["rumoured"].at(forms, verb.word))


def _is_bare_auxiliary(reading: Reading, predicate: Predicate, cues: EventCues) -> bool:
    """Whether a predicate is a form of "to be" without a participle."""
    form = reading.line.forms[predicate.word]
    return form in cues.be or form.lstrip(cues.clitics) in cues.be


def _event(
    article: Article, reading: Reading, clause: Clause, trigger: Predicate, indices: Sequence[int], cues: EventCues
) -> Event | None:
    line, expressions = reading.line, reading.expressions
    index = _principal(indices, expressions)
    expression = expressions[index]
    today = article.published.toordinal() if article.published else None
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
    last = clause.last
    while last > clause.first + 1 and words[last - 1].form in ",.;:،؛":
        last -= 1
    return Event(
        start=words[clause.first].start,
        end=words[last - 1].end,
        trigger_start=words[trigger.word].start,
        trigger_end=words[trigger.word].end,
        sentence_start=line.start,
        sentence_end=line.end,
        title=title_of(article.text, line, clause, cues),
        rule="undated",
    )


_GRAINS = ("day", "daypart", "hour", "minute", "weekend", "week", "month", "season", "quarter", "half", "year")


def _principal(indices: Sequence[int], expressions: dict[int, Expression]) -> int:
    """The expression that dates an event among several: the opening of a range, else the finest, else the first."""

    def rank(index: int) -> tuple[bool, int, int]:
        grain = expressions[index].granularity
        return expressions[index].link != "from", _GRAINS.index(grain) if grain in _GRAINS else len(_GRAINS), index

    return min(indices, key=rank)
