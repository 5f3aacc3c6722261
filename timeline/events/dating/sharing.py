"""Dates of more than one verb: "seven died and twenty were hurt on Monday", "until November, when workmen broke in",
"The fair opens on Sunday. It runs until 21 May."
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from timeline.chronology.grains import BUSINESS
from timeline.chronology.interval import Interval
from timeline.events.status.background import is_news
from timeline.events.status.rescheduling import is_off
from timeline.events.status.status import lies_ahead
from timeline.events.syntax.acting import acts
from timeline.events.syntax.clauses import Clause
from timeline.events.syntax.predicates import Predicate, heads_clause
from timeline.events.syntax.reading import Reading
from timeline.events.syntax.words import Line
from timeline.events.titles.subjects import begins_with_verb
from timeline.languages.tables.event_cues import EventCues
from timeline.records import Event, Expression

Dated = Mapping[tuple[int, int], Sequence[int]]  # by the number of a clause and the word of its verb, expressions
_BESIDE = 3  # characters between two sentences


def shared_behind(reading: Reading, dated: Dated, cues: EventCues) -> dict[tuple[int, int], list[int]]:
    """What a date behind two coordinated clauses dates too: "seven died and twenty were hurt on Monday"; not one to
    come, which only the second plans ("condemned the raid and declared mourning from Sunday").
    """
    shared: dict[tuple[int, int], list[int]] = {}
    for (number, word), indices in dated.items():
        clause, before = reading.clauses[number], reading.clauses[number - 1]
        if not number or clause.opening != "coordinate" or before.last != clause.first:
            continue
        verb = next((p for p in clause.predicates if p.word == word), None)
        first = next((p for p in before.predicates if heads_clause(p, cues)), None)
        own = any(before.holds(reading.line.index(x.start)) for x in reading.expressions.values())
        parted = reading.line.words[clause.first - 1].mark
        own = own or (first is not None and _has_way(reading.line, before, first, cues))
        joined = not own and not parted and before.opening == "start"
        over = [i for i in indices if not lies_ahead(reading.expressions[i], reading.today)]
        if verb and first and joined and over and verb.tense == first.tense == "past":
            shared[number - 1, first.word] = over
    return shared


def _has_way(line: Line, clause: Clause, verb: Predicate, cues: EventCues) -> bool:
    """Whether a verb has behind it what it came before or after ("was suspended the day | after the audit")."""
    behind = (s.first for s in clause.segments if s.opening == "subordinate" and s.first > verb.word)
    return any(cues.anchors[way].at(line.forms, i) for i in behind for way in ("before", "after"))


def shared_before(reading: Reading, dated: Dated, cues: EventCues) -> dict[tuple[int, int], list[int]]:
    """What a day of the last week before the object of a verb dates in the clause that "and" joins to it ("on Monday
    quashed a verdict | and ordered"). Only in the lead, all main verbs of which are the news.
    """
    shared: dict[tuple[int, int], list[int]] = {}
    for (number, word), indices in dated.items() if reading.lead and cues.subject_first else ():
        if number + 1 == len(reading.clauses):
            continue
        clause, joined = reading.clauses[number], reading.clauses[number + 1]
        verb = next((p for p in joined.predicates if heads_clause(p, cues)), None)
        first = next((p for p in clause.predicates if heads_clause(p, cues)), None)
        leading = (i for i in indices if reading.line.index(reading.expressions[i].start) <= word + 1)
        news = [i for i in leading if is_news(reading.expressions[i], reading.today)]
        if first is None or verb is None or first.word != word or not news or not _joins(reading, clause, joined, cues):
            continue
        if first.tense == verb.tense == "past" and _goes_on(reading.line, verb, cues):
            shared[number + 1, verb.word] = news
    return shared


def _joins(reading: Reading, clause: Clause, joined: Clause, cues: EventCues) -> bool:
    """Whether a clause without subject and day of its own goes on with the one before it."""
    line, first = reading.line, joined.first
    length = cues.coordinators.at(line.forms, first)
    if joined.opening != "coordinate" or not length or clause.opening not in ("start", "stop", "coordinate"):
        return False
    days = (x for x in reading.expressions.values() if x.interval.bounded and x.granularity not in BUSINESS)
    dated = any(joined.holds(line.index(x.start)) for x in days)
    return not dated and begins_with_verb(line, joined, first + length, cues)


def _goes_on(line: Line, verb: Predicate, cues: EventCues) -> bool:
    """Whether a verb tells an act on the day before it: what is off has the day that it was planned for."""
    return acts(line, verb, cues) and not is_off(line, verb, cues)


def at_that_time(reading: Reading, dated: Dated, cues: EventCues) -> dict[tuple[int, int], list[int]]:
    """The verbs of what happened "when", behind the expression that each has ("until November, | when workmen")."""
    line, found = reading.line, {}
    for (_, host), indices in dated.items():
        ends = {line.index(reading.expressions[index].end - 1) + 1: index for index in indices}
        for number, clause in enumerate(reading.clauses):
            index = ends.get(clause.first - line.words[clause.first - 1].mark)
            if index is None or not _opens(line, clause.first, host, reading.expressions[index], cues):
                continue
            verb = next((p for p in clause.predicates if heads_clause(p, cues)), None)
            ahead = not cues.subject_first and lies_ahead(reading.expressions[index], reading.today)
            if verb is not None and verb.tense == "past" and ahead:
                continue  # ينتهي الاتفاق في يونيو المقبل، | حيث ارتفعت الأسعار
            goes_round = verb is not None and cues.sourcing["rumoured"].at(line.forms, verb.word)
            if verb is not None and verb.tense == "past" and line.forms[verb.word] not in cues.be and not goes_round:
                found[number, verb.word] = [index]
    return found


def _opens(line: Line, first: int, host: int, expression: Expression, cues: EventCues) -> bool:
    """Whether a word begins a clause of what happened then; without a mark before it only behind a verb that tells of
    nothing itself, but goes back to that day or lasts until then (تعود القصة إلى 2015 | حين انهار).
    """
    if not cues.whens.at(line.forms, first) or cues.complements.at(line.forms, first):  # said, on Monday, | that
        return False
    leads = expression.link == "until" or cues.attitudes.at(line.forms, host) or cues.dating_back.at(line.forms, host)
    plain = line.forms[first].lstrip(cues.clitics) in cues.times_when
    return line.words[first - 1].mark or bool(plain and leads)


def gone_on_since(
    reading: Reading, number: int, begun: Predicate, index: int, cues: EventCues
) -> dict[tuple[int, int], list[int]]:
    """What goes on since a happening that has a date, where verbs go first ("since the war broke out in May, millions
    have fled"): the verb behind it, in its clause or the next.
    """
    clauses = reading.clauses[number : number + 2]
    main = [c for n, c in enumerate(clauses) if n == 0 or (c.opening == "comma" and clauses[0].first <= 2)]
    verbs = ((n, p) for n, c in enumerate(main) for p in c.predicates if heads_clause(p, cues) and p.word > begun.word)
    at, verb = next(verbs, (0, None))
    if cues.subject_first or verb is None or verb.tense not in ("past", "present"):
        return {}
    if reading.line.forms[verb.word].lstrip(cues.clitics) in cues.be:
        return {}
    return {(number + at, verb.word): [index]}


def continuing(reading: Reading, found: Sequence[Event], before: Sequence[Event], cues: EventCues) -> list[Event]:
    """The events of a sentence; `before` are those told earlier ("The fair opens on Sunday. It runs until 21 May.")."""
    told, today = list(found), reading.today
    for n, event in enumerate(told):
        if today is None or not _lasts(reading, event, cues):
            continue
        earlier = [e for e in (*before, *told[:n]) if not e.background and e.trigger_start < event.trigger_start]
        begun = max(earlier, key=lambda e: e.trigger_start, default=None)
        if begun is None:
            continue
        start, end = begun.interval.start, event.interval.end
        beside = event.sentence_start - begun.sentence_end <= _BESIDE
        if begun.status == "planned" and beside and start is not None and end is not None and today < start < end:
            told[n] = replace(event, status="planned", interval=Interval(start, end), extent="whole", rule="from-to")
    return told


def _lasts(reading: Reading, event: Event, cues: EventCues) -> bool:
    """Whether a verb says that something lasts, and an expression until when."""
    forms, word = reading.line.forms, reading.line.index(event.trigger_start)
    lasts = cues.status["ongoing"].at(forms, word) or cues.lapsing.at(forms, word)
    now = any(cues.status["ongoing"].at(forms, i) for i in range(len(forms)) if i != word)  # "still run until Friday"
    return event.rule == "until" and event.status in ("ongoing", "planned", "happened") and lasts > 0 and not now
