"""The user's own list: people, organisations, places and holidays that the rules do not know, as a CSV.

`names.csv` lies in a source folder, beside the articles, and is read by every build. Its columns:

    kind        person, organisation, place or holiday
    name        as it is to be shown
    aliases     other forms in which texts write it, in any script, with a bar between (may be absent or empty)
    latitude, longitude, country    of a place, where known (degrees; ISO 3166)
    day         of a holiday: YYYY-MM-DD (once), MM-DD, EASTER+49, HIJRI-10-1 (month, day), NTH-11-4-4 (the fourth
                Thursday of November) or LAST-5-1 (the last Monday of May)
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, field_validator, model_validator

from timeline.chronology.units import OutOfCalendar
from timeline.records import OwnEntry, Problem
from timeline.resolution.own_days import day_in
from timeline.sources.errors import in_words

_Said = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
_MOST = 10_000  # lines of all lists together
_COLUMNS = ("kind", "name", "aliases", "latitude", "longitude", "country", "day")
_LEAP = 2000  # a year that has every day


class _Line(BaseModel):
    """A line of the list; empty cells are absent."""

    model_config = ConfigDict(extra="forbid")

    kind: Literal["person", "organisation", "place", "holiday"]
    name: _Said
    aliases: str = ""
    latitude: float | None = Field(None, ge=-90, le=90)
    longitude: float | None = Field(None, ge=-180, le=180)
    country: Annotated[str, StringConstraints(strip_whitespace=True, to_upper=True, pattern="^[A-Za-z]{2}$")] | None = (
        None
    )
    day: _Said | None = None

    @field_validator("day")
    @classmethod
    def _is_day(cls, day: str | None) -> str | None:
        if day:
            try:
                day_in(day, _LEAP)
            except OutOfCalendar as error:
                raise ValueError(f"{day!r} is no day of the calendar") from error
        return day

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if (self.kind == "holiday") != (self.day is not None):
            raise ValueError("a holiday, and nothing else, has a `day`")
        located = (self.latitude, self.longitude, self.country)
        if self.kind != "place" and any(value is not None for value in located):
            raise ValueError(f"a {self.kind} has no `latitude`, `longitude` or `country`")
        if (self.latitude is None) != (self.longitude is None):
            raise ValueError("`latitude` and `longitude` go together")
        return self

    def entry(self) -> OwnEntry:
        forms = dict.fromkeys([self.name, *filter(None, (alias.strip() for alias in self.aliases.split("|")))])
        return OwnEntry(self.kind, self.name, tuple(forms), self.latitude, self.longitude, self.country, self.day)


def read_own_lists(files: Iterable[Path]) -> tuple[tuple[OwnEntry, ...], list[Problem]]:
    """The entries of these files, as far as they exist, in a fixed order, and the lines that are none.

    A form that two lines claim stays with the first; the other line is a Problem.
    """
    entries: list[OwnEntry] = []
    problems: list[Problem] = []
    claimed: dict[str, str] = {}
    for file in sorted({file.resolve() for file in files if file.is_file()}):
        for place, line in _lines(file):
            if isinstance(line, Problem):
                problems.append(line)
                continue
            entry = line.entry()
            taken = next((form for form in entry.forms if form in claimed), None)
            if taken is not None:
                message = f"{taken!r} is claimed by {claimed[taken]} already"
                problems.append(Problem("error", place, message, "leave one of the two"))
            elif len(entries) == _MOST:
                problems.append(Problem("error", place, f"more than {_MOST} lines", "leave out what no article names"))
                break
            else:
                claimed |= dict.fromkeys(entry.forms, place)
                entries.append(entry)
    return tuple(entries), problems


def _lines(file: Path) -> Iterator[tuple[str, _Line | Problem]]:
    """The lines of a file with their place; a header that is none is the only Problem of its file."""
    try:
        with file.open(encoding="utf-8-sig", newline="") as stream:
            rows = csv.DictReader(stream, strict=True)
            lacking = {"kind", "name"} - set(rows.fieldnames or ())
            unknown = [name for name in rows.fieldnames or () if name not in _COLUMNS]
            if lacking or unknown:
                what = f"lacks {', '.join(sorted(lacking))}" if lacking else f"has {unknown[0]!r}"
                mend = f"its columns are {', '.join(_COLUMNS)}"
                yield f"{file.name}:1", Problem("error", f"{file.name}:1", f"the header {what}", mend)
                return
            for row in rows:
                place = f"{file.name}:{rows.line_num}"
                filled = {key: value for key, value in row.items() if value not in (None, "")}
                if filled:
                    yield place, _line(filled, place)
    except (UnicodeDecodeError, csv.Error, OSError) as error:
        yield file.name, Problem("error", file.name, f"cannot be read: {error}", "write it as a CSV in UTF-8")


def _line(row: dict[str, str], place: str) -> _Line | Problem:
    if None in row:
        return Problem("error", place, "more cells than columns", "put names that hold a comma in quotes")
    try:
        return _Line.model_validate(row)
    except ValidationError as error:
        return Problem("error", place, in_words(error), "mend or delete the line")
