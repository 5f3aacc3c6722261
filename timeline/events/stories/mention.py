"""Mentions: events as linking sees them, with what their titles and names can be compared by."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import pairwise

from timeline.chronology.interval import FIRST_DAY, LAST_DAY, Interval, day_of
from timeline.events.stories.guessing import guesses
from timeline.languages import available, load
from timeline.languages.concepts import concepts_of, concepts_of_two, happenings, stages
from timeline.languages.cues import event_cues
from timeline.languages.glue import glue_of
from timeline.languages.name_keys import consonants, fold, sounds
from timeline.records import Sourcing, Status

CONCEPT, NUMBER = "=", "#"  # how a word that says the same in every language begins
POSTPONED, CANCELLED, DENIED = CONCEPT + "postponement", CONCEPT + "cancellation", CONCEPT + "denial"
ANEW = frozenset([POSTPONED, CONCEPT + "renewal"])  # what says that a plan takes the place of another
LONG = 190  # days from which an interval is compared with its equals only: all but years fall below
NEAR = 31  # days around its publication that an event without a date may lie, and behind an act what it is about
DUE = 184  # days by which what is called off was ahead
FEW, SLACK = 2, 1  # days of what is dated to the day or night, and by how many reports of it may disagree
_TOLD = "told "  # how the month in which a thing is told differs from one in which it is
_FRESH = 7  # days in which an article tells an act as its news
_NAMED = "name:"  # how the keys of people and organisations begin
_SHORT_NAME = 3  # letters below which a last word says too little alone
_STEM = 5  # letters by which two words of a language are held for one
_SHORTEST = 4
_TOPIC = 5  # names that an article is about
_GROUPED = re.compile(r"\d{1,3}(?:[.,٬\u00a0\u202f ]\d{3})+(?!\d)")
_TOKEN = re.compile(rf"{_GROUPED.pattern}|\d+(?:[.,٫]\d+)*|[^\W\d_]+")
_THOUSANDS = re.compile(r"(?:000)+$")
_SHORTEST_MONTH = 28  # days
_LAST_DAY, _YEARS = 31, range(1500, 2101)


@dataclass(frozen=True, slots=True)
class Mention:
    """An event as linking sees it."""

    uid: str
    article: str
    published: str | None
    source: str | None
    language: str | None
    title: str
    words: frozenset[str]  # what the title can be compared by (title_words)
    names: frozenset[str]  # keys of actors and places
    topic: frozenset[str]  # keys of those that its article names most (topic_of)
    interval: Interval
    status: Status
    sourcing: Sourcing
    background: bool = False
    guessed: frozenset[str] = frozenset()  # keys of names that titles of its article may hold (guesses)
    heard: frozenset[str] = frozenset()  # sounds of what the text of its article may name (names_heard)
    sentence: int | None = None  # which sentence of its article tells it: the same number, the same sentence
    # What follows from these, computed once:
    is_dated: bool = field(init=False, compare=False)  # whether its article says when
    start: int = field(init=False, compare=False)  # the days start <= day < end by which it is compared (reach),
    end: int = field(init=False, compare=False)  # open bounds outermost
    times: frozenset[str] = field(init=False, compare=False)  # what two such must share (times)
    undoes: bool = field(init=False, compare=False)  # whether it denies something, or calls it off
    calls_off: bool = field(init=False, compare=False)  # whether it is the act of calling or putting off what was ahead
    told: frozenset[str] = field(init=False, compare=False)  # or, of a denial and what was foretold, these (told)
    acts: frozenset[str] = field(init=False, compare=False)  # the words that say what happens
    shared: frozenset[str] = field(init=False, compare=False)  # the words that compare across languages
    actors: frozenset[str] = field(init=False, compare=False)  # the parts of its actors' names that tell people apart
    moves: bool = field(init=False, compare=False)  # whether it says that something is put off or off
    marks: frozenset[str] = field(init=False, compare=False)  # what its names are known by in every language (mark)
    about: frozenset[str] = field(init=False, compare=False)  # the same, and of the names of its article's topic

    def __post_init__(self) -> None:
        days = reach(self.interval, self.status, self.published)
        object.__setattr__(self, "is_dated", self.interval.bounded)
        object.__setattr__(self, "start", days.start or 0)
        object.__setattr__(self, "end", days.end or LAST_DAY + 1)
        object.__setattr__(self, "times", times(days))
        object.__setattr__(self, "calls_off", calls_off(self.status, self.words, self.interval, self.published))
        object.__setattr__(self, "undoes", self.status == "denied" or self.calls_off)
        object.__setattr__(self, "told", told(days, self.status, self.published) | self._ahead())
        object.__setattr__(self, "acts", acts(self.words))
        object.__setattr__(self, "moves", self.status == "cancelled" or POSTPONED in self.words)
        object.__setattr__(self, "shared", frozenset(w for w in self.words if w[0] in (CONCEPT, NUMBER)))
        object.__setattr__(self, "actors", frozenset(part for name in self.names for part in _parts(name)))
        object.__setattr__(self, "marks", frozenset(map(mark, self.names)))
        object.__setattr__(self, "about", self.marks.union(map(mark, self.topic), self.heard))

    def names_in_common(self, other: Mention) -> int:
        """How many of its names the other has too, in whatever form and script."""
        same = len(self.names & other.names) + self._guessed_right(other)
        if len(self.marks & other.marks) <= same:
            return same
        return sum(any(mark(key) == mark(name) and are_one(key, name) for name in other.names) for key in self.names)

    def _guessed_right(self, other: Mention) -> int:
        """How many names of one the title of the other may hold."""
        if not self.guessed and not other.guessed:
            return 0
        mine, others = guesses(self.title, self.language), guesses(other.title, other.language)
        return len(mine & other.names) + len(others & self.names)

    def meets(self, other: Mention) -> bool:
        """Whether the days by which the two are compared have one in common, or one is said of the other."""
        return (self.start < other.end and other.start < self.end) or self.speaks_of(other) or other.speaks_of(self)

    def speaks_of(self, other: Mention) -> bool:
        """Whether this may deny or call off what the other said of days to come."""
        if not self.undoes:
            return False
        if self.calls_off:
            return may_call_off(self.published, other.status, other.published, other.interval)
        return may_deny(self.status, Interval(self.start, self.end), other.status, other.published)

    def _ahead(self) -> frozenset[str]:
        """The months in which what it calls off may have been due."""
        if not self.calls_off or self.published is None:
            return frozenset()
        return months(day_of(self.published), day_of(self.published) + DUE)

    @property
    def interval_key(self) -> tuple[int, int]:
        """Its days in order, open bounds outermost."""
        return self.interval.start or 0, self.interval.end or LAST_DAY + 1


def title_words(
    title: str, language: str | None, names: Iterable[str] = (), hangs_on: str | None = None
) -> frozenset[str]:
    """What the words of a title say that can tell happenings apart.

    Concepts (`=strike`) and numbers that are no dates (`#214`) compare across languages; other words, cut to a stem,
    within one. Words of `names` that are no concepts, words of time and words that only connect are left out, and so
    is the phrase `hangs_on`, which names another event ("after the fair").
    """
    title = title.replace(hangs_on, " ") if hangs_on else title
    code = (language or "").partition("-")[0].lower()
    named = {word for name in names for word in _TOKEN.findall(fold(name))}
    tokens = _TOKEN.findall(fold(title))
    said = {w for token in set(tokens) for w in _words(token, code) if token not in named or w[0] == CONCEPT}
    together = concepts_of_two(code)
    if together:
        said.update(CONCEPT + concept for two in pairwise(tokens) for concept in together.get(two, ()))
    return frozenset(said)


def topic_of(names: Iterable[frozenset[str]]) -> frozenset[str]:
    """The names that most of an article's events have, from the names of each."""
    counts = Counter(name for event in names for name in event)
    return frozenset(sorted(counts, key=lambda name: (-counts[name], name))[:_TOPIC])


