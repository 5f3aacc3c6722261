"""What words of news are about, in several languages: `strike`, `grève` and `إضراب` are one concept.

The table is the folder `concepts`, a file for each field of news: a concept's words side by side, since it is only
right where they agree. Its concepts say what happens (`strike`), at what stage it is (`opening`), or what it is about
(`port`).
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from itertools import chain
from pathlib import Path
from typing import Any

from timeline.languages import kept
from timeline.languages.writing import name_keys
from timeline.languages.writing.name_keys import fold

FOLDER = Path(__file__).parent / "concepts"

_NONE: frozenset[str] = frozenset()
_NO_PHRASES: Mapping[tuple[str, ...], frozenset[str]] = {}
_SHORTEST = 2  # letters of the shortest stem


def concepts_of(word: str, language: str | None) -> frozenset[str]:
    """The concepts that a word of a language (BCP 47) names; none for languages that the table lacks."""
    return _concepts(word, (language or "").partition("-")[0].lower())


def concepts_of_phrases(language: str | None) -> Mapping[tuple[str, ...], frozenset[str]]:
    """The concepts that two or three folded words side by side name together: `put off`, `crimes de guerre`."""
    return _phrases().get((language or "").partition("-")[0].lower(), _NO_PHRASES)


@lru_cache(maxsize=65536)
def _concepts(word: str, language: str) -> frozenset[str]:
    words = _table()["words"].get(language)
    if words is None:
        return _NONE
    forms = _forms(fold(word), _glued().get(language))
    found = (frozenset(_named(form, words)) - (_about() if is_verb else _NONE) for form, is_verb in forms)
    return next((concepts for concepts in found if concepts), _NONE)


def _named(form: str, words: Mapping[str, frozenset[str]]) -> Iterator[str]:
    yield from words.get(form, ())
    for length in range(_SHORTEST, min(len(form), _longest()) + 1):
        yield from words.get(form[:length] + "*", ())


@cache
def _longest() -> int:
    """Letters of the longest stem: a word of a megabyte is not looked at to its end."""
    return max(len(word) for words in _table()["words"].values() for word in words)


@dataclass(frozen=True, eq=False)
class _Glued:
    """What a language writes on to its words: `[glued.LANGUAGE]` of the table."""

    letters: frozenset[str]  # with one of which such a word begins
    fronts: list[list[str]]  # one of each in this order, or none
    shortest: list[int]  # letters that each must leave
    tenses: list[str]  # fronts of verbs,
    lost: str  # and what a verb loses behind them
    owned: re.Pattern[str]  # the end of a noun that has a possessive,
    end: str  # and without it
    ends: list[str]  # what else stands behind words: a case, who did it;
    verbal_ends: list[str]  # and behind verbs only


def _forms(word: str, glued: _Glued | None) -> list[tuple[str, bool]]:
    """The word, and it without what is glued to it, the longest form first; with whether it is then a verb."""
    if glued is None or word[:1] not in glued.letters:
        return [(word, False)]
    forms = {word: False}
    for fronts, shortest in zip(glued.fronts, glued.shortest, strict=True):
        forms |= {bare: False for form in forms for bare in _without(form, fronts, shortest)}
    for form in list(forms):
        for bare in _without(form, [*glued.tenses, glued.lost], glued.shortest[-1]):
            forms.setdefault(bare, True)
        for bare in _without(form, glued.tenses, glued.shortest[0]):  # يعلن, اعلن
            forms.setdefault(glued.lost + bare, True)
    for form, is_verb in list(forms.items()):
        forms.setdefault(glued.owned.sub(glued.end, form), is_verb)
        for end in [*glued.ends, *glued.verbal_ends] if is_verb else glued.ends:
            if form.endswith(end) and len(form) - len(end) >= glued.shortest[0]:
                forms.setdefault(form.removesuffix(end), is_verb)
    return sorted(forms.items(), key=lambda found: (-len(found[0]), found[0]))


def _without(form: str, fronts: Iterable[str], shortest: int) -> Iterator[str]:
    """A form without each of some fronts that leaves so many letters."""
    for front in fronts:
        if form.startswith(front) and len(form) - len(front) >= shortest:
            yield form[len(front) :]


@cache
def _glued() -> Mapping[str, _Glued]:
    return {language: _glued_of(table) for language, table in _table()["glued"].items()}


def _glued_of(table: Mapping[str, Any]) -> _Glued:
    possessives = "|".join(sorted(table["possessives"], key=len, reverse=True))
    kept = {name: told for name, told in table.items() if name != "possessives"}
    owned = re.compile(f"{table['owned']}(?:{possessives})$")
    return _Glued(**kept | {"letters": frozenset(table["letters"]), "owned": owned})


@cache
def kin() -> Mapping[str, frozenset[str]]:
    """By concept, those that another article may choose for the same happening, itself among them."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for group in _table()["kinds"]["kin"]:
        for concept in group:
            found[concept].update(group)
    for concept, others in _table()["may_be"].items():
        found[concept].update((concept, *others))
        for other in others:
            found[other].update((concept, other))
    return {concept: frozenset(others) for concept, others in found.items()}


