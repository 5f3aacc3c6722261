"""The column at the side: facets, which are the legend. Counts are of the whole filter, whatever range is shown."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from timeline.publish.conditions import Condition
from timeline.publish.counting import Counting, Facet, Uncounted, Value
from timeline.publish.messages import AUTONYMS, Messages
from timeline.publish.plugin.cells import prose
from timeline.publish.plugin.choosing import Address
from timeline.publish.wording import excerpt
from timeline.records import SOURCINGS, STATUSES
from timeline.store.memory import Memory

_SIZES = {  # rows of a facet
    "year": 10,
    **dict.fromkeys(("status", "sourcing", "extent", "approximate", "precision"), 20),
    "language": 8,
    **dict.fromkeys(("source", "actors", "places"), 6),
}
_FORMS = {
    "point": ("extent", "point"),
    "within": ("extent", "within"),
    "whole": ("extent", "whole"),
    "open": ("precision_days__isnull", "1"),
    "approximate": ("approximate", "1"),
}
_counted: Memory[dict[str, Facet]] = Memory(128)  # by version and filter


@dataclass(frozen=True, slots=True)
class Entry:
    """One value: its drawing and word, how many events have it, and the address that chooses it or lets it go."""

    label: Markup | str
    count: int
    href: str
    chosen: bool = False
    sign: str | None = None  # of a status or sourcing
    form: str | None = None
    dark: float = 0  # percent of the largest count, dated to the day
    pale: float = 0  # and the rest


@dataclass(frozen=True, slots=True)
class Panel:
    """A facet. `note` says why it is not counted; `more`: there are values besides these."""

    name: str
    entries: tuple[Entry, ...] = ()
    note: str | None = None
    more: bool = False


def panels(
    db: sqlite3.Connection, conditions: tuple[Condition, ...] | None, address: Address, words: Messages, version: str
) -> tuple[Panel, ...]:
    """The facets of the events that fulfil some conditions; none where they are unknown to the index.

    They are counted once for a filter, and remembered while the database is of the same `version`.
    """
    if conditions is None:
        return ()
    try:
        facets = _counted.of((version, repr(conditions)), lambda: _facets(db, conditions))
    except Uncounted as why:
        return (Panel("status", note=why.in_words(words)),)
    found = _Panels(facets, address, words)
    made = (
        Panel("year", tuple(found.years())),
        Panel("status", tuple(found.known("status", STATUSES))),
        Panel("form", tuple(found.forms())),
        Panel("sourcing", tuple(found.known("sourcing", SOURCINGS))),
        *(found.named(name) for name in ("language", "source", "actors", "places")),
    )
    return tuple(panel for panel in made if panel.entries or panel.note)


def _facets(db: sqlite3.Connection, conditions: tuple[Condition, ...]) -> dict[str, Facet]:
    """Every facet of a filter. Raises Uncounted."""
    counting = Counting.of(db, conditions)
    return {name: counting.facet(name, size) for name, size in _SIZES.items()}


@dataclass(frozen=True, slots=True)
class _Panels:
    facets: dict[str, Facet]
    address: Address
    words: Messages

    def years(self) -> Iterator[Entry]:
        """Years in date order; a year is a range of the page, not a filter."""
        values = self.facets["year"].values
        most = max((value.count for value in values if value.value.isdigit()), default=1)
        for value in values:
            side, _, year = value.value.rpartition(" ")
            first, last = (None, None) if side else (year, year)
            label = self.words(f"chart.years_{side}", year=year) if side else year
            share = 0 if side else 100 * value.to_the_day / most
            rest = 0 if side else 100 * (value.count - value.to_the_day) / most
            href = self.address(_from=first, _to=last, _event=None, _bin=None)
            chosen = bool(first) and ("_from", f"{year}-01-01") in self.address.pairs
            yield Entry(label, value.count, href, chosen, dark=share, pale=rest)

    def known(self, name: str, order: tuple[str, ...]) -> Iterator[Entry]:
        """Values that have a sign, in their fixed order."""
        counted = self._counted(self.facets[name])
        for value in order:
            if value in counted:
                label = self.words(f"{name}.{value}")
                yield self._entry(label, counted[value], name, value, sign=value)

    def forms(self) -> Iterator[Entry]:
        """How exact the dates are, each with its drawing."""
        counted = self._counted(self.facets["extent"])
        counted["approximate"] = self._counted(self.facets["approximate"]).get("1", 0)
        open_ones = self._counted(self.facets["precision"])
        counted["open"] = open_ones.get("after", 0) + open_ones.get("before", 0)
        for form, (name, value) in _FORMS.items():
            if counted.get(form):
                yield self._entry(self.words(f"form.{form}"), counted[form], name, value, form=form)

    def named(self, name: str) -> Panel:
        """Languages, sources, actors, places: the most frequent."""
        facet = self.facets[name]
        entries = (self._entry(self._name(name, value), value.count, *value.where[0]) for value in facet.values)
        note = facet.uncounted.in_words(self.words) if facet.uncounted else None
        return Panel(name, tuple(entries), note, facet.more or facet.uncounted is not None)

    def _name(self, facet: str, value: Value) -> Markup | str:
        if not value.value:
            return self.words("page.language_unknown" if facet == "language" else "page.unnamed_source")
        if facet == "language" and value.label in AUTONYMS:
            return AUTONYMS[value.label]
        return prose(excerpt(value.label, 40))

    def _entry(
        self, label: Markup | str, count: int, name: str, value: str, sign: str | None = None, form: str | None = None
    ) -> Entry:
        chosen = (name, value) in self.address.pairs
        return Entry(label, count, self.address.toggled(name, value), chosen, sign, form)

    @staticmethod
    def _counted(facet: Facet) -> dict[str, int]:
        return {value.value: value.count for value in facet.values}
