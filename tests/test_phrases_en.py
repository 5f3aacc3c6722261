"""English phrases written before the engine was asked (phrases_en.toml): expressions, values and modifiers."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from test_grid import comparable

from timeline.records import Expression
from timeline.resolution import expressions_of
from timeline.resolution.examples import marked, told

PUBLISHED = date(2023, 6, 16)  # a Friday
PHRASES: dict[str, dict[str, Any]] = tomllib.loads((Path(__file__).parent / "phrases_en.toml").read_text("utf-8"))


def fits(found: Expression, wanted: str) -> bool:
    """Whether an expression has one of the values, the modifier (* for any) and, of a set, the frequency, if one is
    told."""
    kind = "SET" if wanted.startswith("SET ") else None
    values, *more = wanted.removeprefix("SET ").split()
    if (found.type == "SET") != (kind == "SET"):
        return False
    if comparable(found.value or "") not in map(comparable, values.split("|")):
        return False
    said = found.mod or found.freq
    return more == ["*"] or said == (more[0] if more else None) or (kind == "SET" and not more and not found.mod)


def wrong(row: list[str]) -> str:
    """What is read otherwise; "" for nothing."""
    text, spans = marked(row[0])
    found = expressions_of(text, PUBLISHED.toordinal(), "en", narrative=False)
    same = [(e.start, e.end) for e in found] == spans
    right = same and all(fits(e, wanted) for e, wanted in zip(found, row[1:], strict=True))
    return "" if right else f"{row[0]} {row[1:]}: {told(found)}"


@pytest.mark.parametrize("section", PHRASES)
def test_phrases(section: str) -> None:
    assert [said for row in PHRASES[section]["rows"] if (said := wrong(row))] == []


@pytest.mark.parametrize("section", PHRASES)
def test_unsolved_phrases_are_still_read_otherwise(section: str) -> None:
    assert all(wrong(row) for row in PHRASES[section].get("unsolved", []))
