"""Joining: which events become one group, from the pairs that are alike and from what people say.

Two articles that tell one happening are about one affair: of these all events are compared, with or without a name.
Of two events of one article that are both like one of another article, the much liker is taken, unless the article
tells one happening twice. Pairs much less alike than the likest of either event do not count (`strong`). The others
are joined the surest first: two groups become one where enough of the pairs between them are alike and no article
would tell two happenings as one. Before the least sure ones comes what an article itself says (`SAID`): of a day that
fell through, which later day is meant; of a denial, what it denies. A person's word (merge, split) comes before all.
The result depends on no order, and each connected component only on itself.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from timeline.chronology.interval import Interval
from timeline.stories.context import Context
from timeline.stories.likeness import ENOUGH, OPEN_STATES, likeness
from timeline.stories.mention import Mention, meeting
from timeline.stories.protocol import Neighbours
from timeline.stories.reaching import FEW, SLACK
from timeline.stories.within import Pair, clash, is_later, is_new_day, is_of
from timeline.stories.wording import CONCEPT, telling

GAP = 6.8  # likeness behind the best pair of an event from which its pairs do not count
SHARE = 0.22  # of the pairs between two groups that could be alike and must
_MANY = 400  # pairs that are not looked at one by one
_LARGE = 40  # events of a group that may not all be compared with another: of a crowd, the nearest only are
AFFAIR = 1.0  # likeness that another happening which two articles tell adds to what falls short
CONFIRMED = 5.0  # likeness that a pair has at least which another of the two articles confirms,
_BEYOND = 0.3  # and how much of what it has above `ENOUGH` is added
SAID = 4.5  # likeness as of which what an article says of two of its events is joined
ONE_BREATH = 6.0  # and in one sentence, of what is put off
_LAST, _RECALLED = ENOUGH - 0.5, 0.01  # from where what is only recalled is alike, and what it keeps of its own
_SURE = 5.0  # likeness of what is only recalled: below, a month and a word in common joined what has no more
MARGIN = 1.0  # likeness by which an article's one event is preferred to another


class _Match(NamedTuple):
    """Two events of two articles."""

    likeness: float
    first: Mention
    second: Mention


def alike(mentions: Iterable[Mention], neighbours: Neighbours, of: Mapping[str, Context]) -> Iterator[Pair]:
    """The pairs of these events, all those of their articles, with their neighbours that are alike, each once."""
    articles: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        articles[mention.article].append(mention)
    for article, told in articles.items():
        between: defaultdict[str, list[_Match]] = defaultdict(list)
        for one in told:
            for other in neighbours.near(one):
                if article < other.article or other.article not in articles:
                    sure = likeness(one, other, of)
                    if sure >= ENOUGH - AFFAIR:
                        between[other.article].append(_Match(sure, one, other))
        for name, matches in between.items():
            theirs = articles.get(name) or neighbours.of_article(name)
            for recalled in (False, True):
                some = [match for match in matches if _is_recalled(match) == recalled]
                if any(match.likeness >= ENOUGH for match in some):
                    rest = (m for m in _without_a_name(some, told, theirs, of) if _is_recalled(m) == recalled)
                    pairs = list(_best(_of_one_affair([*some, *rest])))
                    last = (_last(pair) for pair in pairs if pair.likeness >= _SURE)
                    yield from last if recalled else _confirmed(pairs)


def _is_recalled(match: _Match) -> bool:
    """Whether an article only recalls one of the two in passing."""
    return match.first.background or match.second.background


def _last(pair: Pair) -> Pair:
    """A pair that is joined after all that articles report, which are `ENOUGH` alike and more; the surest first."""
    return pair._replace(likeness=round(_LAST + pair.likeness * _RECALLED, 3))


def _without_a_name(
    matches: Iterable[_Match], told: Iterable[Mention], theirs: Sequence[Mention], of: Mapping[str, Context]
) -> Iterator[_Match]:
    """The other events of two articles that are alike enough: the two tell one happening, so they are of one affair."""
    known = {(match.first.uid, match.second.uid) for match in matches}
    for one in told:
        for other in meeting(one, theirs):
            if (one.uid, other.uid) not in known:
                sure = likeness(one, other, of, affair=True)
                if sure >= ENOUGH:
                    yield _Match(sure, one, other)


def _of_one_affair(matches: Sequence[_Match]) -> Iterator[_Match]:
    """The matches of two articles that are alike enough, by themselves or for what else the two have in common.

    Articles that tell one happening tell of one affair: what else they tell of common days is liker one too.
    """
    enough = [match for match in matches if match.likeness >= ENOUGH]
    yield from enough
    if len(enough) < len(matches):
        sure = list(_one_to_one(enough))
        for match in matches:
            short = match.likeness < ENOUGH and match.first.interval.meets(match.second.interval)
            if short and any(_are_others(match, other) for other in sure):
                yield match._replace(likeness=round(match.likeness + AFFAIR, 3))


def _are_others(match: _Match, other: _Match) -> bool:
    """Whether two matches have no event in common."""
    return match.first.uid != other.first.uid and match.second.uid != other.second.uid


def _one_to_one(matches: Iterable[_Match]) -> Iterator[_Match]:
    """The likest matches that hold no event twice."""
    seen: set[str] = set()
    for match in sorted(matches, key=_likest_first):
        if seen.isdisjoint((match.first.uid, match.second.uid)):
            seen.update((match.first.uid, match.second.uid))
            yield match


def _likest_first(match: _Match) -> tuple[float, str, str]:
    return -match.likeness, match.first.uid, match.second.uid


def _confirmed(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """The pairs of two articles, those that another of them confirms at least `CONFIRMED`, which is near any best."""
    for pair in pairs:
        if any(pair.one not in other and pair.other not in other for other in pairs):
            least = CONFIRMED + _BEYOND * (pair.likeness - ENOUGH)
            yield pair._replace(likeness=round(max(pair.likeness, least), 3))
        else:
            yield pair


def _best(matches: Iterable[_Match]) -> Iterator[Pair]:
    """The matches of two articles but those that a likelier one beats."""
    kept: list[_Match] = []
    for match in sorted(matches, key=_likest_first):
        if not any(_beats(likelier, match) for likelier in kept):
            kept.append(match)
            one, other = sorted((match.first.uid, match.second.uid))
            yield Pair(one, other, match.likeness)


def _beats(likelier: _Match, match: _Match) -> bool:
    """Whether an event of a match is much more like another happening that the other article tells."""
    if likelier.likeness <= match.likeness + MARGIN:
        return False
    if likelier.second.uid == match.second.uid:
        return _two_happenings(likelier.first, match.first, strict=True)
    return likelier.first.uid == match.first.uid and _two_happenings(likelier.second, match.second, strict=True)


def strong(pairs: Sequence[Pair], best: Mapping[str, float] | None = None) -> list[Pair]:
    """The pairs that count: those that are not much less alike than the likest pair of either event.

    What names and days make alike by chance is left out so, as far as the event is told elsewhere. `best` holds the
    greatest likeness of each event, where `pairs` are not all of theirs. Postponements count.
    """
    best = best if best is not None else best_of(pairs)
    return [pair for pair in pairs if not pair.likeness or pair.likeness >= max(best[pair.one], best[pair.other]) - GAP]


def best_of(pairs: Iterable[Pair]) -> dict[str, float]:
    """The greatest likeness of each event."""
    best: defaultdict[str, float] = defaultdict(float)
    for one, other, sure in pairs:
        best[one], best[other] = max(best[one], sure), max(best[other], sure)
    return best


class _Group(list[Mention]):
    """Events that are one story, with what is asked of all of them at each joining."""

    def __init__(self, mention: Mention) -> None:
        super().__init__([mention])
        self.texts = {_text(mention)}  # copies of one text once
        self.days = Counter([mention.interval_key] if _tells_the_day(mention) else [])
        self.looseness = 2 if mention.background else int(mention.is_loose)  # of the firmest: reported, and of a day

    def take(self, other: _Group) -> None:
        """Add the events of another group."""
        self.extend(other)
        self.texts |= other.texts
        self.days.update(other.days)
        self.looseness = min(self.looseness, other.looseness)


class Groups:
    """Events in groups that only grow."""

    def __init__(self, mentions: Iterable[Mention], apart: Iterable[tuple[str, str]]) -> None:
        self._group = {mention.uid: _Group(mention) for mention in mentions}
        self._mentions = {uid: mention for uid, (mention,) in self._group.items()}
        self._looseness = {uid: group.looseness for uid, group in self._group.items()}
        self._alike: defaultdict[str, set[str]] = defaultdict(set)
        self._said: set[tuple[str, str]] = set()  # pairs of one article that are one by what it says
        self._apart: defaultdict[str, set[str]] = defaultdict(set)
        for one, other in apart:
            self._apart[one].add(other)
            self._apart[other].add(one)

    def join(self, one: str, other: str) -> None:
        """Make the groups of two events one, whatever speaks against it."""
        first, second = self._group.get(one), self._group.get(other)
        if first is None or second is None or first is second:
            return
        if len(first) < len(second):
            first, second = second, first
        first.take(second)
        for mention in second:
            self._group[mention.uid] = first

    def join_alike(self, pairs: Iterable[Pair]) -> None:
        """Join by pairs, the surest first, postponements among them, as far as nothing speaks against it."""
        known = (pair for pair in pairs if pair.one in self._group and pair.other in self._group)
        ordered = sorted(known, key=lambda p: (-self._sureness(p), p.one, p.other))
        for pair in ordered:
            if pair.likeness:
                self._alike[pair.one].add(pair.other)
                self._alike[pair.other].add(pair.one)
            else:
                self._said.update(((pair.one, pair.other), (pair.other, pair.one)))
        for pair in ordered:
            first, second = self._group[pair.one], self._group[pair.other]
            if first is second or self._bridges(pair, first, second):
                continue
            if self._may_join(first, second) and self._agree(first, second, pair):
                self.join(pair.one, pair.other)

    def _sureness(self, pair: Pair) -> float:
        """Its likeness, or that as of which what an article says counts: first of all of two days in one sentence."""
        one, other = self._mentions[pair.one], self._mentions[pair.other]
        is_denied = "denied" in (one.status, other.status)
        return pair.likeness or (SAID if is_denied or one.sentence != other.sentence else ONE_BREATH)

    def _bridges(self, pair: Pair, first: _Group, second: _Group) -> bool:
        """Whether one of two that are alike is looser than both their groups.

        An act without a day may follow what is told and joins no two; nor does what is recalled join two reports.
        """
        loosest = max(self._looseness[pair.one], self._looseness[pair.other])
        return bool(pair.likeness) and loosest > max(first.looseness, second.looseness)

    def all(self) -> Iterator[Sequence[Mention]]:
        """Each group once."""
        seen: set[int] = set()
        for group in self._group.values():
            if id(group) not in seen:
                seen.add(id(group))
                yield group

    def _agree(self, first: _Group, second: _Group, pair: Pair) -> bool:
        """Whether enough of the pairs between two groups are alike; a postponement needs the one.

        In large groups copies of one text count once: of a crowd of them, each is compared with the nearest only.
        """
        if len(first) > len(second):
            first, second = second, first
        among = [(one.uid, uid) for one in first for uid in self._alike[one.uid] if self._group[uid] is second]
        if not pair.likeness:
            return True
        if len(among) < _disagreeing(first.days, second.days):
            return False
        if len(second) <= _LARGE and len(first) * len(second) <= _MANY:
            return len(among) >= SHARE * _comparable(first, second)
        text = {uid: _text(self._mentions[uid]) for uid in set(chain.from_iterable(among))}
        both = {(text[one], text[other]) for one, other in among}
        return len(both) >= SHARE * len(first.texts) * len(second.texts)

    def _may_join(self, first: Sequence[Mention], second: Sequence[Mention]) -> bool:
        """Whether no article would tell two different happenings in the joint group, and no person says otherwise."""
        if len(first) > len(second):
            first, second = second, first
        told: defaultdict[str, list[Mention]] = defaultdict(list)
        for mention in first:
            told[mention.article].append(mention)
        uids = {mention.uid for mention in second} if self._apart else set()
        if uids and any(not uids.isdisjoint(self._apart.get(mention.uid, ())) for mention in first):
            return False
        pairs = [(m, one) for m in second for one in told.get(m.article, ()) if (m.uid, one.uid) not in self._said]
        off = _fallen_through([*first, *second]) if pairs else ()
        return not any(_two_happenings(mention, same, off) for mention, same in pairs)


def _comparable(first: Sequence[Mention], second: Sequence[Mention]) -> int:
    """How many pairs of two groups are of two articles and of days that meet."""
    return sum(one.article != other.article and one.meets(other) for one in first for other in second)


def _text(mention: Mention) -> tuple[str | None, frozenset[str], Interval]:
    """What copies of one text have in common."""
    return mention.language, mention.words, mention.interval


def _disagreeing(days: Counter[tuple[int, int]], others: Counter[tuple[int, int]]) -> int:
    """How many pairs of two groups say of what happened that it was on different days."""
    return sum(
        count * times
        for (start, end), count in days.items()
        for (begins, ends), times in others.items()
        if begins >= end + SLACK or start >= ends + SLACK
    )


def _tells_the_day(mention: Mention) -> bool:
    """Whether an event is told, and not by hearsay, as of a day or a night that it was on; none is that is put off."""
    days = mention.interval.days
    told = mention.status in ("happened", "ongoing") and mention.sourcing != "rumoured" and not mention.calls_off
    return told and days is not None and days <= FEW


def _fallen_through(members: Sequence[Mention]) -> list[Interval]:
    """The days that members say are off, and those of plans that another puts off to a later day."""
    new = [mention for mention in members if is_new_day(mention)]
    return [
        mention.interval
        for mention in members
        if mention.is_dated
        and (
            mention.status == "cancelled"
            or (mention.status in OPEN_STATES and any(is_later(later, mention) for later in new))
        )
    ]


def _two_happenings(one: Mention, other: Mention, off: Sequence[Interval] = (), strict: bool = False) -> bool:
    """Whether an article that tells both tells of two happenings; else it tells one twice, or another state of it.

    What it tells twice has a word and a day in common and, if `strict`, all days. A plan for days that are `off` is
    another state of what it says of later days, and what is denied is what the denial is of.
    """
    first, last = sorted((one, other), key=lambda mention: mention.interval_key)
    if _is_off(first, off) and last.status != "cancelled" and is_later(last, first):
        return False
    if is_of(one, other) or is_of(other, one):
        return False
    common = telling(one.words & other.words)
    if not one.interval.meets(other.interval) or not common:
        return True
    if len(common) == 1 and not any(word.startswith(CONCEPT) for word in common):
        return True
    if clash(one, other) or (_differ(one, other) and one.status == other.status and one.interval == other.interval):
        return True
    becomes = (one.status in OPEN_STATES) != (other.status in OPEN_STATES) or "cancelled" in (one.status, other.status)
    if one.sentence is not None and one.sentence == other.sentence and not becomes:
        # "The thieves who robbed the bank have fled": nobody tells a thing twice in one breath, but what hangs on it
        # may hold its name ("have stayed away | since his takeover of the site in May").
        return one.interval != other.interval or not (one.title in other.title or other.title in one.title)
    return strict and not becomes and one.interval != other.interval


def _differ(one: Mention, other: Mention) -> bool:
    """Whether two events tell of more acts that the other lacks than of common ones: an arrest and a search."""
    return 2 * len(one.acts & other.acts) < len(one.acts | other.acts)


def _is_off(mention: Mention, off: Sequence[Interval]) -> bool:
    """Whether an event falls through on its days, by its own word or, being a plan, by that of another."""
    planned = mention.status in OPEN_STATES and mention.is_dated
    return (
        mention.status == "cancelled"
        or mention.calls_off
        or (planned and any(mention.interval.meets(days) for days in off))
    )
