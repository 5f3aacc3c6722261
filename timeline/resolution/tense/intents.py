"""What a verb does to the day that a plan has: moves it, calls for or warns of it, announces, decides or undoes it."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise, takewhile
from typing import Final

from timeline.chronology.term import Term
from timeline.chronology.value import FUTURE, PAST
from timeline.languages.cues.tense import EITHER, Cues
from timeline.resolution.meanings import of_a_weekday
from timeline.resolution.sentence.cutting import (
    DECIDES,
    DENIES,
    MEASURES,
    SAYS,
    SAYS_TOO,
    SUPPOSES,
    able_before,
    able_behind,
)
from timeline.resolution.sentence.stops import sentence_start, stop
from timeline.resolution.sentence.words import first_words, last_words, words_in
from timeline.resolution.tense.stretches import Spot, Stretch
from timeline.resolution.tense.verbs import CLAUSE, telling, texts, way_of, without_apposition
from timeline.tagging import Mention

BESIDE: Final = 24  # characters right beside a day
ROUND: Final = 40  # and around it
MOVED: Final = 12  # words between a plan that moves and its new day
MEASURE: Final = 3  # words within which a measure stands before its range of days
SETS: Final = 4  # words between a verb that sets a day anew and what stands before that
RANKS: Final = 4  # words before an infinitive among which a noun is ranked: "the first woman to win"
PARTICLE: Final = 2  # letters of a particle at most: "went on to win"
NEAR: Final = 2  # words between a verb of saying and its day, or a day and its participle: "auf Freitag vertagt"
OBJECT: Final = 4  # words of what a verb calls off
BEHIND: Final = (0, 1, 2, 3)  # where a verb stands, from its auxiliary: "was lifted", "canceled", "also canceled"
APPOINTED: Final = 3  # words behind an expression that name what it says of which it is: "December interest rate cut"
UNDOING: Final = 6  # words from a day to the verb that undoes its plan: "'s match was called off"


def moved_onto(spot: Spot) -> str:
    """The verb before an expression, or right behind it, that moves a plan on to that day; "" where there is none."""
    words, cues = spot.before.words, spot.cues
    if words and words[-1] in cues.setting:  # "rescheduled the hearing for Saturday"
        return next((word for word in words[-2 : -2 - SETS : -1] if word in cues.moved & cues.appointing), "")
    if not words or words[-1] not in cues.onto:
        return ""
    behind = first_words(spot.after.shown[:BESIDE], NEAR)  # "auf Freitag vertagt"
    on = cues.clitics  # "was taken (moved) away and stayed until": وظل
    led = texts(without_apposition(spot.before.parts, cues))  # أرجأت افتتاح المصنع، الذي كان مقررا الأحد، إلى
    reach = [word for word in led[-2 : -2 * MOVED : -1] if word.strip("x,،") or not on]  # أجلت المحكمة، أمس، النظر إلى
    before = takewhile(lambda w: w[0] not in on or w[1:] not in cues.carriers, reach[:MOVED])
    return next((word for word in (*before, *behind) if cues.hold(cues.moved, word)), "")


def moved_away(spot: Spot) -> str:
    """The verb before an expression behind a word like "from", or behind the day after it, that moves a plan from the
    one to the other; "" where there is none: "postponed from Friday to Monday"."""
    after, before, cues = spot.after.words, spot.before.words, spot.cues
    if not after or after[0] not in cues.onto:
        return ""
    clause = takewhile(lambda word: word[0].isalpha(), after)
    behind = [*clause][1 : MOVED + 2]
    return next((word for word in (*before[: -MOVED - 2 : -1], *behind) if cues.hold(cues.moved, word)), "")


def calls_for(before: Stretch, cue: str) -> bool:
    """Whether an expression stands behind what a verb calls to: "called to a meeting on Thursday"."""
    words, cues = before.words, before.cues
    said = next((n for n in range(len(words) - 1, -1, -1) if words[n].endswith(cue)), len(words))
    behind = words[said:]
    warns = cues.hold(cues.warning, cue) and not cues.away.isdisjoint(behind)
    return warns or not cues.toward.isdisjoint(behind)


def announces(spot: Spot, ends: bool = False) -> bool:
    """Whether an expression stands behind a measure that a verb announces: "announced the closure of the bridge"; or
    (`ends`) one that ends the clause behind its auxiliary: "hat Streiks von ... bis ... angekündigt"."""
    words, cues = spot.before.words, spot.cues
    if not spot.before.able & MEASURES:
        return False
    if ends and cues.frames and not cues.measures.isdisjoint(words[-MEASURE:]):
        clause = takewhile(lambda word: word not in (",", ":"), spot.after.words)
        if any(cues.asks(word) for word in clause):
            return True
    said = next((n for n, word in enumerate(words) if cues.hold(cues.saying, word) or cues.asks(word)), len(words))
    return any(cues.hold(cues.measures, word) for word in words[said:])


def announces_behind(spot: Spot, between: str) -> bool:
    """Whether a measure that a verb announces or decides stands between the day of that and an expression: "announced
    on Monday | the closure in", "voted on Tuesday | the closure in", not "approved on Tuesday | a report on the"."""
    cues, announced = spot.cues, announces(spot)
    if not announced and not _decides_on_a_day(spot.before.words, cues.deciding | cues.voting):
        return False
    words = words_in(between)
    told = "," in words or any(cues.words.get(word) == PAST for word in words)
    return not told and not cues.measures.isdisjoint(words if announced else words[:MEASURE])


