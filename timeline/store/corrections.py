"""Corrections: a person's word over the machine's, kept as lines of a file and read by every build.

`corrections.jsonl` is a log: lines are added, never changed; of two that say different things of one matter the
later (`made`) holds. To take one back, delete its line. A line looks like

    {"kind": "published", "uid": "<article>", "published": "2023-06-16", "who": "...", "made": "2023-07-01T09:00Z"}
    {"kind": "date", "uid": "<event>", "earliest": "2023-06-16", "latest": "2023-06-18", "quote": "...", ...}
    {"kind": "hide", "uid": "<event>", "quote": "...", ...}
    {"kind": "merge" or "split", "uid": "<event>", "other": "<event>", "quote": "...", ...}
    {"kind": "forget", "uid": "<article, or the SHA-256 of its text>", ...}
    {"kind": "forget_name", "uid": "<how many words>-<hash of the name>", ...}

Only forgetting takes lines out of the log, those that would repeat what is to be forgotten.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator

from timeline.chronology.interval import Interval
from timeline.records import Article, Event, Problem, Reading
from timeline.sources.errors import in_words
from timeline.store.forgetting import Forgotten
from timeline.store.opening import dicts
from timeline.store.rows import Row
from timeline.store.uids import base_id, short_hash, uids
from timeline.store.whole import whole
from timeline.store.writing import insert

FILE = "corrections.jsonl"
_Said = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Correction(BaseModel):
    """One correction: who says when what of which article (`published`, `forget`), name or event (other kinds)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Literal["published", "merge", "split", "date", "hide", "forget", "forget_name"]
    uid: _Said
    other: _Said | None = Field(None, description="merge, split: the other event")
    published: date | None = Field(None, description="published: the day")
    earliest: date | None = Field(None, description="date: the first day, inclusive; absent where open")
    latest: date | None = Field(None, description="date: the last day, inclusive; absent where open")
    quote: str | None = Field(None, description="the words that the corrector saw")
    who: _Said
    made: _Said = Field(description="when, ISO 8601")
    note: str | None = None

    @model_validator(mode="after")
    def _complete(self) -> Self:
        """Each kind says what it needs."""
        if self.kind == "published" and self.published is None:
            raise ValueError("a correction of `published` gives the day as `published`")
        if self.kind in ("merge", "split") and self.other is None:
            raise ValueError(f"a {self.kind} names the other event as `other`")
        if self.kind == "date" and self.earliest is None and self.latest is None:
            raise ValueError("a correction of the date gives `earliest`, `latest` or both")
        if self.earliest and self.latest and self.latest < self.earliest:
            raise ValueError("`latest` is before `earliest`")
        return self

    def line(self) -> str:
        """The correction as a line of the file, always written the same."""
        return self.model_dump_json(exclude_none=True)


@dataclass(frozen=True, slots=True)
class Corrections:
    """All corrections that a build reads, by what they speak of; later ones hold."""

    said: tuple[Correction, ...] = ()
    published: dict[str, date] = field(default_factory=dict)  # by article
    dates: dict[str, Interval] = field(default_factory=dict)  # by event
    hidden: frozenset[str] = frozenset()  # events
    together: frozenset[tuple[str, str]] = frozenset()  # pairs of events, each in uid order
    apart: frozenset[tuple[str, str]] = frozenset()
    forgotten: Forgotten = field(default_factory=Forgotten)

    @classmethod
    def of(cls, corrections: Iterable[Correction]) -> Corrections:
        """The corrections, in any order and with repeats."""
        said = sorted({c.line(): c for c in corrections}.values(), key=lambda c: (c.made, c.line()))
        pairs = {tuple(sorted((c.uid, c.other))): c.kind for c in said if c.other}
        return cls(
            said=tuple(said),
            published={c.uid: c.published for c in said if c.kind == "published" and c.published},
            dates={c.uid: Interval.of_dates(c.earliest, c.latest) for c in said if c.kind == "date"},
            hidden=frozenset(c.uid for c in said if c.kind == "hide"),
            together=frozenset((one, other) for (one, other), kind in pairs.items() if kind == "merge"),
            apart=frozenset((one, other) for (one, other), kind in pairs.items() if kind == "split"),
            forgotten=Forgotten(
                articles=frozenset(c.uid for c in said if c.kind == "forget"),
                names=frozenset(c.uid for c in said if c.kind == "forget_name"),
            ),
        )

    def of_article(self, article: Article) -> Article:
        """The article with its corrected publication date, and without the names that are forgotten.

        Warnings about the date it had are gone.
        """
        article = self.forgotten.without_names(article)
        published = self.published.get(article.uid)
        if published is None:
            return article
        mended = tuple(problem for problem in article.problems if "publication date" not in problem.message)
        return replace(article, published=published, published_time=None, published_from="correction", problems=mended)

    def of_reading(self, reading: Reading) -> Reading:
        """The reading with the corrected dates of its events."""
        if not self.dates:
            return reading
        article = reading.article
        names = uids("event", article.uid, article.text, reading.events)
        if self.dates.keys().isdisjoint(names):
            return reading
        events = (
            _dated(event, self.dates[uid]) if uid in self.dates else event
            for uid, event in zip(names, reading.events, strict=True)
        )
        return replace(reading, events=tuple(events))


