"""Events by the hundred, of every kind of interval, for what draws and counts them."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from timeline.chronology.interval import day_of
from timeline.store.totals import LONG, count_days

STATUSES = ("happened", "planned", "denied")


def random_events(seed: int, count: int) -> Iterator[tuple[str | None, str | None]]:
    """Intervals of all kinds: days, weeks, years, decades, open on one side."""
    chance = random.Random(seed)
    for _ in range(count):
        start = date(2023, 6, 16) + timedelta(days=round(chance.gauss(0, 400)))
        days = chance.choice([1, 1, 1, 7, 30, 92, 365, LONG - 1, LONG, 36_525])
        first, last = start.isoformat(), (start + timedelta(days=days - 1)).isoformat()
        yield chance.choice([(first, last)] * 8 + [(first, None), (None, last)])


def fill(db: sqlite3.Connection, intervals: Iterator[tuple[str | None, str | None]]) -> list[dict[str, Any]]:
    """Rows of events with these intervals, and the totals that go with them."""
    db.execute("insert into articles (id, uid, title, text, sha256, place, digest, published)"
               " values (1, 'a', 'A', '', '', '', '', '2023-06-16')")  # fmt: skip
    rows = []
    for number, (first, last) in enumerate(intervals, 1):
        days = day_of(last) - day_of(first) if first and last else None
        sort_date = first or last or ""
        rows.append({
            "id": day_of(sort_date) << 30 | number, "uid": f"{number:05}", "earliest": first, "latest": last,
            "sort_date": sort_date,
            "precision_days": days, "status": STATUSES[number % 3], "background": int(number % 5 == 0),
            "unplaced": int(first is None), "extent": "point" if days == 0 else "within",
        })  # fmt: skip
    db.executemany(
        """insert into events (id, uid, title, earliest, latest, sort_date, precision_days, extent, unplaced,
        approximate, status, sourcing, background, hidden, sentence, quote, quote_prefix, quote_suffix, article_id,
        rule, "start", "end", trigger_start, trigger_end, sentence_start, sentence_end)
        values (:id, :uid, 'event ' || :uid, :earliest, :latest, :sort_date, :precision_days, :extent, :unplaced,
        0, :status, 'stated', :background, 0, '', '', '', '', 1, 'r', 0, 0, 0, 0, 0, 0)""",
        rows,
    )
    count_days(db)
    return rows
