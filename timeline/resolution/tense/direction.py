"""Which way the tense points where an expression stands: past, future, or nothing tells.

The nearest cue word of the sentence decides; words across a clause border count as further away, and so, a little,
do those that follow. Cues are data of the language file (`[tense]`).
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Final

from mypy_extensions import i64

from timeline.chronology.value import FUTURE, PAST
from timeline.languages.cues.tense import EITHER, UNDONE, Cues
from timeline.languages.writing.stock import Word
from timeline.resolution.sentence.cutting import (
    ARTICLE,
    COMMA,
    JOINED,
    JOINS,
    LEADS,
    LOOKS_BACK,
    SAYS,
    WHEN,
)
from timeline.resolution.sentence.stops import REACH, stop
from timeline.resolution.sentence.words import words_in
from timeline.resolution.tense.asides import of_a_figure
from timeline.resolution.tense.clauses import (
    PARTICIPLE,
    Cue,
    attributed,
    completed,
    fronts,
    hangs_ahead,
    in_clause,
    in_relative,
    is_perfect,
    opens_clause,
    since_then,
    tells_own_clause,
)
from timeline.resolution.tense.intents import (
    BESIDE,
    NEAR,
    announces,
    calls_for,
    decides,
    fell_through,
    has_called_off,
    is_undone,
    moved_away,
    moved_onto,
    undoes,
)
from timeline.resolution.tense.presents import awaited, is_aim, only_says_so, scheduled
from timeline.resolution.tense.stretches import Spot, Stretch
from timeline.resolution.tense.verbs import (
    CLAUSE,
    carries,
    is_joined,
    is_plural_noun,
    telling,
    telling_behind,
    texts,
    told_by,
    way_of,
)

BORDER: Final = 5  # how many words a clause border counts as
VERBS: Final = 4  # asks only for verbs; less, for all that tells
SPEECH: Final = 2  # words beside an expression that are somebody's sentence
AFTER: Final = 0.5  # how much further a word after the expression counts
AFTER_VERB_FIRST: Final = 1.0  # and where the verb of a clause comes first, as in Arabic
SHORTEST: Final = 5  # letters of a participle that is known by its ending
BRACKETS: Final = re.compile(r"\([^()\n]{0,60}\)")
ENDING: Final = 3  # letters at the end of a participle that are no beginning of it: be|zo|gen


def direction(spot: Spot, ranges: bool = False, quoted: bool = False) -> tuple[int, str]:
    """PAST, FUTURE, EITHER, UNDONE or 0 for an expression, and the cue that says so ("" for none).

    A word right beside it decides (since, until), but not for an expression that `ranges`: "from Monday to Friday".
    Where a plan moves, it is "postponed to Friday" that is to come, not "postponed on Friday"; the day that it is moved
    from is near, past or not; and so may be what a past verb comes before. What is `quoted` has a tense of its own:
    without a cue of the past it looks ahead ("On Monday we decide," he said), if it is more than a few words.
    """
    asked = 2 * ranges + quoted
    told = spot.told[asked]
    if told is None:
        told = spot.told[asked] = _direction(spot, ranges, quoted)
    return told


def _direction(spot: Spot, ranges: bool, quoted: bool) -> tuple[int, str]:
    before, cues = spot.before, spot.cues
    last = before.final
    if (last in cues.onto or last in cues.setting) and (moved := moved_onto(spot)):
        return (UNDONE if fell_through(spot) else FUTURE), moved
    if last in cues.away and (left := moved_away(spot)):
        return (FUTURE if ranges and announces(spot) else EITHER), left
    if not ranges and (beside := _beside(spot)):
        way, cue = _overruling(spot, beside[1]) or beside
        return (UNDONE if way == FUTURE and fell_through(spot) else way), cue
    if not ranges and cues.attributing and (done := attributed(before, spot.after, cues)):
        return PAST, done
    said = quoted and _said(spot)
    way, cue = said or (_told_between(Stretch("", cues), spot) if _says_which(spot) else verbs_say(spot))
    if way in (FUTURE, 0) and (followed := _followed(before, spot.after, cue, cues)):
        planned = way and cue in cues.frames and cues.awaits(before.words)
        return (EITHER if planned else followed), before.shown.split()[0]
    if not way:
        way, cue = scheduled(spot, ranges)
    if not ranges and cues.awaiting and (event := awaited(before, spot.after, way, cue, cues))[0]:
        return event
    if way == PAST and _qualifies(spot) and undoes(spot.after, cue):
        return (UNDONE if cue in before.shown else EITHER), cue
    if is_undone(way, spot):
        return UNDONE, cue
    ahead = (cues.asks(cue) and calls_for(before, cue)) or (ranges and announces(spot, ends=True))
    ahead = ahead or (way == PAST and (decides(before) or has_called_off(before, cue)))
    return (FUTURE, cue) if ahead else (way, cue)


def _followed(before: Stretch, after: Stretch, cue: str, cues: Cues) -> int:
    """PAST where an expression dates what came before what is told: what a sentence opens on, where a present without a
    day of its own tells what is done after it ("After the talks in March, both sides are preparing another meeting"),
    what something holds since ("closed since the flood in January"), or a figure ("inflation, 10% in May, will fall");
    EITHER where what is done after it has a day of its own ("After its defeat in June, the party meets on Saturday"),
    and 0 for others."""
    shown = before.shown
    if since_then(before, cues) or of_a_figure(shown, after.shown, cues):
        return PAST
    first = shown.strip()
    if "," in shown or (cue and cue in shown) or not first.startswith(cues.following) or first in cues.following:
        return 0  # "after Easter they will": of nothing else
    joined = is_joined(cue.replace(" ", "'"), cues)
    to_come = cue.endswith(cues.future_endings) or (cue and carries(cue.partition(" ")[0], cues) != 0)
    if not cues.capital_nouns and not all(word.strip("x") for word in after.words):  # nouns are masked there too
        return EITHER
    return PAST if joined or not to_come else 0


def _overruling(spot: Spot, beside: str) -> tuple[int, str] | None:
    """The verb that counts more than what stands right beside an expression; None for none."""
    cues = spot.cues
    if beside in cues.open_before and (told := verbs_say(spot))[0] == PAST:
        return None if announces(spot) else (EITHER, told[1])
    if _of_a_period(spot.before, beside) and (told := verbs_say(spot))[0] == PAST:
        return told
    if beside in cues.yielding:
        words = telling(spot.before.parts, spot.before.able, cues)
        nearest = _first(words, cues)
        if nearest is None or nearest[1] != FUTURE or nearest[2].endswith(cues.verbal_endings):
            return None
        place = len(words) - int(nearest[0])  # of its own clause it is as far away as it costs
        own = place >= 0 and words[place].text.replace("'", " ") == nearest[2].replace("'", " ")
        return nearest[1:] if own else None
    if beside in cues.since:
        told = verbs_say(spot)
        ahead = told[0] == FUTURE and told[1].endswith(cues.future_endings)
        return told if ahead else None
    return None


def _of_a_period(before: Stretch, beside: str) -> bool:
    """Whether what begins on a day is a time in which something was done: "rents rose in the year starting 1 May"."""
    if not beside.partition(" ")[0].endswith(before.cues.verbal_endings):
        return False
    words = before.words[: -len(beside.split())]
    named = list(takewhile(lambda word: not word.strip("x"), reversed(words)))
    return bool(named) and words[-len(named) - 1 : -len(named)] != [] and words[-len(named) - 1] in before.cues.dating


def _qualifies(spot: Spot) -> bool:
    """Whether an expression says of a noun behind it which is meant: "Friday's match", "the May 8 election"."""
    behind = spot.after.first
    return bool(behind) and (behind in spot.cues.links or _attributive(spot.before, behind))


def _says_which(spot: Spot) -> bool:
    """Whether what is said begins with a noun that an expression qualifies: "said Friday's race would be close"."""
    before, cues = spot.before, spot.cues
    if not before.able & SAYS:
        return False
    words = before.words
    at = -2 if len(words) > 1 and words[-1] in cues.noun_marks else -1
    return words[at] in cues.saying and _qualifies(spot)


def _attributive(before: Stretch, behind: str) -> bool:
    """Whether a noun stands behind an expression and its article before it."""
    cues = before.cues
    if before.final not in cues.articles or not behind[0].isalpha():
        return False
    return not way_of(behind, cues) and behind not in cues.dating and behind not in cues.onto | cues.away | cues.joins


def verbs_say(spot: Spot) -> tuple[int, str]:
    """What `direction` gives where no word right beside decides: for clock times, whose day it does not tell."""
    told = spot.told[VERBS]
    if told is None:
        told = spot.told[VERBS] = _told_between(spot.before, spot)
    return told


def _beside(spot: Spot) -> tuple[int, str] | None:
    """What the longest words right before an expression say, else those right after it."""
    cues = spot.cues
    if cues.before and (found := _right_before(spot)) is not None:
        way = cues.before[found]
        return (way, found) if way else None  # held as planned on Sunday
    if cues.before and cues.apposed and spot.before.able & COMMA:
        found = _apposed(spot.before.words[-3:], cues)
        if found and "," in spot.after.shown:  # else it is but a notice: "sunny on Sunday"
            return PAST, found
    if spot.after.first in cues.begins_after:
        words = words_in(spot.after.shown[:BESIDE])
        for n in range(len(words), 0, -1):
            found = " ".join(words[:n])
            if found in cues.after:
                return cues.after[found], found
    return None


def _right_before(spot: Spot) -> str | None:
    """The longest words right before an expression that say which way; None for none."""
    before, behind, ends = spot.before, spot.after.first, spot.cues.ends_before
    if before.parts and not before.last & (LEADS | ARTICLE):
        return None
    words = before.words
    if not words or "%" in before.shown:
        words = spot.leads(BESIDE).replace("%", " percent").split()
    if behind and _attributive(before, behind):
        words = words[:-1]  # "tickets for the May 8 game"
    seconds = ends.get(words[-1]) if words else None
    for n in seconds.get(words[-2], ()) if seconds is not None and len(words) > 1 else ():
        found = " ".join(words[-n:])
        if found in spot.cues.before:
            return found
    return words[-1] if words and words[-1] in spot.cues.before else None


def _apposed(words: list[str], cues: Cues) -> str:
    """The participle between a comma and a day, which has perhaps an article: "el puente, abierto el viernes,"."""
    for comma, word in ((words[-2:-1], words[-1:]), (words[-3:-2], words[-2:-1])):
        participle = str(word[0]) if comma == [","] else ""
        if len(participle) >= SHORTEST and participle.endswith(cues.apposed):
            return "" if participle in cues.moved or way_of(participle, cues) == FUTURE else participle
    return ""


def _said(spot: Spot) -> tuple[int, str] | None:
    """What the words say that an expression is quoted with, and the cue; None for a few words."""
    cues = spot.cues
    before = Stretch(spot.before.shown.rpartition('"')[2], cues)
    after = Stretch(spot.after.shown.partition('"')[0], cues)
    said = before.words + after.words
    if len(said) < SPEECH:
        return None
    way, cue = _nearest(before, after, cues)
    if not cue and cues.speakers and cues.speakers.isdisjoint(word.partition("'")[0] for word in said):
        return told if (told := scheduled(spot))[0] else None  # "A great day on Saturday"
    return (way, cue) if cue else (FUTURE, '"')


def _told_between(before: Stretch, spot: Spot) -> tuple[int, str]:
    """What the nearest cue says in what stands before an expression and behind it, and the cue; where a clause that is
    joined begins with it, or one that says when, what its own verb says: "it came and on Sunday will win"."""
    after, cues = spot.after, spot.cues
    if not cues.clitics and before.able & JOINS and opens_clause(before.shown, cues):
        words = telling_behind(after.parts, after.able, cues)
        own = _first(words, cues, after=True)
        if own is not None and own[1] in (PAST, FUTURE) and in_clause(texts(words), own):
            return own[1:]
    parted = after.first == "," and after.shown.lstrip().startswith(",")
    if parted and after.able & WHEN:  # "on 3 May, when they will vote"
        words = telling(after.parts, after.able, cues)
        own = _first(words[2:], cues, after=True) if len(words) > 1 and words[1].text in cues.whens else None
        if own is not None and own[1] == FUTURE and in_clause(texts(words[2:]), own):
            return own[1:]
    if not after.parts and not before.parts and not after.shown.strip() and not before.shown.strip():
        behind = spot.text[stop(spot.text, spot.end, spot.end + REACH, cues)[1] : spot.end + REACH]
        after = Stretch(behind.partition("\n")[0], cues)  # "MONDAY. The trial opens ..."
    if parted and cues.fronting and fronts(before):
        way, cue = _nearest(Stretch("", cues), Stretch(after.shown.lstrip(" ,"), cues), cues)
        if way:
            return way, cue
    return _nearest(before, after, cues)


def _nearest(before: Stretch, after: Stretch, cues: Cues) -> tuple[int, str]:
    """What the nearest cue says in what stands before and after an expression, brackets left out, and the cue."""
    if ")" in before.shown or ")" in after.shown:  # "beat them (2-1) on Sunday and will"
        before, after = _without_brackets(before), _without_brackets(after)
    return _nearest_of(before, after, cues)


def _without_brackets(stretch: Stretch) -> Stretch:
    return Stretch(BRACKETS.sub(" ", stretch.shown), stretch.cues) if ")" in stretch.shown else stretch


def _nearest_of(before: Stretch, after: Stretch, cues: Cues) -> tuple[int, str]:
    told_before = telling(before.parts, before.able, cues, after.first, leads_up=True)
    told_after = telling_behind(after.parts, after.able, cues)
    left, right = _first(told_before, cues), _first(told_after, cues, after=True)
    if right is None:
        return (0, "") if left is None else left[1:]
    words_before, words_after = texts(told_before), texts(told_after)
    words_before.reverse()
    right = completed(right, words_after, cues)
    if right[1] == FUTURE:
        done = _was_done(words_after[: int(right[0])], right[2], cues)
        if done or is_perfect(words_before, words_after, right[2], cues):
            right = right[0], PAST, right[2]
    return right[1:] if left is None else _of_both(words_before, words_after, left, right, cues)


def _of_both(before: list[str], after: list[str], left: Cue, right: Cue, cues: Cues) -> tuple[int, str]:
    """What tells of the cue before an expression and the one behind it. The words before stand backwards."""
    same = in_clause(after, right)
    if (
        _decided(before, left, right, cues)
        or is_aim(before, after, left, right, cues)
        or only_says_so(after, left, right, cues)
    ):
        return left[1:]
    if (
        hangs_ahead(before, after, left, right, cues)
        or tells_own_clause(before, after, right[2], same, cues)
        or is_plural_noun(left, right, before, cues)
    ):
        return right[1:]
    if left[2] in cues.frames and right[1] != EITHER and in_clause(before, left):
        verb = after[: int(right[0]) - 1][-1:] if same else []
        past = right[2] in cues.frame_past and any(word.endswith(cues.frame_participles) for word in verb)
        gone = after[int(right[0]) : int(right[0]) + 1]  # soll am Montag geflohen | sein
        done = PARTICIPLE in right[2][:-ENDING]  # "bezogen sein" tells of a plan
        been = right[1] == PAST and done and not cues.frame_being.isdisjoint(gone)
        return (PAST, right[2]) if past or been else left[1:]
    if left[1] == PAST and in_relative(before, after, left, cues):
        return left[1:]
    further = AFTER_VERB_FIRST if cues.clitics else AFTER
    near = NEAR if left[1] == PAST or not cues.capital_nouns else 0
    return left[1:] if left[0] <= max(near, right[0] * (1 + further)) else right[1:]


def _decided(before: list[str], left: Cue, right: Cue, cues: Cues) -> bool:
    """Whether a noun of moving a plan behind an expression is what a verb before it decided: "decided on Saturday the
    postponement of the trial"."""
    return right[1] == FUTURE and right[2] in cues.moved and left[1] == PAST and in_clause(before, left)


