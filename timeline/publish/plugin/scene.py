"""A view as its page tells it: every word in the reader's language, every place as a class, every control a link."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from markupsafe import Markup

from timeline.chronology.interval import day_of
from timeline.publish.chart.bins import Bars
from timeline.publish.chart.calendar import HOURS, Step
from timeline.publish.chart.card import Card, days_of, drawn
from timeline.publish.chart.events import Event
from timeline.publish.chart.packing import TITLE, Mark
from timeline.publish.chart.shapes import Shape, shape
from timeline.publish.chart.span import LEVELS, SHORTEST, Span
from timeline.publish.chart.view import Story, View
from timeline.publish.messages import Messages
from timeline.publish.plugin import drawing
from timeline.publish.plugin.axis import Axis, Label, axis
from timeline.publish.plugin.choosing import Address
from timeline.publish.plugin.legend import Panel
from timeline.publish.wording import excerpt
from timeline.records import STATUSES

LARGE, SMALL = 120, 44  # heights of the bars of what happened, and of the rest


@dataclass(frozen=True, slots=True)
class Bin:
    """One bin: what it holds in words, and the way into it."""

    start: int  # thousandths of the window
    width: int
    first: str
    last: str
    name: str
    by_status: dict[str, int]
    count: int
    opens: str  # address one zoom down
    selects: str


@dataclass(frozen=True, slots=True)
class Found:
    """What the database gave for an address."""

    view: View | None = None
    card: Card | None = None
    undated: int = 0
    panels: tuple[Panel, ...] = ()
    stories: tuple[Story, ...] = ()  # most written about in the selected bin


@dataclass(frozen=True)
class Scene:
    """All that a template asks for. `view` is None where nothing is dated, or `error` says what failed."""

    words: Messages
    address: Address
    database: str
    version: str
    found: Found
    error: str | None
    bin: str | None

    @property
    def view(self) -> View | None:
        return self.found.view

    @property
    def card(self) -> Card | None:
        return self.found.card

    @property
    def undated(self) -> int:
        return self.found.undated

    # Range and zoom

    @property
    def span(self) -> Span:
        assert self.view
        return self.view.span

    def to(self, span: Span, **more: Any) -> str:
        """The address of a span."""
        first, last = span.bounds
        return self.address(_from=first, _to=last, **{"_bin": None, **more})

    def in_table(self, path: str, first: str | None = None, last: str | None = None, **more: Any) -> str:
        """The address of a table or file of the events of the span, or of some days: those that overlap it."""
        span = None
        if self.view:
            span = f"{(first or self.span.first_day)[:10]}/{(last or self.span.last_day)[:10]}"
        gone = dict.fromkeys(("_from", "_to", "_event", "_bin", "_lang"))
        return self.address(path=path, **gone, _overlaps=span, **more)

    @property
    def range_words(self) -> str:
        """The span in words; by hours where it is one of hours."""
        first, last = self.span.bounds
        if "T" not in first:
            return self.words.span(first, last)
        a = self.words("date.clock", date=self.words.day(first[:10]), clock=f"{first[11:]}:00")
        b = f"{int(last[11:]) + 1:02}:00"
        if first[:10] != last[:10]:
            b = str(self.words("date.clock", date=self.words.day(last[:10]), clock=b))
        return str(self.words("date.range", a=a, b=b))

    @property
    def summary(self) -> str:
        assert self.view
        key = "chart.overlap" if self.view.bins else "chart.between"
        events = self.words("list.events", n=self.view.count)
        return str(self.words(key, events=events, range=self.range_words))

    @property
    def levels(self) -> list[tuple[str, str, bool]]:
        """Each level of zoom with its address and whether it is shown."""
        return [(level, self.to(self.span.at(level, self._about)), level == self.span.level) for level in LEVELS]

    @property
    def _about(self) -> float:
        """What zooming keeps in the middle: the selected event, else the middle of the span."""
        middle = (self.span.start + self.span.end) / 2
        if not self.card:
            return middle
        event = drawn(self.card.row)
        return min(max((event.start + event.end) / 2, self.span.start), self.span.end) if event.days else middle

    def zoomed(self, factor: float) -> str | None:
        """The address of a span so many times as long; None at the end of the scale."""
        hours = self.span.hours * factor
        if hours < SHORTEST or (self.span.hours >= 9000 * 365 * HOURS and factor > 1):
            return None
        return self.to(self.span.zoomed(hours, self._about))

    @property
    def axis(self) -> Axis:
        return axis(self.span, self.words)

    @property
    def as_of(self) -> tuple[float, str] | None:
        """Where the last day of publication ends, in percent, and its day; None outside the window."""
        if not self.view or not self.view.as_of:
            return None
        at = self.span.share(day_of(self.view.as_of) * HOURS + HOURS / 2)
        return (at, self.view.as_of) if 0 <= at <= 100 else None

    # The strip

    @cached_property
    def strip_bars(self) -> Markup:
        """The bars of the strip, of all statuses together."""
        assert self.view
        found = self.view.strip.bins
        dark = [sum(of.dark[i] for of in found.bars) for i in range(len(found.edges) - 1)]
        pale = [sum(of.pale[i] for of in found.bars) for i in range(len(found.edges) - 1)]
        tallest = max((a + b for a, b in zip(dark, pale, strict=True)), default=0.0)
        return drawing.bars(dark, pale, self._edges(found.edges, self.view.strip.span), 40, tallest)

    @property
    def strip_axis(self) -> Axis:
        assert self.view
        return axis(self.view.strip.span, self.words, 12)

    @property
    def strip_labels(self) -> tuple[Label, ...]:
        """The words under the strip, each a way to what it names."""
        found = self.strip_axis
        return found.large if len(found.large) > 1 else found.small

    @property
    def brush(self) -> tuple[float, float]:
        """From where to where the window lies on the strip, in percent."""
        assert self.view
        strip = self.view.strip.span
        return max(strip.share(self.span.start), 0), min(strip.share(self.span.end), 100)

    @property
    def strip_unit(self) -> str:
        assert self.view
        return self.unit(self.view.strip.bins.step)

    def unit(self, step: Step) -> str:
        """A step in words, as in "month" or "5 years"."""
        name = "quarter" if step == Step(3, "month") else step.unit
        return str(self.words(f"step.{name}", n=1 if name == "quarter" else step.n))

    @staticmethod
    def _edges(edges: tuple[int, ...], span: Span) -> list[float]:
        return [min(max(span.share(edge), 0), 100) for edge in edges]

    # Single events

    def at(self, percent: float) -> int:
        return drawing.thousandth(percent)

    def form(self, mark: Mark) -> Markup:
        """The form of a mark; of the selected one also what other sources say."""
        others = self._other_dates(mark) if self.selected(mark.event) else Markup()
        return drawing.form(mark.shape, mark.event, drawing.TICKS + others)

    def _other_dates(self, mark: Mark) -> Markup:
        """The dates that other sources give, on the row of the selected event, joined by a line."""
        assert self.card
        return drawing.clash(mark.shape, [self._days(*ends) for told in self.card.others if any(ends := days_of(told))])

    def _days(self, earliest: str | None, latest: str | None) -> tuple[float, float]:
        """Where days begin and end, in percent of the window; an open end is beyond it."""
        start = self.span.share(day_of(earliest) * HOURS) if earliest else -1.0
        return start, self.span.share((day_of(latest) + 1) * HOURS) if latest else 101.0

    def selected(self, event: Event) -> bool:
        """Whether the card is of an event, or of another mention that it stands for."""
        if not self.card:
            return False
        row = self.card.row
        if row["uid"] == event.uid or row["story_id"] is None:
            return bool(row["uid"] == event.uid)
        said = ("story_id", "earliest", "latest", "status", "sourcing", "extent", "time_from", "approximate")
        return all(row[name] == getattr(event, name) for name in said)

    def select(self, event: Event) -> str:
        """The address that opens the card of an event."""
        first, last = self.span.bounds
        return self.address(_from=first, _to=last, _bin=None, _event=event.uid) + f"#e-{event.uid}"

    def title(self, event: Event) -> str:
        """A title as the chart has room for it."""
        return excerpt(" ".join(event.title.split()), TITLE)

    def when(self, event: Event) -> str:
        """The days of an event in words, with its clock times."""
        said = self.words.interval(event.earliest, event.latest, event.extent, event.approximate)
        return str(self.words("date.clock", date=said, clock=event.time_from)) if event.time_from else said

    @property
    def superseded(self) -> str | None:
        """What became of the selected plan, in words, where it no longer holds."""
        story = self.card.superseded if self.card else None
        if story is None:
            return None
        when = self.words.interval(story.earliest, story.latest)
        return str(self.words("found.dropped") if story.dropped else self.words("found.moved", when=when))

    def cut(self, mark: Mark) -> str | None:
        """Where a form that the window cuts goes on to, in words."""
        event, ends = mark.event, (mark.shape.opens, mark.shape.closes)
        if ends == ("cut", "cut"):
            return self.words.span(event.earliest or "", event.latest or "")
        if ends[1] == "cut":
            return str(self.words("chart.to", b=self.words.day(event.latest or "")))
        return str(self.words("chart.from", a=self.words.day(event.earliest or ""))) if ends[0] == "cut" else None

    # Bins

    @property
    def rows(self) -> list[tuple[str, Markup, int, str]]:
        """A row of bars for each status that there is: its name, bars, height and largest value."""
        assert self.view
        assert self.view.bins
        found = {of.status: of for of in self.view.bins.bars}
        edges = self._edges(self.view.bins.edges, self.span)
        shown = [found[status] for status in STATUSES if status in found and found[status].tallest > 0]
        return [self._row(of, edges) for of in shown]

    def _row(self, of: Bars, edges: list[float]) -> tuple[str, Markup, int, str]:
        height = LARGE if of.status == "happened" else SMALL
        largest = round(of.tallest, 1) if of.tallest < 10 and of.tallest % 1 > 0.05 else round(of.tallest)
        drawn_bars = drawing.bars(of.dark, of.pale, edges, height, of.tallest)
        return of.status, drawn_bars, height, self.words.number(largest)

    @cached_property
    def bins(self) -> list[Bin]:
        """The bins that can be selected."""
        assert self.view
        assert self.view.bins
        found = self.view.bins
        made = []
        for index, (start, end) in enumerate(zip(found.edges, found.edges[1:], strict=False)):
            if end <= self.span.start or start >= self.span.end:
                continue
            a, b = max(self.span.share(start), 0), min(self.span.share(end), 100)
            inside = Span(start, end)
            first, last = inside.bounds
            by_status = found.overlapping[index] if found.overlapping else {}
            made.append(Bin(
                self.at(a), max(self.at(b) - self.at(a), 1), first, last, self._bin_name(inside, found.step), by_status,
                sum(by_status.values()),
                self.to(inside if inside.hours >= SHORTEST else inside.zoomed(SHORTEST), _event=None),
                self.to(self.span, _bin=first, _event=None),
            ))  # fmt: skip
        return made

    def _bin_name(self, span: Span, step: Step) -> str:
        if step.unit == "hour":
            clock = f"{span.start % HOURS:02}:00"
            return str(self.words("date.clock", date=self.words.day(span.first_day), clock=clock))
        if step == Step(3, "month"):
            first = date.fromisoformat(span.first_day)
            return str(self.words("date.quarter", q=(first.month + 2) // 3, y=first.year))
        first_day, last_day = span.first_day, span.last_day
        return self.words.weekday(first_day) if step.unit == "day" else self.words.span(first_day, last_day)

    @property
    def chosen_bin(self) -> Bin | None:
        """The bin that the address selects."""
        found = self.bins if self.view and self.view.bins else []
        return next((one for one in found if one.first == self.bin), None)

    def told(self, by_status: dict[str, int]) -> str:
        """Counts by status in words: 12 happened, 3 planned."""
        told = [(self.words.number(by_status[of]), self.words(f"status.{of}")) for of in STATUSES if by_status.get(of)]
        return str(self.words.data["chart"]["comma"]).join(f"{count} {word}" for count, word in told)

    def singles_at(self) -> str:
        """About how long a span holds few enough events to draw each, in words."""
        assert self.view
        days = self.span.hours / HOURS * 300 / max(self.view.count, 1)
        for unit, length in (("year", 365.25), ("month", 30.4), ("week", 7.0), ("day", 1.0)):
            if days >= 2 * length:
                return str(self.words(f"step.{unit}", n=round(days / length)))
        return str(self.words("step.hour", n=max(round(days * HOURS), 1)))

    # The card

    @property
    def when_of_card(self) -> str:
        """The days of the selected event, in words."""
        assert self.card
        return self.when(drawn(self.card.row))

    def ruler(self) -> dict[str, Any] | None:
        """The arithmetic as a drawing: from the day counted from to the interval, on an axis of its own."""
        assert self.card
        event, origin = drawn(self.card.row), self.card.counted_from
        if event.earliest is None and event.latest is None:
            return None
        days = [day_of(day) for day in (event.earliest, event.latest, origin) if day]
        room = max((max(days) - min(days) + 1) // 5, 1)
        span = Span((min(days) - room) * HOURS, (max(days) + room + 1) * HOURS).kept()
        form: Shape = shape(event, span, 330)
        start = span.share(day_of(origin) * HOURS + HOURS / 2) if origin else None
        nearest = min(max(start if start is not None else form.start, form.start), form.end)
        aim = form.tick if form.tick is not None else nearest
        return {"form": drawing.form(form, event), "origin": start, "aim": aim}
