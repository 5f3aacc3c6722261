"""Mentions in text order, each evaluated at its anchors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from timeline.chronology import evaluate
from timeline.chronology.operators import recurring
from timeline.chronology.parts import BEFORE_DAYS
from timeline.chronology.term import Term
from timeline.chronology.timex3 import of_period
from timeline.chronology.units import OutOfCalendar, Period, single
from timeline.chronology.value import FUTURE, PAST, Anchors, NotTime, Undated, Value
from timeline.languages.grammar import Language
from timeline.records import Expression
from timeline.resolution.cues import EITHER, Cues, compiled
from timeline.resolution.days import BESIDE, DAWN, NOON, Days
from timeline.resolution.masks import masked, without_names, without_nouns
from timeline.resolution.meanings import (
    REPEATS,
    hour_of,
    lacks_year,
    names_day,
    needs_tense,
    of_a_weekday,
    of_some_night,
    of_the_news,
    plain,
    says_half,
    tells_time,
)
from timeline.resolution.narrative import (
    OF_TODAY,
    explicit_year,
    leaves_again,
    moves,
    walk,
    years_to_come,
)
from timeline.resolution.record import dated, undated
from timeline.resolution.schedules import of_evening, recurs, repeats_after
from timeline.resolution.tense import (
    denied,
    direction,
    ends_clause,
    verbs_say,
)
from timeline.resolution.years import LookBack, NamedYears, in_apposition, leads, parenthesised, quoted, year_around
from timeline.tagging import Mention

# Regions whose seasons are those of the southern hemisphere (ISO 3166-1), as far as an article's language names one.
SOUTHERN = frozenset([
    "AR", "AU", "BO", "BR", "BW", "CL", "FJ", "LS", "MG", "MU", "MZ", "NA", "NZ", "PE", "PY", "SZ", "UY",
    "ZA", "ZM", "ZW",
])  # fmt: skip
TOLD_DAYS = ("preceding", "following", "earlier", "later")  # counted from what is told, no day of a clock before them
MIDNIGHT = Term("clock", (24, 0))
TODAY = Term("this", ("day",))
LATELY = 60  # days before publication: news tells of clock times no longer ago without their day


@dataclass(frozen=True, slots=True)
class Notes:
    """How an expression was resolved, beyond what it keeps: for explanations."""

    place: str  # file:line of the rule
    direction: int | None  # the tense looked up; None where the meaning needs none
    cue: str
    counted_from: str | None  # narrative time, TIMEX3
    told: str | None  # the words that narrative time comes from
    otherwise: tuple[tuple[int, str], ...]  # what a verb of another tense (PAST, FUTURE) would have given


class Reader:
    """One pass over the mentions of a text, keeping narrative time."""

    def __init__(
        self,
        text: str,
        normal: str,
        published: int | None,
        language: Language,
        region: str | None,
        narrative: bool,
        notes: list[Notes] | None,
    ) -> None:
        self.text, self.normal = text, normal
        self.verbs = normal  # without the words of the expressions: the May of a date is no verb
        self.cues: Cues = compiled(language.tense)
        self.at = Anchors(
            published, narrative=narrative, southern=region in SOUTHERN, month_first=region in language.month_first
        )
        self.told_by: int | None = None  # the expression that narrative time comes from
        self.told_words: str | None = None
        self.past = LookBack(normal, self.cues)
        self.notes = notes
        self.story, self.news = narrative, 0  # a story; where its last paragraph of news ends
        self.days = Days(self.normal, self.cues, narrative)
        self.begun = 0, ""  # the tense of the expression before, and its cue
        self.called = False  # whether the day of publication, or the one before, is called by its name
        self.lost = False  # whether a story has got to a date before the calendar
        self.found: Sequence[Mention] = ()
        self.coming: list[int | None] = []
        self.years = NamedYears()

    def read(self, found: Sequence[Mention]) -> list[Expression]:
        """The expressions of the mentions, in order."""
        hide = without_nouns if self.cues.capital_nouns else without_names
        self.verbs = masked(hide(self.normal, self.text, self.cues), found, self.text)
        self.found, self.coming = found, years_to_come(found)
        return [e for n, mention in enumerate(found) if (e := self._expression(n, mention)) is not None]

    def _expression(self, n: int, mention: Mention) -> Expression | None:
        mention = mention._replace(meaning=self._in_named_year(n, mention.meaning))
        start, end, term, _, link, _ = mention
        self._tell(start, term)
        self.at.recalls = self.past.goes_on(start, term, link)
        cue = self._face(start, end, term, link)
        note = self._note(mention, cue) if self.notes is not None else None
        try:
            value = self._timed(n, mention) if tells_time(term) else self._dated(start, term)
            self._check(start, value)
        except NotTime:
            return None
        except (Undated, OutOfCalendar) as error:
            expression = undated(self.text, mention, str(error))
        else:
            expression = dated(self.text, mention, value, self.told_by if value.anchor == "expression" else None)
            self._move(n, mention, value)
        if note is not None and self.notes is not None:
            self.notes.append(note)
        return expression

    def _check(self, start: int, value: Value) -> None:
        """Raises Undated where a story gives no day to count from: in what somebody says in it ("I am tonight ..."),
        and after a date before the calendar begins."""
        if not self.at.narrative or value.period is None or value.anchor is None:
            return
        if self.lost:
            raise Undated("counts from a date before the year 1")
        if value.anchor == "published" and quoted(self.text, start):
            raise Undated("said on a day that is not told")

    def _tell(self, start: int, term: Term) -> None:
        """In a story, a word that counts from the day of publication brings news: to the end of its paragraph."""
        if not self.story:
            return
        if term.op in OF_TODAY and start >= self.news:
            line = self.normal.find("\n", start)
            self.news = len(self.normal) if line < 0 else line
        self.at.narrative = self.days.narrative = start >= self.news

    def _in_named_year(self, n: int, term: Term) -> Term:
        """The meaning with the year that the words around a month or day name, or that of the date in apposition."""
        if term.op in TOLD_DAYS:
            return in_apposition(self.text, self.found, n) or term
        if term.op == "part" and isinstance(term.args[0], Term) and lacks_year(term.args[0]):
            return Term("part", (self._in_named_year(n, term.args[0]), *term.args[1:]))
        if not lacks_year(term):
            return term
        year = year_around(self.text, self.normal, self.found, n, self.cues, self.at.narrative)
        return term if year is None else Term("of", (term, year))

    def _dated(self, start: int, term: Term) -> Value:
        """A date's meaning at its anchors: "July of that year" is of the year named just before, though a story may not
        have got to it."""
        term = self._as_told(start, term)
        self.at.told_day = self.days.of_sentence(start)
        self.at.denied = plain(term).op == "ago" and denied(self.verbs, start, self.cues)
        told = self.years.that_year(start, term) or self._told_before(start, term)
        return evaluate(term, self.at if told is None else replace(self.at, reference=told))

    def _told_before(self, start: int, term: Term) -> Period | None:
        """What news told of last that has been, for "the day before" of a past verb after a day still to come."""
        at, today = self.at.reference, self.at.published
        if at is None or today is None or not any(found.op in ("preceding", "earlier") for found in walk(term)):
            return None
        return self.past.told or single(today) if at.start > today and self._way(start, start) == PAST else None

    def _as_told(self, start: int, term: Term) -> Term:
        """The meaning with the year that its day and month had where the text named them first; what comes back every
        year does so for the rest of its sentence."""
        if term.op in ("season", "date") and recurring(term) and not self.at.direction and self.days.yearly(start):
            return Term("every", (term,))
        return term if self.at.tells_story() else self.years.as_first_named(term)

    def _face(self, start: int, end: int, term: Term, link: str | None) -> str | None:
        """Turn the anchors to the tense of the place, and return its cue; None where the meaning needs no tense.

        Where no verb tells, a term is still to run ("open until 20 August"), one by the end of "the" year is of this
        year, whatever the verb, and one of what has been may have run out or not: "closed until Monday".
        """
        if not needs_tense(term):
            self.at.direction, self.at.either = 0, False
            return None
        way, cue = direction(self.verbs, start, end, self.cues, link in ("from", "to"))
        if link == "to" and not cue:  # the end of a range goes with its beginning
            way, cue = self.begun
        self.begun = way, cue
        self.at.direction = 0 if way == EITHER else way
        self.at.either = way == EITHER or link == "until" or (link == "by" and not of_the_news(term))
        asked = link in ("before", "by", "until") and self.cues.asks(cue)  # "called for a ban before Ramadan"
        if asked or (not cue and link in ("until", "by", "since")):
            self.at.direction = FUTURE
        if term.op == "part" and link in ("until", "by") and self.at.direction == PAST:
            self.at.direction = 0
        if self.days.head_agenda(start, end, self.at.published, self.at.direction == PAST):
            self.at.direction, self.at.by_name, cue = FUTURE, False, ":"
        elif self.at.direction == FUTURE and self.at.published is not None:
            was_to_be = self.cues.words.get(cue.partition(" ")[0]) == PAST
            self.at.by_name = self.called or was_to_be or self.days.just_before(start, self.at.published)
        return cue

    def _timed(self, n: int, mention: Mention) -> Value:
        """A meaning with a clock time or part of the day in it, on the day that it belongs to."""
        start, term = mention.start, self._of_any_day(n, mention)
        op = plain(term).op
        day = self._day_of_sentence(mention)
        if day is None and op != "at":
            coming = self._day_to_come(n)
            day = None if coming is not None and self._has_been(mention, coming) else coming
            self.at.anyday = self.at.anyday or (day is None and self._recurs(n))
        self.at.day = self._day_elsewhere(mention) if day is None else day
        value = evaluate(term, self.at)
        if value.period is None or value.type != "TIME":
            return value
        hour = int(value.time_from.partition(":")[0]) if value.time_from else None
        part = value.value.rpartition("T")[2] if hour is None else None
        other = self.days.of_part(hour, part) if day is None else None
        day = value.period.start
        if part and (self.days.tells(start, mention.end) if op == "at" else other is None):
            self._tell_part(mention, day, part)
        elif other is not None:
            self.at.day = day = other
            value = evaluate(term, self.at)
        if hour is not None:
            value, hour = self._in_its_half(start, term, value, hour)
        if op == "at":
            self.days.spend(day, part)
        over = day != self.at.published  # the night of that day has been, or is still to come
        if op != "at" and over and self.days.next_morning(day, hour, part):
            self.at.day = day + 1
            value = evaluate(term, self.at)
        elif term.op not in ("later", "earlier"):
            self.days.pass_(start, day, hour, part)
        if value.time_from and not parenthesised(self.text, start):  # "at 4.17 (1.17 GMT)"
            hours, _, minutes = value.time_from.partition(":")
            self.at.clock = int(hours), int(minutes)
        return value

    def _tell_part(self, mention: Mention, day: int, part: str) -> None:
        """A part of a day is told of; "by this morning" news has got to the day of publication."""
        self.days.parted = mention.start, day, part
        if TODAY in mention.meaning.args and self._way(*mention[:2]) == PAST:
            self.days.reached = day

    def _in_its_half(self, start: int, term: Term, value: Value, hour: int) -> tuple[Value, int]:
        """A clock time in the half of the day that it or the words before it say, and its hour."""
        known, day = says_half(term), value.period.start if value.period else 0
        if not known and term.op == "clock" and self.days.later_half(start, day, hour):
            known, hour = True, hour + NOON
            value = evaluate(Term("clock", (hour, *term.args[1:])), self.at)
        if known:
            self.days.halved = start, hour
        return value, hour

    def _of_any_day(self, n: int, mention: Mention) -> Term:
        """The meaning; where its place tells of what comes back, clock times belong to no day in particular."""
        term, ranges = of_evening(mention, self.normal, self.cues), mention.link in ("from", "to")
        night = of_some_night(term)
        free = plain(term).op != "at" or night is not None
        self.at.anyday = free and (self.days.repeats(mention.start, ranges) or repeats_after(self.found, n, self.text))
        return night if night is not None and self.at.anyday else term

    def _day_of_sentence(self, mention: Mention) -> int | None:
        """The day told of in the sentence of a clock time, but not one to come where news tells of what has been ("will
        be held next Tuesday; nominations closed at noon"); else that which heads its line."""
        day, published = self.days.of_sentence(mention.start), self.at.published
        if published is None or self.at.narrative:
            return self.days.of_line(mention.start) if day is None else day
        if day is None:
            day = self.days.of_line(mention.start)
            return None if day is not None and published - day > LATELY else day
        return published if self.days.beside(mention.start) is None and self._has_been(mention, day) else day

    def _has_been(self, mention: Mention, day: int) -> bool:
        """Whether news tells there of what has been, while the day is still to come."""
        if self.at.narrative or self.at.published is None or day <= self.at.published:
            return False
        return self._way(*mention[:2]) == PAST

    def _way(self, start: int, end: int) -> int:
        """Which way the verbs around a place point."""
        return verbs_say(self.verbs, start, end, self.cues)[0]

    def _recurs(self, n: int) -> bool:
        if self.at.narrative or self.found[n].link not in ("from", "to"):
            return False
        way = self._way(*self.found[n - (self.found[n].link == "to")][:2])  # the verb stands about the beginning
        return recurs(self.found, n, self.normal, self.cues, way)

    def _day_elsewhere(self, mention: Mention) -> int | None:
        """The day of a clock time whose sentence tells of none; in news one still to come is of no day that is over,
        and one that has been of none to come, but of the day itself; a midnight that has been began it."""
        day, published = self.days.elsewhere(), self.at.published
        if plain(mention.meaning).op == "that" and self.days.told:
            return self.days.told[-1][1]
        if published is None or self.at.narrative:
            return day
        if day is not None and published - day > LATELY:
            return published
        way = self._way(*mention[:2])
        if way == FUTURE and mention.link is None and (coming := self.days.to_come(mention.start, published)):
            return coming
        if day is None or way == (FUTURE if day < published else PAST):
            day = published
        midnight = plain(mention.meaning) == MIDNIGHT
        return day - 1 if midnight and way == PAST and day == published else day

    def _day_to_come(self, n: int) -> int | None:
        """The day that the same sentence names right after a clock time: "at 14:45 ... on Wednesday"; the night to
        Sunday names it for "at 3 in the night to Sunday"."""
        ended = self.found[n].end
        for start, end, term, _, link, _ in self.found[n + 1 : n + 3]:
            if ends_clause(self.normal, ended, start, self.cues):
                return None
            if parenthesised(self.text, start) and not parenthesised(self.text, ended):
                continue  # "at 21:54 (02:54 GMT Tuesday)"
            beside = term.op == "at" and start - ended <= BESIDE
            if link == "to":
                ended = end
            if (tells_time(term) and not beside) or term.op in TOLD_DAYS or not self.days.tells(start, end):
                continue
            face, self.at.direction = self.at.direction, 0
            self._face(start, end, term, link)
            try:
                value = evaluate(term, self.at)
            except (NotTime, Undated, OutOfCalendar):
                continue
            finally:
                self.at.direction = face
            if (value.type == "DATE" or beside) and value.period is not None and value.period.unit == "day":
                small_hours = value.value.endswith("TNI") and hour_of(self.found[n].meaning) < DAWN
                return value.period.start + small_hours
        return None

    def _move(self, n: int, mention: Mention, value: Value) -> None:
        """Remember the day that is named, and let narrative time go on."""
        start, end, term = mention[:3]
        self.lost = self._lost(term, value)
        if term.op in REPEATS:
            self.days.recur(start, value.granularity)
        self.years.name(end, term, value)
        aside = parenthesised(self.text, start)
        aside = aside or mention.link == "since"  # what something is measured from: "the highest since 3 May"
        if value.period is not None and value.period.unit == "day" and not aside and names_day(value, term):
            tells = self.days.name(start, end, value.period.start, mention.link)
            self.called = self.called or (
                0 <= (self.at.published or 0) - value.period.start <= 1 and of_a_weekday(term)
            )
            if value.type == "DATE":
                self.days.spend(value.period.start, None)
            aside = not tells and not (self.at.narrative and explicit_year(term))  # in 1939 "they declared war"
        if value.period is not None and self.story:
            leading = value.period.unit == "day" and leads(self.normal, start, self.cues)
            leaving = not leading and leaves_again(value.period, self.at.reference, self.coming[n])
            aside = aside or leaving or value.anchor == "published"  # not where the story has got to
        elif value.period is not None and mention.link in ("until", "by"):  # a term still to run
            aside = aside or value.period.end > (self.at.published or 0) + 1
        if not self.at.narrative:
            self.past.goes_back(mention, value, self.at.published)
        if moves(value, term, aside, self._future(value), self.at.reference):
            self.at.reference, self.told_by, self.told_words = value.period, n, self.text[start:end]
            self.at.hijri = any(found.op == "hijri" for found in walk(term))
            if value.period is not None and value.period.start <= (self.at.published or 0):
                self.past.told = value.period

    def _lost(self, term: Term, value: Value) -> bool:
        """Whether a story has got to a date before the calendar, until it names one that is in it."""
        if not self.story or value.type == "SET" or value.anchor == "published":
            return self.lost
        return any(found.op in BEFORE_DAYS for found in walk(term)) or (self.lost and value.period is None)

    def _note(self, mention: Mention, cue: str | None) -> Notes:
        told = of_period(self.at.reference) if self.at.reference else None
        way = None if cue is None else self.at.direction
        return Notes(mention.place, way, cue or "", told, self.told_words, tuple(self._otherwise(mention, way)))

    def _otherwise(self, mention: Mention, way: int | None) -> Iterator[tuple[int, str]]:
        """The values that verbs of other tenses would have given, where the tense was looked up."""
        start, term = mention.start, mention.meaning
        for other in (PAST, FUTURE):
            if way is not None and way != other and not tells_time(term):
                with suppress(NotTime, Undated, OutOfCalendar):
                    yield other, evaluate(self._as_told(start, term), replace(self.at, direction=other)).value

    def _future(self, value: Value) -> bool:
        return self.at.narrative and self.at.direction == FUTURE and value.anchor is not None
