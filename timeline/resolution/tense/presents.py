"""What a present tells of: a day that only a plain present of its clause tells of is to come, "the shuttle lands
Friday", "is in Rome Friday"; but stories are told in the present too.

The first is asked for last, where no cue of the past or of what is to come stands near: a present verb may be a plural
noun.
"""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import Final

from timeline.chronology import when
from timeline.chronology.term import Term
from timeline.chronology.units import Period
from timeline.chronology.value import FUTURE, PAST, Anchors
from timeline.languages.cues.tense import EITHER, Cues
from timeline.resolution.meanings import lacks_year, names_some_day, of_a_weekday
from timeline.resolution.sentence.cutting import INCIDENT, UNPLANNED
from timeline.resolution.sentence.stops import REACH
from timeline.resolution.sentence.words import words_in
from timeline.resolution.tense.clauses import PARTICIPLE
from timeline.resolution.tense.intents import BESIDE, is_past
from timeline.resolution.tense.stretches import Spot, Stretch
from timeline.resolution.tense.verbs import parted

HEADLINE: Final = 4  # words before an infinitive that is a headline's verb
FEWEST: Final = 2  # words before a day that may be a subject and its verb
BEFORE_DAY: Final = 2  # words before a day, its preposition included, that may be a copula
SHORT_WORD: Final = 3  # letters of a preposition
BEGINNING: Final = 7  # letters of a verb within which that stands
AWAITED: Final = 10  # words from "before" to the day of what is awaited
OWED: Final = 2  # words from "durch" to the weather that something came of
SAYING: Final = 5  # words behind a comma among which who said so has his verb
NEARBY: Final = 700  # characters within which a text goes on with the month that it told of


def scheduled(spot: Spot, ranges: bool = False) -> tuple[int, str]:
    """FUTURE and the present verb before an expression that dates it; 0 where none does, or where the sentence tells of
    what nobody plans or compares with a day. A day that says of a noun which is meant ("in Friday's race") is dated so
    only behind a preposition of plans; one that begins or ends a range only behind "from"."""
    cues, words = spot.cues, spot.before.words
    if cues.finite_endings:
        if ranges:
            return 0, ""
        if (spot.before.able | spot.after.able) & INCIDENT:
            return 0, ""
        told = _finite(spot)
        told = told if told[0] else _copula(spot)
        return told if told[0] else _foretold([*words, *spot.after.words], cues)
    if not cues.schedules:
        return 0, ""
    if ranges and (not words or words[-1] not in cues.away | cues.schedules | cues.being):
        return 0, ""
    if ranges and words[-1] in cues.away:
        words = words[:-1]
    if (spot.before.able | spot.after.able) & UNPLANNED:
        return 0, ""
    if len(words) < FEWEST:  # "On Friday, the crew lands in Florida"
        after = spot.after.words
        alone = (cues.joins | cues.breaks).issuperset(words)  # "Friday is a holiday", "But Friday is"
        itself = alone and not (cues.being | cues.schedules).isdisjoint(after[:1])
        return (FUTURE, after[0]) if itself else _present(after[1:], cues)
    qualifies = not cues.links.isdisjoint(words_in(spot.follows(BESIDE))[:1])
    if qualifies and words[-1] not in cues.planning:
        return 0, ""
    parted = _parted(words, words_in(spot.after.shown[:BESIDE]), cues)
    return (FUTURE, parted) if parted else _present(words, cues, back=True)


def _parted(before: list[str], after: list[str], cues: Cues) -> str:
    """The present verb that a day parts from its subject, with an article or preposition behind it: "the court on
    Thursday rules on the appeal"; "" for none, as for "the court votes on Thursday were split"."""
    subject = before[-2 if before[-1] in cues.dating else -1]
    verb, follows = "".join(after[:1]), "".join(after[1:2])
    noun = subject[0].isalpha() and subject not in cues.noun_marks
    return verb if noun and verb in cues.schedules and follows in cues.articles | cues.dating else ""


def _foretold(said: list[str], cues: Cues) -> tuple[int, str]:
    """FUTURE and the first noun of the weather to come in a sentence, but none that something came of: "durch Böen"."""
    for n, word in enumerate(said):
        if word in cues.forecasts and cues.owing.isdisjoint(said[max(0, n - OWED) : n]):
            return FUTURE, word
    return 0, ""


