"""Bodies, offices and things that stand beside what happens, and take no part in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from timeline.languages.cues.cue_list import fold as cue_form
from timeline.names.cast import Cast, is_inert
from timeline.names.latin.nouns import in_genitive
from timeline.names.mention import without_tail, words_in
from timeline.names.places.sides import is_opponent
from timeline.records import Name

_MODEL = re.compile(r"[ -]\d{3}(?!\d)")
_ROAD = re.compile(r"\b[A-Z]{1,2} ?\d")  # RN 85, A10
APPOSED = 40  # characters between an organisation and its person
_WORD = re.compile(r"\w+")
_PHRASE_MARK = re.compile(r"[,;:.(«\n]")
_FAR = 80  # characters of a phrase that tells of another event
_CLOSES = ("", ",", ".", ";", ":", ")", "\n")  # behind a phrase
_PEOPLE = 3  # words of a subject before the body that it is at: `Doctors at`, `Train drivers at`
_REMOTE, _BY = 12, 8  # words behind a verb, and behind "by", articles left out
_PHRASE = 3  # words in which what governs a body stands: `from its rival Lumen`


def is_beside(name: Name, trigger: int, cast: Cast) -> bool:
    """Whether a name stands beside what happens: a venue, a model of somebody's making (`Boeing 737s`), or a ship, film
    ... that is not its subject (`a report on the ferry Calypso`).
    """
    if (
        _is_venue(name, trigger, cast)
        or is_inert(name, cast.text, cast.cues)
        or _MODEL.match(cast.text, name.end)
        or _ROAD.match(cast.text, name.start)
        or (cast.is_unplaced(name) and not is_opponent(name, trigger, cast))
        or _is_remote(name, trigger, cast)
        or (cast.text[: name.start].endswith(" (") and _ends_name(cast, name.start - len(" (")))  # its short form
    ):
        return True
    before = words_in(cast.text[max(0, name.start - APPOSED) : name.start])
    if is_source(name, trigger, cast):
        return True
    if name.end < trigger and before[-1:] and before[-1] in cast.cues.agents:
        return True  # "the firm, founded by Ann Webb, sold"
    if name.end < trigger and _is_in_aside(name, trigger, cast):
        return True
    if _is_of_other_event(name, trigger, cast):
        return True
    if not cast.references.is_thing(name.key):
        return False
    between = words_in(cast.text[trigger : name.start])[1:]
    if name.start > trigger and all(_is_kind(word, cast) or word in cast.grammar.prepositions for word in between):
        return False  # "the sinking of the ferry Calypso", the verb before its subject
    while before and _is_kind(before[-1], cast):
        before.pop()
    if in_genitive(cast.text, name.start, cast.cues):
        return True
    return cast.cues.verb_first or name.start > trigger or (bool(before) and before[-1] in cast.grammar.prepositions)


def _is_remote(name: Name, trigger: int, cast: Cast) -> bool:
    """Whether a body stands so far behind a verb that it only belongs to phrases inside phrases; not a rival, a partner
    or by whom it is done, nor what no small word governs (`heute verkaufte nach langem Streit ... die Lumen AG`).
    """
    between = words_in(cast.text[trigger : name.start])[1:] if name.kind == "organisation" else []
    if not cast.cues.verb_first and cast.grammar.prepositions.isdisjoint(between[-_PHRASE:]):
        return False
    told = [word for word in between if word not in cast.cues.definites]
    if len(told) < _REMOTE or not cast.cues.agents.isdisjoint(told[-_BY:]):
        return False
    return not is_opponent(name, trigger, cast) and all(name.key != partner.key for partner in cast.partners)


def is_source(name: Name, trigger: int, cast: Cast) -> bool:
    """Whether words before a name say that it only tells of what happens: `selon la CGT`, `according to Lumen`; of a
    body also with a verb of saying, where verbs go first: `وفق ما أعلن الدفاع المدني`.
    """
    first = max(0, name.start - APPOSED, trigger if trigger < name.start else 0)
    before = words_in(cast.text[first : name.start].rpartition("،")[2])
    if cast.cues.verb_first:
        return name.kind != "person" and not cast.cues.sources.isdisjoint(before)
    before = without_tail(before, cast.cues.definites)
    said = (" ".join(before[-2:]), *before[-1:])
    return not cast.cues.sources.isdisjoint(said) or _is_of_a_source(name, first, trigger, cast)


def _is_of_a_source(name: Name, first: int, trigger: int, cast: Cast) -> bool:
    """Whether a name ends the phrase of a source, or is that of its person or body: `selon un rapport de Lumen,`,
    `selon un élu de Lumen joint hier`, `selon le maire, Marc Roy, le pont`, but not `selon le maire, Marc Roy, 30 ans,
    a fui`.
    """
    phrase = cast.text[first : name.start].rstrip('«„“"')
    apposed = phrase.endswith(", ") and cast.text[name.end : name.end + 1] in (",", ")")
    if apposed:
        phrase = phrase[:-2]
        behind_comma = words_in(cast.text[name.end : trigger].rpartition(",")[2])
        if name.end < trigger and cast.grammar.auxiliaries.issuperset(behind_comma):
            return False
    words = words_in(re.split(r"[,;:.(«\n]", phrase)[-1])
    at = next((n for n, word in enumerate(words) if {word, " ".join(words[n : n + 2])} & cast.cues.sources), None)
    closes = cast.text[name.end : name.end + 2].lstrip('»”“"')[:1] in _CLOSES
    behind = words if at is None else words[at + 1 :]
    of_role = not cast.cues.roles.isdisjoint((*behind, *(f"{one} {two}" for one, two in pairwise(behind))))
    return at is not None and (of_role or (closes and not apposed))


def _is_of_other_event(name: Name, trigger: int, cast: Cast) -> bool:
    """Whether a name belongs to what came before or after what is told: `quit after the arrest of Ann Webb`, `Before
    the visit of Ann Webb, they met`.
    """
    cues = cast.verbs
    if not cues.subject_first:
        return False
    first = max(0, name.start - _FAR, trigger if trigger < name.start else 0)
    words = [cue_form(word) for word in _WORD.findall(_PHRASE_MARK.split(cast.text[first : name.start])[-1])]
    if name.end < trigger and "," not in cast.text[name.end : trigger]:
        return False
    small = cast.cues.definites | cast.cues.indefinites | cast.cues.possessives
    ways = [cues.anchors[way] for way in ("before", "after", "since")]
    for i in range(len(words)) if trigger < name.start else range(min(1, len(words))):
        length = max((way.at(words, i) for way in ways), default=0)
        rest = words[i + length :]
        if length and len(rest) > 1 and (rest[0] in small or rest[0] in cast.grammar.prepositions):
            return _depends(rest, small, cast)
    return False


def _depends(phrase: Sequence[str], small: frozenset[str], cast: Cast) -> bool:
    """Whether a name behind a phrase depends on its noun, by the last word that joins any, with no other noun begun
    behind that: `after the arrest of | Ann Webb`, `nach dem Sturz der Ministerin | Weber`, but not `before the war by |
    Ann Webb`, `said after the meeting of the council the minister | Ann Webb`.
    """
    cues, of = cast.cues, cast.cues.genitives | cast.cues.companions
    joining = of | cast.grammar.prepositions | cues.agents
    at = next((n for n in range(len(phrase) - 1, 0, -1) if phrase[n] in joining), 0)
    if not at:
        return cues.capital_nouns and not cues.definites.isdisjoint(phrase[1:])
    return phrase[at] in of - cues.agents and small.isdisjoint(phrase[at + 2 :])


def _is_kind(word: str, cast: Cast) -> bool:
    """Whether a word before a name is an article or says what kind of thing it is."""
    return word in cast.cues.definites or not cast.cues.things.isdisjoint(cast.cues.glue.bare(word))


def _is_in_aside(name: Name, trigger: int, cast: Cast) -> bool:
    """Whether a relative clause between two commas, or what kind of body one is, names something before the verb:
    `Hartmann, who founded Lumen in Berlin, spoke`, `Sucaf, filiale du groupe Barsan, a reconnu`.
    """
    comma = cast.text.rfind(", ", 0, name.start)
    aside = cast.text[comma + 2 : name.start] if comma >= 0 else ""
    words = words_in(aside)[:2]
    if words[1:] and words[0] in cast.cues.indefinites:
        del words[0]
    cues = cast.cues
    apposed = bool(words) and words[0] in cues.organisation_nouns - cues.roles and _ends_name(cast, comma)
    told = bool(words) and (words[0] in cues.relatives or apposed) and "." not in aside
    return told and not cues.verb_first and ", " in cast.text[name.end : trigger]


def _ends_name(cast: Cast, offset: int) -> bool:
    """Whether an actor's name ends at an offset."""
    at = bisect_left(cast.actors, offset, key=lambda name: name.end)
    return at < len(cast.actors) and cast.actors[at].end == offset


