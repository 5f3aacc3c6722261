"""The tense of a weekday by grammar alone: frames of clauses with verbs and nouns of the news (see tense.toml)."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from timeline.resolution import expressions_of

PUBLISHED = date(2023, 6, 13)  # a Tuesday
AHEAD, BACK = "2023-06-16", "2023-06-09"
GRID: dict[str, dict[str, Any]] = tomllib.loads((Path(__file__).parent / "tense.toml").read_text("utf-8"))
FILLINGS = 8  # verbs and nouns a frame is read with
FLOORS = {"en": 0.99, "fr": 0.995, "es": 0.985, "de": 0.99, "ar": 0.97}


def sentences(language: str) -> Iterator[tuple[str, str]]:
    """The frames of a language filled in turn with its verbs, nouns and subjects, each with the day meant."""
    grid = GRID[language]
    forms, turn = grid["forms"].split(), 0
    for day, frames in ((BACK, grid["past"]), (AHEAD, grid["future"])):
        for frame in frames:
            for _ in range(FILLINGS):
                turn += 7
                verb = grid["verbs"][turn % len(grid["verbs"])].replace("_", "\u00a0").split(" ")
                noun, subject = (grid[key][turn // n % len(grid[key])] for n, key in ((5, "nouns"), (7, "subjects")))
                filled = {form: word.replace("\u00a0", " ") for form, word in zip(forms, verb, strict=True)}
                yield frame.format(noun=noun, subject=subject, **filled), day


@pytest.mark.parametrize("language", FLOORS)
def test_grammar_tells_the_friday_ahead_from_the_one_past(language: str) -> None:
    wrong, read = [], 0
    for text, day in sentences(language):
        found = expressions_of(text[0].upper() + text[1:], PUBLISHED.toordinal(), language)
        read += 1
        if {str(e.value)[:10] for e in found} & {AHEAD, BACK} != {day}:
            wrong.append(text)
    assert 1 - len(wrong) / read >= FLOORS[language], "\n".join(wrong)
