"""What is written on to the front of words: known from a language's file, nothing where it has none."""

import pytest

from timeline.languages.tables.glue import NOTHING, compile_glue, glue_of


def test_the_prefixes_of_a_file_are_sorted_by_what_they_are() -> None:
    glue = compile_glue(["و", "ف", "ب", "ل", "ك", "ال", "لل:ل ال"], "وف")
    assert (glue.conjunctions, glue.prepositions, glue.article, glue.merged) == ("وف", "بلك", "ال", "لل")
    assert glue.letters == "وفبلك"
    assert glue.joiner == "و"


@pytest.mark.parametrize(
    ("word", "bare"),
    [
        ("وبالوزير", "وزير"),
        ("للوزير", "وزير"),
        ("والوزير", "وزير"),
        ("الوزير", "وزير"),
        ("الي", "الي"),  # "to": three letters must be left
        ("وزير", "وزير"),
    ],
)
def test_the_article_goes_with_what_is_before_it(word: str, bare: str) -> None:
    assert glue_of("ar").without_article(word) == bare
    assert glue_of("ar").definite(word) == (bare != word)


def test_a_word_is_known_with_and_without_what_is_written_on_to_it() -> None:
    assert glue_of("ar").bare("وللوزير") >= {"وللوزير", "للوزير", "الوزير", "وزير"}
    assert glue_of("ar").forms("بتونس") == ((0, "بتونس", False), (1, "تونس", True))


@pytest.mark.parametrize("language", ["en", "fr", "zh", None])
def test_elsewhere_words_stand_as_they_are(language: str | None) -> None:
    glue = glue_of(language)
    assert glue.bare("الوزير") == {"الوزير"}
    assert glue.without_article("the") == "the"
    assert not glue.has_article("the")
    assert glue.fronts == NOTHING.fronts == ("",)
