"""Short texts with their time expressions given, for the tests of event composition, and the scorer of events."""

import importlib.util
from datetime import date
from pathlib import Path
from types import ModuleType

from timeline.chronology.interval import Interval
from timeline.chronology.term import Term
from timeline.events import compose
from timeline.records import Article, Event, Expression

SHARED = Path(__file__).parents[2] / "shared"
PUBLISHED = date(2024, 3, 6)  # a Wednesday
Spec = tuple[str, str | None, str | None] | tuple[str, str | None, str | None, str]


def expression(text: str, spec: Spec, start: int = 0) -> Expression:
    """The expression `spec` = (surface, earliest, latest[, link]) at its first place in `text` from `start` on."""
    surface, earliest, latest, link = (*spec, None)[:4]
    at = text.index(surface, start)
    interval = Interval.of_iso(earliest, latest)
    grain = {1: "day", 7: "week", 365: "year", 366: "year"}.get(interval.days or 0, "month")
    return Expression(
        at,
        at + len(surface),
        surface,
        "DATE",
        Term("test"),
        "test",
        value=earliest or latest,
        interval=interval,
        granularity=grain,
        extent="point" if interval.days == 1 else "within",
        link=link,
    )


def events_of(text: str, *specs: Spec, language: str = "en", published: date | None = PUBLISHED) -> tuple[Event, ...]:
    """The events of a text whose expressions, in order, are `specs`."""
    found: list[Expression] = []
    for spec in specs:
        found.append(expression(text, spec, found[-1].end if found else 0))
    return compose(Article("test", text, published, language=language), found)


def trigger_of(text: str, event: Event) -> str:
    """The trigger as the text has it."""
    return text[event.trigger_start : event.trigger_end]


def bounds(event: Event) -> tuple[str | None, str | None]:
    """The event's days, inclusive."""
    return event.interval.earliest, event.interval.latest


def scorer() -> ModuleType:
    """The shared scorer of events, which is no package."""
    spec = importlib.util.spec_from_file_location("score_events", SHARED / "score" / "score_events.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
