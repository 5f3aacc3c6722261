"""Summaries: the most salient dates of an actor, with one sentence each, taken from the articles as it stands.

A date's salience is how many articles tell of it, and again how many of them were published over a week later (what
is remembered matters), half as much where only a month or longer is known; plans and denials count half. Its sentence
is one that names the actor, is of fair length and tells what happened, as far as there are such, and of these the one
that shares most words with the others of the date. Descriptions are left out. Nothing is written anew, and nothing is
drawn by chance.
"""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.chronology.interval import day_of
from timeline.languages.writing.name_keys import consonants, fold
from timeline.stories.wording import title_words

_LATER = 7  # days after a date from which an article remembers it
_FAIR = range(40, 301)  # characters of a sentence
_EVENTS = """
    with named as (select event_id from event_actors where actor_id in (select value from json_each(:actors)))
    select events.uid, events.sort_date, events.earliest, events.latest, events.precision_days,
        events.status, events.sentence, events.language, events.published, events.source,
        articles.uid, articles.url, events.id in named
    from events join articles on articles.id = events.article_id
    where (events.id in named
            or events.story_id in (select story_id from events where id in named and story_id is not null))
        and events.hidden = 0 and events.background = 0 and events.unplaced = 0
        and events.sort_date between :first and :last
    order by events.id"""


@dataclass(frozen=True, slots=True)
class Told:
    """An event that the summary can choose from."""

    event: str
    day: str
    earliest: str | None
    latest: str | None
    precision_days: int | None
    status: str
    sentence: str
    language: str | None
    published: str | None
    source: str | None
    article: str
    url: str | None
    named: bool  # whether it names the actor; else another event of its story does


@dataclass(frozen=True, slots=True)
class Salient:
    """A date of the summary: its sentence with its evidence, how many articles tell of it, and how salient it is."""

    told: Told
    articles: int
    salience: float


def summarise(db: sqlite3.Connection, actor: str, first: date | None, last: date | None, dates: int) -> list[Salient]:
    """The `dates` most salient dates of an actor between two days (inclusive), in the order of time.

    Raises LookupError where no actor has this name.
    """
    actors = find_actors(db, actor)
    if not actors:
        raise LookupError(f"no actor {actor!r}; the table `actors` lists them")
    given = {
        "actors": str(sorted(actors)),
        "first": (first or date.min).isoformat(),
        "last": (last or date.max).isoformat(),
    }
    by_days: defaultdict[tuple[str, str | None], list[Told]] = defaultdict(list)
    for told in (Told(*row) for row in db.execute(_EVENTS, given)):
        by_days[_days(told)].append(told)
    ranked = sorted((_salient(days) for days in by_days.values()), key=lambda one: (-one.salience, one.told.day))
    return sorted(ranked[:dates], key=lambda one: one.told.day)


def find_actors(db: sqlite3.Connection, name: str) -> set[int]:
    """The ids of the actors of this name: as written, in another script, or by a part of it where nothing else fits."""
    rows = db.execute("select id, key, name from actors").fetchall()
    sounds, wanted = f"name:{consonants(name)}", set(fold(name).split())
    exact = {row for row, key, known in rows if key in (name, sounds) or fold(known) == fold(name)}
    heard = set(consonants(name).split())
    return (
        exact
        or {row for row, _, known in rows if wanted and wanted <= set(fold(known).split())}
        or {row for row, key, _ in rows if heard and key.startswith("name:") and heard <= set(key[5:].split())}
    )


def _days(told: Told) -> tuple[str, str | None]:
    """What makes events those of one date: their day, or the days of which one is meant ("two weeks ago", told on
    different days, counts to different ones).
    """
    return (told.earliest or told.day, told.latest) if told.precision_days else (told.day, None)


def _salient(told: Sequence[Told]) -> Salient:
    articles = {one.article for one in told}
    remembered = {one.article for one in told if one.published and day_of(one.published) > day_of(one.day) + _LATER}
    coarse = all(one.precision_days is None or one.precision_days >= 27 for one in told)
    open_ = all(one.status not in ("happened", "ongoing") for one in told)
    salience = (len(articles) + len(remembered)) * (0.5 if coarse else 1.0) * (0.5 if open_ else 1.0)
    return Salient(_best(told), len(articles), salience)


def _best(told: Sequence[Told]) -> Told:
    """The event whose sentence speaks most for the others of its date."""
    words = {one.event: title_words(one.sentence, one.language) for one in told}
    often = Counter(word for each in words.values() for word in each)

    def central(one: Told) -> tuple[bool, bool, bool, float, str, str]:
        own = words[one.event]
        shared = sum(often[word] - 1 for word in own) / max(1, len(own))
        return (
            bool(one.named),
            len(one.sentence) in _FAIR,
            one.status == "happened",
            shared,
            _reversed(one.published),
            one.event,
        )

    return max(told, key=central)


def _reversed(day: str | None) -> str:
    """A key by which earlier days are greater."""
    return "".join(chr(ord("9") - int(c)) if c.isdigit() else c for c in day or "")


def lines(salient: Iterable[Salient]) -> Iterable[str]:
    """A summary as lines of text."""
    for one in salient:
        told = one.told
        days = told.day if told.earliest == told.latest else f"{told.earliest or '..'} to {told.latest or '..'}"
        status = "" if told.status == "happened" else f", {told.status}"
        yield f"{days}{status}  {' '.join(told.sentence.split())}"
        where = told.url or told.article
        yield f"    {told.source or 'unnamed source'}, {told.published}; {one.articles} article(s); {where}"
