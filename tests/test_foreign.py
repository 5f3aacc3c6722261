"""Which language a text is in, and its parts in another, which are read in theirs."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline import tag
from timeline.chronology.term import Term
from timeline.languages import load
from timeline.languages.writing.letters import form_of
from timeline.languages.writing.marks import marks
from timeline.resolution.tense.masks import Letters
from timeline.tagging import Mention
from timeline.tagging.detect import detect
from timeline.tagging.foreign import passages
from timeline.tagging.tagger import tagged

MIXED = """The minister said on Monday that talks would go on until March.
"Nous partirons demain matin avec les enfants et les bagages du voisin", said one man. The train leaves on Friday.
Die Behörde teilte am Dienstag mit, die Brücke werde erst in zwei Wochen wieder für den Verkehr freigegeben.
El puente fue cerrado ayer por la tarde y los vecinos esperan que se abra la semana que viene.
أعلنت الوزارة أمس أن الجسر سيفتح غدا أمام السيارات.
Mr Jean-Claude du Pont et Fils of Las Vegas and Los Angeles will see Ursula von der Leyen on Friday."""


def test_a_sentence_is_read_in_its_own_language() -> None:
    assert [(e.text, e.value) for e in tag(MIXED, "2021-07-29", "en")] == [
        ("Monday", "2021-07-26"), ("March", "2022-03"), ("demain matin", "2021-07-30TMO"), ("Friday", "2021-07-30"),
        ("Dienstag", "2021-07-27"), ("in zwei Wochen", "2021-W32"), ("ayer por la tarde", "2021-07-28TAF"),
        ("la semana que viene", "2021-W31"), ("أمس", "2021-07-28"), ("غدا", "2021-07-30"), ("Friday", "2021-07-30"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("The minister said so. Le pont sera fermé lundi et les trains ne rouleront pas.", "en", "2023-06-19"),
        ("The minister said so. Le pont a été fermé lundi et les trains ne roulent pas.", "en", "2023-06-12"),
        ("Le ministre l'a dit. The bridge will be closed on Monday and no train will run.", "fr", "2023-06-19"),
    ],
)
def test_its_tense_is_that_of_its_own_verbs(text: str, language: str, value: str) -> None:
    assert [e.value for e in tag(text, "2023-06-14", language)] == [value]


def test_names_of_other_languages_make_no_sentence_of_theirs() -> None:
    for text in (
        "President von der Leyen met Mr du Pont on Monday.",
        "The Las Vegas team beat Los Angeles y Las Palmas on Monday.",
        "She sang La Vie en Rose and Les Feuilles Mortes at the Cirque du Soleil.",
    ):
        assert passages(text, load("en"), tagged(text, load("en"))[1]) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Der Minister sagte am Montag, die Regierung werde nächste Woche ein Gesetz vorlegen.", "de"),
        ("El ministro dijo el lunes que presentará una ley la próxima semana.", "es"),
        ("Vote Monday", "en"),
        ("Réunion jeudi", "fr"),
        (
            "Il ministro ha detto lunedì che il governo presenterà una nuova legge la prossima settimana. La riunione "
            "è prevista per giovedì a Roma, dove i rappresentanti delle imprese e dei "
            "sindacati di categoria discuteranno del piano con i ministri. "
            "La decisione finale non arriverà prima di marzo.",
            None,
        ),
        (
            "De minister zei maandag dat de regering volgende week een nieuwe wet zal indienen. De vergadering is "
            "gepland voor donderdag in Den Haag, waar vertegenwoordigers van vakbonden en bedrijven het plan zullen "
            "bespreken. Volgens bronnen komt het definitieve besluit niet voor maart.",
            None,
        ),
        ("وزیر روز دوشنبه گفت که دولت هفته آینده قانون جدیدی را به مجلس ارائه خواهد کرد. گفتگو پنجشنبه است.", None),
    ],
)
def test_a_language_without_a_file_is_not_taken_for_a_neighbour(text: str, code: str | None) -> None:
    assert detect(text) == code


def test_a_mark_is_seen_that_begins_as_another_does() -> None:
    text = "The minister will speak on Monday.\nMaria kauft am Montag einen alten Hund.\nThe train leaves on Friday."
    assert [
        (text[start:end], found.code) for start, end, found in passages(text, load("en"), tagged(text, load("en"))[1])
    ] == [("Maria kauft am Montag einen alten Hund.", "de")]


def test_a_sentence_quoted_in_a_line_of_a_third_language_has_the_tense_of_its_own() -> None:
    arabic = "قال الوزير إن المهرجان سيعقد في المدينة القديمة وإن الوزارة ستفتح الطريق أمام السيارات والحافلات. " * 3
    text = f"The mayor spoke of the plan.\n{arabic}«Les écoles de la ville et les rues fermeront lundi»."
    assert [(e.text, e.value) for e in tag(text, "2023-06-16", "en")] == [("lundi", "2023-06-19")]


def test_letters_that_a_page_lacks_end_no_sentence() -> None:
    text = "The ministry said that it would publish its plan: صباح يوم الأحد and not before then."
    start = text.index("صباح")
    mention = Mention(start, start + 14, Term("weekday", (7,)), "", None, "")
    letters = Letters(form_of(text).text, text, 0, len(text))
    letters.hide_mention(mention.start, mention.end)
    assert letters.shown()[start : start + 14] == "xxxx xxx xxxxx"


def test_marks_are_read_wherever_their_table_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "xx.toml").write_text('[tense]\npast = ["a"]\n[language]\nmarks = [\n  "Und",\n]\n[other]\n', "utf-8")
    monkeypatch.setattr("timeline.languages.writing.marks.FOLDER", tmp_path)
    monkeypatch.setattr("timeline.languages.writing.marks.available", lambda: ["xx"])
    assert marks.__wrapped__() == {"xx": frozenset(["und"])}
