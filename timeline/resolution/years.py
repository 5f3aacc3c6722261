"""Which year a month or day is of, where it names none itself: by the words around it, and by what was named before."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import Final

from timeline.chronology.term import Argument, Term, bits
from timeline.chronology.units import Period, year, year_of
from timeline.chronology.value import FUTURE, PAST, Anchors, Value
from timeline.languages.cues.tense import Cues
from timeline.resolution.meanings import (
    comes_yearly,
    in_a_year,
    lacks_year,
    names_far_year,
    names_year,
    of_a_weekday,
    of_the_news,
    of_this_week,
    plain,
    year_of_season,
)
from timeline.resolution.narrative import DATE, explicit_year, is_hijri, walk
from timeline.resolution.sentence.quotes import PARAGRAPH, quoted
from timeline.resolution.sentence.stops import ends_clause, ends_sentence, leads, sentence_start
from timeline.resolution.sentence.words import words_in
from timeline.resolution.tense.asides import COMMAS, in_inset, parenthesised
from timeline.resolution.tense.clauses import since_then
from timeline.resolution.tense.direction import verbs_say
from timeline.resolution.tense.intents import dates_the_saying, is_past
from timeline.resolution.tense.stretches import Spot, Stretch
from timeline.resolution.tense.verbs import is_verb
from timeline.tagging import Mention

INSIDE: Final = 3  # mentions back from one to the year that its clause tells of
_CLOSING: Final = frozenset({".", "", *COMMAS})  # what closes the phrase of a year
LEADING: Final = 1  # words before a year that leads its clause: a preposition
AT_LENGTH: Final = 2  # dates one after the other
OVER: Final = 365  # days before publication: the rest of its sentence goes on from a month or day of a year so far back
RECENT: Final = 5  # months, that of publication included
LONG_PAST: Final = 730  # days before publication: a date so far back, with its year, is looked back to
RECALLED: Final = 700  # characters for which news may look back beyond the paragraph, and "that year" to the one named
FEW_DAYS, QUARTER, A_YEAR = 20, 90, 365  # days: what a text tells once with its year, and the days of the news
NEARBY: Final = 250  # characters within which a story goes on
WEEK: Final = 7  # days that it is past
TWO_MONTHS: Final = 60
DAYS_ON: Final = ("following", "morrow")  # meanings that go on to the day after
NEXT_WEEK: Final = Term("next", ("week",))
SHORTLY: Final = 30  # characters from it to a day of it
THAT_YEAR: Final = Term("same", ("year",))
OF_FAR_YEARS: Final = bits("last", "next", "offset", "ago", "short", "date")


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


class NamedYears:
    """The years that a text has named so far."""

    last: tuple[int, int] | None = None  # where one was named last, and it
    reviewed: int | None = None  # one that the text looks back on
    looked: int = 0  # so many of those named with their year were looked at: whether they head a line
    since: int = -1  # and where one from which something is measured: "the lowest since October 2011"
    news: int = -1  # and where something counted from publication
    counted: tuple[int, int] | None = None  # where one counted from publication was named last, and it: "last year"
    told: int | None = None  # the day that was named last with its year
    month: tuple[int, Period] | None = None  # where a month, or a day of one, was named last, and it
    quarter: tuple[int, int] | None = None  # where a quarter was told last with its year, and that
    with_year: tuple[int, int] | None = None  # where a day was named last with its year, and it

    def __init__(self) -> None:
        self.of_days: dict[tuple[Argument, ...], Argument] = {}  # by month and day
        self.dated: list[tuple[int, int, Period]] = []  # where each year, month or day with its year was named, and it
        self.heads: list[tuple[int, int, Period]] = []  # those of them that head a line
        self.chained: dict[int, int | None] = {}  # by where days of no year head lines, the years of those in order

    def name(self, mention: Mention, value: Value) -> None:
        """Remember the years that a meaning names, or comes to from what was told: "two years later"."""
        start, end, term, link = mention.said
        period = value.period
        if period is not None and period.unit in ("month", "day") and value.type == "DATE":
            self.month = end, period
            if period.unit == "day" and term.op == "date" and term.args[0] is not None:
                self.with_year = end, period.start
        if period is not None and period.unit == "quarter" and term.op == "of":
            self.quarter = end, year_of(period.start)
        self._date(start, end, term, period)
        named = explicit_year(term) or year_of_season(term)
        if named and not is_hijri(term):  # such a year is none of the other calendar
            self.last = end, named
            self.since = end if link == "since" else self.since
        elif period is not None and value.anchor == "published":
            self.news = end
            if term.kinds & OF_FAR_YEARS and any(names_far_year(found) for found in walk(term)):
                self.counted = end, year_of(period.start)
        elif period is not None and value.anchor == "expression" and period.unit == "year":
            self.last = end, year_of(period.start)

    def _date(self, start: int, end: int, term: Term, period: Period | None) -> None:
        """Remember the dates that a meaning names with their year."""
        for found in walk(term) if term.kinds & DATE else ():
            if found.op != "date" or found.args[0] is None:
                continue
            if period is not None:
                self.dated.append((start, end, period))
            if found.args[-1] is not None and None not in found.args:
                self.of_days[found.args[1:]] = found.args[0]
                if period is not None and period.unit == "day":
                    self.told = period.start

    def that_year(self, start: int, term: Term, told_at: int) -> Period | None:
        """The year that "that year", in a meaning at this offset, is: the one named shortly before; None for others.
        "That May" is of it where it was named behind what narrative time comes from, which is at `told_at`."""
        named = self.counted if self.last is None else self.last
        if self.last is not None and self.counted is not None and self.last < self.counted:
            named = self.counted
        if named is None or start - named[0] >= RECALLED:
            return None
        of_month = term.op == "same" and isinstance(term.args[0], Term) and lacks_year(term.args[0])
        that = term.holds(THAT_YEAR)
        if that or (of_month and self.last is not None and self.last[0] > told_at):
            return year(named[1] if that or self.last is None else self.last[1])
        return None

    def in_named_month(self, begin: int, line: int, term: Term, published: int | None) -> Term:
        """A day of some month as one of the month that its sentence, which begins there, named: "in October 2002, on
        the 9th"; or, where that is long past, its paragraph, which begins at `line`."""
        if self.month is None:
            return term
        named, period = self.month
        begun, day = period.first, int(term.args[2])  # type: ignore[arg-type]
        long_past = published is not None and published - period.end > TWO_MONTHS and named >= line
        goes_on = (named >= begin or long_past) and (period.unit == "month" or day > begun.day)
        return Term("date", (begun.year, begun.month, day)) if goes_on else term

    def as_first_named(self, term: Term, at: Anchors, of_noun: bool = False) -> Term:
        """The meaning with the year that its day and month had where the text named them first, or a day a few days
        from it, long past: "on 20 January" where it named 21 January 2022; what is to be is not over, but `of_noun`."""
        if term.op == "date" and term.args[0] is None and None not in term.args[1:]:
            named = self.of_days.get(term.args[1:]) or self._of_a_day_nearby(term, at) or self._of_month(term, at)
            to_come = at.direction == FUTURE and not at.present and at.published is not None
            over = to_come and not of_noun and isinstance(named, int) and named < year_of(at.published or 0)
            return Term("date", (named, *term.args[1:])) if named and not over else term
        named_any = term.kinds & DATE and (self.of_days or self.told is not None or self.month)
        for n, argument in enumerate(term.args if named_any else ()):
            if isinstance(argument, Term) and (named_in := self.as_first_named(argument, at, of_noun)) is not argument:
                term = Term(term.op, (*term.args[:n], named_in, *term.args[n + 1 :]))
        return term

    def _of_a_day_nearby(self, term: Term, at: Anchors) -> int | None:
        """The year in which a day that has been is a few days from the last named with its year, unless of the news."""
        if self.told is None or at.published is None or at.direction != PAST:
            return None
        about, month, dom = date.fromordinal(self.told), int(str(term.args[1])), int(str(term.args[2]))
        for named in (about.year, about.year - 1, about.year + 1):
            with suppress(ValueError):
                day = date(named, month, dom).toordinal()
                if abs(day - self.told) <= FEW_DAYS and (at.published - day) % A_YEAR > QUARTER:
                    return named
        return None

    def _of_month(self, term: Term, at: Anchors) -> int | None:
        """The year of the month named last, for a day of it: "in March 2023 ... on 3 March"; none likewise."""
        if self.month is None or at.published is None or at.direction != PAST:
            return None
        told, month, dom = self.month[1], int(str(term.args[1])), int(str(term.args[2]))
        if told.unit != "month" or told.first.month != month or dom > told.end - told.start:
            return None
        past = at.published - told.start
        return told.first.year if past >= 0 and past % A_YEAR > QUARTER else None


