"""Mentions in text order, each evaluated at its anchors."""

from __future__ import annotations

from collections import deque
from typing import Final

from timeline.chronology import evaluate
from timeline.chronology.operators import recurring
from timeline.chronology.term import Term, bits
from timeline.chronology.timex3 import of_period
from timeline.chronology.told import got_to, keep_quarter
from timeline.chronology.units import OutOfCalendar, Period, single, year
from timeline.chronology.value import FUTURE, PAST, NotTime, Undated, Value
from timeline.records import Expression
from timeline.resolution.anchors.beside import beside_another, leading_up, on_from_told, says_which, with_compared
from timeline.resolution.anchors.foreground import Foreground, leaves_life, leaves_story, of_either
from timeline.resolution.anchors.in_sentence import (
    NAMED,
    SAME_DAY,
    THE_DAY_BEFORE,
    THE_NEXT_DAY,
    counts_from,
    day_of_named,
    day_told,
    ends_overnight,
    follows,
    left_behind,
    night_before,
    same_day,
    still_to_run,
    unit_told,
)
from timeline.resolution.anchors.nowadays import NOW, is_long_ago, is_nowadays, told_long_ago
from timeline.resolution.anchors.occasions import goes_on_in_a_day, of_occasion
from timeline.resolution.anchors.periods import OF_FIGURES, closes_quarter, is_base, of_longer_figures
from timeline.resolution.anchors.ranges import of_year_before
from timeline.resolution.anchors.speech import check_said, counted_from, said_in
from timeline.resolution.before_christ import BACK, Told, check_calendar, in_year, is_lost, told
from timeline.resolution.clock.clocks import timed
from timeline.resolution.clock.lone_hours import among_hours
from timeline.resolution.clock.named import name_day
from timeline.resolution.clock.nights import COUNTED
from timeline.resolution.clock.schedules import of_entry, of_opening_hours, of_schedule
from timeline.resolution.days import Days
from timeline.resolution.indexes import ENTRY, entry, in_index
from timeline.resolution.items import items, turns
from timeline.resolution.meanings import (
    OF_A_CLOCK,
    TOLD_DAYS,
    bare_hour,
    is_lately,
    names_day,
    needs_tense,
    plain,
    recurs_often,
    returns,
)
from timeline.resolution.narrative import OF_TODAY, is_hijri, leaves_again, moves, walk, years_to_come
from timeline.resolution.passage import Passage
from timeline.resolution.record import Notes, dated, otherwise, undated
from timeline.resolution.sentence.quotes import quoted
from timeline.resolution.sentence.stops import leads
from timeline.resolution.tense.asides import compared, looks_aside, parenthesised
from timeline.resolution.tense.intents import denied
from timeline.resolution.years import LookBack
from timeline.tagging import Mention

OF_THE_DAY: Final = Term("current", ("day",))
NEXT_YEARS: Final = (Term("preceding", ("year",)), Term("following", ("year",)))
CURRENT: Final = bits("current")
AGO: Final = bits("ago")
LEFT: Final = {THE_DAY_BEFORE, Term("preceding", ("year",))}  # of the news again, where it has left what it told
# What a past verb counts from what was told, or another verb from a day of it.
COUNTS_ON: Final = bits("preceding", "earlier", "later", "same", "following", "day_of_told")
COARSE: Final = ("decade", "century")  # too coarse to count from