def acts(words: Iterable[str]) -> frozenset[str]:
    """Those of title_words that say what happens, not what it is about."""
    return frozenset(word for word in words if word[0] == CONCEPT and word[1:] in happenings())


def telling(words: frozenset[str]) -> frozenset[str]:
    """Words that two titles share; none where all of them but say that something begins, ends or is put off."""
    return words if any(word[0] != CONCEPT or word[1:] not in stages() for word in words) else frozenset()


@lru_cache(maxsize=65536)
def mark(key: str) -> str:
    """What a name is known by, whatever it is taken for: the sounds of a known place, the last word of another name.

    So a town stands by its name in every script though the gazetteer knows it in one only, and so does a company with
    and without the word for `company`.
    """
    name = key.rpartition(":")[2]
    if "/" in key:  # a place of the gazetteer
        return sounds(name.rpartition("/")[2])
    *first, last = name.split() or [name]
    return " ".join([*first[-1:], last]) if len(last) < _SHORT_NAME else last


@lru_cache(maxsize=65536)
def are_one(key: str, other: str) -> bool:
    """Whether two names of one mark may be one thing: the words of one are all in the other.

    Of two places that the gazetteer knows the country is the same: `Tunis` stands for `Tunisia`, and is one in Arabic.
    """
    if "/" in key and "/" in other:
        return key.partition("/")[0] == other.partition("/")[0]
    words, others = set(_sounded(key)), set(_sounded(other))
    return words <= others or others <= words


