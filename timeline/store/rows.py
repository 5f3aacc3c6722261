"""The rows that one article gives: a Reading as the tables hold it. Pure; knows no database."""

from __future__ import annotations

import json
from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from hashlib import blake2b, sha256
from typing import Any

from timeline.chronology.edtf import edtf
from timeline.chronology.interval import Interval, iso
from timeline.records import Article, Event, Expression, Name, Problem, Reading
from timeline.store.search import search_form
from timeline.store.uids import base_id, short_hash, uids

Row = dict[str, Any]
CONTEXT = 32  # characters of quote_prefix and quote_suffix


@dataclass(slots=True)
class ArticleRows:
    """All rows of one article. Rows name each other by uid until the store has given ids."""

    article: Row
    expressions: list[Row] = field(default_factory=list)
    events: list[Row] = field(default_factory=list)
    actors: list[Row] = field(default_factory=list)  # of event_actors, with the actor's key
    places: list[Row] = field(default_factory=list)
    anchors: list[Row] = field(default_factory=list)
    problems: list[Row] = field(default_factory=list)

    def seal(self) -> None:
        """Put the digest of everything into the article's row."""
        import orjson

        parts = [self.expressions, self.events, self.actors, self.places, self.anchors, self.problems]
        self.article["digest"] = blake2b(orjson.dumps([self.article, parts]), digest_size=16).hexdigest()


def rows_of(reading: Reading, hidden: Set[str] = frozenset()) -> ArticleRows:
    """The rows of a reading; `hidden` holds the uids of events that a correction hides."""
    article = reading.article
    rows = ArticleRows(_article_row(article) | {"heard": json.dumps(reading.heard, ensure_ascii=False)})
    expression_uids = uids("expression", article.uid, article.text, reading.expressions)
    event_uids = uids("event", article.uid, article.text, reading.events)
    for uid, expression in zip(expression_uids, reading.expressions, strict=True):
        anchor = None if expression.anchor_index is None else expression_uids[expression.anchor_index]
        rows.expressions.append(_expression_row(uid, expression, anchor))
    for uid, event in zip(event_uids, reading.events, strict=True):
        expression_uid = None if event.expression is None else expression_uids[event.expression]
        rows.events.append(_event_row(uid, event, article, expression_uid, uid in hidden))
        rows.actors += _name_rows(uid, event.actors)
        rows.places += _name_rows(uid, event.places)
        rows.anchors += _anchor_rows(uid, event, reading.events, event_uids)
    problems = (problem_row(problem, article.uid) for problem in dict.fromkeys(article.problems))
    rows.problems = sorted(problems, key=lambda row: int(row["id"]))
    rows.seal()
    return rows


def problem_row(problem: Problem, article_uid: str = "") -> Row:
    """A problem, keyed by what it says of which place (and article)."""
    return {
        "id": base_id(short_hash(article_uid, problem.severity, problem.place, problem.message)),
        "severity": problem.severity,
        "place": problem.place,
        "message": problem.message,
        "mend": problem.mend,
    }


def sort_key(interval: Interval, counts_to: int | None) -> tuple[int | None, bool]:
    """The day that an event sorts by, and whether it is unplaced (open to the past: `before`)."""
    if interval.start is None:
        return (None, False) if interval.end is None else (interval.end - 1, True)
    if counts_to is not None and interval.meets(Interval(counts_to, counts_to + 1)):
        return counts_to, False
    return interval.start, False


def iso_or_none(day: int | None) -> str | None:
    """The ISO form of a day that may be unknown."""
    return None if day is None else iso(day)


def _article_row(article: Article) -> Row:
    return {
        "uid": article.uid,
        "title": article.title,
        "source": article.source,
        "url": article.url,
        "language": article.language,
        "published": article.published.isoformat() if article.published else None,
        "published_time": article.published_time,
        "zone": article.zone,
        "published_from": article.published_from,
        "text": article.text,
        "sha256": sha256(article.text.encode()).hexdigest(),
        "rights": article.rights,
        "source_id": article.id,
        "place": article.place,
    }


