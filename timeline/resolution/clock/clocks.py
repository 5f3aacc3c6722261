"""Clock times and parts of the day, each on the day that it belongs to."""

from __future__ import annotations

from typing import Final

from timeline.chronology import comes_to, evaluate
from timeline.chronology.term import Term
from timeline.chronology.units import DAYS
from timeline.chronology.value import FUTURE, PAST, Value, two_digits
from timeline.languages.cues.tense import EITHER
from timeline.resolution.anchors.in_sentence import POINTED, pointed_at
from timeline.resolution.chronicles.hours import day_of_entry
from timeline.resolution.clock.halves import (
    MIDNIGHT,
    from_the_evening,
    in_its_half,
    in_its_part,
    into_morning,
    restated_in_zone,
)
from timeline.resolution.clock.nights import COUNTED, before_morning, ends_a_night, night_begun, night_to_come
from timeline.resolution.clock.parted import is_parted, shares_day
from timeline.resolution.clock.scenes import of_scene, said_of
from timeline.resolution.clock.schedules import of_evening, of_habit, over_days, recurs, repeats_after
from timeline.resolution.days import BESIDE, DAWN, WEEK
from timeline.resolution.meanings import (
    TOLD_DAYS,
    bare_hour,
    hour_of,
    of_some_night,
    of_the_day_after,
    plain,
    tells_time,
)
from timeline.resolution.passage import Passage
from timeline.resolution.sentence.cutting import REPORTS
from timeline.resolution.sentence.quotes import quoted
from timeline.resolution.sentence.words import words_in
from timeline.resolution.tense.asides import compared, parenthesised
from timeline.resolution.tense.direction import verbs_say
from timeline.resolution.tense.stretches import Spot
from timeline.resolution.tense.verbs import is_verb
from timeline.tagging import Mention

TODAY: Final = Term("this", ("day",))
SCENE: Final = 800  # characters between two clock times of one scene
LATELY: Final = 60  # days before publication: news tells of clock times no longer ago without their day


def timed(here: Passage, n: int, mention: Mention) -> Value:
    """A meaning with a clock time or part of the day in it, on the day that it belongs to."""
    if (restated := restated_in_zone(here, n, mention)) is not None:
        here.at.day, here.at.anyday = restated, False
        return evaluate(mention.meaning, here.at)
    return _on_its_day(here, n, mention)


def _on_its_day(here: Passage, n: int, mention: Mention) -> Value:
    """A meaning with a clock time or part of the day in it, that restates no other."""
    start, term = mention.start, from_the_evening(here, mention, _of_any_day(here, n, mention))
    op = plain(term).op
    goes_on = op in COUNTED or (mention.link == "to" and n and here.clock_at == here.found[n - 1].start)
    entry, term = _of_entry(here, n, term)
    day = _day_of_sentence(here, mention, here.clock_day if goes_on else None) if entry is None else entry
    if op in COUNTED and here.clock_day is not None and _has_been(here, mention, here.clock_day):
        here.at.clock = None  # "will begin tomorrow at ten": what was two hours later is not counted from there
    if day is None and op != "at":
        coming = None if mention.link == "since" else _day_to_come(here, n)  # "stalled since noon, will move on Friday"
        day = None if coming is not None and _has_been(here, mention, coming) else coming
        here.at.anyday = here.at.anyday or (day is None and (recurs(here, n) or _of_long_past(here, mention)))
    here.at.day = night_begun(here, mention, _day_elsewhere(here, n, mention) if day is None else day)
    value = evaluate(term, here.at)
    hour = two_digits(value.time_from, 0) if value.time_from else None
    if value.period is None or value.type != "TIME":
        return value if hour is None else in_its_half(here, mention, term, value, hour)[0]
    part = value.value.rpartition("T")[2] if hour is None else None
    other = here.days.of_part(hour, part) if day is None else None
    other = None if other is not None and _left_behind(here, mention, other) else other
    other = None if other is not None and _out_of_place(here, mention, other) else other
    day = value.period.start
    if part and (here.days.tells(start, mention.end) if op == "at" else other is None):
        _tell_part(here, mention, day, part)
    elif other is not None:
        here.at.day = day = other
        value = evaluate(term, here.at)
    if hour is not None:
        value, hour = in_its_half(here, mention, term, value, hour)
    if op == "at":
        here.days.spend(day, part)
    over = op != "at" and ends_a_night(here, n, day, hour, part)
    if over:
        here.at.day = day = day + 1
        here.days.parted = (start, day, part) if part else here.days.parted
        value = evaluate(term, here.at)
    if op not in COUNTED and not (mention.link == "until" and plain(term) == MIDNIGHT):
        here.days.pass_(start, day, hour, part)
    _tell_clock(here, start, value)
    return value


