"""What words of news are about, in several languages: `strike`, `grève` and `إضراب` are one concept.

The table is `concepts.toml`: a concept's words side by side, since it is only right where they agree. Its concepts
say what happens (`strike`), at what stage it is (`opening`), or what it is about (`port`).
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from timeline.languages.name_keys import fold

_ARABIC = re.compile(r"[\u0621-\u064a]")
_GLUED = [  # what may be glued to the front of an Arabic word: conjunction; preposition; article, or prefix of a verb
    re.compile(r"(?:[وف]|)(?=\w{3})"),
    re.compile(r"(?:[بلك]|)(?=ال\w{2})"),  # what follows may begin with these letters itself: بإلغاء
    re.compile(r"(?:[بك]?ال|لل|[بلك]|س?[يتن]|ا|)(?=\w{2})"),
]
_PRESENT = re.compile(r"س?[يتن](?=\w{3})")
_OWNED = re.compile(r"ت(?:هما|ها|هم|هن|ه|نا|كم|ي)$")  # what ta marbuta becomes before a possessive
_NO_PAIRS: Mapping[tuple[str, str], frozenset[str]] = {}
_SHORTEST = 2  # letters of the shortest stem


def concepts_of(word: str, language: str | None) -> frozenset[str]:
    """The concepts that a word of a language (BCP 47) names; none for languages that the table lacks."""
    return _concepts(word, (language or "").partition("-")[0].lower())


def concepts_of_two(language: str | None) -> Mapping[tuple[str, str], frozenset[str]]:
    """The concepts that each two folded words side by side name together: `put off`."""
    return _pairs().get((language or "").partition("-")[0].lower(), _NO_PAIRS)


@lru_cache(maxsize=65536)
def _concepts(word: str, language: str) -> frozenset[str]:
    words = _tables().get(language)
    if words is None:
        return frozenset()
    found = (frozenset(_named(form, words)) for form in _forms(fold(word)))
    return next((concepts for concepts in found if concepts), frozenset())


def _named(form: str, words: Mapping[str, frozenset[str]]) -> Iterator[str]:
    yield from words.get(form, ())
    for length in range(_SHORTEST, len(form) + 1):
        yield from words.get(form[:length] + "*", ())


def _forms(word: str) -> Iterator[str]:
    """The word, and an Arabic one also without what is glued to its front, the longest form first."""
    forms = {word}
    if _ARABIC.match(word):
        for glued in _GLUED:
            bare = {form[len(found[0]) :] for form in forms if (found := glued.match(form)) and found[0]}
            forms |= bare | (_verbs_with_alef(forms) if glued is _GLUED[-1] else set())
        forms |= {_OWNED.sub("ه", form) for form in forms}
    yield from sorted(forms, key=lambda form: (-len(form), form))


def _verbs_with_alef(forms: Iterable[str]) -> set[str]:
    """The past of a verb that begins with alef, which it loses behind the prefix of its present: يعلن, اعلن."""
    return {"ا" + form[len(found[0]) :] for form in forms if (found := _PRESENT.match(form))}


@cache
def happenings() -> frozenset[str]:
    """The concepts that say what happens."""
    return frozenset(_table()["happens"])


@cache
def kin() -> Mapping[str, frozenset[str]]:
    """By concept, those that another article may choose for the same happening, itself among them."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for group in _table()["kinds"]["kin"]:
        for concept in group:
            found[concept].update(group)
    return {concept: frozenset(others) for concept, others in found.items()}


@cache
def stages() -> frozenset[str]:
    """The concepts that say of anything that it begins, ends, or is put off."""
    return frozenset(_table()["stage"])


@cache
def said_or_written() -> frozenset[str]:
    """The concepts of what is only said, written or booked: it happens in no place that one could go to."""
    return frozenset(_table()["kinds"]["said_or_written"])


@cache
def judged() -> frozenset[str]:
    """The concepts of what courts do: their word is given in a place."""
    return frozenset(_table()["kinds"]["judged"])


@cache
def arrivals() -> frozenset[str]:
    """The concepts of coming to a place: "from" tells then where it is not."""
    return frozenset(_table()["kinds"]["arrivals"])


@cache
def casualties() -> frozenset[str]:
    """The concepts of what befalls people whom nobody names: an amount behind such a verb is one of people."""
    return frozenset(_table()["kinds"]["casualties"])


@cache
def business_of_companies() -> frozenset[str]:
    """The concepts of what companies do, and of what is done with them."""
    return frozenset(_table()["kinds"]["business_of_companies"])


@cache
def _tables() -> Mapping[str, Mapping[str, frozenset[str]]]:
    """By language, the concepts of each written word, folded; stems keep their `*`."""
    tables: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    concepts = (concept for kind in ("happens", "stage", "about") for concept in _table()[kind].items())
    for concept, languages in concepts:
        for language, words in languages.items():
            for word in words:
                tables[language][fold(word)].add(concept)
    return {
        language: {word: frozenset(concepts) for word, concepts in words.items()} for language, words in tables.items()
    }


@cache
def _pairs() -> Mapping[str, Mapping[tuple[str, str], frozenset[str]]]:
    """By language, the concepts of each two words that are one entry."""
    return {
        language: {
            (one, other): found for word, found in words.items() for one, _, other in [word.partition(" ")] if other
        }
        for language, words in _tables().items()
    }


@cache
def _table() -> dict[str, Any]:
    """The file: by kind (what happens, at what stage, what that is about) and concept, the words of each language."""
    return tomllib.loads(resources.files(__package__).joinpath("concepts.toml").read_text("utf-8"))
