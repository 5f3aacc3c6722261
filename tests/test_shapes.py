"""What is refused by what it looks like is no time."""

import random

import pytest

from timeline.languages import load
from timeline.languages.grammar.language import Language
from timeline.languages.writing.letters import form_of
from timeline.tagging import mentions
from timeline.tagging.scan import scan
from timeline.tagging.shapes import Shapes

WORDS = """
en at in by from to until on of the since and or Linux between twice as 3 h local about
fr à de le la en au du vers entre et depuis après est jusqu' Linux 3 h
de am um ab bis vom zum von seit der den gegen nach vor und im Linux 3 h
es a las al de la en desde hasta entre y del los sobre Linux 3 h
ar في من الى حتى يوم منذ بين عام ساعة 3
"""


def _number(draw: random.Random) -> str:
    return draw.choice([str(draw.randrange(32)), f"{draw.randrange(60):02}", str(draw.randrange(1900, 2040))])


def _run(draw: random.Random) -> str:
    sign, run = draw.choice(".-/:,"), _number(draw)
    for _ in range(draw.choice((0, 1, 1, 2, 3))):
        run += (sign if draw.random() < 0.8 else draw.choice([".", " - ", ", ", "–"])) + _number(draw)
    return run + draw.choice(["", "", "", "h", "th", ".", ",", ")", "x"])


def _read(texts: list[str], language: Language) -> list[list[tuple[int, int, str]]]:
    return [[(m.start, m.end, repr(m.meaning)) for m in mentions(text, language)] for text in texts]


@pytest.mark.parametrize("line", WORDS.strip().splitlines())
def test_numbers_that_open_no_window_are_no_time(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    code, *words = line.split()
    draw, language = random.Random(code), load(code)
    texts = [
        "".join(
            (_run(draw) if draw.random() < 0.6 else draw.choice(words)) + draw.choice(["", " ", " ", " ", "\n"])
            for _ in range(8)
        )
        for _ in range(400)
    ]
    found = _read(texts, language)
    monkeypatch.setattr(Shapes, "may_be_time", lambda *_: True)
    assert found == _read(texts, language)
    assert sum(map(bool, found)) > 100


def test_what_numbers_look_like_that_may_be_time() -> None:
    shapes = load("en").runs.shapes
    assert shapes["00:00"][0]
    assert shapes["00.00.0000"][0]
    assert not shapes["0.0"][0]
    assert "0.0.00" not in shapes


def _sought(text: str, code: str) -> list[int]:
    return scan(form_of(text), load(code)).found


def test_behind_an_unknown_word_stands_what_may_follow_it() -> None:
    assert not _sought("Der Wert war 0x5 bei Version 636S zu lesen", "de")
    assert _sought("Es dauerte 5 lange in 3 h und mehr", "de")
    assert load("de").runs.beyond == {"in"}


def test_a_number_begins_nothing_inside_a_word_or_behind_joined_numbers() -> None:
    assert not _sought("Die Liste perl5341 und l10n auf f5ibh", "de")
    assert not _sought("Adresse 192.168.1.13 am Netz", "de")
    assert _sought("Das Netz T4 und Q3, 2.8.2019", "de")


def test_a_number_behind_several_blanks_is_judged_by_the_word_before_them() -> None:
    assert not _sought("depuis la version de Linux\u00a0 2.6.31 du noyau", "fr")
    assert not _sought("depuis la version de Linux\n    2.6.31 du noyau", "fr")
    assert _sought("depuis la version\n    10-12-24 du noyau", "fr")
