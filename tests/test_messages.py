"""The interface's words: the same keys in each language, plurals and dates as each has them."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

import timeline.publish
from timeline.languages import available
from timeline.publish.messages import AUTONYMS, LANGUAGES, chosen, messages
from timeline.records import SOURCINGS, STATUSES

ENGLISH, FRENCH, ARABIC = messages("en"), messages("fr"), messages("ar")
PUBLISH = Path(timeline.publish.__file__).parent
NOT_MESSAGES = {"plural", "direction", "group"}


def keys(language: str) -> Iterator[tuple[str, Any]]:
    for section, table in messages(language).data.items():
        if section not in NOT_MESSAGES and isinstance(table, Mapping):
            yield from ((f"{section}.{name}", message) for name, message in table.items())


def braces(message: str | Mapping[str, str]) -> set[str]:
    text = message if isinstance(message, str) else message["other"]
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_everything(language: str) -> None:
    said = dict(keys(language))
    for key, message in keys("en"):
        assert key in said
        if key != "date.first":  # "1er" in French
            assert braces(said[key]) == braces(message), key
    assert set(said) == dict(keys("en")).keys()
    assert len(messages(language).data["months"]) == len(messages(language).data["months_short"]) == 12
    assert len(messages(language).data["weekdays"]) == 7


def test_every_message_is_said_somewhere() -> None:
    files = [path for path in PUBLISH.rglob("*") if path.suffix in (".py", ".html")]
    source = "".join(path.read_text("utf-8") for path in files)
    begun = tuple(re.findall(r"""["'](\w+\.\w*)(?:["'] ~|\{)""", source))  # of keys that end in a value
    for key, _ in keys("en"):
        section, name = key.split(".")
        taken = f'data["{section}"]' in source and f'"{name}"' in source  # as it stands, unescaped
        assert f'"{key}"' in source or taken or key.startswith(begun), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_plural_forms_are_those_of_the_language(language: str) -> None:
    forms = {*messages(language).data["plural"], "other"}
    for key, message in keys(language):
        if isinstance(message, Mapping):
            assert set(message) <= forms, key
            assert "other" in message, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_status_and_sourcing_has_its_word(language: str) -> None:
    words = messages(language)
    assert {words(f"status.{status}") for status in STATUSES}.isdisjoint({""})
    assert len({words(f"sourcing.{sourcing}") for sourcing in SOURCINGS}) == 3


@pytest.mark.parametrize(
    ("n", "expected"),
    [(1, "حدث واحد"), (2, "حدثان"), (7, "7 أحداث"), (11, "11 حدثًا"), (99, "99 حدثًا"), (100, "100 حدث"),
     (103, "103 أحداث"), (1_048_212, "1,048,212 حدثًا")],
)  # fmt: skip
def test_arabic_counts_in_six_forms(n: int, expected: str) -> None:
    assert ARABIC("list.events", n=n) == expected


def test_french_counts_nothing_in_the_singular() -> None:
    assert FRENCH("list.events", n=0) == "0 événement"
    assert FRENCH("list.events", n=1500) == "1\u202f500 événements"


@pytest.mark.parametrize(
    ("earliest", "latest", "extent", "expected"),
    [
        ("2023-06-16", "2023-06-16", "point", "Friday 16 June 2023"),
        ("2023-05-29", "2023-06-04", "within", "one day between 29 May and 4 June 2023"),
        ("2023-06-05", "2023-06-11", "within", "one day between 5 and 11 June 2023"),
        ("2023-06-01", "2023-06-30", "within", "one day in June 2023"),
        ("2023-01-01", "2023-12-31", "within", "one day in 2023"),
        ("1990-01-01", "1999-12-31", "within", "one day between 1990 and 1999"),
        ("2020-01-01", "2029-12-31", "whole", "all of 2020 – 2029"),
        ("2023-06-12", "2023-06-14", "whole", "12 to 14 June 2023, all of it"),
        (None, "2023-06-16", "within", "some day up to 16 June 2023"),
        (None, "2023-06-16", "whole", "until 16 June 2023, start unknown"),
        ("2023-06-16", None, "whole", "since 16 June 2023, no known end"),
        (None, None, None, "not dated"),
    ],
)
def test_intervals_in_english(earliest: str | None, latest: str | None, extent: str | None, expected: str) -> None:
    assert ENGLISH.interval(earliest, latest, extent) == expected


def test_intervals_in_arabic_and_french() -> None:
    assert ARABIC.interval("2020-01-01", "2029-12-31", "whole") == "طوال من 2020 إلى 2029"
    assert ARABIC.interval("2023-05-29", "2023-06-04", "within") == "يوم ما بين 29 مايو و4 يونيو 2023"
    assert FRENCH.interval("2023-06-01", "2023-06-04", "whole") == "du 1 au 4 juin 2023, en entier"
    assert FRENCH.day("2023-06-01") == "1er juin 2023"


def test_what_is_filled_in_is_escaped() -> None:
    assert "<b>" not in ENGLISH("interval.approximate", date="<b>")


@pytest.mark.parametrize(
    ("asked", "accepted", "expected"),
    [(None, "", "en"), ("ar", "fr", "ar"), (None, "de, fr;q=0.4, ar;q=0.9", "ar"), ("xx", "fr-CA", "fr"),
     (None, "en;q=x, ar", "ar"), (None, "de", "en"), ("../en", "", "en")],
)  # fmt: skip
def test_the_language_is_asked_for_or_accepted(asked: str | None, accepted: str, expected: str) -> None:
    assert chosen(asked, accepted).language == expected


def test_every_language_that_is_read_in_full_has_its_own_name() -> None:
    assert set(available()) <= AUTONYMS.keys()
    assert {messages(language).name for language in LANGUAGES} <= set(AUTONYMS.values())