@cache
def _group(name: str) -> frozenset[str]:
    return frozenset(_table().get(name) or _table()["kinds"][name])


# The concepts ...
_about = partial(_group, "about")  # of what something is about: no verb names them
happenings = partial(_group, "happens")  # that say what happens
stages = partial(_group, "stage")  # that say of anything that it begins, ends, or is put off
everyday = partial(_group, "everyday")  # of what happens in any country on most days
contests = partial(_group, "contests")  # of what two sides or more make together
occasions = partial(_group, "occasions")  # of that to which people come on a day that is set
incidents = partial(_group, "incidents")  # of what befalls somebody, on an occasion or elsewhere
said_or_written = partial(_group, "said_or_written")  # of what is only said or written, in no place to go to
arrivals = partial(_group, "arrivals")  # of coming to a place: "from" tells then where it is not
casualties = partial(_group, "casualties")  # of what befalls unnamed people: an amount behind such a verb is of people
business_of_companies = partial(_group, "business_of_companies")  # of what companies do, and of what is done with them


@cache
def on_the_spot() -> frozenset[str]:
    """The concepts of what somebody can only do, or suffer, where it happens: a visit, an arrest, a concert."""
    return frozenset().union(*map(_group, ("on_the_spot", "occasions", "incidents", "arrivals", "judged")))


@cache
def _phrases() -> Mapping[str, Mapping[tuple[str, ...], frozenset[str]]]:
    """By language, the concepts of each entry of several words."""
    return {
        language: {tuple(entry.split()): found for entry, found in words.items() if " " in entry}
        for language, words in _table()["words"].items()
    }


def keep() -> None:
    """Compile the files and keep what comes of them, so that commands start faster."""
    kept.keep("concepts", _made_from(), _compiled)


@cache
def _table() -> Mapping[str, Any]:
    """All files together: by language, the concepts of each written word, folded, stems with their `*` (`words`); the
    names of the concepts by part (`happens`, `stage`, `about`); and what else the files say of them.
    """
    return kept.kept("concepts", _made_from(), _compiled)


def _made_from() -> Iterator[Path]:
    yield from (*sorted(FOLDER.glob("*.toml")), Path(__file__), Path(name_keys.__file__))


def _compiled() -> dict[str, Any]:
    table: defaultdict[str, dict[str, Any]] = defaultdict(dict)
    for path in sorted(FOLDER.glob("*.toml")):
        for part, entries in tomllib.loads(path.read_text("utf-8")).items():
            for name, entry in entries.items():
                table[part][name] = table[part].get(name, []) + entry if part == "kinds" else entry
    parts = {part: table.pop(part) for part in ("happens", "stage", "about")}
    words: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for concept, languages in chain.from_iterable(concepts.items() for concepts in parts.values()):
        for language, written in languages.items():
            for word in written:
                words[language][fold(word)].add(concept)
    named = {language: {w: frozenset(found) for w, found in table.items()} for language, table in words.items()}
    return {**table, **{part: frozenset(concepts) for part, concepts in parts.items()}, "words": named}
