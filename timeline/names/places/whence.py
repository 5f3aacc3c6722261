"""Places that tell who somebody is, not where something is: whence they come, whose office they have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from timeline.languages.concepts import arrivals, concepts_of, said_or_written
from timeline.languages.writing.name_keys import fold
from timeline.names.cast import Cast
from timeline.names.mention import without_tail, words_in
from timeline.names.scene import tells_whence
from timeline.records import Name

_FROM = 2  # words that tell who is from where: `women from`
OWNED = re.compile(r"['’]s?((?: [\w-]+){1,3})")


def without_origins(places: Sequence[Name], cast: Cast, trigger: int) -> list[Name]:
    """The places without those that only tell where people come from, or that "and" joins to one."""
    small = cast.grammar.openers | cast.cues.origins
    origins: list[Name] = []
    for place in places:
        between = cast.text[origins[-1].end : place.start] if origins else ""
        words = words_in(between)
        joined = is_and(between, cast) or (bool(words) and small.issuperset(words))
        if joined or _is_origin(place, cast, trigger) or tells_whence(place, trigger, cast.text, cast.cues):
            origins.append(place)
    return [place for place in places if place not in origins]


def _is_origin(place: Name, cast: Cast, trigger: int) -> bool:
    """Whether a place only tells where people come from: `a team from Derry found it`, `arrived from Derry`."""
    sentence = cast.text[max(0, place.start - 60) : place.start].rpartition(". ")[2]
    before = _without_body(words_in(sentence), cast)
    if len(before) < _FROM or before[-1] not in cast.cues.origins:
        return False
    verb = words_in(cast.text[trigger : place.start])[: 1 - _FROM] if 0 <= trigger < place.start else []
    arrives = len(verb) == 1 and not arrivals().isdisjoint(concepts_of(verb[0], cast.language))
    return arrives or before[-2] in cast.cues.crowds


def _without_body(before: list[str], cast: Cast) -> list[str]:
    """The words before a place without its article, and without what kind of body is of it: `a team from | the
    university of Derry`.
    """
    cues = cast.cues
    last = len(without_tail(before, cues.definites))
    of = last - (0 if cues.verb_first else 1)
    bodies = cues.organisation_nouns | cues.bodies | cues.public
    if of < 1 or (of < last and before[of] not in cues.joints) or cues.glue.bare(before[of - 1]).isdisjoint(bodies):
        return before[:last]
    return _without_body(before[: of - 1], cast)


def without_words(places: Sequence[Name], cast: Cast) -> list[Name]:
    """The places without those that own what is said, or that "and" joins to one: `ignored Rome's warning`."""
    return unjoined(places, (place for place in places if _is_of_words(place, cast)), cast)


def _is_of_words(place: Name, cast: Cast) -> bool:
    owned = OWNED.match(cast.text, place.end)
    noun = owned[1].split()[0] if owned else _noun_of(place, cast)
    return bool(noun) and not said_or_written().isdisjoint(concepts_of(noun, cast.language))


def _noun_of(place: Name, cast: Cast) -> str:
    """The noun that "of" joins to a place, unless another has that (`une salle des ventes de Lyon`); "" without one."""
    of = cast.cues.genitives
    words = without_tail(words_in(cast.text[max(0, place.start - 30) : place.start]), cast.cues.definites - of)
    *_, other, noun, joint = ["", "", "", *words]
    return noun if joint in of and other not in of else ""


def without_seats(own: Sequence[Name], cast: Cast) -> list[Name]:
    """The places without those that belong to somebody's office, or that "and" joins to one."""
    return unjoined(own, (place for place in own if _is_seat(place, cast)), cast)


def _is_seat(place: Name, cast: Cast) -> bool:
    """Whether a place belongs to somebody's office: `the mayor of Nantes`, `ministers of Chile`, `Ghana's minister`."""
    cues = cast.cues
    owned = OWNED.match(cast.text, place.end)
    if owned and not cues.roles.isdisjoint(words_in(owned[1])):
        return True
    before = words_in(cast.text[max(0, place.start - 30) : place.start])
    if cues.verb_first:
        return _is_of_officer(before, cast)
    joined = bool(before) and before[-1] in cues.joints | cues.place_cues
    before = without_tail(before, cues.definites | cues.joints | cues.place_cues)
    held = before[-1:] and before[-1] in cues.roles and joined
    return bool(held) or (bool(before) and before[-1] in cues.seats)


def _is_of_officer(before: Sequence[str], cast: Cast) -> bool:
    """Whether, where verbs go first, a role without article governs a place, or a noun before it: `رئيس تركيا`, `وزير
    خارجية تركيا`, not `زار الوزير بغداد`, `أمام سواحل طنجة` or `جندي شمال بغداد`.
    """
    cues, (other, last) = cast.cues, (["", "", *before])[-2:]
    roles = (cues.roles | cues.seats) - cues.venue_cues
    small = roles | cues.venue_cues | cues.origins | (cues.place_cues - cues.organisation_nouns - cues.seated)
    governing = [last, *([] if cues.glue.definite(last) or last in small else [other])]
    return any(not roles.isdisjoint(cues.glue.bare(word)) and not cues.glue.definite(word) for word in governing)


def unjoined(places: Sequence[Name], others: Iterable[Name], cast: Cast) -> list[Name]:
    """The places without the others, and without what "and" joins to one of these: `against Norway and Finland`."""
    out = list(others)
    for place, following in pairwise(places):
        if place in out and following not in out and is_and(cast.text[place.end : following.start], cast):
            out.append(following)
    return [place for place in places if place not in out]


def is_and(between: str, cast: Cast) -> bool:
    """Whether what stands between two names is only "and"."""
    return between == f" {cast.cues.glue.joiner}" != " " or fold(between.strip()) in cast.cues.ands
