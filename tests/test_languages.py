"""Every rule's examples, and the sentences in which nothing may be found, of every language file."""

from __future__ import annotations

import re
from datetime import date

import pytest

from timeline.languages import available, load
from timeline.languages.load import FOLDER, read
from timeline.resolution import expressions_of

PUBLISHED = date(2023, 6, 16)
FILES = {code: read(FOLDER / f"{code}.toml") for code in ["common", *available()]}
EXAMPLES = [
    pytest.param(code, rule.name, example, id=f"{code}-{rule.name}-{n}")
    for code, file in FILES.items()
    for rule in file.rules
    for n, example in enumerate(rule.examples)
]
COUNTER_EXAMPLES = [(code, text) for code, file in FILES.items() for text in file.counter_examples]


def marked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its square brackets, and the spans that they mark."""
    spans: list[tuple[int, int]] = []
    plain = ""
    for piece in re.split(r"([\[\]])", text):
        if piece == "[":
            spans.append((len(plain), -1))
        elif piece == "]":
            spans[-1] = (spans[-1][0], len(plain))
        else:
            plain += piece
    return plain, spans


@pytest.mark.parametrize(("code", "rule", "example"), EXAMPLES)
def test_example(code: str, rule: str, example: list[str]) -> None:
    source, _, day = example[0].partition(" @")
    text, spans = marked(source)
    published = date.fromisoformat(day) if day else PUBLISHED
    found = expressions_of(text, published.toordinal(), "en" if code == "common" else code)
    values = {(e.start, e.end): e.value for e in found}
    for span, value in zip(spans, example[1:], strict=True):
        assert values.get(span) == value, f"{rule}: {[(e.text, e.value, e.rule) for e in found]}"


@pytest.mark.parametrize(("code", "text"), COUNTER_EXAMPLES)
def test_counter_example(code: str, text: str) -> None:
    found = expressions_of(text, PUBLISHED.toordinal(), code)
    assert [(e.text, e.value, e.rule) for e in found] == []


@pytest.mark.parametrize("code", available())
def test_loads(code: str) -> None:
    language = load(code)
    assert language.code == code
    assert language.triggers
