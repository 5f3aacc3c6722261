"""What is hidden is replaced by the bytes of a code page, with the same result for letters that the page lacks."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.chronology.term import Term
from timeline.languages.load import load
from timeline.languages.writing.letters import form_of
from timeline.resolution.tense.cues import compiled
from timeline.resolution.tense.masks import LETTER, STOP, Letters, hide_nouns
from timeline.resolution.tense.shown import Shown
from timeline.tagging import Mention

DAY = Term("weekday", (1,))
TEXTS = st.text(st.sampled_from("aZé.-_?7 ,\nœšŠ…€صب’“ж漢"), min_size=1, max_size=200)


@given(TEXTS, st.integers(0, 200), st.integers(0, 200), st.booleans())
@settings(max_examples=300, deadline=None)
def test_letters_are_hidden_whatever_their_script(text: str, one: int, other: int, stops: bool) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    normal = form_of(text).text
    letters = Letters(normal, text, 0, len(text))
    letters.hide(start, end, STOP if stops else LETTER)
    hidden = ["x" if c.isalnum() or c == "_" or (stops and c == ".") else c for c in normal[start:end]]
    assert letters.shown() == normal[:start] + "".join(hidden) + normal[end:]


@given(st.text(st.sampled_from("ABaß Öö,;.-2_\nŠ…"), min_size=1, max_size=80))
@settings(max_examples=300, deadline=None)
def test_nouns_are_found_as_by_a_pattern(text: str) -> None:
    cues, normal = compiled(load("de").tense), form_of(text).text
    listed = cues.capital_nouns | cues.abbreviations
    pattern = re.compile(r"(?<=[\w,;] )[A-ZÄÖÜ][a-zäöüß]+|(?<!\w)([A-ZÄÖÜ][a-zäöüß]+)")
    hidden = normal
    for noun in pattern.finditer(text):
        start, end = noun.span()
        if noun[1] is None and normal[start:end] not in listed:
            hidden = hidden[:start] + "x" * (end - start) + hidden[end:]
    letters = Letters(normal, text, 0, len(text))
    hide_nouns(letters, cues)
    assert letters.shown() == hidden


def test_letters_that_a_page_lacks_are_put_too() -> None:
    normal = "the word was قاضي and " + "no other one was meant by the court " * 3
    letters = Letters(normal, normal, 0, len(normal))
    letters.put(normal.index("قاضي") + 3, "ى")
    assert letters.shown() == normal.replace("قاضي", "قاضى")


def test_names_hide_cues_and_a_person_is_no_month() -> None:
    text = "It was said at Barbours Cut, and not at Saint-Will House or at Škoda Cut, that the day was a Monday.\n"
    text += "The plan of Mrs May left little to say on that Sunday."
    english, normal = load("en"), form_of(text).text
    mentions = [Mention(text.index(day), text.index(day) + 6, DAY, "", None, "") for day in ("Monday", "Sunday")]
    shown = Shown(normal, text, mentions, compiled(english.tense), english.capitals)
    seen = "".join(shown.between(mention.start, mention.end) for mention in mentions)
    for name in ("barbours cut", "mrs may", "monday", "sunday"):
        normal = normal.replace(name, " ".join("x" * len(word) for word in name.split()))
    assert shown.between(0, len(text)) == normal and seen == "x" * 12


def test_what_stands_around_an_expression_is_of_its_sentence_and_the_next_only_where_it_ends_its_line() -> None:
    text = "They met Monday.\nThey meet on Monday\nand on Monday.\nOn Monday they met."
    mentions = [Mention(found.start(), found.end(), DAY, "", None, "") for found in re.finditer("Monday", text)]
    english, normal = load("en"), form_of(text).text
    shown = Shown(normal, text, mentions, compiled(english.tense), english.capitals)
    spots = [shown.spot(mention.start, mention.end) for mention in mentions]
    assert [spot.before.words for spot in spots] == [["they", "met"], ["they", "meet", "on"], ["and", "on"], ["on"]]
    assert [spot.after.words for spot in spots] == [[], [], [], ["they", "met"]]
