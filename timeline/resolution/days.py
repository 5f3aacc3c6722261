"""Which day a clock time or part of the day belongs to."""

from __future__ import annotations

from typing import Final

from mypy_extensions import i64

from timeline.chronology.units import Period, single
from timeline.languages.cues.tense import Cues
from timeline.resolution.datelines import in_dateline, is_behind_lead
from timeline.resolution.narrative import told_from
from timeline.resolution.sentence.cutting import USUAL, listed_in
from timeline.resolution.sentence.quotes import ALL_MARKS, PARAGRAPH, quoted
from timeline.resolution.sentence.stops import REACH, ends_sentence, leads, sentence_start
from timeline.resolution.tense.intents import dates_the_saying

LEAD: Final = 400  # characters in which news says when it happened
MARGIN: Final = 8  # characters of white space before what heads a line
# What stands behind the head of an entry, and before it
HEADING: Final = {":": ("", "\n", "."), ".": ("", "\n", "."), "\n": ("", "\n")}
SPACE: Final = 0x20
COLON: Final = 0x3A  # the last of these marks by its number
NEARBY: Final = 250  # characters within which a paragraph goes on with the part of the day that it told
SOON: Final = 3  # hours
BESIDE: Final = 8  # characters between expressions that stand side by side
HEAD: Final = 3  # characters before a day that heads its line

PARTS: Final = {"MO": range(5, 12), "AF": range(13, 19), "EV": range(17, 25), "NI": range(20, 25)}  # the hours of each
EVENING: Final = 18  # hours: after one from then on, or a late scene, small ones are of the next day
DAWN: Final = 6
LATE: Final = 20
NOON: Final = 12
WEEK: Final = 7  # days
LOOKED_BACK: Final = 20  # days told, among which the last that has been is sought
SHORT: Final = ("second", "minute", "hour")  # what comes back within a day says nothing of days


