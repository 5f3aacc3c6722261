"""Clock times of no day in particular: opening hours."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from timeline.chronology.nearest import weekday
from timeline.chronology.term import Term
from timeline.chronology.value import FUTURE, PAST
from timeline.languages.cues.tense import Cues
from timeline.resolution.anchors.plans import is_day_of_no_month, of_plan
from timeline.resolution.chronicles.annals import of_annals
from timeline.resolution.days import EVENING, NOON, SHORT
from timeline.resolution.meanings import REPEATS, hour_of, of_a_weekday, says_half, tells_time
from timeline.resolution.narrative import WEEKDAY, term_of, walk
from timeline.resolution.passage import Passage
from timeline.resolution.sentence.stops import ends_clause, ends_sentence, sentence, sentence_start
from timeline.resolution.tense.direction import verbs_say
from timeline.resolution.tense.verbs import presents
from timeline.tagging import Mention

RANGE: Final = ("from", "to")
CLOCKS: Final = ("clock", "like", "ends")
HELD: Final = range(3, 10)  # hours in words of what is held in the afternoon or evening
_DIGIT: Final = re.compile(r"\d")
_WORD: Final = re.compile(r"\w+")
LONGER: Final = ("week", "month", "season")
SOON: Final = 100  # characters from an amount of days to the hours of each
NEAR: Final = 24  # characters from an amount of days to an hour of each
LISTED: Final = 12  # expressions, and characters, from a day of a list of opening hours to another
LIST: Final = 240
BESIDE: Final = 8  # characters from a day to its hours: "Friday: from 9"
HEADING: Final = 80  # characters from such a list to the word that says so
AHEAD: Final = 4  # expressions from a day of a schedule to its hours


def repeats_after(found: list[Mention], n: int, text: str, cues: Cues) -> bool:
    """Whether a repetition follows a clock time, or the range that it begins, at once, behind a comma, or one that is
    no adjective behind a word: "at 5 each day", "at 5, from Mondays to Fridays", "at 5 on Mondays"."""
    if found[n].link == "from" and n + 1 < len(found) and found[n + 1].link == "to":
        n += 1
    if _from_a_day_on(found, n, text):
        return True
    after = found[n + 1] if n + 1 < len(found) else None
    if after is None or not after.meaning.kind & REPEATS:
        return False
    comma, *words = text[found[n].end : after.start].split() or [""]
    if comma.isalpha():
        return not words and (comma in cues.dating or after.meaning.op != "each")
    return not comma or (comma == "," and len(words) <= 1)


def _from_a_day_on(found: list[Mention], n: int, text: str) -> bool:
    """Whether a day from which on it holds follows a clock time, or another: "at 11 p.m. instead of 9 from Saturday
    on"."""
    end, behind = found[n].end, found[n + 1 : n + 3]
    if not any(other.link == "since" for other in behind):
        return False
    for other in behind:
        start, after, term, link = other.said
        begins = link == "since" and of_a_weekday(term)
        if start - end > NEAR or not (begins or term.op in CLOCKS):
            return False
        between = text[end:start]
        if any(mark in between for mark in ",;:.\n"):
            return False
        if begins:
            return True
        end = after
    return False


def of_entry(here: Passage, mention: Mention) -> Term | None:
    """A day of the week that heads an entry of a diary or programme, which goes on from the day that headed the one
    before: "Monday 3 May: ... Tuesday: ..."; or what has no year in a chronology (see `of_annals`); None for others."""
    begun = here.days.entry
    if mention.meaning.op != "weekday":
        return of_plan(here, mention) if is_day_of_no_month(mention.meaning) else of_annals(here, mention)
    if begun is None or here.at.published is None:
        return of_plan(here, mention)
    if not here.days.heads(mention.start, mention.end):
        return None
    return term_of(date.fromordinal(weekday(int(str(mention.meaning.args[0])), begun, FUTURE)))


def of_schedule(here: Passage, n: int) -> Term | None:
    """Every such day, for a day of the week of which a sentence gives the hours that has told what comes back: "daily
    from 10 to 10, and Fridays from 4" in a language that says "on Friday"; None for others."""
    if here.days.repeated < 0 or not here.found[n].meaning.kind & WEEKDAY:
        return None
    start, end, term, link = here.found[n].said
    if link or here.at.narrative:
        return None
    begin = here.days.begin(start)
    if not begin <= here.days.repeated < start or here.way(start, end) == PAST:
        return None
    earlier = (here.found[i] for i in range(n - 1, -1, -1))
    again = next((m.meaning for m in earlier if m.start <= here.days.repeated), term)
    if any(found.op in ("date", "season") for found in walk(again)):  # "as every 31 December, on Saturday"
        return None
    for other in here.found[n + 1 : n + AHEAD]:
        at, _, later, _ = other.said
        if ends_sentence(here.normal, end, at, here.cues) or not (later.op == "weekday" or later.op in CLOCKS):
            return None
        if later.op in CLOCKS:
            return Term("every", (term,))
    return None


