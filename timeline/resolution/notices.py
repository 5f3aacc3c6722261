"""The tense of a day that no verb of its sentence tells: that of a headline or of a notice.

"Flea market on Sunday." is told by what the text goes on to say of that day ("the market will be held this Sunday");
where a language knows its verbs well enough to call a sentence verbless (`notices`), by that of the sentence before or
the first tense that follows, if it is what is to come: "Tenth fair on Sunday. Bookings until Friday." What is held at
an hour is to come, whatever follows ("Bingo on Saturday, 8 p.m."). Of what nobody plans it tells nothing.
Bulletins head their lines with days one after the other, from that of publication or the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice, takewhile
from typing import Final

from timeline.chronology import when
from timeline.chronology.term import Term
from timeline.chronology.units import Period
from timeline.chronology.value import FUTURE, PAST, Anchors
from timeline.languages.cues.tense import EITHER, Cues
from timeline.resolution.days import WEEK, Days
from timeline.resolution.meanings import names_some_day, of_a_weekday, tells_time, to_the_minute, weekday_of
from timeline.resolution.narrative import walk
from timeline.resolution.sentence.cutting import HELD
from timeline.resolution.sentence.stops import REACH, ends_sentence, leads, sentence, sentence_start, stop
from timeline.resolution.sentence.words import words_in
from timeline.resolution.tense.direction import direction, verbs_say
from timeline.resolution.tense.intents import is_to_do
from timeline.resolution.tense.shown import Shown
from timeline.resolution.tense.stretches import Spot
from timeline.tagging import Mention

TOLD_LAST: Final = 8  # days that a text told last, or first
HEADLINE: Final = 160  # characters, at most
AGAIN: Final = 6  # places where it does that are looked at
LEAD: Final = 600  # characters within which a text comes back to the day of its headline
FOLLOWING: Final = 3  # sentences behind one without a verb
BESIDE: Final = 6  # characters between a day and its hour: ", dès "
BRACKET: Final = 8  # and to one in brackets: " (ab "
LISTED: Final = 6  # expressions from a day of a list to the hour of all
HOURS: Final = ("clock", "like")  # and the first of two
OPENED, CLOSED = ("(", ":", ",", "|"), ("", "\n", ")", "/", ",", ".", "|")  # what stands around a note in its line
OPENING: Final = 3  # words with which a sentence begins
_WORD: Final = re.compile(r"\w+")
_SCORE: Final = re.compile(r"\b\d[:–-]\d\b")
AROUND: Final = 40  # expressions before and behind one that may head entries
FAR_SCORE: Final = 49  # characters from a day to the score of its match
_OVER: Final = re.compile(r"[^.;()\n]{0,48}\(([0-9]-[0-9]|[3-9][0-9]-[2-9][0-9])[,)]")


def announced(
    shown: Shown, normal: str, found: list[Mention], n: int, at: Anchors, cues: Cues, days: Days
) -> tuple[int, str]:
    """The tense of a day of the week that no cue of its sentence tells, and the cue; 0 where nothing tells. `normal`:
    the text with all its nouns."""
    start, end, term, _ = found[n].said
    if at.published is None or not (of_a_weekday(term) or term.op == "confirm"):
        return 0, ""
    spot = shown.spot(start, end)
    if term.op == "confirm":  # "Sunday 23 at 3 p.m."
        planned = cues.notices and cues.unplanned.isdisjoint(sentence(spot.text, spot.start, cues).split())
        return (FUTURE if planned and _at_an_hour(normal, found, n, cues) else 0), ""
    if start < HEADLINE and "\n" not in normal[:start].strip() and (named := _named_again(shown, found, n, at)):
        return named
    if cues.finite_endings and _timed(normal, found, n):
        known = cues.incidents.isdisjoint((*spot.before.words, *spot.after.words))  # else it has happened
        return (FUTURE, "(") if known else (0, "")
    told_at = term.op == "at" and _given_alone(normal, found, n) and not _recorded(sentence(normal, start, cues), cues)
    said = sentence(spot.text, spot.start, cues).split() if cues.notices or told_at else ()
    if not said or not cues.unplanned.isdisjoint(said):
        return 0, ""
    if told_at or days.to_come(start, at.published) is not None:  # its paragraph has come to days after publication
        return FUTURE, ""
    way, cue = _told_before(spot)
    if way != FUTURE:
        way, cue = _first_told(shown, end, cues)
    if way != FUTURE and _at_an_hour(normal, found, n, cues):
        return FUTURE, ""
    return (FUTURE, cue) if way == FUTURE else (0, "")


def _timed(normal: str, found: list[Mention], n: int) -> bool:
    """Whether a bracket behind a day says at what time it begins: "das Rennen am Sonntag (ab 16 Uhr)"."""
    end, after = found[n].end, found[n + 1] if n + 1 < len(found) else None
    if after is None or after.start - end > BRACKET or not tells_time(after.meaning):
        return False
    return normal[end : after.start].lstrip().startswith("(")


def is_scored(text: str, end: int) -> bool:
    """Whether the score of a match that is over stands behind a day: "weak on Saturday in Montpellier (1-3)"."""
    return text.find("(", end, end + FAR_SCORE) >= 0 and _OVER.match(text, end) is not None


def invites(spot: Spot, normal: str, found: list[Mention], n: int) -> bool:
    """Whether a sentence without a verb tells of what is to come: to be done, or held on a day of the week there."""
    return is_to_do(spot.before) or (
        of_a_weekday(found[n].meaning)
        and (_held(spot, normal, found[n].start) or _leads_held(normal, found, n, spot.cues))
    )


def _held(spot: Spot, normal: str, start: int) -> bool:
    """Whether a sentence begins with what is held, before an offset of a normalised text: "Concert on Sunday"."""
    if not spot.before.able & HELD:
        return False
    first = _WORD.findall(normal, sentence_start(normal, start, spot.cues), start)[:OPENING]
    return not spot.cues.held.isdisjoint(first)


def _leads_held(normal: str, found: list[Mention], n: int, cues: Cues) -> bool:
    """Whether a day begins a sentence that goes on behind a comma with what is held at an hour: "Sunday, concert at
    3 p.m.", but "Wednesday, protest in Rome"."""
    start, end, _, _ = found[n].said
    if normal[end : end + 1] != "," or normal[sentence_start(normal, start, cues) : start].strip():
        return False
    noun = _WORD.search(normal, end)
    if noun is None or noun[0] not in cues.held:
        return False
    at_hours = (other for other in found[n + 1 : n + LISTED] if other.meaning.op in HOURS)
    return any(not ends_sentence(normal, end, other.start, cues) for other in at_hours)


