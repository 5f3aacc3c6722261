"""The names of a user's own list, found where the text has them: before the rules, which they overrule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.languages.writing.forms import find_forms
from timeline.languages.writing.name_keys import fold, sounds
from timeline.names.finding import find_names
from timeline.names.protocol import NameFinder
from timeline.records import Name, OwnEntry


@dataclass(frozen=True, slots=True)
class OwnNames:
    """A finder of names: those of `entries` wherever the text has one of their forms, the rest as `others` finds them.

    One thing has one key, whatever form names it; a place's is its own, so that it is taken for no other of its name.
    """

    entries: tuple[OwnEntry, ...]
    others: NameFinder = find_names

    def __call__(
        self, text: str, title: str, language: str | None, sentences: Sequence[tuple[int, int]]
    ) -> tuple[Name, ...]:
        """Every mention of a name, in the order of the text."""
        own = list(own_mentions(text, self.entries))
        known = {fold(form): entry for entry in self.entries if entry.kind != "holiday" for form in entry.forms}
        found = []
        for name in self.others(text, title, language, sentences):
            if any(name.start < mine.end and mine.start < name.end for mine in own):
                continue
            entry = known.get(fold(name.name))  # a short form of it that only the rules can tell
            found.append(_name(entry, name.start, name.end) if entry else name)
        return tuple(sorted([*own, *found], key=lambda name: (name.start, -name.end)))


def own_mentions(text: str, entries: tuple[OwnEntry, ...]) -> Iterator[Name]:
    """The mentions of people, organisations and places of the list."""
    by_form = {form: entry for entry in entries if entry.kind != "holiday" for form in entry.forms}
    for form, start, end in find_forms(text, by_form):
        yield _name(by_form[form], start, end)


def _name(entry: OwnEntry, start: int, end: int) -> Name:
    kind = entry.kind
    assert kind != "holiday"
    key = f"place:own/{fold(entry.name)}" if kind == "place" else f"name:{sounds(entry.name)}"
    return Name(entry.name, kind, start, end, key, entry.latitude, entry.longitude, entry.country)
