"""Value templates: read once, never evaluated as code."""

from __future__ import annotations

from typing import Any

import pytest

from timeline.chronology.term import Term
from timeline.languages.grammar.template import parse


@pytest.mark.parametrize(
    ("source", "parts", "value"),
    [
        ("week", {}, "week"),
        ("none", {}, None),
        ("-2", {}, -2),
        ("2.5", {}, 2.5),
        ("n", {"n": 7}, 7),
        ("ago(n, u)", {"n": 2, "u": "week"}, Term("ago", (2, "week"))),
        ("ago(q)", {"q": (2, "week")}, Term("ago", (2, "week"))),  # a pair is spliced
        ("ago(pair(n, u))", {"n": 2, "u": "week"}, Term("ago", (2, "week"))),
        ("part(this(month), END)", {}, Term("part", (Term("this", ("month",)), "END"))),
        ("date(y)", {"y": 2023}, Term("date", (2023, None, None))),
        ("date(none, m)", {"m": 6}, Term("date", (None, 6, None))),
        ("plus(20, n)", {"n": 3}, 23),
        ("plus(a, b)", {"a": None, "b": 3}, None),
        ("times(n, 2)", {"n": None}, None),
        ("times(n, 0.5)", {"n": 3}, 1.5),
        ("times(n, 2)", {"n": Term("range", (3, 5))}, Term("range", (6, 10))),
        ("decimal(a, b)", {"a": 2, "b": 5}, 2.5),
        ("holiday(EASTER-2)", {}, Term("holiday", ("EASTER-2",))),
    ],
)
def test_values(source: str, parts: dict[str, Any], value: Any) -> None:
    assert parse(source, list(parts))(list(parts.values())) == value


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("", "ends too early"),
        ("ago(n", "not closed"),
        ("ago(n))", "left at the end"),
        ("agoo(n)", "no operator 'agoo'"),
        ("__import__(os)", "no operator"),
        ("week day", "left at the end"),
        ("ago(2; week)", "unreadable"),
        ("n + 1", "unreadable"),
        ("f'{n}'", "unreadable"),
    ],
)
def test_mistakes_say_what_is_wrong(source: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse(source, ["n"])
