"""What is hidden is replaced by the bytes of a code page, with the same result for letters that the page lacks."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.chronology.term import Term
from timeline.languages.letters import form_of
from timeline.languages.load import load
from timeline.languages.sieve import numbered, passes, sieve
from timeline.resolution.cues import compiled
from timeline.resolution.masks import LETTER, STOP, Letters, names_in, nouns_in
from timeline.tagging import Mention

DAY = Term("weekday", (1,))
TEXTS = st.text(st.sampled_from("aZé.-_?7 ,\nœšŠ…€صب’“ж漢"), min_size=1, max_size=200)


@given(TEXTS, st.integers(0, 200), st.integers(0, 200), st.booleans())
@settings(max_examples=300, deadline=None)
def test_letters_are_hidden_whatever_their_script(text: str, one: int, other: int, stops: bool) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    normal = form_of(text).text
    letters = Letters(normal, text)
    letters.hide(start, end, STOP if stops else LETTER)
    hidden = ["x" if c.isalnum() or c == "_" or (stops and c == ".") else c for c in normal[start:end]]
    assert letters.shown() == normal[:start] + "".join(hidden) + normal[end:]


@given(st.text(st.sampled_from("ABaß Öö,;.-2_\nŠ…"), min_size=1, max_size=80))
@settings(max_examples=300, deadline=None)
def test_nouns_are_found_as_by_a_pattern(text: str) -> None:
    cues, normal = compiled(load("de").tense), form_of(text).text
    listed = cues.capital_nouns | cues.abbreviations
    pattern = re.compile(r"(?<=[\w,;] )[A-ZÄÖÜ][a-zäöüß]+|(?<!\w)([A-ZÄÖÜ][a-zäöüß]+)")
    inside = [
        noun.span() for noun in pattern.finditer(text) if noun[1] is None and normal[slice(*noun.span())] not in listed
    ]
    mentions = [Mention(0, len(text), DAY, "", None, "")]
    assert list(nouns_in(Letters(normal, text), text, cues, mentions)) == inside


def test_letters_that_a_page_lacks_are_put_too() -> None:
    normal = "the word was قاضي and " + "no other one was meant by the court " * 3
    letters = Letters(normal, normal)
    letters.put(normal.index("قاضي") + 3, "ى")
    assert letters.shown() == normal.replace("قاضي", "قاضى")


def test_a_sieve_lets_its_words_through() -> None:
    words = ["will", "opened", "été", "قال"]
    for page in ("latin-1", "cp1256"):
        table = sieve(words, page)
        for word in (*words, "haddock"):
            number = 0
            for letter in word.encode(page, "replace"):
                number = numbered(number, letter)
            assert passes(table, number) == (word != "haddock")


def test_names_hide_cues_and_a_person_is_no_month() -> None:
    text = "It was said at Barbours Cut, and not at Saint-Will House or at Škoda Cut, that the day was a Monday.\n"
    text += "The plan of Mrs May left little to say on that Sunday."
    english, normal = load("en"), form_of(text).text
    mentions = [Mention(text.index(day), text.index(day) + 6, DAY, "", None, "") for day in ("Monday", "Sunday")]
    letters = Letters(normal, text)
    named = [text[a:b] for a, b in names_in(letters, text, compiled(english.tense), english.capitals, mentions)]
    assert named == ["Barbours Cut", "Mrs May"]
