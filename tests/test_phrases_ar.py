"""Arabic phrases of time, kind by kind (see phrases_ar.toml): what is found in each, and what it comes to."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from test_grid import comparable

from timeline.records import Expression
from timeline.resolution import expressions_of
from timeline.resolution.examples import marked, told

PUBLISHED = date(2023, 6, 16)  # a Friday
TABLES: dict[str, dict[str, Any]] = tomllib.loads((Path(__file__).parent / "phrases_ar.toml").read_text("utf-8"))


def fits(found: Expression, wanted: str) -> bool:
    """Whether an expression is what a row says: its type, value and mod or frequency; an alternative is of any type."""
    kind, values, *more = wanted.split()
    first, *others = map(comparable, values.split("|"))
    value = comparable(found.value or "")
    right = (found.type, value) == (kind, first) or value in others
    return right and (found.mod or found.freq) == (more[0] if more else None)


def wrong(name: str) -> Iterator[str]:
    """The rows of a table that are read otherwise."""
    for sentence, *wanted in TABLES[name]["rows"]:
        text, spans = marked(sentence)
        found = expressions_of(text, PUBLISHED.toordinal(), "ar", narrative=False)
        same = [(e.start, e.end) for e in found] == spans
        if not same or not all(fits(*pair) for pair in zip(found, wanted, strict=True)):
            yield f"{sentence} {wanted}: {told(found)}"


@pytest.mark.parametrize("name", TABLES)
def test_table(name: str) -> None:
    assert len(list(wrong(name))) <= TABLES[name].get("unsolved", 0)
