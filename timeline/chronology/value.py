"""What a meaning comes to, and what it is counted from."""

from __future__ import annotations

from typing import Final, Literal

from mypy_extensions import i64

from timeline.chronology import timex3
from timeline.chronology.interval import OPEN, Interval
from timeline.chronology.units import Period, single
from timeline.collection import mypyc_attr

PAST: Final = -1
FUTURE: Final = 1
_ZERO: Final = ord("0")
RECENT: Final = 1000  # days before publication within which a future tense speaks of what is still to come


class Undated(Exception):  # noqa: N818 - a reading, not an error
    """A meaning that cannot be dated, and why."""


class NotTime(Exception):  # noqa: N818 - a reading, not an error
    """A meaning that, where it stands, speaks of no time that could be placed; it is no expression then."""


@mypyc_attr(acyclic=True)
class Anchors:
    """What relative meanings count from, at one place of the text."""

    def __init__(
        self,
        published: int | None = None,
        reference: Period | None = None,  # narrative time: the last dated thing
        day: int | None = None,  # the day that clock times belong to
        told_day: int | None = None,  # the day told last in the sentence
        anyday: bool = False,  # clock times belong to no day in particular
        hijri: bool = False,  # narrative time was told in the Islamic calendar
        clock: tuple[int, int] | None = None,  # the last clock time told
        direction: int = 0,  # PAST or FUTURE as the tense allows; 0 where nothing tells
        denied: bool = False,  # a verb says that it will not be: "will not open before two weeks are over"
        either: bool = False,  # what was to be may have been or not ("was to meet on Friday"): a day much nearer
        by_name: bool = False,  # "on Friday" may be the day of publication, though it is still to come
        narrative: bool = False,
        recalls: bool = False,  # news that looks back here: a day or month of a year long past was named just before
        onward: bool = False,  # and within its sentence: a step back from it is unlikely
        southern: bool = False,
        month_first: bool = False,
        present: bool = False,  # what is to come is told in the present, as stories are too
        quarter: Period | None = None,  # the quarter told last in news, unless figures are held against it
        over: bool = False,  # what is dated cannot be to come: "died on 7 January"
    ) -> None:
        self.published, self.reference, self.day, self.told_day = published, reference, day, told_day
        self.anyday, self.hijri, self.clock, self.direction = anyday, hijri, clock, direction
        self.denied, self.either, self.by_name, self.narrative = denied, either, by_name, narrative
        self.recalls, self.onward, self.southern, self.month_first = recalls, onward, southern, month_first
        self.present, self.quarter, self.over = present, quarter, over

    def but(self, **changes: object) -> Anchors:
        """A copy with changes."""
        copy = Anchors(
            self.published, self.reference, self.day, self.told_day, self.anyday, self.hijri, self.clock,
            self.direction, self.denied, self.either, self.by_name, self.narrative, self.recalls, self.onward,
            self.southern, self.month_first, self.present, self.quarter, self.over,
        )  # fmt: skip
        for name, change in changes.items():
            setattr(copy, name, change)
        return copy

    def base(self) -> int:
        """The day that unmarked dates count from. Raises Undated without one."""
        return self.reference.start if self.reference is not None and self.tells_story() else self.today()

    def tells_story(self) -> bool:
        """Whether unmarked dates count from narrative time: not those still to come where it is near publication."""
        if self.reference is None or not (self.narrative or self.recalls):
            return False
        lone_year = self.reference.unit == "year"  # "founded in 1990, it will publish on 5 September"
        near = self.recalls or (self.published is not None and self.published - self.reference.start < RECENT)
        return not ((near or lone_year) and self.direction == FUTURE)

    def told_by(self) -> str:
        """What a date without its year counts from: what a story, or news that looks back, told, else publication."""
        return "expression" if self.narrative or self.tells_story() else "published"

    def today(self) -> int:
        """The publication day. Raises Undated without one."""
        if self.published is None:
            raise Undated("no publication date to count from")
        return self.published

    def told(self) -> Period:
        """Narrative time, else the publication day. Raises Undated without either."""
        return self.reference if self.reference is not None else single(self.today())


def two_digits(text: str, at: i64) -> i64:
    """The number of two digits of a text."""
    return (ord(text[at]) - _ZERO) * 10 + ord(text[at + 1]) - _ZERO


@mypyc_attr(acyclic=True)
class Value:
    """A resolved meaning: its TIMEX3 value, its interval (half-open) and how exact it is; not to be changed."""

    def __init__(
        self,
        type: Literal["DATE", "TIME", "DURATION", "SET"],  # noqa: A002 - as TIMEX3 has it
        value: str,
        interval: Interval = OPEN,
        granularity: str | None = None,
        extent: Literal["point", "within", "whole"] | None = None,
        mod: str | None = None,
        quant: str | None = None,
        freq: str | None = None,
        counts_to: int | None = None,
        time_from: str | None = None,
        time_to: str | None = None,
        zone: str | None = None,
        anchor: str | None = None,
        period: Period | None = None,
        alternatives: tuple[str, ...] = (),
        conflict: str | None = None,
    ) -> None:
        self.type, self.value, self.interval, self.granularity = type, value, interval, granularity
        self.extent, self.mod, self.quant, self.freq = extent, mod, quant, freq
        self.counts_to, self.time_from, self.time_to, self.zone = counts_to, time_from, time_to, zone
        self.anchor, self.period, self.alternatives, self.conflict = anchor, period, alternatives, conflict

    def but(
        self,
        mod: str | None = None,
        interval: Interval | None = None,
        extent: Literal["point", "within", "whole"] | None = None,
        anchor: str | None = "",
        counts_to: int | None = -1,
        alternatives: tuple[str, ...] = (),
        conflict: str | None = None,
    ) -> Value:
        """A copy with changes; what it counts from, and the day that it counts to, may be taken away."""
        return Value(
            self.type, self.value, interval or self.interval, self.granularity, extent or self.extent, mod or self.mod,
            self.quant, self.freq, self.counts_to if counts_to == -1 else counts_to, self.time_from, self.time_to,
            self.zone, self.anchor if anchor == "" else anchor, self.period, alternatives or self.alternatives,
            conflict or self.conflict,
        )  # fmt: skip


def point(period: Period, anchor: str | None = None, southern: bool = False) -> Value:
    """The DATE of one calendar piece: a day is a point, anything longer holds the event somewhere within."""
    return Value(
        "DATE",
        timex3.of_period(period, southern),
        Interval(period.start, period.end),
        period.unit,
        "point" if period.unit == "day" else "within",
        anchor=anchor,
        period=period,
    )
