"""Which of an article's names take part in one event, and where it happened."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from timeline.events.gazetteer import place_named
from timeline.events.headings import Heading, headings
from timeline.events.names import find_names
from timeline.events.names_mention import dateline_end
from timeline.events.reference import Reference, references
from timeline.languages.cues import event_cues
from timeline.languages.name_cues import NameCues, name_cues
from timeline.languages.name_keys import fold
from timeline.records import Name

Span = tuple[int, int]
_POSSESSIVE = re.compile(r"['’]s?\s+\w")
_OF = re.compile(r"(\w+) (?:of|de|du|des|d['’]|of the|de la|de l['’]) ?$")
_MODEL = re.compile(r"[ -]\d{3}(?!\d)")
_APPOSED = 40  # characters between an organisation and its person
_SHORTEST = 5  # letters of a word that stands for a whole name
_HEADLINE = 2  # mentions that one in the headline is worth
_FRONTED = 4  # words of a sentence with which it says where it is
_GLUED = 3  # letters that may be glued before a word, and one more
_AUXILIARIES = 3  # words between a subject and its verb
_OFTEN = 3  # mentions that make a name the article's subject


@dataclass(frozen=True, slots=True)
class Grammar:
    """Folded words by which a subject is told from what stands beside it."""

    openers: frozenset[str] = frozenset()  # may stand before a subject
    auxiliaries: frozenset[str] = frozenset()  # may part a subject from its verb
    prepositions: frozenset[str] = frozenset()  # what follows is no subject
    reporting: frozenset[str] = frozenset()  # verbs of saying
    verbs: frozenset[str] = frozenset()  # their forms, where subjects may be left out


@dataclass(frozen=True, slots=True)
class Cast:
    """The names of an article, and what it is about.

    `partners` are the two bodies that its headline names; `subject` is the actor that the article names most, where
    it names it often, else the person that its headline names, who need not stand in the text (then at 0..0); `scene`
    the place that it names most, with those that "and" joins to it, where it names that in its headline, dateline or
    first sentence, or twice, and its headline is not about an actor alone; `dateline` is the offset where that ends, 0
    without one.
    """

    actors: tuple[Name, ...]
    places: tuple[Name, ...]
    subject: Name | None
    partners: tuple[Name, ...]
    scene: tuple[Name, ...]
    dateline: int
    text: str
    cues: NameCues
    grammar: Grammar
    references: Reference
    headings: tuple[Heading, ...]


def cast(names: Sequence[Name], text: str, title: str, language: str | None) -> Cast:
    """The cast of an article from its `names` (see find_names)."""
    actors = tuple(name for name in names if name.kind != "place")
    places = tuple(name for name in names if name.kind == "place")
    headline = f" {_words(title)} "
    told_actors, told_places = _told(actors, text, headline), _told(places, text, headline)
    cues = name_cues(language)
    known = references(text, actors, cues)
    subject, often = _most([actor for actor in actors if not known.is_thing(actor.key)], told_actors)
    dateline = dateline_end(text) if text else 0
    about = _told(actors, text, headline, short=True)
    people = {key for key in about if not known.is_thing(key)}
    told_places = {key for key in told_places if not _owned_in(headline, key, places, text, cues)}
    scenes = _scenes(places, told_places, text, dateline, language) if told_places or not people else ()
    return Cast(
        actors,
        places,
        subject if often >= _OFTEN else _in_headline(title, language),
        _partners(actors, about),
        scenes,
        dateline,
        text,
        cues,
        _grammar(language),
        known,
        headings(text),
    )


def _owned_in(headline: str, key: str, places: Sequence[Name], text: str, cues: NameCues) -> bool:
    """Whether a headline names a place only to say whose person somebody is: `the notary of Feurs charged`."""
    form = next(_words(text[place.start : place.end]) for place in places if place.key == key)
    before = headline.partition(f" {form} ")[0].split()[-2:]
    return len(before) == 2 and before[0] in cues.roles and before[1] in cues.particles | {"of"}


def _scenes(
    places: Sequence[Name], told: Collection[str], text: str, dateline: int, language: str | None
) -> tuple[Name, ...]:
    """The places an article is set in; `told` are the keys of those in its headline."""
    times = Counter(place.key for place in places)
    first = min((at for mark in (". ", "\n", "؟ ", "! ") if (at := text.find(mark, dateline)) > 0), default=len(text))
    early = max(dateline, first)
    telling = [place for place in places if not _tells_whence(place, -1, text, name_cues(language))]
    named = [p for p in telling if p.end <= early or p.key in told or times[p.key] > 1]
    settings = [place for place in named if not _is_vast(place)]
    settings = [p for p in settings if p.country or p.key in told or times[p.key] > 1] or settings
    scene, _ = _most(settings, told)
    if scene is None:
        return ()
    towns = [p for p in places if p.end <= dateline and p.country == scene.country and p.key != scene.key]
    if towns and _is_country(scene):
        scene = towns[0]  # "PARIS - ... France": where in the country
    return _with_joined(scene, places, text, language)


def _is_country(place: Name) -> bool:
    known = place_named(place.name)
    return known is not None and known.kind == "country"


def _partners(actors: Sequence[Name], told: Collection[str]) -> tuple[Name, ...]:
    """The two bodies of a headline that names two, at their first mention; else none."""
    bodies = {name.key: name for name in reversed(actors) if name.key in told and name.kind == "organisation"}
    return tuple(sorted(bodies.values(), key=lambda name: name.start)) if len(bodies) == 2 else ()


def _with_joined(first: Name, places: Sequence[Name], text: str, language: str | None) -> tuple[Name, ...]:
    """A place where it is first named, and those that follow it with "and" between."""
    found = [first]
    for place in places:
        between = text[found[-1].end : place.start]
        joins = fold(between.strip()) in _grammar(language).openers or (between[1:].isalpha() and len(between) < _GLUED)
        if place.start > found[-1].start and joins:
            found.append(place)
    return tuple(found)


def _is_vast(place: Name) -> bool:
    """Whether a place is a sea, a river or a part of the world: no happening is all over it."""
    known = place_named(place.name)
    return known is not None and not known.country


@cache
def _grammar(language: str | None) -> Grammar:
    cues = event_cues(language or "")
    if cues is None:
        return Grammar()
    joining = (cues.coordinators, cues.subordinators, cues.complements, cues.whens)
    words = (word for cue in joining for word in cue.words)
    sets = (words, {*cues.be, *cues.modal, *cues.adverbs}, cues.prepositions | cues.genitives, cues.reporting.words)
    verbs = cues.forms if name_cues(language).verb_first else ()
    return Grammar(*(frozenset(map(fold, each)) for each in (*sets, verbs)))


def names_in(cast: Cast, clause: Span, sentence: Span, trigger: int) -> tuple[tuple[Name, ...], tuple[Name, ...]]:
    """The actors and the places of an event: those that its clause names; else those that it can be taken to mean.

    A clause without an actor of its own takes its sentence's (the one named first before it, else after it, as a
    quotation its speaker), else the article's subject. A clause in the sentence behind a dateline has the places of
    both; one without a place takes that with which its sentence begins, else, where the article has a scene, the last
    place before it in its sentence, else the scene.
    """
    return _actors(cast, clause, sentence, trigger), _places(cast, clause, sentence, trigger)


def _in_headline(title: str, language: str | None) -> Name | None:
    people = (name for name in find_names(title, "", language, ()) if name.kind == "person")
    return next((replace(person, start=0, end=0) for person in people), None)


def _words(text: str) -> str:
    """The folded words of a text, a space between."""
    return " ".join(re.findall(r"\w+", fold(text)))


def _told(names: Sequence[Name], text: str, headline: str, short: bool = False) -> set[str]:
    """The keys of the names in the headline (folded words between spaces), Arabic particles before them or not."""
    if not headline.strip():
        return set()
    forms = {(name.key, _words(form)) for name in names for form in _forms(name, text, short)}
    return {key for key, form in forms if re.search(rf" [ولبفك]?{re.escape(form)} ", headline)}


def _forms(name: Name, text: str, short: bool) -> set[str]:
    """How a headline may write a name: as the text does; `short`, people by the last word and bodies by the first."""
    words = name.name.split()
    alone = {"person": words[-1:], "organisation": words[:1]}.get(name.kind, []) if short else []
    return {text[name.start : name.end], *(word for word in alone if len(word) >= _SHORTEST and word[0].isupper())}


def _most(names: Sequence[Name], told: Collection[str]) -> tuple[Name | None, int]:
    """The thing named most, at its first mention, and how often."""
    counts = Counter(name.key for name in names)
    counts.update(dict.fromkeys(told, _HEADLINE))
    best = max(names, key=lambda name: counts[name.key], default=None)
    return best, counts[best.key] if best else 0


def _within(names: Sequence[Name], span: Span) -> list[Name]:
    first = bisect_left(names, span[0], key=lambda name: name.start)
    last = bisect_left(names, span[1], key=lambda name: name.start)
    return [name for name in names[first:last] if name.end <= span[1]]


def _distinct(names: Iterable[Name]) -> tuple[Name, ...]:
    return tuple({name.key: name for name in names}.values())


def _actors(cast: Cast, clause: Span, sentence: Span, trigger: int) -> tuple[Name, ...]:
    inside = _within(cast.actors, clause)
    own = [name for name in inside if not _only_owns(name, inside, cast) and not _is_beside(name, trigger, cast)]
    own += [place for place in _within(cast.places, clause) if _acts(place, clause, trigger, cast)]
    meant = cast.references.of(clause, trigger, sentence)
    if own or meant:
        return _distinct([*meant, *own])
    near = _within(cast.actors, (sentence[0], clause[0])) or _within(cast.actors, (clause[1], sentence[1]))
    around = [
        name
        for name in near
        if name.kind != "role" and not _only_owns(name, near, cast) and not _is_beside(name, trigger, cast)
    ]
    if around:
        return (around[0],)
    dropped = cast.references.dropped(clause, trigger, cast.grammar.verbs)
    if dropped or cast.subject:
        return dropped or _subjects(cast, clause)
    return cast.references.neuter(clause)


def _subjects(cast: Cast, clause: Span) -> tuple[Name, ...]:
    """What the article is about: both partners of a deal, where the clause is about that, else its subject."""
    words = _words(cast.text[clause[0] : clause[1]]).split()
    glued = range(_GLUED if cast.cues.verb_first else 1)
    joint = any(
        word[cut:].removeprefix("ال" if cut or word[:1] == "ا" else "") in cast.cues.joint
        for word in words
        for cut in glued
    )
    return cast.partners if joint and cast.partners else (cast.subject,) if cast.subject else ()


def _is_beside(name: Name, trigger: int, cast: Cast) -> bool:
    """Whether a name stands beside what happens: a venue, a model of somebody's making (`Boeing 737s`), or a ship, film
    ... that is not its subject (`a report on the ferry Calypso`).
    """
    if _is_venue(name, cast) or _is_inert(name, cast) or _MODEL.match(cast.text, name.end) or _is_unplaced(name, cast):
        return True
    if not cast.references.is_thing(name.key):
        return False
    between = _words(cast.text[trigger : name.start]).split()[1:]
    if name.start > trigger and all(_is_kind(word, cast) or word in cast.grammar.prepositions for word in between):
        return False  # "the sinking of the ferry Calypso", the verb before its subject
    before = _words(cast.text[max(0, name.start - _APPOSED) : name.start]).split()
    while before and _is_kind(before[-1], cast):
        before.pop()
    return cast.cues.verb_first or name.start > trigger or (bool(before) and before[-1] in cast.grammar.prepositions)


def _is_inert(name: Name, cast: Cast) -> bool:
    """Whether a name is that of a prize, a contest, a work: `the US Open`, `le prix Renaudot`."""
    own = _words(name.name).split()
    told = own[:1] if cast.cues.verb_first else (own[0], own[-1])
    before = _words(cast.text[max(0, name.start - 20) : name.start]).split()[-1:]
    glued = range(_GLUED if cast.cues.verb_first else 1)
    return name.kind != "person" and any(word[cut:] in cast.cues.inert for word in (*before, *told) for cut in glued)


def _is_unplaced(name: Name, cast: Cast) -> bool:
    """Whether one word, named once and behind a small word before places, may as well be a place nobody has heard of:
    `a campsite in Arvel`, `taken from Taveuni`. In Arabic nothing is a name on its capital alone.
    """
    if cast.cues.verb_first or name.kind != "organisation" or not name.name.isalpha() or name.name.isupper():
        return False
    before = [fold(word) for word in re.findall(r"\w+", cast.text[max(0, name.start - 20) : name.start])]
    while before and before[-1] in cast.cues.definites:
        before.pop()
    small = cast.cues.place_cues | cast.cues.inside_cues | cast.cues.particles | {"of", "from", "on"}
    once = sum(actor.key == name.key for actor in cast.actors) == 1
    return once and bool(before) and before[-1] in small


def _is_kind(word: str, cast: Cast) -> bool:
    """Whether a word before a name is an article or says what kind of thing it is."""
    glued = range(_GLUED if cast.cues.verb_first else 1)
    return word in cast.cues.definites or any(word[cut:] in cast.cues.things for cut in glued)


def _is_venue(name: Name, cast: Cast) -> bool:
    """Whether an organisation only says where something happens: `a speech at NovaExpo`."""
    before = [fold(word) for word in cast.text[max(0, name.start - 20) : name.start].split()]
    if before[-1:] and before[-1] in cast.cues.definites:
        before = before[:-1]
    return name.kind == "organisation" and bool(before) and before[-1] in cast.cues.venue_cues


def _only_owns(name: Name, own: Sequence[Name], cast: Cast) -> bool:
    """Whether an organisation only says whose person acts: `Sahra's chairman, Driss El Fassi`, `Sahra chief X`."""
    if name.kind != "organisation" or all(other.kind != "person" for other in own):
        return False
    before = _OF.search(cast.text, max(0, name.start - 40), name.start)
    following = next((other for other in own if other.start >= name.end), None)
    between = _words(cast.text[name.end : following.start]).split() if following else ["-"]
    apposed = following is not None and following.kind == "person" and following.start - name.end < _APPOSED
    return (
        bool(_POSSESSIVE.match(cast.text, name.end))
        or (before is not None and fold(before.group(1)) in cast.cues.roles)
        or (apposed and all(word in _role_words(cast.cues) for word in between))
    )


def _places(cast: Cast, clause: Span, sentence: Span, trigger: int) -> tuple[Name, ...]:
    own = [place for place in _within(cast.places, clause) if not _tells_whence(place, trigger, cast.text, cast.cues)]
    if sentence[0] <= cast.dateline:
        own += [place for place in _within(cast.places, (0, cast.dateline)) if cast.text[place.start - 1] != "("]
    own = own or [place for place in _within(cast.places, sentence) if _is_frame(place, sentence, cast)][:1]
    scene = () if own else _scene(cast, clause)
    earlier = _earlier(cast, clause, sentence, trigger) if scene else ()
    return earlier or _distinct(own) or scene


def _earlier(cast: Cast, clause: Span, sentence: Span, trigger: int) -> tuple[Name, ...]:
    """The last place before a clause in its sentence. Where somebody says something, what is said is not there."""
    before = cast.text[sentence[0] : clause[0]]
    if not cast.grammar.reporting.isdisjoint(_words(before).split()):
        return ()
    places = _within(cast.places, (sentence[0], clause[0]))
    return tuple(place for place in places if not _tells_whence(place, trigger, cast.text, cast.cues))[-1:]


@cache
def _role_words(cues: NameCues) -> frozenset[str]:
    """All words that roles are made of: `chief executive`."""
    return cues.role_words.union(*(role.split() for role in cues.roles))


def _tells_whence(place: Name, trigger: int, text: str, cues: NameCues) -> bool:
    """Whether a place only tells where somebody is from, or which contest it is: `a firm based in Kufstein`, `the Tour
    of Spain`. Not where that is what happens: `she was born in Kufstein`.
    """
    start = max(0, place.start - 30)
    before = list(re.finditer(r"\w+", text[start : place.start]))[-3:]
    while before and fold(before[-1].group()) in cues.definites:
        before.pop()
    words = [fold(word.group()) for word in before]
    small = words[-1:] and words[-1] in cues.particles | {"of"}
    if small and words[-2:-1] and words[-2] in cues.inert:
        return True
    following = re.match(r" ([a-z]+)", text[place.end : place.end + 20])
    if following and following.group(1) in cues.roles:
        return True  # "a Lincoln engineer"
    if " ".join(words[-2:]) not in cues.residences:
        return False
    first = start + before[-2].start()
    return not 0 <= trigger <= first or len(text[trigger:first].split()) >= _AUXILIARIES


def _scene(cast: Cast, clause: Span) -> tuple[Name, ...]:
    """The article's scene, or that of the clause's paragraph where each has its own."""
    if not cast.headings:
        return cast.scene
    heading = next((h for h in cast.headings if h.start <= clause[0] < h.stop), None)
    return _distinct(_within(cast.places, (heading.start, heading.end))) if heading else ()


def _is_frame(place: Name, sentence: Span, cast: Cast) -> bool:
    """Whether a sentence begins with a place, and so sets all of it there: `In Oran, officials said ...`."""
    before = _words(cast.text[sentence[0] : place.start]).split()
    if not 0 < len(before) < _FRONTED:
        return False
    glued = range(_GLUED if cast.cues.verb_first else 1)
    openers = cast.cues.place_cues | cast.cues.inside_cues | cast.cues.place_nouns
    return any(before[0][cut:] in openers for cut in glued) or cast.text[place.start - 1].isalpha()


def _acts(place: Name, clause: Span, trigger: int, cast: Cast) -> bool:
    """Whether a place is the subject of a verb, and so acts: `Lens have signed`, `Toulouse a gagné`.

    Behind its verb a place may as well be the object (Arabic "left Iraq"): there none acts.
    """
    between = _words(cast.text[place.end : trigger]).split()
    if place.end >= trigger or len(between) > _AUXILIARIES or not cast.grammar.auxiliaries.issuperset(between):
        return False
    known = place_named(place.name)
    if known is not None and known.kind != "city":
        return False  # "Germany publishes figures": where it happens
    before = set(_words(cast.text[clause[0] : place.start]).split())
    return before <= cast.cues.definites | cast.grammar.openers
