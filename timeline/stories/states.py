"""The states of a story: what it was held to be, from when on, and which of its mentions tell how it stands now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline.chronology.interval import Interval, day_of
from timeline.stories.mention import Mention

_AHEAD = ("planned", "threatened", "hypothetical")
_SETTLED = ("hypothetical", "threatened", "planned", "ongoing", "cancelled", "denied", "happened")  # said on one day


@dataclass(frozen=True, slots=True)
class State:
    """A change: what the story became, when that was first said, the days meant, and the event that says it.

    Besides the statuses, `name` is `rumoured` (planned or happened by hearsay), `postponed` (cancelled at these days,
    another day known), `held` (happened, after it was planned) or `confirmed` (happened, after a rumour or denial).
    """

    name: str
    since: str | None
    interval: Interval
    event: str


def reported(told: Sequence[Mention]) -> Sequence[Mention]:
    """The mentions that say how a story stands: what articles recall in passing does so where none reports it."""
    return [mention for mention in told if not mention.background] or told


def history(told: Sequence[Mention]) -> tuple[State, ...]:
    """The changes of state or of days, in the order in which they were said."""
    found: list[State] = []
    for mention in sorted(told, key=lambda m: (_day(m), not (_is_postponed(m, told) or _puts_off(m)), *_order(m)[1:])):
        name = _name(mention, told, {state.name for state in found})
        found += _left(mention, found)
        same = [n for n, state in enumerate(found) if state.name == name and state.interval.meets(mention.interval)]
        if not same and not (name == "denied" and found and found[-1].name == name):  # by whomever, of whatever day
            found.append(State(name, mention.published, mention.interval, mention.uid))
        elif same and mention.is_dated and not found[same[0]].interval.bounded:  # first said without a date
            found[same[0]] = replace(found[same[0]], interval=mention.interval)
    return tuple(found)


def _left(mention: Mention, before: Sequence[State]) -> list[State]:
    """The days that a plan leaves where it is put off to others: those planned last."""
    if not mention.moves or mention.status != "planned":
        return []
    start = mention.interval.start
    left = {state.interval for state in before if state.name == "postponed"}
    days = [state.interval for state in before if state.name == "planned" and _is_before(state.interval, start)]
    return [State("postponed", mention.published, days[-1], mention.uid)] if days and days[-1] not in left else []


def _is_before(days: Interval, start: int | None) -> bool:
    """Whether days are over before another begins."""
    return days.end is not None and start is not None and days.end <= start


def current(told: Sequence[Mention]) -> list[Mention]:
    """The mentions of the latest supported state, in the order in which they were said.

    What is planned for days that were over when it was said looks back, and says nothing of how it stands; what was
    said of a day before the thing was moved to another does not speak of the other.
    """
    ordered = sorted(told, key=_order)
    standing = [mention for mention in ordered if not _looks_back(mention) and not _puts_off(mention)] or ordered
    moved = [m for m in standing if not _is_postponed(m, told)] or standing
    last = moved[-1]
    return [
        mention
        for mention in moved
        if mention.status == last.status and (mention.interval.meets(last.interval) or not _is_dropped(mention, told))
    ]


def _is_dropped(mention: Mention, told: Sequence[Mention]) -> bool:
    """Whether another says that the days of an event are off, or, of a plan, that it was moved to later days."""
    if any(other.status in ("cancelled", "denied") and mention.interval.meets(other.interval) for other in told):
        return True
    return mention.status == "planned" and any(
        other.moves
        and other.status == "planned"
        and _day(mention) <= _day(other)
        and _is_before(mention.interval, other.interval.start)
        for other in told
    )


def _order(mention: Mention) -> tuple[int, int, int, int, str]:
    return _day(mention), _SETTLED.index(mention.status), *mention.interval_key, mention.uid


def _looks_back(mention: Mention) -> bool:
    end = mention.interval.end
    return mention.status in _AHEAD and end is not None and bool(mention.published) and end <= _day(mention)


def _day(mention: Mention) -> int:
    return day_of(mention.published or "9999-12-31")


def _is_postponed(mention: Mention, told: Sequence[Mention]) -> bool:
    """Whether an event is off for its days, and another says a later day; not one told before it was off."""
    if mention.status != "cancelled":
        return False
    off = min(_day(m) for m in told if m.status == "cancelled" and m.interval.meets(mention.interval))
    return any(
        other.status != "cancelled" and _is_before(mention.interval, other.interval.start) and _day(other) >= off
        for other in told
    )


def _puts_off(mention: Mention) -> bool:
    """Whether an event is the act of putting something off: that happened, not what it puts off."""
    return mention.calls_off and mention.status == "happened"


def _name(mention: Mention, told: Sequence[Mention], before: set[str]) -> str:
    if _puts_off(mention):
        return "postponed"
    if mention.status == "happened" and mention.sourcing != "rumoured":
        if before & {"rumoured", "denied"}:
            return "confirmed"
        return "held" if before & {"planned", "postponed"} else "happened"
    if mention.sourcing == "rumoured" and mention.status in ("happened", "planned", "hypothetical"):
        return "rumoured"
    return "postponed" if _is_postponed(mention, told) else mention.status
