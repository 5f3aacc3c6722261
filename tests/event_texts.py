"""Short texts and their events, with time expressions given or read by our own engine, and the scorer of events."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import bench_events

from timeline import extract
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


def told_in(text: str, language: str, published: date, background: bool = False) -> list[Event]:
    """The events that our own engine reads in a text; `background`: also those that it only describes."""
    events = extract(Article("test", text, published, language=language))
    return [event for event in events if background or not event.background]


def by_trigger(text: str, events: Iterable[Event]) -> dict[str, Event]:
    """Events of a text by their triggers."""
    return {trigger_of(text, event): event for event in events}


def trigger_of(text: str, event: Event) -> str:
    """The trigger as the text has it."""
    return text[event.trigger_start : event.trigger_end]


def bounds(event: Event) -> tuple[str | None, str | None]:
    """The event's days, inclusive."""
    return event.interval.earliest, event.interval.latest


def article_of(document: dict[str, Any]) -> Article:
    """The article of a document with gold: a line of a corpus, or of a blind batch."""
    return Article(
        uid=document["id"],
        text=document["text"],
        title=document["title"],
        source=document.get("source"),
        language=document["lang"],
        published=date.fromisoformat(document["dct"]),
    )


def fallen(measured: dict[str, float], floors: dict[str, float]) -> dict[str, float]:
    """The measures that fell below their floors."""
    return {name: measured[name] for name, least in floors.items() if measured[name] < least}


def scorer() -> ModuleType:
    """The shared scorer of events, which is no package."""
    return bench_events.scorer(SHARED)
