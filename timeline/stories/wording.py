"""What the words of a title say, so that titles of several languages compare."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from itertools import chain, pairwise

from timeline.languages import available, load
from timeline.languages.concepts import (
    concepts_of,
    concepts_of_phrases,
    contests,
    everyday,
    happenings,
    incidents,
    kin,
    occasions,
    stages,
)
from timeline.languages.tables.event_cues import event_cues
from timeline.languages.tables.glue import glue_of
from timeline.languages.writing.name_keys import fold

CONCEPT, NUMBER = "=", "#"  # how a word that says the same in every language begins
POSTPONED, CANCELLED, DENIED = CONCEPT + "postponement", CONCEPT + "cancellation", CONCEPT + "denial"
LATE = CONCEPT + "lateness"
ANEW = frozenset([POSTPONED, CONCEPT + "renewal"])  # what says that a plan takes the place of another
_STEM = 5  # letters by which two words of a language are held for one
_SHORTEST = 4
_GROUPED = re.compile(r"\d{1,3}(?:[.,٬\u00a0\u202f ]\d{3})+(?!\d)")
_TOKEN = re.compile(rf"{_GROUPED.pattern}|\d+(?:[.,٫]\d+)*|[^\W\d_]+")
_THOUSANDS = re.compile(r"(?:000)+$")
_LAST_DAY, _YEARS = 31, range(1500, 2101)


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
    together = concepts_of_phrases(code)
    if together:
        runs = chain(pairwise(tokens), zip(tokens, tokens[1:], tokens[2:], strict=False))
        said.update(CONCEPT + concept for run in runs for concept in together.get(run, ()))
    return frozenset(said)


def subjects(text: str, language: str | None) -> list[str]:
    """The concepts of a text, those most often met first."""
    code = (language or "").partition("-")[0].lower()
    counts = Counter(word for token in _TOKEN.findall(fold(text)) for word in _words(token, code) if word[0] == CONCEPT)
    return sorted(counts, key=lambda word: (-counts[word], word))


def acts(words: frozenset[str]) -> frozenset[str]:
    """Those of title_words that say what happens, not what it is about."""
    return words & _keys(happenings)


def seldom(acts: frozenset[str]) -> bool:
    """Whether acts are more than what happens on most days."""
    return not acts <= _keys(everyday)


def of_a_contest(acts: frozenset[str]) -> bool:
    """Whether acts are those of a contest."""
    return not acts.isdisjoint(_keys(contests))


def befell_at(acts: frozenset[str], others: frozenset[str]) -> bool:
    """Whether acts tell what befell somebody on an occasion of which others tell: a death at a marathon."""
    common = acts & others
    if not common or not common <= _keys(occasions):
        return False
    befell = (acts - others) & _keys(incidents)
    return bool(befell) and kindred(befell).isdisjoint(others)


@cache
def _keys(known: Callable[[], Iterable[str]]) -> frozenset[str]:
    return frozenset(CONCEPT + concept for concept in known())


@lru_cache(maxsize=65536)
def kindred(acts: frozenset[str]) -> frozenset[str]:
    """Acts, and those by which another may call the same."""
    return acts.union(CONCEPT + other for act in acts for other in kin().get(act[1:], ()))


def telling(words: frozenset[str]) -> frozenset[str]:
    """Words that two titles share; none where all of them but say that something begins, ends or is put off."""
    return frozenset() if words <= _keys(stages) else words


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
    small = (cues.determiners, cues.prepositions, cues.adverbs, cues.be, cues.modal)
    joining = (cues.subordinators.words, cues.relatives.words, cues.reporting.words)
    known.update(*(map(fold, words) for words in (*small, *joining)))
    return _articled(known, language)


def _articled(words: Iterable[str], language: str) -> frozenset[str]:
    """The words, with and without what is most often written on to their front."""
    glued = glue_of(language).fronts
    return frozenset(front + word for word in words for front in glued)