def _is_venue(name: Name, trigger: int, cast: Cast) -> bool:
    """Whether an organisation only says where something happens: `a speech at NovaExpo`. Not whose people or shares it
    is that act: `Doctors at St David's Hospital struck`, `shares in Lumen fell`.
    """
    before = words_in(cast.text[max(0, name.start - 30) : name.start].rpartition(". ")[2])
    if before[-1:] and before[-1] in cast.cues.definites:
        before = before[:-1]
    if name.kind != "organisation" or not before:
        return False
    if before[-1] in cast.cues.glued_inside:  # `وقع الحادث ببلدية الناظور`
        sited = cast.cues.public | cast.cues.seated | cast.cues.place_cues
        return not sited.isdisjoint(words_in(name.name)[:1])
    if before[-1] in cast.cues.towards:  # `نقلوا إلى مستشفى قنا`
        own = words_in(name.name)  # `Derriford Hospital`
        return any(not cast.cues.public.isdisjoint(cast.cues.glue.bare(word)) for word in (own[0], own[-1]))
    if before[-1] not in cast.cues.venue_cues:
        return False
    people = name.end < trigger and len(before) <= _PEOPLE and before[0] not in cast.grammar.openers
    known = cast.cues.crowds | cast.cues.roles | cast.cues.epithets
    several = before[-2:-1] and not known.isdisjoint({before[-2], cast.cues.singular(before[-2])})
    subject = people and (len(before) == _PEOPLE - 1 or several)
    return not (subject or (before[-2:-1] and before[-2] in cast.cues.holdings))