class Reader:
    """One pass over the mentions of a passage, keeping narrative time."""

    def __init__(self, here: Passage, notes: list[Notes] | None) -> None:
        self.here, self.notes = here, notes
        self.at, self.days, self.past, self.years = here.at, here.days, here.past, here.years
        self.fore = Foreground(here.normal, here.cues)
        self.told_by: int | None = None  # the expression that narrative time comes from
        self.counted: Period | None = None  # what this expression counts from, where that is not narrative time
        self.said_by: int | None = None  # and the expression that tells when what holds it was said
        self.story, self.news = here.at.narrative, 0  # a story; where its last paragraph of news ends
        self.lost = False  # whether a story has got to a date before the calendar
        self.before_christ: Told | None = None  # and which
        self.coming = years_to_come(here.found) if self.story else []
        self.coarse = -1  # where a decade or century was told last
        self.long_ago = -1  # where what was long ago was told last
        begun = {*items(here.text, here.found), *turns(here.normal, here.cues)}
        self.items = deque(sorted(begun))  # where other items of the text begin, still to come
        self.indexed = in_index(here.text, here.found)  # how its expressions stand in indexes

    def read(self) -> list[Expression]:
        """The expressions of the mentions, in order."""
        found = enumerate(self.here.found)
        return [e for n, mention in found if (e := self._expression(n, mention)) is not None]

    def _turn_to_item(self, start: int) -> None:
        """Another item of a local paper begins: what was told before says nothing of its days."""
        here, begins = self.here, start
        while self.items and self.items[0] <= start:
            begins = self.items.popleft()
        here.days = self.days = Days(here.normal, here.cues, self.at.narrative, begins)
        here.past = self.past = LookBack(here.normal, here.cues)
        self.fore.told.clear()
        here.entries = here.clock_day = here.at.clock = here.at.reference = here.at.quarter = None
        self.told_by = None

    def _expression(self, n: int, mention: Mention) -> Expression | None:
        indexed = self.indexed[n] if self.indexed else 0
        if indexed == ENTRY:
            return self._entry(n, mention)
        if self.items and mention.start >= self.items[0]:
            self._turn_to_item(mention.start)
        if (placed := self._placed(n, mention)) is None:
            return None
        mention = placed
        start, end, term, link = mention.said
        self._tell(start, end, term)
        self.at.recalls = self.past.goes_on(start, end, term, link) and not leaves_life(self.here, mention)
        self.at.onward = self.at.recalls and self.past.since is None
        self.at.recalls = self.at.recalls or self.past.tells_on(start, end, term)
        cue = self.here.turn(n, mention)
        note = self._note(mention, cue) if self.notes is not None else None
        self.here.listed = None
        try:
            value = self._value(n, mention)
        except NotTime:
            return None
        except (Undated, OutOfCalendar) as error:
            expression = undated(self.here.text, mention, str(error))
        else:
            by = self.told_by if value.anchor == "expression" and self.counted is None else self.said_by
            expression = dated(self.here.text, mention, value, by)
            told = self.said_by is None or value.period == self.counted  # what is said to come has not been got to
            self.here.listed = value.period
            if told and not indexed:
                self._move(n, mention, value)
        if note is not None and self.notes is not None:
            self.notes.append(note.counting_from(self.counted))
        return expression

    def _placed(self, n: int, mention: Mention) -> Mention | None:
        """A mention with the meaning that it has where it stands; None for a number that is no hour there."""
        if (hour := bare_hour(mention.meaning)) is not None:
            if not (among_hours(self.here, n) or goes_on_in_a_day(self.here, mention)):
                return None
            mention = mention.meant(hour)
        if is_nowadays(self.here, n, mention, self.long_ago):
            return mention.meant(NOW)
        named = of_year_before(self.here, n) or self.here.in_named_year(n, mention.meaning)
        if self.lost and self.before_christ is not None:
            named = in_year(named, self.before_christ)
        if self.story and not plain(mention.meaning).kind & BACK:
            self.before_christ = told(named, mention.link, self.before_christ)
        mention = mention.meant(named)
        placed = of_opening_hours(self.here, n) or of_entry(self.here, mention)
        placed = placed or of_schedule(self.here, n) or of_occasion(self.here, n)
        return mention if placed is None else mention.meant(placed)

    def _value(self, n: int, mention: Mention) -> Value:
        """The value of a mention at its anchors. Raises Undated, and what no meaning there is."""
        start, end, term, _ = mention.said
        value = self._timed(n, mention) if term.kinds & OF_A_CLOCK else self._dated(start, end, term)
        value = still_to_run(self.here, n, mention, value)
        value = of_either(self.here, mention, value) if self.counted is None and term.kinds & COUNTS_ON else value
        if value.anchor == "published" and (saying := said_in(self.here, n, mention)) is not None:
            self.counted, self.said_by = saying.period, saying.by
            return counted_from(self.here, mention, saying.period)
        check_said(self.here, start, value)
        check_calendar(self.at.narrative and self.lost, value)
        return value

    def _tell(self, start: int, end: int, term: Term) -> None:
        """In a story, a word that counts from the day of publication brings news: to the end of its paragraph."""
        self.counted = self.said_by = None
        if not self.story:
            return
        ahead = term.op == "in_time" and self.here.way(start, end) == FUTURE  # "in two weeks it opens"
        day = term.args[0] if term.op == "at" and isinstance(term.args[0], Term) else term  # "tomorrow evening"
        told = ahead or day.kind & OF_TODAY != 0 or (is_lately(term) and not quoted(self.here.text, start))
        if start >= self.news and (told or leaves_story(self.here, start, end, day)):
            self.news = self.here.normal.find("\n", start) % (len(self.here.normal) + 1)
        self.at.narrative = self.days.narrative = start >= self.news

    def _timed(self, n: int, mention: Mention) -> Value:
        """A clock time's meaning, or that of a part of a day in "that year" or of what counts back, at its anchors."""
        start, meaning = mention.start, mention.meaning
        if meaning.op == "at" and isinstance(meaning.args[0], Term) and meaning.args[0].kind & NAMED:
            self.at.told_day = day_of_named(self.here, mention.end)
        if (first := self._as_told(start, meaning)) is not meaning:
            meaning, mention = first, mention.meant(first)
        told = self.years.that_year(start, meaning, self.here.told_at) or night_before(self.here, start, meaning)
        told = told or self._told_before(start, meaning)
        if told is None and not (plain(meaning).op in COUNTED and self._told_coarsely(start)):
            return timed(self.here, n, mention)
        goes_on, self.at.reference = self.at.reference, told
        try:
            return timed(self.here, n, mention)
        finally:
            self.at.reference = goes_on

    def _dated(self, start: int, end: int, term: Term) -> Value:
        """A date's meaning at its anchors: "July of that year" is of the year named just before, though a story may not
        have got to it."""
        if term.op == "date" and isinstance(term.args[0], int):  # with its year it counts from nothing
            self.at.told_day, self.at.denied = self.days.of_sentence(start), False
            return evaluate(term, self.at)
        op = plain(term).op
        if op == "quarter" and recurring(plain(term)) and self.here.subject.of_a_game():
            raise NotTime("a quarter of a match")
        if op == "of_figures" and not self.here.subject.of_figures():
            raise NotTime("a half of something else")
        term = self._as_told(start, term)
        self.at.told_day = day_of_named(self.here, end) if term.kind & NAMED else self.days.of_sentence(start)
        if self.at.told_day is None:
            self.at.told_day = self._day_beside(start, term)
        if term.kinds & CURRENT:
            current = [found for found in walk(term) if found.op == "current"]
            if OF_THE_DAY in current and (day := day_told(self.here, start)) is not None:
                return evaluate(term, self.at.but(published=day))
            if (of := unit_told(self.here, start, current)) is not None:
                until = of.start if term.op == "later_in" or of.start > (self.at.published or 0) else of.end - 1
                return evaluate(term, self.at.but(published=until, reference=of)).but(anchor="expression")
        if (begun := counts_from(self.here, start, term)) is not None:
            return evaluate(term, self.at.but(published=begun, direction=FUTURE)).but(anchor="expression")
        before = plain(term).kind & AGO and "BEFORE" in plain(term).args
        self.at.denied = bool(before) and denied(self.here.shown.spot(start, end).before)
        told = self._told(start, term) if term.kinds & COUNTS_ON else None
        return same_day(self.here, start, term) or evaluate(term, self.at.but(reference=told) if told else self.at)

    def _day_beside(self, start: int, term: Term) -> int | None:
        """The day told for what counts from one in a sentence that tells none."""
        if not (kind := plain(term).kind) & COUNTS_ON:
            return None
        if self.told_by is not None and plain(term) == SAME_DAY:
            return self.days.told_beside(self.here.found[self.told_by].start)
        counted = kind & TOLD_DAYS and isinstance(term.args[0], Term)  # "on Sunday ... or the following one"
        day = self.days.of_paragraph(start) if counted else None
        if day is None and plain(term) == THE_NEXT_DAY and self.days.told:
            last, today = self.days.told[-1][1], self.at.published
            day = last if today is not None and last > today else None
        return day

    def _told(self, start: int, term: Term) -> Period | None:
        """What a meaning counts from that is not narrative time."""
        told = self.years.that_year(start, term, self.here.told_at) or self._year_beside(start, term)
        self.counted = None if told else self._told_before(start, term)
        return told or self.counted or follows(self.here, start, term)

    def _year_beside(self, start: int, term: Term) -> Period | None:
        """The year that the sentence named last, for "the year before": "closed since 1971; the year before ..."."""
        if term.args != ("year",) or term not in NEXT_YEARS:
            return None
        end, named = self.years.last
        return year(named) if end >= max(self._told_end(), self.days.begin(start)) else None

    def _told_before(self, start: int, term: Term) -> Period | None:
        """What news told of last that has been, for "the day before" or "the same day" of a past verb after a day still
        to come; for a day of the month told of, the day named last: "until 11 August, the 4th of it"."""
        if not term.kinds & COUNTS_ON:
            return None
        counted = [found for found in walk(term) if found.kind & COUNTS_ON]
        at, today = self.at.reference, self.at.published
        if today is not None and not LEFT.isdisjoint(counted) and left_behind(self.here, self._told_end(), start, term):
            return single(today)
        if any(found.op == "day_of_told" for found in counted):
            return self.years.month[1] if self.years.month[0] > self._told_end() else None
        if today is None:
            return None
        same = plain(term) == SAME_DAY
        if at is None or at.start <= today:
            coarse = at is not None and at.unit == "month" and self.days.begin(start) <= self.here.told_at
            if self.at.narrative or coarse or (at is not None and not same):  # "in May 2005, on the same day as"
                return None
            return self._said_last(today, 0 if same else start) if at is None else self._seen(start, today)
        begin, way = self.days.begin(start), self.here.way(start, start)
        entry = self.days.of_line(start) == at.start and not (way == PAST and plain(term).kind & BACK)
        if entry or (at.unit in OF_FIGURES and plain(term).op == "earlier" and self.here.told_at >= begin):
            return None  # of an entry of a programme; "a loss in the fourth quarter, after a profit a year earlier"
        if self.here.told_at >= begin and any(found.op == "following" for found in counted):
            return None  # "sold next Tuesday, followed by others the next day"
        if way == PAST or (not way and plain(term).kind & BACK):
            return self._said_last(today) or (self._seen(start, today) if same else self.past.told) or single(today)
        return None

    def _seen(self, start: int, today: int) -> Period | None:
        """The day that "the same day" of what has been is: none to come, if a verb says so."""
        seen = self.fore.same(start, self.here.told_at) or self.days.been(self.past.told, today)
        return None if seen is not None and seen.start > today and self.here.way(start, start) == PAST else seen

    def _said_last(self, today: int, line: int = 0) -> Period | None:
        """The day that has been on which somebody spoke, after what narrative time comes from; in a line, if any."""
        start, day = self.days.said[-1] if self.days.said else (-1, 0)
        apart = "\n" in self.here.text[start:line] or start <= self._told_end()
        return single(day) if day <= today and not apart else None

    def _told_coarsely(self, start: int) -> bool:
        """Whether its sentence told of a decade or century last: "in the thirties, and twenty years later"."""
        return self.coarse >= self.days.begin(start) and self.coarse > self.here.told_at

    def _told_end(self) -> int:
        """Where the words that narrative time comes from end."""
        return -1 if self.told_by is None else self.here.found[self.told_by].end

    def _as_told(self, start: int, term: Term) -> Term:
        """The meaning with the year that its day and month had where the text named them first; what comes back every
        year does so for the rest of its sentence, and "the next 23 years" of what was told long ago begin there."""
        if term.op in ("season", "date") and recurring(term) and not self.at.direction and self.days.yearly(start):
            return Term("every", (term,))
        # "began a survey in 1971 that took the next 23 years"
        if term.op == "coming" and told_long_ago(self.here, start):
            return Term("coming_then", term.args)
        term = leading_up(self.here, start, with_compared(self.here, start, on_from_told(self.here, term)))
        if self.at.tells_story():
            return term
        of_noun = self.at.direction == FUTURE and bool(self.years.of_days) and says_which(self.here, start)
        return self.years.as_first_named(beside_another(self.here, start, term), self.at, of_noun)

    def _move(self, n: int, mention: Mention, value: Value) -> None:
        """Remember the day that is named, and let narrative time go on."""
        self._keep(mention, value)
        if not self.at.narrative:
            self.past.goes_back(mention, value, self.at.published)
        if (period := value.period) is None:
            return
        start, term = mention.start, mention.meaning
        self.here.dated.append((n, period))  # the words behind it may have been said then
        self.fore.tell(start, period, self.at.published)
        aside = parenthesised(self.here.text, start) or ends_overnight(self.here.found, n, value, self.at.reference)
        aside = aside or looks_aside(self.here.normal, self.here.found, n, self.here.cues)
        aside = aside or mention.link == "since" or is_base(self.here, term)  # from which something is measured
        aside = aside or (self.told_by == n - 1 and closes_quarter(self.here, n, self.at.reference))
        if period.unit == "month":
            aside = aside or compared(self.here.normal, start, self.here.cues)
        if period.unit == "day" and not aside and names_day(value, term):
            aside = name_day(self.here, n, mention, value, period.start)
        if self.story:
            aside = aside or value.anchor == "published"  # not where the story has got to
            leaving = not aside and leaves_again(period, self.at.reference, self.coming[n])
            leading = period.unit == "day" and leaving and leads(self.here.normal, start, self.here.cues)
            aside = aside or (leaving and not leading)
        elif mention.link in ("until", "by"):  # a term still to run
            aside = aside or period.end > (self.at.published or 0) + 1
        to_come = self.at.narrative and self.at.direction == FUTURE and value.anchor is not None
        if moves(value, term, aside, to_come, self.at.reference) or (not aside and returns(self.at, term, value)):
            self.at.reference, self.told_by = got_to(value), n
            self.here.told_at = start
            self.at.hijri = is_hijri(term) or (self.at.hijri and value.anchor == "expression")  # the next day
            if period.start <= (self.at.published or 0):
                self.past.told = period

    def _keep(self, mention: Mention, value: Value) -> None:
        """Remember what repeats, the year that is named, and what is too coarse or too old to count from."""
        start, end, term = mention.start, mention.end, mention.meaning
        self.lost = is_lost(self.lost, term, value) if self.story else self.lost
        if mention.link == "since" and value.period is not None and value.granularity == "day":
            self.days.ended, self.days.named = end, value.period.start  # "from Monday at 7 p.m. on"
        if recurs_often(term) or (term.op == "ago" and value.period is None):  # "some days ago, at 3 a.m."
            unit = "day" if term.op == "ago" else value.granularity
            self.days.recur(start, None if term.op == "each" else unit, "night" in term.args)  # "annual holidays"
        is_year = value.period is not None and value.period.unit == "year"
        if not is_year or self.at.narrative or not compared(self.here.normal, start, self.here.cues):
            self.years.name(mention, value)
        if not self.at.narrative and of_longer_figures(self.here, mention, value):
            self.at.reference = self.told_by = None
        keep_quarter(self.at, value)
        if value.period is not None and value.period.unit in COARSE:
            self.coarse = start
        if is_long_ago(value, self.at.published):
            self.long_ago = end

    def _entry(self, n: int, mention: Mention) -> Expression | None:
        mention = mention.meant(self.here.in_named_year(n, mention.meaning))
        if (expression := entry(self.here, mention, self.told_by)) is not None and self.notes is not None:
            self.notes.append(self._note(mention, self.here.begun[1] if needs_tense(mention.meaning) else None))
        return expression

    def _note(self, mention: Mention, cue: str | None) -> Notes:
        told, by = of_period(self.at.reference) if self.at.reference else None, self.told_by
        words = None if by is None else self.here.text[self.here.found[by].start : self.here.found[by].end]
        way = None if cue is None else self.at.direction
        others = otherwise(self._as_told(mention.start, mention.meaning), way, self.at)
        return Notes(mention.place, way, cue or "", told, words, others)
