"""Tagging: offsets, spans, languages, and time that grows with the text and no faster."""

from __future__ import annotations

import sys
import time
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import tag
from timeline.languages import available, load
from timeline.languages.writing.letters import form_of, letters
from timeline.languages.writing.unmarked import normalise
from timeline.tagging import mentions, regions
from timeline.tagging.detect import detect, language_of
from timeline.tagging.mention import Mention
from timeline.tagging.scan import scan
from timeline.tagging.tagger import Tagger

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))
from hostile import HOSTILE, TATWEEL

PUBLISHED = "2023-06-16"
MARKS = [TATWEEL, "\u064b", "\u064e", "\u0650", "\u0651", "\u0652", "\u0670", "\u200f", "\u200e", "\u200d", "\ufeff"]

ARABIC = ["قبل أسبوعين", "أمس", "اليوم", "الشهر المقبل", "يوم الاثنين", "17 رمضان 1444", "منذ عام 2019", "في مارس",
          "وقال الوزير", "إن الميناء", "أغلق", "من قبل اللجنة", "12/06/2023",
          "الساعة التاسعة", "و", "،", "."]  # fmt: skip
ENGLISH = ["two weeks ago", "yesterday", "on Monday", "in March", "from 12 to 14 June", "9 a.m.", "the 1990s", "and",
           "the minister", "said", ",", ".", "(", ")", "60%", "2-1", "May", "\n", "\n\n", "“", "”", "last"]  # fmt: skip
FRENCH = ["il y a deux semaines", "hier", "lundi", "en mars", "du 12 au 14 juin", "à 9h30", "les années 1990", "et",
          "la ministre", "a dit", ",", ".", "l’été dernier", "XIXe siècle", "60 %", "\n", "«", "»"]  # fmt: skip
PIECES = {"ar": ARABIC, "en": ENGLISH, "fr": FRENCH}


@st.composite
def texts(draw: st.DrawFn) -> tuple[str, str]:
    """A language and a text of its phrases, in any order."""
    language = draw(st.sampled_from(sorted(set(PIECES) & set(available()))))
    pieces = draw(st.lists(st.sampled_from(PIECES[language]), max_size=14))
    return language, draw(st.sampled_from([" ", "  ", "", "\n"])).join(pieces)


def marked_up(draw: st.DrawFn, text: str) -> str:
    """The text with marks and tatweel after some of its letters."""
    places = draw(st.lists(st.integers(0, max(len(text) - 1, 0)), max_size=8))
    out = ""
    for n, letter in enumerate(text):
        out += letter
        if n in places and letter.isalpha():
            out += draw(st.sampled_from(MARKS))
    return out


def bare(text: str) -> str:
    """The letters that matter: without marks, tatweel and direction signs."""
    return "".join(c for c in text if c != TATWEEL and unicodedata.category(c) not in ("Mn", "Cf"))


def told(found: list[Mention]) -> list[tuple[object, str]]:
    return [(mention.said, mention.rule) for mention in found]


# -- spans ---------------------------------------------------------------------------------------------------------


@settings(deadline=None)
@given(texts())
def test_spans_are_cut_from_the_text_in_order_and_apart(given_text: tuple[str, str]) -> None:
    language, text = given_text
    found = tag(text, PUBLISHED, language)
    for e in found:
        assert text[e.start : e.end] == e.text
        assert e.text == e.text.strip()
        assert e.text
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(texts())
def test_what_was_read_before_changes_no_reading(given_text: tuple[str, str]) -> None:
    """A chart serves other regions only where its rules would find the same."""
    language, text = given_text
    assert told(mentions(text, load(language))) == told(Tagger(load(language)).mentions(text))


@given(texts())
def test_regions_are_cut_beside_expressions_only(given_text: tuple[str, str]) -> None:
    language, text = given_text
    found = mentions(text, load(language))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(regions, "begins", lambda *_: True)
        patch.setattr(regions, "ends", lambda *_: True)
        assert told(Tagger(load(language)).mentions(text)) == told(found)


@settings(deadline=None)
@given(st.data())
def test_marks_and_tatweel_change_no_reading(data: st.DataObject) -> None:
    plain = " ".join(data.draw(st.lists(st.sampled_from(ARABIC), max_size=10)))
    text = marked_up(data.draw, plain)
    before, after = tag(plain, PUBLISHED, "ar"), tag(text, PUBLISHED, "ar")
    assert [(bare(e.text), e.value) for e in after] == [(e.text, e.value) for e in before]
    assert [text[e.start : e.end] for e in after] == [e.text for e in after]


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    for language in (None, "ar", "en", "fr", "und"):
        for e in tag(text, PUBLISHED, language):
            assert text[e.start : e.end] == e.text


