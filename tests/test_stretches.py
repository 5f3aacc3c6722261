"""What is taken over from places that look alike, and where sentences begin, is what would be found again."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.languages.load import load
from timeline.resolution import expressions_of
from timeline.resolution.sentence.stops import REACH, _ends, is_white, sentence_start
from timeline.resolution.tense.cues import compiled
from timeline.resolution.tense.direction import direction
from timeline.resolution.tense.stretches import OVER, Spot, Spots

PUBLISHED = 738_000
CUES = compiled(load("en").tense)
ROUND = [
    "It will open on Monday, it opened on Friday. ",
    "Monday ",
    "(Monday ",
    '"We met on Monday," he said. They meet from Monday to Friday and left at 9. ',
    "They met on Monday at 9 and left by 10:30. ",
    "The court ruled on Monday.\nTalks resume Tuesday\n",
]


@pytest.mark.parametrize("sentence", ROUND)
def test_the_same_text_around_tells_the_same(sentence: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Before that it was March. " + sentence * (1500 // len(sentence))
    found = expressions_of(text, PUBLISHED, "en")
    with monkeypatch.context() as patched:
        patched.setattr(Spot, "is_like", lambda _, __: False)
        assert expressions_of(text, PUBLISHED, "en") == found


def test_a_place_takes_over_what_is_the_same_as_far_as_anything_is_looked_at() -> None:
    for apart, like in ((REACH, False), (REACH + OVER + CUES.longest, True)):
        spots, told = Spots(), []
        for word in ("will meet", "met"):
            text = f"They {word} {'x' * apart} Friday"
            spot = spots.add(Spot(text, len(text) - 6, len(text), CUES))
            told.append(spot.told)
            assert spot.before.shown in text
        assert (told[0] is told[1]) == like


def test_a_place_near_the_beginning_is_like_none_further_on() -> None:
    spots, text = Spots(), "Monday " * 100
    first, later, last = (spots.add(Spot(text, at, at + 6, CUES)) for at in (7, 14, 21))
    assert len({len(spot.before.shown) for spot in (first, later, last)}) == 3


def test_which_way_it_points_is_told_by_how_it_is_asked() -> None:
    text = "it will run since Monday to Friday"
    spot = Spot(text, 18, 24, CUES)
    assert direction(spot) != direction(spot, ranges=True) == direction(Spot(text, 18, 24, CUES), ranges=True)


@settings(deadline=None)
@given(st.data())
def test_sentences_begin_where_letter_by_letter_they_do(data: st.DataObject) -> None:
    signs = ["word ", "a. ", "! ", "p.m. ", "\n", '." ', "x", "\u00a0", "3. ", "?» ", ".", "\u2028", "خ"]
    text = "".join(data.draw(st.lists(st.sampled_from(signs), max_size=90)))
    at, reach = data.draw(st.integers(0, len(text) + 2)), data.draw(st.sampled_from([3, 40, 220]))
    furthest, place = max(0, at - reach), min(at, len(text))
    while place > furthest:
        code = ord(text[place - 1])
        if code == ord("\n") or (is_white(code) and _ends(text, place - 1, CUES)):
            break
        place -= 1
    assert sentence_start(text, at, CUES, reach) == max(place, furthest)
