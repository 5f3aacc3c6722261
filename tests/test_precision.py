"""Text without time yields no expressions: our own Arabic prose, and sentences full of what looks like time."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from timeline.resolution import expressions_of
from timeline.resolution.examples import PUBLISHED
from timeline.tagging.codes import in_code

PROSE = Path(__file__).parent / "prose"
SENTENCES: dict[str, list[str]] = tomllib.loads((PROSE / "sentences.toml").read_text("utf-8"))
ARABIC = sorted((PROSE / "ar").glob("*.txt"))
LEAST_WORDS = 12_000
MOST_FALSE = 1  # a 10,000 words of the Arabic prose


def found(text: str, language: str) -> list[tuple[str, str | None, str]]:
    """Text, value and rule of each expression."""
    return [(e.text, e.value, e.rule) for e in expressions_of(text, PUBLISHED.toordinal(), language)]


@pytest.mark.parametrize(
    ("language", "sentence"), [(code, sentence) for code, sentences in SENTENCES.items() for sentence in sentences]
)
def test_no_expression(language: str, sentence: str) -> None:
    assert found(sentence, language) == []


@pytest.mark.parametrize("language", ["ar", "en", "fr", "es", "de"])
def test_enough_sentences(language: str) -> None:
    assert len(set(SENTENCES[language])) >= 59


def test_arabic_prose() -> None:
    texts = [path.read_text("utf-8") for path in ARABIC]
    words = sum(len(text.split()) for text in texts)
    assert len(texts) >= 30
    assert words >= LEAST_WORDS
    hits = [hit for text in texts for hit in found(text, "ar")]
    assert len(hits) <= words / 10_000 * MOST_FALSE, hits


@pytest.mark.parametrize(
    ("text", "piece", "inside"),
    [
        ("see https://example.org/2019/05/12/a.html now", "2019/05/12", True),
        ("write to may@example.org", "may", True),
        ("follow @monday for news", "monday", True),
        ("call sun_rise here", "sun", True),
        ("the address 3C:19:45:0A:12:30 is", "19:45", True),
        ("part AB-2019-04 is", "2019", True),
        ("by POSIX.1-2008, that is", "2008", True),
        ("the post-2008 years", "2008", False),
        ("from 10:30-12:00 on", "12:00", False),
        ("open (Monday-Friday).", "Friday", False),
        ("on 2019-05-12.", "2019-05-12", False),
        ("It closed today.", "today", False),
    ],
)
def test_in_code(text: str, piece: str, inside: bool) -> None:
    match = re.search(re.escape(piece), text)
    assert match is not None
    assert in_code(text, *match.span()) is inside
