"""What names are known by when events of several articles are compared, and how much it says to share one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from timeline.events.gazetteer import great_places, places_folded
from timeline.languages.name_keys import consonants, sounds

NATION = "@"  # how the key of a country that an article speaks of begins
_NAMED = "name:"  # how the keys of people and organisations begin
_SHORT_NAME = 3  # letters below which a last word says too little alone


@lru_cache(maxsize=65536)
def mark(key: str) -> str:
    """What a name is known by, whatever it is taken for: its last word, of a known place as it sounds.

    So a town stands by its name in every script though the gazetteer knows it in one only, and so does a company with
    and without the word for `company`.
    """
    name = key.rpartition(":")[2]
    if "/" in key:  # a place of the gazetteer
        name = name.rpartition("/")[2]
        name = consonants(name) if len(consonants(name)) >= _SHORT_NAME else sounds(name)
    *first, last = name.split() or [name]
    return " ".join([*first[-1:], last]) if len(last) < _SHORT_NAME else last


@lru_cache(maxsize=65536)
def are_one(key: str, other: str) -> bool:
    """Whether two names of one mark may be one thing: the words of one are all in the other.

    Of two places that the gazetteer knows the country is the same: `Tunis` stands for `Tunisia`, and is one in Arabic.
    """
    if "/" in key and "/" in other:
        return key.partition("/")[0] == other.partition("/")[0]
    words, others = set(_sounded(key)), set(_sounded(other))
    return words <= others or others <= words


def _sounded(key: str) -> list[str]:
    """The words of a name as they sound."""
    kind, _, name = key.rpartition(":")
    return consonants(name.rpartition("/")[2]).split() or [mark(key)] if kind == "place" else name.split()


def parts_of(name: str) -> Iterator[str]:
    """The parts of a person's or an organisation's key that are no initials."""
    if name.startswith(_NAMED):
        yield from (part for part in name.removeprefix(_NAMED).split() if len(part) > 1)


@lru_cache(maxsize=65536)
def is_country(key: str) -> bool:
    """Whether the key of a name is that of a country."""
    country, _, name = key.removeprefix("place:").partition("/")
    return any(place.kind == "country" and place.country.lower() == country for place in places_folded(name))


@cache
def great_marks() -> frozenset[str]:
    """What capitals and cities of a million are known by: very much happens there."""
    return frozenset(mark(place.key) for place in great_places())