def _finite(spot: Spot) -> tuple[int, str]:
    """FUTURE and the verb that its ending and its place show to be one: right behind its subject and before a day, or
    right behind a day that a sentence opens on ("Die Bauern verkaufen ab 3. Mai", "Am 3. Mai verkaufen die Bauern")."""
    before, cues = spot.before.words, spot.cues
    if before and len(before[-1]) <= SHORT_WORD:  # the preposition
        before = before[:-1]
    opening = len(before) <= FEWEST and cues.no_finites.issuperset(before)  # "Schon in der Nacht frischt er auf"
    if not opening:
        before = before[: max(FEWEST, len(before) - _beside(before, cues))]
        subject, verb = before[-2:-1], before[-1]
        if verb in cues.finite_subjects and subject and subject[0].endswith(cues.finite_endings):
            subject, verb = [verb], subject[0]  # "Zum Abschluss zünden wir am Samstag"
        stands = bool(subject) and (not subject[0].strip("x") or subject[0] in cues.finite_subjects)
    else:
        after = spot.after.words
        verb, stands = after[0] if after else "", len(after) > 1 and after[1][0].isalpha()
    if not stands or len(verb) <= SHORT_WORD or verb in cues.no_finites or not verb.endswith(cues.finite_endings):
        return 0, ""
    weak = verb.endswith(cues.passive_endings) and verb.startswith(cues.participle_beginnings)
    participle = not opening and (weak or PARTICIPLE in verb[:-2][:BEGINNING])
    return (0, "") if participle else (FUTURE, verb)


def _beside(words: list[str], cues: Cues) -> int:
    """How many words that are no verbs stand between a verb and a day: "freuen sich schon am Samstag"."""
    return next((n for n, word in enumerate(reversed(words)) if word not in cues.no_finites), 0)


def _copula(spot: Spot) -> tuple[int, str]:
    """FUTURE and the copula right before a day, or right behind one that a sentence opens on, where no participle ends
    its clause: "Am Samstag ist Markt", not "Am Samstag ist in Wien ein Mann gestorben". A sentence whose end is out of
    reach tells nothing."""
    before, after, cues = spot.before.words, spot.after.words, spot.cues
    if len(spot.after.shown) >= REACH:
        return 0, ""
    if before and len(before[-1]) <= SHORT_WORD:  # the preposition
        before = before[:-1]
    opening = len(before) <= FEWEST and cues.no_finites.issuperset(before)
    opening = opening and bool(after)
    verb, after = (after[0], after[1:]) if opening else ("".join(before[-1:]), after)
    if verb not in cues.being:
        return 0, ""
    ends = (
        word
        for word, border in pairwise([*after, ","])
        if word[0].isalpha() and (border in cues.joins or not border[0].isalnum())
    )
    return (0, "") if any(_completes(word, cues) for word in ends) else (FUTURE, verb)


def _completes(word: str, cues: Cues) -> bool:
    """Whether a word that ends a clause may be the participle of a perfect."""
    made = word.startswith(cues.participle_beginnings) or PARTICIPLE in word
    return is_past(word, cues) or (made and word.endswith(cues.frame_participles))


def awaited(before: Stretch, after: Stretch, way: int, cue: str, cues: Cues) -> tuple[int, str]:
    """FUTURE and what says before an expression that something on that day is awaited: what has a day beforehand
    ("sagte er vor dem Spiel am Samstag"; of what happened before it, the day may be over: EITHER), else where no verb
    tells but behind a colon, and a present stands right behind the day ("vor dem Schauprozess am Samstag plagen ihn
    Sorgen") or something in brackets before the colon ("vor der Schau am Samstag (15 Uhr): ..."); 0 for none. Else it
    may be a place: "vor der Oper am Samstag: zwei Verletzte"."""
    words = before.words[-AWAITED:]
    at = next((n for n in range(len(words) - 3, -1, -1) if words[n] == "," or _awaits(words, n, cues)), 0)
    event = words[at + 2 :]
    if way == FUTURE or not _awaits(words, at, cues) or any(is_past(word, cues) for word in event):
        return 0, ""
    phrase = f"{words[at]} {words[at + 1]}"
    if cues.awaits(event):
        said = way != PAST or cue in cues.saying
        return (0, "") if cue in cues.done else (FUTURE if said else EITHER, phrase)
    lead, _, told = after.shown.partition(":")
    if way and (way != PAST or cue in before.shown or cue in lead or cue not in told):
        return 0, ""
    verb = "".join(after.words[:1])
    if "(" not in lead and not (verb.endswith(cues.finite_endings) and verb not in cues.no_finites):
        return 0, ""
    noun = any(not word.strip("x") for word in event)
    known = cues.incidents.isdisjoint(words)  # else it has happened: "Unfall vor der Oper am Samstag (15 Uhr)"
    return (FUTURE, phrase) if noun and known else (0, "")


def _awaits(words: list[str], n: int, cues: Cues) -> bool:
    """Whether "before the" begins at a word."""
    return " ".join(words[n : n + 2]) in cues.awaiting