def _decides_on_a_day(words: list[str], verbs: Collection[str]) -> bool:
    """Whether a day stands behind one of some verbs: "approved on Tuesday the closure"."""
    said = next((n for n, word in enumerate(words) if word in verbs), len(words))
    return not all(word.strip("x") for word in words[said:])


def joined(text: str, found: list[Mention], n: int, cues: Cues) -> bool:
    """Whether an expression is joined to the one before it: "are Tuesday and Wednesday"."""
    end, start = found[n - 1].end, found[n].start
    between = text[end:start].strip() if start - end < ROUND else ""
    return between == "," or between in cues.joins


def dates_the_saying(text: str, start: int, end: int, cues: Cues, joined: bool = False) -> bool:
    """Whether a verb of saying stands beside an expression: "said on Wednesday", "on Tuesday told"; `joined`: also one
    that "and" is written on to (وقال)."""
    first, last = max(0, start - ROUND), end + ROUND
    if not _is_said(text, first, start, end, last, cues, joined):
        return False  # wherever the sentence begins and ends
    first, last = sentence_start(text, start, cues, ROUND), stop(text, end, last, cues)[0]
    return _is_said(text, first, start, end, last, cues, joined)


def _is_said(text: str, first: int, start: int, end: int, last: int, cues: Cues, joined: bool) -> bool:
    before = able_before(text, first, start, NEAR, cues)
    if before & SAYS or (joined and before & SAYS_TOO):
        return True
    return able_behind(text, end, last, NEAR, cues) & SAYS != 0


def is_no_day_of_saying(
    text: str, found: list[Mention], n: int | None, said: tuple[Term, str | None, str], cues: Cues
) -> bool:
    """Whether what is announced may be dated, by a meaning, its link and the cue of its tense, but not the
    announcement: from a day on ("announced the closure from Monday on", not "its absence since Monday"), or on several
    days that are joined ("on Wednesday and Thursday")."""
    term, link, cue = said
    if link == "since":
        return cue not in cues.before and cue not in cues.holding
    first = term.args[0] if term.op == "before_point" else term  # the Wednesday before that Friday
    if n is None or not (isinstance(first, Term) and of_a_weekday(first)):
        return False
    if n and of_a_weekday(found[n - 1].meaning) and joined(text, found, n, cues):
        return True
    return n + 1 < len(found) and of_a_weekday(found[n + 1].meaning) and joined(text, found, n + 1, cues)


def appointed(spot: Spot) -> bool:
    """Whether an expression says which of things that have a day beforehand a verb set or moved: "delayed its November
    launch", not "it failed in its November launch"."""
    if spot.before.final not in spot.cues.articles:
        return False
    before = last_words(spot.leads(BESIDE), 3)[:-1]
    return not spot.cues.appointing.isdisjoint((" ".join(before), *before[-1:])) and _names_plan(spot)


