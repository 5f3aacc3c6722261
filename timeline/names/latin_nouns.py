"""Names where every noun has a capital (German): what kind of thing stands before one, adjectives, owners."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.languages.name_cues import NameCues, is_kind
from timeline.languages.name_keys import fold
from timeline.names.gazetteer import Place, place_named
from timeline.names.mention import Word

_WELL_KNOWN = 100  # thousand people: such a city needs no word before it that says it is a place


def famous(place: Place) -> bool:
    return place.kind != "city" or place.people >= _WELL_KNOWN


def without_nouns(words: Sequence[Word], first: int, last: int, cues: NameCues) -> tuple[int, int]:
    """The first and last word of a name without what kind it is before it, and what follows an `AG`."""
    kinds = cues.organisation_nouns | cues.place_nouns
    while first < last and (words[first].folded in kinds or is_kind(words[first].folded, cues)):
        first += 1
    tails = [i for i in range(first + 1, last + 1) if words[i].folded in cues.organisation_tails]
    return first, next((i for i in tails if i + 1 not in tails), last)


def only_describes(words: Sequence[Word], first: int, last: int, cues: NameCues) -> bool:
    """Whether the first word of a sentence is an adjective, which begins no name: `Russische Truppen`."""
    word, behind = words[first].folded, {each.folded for each in words[first + 1 : last + 1]}
    described = word in cues.demonyms or word.endswith(tuple(cues.adjective_endings))
    return described and behind.isdisjoint(cues.organisation_tails | cues.place_tails | cues.roles)


def town_of(word: str, cues: NameCues) -> Place | None:
    """The town that an adjective is made of, before a noun with a capital: `im Magdeburger Hafen`."""
    ends = (ending for ending in cues.town_endings if word.endswith(ending))
    return next((town for ending in ends if (town := place_named(word.removesuffix(ending)))), None)


def owner_of(name: str, cues: NameCues) -> Place | None:
    """The well-known place of which a word says that it owns something: `Frankreichs`."""
    if not cues.capital_nouns or not name.endswith("s") or place_named(name) is not None:
        return None
    owner = place_named(name[:-1])
    return owner if owner and famous(owner) and fold(name[:-1]) not in cues.ambiguous else None
