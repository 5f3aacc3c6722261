"""Whether an expression stands at the head of a clause, whose verb behind it dates it, or before a participle."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import Final

from mypy_extensions import i64

from timeline.chronology.value import FUTURE, PAST
from timeline.languages.cues.tense import Cues
from timeline.resolution.tense.stretches import Stretch
from timeline.resolution.tense.verbs import CLAUSE, way_of

Cue = tuple[float, int, str]  # how far it is, which way it points, and the words

FRONT: Final = 3  # words that lead to an expression at the head of its clause: ", and in"
INFLECTED: Final = 2  # letters behind a participle at most, a vowel first: gefunden|en, not beginn|en|de
VOWELS: Final = "aeiou"
SAID: Final = 7  # words from a day to the noun of which a participle says that it was done then
LEADING: Final = 2  # words from a conjunction to an expression that leads its clause
LEAD: Final = 2  # words of what a sentence opens on: "Scheduled for Saturday, ..."
LAST: Final = 2  # words at the end of a clause that may be its verb: "gesperrt werden"
PARTICIPLE: Final = "ge"  # begins a participle, or stands behind what parts from its verb: "auf|ge|nommen"
SHORT_WORD: Final = 3  # letters of a preposition or article
PHRASE: Final = 6  # words from "since" to the expression that dates what something holds since


def opens_clause(before: str, cues: Cues) -> bool:
    """Whether what joins clauses stands right before an expression, but for a preposition, and no other expression
    before that: "... and on Sunday"."""
    words = before.rsplit(None, 3)
    at = next((n for n in range(len(words) - 1, max(-1, len(words) - 3), -1) if words[n] in cues.joins), None)
    if not at or (at < len(words) - 1 and len(words[-1]) > SHORT_WORD):
        return False
    return words[at - 1].strip("x,") != ""


def fronts(before: Stretch) -> bool:
    """Whether an expression that a comma follows stands behind a conjunction, so that only the clause behind the comma
    dates it: "said that in May, it will close", "closed a shop, and in May, it will open two"."""
    words, cues = before.words[-FRONT:], before.cues
    if words and (words[-1] in cues.dating or words[-1] in cues.day_marks) and words[-1] not in cues.joins:
        words.pop()
    joined = words[-2:-1] == [","] and words[-1] in cues.joins
    return bool(words) and (words[-1] in cues.fronting or joined)


def tells_own_clause(before: list[str], after: list[str], cue: str, near: bool, cues: Cues) -> bool:
    """Whether a cue behind an expression is the verb of a clause that a conjunction before that begins; `near` says
    that no other clause stands between them."""
    return _ends_clause(before, after, cue, cues) or (near and _leads_clause(before, cue, cues))


def _leads_clause(before: list[str], cue: str, cues: Cues) -> bool:
    """Whether a conjunction stands right before an expression, but for a short word, so that a verb of what is to come
    behind it dates it: "anunció que el lunes presentará". The words before go backwards."""
    if not cue.endswith(cues.fronted_endings):
        return False
    for word in before[:LEADING]:
        if word in cues.breaks:
            return True
        if len(word) > SHORT_WORD:
            return False
    return False


def _ends_clause(before: list[str], after: list[str], cue: str, cues: Cues) -> bool:
    """Whether a verb ends the clause behind an expression that a conjunction before that begins, where verbs come last:
    "er gab zu bedenken, dass im Herbst auf Stadt und Land Kosten zukommen werden". The words before go backwards."""
    if not cues.frames:
        return False
    clause = list(takewhile(lambda word: word[0].isalpha() and word not in cues.breaks, after))
    if cue not in [word.replace("'", " ") for word in clause[-LAST:]]:
        return False
    for word, comma in pairwise([*before, ""]):
        if word in cues.breaks or (word in cues.attributed and comma == ","):  # "Zeugen, die am Montag"
            return True
        if way_of(word, cues) in (PAST, FUTURE):
            return False
    return False


def attributed(before: Stretch, after: Stretch, cues: Cues) -> str:
    """The participle of what is done on a day and stands before its noun, "die am Montag im Wald gefundenen Waffen", or
    between commas behind it, "Roe, am Montag angeklagt,"; "" for none, and where it tells of a plan."""
    words = before.words[-FRONT:]
    if len(words) < FRONT - 1 or words[-1] not in cues.attributing:
        return ""
    if words[-2] == "," and after.words[1:2] == [","] and after.words[0].endswith(cues.frame_participles):
        made, named = after.words[0], len(before.parts) == FRONT or not words[0].strip("x")  # not "Er sagt, am"
        return made if named and _begins_participle(made, cues) and way_of(made, cues) != FUTURE else ""
    if words[-2] not in cues.attributed:
        return ""
    clause = list(takewhile(lambda word: word[0].isalpha(), after.words))[:SAID]
    for made, noun in pairwise(clause):
        if way_of(made, cues) == FUTURE:  # "die am Montag beginnende und live gezeigte Messe"
            return ""
        if (not noun.strip("x") or noun in cues.capital_nouns) and _is_participle(made, cues):
            return made if way_of(made, cues) in (PAST, 0) else ""
    return ""


def _is_participle(word: str, cues: Cues) -> bool:
    """Whether a word is an inflected participle of the past, by its beginning and its ending."""
    endings = (n for n in range(INFLECTED, 0, -1) if word[-n:][:1] in VOWELS)
    stem = next((word[:-n] for n in endings if word[:-n].endswith(cues.frame_participles)), "")
    return _begins_participle(stem, cues)


def _begins_participle(stem: str, cues: Cues) -> bool:
    return stem.startswith(cues.participle_beginnings) or PARTICIPLE in stem


def since_then(before: Stretch, cues: Cues) -> bool:
    """Whether a noun phrase that something holds since stands right before an expression."""
    parts = before.parts
    at = i64(len(parts)) - 2
    first = max(at + 2 - PHRASE, 0)
    while at >= first and parts[at].text not in cues.holding:
        at -= 1
    return at >= first and not any(
        way_of(word, cues) in (PAST, FUTURE, CLAUSE) and word not in cues.held for word in before.words[at + 1 :]
    )


def is_perfect(before: list[str], after: list[str], cue: str, cues: Cues) -> bool:
    """Whether a cue that its ending makes one of what is to come is a participle: "ist am Montag eskaliert"."""
    if not cues.frames or not cue.endswith(cues.future_endings):
        return False
    return not cues.being.isdisjoint(before[:FRONT]) or not cues.being.isdisjoint(after[:1])


def in_relative(before: list[str], after: list[str], left: Cue, cues: Cues) -> bool:
    """Whether an expression ends a relative clause that its verb begins, and the sentence goes on with its own: "the
    storm that hit the coast on Tuesday could reach it"."""
    at = int(left[0])  # words back, where no border stands between
    if not cues.relatives or at != left[0] or [word.replace("'", " ") for word in before[at - 1 : at]] != [left[2]]:
        return False
    if left[2].partition(" ")[0] in cues.relatives:
        at -= 1  # found as one: الذي رفضه
    elif at < len(before):
        at += way_of(before[at], cues) == left[1]  # its auxiliary: "qui a | tué"
    if at >= len(before) or before[at].partition("'")[0] not in cues.relatives:
        return False
    return after[:1] != [","] and (at + 1 >= len(before) or before[at + 1] != ",")


