"""The year or week that the words around a month or day name: beside it, before its brackets, heading its clause."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from timeline.chronology.term import Term
from timeline.chronology.value import Anchors
from timeline.languages.cues.tense import Cues
from timeline.resolution.days import Days
from timeline.resolution.meanings import names_year, plain
from timeline.resolution.narrative import DATE, explicit_year, walk
from timeline.resolution.sentence.quotes import quoted
from timeline.resolution.sentence.stops import ends_clause, ends_sentence
from timeline.resolution.sentence.words import words_in
from timeline.resolution.tense.asides import COMMAS, parenthesised
from timeline.resolution.tense.direction import verbs_say
from timeline.resolution.tense.intents import dates_the_saying, is_past
from timeline.resolution.tense.stretches import Spot
from timeline.resolution.tense.verbs import is_verb
from timeline.tagging import Mention

INSIDE: Final = 3  # mentions back from one to the year that its clause tells of
LEADING: Final = 1  # words before a year that leads its clause: a preposition
SHORTLY: Final = 30  # characters from the next week to a day of it
A_YEAR: Final = 365
AUGUST: Final = 8  # where a season of two years begins at the earliest
NEXT_WEEK: Final = Term("next", ("week",))
_CLOSING: Final = frozenset({".", "", *COMMAS})  # what closes the phrase of a year
_OF_TWO: Final = re.compile(r"\d\s?[-–/]\s?\d")  # in what is written of a year: "1997-98"


def in_apposition(text: str, found: list[Mention], n: int) -> Term | None:
    """The date right behind "the following year" that says which one, of the same unit: "the following year, 1996", "a
    year later, in 1996"."""
    between = text[found[n].end : found[n + 1].start] if n + 1 < len(found) else ""
    if between.lstrip()[:1] not in COMMAS:
        return None
    comma, *words = between.split()
    if comma not in COMMAS or len(words) > LEADING:
        return None
    named = found[n + 1].meaning
    parts = dict(zip(("year", "month", "day"), named.args, strict=False)) if named.op == "date" else {}
    told = [unit for unit, part in parts.items() if part is not None]
    counted = found[n].meaning
    if not told or told[-1] not in plain(counted).args:
        return None
    return Term("mod", (named, *counted.args[1:])) if counted.op == "mod" else named


def named_week(normal: str, found: list[Mention], n: int, cues: Cues) -> Term | None:
    """The next week, where the sentence of a day of the week named it shortly before: "next week she reads in Leipzig,
    on Thursday", not "next week, said Tuesday"."""
    before = found[n - 1] if n else None
    if before is None or found[n].link or before.meaning != NEXT_WEEK or found[n].start - before.end > SHORTLY:
        return None
    told = any(is_past(word, cues) for word in words_in(normal[before.end : found[n].start]))
    return None if told or ends_clause(normal, before.end, found[n].start, cues) else before.meaning


def year_around(text: str, days: Days, found: list[Mention], n: int, at: Anchors) -> Term | None:
    """The meaning of the year right before the brackets of a mention, "twice in 1997 (in January and October)", of the
    one beside it, "two years ago, on 13 September", of the one that "when" says more of, "since 1990, when they won on
    16 March", or of the one that leads its clause, "in 2019 he was arrested on 12 September"; else None."""
    near = None
    if parenthesised(text, found[n].start):
        named = _before_brackets(text, found, n)
    elif at.narrative:
        return None
    else:
        near = _beside(text, found, n, days.cues)
        named = near or _told_of(days.text, found, n, days.cues) or _leading(text, days, found, n)
    if named is None or not names_year(named.meaning):
        return None
    year, term = named.meaning, found[n].meaning
    if year.kind & DATE and _OF_TWO.search(text[named.start : named.end]):
        return _of_two(year, term, at.published)
    vague = term.op == "season" and explicit_year(year) is None  # "two years ago I thought that by autumn"
    return None if vague and near is None else year


def _of_two(year: Term, term: Term, published: int | None) -> Term | None:
    """Of the two years of a season or school year ("1997-98") the one that a month or day is of: the second up to July;
    none where the tense tells, as for a financial year that begins in April."""
    month = next((int(str(found.args[1])) for found in walk(term) if found.kind & DATE and found.args[1]), AUGUST)
    if month >= AUGUST:
        return year
    second = int(str(year.args[0])) + 1
    far = published is None or abs(published - date(second, month, 1).toordinal()) > A_YEAR
    return Term("date", (second, *year.args[1:])) if far else None


def _before_brackets(text: str, found: list[Mention], n: int) -> Mention | None:
    opened = text.rfind("(", 0, found[n].start)
    before = next((found[i] for i in range(n - 1, -1, -1) if found[i].end <= opened), None)
    return before if before is not None and not text[before.end : opened].strip() else None


def _beside(text: str, found: list[Mention], n: int, cues: Cues) -> Mention | None:
    """The year right before a mention, with a comma or a preposition between, or both: "two years ago, on 13
    September", "last year in March", "next year, perhaps in March"; not that of a list or a range."""
    if not n or not names_year(found[n - 1].meaning):
        return None
    between = text[found[n - 1].end : found[n].start].split()
    comma = bool(between) and between[0] in COMMAS
    words = [word for word in between[1:] if word not in cues.aside] if comma else between
    aside = comma and found[n].link == "by" and text[found[n].end : found[n].end + 1] in _CLOSING
    joined = found[n].link if not aside else None  # "next year, by summer,", but "last year, by May it had"
    if len(words) != LEADING or joined or is_verb(words[0], cues):
        return None
    written_on = words[0][0] in cues.clitics and len(words[0]) > LEADING + 1  # وفي
    parted = not words[0][-1].isalpha()  # a stop: "than a year ago. April was ..."
    return None if words[0] in cues.joins or written_on or parted else found[n - 1]


def _told_of(normal: str, found: list[Mention], n: int, cues: Cues) -> Mention | None:
    """The year right before the clause of "when" that a mention stands in, perhaps with others that name none: "since
    1981, when they walked out for 48 hours in August"."""
    year = next((m for m in reversed(found[max(0, n - INSIDE) : n]) if names_year(m.meaning)), None)
    if year is None or not cues.whens:
        return None
    between = normal[year.end : found[n].start].lstrip(" ,،").split(None, 1)
    tells = bool(between) and between[0] in cues.whens and not ends_sentence(normal, year.end, found[n].start, cues)
    return year if tells else None


def _leading(text: str, days: Days, found: list[Mention], n: int) -> Mention | None:
    """The year that leads the clause of a mention, where nothing between names another year; not for the day on
    which somebody said it, nor for what is still to come: "in 1985 he bought the firm that he plans to sell in May"."""
    start, normal, cues = found[n].start, days.text, days.cues
    first = days.begin(start)
    begin = max(first, normal.rfind(";", first, start) + 1)
    rest = normal[begin:start].split(None, LEADING)[LEADING:]
    led = start - len(rest[0]) if rest else start  # where what leads the clause ends
    for at in range(n - 1, -1, -1):
        before = found[at]
        if before.start < begin or before.link == "since":
            return None
        if before.start <= led:
            if not names_year(before.meaning) or quoted(text, before.start) != quoted(text, start):
                return None
            if dates_the_saying(normal, start, found[n].end, cues):
                return None
            promised = bool(cues.promises) and verbs_say(Spot(normal, start, found[n].end, cues))[1] in cues.promises
            return None if promised else before
        if explicit_year(before.meaning) is not None:
            return None
    return None