def of_a_plan(spot: Spot) -> bool:
    """Whether an expression says which of things that have a day beforehand somebody's, or a known one, is: "Mexico's 2
    July presidential election"."""
    last = spot.before.final
    owned = last in spot.cues.articles or last.rpartition("'")[2] in spot.cues.links
    return owned and _names_plan(spot)


def _names_plan(spot: Spot) -> bool:
    """Whether what has a day beforehand stands right behind an expression, perhaps with what qualifies it."""
    for word in takewhile(str.isalpha, words_in(spot.follows(ROUND))[:APPOINTED]):
        if word in spot.cues.appointments:
            return True
        if way_of(word, spot.cues):
            break
    return False


def is_past(word: str, cues: Cues) -> bool:
    """Whether a word alone is a past or a participle."""
    return cues.words.get(word) == PAST or word.endswith(cues.past_endings)


def wanted(spot: Spot, given: str) -> bool:
    """Whether an expression stands behind an infinitive that says what a noun is for, or a participle of asking, with
    no past verb between: "filed papers to run in November", "lost a motion calling for an election on Dec. 12". Not
    where what marks an infinitive stands before what was done too: "il a cessé de fumer en juillet"."""
    words, cues = spot.before.words, spot.cues
    if not cues.infinitive_marks or not cues.verbal_endings:
        return False
    for n in range(len(words) - 1, -1, -1):
        word = words[n]
        if word in cues.infinitive_marks or word.endswith(cues.verbal_endings):
            behind = words[n + 1] if n + 1 < len(words) else ""
            if word in cues.infinitive_marks and behind.isalpha():
                return _infinitive(spot, given, f" {word} {behind}") and _of_a_noun(words[:n], cues)
            if word.endswith(cues.verbal_endings) and not cues.granting.isdisjoint((word, f"{word} {behind}")):
                return True
        if is_past(word, cues) or word in cues.breaks or word == ",":
            return False
    return False


def _infinitive(spot: Spot, given: str, phrase: str) -> bool:
    """Whether a mark and the word behind it are an infinitive, and no place or amount: "to Paris", "to 20 dollars"."""
    at, verb, cues = spot.text.rfind(phrase, 0, spot.start), phrase.rpartition(" ")[2], spot.cues
    if at < 0 or not verb.strip("x") or not given[spot.first + at + len(phrase) - len(verb)].islower():
        return False
    return verb.endswith(cues.infinitives) and verb not in cues.noun_marks and not is_past(verb, cues)


def _of_a_noun(words: list[str], cues: Cues) -> bool:
    """Whether the words before an infinitive end in a noun, but for a day: "his bid on Monday | to run", not "failed |
    to run", "went on | to win". What somebody was the first to do is done."""
    last = [word for word in words if word.strip("x") and len(word) > PARTICLE][-RANKS:]
    done = not last or not last[-1].isalpha() or way_of(last[-1], cues) or not cues.copulas.isdisjoint(last[-2:-1])
    return not done and cues.ranking.isdisjoint(last)


def _supposed(words: list[str], cues: Cues) -> bool:
    """Whether an expression stands in what a present says behind "if", and so looks ahead: "Si la loi est votée mardi",
    not "s'il est mort mardi" or "s'il est plus cher que lundi", nor what is granted: "même si elle est rouverte", nor
    "est si forte que"."""
    at = next((n for n in range(len(words) - 1, -1, -1) if words[n] in cues.ifs), len(words))
    behind = words[at + 1 :]
    if "," in behind or not (cues.even | cues.copulas).isdisjoint(words[max(0, at - 1) : at]):
        return False
    told = [(word, after) for word, after in pairwise([*behind, ""]) if way_of(word, cues) in (PAST, FUTURE)]
    passive = bool(told) and told[0][0] in cues.copulas and behind[-1] not in cues.breaks
    return passive and cues.perfects.isdisjoint((told[0][0], " ".join(told[0])))