def hangs_ahead(before: list[str], after: list[str], left: Cue, right: Cue, cues: Cues) -> bool:
    """Whether a sentence opens with what was planned, and its verb behind a comma tells: "Scheduled for Saturday, the
    final was called off"."""
    if (
        cues.clitics
        or left[1] != FUTURE
        or right[1] != PAST
        or right[2] in cues.saying
        or len(before) > LEAD
        or before[-1].replace("'", " ") != left[2]
    ):
        return False
    return "," in after[: int(right[0])]


def in_clause(words: list[str], cue: Cue) -> bool:
    """Whether no other clause stands between an expression and a cue: it costs as much as it is words away."""
    return words[int(cue[0]) - 1 : int(cue[0])] == [cue[2]]


def completed(cue: Cue, words: list[str], cues: Cues) -> Cue:
    """The cue; a participle goes with the auxiliary behind it ("ob sie im Mai getroffen wird"), a modal with the end
    ("soll ... gelogen haben")."""
    if not cues.frames or not in_clause(words, cue):
        return cue
    if cue[1] == PAST and cue[2] not in cues.frames and cue[2].endswith(cues.frame_participles):
        ends = [*takewhile(cues.frames.__contains__, words[int(cue[0]) :])]
        return (cue[0], FUTURE, cue[2]) if ends and not any(way_of(word, cues) == PAST for word in ends) else cue
    if cue[1] != FUTURE:
        return cue
    modal, at = cue[2] in cues.frames, int(cue[0])
    clause = list(takewhile(lambda word: way_of(word, cues) != CLAUSE, words[at - 1 :]))
    for verb, word in pairwise(clause if modal else clause[:2]):
        past = word in cues.frame_past or (not modal and word in cues.frames and way_of(word, cues) == PAST)
        if past and verb.endswith(cues.frame_participles):
            return cue[0], PAST, word
    return cue
