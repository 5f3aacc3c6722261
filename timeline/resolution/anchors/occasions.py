"""A day of the week written as every such day is ("le samedi"), where the text tells of one occasion of it.

French says "le samedi" of each Saturday and of the Saturday of a feast: "Le samedi soir, l'orchestre a joué". It is of
one occasion where a perfect tells of it ("s'est tenue le premier lundi du mois"), or where it is a day of an occasion
of several that the text has told of.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from timeline.chronology.term import Term, bits
from timeline.chronology.value import FUTURE, PAST
from timeline.languages.cues.tense import Cues
from timeline.resolution.meanings import REPEATS, bare_hour, of_a_weekday, weekday_of
from timeline.resolution.narrative import term_of
from timeline.resolution.passage import Passage
from timeline.resolution.sentence.stops import ends_sentence, leads_clause, sentence, sentence_start
from timeline.resolution.sentence.words import words_in
from timeline.resolution.tense.verbs import way_of
from timeline.tagging import Mention

EVERY: Final = bits("every")
AROUND: Final = 3  # days from a day told to the one of the same occasion, on either side
LONGEST: Final = 4  # days of an occasion
BESIDE_IT: Final = 6  # characters from a day to a clock time of it: "le samedi, à 21 h"
BESIDE: Final = 2  # days from a day told to one that an imperfect tells of
NEAR: Final = 10  # words from a verb to a day behind it, and
FURTHER: Final = 16  # from a day that leads its sentence to its verb
TO_PARTICIPLE: Final = 3  # words from an auxiliary to its participle: "n'ont pas encore été"
LOOKED_BACK: Final = 8  # days told, among which those of an occasion are sought
TOGETHER: Final = 30  # characters from the beginning of one day to that of the next of an occasion
SATURDAY: Final = 6
LEADING: Final = 2  # words before a day that leads its sentence: "Et dès le samedi"


def of_occasion(here: Passage, n: int) -> Term | None:
    """The one day that is meant by what may be every such day of the week, and the clock time right behind it; None
    where each is."""
    start, end, term, _ = here.found[n].said
    if term.op == "any_day" and isinstance(term.args[0], Term):
        return term.args[0] if 0 <= start - here.days.once <= BESIDE_IT else None
    if (day := _day_of_occasion(here, n)) is not None:
        here.days.once = end
    return day


def _day_of_occasion(here: Passage, n: int) -> Term | None:
    start, end, term, link = here.found[n].said
    cues = here.cues
    day = term.args[0] if term.kind & EVERY and len(term.args) == 1 else None
    if not cues.perfects or link or not isinstance(day, Term) or not (of_a_weekday(day) or day.op == "nth"):
        return None
    if here.normal[start:end].split(None, 1)[0] not in cues.once or _comes_back(here, n):
        return None
    leads = _leads(here, start)
    told = None if day.op == "nth" else _of_the_occasion(here, start, weekday_of(day))
    perfect = leads and _perfect(words_in(here.shown.spot(start, end).after.shown)[:FURTHER], cues)
    perfect = perfect or _breaks_in(here, start, end)
    perfect = perfect or ((told is not None or day.op == "nth") and _told_before(here, start))
    if perfect and told is None:
        return None if _is_one_of_several(here, n) else day
    if told is None:
        return None
    ordinal, among = told
    if ordinal < 1 or (not among and _is_one_of_several(here, n)):  # the calendar begins in the year 1
        return None
    lately = any(abs(day - ordinal) <= BESIDE for _, day in here.days.told[-1:])
    imperfect = leads and lately and here.way(start, end) == PAST
    ahead = here.way(start, end) == FUTURE
    of_a_programme = (among and (leads or ahead)) or (leads and ahead and _the_day_after(here, start, end, ordinal))
    return _on(day, ordinal) if perfect or imperfect or of_a_programme else None


def _the_day_after(here: Passage, start: int, end: int, ordinal: int) -> bool:
    """Whether a day that a verb of the future tells of is the one after the day told last, which is to come: "débutera
    demain. Le samedi, un bal suivra", but "ouvre dimanche. Le lundi, elle est fermée"."""
    today = here.at.published
    if today is None or not any(today < day == ordinal - 1 for _, day in here.days.told[-1:]):
        return False
    words = words_in(here.shown.spot(start, end).after.shown)[:FURTHER]
    return any(word.endswith(here.cues.future_endings) and way_of(word, here.cues) == FUTURE for word in words)


def goes_on_in_a_day(here: Passage, mention: Mention) -> bool:
    """Whether a part of the day goes on with the day of its sentence or, where it leads its clause, of the one before,
    by a past verb ("La foire a eu lieu dimanche. Le matin, une messe a été dite") or, with one still to come, by a
    future one ("Samedi, le temps sera sec le matin")."""
    start, end, term = mention.start, mention.end, bare_hour(mention.meaning)
    if term is None or term.op != "daypart" or here.at.narrative:
        return False
    day, today = here.days.told_beside(start), here.at.published
    if day is None and leads_clause(here.normal, start, here.cues):
        day = here.days.of_sentence_before(start)
    if day is None or today is None:
        return False
    way = here.way(start, end)
    return (way == FUTURE and day >= today) or (way == PAST and day <= today)


