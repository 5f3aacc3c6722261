"""On which side of the day of publication a date that comes back lies, by how far it is."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import Final

from timeline.chronology import units, when
from timeline.chronology.term import Term
from timeline.chronology.units import Period
from timeline.chronology.value import FUTURE, PAST, Anchors
from timeline.languages.cues.tense import EITHER, Cues
from timeline.resolution.meanings import A_WEEK, lacks_year, of_a_weekday, weekday_of
from timeline.resolution.sentence.cutting import DOUBTS, JOINED, able, able_behind
from timeline.resolution.sentence.stops import REACH
from timeline.resolution.sentence.words import first_words, last_of
from timeline.resolution.tense.intents import UNDOING, announces, is_past, of_a_plan, wanted
from timeline.resolution.tense.stretches import Spot, Stretch
from timeline.resolution.tense.verbs import way_of
from timeline.tagging import Mention

LONG_OVER: Final = 240  # days since what was
SOON: Final = 92  # days to what is to come
CLAUSE_END: Final = 12  # words behind a day among which the participle of its clause is sought
NAMED: Final = 3  # words behind a day that it may say which is meant of
BEFORE: Final = 3  # words before a participle, with its auxiliaries
ARTICLE: Final = 2  # words between a verb that calls something off and its noun


def nearer(term: Term, at: Anchors) -> int:
    """Which way the nearest such day of the week, or date without a year, lies; EITHER where nothing tells."""
    if at.published is None or not of_a_weekday(term):
        sides = _sides(term, at) if lacks_year(term) else None
        if sides is None:
            return EITHER
        past, to_come, today = sides
        return FUTURE if to_come.start - today < today - past.end else PAST
    ahead = (weekday_of(term) - at.published) % A_WEEK
    return FUTURE if 0 < ahead < (at.published - weekday_of(term)) % A_WEEK else PAST


def before_next(cue: str, found: list[Mention], at: Anchors, cues: Cues) -> int:
    """Which way what has no year lies that a sentence opens on, with a cue like "after": the last before what is told
    then, where that comes next with a day of its own ("After the vote in April, she takes office in July"); EITHER for
    others."""
    sides = _sides(found[0].meaning, at) if len(found) > 1 and lacks_year(found[0].meaning) else None
    if sides is None or not cue or not any(following.startswith(cue) for following in cues.following):
        return EITHER
    then = when(found[1].meaning, at.but(direction=FUTURE, either=False))
    return EITHER if then is None else FUTURE if sides[1].start < then.start else PAST


def is_to_come(spot: Spot, given: str, term: Term, at: Anchors) -> bool:
    """Whether a month or day of what is wanted or prepared, or a day of a plan, comes soon, and was last the year
    before: "candidates for the election of October"."""
    of_day = term.op == "date" and term.args[-1] is not None
    told = wanted(spot, given) or _is_prepared(spot.before) or (of_day and of_a_plan(spot))
    return (told and _comes_soon(term, at)) or _set_for(spot.before, term, at)


def is_over(spot: Spot, cue: str) -> bool:
    """Whether a verb of what nobody plans, perhaps behind auxiliaries, tells what was on a day: "died on 7 January",
    not "died days before the vote on 7 January", nor "was jailed until 7 January", "joined the 7 January race", "signed
    for the game on 7 January"."""
    words, cues, final = spot.before.words, spot.cues, spot.before.final
    verb = cue.rpartition(" ")[2]  # "a été"
    said = last_of(words, verb)
    if final in cues.onto or final in cues.setting or final in cues.away:
        return False
    if said < len(words) and final in cues.articles:
        return False
    if 0 < said < len(words) and words[said - 1] in cues.articles:  # "the captured ship docks on 7 January"
        return False
    told = cue in cues.over or (cues.clitics != "" and cue.lstrip(cues.clitics) in cues.over)
    told = told or any(word in cues.over for word in words[said + 1 : said + 3])
    told = told or (said < len(words) and _is_act(words, said, cues))
    if not (told or cues.frames):  # most verbs: what stands behind the day is not asked for
        return False
    begins = said + 1 if said < len(words) else 0  # "his call for a vote on 7 January failed"
    doubts = able_behind(spot.text, spot.end, spot.end + REACH, NAMED, cues) & DOUBTS
    if told and not doubts:
        doubts = spot.before.able & (DOUBTS | JOINED)
        if not doubts or not able(spot.before.parts[begins:]) & doubts:
            return True
    behind = first_words(spot.follows(REACH), NAMED if told else CLAUSE_END)
    clause = takewhile(lambda word: word[0].isalpha(), behind)
    if not told and cues.over.isdisjoint(clause):
        return False
    between = {word.rpartition("'")[2] for word in words[begins:]}
    if not (cues.breaks.isdisjoint(between) and cues.infinitive_marks.isdisjoint(between)):
        return False
    named = (*between, *behind[:NAMED])  # what may be foreseen
    if not cues.appointments.isdisjoint(named) or cues.awaits(named):
        return False
    return not any(one in cues.setting and two in cues.articles for one, two in pairwise(words[begins:]))