def decides(before: Stretch) -> bool:
    """Whether an expression stands behind the infinitive of a verb or noun of deciding, with no other verb behind that:
    "a décidé de fermer l'école lundi", "its plan to close the mine in June". An infinitive without an ending stands
    right behind that, but for a day: not "promised help to farmers on Monday". Or it hangs on a condition."""
    cues = before.cues
    if cues.deciding and before.able & SUPPOSES and _supposed(before.words, cues):
        return True
    if not before.able & DECIDES:
        return False
    words = words_in(before.shown.replace("d'", "d' ")) if "d'" in before.shown else before.words
    votes = words[-1] not in cues.relating and _decides_on_a_day(words, cues.voting)  # "voted on Tuesday to close"
    verbs = cues.deciding | cues.voting if votes else cues.deciding
    decided = (n for n in range(len(words) - 1, -1, -1) if cues.hold(verbs, words[n]))
    clause = _without_days(words[next(decided, len(words)) :], cues)
    if "," in clause or not cues.breaks.isdisjoint(clause):
        return False
    told = clause[1:]
    if not cues.infinitive_marks and not cues.homonyms.isdisjoint(told[:1]):
        return not any(is_past(word, cues) for word in told[1:])  # نيتها طرح أسهمها, which is no verb there
    if any(is_past(word, cues) for word in told):
        return False  # "its plan to build homes collapsed in June"
    if not cues.infinitive_marks:
        return _is_decided(clause, cues)
    if "" in cues.infinitives:
        mark = next((n for n, word in enumerate(clause) if word in cues.infinitive_marks), 0)
        if any(word.strip("x") and len(word) > PARTICLE for word in clause[1:mark]):
            return False
        clause = clause[mark : mark + 2]
    return any(
        mark in cues.infinitive_marks
        and verb.endswith(cues.infinitives)
        and verb not in cues.noun_marks
        and cues.words.get(verb) != PAST
        for mark, verb in pairwise(clause)
    )


def _without_days(words: list[str], cues: Cues) -> list[str]:
    """Words without the days among them and their articles: "decidió el martes | cerrar"."""
    pairs = pairwise([*words, "."])
    return [word for word, after in pairs if word.strip("x") and (after.strip("x") or word not in cues.articles)]


def _is_decided(clause: list[str], cues: Cues) -> bool:
    """Whether a noun of what is decided stands behind a word of deciding (قرارها إغلاق المصنع), the last of which is
    not the occasion on which it was decided: قرر في اجتماع الأحد."""
    for n in range(len(clause) - 1, 0, -1):
        held = clause[n] in cues.homonyms and clause[n - 1] in cues.decided  # اجتماع عقد الأحد
        if not held and (clause[n] in cues.measures or clause[n] in cues.decided):
            return clause[n - 1] not in cues.occasions or clause[n - 2] in cues.decided  # المشاركة في اجتماع الأحد
    return False


def is_to_do(before: Stretch) -> bool:
    """Whether an expression stands behind an infinitive that says what is to be done: "à voir lundi", "le concert, à
    ne pas manquer samedi"."""
    words, cues = before.words, before.cues
    if not cues.calling:
        return False
    for n, word in enumerate(words):
        if word in cues.calling and (not n or not words[n - 1][0].isalnum()):
            behind = (each for each in words[n + 1 :] if each not in cues.aside | cues.infinitive_marks)
            verb = next(behind, "")
            if verb.endswith(cues.infinitives) and verb not in cues.noun_marks and not is_past(verb, cues):
                return True
    return False


def denied(before: Stretch) -> bool:
    """Whether the clause before an expression denies what is to come, and no other verb stands between."""
    cues = before.cues
    for word in reversed(texts(telling(before.parts, before.able, cues)) if before.able & DENIES else []):
        if word.lstrip(cues.clitics) in cues.denials:
            return True
        if way_of(word, cues) in (PAST, CLAUSE):
            return False
    return False


def has_done(spot: Spot, cue: str) -> bool:
    """Whether the verb before an expression is a perfect, whose end is to come: "has been shut through Monday"; what
    one counts has been: "has killed 40 people through Monday"."""
    verb = cue.partition(" ")[0]
    if not verb or spot.cues.having.isdisjoint(_auxiliaries(spot.before, cue)):
        return False
    told = spot.text[spot.text.rfind(verb, 0, spot.start) : spot.start].split()
    return not any(word.replace(",", "").replace(".", "").isdigit() for word in told)


