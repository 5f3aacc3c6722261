"""The gazetteer: places of the world by name, in Latin and Arabic letters, with coordinates.

Data from GeoNames (CC BY 4.0) and the CLDR; tools/build_gazetteer.py makes the file. It is read once, when first asked.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from timeline.languages.writing.name_keys import fold

_MANY = 1000  # thousands of people in a great city
LONGEST = 4  # words in a place name that is looked up

PlaceKind = Literal["country", "region", "capital", "city"]


@dataclass(frozen=True, slots=True)
class Place:
    """A place; `country` is ISO 3166 (empty for continents), `people` in thousands, coordinates in degrees.

    A country's coordinates are where its townspeople live on average; continents have none.
    """

    name: str  # in English
    kind: PlaceKind
    country: str
    latitude: float | None
    longitude: float | None
    people: int

    @property
    def key(self) -> str:
        """The same for this place in every language."""
        return f"place:{self.country.lower()}/{fold(self.name)}"


def places_named(name: str) -> tuple[Place, ...]:
    """Every place of that name in any of the languages, the most important first; folded letters are compared, and none
    may have an apostrophe (Sana'a).
    """
    folded = fold(name)
    return places_folded(folded) or places_folded(folded.replace("'", ""))


def places_folded(name: str) -> tuple[Place, ...]:
    """The same for a name already folded."""
    return tuple(map(_place, _index().get(name, ())))


def place_named(name: str, countries: Collection[str] = ()) -> Place | None:
    """The place that a text most likely means: one in `countries` (ISO codes that it names), else a capital, else
    the one spelt so in English, else the one most people know (the file's order). A country is meant before all but
    the capital of another that is named, where it is not (`عمان`, Oman or Amman), and a larger city spelt so itself:
    `Granada`.
    """
    candidates = places_named(name)
    if not candidates or candidates[0].kind in {"country", "region"}:
        capitals = (p for p in candidates[1:] if p.kind == "capital" and p.country in countries)
        larger = (p for p in candidates[1:] if p.name == name and p.people > candidates[0].people)
        first = not candidates or candidates[0].country in countries
        meant = candidates[:1] if first else (*capitals, *larger, candidates[0])
        return meant[0] if meant else None
    return max(candidates, key=lambda place: (place.country in countries, place.kind == "capital", place.name == name))


def town_named(name: str) -> Place | None:
    """The small town of a name that no better known place has; many are surnames too, so that the text must show it."""
    row = _towns("towns.tsv").get(fold(name))
    return _town(row) if row is not None else None


def arabic_town(folded: str) -> Place | None:
    """The small Arab town of a name in Arabic letters, already folded, under the same condition."""
    row = _towns("arabic_towns.tsv").get(folded)
    return _town(row) if row is not None else None


def any_named(name: str) -> Place | None:
    """The place of a name, however small, where the text leaves no doubt that it is one."""
    return place_named(name) or town_named(name)


@cache
def countries() -> tuple[tuple[str, str], ...]:
    """Every folded name of a country, and the country (ISO 3166, lower case)."""
    firsts = ((form, _place(rows[0])) for form, rows in _index().items())
    return tuple((form, place.country.lower()) for form, place in firsts if place.kind == "country")


@cache
def every_country() -> tuple[Place, ...]:
    """All countries."""
    return tuple(_firsts("country"))


@cache
def great_places() -> tuple[Place, ...]:
    """Capitals, and cities of a million people or more."""
    return tuple(place for place in _firsts("capital", "city") if place.kind == "capital" or place.people >= _MANY)


def is_largest(place: Place) -> bool:
    """Whether a place is the city of most people in its country."""
    return place.kind in {"capital", "city"} and place.people >= _most().get(place.country, 0)


@cache
def _most() -> dict[str, int]:
    """Country -> thousands of people of its largest city."""
    most: dict[str, int] = {}
    for place in _firsts("capital", "city"):
        most[place.country] = max(place.people, most.get(place.country, 0))
    return most


def _firsts(*kinds: str) -> Iterator[Place]:
    """What each name stands for first, if it is of one of these kinds; the others, most of all, are not made."""
    return (_place(rows[0]) for rows in _index().values() if rows[0].split("\t", 3)[2] in kinds)


def _town(row: str) -> Place:
    _, name, country, latitude, longitude, people = row.split("\t")
    return Place(name, "city", country, float(latitude), float(longitude), int(people))


@cache
def _towns(file: str) -> dict[str, str]:
    """Folded name -> row."""
    text = (files("timeline.names") / "data" / file).read_text(encoding="utf-8")
    return {row.partition("\t")[0]: row for row in text.splitlines() if row[0] != "#"}


@cache
def _index() -> dict[str, list[str]]:
    """Folded form -> rows, as the file orders them."""
    index: dict[str, list[str]] = {}
    text = (files("timeline.names") / "data" / "places.tsv").read_text(encoding="utf-8")
    for row in text.splitlines():
        if row[0] != "#":
            for form in row.split("\t", 2)[1].split("|"):
                index.setdefault(form, []).append(row)
    return index


@cache
def _place(row: str) -> Place:
    name, _, kind, country, latitude, longitude, people = row.split("\t")
    degrees = (float(latitude), float(longitude)) if country else (None, None)
    return Place(name, kind, country, degrees[0], degrees[1], int(people))  # type: ignore[arg-type]
