"""Events of a sentence that hang on other events: they get their anchors, and rows where they had none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.chronology.interval import Interval
from timeline.events.anchors.afterwards import AMOUNT, UNITS, moved
from timeline.events.anchors.coreference import HUNG
from timeline.events.anchors.counting import COUNTED_BACK, RULE, Count, find_counts
from timeline.events.anchors.phrases import AnchorPhrase, Relation, anchor_phrases, host_of, relation_at
from timeline.events.syntax.acting import only_says, speaks
from timeline.events.syntax.clauses import Clause
from timeline.events.syntax.predicates import Predicate, heads_clause
from timeline.events.syntax.reading import Reading
from timeline.events.syntax.words import TIME
from timeline.events.undated.dateless import dateless
from timeline.languages.tables.event_cues import EventCues
from timeline.records import Event, EventAnchor, Extent

_TURNED: dict[str, Relation] = {"before": "after", "after": "before"}  # how the event named stands to the one counted
RULE_SAID = "said"
_SUBJECT = 9  # words between "after" and the verb of what follows
_AIM = 3  # words from a verb to the infinitive that it carries
_BESIDE = 8  # words between a verb and what counts its days


def hung(reading: Reading, found: list[Event], count: int, cues: EventCues) -> list[Event]:
    """The events of a sentence with their anchors; `count` events stand before them in the article.

    An event that an amount counts from another, or that only "since" places, and the clause that names its
    beginning, are kept without a date.
    """
    counts = _hang_counted(reading, found, count, cues)
    _hang_beside(reading, found, cues)
    _hang_on_dated(reading, found, count, cues)
    for phrase in anchor_phrases(reading, cues):
        if not any(first <= phrase.anchor.start < last for first, last in counts):
            _hang(reading, phrase, found, count, cues)
    return found


def _hang_counted(reading: Reading, found: list[Event], count: int, cues: EventCues) -> list[tuple[int, int]]:
    """Hang what an amount counts from another event; returns where the amounts and what they count from stand."""
    line, counts = reading.line, list[tuple[int, int]]()
    for each in find_counts(reading, cues):
        clause, verb = _closing(reading, each, cues) or _beside(reading, each.opener) or _next(reading, each, cues)
        if clause is None or verb is None or each.first <= verb.word < each.last:
            continue
        counts.append((line.words[each.opener].start, line.words[each.last - 1].end))
        aims = (p.word for p in clause.predicates if p.kind == "infinitive" and 0 < p.first - verb.word <= _AIM)
        told = (_index(found, line.words[word].start) for word in (verb.word, *aims))  # "ont pu | regagner"
        at = next((n for n in told if n is not None), None)
        dated = cues.subject_first and at is not None and found[at].interval.bounded
        comes = cues.coming_after.at(line.forms, verb.word) and not dated
        if comes and (_count_back(reading, each, verb, found, cues) or not cues.subject_first):
            continue
        if at is None and only_says(line, verb, cues) and not cues.subject_first:
            continue
        if at is not None and found[at].expression is not None:
            _hang_named(reading, each, found, at, count, cues)  # it has a date of its own
            continue
        if at is None and (said := _said_on(reading, clause, verb, each.expression, cues)) is not None:
            _hang_on_saying(reading, each, said, found, cues)
            continue
        if at is None:
            found.append(dateless(reading, clause, verb, cues))
            at = len(found) - 1
        inside = (n for n, event in enumerate(found) if n != at and _holds(reading, each.first, each.last, event))
        named = next(inside, None)
        anchor = replace(each.anchor(reading), event=None if named is None else count + named)
        undated = dateless(reading, clause, verb, cues, last=each.last)
        found[at] = replace(undated, rule=RULE, expression=each.expression, anchor_event=anchor)
    return counts


def _hang_on_dated(reading: Reading, found: list[Event], count: int, cues: EventCues) -> None:
    """Hang a row without a date on what has one in a clause of "since" or "before" ("Police have searched the forest |
    since a walker found a shoe on Monday").
    """
    words = reading.line.words
    for clause in reading.clauses:
        relation, length = relation_at(reading.line.forms, clause.first, cues)
        if clause.opening != "subordinate" or relation not in ("since", "before") or not length:
            continue
        last = clause.last - words[clause.last - 1].mark
        span = words[clause.first].start, words[last - 1].end
        inside = (n for n, event in enumerate(found) if span[0] <= event.trigger_start < span[1])
        named = next((n for n in inside if found[n].interval.bounded), None)
        _, hanging = host_of(reading, clause.first, clause.last, cues)
        at = _index(found, words[hanging.word].start) if hanging is not None else None
        if named is None or at is None or found[at].interval.bounded or found[at].anchor_event is not None:
            continue
        if relation == "before" and found[at].status != "happened":
            continue
        anchor = EventAnchor(relation, " ".join(reading.text[slice(*span)].split()), *span, event=count + named)
        found[at] = replace(found[at], anchor_event=anchor)


def _hang_beside(reading: Reading, found: list[Event], cues: EventCues) -> None:
    """Rows for what a dated event was on the eve or morrow of ("signed on Monday, on the eve of a visit by ...")."""
    line = reading.line
    for noun in (p for p in reading.predicates if p.kind == "noun" and p.word > 0):
        behind = line.forms[noun.word + 1 : noun.word + 1 + _BESIDE]
        way = next(
            (d for d, name in ((1, "eve"), (-1, "morrow")) if cues.anchors[name].at(line.forms, noun.word - 1)), 0
        )
        clause = next((c for c in reading.clauses if noun in c.predicates), None)
        hosts = (e for e in found if e.trigger_start < line.words[noun.word].start and e.interval.days == 1)
        host = max(hosts, key=lambda e: e.trigger_start, default=None)
        known = line.forms[noun.word].startswith(cues.articles) if cues.articles else True  # "on the eve of the attack"
        if not way or known or TIME in behind or clause is None or host is None or host.status != "happened":
            continue
        days = Interval((host.interval.start or 0) + way, (host.interval.end or 0) + way)
        ahead = reading.today is not None and (days.start or 0) > reading.today
        row = dateless(reading, clause, noun, cues, status="planned" if ahead else "happened")
        found.append(replace(row, rule="beside", interval=days, granularity="day", extent="point"))


def _count_back(reading: Reading, each: Count, verb: Predicate, found: list[Event], cues: EventCues) -> bool:
    """The event after which, by an amount, comes what the article tells ("ويأتي القرار بعد أسبوع من الاستقالة"): a row
    that is counted back from that; False where there is none.
    """
    clause, named = _told_in(reading, each)
    if named is None or clause is None or each.relation not in _TURNED:
        return False
    words = reading.line.words
    span = words[verb.word].start, words[each.opener - 1].end
    anchor = EventAnchor(_TURNED[each.relation], " ".join(reading.text[slice(*span)].split()), *span)
    row = dateless(reading, clause, named, cues, last=each.last)
    if _index(found, row.trigger_start) is not None:
        return False  # "comes two days after the strike of last Sunday": that has its own day
    kept = [event for event in found if event.trigger_start != words[verb.word].start]
    found[:] = [*kept, replace(row, rule=COUNTED_BACK, expression=each.expression, anchor_event=anchor)]
    return True


def _said_on(reading: Reading, clause: Clause, verb: Predicate, amount: int, cues: EventCues) -> int | None:
    """The day, by its index, of a verb that only passes on what the sentence tells; None for other verbs."""
    if not speaks(reading.line, verb.word, cues):
        return None
    days = (n for n, x in reading.expressions.items() if n != amount and x.granularity == "day" and x.link is None)
    return next((n for n in days if clause.holds(reading.line.index(reading.expressions[n].start))), None)


def _hang_on_saying(reading: Reading, each: Count, said: int, found: list[Event], cues: EventCues) -> None:
    """The event that something was said so long after ("said on Friday, a day after the council voted"), on its day."""
    clause, named = _told_in(reading, each)
    if clause is not None and named is not None and _index(found, reading.line.words[named.word].start) is None:
        row = dateless(reading, clause, named, cues, last=each.last)
        found += _counted_from(reading, each, row, reading.expressions[said].interval.start)


def _hang_named(reading: Reading, each: Count, found: list[Event], dated: int, count: int, cues: EventCues) -> None:
    """The event that a dated one is counted from ("called it off on Thursday, three months after it was agreed")."""
    clause, named = _told_in(reading, each)
    if named is None or clause is None or each.relation not in _TURNED:
        return
    if _is_new(reading, named, each, cues) and found[dated].status == "happened":
        row = dateless(reading, clause, named, cues, last=each.last)
        years = (reading.expressions[each.expression].value or "").endswith("Y")
        of_day = each.relation == "after" and found[dated].interval.days == 1 and not years
        if of_day and _index(found, row.trigger_start) is None:
            found += _counted_from(reading, each, row, found[dated].interval.start)
        return
    if clause.opening != "subordinate" or not heads_clause(named, cues) or named.first - each.first > _SUBJECT:
        return
    if not cues.subjects.isdisjoint(reading.line.forms[each.first + 1 : named.first]):
        return  # "a century after the end of the war | it was written in"
    if _index(found, reading.line.words[named.word].start) is not None:
        return
    host = found[dated]
    span = host.trigger_start, host.trigger_end
    anchor = EventAnchor(_TURNED[each.relation], reading.text[slice(*span)], *span, event=count + dated)
    row = dateless(reading, clause, named, cues, last=each.last)
    if host.status == "cancelled" and row.status == "planned":
        return  # "called it off, hours before it was due to begin"
    found.append(replace(row, rule=RULE, expression=each.expression, anchor_event=anchor))


def _told_in(reading: Reading, each: Count) -> tuple[Clause | None, Predicate | None]:
    """The verb or noun of what an amount counts from, behind its clause."""
    named = each.names(reading)
    return next((c for c in reading.clauses if named in c.predicates), None), named


def _counted_from(reading: Reading, each: Count, row: Event, start: int | None) -> list[Event]:
    """The row of what was an amount of days, weeks, months or years before a day, or after it (غادر أمس، بعد يومين من
    إقالة المدرب); none where the amount is no such one.
    """
    amount = AMOUNT.fullmatch(reading.expressions[each.expression].value or "")
    if start is None or amount is None or amount.group(1) is None:
        return []
    count = int(amount.group(1)) * (1 if each.relation == "before" else -1)
    days = moved(start, start, count, amount.group(2))
    if days is None:
        return []
    extent: Extent = "point" if days.days == 1 else "within"
    return [replace(row, rule=RULE_SAID, interval=days, granularity=UNITS[amount.group(2)], extent=extent)]


def _is_new(reading: Reading, noun: Predicate, count: Count, cues: EventCues) -> bool:
    """Whether a noun right behind what counts from it tells of something new, since it is not definite by itself but by
    what follows it (بعد يومين من إقالة المدرب).
    """
    forms = reading.line.forms
    if not cues.articles or noun.kind != "noun" or noun.word != count.first or noun.word + 1 >= count.last:
        return False
    return not forms[noun.word].startswith(cues.articles)


def _closing(reading: Reading, count: Count, cues: EventCues) -> tuple[Clause, Predicate] | None:
    """The participle behind what counts its days, where verbs go last ("zwei Tage nach der Tat | festgenommen")."""
    behind = ((c, p) for c in reading.clauses for p in c.predicates if p.word == count.last)
    return next((pair for pair in behind if pair[1].kind == "participle"), None) if cues.verb_last else None


def _beside(reading: Reading, word: int) -> tuple[Clause, Predicate] | None:
    """The verb right before a word, with its clause."""
    verbs = ((c, p) for c in reading.clauses for p in c.predicates if p.kind != "noun")
    near = [(c, p) for c, p in verbs if word - _BESIDE <= p.word < word]
    return max(near, key=lambda pair: pair[1].word, default=None)


def _next(reading: Reading, count: Count, cues: EventCues) -> tuple[Clause | None, Predicate | None]:
    """The verb behind what counts its days, where a sentence begins with that ("Two days before the vote, ...")."""
    if any(p.word < count.opener and p.kind != "noun" for p in reading.predicates):
        return None, None
    return host_of(reading, count.opener, count.last, cues)


def _hang(reading: Reading, phrase: AnchorPhrase, found: list[Event], count: int, cues: EventCues) -> None:
    line, anchor = reading.line, phrase.anchor
    at = _index(found, line.words[phrase.hanging.word].start)
    if anchor.relation == "since" and phrase.named and phrase.named_by:
        if at is None:
            found.append(dateless(reading, phrase.clause, phrase.hanging, cues))
            at = len(found) - 1
        if (named := _index(found, line.words[phrase.named.word].start)) is None:
            taken_for_granted = dateless(
                reading, phrase.named_by, phrase.named, cues, status="happened", sourcing="stated"
            )
            found.append(taken_for_granted)
            named = len(found) - 1
        anchor = replace(anchor, event=count + named)
    if at is None and anchor.relation in ("before", "after") and _opens(reading, phrase):
        found.append(replace(dateless(reading, phrase.clause, phrase.hanging, cues), rule=HUNG))
        at = len(found) - 1
    if at is not None and found[at].anchor_event is None:
        found[at] = replace(found[at], anchor_event=anchor)


def _opens(reading: Reading, phrase: AnchorPhrase) -> bool:
    """Whether a sentence begins with a phrase: what hangs on it is then the sentence's main event."""
    return reading.line.index(phrase.anchor.start) == 0


def _holds(reading: Reading, first: int, last: int, event: Event) -> bool:
    words = reading.line.words
    return words[first].start <= event.trigger_start < words[last - 1].end


def _index(events: Sequence[Event], trigger_start: int) -> int | None:
    return next((i for i, event in enumerate(events) if event.trigger_start == trigger_start), None)
