"""Readings made by hand, and what a database holds, for the tests of the store and of what is built on it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from timeline.chronology.interval import Interval
from timeline.chronology.term import Term
from timeline.records import Article, Event, Expression, Name, Problem, Reading
from timeline.store.corrections import Corrections
from timeline.store.store import Store
from timeline.store.uids import uids

NOT_ROWS = ("builds", "_sqlite_migrations", "article_inputs")


def linked(path: Path, readings: Iterable[Reading]) -> Path:
    """The database at `path` with these readings, joined into stories."""
    with Store(path) as store:
        for one in readings:
            store.write(one)
        store.relink(Corrections())
        store.finish()
    return path


def interval(earliest: str | None, latest: str | None = None) -> Interval:
    return Interval.of_iso(earliest, latest or earliest)


def event(text: str, quote: str, days: Interval, **more: object) -> Event:
    """The event of a quote, which is also its sentence and title, unless said otherwise."""
    start = text.index(quote)
    end = start + len(quote)
    made = Event(start, end, start, start + 4, start, end, quote, "en/test", interval=days, granularity="day",
                 extent="point" if days.days == 1 else "within")  # fmt: skip
    return replace(made, **more)


def reading(uid: str = "a1", text: str = "", published: str | None = "2023-06-16", **more: object) -> Reading:
    """An article of lines, each an event of the day it names first (`2023-06-14 the summit opened in Rabat`)."""
    text = text or "2023-06-14 the summit opened in Rabat\n2023-06-15 ministers met the press\n"
    day = date.fromisoformat(published) if published else None
    article = Article(uid, text, day, title=f"Title {uid}", source="Wire", language="en", place=f"{uid}.txt")
    expressions, events = [], []
    for line in filter(None, text.split("\n")):
        days, start = interval(line[:10]), text.index(line)
        expressions.append(
            Expression(
                start,
                start + 10,
                line[:10],
                "DATE",
                Term("date", (line[:10],)),
                "en/iso",
                value=line[:10],
                interval=days,
                granularity="day",
                extent="point",
            )
        )
        places = tuple(
            Name("Rabat", "place", start, start + 5, "rabat", 34.0, -6.8, "MA") for _ in "x" if "Rabat" in line
        )
        actors = tuple(Name("ministers", "role", start, start + 9, "ministers") for _ in "x" if "ministers" in line)
        events.append(event(text, line, days, expression=len(events), places=places, actors=actors))
    made = Reading(article, tuple(expressions), tuple(events))
    return Reading(replace(article, **more), made.expressions, made.events) if more else made


def event_uids(read: Reading) -> list[str]:
    return uids("event", read.article.uid, read.article.text, read.events)


def warned(read: Reading, message: str) -> Reading:
    problem = Problem("warning", read.article.place, message)
    return replace(read, article=replace(read.article, problems=(*read.article.problems, problem)))


def dump(path: Path) -> list[str]:
    """Every row of the ordinary tables but the logs, as `score/dump_db.py` writes them."""
    db = sqlite3.connect(path)
    tables = db.execute("select name from sqlite_master where type = 'table' and name not like '%fts%' order by 1")
    names = [name for (name,) in tables if name not in NOT_ROWS and not name.startswith("sqlite_")]
    rows = [f"{name} {row}" for name in names for row in sorted(map(repr, db.execute(f'select * from "{name}"')))]
    db.close()
    return rows


def rows(path: Path, sql: str, *parameters: object) -> list[tuple[object, ...]]:
    db = sqlite3.connect(path)
    found = db.execute(sql, parameters).fetchall()
    db.close()
    return found
