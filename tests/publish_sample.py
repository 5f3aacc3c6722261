"""A small database to publish: Arabic, English and French, an event with two dates, and hostile rows."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from timeline.chronology.interval import Interval
from timeline.chronology.term import Term
from timeline.publish.serve import application
from timeline.records import Article, Event, Expression, Name, Problem, Reading
from timeline.store.store import Store

ARABIC = (
    "أعلنت الوزيرة ليلى القاسمي اليوم افتتاح معرض الروبوتات في تونس.\n\n"
    "وهددت الشركة قبل أسبوعين بسحب الإعلانات من المنصة، وتويتر يعمل حاليًا كالمعتاد."
)
ENGLISH = (
    "Mayor Ada Brook opened the harbour bridge on Monday. A second ferry will start in September. "
    "The hall, built in 1998, was not touched."
)
FRENCH = "Le festival de la mer aura lieu du 12 au 14 juin 2023. Une grève a commencé il y a longtemps à Brest."
HOSTILE = '=HYPERLINK("http://evil.example") \u202egnirts\u202c <script>alert(1)</script> was shown on 3 June 2023.'

HEADED = "<script>alert(1)</script>\x00\u202e=cmd|' /C calc'!A1 javascript:alert(1) & \"quoted\", 'so'\r\n"
HOSTILE_TITLE = HEADED + "x" * (1_000_000 - len(HEADED))


Ask = Callable[[str], Any]


def asking(database: Path) -> Ask:
    """A function that gives Datasette's answer to a path, from a server of this database in this process."""
    served = application(database)

    async def answer(path: str) -> Any:
        await served.invoke_startup()  # which 1.0 wants before the first request
        return await served.client.get(path)

    return lambda path: asyncio.run(answer(path))


def build_sample(path: Path) -> Path:
    """The database at `path`, written by the store as a build writes it."""
    with Store(path) as store:
        for reading in readings():
            store.write(reading)
        store.write_problems([Problem("error", "broken/empty.txt", "the file is empty", "remove it")])
        _join_stories(store)
        store.finish()
        store.record_build("2023-06-16T12:00:00", "0", ["sample"], None)
    return path


def readings() -> list[Reading]:
    """Four articles, each read as far as these tests need."""
    ada, leila = Name("Ada Brook", "person", 0, 0, key="ada brook"), Name("ليلى القاسمي", "person", 0, 0, key="leila")
    tunis = Name("تونس", "place", 0, 0, key="tunis", latitude=36.8, longitude=10.18, country="TN")
    return [
        _reading("ar-1", "افتتاح معرض الروبوتات", "ar", "صحيفة الميناء", date(2023, 6, 16), ARABIC, [
            ("أعلنت الوزيرة ليلى القاسمي اليوم افتتاح معرض الروبوتات في تونس", "اليوم", "2023-06-16", "2023-06-16",
             {"actors": (leila,), "places": (tunis,)}),
            ("وهددت الشركة قبل أسبوعين بسحب الإعلانات من المنصة", "قبل أسبوعين", "2023-05-29", "2023-06-04",
             {"status": "threatened"}),
            ("وتويتر يعمل حاليًا كالمعتاد", "حاليًا", "2023-06-16", None, {"status": "ongoing"}),
        ]),
        _reading("en-1", "Harbour bridge opened", "en", "Harbour Post", date(2023, 6, 16), ENGLISH, [
            ("Mayor Ada Brook opened the harbour bridge on Monday", "Monday", "2023-06-12", "2023-06-12",
             {"actors": (ada,)}),
            ("A second ferry will start in September", "September", "2023-09-01", "2023-09-30",
             {"status": "planned", "sourcing": "rumoured"}),
            ("built in 1998", "1998", "1998-01-01", "1998-12-31", {"background": True}),
        ]),
        _reading("fr-1", "Festival de la mer", "fr", "Le Phare", date(2023, 6, 1), FRENCH, [
            ("Le festival de la mer aura lieu du 12 au 14 juin 2023", "12 au 14 juin 2023", "2023-06-12", "2023-06-14",
             {"status": "planned", "extent": "whole"}),
            ("Une grève a commencé il y a longtemps à Brest", "il y a longtemps", None, "2023-06-01", {}),
        ]),
        _reading("bad-1", "\u202e<script>alert('title')</script>", "en", "javascript:alert(1)", date(2023, 6, 5),
                 HOSTILE, [(HOSTILE[:-1], "3 June 2023", "2023-06-03", "2023-06-03", {})]),
    ]  # fmt: skip


