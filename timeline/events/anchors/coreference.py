"""Which event of its article an anchor phrase names, by shared words or by the kind of happening it is; and what is
told again without its day: one happening, and no second row ("A ferry sank on Tuesday. ... The ferry sank in minutes").
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from timeline.chronology.grains import DAYS, YEARS
from timeline.events.anchors.counting import COUNTED_BACK, RULE
from timeline.events.syntax.words import read_line, stems
from timeline.languages.concepts import concepts_of, happenings
from timeline.languages.tables.event_cues import EventCues
from timeline.records import Article, Event, EventAnchor, Name

HUNG = "hung"  # the rule of a row that stands only where its anchor is found
_BEFORE = 30  # characters before a relative clause in which its noun stands
_AGE = 1100  # days
_SHARED = 2  # content words that a phrase shares with the event it names
_NEWS = 31  # days before publication in which an article tells its news


@dataclass(frozen=True, slots=True)
class _Told:
    """What an event can be named by."""

    words: frozenset[str]  # the stems of its clause, without those by which it names another event
    kinds: frozenset[str]  # the concepts of its trigger; of a trigger that has none, what its clause says happens
    tells: frozenset[str]  # what its clause says happens


def name_events(text: str, language: str | None, events: Sequence[Event], cues: EventCues) -> tuple[Event, ...]:
    """The events, each anchor that names one of them with its index; rows that hang on nothing are left out."""
    told = [_told(text, language, event, cues) for event in events]
    linked = []
    for index, event in enumerate(events):
        anchor = event.anchor_event
        if anchor is not None and anchor.event is None:
            back = event.rule == COUNTED_BACK
            named = _lead(events, index) if back else _named(text, language, index, anchor, events, told, cues)
            if named is not None and event.rule == RULE and _leads_to(events[named], event, anchor):
                named = None  # "denied it on Friday, three days after the claims": not from the denial
            if named is not None and anchor.relation == "at" and events[named].granularity not in DAYS:
                named = None
            event = replace(event, anchor_event=replace(anchor, event=named))
        linked.append(event)
    return _standing(linked)


def _lead(events: Sequence[Event], index: int) -> int | None:
    """The first event that an article tells, where it has a day: what it is about."""
    report = (i for i, e in enumerate(events) if i != index and not e.background and e.status == "happened")
    first = next((i for i in report if events[i].interval.bounded), None)
    return first if first is not None and events[first].granularity in DAYS else None


def _told(text: str, language: str | None, event: Event, cues: EventCues) -> _Told:
    first = _antecedent(text, event, cues)
    own, anchor = stems(text, first, event.end, cues.glue), event.anchor_event
    if anchor:
        own -= stems(text, anchor.start, anchor.end, cues.glue)
    tells = _kinds(text, language, event.start, event.end) & happenings()
    return _Told(own, _kinds(text, language, event.trigger_start, event.trigger_end) or tells, tells)


def _antecedent(text: str, event: Event, cues: EventCues) -> int:
    """Where the words begin that an event is known by: for a relative clause those before it too."""
    forms = read_line(text, event.start, event.end).forms
    if not forms or not cues.relatives.at(forms, 0):
        return event.start
    return max(event.sentence_start, event.start - _BEFORE)


def _kinds(text: str, language: str | None, start: int, end: int) -> frozenset[str]:
    words = read_line(text, start, end).words
    return frozenset(kind for word in words for kind in concepts_of(text[word.start : word.end], language))


def _named(
    text: str,
    language: str | None,
    index: int,
    anchor: EventAnchor,
    events: Sequence[Event],
    told: Sequence[_Told],
    cues: EventCues,
) -> int | None:
    """The dated event that shares most words with an anchor's phrase, the first of equals; else the only one that has
    its noun ("after the vote") or is of its kind ("before going on stage": she spoke). Of several whose days lie in one
    another ("last month's quake", "the quake of 13 April") it is that of the fewest.
    """
    phrase = stems(text, anchor.start, anchor.end, cues.glue)
    others = [i for i in range(len(events)) if i != index and events[i].interval.bounded and not _is_age(events[i])]
    others = [i for i in others if not _has_beside(events[i], anchor)]
    best = max(others, key=lambda i: (len(phrase & told[i].words), -i), default=None)
    if best is not None and len(phrase & told[best].words) >= _SHARED:
        return best
    nouns, kinds = _nouns(text, anchor, cues), _kinds(text, language, anchor.start, anchor.end)
    report = [i for i in others if not events[i].background]
    near = [i for i in report if events[i].granularity not in YEARS]  # a kind alone names nothing of some year
    same = [i for i in report if nouns & told[i].words] or [i for i in near if kinds & told[i].kinds]
    closest = min(same, key=lambda i: (events[i].interval.days or _AGE, i), default=None)
    if closest is not None and all(_within(events[closest], events[i]) for i in same):
        return closest
    if not _is_generic(text, anchor, cues):
        return None
    before = [i for i in report if events[i].start < anchor.start]  # "the accident" looks back in its text
    return _first_happening(same or before or report, events, told)


def _has_beside(event: Event, anchor: EventAnchor) -> bool:
    """Whether the clause of an event has an anchor's phrase in it beside what it tells itself ("left the firm, founded
    in 1965, | following a row").
    """
    holds = event.start <= anchor.start and anchor.end <= event.end
    return holds and not anchor.start <= event.trigger_start < anchor.end


def _within(event: Event, other: Event) -> bool:
    """Whether the days of an event lie in those of another."""
    return event.interval.intersection(other.interval) == event.interval


def _is_age(event: Event) -> bool:
    """Whether the days of an event are years, on which nothing can hang ("the sixth leader in the last decade")."""
    return event.interval.days is not None and event.interval.days > _AGE


def _leads_to(told: Event, counted: Event, anchor: EventAnchor) -> bool:
    """Whether an event is told in the sentence of one that is counted, before what that counts from, and not in a
    clause before its own ("sailed on Sunday, and its engine failed two days after the departure").
    """
    apart = told.end <= counted.trigger_start < anchor.start
    return told.sentence_start == counted.sentence_start and told.trigger_start < anchor.start and not apart


def _is_generic(text: str, anchor: EventAnchor, cues: EventCues) -> bool:
    """Whether an anchor names what its article is about without saying what that was (الحادث), its article being
    perhaps written in one with what opens it ("después del | accidente").
    """
    opened = text.rfind(" ", 0, max(0, anchor.start - 1)) + 1
    return cues.anchors["generic"].first(read_line(text, opened, anchor.end).forms) is not None


def _first_happening(report: Sequence[int], events: Sequence[Event], told: Sequence[_Told]) -> int | None:
    """The first event that an article tells to have happened, where it has a day, there or where it is told again."""
    began = {i: start for i in report if (start := events[i].interval.start) is not None}
    happened = [i for i in began if events[i].status == "happened"]
    first = min(happened, key=lambda i: (began[i], i), default=None)
    if first is None or events[first].granularity in DAYS:
        return first
    again = [i for i in happened if told[i].tells & told[first].tells and events[i].granularity in DAYS]
    again = [i for i in again if _within(events[i], events[first])]
    return again[0] if len({events[i].interval for i in again}) == 1 else None


def _nouns(text: str, anchor: EventAnchor, cues: EventCues) -> frozenset[str]:
    """The nouns of happenings in an anchor's phrase, as stems."""
    line = read_line(text, anchor.start, anchor.end)
    happenings = (w for i, w in enumerate(line.words) if cues.nouns.at(line.forms, i))
    return frozenset(stem for word in happenings for stem in stems(text, word.start, word.end, cues.glue))