class Days:
    """The days that a text has named so far.

    In news a clock time belongs to a day of its own sentence, else to the day that the lead tells of, else to that of
    publication; in a narrative to the last one named. Days of a dateline, or beside a verb of saying, tell when the
    article was written or somebody spoke, and come last. Beside a word of repetition ("daily from nine") it belongs to
    no day.
    """

    several: int = -1  # offset of the last day that another stands beside ("on the 3rd and 4th"), or that ends a term
    ended: int = -1  # where the day named last ends
    named: int | None = None  # and that day
    repeated: int = -1  # offset of the last word of repetition
    every_year: int = -1  # and of the last one that comes back every year
    often: int = -1  # and of the last one that comes back within a day ("every half-hour")
    parted: tuple[int, int, str] | None = None  # the part of a day told of last: offset, day, part
    halved: tuple[int, int, int] | None = None  # offset, hour and day of the last clock time of a known half of the day
    reached: int | None = None  # the day of publication, where news has got to a part of it: "by this morning"
    late: tuple[int, int] | None = None  # offset and day of the evening or night told of last
    passed: tuple[int, int, int] | None = None  # offset, day and hour of the time told of last
    free: tuple[int, int, int] | None = None  # and of one of no day in particular, which has 0 for it
    clocked: bool = False  # whether that was a clock time
    entry: int | None = None  # the day that headed an entry last
    block: int | None = None  # the day that heads the lines read, where such days stand on lines of their own
    opened: tuple[int, int] | None = None  # offset and day of the clock time that headed a line last
    ranged: tuple[int, int, int] | None = None  # where a range of days told last ends, its first day and its last
    bulletin: int = -1  # where the day stands that heads the first entry of a bulletin
    _asked: int = -1  # the offset whose sentence was asked for last
    _begun: int = 0  # and where that begins
    _lined: int = 0  # the offset whose line was asked for last
    _line: int = 0  # and where that begins
    _listed: i64 = -1  # what the lists say of what stands between, once asked for
    once: int = -WEEK  # where the last day of one occasion ends; not near the beginning

    def __init__(self, text: str, cues: Cues, narrative: bool, begins: int = 0) -> None:
        self.text, self.cues, self.narrative = text, cues, narrative  # normalised
        self.begins = begins  # where the item begins that they are of, in a text of several
        self.told: list[tuple[int, int]] = []  # offset, day
        self.said: list[tuple[int, int]] = []
        self.full: list[tuple[int, int]] = []  # of those that have their year
        self.nights: set[int] = set()  # days of which only the night was told
        self.evenings: set[int] = set()  # days of which an hour or part from the evening on was told
        self.terms: set[int] = set()  # offsets of days until which, or by which, something is
        self.began: dict[int, int] = {}  # by day, the earliest hour told of it

    def begin(self, at: int) -> int:
        """Where the sentence of an offset begins: it is asked many times about one."""
        if at != self._asked:
            self._asked, self._begun = at, sentence_start(self.text, at, self.cues)
            self._listed = -1
        return self._begun

    def listed(self, at: int) -> i64:
        """What the lists say of what stands before an offset in its sentence."""
        begin = self.begin(at)
        if self._listed < 0:
            self._listed = listed_in(self.text, begin, at, self.cues)
        return self._listed

    def line(self, at: int) -> int:
        """Where the line of an offset begins: it is sought from the one asked about before."""
        known = self._lined <= at
        newline = self.text.rfind("\n", self._lined if known else 0, at)
        self._line = self._line if known and newline < 0 else newline + 1
        self._lined = at
        return self._line

    def in_sentence(self, start: int, at: int) -> bool:
        """Whether what stands at an offset is of the sentence of another behind it, as far as is looked."""
        return at - start <= REACH and self.begin(at) <= start

    def name(self, start: int, end: int, day: int, link: str | None, heads: bool, several: bool) -> bool:
        """A day is named at these offsets; returns whether it tells of what happened. It may head an entry, and be one
        of `several` that stand alone on their lines."""
        tells = start == self.bulletin or self.tells(start, end)
        if link == "to" and self.told and 0 < day - self.told[-1][1] < WEEK:
            self.ranged = end, self.told[-1][1], day
        beside = bool(self.told) and start - self.ended <= BESIDE and day != self.told[-1][1]
        if beside or link in ("until", "to"):
            self.several = start
        self.ended, self.named = end, day
        if heads:
            self.entry, self.block = day, day if several and self.stands_alone(end) else None
        (self.told if tells else self.said).append((start, day))
        if link in ("until", "by"):
            self.terms.add(start)
        if tells and self.parted is not None and self.parted[1] != day:  # مساء الاثنين والأربعاء: the part is of both
            self.parted = (self.parted[0], day, self.parted[2]) if beside and self.cues.clitics else None
        return tells

    def been(self, told: Period | None, today: int) -> Period | None:
        """The day told last, one that has been if any, `told` if a day: "on Friday ... a week ago ... the same day"."""
        if told is not None and told.end - told.start == 1:
            return told
        days = [day for _, day in self.told[: -LOOKED_BACK - 1 : -1]]
        return next((single(day) for day in days if day <= today), single(days[0]) if days else None)

    def head_agenda(self, published: int | None, past: bool) -> bool:
        """Whether a programme has come to days after publication, or to that day without a past: "TUESDAY: ..."."""
        told = self.told or self.said
        return published is not None and bool(told) and told[-1][1] >= published + past

    def heads(self, start: int, end: int) -> bool:
        """Whether a day there heads an entry."""
        text = self.text
        place = end + 1 if end < len(text) and ord(text[end]) == SPACE else end
        if place >= len(text) or ord(text[place]) > COLON or (mark := text[place]) not in HEADING:  # most: a word
            return False
        at = i64(start)
        first = max(i64(0), at - MARGIN)
        while at > first and ord(text[at - 1]) == SPACE:
            at -= 1
        goes_on = mark == "\n" and text[end : end + MARGIN].lstrip()[:1] in (",", ";", "،", "؛")
        return not goes_on and (text[at - 1] if at > first else "") in HEADING[mark]

    def stands_alone(self, end: int) -> bool:
        """Whether what heads an entry has a line of its own."""
        return self.text[end : end + MARGIN].lstrip(" :")[:1] in ("", "\n")

    def just_before(self, at: int, published: int) -> bool:
        """Whether the sentence of an offset names, before it, a day of the week before publication."""
        return self._lately_before(self.told, at, published) or self._lately_before(self.said, at, published)

    def _lately_before(self, days: list[tuple[int, int]], at: int, published: int) -> bool:
        start, day = days[-1] if days else (0, published)
        return published - WEEK < day < published and self.in_sentence(start, at)

    def tells(self, start: int, end: int) -> bool:
        """Whether a day there tells of what happened, not of who spoke when."""
        written = not self.told and in_dateline(self.text, self.begins, start, end)
        return not (written or dates_the_saying(self.text, start, end, self.cues))

    def recur(self, at: int, unit: str | None, nightly: bool = False) -> None:
        """A word of repetition stands at this offset."""
        if unit in SHORT:
            self.often = at
        else:
            self.repeated = at
            self.parted = (at, 0, "NI") if nightly else self.parted  # "writes every night from eleven"
            self.every_year = at if unit == "year" else self.every_year

    def yearly(self, at: int) -> bool:
        """Whether its sentence speaks of what comes back every year: "it forms a band every year, pale in spring"."""
        return self.every_year >= 0 and self.in_sentence(self.every_year, at)

    def repeats(self, at: int, ranges: bool, published: int | None) -> bool:
        """Whether a word of repetition ("daily"), or of what is usual ("often"), stands before this offset in its
        sentence or, for a range of hours, one within a day, or several days right before it: "open on the 3rd and 4th
        from 10 to 18"."""
        several = ranges and bool(self.told) and self.told[-1][0] == self.several
        if not several and self.beside(at) is not None:
            return False
        begin = max(begin := self.begin(at), self.text.rfind(";", begin, at))
        if several and self.several >= begin:
            return True
        if several and self.beside(at) is not None:
            return False
        told = self.told[-1][0] if self.told and self.told[-1][1] != published else 0  # but "tomorrow at four"
        repeated = max(self.repeated, self.often if ranges else -1) >= max(begin, told)
        usual = not repeated and self.listed(at) & USUAL != 0
        if not usual or not listed_in(self.text, begin, at, self.cues) & USUAL:
            return repeated
        return self.of_line(at) is None  # but of the day that heads a bulletin

    def recurred_before(self, at: int) -> bool:
        """Whether a word of repetition stands in the sentence before that of an offset, of the same paragraph."""
        if self.repeated < 0 or "\n" in self.text[self.repeated : at]:
            return False
        begin = self.begin(at)
        return sentence_start(self.text, max(0, begin - 2), self.cues) <= self.repeated < begin

    def of_no_day(self, at: int) -> bool:
        """Whether the clock time told last is of no day in particular, in the paragraph of an offset or the next."""
        if self.free is None or (self.passed is not None and self.passed[0] > self.free[0]):
            return False
        return self.goes_on_from(self.free[0], at)

    def beside(self, at: int) -> int | None:
        """The day that stands right before this offset in its sentence: "on Saturday at eight"."""
        near = self.ended >= 0 and 0 <= at - self.ended <= BESIDE
        return self.named if near and not ends_sentence(self.text, self.ended, at, self.cues) else None

    def of_sentence(self, at: int) -> int | None:
        """The day right before this offset, or the one told of before in its sentence."""
        if (day := self.beside(at)) is not None:
            return day
        return self.told_beside(at)

    def lately_in_sentence(self, at: int, published: int) -> int | None:
        """The day of the week before publication that the sentence of an offset tells of before it."""
        begin = self.begin(at)
        told = self.told[told_from(self.told, begin) :]
        return next((day for _, day in told if 0 <= published - day < WEEK), None)

    def told_beside(self, at: int) -> int | None:
        """The day told last, where the sentence of this offset tells it: that of "the same day"."""
        if not self.told:
            return None
        start, day = self.told[-1]
        return day if self.in_sentence(start, at) else None

    def last_told(self, at: int) -> int:
        """Where the day told last stands, or as far before an offset as is looked."""
        return max(self.told[-1][0], at - REACH) if self.told else at

    def of_line(self, at: int) -> int | None:
        """The day at the head of the line of an offset, or that heads the lines before it, as in a programme."""
        line = self.line(at)
        first = last = told_from(self.told, line)
        while last < len(self.told) and self.told[last][0] <= line + HEAD:
            last += 1
        if first == last:
            return self.opened[1] if self.opened is not None and self.opened[0] >= line else self.block
        return None if self.text[line : line + 1] in ('"', "“", "«", "„") else self.told[last - 1][1]

    def elsewhere(self, published: int | None) -> int | None:
        """The day of clock times whose sentence tells of none: that of the lead, or the day of publication where news
        has gone on to it from the day before; None where neither the lead nor a story named one. Of a week ago and more
        it is one only that the first paragraph tells of; what somebody says in the lead has days of its own."""
        if not self.told:
            return self.said[-1][1] if self.said else None
        if self.narrative:
            return self.told[-1][1]
        old, today = False, published or 0
        for start, day in self.told:
            if start - self.begins >= LEAD:
                break
            if start in self.terms or quoted(self.text, start, ALL_MARKS) or (old and not 0 <= today - day < WEEK):
                continue
            if old or not (
                published is not None
                and today - day >= WEEK
                and is_behind_lead(self.text, self.begins, start, self.cues)
            ):
                return day if old or day + 1 != self.reached else day + 1
            old = True
        return None

    def lately(self, at: int, published: int) -> int | None:
        """The day of the last week told last in the paragraph of an offset."""
        first = max(0, at - PARAGRAPH)
        line = max(first, self.text.rfind("\n", first, at) + 1)
        told = self.told[told_from(self.told, line) :]
        return next((day for _, day in reversed(told) if 0 <= published - day < WEEK), None)

    def of_sentence_before(self, at: int, only: int | None = None) -> int | None:
        """The day told last, in the sentence before that of an offset, of the same paragraph; perhaps one alone."""
        if not self.told or (only is not None and self.told[-1][1] != only):
            return None
        begin = self.begin(at)
        start, day = self.told[-1]
        if start >= begin or "\n" in self.text[start:at]:
            return None
        return day if sentence_start(self.text, max(0, begin - 2), self.cues) <= start else None

    def of_paragraph(self, at: int) -> int | None:
        """The day told last where it is in this paragraph."""
        if not self.told:
            return None
        start, day = self.told[-1]
        return None if "\n" in self.text[start:at] else day

    def to_come(self, at: int, published: int) -> int | None:
        """That day where it is still to come: "they march on Saturday. At ten it begins"."""
        day = self.of_paragraph(at)
        return day if day is not None and day > published else None

    def ends_term(self) -> bool:
        """Whether the day told last is only one until which, or by which, something is."""
        return bool(self.told) and self.told[-1][0] in self.terms

    def of_part(self, hour: int | None, part: str | None) -> int | None:
        """The day whose part was told of last, where a clock time, or the night after an evening, goes on with it."""
        if self.parted is None:
            return None
        _, day, told = self.parted
        return day if (hour in PARTS[told] if hour is not None else (told, part) == ("EV", "NI")) else None

    def near(self, told: int, at: int) -> bool:
        """Whether an offset follows what was told at another in its sentence, or soon in its paragraph."""
        soon = at - told <= NEARBY and "\n" not in self.text[told:at]
        return soon or told >= self.begin(at)

    def spend(self, day: int, part: str | None) -> None:
        """A day is named for itself or one of its parts: whether only its night is spoken of."""
        self.nights.discard(day)
        if part == "NI":
            self.nights.add(day)

    def next_morning(self, day: int, hour: int | None, part: str | None) -> bool:
        """Whether a time is of the day after: after a night of a day told no more of, or past an evening's midnight."""
        if day in self.nights and self.began.get(day, EVENING) >= EVENING:
            return part in ("MO", "AF") or (hour is not None and hour < EVENING)
        dawn = NOON if self.passed is not None and self.passed[1:] == (day, 24) else DAWN  # "at midnight ... at 9 a.m."
        return (part == "MO" if hour is None else hour < dawn) and self.after_midnight(day)

    def of_last_night(self, at: int, day: int, hour: int, published: int | None) -> bool:
        """Whether hours are of the day of publication: small ones where the evening before was told of, in another
        sentence, and all where no earlier time of the day before was told."""
        if published != day + 1 or self.of_sentence(at) is not None or self.of_line(at) is not None:
            return False
        return (hour < DAWN and day in self.evenings) or hour < EVENING <= self.began.get(day, 0)

    def after_midnight(self, day: int) -> bool:
        """Whether the small hours of this day come after its evening: told of last, and no day named since, or the one
        behind it ("at 7 p.m. on Monday he left. He died on Tuesday. At 2 a.m. ...")."""
        gone_on = day in self.evenings and day + 1 in [each[1] for each in (*self.told[-1:], self.passed) if each]
        last = self.late is not None and self.late[1] == day and (not self.told or self.told[-1][0] <= self.late[0])
        return gone_on or last

    def into_morning(self, at: int, day: int, hour: int) -> bool:
        """Whether small hours until which it goes on are of the day after: "on Sunday afternoon ... until 2 a.m."."""
        told, of, before = self.passed or (at, None, 0)
        return hour < DAWN and of == day and before >= NOON and self.near(told, at)

    def pass_(self, at: int, day: int, hour: int | None, part: str | None) -> None:
        """A clock time or part of a day was told of at this offset."""
        late = part in ("EV", "NI") if hour is None else hour >= EVENING
        self.late = (at, day) if late else None
        if late:
            self.evenings.add(day)
        if self.parted is not None and self.parted[1] != day:
            self.parted = None
        if hour is not None or part in PARTS:
            begun = PARTS[str(part)].start if hour is None else hour
            self.passed, self.clocked = (at, day, begun), hour is not None
            known = self.began.get(day)
            if known is None or begun < known:
                self.began[day] = begun

    def goes_on_from(self, told: int, at: int) -> bool:
        """Whether an offset is in the paragraph in which something was told, or the next."""
        return at - told <= PARAGRAPH and self.text.count("\n", told, at) < 4

    def _flashback(self, told: int) -> tuple[int, int] | None:
        """The day with its year that led its sentence last, behind what was told at an offset."""
        full = (each for each in reversed(self.full) if each[0] > told and leads(self.text, each[0], self.cues))
        return next(full, None)

    def scene(self, at: int, hours: tuple[int, ...], published: int, back: bool) -> int | None:
        """The day of the scene that the text has got to, with which a clock time of one of these hours goes on: later
        than the time told last, in its paragraph or the next ("at 2 a.m. Thursday they crossed the border ... By noon
        they had the town"), at the midnight that ends its day, or small behind its evening; any, where a day with its
        year led its sentence. By day it is of the next one, where it began late and nothing is told back ("it sank
        at 11 p.m. ... At 8 a.m."); of publication's neither what is told back nor late hours ("seen at 9 p.m.")."""
        told, day, before = self.passed or (-1, None, -1)
        if self.full and (flashback := self._flashback(told)) is not None:
            told, day = flashback
            on = hours[0] >= 0
        else:
            late, least = before >= LATE, before + (not self.clocked or day == published)  # "at 8:25 ... at 8:46"
            on = any(h >= least or (late and 0 <= h < DAWN) or (not h and before >= NOON) for h in hours)
            on = on and (day != published or not (back or hours[0] >= LATE > before + SOON))
        if day is None or day > published or not self.told or not self.goes_on_from(told, at):
            return None
        if self.told[-1][1] != day and (self.told[-1][0] > told or self.told[-1][1] != day - 1):
            return None  # of neither the day told last nor the one behind its midnight
        if on:
            return day
        by_day = not back and day < published and DAWN <= hours[0] < (EVENING if self.clocked else NOON)
        return day + 1 if by_day and self.began.get(day, 0) >= PARTS["EV"].start else None
