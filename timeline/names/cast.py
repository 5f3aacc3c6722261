"""What an article is about: its actors and places, its subject, its partners, its scene."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from timeline.languages.concepts import concepts_of
from timeline.languages.tables.event_cues import EventCues, event_cues
from timeline.languages.tables.name_cues import NameCues, is_kind, name_cues
from timeline.languages.writing.name_keys import fold
from timeline.names.finding import find_names, joined
from timeline.names.gazetteer import any_named
from timeline.names.headings import Heading, headings
from timeline.names.mention import Mention, dateline_end, without_tail, words_in, words_of
from timeline.names.reference.anaphora import Reference, references
from timeline.names.reference.holders import with_holders, without_held
from timeline.names.scene import scenes
from timeline.records import Name

_SHORTEST = 5  # letters of a word that stands for a whole name
_HEADLINE = 2  # mentions that one in the headline is worth
_ENDS = (". ", ".\n", "\n")
_JOINING = {"takeover", "merger"}  # concepts
_OFTEN = 3  # mentions that make a name the article's subject


@dataclass(frozen=True, slots=True)
class Grammar:
    """Folded words by which a subject is told from what stands beside it."""

    openers: frozenset[str] = frozenset()  # may stand before a subject
    auxiliaries: frozenset[str] = frozenset()  # may part a subject from its verb
    prepositions: frozenset[str] = frozenset()  # what follows is no subject
    reporting: frozenset[str] = frozenset()  # verbs of saying
    verbs: frozenset[str] = frozenset()  # their forms, where subjects may be left out
    corrections: frozenset[str] = frozenset()  # between what is not so and what is so instead

    def is_bare(self, words: Sequence[str]) -> bool:
        """Whether words before a verb hold no subject."""
        return all(word in self.auxiliaries or word in self.openers for word in words)


@dataclass(frozen=True, slots=True)
class Cast:
    """The names of an article, and what it is about.

    `partners` are the two bodies that its headline names; `subject` is the actor that the article names most, where
    it names it often, else the person that its headline names, who need not stand in the text (then at 0..0); `scene`
    the place where it is set (see scene.py), with those that "and" joins to it, unless its headline names an actor and
    no place, or none of both where it is about a body; `dateline` is the offset where that ends, 0 without one.
    """

    actors: tuple[Name, ...]
    places: tuple[Name, ...]
    subject: Name | None
    partners: tuple[Name, ...]
    scene: tuple[Name, ...]
    dateline: int
    text: str
    language: str | None
    cues: NameCues
    grammar: Grammar
    references: Reference
    headings: tuple[Heading, ...]
    unplaced: frozenset[str]  # keys of what may as well be places that nobody has heard of

    @property
    def verbs(self) -> EventCues:
        """The words by which the language tells of events."""
        cues = event_cues(self.language or "")
        assert cues is not None  # of a language without them no event is composed
        return cues

    def is_unplaced(self, name: Name) -> bool:
        """Whether a name may as well be that of a place."""
        return name.key in self.unplaced


def cast(names: Sequence[Name], text: str, title: str, language: str | None) -> Cast:
    """The cast of an article from its `names` (see find_names)."""
    cues = name_cues(language)
    names = without_held(with_holders(names, text, cues), text, cues)
    actors = tuple(name for name in names if name.kind != "place")
    places = tuple(name for name in names if name.kind == "place")
    headline = f" {words_of(title)} "
    told_actors = _told(actors, text, headline, cues)
    told_places = _told(places, text, _without_clubs(headline, actors, text, cues), cues)
    known = references(text, actors, cues, _grammar(language).auxiliaries)
    unplaced = _unplaced(actors, text, cues)
    acting = [name for name in actors if not known.is_thing(name.key) and not is_inert(name, text, cues)]
    acting = [name for name in acting if name.key not in unplaced and fold(name.name) not in cues.houses]
    subject, often = _most(acting, told_actors)
    ends = ((name.key, words_in(text[max(0, name.start - 20) : name.start])[-1:]) for name in actors)
    new = {key for key, before in ends if key in unplaced and not cues.points.isdisjoint(before)}
    places = tuple(
        sorted([*places, *(replace(n, kind="place") for n in actors if n.key in new)], key=lambda n: n.start)
    )
    actors = tuple(name for name in actors if name.key not in new)
    dateline = dateline_end(text) if text else 0
    about = _told(actors, text, headline, cues, short=True)
    people = {key for key in about if not known.is_thing(key)}
    told_places = {key for key in told_places if not _owned_in(headline, key, places, text, cues)}
    of_somebody = not told_places and (people or (often > 1 and subject and subject.kind == "organisation"))
    setting = () if of_somebody else scenes(places, told_places, text, dateline, cues, _grammar(language).openers)
    if not setting and not told_places:
        headed = title.partition(":")[0] if people else title  # "Oran: students of the university ..."
        setting = tuple(p for p in _places_of_headline(title, language)[:1] if not people or p.name == headed.strip())
    return Cast(
        actors,
        places,
        subject if often >= _OFTEN else _in_headline(title, language),
        _two_bodies(name for name in actors if name.key in about) or _partners_of_lead(acting, text, language),
        setting,
        dateline,
        text,
        language,
        cues,
        _grammar(language),
        known,
        headings(text),
        unplaced,
    )


def _without_clubs(headline: str, actors: Sequence[Name], text: str, cues: NameCues) -> str:
    """The headline without bodies in whose names a town may stand without a small word, as it does in those of clubs:
    `CS Sfax-Ouest`, not `the court of Sfax` or `Leeds City Council`, nor where what kind of body it is stands first.
    """
    if cues.verb_first:
        return headline
    for name in actors:
        form = words_of(text[name.start : name.end])
        words = form.split()
        if (
            name.kind == "organisation"
            and len(words) > 1
            and cues.joints.isdisjoint(words)
            and words[-1] not in cues.seated
        ):
            headline = headline.replace(f" {form} ", " ")
    return headline


def _owned_in(headline: str, key: str, places: Sequence[Name], text: str, cues: NameCues) -> bool:
    """Whether a headline names a place only to say whose person somebody is: `the notary of Feurs charged`."""
    form = next(words_of(text[place.start : place.end]) for place in places if place.key == key)
    before = headline.partition(f" {form} ")[0].split()[-2:]
    return len(before) == 2 and before[0] in cues.roles and before[1] in cues.joints | cues.seated


def _unplaced(actors: Sequence[Name], text: str, cues: NameCues) -> frozenset[str]:
    """The keys of single words that stand behind small words before places wherever they stand: `a campsite in Arvel`,
    `taken from Taveuni`. In Arabic nothing is a name on its capital alone.
    """
    if cues.verb_first:
        return frozenset()
    small = cues.place_cues | cues.inside_cues | cues.venue_cues | cues.joints
    single = [n for n in actors if n.kind == "organisation" and n.name.isalpha() and not n.name.isupper()]
    others = {name.key for name in actors if name not in single}
    acting = {name.key for name in single if _word_before(text, name.start, cues) not in small}
    return frozenset(name.key for name in single) - acting - others


def _word_before(text: str, start: int, cues: NameCues) -> str:
    """The folded word before an offset, articles left out."""
    return "".join(without_tail(words_in(text[max(0, start - 20) : start]), cues.definites)[-1:])


def _partners_of_lead(acting: Sequence[Name], text: str, language: str | None) -> tuple[Name, ...]:
    """The two bodies that a lead names, where one buys the other or both become one; else none."""
    stop = min((at for mark in _ENDS if (at := text.find(mark)) > 0), default=len(text))
    told = {concept for word in words_in(text[:stop]) for concept in concepts_of(word, language or "")}
    return () if _JOINING.isdisjoint(told) else _two_bodies(name for name in acting if name.end <= stop)


def _two_bodies(names: Iterable[Name]) -> tuple[Name, ...]:
    """The bodies of some names, each where it stands first, if they are two."""
    bodies: dict[str, Name] = {}
    for name in sorted(names, key=lambda name: name.start):
        if name.kind == "organisation":
            bodies.setdefault(name.key, name)
    return tuple(bodies.values()) if len(bodies) == 2 else ()


@cache
def _grammar(language: str | None) -> Grammar:
    cues = event_cues(language or "")
    if cues is None:
        return Grammar()
    joining = (cues.coordinators, cues.subordinators, cues.complements, cues.whens)
    words = (word for cue in joining for word in cue.words)
    sets = (words, {*cues.be, *cues.modal, *cues.adverbs}, cues.prepositions | cues.genitives, cues.reporting.words)
    verbs = cues.forms if name_cues(language).verb_first else ()
    return Grammar(*(frozenset(map(fold, each)) for each in (*sets, verbs, cues.corrections)))


def _in_headline(title: str, language: str | None) -> Name | None:
    people = (name for name in find_names(title, "", language, ()) if name.kind == "person")
    return next((replace(person, start=0, end=0) for person in people), None)


def _places_of_headline(title: str, language: str | None) -> tuple[Name, ...]:
    """The places of a headline, which need not stand in the text (then at 0..0): one before a colon first."""
    cues, (headed, colon, _) = name_cues(language), title.partition(":")
    town = any_named(headed.strip()) if colon and fold(headed.strip()) not in cues.ambiguous | cues.given else None
    if town is not None:
        return tuple(joined([Mention(0, 0, headed.strip(), "place", town)], cues))
    found = find_names(title, "", language, ())
    return tuple(replace(name, start=0, end=0) for name in found if name.kind == "place")


def _told(names: Sequence[Name], text: str, headline: str, cues: NameCues, short: bool = False) -> set[str]:
    """The keys of the names in the headline (folded words between spaces), Arabic particles before them or not."""
    if not headline.strip():
        return set()
    forms = {(name.key, words_of(form)) for name in names for form in _forms(name, text, short, cues)}
    return {key for key, form in forms if re.search(rf" [ولبفك]?{re.escape(form)} ", headline)}


def _forms(name: Name, text: str, short: bool, cues: NameCues) -> set[str]:
    """How a headline may write a name: as the text does; `short`, people by the last word and bodies by the first."""
    words = name.name.split()
    alone = {"person": words[-1:], "organisation": words[:1]}.get(name.kind, []) if short else []
    alone = [
        word for word in alone if len(word) >= _SHORTEST and not word[0].islower() and not is_kind(fold(word), cues)
    ]
    return {text[name.start : name.end], *alone}


def _most(names: Sequence[Name], told: Collection[str]) -> tuple[Name | None, int]:
    """The thing named most, at its first mention, and how often."""
    counts = Counter(name.key for name in names)
    counts.update(dict.fromkeys(told, _HEADLINE))
    best = max(names, key=lambda name: counts[name.key], default=None)
    return best, counts[best.key] if best else 0


def is_inert(name: Name, text: str, cues: NameCues) -> bool:
    """Whether a name is that of a prize, a contest, a work: `the US Open`, `le prix Renaudot`."""
    own = words_in(name.name)
    told = own[:1] if cues.verb_first else {*own[:1], *own[-1:]}  # none of a sign: S&P
    before = words_in(text[max(0, name.start - 20) : name.start])[-1:]
    return name.kind != "person" and any(cues.glue.bare(word) & cues.inert for word in (*before, *told))