class LookBack:
    """What has been, as news tells it, and where it went back to a day or month of a year long past."""

    since: int | None = None
    passing: bool = False  # whether that told more of a noun: a perfect goes on with the news
    led: bool = False  # whether it was a day that led its sentence or has its weekday: others may go on with it
    dates: int = 0  # how many have been told of that past, one after the other
    near: int | None = None  # and where to one of a year that is over, for the rest of its sentence
    told: Period | None = None  # of what has been, the last told
    story: int = -1  # where the day after another ends, past for a week and more
    recent: frozenset[Argument] = frozenset()  # the months just past, which are of the news behind a year alone

    def __init__(self, text: str, cues: Cues) -> None:
        self.text, self.cues = text, cues  # normalised

    def tells_on(self, start: int, end: int, term: Term) -> bool:
        """Whether a day of the week goes on with a story of the days before, in the same paragraph: "on the next day
        ... On Sunday they"; not the day on which somebody spoke."""
        near = self.story >= 0 and start - self.story <= NEARBY and "\n" not in self.text[self.story : start]
        return near and of_a_weekday(term) and not dates_the_saying(self.text, start, end, self.cues, joined=True)

    def goes_on(self, start: int, end: int, term: Term, link: str | None) -> bool:
        """Whether news still looks back: in the same paragraph, and a little longer for months and their days; times,
        and sooner still days of the week, are those of the news again, and so is what has gone on "since January". In
        another sentence a month goes on with the story where it leads ("In May he was convicted"), or its
        paragraph tells of that past at length. The day on which somebody said so is of the news."""
        if link == "since" or (self.since is None and self.near is None):
            return False
        if of_a_weekday(term) and (not self.led or self.passing):
            return False
        if of_a_weekday(term) and dates_the_saying(self.text, start, end, self.cues, joined=True):
            return False
        if self.since is None:
            return comes_yearly(term) and not ends_sentence(self.text, self.near or 0, start, self.cues)
        if start - self.since > PARAGRAPH:
            return False
        if ends_sentence(self.text, self.since, start, self.cues):
            at_length = self.dates >= AT_LENGTH and "\n" not in self.text[self.since : start]
            leading = at_length or leads(self.text, start, self.cues)
            if of_a_weekday(term) or of_this_week(term) or (not leading and comes_yearly(term)):
                return False
            if term.op == "date" and term.args[1] in self.recent:  # "In 2022 war began. In March the Senate ..."
                return False
        if "\n" not in self.text[self.since : start]:
            return True
        return start - self.since < RECALLED and not of_the_news(term)

    def goes_back(self, mention: Mention, value: Value, published: int | None) -> None:
        """News goes back with a day, month or season of a year long past, or with the year that leads its sentence ("In
        2007 the markets turned. In September ..."), not where that is what something is measured from: "the highest
        since May 2011". What counts from publication is of today again."""
        self._keep_story(mention, value, published)
        period, near = value.period, self.near
        if near is None and self.since is None and (not period or not published or published - period.start <= OVER):
            return  # of today, where nothing was looked back to
        placed = period is not None and (
            period.unit in ("day", "week", "month", "season")
            or (period.unit == "year" and leads(self.text, mention.start, self.cues))
        )
        of_today = value.anchor == "published" and value.value != "PAST_REF" and value.type != "DURATION"
        if not placed and not of_today and near is None:
            return
        named = mention.link != "since" and in_a_year(mention.meaning)
        past = published - period.start if placed and period is not None and published is not None else 0
        long_past = past >= LONG_PAST and (named or (mention.link != "since" and value.anchor == "expression"))
        if near is None and self.since is None and not long_past and not (named and past > OVER):
            return
        passing = in_inset(self.text, mention.start, mention.end, self.cues)
        if passing and not self.cues.perfects:  # "the plant, closed in May 1986, was sold"
            return
        if self.cues.holding and since_then(self._before(mention.start), self.cues):
            return  # "since the invasion in March 2003"
        self.near = None
        if of_today and past < LONG_PAST:  # what is long past nevertheless was looked back to
            self.since, self.dates = None, 0
        if not placed or published is None:
            return
        if past < LONG_PAST:
            self.since, self.dates = None, 0
            goes_on = named or (near is not None and value.anchor == "expression")
            self.near = mention.end if goes_on and past > OVER else None
        elif long_past or (mention.link != "since" and self.since is not None):
            self.since, self.passing, self.dates = mention.end, passing, self.dates + 1
            unit, month = period.unit if period is not None else "", date.fromordinal(published).month
            self.led = unit == "day" and (mention.meaning.op == "confirm" or leads(self.text, mention.start, self.cues))
            recent = range(RECENT) if unit == "year" else ()
            self.recent = frozenset((month - n - 1) % 12 + 1 for n in recent)

    def _before(self, start: int) -> Stretch:
        """What stands before an offset in its sentence."""
        return Stretch(self.text[sentence_start(self.text, start, self.cues) : start], self.cues)

    def _keep_story(self, mention: Mention, value: Value, published: int | None) -> None:
        """A story of days begins with a day after another, and goes on with its days of the week."""
        since = published - value.period.start if published is not None and value.period is not None else 0
        if mention.meaning.op == "confirm" and WEEK < since < TWO_MONTHS:  # "on Sunday 14 May ... On Monday they"
            self.story = mention.end
        elif value.anchor == "published":
            self.story = -1
        elif value.anchor == "expression" and any(_goes_on(found) for found in walk(mention.meaning)):
            self.story = mention.end if WEEK < since < TWO_MONTHS else -1
        elif value.type == "SET" or mention.meaning.op == "then":  # "since then they have come every Friday"
            self.story = -1