def _dated(event: Event, interval: Interval) -> Event:
    """The event on the days that a person gave."""
    day = interval.days == 1
    return replace(
        event,
        interval=interval,
        granularity="day" if day else None,
        extent="point" if day else "within",
        counts_to=None,
        approximate=False,
        time_from=None,
        time_to=None,
        zone=None,
    )


def read_corrections(files: Iterable[Path]) -> tuple[list[Correction], list[Problem]]:
    """The corrections of these files, as far as they exist, and the lines that are none."""
    found: list[Correction] = []
    problems: list[Problem] = []
    for file in sorted(file for file in files if file.exists()):
        for number, line in enumerate(file.read_text(encoding="utf-8-sig", errors="replace").split("\n"), 1):
            if line.strip():
                try:
                    found.append(Correction.model_validate_json(line))
                except ValidationError as error:
                    problems.append(_no_correction(f"{file.name}:{number}", error))
    return found, problems


def append_correction(path: Path, correction: Correction) -> None:
    """Add a line to the file, which is made where there is none. Raises OSError where it cannot be written."""
    torn = path.exists() and path.stat().st_size > 0 and not path.read_bytes().endswith(b"\n")
    with path.open("a", encoding="utf-8") as file:
        file.write(("\n" if torn else "") + correction.line() + "\n")


def remove_correction(path: Path, correction: Correction) -> None:
    """Take the line of a correction out of the file; lines that are none stay. Raises OSError."""
    rewrite_corrections(path, lambda said: None if said == correction else said)


def rewrite_corrections(path: Path, change: Callable[[Correction], Correction | None]) -> None:
    """Put what `change` makes of each correction in its place, or nothing; lines that are none stay. Raises OSError."""
    if not path.exists():
        return
    lines = path.read_text(encoding="utf-8-sig").split("\n")
    kept = [changed for line in lines if (changed := _changed(line, change)) is not None]
    with whole(path) as unfinished:
        unfinished.write_text("\n".join(kept), encoding="utf-8")


def _changed(line: str, change: Callable[[Correction], Correction | None]) -> str | None:
    try:
        said = Correction.model_validate_json(line)
    except ValidationError:
        return line
    changed = change(said)
    return line if changed == said else changed.line() if changed else None


def write_corrections(db: sqlite3.Connection, corrections: Corrections) -> list[Problem]:
    """Make these the corrections that the database remembers; a warning for each that speaks of what is not here."""
    problems = []
    rows: list[Row] = []
    for correction in corrections.said:
        table = "articles" if correction.kind == "published" else "events"
        missing = [
            uid
            for uid in (correction.uid, correction.other)
            if uid
            and not correction.kind.startswith("forget")
            and not db.execute(f"select 1 from {table} where uid = ?", (uid,)).fetchone()
        ]
        problems += [_unattached(correction, table[:-1], uid) for uid in missing]
        row = correction.model_dump(mode="json") | {"id": base_id(short_hash(correction.line()))}
        rows.append(row | {"attached": int(not missing)})
    db.execute("delete from corrections")
    insert(db, "corrections", rows)
    return problems


def remembered(db: sqlite3.Connection) -> list[Correction]:
    """The corrections that the database holds from its last build."""
    rows = db.execute(f"select {', '.join(Correction.model_fields)} from corrections")
    return [Correction.model_validate(row) for row in dicts(rows)]


def _unattached(correction: Correction, kind: str, uid: str) -> Problem:
    quote = f" (“{correction.quote}”)" if correction.quote else ""
    message = f"{correction.kind} by {correction.who} of {correction.made}: no {kind} {uid}{quote}"
    return Problem("warning", FILE, message, f"find the {kind} and say it again, or delete the line")


def _no_correction(place: str, error: ValidationError) -> Problem:
    return Problem("error", place, f"no correction: {in_words(error)}", "mend or delete the line")
