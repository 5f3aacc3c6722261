"""Words are cut in a loop over letters; what they are and may do is the same as of words cut by patterns and lists."""

from __future__ import annotations

from functools import cache, reduce
from itertools import pairwise
from operator import or_

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.languages.cues.tense import Cues
from timeline.languages.load import load
from timeline.resolution.days import Days
from timeline.resolution.sentence.cutting import LEADS, able_before, able_behind, cut_up, may_compare, word_of
from timeline.resolution.sentence.stops import sentence_start, stop
from timeline.resolution.sentence.words import first_words, last_words, words_in
from timeline.resolution.tense.cues import compiled
from timeline.resolution.tense.verbs import told_by, way_of

LANGUAGES = ("ar", "en", "fr", "es", "de")
SIGNS = ("", ",", ".", ";", ")", "'", '"', "%", "_", "s", "x", "-", "ö", "ـ", "'s", "ها")


@cache
def of(code: str) -> tuple[Cues, list[str]]:
    cues = compiled(load(code).tense)
    listed = {*cues.words, *cues.saying, *cues.breaks, *cues.measures, *cues.deciding, *cues.joins, *cues.clitics}
    return cues, [*sorted(listed), "xxx", "abroad", "12", "0,75", "--", "(2-1)", "«mot»", "l'an", "größe", "مدينة"]


@st.composite
def stretches(draw: st.DrawFn) -> tuple[Cues, str]:
    cues, words = of(draw(st.sampled_from(LANGUAGES)))
    word = st.tuples(
        st.sampled_from(SIGNS), st.sampled_from(words), st.sampled_from(SIGNS), st.sampled_from("  \n\u2009")
    )
    pieces = draw(st.lists(word, max_size=8))
    return cues, "".join(before[:1] + each + after + space for before, each, after, space in pieces)


@given(stretches(), st.integers(0, 60), st.integers(0, 60), st.integers(1, 3))
@settings(max_examples=400, deadline=None)
def test_words_are_what_patterns_cut(of_cues: tuple[Cues, str], start: int, end: int, most: int) -> None:
    cues, text = of_cues
    words, able, _ = cut_up(text, cues)
    assert [word.text for word in words] == words_in(text)
    for word in words:
        known = word_of(word.text, cues)
        assert (word.able | LEADS, told_by(word, cues)) == (known.able | LEADS, way_of(word.text, cues))
        assert able & word.able == word.able
    start, end = min(start, end, len(text)), min(max(start, end), len(text))
    assert able_behind(text, start, end, most, cues) == _able(first_words(text[start:end], most), cues)
    assert able_before(text, start, end, most, cues) == _able(last_words(text[start:end], most), cues)


def _able(words: list[str], cues: Cues) -> int:
    return reduce(or_, [word_of(word, cues).able for word in words], 0)


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_is_listed_is_known_from_the_beginning(code: str) -> None:
    cues, words = of(code)
    for word in words[:200]:
        found, _, _ = cut_up(f" {word} ", cues)
        assert [each.able for each in found] == [word_of(each.text, cues).able for each in found]


@given(stretches(), st.integers(0, 80))
@settings(max_examples=200, deadline=None)
def test_a_sentence_begins_behind_the_last_stop_before(of_cues: tuple[Cues, str], at: int) -> None:
    cues, text = of_cues
    text = text.replace("x", ". ").replace("s", "?\n")
    starts = [
        begin for begin in range(len(text) + 1) for over in [stop(text, begin, len(text), cues)] if over[0] == begin
    ]
    ends = [stop(text, begin, len(text), cues)[1] for begin in starts if begin < len(text)]
    at = min(at, len(text))
    begin = max((end for end in ends if end <= at), default=0)
    assert sentence_start(text, at, cues) == begin
    days = Days(text, cues, narrative=False)
    assert all(days.in_sentence(told, at) == (told >= begin) for told in range(at + 1))


@given(st.sampled_from(LANGUAGES), st.data())
@settings(max_examples=200, deadline=None)
def test_no_comparison_is_passed_over(code: str, data: st.DataObject) -> None:
    cues, words = of(code)
    said = [phrase.strip() for phrases in cues.compares.values() for phrase in phrases]
    pieces = st.sampled_from([*words, *said, *cues.against, *cues.behind, "rising", "$20", "2024"])
    text = " ".join(data.draw(st.lists(pieces, max_size=6)))
    words = text.split()
    behind = any(one in cues.behind and two.endswith(cues.verbal_endings) for one, two in pairwise(words))
    assert may_compare(text, 0, len(text), cues) >= (behind or cues.compares_in(f" {text} ", words))
