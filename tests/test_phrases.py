"""Tables of phrases, by language (see phrases.toml)."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from timeline.records import Expression
from timeline.resolution import expressions_of
from timeline.resolution.examples import marked, told

PUBLISHED = date(2023, 6, 16)  # a Friday
PHRASES: dict[str, dict[str, Any]] = tomllib.loads((Path(__file__).parent / "phrases.toml").read_text("utf-8"))


def fits(found: Expression, wanted: str) -> bool:
    """Whether an expression is what a row says: one of its types, one of its values, its mod or frequency."""
    kinds, values, *more = wanted.split()
    same = found.type in kinds.split("|") and found.value in values.split("|")
    return same and (more == ["*"] or (found.mod or found.freq) == (more[0] if more else None))


def right(row: list[str], language: str) -> tuple[bool, str]:
    """Whether a row is read as it says, and how it is read."""
    text, spans = marked(row[0])
    found = expressions_of(text, PUBLISHED.toordinal(), language, narrative=False)
    return [(e.start, e.end) for e in found] == spans and all(map(fits, found, row[1:])), told(found)


@pytest.mark.parametrize("language", PHRASES)
def test_phrases(language: str) -> None:
    wrong = [f"{row}: {how}" for row in PHRASES[language]["rows"] for good, how in [right(row, language)] if not good]
    assert wrong == []


@pytest.mark.parametrize("language", PHRASES)
def test_unsolved_phrases(language: str) -> None:
    """A row that is read as it should be moves to the others."""
    assert not [row for row in PHRASES[language].get("unsolved", []) if right(row, language)[0]]
