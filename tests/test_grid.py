"""The grid of amounts: every unit in every form of its number and every frame, in five languages (see grid.toml)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from dateutil.relativedelta import relativedelta

from timeline.records import Expression
from timeline.resolution import expressions_of
from timeline.resolution.examples import marked, told

PUBLISHED = date(2023, 6, 16)  # a Friday
GRID: dict[str, dict[str, Any]] = tomllib.loads((Path(__file__).parent / "grid.toml").read_text("utf-8"))
AMOUNT = re.compile(r"P(T?)([\d.]+|X)(DE|CE|NI|[A-Z])")
YEARS = {"DE": 10, "CE": 100}


def amounts(language: str, key: str) -> tuple[list[list[str]], list[str]]:
    """The amounts that a frame takes, each with its value, and what it makes of them."""
    lists = GRID[language]["amounts"]
    taken = [amount.rsplit(" ", 1) for name in key.split() if name in lists for amount in lists[name]]
    return taken, [name for name in key.split() if name not in lists]


def comparable(value: str) -> str:
    """Values that say one thing in one form: decades in years, quarters in months, parts of an hour in minutes."""
    found = AMOUNT.fullmatch(value)
    if not found or found[2] == "X":
        return value
    clock, number, unit = found[1], float(found[2]), found[3]
    if unit in YEARS:
        return f"P{number * YEARS[unit]:g}Y"
    if unit == "Q":
        return f"P{number * 3:g}M"
    if clock and unit == "H" and number != int(number):
        return f"PT{number * 60:g}M"
    return f"P{clock}{number:g}{unit}"


def counted(value: str, sign: int) -> str:
    """What an amount counted from the publication day comes to, at the grain of its unit."""
    found = AMOUNT.fullmatch(value)
    assert found
    clock, number, unit = found.groups()
    if number == "X":
        return "PAST_REF" if sign < 0 else "FUTURE_REF"
    n = float(number) * sign
    if clock or unit in "DNI":
        return (PUBLISHED + relativedelta(days=int(n if not clock else n / 24 if unit == "H" else 0))).isoformat()
    if unit == "W":
        year, week, _ = (PUBLISHED + relativedelta(weeks=int(n))).isocalendar()
        return f"{year}-W{week:02d}"
    if unit == "Y" and n == int(n):
        return str(PUBLISHED.year + int(n))
    months = n * {"M": 1, "Q": 3, "Y": 12}[unit]
    moved = PUBLISHED + relativedelta(months=int(months))
    if unit == "Q":
        return f"{moved.year}-Q{(moved.month + 2) // 3}"
    return moved.isoformat()[:7] if months == int(months) else ""  # half a month: at the grain of days


def fits(found: Expression, value: str, makes: list[str]) -> bool:
    """Whether an expression is what its frame makes of an amount."""
    kind, more = makes[0], (*makes[1:], None)[0]
    if kind in ("ago", "ahead"):
        wanted = counted(value, -1 if kind == "ago" else 1)
        return found.type == "DATE" and (not wanted or found.value == wanted)
    same = found.type == kind and comparable(found.value or "") == comparable(value)
    return same and (found.freq if kind == "SET" else found.mod) == more


def wrong(language: str, key: str) -> Iterator[str]:
    """The sentences of a frame that are read otherwise."""
    taken, makes = amounts(language, key)
    for frame in GRID[language]["frames"][key]:
        for amount, value in taken:
            inside = amount[0].upper() + amount[1:] if frame.startswith("[{}") else amount
            text, ((start, end),) = marked(frame.replace("{}", inside))
            found = expressions_of(text, PUBLISHED.toordinal(), language, narrative=False)
            one = found[0] if len(found) == 1 else None
            if one is None or (one.start, one.end) != (start, end) or not fits(one, value, makes):
                yield f"{text} ({value}): {told(found)}"


@pytest.mark.parametrize(("language", "key"), [(code, key) for code in GRID for key in GRID[code]["frames"]])
def test_frame(language: str, key: str) -> None:
    assert list(wrong(language, key)) == []


@pytest.mark.parametrize(("language", "row"), [(code, row) for code in GRID for row in GRID[code]["sentences"]])
def test_sentence(language: str, row: list[str]) -> None:
    text, spans = marked(row[0])
    found = expressions_of(text, PUBLISHED.toordinal(), language, narrative=False)
    assert [(e.start, e.end) for e in found] == spans, told(found)
    for expression, wanted in zip(found, row[1:], strict=True):
        kind, value, *more = wanted.split()
        assert (expression.type, expression.value) == (kind, value)
        assert (expression.mod or expression.freq) == (more[0] if more else None)
