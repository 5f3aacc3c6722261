"""How a language marks verbs, clauses, status and source, compiled from the `[events]` table of its file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from pydantic import BaseModel

from timeline.languages.compiler import source
from timeline.languages.cue_list import Cues, fold
from timeline.languages.event_tables import EventsTable, Tense, Words
from timeline.languages.files import available
from timeline.languages.glue import NOTHING, Glue, glue_of
from timeline.languages.inflection import inflected, possessed

_HERALDS = ("given", "titles", "place_nouns", "place_openers", "organisation_heads")  # lists of [names]


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
    complements: Cues
    subordinators: Cues
    whens: Cues
    times_when: frozenset[str]
    coordinators: Cues
    determiners: frozenset[str]
    possessives: tuple[str, ...]
    singular: frozenset[str]
    prepositions: frozenset[str]
    subjects: frozenset[str]
    speakers: frozenset[str]
    conditions: Cues
    persons: frozenset[str]
    things: frozenset[str]
    impersonal: Cues
    articles: tuple[str, ...]
    genitives: frozenset[str]
    adverbs: frozenset[str]
    adverb_endings: tuple[str, ...]
    be: Mapping[str, Tense]
    passive_be: frozenset[str]
    bare_be: frozenset[str]
    modal: Mapping[str, Tense]
    past_plans: frozenset[str]
    infinitive: frozenset[str]
    infinitive_prefixes: tuple[str, ...]
    free_relatives: frozenset[str]
    equated: frozenset[str]
    amid: frozenset[str]
    timing: frozenset[str]
    despite: frozenset[str]
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
    participle_beginnings: tuple[str, ...]
    weak_participle_endings: tuple[str, ...]
    progressive_endings: tuple[str, ...]
    ambiguous_participles: bool
    imperfect_endings: tuple[str, ...]
    past_endings: tuple[str, ...]
    never: frozenset[str]
    never_endings: tuple[str, ...]
    marked_endings: tuple[str, ...]
    infinitive_endings: tuple[str, ...]
    present_letters: tuple[str, ...]
    noun_letters: frozenset[str]
    adjectives: Cues
    reporting: Cues
    speech_nouns: Cues
    occasions: Cues
    describing: Cues
    opening: frozenset[str]
    lasting: frozenset[str]
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
    attitudes: Cues
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
    adjective_endings: tuple[str, ...] = ()  # and endings of adjectives made of nouns: السعودي
    heralds: frozenset[str] = frozenset()  # before a name, where no capitals tell it: towns, titles, given names


@lru_cache(maxsize=32)
def event_cues(language: str) -> EventCues | None:
    """The event cues of a language (BCP 47; its first part counts); None where it has none."""
    name = language.split("-")[0].lower()
    table = source(name).events if name in available() else None
    if not table:
        return None
    cues = compile_events(EventsTable.model_validate(table), glue_of(name))
    endings = tuple(sorted(_named(name, ("adjective_endings",))))
    return replace(cues, heralds=_named(name, _HERALDS), roles=_named(name, ("roles",)), adjective_endings=endings)


def _named(name: str, keys: Iterable[str]) -> frozenset[str]:
    """The single words of some lists of [names], in a language whose names have no capitals."""
    names = source(name).names
    lists = (names.get(key, []) for key in keys) if names.get("letters") else ()
    return _folded(word for words in lists for word in words if " " not in word)


def compile_events(table: EventsTable, glue: Glue = NOTHING) -> EventCues:
    """The compiled form of a checked table."""
    grammar, verbs, glued = table.grammar, table.verbs, table.grammar.clitics
    return EventCues(
        clitics=glued,
        opening_clitics=grammar.opening_clitics,
        subject_first=grammar.subject_first,
        verb_last=grammar.verb_last,
        relatives=Cues.of(grammar.relatives, glued),
        personal=_folded(grammar.personal),
        relative_after_mark=grammar.relative_after_mark,
        masculine=_folded(grammar.masculine),
        feminine=tuple(map(fold, grammar.feminine)),
        feminine_nouns=tuple(map(fold, grammar.feminine_nouns)),
        complements=Cues.of(grammar.complements, glued),
        subordinators=Cues.of(grammar.subordinators, glued),
        whens=Cues.of(grammar.whens, glued),
        times_when=_folded(grammar.times_when),
        coordinators=Cues.of(grammar.coordinators, glued),
        determiners=_folded(grammar.determiners),
        possessives=tuple(map(fold, grammar.possessives)),
        singular=_folded(grammar.singular),
        prepositions=_folded(grammar.prepositions),
        subjects=_folded(grammar.subjects),
        speakers=_folded(grammar.speakers),
        conditions=Cues.of(grammar.conditions, glued),
        persons=_folded(grammar.persons),
        things=_folded(grammar.things),
        impersonal=Cues.of(grammar.impersonal, glued),
        articles=tuple(map(fold, grammar.articles)),
        genitives=_folded(grammar.genitives),
        adverbs=_folded(grammar.adverbs),
        adverb_endings=tuple(grammar.adverb_endings),
        be=_by_form(grammar.be),
        passive_be=_folded(grammar.passive_be),
        bare_be=_folded(grammar.bare_be),
        modal=_by_form(grammar.modal),
        past_plans=_folded(grammar.past_plans),
        infinitive=_folded(grammar.infinitive),
        infinitive_prefixes=tuple(map(fold, grammar.infinitive_prefixes)),
        free_relatives=_folded(grammar.free_relatives),
        equated=_folded(grammar.equated),
        amid=_folded(grammar.amid),
        timing=_folded(grammar.timing),
        despite=_folded(grammar.despite),
        turns=Cues.of(grammar.turns, glued),
        restating=Cues.of(grammar.restating, glued),
        exceptives=_folded(grammar.exceptives),
        deadlines=_folded(grammar.deadlines),
        upon=_folded(grammar.upon),
        comments=Cues.of(grammar.comments, glued),
        outset=_folded(grammar.outset),
        bare_complements=grammar.bare_complements,
        present_ahead=grammar.present_ahead,
        forms=_by_form({t: list(inflected(w, verbs.affixes.get(t, []))) for t, w in verbs.forms.items()}),
        shapes=tuple(
            (fold(beginning), fold(ending), tense)
            for tense, shapes in verbs.shapes.items()
            for beginning, ending in (shape.split("-") for shape in shapes)
        ),
        participles=_folded(inflected(verbs.participles, verbs.participle_affixes)),
        participle_endings=tuple(map(fold, verbs.participle_endings)),
        feminine_participles=tuple(map(fold, verbs.feminine_participles)),
        participle_beginnings=tuple(map(fold, verbs.participle_beginnings)),
        weak_participle_endings=tuple(map(fold, verbs.weak_participle_endings)),
        progressive_endings=tuple(map(fold, verbs.progressive_endings)),
        ambiguous_participles=verbs.ambiguous_participles,
        imperfect_endings=tuple(map(fold, verbs.imperfect_endings)),
        past_endings=tuple(map(fold, verbs.past_endings)),
        never=_folded(verbs.never),
        never_endings=tuple(map(fold, verbs.never_endings)),
        marked_endings=tuple(map(fold, verbs.marked_endings)),
        infinitive_endings=tuple(map(fold, verbs.infinitive_endings)),
        present_letters=tuple(verbs.present_letters),
        noun_letters=frozenset(verbs.noun_letters),
        adjectives=Cues.of(verbs.adjectives, glued),
        reporting=Cues.of(verbs.reporting, glued),
        speech_nouns=Cues.of(verbs.speech_nouns, glued),
        occasions=Cues.of(verbs.occasions, glued),
        describing=Cues.of(verbs.describing, glued),
        opening=_folded(verbs.opening),
        lasting=_folded(verbs.lasting),
        issuing=Cues.of(verbs.issuing, glued),
        speech_acts=Cues.of(verbs.speech_acts, glued),
        coming_after=Cues.of(verbs.coming_after, glued),
        occurring=Cues.of(verbs.occurring, glued),
        beginning=Cues.of(verbs.beginning, glued),
        origins=Cues.of(verbs.origins, glued),
        intransitive=Cues.of(verbs.intransitive, glued),
        causing=Cues.of(verbs.causing, glued),
        postponing=Cues.of(verbs.postponing, glued),
        fixing=Cues.of(verbs.fixing, glued),
        dating_back=Cues.of(verbs.dating_back, glued),
        deferring=Cues.of(verbs.deferring, glued),
        performing=Cues.of(verbs.performing, glued),
        enduring=Cues.of(verbs.enduring, glued),
        pledging=Cues.of(verbs.pledging, glued),
        pledged=Cues.of(verbs.pledged, glued),
        intentions=Cues.of(verbs.intentions, glued),
        acts=Cues.of(verbs.acts, glued),
        extending=Cues.of(verbs.extending, glued),
        goals=_folded(verbs.goals),
        attitudes=Cues.of(verbs.attitudes, glued),
        scheduled=Cues.of(verbs.scheduled, glued),
        stative=Cues.of(verbs.stative, glued),
        lapsing=Cues.of(verbs.lapsing, glued),
        nouns=Cues.of(verbs.nouns, glued),
        possessed=_folded(possessed(verbs.nouns, verbs.possessives, grammar.articles)),
        status=_by_name(table.status, glued),
        sourcing=_by_name(table.sourcing, glued),
        skipped=_by_name(table.skipped, glued),
        anchors=_by_name(table.anchors, glued),
        glue=glue,
    )


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