def _goes_on(term: Term) -> bool:
    """Whether a meaning goes on to the day after, or names the day of the week anew: "that Wednesday"."""
    named = term.op == "same" and isinstance(term.args[0], Term) and term.args[0].op == "weekday"
    return named or term.op in DAYS_ON


def named_week(normal: str, found: list[Mention], n: int, cues: Cues) -> Term | None:
    """The next week, where the sentence of a day of the week named it shortly before: "next week she reads in Leipzig,
    on Thursday", not "next week, said Tuesday"."""
    before = found[n - 1] if n else None
    if before is None or found[n].link or before.meaning != NEXT_WEEK or found[n].start - before.end > SHORTLY:
        return None
    told = any(is_past(word, cues) for word in words_in(normal[before.end : found[n].start]))
    return None if told or ends_clause(normal, before.end, found[n].start, cues) else before.meaning


def year_around(text: str, normal: str, found: list[Mention], n: int, cues: Cues, narrative: bool) -> Term | None:
    """The meaning of the year right before the brackets of a mention, "twice in 1997 (in January and October)", of the
    one beside it, "two years ago, on 13 September", of the one that "when" says more of, "since 1990, when they won on
    16 March", or of the one that leads its clause, "in 2019 he was arrested on 12 September"; else None."""
    if parenthesised(text, found[n].start):
        year = _before_brackets(text, found, n)
    elif narrative:
        return None
    elif year := _beside(text, found, n, cues):
        return year
    else:
        year = _told_of(normal, found, n, cues) or _leading(text, normal, found, n, cues)
    if year is None or not names_year(year):
        return None
    vague = found[n].meaning.op == "season" and explicit_year(year) is None  # "two years ago I thought that by autumn"
    return None if vague else year


