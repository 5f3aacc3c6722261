"""Titles that begin with a pronoun: the name that it stands for is put in its place."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from timeline.events.titles.titles import shortened
from timeline.languages.cues.cue_list import fold
from timeline.languages.tables.event_cues import EventCues
from timeline.records import Event, Name

_ACTING = ("person", "organisation")
_ARTICLE = 8  # characters before a name in which its article begins
_LED_BY = re.compile(r"\b(\w+)(?:[ \u00a0]|['’])$")
_LED = 6  # words before a name with which its sentence begins ("The former head of the harbour, |")


def with_actor(title: str, actors: Sequence[Name], known: Mapping[str, str], cues: EventCues) -> str:
    """A title that begins with a pronoun, with the one person or body of the event in its place, where that is `known`
    as what the pronoun can stand for, behind the article that it has there ("The ", or "").
    """
    words = title.split(" ", 2)
    pronoun = words[0].casefold()
    people = [actor for actor in actors if actor.kind == "person"]
    bodies = [actor for actor in actors if actor.kind == "organisation"]
    standing = people if people and pronoun in cues.persons else bodies if not people and pronoun in cues.things else []
    if len(standing) != 1 or len(words) < 3 or standing[0].key not in known:
        return title
    if cues.impersonal.at([fold(word) for word in title.split()], 1):  # "il faut"
        return title
    name = known[standing[0].key] + standing[0].name
    return shortened(" ".join([name[:1].upper() + name[1:], *words[1:]]), cues)


def antecedents(
    text: str,
    spans: Sequence[tuple[int, int]],
    names: Sequence[Name],
    event: Event,
    cues: EventCues,
    definites: frozenset[str],
) -> dict[str, str]:
    """The keys of the people and bodies that a pronoun at the beginning of an event can stand for, with their articles:
    the first that its own sentence names before it, else the one with which the sentence before begins. `spans` are
    the sentences.
    """
    here = bisect_right(spans, (event.start, len(text))) - 1
    inside = {name.key for name in names_within(names, event.start, event.end)}
    for start, end in (spans[here], spans[here - 1] if here else (0, 0)):
        acting = [name for name in names_within(names, start, min(end, event.start)) if name.kind in _ACTING]
        if acting:
            first = acting[0]
            before = fold(" ".join(text[start : first.start].split())).split()
            told = (word in cues.be or cues.forms.get(word) == "past" for word in before)
            led = any(told) or not cues.prepositions.isdisjoint(before)
            led = led or len(before) > _LED
            return {} if led or first.key in inside else {first.key: _article(text, first, definites)}
    return {}


def _article(text: str, name: Name, definites: frozenset[str]) -> str:
    """The article before the name of a body, with what parts them ("the ", "l'"); "" where there is none."""
    found = _LED_BY.search(text, max(0, name.start - _ARTICLE), name.start)
    return found[0] if found and name.kind == "organisation" and fold(found[1]) in definites else ""


def names_within(names: Sequence[Name], start: int, end: int) -> Sequence[Name]:
    """The names, which are in the order of the text, that begin from `start` on and before `end`."""
    first = bisect_left(names, start, key=lambda name: name.start)
    return names[first : bisect_left(names, end, lo=first, key=lambda name: name.start)]