def _of_entry(here: Passage, n: int, term: Term) -> tuple[int | None, Term]:
    """The day of a clock time that heads an entry of a chronology, and its meaning; alone, a stamp is of the day of
    publication."""
    entry = day_of_entry(here, n)
    if entry is not None:
        here.days.opened = here.found[n].start, entry  # others of its line are of that day too
    if term.op == "stamp" and isinstance(term.args[0], Term):
        listed = entry is not None or here.days.of_line(here.found[n].start) is not None  # "18 May. 14:30: parade"
        term = term.args[0] if listed else Term("at", (TODAY, term.args[0]))
    return entry, term


def _tell_clock(here: Passage, start: int, value: Value) -> None:
    """A clock time is told of, from which hours may count; not one of another zone: "at 4.17 (1.17 GMT)"."""
    if value.time_from and value.period and not parenthesised(here.text, start):
        here.at.clock = two_digits(value.time_from, 0), two_digits(value.time_from, 3)
        here.clock_day, here.clock_at = value.period.start, start


def _tell_part(here: Passage, mention: Mention, day: int, part: str) -> None:
    """A part of a day is told of, from which no hours count; "by this morning" news has got to its own day."""
    here.days.parted = mention.start, day, part
    today = TODAY in mention.meaning.args
    if today or here.at.clock is not None:
        way = here.way(mention.start, mention.end)
        here.at.clock = here.at.clock if way == FUTURE else None
        here.days.reached = day if today and way == PAST else here.days.reached


def _of_any_day(here: Passage, n: int, mention: Mention) -> Term:
    """The meaning; where its place tells of what comes back, clock times belong to no day in particular."""
    term, ranges = of_evening(mention, here.normal, here.cues), mention.link in ("from", "to")
    night, after = of_some_night(term), of_the_day_after(plain(term))
    free = plain(term).op != "at" or night is not None or after is not None
    comes_back = here.days.repeats(mention.start, ranges, here.at.published)
    comes_back = comes_back or repeats_after(here.found, n, here.text, here.cues)
    comes_back = comes_back or over_days(here.found, n, here.normal, here.cues)
    here.at.anyday = free and (comes_back or of_habit(here, mention) or _goes_on_recurring(here, n, mention))
    if after is not None and here.at.anyday:
        return after  # "open daily from noon until 2 a.m. the following day"
    return night if night is not None and (here.at.anyday or night_to_come(here, mention.start)) else term


def _goes_on_recurring(here: Passage, n: int, mention: Mention) -> bool:
    """Whether a clock time of a present goes on with what comes back, as the sentence or time before does: "every
    day he walks nine miles. He sets out at 7:40"; an hour of no mark does so by its verb alone: "she rises at five"."""
    days, start = here.days, mention.start
    if mention.link == "since" or not here.cues.promises:
        return False
    bare = bare_hour(here.found[n].meaning) is not None and days.of_paragraph(start) is None
    again = days.recurred_before(start) or days.of_no_day(start)
    if not (bare or again) or days.of_sentence(start) is not None:
        return False
    way, cue = verbs_say(here.shown.spot(start, mention.end))
    if way in (PAST, EITHER) or cue in here.cues.promises:
        return False
    return again or (bool(cue) and days.of_line(start) is None)


def _day_of_sentence(here: Passage, mention: Mention, clock_day: int | None) -> int | None:
    """The day told of in the sentence of a clock time, but not one to come where news tells of what has been ("will
    be held next Tuesday; nominations closed at noon"); else that of the clock time that it counts from, or that which
    heads its line."""
    day, published = here.days.of_sentence(mention.start), here.at.published
    aside = _aside(here, here.days.told[-1][0], mention.start) if day is not None and here.days.told else []
    if aside and len(here.days.told) > 1:
        day = None
    elif aside and day is not None and day < (published or day) and not here.cues.done.isdisjoint(aside):
        # "the index, which had gained on Friday, fell at ten"
        day = published
    if day is not None and here.days.told and said_of(here, here.days.told[-1][0], mention.start):
        day = None if abs(day - (published or day)) > 1 else day
    if day is not None and day < (published or 0) and _to_come_of(here, mention, day):
        day = None
    day = clock_day if day is None else day
    if published is None or here.at.narrative:
        return here.days.of_line(mention.start) if day is None else day
    if day is None:
        day = here.days.of_line(mention.start)
        long_ago = day is not None and published - day > LATELY and day != here.days.entry
        if day is None or long_ago or _gone_on(here, mention, day) or _left(here, mention, day):
            return None
        return None if day == here.days.block and _told_before(here, mention.start, day) else day
    # "they left on Sunday what they signed in May"
    if published - day > LATELY and here.days.beside(mention.start) is None:
        recent = here.days.lately_in_sentence(mention.start, published)
        day = day if recent is None else recent
    if here.days.beside(mention.start) is not None or parenthesised(here.text, mention.start):
        return day  # "before Sunday's match against Linz (5.30 p.m.) he was hurt"
    return published if _has_been(here, mention, day) else day


