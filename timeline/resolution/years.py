"""Which year a month or day is of, where it names none itself: by what was named before."""

from __future__ import annotations

from datetime import date
from typing import Final

from timeline.chronology.nearest import of_month
from timeline.chronology.term import Argument, Term
from timeline.chronology.units import OutOfCalendar, Period, year, year_of
from timeline.chronology.value import FUTURE, PAST, Anchors, Value
from timeline.languages.cues.tense import Cues
from timeline.resolution.meanings import (
    FAR_YEARS,
    comes_yearly,
    in_a_year,
    lacks_year,
    names_far_year,
    of_a_weekday,
    of_the_news,
    of_this_week,
    year_of_season,
)
from timeline.resolution.narrative import DATE, explicit_year, is_day_of_no_year, is_hijri, walk
from timeline.resolution.sentence.quotes import PARAGRAPH
from timeline.resolution.sentence.stops import ends_sentence, leads, sentence_start
from timeline.resolution.tense.asides import in_inset
from timeline.resolution.tense.clauses import since_then
from timeline.resolution.tense.intents import dates_the_saying
from timeline.resolution.tense.stretches import Stretch
from timeline.tagging import Mention

AT_LENGTH: Final = 2  # dates one after the other
OVER: Final = 365  # days before publication: the rest of its sentence goes on from a month or day of a year so far back
RECENT: Final = 5  # months, that of publication included
LONG_PAST: Final = 730  # days before publication: a date so far back, with its year, is looked back to
RECALLED: Final = 700  # characters for which news may look back beyond the paragraph, and "that year" to the one named
FEW_DAYS: Final = 20  # between what a text tells once with its year, and another that goes on with it
QUARTER: Final = 90  # days around publication: those of the news
A_YEAR: Final = 365
NEARBY: Final = 250  # characters within which a story goes on
WEEK: Final = 7  # days that it is past
TWO_MONTHS: Final = 60
DAYS_ON: Final = ("following", "morrow")  # meanings that go on to the day after
THAT_YEAR: Final = Term("same", ("year",))
OF_FAR_YEARS: Final = FAR_YEARS | DATE


class NamedYears:
    """The years that a text has named so far."""

    last: tuple[int, int] = -1, 0  # where one was named last, and it
    reviewed: int | None = None  # one that the text looks back on
    looked: int = 0  # so many of those named with their year were looked at: whether they head a line
    since: int = -1  # and where one from which something is measured: "the lowest since October 2011"
    news: int = -1  # and where something counted from publication
    counted: tuple[int, int] = -1, 0  # where one counted from publication was named last, and it: "last year"
    told: int | None = None  # the day that was named last with its year
    month: tuple[int, Period | None] = -1, None  # where a month, or a day of one, was named last, and it
    quarter: tuple[int, int] | None = None  # where a quarter was told last with its year, and that
    with_year: tuple[int, int] = -1, 0  # where a day was named last with its year, and it

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
        at, named = self.last if self.last[0] > self.counted[0] else self.counted
        if at < 0 or start - at >= RECALLED:
            return None
        of_month = term.op == "same" and isinstance(term.args[0], Term) and lacks_year(term.args[0])
        that = term.holds(THAT_YEAR)
        if that or (of_month and self.last[0] > told_at):
            return year(named if that else self.last[1])
        return None

    def in_named_month(self, begin: int, line: int, term: Term, published: int | None) -> Term:
        """A day of some month as one of the month that its sentence, which begins there, named: "in October 2002, on
        the 9th"; or, where that is long past, its paragraph, which begins at `line`."""
        named, period = self.month
        if period is None:
            return term
        day = int(term.args[2])  # type: ignore[arg-type]
        long_past = published is not None and published - period.end > TWO_MONTHS and named >= line
        goes_on = (named >= begin or long_past) and (period.unit == "month" or day > period.day)
        return Term("date", (period.year, period.month, day)) if goes_on else term

    def as_first_named(self, term: Term, at: Anchors, of_noun: bool = False) -> Term:
        """The meaning with the year that its day and month had where the text named them first, or a day a few days
        from it, long past: "on 20 January" where it named 21 January 2022; what is to be is not over, but `of_noun`."""
        if is_day_of_no_year(term):
            named = self.of_days.get(term.args[1:]) or self._of_a_day_nearby(term, at) or self._of_month(term, at)
            to_come = at.direction == FUTURE and not at.present and at.published is not None
            over = to_come and not of_noun and isinstance(named, int) and named < year_of(at.published or 0)
            return Term("date", (named, *term.args[1:])) if named and not over else term
        named_any = term.kinds & DATE and (self.of_days or self.told is not None or self.month[0] >= 0)
        for n, argument in enumerate(term.args if named_any else ()):
            if isinstance(argument, Term) and (named_in := self.as_first_named(argument, at, of_noun)) is not argument:
                term = Term(term.op, (*term.args[:n], named_in, *term.args[n + 1 :]))
        return term

    def _of_a_day_nearby(self, term: Term, at: Anchors) -> int | None:
        """The year in which a day that has been is a few days from the last named with its year, unless of the news."""
        if self.told is None or at.published is None or at.direction != PAST:
            return None
        about = year_of(self.told)
        for named in (about, about - 1, about + 1):
            try:
                day = of_month(named, term.args[1], term.args[2]).start
            except OutOfCalendar:  # 29 February
                continue
            if abs(day - self.told) <= FEW_DAYS and (at.published - day) % A_YEAR > QUARTER:
                return named
        return None

    def _of_month(self, term: Term, at: Anchors) -> int | None:
        """The year of the month named last, for a day of it: "in March 2023 ... on 3 March"; none likewise."""
        if (told := self.month[1]) is None or at.published is None or at.direction != PAST:
            return None
        month, dom = int(str(term.args[1])), int(str(term.args[2]))
        if told.unit != "month" or told.month != month or dom > told.end - told.start:
            return None
        past = at.published - told.start
        return told.year if past >= 0 and past % A_YEAR > QUARTER else None


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
