"""A database of synthetic events, as large as you like, written through the project's own store.

It is skewed as news is: the n-th word, actor, place and source is drawn as often as 1/n (a fifth of the events names
the first actor), years thin out into the past with a tail of centuries, two fifths of the dates are uncertain, a few
are open or missing, a fifth of the events is background. Stories tell of one to six events. The same seed gives the
same rows. The file is for measuring and belongs in /tmp.

Run: python tools/synthetic.py OUT.db [--events 1000000] [--seed 1]
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from bisect import bisect
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import accumulate
from pathlib import Path
from typing import Any

from timeline.chronology.interval import Interval
from timeline.chronology.term import Term
from timeline.records import Article, Event, Expression, Name, Reading
from timeline.store.store import Store
from timeline.store.tracking import write_stories
from timeline.store.uids import uids
from timeline.stories.linking import Story
from timeline.stories.states import State

AS_OF = date(2024, 6, 30).toordinal()
AN_ARTICLE = 8  # events
LANGUAGES = {"en": 40, "fr": 25, "ar": 25, "es": 6, "de": 4}
LETTERS = {"ar": "ابتجحدرزسشصطعفقكلمنهوي"}
STATUSES = {
    "happened": 62,
    "planned": 14,
    "ongoing": 8,
    "threatened": 4,
    "hypothetical": 4,
    "cancelled": 4,
    "denied": 4,
}
SOURCINGS = {"stated": 70, "reported": 24, "rumoured": 6}
LENGTHS = {  # granularity: how often, days
    "day": (52, 1), "minute": (5, 1), "daypart": (3, 1), "week": (9, 7), "month": (13, 30), "season": (1, 91),
    "quarter": (1, 91), "year": (12, 365), "decade": (2, 3652), "century": (1, 36524),
}  # fmt: skip
COUNTRIES = ("FR", "GB", "US", "EG", "TN", "MA", "DZ", "ES", "DE", "SN", "LB", "IQ")


class Ranked:
    """Things of which the n-th is drawn as often as 1/n."""

    def __init__(self, draw: random.Random, things: Sequence[Any]) -> None:
        self.things = things
        self._draw = draw.random
        self._sums = list(accumulate(1 / (n + 1) for n in range(len(things))))

    def one(self) -> Any:
        """One of them."""
        return self.things[bisect(self._sums, self._draw() * self._sums[-1], hi=len(self.things) - 1)]


class World:
    """What synthetic news draws from."""

    def __init__(self, seed: int, size: int) -> None:
        self.draw = random.Random(seed)
        many = min(20_000, max(400, size))
        self.words = {language: Ranked(self.draw, self._words(many, language)) for language in LANGUAGES}
        self.actors = Ranked(self.draw, [self._actor(n) for n in range(max(200, size // 20))])
        self.places = Ranked(self.draw, [self._place(n) for n in range(max(50, size // 200))])
        self.sources = Ranked(self.draw, [(f"Source {n}", self.chosen(LANGUAGES)) for n in range(150)])
        self.when = 0

    def chosen(self, weights: dict[str, int]) -> str:
        """One of some keys by weight."""
        return self.draw.choices(list(weights), list(weights.values()))[0]

    def _words(self, count: int, language: str) -> list[str]:
        letters = LETTERS.get(language, "abcdefghilmnoprstu")
        words: dict[str, None] = {}
        while len(words) < count:
            words["".join(self.draw.choices(letters, k=self.draw.randint(3, 9)))] = None
        return list(words)

    def _actor(self, number: int) -> Name:
        language = "ar" if number % 4 == 3 else "en"
        name = " ".join(self.words[language].one().capitalize() + str(number) for _ in "12")
        kind = ("person", "organisation", "role")[number % 3]
        return Name(name, kind, 0, 0, key=f"name:{number}")  # type: ignore[arg-type]

    def _place(self, number: int) -> Name:
        name = self.words["en"].one().capitalize() + str(number)
        where = {"latitude": self.draw.uniform(-50, 70), "longitude": self.draw.uniform(-170, 170)}
        return Name(name, "place", 0, 0, key=f"place:{number}", country=self.draw.choice(COUNTRIES), **where)  # type: ignore[arg-type]

    def published(self) -> int:
        """A day: half of all articles are of the last four years."""
        return AS_OF - min(int(self.draw.expovariate(1 / 2100)), 34 * 365)

    def interval(self, published: int) -> tuple[Interval, str | None, bool]:
        """The days of an event, their granularity, and whether the text says about."""
        kind = self.draw.random()
        if kind < 0.005:
            return Interval(None, None), None, False
        granularity = self.draw.choices(list(LENGTHS), [weight for weight, _ in LENGTHS.values()])[0]
        days = LENGTHS[granularity][1]
        near = self.draw.random()
        if near < 0.75:
            start = published + int(self.draw.gauss(-2, 12))
        elif near < 0.97:
            start = published - int(self.draw.expovariate(1 / 3000))
        else:
            start = date(self.draw.randint(1500, 1990), 1, 1).toordinal() + self.draw.randrange(365)
        start = max(start - start % days if days > 1 else start, 1)
        if kind < 0.03:
            return Interval(None, start + 1), granularity, False
        return Interval(start, None if kind < 0.06 else start + days), granularity, self.draw.random() < 0.04


def readings(events: int, seed: int = 1) -> Iterator[Reading]:
    """Articles in the order of publication, of eight events each."""
    world = World(seed, events)
    for number, day in enumerate(sorted(world.published() for _ in range(events // AN_ARTICLE))):
        yield reading(world, number, day)


def reading(world: World, number: int, published: int) -> Reading:
    """One article."""
    source, language = world.sources.one()
    words = world.words[language]
    text, told, expressions = "", list[Event](), list[Expression]()
    for index in range(AN_ARTICLE):
        sentence = " ".join(words.one() for _ in range(world.draw.randint(9, 19)))
        start, end = len(text), len(text) + len(sentence)
        interval, granularity, approximate = world.interval(published)
        extent = "point" if interval.days == 1 else "whole" if world.draw.random() < 0.2 else "within"
        dates = {"interval": interval, "granularity": granularity, "extent": extent if interval.bounded else None}
        expressions.append(Expression(
            start, start + 3, sentence[:3], "DATE", Term("day", (index,)), f"{language}/day", value=interval.earliest,
            anchor="published" if index % 3 else None, **dates,  # type: ignore[arg-type]
        ))  # fmt: skip
        told.append(Event(
            start, end, start, start + 3, start, end, sentence[:60], f"{language}/clause",
            status=world.chosen(STATUSES), sourcing=world.chosen(SOURCINGS),  # type: ignore[arg-type]
            background=world.draw.random() < 0.2, expression=index, approximate=approximate,
            actors=tuple(dict.fromkeys(world.actors.one() for _ in range(world.draw.choice((0, 1, 2, 3, 4))))),
            places=tuple(dict.fromkeys(world.places.one() for _ in range(world.draw.choice((0, 1, 1))))), **dates,  # type: ignore[arg-type]
        ))  # fmt: skip
        text += sentence + ". "
    article = Article(
        f"article-{number}", text, date.fromordinal(published), published_from="front matter", language=language,
        title=text[:50], source=source, url=f"https://news.example/{number}", place=f"{number}.md",
    )  # fmt: skip
    return Reading(article, tuple(expressions), tuple(told))


def hidden(read: Reading, number: int) -> frozenset[str]:
    """In every hundredth article, a person has hidden the first event."""
    if number % 100:
        return frozenset()
    return frozenset(uids("event", read.article.uid, read.article.text, read.events[:1]))


def stories(store: Store, seed: int) -> list[Story]:
    """Neighbours in time, joined: of three stories two have one event, the third two to six."""
    draw = random.Random(seed)
    select = (
        "select uid, title, earliest, latest, status, sourcing, published, source, article_id from events order by id"
    )
    rows = iter(store.connection.execute(select).fetchall())
    found = []
    for uid, title, earliest, latest, status, sourcing, published, source, article in rows:
        told = [(uid, source, article)]
        for _ in range(draw.randint(1, 5) if draw.random() < 1 / 3 else 0):
            told += [(other[0], other[7], other[8]) for other in [next(rows, None)] if other]
        interval = Interval.of_iso(earliest, latest)
        found.append(Story(
            uid=uid, title=title, interval=interval, status=status, sourcing=sourcing,
            events=tuple(one for one, _, _ in told), articles=len({a for _, _, a in told}),
            sources=len({s for _, s, _ in told}), contradiction="the days differ" if draw.random() < 0.02 else None,
            states=(State(status, published, interval, uid),),
        ))  # fmt: skip
    return found


def drop_indexes(store: Store) -> list[str]:
    """Take all indexes off, to be made again at the end: their statements."""
    select = "select name, sql from sqlite_master where type = 'index' and sql is not null"
    found = store.connection.execute(select).fetchall()
    for name, _ in found:
        store.connection.execute(f"drop index {name}")
    return [statement for _, statement in found]


def make(path: Path, events: int, seed: int = 1) -> None:
    """Write the database, which must not exist. Raises FileExistsError where it does."""
    if path.exists():
        raise FileExistsError(path)
    with Store(path) as store:
        for pragma in ("synchronous = off", "cache_size = -1000000", "temp_store = memory"):
            store.connection.execute(f"pragma {pragma}")
        indexes = drop_indexes(store)
        for number, read in enumerate(readings(events, seed)):
            store.write(read, hidden(read, number))
        store.begin()
        for statement in indexes:
            store.connection.execute(statement)
        write_stories(store.connection, stories(store, seed))
        store.record_build("2024-06-30T12:00:00", "synthetic", [f"synthetic --seed {seed}"], None)
        store.finish()


def main() -> int:
    """Write it and say how long that took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    began = time.perf_counter()
    make(options.out, options.events, options.seed)
    print(f"{options.events:,} events in {time.perf_counter() - began:.0f} s: {options.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