def _standing(events: Sequence[Event]) -> tuple[Event, ...]:
    """The events without the rows whose anchor names none of them."""
    return without(events, {n for n, event in enumerate(events) if event.rule == HUNG and not _names(event)})


def without(events: Sequence[Event], dropped: Set[int]) -> tuple[Event, ...]:
    """The events but some, those that hang on another with its new place."""
    kept = [n for n in range(len(events)) if n not in dropped]
    place = {old: new for new, old in enumerate(kept)}
    return tuple(_moved(events[n], place) for n in kept)


def _names(event: Event) -> bool:
    return event.anchor_event is not None and event.anchor_event.event is not None


def _moved(event: Event, place: dict[int, int]) -> Event:
    anchor = event.anchor_event
    if anchor is None or anchor.event is None:
        return event
    return replace(event, anchor_event=replace(anchor, event=place.get(anchor.event)))


def told_once(article: Article, events: Sequence[Event], cues: EventCues, definites: Set[str]) -> tuple[Event, ...]:
    """The events without those rows that tell again, nobody says when, what another row tells with its day."""
    news = [event for event in events if _is_news(event, article)]
    blank = [n for n, event in enumerate(events) if news and _is_blank(event)]
    again = (n for n in blank if any(_is_again(article, events[n], told, cues, definites) for told in news))
    return without(events, set(again))


def _is_news(event: Event, article: Article) -> bool:
    """Whether a row tells what happened on a day of late."""
    start = event.interval.start
    if event.background or event.status != "happened" or start is None or article.published is None:
        return False
    return event.granularity in DAYS and 0 <= article.published.toordinal() - start <= _NEWS


def _is_blank(event: Event) -> bool:
    """Whether a row tells what happened without its day."""
    return event.status == "happened" and not event.interval.bounded and not event.background


def _is_again(article: Article, event: Event, dated: Event, cues: EventCues, definites: Set[str]) -> bool:
    """Whether a row without a day tells of one act with a dated one: of something known ("the ferry") that the other
    names, of no other people or place, and done to nothing new ("The fire destroyed | a school").
    """
    text, language = article.text, article.language
    acts = [concepts_of(text[e.trigger_start : e.trigger_end], language) & happenings() for e in (event, dated)]
    if (
        acts[0].isdisjoint(acts[1])
        or _are_others(event.actors, dated.actors)
        or _are_others(event.places, dated.places)
    ):
        return False
    if not cues.singular.isdisjoint(read_line(text, event.trigger_end, event.end).forms[:1]):
        return False
    forms = read_line(text, event.start, event.trigger_start).forms
    pronoun = not cues.subjects.isdisjoint(forms[:1])
    if not pronoun and definites.isdisjoint(forms[:1]):
        return False
    named = (event.trigger_end, event.end) if pronoun else (event.start, event.trigger_start)
    return bool(stems(text, *named, cues.glue) & stems(text, dated.start, dated.end, cues.glue))


def _are_others(names: Sequence[Name], others: Sequence[Name]) -> bool:
    """Whether both rows have names, but no common one."""
    keys = {name.key for name in names}
    return bool(keys and others) and keys.isdisjoint(name.key for name in others)