def _sounded(key: str) -> list[str]:
    """The words of a name as they sound."""
    kind, _, name = key.rpartition(":")
    return consonants(name.rpartition("/")[2]).split() or [mark(key)] if kind == "place" else name.split()


def _parts(name: str) -> Iterator[str]:
    """The parts of a person's or an organisation's key that are no initials."""
    if name.startswith(_NAMED):
        yield from (part for part in name.removeprefix(_NAMED).split() if len(part) > 1)


@lru_cache(maxsize=65536)
def _words(token: str, language: str) -> tuple[str, ...]:
    if token[0].isdecimal():
        return tuple(_number(token))
    if token in _of_time(language):
        return ()
    if concepts := concepts_of(token, language):
        return tuple(CONCEPT + concept for concept in sorted(concepts))
    return (token[:_STEM],) if len(token) >= _SHORTEST and token not in _common(language) else ()


def _number(token: str) -> Iterator[str]:
    """A number that is neither a day of a month nor a year; digits of every script are one.

    Thousands are left out, which some write as a word: 420,000 and 420 thousand.
    """
    between = "" if _GROUPED.fullmatch(token) else "."
    digits = _THOUSANDS.sub("", "".join(str(int(c)) if c.isdecimal() else between for c in token))
    if not digits.isdecimal() or not (int(digits) <= _LAST_DAY or int(digits) in _YEARS):
        yield NUMBER + digits


@lru_cache(maxsize=32)
def _of_time(language: str) -> frozenset[str]:
    """The folded words that speak of time."""
    return _articled(map(fold, load(language).triggers), language) if language in available() else frozenset()


@lru_cache(maxsize=32)
def _common(language: str) -> frozenset[str]:
    """The folded words that only connect."""
    cues = event_cues(language) if language in available() else None
    if cues is None:
        return frozenset()
    known = set(map(fold, load(language).lexicon))
    known.update(*map(_folded, (cues.determiners, cues.prepositions, cues.adverbs, cues.be, cues.modal)))
    known.update(*(map(fold, words.words) for words in (cues.subordinators, cues.relatives, cues.reporting)))
    return _articled(known, language)


def _articled(words: Iterable[str], language: str) -> frozenset[str]:
    """The words, with and without what is most often written on to their front."""
    glued = glue_of(language).fronts
    return frozenset(front + word for word in words for front in glued)


def _folded(words: Iterable[str]) -> Iterator[str]:
    return map(fold, words)


AHEAD = frozenset({"planned", "threatened", "hypothetical"})  # what is not yet
ACTS = frozenset({"cancelled", "denied"})  # words said of another day than that on which they are said


