"""Mentions: events as linking sees them, with what their titles and names can be compared by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from timeline.chronology.interval import Interval
from timeline.languages.concepts import concepts_of
from timeline.languages.cues import event_cues
from timeline.languages.load import available, load
from timeline.languages.name_keys import fold
from timeline.records import Sourcing, Status

CONCEPT, NUMBER = "=", "#"  # how a word that says the same in every language begins
_STEM = 5  # letters by which two words of a language are held for one
_SHORTEST = 4
_TOKEN = re.compile(r"\d+(?:[.,٫]\d+)*|[^\W\d_]+")
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
    interval: Interval
    status: Status
    sourcing: Sourcing
    background: bool = False


def title_words(title: str, language: str | None) -> frozenset[str]:
    """What the words of a title say that can tell happenings apart.

    Concepts (`=strike`) and numbers that are no dates (`#214`) compare across languages; other words, cut to a stem,
    within one. Words of time and words that only connect are left out.
    """
    return frozenset(_words(title, (language or "").partition("-")[0].lower()))


def shared_words(words: Iterable[str]) -> frozenset[str]:
    """Those of title_words that compare across languages."""
    return frozenset(word for word in words if word[0] in (CONCEPT, NUMBER))


def _words(title: str, language: str) -> Iterator[str]:
    for token in _TOKEN.findall(fold(title)):
        if token[0].isdecimal():
            yield from _number(token)
        elif concepts := concepts_of(token, language):
            yield from (CONCEPT + concept for concept in concepts)
        elif len(token) >= _SHORTEST and not _is_common(token, language):
            yield token[:_STEM]


def _number(token: str) -> Iterator[str]:
    """A number that is neither a day of a month nor a year; digits of every script are one."""
    digits = "".join(str(int(c)) if c.isdecimal() else "." for c in token)
    if not digits.isdecimal() or not (int(digits) <= _LAST_DAY or int(digits) in _YEARS):
        yield NUMBER + digits


@lru_cache(maxsize=65536)
def _is_common(word: str, language: str) -> bool:
    """Whether a folded word speaks of time, or only connects."""
    return word in _common(language)


@lru_cache(maxsize=32)
def _common(language: str) -> frozenset[str]:
    known: set[str] = set()
    if language in available():
        known.update(map(fold, load(language).lexicon))
        if cues := event_cues(language):
            known.update(*map(_folded, (cues.determiners, cues.prepositions, cues.adverbs, cues.be, cues.modal)))
            known.update(*(map(fold, words.words) for words in (cues.subordinators, cues.relatives, cues.reporting)))
    articled = {f"{glued}{word}" for word in known for glued in ("ال", "و", "وال", "لل")} if language == "ar" else set()
    return frozenset(known | articled)


def _folded(words: Iterable[str]) -> Iterator[str]:
    return map(fold, words)