def _is_act(words: list[str], said: int, cues: Cues) -> bool:
    """Whether a past tells what was done, a word at most between it and a day: "left the party on 7 January"; not what
    was announced, put off, or to be done: "was to have been paid on"."""
    verb, between = words[said], 0
    for n in range(said + 1, len(words)):
        between += words[n] not in cues.articles and words[n] not in cues.dating
    if not cues.dating or between > 1:
        return False
    planned = verb in cues.appointing or verb in cues.moved or verb in cues.granting or verb in cues.copulas
    done = not planned and is_past(verb, cues)
    return done and not any(word in cues.infinitive_marks for word in words[max(0, said - BEFORE) : said])


def or_led_up_to(way: int, spot: Spot, cue: str) -> int:
    """The way of a day of the week; FUTURE where a past tells of what was done before an event of that day, of who got
    ready for it, or who called it off: "met his deputies before the vote of Sunday". A pluperfect looks back, and
    so does an imperfect."""
    words, cues = spot.before.words, spot.cues
    if way != PAST or spot.before.final not in cues.complements or cues.done.intersection((cue, *words)):
        return way
    if cue.endswith(cues.past_endings):  # what went on: "the march of Saturday was (était) forbidden"
        return way
    led = _is_prepared(spot.before) and _is_for_event(words[:-1], cues)
    return FUTURE if led or _is_called_off(words[:-1], spot.follows(REACH), cues) else way


def or_set(way: int, spot: Spot, term: Term, cue: str) -> int:
    """The way of a quarter, EITHER where a past tells what was announced, decided or warned of for it ("announced
    layoffs in the first quarter"), or of a day of the week, FUTURE where that sets from when on: "raised prices as of
    Sunday"."""
    cues = spot.cues
    if way == EITHER and of_a_weekday(term):
        before = spot.leads(REACH).rstrip()
        return FUTURE if any(before.endswith(word) for word in cues.open_before) else way
    if way != PAST or term.op != "quarter":
        return way
    told = cue in cues.appointing or cue in cues.deciding or cues.hold(cues.warning, cue) or cues.asks(cue)
    return EITHER if told or announces(spot) else way


def _is_for_event(words: list[str], cues: Cues) -> bool:
    """Whether what is prepared is itself what has a day beforehand: "before the vote", "qualified for the vote", not
    "before the attack", "before the end of the vote", "qualified the vote", nor "just before the vote"."""
    ready = next(n for n in range(len(words) - 1, -1, -1) if words[n] in cues.preparing)
    lead, event = "".join(words[ready - 1 : ready]), words[ready + 1 :]
    if words[ready] in cues.heralds:
        led = lead.strip("x") == lead and cues.shortly.isdisjoint((lead, f"{lead} {words[ready]}"))
    else:
        led = event[0] in cues.onto or event[0] in cues.complements
    noun = takewhile(lambda word: word not in cues.complements, event[1:])
    nouns = {word.rpartition("'")[2] for word in [event[0], *noun]}
    held = not cues.appointments.isdisjoint(nouns) or cues.awaits(nouns)
    return led and held and all(word[0].isalpha() for word in event)