def of_opening_hours(here: Passage, n: int) -> Term | None:
    """Every such day, for a day of the week in a list of hours: "Opening hours: Monday 9-12, Tuesday 14-18"; None for
    others. A programme lists days and hours too, but nothing says before it that something is open then."""
    mention = here.found[n]
    if not mention.meaning.kind & WEEKDAY or mention.link or here.at.narrative or not here.cues.opening:
        return None
    start, term = mention.start, mention.meaning
    near = [k for k in range(max(0, n - LISTED), min(len(here.found), n + LISTED + 1)) if _has_hours(here.found, k)]
    days = {here.found[k].meaning for k in near if abs(here.found[k].start - start) <= LIST}
    if len(days) < 2 or not (n in near or near[0] < n < near[-1]):
        return None
    said = _WORD.findall(here.normal, max(0, min(here.found[near[0]].start, start) - HEADING), start)
    return None if here.cues.opening.isdisjoint(said) else Term("every", (term,))


def _has_hours(found: list[Mention], n: int) -> bool:
    """Whether a range of hours stands right behind a day of the week."""
    hours = found[n + 1] if n + 1 < len(found) and found[n].meaning.op in ("weekday", "every") else None
    if hours is None or hours.link != "from" or hours.start - found[n].end >= BESIDE:
        return False
    return hours.meaning.op == "any_day" or hours.meaning.op in CLOCKS


def of_evening(mention: Mention, text: str, cues: Cues) -> Term:
    """The meaning of a mention; a clock time in words, of neither half of the day, is of the second beside what is held
    then: "Premiere ist am Samstag um halb acht"."""
    term = mention.meaning
    clock = next((found for found in walk(term) if found.op == "clock"), None) if cues.evening else None
    if clock is None or says_half(term) or clock.args[0] not in HELD or mention.link == "until":
        return term
    if _DIGIT.search(text, mention.start, mention.end) or cues.evening.isdisjoint(
        _WORD.findall(sentence(text, mention.start, cues))
    ):
        return term
    return later_by_half(term)


def later_by_half(term: Term) -> Term:
    """The meaning with its clock times in the second half of the day."""
    if term.op == "clock":
        return Term("clock", (int(str(term.args[0])) + NOON, *term.args[1:]))
    return Term(term.op, tuple(later_by_half(a) if isinstance(a, Term) else a for a in term.args))


def of_habit(here: Passage, mention: Mention) -> bool:
    """Whether a clock time is of what somebody used to do; neither its sentence nor the one before told of a day."""
    if not here.cues.habits or here.days.of_sentence(mention.start) is not None:
        return False
    told = here.days.of_sentence_before(mention.start)
    return told is None and _is_habit(here.normal, mention.start, here.cues)


def _is_habit(text: str, start: int, cues: Cues) -> bool:
    """Whether a sentence tells before an offset what somebody used to do, and not what went on when something happened:
    "he used to get up at five"."""
    words = _WORD.findall(text, sentence_start(text, start, cues), start)
    said = [n for n, word in enumerate(words) if word in cues.habits or word[1:] in cues.habits]
    used = any(
        any(presents(after, cues) for after in words[n + 1 : n + 3]) and cues.breaks.isdisjoint(words[n + 1 :])
        for n in said
    )
    return used and cues.whens.isdisjoint(_WORD.findall(sentence(text, start, cues)))


def recurs(here: Passage, n: int) -> bool:
    """Whether a range of clock times comes back, of no day in particular (see `_comes_back`, `_is_open`)."""
    if here.at.narrative or here.found[n].link not in ("from", "to"):
        return False
    begun = here.found[n - (here.found[n].link == "to")]  # the verb stands about the beginning
    way, cue = verbs_say(here.shown.spot(begun.start, begun.end))
    present = way == FUTURE and bool(here.cues.promises) and cue not in here.cues.promises
    again = _comes_back(here.found, n, here.normal, here.cues, way, present)
    return again or _is_open(here, begun.start, way == PAST)