def decided(before: Stretch, cue: str) -> bool:
    """Whether a cue is the simple past of a verb that has an infinitive: "agreed to sell it", "voted to strike", not
    "is expected to", "have vowed to"; or what had been put off by then, "had adjourned the case to 3 May"."""
    verb, _, mark = cue.partition(" ")
    cues = before.cues
    if cue in cues.moved and not cues.done.isdisjoint(before.words[-MOVED:]):
        return True
    if verb not in cues.deciding and not (mark in cues.infinitive_marks and is_past(verb, cues)):
        return False
    return (cues.having | cues.copulas).isdisjoint(_auxiliaries(before, cue))


def _auxiliaries(before: Stretch, cue: str) -> list[str]:
    """The words before the verb of a cue that stands before an expression, among which its auxiliaries are."""
    words, verb = before.words, cue.partition(" ")[0]
    at = next((n for n in range(len(words) - 1, -1, -1) if words[n] == verb), 0)
    return words[max(0, at - NEAR) : at]


def to_do_something(text: str, end: int, cues: Cues) -> bool:
    """Whether a term is followed by what is to be done in it: "until Monday to find the money"."""
    word, _, verb = text[end : end + BESIDE].lstrip().partition(" ")
    return word in cues.onto and verb[:1].isalpha()


def undoes(after: Stretch, cue: str) -> bool:
    """Whether a plan is undone by a cue, or by the verb behind it in what stands after a day: "Friday's match was
    called off"."""
    cues = after.cues
    if cue in cues.undone:
        return True
    words = after.words[:UNDOING]
    if cue.partition(" ")[0] not in words:
        return False
    told, verbs, at = " ".join(words), tuple(cues.undone), -1
    while (at := told.find(f"{cue} ", at + 1)) >= 0:
        if told.startswith(verbs, at + len(cue) + 1):
            return True
    return False


def is_undone(way: int, spot: Spot) -> bool:
    """Whether the plan for a day, which a cue tells to come or leaves open, is undone behind it or before."""
    if way == FUTURE:
        return fell_through(spot)
    return way == EITHER and _is_called_off(spot.before)


def _is_called_off(before: Stretch) -> bool:
    """Whether what stands before an expression undoes a plan: "called off a fair that was to begin on Saturday"."""
    undone = before.cues.undone
    pairs = pairwise(before.words if undone else [])
    return any(word in undone or f"{word} {after}" in undone for word, after in pairs)


def fell_through(spot: Spot) -> bool:
    """Whether a past says behind an expression that the plan for that day is undone: "a meeting scheduled for Tuesday
    was canceled", "the match, scheduled for Tuesday, has been called off"."""
    cues = spot.cues
    if not cues.undone or spot.before.final not in cues.planning:
        return False
    words = first_words(spot.after.shown.lstrip(" ,"), UNDOING)
    if len(words) < 2 or not (words[0] in cues.having or (words[0] in cues.copulas and way_of(words[0], cues) == PAST)):
        return False
    verbs = (" ".join(words[n : n + length]) for n in BEHIND for length in (1, 2))
    return not cues.undone.isdisjoint(verbs)


def has_called_off(before: Stretch, cue: str) -> bool:
    """Whether a day stands behind what has a day beforehand and a perfect, which no past day can date, has called off:
    "has cancelled her concert on Saturday", not "has suspended its coach after the match on Saturday"."""
    cues = before.cues
    if cue not in cues.undone:
        return False
    told, _, behind = before.shown.rpartition(cue)
    if cues.having.isdisjoint(last_words(told[-ROUND:], 1)):
        return False
    words = words_in(behind)
    noun = next((n for n, word in enumerate(words[:OBJECT]) if word in cues.appointments), len(words))
    placed = not cues.dating.isdisjoint(words[noun + 1 : noun + 2])  # "in Leeds on", but no "because of the march on"
    return placed and (cues.articles | cues.breaks | cues.dating).isdisjoint(words[1:noun])
