"""Offices before a name in a script with capitals: where the name itself begins."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.languages.tables.name_cues import NameCues, compound_of
from timeline.languages.writing.name_keys import fold
from timeline.names.gazetteer import place_named
from timeline.names.mention import Word

_LONG_PLACE = 3  # words of the place before an office


def behind_office(text: str, words: Sequence[Word], first: int, last: int, cues: NameCues) -> int:
    """The word with which a role begins whose nation or place stands before it (`British Foreign Minister`, `Papua New
    Guinea Prime Minister`), or the one behind a role that a given name follows (`Cook County Circuit Judge Jessica`);
    else the first, as in the name of a body (`Leeds Chief Magistrates' Court`) or of a ship (`HMS Queen Mary`).
    """
    if cues.capital_nouns or words[last].folded in cues.organisation_tails:
        return first
    for length in range(min(_LONG_PLACE, last - first), 0, -1):
        behind = first + length
        whole = text[words[first].start : words[behind - 1].end]
        known = fold(whole) in cues.demonyms or place_named(whole) is not None
        if known and behind < behind_roles(words, behind, last, cues):
            return behind
    if _is_body(words[first].folded, cues):
        return first  # `Hôpital Docteur Anne Varin`
    offices = cues.roles - cues.nobles
    persons = (k + 1 for k in range(first + 1, last) if words[k].folded in offices)
    return next((k for k in persons if words[k].folded in cues.given), first)


def behind_roles(words: Sequence[Word], first: int, last: int, cues: NameCues) -> int:
    """The index of the first word of a name without the roles, titles and ages that begin it: `Labour Minister`, `Chief
    Executive`, `Twelve-year-old`; where every noun has a capital, without all up to the last of them.
    """
    roles, inside = cues.roles | cues.titles, cues.role_words
    while first < last:
        word, following = words[first], words[first + 1].folded
        if first + 1 == last and word.folded not in cues.roles and place_named(f"{word.text} {words[last].text}"):
            break  # `Seri Kembangan`, a town
        if following == "s" or (following in cues.genitives and words[first + 1].text.islower()):
            break  # `Fireman's Fund`, `el CEO de Lumen`
        if f"{word.folded} {following}" in roles and first + 1 < last:
            first += 2
        elif (
            word.folded in roles
            or any(" ".join(w.folded for w in words[max(0, first - back) : first + 1]) in roles for back in (1, 2))
            or word.folded.endswith(tuple(cues.age_endings))
            or (word.folded in inside and following in roles)
        ):
            first += 1
        else:
            break
    if cues.capital_nouns:
        spoken = (at for at in range(last - 1, first - 1, -1) if _is_role(words[at].folded, cues))
        first = next(spoken, first - 1) + 1
        while first < last and words[first].text in cues.particles:
            first += 1  # `Präsident von Lumen AI`
    return first


def _is_role(word: str, cues: NameCues) -> bool:
    """Whether a word is a role, in any case, or a compound of one: `Präsidenten`, `Finanzvorstand`, `VW-Chef`."""
    last = word.rpartition(" ")[2]
    forms = {last, *(last.removesuffix(ending) for ending in cues.kind_endings)}
    return not cues.roles.isdisjoint(forms) or (cues.capital_nouns and bool(compound_of(word, cues.roles, cues)))


def _is_body(word: str, cues: NameCues) -> bool:
    """Whether a word begins the name of a body or place, which may be called after somebody."""
    return word in cues.organisation_heads or word in cues.place_nouns or word in cues.place_openers
