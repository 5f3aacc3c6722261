"""Who holds an office that an article names alone after it has named its holder: `وزير الزراعة` is whom it calls so
elsewhere (`وزير الزراعة الدكتور صالح هلال`, `صالح هلال، وزير الزراعة`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from timeline.languages.tables.name_cues import NameCues
from timeline.names.mention import without_tail, words_in, words_of
from timeline.records import Name

_BETWEEN = 4  # words between an office and who holds it: its field goes on, titles
_FAR = 40  # characters of those
_MARK = 3  # and of a mark with its space
_APPOSED = re.compile(r"[،,] ")


def with_holders(names: Sequence[Name], text: str, cues: NameCues) -> tuple[Name, ...]:
    """The names, each office as the one person whom the text has called so; as it is where nobody, or several are,
    where it stands alone before, or where the text tells of who comes to hold one (`وزيرا للزراعة`).
    """
    offices: dict[str, int] = {}  # by where they first stand alone
    for name in names:
        if name.kind == "role":
            offices.setdefault(words_of(name.name), name.start)
    if not cues.verb_first or not offices:
        return tuple(names)
    people, said = [name for name in names if name.kind == "person"], words_in(text)
    held = {office: {p.key: p for p in reversed(people) if _holds(p, office, text, cues)} for office in offices}
    known = {
        office: holder
        for office, found in held.items()
        for holder in found.values()
        if len(found) == 1 and holder.start < offices[office] and office.split()[0] + cues.accusative_ending not in said
    }
    return tuple(_held(name, known) for name in names)


def _held(name: Name, known: dict[str, Name]) -> Name:
    holder = known.get(words_of(name.name)) if name.kind == "role" else None
    return replace(holder, start=name.start, end=name.end) if holder else name


def _holds(person: Name, office: str, text: str, cues: NameCues) -> bool:
    """Whether a person's name stands behind an office and what belongs to that, or right before it in apposition."""
    beside, article = cues.titles | cues.demonyms, cues.glue.article
    behind = _APPOSED.match(text, person.end)
    if behind and f"{words_of(text[behind.end() : behind.end() + _FAR])} ".startswith(f"{office} "):
        goes_on = words_of(text[behind.end() :][:_FAR]).removeprefix(office).split()[:1]
        return all(word in beside or not word.startswith(article) for word in goes_on)  # not `، وزير الزراعة السابق`
    before = text[max(0, person.start - len(office) - _FAR) : person.start]
    _, found, between = f"{words_of(before)} ".rpartition(f"{office} ")
    told = between.split()[: _BETWEEN + 1]
    parted = any(mark in before[-len(between) - _MARK :] for mark in ",،") and bool(between)
    field = cues.glue.joiner + article  # `وزير النفط والغاز`
    alone = all(word in beside or (word in cues.roles if parted else word.startswith(field)) for word in told)
    return bool(found) and len(told) <= _BETWEEN and alone


def without_held(names: Sequence[Name], text: str, cues: NameCues) -> tuple[Name, ...]:
    """The names without offices whose holder is named beside them: `le ministre italien des Transports, Aldo Riva`."""
    known = (cues.role_words | cues.titles | cues.demonyms) - cues.roles
    held: set[int] = set()
    for one, two in pairwise(name for name in names if name.kind != "place"):
        role, person = (one, two) if one.kind == "role" else (two, one)
        between = words_in(text[one.end : two.start])
        near = two.start - one.end < _FAR and "." not in text[one.end : two.start]
        beside = near and all(cues.glue.bare(word) & known for word in between)
        if role.kind == "role" and person.kind == "person" and beside and (role is one or not between):
            held.add(role.start)
    return tuple(name for name in names if name.kind != "role" or name.start not in held)


def is_of_office(name: Name, own: Sequence[Name], text: str, cues: NameCues) -> bool:
    """Whether a body stands behind an office whose holder follows: `المبعوث الخاص للأمم المتحدة مارتن كوبلر`."""
    before = words_in(text[max(0, name.start - _FAR) : name.start])
    written_in_one = bool(before) and not text[name.start - 1].isspace()  # `للأمم المتحدة`
    if written_in_one:
        before.pop()
    if written_in_one and len(before) > 1 and not _is_role(before[-1], cues):
        before.pop()  # `المبعوث الخاص`
    before = without_tail(before, cues.role_words)
    beside = cues.titles | cues.demonyms | cues.role_words
    if text[name.end : name.end + 1] in {",", "،"}:
        beside |= cues.roles  # `رئيس مصلحة الجمارك، العميد نبيل خوري`, not `التقى قائد الجيش الرئيس`
    people = (other for other in own if other.kind == "person" and name.end < other.start)
    follows = any(beside.issuperset(words_in(text[name.end : other.start])) for other in people)
    return follows and bool(before) and _is_role(before[-1], cues)


def _is_role(word: str, cues: NameCues) -> bool:
    return not cues.glue.bare(word).isdisjoint(cues.roles)


@cache
def role_words(cues: NameCues) -> frozenset[str]:
    """All words that roles are made of: `chief executive`."""
    return cues.role_words.union(*(role.split() for role in cues.roles))
