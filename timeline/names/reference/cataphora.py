"""Whom the lead of an article tells of without a name, which the article gives later: `a former bursar was jailed`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from timeline.languages.writing.name_keys import fold
from timeline.names.reference.anaphora import Reference, Span
from timeline.names.reference.persons import side_by_side
from timeline.records import Name

_WORD = re.compile(r"[^\W\d_]+")
_SUBJECT = 8  # words of a clause in which its subject stands
_SOON = 150  # characters behind the lead in which its person is named
_TITLE = 20  # characters before a person in which a role stands
_PAIR = 50  # characters behind the first of a pair in which the second is named


def announced(known: Reference, clause: Span, trigger: int, stop: int) -> tuple[Name, ...]:
    """Whom a clause of the lead means by an indefinite subject or object: the name introduced with its noun, else the
    first person named behind `stop`, or a thing with which a sentence there begins.
    """
    cues = known.cues
    kinds = known.kinds | cues.bodies | cues.roles | cues.epithets | cues.kin
    for start, end in ((clause[0], trigger), (trigger, clause[1])):
        words = [fold(word.group()) for word in _WORD.finditer(known.text, start, max(start, end))][:_SUBJECT]
        if start == trigger:
            words = words[1:]
        if not words or words[0] not in cues.indefinites | cues.pairs:
            continue
        noun = _head(words[1:], [word in kinds or cues.singular(word) in kinds for word in words[1:]])
        both = words[0] in cues.pairs
        if noun and (found := _pair(known, stop) if both else _named(known, noun, clause[0], stop)):
            return found
    return ()


def _head(words: Sequence[str], kinds: Sequence[bool]) -> str:
    """The noun that says who or what it is: of the first kinds that stand side by side the last (`school bursar`)."""
    first = next((at for at, is_kind in enumerate(kinds) if is_kind), None)
    return words[first + sum(1 for _ in takewhile(bool, kinds[first:])) - 1] if first is not None else ""


def _pair(known: Reference, stop: int) -> tuple[Name, ...]:
    """The first two people named side by side behind an offset."""
    first = next((name for name in known.names if name.start >= stop and name.kind == "person"), None)
    pair = side_by_side(known.names, known.text, first.end + _PAIR, known.cues) if first else ()
    return pair if first in pair else ()


def _named(known: Reference, noun: str, start: int, stop: int) -> tuple[Name, ...]:
    """Who is named behind `stop` with a noun that stood at `start`."""
    cues = known.cues
    later = [name for name in known.names if name.start >= stop]
    if noun in cues.roles | cues.epithets | cues.kin:
        soon = (name for name in later if name.kind == "person" and name.start < stop + _SOON)
        return tuple(name for name in soon if not _is_otherwise(name, noun, known))[:1]
    introduced = [name for name in known.known(noun, len(known.text)) if name.start >= start]
    if introduced or noun not in cues.things - cues.organisation_nouns:
        return tuple(introduced[:1])
    return tuple(_opening(known, later))[:1]


def _is_otherwise(person: Name, noun: str, known: Reference) -> bool:
    """Whether right before a person stands what that one is, and it is not what the noun says: `Judge Helen Marsh`, of
    a nurse.
    """
    if noun not in known.cues.roles - known.cues.kin - known.cues.epithets:
        return False  # a mother may be a judge
    before = [fold(word) for word in _WORD.findall(known.text[max(0, person.start - _TITLE) : person.start])][-1:]
    return bool(before) and before[0] in known.cues.roles and before[0] != noun


def _opening(known: Reference, later: Sequence[Name]) -> Iterator[Name]:
    """Names of one word with which a sentence begins behind an article, as of ships: `The Merel had left Goole`."""
    for name in later:
        before = known.text[known.sentence_start(name.start) + 1 : name.start]
        opening = [fold(word) for word in re.findall(r"\w+", before)]
        article = len(opening) == 1 and opening[0] in known.cues.definites
        if article and name.kind == "organisation" and name.name.isalpha():
            yield name
