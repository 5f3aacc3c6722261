"""Places that stand for a team or those who run them: sides of a contest, and subjects that act."""

from __future__ import annotations

from itertools import pairwise

from timeline.languages.concepts import concepts_of, said_or_written
from timeline.languages.cues.cue_list import fold as cue_form
from timeline.names.cast import Cast
from timeline.names.gazetteer import place_named
from timeline.names.mention import Span, within, without_tail, words_in
from timeline.names.scene import is_country
from timeline.records import Name

_AUXILIARIES = 3  # words between a subject and its verb
_PAIRED = 4  # words between what two do and the first of them
_RIVAL = 20  # characters before a name in which a word for a rival stands
_REACH = 8  # words between a verb of contests and the side that a small word names
_LETTERS = 3  # of a country: UAE
_TWO = 2
_AGREEMENT = "agreement"  # the concept
_DEALS = frozenset({_AGREEMENT, "talks"})  # concepts
_PROTESTS = frozenset({"protest", "parade", "gathering"})  # concepts
_VERB = 3  # words of a verb with its auxiliaries
_DASH = " - "  # between the sides of a match
_MATCH, _BORDER = "match", "border"  # concepts
_STOPS = frozenset(".!?:\n")


def is_opponent(name: Name, trigger: int, cast: Cast) -> bool:
    """Whether a name stands behind a word for a rival, or is the other side of a contest: `ضد تونس`."""
    before = _without_articles(cast.text[max(0, name.start - _RIVAL) : name.start], cast)
    met = not cast.cues.rivals.isdisjoint((*before[-1:], " ".join(before[-2:])))  # `face à`
    return met or is_other_side(name, trigger, cast)


def is_side(place: Name, cast: Cast) -> bool:
    """Whether a place is a side of a match: one of two with a dash between (`Sète - Brest`) that open a sentence or
    stand behind its noun (not `the Lagos - Ibadan train`), or, where verbs go first, a country right behind a word of
    contests (`مواجهة تونس`).
    """
    cues, text = cast.cues, cast.text
    if cues.verb_first:
        before = words_in(text[max(0, place.start - _RIVAL) : place.start])[-1:]
        return is_country(place) and any(not cues.contests.isdisjoint(cues.glue.bare(word)) for word in before)
    ahead, behind = text[place.start - len(_DASH) : place.start], text[place.end : place.end + len(_DASH)]
    names = (*cast.places, *cast.actors)
    first = behind.replace("–", "-") == _DASH and any(name.start == place.end + len(_DASH) for name in names)
    second = ahead.replace("–", "-") == _DASH
    starts = [place.start] if first else [n.start for n in names if second and n.end == place.start - len(_DASH)]
    return place.start > cast.dateline and any(_opens_match(start, cast) for start in starts)


def _opens_match(start: int, cast: Cast) -> bool:
    """Whether what begins at an offset opens a sentence or a line, or stands right behind a noun for a match."""
    before = cast.text[max(0, start - _RIVAL) : start].rstrip(" ")
    if not before or before[-1] in _STOPS:
        return True
    return any(_MATCH in concepts_of(word, cast.language) for word in words_in(before)[-1:])


def tells_who(place: Name, cast: Cast) -> bool:
    """Whether a place only tells whose a national team is (`منتخب غانا`, `Ghana's 23-man squad`), or with which country
    somebody deals (`a pact with Ghana`).
    """
    cues, words = cast.cues, words_in(cast.text[place.end : place.end + _RIVAL])
    before = _without_articles(cast.text[max(0, place.start - _RIVAL) : place.start], cast)
    if before[-1:] and before[-1] in cues.companions:
        shared = any(_BORDER in concepts_of(word, cast.language) for word in before[-2:-1])  # `the border with Ghana`
        return is_country(place) and not shared
    before = without_tail(before, cues.joints | cues.definites)
    owned = words[:1] == ["s"]
    behind = () if cues.verb_first else words[: _VERB + 1] if owned else words[:1]
    parted = any(word in cues.squads and follows in cues.genitives for word, follows in pairwise(words))
    told = before[-1:] if parted else (*before[-1:], *behind)  # not `the Syria side of the border`
    return any(not cues.squads.isdisjoint(cues.glue.bare(word)) for word in told)


