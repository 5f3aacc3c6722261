"""How a language marks verbs, clauses, status and source, compiled from the `[events]` table of its file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, get_type_hints

from pydantic import BaseModel

from timeline.languages.compiler import source
from timeline.languages.cue_list import Cues, fold
from timeline.languages.event_tables import EventsTable, Tense, Words
from timeline.languages.files import available
from timeline.languages.glue import NOTHING, Glue, glue_of
from timeline.languages.inflection import inflected, possessed

_HERALDS = ("given", "titles", "place_nouns", "place_openers", "organisation_heads")  # lists of [names]
_SHORTEST = 4  # letters a word needs before its ending makes a participle of it


@dataclass(frozen=True, slots=True)
class EventCues:
    """The compiled table."""

    clitics: str
    opening_clitics: str
    subject_first: bool
    verb_last: bool
    relatives: Cues
    personal: frozenset[str]
    relative_after_mark: bool
    masculine: frozenset[str]
    feminine: tuple[str, ...]
    feminine_nouns: tuple[str, ...]
    own_endings: tuple[str, ...]
    object_endings: tuple[str, ...]
    closed_endings: tuple[str, ...]
    glued_prepositions: tuple[str, ...]
    complements: Cues
    questions: Cues
    subordinators: Cues
    whens: Cues
    times_when: frozenset[str]
    coordinators: Cues
    determiners: frozenset[str]
    pausing: frozenset[str]
    contracted: dict[str, str]
    possessives: tuple[str, ...]
    singular: frozenset[str]
    prepositions: frozenset[str]
    subjects: frozenset[str]
    speakers: frozenset[str]
    achieved: Cues
    concessions: Cues
    shares: Cues
    corrections: frozenset[str]
    conditions: Cues
    persons: frozenset[str]
    pronouns: Mapping[str, frozenset[str]]
    things: frozenset[str]
    impersonal: Cues
    articles: tuple[str, ...]
    genitives: frozenset[str]
    adverbs: frozenset[str]
    adverb_endings: tuple[str, ...]
    be: Mapping[str, Tense]
    passive_be: frozenset[str]
    unaccented: frozenset[str]
    pluperfect: frozenset[str]
    reflexives: frozenset[str]
    bare_be: frozenset[str]
    copulas: frozenset[str]
    standing: frozenset[str]
    having: frozenset[str]
    modal: Mapping[str, Tense]
    past_plans: frozenset[str]
    unreal: frozenset[str]
    infinitive: frozenset[str]
    infinitive_prefixes: tuple[str, ...]
    free_relatives: frozenset[str]
    equated: frozenset[str]
    amid: frozenset[str]
    timing: frozenset[str]
    concerning: Cues
    despite: frozenset[str]
    leading_on: Cues
    adding: Cues
    turns: Cues
    restating: Cues
    exceptives: frozenset[str]
    deadlines: frozenset[str]
    upon: frozenset[str]
    comments: Cues
    outset: frozenset[str]
    bare_complements: bool
    present_ahead: bool
    forms: Mapping[str, Tense]
    shapes: tuple[tuple[str, str, Tense], ...]  # beginning, ending, tense
    participles: frozenset[str]
    participle_endings: tuple[str, ...]
    feminine_participles: tuple[str, ...]
    plural_participles: tuple[str, ...]
    participle_beginnings: tuple[str, ...]
    attributed: frozenset[str]
    weak_participles: tuple[tuple[str, str], ...]  # beginning, ending
    progressive_endings: tuple[str, ...]
    ambiguous_participles: bool
    imperfect_endings: tuple[str, ...]
    past_endings: tuple[str, ...]
    feminine_endings: tuple[str, ...]
    several_endings: tuple[str, ...]
    third_person: tuple[str, ...]
    first_person: tuple[str, ...]
    never: frozenset[str]
    never_endings: tuple[str, ...]
    prefixes: frozenset[str]
    marked_endings: tuple[str, ...]
    infinitive_endings: tuple[str, ...]
    present_letters: tuple[str, ...]
    noun_letters: frozenset[str]
    also_nouns: frozenset[str]
    adjectives: Cues
    reporting: Cues
    speech_nouns: Cues
    repeating: Cues
    foreseen: Cues
    occasions: Cues
    mishaps: Cues
    suffering: Cues
    settings: Cues
    matches: Cues
    dated_papers: Cues
    bringing: Cues
    describing: Cues
    opening: Mapping[str, Cues | None]  # with the words of which one has to follow; None where any may
    lasting: frozenset[str]
    papers: Cues
    issuing: Cues
    speech_acts: Cues
    coming_after: Cues
    occurring: Cues
    beginning: Cues
    origins: Cues
    intransitive: Cues
    causing: Cues
    postponing: Cues
    fixing: Cues
    dating_back: Cues
    deferring: Cues
    performing: Cues
    enduring: Cues
    pledging: Cues
    pledged: Cues
    intentions: Cues
    acts: Cues
    extending: Cues
    goals: frozenset[str]
    announced: frozenset[str]
    attitudes: Cues
    presuming: Cues
    scheduled: Cues
    stative: Cues
    lapsing: Cues
    nouns: Cues
    possessed: frozenset[str]
    status: Mapping[str, Cues]
    sourcing: Mapping[str, Cues]
    skipped: Mapping[str, Cues]
    anchors: Mapping[str, Cues]
    glue: Glue = NOTHING
    roles: frozenset[str] = frozenset()  # nouns of who somebody is, where no capitals tell names: الوزير
    offices: frozenset[str] = frozenset()  # what people are, by its last word: "minister"
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
    if hint == Mapping[str, Tense]:
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
