"""Which of an article's names take part in one event, and where it happened."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from timeline.events.names import find_names
from timeline.events.reference import Reference, references
from timeline.languages.name_cues import NameCues, name_cues
from timeline.languages.name_keys import fold
from timeline.records import Name

Span = tuple[int, int]
_POSSESSIVE = re.compile(r"['’]s?\s+\w")
_OF = re.compile(r"(\w+) (?:of|de|du|d['’]) ?$")
_APPOSED = 40  # characters between an organisation and its person
_HEADLINE = 2  # mentions that one in the headline is worth
_OPENING = 300  # characters in which an article says where it is
_OFTEN = 3  # mentions that make a name the article's subject


@dataclass(frozen=True, slots=True)
class Cast:
    """The names of an article, and what it is about.

    `subject` is the actor that the article names most, where it names it often, else the person that its headline
    names, who need not stand in the text (then at 0..0); `scene` the place that it names most,
    where its headline is not about an actor alone.
    """

    actors: tuple[Name, ...]
    places: tuple[Name, ...]
    subject: Name | None
    scene: Name | None
    text: str
    cues: NameCues
    references: Reference


def cast(names: Sequence[Name], text: str, title: str, language: str | None) -> Cast:
    """The cast of an article from its `names` (see find_names)."""
    actors = tuple(name for name in names if name.kind != "place")
    places = tuple(name for name in names if name.kind == "place")
    headline = f" {_words(title)} "
    told_actors, told_places = _told(actors, text, headline), _told(places, text, headline)
    cues = name_cues(language)
    known = references(text, actors, cues)
    subject, often = _most([actor for actor in actors if not known.is_thing(actor.key)], told_actors)
    times = Counter(place.key for place in places)
    settings = [p for p in places if p.start < _OPENING or p.key in told_places or times[p.key] > 1]
    scene, _ = _most(settings, told_places)
    return Cast(
        actors,
        places,
        subject if often >= _OFTEN else _in_headline(title, language),
        scene if told_places or not told_actors else None,
        text,
        cues,
        known,
    )


def names_in(cast: Cast, clause: Span, sentence: Span, trigger: int) -> tuple[tuple[Name, ...], tuple[Name, ...]]:
    """The actors and the places of an event: those that its clause names; else those that it can be taken to mean.

    A clause without an actor of its own takes its sentence's (the one named first before it, else after it, as a
    quotation its speaker), else the article's subject. A clause without a place takes its sentence's nearest, else the
    article's scene.
    """
    return _actors(cast, clause, sentence, trigger), _places(cast, clause, sentence)


def _in_headline(title: str, language: str | None) -> Name | None:
    people = (name for name in find_names(title, "", language, ()) if name.kind == "person")
    return next((replace(person, start=0, end=0) for person in people), None)


def _words(text: str) -> str:
    """The folded words of a text, a space between."""
    return " ".join(re.findall(r"\w+", fold(text)))


def _told(names: Sequence[Name], text: str, headline: str) -> set[str]:
    """The keys of the names in the headline (folded words between spaces), Arabic particles before them or not."""
    if not headline.strip():
        return set()
    forms = {name.key: _words(text[name.start : name.end]) for name in names}
    return {key for key, form in forms.items() if re.search(rf" [ولبفك]?{re.escape(form)} ", headline)}


def _most(names: Sequence[Name], told: set[str]) -> tuple[Name | None, int]:
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
    own = [name for name in inside if not _only_owns(name, inside, cast) and not _is_venue(name, cast)]
    meant = cast.references.of(clause, trigger, sentence)
    if own or meant:
        return _distinct([*meant, *own])
    near = _within(cast.actors, (sentence[0], clause[0])) or _within(cast.actors, (clause[1], sentence[1]))
    around = [name for name in near if not _only_owns(name, near, cast)]
    if around:
        return (around[0],)
    return (cast.subject,) if cast.subject else ()


def _is_venue(name: Name, cast: Cast) -> bool:
    """Whether an organisation only says where something happens: `a speech at NovaExpo`."""
    before = cast.text[max(0, name.start - 20) : name.start].split()
    return name.kind == "organisation" and bool(before) and fold(before[-1]) in cast.cues.venue_cues


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
        or (apposed and all(word in cast.cues.roles | cast.cues.role_words for word in between))
    )


def _places(cast: Cast, clause: Span, sentence: Span) -> tuple[Name, ...]:
    own = _within(cast.places, clause)
    if own:
        return _distinct(own)
    near = _within(cast.places, sentence)
    if near:
        return (near[0],)
    return (cast.scene,) if cast.scene else ()