def _is_called_off(words: list[str], after: str, cues: Cues) -> bool:
    """Whether what stands before an expression and its preposition has a day beforehand, and a verb around calls it
    off: "a annulé le concert de samedi", "le concert de samedi est reporté"."""
    at = len(words) - 1
    if at < 0 or words[at].rpartition("'")[2] not in cues.appointments:
        return False
    reach, behind = words[max(0, at - ARTICLE) : at], first_words(after, UNDOING)
    if not cues.done.isdisjoint(behind):
        return False
    if not cues.undone.isdisjoint(reach):
        return cues.onto.isdisjoint(reach)  # "autorisés au match de samedi"
    is_subject = cues.complements.isdisjoint(reach)  # not "l'arbitre du match de samedi"
    return is_subject and _suffers(behind, cues)


def _suffers(words: list[str], cues: Cues) -> bool:
    """Whether the clause that goes on calls off its subject: "a été annulé", not "a annulé la vente", nor "a été
    suspendu", which was going on."""
    clause = [*takewhile(lambda word: word[0].isalpha(), words)]
    undone = next((n for n, word in enumerate(clause) if word in cues.undone - cues.preparing), 0)
    verbs = (word for word in reversed(clause[:undone]) if word not in cues.aside)
    auxiliary = next((word for word in verbs if not word.endswith(cues.adverb_endings)), "")
    return auxiliary != "" and auxiliary not in cues.perfects


def _is_prepared(before: Stretch) -> bool:
    """Whether an expression says of a noun which is meant, for which somebody stands or gets ready, with nothing done
    between: not "the candidates beaten in the election of October"."""
    words, cues = before.words, before.cues
    if before.final not in cues.complements:
        return False
    words = words[:-1]
    ready = next((n for n in range(len(words) - 1, -1, -1) if words[n] in cues.preparing), len(words))
    between = [*takewhile(lambda word: word != ",", reversed(words[ready + 1 :]))]  # not of who says so
    if not between or not (noun := between[0].rpartition("'")[2]).isalpha():
        return False
    if any(f" {phrase}" in f" {' '.join(reversed(between))} " for phrase in cues.following):
        return False  # "suspended after the match of"
    gone = (PAST in (way_of(word, cues), cues.before.get(word)) for word in between)  # "suspended since the match of"
    return noun not in cues.noun_marks | cues.dating and not any(gone)


def _comes_soon(term: Term, at: Anchors) -> bool:
    """Whether what has no year comes soon in the year of publication, and was last the year before, long ago: of that
    one news would say "last"."""
    sides = _sides(term, at)
    if sides is None:
        return False
    past, to_come, today = sides
    this_year = units.year_of(past.start) < units.year_of(today) == units.year_of(to_come.start)
    return this_year and today - past.end > LONG_OVER and 0 < to_come.start - today < SOON


def was_lately(term: Term, at: Anchors) -> bool:
    """Whether what has no year was within a season, and comes again the greater part of a year ahead."""
    sides = _sides(term, at) if lacks_year(term) else None
    if sides is None:
        return False
    past, to_come, today = sides
    return 0 <= today - past.end < SOON and to_come.start - today > LONG_OVER


def _set_for(before: Stretch, term: Term, at: Anchors) -> bool:
    """Whether something is set for a month that comes soon, and was last most of a year ago: "agreed to a raise for
    August"; of that one news would say "last"."""
    if term.op != "date" or before.final not in before.cues.setting:
        return False
    if " ".join(before.words[-2:]) in before.cues.yielding:  # "data for August" are out
        return False
    sides = _sides(term, at) if term.args[-1] is None and not at.over else None
    if sides is None:
        return False
    past, to_come, today = sides
    return today - past.end > LONG_OVER and to_come.start - today <= SOON


def _sides(term: Term, at: Anchors) -> tuple[Period, Period, int] | None:
    """When what has no year was, and when it comes, and the day of publication; None where a story tells of it."""
    today = at.published
    if today is None or at.narrative or at.recalls:
        return None
    past, to_come = (when(term, at.but(direction=way, either=False)) for way in (PAST, FUTURE))
    return None if past is None or to_come is None else (past, to_come, today)