def _before_brackets(text: str, found: list[Mention], n: int) -> Term | None:
    opened = text.rfind("(", 0, found[n].start)
    before = next((found[i] for i in range(n - 1, -1, -1) if found[i].end <= opened), None)
    return before.meaning if before is not None and not text[before.end : opened].strip() else None


def _beside(text: str, found: list[Mention], n: int, cues: Cues) -> Term | None:
    """The meaning right before a mention, with a comma or a preposition between, or both: "two years ago, on 13
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
    return None if words[0] in cues.joins or written_on or parted else found[n - 1].meaning


def _told_of(normal: str, found: list[Mention], n: int, cues: Cues) -> Term | None:
    """The year right before the clause of "when" that a mention stands in, perhaps with others that name none: "since
    1981, when they walked out for 48 hours in August"."""
    if not cues.whens:
        return None
    year = next((m for m in reversed(found[max(0, n - INSIDE) : n]) if names_year(m.meaning)), None)
    if year is None:
        return None
    between = normal[year.end : found[n].start].lstrip(" ,،").split(None, 1)
    tells = bool(between) and between[0] in cues.whens and not ends_sentence(normal, year.end, found[n].start, cues)
    return year.meaning if tells else None


def _leading(text: str, normal: str, found: list[Mention], n: int, cues: Cues) -> Term | None:
    """The meaning of what leads the clause of a mention, where nothing between names another year; not for the day on
    which somebody said it, nor for what is still to come: "in 1985 he bought the firm that he plans to sell in May"."""
    start = found[n].start
    first = sentence_start(normal, start, cues)
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
            return None if promised else before.meaning
        if explicit_year(before.meaning) is not None:
            return None
    return None
