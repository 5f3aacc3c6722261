"""What counts from an anchor that its own sentence gives, the day on which it begins, and not from publication.

"The curfew began on 14 January and was to end after eleven days"; "the fair opens on 16 September and runs until
Saturday".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from timeline.chronology import comes_to, evaluate
from timeline.chronology.term import Term, bits
from timeline.chronology.units import DAYS, Period, holding, single, year
from timeline.chronology.value import FUTURE, PAST, Value, point
from timeline.languages.cues.tense import Cues
from timeline.resolution.days import DAWN, LEAD, WEEK
from timeline.resolution.meanings import of_a_weekday, plain, tells_time, weekday_of
from timeline.resolution.narrative import WEEKDAY, told_from, walk
from timeline.resolution.passage import Passage
from timeline.resolution.sentence.stops import sentence_start
from timeline.resolution.sentence.words import words_in
from timeline.resolution.tense.verbs import is_verb, presents
from timeline.tagging import Mention

OF_A_WEEK: Final = WEEKDAY | bits("weekend")
POINTED: Final = ("that", "this_or_that")  # evening, which may be that of publication
ENDS: Final = ("until", "to")
FEW: Final = 6  # words
SAME_DAY: Final = Term("same", ("day",))
THE_DAY_BEFORE: Final = Term("preceding", ("day",))
THE_NEXT_DAY: Final = Term("following", ("day",))
CALENDARS: Final = ("date", "hijri")  # meanings of a day of a calendar
PLACED: Final = ("next", "date", "offset", "confirm")  # meanings that say which day
FOLLOWING: Final = Term("following", ("week",))
NAMED: Final = bits("before_named", "after_named")
PHRASE: Final = 40  # characters in which a phrase names something, and letters of its noun, at least
NOUN: Final = 4
FAR: Final = 2000  # characters back to where that was told, and places that are looked at
OFTEN: Final = 4
_WORD: Final = re.compile(r"[^\W\d_]+")
_UNMARKED: Final = re.compile(r"[^.,;:!?()\n]*")


def counts_from(here: Passage, start: int, term: Term) -> int | None:
    """The day that has been and that its sentence told, from which a meaning counts where a phrase goes on with what
    was to follow (على أن); None for the usual one."""
    day, today = here.at.told_day, here.at.published
    if plain(term).op != "in_time" or day is None or today is None or day >= today or not here.days.told:
        return None
    between = here.normal[here.days.last_told(start) : start]
    return day if any(phrase in between for phrase in here.cues.provided) else None


def pointed_at(here: Passage, mention: Mention, op: str) -> int:
    """The day of "that evening": the one told last, or for what has been the last that has ("will meet on Monday. That
    night he died"); of what may be this evening too, that of publication in a paragraph that tells of no other."""
    (at, last), published = here.days.told[-1], here.at.published
    if published is None or here.way(mention.start, mention.end) == PAST:
        been = here.days.been(None, published) if published is not None and last > published else None
        return last if been is None else been.start
    elsewhere = op != "that" and not here.at.narrative and "\n" in here.normal[at : mention.start]
    return published if elsewhere else last


def day_told(here: Passage, start: int) -> int | None:
    """The day of "earlier in the day": that of its sentence, else, where a past verb tells, that of the lead or, where
    that is no day of the last week, the one on which somebody spoke last."""
    day, today = here.at.told_day, here.at.published
    if here.at.narrative or today is None:
        return None
    if day is None and ((here.days.told and here.days.told[-1][1] == today) or here.way(start, start) != PAST):
        return None
    ahead = day is not None and day > today  # "from Monday on, during the day, ..."
    if day is None and ((day := here.days.elsewhere(today)) is None or today - day >= WEEK or day > today):
        day = here.days.said[-1][1] if here.days.said else None
    return day if day is not None and (ahead or 0 < today - day < WEEK) else None


def unit_told(here: Passage, start: int, current: list[Term]) -> Period | None:
    """The year or month of "the end of the year", where its sentence tells of a day, month or year in it that has
    been: "in 1994 sales rose; at the end of the year they fell"; not beside a day of the news."""
    units = [x.args[0] for x in current if x.args[0] in ("week", "month", "year")]
    told, today = here.at.reference, here.at.published
    if not units or today is None:
        return None
    begin, unit = here.days.begin(start), str(units[0])
    if unit == "year" and here.years.last[0] >= max(begin, here.told_at):
        news = (day := here.days.of_sentence(start)) is not None and 0 <= today - day <= WEEK
        if news or (here.years.last[0] == here.years.since and not here.at.narrative):
            return None
        of = year(here.years.last[1])
    elif told is not None and here.told_at >= begin and (told.unit == unit or told.unit in DAYS):
        of = holding(unit, told.start)
    else:
        return None
    ahead = here.at.direction == FUTURE and not here.at.narrative
    return of if (unit == "month" and of.start > today if ahead else of.end <= today) else None


def still_to_run(here: Passage, n: int, mention: Mention, value: Value) -> Value:
    """A term that would end with the week that publication closes runs to the end of the next: "until the weekend",
    said on a Sunday; that of what begins on a day to come, to a day of the week after it."""
    today, term, link = here.at.published, mention.meaning, mention.link
    if (begun := _begins_later(here, n, mention, value)) is not None:
        return evaluate(term, here.at.but(published=begun, direction=FUTURE, by_name=False)).but(anchor="expression")
    if link not in ("until", "by") or here.at.direction != FUTURE or value.granularity not in ("week", "weekend"):
        return value
    if today is None or value.anchor != "published" or value.interval.end != today + 1:
        return value
    return evaluate(term, here.at.but(published=today + 1))


def _begins_later(here: Passage, n: int, mention: Mention, value: Value) -> int | None:
    """The day to come after which comes a day of the week that would be before it: what lasts until that day began on
    the other, by its verb or a range, or goes on with its verb ("the vigil is on Friday 8 July and the feast on
    Saturday")."""
    if not mention.meaning.kinds & OF_A_WEEK:
        return None
    today = here.at.published
    ranged = mention.link == "to" and of_a_weekday(mention.meaning)
    ranged = ranged and any(x.op in PLACED for x in walk(here.found[n - 1].meaning))
    if not (ranged or mention.meaning.kind & OF_A_WEEK) or value.period is None or today is None or not here.days.told:
        return None
    day = here.days.of_sentence(mention.start)
    if day is None or value.period.start >= day or here.at.narrative:
        return None
    if day <= today:  # "suspended the session yesterday until Tuesday"
        between = words_in(here.normal[here.days.last_told(mention.start) : mention.start])
        return day if mention.link == "until" and (here.cues.breaks | here.cues.done).isdisjoint(between) else None
    if ranged:
        return day  # "from 8 p.m. next Friday until 6 a.m. on Sunday"
    if mention.link in ENDS:
        told = here.days.last_told(mention.start)
        return day if _goes_on(here.shown.between(told, mention.start), here.cues) else None
    shares = not mention.link and value.period.start > today and here.days.named == day
    return day if shares and _without_verb(here.shown.between(here.days.ended, mention.start), here.cues) else None


def _without_verb(stretch: str, cues: Cues) -> bool:
    """Whether something is joined there to what was said before, and has no verb of its own."""
    words = _WORD.findall(stretch)
    joined = any(word in cues.joins or word[0] in cues.clitics for word in words[:1])
    return joined and len(words) <= FEW and not any(is_verb(word, cues) or word in cues.breaks for word in words)


def follows(here: Passage, start: int, term: Term) -> Period | None:
    """The day to come told last in the paragraph, if only as the end of a term, which "the following week" follows."""
    today = here.at.published
    day = here.days.of_paragraph(start) if term.holds(FOLLOWING) else None
    if today is None or day is None or day <= today or here.at.narrative:
        return None
    return single(day) if here.at.reference is None or day > here.at.reference.start else None


def left_behind(here: Passage, told_end: int, start: int, term: Term) -> bool:
    """Whether news has left what it told last, long past: by a sentence or more for "the year before", which is last
    year, by two or a paragraph for "the day before", which is yesterday."""
    today, at = here.at.published, here.at.reference
    if here.at.narrative or today is None or at is None:
        return False
    told = here.past.told if at.start > today else at
    if told is None or today - told.start <= WEEK:
        return False
    begin = here.days.begin(start)
    of_day = term.holds(THE_DAY_BEFORE) and "\n" not in here.text[told_end:start]
    for _ in range(1 + of_day):
        begin = sentence_start(here.normal, max(0, begin - 2), here.cues)
    return told_end < begin


def night_before(here: Passage, start: int, term: Term) -> Period | None:
    """The day before, where its night has got past midnight, for the morning that follows ("shortly before one the
    vault was opened ... the following morning"), or the day itself for what is of it."""
    clock, day = here.at.clock, here.clock_day
    if clock is None or day is None or clock[0] >= DAWN or day - 1 not in here.days.evenings:
        return None
    if here.clock_at < here.told_at or not here.days.goes_on_from(here.clock_at, start) or not term.args:
        return None
    named = plain(term.args[0]) if isinstance(term.args[0], Term) else None
    return single(day - 1) if named == THE_NEXT_DAY else single(day) if named == SAME_DAY else None


def day_of_named(here: Passage, end: int) -> int | None:
    """The day of what is named behind an offset ("the eve of | the session"): that of the last sentence which tells a
    day and has its noun; for a noun of whatever happened, the first day of the lead, else the one told last."""
    noun = _noun_behind(here, end)
    if noun is None:
        return None
    days, at, low = here.days, end, max(here.days.begins, end - FAR)
    if noun in here.cues.incidents:
        lead = [day for start, day in days.told if start - days.begins < LEAD]
        return min(lead) if lead else next((day for _, day in reversed(days.told)), None)
    for _ in range(OFTEN):
        at = here.normal.rfind(noun[:-1] if len(noun) > NOUN else noun, low, at)  # des Spiels: das Spiel
        if at < 0:
            break
        begin = sentence_start(here.normal, at, here.cues)
        told = sorted(days.told[told_from(days.told, begin) :] + days.said[told_from(days.said, begin) :])
        own = (day for start, day in told if here.days.begin(start) == begin)
        if (day := next(own, None)) is not None:
            return day
    return None


def _noun_behind(here: Passage, end: int) -> str | None:
    """The first word behind an offset that may be a noun, before any mark."""
    phrase = _UNMARKED.match(here.normal, end, end + PHRASE)
    for word in _WORD.finditer(here.normal, end, phrase.end() if phrase else end):
        small = here.cues.capital_nouns and not here.text[word.start()].isupper()
        if len(word.group()) >= NOUN and word.group() not in here.cues.determiners and not small:
            return word.group()
    return None


def same_day(here: Passage, start: int, term: Term) -> Value | None:
    """The value of a day of no year where the sentence has named that very day ("tomorrow is the first of Muharram"),
    or of a day of the week right beside it: "the feast, Saturday"."""
    at, day = here.at, here.at.told_day
    if term.op == "weekday" and day is not None and here.days.beside(start) == day and not (day - weekday_of(term)) % 7:
        return point(single(day), "expression")
    if term.op == "weekday" and at.published is not None and at.direction != PAST and not at.narrative:
        inside = _in_range(here, start, weekday_of(term), at.published)
        return None if inside is None else point(single(inside), "expression")
    if day is None or at.narrative or term.op not in CALENDARS or term.args[0] is not None or None in term.args[1:]:
        return None
    if term.op == "date":
        told = date.fromordinal(day)
        return point(single(day), "published") if term.args[1:] == (told.month, told.day) else None
    value = comes_to(term, at.but(published=day, reference=None, direction=0, recalls=False))
    return value if value is not None and value.period == single(day) else None


def _in_range(here: Passage, start: int, number: int, published: int) -> int | None:
    """The day with an ISO weekday of the days to come that its paragraph told of last: "from 1 to 3 July. On Friday
    there is music"."""
    if here.days.ranged is None or "\n" in here.text[here.days.ranged[0] : start]:
        return None
    told, first, last = here.days.ranged
    between = (each.meaning for each in here.found if told <= each.start < start)
    if not all(of_a_weekday(each) or tells_time(each) for each in between):
        return None  # "from 5 to 6 October. This weekend: Saturday"
    day = first + (number - first) % WEEK
    return day if published < first and day <= last else None


def _goes_on(stretch: str, cues: Cues) -> bool:
    """Whether a verb goes on there with the subject of the one before: "and runs", وتستمر."""
    words = _WORD.findall(stretch)
    if any(word[0] in cues.clitics and len(word) > 1 and presents(word[1:], cues) for word in words):
        return True
    return any(word in cues.joins and presents(after, cues) for word, after in pairwise(words))


def ends_overnight(found: Sequence[Mention], n: int, value: Value, told: Period | None) -> bool:
    """Whether an hour only ends what went on overnight, or is a small one of that night before the day after: "cut off
    until six; the next day ...", "the flood came on Friday night; at 2 a.m. they woke. The next day ..."."""
    hour = value.period if value.type == "TIME" else None
    if told is None or hour is None or hour.start != told.end:
        return False
    behind = next((mention.meaning for mention in found[n + 1 :] if mention.link != "until"), None)
    small = value.anchor == "expression" and int((value.time_from or "12")[:2]) < DAWN
    return found[n].link == "until" or (small and behind == THE_NEXT_DAY)
