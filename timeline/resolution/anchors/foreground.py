"""The days that news tells of as its own, not where it looks back.

"The same day" behind a look back is one of the news: "Police landed on Tuesday to fight the fire that began on Sunday.
A man was held the same day". Behind what a sentence tells in passing of somebody's life, the main clause goes on with
the news where a perfect tells it, or what is to come: "Né le 4 mars 1999 à Lille, il a été arrêté le 2 mai". What had
been done, or is told in a simple past, may be of that year.

What counts on behind a sentence that told a day of long before last may be of that or of the news: "On Tuesday they
closed the road that was mended on 3 May. Two days later ...". Where its tense allows of one alone it is of that.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from timeline.chronology import comes_to, evaluate
from timeline.chronology.nearest import LONGEST_MONTH
from timeline.chronology.term import Term
from timeline.chronology.units import Period, single
from timeline.chronology.value import FUTURE, PAST, Undated, Value
from timeline.languages.cues.tense import Cues
from timeline.resolution.meanings import lacks_year, of_a_weekday, plain
from timeline.resolution.narrative import is_day_of_no_year, told_from
from timeline.resolution.passage import Passage
from timeline.resolution.sentence.cutting import OVER, able_behind
from timeline.resolution.sentence.quotes import PARAGRAPH
from timeline.resolution.sentence.stops import leads, sentence, sentence_start
from timeline.resolution.sentence.words import words_in
from timeline.resolution.tense.direction import verbs_say
from timeline.resolution.tense.sides import is_over
from timeline.tagging import Mention

LIFE: Final = 36525  # days: a hundred years
BEHIND: Final = 30  # characters behind a day that show its verb
AMOUNTS: Final = ("later", "earlier")
NEAR: Final = ("day", "week")  # units by which news counts back from a day


class Foreground:
    """The days told that have been, of which the last that was told as news is asked for."""

    def __init__(self, text: str, cues: Cues) -> None:
        self.text, self.cues = text, cues  # normalised
        self.told: list[tuple[int, Period]] = []  # and where

    def tell(self, start: int, period: Period, today: int | None) -> None:
        """Remember a day that has been."""
        if period.unit == "day" and today is not None and period.start <= today:
            self.told.append((start, period))

    def same(self, start: int, told_at: int) -> Period | None:
        """The day that "the same day" means though narrative time came from a look back later on; none where it leads
        the sentence behind that, or looks back too."""
        if self._looks_back(start, len(self.told)):
            return None
        news = (n for n in range(len(self.told) - 1, -1, -1) if not self._looks_back(self.told[n][0], n))
        last = next(news, None)
        if last is None or self.told[last][0] >= told_at:
            return None
        begin = sentence_start(self.text, start, self.cues)
        goes_on = leads(self.text, start, self.cues) and told_at >= sentence_start(self.text, begin - 2, self.cues)
        return None if goes_on else self.told[last][1]

    def _looks_back(self, start: int, n: int) -> bool:
        """Whether a pluperfect stands before what a sentence names, or a relative between that and the day before it,
        which is the one before `n`."""
        begin = sentence_start(self.text, start, self.cues)
        if not self.cues.done.isdisjoint(word.rpartition("'")[2] for word in words_in(self.text[begin:start])):
            return True
        before = self.told[n - 1][0] if n else -1
        between = words_in(self.text[before:start]) if before >= begin else ()
        return not self.cues.relatives.isdisjoint(between)


def of_either(here: Passage, mention: Mention, value: Value) -> Value:
    """What counts from narrative time where that is a day of long before, told last in the sentence before, and may
    count from the day of the news told there first: of that where the tense allows of it alone, an amount where it
    allows of both. Raises Undated where there is no amount."""
    told, today, term = here.at.reference, here.at.published, plain(mention.meaning)
    inner = term
    while inner.op == "at" and isinstance(inner.args[0], Term):
        inner = plain(inner.args[0])
    if value.anchor != "expression" or value.period is None or today is None:
        return value
    if told is None or told.unit != "day":
        return value
    news = _told_first(here, mention.start, told.start)
    moved = value.period.start - told.start
    if news is None or (moved < 0 and inner.args[-1] not in NEAR):
        return value
    way = here.way(mention.start, mention.end)
    of_told, of_news = (day > today if way == FUTURE else day <= today for day in (value.period.start, news + moved))
    around = words_in(sentence(here.normal, mention.start, here.cues))
    if not of_news or not here.cues.done.isdisjoint(word.rpartition("'")[2] for word in around):
        return value  # what had been done goes on with what was told in passing
    if not of_told:
        return evaluate(mention.meaning, here.at.but(reference=single(news)))
    if inner.op == "same":
        return value
    if term.op not in AMOUNTS:
        raise Undated("two days are told that it could count from")
    return evaluate(Term("duration", term.args), here.at)


def _told_first(here: Passage, start: int, passing: int) -> int | None:
    """The day of the news that the sentence before that of an offset told before an earlier one, the last it told."""
    begin = here.days.begin(start)
    first = sentence_start(here.normal, max(0, begin - 2), here.cues)
    if not first <= here.told_at < begin or here.at.narrative:
        return None
    days = here.days.told
    before = days[told_from(days, first) : told_from(days, here.told_at)]
    return before[-1][1] if before and before[-1][1] > passing else None


def leaves_life(here: Passage, mention: Mention) -> bool:
    """Whether a day or month of no year is of the news, though its sentence told in passing of a year long past."""
    told_at = here.past.since
    if leaves_story(here, mention.start, mention.end, mention.meaning):
        return True
    if told_at is None or not here.past.passing or not lacks_year(mention.meaning):
        return False
    if told_at < here.days.begin(mention.start):
        return False
    way, between = verbs_say(here.shown.spot(mention.start, mention.end))[0], here.shown.between(told_at, mention.start)
    return way == FUTURE or (way == PAST and _has_perfect(words_in(between), here.cues))


def leaves_story(here: Passage, start: int, end: int, day: Term) -> bool:
    """Whether a day of no year is one of the news, though it stands in a story."""
    return _ends_life(here, start, end, day) or _is_recent(here, start, end, day)


def _ends_life(here: Passage, start: int, end: int, day: Term) -> bool:
    """Whether a day of the week is that of a death in the news, though its sentence, or the one before, told last of a
    birth, with its year: "Born on 3 March 1934, she died on Tuesday"."""
    told = here.told_at
    if not of_a_weekday(day) or here.years.last[0] < max(told, 0) or here.at.reference is None:
        return False
    begin = here.days.begin(start)
    if told < sentence_start(here.normal, begin - 2, here.cues):
        return False
    life = here.normal[sentence_start(here.normal, told, here.cues) : start if told >= begin else begin]
    spot = here.shown.spot(start, end)
    cue = verbs_say(spot)[1]
    return not here.cues.births.isdisjoint(words_in(life)) and cue not in here.cues.births and is_over(spot, cue)


def _is_recent(here: Passage, start: int, end: int, day: Term) -> bool:
    """Whether a day of no year is that of a death of the last weeks where a life has got but to a year: "Born in 1925,
    he left the stage in 1985. He died on 29 April", or to a date, where it begins a paragraph: "On 29 April died Lee".
    Other stories are told on their anniversaries too."""
    told, today = here.at.reference, here.at.published
    if told is None or today is None or not is_day_of_no_year(day) or today - told.start > LIFE:
        return False
    if day.args[1:] in here.years.of_days:
        return False
    begin = here.days.begin(start)
    opens = "\n" in here.normal[max(0, begin - 1) : start] and leads(here.normal, start, here.cues, begin)
    if not (opens or told.unit == "year"):
        return False
    behind = able_behind(here.normal, end, end + BEHIND, 1, here.cues) & OVER != 0
    of_month = told.unit == "month" and told.month == day.args[1]  # "in June 1944 / On 6 June died"
    apart = opens and not of_month and behind
    if not (apart or told.unit == "year"):
        return False
    if not behind and not able_behind(here.normal, begin, start, start - begin, here.cues) & OVER:
        return False
    if not _tells_birth(here, max(0, begin - PARAGRAPH), start) or here.way(start, end) != PAST:
        return False
    value = comes_to(day, here.at.but(narrative=False, direction=PAST))
    lately = LONGEST_MONTH * (1 + apart)
    return value is not None and value.period is not None and 0 <= today - value.period.start <= lately


def _tells_birth(here: Passage, first: int, last: int) -> bool:
    told, births = here.normal[first:last], here.cues.births
    return any(word in told for word in births) and not births.isdisjoint(words_in(told))


def _has_perfect(words: list[str], cues: Cues) -> bool:
    """Whether the auxiliary of a perfect stands among words, and none of what had been done before."""
    pairs = (f"{one} {two}" for one, two in pairwise(words))
    return not cues.perfects.isdisjoint((*words, *pairs)) and cues.done.isdisjoint(words)
