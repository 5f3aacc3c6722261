"""What the home page shows: the size of the data, one sentence that teaches the notation, and the ways in."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from timeline.chronology.interval import day_of
from timeline.publish.dating import Dating
from timeline.publish.passages import Piece, paragraphs
from timeline.publish.rows import AS_OF, Row, row, rows
from timeline.publish.strip import Shape, Strip, Tick

MOST = 1_000  # a count that reaches it is said to be more
_CANDIDATES = 6_000  # events, the newest in time, among which the sentence is chosen
_LONGEST = 240  # characters of the sentence
_MONTHS = 120  # days
_APART = 22.0  # percent between the labels of the figure
_SIZE = f"""
    select (select count(*) from articles) as articles, (select count(*) from stories) as stories,
        (select count(*) from actors) as actors, (select count(*) from places) as places,
        (select events from builds order by id desc limit 1) as events,
        (select count(distinct substr(language, 1, instr(language || '-', '-') - 1)) from articles) as languages,
        (select min(sort_date) from events) as first, (select max(sort_date) from events) as last,
        {AS_OF} as as_of"""
_COMING = """
    select count(*) as n from (select 1 from events where status in ('planned', 'threatened', 'hypothetical')
        and hidden = 0 and (latest > :day or (latest is null and earliest is not null))
        limit :most)"""
_OVERDUE = """
    select count(*) as n from (select 1 from events where status = 'planned' and hidden = 0 and background = 0
        and latest < :day and published <= latest and published <= :day
        and not exists (select 1 from events as later where later.story_id = events.story_id and later.hidden = 0
            and later.background = 0 and later.published > events.published and later.published <= :day) limit :most)"""
_DIFFER = "select count(*) as n from (select 1 from stories where contradiction is not null limit :most)"
_SENTENCES = """
    select events.*, articles.uid as article, expressions.start as expression_start, expressions.end as expression_end
    from (select * from events where hidden = 0 and background = 0 and sort_date is not null
            order by id desc limit :candidates) as events
        join articles on articles.id = events.article_id
        join expressions on expressions.id = events.expression_id
    where length(events.sentence) <= :longest
    order by events.article_id, events.sentence_start, expressions.start, events.id"""


@dataclass(frozen=True, slots=True)
class Example:
    """An event of the figure: its expression is the mark with this number, its label stands at `label` percent."""

    number: int  # from 1
    event: Row
    dating: Dating
    shape: Shape
    label: float

    @property
    def kind(self) -> tuple[str, str, str]:
        """What it teaches."""
        return _kind(self.event)


@dataclass(frozen=True, slots=True)
class Figure:
    """One sentence with its expressions tied to their shapes."""

    event: Row  # the first, for the source and day
    pieces: tuple[Piece, ...]
    examples: tuple[Example, ...]
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class HomePage:
    """The home page in numbers."""

    size: Row
    coming: int  # counts, up to `MOST`
    overdue: int
    differ: int
    sentence: tuple[Row, ...]  # the events of the sentence that the figure shows

    @property
    def empty(self) -> bool:
        """Whether nothing has been read yet."""
        return not self.size["articles"]


def home_page(db: sqlite3.Connection, language: str) -> HomePage:
    """The home page; among equally good sentences one in `language` is shown."""
    size = row(db, _SIZE) or {}
    size["events"] = size["events"] or 0

    def count(sql: str) -> int:
        return int(rows(db, sql, day=size["as_of"] or "", most=MOST)[0]["n"])

    return HomePage(size, count(_COMING), count(_OVERDUE), count(_DIFFER), tuple(_sentence(db, language)))


def _sentence(db: sqlite3.Connection, language: str) -> Sequence[Row]:
    """The events of the sentence that teaches most, by rule: its dates are near its publication and apart, so that all
    can be seen on one axis; in the reader's language; of three kinds or more; the shortest."""
    candidates = rows(db, _SENTENCES, candidates=_CANDIDATES, longest=_LONGEST)
    groups = groupby(candidates, key=lambda event: (event["article_id"], event["sentence_start"]))
    sentences = [_distinct(list(group)) for _, group in groups]

    def worth(events: Sequence[Row]) -> tuple[bool, bool, int, int, int, str]:
        kinds = min(len({_kind(event) for event in events}), 3)
        first = events[0]
        shows = kinds > 1 and all(_near(event) for event in events) and _apart(events)
        return shows, first["language"] == language, kinds, -len(events), -len(first["sentence"]), first["uid"]

    return max(sentences, key=worth, default=())


def _near(event: Row) -> bool:
    """Whether an event is within months of its article."""
    days = [day for day in (event["earliest"], event["latest"]) if day]
    published = event["published"]
    return bool(published) and all(abs(day_of(day) - day_of(published)) <= _MONTHS for day in days)


def _apart(events: Sequence[Row]) -> bool:
    """Whether no two intervals lie over each other."""
    spans = sorted((event["earliest"] or "", event["latest"] or "9999-12-31") for event in events)
    return all(before[1] < after[0] for before, after in pairwise(spans))


def _distinct(events: list[Row]) -> list[Row]:
    """At most four events of a sentence, one for each expression inside it."""
    found: dict[int, Row] = {}
    for event in events:
        if event["sentence_start"] <= event["expression_start"] < event["expression_end"] <= event["sentence_end"]:
            found.setdefault(event["expression_start"], event)
    return list(found.values())[:4] or events[:1]


def _kind(event: Row) -> tuple[str, str, str]:
    return event["status"], Dating.of(event).form, event["sourcing"]


def figure(events: Sequence[Row], rtl: bool) -> Figure | None:
    """The figure of a sentence's events; None where there is none."""
    if not events:
        return None
    first = events[0]
    base = first["sentence_start"]
    marks = [(event["expression_start"] - base, event["expression_end"] - base) for event in events]
    datings = [Dating.of(event) for event in events]
    days = [day for dating in datings for day in (dating.first, dating.last) if day is not None]
    published = [day_of(first["published"])] if first["published"] else []
    seen = published if all(_near(event) for event in events) else []
    strip = Strip.around([*days, *seen], rtl, margin=0.12, least=20)
    shapes = [strip.shape(dating, event["status"]) for dating, event in zip(datings, events, strict=True)]
    drawn = [
        (i, event, dating, shape)
        for i, (event, dating, shape) in enumerate(zip(events, datings, shapes, strict=True))
        if shape
    ]
    labels = _spread([shape.middle for *_, shape in drawn])
    examples = (
        Example(i + 1, event, dating, shape, label)
        for (i, event, dating, shape), label in zip(drawn, labels, strict=True)
    )
    blocks = paragraphs(first["sentence"], marks, [])
    pieces = tuple(piece for block in blocks for piece in block.pieces)
    return Figure(first, pieces, tuple(examples), tuple(strip.ticks()))


def _spread(middles: Sequence[float]) -> list[float]:
    """Places for labels near these, far enough apart and inside, in the same order along the line."""
    order = sorted(range(len(middles)), key=lambda i: middles[i])
    edge = _APART / 2
    placed = [min(max(middles[i], edge), 100 - edge) for i in order]
    for i in range(1, len(placed)):
        placed[i] = max(placed[i], placed[i - 1] + _APART)
    over = max(placed[-1] - (100 - edge), 0) if placed else 0
    for i in range(len(placed) - 1, -1, -1):
        limit = placed[i + 1] - _APART if i + 1 < len(placed) else 100 - edge
        placed[i] = min(placed[i], limit) if over else placed[i]
    found = [0.0] * len(middles)
    for place, i in zip(placed, order, strict=True):
        found[i] = round(place, 2)
    return found
