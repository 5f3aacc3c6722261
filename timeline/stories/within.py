"""Pairs of one article: what it says is put off or off, and what it denies, with the event that this is said of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from timeline.chronology.interval import day_of
from timeline.stories.mention import Mention
from timeline.stories.wording import ANEW, CANCELLED, CONCEPT, DENIED, LATE, POSTPONED, telling

_SOON = 92  # days by which things are put off,
_LATER = 366  # and by which a thing of the same words is
_OF_REPORTS = {DENIED, *(CONCEPT + said for said in ("report", "rumour", "publication", "dismissal", "speech"))}
_UNDOING = {DENIED, POSTPONED, CANCELLED}  # what an act of undoing adds to the words of what it undoes
_TO_COME = ("planned", "happened", "ongoing")  # what may be told of the day to which a thing is put off
_OFF = {POSTPONED, CANCELLED, LATE}  # who denies one of these says that a plan stands


class Pair(NamedTuple):
    """Two events that may be one happening, `one` before `other` by uid; of one article: the one postponed."""

    one: str
    other: str
    likeness: float


def postponements(mentions: Iterable[Mention]) -> Iterator[Pair]:
    """What an article says fell through or was put off, with its event of a later day that shares most with it.

    So does a plan, where the article says that the later one is put off to its day. The one act of putting off of an
    article is that of its one day that fell through.
    """
    for told in _by_article(mentions):
        for dropped, later in moves(told):
            yield _postponement(dropped, later)
        acts = [mention for mention in told if puts_off(mention)]
        days = [m for m in told if m.status == "cancelled" and m.is_dated and not puts_off(m)]
        if len(acts) == len(days) == 1 and _may_be_of_one(acts[0], days[0]):
            yield _postponement(acts[0], days[0])


def moves(told: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """What an article says fell through, was put off or was planned, and what took its place on a later day."""
    taken: set[str] = set()  # the new days of what is off: no other plan was moved there
    for dropped in told:
        falls_through = dropped.status == "cancelled" or puts_off(dropped)
        if falls_through and (later := _in_one_breath(dropped, told) or _moved_to(dropped, told)):
            taken.add(later.uid)
            yield dropped, later
    new = [mention for mention in told if is_new_day(mention) and mention.uid not in taken]
    for dropped in told:
        if dropped.status == "planned" and (later := _moved_to(dropped, new)):
            yield dropped, later


def _by_article(mentions: Iterable[Mention]) -> Iterable[list[Mention]]:
    """What each article reports."""
    articles: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if not mention.background:
            articles[mention.article].append(mention)
    return articles.values()


def _postponement(dropped: Mention, later: Mention) -> Pair:
    return Pair(min(dropped.uid, later.uid), max(dropped.uid, later.uid), 0.0)


def retractions(mentions: Iterable[Mention]) -> set[Pair]:
    """Each denial, or act of calling off, with what its article says is denied or off: the event that shares most."""
    found: set[Pair] = set()  # two denials of one thing may be of each other
    for told in _by_article(mentions):
        for act in (mention for mention in told if mention.undoes):
            contents = [m for m in told if m is not act and is_of(act, m)]
            content = max(contents, key=lambda m: (len(m.words & act.words), m.uid), default=None)
            if content := content or _hearsay_before(act, told):
                found.add(Pair(min(act.uid, content.uid), max(act.uid, content.uid), 0.0))
    return found


def _hearsay_before(act: Mention, told: Iterable[Mention]) -> Mention | None:
    """What a denial is of that does not say it ("her office denies this"): the last hearsay before it."""
    if act.status != "denied" or act.sentence is None or not act.acts <= _OF_REPORTS:
        return None
    before = sorted(
        (m for m in told if m is not act and m.sentence is not None and m.sentence <= act.sentence),
        key=lambda m: (m.sentence or 0, m.uid),
        reverse=True,
    )
    if before and before[0].sourcing == "reported" and before[0].status != "denied":
        return before[0]
    return next(filter(_is_hearsay, before), None)


def _is_hearsay(mention: Mention) -> bool:
    """Whether an article tells something that it does not vouch for."""
    return mention.status == "hypothetical" or (mention.sourcing == "rumoured" and mention.status != "denied")


def is_of(act: Mention, content: Mention) -> bool:
    """Whether an act may deny this, or call it off: it shares half of what that is about, or more."""
    if act.status != "denied" and not (act.calls_off and content.status in ("cancelled", "planned")):
        return False
    if denies_delay(act, content):
        return False
    said = content.words - _UNDOING
    common = telling(act.words & said)
    return bool(common) and len(common) * 2 >= len(said) and not _of_others(act, content)


def denies_delay(denial: Mention, plan: Mention) -> bool:
    """Whether what is denied is only that a plan is off or late, which the plan does not say."""
    of_plan = denial.status == "denied" and plan.status == "planned"
    return of_plan and bool(denial.words & _OFF) and plan.words.isdisjoint(_OFF)


def is_new_day(mention: Mention) -> bool:
    """Whether an event is put off to the day that it has."""
    return mention.moves and mention.status == "planned" and mention.interval.start is not None


def _moved_to(dropped: Mention, told: Sequence[Mention]) -> Mention | None:
    """The later event that shares a name and most concepts (over half) with a dropped one, the first of equals."""

    def shared(other: Mention) -> int:
        both, fewer = concepts & _concepts(other), min(len(concepts), len(_concepts(other)))
        return len(both) if len(both) > fewer / 2 else 0

    concepts = _concepts(dropped)
    later = [m for m in told if m.status in _TO_COME and is_later(m, dropped)]
    kin = [m for m in later if shared(m) and not _of_others(m, dropped)]
    best = max(kin, key=lambda m: (shared(m), -m.interval_key[0], m.uid), default=None)
    if best is None and dropped.status == "cancelled":  # late by its own word: what was to be on the earlier day
        late = [m for m in later if m.postponed and dropped.about & m.about and _may_be_late(m, dropped)]
        best = min(late, key=lambda m: (*m.interval_key, m.uid), default=None)
    plans = [m for m in later if m.status == "planned" and _may_replace(m, dropped)]
    falls_through = dropped.status == "cancelled" or dropped.calls_off
    return best or (plans[0] if len(plans) == 1 and falls_through else None)


def _in_one_breath(dropped: Mention, told: Sequence[Mention]) -> Mention | None:
    """The only thing of a later day in the sentence that tells what fell through, or that it was put off."""
    later = [
        m
        for m in told
        if m.sentence == dropped.sentence is not None
        and m.status in _TO_COME
        and is_later(m, dropped)
        and not puts_off(m)
    ]
    return later[0] if len(later) == 1 and dropped.is_dated and _may_be_of_one(later[0], dropped) else None


def puts_off(mention: Mention) -> bool:
    """Whether it is the act of putting off, however long ago."""
    return mention.calls_off or (mention.postponed and mention.status == "happened")


def _may_be_of_one(one: Mention, other: Mention) -> bool:
    """Whether neither the names nor the acts of two events speak against their being of one thing."""
    two_acts = bool(one.acts and other.acts) and one.acts.isdisjoint(other.kin)
    return not two_acts and not _of_others(one, other)


def _of_others(one: Mention, other: Mention) -> bool:
    """Whether two events have names, but no common one."""
    return bool(one.names and other.names) and one.names.isdisjoint(other.names) and one.marks.isdisjoint(other.marks)


def _may_be_late(one: Mention, dropped: Mention) -> bool:
    """Whether what is late may be what fell through: no other act, and a name or a telling word in common."""
    named = dropped.names & one.names or dropped.marks & one.marks
    return not clash(one, dropped) and bool(named or telling(dropped.words & one.words))


def _may_replace(plan: Mention, dropped: Mention) -> bool:
    """Whether a plan, if it is the only one, may be what was dropped: of one name, no other act, not much later, and
    something is said to be put off."""
    end = dropped.interval.end or (day_of(dropped.published) if dropped.published else None)
    if end is None or plan.interval.start is None or plan.interval.end is None:
        return False
    soon = plan.interval.end - end < (_SOON if dropped.words.isdisjoint(plan.words) else _LATER)
    said = dropped.postponed or not ANEW.isdisjoint(plan.words)
    return soon and said and bool(dropped.about & plan.about) and not clash(dropped, plan)


def _concepts(mention: Mention) -> set[str]:
    return {word for word in mention.words if word.startswith(CONCEPT)}


def is_later(one: Mention, dropped: Mention) -> bool:
    """Whether an event is of a later day than one that fell through; what is off without a date was to be by now."""
    end = dropped.interval.end
    if not dropped.is_dated and dropped.status == "cancelled":
        return one.status == "planned" and one.is_dated
    return end is not None and one.interval.start is not None and one.interval.start >= end


def clash(one: Mention, other: Mention) -> bool:
    """Whether both tell of acts, but of no common one."""
    return bool(one.acts and other.acts) and one.acts.isdisjoint(other.acts)
