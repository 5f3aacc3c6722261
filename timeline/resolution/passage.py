"""What is known where an expression stands: the text around it, the days and years named so far, the tense there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from timeline.chronology import when
from timeline.chronology.nearest import LONGEST_MONTH
from timeline.chronology.term import Term, bits
from timeline.chronology.units import Period, year_of
from timeline.chronology.value import FUTURE, PAST, Anchors
from timeline.languages.cues.tense import EITHER, UNDONE, Cues
from timeline.languages.grammar.language import Language
from timeline.resolution.days import Days
from timeline.resolution.meanings import (
    TOLD_DAYS,
    ZONED,
    in_week,
    lacks_year,
    needs_tense,
    of_a_weekday,
    of_the_news,
    plain,
    tells_time,
    weekday_of,
)
from timeline.resolution.named_days import has_agency, names_today
from timeline.resolution.narrative import DATE, explicit_year
from timeline.resolution.notices import (
    announced,
    begins_bulletin,
    by_minute,
    from_a_weekday,
    got_ahead,
    invites,
    is_scored,
    told_again,
    told_in_paragraph,
)
from timeline.resolution.sentence.quotes import ALL_MARKS, PARAGRAPH, marks_in, quoted
from timeline.resolution.sentence.stops import leads, read_form, sentence
from timeline.resolution.subject import Subject
from timeline.resolution.tense.asides import parenthesised
from timeline.resolution.tense.cues import compiled
from timeline.resolution.tense.direction import direction, verbs_say
from timeline.resolution.tense.intents import (
    announces,
    announces_behind,
    appointed,
    dates_the_saying,
    decided,
    has_done,
    is_no_day_of_saying,
    joined,
    to_do_something,
)
from timeline.resolution.tense.measures import measured
from timeline.resolution.tense.presents import (
    by_its_place,
    is_simple_future,
    left_open,
    lies_back,
    tells_present,
    way_told,
)
from timeline.resolution.tense.shown import Shown
from timeline.resolution.tense.sides import before_next, is_over, is_to_come, nearer, or_led_up_to, or_set, was_lately
from timeline.resolution.years import LookBack, NamedYears
from timeline.resolution.years_around import in_apposition, named_week, year_around
from timeline.tagging import Mention

WIDTH: Final = 30  # bits of an offset
BORROWS: Final = bits("like", "listed")
HOLD_DATES: Final = BORROWS | bits("part", "at", "closing")
OF_A_YEAR: Final = bits("date", "season")
HOLIDAY: Final = bits("holiday")
BESIDE: Final = 6  # characters between a day and its hour: ", at "
LATER: Final = 40  # expressions behind a weekday that may call the day of publication by its name
STORY: Final = 3  # dates of a look back at length
ENTRY: Final = 40  # characters behind a day that heads an entry in which that begins
FORETOLD: Final = ("quarter", "half")  # meanings that a verb of foretelling has to come: "expected growth in the half"
YESTERDAY: Final = Term("last", ("day",))
RANGE: Final = ("opening", "closing")  # the ends of a range, each with the other
TERMS: Final = ("before", "by", "until", "since")  # links of a day to which, or from which on, something may be set


class Passage:
    """The place that reading has got to in a text."""

    begun: tuple[int, str] = 0, ""  # the tense of the expression before, and its cue
    clock_day: int | None = None  # the day of the clock time told last
    clock_at: int = -1  # and where it was told
    told_at: int = -1  # where the words that narrative time comes from begin
    entries: dict[int, int] | None = None  # the days of the mentions that head entries of a chronology, once asked for
    listed: Period | None = None  # what the last entry of an index came to
    narrates: int = -1  # where a present told of what has been last
    leads_to: tuple[int, int] = -1, 0  # where the date stands to which days of no year lead up, and its year
    _way: tuple[int, int, int] = -1, -1, 0  # the place asked about last, and which way verbs point there
    _marks: str | None = None  # the quotation marks of the text, once asked for

    def __init__(
        self,
        text: str,
        found: list[Mention],  # that are to be read in it
        language: Language,
        at: Anchors,
        others: Sequence[tuple[int, int, Language]],  # the parts in another language
    ) -> None:
        self.text, self.found, self.at = text, found, at
        self.cues = compiled(language.tense)
        self.normal = read_form(text, found, self.cues)  # normalised, of the same length
        self.others = [(start, end, compiled(other.tense)) for start, end, other in others]
        self.begins = [start for start, _, _ in others]
        self.reached = list(accumulate([end for _, end, _ in others], max))  # how far each of them and those before go
        self.days, self.years = Days(self.normal, self.cues, at.narrative), NamedYears()
        self.past = LookBack(self.normal, self.cues)
        self.dated: list[tuple[int, Period]] = []  # the mentions that were dated, and what they came to
        self.ways: dict[int, int] = {}  # which way verbs point, by the offsets at which it was asked
        # The text without the words of the expressions: the May of a date is no verb.
        self.shown = Shown(self.normal, text, found, self.cues, language.capitals)
        self.subject = Subject(self.normal, self.cues)
        self.called = has_agency(text)  # whether the day of publication, or the one before, is called by its name

    @property
    def quotes(self) -> bool:
        """Whether the text has quotation marks."""
        self._marks = marks_in(self.text) if self._marks is None else self._marks
        return self._marks != ""

    def face(self, start: int, end: int, term: Term, link: str | None, n: int | None = None) -> str | None:
        """Turn the anchors to the tense of the place, and return its cue; None where the meaning needs no tense.

        Where no verb tells, a term is still to run ("open until 20 August"), one by the end of "the" year is of this
        year, whatever the verb, and one of what has been may have run out or not: "closed until Monday".
        """
        if not needs_tense(term):
            counts = plain(term).op == "later"  # "had been caught two days later"
            self.at.direction, self.at.either = min(0, self.way(start, end)) if counts else 0, False
            return None
        way, cue = self._say(start, end, term, link, n)
        spot = self.shown.spot(start, end)
        way = self._foreseen(n, start, end, term, link) if way == PAST and lacks_year(term) else way
        way = nearer(term, self.at) if way == UNDONE else way
        way = before_next(cue, self.found[n : n + 2], self.at, self.cues) if way == EITHER and n is not None else way
        self.begun, self.at.direction = (way, cue), 0 if way == EITHER else way
        been = link == "since" and self.cues.beside(cue)  # up since 1 January, said in December
        self.at.over = way == PAST and (lacks_year(term) or term.op == "at") and (been or is_over(spot, cue))
        runs = link == "until" and not (way == PAST and (self.cues.beside(cue) or self._tells_of_old(start)))
        runs = runs or (link == "by" and not of_the_news(term))
        self.at.either = (way == EITHER or runs) and not (link in ("by", "until") and cue in self.cues.done)
        foretold = term.op in FORETOLD and self.cues.hold(self.cues.foretelling, cue)
        asked = foretold or (link in TERMS and self.cues.sets_term(cue))
        if way == PAST and not asked and announces(spot):
            asked = is_no_day_of_saying(self.normal, self.found, n, (term, link, cue), self.cues)
        if link == "until" and not asked:
            stays = way == PAST and cue.endswith(self.cues.past_endings)  # "stayed until March to find it"
            asked = not stays and to_do_something(self.normal, end, self.cues)
            done = way == PAST and has_done(spot, cue)
            asked = asked or (done and not was_lately(term, self.at))  # not "have fallen through March"
        if asked or (not cue and link in ("until", "by", "since")):
            self.at.direction = FUTURE
        if self.at.direction == FUTURE and not link and decided(spot.before, cue):
            self.at.direction = PAST if was_lately(term, self.at) else FUTURE
        self._tell_in_present(start, end, term, link, cue)
        if self.at.present and n is not None and self._tells_at_about(n):
            self.at.direction, self.narrates = PAST, start
        if term.op == "part" and link in ("until", "by") and self.at.direction == PAST:
            self.at.direction = 0
        if plain(term).op == "in_time" and measured(spot.before, plain(term)):
            self.at.direction = PAST
        return self._by_name(start, end, term, n, (link, cue))

    def _by_name(self, start: int, end: int, term: Term, n: int | None, said: tuple[str | None, str]) -> str:
        """Tell whether a day to come may be that of publication by its name, by its link and the cue of its tense, and
        return the cue: that of what heads an entry of a programme is its mark."""
        link, cue = said
        if bulletin := n is not None and begins_bulletin(self.found, n, self.days, self.at.published):
            bulletin = self.way(end + 1, end + 1) != PAST
            self.days.bulletin = start if bulletin else self.days.bulletin
        heads = self.days.heads(start, end)
        to_come = heads and self.days.head_agenda(self.at.published, True)
        if heads and n is not None and not (self.at.narrative or to_come) and by_minute(self.found, n, self.days):
            self.at.direction = PAST
        elif bulletin or (heads and self._agenda(end, term)):
            self.at.direction, self.at.by_name, cue = FUTURE, bulletin or self.cues.own_day, ":"
        elif self.at.direction == FUTURE and self.at.published is not None:
            was_to_be = self.cues.words.get(cue.partition(" ")[0]) == PAST
            spot = self.shown.spot(start, end)
            own = self.cues.own_day and tells_present(spot, cue)
            own = own or (link in (None, "since") and names_today(self.text, spot, cue))
            named = self.called or was_to_be or self.days.just_before(start, self.at.published)
            named = named or (own and not got_ahead(self.days, self.dated[-1:], start, self.at.published))
            named = named or (not cue and from_a_weekday(term)) or (link == "to" and self.at.by_name)
            self.at.by_name = named or (n is not None and self._named_later(n, term, self.at.published))
        return cue

    def _foreseen(self, n: int | None, start: int, end: int, term: Term, link: str | None) -> int:
        """PAST, unless what has no year is of what a past verb announces or wants, or has a day beforehand."""
        if n and self._announced_on_a_day(n, start, end):
            return FUTURE
        spot = self.shown.spot(start, end)
        if link is None and term.op == "date" and appointed(spot):
            return EITHER
        return FUTURE if is_to_come(spot, self.text, term, self.at) else PAST

    def _announced_on_a_day(self, n: int, start: int, end: int) -> bool:
        """Whether what is announced comes right behind the day of that: "announced on Monday the closure in June"."""
        before, spot = self.found[n - 1], self.shown.spot(start, end)
        if before.start < self.days.begin(start):
            return False
        return announces_behind(spot, self.shown.between(before.end, start))

    def _tell_in_present(self, start: int, end: int, term: Term, link: str | None, cue: str) -> None:
        """Turn to what has been where a present tells of it, or a simple future goes on with what one told."""
        ahead = self.at.direction == FUTURE and not link
        placed = ahead and by_its_place(cue, self.cues)
        nearer = left_open(term, cue, self.cues) if placed else None
        if nearer is not None:  # "im Mai klagt sie", "am Montag löscht sie"
            self.at.direction, self.at.either, ahead = 0, nearer, False
        self.at.present = ahead and (placed or cue in self.cues.presents)
        again = self.at.present and (self._goes_on(start) or told_again(self.days, term, start, self.at, self.cues))
        told = 0 if link else way_told(self.years.month, start, term, self.text, self.at)
        spot = self.shown.spot(start, end)
        if (told == FUTURE and not cue) or (told and ahead and tells_present(spot, cue)):
            self.at.direction, self.at.present, again = told, False, False
        again = again or (self.at.direction == FUTURE and self._foretells_in_story(start, cue))
        if again or cue in self.cues.narrating:
            self.at.direction, self.narrates = PAST, start
        elif self.at.present and lies_back(term, self.at):
            self.narrates = start

    def _tells_at_about(self, n: int) -> bool:
        """Whether a day of the week leads its sentence, and an hour that nobody plans stands right behind it: "on
        Friday, at about 7, she leaves"."""
        (start, end, term, _), after = self.found[n].said, self.found[n + 1] if n + 1 < len(self.found) else None
        if after is None or after.start - end > BESIDE or "APPROX" not in after.meaning.args:
            return False
        return of_a_weekday(term) and tells_time(after.meaning) and leads(self.normal, start, self.cues)

    def _goes_on(self, start: int) -> bool:
        """Whether a present there goes on with a story told in the present."""
        return self.narrates >= 0 and self.days.goes_on_from(self.narrates, start)

    def _foretells_in_story(self, start: int, cue: str) -> bool:
        """Whether a simple future goes on with a story told in the present, in its paragraph: "il sera arrêté le 9"."""
        goes_on = is_simple_future(cue, self.cues) and self._goes_on(start)
        return goes_on and "\n" not in self.text[self.narrates : start]

    def _agenda(self, end: int, term: Term) -> bool:
        """Whether what heads an entry is of a programme of days to come."""
        if self.days.head_agenda(self.at.published, self.at.direction == PAST):
            return True
        first = end + 1 + self.normal[end : end + 1].isprintable()  # where the first sentence of the entry begins
        told = self.normal[first : first + ENTRY].strip()
        return bool(told) and self.days.entry is None and of_a_weekday(term) and self.way(first, first) != PAST

    def _spoken_at(self, at: int) -> Cues:
        """The cues of the language that is spoken at an offset; a sentence may be quoted in a line of a third."""
        n = bisect_right(self.begins, at) if self.others else 0
        while n and self.reached[n - 1] > at:
            n -= 1
            _, end, cues = self.others[n]
            if at < end:
                return cues
        return self.cues

    def _say(self, start: int, end: int, term: Term, link: str | None, n: int | None) -> tuple[int, str]:
        """What the verbs around a place say, or what stands there for one, and the cue."""
        said = self.cues.speech and (of_a_weekday(term) or term.op == "in_time") and not self.at.narrative
        said = said and self.quotes and quoted(self.text, start, ALL_MARKS)
        way, cue = direction(self.shown.spot(start, end, self._spoken_at(start)), link in ("from", "to"), said)
        spot = self.shown.spot(start, end)
        begun = link == "to" and way == PAST and self.begun == (FUTURE, cue)
        # What ends a range or a list goes with its beginning.
        if begun or (not cue and (link == "to" or self._joined(n))):
            way, cue = self.begun
        if n and of_a_weekday(term) and self.begun[1] in self.cues.before and self._joined(n):
            way, cue = self.begun  # "a warning for Tuesday and Wednesday"
        if n is not None and not cue and not link and not self.at.narrative:
            way, cue = announced(self.shown, self.normal, self.found, n, self.at, self.cues, self.days)
            heads = self.cues.notices and self.days.heads(start, end)  # "Sunday: mass at 10"
            if not way and (heads or invites(spot, self.normal, self.found, n)):
                way = FUTURE
        if not cue and link == "from" and from_a_weekday(term) and not self.at.narrative:
            way = FUTURE  # "rain from Sunday to Thursday"
        goes_on = cue == '"' and self.begun[0] == PAST and self._joined(n)
        if goes_on or (cue == '"' and told_in_paragraph(self.days, term, start, self.at)):
            way = PAST  # "on Monday and Tuesday we checked. Reinforced on Tuesday, ..."
        if way == PAST and term.kinds & ZONED and parenthesised(self.normal, start):
            way = EITHER  # "at 9.54 p.m. local time (02.54 GMT on Friday)"
        if of_a_weekday(term):  # "weak on Saturday in Montpellier (1-3)"
            way = PAST if is_scored(self.text, end) else or_led_up_to(way, spot, cue)
        return or_set(way, spot, term, cue), cue

    def _named_later(self, n: int, term: Term, published: int) -> bool:
        """Whether the text goes on to call the day of publication, on the weekday of which a meaning is, or the day
        before, by the name of its weekday."""
        if not of_a_weekday(term) or (published - weekday_of(term)) % 7:
            return False
        for other in self.found[n + 1 : n + 1 + LATER]:
            start, end, later, _ = other.said
            back = (published - weekday_of(later)) % 7 if of_a_weekday(later) else 1 if later == YESTERDAY else 7
            said = back <= 1 and dates_the_saying(self.normal, start, end, self.cues)
            if said or (back == 1 and self.way(start, end) == PAST):
                return True
        return False

    def turn(self, n: int, mention: Mention) -> str | None:
        """Turn the anchors to the tense of a mention, and return its cue."""
        start, end, term, link = mention.said
        cue = self.face(start, end, term, link, n)
        if cue and (self._under_way(start, term) or self._told_as_to_come(term, cue)):
            self.at.direction = PAST
        return cue

    def _told_as_to_come(self, term: Term, cue: str) -> bool:
        """Whether a look back at length tells on in the future: "en 2001 ... on ne le retrouvera que le 6 mai"."""
        at_length = self.at.recalls and self.past.dates >= STORY and self.at.direction == FUTURE
        return at_length and term.op == "date" and is_simple_future(cue, self.cues)

    def _under_way(self, start: int, term: Term) -> bool:
        """Whether a range of days or months of no year is under way on the day of publication, by a verb of the
        present: "runs from 3 May to 9 July"."""
        today = self.at.published
        if term.op not in RANGE or self.at.direction != FUTURE or self.at.narrative or today is None:
            return False
        first, last = term.args if term.op == "opening" else term.args[::-1]
        if not (isinstance(first, Term) and isinstance(last, Term) and lacks_year(first) and lacks_year(last)):
            return False
        if not self.cues.promises.isdisjoint(sentence(self.normal, start, self.cues).split()):
            return False
        past = self.at.but(direction=PAST)
        begun, ends = when(first, past), when(Term("closing", (last, first)), past)
        return begun is not None and ends is not None and begun.start <= today < ends.end

    def in_named_year(self, n: int, term: Term) -> Term:
        """The meaning with the year that the words around a month or day name, or that of the date in apposition."""
        if plain(term).kind & TOLD_DAYS:
            return in_apposition(self.text, self.found, n) or term
        inner = term.args[0] if term.kind & HOLD_DATES else None
        borrows = term.kind & BORROWS
        if isinstance(inner, Term) and inner.kind & OF_A_YEAR and not (borrows and inner.args[-1] is not None):
            # Of days that are listed the last has the year.
            return Term(term.op, (self.in_named_year(n, inner), *term.args[1:]))
        if of_a_weekday(term) and (week := named_week(self.normal, self.found, n, self.cues)):
            return in_week(term, week)
        if not lacks_year(term) and not term.kind & HOLIDAY:
            return self.in_named_month(n, term) if term.kind & DATE and term.args[0] is None else term
        year = year_around(self.text, self.days, self.found, n, self.at)
        if year is None or self._still_to_come(n, year):
            return term
        return Term("of", (term, year))

    def _still_to_come(self, n: int, year: Term) -> bool:
        """Whether a year is still to come where news tells of what has been: "fiscal 2009 began on 1 October"."""
        named, today = explicit_year(year), self.at.published
        if named is None or today is None or named <= year_of(today):
            return False
        return self.way(self.found[n].start, self.found[n].end) == PAST

    def in_named_month(self, n: int, term: Term) -> Term:
        """A day of some month with that of its sentence, or its paragraph if it leads a sentence of what has been."""
        start, end, _, _ = self.found[n].said
        begin = line = self.days.begin(start)
        if leads(self.normal, start, self.cues, begin) and self.way(start, end) == PAST:
            line = max(0, begin - PARAGRAPH, self.normal.rfind("\n", 0, begin) + 1)
        return self.years.in_named_month(begin, line, term, self.at.published)

    def _tells_of_old(self, start: int) -> bool:
        """Whether the paragraph of an offset has got to a day or month more than a month before publication: "on Jan.
        19 ... He was in a coma until Feb. 3"."""
        told, today = self.at.reference, self.at.published
        if told is None or today is None or self.at.narrative or told.unit not in ("day", "month"):
            return False
        near = start - self.told_at <= PARAGRAPH and "\n" not in self.text[max(self.told_at, 0) : start]
        return near and today - told.end > LONGEST_MONTH

    def _joined(self, n: int | None) -> bool:
        """Whether an expression is joined to the one before it."""
        return bool(n) and joined(self.normal, self.found, n or 0, self.cues)

    def way(self, start: int, end: int) -> int:
        """Which way the verbs around a place point."""
        asked, over, known = self._way
        if asked == start and over == end:
            return known
        place = start << WIDTH | end
        way = self.ways.get(place)
        if way is None:
            way, cue = verbs_say(self.shown.spot(start, end, self._spoken_at(start)))
            if way == FUTURE and cue in self.cues.presents and self._goes_on(start):
                way, self.narrates = PAST, start
            self.ways[place] = way
        self._way = start, end, way
        return way