def _comes_back(here: Passage, n: int) -> bool:
    """Whether the sentence tells of what is usual, or of what comes back in other words: "tous les jours"."""
    start, cues = here.found[n].start, here.cues
    if not (cues.usual | cues.always).isdisjoint(words_in(sentence(here.normal, start, cues))):
        return True
    begin = sentence_start(here.normal, start, cues)
    for found in (*here.found[max(0, n - 2) : n], *here.found[n + 1 : n + 3]):
        apart = found.start < begin or ends_sentence(here.normal, start, found.start, cues)
        if not apart and found.meaning.kind & REPEATS:
            once = here.normal[found.start : found.end].split(None, 1)[0] in cues.once
            if not once:
                return True
    return False


def _is_one_of_several(here: Passage, n: int) -> bool:
    """Whether a day is joined to another that comes back: "le mardi et le vendredi"."""
    for first, second in ((n - 1, n), (n, n + 1)):
        if first < 0 or second >= len(here.found):
            continue
        one, other = here.found[first], here.found[second]
        between = words_in(here.normal[one.end : other.start])
        joined = len(between) == 1 and (between[0] in here.cues.joins or between[0] == ",")
        if joined and one.meaning.op == other.meaning.op == "every":
            return True
    return False


def _leads(here: Passage, start: int) -> bool:
    """Whether a day leads its sentence, or its part of one: "Il a plu et, le dimanche, ..."."""
    begin = sentence_start(here.normal, start, here.cues)
    before = here.normal[begin:start].rstrip()
    return len(before.split()) <= LEADING or before.endswith((",", ";"))


def _of_the_occasion(here: Passage, start: int, number: int) -> tuple[int, bool] | None:
    """Such a day of the week around the day told last, in this paragraph or the one before, and whether it is among
    several days that were told; or the one of a weekend told last. None where none is told near."""
    told = here.at.reference
    if told is not None and told.unit == "weekend" and here.days.goes_on_from(here.told_at, start):
        day = told.start + number - SATURDAY
        return (day, False) if day in range(told.start, told.end) else None
    if not here.days.told or not here.days.goes_on_from(here.days.told[-1][0], start):
        return None
    last = here.days.told[-1][1]
    for days in several_told(here.days.told[-LOOKED_BACK:]):
        among = next((each for each in range(min(days), max(days) + 1) if (each - number) % 7 == 0), None)
        if among is not None:
            return among, True
    ordinal = last + (number - last + AROUND) % 7 - AROUND
    today = here.at.published
    if today is not None and last <= today < ordinal:
        ordinal -= 7
    return ordinal, False


def several_told(told: list[tuple[int, int]]) -> Iterator[list[int]]:
    """The days that stand together, the last ones first: "les 5, 6 et 7 juillet", "du vendredi 5 au dimanche 7"."""
    days: list[int] = []
    at = 0
    for start, day in reversed(told):
        if days and (at - start > TOGETHER or abs(day - days[-1]) > LONGEST):
            if len(days) > 1:
                yield days
            days = []
        days.append(day)
        at = start
    if len(days) > 1:
        yield days


def _told_before(here: Passage, start: int) -> bool:
    """Whether a perfect right before a day tells of it, with no other verb between: "s'est achevée le dimanche"."""
    words, cues = words_in(here.shown.spot(start, start).before.shown)[-NEAR:], here.cues
    for n in range(len(words) - 1, -1, -1):
        if words[n] in cues.breaks or words[n] in cues.relatives or way_of(words[n], cues) == FUTURE:
            return False
        if _perfect(words[n:], cues, at_once=True):
            return not any(word.endswith(cues.infinitives) for word in words[n + 1 :])
    return False


def _breaks_in(here: Passage, start: int, end: int) -> bool:
    """Whether a day breaks in, between two commas, behind a perfect: "ils ont signé, le lundi à Rabat, un accord"."""
    spot, cues = here.shown.spot(start, end), here.cues
    before = spot.before.shown.rstrip()
    words = words_in(before[:-1])[-NEAR:] if before.endswith(",") else []
    inside, comma, _ = spot.after.shown.partition(",")
    if not comma or not words or not words[-1].endswith(cues.apposed):
        return False
    if any(way_of(word, cues) for word in words_in(inside)):
        return False
    return any(_perfect(words[n:], cues, at_once=True) for n in range(len(words) - 2, -1, -1)[:TO_PARTICIPLE])


def _perfect(words: list[str], cues: Cues, at_once: bool = False) -> bool:
    """Whether the first verb of these words is a perfect; `at_once`: they begin with it."""
    for n, word in enumerate(words[:1] if at_once else words):
        two = f"{word} {words[n + 1]}" in cues.perfects if n + 1 < len(words) else False  # "se sont"
        if word in cues.perfects or two:
            behind = words[n + 1 + two : n + 1 + two + TO_PARTICIPLE]
            if behind and way_of(f"{word}'{behind[0]}", cues) == FUTURE:
                return False  # "a lieu"
            if two and words[n + 1].endswith(cues.apposed):  # "est arrivé", where "se sont" is to come before one
                return True
            return _takes_participle(behind, cues)
        if word in cues.copulas or word in cues.breaks or word in cues.relatives or way_of(word, cues) == FUTURE:
            return False
    return False


def _takes_participle(words: list[str], cues: Cues) -> bool:
    """Whether a participle follows an auxiliary at once, but for adverbs: "a longuement joué", not "a l'air fermé"."""
    for word in words:
        if word.endswith(cues.apposed):
            return True
        if word not in cues.aside and not word.endswith(cues.adverb_endings):
            return False
    return False


def _on(term: Term, ordinal: int) -> Term:
    """The meaning of a day of the week, or of a part of one, on this day."""
    if term.op == "weekday":
        return term_of(date.fromordinal(ordinal))
    first, *others = term.args
    return Term(term.op, (_on(first, ordinal), *others)) if isinstance(first, Term) else term
