"""What stands beside a name in a script with capitals and shows a person: an age, a role, what a role is of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from timeline.languages.tables.event_cues import event_cues
from timeline.languages.tables.name_cues import NameCues
from timeline.languages.writing.name_keys import fold
from timeline.names.gazetteer import place_named
from timeline.names.latin.nouns import famous
from timeline.names.latin.places import are_two_towns
from timeline.names.mention import Word

_AGE = re.compile(r", (?:([^\d,.;]{2,12}) )?\d\d\b[, ]")
_ROLE_PHRASE = 9  # words of a phrase that a role begins: `une conservatrice du musée`
_NAME_WORDS = 5
_GAPS = frozenset({" ", "-", "'", "’"})


def is_told_person(text: str, words: Sequence[Word], first: int, last: int, cues: NameCues) -> bool:
    """Whether an age or a role beside the name of words first..last shows that it is a person's."""
    end = words[last].end
    if _aged(text, end, cues):
        return True
    return first < last and (_apposed_role(text, end, cues) or _told_role(text, words, first, last, cues))


def is_first_name(words: Sequence[Word], index: int, before: str, cues: NameCues, language: str | None) -> bool:
    """Whether what may be a month is a given name: one family name follows it, and it opens its stretch, or a role or a
    verb stands before it: `coach April Denning`, but not `in late August Denning`, `by the end of May Boeing had`,
    `in April and May Boeing had`, `the June ECB meeting`.
    """
    family, behind = words[index + 1], words[index + 2 : index + 3]
    others = (cues.not_names, cues.organisation_heads, cues.organisation_tails, cues.demonyms, cues.things)
    if family.text.isupper() or any(family.folded in known for known in others):
        return False
    if behind and behind[0].start == family.end + 1 and behind[0].text[0].isupper():
        return False  # `May Day Parade`
    role = before in cues.roles | cues.titles
    place = None if role else place_named(family.text)
    if place is not None and famous(place):
        return False  # `April Paris talks`
    verbs = event_cues(language or "")
    told = verbs is not None and (before in verbs.forms or verbs.is_participle(before))
    return not before or role or told or before in cues.kin


def _aged(text: str, end: int, cues: NameCues) -> bool:
    """Whether an age stands beside a name: `Ann Webb, 54,`."""
    age = _AGE.match(text, end)
    return age is not None and (age[1] is None or fold(age[1]) in cues.aged)


def _apposed_role(text: str, end: int, cues: NameCues) -> bool:
    """Whether a role stands beside a full name: `Laila Mansour, the union's secretary-general`."""
    apposed = _apposition(cues.role_ends).match(text, end)
    return apposed is not None and not cues.roles.isdisjoint(_folded_words(apposed[1]))


def _told_role(text: str, words: Sequence[Word], first: int, last: int, cues: NameCues) -> bool:
    """Whether a full name ends what begins with a role or trade: `une conservatrice du musée, Nedjma Ouarab`."""
    if last - first >= _NAME_WORDS or not first or text[words[first - 1].end : words[first].start] != ", ":
        return False
    step, known = first - 1, cues.roles | cues.epithets
    while step > max(0, first - _ROLE_PHRASE) and text[words[step - 1].end : words[step].start] in _GAPS:
        step -= 1
    article = cues.definites | cues.indefinites | cues.possessives
    told = (two.folded in known for one, two in pairwise(words[step:first]) if one.folded in article)
    return text[words[last].end : words[last].end + 1] in {",", "."} and any(told)


@lru_cache(maxsize=32)
def _apposition(ends: frozenset[str]) -> re.Pattern[str]:
    """What stands beside a name behind a comma, up to a mark or one of the words that may follow a role."""
    behind = f"| (?:{'|'.join(map(re.escape, sorted(ends)))}) " if ends else ""
    return re.compile(rf", ((?:[^\W\d_]+[ '’-]+){{0,5}}[^\W\d_]+)(?=[,.;)]{behind})")


def _folded_words(text: str) -> set[str]:
    """The words of a text, folded, those with hyphens whole and in parts."""
    return {fold(word) for word in [*text.split(), *re.findall(r"\w+", text)]}


def begins_another(
    words: Sequence[Word], first: int, last: int, step: int, before: str, named: bool, cues: NameCues
) -> bool:
    """Whether a word behind words first..last begins another name: letters that a person is of (`Paul Roux de la
    CFTC`), or a given name, with a surname behind it (`named`), behind the letters of a body with an article `before`
    them, where adjectives follow their nouns (`à l'AFP Paul Roux`), or one of two towns.
    """
    head, word = words[first], words[step]
    if step > last + 1 and are_two_towns(words, last, step, cues):
        return True
    if step > last + 1 and cues.capital_nouns and words[step - 1].folded in cues.place_cues:
        return first == last and cues.given.isdisjoint(head.folded.split())  # `Werke von Otto`, not `Otto von Bismarck`
    role = before in cues.genitives and words[first - 2].folded in cues.roles if first > 1 else False
    if (
        step == last + 1
        and role
        and named
        and word.folded in cues.given
        and head.folded not in cues.given | cues.saints
    ):
        return True  # `l'ex-maire de Feurs Jean Roux`
    if step > last + 1:
        return last > first and head.folded in cues.given and word.text.isupper() and len(word.text) > 1
    letters = first == last and head.text.isupper() and len(head.text) > 1
    body = letters and head.folded not in cues.organisation_heads and bool(cues.organisation_words)
    return body and before in cues.definites and word.folded in cues.given and named


def may_be_person(name: str) -> bool:
    """Whether a name is of two words as those of people are."""
    words = name.split()
    return len(words) == 2 and not any(word.isupper() for word in words)