def _dates(thing: Expression | Event) -> Row:
    """The columns of time that expressions and events share."""
    return {
        "earliest": thing.interval.earliest,
        "latest": thing.interval.latest,
        "time_from": thing.time_from,
        "time_to": thing.time_to,
        "zone": thing.zone,
        "granularity": thing.granularity,
        "extent": thing.extent,
        "counts_to": iso_or_none(thing.counts_to),
    }


def _expression_row(uid: str, expression: Expression, anchor_uid: str | None) -> Row:
    import orjson

    return _dates(expression) | {
        "uid": uid,
        "text": expression.text,
        "type": expression.type,
        "value": expression.value,
        "mod": expression.mod,
        "quant": expression.quant,
        "freq": expression.freq,
        "edtf": edtf(expression.interval, expression.extent, expression.granularity, expression.mod),
        "anchor": expression.anchor,
        "anchor_uid": anchor_uid,
        "rule": expression.rule,
        "meaning": str(expression.meaning),
        "link": expression.link,
        "alternatives": orjson.dumps(expression.alternatives).decode() if expression.alternatives else None,
        "conflict": expression.conflict,
        "undated": expression.undated,
        "start": expression.start,
        "end": expression.end,
    }


def _event_row(uid: str, event: Event, article: Article, expression_uid: str | None, hidden: bool) -> Row:
    sort_day, unplaced = sort_key(event.interval, event.counts_to)
    sort_date = iso_or_none(sort_day)
    days = event.interval.days
    return _dates(event) | {
        "uid": uid,
        "title": event.title,
        "sort_date": sort_date,
        "year": int(sort_date[:4]) if sort_date else None,
        "month": sort_date[:7] if sort_date else None,
        "precision_days": None if days is None else days - 1,
        "edtf": edtf(event.interval, event.extent, event.granularity, "APPROX" if event.approximate else None),
        "unplaced": int(unplaced),
        "approximate": int(event.approximate),
        "status": event.status,
        "sourcing": event.sourcing,
        "background": int(event.background),
        "hidden": int(hidden),
        "sentence": article.text[event.sentence_start : event.sentence_end],
        "quote": article.text[event.start : event.end],
        "quote_prefix": article.text[max(event.start - CONTEXT, 0) : event.start],
        "quote_suffix": article.text[event.end : event.end + CONTEXT],
        "language": article.language,
        "source": article.source,
        "published": article.published.isoformat() if article.published else None,
        "expression_uid": expression_uid,
        "rule": event.rule,
        "start": event.start,
        "end": event.end,
        "trigger_start": event.trigger_start,
        "trigger_end": event.trigger_end,
        "sentence_start": event.sentence_start,
        "sentence_end": event.sentence_end,
    }


def _name_rows(event_uid: str, names: Sequence[Name]) -> list[Row]:
    """A row for each thing named, by its first mention."""
    found: dict[str, Row] = {}
    for name in sorted(names, key=lambda n: (n.start, n.end)):
        key = name.key or search_form(name.name)
        found.setdefault(key, {
            "event_uid": event_uid,
            "key": key,
            "name": name.name,
            "kind": name.kind,
            "latitude": name.latitude,
            "longitude": name.longitude,
            "country": name.country,
        })  # fmt: skip
    return list(found.values())


def _anchor_rows(uid: str, event: Event, events: Sequence[Event], event_uids: Sequence[str]) -> list[Row]:
    anchor = event.anchor_event
    if anchor is None:
        return []
    named = None if anchor.event is None else events[anchor.event]
    return [{
        "event_uid": uid,
        "anchor_event_uid": None if anchor.event is None else event_uids[anchor.event],
        "relation": anchor.relation,
        "phrase": anchor.phrase,
        "start": anchor.start,
        "end": anchor.end,
        "resolved": int(named is not None and named.interval.bounded),
    }]  # fmt: skip