@settings(deadline=None)
@given(st.text())
def test_normalising_keeps_offsets(text: str) -> None:
    normal, offsets = normalise(text)
    assert len(letters(text)) == len(text)
    if offsets is None:
        assert len(normal) == len(text)
    else:
        assert offsets[len(normal)] == len(text)
        assert all(letters(text)[offsets[n]] == letter for n, letter in enumerate(normal))


@pytest.mark.parametrize(
    ("text", "span"), [("غادر أمسِ.", "أمسِ"), ("يجتمعون يوميًا هنا.", "يوميًا"), ("غادر أمـــس.", "أمـــس")]
)
def test_a_span_keeps_the_marks_of_its_last_letter(text: str, span: str) -> None:
    if "ar" not in available():
        pytest.skip("ar.toml is not there yet")
    (found,) = tag(text, PUBLISHED, "ar")
    assert found.text == span


def test_offsets_are_code_points() -> None:
    text = "🎈🎈 It opened yesterday. 🇫🇷 It closes tomorrow."
    assert [text[e.start : e.end] for e in tag(text, PUBLISHED, "en")] == ["yesterday", "tomorrow"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It opened two\nweeks ago.", ["two\nweeks ago"]),  # hard-wrapped
        ("It opened two\n\nweeks ago.", ["weeks ago"]),
        ("Since May 2019 it is shut.", ["May 2019"]),
        ("It opened two bloody weeks ago.", ["two bloody weeks ago"]),
        ("It opened 12 June-14 June.", ["12 June", "14 June"]),
        ("Yesterdays are gone; todayish is no word.", []),
        ("In 1990-91 it rained.", ["1990", "91"]),
        ("V1.5.2023-beta of 10.0.0.1", []),
        ("ISO 2023-06-12T09:30:00Z stamp", ["2023-06-12T09:30:00Z"]),
    ],
)
def test_what_is_one_expression(text: str, found: list[str]) -> None:
    assert [e.text for e in tag(text, PUBLISHED, "en")] == found


# -- languages -----------------------------------------------------------------------------------------------------


def test_a_long_chain_of_dates_is_not_cut_inside_one() -> None:
    words = "two weeks ago, last month, in May, this year and " * 4
    for n in range(len(words), 0, -7):
        found = tag(words[-n:] + "on Monday evening, too", PUBLISHED, "en")
        assert found[-1].text == "Monday evening"


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Deux sœurs âgées de 71 et 84 ans sont décédées.", "fr", []),
        ("تبدأ المباراة الثامنة مساء (20:00 بتوقيت الجزائر).", "ar", ["الثامنة مساء", "20:00 بتوقيت الجزائر"]),
        ("In June he tried to sell it.", "en", ["June"]),
        ("They wept. May he prosper.", "en", []),
    ],
)
def test_one_unknown_word_is_read_where_a_rule_has_one(text: str, language: str, found: list[str]) -> None:
    assert [e.text for e in tag(text, PUBLISHED, language)] == found


@pytest.mark.parametrize("gap", ["  ", "\t", "   ", "\n  ", " \n", "\u00a0"])
def test_any_white_space_parts_words(gap: str) -> None:
    text = gap.join(
        ["They", "met", "on", "Monday", ",", "12", "June", "2023", "and", "left", "two", "weary", "weeks", "later", "."]
    )
    assert [e.value for e in tag(text, PUBLISHED, "en")][:1] == ["2023-06-12"]


def test_a_headline_ends_before_its_dateline() -> None:
    body = "The stock exchange will stay closed until then, the government said, and reopen on Monday if all is calm; "
    text = "Markets closed until Friday\n18 September 2008\n" + body * 2
    assert [e.text for e in tag(text, "2008-09-18", "en")][:2] == ["Friday", "18 September 2008"]
    wrapped = tag("The markets will stay closed until the end of this long week, 18\nSeptember 2008.", PUBLISHED, "en")
    assert wrapped[-1].value == "2008-09-18"


def test_unknown_language_reads_absolute_dates_only() -> None:
    text = "Tlhingan 2023-06-12 yesterday 12/06/2023, two weeks ago lundi"
    assert [e.value for e in tag(text, PUBLISHED, "tlh")] == ["2023-06-12", "2023-06-12"]
    assert {e.rule.partition("/")[0] for e in tag(text, PUBLISHED, "tlh")} == {"common"}


