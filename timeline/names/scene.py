"""Where an article is set, by evidence: its headline, its dateline, where its lead says that something is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence

from timeline.languages.tables.name_cues import NameCues
from timeline.languages.writing.name_keys import fold
from timeline.names.gazetteer import place_named
from timeline.names.mention import without_tail, words_in
from timeline.records import Name

_AUXILIARIES = 3  # words between a subject and its verb
_BEFORE = 30  # characters before a place that say what it is to the sentence
_HOME = re.compile(r", \w{1,4}['’ ]$")  # `Bremond, de Dinan,`
_ENDS = (". ", "\n", "؟ ", "! ")


# what each sign that an article is set in a place counts
_HEADLINE = 2
_LEAD_INSIDE = 2.5  # the first sentence says that something is there
_LEAD = 0.5  # the first sentence names it
_DATELINE = 1  # where correspondents may only sit
_AGREED = 1  # unless the headline has it too, and no other
_AGAIN = 0.5  # it is named twice
_INSIDE = 0.5  # for each of two mentions that say that something is there
_UNHEARD_OF = -1  # of which no gazetteer has heard: a street or hall may lie in the place meant
_WHOLE = {"country": -2, "region": -1}  # of which a part is meant


def scenes(
    places: Sequence[Name], told: Collection[str], text: str, dateline: int, cues: NameCues, joining: Collection[str]
) -> tuple[Name, ...]:
    """The place an article is set in, and those that a `joining` word joins to it; `told` are the keys of those in its
    headline.
    """
    times = Counter(place.key for place in places)
    lead = max(dateline, min((at for end in _ENDS if (at := text.find(end, dateline)) > 0), default=len(text)))
    telling = [
        p for p in places if not (tells_whence(p, -1, text, cues) or (p.end <= lead and describes(p, text, cues)))
    ]
    named = [p for p in telling if p.end <= lead or p.key in told or times[p.key] > 1]
    settings = [place for place in named if not _is_vast(place)]
    sure = [p for p in settings if p.country or p.key in told or times[p.key] > 1 or locates(p, text, cues)]
    settings = sure or settings
    if not settings:
        return ()
    points: dict[str, float] = {}
    for key in dict.fromkeys(place.key for place in settings):
        own = [place for place in places if place.key == key]
        agreed = _AGREED * (own[0].end <= dateline and len(told) == 1)
        points[key] = _points(own, text, (dateline, lead), cues) + (_HEADLINE + agreed) * (key in told)
    scene = max(settings, key=lambda place: points[place.key])
    above = [place for place in settings if place.end <= dateline]
    if is_country(scene) or any(p.key == scene.key and text[: p.start].endswith((" (", ", ")) for p in above[1:]):
        towns_above = (p for p in above if p.country == scene.country and p.key != scene.key)
        scene = next(towns_above, scene)  # "PORTO - ... Portugal", "LORIENT (Bretagne) - ... Bretagne": where in it
    first = [place for place in places if place.end <= lead or place.key in told]
    return _with_joined(scene, first, text, joining, cues)


def _points(own: Sequence[Name], text: str, lead: tuple[int, int], cues: NameCues) -> float:
    """What the mentions of a place say for it as a scene, its headline left out."""
    first = [place for place in own if lead[0] <= place.start and place.end <= lead[1]]
    inside = [place for place in own if locates(place, text, cues)]
    signs = (
        _DATELINE * (own[0].end <= lead[0]),
        _LEAD * bool(first),
        _LEAD_INSIDE * any(place in inside for place in first),
        _AGAIN * (len(own) > 1),
        _INSIDE * min(len(inside), 2),
    )
    known = place_named(own[0].name, {own[0].country or ""})
    whole = _WHOLE.get(known.kind, 0) if known is not None else 0
    return sum(signs) + whole + _UNHEARD_OF * (not own[0].country)


def locates(place: Name, text: str, cues: NameCues) -> bool:
    """Whether the words before a place say that something is there: `in Oran`, `the port of Oran`, `مدينة وهران`."""
    near = text[max(0, place.start - _BEFORE) : place.start].rpartition("\n")[2]
    before = without_tail(words_in(near), cues.definites)
    if not before:
        return False
    small = cues.inside_cues | cues.venue_cues | cues.place_nouns
    if not small.isdisjoint(cues.glue.bare(before[-1])) or before[-1] in cues.glued_inside:
        return True
    return before[-1] in cues.joints and before[-2:-1] != [] and before[-2] in cues.place_nouns


def describes(place: Name, text: str, cues: NameCues) -> bool:
    """Whether a place stands in a relative clause behind a comma: `Lumen, which built the dam of Arvel, said`."""
    comma = text.rfind(", ", 0, place.start)
    aside = text[comma + 2 : place.start] if comma >= 0 else ""
    first = words_in(aside)[:1]
    return (
        bool(first) and first[0] in cues.relatives and not cues.verb_first and ". " not in aside and "\n" not in aside
    )


def tells_whence(place: Name, trigger: int, text: str, cues: NameCues) -> bool:
    """Whether a place only tells where somebody is from, or which contest it is: `a firm based in Kufstein`, `the Tour
    of Spain`. Not where that is what happens: `she was born in Kufstein`.
    """
    start = max(0, place.start - 30)
    before = list(re.finditer(r"\w+", text[start : place.start]))[-3:]
    if _HOME.search(text[start : place.start]) and text[place.end : place.end + 1] in {",", ")"}:
        return fold(before[-1].group()) in cues.joints - cues.definites  # `, de Dinan,`, not `, la Savoie,`
    while before and fold(before[-1].group()) in cues.definites:
        before.pop()
    words = [fold(word.group()) for word in before]
    contest = cues.inert - (cues.place_nouns | cues.place_cues if place.country else frozenset())
    if cues.verb_first and words and not contest.isdisjoint(cues.glue.bare(words[-1])):
        return True  # `كأس آسيا`, not `مهرجان القاهرة`
    small = words[-1:] and words[-1] in cues.joints
    if small and words[-2:-1] and words[-2] in cues.inert:
        return True
    following = re.match(r" ([a-z]+)", text[place.end : place.end + 20])
    if following and following.group(1) in cues.roles:
        return True  # "a Lincoln engineer"
    if " ".join(words[-2:]) not in cues.residences:
        return False
    first = start + before[-2].start()
    return not 0 <= trigger <= first or len(text[trigger:first].split()) >= (1 if cues.verb_first else _AUXILIARIES)


def is_country(place: Name) -> bool:
    """Whether a place is a whole country."""
    known = place_named(place.name, {place.country or ""})  # `عمان` may be Amman
    return known is not None and known.kind == "country"


def is_capital(place: Name) -> bool:
    """Whether a place is the capital of a country."""
    known = place_named(place.name, {place.country or ""})
    return known is not None and known.kind == "capital"


def _with_joined(
    first: Name, places: Sequence[Name], text: str, joining: Collection[str], cues: NameCues
) -> tuple[Name, ...]:
    """A place where something is first said to be there, and those that follow it with "and" between: not the towns
    between which something runs.
    """
    found = [next((place for place in places if place.key == first.key and locates(place, text, cues)), first)]
    for place in places:
        between = text[found[-1].end : place.start]
        joins = fold(between.strip()) in joining or between == f" {cues.glue.joiner}" != " "
        if place.start > found[-1].start and joins:
            found.append(place)
    return tuple(found)


def _is_vast(place: Name) -> bool:
    """Whether a place is a sea, a river or a part of the world: no happening is all over it."""
    known = place_named(place.name)
    return known is not None and not known.country
