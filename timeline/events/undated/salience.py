"""Events worth a row without a date: speech acts that are news, what is to come, what the lead or headline tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from timeline.events.status.future_in_past import aims, was_due, was_meant, was_to_be
from timeline.events.status.rescheduling import is_due, moves_beginning
from timeline.events.status.sourcing import sourcing_of
from timeline.events.status.status import status_of
from timeline.events.syntax.acting import has_object, is_state, only_says
from timeline.events.syntax.clauses import Clause, behind_subject
from timeline.events.syntax.predicates import Predicate, heads_clause, is_negated
from timeline.events.syntax.reading import Reading
from timeline.events.syntax.words import TIME, Line, stems
from timeline.events.undated.dateless import dateless
from timeline.languages.tables.event_cues import EventCues
from timeline.records import Article, Event, Status

_ACTS: tuple[Status, ...] = ("threatened", "denied", "cancelled")
_PROSPECTS: tuple[Status, ...] = ("planned", "hypothetical")
_CONDITIONS = ("subordinate", "aside")  # clauses that only say when or if
_DETAILS = ("minute", "hour", "day", "week", "month")
_LOOSE = ("since", "until", "by")
_SUBJECT = 3  # words that a clause begins with in which the noun of its subject stands
_REACH = 4  # words between "is" and what it is in
_HANGING = ("relative", "aside")  # clauses that tell of something beside what their sentence reports
_ASKS = frozenset("?؟")
_SHORTEST = 5  # words of a sentence, or of a clause within one, that tells of a happening
_SHARED = 2  # words that a clause shares with the headline it tells


def undated_acts(reading: Reading, events: list[Event], cues: EventCues) -> Iterator[Event]:
    """Threats, denials and cancellations that no expression dates: news all the same.

    What calls a plan off takes the day of one of `events` that tells of the plan ("put off a visit that had been set
    for Sunday"), which is then told.
    """
    told = {event.trigger_start for event in events if not event.background}
    denials = [event.trigger_start for event in events if event.status == "denied"]
    taken, forms = {event.trigger_start for event in events}, reading.line.forms
    for clause in reading.clauses:
        for verb in clause.predicates:
            act = _act(reading, verb, cues)
            if (
                act
                and heads_clause(verb, cues)
                and (verb.tense == "past" or _is_act_now(reading, act, clause, verb, told, cues))
                and not clause.quoted
                and not _is_denied(reading, clause, denials)
                and reading.line.words[verb.word].start not in taken
                and not _is_told(reading, clause, told)
                and not (forms[verb.word].lstrip(cues.clitics) in cues.be and _tells_plan(reading, verb, events, cues))
            ):
                event = dateless(reading, clause, verb, cues, status=act)
                denials += [event.trigger_start] if act == "denied" else []
                event = _on_day_before(event, reading, clause, verb, events)
                yield _on_its_day(event, verb, reading, events, cues) if act == "cancelled" else event


def _is_act_now(
    reading: Reading, act: Status, clause: Clause, verb: Predicate, told: Set[int], cues: EventCues
) -> bool:
    """Whether a present tells what somebody denies ("Der Vorstand bestreitet das", not "Les suspects nient") or
    threatens to do ("Des parents menacent | de porter plainte").
    """
    behind = verb.word + 1
    to_do = behind < len(reading.line.forms) and reading.line.forms[behind] in cues.infinitive
    if is_negated(reading.line, verb, cues):
        return False
    denies = act == "denied" and cues.speech_acts.at(reading.line.forms, verb.word) > 0 and not verb.guessed
    denies = denies and not (clause.opening == "start" and _says_nothing(reading, verb, cues))
    denies = denies and not (
        clause.opening == "relative" and told
    )  # "Her husband, who denies it, goes on trial in May"
    return verb.tense == "present" and verb.kind == "finite" and (denies or (act == "threatened" and to_do))


def _says_nothing(reading: Reading, verb: Predicate, cues: EventCues) -> bool:
    """Whether nothing stands behind a verb but a pronoun: "He denies it"."""
    behind = zip(reading.line.words[verb.word + 1 :], reading.line.forms[verb.word + 1 :], strict=True)
    return all(word.mark or form in cues.subjects for word, form in behind)


def _is_denied(reading: Reading, clause: Clause, denials: Sequence[int]) -> bool:
    """Whether a clause is what one of the denials, by their triggers, denies, or tells of the report it denies:
    "dismissed a report | that it is to be sold".
    """
    before = [other for other in reading.clauses if other.last == clause.first]
    denied = any(other.holds(reading.line.index(start)) for other in before for start in denials)
    return denied and clause.opening in ("complement", "relative")


def _is_said_then(reading: Reading, clause: Clause, events: Sequence[Event], cues: EventCues) -> bool:
    """Whether a clause is what an act of speech says that is told already ("warned on Monday | that profit would fall",
    but not what a comma parts from it: على أن تواصل): one happening, one row.
    """
    parted = any(word.mark for word in reading.line.words[max(0, clause.first - 2) : clause.first])
    if clause.opening != "complement" or parted:
        return False
    before = [other for other in reading.clauses if other.last == clause.first]
    told = (reading.line.index(event.trigger_start) for event in events if not event.background)
    return any(c.holds(word) and cues.speech_acts.at(reading.line.forms, word) for word in told for c in before)


def _tells_plan(reading: Reading, be: Predicate, events: Sequence[Event], cues: EventCues) -> bool:
    """Whether an auxiliary only says that what one of the events tells had been meant to be (كان يفترض أن تصل)."""
    words = (reading.line.index(event.trigger_start) for event in events)
    return any(be.word < word <= be.word + _REACH and was_meant(reading.line, word, cues) for word in words)


def _on_day_before(act: Event, reading: Reading, clause: Clause, verb: Predicate, events: Sequence[Event]) -> Event:
    """An act with the day that stands before the verb it is joined to: "On Monday she met them and denied it"."""
    if clause.opening != "coordinate" or verb.first > clause.first + 1:
        return act
    joined = [c for c in reading.clauses if c.last == clause.first]
    for event in events:
        held = any(c.holds(reading.line.index(event.trigger_start)) for c in joined)
        dated_by = reading.dating(event)
        if held and not event.background and dated_by is not None and dated_by.start < event.trigger_start:
            return replace(
                act,
                rule=event.rule,
                expression=event.expression,
                interval=event.interval,
                granularity=event.granularity,
                extent=event.extent,
            )
    return act


def _act(reading: Reading, verb: Predicate, cues: EventCues) -> Status | None:
    """What a verb does to a plan or report; a negated cancellation or threat does nothing, a negated denial at most
    leaves room ("has not ruled out a strike", but "never denied it").
    """
    forms = reading.line.forms
    word = min(verb.word + (forms[verb.word] in cues.be), len(forms) - 1)
    act = next((s for s in _ACTS if cues.status[s].at(forms, word)), None)  # "denied it", "was untrue"
    if act is None and moves_beginning(reading.line, verb, cues):
        act = "cancelled"
    if act == "denied" and cues.subject_first and is_negated(reading.line, verb, cues):
        near = cues.status["hypothetical"].first(forms, max(0, verb.word - _REACH), verb.word + 1)
        return None if near is None else "hypothetical"
    return None if act in ("cancelled", "threatened") and is_negated(reading.line, verb, cues) else act


def _on_its_day(act: Event, verb: Predicate, reading: Reading, events: list[Event], cues: EventCues) -> Event:
    """A cancellation on the day of the plan that a clause beside it tells of; that plan goes to the background."""
    line = reading.line
    for n, plan in enumerate(events):
        word = line.index(plan.trigger_start)
        told = not cues.subject_first and word > 0 and line.forms[word - 1] in cues.infinitive
        before = word if told else word - 2  # a verb that tells what was due is an event of its own (كان مقررا أن تبدأ)
        planned = cues.scheduled.first(line.forms, max(0, before), word + 1) is not None
        bare = line.forms[word].lstrip(cues.clitics) in cues.be and was_due(line, word, cues)
        verbs = [p for p in reading.predicates if p.word == word]
        was = any(was_to_be(line, p, cues) for p in verbs)
        due = planned or bare or is_due(reading, word, cues) or any(aims(line, p, cues) for p in verbs)
        off = plan.status == "cancelled" and due
        off = off or ((due or was) and plan.status in ("planned", "cancelled") and _undoes(reading, verb, word, cues))
        if off and not plan.background:
            events[n] = replace(plan, background=True)
            return replace(
                plan,
                status="cancelled",
                start=act.start,
                end=act.end,
                trigger_start=act.trigger_start,
                trigger_end=act.trigger_end,
                title=act.title,
                sourcing=act.sourcing,
            )
    return act


def _undoes(reading: Reading, verb: Predicate, plan: int, cues: EventCues) -> bool:
    """Whether what calls a plan off is told of that, in one stretch behind it, not of something else ("A sale, due to
    start in May, | has been scrapped", not "has scrapped its").
    """
    line = reading.line
    behind = verb.word + max(1, cues.status["cancelled"].at(line.forms, verb.word))
    has_object = behind < len(line.forms) and line.forms[behind] in cues.determiners
    parted = any(c.opening == "stop" and plan < c.first <= verb.word for c in reading.clauses)
    done = any(line.forms[k] in cues.be for k in range(verb.first, verb.word))
    return plan < verb.first and done and not has_object and not parted


def undated_prospects(reading: Reading, events: Sequence[Event], cues: EventCues) -> Iterator[Event]:
    """What is planned, may be or is said to be under way, which no expression dates: a reader waits for it."""
    told = {event.trigger_start for event in events}
    denials = [event.trigger_start for event in events if event.status == "denied"]
    for clause in () if _asks(reading) else reading.clauses:
        told_of = not cues.subject_first or any(
            p.first <= clause.first + 1 and p.kind != "noun" for p in clause.predicates
        )
        qualifies = clause.opening == "relative" and told_of  # "a dam that would hold it back", "where she may sing"
        asked = clause.opening == "complement" and cues.questions.at(reading.line.forms, clause.first) > 0
        if asked or clause.quoted or qualifies or clause.opening in _CONDITIONS or _is_told(reading, clause, told):
            continue
        if _is_denied(reading, clause, denials) or _is_said_then(reading, clause, events, cues):
            continue
        if (state := _state(reading, clause, cues)) is not None:
            verb = next(p for p in clause.predicates if p.kind != "noun")
            sourcing = sourcing_of(reading, clause, verb, cues)
            event = dateless(reading, clause, state, cues, status="ongoing", sourcing=sourcing)
            yield replace(event, title=dateless(reading, clause, verb, cues).title)  # not "Strike" alone
            continue
        for verb in (p for p in clause.predicates if heads_clause(p, cues) and not _is_idle(reading, p, cues)):
            if _only_set(reading, clause, verb, cues) or was_to_be(reading.line, verb, cues):
                continue
            status = status_of(reading, clause, verb, cues, None)
            sourcing = sourcing_of(reading, clause, verb, cues)
            going = status == "ongoing" and (sourcing == "rumoured" or _is_doing(reading.line, verb, cues))
            if status in _PROSPECTS or going:
                yield dateless(reading, clause, verb, cues, status=status, sourcing=sourcing)
                break


def _is_doing(line: Line, verb: Predicate, cues: EventCues) -> bool:
    """Whether a present that goes on has an object or an aim ("is seeking a buyer", "are trying | to free it"), where
    its form tells it from what is so for ever; none that only lasts ("is wearing red"), nor one of who speaks.
    """
    goes_on = verb.progressive and verb.tense == "present" and not cues.status["negation"].at(line.forms, verb.word)
    aims = not cues.infinitive.isdisjoint(line.forms[verb.word + 1 : verb.word + 2])
    does = has_object(line, verb, cues) and not cues.enduring.at(line.forms, verb.word)
    own = not cues.speakers.isdisjoint(line.forms[max(0, verb.first - 1) : verb.first])
    return cues.bare_complements and goes_on and not own and (aims or does)


def _state(reading: Reading, clause: Clause, cues: EventCues) -> Predicate | None:
    """The noun of a happening that somebody is in ("is in advanced talks", "are on strike"), or that is under way."""
    line = reading.line
    verb = next((p for p in clause.predicates if p.kind != "noun"), None)
    if verb is not None and (noun := _under_way(reading, clause, verb, cues)) is not None:
        return noun
    if verb is None or not _is_now(line, verb, cues) or line.forms[verb.word] not in cues.be:
        return None
    inside = line.forms[verb.word + 1 : verb.word + 2]
    into = cues.prepositions if verb.tense == "present" else cues.amid  # "est en grève", not "est de la partie"
    if not inside or inside[0] not in into or is_negated(reading.line, verb, cues):
        return None
    near = range(verb.word + 2, min(verb.word + 2 + _REACH, clause.last))
    return next((Predicate(i, i, "noun", "none") for i in near if cues.nouns.at(line.forms, i)), None)


def _is_now(line: Line, verb: Predicate, cues: EventCues) -> bool:
    """Whether a verb is a present; one of "to be" may be known for the auxiliary of a past ("sont", not "c'est")."""
    copula = verb.first == verb.word and line.forms[verb.word] in cues.copulas
    return verb.tense == "present" or (copula and not line.forms[verb.word - 1].endswith("'"))


def _under_way(reading: Reading, clause: Clause, verb: Predicate, cues: EventCues) -> Predicate | None:
    """The noun of a happening that a main clause begins with, and says in the present to be going on ("Une enquête est
    en cours", "Les recherches se poursuivent")."""
    line, goes_on = reading.line, cues.status["ongoing"]
    if clause.opening != "start" or not _is_now(line, verb, cues) or is_negated(line, verb, cues):
        return None
    copula = line.forms[verb.word] in cues.be
    said = goes_on.at(line.forms, verb.word + 1) > 1 if copula else goes_on.at(line.forms, verb.word) > 0
    subject = range(clause.first, min(clause.first + _SUBJECT, verb.word))
    return next((Predicate(i, i, "noun", "none") for i in subject if said and cues.nouns.at(line.forms, i)), None)


def _asks(reading: Reading) -> bool:
    """Whether a sentence is a question: its last mark, or the one before a closing quotation mark."""
    return not _ASKS.isdisjoint(reading.line.forms[-2:])


def _is_idle(reading: Reading, verb: Predicate, cues: EventCues) -> bool:
    """Whether a verb tells of no happening: it says, is, or is negated."""
    forms = reading.line.forms
    says = cues.reporting.at(forms, verb.word) or cues.speech_acts.at(forms, verb.word)
    stands = any(cues.pro_verbs.at(forms, i) for i in (verb.word - 1, verb.word) if i >= 0)  # "or will do so"
    plain = forms[verb.word].lstrip(cues.clitics)
    bare = plain in cues.be or forms[verb.word] in cues.modal
    lends = verb.kind == "participle" and cues.scheduled.at(forms, verb.word) > 0  # "its concert, planned for Friday"
    promises = cues.speech_acts.at(forms, verb.word) > 0 and cues.status["planned"].at(forms, verb.word) > 1
    amount = forms[verb.word + 1 : verb.word + 3]
    if (
        not cues.subject_first
        and len(amount) > 1
        and amount[0] in cues.goals
        and not (amount[1].isalpha() or amount[1] == TIME or reading.line.words[verb.word + 2].mark)
    ):
        return True  # a sentence that may come to ten years (قد تصل إلى عشر سنوات)
    idle = bool(says and not promises) or lends or bare or stands or verb.guessed
    return idle or is_negated(reading.line, verb, cues)


def _only_set(reading: Reading, clause: Clause, verb: Predicate, cues: EventCues) -> bool:
    """Whether a past verb that may set a day sets none, and nothing to do either ("a fixé le sol")."""
    sets = verb.tense == "past" and cues.scheduled.at(reading.line.forms, verb.word) > 0
    return sets and not any(p.kind == "infinitive" and p.word > verb.word for p in clause.predicates)


def _is_told(reading: Reading, clause: Clause, told: set[int]) -> bool:
    """Whether a clause already gave an event."""
    return any(reading.line.words[p.word].start in told for p in clause.predicates)


def _lasted(reading: Reading, event: Event) -> bool:
    """Whether the length of time up to today dates an event ("has killed 31 people in the past 18 days")."""
    expression = reading.dating(event)
    if expression is None or expression.type != "DURATION" or reading.today is None:
        return False
    start, end = expression.interval
    return start is not None and end is not None and end <= reading.today + 1


@dataclass(slots=True)
class Salience:
    """Finds, sentence by sentence, what the lead and the headline of an article tell without a date."""

    article: Article
    cues: EventCues
    lead: bool = True  # whether the lead is still to come
    headline: bool = True  # whether what the headline tells is still to come

    def undated(self, reading: Reading, found: list[Event]) -> list[Event]:
        """The main event of a sentence that is the lead or repeats the headline, where nothing dates it.

        One of `found` that was held for a detail, since it only holds since, by or until a day, is no detail there.
        """
        main = self._main(reading)
        if main is None:
            return []
        clause, verb = main
        lead, self.lead = self.lead, False
        repeats = self.headline and self._repeats_headline(reading, clause)
        self.headline = self.headline and not repeats
        words = reading.line.words
        own = {words[p.word].start for c in reading.clauses for p in c.predicates if self._reports(reading, c, p)}
        told = any(event.trigger_start in own and not event.background for event in found)
        if told or not (lead or repeats) or clause.quoted or only_says(reading.line, verb, self.cues):
            return []
        at = next((n for n, e in enumerate(found) if e.trigger_start == words[verb.word].start), None)
        if at is not None and (found[at].rule in _LOOSE or _lasted(reading, found[at])):
            found[at] = replace(found[at], background=False)
            return []
        if at is not None:  # one row, not two of one title: without the date of a mere detail, else with that
            if found[at].granularity not in _DETAILS:
                return []
            del found[at]
        return [dateless(reading, clause, verb, self.cues)]

    def _reports(self, reading: Reading, clause: Clause, verb: Predicate) -> bool:
        """Whether a verb tells what its sentence reports, not something beside it or what that followed ("was charged |
        after a woman was found dead on Sunday"); "when" has the happening itself.
        """
        when = self.cues.whens.at(reading.line.forms, clause.first) > 0
        hangs = clause.opening in _HANGING or (clause.opening == "subordinate" and not when)
        return not hangs and not (clause.opening == "comma" and verb.kind == "participle")

    def _main(self, reading: Reading) -> tuple[Clause, Predicate] | None:
        """The first verb of the first clause that depends on no other, where it tells of a happening."""
        main = (c for c in reading.clauses if c.opening in ("start", "stop", "coordinate"))
        verbs = ((c, p) for c in main for p in c.predicates if heads_clause(p, self.cues) and not p.guessed)
        clause, verb = next(verbs, (None, None))
        if clause is not None and verb is not None:
            verb = behind_subject(clause, verb)
        if clause is None or verb is None or verb.tense not in ("past", "future") or _asks(reading):
            return None
        if is_state(reading.line, verb, self.cues) or (
            verb.tense == "past" and is_negated(reading.line, verb, self.cues)
        ):
            return None
        long = len(reading.line.words) if clause.opening == "start" else clause.last - clause.first
        return (clause, verb) if long >= _SHORTEST else None

    def _repeats_headline(self, reading: Reading, clause: Clause) -> bool:
        words = reading.line.words
        told = stems(self.article.text, words[clause.first].start, words[clause.last - 1].end, self.cues.glue)
        return len(told & stems(self.article.title, 0, len(self.article.title), self.cues.glue)) >= _SHARED