def is_protested(name: Name, trigger: int, cast: Cast) -> bool:
    """Whether people rally against somebody, who has no part in that: `rassemblés contre la loi de Jean Roy`."""
    said = words_in(cast.text[trigger : name.start]) if trigger < name.start else []
    told = {concept for word in said[:1] for concept in concepts_of(word, cast.language)}
    return not _PROTESTS.isdisjoint(told) and not cast.cues.rivals.isdisjoint(said)


def is_other_side(name: Name, trigger: int, cast: Cast) -> bool:
    """Whether a name is the other side of what a verb of contests tells: `lost 4-0 to Barrow`, `recevra Lens`."""
    cues = cast.cues
    said = words_in(cast.text[trigger : name.start]) if 0 <= trigger < name.start else []
    told = without_tail(said, cast.cues.definites)
    if not told or len(told) > _REACH:
        return False
    if told[-1] in cues.beats:
        return len(told) <= _VERB
    contest = any(form in cues.contests for word in told for _, form, _ in cues.glue.forms(word))
    ends = (told[-1], " ".join(told[-2:]), said[-1], " ".join(said[-2:]))  # "al" is an article and a small word
    return contest and not cues.contested.isdisjoint(ends)


def _without_articles(text: str, cast: Cast) -> list[str]:
    """The folded words of a text without articles at its end."""
    return without_tail(words_in(text), cast.cues.definites)


def is_guest(place: Name, clause: Span, cast: Cast) -> bool:
    """Whether a place is the second side of what two do, who is not at home: `le derby entre Sète et Béziers`; or one
    of two who talk or agree, which they do somewhere: `talks between Chile and Peru`.
    """
    if not plays(place, clause, cast):
        return False
    first = [other for other in cast.places if clause[0] <= other.start < place.start and plays(other, clause, cast)]
    does = {c for word in _doing(place, clause, cast) for c in concepts_of(word, cast.language)}
    return bool(first) or not does.isdisjoint(_DEALS)


def plays(place: Name, clause: Span, cast: Cast) -> bool:
    """Whether a place is a side of what two do: `le derby entre Sète et Béziers`."""
    return place.country is not None and any(word in cast.cues.joint for word in _doing(place, clause, cast))


def _doing(place: Name, clause: Span, cast: Cast) -> list[str]:
    """The words before "between", where a place is one of the two who are named behind it; else none."""
    near = (clause[0], place.start)
    first = max(within(cast.places, near) + within(cast.actors, near), key=lambda name: name.end, default=place)
    joined = _without_articles(cast.text[first.end : place.start], cast)
    start = first.start if len(joined) == 1 and joined[0] in cast.grammar.openers else place.start
    before = _without_articles(cast.text[clause[0] : start], cast)
    return before[-_PAIRED:] if before and before[-1] in cast.cues.betweens else []


def acts(place: Name, clause: Span, trigger: int, cast: Cast) -> bool:
    """Whether a place is the subject of a verb, and so acts: `Lens have signed`, `Toulouse a gagné`.

    Behind its verb a place may as well be the object (Arabic "left Iraq"): there none acts.
    """
    if any(does(place, clause, trigger, cast) for does in (_agree, _speaks, _contends)):
        return True
    between = words_in(cast.text[place.end : trigger])
    if place.end >= trigger or len(between) > _AUXILIARIES or not cast.grammar.auxiliaries.issuperset(between):
        return False
    known = place_named(place.name)
    others = (other for other in within(cast.places, clause) if other.key != place.key)
    if known is not None and known.kind != "city" and not any(is_opponent(other, trigger, cast) for other in others):
        return False  # "Germany publishes figures": where it happens; not `Ghana face Mali in Oran`
    before = set(words_in(cast.text[clause[0] : place.start]))
    return before <= cast.cues.definites | cast.grammar.openers


