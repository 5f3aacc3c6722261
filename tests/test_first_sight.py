"""Plain German and French sentences, made by the thousand from the semantics (`first_sight/*.toml`): type and value.

Each grid is frames times fillings; `least` is the share of its sentences that are read as they are meant.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from timeline.records import Expression
from timeline.resolution import expressions_of
from timeline.resolution.examples import marked, told

PUBLISHED = date(2023, 6, 16)  # a Friday
FILES = {
    path.stem: tomllib.loads(path.read_text("utf-8")) for path in (Path(__file__).parent / "first_sight").iterdir()
}
SLOT = re.compile(r"\{(\w+)(?::(\d))?\}")
CASES = [(language, n) for language, file in FILES.items() for n in range(len(file["grids"]))]


def sentences(lists: dict[str, list[str]], grid: dict[str, Any]) -> Iterator[tuple[str, list[str]]]:
    """The sentences of a grid, what is meant marked, with what is expected of it: type and values."""
    for frame in grid["frames"]:
        names = list(dict.fromkeys(slot[1].lower() for slot in SLOT.finditer(frame)))
        for fillings in product(*(lists[name] for name in names)):
            filled = {name: filling.split("=") for name, filling in zip(names, fillings, strict=True)}
            text = SLOT.sub(lambda slot, filled=filled: written(slot[1], filled), frame)
            expect = SLOT.sub(lambda slot, filled=filled: filled[slot[1]][int(slot[2] or 1)], grid["expect"])
            yield text, expect.split()


def written(name: str, filled: dict[str, list[str]]) -> str:
    """What stands in a slot: with a capital where its name has one."""
    words = filled[name.lower()][0]
    return words if name.islower() else words[0].upper() + words[1:]


def fits(found: tuple[Expression, ...], spans: list[tuple[int, int]], expect: list[str]) -> bool:
    """Whether one expression stands where it should, and is what is meant, or none at all where none is expected."""
    if not expect:
        return not found
    ((start, end),) = spans
    there = [e for e in found if e.start < end and start < e.end]
    kind = {expect[0], "TIME"} if expect[0] == "DATE" else {expect[0]}  # a part of a day is one
    return len(there) == 1 and there[0].type in kind and there[0].value in expect[1].split("|")


@pytest.mark.parametrize(
    ("language", "n"), CASES, ids=[f"{code}-{FILES[code]['grids'][n]['name']}" for code, n in CASES]
)
def test_grid(language: str, n: int) -> None:
    grid, wrong, read = FILES[language]["grids"][n], [], 0
    for text, expect in sentences(FILES[language]["lists"], grid):
        plain, spans = marked(text)
        found = expressions_of(plain, PUBLISHED.toordinal(), language)
        read += 1
        if not fits(found, spans, expect):
            wrong.append(f"{text} ({' '.join(expect)}): {told(found)}")
    assert 1 - len(wrong) / read >= grid["least"], "\n".join(wrong)