def _comes_back(found: list[Mention], n: int, normal: str, cues: Cues, way: int, present: bool) -> bool:
    """Whether a range of clock times, of no day that its sentence names, comes back day after day: a repetition or so
    many days stand behind it, "open from 8 to 12, except on Mondays", "from 6 to 9 for a week"; or a longer time
    before it, "in Ramadan from 10 to 15"; or, where no tense tells or a `present`, it runs through a night."""
    last = n + (found[n].link == RANGE[0])
    behind = normal[found[last].end : found[last].end + SOON].lstrip() if last < len(found) else ""
    if behind.startswith(cues.each_day) or _until_a_day(found, last):
        return True
    if way == PAST:
        return _lasts_days(found, n, normal)
    if (present or not way) and _through_a_night(found, n):
        return True
    begin = sentence_start(normal, found[n].start, cues)
    before = next((found[i] for i in range(n - 1, -1, -1) if found[i].link not in RANGE or found[i].end < begin), None)
    if before is not None and _longer(before.meaning) and not ends_sentence(normal, before.end, found[n].start, cues):
        return True
    if before is not None and way and _days_long(before.meaning) and found[n].start - before.end <= SOON:
        return "\n" not in normal[before.end : found[n].start]  # "it lasts ten days. The shows run from 4 to 10 p.m."
    for later in (found[i] for i in range(n + 1, len(found))):
        if ends_sentence(normal, found[n].end, later.start, cues) or (later.link and later.link not in RANGE):
            return False
        if later.link not in RANGE:
            whole = later.meaning.op == "whole" and _longer(later.meaning)  # "from 9 to 3 all month"
            return later.meaning.kind & REPEATS != 0 or _days_long(later.meaning) or whole
    return False


def _is_open(here: Passage, start: int, past: bool) -> bool:
    """Whether hours there are those of what is open, of no day that news has told of as its own or to come: "the museum
    is open from 9 to 5". What was open, in the `past`, is so with an auxiliary of the present ("est ouvert")."""
    begin = max(start - HEADING, here.days.begin(start))
    said = _WORD.findall(here.normal, begin, start)
    n = next((n for n in range(len(said) - 1, -1, -1) if said[n] in here.cues.opening), None)
    if n is None or (past and n and said[n - 1] not in here.cues.copulas):
        return False
    today = here.at.published or 0
    day = here.days.elsewhere(today)
    return (day is None or day < today) and here.days.to_come(start, today) is None


def over_days(found: list[Mention], n: int, normal: str, cues: Cues) -> bool:
    """Whether several days stand before a clock time in its clause: "for ten days had closed at noon"."""
    if not n or found[n].link or not _days_long(found[n - 1].meaning):
        return False
    end, start = found[n - 1].end, found[n].start
    between = normal[end:start]
    return (
        start - end <= NEAR and not any(mark in between for mark in ",;:") and not ends_clause(normal, end, start, cues)
    )


def _until_a_day(found: list[Mention], n: int) -> bool:
    """Whether a day until which it holds stands right behind a range: "is closed from 9 to 5 until Friday"."""
    after = found[n + 1] if n + 1 < len(found) else None
    return (
        after is not None
        and after.link == "until"
        and not tells_time(after.meaning)
        and after.start - found[n].end < NEAR
    )


def _lasts_days(found: list[Mention], n: int, normal: str) -> bool:
    """Whether several days stand right behind a range: "announced a curfew from 8 p.m. to 5 a.m. for two weeks"."""
    last = n + (found[n].link == RANGE[0])
    after = found[last + 1] if last + 1 < len(found) else None
    return after is not None and _days_long(after.meaning) and len(normal[found[last].end : after.start].split()) <= 1


def _through_a_night(found: list[Mention], n: int) -> bool:
    """Whether a range runs from one day into the next: "no flights between 23:00 and 6:00"."""
    first = n if found[n].link == "from" else n - 1
    ends = found[first : first + 2]
    if first < 0 or [m.link for m in ends] != list(RANGE) or any(m.meaning.op not in CLOCKS for m in ends):
        return False
    begun, ended = (hour_of(m.meaning) for m in ends)
    return begun >= EVENING and ended < NOON


def _days_long(term: Term) -> bool:
    """Whether a meaning is an amount of weeks or months, or of more than a day."""
    return term.op == "duration" and (term.args[1] in LONGER or (term.args[1] == "day" and term.args[0] != 1))


def _longer(term: Term) -> bool:
    """Whether a meaning is a week, month or season, or several days or nights to come."""
    if term.op == "season":
        return True
    if term.op == "coming":
        return term.args[0] != 1 and term.args[1] not in SHORT
    if term.op in ("date", "hijri"):
        return term.args[1] is not None and (*term.args, None)[2] is None
    if term.op in ("this", "next", "current", "whole", "part"):
        what = term.args[0]
        return _longer(what) if isinstance(what, Term) else what in LONGER
    return False