def _speaks(place: Name, clause: Span, trigger: int, cast: Cast) -> bool:
    """Whether, where verbs go first, a state or the capital that stands for it is right beside a verb that brings its
    words, and so their speaker: `وأعلنت فرنسا`, `وكانت قطر أعلنت`.
    """
    cues, known = cast.verbs, place_named(place.name)
    state = is_country(place) or (known is not None and known.kind == "capital")
    if not cast.cues.verb_first or not state:
        return False
    between = cast.text[min(place.end, trigger) : max(place.start, trigger)].split()
    if place.start < trigger:
        opening = words_in(cast.text[clause[0] : place.start])
        spoken = not between and bool(opening) and cue_form(opening[-1]).lstrip(cues.clitics) in cues.be
    else:
        spoken = len(between) == 1
    verb = [cue_form(word) for word in words_in(cast.text[trigger : clause[1]])[:1]]
    behind = (word for word in words_in(cast.text[place.end : clause[1]]) if word not in cast.cues.times)
    goal = next(behind, "") in cast.grammar.prepositions  # `وأضاف لبنان إلى القائمة`
    joined = any(place.end < other.start <= place.end + _TWO for other in cast.places)  # `الرباط ومدريد`
    return spoken and not (goal or joined) and bool(cues.reporting.at(verb, 0) or cues.speech_acts.at(verb, 0))


def _contends(place: Name, clause: Span, trigger: int, cast: Cast) -> bool:
    """Whether, where verbs go first, a place stands right behind a verb of contests and before the other side: `تغلب
    العراق على قطر`.
    """
    verb = words_in(cast.text[trigger : place.start]) if 0 <= trigger < place.start else []
    if not cast.cues.verb_first or len(verb) != 1 or cast.cues.glue.bare(verb[0]).isdisjoint(cast.cues.contests):
        return False
    others = within(cast.places, (place.end, clause[1])) + within(cast.actors, (place.end, clause[1]))
    return any(is_other_side(other, trigger, cast) for other in others)


def _agree(place: Name, clause: Span, trigger: int, cast: Cast) -> bool:
    """Whether a place is one of two countries that agree or say something, in neither of which that is: `Chile and Peru
    signed an accord`.
    """
    two = within(cast.places, (clause[0], max(clause[0], trigger)))
    if len(two) != _TWO or place not in two or not all(is_country(one) for one in two):
        return False
    small = cast.cues.definites | cast.grammar.openers
    parts = pairwise((clause[0], two[0].start, two[0].end, two[1].start, two[1].end, trigger))
    opening, _, between, _, behind = (words_in(cast.text[start:end]) for start, end in parts)
    if not small.issuperset(opening + between) or cast.cues.ands.isdisjoint(between):
        return False
    does = concepts_of(words_in(cast.text[trigger : trigger + _RIVAL])[0], cast.language)
    verb = words_in(cast.text[trigger : trigger + _RIVAL])[0]
    meet = verb in cast.cues.contests or verb in cast.cues.beats
    return cast.grammar.auxiliaries.issuperset(behind) and (
        meet or not does.isdisjoint({_AGREEMENT, *said_or_written()})
    )


def attributes(place: Name, cast: Cast) -> bool:
    """Whether a country in letters stands before the noun that it qualifies, as an adjective does: `the US carrier`."""
    letters = cast.text[place.start : place.end].replace(".", "")
    following = words_in(cast.text[place.end : place.end + _RIVAL])[:1]
    if not (letters.isupper() and len(letters) <= _LETTERS and cast.text[place.end : place.end + 1] == " "):
        return False
    verbs, grammar = cast.verbs, cast.grammar
    closed = grammar.auxiliaries | grammar.openers | grammar.prepositions | grammar.reporting
    if not following or following[0] in closed or following[0] in verbs.forms:
        return False
    return following[0] not in verbs.participles and not following[0].endswith(verbs.participle_endings)
