"""Sentences, paragraphs and page furniture."""

import itertools
import random
import time

import pytest

from timeline.languages import load
from timeline.languages.writing.letters import form_of
from timeline.tagging.boilerplate import boilerplate
from timeline.tagging.lines import Lines, first_letter, lines_of, unwrapped
from timeline.tagging.scan import scan
from timeline.tagging.sentences import paragraphs, sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. The sun came out.", ["It rained.", "The sun came out."]),
        ("Dr. Amira Haddad met Mr. J. Stone. They spoke.", ["Dr. Amira Haddad met Mr. J. Stone.", "They spoke."]),
        ("Shares fell 3.5 percent. Oil rose 1.2.", ["Shares fell 3.5 percent.", "Oil rose 1.2."]),
        ("They left at 5 p.m. on Monday. Nobody saw.", ["They left at 5 p.m. on Monday.", "Nobody saw."]),
        (
            "The U.S. Lake Guard came. It left the U.S. The boat sank.",
            ["The U.S. Lake Guard came.", "It left the U.S.", "The boat sank."],
        ),
        (
            "Bell Inc. Chairman Al Low quit. He leads Bell Inc. The firm grew.",
            ["Bell Inc. Chairman Al Low quit.", "He leads Bell Inc.", "The firm grew."],
        ),
        (
            "It opened at 5 p.m. Monday. They left at 6 p.m. Nobody saw.",
            ["It opened at 5 p.m. Monday.", "They left at 6 p.m.", "Nobody saw."],
        ),
        (
            "He said no. The mayor left. See vol. II and No. 5.",
            ["He said no.", "The mayor left.", "See vol. II and No. 5."],
        ),
        ("Il vit de l'art. La ville dort. Cf. art. 12.", ["Il vit de l'art.", "La ville dort.", "Cf. art. 12."]),
        ("It opens Sat. June 4. They sat. June came.", ["It opens Sat. June 4.", "They sat.", "June came."]),
        ("Sun. Jan. 3 was cold. They sat. It snowed.", ["Sun. Jan. 3 was cold.", "They sat.", "It snowed."]),
        ("Rear Adm. Jo Low spoke at 10 a.m. EST in Ely.", ["Rear Adm. Jo Low spoke at 10 a.m. EST in Ely."]),
        ("He is in the U.S. Prosecutors came.", ["He is in the U.S.", "Prosecutors came."]),
        (
            "The U.S. Senate met until 9 p.m. U.S. officials left.",
            ["The U.S. Senate met until 9 p.m.", "U.S. officials left."],
        ),
        (
            "It is at 10 a.m. May said so. It was at 9 p.m. June 3 in Ely.",
            ["It is at 10 a.m.", "May said so.", "It was at 9 p.m. June 3 in Ely."],
        ),
        ("It ran to 9 p.m. Local police came.", ["It ran to 9 p.m.", "Local police came."]),
        (
            "A boat of the guard sank off the U.S. The Lake Guard came.",
            ["A boat of the guard sank off the U.S.", "The Lake Guard came."],
        ),
        ("Il part aux U.S. Le ministre reste.", ["Il part aux U.S.", "Le ministre reste."]),
        ("“We won.” He smiled.", ["“We won.”", "He smiled."]),
        ("Il est né le 3 janv. 1970. Il vit à Lyon.", ["Il est né le 3 janv. 1970.", "Il vit à Lyon."]),
        ("Est-ce vrai ? Oui !", ["Est-ce vrai ?", "Oui !"]),
        ("هل وصل الوفد؟ نعم، وصل أمس. ثم غادر.", ["هل وصل الوفد؟", "نعم، وصل أمس.", "ثم غادر."]),
        ("وصل الوفد أمس؛ وغادر اليوم.", ["وصل الوفد أمس؛", "وغادر اليوم."]),
        ("Storm closes port\nWaves hit the quay on Monday.", ["Storm closes port", "Waves hit the quay on Monday."]),
        ("One\n\ntwo", ["One", "two"]),
        ("", []),
        (" \n \n ", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_the_entries_of_a_live_report_are_no_wrapped_text() -> None:
    first = "13:00 سيعقد المحافظ مؤتمرا صحفيا الساعة الخامسة مساء في ديوان المحافظة"
    assert split(f"{first}\n14:20 أغلقت الشرطة الطريق") == [first, "14:20 أغلقت الشرطة الطريق"]
    wrapped = "The council of the harbour will be told on Monday before\n14:20 that the quay is closed."
    assert split(wrapped) == [wrapped]


def test_hard_wrapped_text_reads_on() -> None:
    text = "The harbour master told a crowded meeting of the council\nthat the quay would close. Nobody spoke."
    assert len(split(text)) == 2


def test_a_long_line_shows_that_text_is_not_wrapped() -> None:
    long = "The council " + "of the old town " * 10 + "met on Monday."
    assert split(f"Council meets in the great hall of the old town on the hill\n{long}")[1] == long


def test_paragraphs_end_at_blank_lines() -> None:
    text = "  a\nb\n \n\nc  "
    assert [text[s:e] for s, e in paragraphs(text)] == ["a\nb", "c"]


@pytest.mark.parametrize(
    "text", ["word " * 200_000, "x" * 1_000_000, "." * 1_000_000, "\n " * 400_000, "Mr. " * 200_000]
)
def test_time_is_linear_and_spans_are_bounded(text: str) -> None:
    begun = time.process_time()
    spans = sentences(text)
    assert time.process_time() - begun < 3
    assert all(end - start <= 2000 for start, end in spans)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))


