"""What is looked for in the bytes of a text is found where it is by letters: cues of furniture, marks of languages."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.languages import load
from timeline.languages.cues.beginnings import Beginnings
from timeline.languages.cues.cue_list import Cues, fold
from timeline.languages.writing.letters import form_of
from timeline.languages.writing.marks import marks
from timeline.languages.writing.unmarked import without_marks
from timeline.tagging.tagger import tagged

LATIN = st.sampled_from(["en", "fr", "es", "de"])
BETWEEN = st.sampled_from([" ", "  ", ", ", "-", "'", "’", "_", "\n", "… ", "? ", "\u00a0", "1", "\u00ad", "ł"])


def _texts(words: list[str]) -> st.SearchStrategy[str]:
    some = st.sampled_from([*words, "Straße", "ﬁn", "İ", "über", "A", "وَقت", "x"])
    written = st.builds(
        lambda word, cut: cut(word), some, st.sampled_from([str, str.upper, str.title, lambda w: w[:-1]])
    )
    return st.lists(st.builds(lambda word, mark: word + mark, written, BETWEEN), max_size=12).map("".join)


@pytest.mark.parametrize(("code", "page"), [("en", "latin-1"), ("fr", "latin-1"), ("de", "latin-1"), ("ar", "cp1256")])
def test_a_line_where_a_cue_stands_is_never_left(code: str, page: str) -> None:
    furniture = load(code).furniture
    cues = [furniture.openers, furniture.lines, Cues.of(["ab*", "x … y"], clitics="و")]
    words = [word for each in cues for some in each.firsts() for word in some]
    begin, filler = Beginnings(cues, page), {"latin-1": "abc é ", "cp1256": "غادر "}[page] * 16

    @settings(deadline=None, max_examples=60)
    @given(_texts(words))
    def check(line: str) -> None:
        form = form_of(line + "\n" + filler)
        cut = re.findall(r"\w+", fold(line))
        stands = [n for n in range(len(cut)) if any(each.at(cut, n) for each in cues)]
        for most in (1, 3, 100):
            if form.page == page and stands and stands[0] < most:
                assert begin.may_stand(form.coded, 0, len(line), most)

    check()


@settings(deadline=None, max_examples=60)
@given(LATIN, st.data())
def test_marks_of_other_languages_are_found_behind_spaces(code: str, data: st.DataObject) -> None:
    language = load(code)
    theirs = {word for other, words in marks().items() if other != code for word in words} - marks()[code]
    wanted = sorted(theirs, key=len, reverse=True)
    text = data.draw(_texts([*wanted, "Monday", "3", "le 1", "am Montag"]))
    expected = {mark.start() for mark in re.finditer(rf"(?<= )(?:{'|'.join(wanted)})(?![^\W\d_])", text)}
    found = tagged(text, language)[1].marked
    assert found == sorted(found)
    assert expected <= set(found) or without_marks(text)[1] is not None


@settings(deadline=None, max_examples=60)
@given(st.text(st.sampled_from("ابو 12٣٤،؛؟é€\u200fœ😀\ud800\nx?"), max_size=40))
def test_the_page_of_arabic_is_that_of_python(odd: str) -> None:
    text = "غادر الوفد المدينة صباح يوم الأحد " * 4 + odd
    form = form_of(text)
    assert (form.page, form.given) == ("cp1256", text.encode("cp1256", "replace"))
    assert form.coded == form.text.encode("cp1256", "replace")


@pytest.mark.parametrize("code", ["ar", "de"])
def test_a_word_that_is_cut_ends_in_one(code: str) -> None:
    """Of letters that end in no word nothing is cut (`Pieces`)."""
    language = load(code)
    words, cut = set(language.vocabulary.words), language.split
    fronts = [front for some in cut.prefixes.values() for front, _ in some]
    for front in fronts:
        for stem in cut.stems:
            word = front + stem
            if len(cut.parts(word)) > 1:
                assert any(word[at:] in words for at in range(1, len(word) - 1)), word