def _reading(
    uid: str,
    title: str,
    language: str,
    source: str,
    published: date,
    text: str,
    told: list[tuple[str, str, str | None, str | None, dict[str, Any]]],
) -> Reading:
    article = Article(
        uid=uid, text=text, published=published, published_from="front matter", language=language, title=title,
        source=source, url=f"https://news.example/{uid}" if language != "fr" else "javascript:alert(2)",
        place=f"sample/{uid}.md",
    )  # fmt: skip
    expressions, events = [], []
    for index, (clause, phrase, earliest, latest, more) in enumerate(told):
        start = text.index(clause)
        at = text.index(phrase, start)
        interval = Interval.of_iso(earliest, latest)
        extent = more.get("extent") or ("point" if earliest == latest else "within")
        expressions.append(Expression(
            start=at, end=at + len(phrase), text=phrase, type="DATE", meaning=Term("sample", (index,)),
            rule=f"{language}/sample", value=earliest, interval=interval, granularity="day", extent=extent,
            anchor="published",
        ))  # fmt: skip
        events.append(Event(
            start=start, end=start + len(clause), trigger_start=start, trigger_end=start + len(clause.split()[0]),
            sentence_start=start, sentence_end=start + len(clause), title=clause[:90], rule=f"{language}/clause",
            expression=index, interval=interval, granularity="day",
            **({"extent": extent} | more),
        ))  # fmt: skip
    return Reading(article, tuple(expressions), tuple(events))


def _join_stories(store: Store) -> None:
    """One story of two articles whose dates differ."""
    store.begin()
    db = store.connection
    db.execute(
        "insert into stories (id, uid, title, earliest, latest, status, sourcing, events, articles, sources,"
        " contradiction, states, sort_date) values (1, 'story-1', 'Festival de la mer', '2023-06-12', '2023-06-14',"
        " 'planned', 'stated', 2, 2, 2, '12 to 14 June (Le Phare) or 12 June (Harbour Post)', '[]', '2023-06-12')"
    )
    db.execute("update events set story_id = 1 where earliest = '2023-06-12'")


def build_hostile(path: Path) -> Path:
    """A database whose every text is a title of a megabyte with all that may break a reader."""
    good = readings()[1]
    by = len(HOSTILE_TITLE)
    article = replace(good.article, text=HOSTILE_TITLE + good.article.text, title=HOSTILE_TITLE,
                      source=HOSTILE_TITLE, url="javascript:alert(1)")  # fmt: skip
    expressions = tuple(e._replace(start=e.start + by, end=e.end + by) for e in good.expressions)
    with Store(path) as store:
        store.write(Reading(article, expressions, tuple(_made_hostile(event, by) for event in good.events)))
        store.begin()
        store.connection.execute(
            "insert into stories (id, uid, title, status, sourcing, events, articles, sources, contradiction, states)"
            " select 1, 'story-1', title, 'planned', 'stated', 2, 1, 1, title, '[]' from articles"
        )
        store.connection.execute("update events set story_id = 1 where background = 0")
        store.finish()
    return path


def _made_hostile(event: Event, by: int) -> Event:
    start, end = event.start + by, event.end + by
    actors = tuple(replace(actor, name=HOSTILE_TITLE[:1000]) for actor in event.actors)
    return replace(event, start=start, end=end, trigger_start=start, trigger_end=start + 4, sentence_start=0,
                   sentence_end=end, title=HOSTILE_TITLE, actors=actors)  # fmt: skip