@pytest.mark.parametrize(
    ("language", "body", "furniture"),
    [
        ("en", "The bridge reopened on Monday after a long repair.", "Photo credit: Anna Bell"),
        ("en", "The bridge reopened on Monday after a long repair.", "Share this article"),
        ("fr", "Le pont a rouvert lundi après de longs travaux.", "Lire aussi : le guide de l'été 2024"),
        ("fr", "Le pont a rouvert lundi après de longs travaux.", "Tous droits réservés 2024"),
        ("ar", "أعيد فتح الجسر يوم الاثنين بعد أشغال طويلة.", "اقرأ أيضا: أفضل هواتف 2024"),
        ("ar", "أعيد فتح الجسر يوم الاثنين بعد أشغال طويلة.", "جميع الحقوق محفوظة 2024"),
    ],
)
def test_furniture_is_found_and_prose_is_not(language: str, body: str, furniture: str) -> None:
    text = f"{body}\n{furniture}\n{body}"
    spans = boilerplate(text, load(language).furniture)
    assert [text[s:e] for s, e in spans] == [furniture]


def test_a_comment_form_takes_the_rest() -> None:
    body = "The bridge reopened on Monday after a long repair. " * 4
    text = f"{body}\nLeave a reply\nYour email address will not be published.\nSam, 3 May 2024: at last!"
    spans = boilerplate(text, load("en").furniture)
    assert spans == [(len(body) + 1, len(text))]


def test_long_prose_that_speaks_of_newsletters_is_prose() -> None:
    text = "The bank said its newsletter for investors would appear twice a month from May, " + "and that readers " * 3
    assert boilerplate(text, load("en").furniture) == []


def test_lines_are_the_same_by_the_scan_and_by_the_text() -> None:
    draw = random.Random(3)
    words = [
        "the",
        "market",
        "opened",
        "Monday,",
        "12",
        "it.",
        ":",
        "-",
        "long" * 12,
        "\u00a0",
        "10:30",
        "╂ł",
        "\u2003",
    ]
    wrapped = 0
    for _ in range(300):
        text = "".join(draw.choice(words) + draw.choice("    \n\n\t") * draw.choice((1, 1, 1, 3)) for _ in range(40))
        by_text, seen = lines_of(text), scan(form_of(text), load("en"))
        by_scan = Lines(text, seen.sorts)
        assert list(by_scan.breaks) == [at for at, letter in enumerate(text) if letter == "\n"] == list(by_text.breaks)
        assert by_scan.wraps() == by_text.wraps()
        assert [by_scan.wraps_at(at) for at in by_scan.breaks] == [
            *map(bool, by_scan.wraps() or bytes(text.count("\n")))
        ]
        assert all(by_scan.first_letter(at) == first_letter(text, at) for at in range(len(text)))
        spaces = [at for at, wraps in zip(by_scan.breaks, by_scan.wraps(), strict=False) if wraps]
        assert [at for at, letter in enumerate(unwrapped(text)) if letter != form_of(text).text[at]] == spaces
        wrapped += bool(spaces)
    assert wrapped > 100


@pytest.mark.parametrize(
    ("text", "wraps"),
    [("a\nb", True), (f"{'a' * 130}\nb", True), (f"{'a' * 131}\nb", False), (f"b\n{'a' * 131}\nb", False)],
)
def test_a_line_wider_than_wrapped_text_has_ends_all_paragraphs(text: str, wraps: bool) -> None:
    assert (unwrapped(text) != text) == wraps
