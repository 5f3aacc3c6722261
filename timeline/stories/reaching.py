"""On which days two events may be one happening, and which may speak of days to come that another told."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from timeline.chronology.interval import FIRST_DAY, LAST_DAY, Interval, day_of
from timeline.records import Status
from timeline.stories.lateness import due, put_off_to
from timeline.stories.wording import LATE, POSTPONED

LONG = 190  # days from which an interval is compared with its equals only: all but years fall below
NEAR = 31  # days around its publication that an event without a date may lie, and behind an act what it is about
DUE = 184  # days by which what is called off was ahead, and by which what is late was to be before
FEW, SLACK = 2, 1  # days of what is dated to the day or night, and by how many reports of it may disagree
AHEAD = frozenset({"planned", "threatened", "hypothetical"})  # what is not yet
ACTS = frozenset({"cancelled", "denied"})  # words said of another day than that on which they are said
FORETOLD = AHEAD | {"cancelled"}  # what may have been said of days to come
_HELD = ("happened", "ongoing")  # what may have become of what was put off
_TOLD = "told "  # how the month in which a thing is told differs from one in which it is
FRESH = 7  # days in which an article tells an act as its news
_SHORTEST_MONTH = 28  # days


class Placed:
    """What is compared by its days: an event with all that is known of it, or a row of the index."""

    __slots__ = ()
    interval: Interval
    status: Status
    published: str | None
    title: str
    language: str | None
    start: int  # the days start <= day < end by which it is compared (reach), open bounds outermost
    end: int

    if TYPE_CHECKING:

        @property
        def words(self) -> frozenset[str]:
            """What its title can be compared by (title_words)."""

        @property
        def speaks(self) -> bool:
            """Whether it may deny, call off or come too late for something (may_speak)."""

        @property
        def calls_off(self) -> bool:
            """Whether it is the act of calling or putting something off (may_call_off)."""

        @property
        def foretold(self) -> bool:
            """Whether it may have been said of days to come, or put off what was (may_be_foretold)."""

    @property
    def postponed(self) -> bool:
        """Whether its words say that something is put off, or late."""
        return POSTPONED in self.words or LATE in self.words

    def meets(self, other: Placed) -> bool:
        """Whether the days by which the two are compared have one in common, or one is said of the other."""
        if self.start < other.end and other.start < self.end:
            return True
        return (self.speaks and self.speaks_of(other)) or (other.speaks and other.speaks_of(self))

    def speaks_of(self, other: Placed) -> bool:
        """Whether this may deny, call off, or come too late for what the other said of days to come; or puts it off to
        the days of the other.
        """
        if not other.foretold:
            return other.status in _HELD and self.calls_off and self._moves_to(other)
        if self.status == "denied":
            return other.status in AHEAD and other.published is not None and self._reaches(day_of(other.published))
        if self.calls_off:
            return other.status == "planned" and (self._ends_before(other, DUE) or self._moves_to(other))
        of_a_plan = other.status in ("planned", "cancelled") or other.calls_off
        return of_a_plan and self._follows(other) and self.late

    @property
    def may_be_foretold(self) -> bool:
        """Whether it may have been said of days to come, or put off what was."""
        return self.status in FORETOLD or self.calls_off

    @property
    def may_call_off(self) -> bool:
        """Whether it is the act of calling or putting something off, dated to about the day on which it is told."""
        start = self.interval.start
        if start is None or self.published is None or (self.interval.days or LONG) > FEW:
            return False
        told = 0 <= day_of(self.published) - start <= FRESH
        return told and (self.status == "cancelled" or (self.status == "happened" and POSTPONED in self.words))

    @property
    def late(self) -> bool:
        """Whether it is told to be late, or put off to days that it names."""
        known = self.interval.days is not None and self.interval.days < LONG
        return known and self.status in ("planned", "happened", "ongoing") and self.postponed and not self.calls_off

    @property
    def may_speak(self) -> bool:
        """Whether it may say of another that it is denied, put off or off, or comes late itself."""
        return self.undoes or self.late

    @property
    def undoes(self) -> bool:
        """Whether it denies something, or calls it off."""
        return self.status == "denied" or self.calls_off

    def _reaches(self, day: int) -> bool:
        return self.start <= day < self.end

    def _ends_before(self, plan: Placed, days: int) -> bool:
        """Whether a plan told by then is due within so many days."""
        start = plan.interval.start
        if start is None or not self.published or not plan.published or plan.published > self.published:
            return False
        return 0 <= start - day_of(self.published) < days

    def _follows(self, plan: Placed) -> bool:
        """Whether a plan told by then was due within `DUE` days before this came, or when this says that it was."""
        end, start = plan.interval.end, self.interval.start
        if end is None or start is None or not self.published or not plan.published:
            return False
        if plan.published > self.published or end > start:
            return False
        return start - DUE < end and (self.due is None or plan.calls_off or self.due.meets(plan.interval))

    def _moves_to(self, held: Placed) -> bool:
        """Whether this names days of a later month to which a thing is put off, and one of these was told later."""
        if held.interval.start is None or not self.published or not held.published or held.published <= self.published:
            return False
        day = day_of(self.published)
        if not 0 < held.interval.start - day < DUE or _month(held.interval.start) == _month(day):
            return False
        days = put_off_to(self.title, self.language, day)
        return days is not None and days.meets(held.interval)

    def was_due(self, plan: Placed) -> bool:
        """Whether this says by how much it is late, and a plan was of the days on which it was to be."""
        return plan.status in ("planned", "cancelled") and self._follows(plan) and self.due is not None

    @property
    def due(self) -> Interval | None:
        """When it was to be that is late, where its title says by how much."""
        return due(self.title, self.language, self.interval) if self.late else None


@lru_cache(maxsize=65536)
def reach(interval: Interval, status: Status, published: str | None) -> Interval:
    """The days in which other articles may place the same happening.

    They are its own days, and one more where they are few: reports disagree by a day. What is called off or denied may
    have been meant for `NEAR` days later, and what is planned be put off so long; what is denied may have been so many
    days before. An event without a date lies within so many days of its publication, on the side that its status tells.
    """
    start, end = interval
    if start is not None and end is not None:
        if status == "denied" and end - start <= FEW:
            return Interval(start - NEAR, end + NEAR)
        if status in ACTS or status == "planned":
            return Interval(start, end + NEAR) if end - start <= LONG - 1 - NEAR else interval
        return Interval(start, end + SLACK) if end - start <= FEW else interval
    if published is None or interval.bounded:
        return interval
    day = day_of(published)
    before = 0 if status in AHEAD and status != "threatened" else NEAR  # who threatens has spoken
    after = NEAR if status in AHEAD or status in ACTS else 0
    return Interval(day - before, day + after + 1)


@lru_cache(maxsize=65536)
def times(interval: Interval) -> frozenset[str]:
    """What two intervals must share to be compared: the months that a short one touches, or the month of its one bound.

    One of `LONG` days or more is compared with its equals only; one without bounds with nothing.
    """
    start, end = interval
    if start is None or end is None:
        known = [day for day in (start, end and end - 1) if day is not None]
        return frozenset(_month(day) for day in known)
    if end - start >= LONG:
        return frozenset([f"{start}/{end}"])
    return months(start, end)


def told(days: Interval, status: Status, published: str | None) -> frozenset[str]:
    """The months in which what is foretold was told, and those in which a denial looks for it."""
    if status in AHEAD:
        return frozenset([_TOLD + published[:7]]) if published else frozenset()
    start, end = days
    if status != "denied" or start is None or end is None:
        return frozenset()
    return frozenset(_TOLD + month for month in months(start, end))


def months(start: int, end: int) -> frozenset[str]:
    """The months that the days start <= day < end touch."""
    return frozenset(_month(day) for day in (*range(start, end, _SHORTEST_MONTH), end - 1))


def _month(day: int) -> str:
    return date.fromordinal(min(max(day, FIRST_DAY), LAST_DAY)).isoformat()[:7]
