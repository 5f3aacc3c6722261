"""A text is scanned and cut by the bytes of a code page; what the page lacks is told by the text."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.languages import available, load
from timeline.languages.compiler import compile_language
from timeline.languages.grammar.language import Language
from timeline.languages.writing import vocabulary
from timeline.languages.writing.letters import form_of, letters
from timeline.tagging.mention import Mention
from timeline.tagging.pieces import Pieces
from timeline.tagging.scan import scan
from timeline.tagging.sorts import GAP
from timeline.tagging.tagger import Tagger, mentions
from timeline.tagging.tokens import Piece

LANGUAGES = sorted(set(available()) & {"ar", "de", "en", "fr"})
OTHERS = ["œuvre", "Straße", "ğ", "слово", "语", "½", "²", "ʼ", "é", "?", "Мarch", "12", "3", "2019", "19", "30", "9h",
          "1er"]  # fmt: skip
BETWEEN = [" ", " ", " ", "  ", "\n", "\n\n", ", ", ".", "-", ":", "/", "'", "\u00a0", "? ", "…", ""]


@cache
def words(code: str) -> list[str]:
    """Of rules, and what begins like them."""
    known = sorted(load(code).lexicon)
    return [
        *known,
        *sorted(load(code).triggers),
        *[word.capitalize() for word in known],
        *[w + "s" for w in known[::9]],
    ]


@st.composite
def texts(draw: st.DrawFn) -> tuple[str, str]:
    """A language and a text of its words and of letters that its page lacks, in any order."""
    code = draw(st.sampled_from(LANGUAGES))
    word = st.one_of(st.sampled_from(words(code)), st.sampled_from(OTHERS))
    parts = draw(st.lists(st.tuples(word, st.sampled_from(BETWEEN)), max_size=16))
    return code, "".join([word + behind for word, behind in parts])


@cache
def in_own_page(code: str) -> Language:
    """A language whose letters are in no code page that we know."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(vocabulary, "PAGES", {})
        return compile_language(code)


def _scanned(text: str, language: Language) -> list[int]:
    return scan(form_of(text), language).found


def told(found: list[Mention]) -> list[tuple[object, str]]:
    return [(mention.said, mention.rule) for mention in found]


@settings(deadline=None)
@given(texts())
def test_the_page_of_a_language_changes_no_reading(given_text: tuple[str, str]) -> None:
    code, text = given_text
    assert told(Tagger(in_own_page(code)).mentions(text)) == told(mentions(text, load(code)))


@settings(deadline=None)
@given(texts())
def test_a_word_is_the_same_by_its_number_and_by_its_letters(given_text: tuple[str, str]) -> None:
    code, text = given_text
    found = told(mentions(text, load(code)))

    def piece(self: Pieces, start: int, end: int) -> Piece:
        entries = self._entries
        return entries.space if self.sort(start) & GAP else entries.written(self._text[start:end], self._coded, start)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Pieces, "piece", piece)
        assert told(Tagger(load(code)).mentions(text)) == found


@settings(deadline=None)
@given(st.data())
def test_each_trigger_between_signs_is_found(data: st.DataObject) -> None:
    code = data.draw(st.sampled_from(LANGUAGES))
    parts = data.draw(st.lists(st.one_of(st.sampled_from(words(code)), st.sampled_from(OTHERS)), max_size=12))
    found = _scanned(", ".join(parts), load(code))
    assert found == sorted(found)
    at = 0
    for part in parts:
        assert at in found or letters(part) not in load(code).triggers or not letters(part).isalpha()
        at += len(part) + 2


@pytest.mark.parametrize("code", ["ar", "de"])
def test_a_trigger_that_begins_or_ends_a_word_is_found(code: str) -> None:
    language = load(code)
    for word in language.triggers:
        if word.isalpha() and len(word) > 1:
            assert {6, 12 + len(word)} <= set(_scanned(f"qqqq, {word}qq, qq{word}", language)), word


def test_triggers_that_no_page_holds_are_found() -> None:
    own = [chr(0x4E00 + n) * 2 for n in range(200)]
    many = vocabulary.vocabulary(own, own, [], False, ([], []))
    language = replace(load("en"), vocabulary=many)
    assert _scanned(", ".join(own), language) == [4 * n for n in range(200)]
    assert many.rare


@pytest.mark.parametrize("text", ["2.5", "12.64", "1.000", "120.50", "3.125 and 4.5, 2.7"])
def test_numbers_with_a_point_that_only_count_are_passed_over(text: str) -> None:
    assert _scanned(f"It is {text} of them", load("en")) == []


@pytest.mark.parametrize(
    ("language", "text", "at"),
    [
        ("en", "They met at 10.30.", 12),
        ("de", "Am 3.5. war es so", 3),
        ("en", "It is 3.5.2020 of them", 6),
        ("en", "It is 2020.10.12 of them", 6),
        ("fr", "Il faut 2.5 h environ", 8),
    ],
)
def test_numbers_with_a_point_that_may_tell_of_time_are_found(language: str, text: str, at: int) -> None:
    assert _scanned(text, load(language))[:1] == [at]


@pytest.mark.parametrize("text", ["It is 10.30 of them", "It is 2.5h of them"])
def test_numbers_with_a_point_beside_what_makes_no_time_of_them_are_passed_over(text: str) -> None:
    assert _scanned(text, load("en")) == []


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["a", "B ", "É", "’", "İ", "─" * 9, "─•", "Ł", "m\u0301" * 9, "中", "١", "?", "\n", "œ" * 700, "x" * 700]
        )
    )
)
def test_a_long_text_has_the_form_of_its_letters(parts: list[str]) -> None:
    text = "".join(parts)
    form = form_of(text)
    assert form.text == "".join(letters(letter) for letter in text)
    assert not form.page or form.coded == form.text.encode(form.page, "replace")