def is_aim(
    before: list[str], after: list[str], left: tuple[float, int, str], right: tuple[float, int, str], cues: Cues
) -> bool:
    """Whether the verb right behind a day only says to what end that was done which a past tells before it: "arrived in
    Riga on Friday to meet the sponsors", but not "is on Friday to meet". The words before stand backwards."""
    told = left[1] == PAST and right[1] == FUTURE and cues.being.isdisjoint(before[:BEFORE_DAY])
    return told and after[1:2] == [right[2]] and after[0] in cues.infinitive_marks


def only_says_so(after: list[str], left: tuple[float, int, str], right: tuple[float, int, str], cues: Cues) -> bool:
    """Whether a verb of saying behind a comma only tells who said so, of what is to come: "it is to arrive on Friday,
    he said"; not where the verb goes first."""
    said = left[1] == FUTURE and after[:1] == [","] and right[2] in after[1 : 1 + SAYING]
    return said and right[2] in cues.saying and not cues.clitics


def by_its_place(cue: str, cues: Cues) -> bool:
    """Whether only its place shows a cue to be a present."""
    if cue in cues.being and cues.finite_endings:
        return True
    told = cue in cues.words or cue in cues.moved or " " in cue or cue.endswith(cues.future_endings)
    return not told and cue.endswith(cues.finite_endings) and not parted(cue, cues)


def is_simple_future(cue: str, cues: Cues) -> bool:
    """Whether a cue is a verb of the future by its ending, and promises nothing."""
    return cue.endswith(cues.future_endings) and cue not in cues.promises


def left_open(term: Term, cue: str, cues: Cues) -> bool | None:
    """Whether a verb known by its place alone leaves open which day is meant, so that it is the nearer one: a day of
    the week, of a ticker ("löscht am Montag") or a plan; False for a month, of which it may tell a story; else None.
    What is on a day of the week is to come."""
    if of_a_weekday(term):
        return None if cue in cues.being else True
    month = not names_some_day(term) or (term.op == "date" and term.args[-1] is None)
    return False if month and term.op != "at" else None


def tells_present(spot: Spot, cue: str) -> bool:
    """Whether a cue of what is to come is a present, in which stories are told too: one that is listed or ends so, or
    an auxiliary of the passive, with a participle at the end of the clause ("wird am 11. Mai ins Spital gebracht")."""
    cues = spot.cues
    if cue in cues.presents or cue.endswith(cues.present_endings):
        return True
    if cue not in cues.passives:
        return by_its_place(cue, cues)
    clause = list(takewhile(lambda word: word[0].isalnum() and word not in cues.breaks, spot.after.words))
    return bool(clause) and (clause[-1].endswith(cues.passive_endings) or is_past(clause[-1], cues))


def lies_back(term: Term, at: Anchors) -> bool:
    """Whether a day of no year beside a present is one that has been."""
    if at.published is None or term.op != "date" or not lacks_year(term) or at.tells_story():
        return False
    period = when(term, at)
    return period is not None and period.unit == "day" and period.end <= at.published


def way_told(named: tuple[int, Period | None], start: int, term: Term, text: str, at: Anchors) -> int:
    """Which way what a text named last has a date of no year go on with it, if it was shortly before: to the past where
    it was of the same month and is over ("early in January ... On 11 January she is taken to hospital"), to what is to
    come in the paragraph of a plan ("it starts on 23 August. The route has the finish on 14 September")."""
    date = term.args[0] if term.op in ("part", "mod") else term
    told_at, told = named
    if told is None or at.published is None or start - told_at > NEARBY:
        return 0
    if not isinstance(date, Term) or date.op != "date" or not lacks_year(date) or date.args[1] is None:
        return 0
    if told.start > at.published:
        return 0 if "\n" in text[told_at:start] else FUTURE
    again = not at.narrative and told.end <= at.published and date.args[1] == told.month
    return PAST if again else 0


def _present(words: list[str], cues: Cues, back: bool = False) -> tuple[int, str]:
    """FUTURE and the first present of a clause, or the last one that stands before its end; 0 for none."""
    for n in range(len(words) - 1, 0, -1) if back else range(1, len(words)):
        word = words[n]
        if word in cues.breaks or word in cues.compared or not word[0].isalnum():
            return 0, ""
        if word in cues.being:  # but a caption tells what it shows: "is led away on Friday"
            done = n + 1 < len(words) and is_past(words[n + 1], cues) and words[n + 1] not in cues.homonyms
            return (0, "") if done else (FUTURE, word)
        heads = back and n < HEADLINE and word in cues.infinitive_marks  # "Senate to vote Friday"
        if heads and n + 1 < len(words) and words[n + 1] not in cues.noun_marks and words[n + 1].strip("x"):
            return FUTURE, word
        if word in cues.schedules and words[n - 1] not in cues.noun_marks:
            return FUTURE, word
    return 0, ""
