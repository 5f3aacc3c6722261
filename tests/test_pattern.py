"""Patterns of rules: the flat sequences that they stand for."""

from __future__ import annotations

import pytest

from timeline.languages.errors import LanguageError
from timeline.languages.grammar.pattern import Part, parse


def symbols(source: str) -> list[str]:
    return [
        " ".join(("~" if p.joined else "") + p.symbol for p in sequence) for sequence in parse(source, "xx.toml", "r")
    ]


@pytest.mark.parametrize(
    ("source", "sequences"),
    [
        ("{count:n} {unit:u} ago", ["count unit =ago"]),
        ("(the|this)? {month}", ["=the month", "=this month", "month"]),
        ("{hour:h}~:~{minute:m}", ["hour ~=: ~minute"]),
        ("a (b (c|d)?)? {unit}", ["=a =b =c unit", "=a =b =d unit", "=a =b unit", "=a unit"]),
        ("{day:d} {month:m}?", ["day month", "day"]),
        ("{dom:d}~(.|,) {month:m}", ["dom ~=. month", "dom ~=, month"]),
        ("l’été", ["=l'été"]),
        (r"{year:y} \?", ["year =?"]),
        ("(a|a) {unit}", ["=a unit"]),  # one sequence, not two
    ],
)
def test_sequences(source: str, sequences: list[str]) -> None:
    assert symbols(source) == sequences


def test_brackets_mark_spans() -> None:
    [parts] = parse("from [{dom:a}] to [{dom:b} {month:m}]", "xx.toml", "r")
    assert [(p.symbol, p.opens, p.closes) for p in parts] == [
        ("=from", False, False), ("dom", True, True), ("=to", False, False), ("dom", True, False),
        ("month", False, True),
    ]  # fmt: skip


def test_names_are_those_of_the_values() -> None:
    assert parse("{count:n} {unit}", "xx.toml", "r") == [(Part("count", "n"), Part("unit"))]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("{count:n", "unreadable"),
        ("(the {month}", "not closed"),
        ("the) {month}", "too many"),
        ("(a|b)? (c|d)?", None),  # may be empty, but other sequences are there
        ("", "0 sequences"),
        (" ".join(["(a|b|c)"] * 6), "729 sequences"),
        ("{}", "unreadable"),
    ],
)
def test_mistakes_name_file_and_rule(source: str, message: str | None) -> None:
    if message is None:
        assert () not in parse(source, "xx.toml", "rule, line 7")
        return
    with pytest.raises(LanguageError, match=message) as caught:
        parse(source, "xx.toml", "rule, line 7")
    assert (caught.value.file, caught.value.place) == ("xx.toml", "rule, line 7")
    assert str(caught.value).startswith("xx.toml: rule, line 7: ")
