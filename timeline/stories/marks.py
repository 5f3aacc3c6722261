"""What names are known by when events of several articles are compared, and how much it says to share one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from timeline.languages.writing.name_keys import consonants, sounds
from timeline.names.gazetteer import every_country, great_places

NATION = "@"  # how the key of a country that an article speaks of begins,
JOINT = "+"  # and what joins two of them to one key
_GREAT = 0.35  # of what a country in common says against two events, what a great city says
_PLACE = "place:"  # how the keys of places begin
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


def is_place(key: str) -> bool:
    """Whether the key of a name is that of a place."""
    return key.startswith(_PLACE)


def is_full(key: str) -> bool:
    """Whether a name has two words or more: a first name and a family name, `Sidi Kacem`."""
    return " " in key.rpartition("/")[2].rpartition(":")[2]


def parts_of(name: str) -> Iterator[str]:
    """The parts of a person's or an organisation's key that are no initials."""
    if name.startswith(_NAMED):
        yield from (part for part in name.removeprefix(_NAMED).split() if len(part) > 1)


@lru_cache(maxsize=65536)
def happened_in(nation: str, act: str) -> str:
    """The key of a country with what happened there."""
    return nation + act


@lru_cache(maxsize=65536)
def breadth(key: str) -> float:
    """How little it says to share a name: 1 for a country, less for a capital or a city of a million, else 0."""
    if key.startswith(NATION) or key in _marks("country"):
        return 1.0
    return _GREAT if key in _marks("great") else 0.0


@cache
def _marks(kind: str) -> frozenset[str]:
    """What countries, or great cities, are known by."""
    places = great_places() if kind == "great" else every_country()
    return frozenset(mark(place.key) for place in places)
