"""How a language marks verbs, clauses, status and source, compiled from the `[events]` table of its file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, get_type_hints

from pydantic import BaseModel

from timeline.languages.compiler import source
from timeline.languages.cues.cue_list import Cues, fold
from timeline.languages.files import available
from timeline.languages.tables.event_tables import ByForm, EventsTable, Tense, Verbs, Words
from timeline.languages.tables.glue import NOTHING, Glue, glue_of
from timeline.languages.writing.inflection import inflected, possessed

_HERALDS = ("given", "titles", "place_nouns", "place_openers", "organisation_heads")  # lists of [names]
_SHORTEST = 4  # letters a word needs before its ending makes a participle of it


@dataclass(frozen=True, slots=True, kw_only=True)
class EventCues(Verbs):
    """The compiled table."""

    possessed: frozenset[str]  # nouns of a happening with a pronoun written on
    status: Mapping[str, Cues]
    sourcing: Mapping[str, Cues]
    skipped: Mapping[str, Cues]
    anchors: Mapping[str, Cues]
    glue: Glue = NOTHING
    roles: frozenset[str] = frozenset()  # nouns of who somebody is, where no capitals tell names: الوزير
    offices: frozenset[str] = frozenset()  # what people are, by its last word: "minister"
    epithets: frozenset[str] = frozenset()  # what people are, by a noun: "champion"
    adjective_endings: tuple[str, ...] = ()  # and endings of adjectives made of nouns: السعودي
    sons: frozenset[str] = frozenset()  # before the name of a father
    heralds: frozenset[str] = frozenset()  # before a name, where no capitals tell it: towns, titles, given names

    def is_participle(self, form: str) -> bool:
        """Whether a form can be a past participle."""
        if form in self.participles:
            return True
        shaped = len(form) >= _SHORTEST and form.endswith(self.participle_endings)
        return shaped and form not in self.never and not form.endswith(self.never_endings)


@lru_cache(maxsize=32)
def event_cues(language: str) -> EventCues | None:
    """The event cues of a language (BCP 47; its first part counts); None where it has none."""
    name = language.split("-")[0].lower()
    table = source(name).events if name in available() else None
    if not table:
        return None
    cues = compile_events(EventsTable.model_validate(table), glue_of(name))
    endings = tuple(sorted(_named(name, ("adjective_endings",))))
    given = _named(name, ("given",))
    return replace(
        cues,
        never=cues.never | {each for each in given if each[0] in cues.clitics and each[1:] in cues.forms},  # فادي
        sons=_named(name, ("sons",)),
        heralds=_named(name, _HERALDS),
        roles=_named(name, ("roles",)),
        offices=_folded(role.split()[-1] for role in source(name).names.get("roles", [])),
        epithets=_folded(source(name).names.get("epithets", [])),
        adjective_endings=endings,
    )


def _named(name: str, keys: Iterable[str]) -> frozenset[str]:
    """The single words of some lists of [names], in a language whose names have no capitals."""
    names = source(name).names
    lists = (names.get(key, []) for key in keys) if names.get("letters") else ()
    return _folded(word for words in lists for word in words if " " not in word)


def compile_events(table: EventsTable, glue: Glue = NOTHING) -> EventCues:
    """The compiled form of a checked table: each of its lists as the field of that name wants it."""
    grammar, verbs, clitics = table.grammar, table.verbs, table.grammar.clitics
    forms = {tense: list(inflected(words, verbs.affixes.get(tense, []))) for tense, words in verbs.forms.items()}
    inflections: dict[str, Any] = {
        "forms": _by_form(forms),
        "participles": _folded(inflected(verbs.participles, verbs.participle_affixes)),
        "possessed": _folded(possessed(verbs.nouns, verbs.possessives, grammar.articles)),
        "shapes": tuple((*_ends(shape), tense) for tense, shapes in verbs.shapes.items() for shape in shapes),
        "weak_participles": tuple(map(_ends, verbs.weak_participles)),
        "opening": _with_followers(verbs.opening),
        "pronouns": {fold(pronoun): _folded(words) for pronoun, words in grammar.pronouns.items()},
        "feminine_nouns": tuple(grammar.feminine_nouns),  # as they are written, and so are ...
        "own_endings": tuple(grammar.own_endings),
        "present_letters": tuple(verbs.present_letters),
        "noun_letters": frozenset(verbs.noun_letters),
    }
    written: dict[str, Any] = {**dict(verbs), **dict(grammar), **dict(table)}
    hints = get_type_hints(EventCues)
    listed = hints.keys() & written.keys() - inflections.keys()
    plain = {name: _as(hints[name], written[name], clitics) for name in listed}
    return EventCues(**plain, **inflections, glue=glue)


def _ends(shape: str) -> tuple[str, str]:
    """The beginning and ending of words of a shape ("ver-t")."""
    beginning, ending = shape.split("-")
    return fold(beginning), fold(ending)


def _with_followers(words: Iterable[str]) -> dict[str, Cues | None]:
    """Words with the cues of which one has to follow each ("عبر عن"); None where they stand alone in the list."""
    followers: dict[str, list[str]] = {}
    for word, _, follower in (entry.partition(" ") for entry in words):
        followers.setdefault(fold(word), []).extend([follower] if follower else [])
    return {word: Cues.of(wanted) if wanted else None for word, wanted in followers.items()}


def _as(hint: object, value: Any, clitics: str) -> Any:
    """What the table holds under a name, as the type of the field wants it."""
    if hint is Cues:
        return Cues.of(value, clitics)
    if hint == frozenset[str]:
        return _folded(value)
    if hint == tuple[str, ...]:
        return tuple(map(fold, value))
    if hint == ByForm:
        return _by_form(value)
    return _by_name(value, clitics) if hint == Mapping[str, Cues] else value


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold, words))


def _by_form(words: Mapping[Tense, Words]) -> dict[str, Tense]:
    by_form: dict[str, Tense] = {}
    for tense, forms in words.items():  # the first tense of an ambiguous form stands
        for form in forms:
            by_form.setdefault(fold(form), tense)
    return by_form


def _by_name(table: BaseModel, clitics: str) -> dict[str, Cues]:
    return {name: Cues.of(cues, clitics) for name, cues in table.model_dump().items()}