def _at_an_hour(text: str, found: list[Mention], n: int, cues: Cues) -> bool:
    """Whether a clock time, not about one, stands right behind a day in its sentence, or behind others joined to it:
    "Friday and Saturday, 8 p.m."."""
    end = found[n].end
    for other in found[n + 1 : n + LISTED]:
        start, after, term, _ = other.said
        between = text[end:start].strip()
        if not (of_a_weekday(term) and (between == "," or between in cues.joins)):
            return start - end <= BESIDE and term.op in HOURS and "." not in between
        end = after
    return False


def _given_alone(text: str, found: list[Mention], n: int) -> bool:
    """Whether a day and its hour are given as a note gives them, without a preposition, and nothing is told of them:
    "Kick-off: Saturday, 3.30 p.m.", "(Saturday, 3.30 p.m.)", but "Saturday, 3.30 p.m.: a man is running"."""
    start, end, term, _ = found[n].said
    before, after = text[max(0, start - BESIDE) : start].rstrip(" ")[-1:], text[end : end + BESIDE].lstrip(" ")[:1]
    if before not in OPENED or after not in CLOSED:
        return False
    beside = (*found[max(0, n - 1) : n], *found[n + 1 : n + 2])  # "4:53 p.m. (2153 GMT) on Thursday"
    return all(_weekday(m.meaning) != _weekday(term) for m in beside)


def _recorded(said: str, cues: Cues) -> bool:
    """Whether a sentence records what has been, or gives its score: "Theft, Mill Lane", "Leeds v York 2-1"."""
    words = _WORD.findall(said)
    told = any(not each.isdisjoint(words) for each in (cues.recorded, cues.incidents, cues.unplanned))
    return told or _SCORE.search(said) is not None


def _named_again(shown: Shown, found: list[Mention], n: int, at: Anchors) -> tuple[int, str] | None:
    """The tense of the next place where the text names the day of its headline, or the side on which its date lies."""
    weekday = _weekday(found[n].meaning)
    near = takewhile(lambda mention: mention.start - found[n].end <= LEAD, found[n + 1 : n + 2 + LEAD])
    again = (mention for mention in near if _weekday(mention.meaning) == weekday)
    for other in islice(again, AGAIN):
        start, end, term, link = other.said
        way, cue = direction(shown.spot(start, end), link in ("from", "to"))
        if of_a_weekday(term):
            if way and way != EITHER:
                return way, cue
            continue
        period = when(term, at.but(direction=0 if way == EITHER else way))
        if period is not None and at.published is not None and abs(period.start - at.published) <= WEEK:
            return FUTURE if period.start > at.published else PAST, shown.between(start, end)
    return None


