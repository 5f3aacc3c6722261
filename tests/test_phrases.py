"""Phrases of time in short sentences, written with their values before the engine was asked (phrases/*.toml).

All are published on Friday 2023-06-16, or on the day that their table says. A row is a sentence with its expressions in
brackets, and for each its types, values, and mod or frequency (`*` for any); what is right too stands behind a bar
(`DATE|DURATION P15D|P2W`). A row without values holds nothing to be found. `unsolved` rows are still read otherwise.
"""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest
from test_grid import comparable

from timeline.records import Expression
from timeline.resolution import expressions_of
from timeline.resolution.examples import marked, told

PUBLISHED = date(2023, 6, 16)
TABLES = {
    (path.stem, name): table
    for path in sorted((Path(__file__).parent / "phrases").glob("*.toml"))
    for name, table in tomllib.loads(path.read_text("utf-8")).items()
}


def fits(found: Expression, wanted: str) -> bool:
    """Whether an expression is what a row says."""
    kinds, values, *more = wanted.split()
    same = found.type in kinds.split("|") and comparable(found.value or "") in map(comparable, values.split("|"))
    return same and (more == ["*"] or (found.mod or found.freq) == (more[0] if more else None))


def wrong(row: list[str], language: str, published: date = PUBLISHED) -> str:
    """What is read otherwise than a row says; "" for nothing."""
    text, spans = marked(row[0])
    found = expressions_of(text, published.toordinal(), language, narrative=False)
    same = [(e.start, e.end) for e in found] == spans
    right = same and all(fits(e, said) for e, said in zip(found, row[1:], strict=True))
    return "" if right else f"{row}: {told(found)}"


@pytest.mark.parametrize(("language", "name"), TABLES)
def test_phrases(language: str, name: str) -> None:
    table = TABLES[language, name]
    day = table.get("published", PUBLISHED)
    assert [said for row in table["rows"] if (said := wrong(row, language, day))] == []


@pytest.mark.parametrize(("language", "name"), TABLES)
def test_unsolved_phrases(language: str, name: str) -> None:
    """A row that is read as it should be moves to the others."""
    table = TABLES[language, name]
    assert all(wrong(row, language, table.get("published", PUBLISHED)) for row in table.get("unsolved", []))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It was signed on [32 August 2014]."),
        ("fr", "Le lot du [32 août 2014] manque."),
        ("es", "Se firmó [el 32 de agosto de 2014]."),
        ("de", "Unterschrieben wurde am [32. August 2014]."),
    ],
)
def test_a_day_that_no_month_has_is_found_and_not_dated(language: str, text: str) -> None:
    sentence, spans = marked(text)
    found = expressions_of(sentence, PUBLISHED.toordinal(), language, narrative=False)
    assert [(e.start, e.end) for e in found] == spans
    assert found[0].value is None
    assert found[0].undated
