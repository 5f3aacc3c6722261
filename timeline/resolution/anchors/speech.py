"""What is counted from when it was said, where that is told.

In quotation marks that is all that counts from the day of whoever speaks: in 2019 he said: "Next year it opens"; with-
out them the amounts of what was to come, "promised in 2019 to open it within two years", but not "next year", which a
report counts from its own day.
"""

from __future__ import annotations

from collections.abc import Set
from itertools import pairwise, takewhile
from typing import Final, NamedTuple

from timeline.chronology import comes_to, evaluate
from timeline.chronology.interval import Interval
from timeline.chronology.term import bits
from timeline.chronology.units import Period
from timeline.chronology.value import Undated, Value
from timeline.languages.cues.tense import Cues
from timeline.resolution.days import WEEK
from timeline.resolution.meanings import tells_time
from timeline.resolution.narrative import explicit_year
from timeline.resolution.passage import Passage
from timeline.resolution.sentence.quotes import ALL_MARKS, closed, opened, quoted
from timeline.resolution.sentence.stops import leads, sentence_start
from timeline.resolution.sentence.words import words_in
from timeline.resolution.tense.intents import is_past
from timeline.resolution.tense.verbs import presents
from timeline.tagging import Mention

AMOUNTS: Final = bits("ahead", "in_time", "within", "coming")  # meanings of what was to come
DEICTIC: Final = bits("this", "last", "next")
SPOKEN: Final = AMOUNTS | DEICTIC | bits("offset", "ago", "past", "current", "later_in")
NEAR: Final = 4  # words between a verb of saying and the date before or behind it
BEHIND: Final = 3  # mentions behind words in quotation marks among which that of their date is sought
LAST: Final = 4  # dates before a place, some of them in the same quotation marks
NO_DAY: Final = "said on a day that is not told"


class Saying(NamedTuple):
    """When something was said, and the number of the mention that tells it."""

    by: int
    period: Period


def said_in(here: Passage, n: int, mention: Mention) -> Saying | None:
    """When the words that hold a mention were said, before publication; None where nothing tells. What was said in the
    last week says "today" of its own day, and the rest as its report does."""
    today, term = here.at.published, mention.meaning
    if today is None or not term.kinds & SPOKEN or tells_time(term):
        return None
    mark = opened(here.text, mention.start, ALL_MARKS) if here.quotes else -1
    if mark < 0 and not term.kinds & AMOUNTS:
        return None
    lately = today - WEEK if mark >= 0 and term.kind & DEICTIC and term.args == ("day",) else None
    told = _said_before(here, mention.start if mark < 0 else mark, lately)
    told = told or (_said_behind(here, n, mention) if mark >= 0 else None)
    return told if told is not None and told.period.end + (WEEK if lately is None else 0) <= today else None


def counted_from(here: Passage, mention: Mention, said: Period) -> Value:
    """The value of a meaning that counts from some day of a period. Raises Undated where it depends on which."""
    of_first, of_last = (
        evaluate(mention.meaning, here.at.but(published=day, reference=None, told_day=None, narrative=False))
        for day in (said.start, said.end - 1)
    )
    if of_first.value != of_last.value:
        raise Undated(NO_DAY)
    whole = Interval(of_first.interval.start, of_last.interval.end)
    return of_first.but(interval=whole, anchor="quotation")


def check_said(here: Passage, start: int, value: Value) -> None:
    """Raises Undated where somebody speaks in a story on a day that it does not tell: "I am tonight ..."."""
    if here.at.narrative and value.period is not None and value.anchor == "published" and quoted(here.text, start):
        raise Undated(NO_DAY)


def _said_before(here: Passage, place: int, lately: int | None) -> Saying | None:
    """The date told last before a place in its sentence, if it is that of a verb of saying: one beside it, behind a
    date that leads its sentence, and any before a day since `lately`, or one right before the words."""
    last = next(((n, told) for n, told in here.dated[: -LAST - 1 : -1] if here.found[n].end <= place), None)
    if last is None:
        return None
    by, period = last
    start, end = here.found[by].start, here.found[by].end
    begin = max(sentence_start(here.normal, place, here.cues), here.normal.rfind(";", 0, place))
    if start < begin or here.found[by].link or quoted(here.text, start, ALL_MARKS):
        return None  # "has said since 2019"
    before, behind = (words_in(here.shown.between(*ends)) for ends in ((begin, start), (end, place)))
    told = _is_of_verb(before, behind, leads(here.normal, start, here.cues), here.cues)
    of_late = lately is not None and period.start > lately and period.unit == "day"
    verb = -1 if told else _verb(before, here.cues)
    if verb >= 0 and not _tells(before[verb + 1 :], here.cues):  # "said the mayor, Anna Keller, on Monday in Rome: ..."
        told = of_late or not ("," in before[verb:] or _is_of_noun(before, here.cues) or any(map(str.isalpha, behind)))
    return Saying(by, period) if told else None


