"""Subjects that nobody names, for which a pronoun stands: `Un homme a été arrêté. Il sera jugé lundi`."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from timeline.languages.tables.name_cues import NameCues
from timeline.languages.writing.name_keys import fold
from timeline.records import Name

_WORD = re.compile(r"[^\W\d_]+")
_CHAIN = 4  # sentences that go on with one subject


def means_unnamed(
    text: str, names: Sequence[Name], cues: NameCues, first: int, pronoun: str, ended: Callable[[int], int]
) -> bool:
    """Whether a pronoun at an offset goes on with the subject of the sentence before, of its gender, which is a thing
    or somebody unknown, where that sentence tells of no person named; `ended` finds the mark before an offset. Not
    where that speaks of one already known: `Un accident a brisé sa carrière. Il est mort en mai`.
    """
    end, known = ended(first), cues.possessives | cues.datives
    for _ in range(_CHAIN):
        if end <= 0 or _names_any(names, end, first):
            return False
        start = ended(end)
        told = [fold(word[0]) for word in _WORD.finditer(text, max(0, start), end)]
        if len(told) < 2 or _names_any(names, start, end) or not known.isdisjoint(told):
            return False
        if told[0] != pronoun:
            return _is_alike(told[0], pronoun, cues) and _is_unknown(told[0], told[1], cues)
        end, first = start, end
    return False


def _names_any(names: Sequence[Name], start: int, end: int) -> bool:
    """Whether a person is named between two offsets."""
    return any(name.kind == "person" and start <= name.start < end for name in names)


def _is_alike(article: str, pronoun: str, cues: NameCues) -> bool:
    """Whether an article is of the gender of a pronoun."""
    return any(article in gender and pronoun in gender for gender in (cues.feminine, cues.masculine))


def _is_unknown(article: str, noun: str, cues: NameCues) -> bool:
    """Whether an article and its noun mean what was not told of before, or a thing that is no body."""
    return article in cues.indefinites or noun in (cues.things | cues.inert) - cues.organisation_nouns