def _was_done(words: list[str], cue: str, cues: Cues) -> bool:
    """Whether the verb of a cue is a past itself, which is what a day before it dates: "on Friday they agreed to", but
    not "on Friday they are supposed to"."""
    verb, _, last = cue.rpartition(" ")
    if not verb or last not in (cues.onto | cues.away) or way_of(verb.replace(" ", "'"), cues) != PAST:
        return False
    return len(words) == 1 or not carries(words[-2], cues)


def _first(words: list[Word], cues: Cues, after: bool = False) -> Cue | None:
    """The first word that tells, from the last on where they do not stand after an expression, with how far it is; a
    verb after `and` (written on in وقال) begins another clause."""
    cost: i64 = 0
    last = i64(len(words)) - 1
    for n in range(last + 1):
        word = words[n if after else last - n]
        cost += 1
        if after and word.able & JOINS:
            cost += BORDER
            continue
        way = told_by(word, cues)
        if after and word.able & (LOOKS_BACK | JOINED) and word.text.partition("'")[0] in cues.behind:
            way = CLAUSE
        if way == CLAUSE:  # but no preposition is: "before the summer"
            if cost > 1 or after or not word.text[0].isalpha():
                cost += BORDER
            continue
        if not way and cues.clitics:
            way = _written_on(word.text, cues)
            if way and after:
                cost += BORDER
        if way:
            told = word.able & JOINED and (word.text in cues.phrases or is_joined(word.text, cues))
            return float(cost), way, word.text.replace("'", " ") if told else word.text
    return None


def _written_on(word: str, cues: Cues) -> int:
    """What a word says that a letter is written on to; 0 for none, and for the ف of في كان."""
    if len(word) < 3 or word[0] not in cues.clitics or word in cues.phrases or cues.is_neutral(word):
        return 0
    way = way_of(word[1:], cues)
    return 0 if way == CLAUSE else way
