"""Expressions and sentences become events: each dated clause that reports a happening is one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from timeline.chronology.grains import WITHIN_DAY, fineness
from timeline.events.anchors.afterwards import counted_on
from timeline.events.anchors.coreference import name_events, told_once
from timeline.events.anchors.counting import counted, find_counts
from timeline.events.anchors.hanging import hung
from timeline.events.dating.attachment import is_of_other, passed_on
from timeline.events.dating.comparisons import bases, undated_changes
from timeline.events.dating.connectives import date_event, of_its_evening, other_end, timed
from timeline.events.dating.direction import on_its_side, was_due_on_the_morrow
from timeline.events.dating.governing import brought_about, governing, what_it_followed
from timeline.events.dating.headings import Headings, headed
from timeline.events.dating.mishaps import day_behind
from timeline.events.dating.modifiers import placed, restated
from timeline.events.dating.naming import names_thing
from timeline.events.dating.occasions import beside_verb, is_foreseen
from timeline.events.dating.overtaken import overtaken, overtaken_already, overtaken_next
from timeline.events.dating.postponed import put_off, unpaired, with_both_days
from timeline.events.dating.sharing import at_that_time, continuing, gone_on_since, shared_before, shared_behind
from timeline.events.dating.trigger import aims_behind, begins_since, find_trigger
from timeline.events.status.answers import answered, answers
from timeline.events.status.background import ToldDays, is_in_subject, is_news
from timeline.events.status.future_in_past import aims
from timeline.events.status.rescheduling import is_goal, is_off, moves_beginning
from timeline.events.status.sourcing import sourcing_of
from timeline.events.status.status import has_passed, lies_ahead, status_of
from timeline.events.syntax.acting import said_behind, states, tells_in_bare_pasts
from timeline.events.syntax.clauses import Clause
from timeline.events.syntax.content import content_of
from timeline.events.syntax.predicates import Predicate
from timeline.events.syntax.reading import Reading, read_sentences
from timeline.events.syntax.telling import Telling
from timeline.events.titles.apart import told_apart
from timeline.events.titles.dropped import with_subjects
from timeline.events.titles.evidence import event_of, with_words_before
from timeline.events.titles.pronouns import antecedents, names_within, with_actor
from timeline.events.undated.concerns import denied_rumours, undated_concerns
from timeline.events.undated.fates import undated_fates
from timeline.events.undated.salience import Salience, undated_acts, undated_prospects
from timeline.events.verdict import Verdict, judge, names_only, qualifies_aside
from timeline.languages.cues.cue_list import fold
from timeline.languages.tables.event_cues import EventCues, event_cues
from timeline.names.cast import cast
from timeline.names.finding import find_names
from timeline.names.of_event import names_in, places_apart
from timeline.names.protocol import NameFinder
from timeline.records import HOLLOW, Article, Event, Expression
from timeline.tagging.sentences import sentences

_TOLD = 12  # characters behind a pronoun that its title has, too


def compose(article: Article, expressions: Sequence[Expression], finder: NameFinder = find_names) -> tuple[Event, ...]:
    """The events of an article in the order of its text; none for a language without event cues. `finder` finds names.

    `expression` of each event is an index into `expressions`, `anchor_event.event` one into the events.
    """
    cues = event_cues(article.language or "")
    if cues is None:
        return ()
    events: list[Event] = []
    expressions = counted_on(article.text, expressions, _day(article), cues)
    spoken = answers(article.text)
    salience, headings, told_days = Salience(article, cues), Headings(), ToldDays(cues)
    before: Reading | None = None
    readings: list[Reading] = []
    for reading in read_sentences(article, expressions, cues):
        reading = replace(reading, told=told_days.days)
        head = headings.over(reading)
        if before is not None:
            for n, event in overtaken_next(before, events, reading, cues).items():
                events[n] = event
        found = _events(reading, cues) or _headed(reading, head, cues)
        found = overtaken_already(before, reading, found, cues) if before else found
        found = continuing(reading, found, events, cues)
        found = told_days.in_passing(reading, found)
        before = reading
        readings.append(reading)
        found += undated_changes(reading, found, cues)
        found += undated_acts(reading, found, cues)
        found += undated_concerns(reading, found, cues)
        found += denied_rumours(reading, found, cues)
        found += salience.undated(reading, found)
        found += undated_fates(reading, found, cues)
        found += undated_prospects(reading, found, cues)
        if tells_in_bare_pasts(cues) and all(event.background for event in found):
            found += _events(reading, cues, words=True)
        told = answered(hung(reading, found, len(events), cues), spoken)
        events += told_apart(article.text, told, expressions, cues)
    settled = counted(name_events(article.text, article.language, events, cues), expressions, _day(article), cues)
    return _with_names(article, settled, readings, expressions, cues, finder)


def _with_names(
    article: Article,
    events: Sequence[Event],
    readings: Sequence[Reading],
    expressions: Sequence[Expression],
    cues: EventCues,
    finder: NameFinder,
) -> tuple[Event, ...]:
    """The events with who takes part in them, and where."""
    spans = sentences(article.text)
    names = finder(article.text, article.title, article.language, spans) if events else ()
    times = {offset for x in expressions for offset in range(x.start, x.end)}
    names = tuple(name for name in names if name.start not in times)  # a feast is no place
    events = events if cues.subject_first else with_subjects(article.text, readings, events, names, cues)
    players = cast(names, article.text, article.title, article.language)
    named = []
    for event in events:
        clause = _named_from(article.text, event, cues), event.end
        sentence = event.sentence_start, event.sentence_end
        told = event.interval.bounded or event.status not in HOLLOW
        actors, places = names_in(players, clause, sentence, event.trigger_start, told)
        known = antecedents(article.text, spans, names, event, cues, players.cues.definites)
        if event.title.partition(" ")[0].casefold() in cues.persons - cues.things:  # it is read by its actor
            people = (a for a in actors if a.kind == "person")
            beside = {name.key for name in names_within(names, event.start, event.end)}
            known |= {person.key: "" for person in people}
            known = {key: led for key, led in known.items() if key not in beside}
        title = with_actor(event.title, actors, known, cues)
        named.append(replace(event, title=title, actors=actors, places=places))
    once = told_once(article, places_apart(named), cues, players.cues.definites)
    return tuple(of_its_evening(article.text, event, expressions) for event in once)


def _named_from(text: str, event: Event, cues: EventCues) -> int:
    """Where the names of an event begin: behind a pronoun in whose place its title has who speaks."""
    pronoun, space, rest = text[event.start : event.end].partition(" ")
    stands = (
        cues.subject_first
        and fold(pronoun) in cues.pronouns
        and not event.title.casefold().startswith(pronoun.casefold())
    )
    return event.start + len(pronoun + space) if stands and rest[:_TOLD] in event.title else event.start


def _events(reading: Reading, cues: EventCues, *, words: bool = False) -> list[Event]:
    """One event for each predicate that an expression dates, or for each that only says `words` then."""
    today, reading = reading.today, unpaired(reading, cues)
    dated: dict[tuple[int, int], list[int]] = {}
    lends: dict[tuple[int, int], list[int]] = {}
    since: dict[tuple[int, int], list[int]] = {}
    counts = list(find_counts(reading, cues))
    left = bases(reading, cues)
    ends = [other_end(list(reading.expressions.values()), x) for x in reading.expressions.values()]
    for index, expression in reading.expressions.items():
        word = reading.line.index(expression.start)
        number, clause = next((n, c) for n, c in enumerate(reading.clauses) if c.holds(word))
        if expression in ends or index in left or not _datable(expression):
            continue
        if _is_outdated(reading, clause, expression, left, cues) or names_thing(reading, expression, cues):
            continue
        named = next((c for c in counts if c.first <= word < c.last), None)
        trigger = find_trigger(reading, clause, word, expression, cues) if named is None else named.names(reading)
        if trigger is not None and has_passed(expression, today):
            trigger = what_it_followed(reading, trigger, word, cues)
        if trigger is not None and is_of_other(reading, clause, expression, trigger, cues):
            continue
        if trigger is not None and begins_since(reading, trigger, word, cues):
            since |= gone_on_since(reading, number, trigger, index, cues)
        if trigger is not None:
            trigger = beside_verb(reading, clause, trigger, expression, cues)
            trigger = governing(reading, clause, trigger, expression, cues)
            trigger = (is_news(expression, today) and brought_about(reading, clause, trigger, cues)) or trigger
            owner, verb = passed_on(reading, number, trigger, expression, cues)
            lent = verb is not trigger and cues.scheduled.at(reading.line.forms, trigger.word)
            (lends if lent else dated).setdefault((owner, verb.word), []).append(index)
    then = at_that_time(reading, dated, cues)
    since = {verb: indices for verb, indices in since.items() if verb not in dated}
    shared = shared_behind(reading, dated, cues) | shared_before(reading, dated, cues)
    dated = since | lends | shared | then | dated  # a date of its own goes before a shared one
    events = []
    for (number, word), indices in dated.items():
        trigger = next(p for p in reading.predicates if p.word == word)
        told = _linked(reading, None) if (number, word) in then else reading
        told = _linked(reading, "since") if (number, word) in since else told
        event = _event(told, reading.clauses[number], trigger, indices, cues, words=words)
        if event is not None:
            events.append(event)
    both = with_both_days(reading, overtaken(reading, events, cues), cues)
    return sorted(both, key=lambda event: (event.trigger_start, event.start))


def _is_outdated(reading: Reading, clause: Clause, expression: Expression, left: Set[int], cues: EventCues) -> bool:
    """Whether an expression only qualifies a noun and another dates its clause ("its Q1 report on 7 May"), or it is
    that of a part ("ten died in a week, | two of whom on Sunday").
    """
    own = clause.segment_at(reading.line.index(expression.start))
    of_part = own is not None and own.opening == "relative" and not own.predicates
    if not (of_part or reading.qualifies(expression, cues)):
        return False
    dating = (x for i, x in reading.expressions.items() if i not in left and _datable(x))
    others = (x for x in dating if not reading.qualifies(x, cues) and x.interval.end != expression.interval.end)
    return any(clause.holds(reading.line.index(other.start)) for other in others)


def _names_subject(reading: Reading, clause: Clause, expression: Expression, cues: EventCues) -> bool:
    """Whether an expression in the genitive says which the subject is of a past verb that neither moves nor calls it
    off ("Les électeurs du scrutin | du 9 mars ont voté").
    """
    line, word = reading.line, reading.line.index(expression.start)
    named = word - clause.first > 1 and line.forms[word - 1] in cues.genitives and expression.link is None
    verbal = any(p.word == word - 2 and p.kind != "noun" for p in clause.predicates)
    if not named or verbal or not cues.subject_first or line.words[word - 2].mark:
        return False
    verb = next((p for p in clause.predicates if p.kind == "finite"), None)
    told = verb is not None and verb.tense == "past" and word < verb.first
    return verb is not None and told and not (is_off(line, verb, cues) or moves_beginning(line, verb, cues))


def _headed(reading: Reading, head: Mapping[int, Expression], cues: EventCues) -> list[Event]:
    """The event of a sentence without a date that one at the head of its line dates."""
    if not head or any(map(_datable, reading.expressions.values())):
        return []
    ((index, expression),) = head.items()
    told = headed(reading, lies_ahead(expression, reading.today), cues)
    if told is None:
        return []
    number, verb = told
    under = replace(reading, expressions={**reading.expressions, index: expression})
    event = _event(under, reading.clauses[number], verb, [index], cues)
    return [event] if event is not None else []


def _linked(reading: Reading, link: str | None) -> Reading:
    """The sentence with its expressions as they date what happened on them, or what goes on since then."""
    return replace(reading, expressions={index: x._replace(link=link) for index, x in reading.expressions.items()})


def _day(article: Article) -> int | None:
    return article.published.toordinal() if article.published else None


def _datable(expression: Expression) -> bool:
    """Whether an expression can date an event by itself."""
    vague = expression.type == "SET" or expression.value in ("PRESENT_REF", "FUTURE_REF")
    return expression.interval.bounded and not vague


def _event(
    reading: Reading,
    clause: Clause,
    trigger: Predicate,
    indices: Sequence[int],
    cues: EventCues,
    *,
    words: bool = False,
) -> Event | None:
    """The event that a verb tells, of the expressions that date it; None where it tells none, or not only `words`."""
    index, telling = _telling(reading, clause, trigger, indices, cues)
    verdict = judge(telling)
    if verdict is Verdict.NONE or (verdict is Verdict.WORDS) != words:
        return None
    spoken = said_behind(reading.clauses, clause) if words else 0
    content = content_of(telling.line, clause, cues) if words else None
    acts = cues.speech_acts.at(telling.line.forms, trigger.word) > 0  # "..., the court ruled on Monday"
    behind = spoken or clause.first == 0 or acts or content is not None
    if words and not (behind and states(telling.line, clause, trigger, spoken, cues)):
        return None  # "'I ate first', she told reporters on Monday": when a quotation was spoken is no event
    telling = replace(telling, expression=placed(reading.text, telling, cues))
    if telling.status == "cancelled" and moves_beginning(telling.line, trigger, cues):
        telling = replace(telling, expression=put_off(reading, telling.expression, cues))
    expression, dating = telling.expression, date_event(telling)
    last = spoken if words else day_behind(reading, clause, telling.word, cues)
    event = replace(
        event_of(reading, clause, trigger, cues, last, telling.word),
        rule=dating.rule,
        status=telling.status,
        sourcing="stated" if words else sourcing_of(reading, clause, trigger, cues),
        background=verdict is Verdict.BACKGROUND and not telling.morrow,
        approximate=expression.mod == "APPROX",
    )
    if words and not spoken and content is None:
        event = with_words_before(reading.text, event, cues)
    return timed(event, index, expression, dating.interval, dating.extent)


def _telling(
    reading: Reading, clause: Clause, trigger: Predicate, indices: Sequence[int], cues: EventCues
) -> tuple[int, Telling]:
    """The expression of some that dates a verb, by its index, and what that tells, on the side of today it is meant."""
    line, expressions = reading.line, reading.expressions
    behind = _behind(reading, trigger, indices, cues)
    words = {i: line.index(expressions[i].start) for i in indices}
    plain = [i for i in indices if not names_only(line, words[i], cues)]
    plain = [i for i in plain if not qualifies_aside(line, clause, trigger, words[i], cues)] or plain
    free = [i for i in plain if not _names_subject(reading, clause, expressions[i], cues)]
    plain = free if any(line.forms[words[i] - 1] not in cues.genitives for i in free) else plain  # "de février"
    dating = restated(line, plain or indices, expressions, cues)
    index = _principal(dating, expressions, behind, _apart(reading, clause, trigger, indices))
    expression = expressions[index]
    morrow = was_due_on_the_morrow(line, expression, trigger.word, reading.today, cues)
    status = status_of(reading, clause, trigger, cues, expression)
    telling = Telling(reading, clause, trigger, expression, status, reading.today, cues, morrow)
    host = _calling_off(reading, clause, cues)
    due = aims(line, trigger, cues) or cues.scheduled.at(line.forms, trigger.word) > 0  # "had been set for"
    due = due and host is not None
    within_host = [x for x in expressions.values() if host is not None and host.holds(line.index(x.start))]
    undated = host is not None and all(is_goal(line, x, host.first, cues) for x in within_host)
    if index not in behind:
        within = is_in_subject(line, clause, trigger, expression, cues)
        off = (due and undated) or aims_behind(reading, trigger, expression, cues)
        off = off or is_foreseen(reading, trigger, expression, cues)
        expression = on_its_side(telling, within, off)
        telling = replace(telling, expression=expression, status=status_of(reading, clause, trigger, cues, expression))
    if telling.morrow or (host is not None and (due or telling.status == "planned")):
        telling = replace(telling, status="cancelled")  # "called off the march that had been set for Sunday"
    return index, telling


def _calling_off(reading: Reading, clause: Clause, cues: EventCues) -> Clause | None:
    """The clause that a relative one stands in, where that tells that something is off: what the relative one tells of,
    and so not what its subject calls off ("The king, who is to visit Oslo, cancelled a trip"). What it says was to be
    may be a clause of its own (ألغت البلدية الحفل الذي كان من المقرر | أن يقام غدا).
    """
    if clause.opening == "complement":
        due = (
            c for c in reading.clauses if c.last == clause.first and c.find(cues.scheduled, reading.line) is not None
        )
        clause = next(due, clause)
    hosts = [c for c in reading.clauses if c.first < clause.first and c.opening not in ("relative", "aside")]
    if clause.opening != "relative" or not hosts:
        return None
    line = reading.line
    passive = cues.passive_be if cues.subject_first else frozenset()
    told = (
        p
        for p in hosts[-1].predicates
        if not passive or p.word < clause.first or not passive.isdisjoint(line.forms[p.first : p.word + 1])
    )
    off = (is_off(line, p, cues) or cues.extending.at(line.forms, p.word) for p in told)
    return hosts[-1] if any(off) else None


def _apart(reading: Reading, clause: Clause, trigger: Predicate, indices: Sequence[int]) -> set[int]:
    """The expressions that a comma parts from the verb ("Born in Quimper in 1941, she won a prize in 1986")."""
    own = clause.segment_at(trigger.word)
    words = {index: reading.line.index(reading.expressions[index].start) for index in indices}
    return {index for index, word in words.items() if own and not own.first <= word < own.last}


def _behind(reading: Reading, trigger: Predicate, indices: Sequence[int], cues: EventCues) -> set[int]:
    """The expressions that date what the verb followed or preceded: "rose this year, after a rise in the last"."""
    line, found = reading.line, set()
    for index in indices:
        word = line.index(reading.expressions[index].start)
        before = range(trigger.word + 1, word - 1)
        if any(cues.anchors[way].at(line.forms, i) for i in before for way in ("before", "after")):
            found.add(index)
    return found


def _principal(indices: Sequence[int], expressions: dict[int, Expression], behind: set[int], apart: set[int]) -> int:
    """The expression that dates an event among several: one that no full date beside it contradicts ("in March 2019,
    at night"), that dates no other happening `behind` the verb, the opening of a range or one without a connective,
    the finest, one that no comma sets `apart`, the first.
    """
    full = [x.interval for x in map(expressions.__getitem__, indices) if x.anchor is None and x.link is None]

    def rank(index: int) -> tuple[bool, bool, int, int, bool, int]:
        expression = expressions[index]
        grain, link = expression.granularity, expression.link
        counted = grain in WITHIN_DAY and expression.anchor is not None  # a part of a day that names no year
        astray = counted and any(not expression.interval.meets(other) for other in full)
        return astray, index in behind, int(link not in (None, "from")), fineness(grain), index in apart, index

    return min(indices, key=rank)
