"""What is remembered of places that look alike, and of where sentences begin, is what would be found again."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.languages.load import load
from timeline.resolution import alike, expressions_of, passage
from timeline.resolution.cues import compiled
from timeline.resolution.stops import sentence_start
from timeline.resolution.tense import direction

PUBLISHED = 738_000
ROUND = [
    "It will open on Monday, it opened on Friday. ",
    "Monday ",
    "(Monday ",
    '"We met on Monday," he said. They meet from Monday to Friday and left at 9. ',
    "The court ruled on Monday.\nTalks resume Tuesday\n",
]


@pytest.mark.parametrize("sentence", ROUND)
def test_the_same_text_around_tells_the_same(sentence: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Before that it was March. " + sentence * (1500 // len(sentence))
    found = expressions_of(text, PUBLISHED, "en")

    def asked_again(*asked: Any) -> tuple[int, str]:
        return direction(*asked)

    monkeypatch.setattr(passage, "direction_there", asked_again)
    assert expressions_of(text, PUBLISHED, "en") == found


def test_text_a_reach_away_tells_nothing() -> None:
    cues, far = compiled(load("en").tense), "x" * (alike.SEEN - 1)
    for text in ("will meet " + far + " on Friday", "met " + far + " on Friday"):
        start = text.index("Friday")
        assert alike.direction_there(text, start, len(text), cues, False, False)[0] == 0


@settings(deadline=None)
@given(st.data())
def test_sentences_begin_where_they_do_whatever_was_asked_before(data: st.DataObject) -> None:
    cues = compiled(load("en").tense)
    signs = st.lists(st.sampled_from(["word ", "a. ", "! ", "p.m. ", "\n", '." ', "x", "\u00a0"]), max_size=90)
    texts = ["".join(data.draw(signs)) for _ in range(3)]
    for text in data.draw(st.lists(st.sampled_from(texts), max_size=8)):
        at, reach = data.draw(st.integers(0, len(text) + 2)), data.draw(st.sampled_from([3, 40, 220]))
        same = text[:1] + text[1:]  # another text of these letters
        assert sentence_start(text, at, cues, reach) == sentence_start(same, at, cues, reach)
