"""How surely two events of different articles are one happening: signs for and against it, weighed and added up."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from operator import mul
from typing import NamedTuple

from timeline.chronology.interval import Interval, day_of
from timeline.stories.context import Context, are_foreign, cosine, of_one_affair, topic
from timeline.stories.marks import breadth
from timeline.stories.mention import Mention, are_kin, may_be_one, of_one_day
from timeline.stories.reaching import ACTS, AHEAD, LONG, SLACK
from timeline.stories.within import denies_delay
from timeline.stories.wording import befell_at, of_a_contest, seldom, telling

ENOUGH = 3.4  # likeness from which two events are held for one
OPEN_STATES = AHEAD | {"ongoing"}  # what another state may follow
_VAGUE = 0.1  # what days share that hardly agree
_TOGETHER = 3  # days in which articles tell the same news
_AWAY = 7  # days from its publication of what an article does not tell as its news
_FEW = 3  # days of what is told as a day
_OUTLINE = 0.6  # of the days of a month and a day in it, what they share where an article names no more than the month
_SHORT = 62  # days of the longest interval that says when


class Signs(NamedTuple):
    """What speaks for two events being one happening, or against it.

    Words are those of the titles, without the names. Across languages they are concepts and numbers. Acts are the
    concepts of what happens (`strike`), not of what that is about (`port`).
    """

    words: float  # how many they share, at most 3
    acts: float  # how many of these are acts, at most 2
    share: float  # the words that they share, among all (cosine)
    none: float  # they share no word though they have one language
    none_abroad: float  # they share no word, in two languages
    kindred: float  # they share no act, but have two that may be one, in articles of one affair
    clash: float  # both have acts, of which no two can be one
    days: float  # the days that they share, among all
    vague: float  # the days hardly agree, or one has none
    blank: float  # one has no date, and they are told days apart
    apart: float  # they are dated to different days, and no plan is put off
    alone: float  # the very same days, of which neither article tells anything else; less where they do
    sole: float  # and no word in common, or two acts: how much both articles are about the same, beyond chance
    recalled: float  # the very same day, a week or more from an article that tells nothing else of it; no clash
    names: float  # the names that both have, at most 2; a part of an actor's name stands for one
    name_share: float  # these among the names of the one that has fewer
    strangers: float  # both name actors, but no common one
    elsewhere: float  # both name towns, but no common place
    unnamed: float  # one is denied, the other is of other days, and no name is common
    articles: float  # the names that both articles have, at most 3
    foreign: float  # both articles tell of several concepts, but of no common one
    lone: float  # no word in common, and no two names that both articles have or may have
    wide: float  # whom and where they have in common are but countries; less where they are great cities
    status: float  # they have one status
    follows: float  # the status of the later one is what becomes of that of the earlier one, or one denies the act


# Set by hand on annotated news in five languages, on a plateau: a fifth more or less of any changes little.
WEIGHTS = Signs(
    words=0.9,
    acts=1.0,
    share=2.0,
    none=-3.0,
    none_abroad=-1.0,
    kindred=0.8,
    clash=-1.5,
    days=2.2,
    vague=-1.0,
    blank=-2.0,
    apart=-2.0,
    alone=0.5,
    sole=6.0,
    recalled=2.0,
    names=0.6,
    name_share=0.7,
    strangers=-1.0,
    elsewhere=-0.5,
    unnamed=-2.0,
    articles=1.0,
    foreign=-4.0,
    lone=-2.0,
    wide=-3.5,
    status=1.0,
    follows=0.7,
)


def likeness(one: Mention, other: Mention, of: Mapping[str, Context], affair: bool = False) -> float:
    """The weighed sum of the signs; `ENOUGH` and more is a yes. 0 for events that cannot be one happening.

    Of two articles that tell one happening, and so of one `affair`, all events are compared, with or without a name.
    """
    found = signs(one, other, of, affair)
    return round(sum(map(mul, WEIGHTS, found)), 3) if found else 0.0


def signs(one: Mention, other: Mention, of: Mapping[str, Context], affair: bool = False) -> Signs | None:
    """The signs of two events; None where they are no kin, share no day, or neither a word nor enough else.

    Enough are the same days, or some of them where both articles have two names.
    """
    if not (may_be_one(one, other) if affair else are_kin(one, other)) or _are_two(one, other):
        return None
    same_language, same_days = one.language == other.language, of_one_day(one, other)
    both = one.words & other.words  # across languages also stems that are spelt alike
    said = telling(both)
    common = both if same_days else said
    if not (common or same_days or share_days(one.when, other.when)):
        return None
    first, second = of[one.article], of[other.article]
    lone = not said and not of_one_affair(first, second)
    if lone and not common and not same_days:
        return None
    apart = not same_days and _are_apart(one, other)
    moved = apart and _is_moved(one, other, of)
    if apart and not moved and not _may_disagree(one, other):
        return None
    act = bool(one.acts and other.acts)
    akin = act and not one.acts.isdisjoint(other.kin)
    kindred = akin and not lone and one.acts.isdisjoint(other.acts)
    words = (one.words, other.words) if same_language else (one.shared, other.shared)
    names = one.names_in_common(other) or int(not one.actors.isdisjoint(other.actors))
    return Signs(
        words=min(3, len(common)),
        acts=min(2, len(one.acts & other.acts)),
        share=cosine(len(common), *words) if common else 0,
        none=not common and not kindred and same_language,
        none_abroad=not common and not kindred and not same_language,
        kindred=kindred,
        clash=(clash := act and not akin),
        days=(days := 1.0 if same_days and one.when != other.when else _coincidence(one, other)),
        vague=days < _VAGUE,
        blank=_is_blank(one, other),
        apart=apart and not moved,
        alone=(alone := same_days / max(1, first.days[one.when], second.days[other.when])),
        sole=alone and (clash or not (common or kindred)) and alone * topic(first, second),
        recalled=alone == 1 and not clash and _is_recalled(one, other),
        names=min(2, names),
        name_share=names / max(1, min(len(one.names), len(other.names))),
        strangers=not names and _are_strangers(one, other),
        elsewhere=not names and _are_elsewhere(one, other),
        unnamed=not names and days < _VAGUE and _is_of_another_day(one, other),
        articles=min(3, max(len(first.names & second.names), len(first.keys & second.keys))),
        foreign=are_foreign(first, second),
        lone=lone,
        wide=0 if affair else _breadth(one, other),
        status=one.status == other.status,
        follows=_follows(one, other),
    )


def _are_two(one: Mention, other: Mention) -> bool:
    """Whether what the two tell is surely two happenings, whatever they share."""
    if "denied" in (one.status, other.status) and (
        _are_of_two_acts(one, other) or denies_delay(one, other) or denies_delay(other, one)  # the plan stands
    ):
        return True
    if one.acts.isdisjoint(other.acts):
        return _are_two_contests(one, other)
    return _are_two_contests(one, other) or _befell_at(one, other) or _befell_at(other, one)


def _are_of_two_acts(one: Mention, other: Mention) -> bool:
    """Whether one is a denial, and the other a fact of another act that an article had told: nobody denies that."""
    denial, told = (one, other) if one.status == "denied" else (other, one)
    if denial.status != "denied" or told.status not in ("happened", "ongoing") or told.sourcing != "stated":
        return False
    return (told.published or "") < (denial.published or "") and denial.acts.isdisjoint(told.acts)


def _befell_at(one: Mention, occasion: Mention) -> bool:
    """Whether one tells what befell somebody on an occasion, and is not that the occasion is off for it."""
    is_told = not one.calls_off and one.status not in ("cancelled", "denied")
    return is_told and befell_at(one.acts, occasion.acts)


def _breadth(one: Mention, other: Mention) -> float:
    """How wide all is that two events have in common of whom and where (breadth); half where they share a rare act."""
    widest = min(map(breadth, one.about & other.about), default=0.0)
    return widest / 2 if widest and seldom(one.acts & other.acts) else widest


def share_days(one: Interval, other: Interval) -> bool:
    """Whether two intervals have a day in common; one without an end, that on which a short one begins."""
    short, long = sorted((one, other), key=lambda interval: interval.days or LONG)
    if long.days is None:
        return short.start is not None and short.start == long.start and (short.days or LONG) <= _FEW
    return short.meets(long)


def _coincidence(first: Mention, second: Mention) -> float:
    """The days of both among the days of either; a half for long intervals, or open ones, that agree in a bound, and
    `OUTLINE` and more for a month that an article names of a day in it.
    """
    one, other = first.when, second.when
    if not one.bounded or not other.bounded:
        return 0.0
    if one.days is None or other.days is None or one == other:
        agree = (one.start is not None and one.start == other.start) or (one.end is not None and one.end == other.end)
        return 1.0 if (one.days or LONG) <= _SHORT and one == other else 0.5 * agree
    common = one.intersection(other)
    shared = (common.days or 0) / (one.days + other.days - (common.days or 0)) if common else 0.0
    return max(shared, _OUTLINE) if shared < _OUTLINE and _is_outlined(first, second) else shared


def _are_apart(one: Mention, other: Mention) -> bool:
    """Whether the two are of days that do not meet, neither of them being off, or are denied on different days."""
    if one.status == other.status == "denied":
        return one.is_dated and other.is_dated and not one.interval.meets(other.interval)
    if one.speaks_of(other) or other.speaks_of(one):
        return False
    return not _own_days(one).meets(_own_days(other)) and ACTS.isdisjoint((one.status, other.status))


def _is_blank(one: Mention, other: Mention) -> bool:
    """Whether an article does not say when, and was written days from the other and from the day that this tells."""
    if (one.is_dated and other.is_dated) or one.published is None or other.published is None:
        return False
    blank, known = (one, other) if other.is_dated else (other, one)
    written, start = day_of(blank.published or ""), known.when.start if known.is_dated else None
    days = [day_of(known.published or ""), *([] if start is None else [start])]
    return all(abs(written - day) > _TOGETHER for day in days)


def _own_days(mention: Mention) -> Interval:
    """The days of an event; those in which it must lie where its article gives none, or may have meant a month."""
    start = mention.when.start
    if not mention.is_dated:
        return Interval(mention.start, mention.end)
    since_a_month = mention.interval.end is None and start is not None and date.fromordinal(start).day == 1
    return mention.interval if since_a_month else mention.when


def _is_recalled(one: Mention, other: Mention) -> bool:
    """Whether an article is at least `_AWAY` days from the day of both, or tells so long before what becomes of it.

    Two that foretell one day, without a word in common, tell of two things that are to be on it.
    """
    start, days = one.when.start, one.when.days
    if start is None or days is None or days > _FEW:
        return False
    gaps = [day_of(mention.published) - start for mention in (one, other) if mention.published]
    if max(gaps, default=0) >= _AWAY:
        return True
    foretold = min(gaps, default=0) <= -_AWAY
    return foretold and (one.status != other.status or not one.words.isdisjoint(other.words))


def _is_outlined(one: Mention, other: Mention) -> bool:
    """Whether an article names no more than the week or month of a day that is a week or more away from it."""
    short, long = sorted((one, other), key=lambda mention: mention.interval.days or LONG)
    start, end = long.interval
    if start is None or end is None or long.published is None or end - start > _SHORT:
        return False
    told = day_of(long.published)
    if short.interval.intersection(long.interval) != short.interval or start - _AWAY < told < end + _AWAY:
        return False
    return (short.interval.days or LONG) <= _FEW < end - start


def _is_moved(one: Mention, other: Mention, of: Mapping[str, Context]) -> bool:
    """Whether a plan may have been put off: the other, told later, is of the later day which its article says it is."""
    plan, later = sorted((one, other), key=lambda mention: mention.interval_key)
    end, start = plan.interval.end, later.interval.start
    if plan.status != "planned" or plan.interval.start is None or later.status in ACTS:
        return False
    if end is None or start is None or start < end or plan.published is None or later.published is None:
        return False
    return plan.published <= later.published and any(
        _may_put_off(said, plan) for said in of[later.article].moved().get(later.uid, ())
    )


def _may_put_off(said: Mention, plan: Mention) -> bool:
    """Whether a plan may be what is said to be off or late: one of the days that fell through, where these are told."""
    fell_through = said.status == "cancelled" and not said.calls_off and said.is_dated
    return not fell_through or said.interval.meets(plan.interval)


def _may_disagree(one: Mention, other: Mention) -> bool:
    """Whether both were written when the later of their days had come: else one may speak of the next such thing."""
    later, before = max(one.interval_key[0], other.interval_key[0]), min(one.interval.end or 0, other.interval.end or 0)
    return later < before + SLACK and all(
        mention.published is not None and day_of(mention.published) >= later for mention in (one, other)
    )


def _is_of_another_day(one: Mention, other: Mention) -> bool:
    """Whether two dated events are of no common day because one of them is denied."""
    return one.is_dated and other.is_dated and "denied" in (one.status, other.status)


def _are_strangers(one: Mention, other: Mention) -> bool:
    """Whether both name actors of whom none shares so much as a part of a name."""
    return bool(one.actors and other.actors) and one.actors.isdisjoint(other.actors)


def _are_elsewhere(one: Mention, other: Mention) -> bool:
    """Whether both name towns, but no common one."""
    return bool(one.towns and other.towns) and one.towns.isdisjoint(other.towns)


def _are_two_contests(one: Mention, other: Mention) -> bool:
    """Whether both tell of a contest, in one language, which writes names in one way, but of no common side."""
    contests = of_a_contest(one.acts) and of_a_contest(other.acts)
    return contests and one.language == other.language and _are_strangers(one, other)


def _follows(one: Mention, other: Mention) -> bool:
    """Whether the one told later has the state that becomes of the other's; or one denies the other's act."""
    if (one.status == "denied") != (other.status == "denied"):
        return not one.acts.isdisjoint(other.acts)
    if (one.status in OPEN_STATES) == (other.status in OPEN_STATES):
        return False
    first, second = sorted((one, other), key=lambda m: (m.published or "", m.status not in OPEN_STATES))
    return first.status in OPEN_STATES and second.status not in OPEN_STATES
