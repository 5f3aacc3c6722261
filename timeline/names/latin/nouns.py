"""Names where every noun has a capital (German): what kind of thing stands before one, adjectives, owners."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.languages.tables.name_cues import NameCues, is_kind
from timeline.languages.writing.name_keys import fold
from timeline.names.gazetteer import Place, place_named
from timeline.names.mention import Word

_WELL_KNOWN = 100  # thousand people: such a city needs no word before it that says it is a place


_DESCRIBED = 3  # adjectives before a noun
_SHORT = 4  # letters that adjectives have more than
_LONG = 6  # letters by which the genitive of a town is told from other words
_GENITIVE = re.compile(r" ([A-ZÄÖÜ]\w+) (?:der|des) (?:[A-ZÄÖÜ]\w+ )?[„\"»]?$")
_NEAR = 40  # characters before a name
_ADJECTIVES = ("e", "en", "er", "es", "em")
_AGED = ("jährige", "jährigen", "jähriger")


def famous(place: Place) -> bool:
    return place.kind != "city" or place.people >= _WELL_KNOWN


def without_nouns(words: Sequence[Word], first: int, last: int, cues: NameCues) -> tuple[int, int]:
    """The first and last word of a name without what kind it is before it, and what follows an `AG`."""
    kinds = cues.organisation_nouns | cues.place_nouns
    while first < last and words[first].folded not in cues.public:  # `Krankenhaus San Telmo`
        if words[first].folded not in kinds and not is_kind(words[first].folded, cues):
            break
        first += 1
    kinds = cues.public | cues.bodies | cues.organisation_tails
    if (
        cues.given.isdisjoint((words[first].folded, *words[first].folded.split()[:1]))
        and words[first].folded not in kinds
    ):
        given = (k for k in range(first + 1, last) if words[k].folded in cues.given)
        first = min(given, default=first)  # `Wahlsieger Sebastian Kurz`
    tails = [i for i in range(first + 1, last + 1) if words[i].folded in cues.organisation_tails]
    return first, next((i for i in tails if i + 1 not in tails), last)


def only_describes(words: Sequence[Word], first: int, last: int, cues: NameCues) -> bool:
    """Whether the first word of a sentence is an adjective, which begins no name: `Russische Truppen`."""
    word, behind = words[first].folded, {each.folded for each in words[first + 1 : last + 1]}
    described = word in cues.demonyms or word.endswith(tuple(cues.adjective_endings))
    body = any(each.endswith(tuple(cues.public | cues.bodies)) for each in behind)  # `Wiener Staatsoper`
    return described and not body and behind.isdisjoint(cues.organisation_tails | cues.place_tails | cues.roles)


def begins_described(words: Sequence[Word], first: int, text: str, cues: NameCues) -> bool:
    """Whether an article and adjectives stand before a word, which then is a common noun: `die große alte | Dame`."""
    step = first
    while (
        step
        and first - step < _DESCRIBED
        and _describes(words[step - 1], text[words[step - 1].end : words[step].start])
    ):
        step -= 1
    before = words[step - 1].folded if 0 < step < first else ""
    small = cues.place_cues | cues.inside_cues | cues.venue_cues | cues.companions  # `in bunten | Farben`
    return before in cues.definites | cues.indefinites | cues.possessives | small


def _describes(word: Word, gap: str) -> bool:
    """Whether a word before another has the form of an adjective, but is no article or age."""
    adjective = word.text.islower() and len(word.text) > _SHORT and word.text.endswith(_ADJECTIVES)
    return adjective and gap == " " and not word.text.endswith(_AGED)


def town_of(word: str, cues: NameCues) -> Place | None:
    """The town that an adjective is made of, before a noun with a capital: `im Magdeburger Hafen`."""
    ends = (ending for ending in cues.town_endings if word.endswith(ending))
    return next((town for ending in ends if (town := place_named(word.removesuffix(ending)))), None)


def owner_of(name: str, cues: NameCues) -> Place | None:
    """The well-known place of which a word says that it owns something: `Frankreichs`."""
    if not cues.capital_nouns or not name.endswith("s") or place_named(name) is not None:
        return None
    owner, stem = place_named(name[:-1]), fold(name[:-1])
    if owner is None or not famous(owner) or stem in cues.ambiguous:
        return None
    town = owner.kind in {"city", "capital"} and len(stem) < _LONG  # `Limes`, not of Lima
    return owner if not town or fold(owner.name) == stem else None


def in_genitive(text: str, start: int, cues: NameCues) -> bool:
    """Whether what stands at an offset owns what the noun before it says: `den Untergang der | Fähre`, `der Fähre |
    Calypso`, but not `in Kiel der | Frachter`, `am Montag der | Frachter`.
    """
    before = _GENITIVE.search(text, max(0, start - _NEAR), start) if cues.capital_nouns else None
    if before is None or fold(before[1]) in cues.not_names | cues.times:
        return False
    return place_named(before[1]) is None
