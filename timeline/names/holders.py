"""Who holds an office that an article names alone after it has named its holder: `وزير الزراعة` is whom it calls so
elsewhere (`وزير الزراعة الدكتور صالح هلال`, `صالح هلال، وزير الزراعة`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.languages.name_cues import NameCues
from timeline.names.mention import words_of
from timeline.records import Name

_BETWEEN = 4  # words between an office and who holds it: its field goes on, titles
_FAR = 40  # characters of those
_APPOSED = re.compile(r"[،,] ")


def with_holders(names: Sequence[Name], text: str, cues: NameCues) -> tuple[Name, ...]:
    """The names, each office as the one person whom the text calls so; as it is where nobody, or several are."""
    offices = {words_of(name.name) for name in names if name.kind == "role"}
    if not cues.verb_first or not offices:
        return tuple(names)
    people = [name for name in names if name.kind == "person"]
    held = {office: {p.key: p for p in people if _holds(p, office, text, cues)} for office in offices}
    known = {office: next(iter(found.values())) for office, found in held.items() if len(found) == 1}
    return tuple(_held(name, known) for name in names)


def _held(name: Name, known: dict[str, Name]) -> Name:
    holder = known.get(words_of(name.name)) if name.kind == "role" else None
    return replace(holder, start=name.start, end=name.end) if holder else name


def _holds(person: Name, office: str, text: str, cues: NameCues) -> bool:
    """Whether a person's name stands behind an office and what belongs to that, or right before it in apposition."""
    behind = _APPOSED.match(text, person.end)
    if behind and f"{words_of(text[behind.end() : behind.end() + _FAR])} ".startswith(f"{office} "):
        return True
    before = f"{words_of(text[max(0, person.start - len(office) - _FAR) : person.start])} "
    _, found, between = before.rpartition(f"{office} ")
    joined = cues.glue.joiner + cues.glue.article
    beside = cues.titles | cues.roles | cues.demonyms
    told = between.split()[: _BETWEEN + 1]
    return bool(found) and len(told) <= _BETWEEN and all(word in beside or word.startswith(joined) for word in told)
