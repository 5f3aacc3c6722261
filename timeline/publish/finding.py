"""Values of a facet, found as a reader types: by the words they begin with, in whatever script a name is written.

Words are normalised as the search is. Where no name has them, those that sound alike are found.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from timeline.languages.writing.name_keys import consonants, fold
from timeline.store.bitmaps import JUNCTIONS, Bitmaps
from timeline.store.search import search_form


@dataclass(frozen=True)
class Named:
    """A value of a facet: an actor, a place or a source."""

    value: str  # an id, or the source itself
    name: str

    @cached_property
    def words(self) -> str:
        """The name as it is compared, with a space before each word."""
        return f" {fold(search_form(self.name))}"

    @cached_property
    def sound(self) -> str:
        """Its consonants, likewise; they take longer, and few searches need them."""
        return f" {consonants(self.name)}"


def names(db: sqlite3.Connection, bitmaps: Bitmaps, facet: str) -> tuple[Named, ...]:
    """All values of actors, places or sources, those of most events first."""
    if facet in JUNCTIONS:
        known = db.execute(f"select id, name from {facet} where events > 0 order by events desc, id").fetchall()
    else:
        known = [(value, value) for value, _ in bitmaps.values(db, facet) if value]
    return tuple(Named(str(value), name) for value, name in known)


def find(known: Iterable[Named], typed: str) -> Iterator[Named]:
    """Those that have a word beginning with each word typed, else those that sound so; none where no word is typed."""
    known = tuple(known)
    words, sounds = fold(typed).split(), consonants(typed).split()
    written = [one for one in known if words and all(f" {word}" in one.words for word in words)]
    yield from written or (one for one in known if sounds and all(f" {sound}" in one.sound for sound in sounds))