@pytest.mark.parametrize("code", ["", "x", "-", "zz-ZZ", "en_US", "EN", "../en", "q" * 300])
def test_odd_language_codes_do_no_harm(code: str) -> None:
    values = [e.value for e in tag("It opened on 2023-06-12.", PUBLISHED, code)]
    assert values == ["2023-06-12"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The minister said that they had met on Monday and would meet again.", "en"),
        ("Le ministre a dit que les deux parties se sont rencontrées lundi et que rien n'est fait.", "fr"),
        ("قال الوزير إن الاجتماع عقد أمس في العاصمة.", "ar"),
        ("1234 5678", None),
        ("", None),
    ],
)
def test_language_is_told_by_its_words(text: str, code: str | None) -> None:
    assert detect(text) == code


def test_region_of_a_language() -> None:
    language, region = language_of("x", "en-US")
    assert (language.code, region) == ("en", "US")
    assert language_of("x", "en")[1] is None


def test_meanings_hold_no_dates() -> None:
    """Tagging says what is meant and computes nothing: the same words mean the same on any day."""
    text = "It opened two weeks ago and closes next Friday."
    found = mentions(text, load("en"))
    assert [str(m.meaning) for m in found] == ["ago(2, week)", "next(weekday(5))"]
    one, two = (tag(text, day, "en") for day in ("2023-06-16", "2019-01-01"))
    assert [e.meaning for e in one] == [e.meaning for e in two]
    assert [e.value for e in one] != [e.value for e in two]


# -- hostile texts -------------------------------------------------------------------------------------------------

FLOOR = 0.02  # seconds, below which times say nothing
SIZE = 60_000  # characters


def seconds(text: str, language: str) -> float:
    began = time.process_time()
    tag(text, PUBLISHED, language)
    return time.process_time() - began


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_time_grows_with_the_text(name: str, language: str) -> None:
    if language not in available():
        pytest.skip(f"{language}.toml is not there yet")
    make = HOSTILE[name]
    tag(make(200), PUBLISHED, language)  # the language is loaded outside the clock
    ratios = []
    for _ in range(3):  # a noisy machine gets three attempts
        once, twice = seconds(make(SIZE), language), seconds(make(2 * SIZE), language)
        ratios.append(twice / max(once, FLOOR))
        if ratios[-1] < 3:
            return
    pytest.fail(f"twice the text took {min(ratios):.1f} times as long")


def test_a_megabyte_of_one_word_is_read() -> None:
    assert tag("x" * 1_000_000, PUBLISHED, "en") == []
    assert tag("9" * 1_000_000, PUBLISHED, "en") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [("ستقام الحفلات غدا.", ["غدا"]), ("وصل إلى دمشق مساء.", ["مساء"]), ("عند 15:00 ت غ.", ["15:00 ت غ"])],
)
def test_an_abbreviation_hides_no_word_after_one_that_ends_so(text: str, found: list[str]) -> None:
    assert [e.text for e in tag(text, "2023-06-16", "ar")] == found


def test_a_text_with_a_lone_surrogate_is_read() -> None:
    text = "It fell on Monday \ud800 and rose two days ago.\nLe pont a été fermé mardi \udfff pour dix jours."
    assert [(text[e.start : e.end], e.value) for e in tag(text, "2023-06-16", "en")][:2] == [
        ("Monday", "2023-06-12"), ("two days ago", "2023-06-14"),
    ]  # fmt: skip


def _hits(text: str, code: str) -> list[int]:
    return scan(form_of(text), load(code)).found


@pytest.mark.parametrize("prefix", ["و", "ب", "ال", "وال", "بال", "فال", "وب"])
def test_no_trigger_hides_another_behind_prefixes(prefix: str) -> None:
    """What begins as one (إلا) hides no weekday (والأربعاء)."""
    language = load("ar")
    words = [word for word in sorted(language.triggers) if len(word) > 2 and " " not in word]
    assert [word for word in words if not _hits(prefix + word, "ar")] == []


def test_a_capital_at_the_end_of_a_greek_word_is_the_letter_that_ends_others() -> None:
    assert letters("ΧΘΕΣ") == letters("χθες") == letters("Χ") + letters("θεΣ")
    assert len(mentions("ΧΘΕΣ", load("el"))) == 1


@pytest.mark.parametrize(
    ("language", "date", "said"),
    [("en", "3 May", "on 3 May; "), ("fr", "le 3 mai", "le 3 mai, "), ("de", "3. Mai", "am 3. Mai, "),
     ("es", "el 3 de mayo", "el 3 de mayo, "), ("ar", "3 مايو", "في 3 مايو، "),
     ("ar", "ليلة الاثنين", "ليلة الاثنين، "), ("en", "two years ago", "two years ago, ")],
)  # fmt: skip
def test_no_expression_is_torn_where_a_window_ends(language: str, date: str, said: str) -> None:
    assert {e.text for e in tag(said * 200, published=PUBLISHED, language=language)} == {date}