def _weekday(term: Term) -> Term | None:
    """The day of the week that a meaning names, if it names one."""
    return next((part for part in walk(term) if part.op == "weekday"), None)


def _told_before(spot: Spot) -> tuple[int, str]:
    """What the sentence before says, in its paragraph, and the cue: "It will snow. Friday, fog"."""
    begin = sentence_start(spot.text, spot.start, spot.cues)
    last = max(0, begin - 2)
    heads = "\n" in spot.text[last : spot.start] or (spot.first and begin < 1)
    return (0, "") if heads else verbs_say(Spot(spot.text, last, last, spot.cues, spot.first))


def _first_told(shown: Shown, at: int, cues: Cues) -> tuple[int, str]:
    """What the first cue of the few sentences that follow says, and the cue."""
    for _ in range(FOLLOWING):
        before = shown.spot(at, at)
        _, end = stop(before.text, before.start, before.start + REACH, cues)
        if end == before.start + REACH:
            break
        at = before.first + end
        way, cue = verbs_say(shown.spot(at, at))
        if way:
            return way, cue
    return 0, ""


def told_in_paragraph(days: Days, term: Term, start: int, at: Anchors) -> bool:
    """Whether the paragraph of a day of the week has told such a day of the week before publication, of which what is
    quoted without a verb is then: "we went there on Monday and Tuesday. Fifty men on Tuesday"."""
    if not of_a_weekday(term):
        return False
    line = days.line(start)
    return is_lately((day for told, day in days.told[-TOLD_LAST:] if told >= line), term, at.published)


def told_again(days: Days, term: Term, start: int, at: Anchors, cues: Cues) -> bool:
    """Whether a day of the week that leads its sentence is one of the last week that the text has told of."""
    if not of_a_weekday(term) or not leads(days.text, start, cues):
        return False
    return is_lately((day for _, day in days.told[:TOLD_LAST] + days.told[-TOLD_LAST:]), term, at.published)


def is_lately(told: Iterable[int], term: Term, today: int | None) -> bool:
    """Whether one of some days is such a day of the week, of the week before publication."""
    number = weekday_of(term)
    return today is not None and any(0 <= today - day < WEEK and (day - number) % WEEK == 0 for day in told)


def begins_bulletin(found: list[Mention], n: int, days: Days, today: int | None) -> bool:
    """Whether the day of publication or the next heads the first entry of a bulletin, and the day after it the second:
    "Thursday: sunny. Friday: rain"."""
    start, end, term, _ = found[n].said
    if today is None or days.entry is not None or not of_a_weekday(term):
        return False
    number = weekday_of(term)
    if (number - today) % WEEK > 1 or not days.heads(start, end):
        return False
    later = (m for m in found[n + 1 :] if of_a_weekday(m.meaning) and days.heads(m.start, m.end))
    second = next(later, None)
    return second is not None and (weekday_of(second.meaning) - number) % WEEK == 1


def from_a_weekday(term: Term) -> bool:
    """Whether a meaning is the day of the week that a range of two begins with."""
    return term.op == "like" and all(isinstance(part, Term) and of_a_weekday(part) for part in term.args)


def by_minute(found: list[Mention], n: int, days: Days) -> bool:
    """Whether hours to the minute head entries around an expression: "Sunday, 10 p.m.: It sails. / 11:21: ..."."""
    around = found[max(0, n - AROUND) : n + AROUND]
    return any(to_the_minute(each.meaning) and days.heads(each.start, each.end) for each in around)


def headed_apart(found: list[Mention], n: int, day: int, days: Days, published: int | None) -> bool:
    """Whether a day heads lines: it stands on a line of its own, and so does another, or it is still to come."""
    alone = _stands_alone(found[n], days)
    if not alone or day > (published or day):
        return alone
    for other in range(max(0, n - AROUND), min(n + 1 + AROUND, len(found))):
        if other != n and names_some_day(found[other].meaning) and _stands_alone(found[other], days):
            return True
    return False


def _stands_alone(mention: Mention, days: Days) -> bool:
    return days.heads(mention.start, mention.end) and days.stands_alone(mention.end)


def got_ahead(days: Days, last: list[tuple[int, Period]], at: int, published: int) -> bool:
    """Whether the sentence of an offset tells, before it, of a day of the week to come, or the text last of that week:
    "on Tuesday he goes to Rome, on Friday to Paris"; but not "before the match on Saturday, on Friday"."""
    if last and last[0][1].unit == "week" and last[0][1].start > published:
        return True
    start, day = days.told[-1] if days.told else (at, published)
    if not (published < day < published + WEEK and days.in_sentence(start, at)):
        return False
    return not days.cues.awaits(words_in(days.text[days.begin(start) : start]))