def _gone_on(here: Passage, mention: Mention, day: int) -> bool:
    """Whether news of a day went on to its own: "Yesterday the cup began. Today four more play. At six it is Lyon"."""
    published = here.at.published
    today = published is not None and day < published == here.days.of_sentence_before(mention.start, published)
    return today and here.way(mention.start, mention.end) != PAST


def _left(here: Passage, mention: Mention, day: int) -> bool:
    """Whether a line has gone on, with a verb, from the day at its head, which is over, to another: "On Monday she was
    heard. On 3 May, at 2 a.m., she left. At 3 a.m. she came back"."""
    days, start = here.days, mention.start
    if not days.told or day > (here.at.published or day):
        return False
    at, other = days.passed[:2] if days.passed and days.passed[0] > days.told[-1][0] else days.told[-1]
    return other != day and "\n" not in here.normal[at:start] and here.way(start, mention.end) != 0


def _to_come_of(here: Passage, mention: Mention, day: int) -> bool:
    """Whether a time is of what is to come, though its sentence told of a day that is over: "the votes of Monday will
    be counted at six"; or lately of the day on which it was said: "he said on Monday that it would"."""
    if here.days.beside(mention.start) is not None or not here.days.told or here.at.narrative:
        return False
    told = here.days.last_told(mention.start)
    if told >= here.days.begin(mention.start) and not here.days.listed(mention.start) & REPORTS:
        return False
    between = here.normal[told : mention.start].split()
    said = (here.at.published or 0) - day < WEEK and not here.cues.reports.isdisjoint(between)
    words = f" {' '.join(between)} "
    promised = not here.cues.promising.isdisjoint(between)
    promised = promised and any(phrase in words and f" {phrase} " in words for phrase in here.cues.promises)
    return (said or promised) and here.way(mention.start, mention.end) == FUTURE


def _aside(here: Passage, told: int, start: int) -> list[str]:
    """The words of a relative clause between commas, which is over, where a day is told only in it: "Holt, who was
    sworn in on Thursday, began shortly after ten"."""
    begin = here.days.begin(start)
    end = here.normal.find(",", told, start)
    if not here.cues.relatives or here.at.narrative or end < 0:
        return []
    opened, _, clause = here.normal[begin:told].rpartition(",")
    words = words_in(clause + here.normal[told:end])
    return words if opened.strip() and words and words[0] in here.cues.relatives else []


def _has_been(here: Passage, mention: Mention, day: int) -> bool:
    """Whether news tells there of what has been, while the day is still to come; hours of that day need no verb of
    their own: "announced the closure of the road tomorrow, for repairs, from 9 to 11 a.m."."""
    if day <= (here.at.published or day) or not _out_of_place(here, mention, day):
        return False
    told = here.days.last_told(mention.start)
    if mention.link == "to":
        return here.clock_day != day
    if mention.link != "from" or told < here.days.begin(mention.start):
        return True
    return any(is_verb(word, here.cues) for word in words_in(here.shown.between(told, mention.start)))


def _told_before(here: Passage, start: int, day: int) -> bool:
    """Whether a perfect stands before a clock time where a day to come heads the lines: "Le feu a pris à 3h"."""
    if not here.cues.perfects or day <= (here.at.published or day):
        return False
    spot = here.shown.spot(start, start)
    if here.cues.perfects.isdisjoint(spot.before.words):
        return False
    return verbs_say(Spot(spot.text[: spot.start], spot.start, spot.start, here.cues))[0] == PAST


def _out_of_place(here: Passage, mention: Mention, day: int) -> bool:
    """Whether news tells there of what has been, and the day is still to come, or of what is to come, and the day is
    of the week before or long over ("scheduled for 8.45 p.m." may be of yesterday)."""
    published = here.at.published
    if here.at.narrative or published is None or published - WEEK <= day <= published:
        return False
    return here.way(mention.start, mention.end) == (PAST if day > published else FUTURE)


def _left_behind(here: Passage, mention: Mention, day: int) -> bool:
    """Whether news told a part of that day, long past, in another paragraph, or before what is still to come."""
    start, told, published = mention.start, here.days.parted, here.at.published
    if here.at.narrative or published is None or told is None:
        return False
    if day < published and mention.link is None and here.way(start, start) == FUTURE:
        return told[0] < here.days.begin(start)
    return published - day > LATELY and "\n" in here.text[told[0] : start]


