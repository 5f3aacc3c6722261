"""What a text says of time does not depend on how its letters are encoded; spans are those of the text as given."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

import pytest

from timeline import tag

PUBLISHED = "2026-11-20"  # a Friday
TEXTS = {
    "en": "The café's owner said on Tuesday that it would reopen in two weeks. At five on 3 March 2019 it had closed.",
    "fr": "Le maire a été réélu dimanche 15 novembre à 20 h. Il avait dit en août que l’école ouvrirait à la rentrée.",
    "es": "El alcalde dimitió el miércoles por la mañana. Había anunciado en agosto que se marcharía el próximo año.",
    "de": "Am Samstag wird die Brücke eröffnet, hieß es am Dienstag. Im März war sie für zwei Jahre gesperrt worden.",
    "ar": "أُعلِنَ أمس أن المؤتمر سيُعقد يوم الاثنين المقبل. وكان قد أُجِّل حاليًا من آذار الماضي إلى نهاية العام.",
}
WAYS: dict[str, Callable[[str], str]] = {
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "zero width": lambda text: text.replace(" ", " \u200b"),
    "byte order mark": lambda text: f"\ufeff{text}",
    "soft hyphens": lambda text: re.sub(r"(?<=[^\W\d_]{3})(?=[^\W\d_]{3})", "\u00ad", text),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "narrow spaces": lambda text: re.sub(r"(?<=\d) | (?=\d)", "\u202f", text),
}


def read(text: str, language: str) -> list[tuple[str, str | None, str | None, str | None]]:
    """The expressions of a text: their words in one way of writing, and what they come to."""
    found = tag(text, published=PUBLISHED, language=language)
    assert [e.text for e in found] == [text[e.start : e.end] for e in found]
    return [(plainly(e.text), e.value, e.interval.earliest, e.interval.latest) for e in found]


def plainly(words: str) -> str:
    """Words as they are written in composed letters."""
    return " ".join(unicodedata.normalize("NFC", re.sub("[\u200b\u00ad\ufeff]", "", words)).split())


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("language", TEXTS)
def test_a_text_says_the_same_in_each_way_of_writing(language: str, way: str) -> None:
    plain = read(TEXTS[language], language)
    assert len(plain) >= 3
    assert read(WAYS[way](TEXTS[language]), language) == plain


@pytest.mark.parametrize("space", "\u00a0\u2009\u202f\u2007")
@pytest.mark.parametrize("language", TEXTS)
def test_spaces_that_a_code_page_lacks_are_spaces_in_long_texts(language: str, space: str) -> None:
    text = " ".join([TEXTS[language]] * 3)
    plain = read(text, language)
    assert read(text.replace(" ", space), language) == plain
    assert read(f"{text} «{space}Œuf…{space}»", language) == plain


def test_an_unknown_word_may_stand_between_no_break_spaces() -> None:
    text = f"Ele morreu em 3 de março de 2022, às nove. {'Tudo bem. ' * 8}"
    assert [value for _, value, _, _ in read(text.replace(" ", "\u00a0"), "pt")] == ["2022-03-03"]