def _is_of_verb(before: list[str], behind: list[str], leading: bool, cues: Cues) -> bool:
    """Whether a date between some words is that of a verb of saying: one beside it, or behind it where it leads or an
    auxiliary waits for the verb ("hatte 2023 versprochen"); with no other clause between that and what was said."""
    breaks = frozenset[str]() if cues.capital_nouns else cues.breaks - cues.reports
    if leading and (cues.articles | cues.determiners).isdisjoint(before[-1:]):
        return _verb(behind, cues) >= 0 and not _turns(behind[1:], breaks)  # "decided to leave what closes in May"
    near = before[-NEAR:]
    if (verb := _verb(near, cues)) >= 0:
        other = _tells(near[verb + 1 :], cues) or _goes_on(behind, cues)
        return not (other or _turns(behind, breaks) or ("," in behind and _turns(before, breaks)))
    waits = not (cues.frames | cues.perfects).isdisjoint(near)
    verb = _verb([*takewhile(lambda word: word != ",", behind[:NEAR])], cues, waits) if waits else -1
    return verb >= 0 and not _turns(behind[verb:], breaks)


def _tells(words: list[str], cues: Cues) -> bool:
    """Whether some words tell of something else than a verb before them: "said the works that began in May will"."""
    return not cues.breaks.isdisjoint(words) or any(is_past(word, cues) for word in words)


def _goes_on(behind: list[str], cues: Cues) -> bool:
    """Whether another clause goes on behind a date, with a present or behind a mark that no grammar asks for: "ordered
    in 2021 will be", "under a deal announced in 2021, they will"."""
    parted = behind[:1] == [","] and not cues.capital_nouns and cues.breaks.isdisjoint(behind[1:2])
    return parted or any(presents(word, cues) for word in behind[:1])


def _turns(words: list[str], breaks: Set[str]) -> bool:
    """Whether another clause begins among some words, behind a mark."""
    return any(mark == "," and word in breaks for mark, word in pairwise(words))


def _said_behind(here: Passage, n: int, mention: Mention) -> Saying | None:
    """The date with its year on which words in quotation marks were said, told behind them: "...", he said in 2019."""
    close = closed(here.text, mention.end)
    behind = range(n + 1, min(n + 1 + BEHIND, len(here.found)) if close >= 0 else 0)
    by = next((other for other in behind if here.found[other].start > close), None)
    if by is None or explicit_year(here.found[by].meaning) is None or here.found[by].link:
        return None
    start, value = here.found[by].start, comes_to(here.found[by].meaning, here.at)
    if value is None or value.period is None or sentence_start(here.normal, start, here.cues) > close + 1:
        return None
    words = words_in(here.shown.between(close + 1, start))
    verb = _verb(words, here.cues)
    apart = verb < 0 or "," in words[verb:] or _tells(words[verb + 1 :], here.cues) or _is_of_noun(words, here.cues)
    return None if apart else Saying(by, value.period)


def _is_of_noun(words: list[str], cues: Cues) -> bool:
    """Whether a date behind some words is that of a noun: "said the winner of 2021", "said the 2021 winner"; but "said
    in a 2021 interview"."""
    if words[-1] in cues.articles:
        return cues.dating.isdisjoint(words[-2:])
    return words[-1] in cues.relating


def _verb(words: list[str], cues: Cues, participle: bool = False) -> int:
    """The first of some words that says, promises or orders something, no present; -1 where none does."""
    for n, word in enumerate(words):
        bare = word if word in cues.saying else word.lstrip(cues.clitics)
        told = bare in cues.saying or cues.sets_term(word)
        if bare in cues.deciding or (told and (participle or not presents(word, cues))):
            return n
    return -1
