"""Where an event happened: what its clause says, else what its sentence or the article can be taken to mean."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from functools import cache
from itertools import pairwise

from timeline.names.cast import Cast
from timeline.names.gazetteer import is_largest, places_named
from timeline.names.mention import Span, distinct, within, without_tail, words_in
from timeline.names.places.nowhere import is_nowhere
from timeline.names.places.sides import acts, attributes, is_guest, is_opponent, is_other_side, is_side, tells_who
from timeline.names.places.whence import OWNED, is_and, unjoined, without_origins, without_seats, without_words
from timeline.names.reference.introducing import bare_words
from timeline.names.scene import is_capital, is_country, locates
from timeline.records import Name

_OF = 2  # a noun and "of"
_NEAR = 30  # characters before a place that say what it is to its noun
_DENIED = 80  # characters before a place in which a word denies it
_FRONTED = 4  # words of a sentence with which it says where it is


def places_of(cast: Cast, clause: Span, sentence: Span, trigger: int, told: bool = True) -> tuple[Name, ...]:
    """The places of the event whose trigger begins at `trigger`: those of its clause, with those of a dateline before
    it; else those that it can be taken to mean, the scene only where it is `told` of as a fact or for a day.
    """
    clause = _carried_on(clause, sentence, cast)
    home = _at_home(cast, clause, trigger)
    around = set(without_origins(within(cast.places, (sentence[0], clause[1])), cast, trigger))
    here = [p for p in home if p in around and not _is_of_relative(p, clause, trigger, cast)]
    here = [place for place in here if not _tells_subject(place, here, clause, trigger, cast)]
    here = without_words(_without_denied(here, cast), cast)
    here = _without_addresses(_without_abroad(_without_larger(here, cast), cast), clause, cast)
    behind = any(place.start > trigger for place in here)
    here = [place for place in here if not _is_between_commas(place, clause, trigger, behind, cast)] or here
    placed = sentence[0] <= cast.dateline and any(place.end <= cast.dateline for place in cast.places)
    own = without_seats(here, cast) or ([] if placed and len(here) > 1 else here)  # ministers of two countries meet
    others = [place for place in own if not acts(place, clause, trigger, cast)]
    agreed = bool(own) and not others and is_country(own[0])  # two countries, and nothing says where
    own = others if others or agreed else own
    if sentence[0] <= cast.dateline:
        own += _dateline(own, clause, trigger, cast)
    meant = () if own else _meant(cast, clause, sentence, trigger, told)
    return distinct(own) or tuple(place for place in meant if not (agreed and is_country(place)))


def _at_home(cast: Cast, clause: Span, trigger: int) -> list[Name]:
    """The places of a clause without those of the other side of a contest."""
    places = [p for p in within(cast.places, clause) if p.end > cast.dateline or not _is_bracketed(p, cast)]
    places = [place for place in places if not (attributes(place, cast) or _is_apposed_owner(place, trigger, cast))]
    others = [p for p in places if is_side(p, cast) or tells_who(p, cast) or is_opponent(p, trigger, cast)]
    return [p for p in unjoined(places, others, cast) if not is_guest(p, clause, cast)]


def _carried_on(clause: Span, sentence: Span, cast: Cast) -> Span:
    """A clause with what a comma adds to where it is: `وقعت ببلدية الناظور، بولاية سوق أهراس`."""
    end = clause[1]
    for place in within(cast.places, (end, sentence[1])) if cast.cues.verb_first else ():
        comma, words = cast.text[end : place.start].lstrip()[:1], words_in(cast.text[end : place.start])
        cues = cast.cues
        inside = words[:1] and (words[0] in cues.venue_cues | cues.glued_inside or words[0][0] in cues.glued_inside)
        kinds = cues.venue_cues | cues.glued_inside | cues.place_nouns | cues.directions
        if comma not in "،," or not inside or any(cues.glue.bare(word).isdisjoint(kinds) for word in words):
            break
        end = place.end
    return (clause[0], end)


def _is_apposed_owner(place: Name, trigger: int, cast: Cast) -> bool:
    """Whether a place only tells whose the subject is: `Tavora, New Zealand's largest exporter, said`."""
    behind = cast.text[place.end : max(place.end, trigger)]
    return cast.text[: place.start].endswith(", ") and OWNED.match(behind) is not None and ", " in behind


def _there(cast: Cast, clause: Span) -> Name | None:
    """The place named last in the paragraph, where a clause says "there": `the terminal there`, not `there was`."""
    found = _there_word(cast.cues.theres)
    match = found.search(cast.text, *clause) if found else None
    said = words_in(cast.text[clause[0] : match.start()]) if match else []
    if match is None or not said or (said[-1] in cast.grammar.openers and match.group() in cast.cues.existing):
        return None
    paragraph = max(cast.dateline, cast.text.rfind("\n", 0, clause[0]))
    near = within(cast.places, (paragraph, match.start()))
    return next((place for place in reversed(near) if not is_country(place)), None)


@cache
def _there_word(theres: frozenset[str]) -> re.Pattern[str] | None:
    """What means a place named before."""
    words = "|".join(re.escape(word) for word in sorted(theres))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)") if words else None


def _is_bracketed(place: Name, cast: Cast) -> bool:
    """Whether a place stands in brackets in a dateline, as a country does, or in the name of an agency."""
    agency = any(
        body.start <= place.start and place.end <= body.end for body in within(cast.actors, (0, cast.dateline))
    )
    return agency or cast.text.rfind("(", 0, place.start) > cast.text.rfind(")", 0, place.start)


def _meant(cast: Cast, clause: Span, sentence: Span, trigger: int, told: bool) -> tuple[Name, ...]:
    """The place of a clause that names none: the one with which its sentence begins; else the last before it in its
    sentence, where the article has a scene or something is said to be there (`builds a line in Oran that will open`);
    else the scene, unless it is only said or written, or is not `told` of as a fact or for a day.
    """
    if meant := _there(cast, clause):
        return (meant,)
    there = without_origins(within(cast.places, sentence), cast, trigger)
    frame = [place for place in there if _is_frame(place, sentence, cast)]
    if frame:
        return (frame[0],)
    sides = within(cast.places, clause) + within(cast.actors, clause)
    if any(is_other_side(name, trigger, cast) for name in sides):
        return ()  # another match
    rivals = {name.key for name in sides if is_opponent(name, trigger, cast)}
    scene = [place for place in _scene(cast, clause) if place.key not in rivals]
    earlier, nowhere = _earlier(cast, clause, sentence, trigger), is_nowhere(cast, clause, trigger)
    if scene:
        return earlier or (() if nowhere or not told else _inherited(scene, cast))
    words = words_in(cast.text[clause[0] : clause[1]])
    match = any(not cast.cues.contests.isdisjoint(cast.cues.glue.bare(word)) for word in words)  # it may be away
    return () if nowhere or match else tuple(place for place in earlier if locates(place, cast.text, cast.cues))


def _dateline(own: Sequence[Name], clause: Span, trigger: int, cast: Cast) -> list[Name]:
    """The places of the dateline, without a capital where a clause names another town of its country: correspondents
    sit in capitals. A later clause of its sentence has no more than the town, and only what happens somewhere has it,
    without a place of its own, and is no other time's: `until it came to light`.
    """
    told = [place for place in within(cast.places, (0, cast.dateline)) if not _is_bracketed(place, cast)]
    if cast.text[cast.dateline : clause[0]].strip() and not {place.key for place in own} & {p.key for p in told}:
        towns = [place for place in told if not is_country(place)]
        return [] if own or _is_subordinate(clause, cast) or is_nowhere(cast, clause, trigger) else towns[:1]
    named = {place.country: place.key for place in own if not is_country(place) or cast.cues.verb_first}
    named |= {place.country: "" for place in told if None in named}  # a place that no gazetteer has is in that country
    return [place for place in told if not _may_be_desk(place) or named.get(place.country, place.key) == place.key]


def _is_subordinate(clause: Span, cast: Cast) -> bool:
    """Whether a clause begins with a word for its time or cause, or a relative."""
    first = words_in(cast.text[slice(*clause)])[:1]
    return bool(first) and (first[0] in cast.cues.relatives or bool(cast.verbs.subordinators.at(first, 0)))


def _may_be_desk(place: Name) -> bool:
    """Whether a place of a dateline is a capital, or has the name of one, as `تونس` has, or is its country's largest
    city.
    """
    return any(known.kind == "capital" or is_largest(known) for known in places_named(place.name))


def _is_of_relative(place: Name, clause: Span, trigger: int, cast: Cast) -> bool:
    """Whether a place before a verb belongs to a relative clause of its subject: `The crew who left Oran are well`."""
    before = words_in(cast.text[clause[0] : place.start])
    relatives = cast.cues.relatives - cast.cues.definites  # German `der` is an article too
    return place.end < trigger and not cast.cues.verb_first and not relatives.isdisjoint(before[1:])


def _is_between_commas(place: Name, clause: Span, trigger: int, behind: bool, cast: Cast) -> bool:
    """Whether a place before a verb only tells whence what stands between two commas behind its subject is: `Un livre,
    volé au musée d'Oran, a été saisi à Sète`; where others stand `behind` it, or where that was: `A mask, bought in
    Geneva, was dug up near Izmir`.
    """
    if place.end >= trigger or cast.cues.verb_first:
        return False
    comma = cast.text.rfind(", ", clause[0], place.start)
    aside = words_in(cast.text[comma : place.start]) if comma >= 0 else []
    closed = cast.text.count(", ", place.end, trigger) == 1 and cast.text[clause[0] : comma].strip() != ""
    whence = len(aside) > 1 and aside[-1] in cast.cues.joints | cast.cues.origins
    participle = behind and comma >= 0 and cast.verbs.is_participle(cast.text[comma + 2 :].split(" ", 1)[0])
    whence = whence or participle
    return closed and whence and aside[0] not in cast.cues.place_cues | cast.cues.inside_cues | cast.grammar.openers


def _without_denied(here: Sequence[Name], cast: Cast) -> list[Name]:
    """The places without those that another is named instead of: `not in Leeds (in May) but in York`, not `not only in
    Leeds`.
    """
    small = cast.cues.place_cues | cast.cues.inside_cues | cast.cues.venue_cues | cast.cues.definites
    kept = list(here[:-1])
    for place, other in pairwise(here):
        between = without_tail(words_in(cast.text[place.end : other.start]), small)
        if between and between[-1] in cast.grammar.corrections and _is_denied(place, cast):
            kept.remove(place)
    return [*kept, *here[-1:]]


def _is_denied(place: Name, cast: Cast) -> bool:
    """Whether a word for "not", no adverb right behind it (only, just), stands before a place in its sentence."""
    before = re.split(r"[.;:\n]", cast.text[max(0, place.start - _DENIED) : place.start])[-1]
    forms = words_in(before)
    denied = (i for i in range(len(forms)) if cast.verbs.status["negation"].at(forms, i))
    return any(forms[i + 1 : i + 2] == [] or forms[i + 1] not in cast.verbs.adverbs for i in denied)


def _tells_subject(place: Name, here: Sequence[Name], clause: Span, trigger: int, cast: Cast) -> bool:
    """Whether "of" and a place only tell who acts, where that was standing behind the verb: `Les pompiers de Sète ont
    évacué une école à Agde`, not `The streets of Leeds`, `Most of Leeds`.
    """
    if place.end >= trigger or cast.cues.verb_first or clause[0] > place.start:
        return False
    near = words_in(cast.text[max(clause[0], place.start - _NEAR) : place.start])
    of = without_tail(near, cast.cues.definites - cast.cues.joints)
    if len(of) < _OF or of[-1] not in cast.cues.joints or _is_part(of[-2], cast):
        return False
    if not cast.verbs.passive_be.isdisjoint(words_in(cast.text[place.end : trigger])):
        return False
    return any(
        other.start > trigger and not is_country(other) and locates(other, cast.text, cast.cues) for other in here
    )


def _without_abroad(own: Sequence[Name], cast: Cast) -> list[Name]:
    """The places without countries that only tell who or whose, where something is said to be in a town of another:
    `Iraq lost to Japan in Saitama`, not `in Saitama and Iraq`.
    """
    towns = [p for p in own if p.country and not is_country(p) and locates(p, cast.text, cast.cues)]
    there = {place.country for place in towns or own}
    lists: list[list[Name]] = []
    for place in own:
        if lists and _is_joined(lists[-1][-1], place, cast):
            lists[-1].append(place)
        else:
            lists.append([place])
    return [place for each in lists if any(_is_in(p, there, cast) for p in each) for place in each]


def _is_in(place: Name, countries: Collection[str | None], cast: Cast) -> bool:
    """Whether a place is no country, is one of these, or is said to be where something is."""
    return place.country in countries or not is_country(place) or locates(place, cast.text, cast.cues)


def _without_addresses(own: Sequence[Name], clause: Span, cast: Cast) -> list[Name]:
    """The places without streets and houses of a town that is named beside them, or is the scene: `en l'église
    Saint-Aubin, à Guérande`.
    """
    towns = [place for place in own if not _is_address(place, cast)]
    scene = _inherited(_scene(cast, clause), cast) if own and not towns else ()
    return towns or [place for place in scene if not _is_address(place, cast)] or list(own)


def _is_address(place: Name, cast: Cast) -> bool:
    """Whether a place is a street or a house in a town: `l'église Saint-Aubin`; of what a gazetteer has not, also
    `Salter Road` and `rue des Lilas`.
    """
    before = words_in(cast.text[max(0, place.start - _NEAR) : place.start])
    if place.country is not None:
        return not cast.cues.verb_first and not cast.cues.addresses.isdisjoint(before[-1:])  # not `l'église de Sète`
    before = without_tail(before, cast.cues.definites | cast.cues.joints)
    own = words_in(place.name)
    return any(cast.cues.glue.bare(word) & cast.cues.addresses for word in (*before[-1:], *own[:1], *own[-1:]))


def _is_part(noun: str, cast: Cast) -> bool:
    """Whether what is of a place is there: its streets, its north, all of it."""
    near = cast.cues.place_nouns | cast.cues.directions | cast.verbs.determiners
    return not near.isdisjoint(bare_words(noun, cast.cues))


def _without_larger(own: Sequence[Name], cast: Cast) -> list[Name]:
    """The places without the countries in whose north (west, centre ...) the town before is: `زوارة غربي ليبيا`."""
    cues = cast.cues
    small = cues.place_cues | cues.inside_cues | cues.venue_cues | cues.definites | cues.joints | cues.directions
    found = list(own[:1])
    for last, place in pairwise(own):
        between = words_in(cast.text[last.end : place.start])
        part = not cues.directions.isdisjoint(between) and small.issuperset(between)
        if not (part and is_country(place) and last.country == place.country):
            found.append(place)
    return found


def _earlier(cast: Cast, clause: Span, sentence: Span, trigger: int) -> tuple[Name, ...]:
    """The last place before a clause in its sentence, where something happens, not where a body sits. Where somebody
    says something, what is said is not there.
    """
    before = cast.text[sentence[0] : clause[0]]
    if not cast.grammar.reporting.isdisjoint(words_in(before)):
        return ()
    places = without_origins(within(cast.places, (sentence[0], clause[0])), cast, trigger)
    found = [place for place in places if not _houses_body(place, cast)]
    first = len(found) - 1
    while first > 0 and _is_joined(found[first - 1], found[first], cast):
        first -= 1
    return tuple(found[max(first, 0) :])


def _is_joined(one: Name, other: Name, cast: Cast) -> bool:
    """Whether only "and" or a comma stands between two places: `in Karviná and Havířov`."""
    between = cast.text[one.end : other.start]
    return between in {", ", " "} or is_and(between, cast)


def _houses_body(place: Name, cast: Cast) -> bool:
    """Whether a place tells where a body named right before it sits: `the transport ministry in Rabat`."""
    at = bisect_left(cast.actors, place.start, key=lambda name: name.start)
    body = cast.actors[at - 1] if at else None
    between = words_in(cast.text[body.end : place.start]) if body and body.end < place.start else []
    small = cast.cues.inside_cues | cast.cues.venue_cues | cast.cues.definites
    return body is not None and body.kind == "organisation" and bool(between) and small.issuperset(between)


def _scene(cast: Cast, clause: Span) -> tuple[Name, ...]:
    """The article's scene, or that of the clause's paragraph where each has its own."""
    if not cast.headings:
        return cast.scene
    heading = next((h for h in cast.headings if h.start <= clause[0] < h.stop), None)
    return distinct(within(cast.places, (heading.start, heading.end))) if heading else ()


def _inherited(scene: Iterable[Name], cast: Cast) -> tuple[Name, ...]:
    """The scene, as far as it says where a clause is that names no place: a country does not, nor a capital that only
    the dateline names, where the correspondents sit.
    """
    told = {place.key for place in cast.places if place.end > cast.dateline or not cast.cues.desk_datelines}
    return tuple(p for p in scene if not is_country(p) and (p.key in told or not is_capital(p)))


def _is_frame(place: Name, sentence: Span, cast: Cast) -> bool:
    """Whether a sentence begins with a place, and so sets all of it there: `In Oran, officials said ...`."""
    before = words_in(cast.text[sentence[0] : place.start])
    if not 0 < len(before) < _FRONTED:
        return False
    openers = cast.cues.place_cues | cast.cues.inside_cues | cast.cues.place_nouns
    return not openers.isdisjoint(cast.cues.glue.bare(before[0])) or cast.text[place.start - 1].isalpha()