@lru_cache(maxsize=65536)
def reach(interval: Interval, status: Status, published: str | None) -> Interval:
    """The days in which other articles may place the same happening.

    They are its own days, and one more where they are few: reports disagree by a day. What is called off or denied may
    have been meant for `NEAR` days later, and what is planned be put off so long; what is denied may have been so many
    days before. An event without a date lies within so many days of its publication, on the side that its status tells.
    """
    start, end = interval
    if start is not None and end is not None:
        if status == "denied" and end - start <= FEW:
            return Interval(start - NEAR, end + NEAR)
        if status in ACTS or status == "planned":
            return Interval(start, end + NEAR) if end - start <= LONG - 1 - NEAR else interval
        return Interval(start, end + SLACK) if end - start <= FEW else interval
    if published is None or interval.bounded:
        return interval
    day = day_of(published)
    before = 0 if status in AHEAD and status != "threatened" else NEAR  # who threatens has spoken
    after = NEAR if status in AHEAD or status in ACTS else 0
    return Interval(day - before, day + after + 1)


@lru_cache(maxsize=65536)
def times(interval: Interval) -> frozenset[str]:
    """What two intervals must share to be compared: the months that a short one touches, or the month of its one bound.

    One of `LONG` days or more is compared with its equals only; one without bounds with nothing.
    """
    start, end = interval
    if start is None or end is None:
        known = [day for day in (start, end and end - 1) if day is not None]
        return frozenset(_month(day) for day in known)
    if end - start >= LONG:
        return frozenset([f"{start}/{end}"])
    return months(start, end)


def told(days: Interval, status: Status, published: str | None) -> frozenset[str]:
    """The months in which what is foretold was told, and those in which a denial looks for it."""
    if status in AHEAD:
        return frozenset([_TOLD + published[:7]]) if published else frozenset()
    start, end = days
    if status != "denied" or start is None or end is None:
        return frozenset()
    return frozenset(_TOLD + month for month in months(start, end))


def may_deny(status: Status, days: Interval, other: Status, published: str | None) -> bool:
    """Whether what is said within some days of its `reach` may deny another, which speaks of days to come."""
    if status != "denied" or other not in AHEAD or published is None:
        return False
    day = day_of(published)
    return days.meets(Interval(day, day + 1))


def calls_off(status: Status, words: Iterable[str], interval: Interval, published: str | None) -> bool:
    """Whether an event is the act of calling or putting something off, dated to about the day on which it is told."""
    acts = status == "cancelled" or (status == "happened" and POSTPONED in words)
    if not acts or published is None or interval.start is None or (interval.days or LONG) > FEW:
        return False
    return 0 <= day_of(published) - interval.start <= _FRESH


def may_call_off(act: str | None, status: Status, published: str | None, days: Interval) -> bool:
    """Whether what is called off on a day (ISO) may be this: a plan told before, and due within `DUE` days."""
    if act is None or published is None or status != "planned" or days.start is None or published > act:
        return False
    return day_of(act) <= days.start < day_of(act) + DUE


def months(start: int, end: int) -> frozenset[str]:
    """The months that the days start <= day < end touch."""
    return frozenset(_month(day) for day in (*range(start, end, _SHORTEST_MONTH), end - 1))


def _month(day: int) -> str:
    return date.fromordinal(min(max(day, FIRST_DAY), LAST_DAY)).isoformat()[:7]


def may_be_one(one: Mention, other: Mention) -> bool:
    """Whether two events can be one happening: both are events, and of a common time, or one denies the other."""
    if one.background or other.background:
        return False
    return not one.times.isdisjoint(other.times) or one.speaks_of(other) or other.speaks_of(one)


def are_kin(one: Mention, other: Mention) -> bool:
    """Whether two events are worth comparing: a common time, a common name, and something else in common.

    That is a word, a second name, or the very same days.
    """
    if not may_be_one(one, other):
        return False
    names, same_days = names_about(one, other), one.is_dated and one.interval == other.interval
    return names > 1 or (names == 1 and (same_days or not one.words.isdisjoint(other.words)))


def names_about(one: Mention, other: Mention) -> int:
    """How many names two events share; those that its article is about stand by for those that an event lacks."""
    names = len(one.about & other.about)
    if one.guessed or other.guessed:
        names += len(one.guessed & (other.names | other.topic)) + len(other.guessed & (one.names | one.topic))
    return names
