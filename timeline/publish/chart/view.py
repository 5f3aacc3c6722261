"""What one page shows: a span of time, its events in lanes or its counts in bins, and the strip of everything."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise

from timeline.chronology.interval import FIRST_DAY, LAST_DAY, day_of
from timeline.publish.chart.bins import Bins, bins, overlapping
from timeline.publish.chart.calendar import HOURS, LAST, Step
from timeline.publish.chart.counts import Counts, Filter, counts
from timeline.publish.chart.events import Event, nearest_event, overlapping_events
from timeline.publish.chart.packing import DrawnLane, lanes
from timeline.publish.chart.span import LEVELS, Span
from timeline.publish.conditions import Among
from timeline.publish.rows import AS_OF
from timeline.store.bitmaps import CLOSED, PRECISION
from timeline.store.memory import Memory
from timeline.store.totals import LONG, Total

MOST_EVENTS = 300  # single events that are drawn; above, bins are
MOST_ROWS = 70  # rows of single events; what lies closer together is counted instead
READABLE = 45  # events that a page without a range given likes to begin with
CORE = 0.85  # share of the events that the strip holds at least; it says how many lie outside
FEW_YEARS = 3
STRIP_BINS = 120
_YEAR, _CENTURY = Step(1, "year"), Step(100, "year")
_by_year: Memory[tuple[tuple[int, float], ...]] = Memory(64)  # by version and filter


@dataclass(frozen=True, slots=True)
class Strip:
    """Everything there is by time: its bars (of all statuses together), and how many events lie outside them."""

    span: Span
    bins: Bins
    earlier: int
    later: int


@dataclass(frozen=True, slots=True)
class LongSpan:
    """Decades and centuries among bins: a bracket with the number of events that name it."""

    earliest: str
    latest: str
    start: float  # percent of the window
    end: float
    count: int


@dataclass(frozen=True, slots=True)
class Story:
    """A story that many articles tell of."""

    uid: str
    title: str
    articles: int


@dataclass(frozen=True, slots=True)
class View:
    """All that is drawn. Either `lanes` or `bins`; neither where nothing overlaps the span."""

    span: Span
    whole: Span  # of all that is dated
    by_status: dict[str, int]  # what overlaps the span
    dated: int
    strip: Strip
    as_of: str | None
    lanes: tuple[DrawnLane, ...] = ()
    bins: Bins | None = None
    long: tuple[LongSpan, ...] = ()
    nearest: Event | None = None
    never_single: bool = False  # where a day in the middle alone holds too many to draw each

    @property
    def count(self) -> int:
        return sum(self.by_status.values())

    @property
    def events(self) -> list[Event]:
        return [mark.event for lane in self.lanes for mark in lane.marks]


def view(
    db: sqlite3.Connection,
    chosen: Filter,
    span: Span | None,
    width: float,
    version: str,
    letters: Callable[[str], int] = len,
) -> View | None:
    """What a page of a span shows, or of the span that it likes best; None where nothing at all is dated.

    `letters` is how long the word of a status is in the reader's language.
    """
    counted = counts(db, chosen, version)
    as_of = db.execute(f"select {AS_OF}").fetchone()[0]
    years = _by_year.of((version, chosen.where, str(sorted(chosen.params.items()))), lambda: _years(counted))
    if not years:
        return None
    core, whole = _core(years), Span(years[0][0], years[-1][0] + _hours_of_year(years[-1][0]))
    span = span or _first_span(counted, core, as_of)
    strip = _strip(db, chosen, counted, _strip_span(core, whole, span))
    by_status = overlapping(counted, span)
    dated = sum(at[0].started for at in counted([LAST_DAY]).values())
    shown = View(span, whole, by_status, dated, strip, as_of)
    if not by_status:
        return replace(shown, nearest=nearest_event(db, chosen, span))
    if shown.count <= MOST_EVENTS:
        drawn = tuple(lanes(overlapping_events(db, chosen, span, as_of, MOST_EVENTS), span, width, letters))
        if sum(lane.rows for lane in drawn) <= MOST_ROWS or span.hours <= LEVELS["day"]:
            return replace(shown, lanes=drawn)
    alone = sum(overlapping(counted, span.zoomed(HOURS)).values()) > MOST_EVENTS
    return replace(shown, bins=bins(db, chosen, counted, span), long=_long(db, chosen, span), never_single=alone)


def around(event: Event) -> Span:
    """The span that shows an event amid its neighbours: a month for a day, ten times itself for longer."""
    days = event.days or 1
    middle = (event.start + event.end) / 2 if event.days else event.start if event.earliest else event.end
    return Span.of_days("2000", "2000").zoomed(max(LEVELS["month"], 4 * days * HOURS), middle)


def _years(counted: Counts) -> tuple[tuple[int, float], ...]:
    """The first hour of each year from the first with an event to the last, and how many events fall in it."""
    centuries = _weights(counted, _CENTURY.edges(FIRST_DAY * HOURS, LAST))
    if not centuries:
        return ()
    years = _weights(counted, _YEAR.edges(centuries[0][0], _CENTURY.after(centuries[-1][0])))
    return tuple(years)


def _weights(counted: Counts, edges: list[int]) -> list[tuple[int, float]]:
    """How much falls between edges; nothing at either end is left out."""
    totals = counted([min(edge // HOURS, LAST_DAY) for edge in edges])
    falls = [sum(_weight(at[i + 1]) - _weight(at[i]) for at in totals.values()) for i in range(len(edges) - 1)]
    filled = [i for i, weight in enumerate(falls) if weight > 1e-6]
    return [(edges[i], falls[i]) for i in range(filled[0], filled[-1] + 1)] if filled else []


def _weight(total: Total) -> float:
    return total.to_the_day + total.spread


def _core(years: tuple[tuple[int, float], ...]) -> Span:
    """The fewest years in a row that hold most of the events, or all where that saves little."""
    enough, sums = CORE * sum(weight for _, weight in years), [0.0]
    for _, weight in years:
        sums.append(sums[-1] + weight)
    first, best = 0, (len(years), 0, len(years) - 1)
    for last in range(len(years)):
        while sums[last + 1] - sums[first + 1] >= enough and last - first >= FEW_YEARS:
            first += 1
        if sums[last + 1] - sums[first] >= enough:
            best = min(best, (last - first + 1, first, last))
    length, first, last = best
    if length > 0.7 * len(years):
        first, last = 0, len(years) - 1
    return Span(years[first][0], years[last][0] + _hours_of_year(years[last][0]))


def _strip_span(core: Span, whole: Span, shown: Span) -> Span:
    """What the strip covers: its core, and the window where that is not far away; else all there is."""
    start, end = min(core.start, _YEAR.floor(shown.start)), max(core.end, shown.end)
    return Span(start, end) if end - start <= 3 * max(core.hours, shown.hours) else whole


def _hours_of_year(start: int) -> int:
    return _YEAR.after(start) - start


def _first_span(counted: Counts, core: Span, as_of: str | None) -> Span:
    """The widest level about the last day of publication that can be read, but no wider than the years that hold most
    of the events; or else all of these."""
    if as_of:
        about = day_of(as_of) * HOURS
        for level in ("decade", "year", "month", "week"):
            span = core if core.hours <= LEVELS[level] else core.zoomed(LEVELS[level], about - LEVELS[level] * 0.2)
            if 1 <= sum(overlapping(counted, span).values()) <= READABLE:
                return span
        span = core.at("month", about - LEVELS["month"] * 0.2)
        if 1 <= sum(overlapping(counted, span).values()) <= MOST_EVENTS:
            return span
    return core


def _strip(db: sqlite3.Connection, chosen: Filter, counted: Counts, span: Span) -> Strip:
    ends = counted([span.start // HOURS, min(span.end // HOURS, LAST_DAY), LAST_DAY])
    earlier = sum(_weight(at[0]) for at in ends.values())
    later = sum(_weight(at[2]) - _weight(at[1]) for at in ends.values())
    return Strip(span, bins(db, chosen, counted, span, STRIP_BINS), round(earlier), round(later))


def _long(db: sqlite3.Connection, chosen: Filter, span: Span) -> tuple[LongSpan, ...]:
    """The spans of ten years and longer that overlap, the most named first."""
    if chosen.stored is None:  # else an index has them all together
        chosen = chosen.among(db, span.overlapping, Among(PRECISION, CLOSED[-1:]))
    rows = db.execute(
        f"""select earliest, latest, count(*) from events where ({chosen.where}) and precision_days >= {LONG - 1}
            and latest >= :_first and earliest <= :_last
            group by 1, 2 order by 3 desc, 1 limit 12""",
        {**chosen.params, "_first": span.first_day, "_last": span.last_day},
    ).fetchall()
    return tuple(
        LongSpan(
            earliest,
            latest,
            max(span.share(day_of(earliest) * HOURS), 0),
            min(span.share((day_of(latest) + 1) * HOURS), 100),
            count,
        )
        for earliest, latest, count in sorted(map(tuple, rows))
    )


def most_told(db: sqlite3.Connection, shown: View, first_day: str | None) -> tuple[Story, ...]:
    """The stories of the bin that begins on a day which most articles tell of; none where no bin does."""
    if shown.bins is None or not first_day:
        return ()
    for start, end in pairwise(shown.bins.edges):
        within = Span(start, end)
        if within.bounds[0] == first_day:
            rows = db.execute(
                """select uid, title, articles from stories where sort_date between :first and :last and articles > 1
                    and exists (select 1 from events where story_id = stories.id and hidden = 0 and background = 0)
                order by articles desc, uid limit 3""",
                {"first": within.first_day, "last": within.last_day},
            )
            return tuple(Story(*row) for row in rows)
    return ()