def _of_long_past(here: Passage, mention: Mention) -> bool:
    """Whether its sentence tells of a month or longer, long past, and of no day: "in 1938 he won before noon"."""
    told, published = here.at.reference, here.at.published
    if here.at.narrative or told is None or published is None or told.unit in DAYS or published - told.end < LATELY:
        return False
    if compared(here.normal, here.told_at, here.cues):  # "was below that of a year ago, he said at 8 a.m."
        return False
    if quoted(here.text, max(here.told_at, 0)) != quoted(here.text, mention.start):
        return False
    return here.told_at >= here.days.begin(mention.start)


def _day_elsewhere(here: Passage, n: int, mention: Mention) -> int | None:
    """The day of a clock time whose sentence tells of none; in news one still to come is of no day that is over,
    and one that has been of none to come, but of the day itself."""
    published, term = here.at.published, plain(mention.meaning)
    day = here.days.elsewhere(published)
    if term.op in POINTED and here.days.told:
        return pointed_at(here, mention, term.op)
    if published is None or here.at.narrative:
        return day
    way = here.way(mention.start, mention.end)
    bare = bare_hour(here.found[n].meaning) is not None and here.days.of_paragraph(mention.start) is not None
    ahead = (way == FUTURE and not bare) or (way == EITHER and (mention.link is not None or term.op == "daypart"))
    if (scene := of_scene(here, mention, published, ahead)) is not None:
        return scene
    if (told := _of_old(here, n, mention, day, published)) is not None:
        return told
    goes_on = way == FUTURE or (not way and here.cues.notices)
    goes_on = goes_on and mention.link is None and not here.days.ends_term()
    if goes_on and (coming := here.days.to_come(mention.start, published)):
        return coming
    if day is None or _gone_on(here, mention, day) or way == (FUTURE if day < published else PAST):
        day = published
    elif day > published and into_morning(mention.meaning):
        return day - 1
    return day


def _of_old(here: Passage, n: int, mention: Mention, day: int | None, published: int) -> int | None:
    """The day of a clock time that goes on with a scene of a week ago and more, or whose lead tells of a day so old:
    then one of the last week, that of the sentence before, or that of publication."""
    way = here.way(mention.start, mention.end)
    if mention.link == "by" and mention.meaning.op == "zoned":  # of the markets: "by 06:20 GMT"
        return published
    of_a_clock = mention.link != "by" and plain(mention.meaning).op != "daypart"
    untold = way == PAST and of_a_clock  # "they rose on Monday. At ten they fell"
    if (untold if day is None else published - day >= WEEK) and (recent := here.days.lately(mention.start, published)):
        return recent
    if day is None or published - day <= LATELY:
        return None
    told = here.days.of_sentence_before(mention.start) if way == PAST else None
    if told is None and way == PAST and here.clock_day == day and _tells_on(here, n):
        return day
    return published if told is None else told


def _tells_on(here: Passage, n: int) -> bool:
    """Whether a clock time is the next time told, soon behind another: "at noon on 3 May last year ... at 12:40"."""
    return n > 0 and here.clock_at == here.found[n - 1].start and here.found[n].start - here.clock_at <= SCENE


def _day_to_come(here: Passage, n: int) -> int | None:
    """The day that the same sentence names right after a clock time: "at 14:45 ... on Wednesday"; the night to
    Sunday names it for "at 3 in the night to Sunday"."""
    ended = here.found[n].end
    for other in here.found[n + 1 : n + 3]:
        start, end, term, link = other.said
        if is_parted(here, here.found[n], ended, other):
            return None
        if parenthesised(here.text, start) and not parenthesised(here.text, ended):
            continue  # "at 21:54 (02:54 GMT Tuesday)"
        beside = (term.op == "at" and start - ended <= BESIDE) or shares_day(here, here.found[n], ended, other)
        beside = beside or in_its_part(here.found[n].meaning, term)
        if link in ("since", "until") or compared(here.normal, start, here.cues):
            continue  # "was down at 2 p.m., the lowest since 12 May", "is closed from 9 to 5 until Friday"
        if link == "to":
            ended = end
        if (tells_time(term) and not beside) or term.kind & TOLD_DAYS or not here.days.tells(start, end):
            continue
        value = _untensed(here, start, end, term, link)
        if value is None:
            continue
        if (value.type == "DATE" or beside) and value.period is not None and value.period.unit == "day":
            small_hours = value.value.endswith("TNI") and hour_of(here.found[n].meaning) < DAWN
            return value.period.start + small_hours - before_morning(here.found[n].meaning, value)
    return None


def _untensed(here: Passage, start: int, end: int, term: Term, link: str | None) -> Value | None:
    """What a meaning further on comes to, seen from where reading has got to; None where it comes to nothing."""
    faced, begun, here.at.direction = (here.at.direction, here.at.either, here.at.by_name), here.begun, 0
    here.face(start, end, term, link)
    value = comes_to(term, here.at)
    (here.at.direction, here.at.either, here.at.by_name), here.begun = faced, begun
    return value
