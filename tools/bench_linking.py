"""How long linking takes: many synthetic events at once, and one more article in a database of them.

Names, words and countries are drawn by rank (the n-th as often as 1/n), happenings are told by one to six articles in
three languages, days run over five years. Articles are heard to name whom their events name, and two countries, and to
be about what their events are. The seed is fixed.

Run: python tools/bench_linking.py [--events 200000] [--folder FOLDER]
"""

from __future__ import annotations

import argparse
import random
import resource
import sqlite3
import sys
import tempfile
import time
import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from timeline.chronology.interval import Interval
from timeline.records import Article, Event, Name, Reading
from timeline.store.corrections import Corrections
from timeline.store.store import Store
from timeline.stories.marks import JOINT, NATION, mark
from timeline.stories.wording import subjects

ROOT = Path(__file__).resolve().parents[1]
LANGUAGES = ("en", "fr", "ar")
FIRST = date(2019, 1, 1).toordinal()
DAYS = 5 * 365
AN_ARTICLE = 8  # events


class World:
    """What synthetic news draws from."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        table = tomllib.loads((ROOT / "timeline/languages/concepts/general.toml").read_text("utf-8"))
        self.concepts = [words for kind in ("happens", "stage", "about") for words in table[kind].values()]
        self.names = [f"name:{self._syllables()} {self._syllables()}" for _ in range(4000)]
        self.weights = [1 / (n + 1) for n in range(len(self.names))]
        self.countries = [f"{first}{last}" for first in "abcdefg" for last in "hijklmn"]

    def _syllables(self) -> str:
        return "".join(self.random.choice("bdfgklmnrst") for _ in range(self.random.randint(3, 5)))

    def happening(self) -> tuple[int, list[dict[str, list[str]]], list[str]]:
        """A day, concepts and names."""
        rank = self.random.choices
        return (
            FIRST + self.random.randrange(DAYS),
            rank(self.concepts, k=3),
            rank(self.names, self.weights, k=self.random.randint(1, 3)),
        )

    def heard(self, names: list[str], about: list[str]) -> tuple[str, ...]:
        """What an article of these names, and of what it is about, is known by."""
        one, other = sorted(self.random.choices(self.countries, self.weights[: len(self.countries)], k=2))
        sounds = (mark(name) for name, _ in Counter(names).most_common(16))
        return (*sounds, JOINT.join((one, other)), NATION + one, *about[:12])

    def title(self, concepts: list[dict[str, list[str]]], language: str) -> str:
        """Words for the concepts, and one of its own."""
        words = [self.random.choice(concept[language]).rstrip("*") for concept in concepts]
        return " ".join([*words, self._syllables()])


def readings(events: int, seed: int = 1) -> Iterator[Reading]:
    """Articles of eight events each."""
    world = World(seed)
    running: list[tuple[int, list[dict[str, list[str]]], list[str]]] = []
    for number in range(events // AN_ARTICLE):
        running += [world.happening() for _ in range(3)]
        told = world.random.sample(running, min(AN_ARTICLE, len(running)))
        running = running[-24:]
        yield reading(world, number, told)


def reading(world: World, number: int, told: list[tuple[int, list[dict[str, list[str]]], list[str]]]) -> Reading:
    """An article that tells of these."""
    language = LANGUAGES[number % 3]
    titles = [world.title(concepts, language) for _, concepts, _ in told]
    text, made = "", list[Event]()
    for title, (day, _, names) in zip(titles, told, strict=True):
        start, end = len(text), len(text) + len(title)
        actors = tuple(Name(name[5:], "person", start, end, name) for name in dict.fromkeys(names))
        days = Interval(day, day + 1)
        made.append(
            Event(start, end, start, end, start, end, title, "en/x", interval=days, granularity="day", actors=actors)
        )
        text += title + "\n"
    published = date.fromordinal(max(day for day, _, _ in told)) + timedelta(days=world.random.randrange(9))
    article = Article(
        f"a{number}", text, published, language=language, source=f"source {number % 40}", place=f"{number}"
    )
    heard = world.heard([name for _, _, names in told for name in names], subjects(text, language))
    return Reading(article, (), tuple(made), heard)


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=200_000)
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder, Store(Path(folder) / "t.db") as store:
        *many, last = readings(options.events + AN_ARTICLE)
        for one in many:
            store.write(one)
        del many
        took = timed(store)
        stories = store.counts()["stories"]
        store.write(last)
        more = timed(store)
        pairs = pairs_kept(store.connection)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{options.events} events: {took:.1f} s, {stories} stories, {pairs} pairs, at most {memory} MB")
    print(f"one more article: {more:.2f} s")
    return 0


def timed(store: Store) -> float:
    """Seconds that linking takes now."""
    began = time.perf_counter()
    store.relink(Corrections())
    return time.perf_counter() - began


def pairs_kept(db: sqlite3.Connection) -> int:
    """How many pairs are alike."""
    return int(db.execute("select count(*) from likenesses").fetchone()[0])


if __name__ == "__main__":
    sys.exit(main())
