"""Days on a line: where they stand, in percent of its length, so that a drawing fits any width without script."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from timeline.chronology.interval import FIRST_DAY, LAST_DAY, iso
from timeline.publish.chart.calendar import HOURS, TICKS, Unit, finest, ticks
from timeline.publish.dating import Dating
from timeline.records import HOLLOW

_MOST_TICKS = 13
_STEPS = tuple(step for step in TICKS if step.unit != "hour")
_NARROWEST = 1.2  # percent: a band or bar is never thinner


@dataclass(frozen=True, slots=True)
class Shape:
    """An interval on a strip. `left` and `right` are where it is drawn, whatever way time runs."""

    form: str  # point, within, whole
    left: float
    right: float
    open_left: bool = False
    open_right: bool = False
    torn_left: bool = False  # goes on beyond the strip
    torn_right: bool = False
    approximate: bool = False
    hollow: bool = False  # not, or not yet, a fact
    tick: float | None = None  # the day that the expression counts to

    @property
    def middle(self) -> float:
        """Where a sign stands: of a point only."""
        return round((self.left + self.right) / 2, 2)

    @property
    def width(self) -> float:
        """Of the band or bar."""
        return round(self.right - self.left, 2)


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the axis; `unit` says how its label names the day."""

    x: float
    day: str
    unit: Unit


@dataclass(frozen=True, slots=True)
class Strip:
    """The days from `first` to `last`, both inclusive, over 100 percent; from right to left where `rtl`."""

    first: int
    last: int
    rtl: bool = False

    @classmethod
    def around(cls, days: Iterable[int], rtl: bool = False, margin: float = 0.1, least: int = 6) -> Strip:
        """A strip with room at both ends for all the days given, of which there is one at least."""
        known = sorted(days)
        low, high = known[0], known[-1]
        room = max(round((high - low) * margin), (least - (high - low)) // 2, 1)
        return cls(max(low - room, FIRST_DAY), min(high + room, LAST_DAY), rtl)

    def x(self, day: float) -> float:
        """Where a day begins; a half added is its middle."""
        share = (day - self.first) / (self.last + 1 - self.first)
        return round(100 * (1 - share if self.rtl else share), 2)

    def shape(self, dating: Dating, status: str = "happened", counts_to: int | None = None) -> Shape | None:
        """How an interval is drawn; None where nothing of it is known or here. Open sides reach the end."""
        if not dating.known:
            return None
        start = self.first if dating.first is None else max(dating.first, self.first)
        end = self.last if dating.last is None else min(dating.last, self.last)
        if start > self.last or end < self.first:
            return None
        left, right = sorted((self.x(start), self.x(end + 1)))
        if right - left < _NARROWEST and dating.form != "point":
            middle = min(max((left + right) / 2, _NARROWEST / 2), 100 - _NARROWEST / 2)
            left, right = round(middle - _NARROWEST / 2, 2), round(middle + _NARROWEST / 2, 2)
        past, future = dating.first is None, dating.last is None
        earlier = dating.first is not None and dating.first < self.first
        later = dating.last is not None and dating.last > self.last
        shows_tick = counts_to is not None and dating.form == "within" and start <= counts_to <= end
        return Shape(
            form=dating.form,
            left=left,
            right=right,
            open_left=future if self.rtl else past,
            open_right=past if self.rtl else future,
            torn_left=later if self.rtl else earlier,
            torn_right=earlier if self.rtl else later,
            approximate=dating.approximate,
            hollow=status in HOLLOW,
            tick=self.x(counts_to + 0.5) if shows_tick and counts_to is not None else None,
        )

    def ticks(self) -> list[Tick]:
        """The lines of an axis: the finest unit that gives few enough."""
        start, end = self.first * HOURS, (self.last + 1) * HOURS
        step = finest(_STEPS, start, end, _MOST_TICKS)
        return [Tick(self.x(hour // HOURS), iso(hour // HOURS), step.unit) for hour in ticks(step, start, end)]
