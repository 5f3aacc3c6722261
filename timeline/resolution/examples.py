"""The examples of a language file as checks: what is found in them against what they say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from timeline.languages.format import LanguageFile
from timeline.languages.grammar.language import Language
from timeline.records import Expression
from timeline.resolution.texts import expressions_of

PUBLISHED = date(2023, 6, 16)  # of examples that name no other day


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


def fails(example: list[str], language: str | Language) -> str | None:
    """What is wrong with an example (`[text with spans] @published`, then a value for each span); None for nothing."""
    source, _, day = example[0].partition(" @")
    text, spans = marked(source)
    if len(spans) != len(example) - 1:
        return f"{source!r} marks {len(spans)} span(s) with [ ] and has {len(example) - 1} value(s)"
    published = date.fromisoformat(day) if day else PUBLISHED
    found = expressions_of(text, published.toordinal(), language)
    values = {(e.start, e.end): e.value for e in found}
    for (start, end), value in zip(spans, example[1:], strict=True):
        if values.get((start, end)) != value:
            return f"{text[start:end]!r} should be {value}; found: {told(found)}"
    return None


def told(found: tuple[Expression, ...]) -> str:
    """Expressions in short."""
    return ", ".join(f"{e.text!r} {e.value} by {e.rule}" for e in found) or "nothing"


def failures(file: LanguageFile, language: str | Language) -> Iterator[tuple[str, str]]:
    """Place and message of each example and counter-example that does not hold."""
    for rule in file.rules:
        for example in rule.examples:
            if message := fails(example, language):
                yield rule.name, message
    for text in file.counter_examples:
        if found := expressions_of(text, PUBLISHED.toordinal(), language):
            yield "counter_examples", f"in {text!r} nothing may be found, but: {told(found)}"
