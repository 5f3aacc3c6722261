"""What a sentence tells in passing of long ago, and words that are no times though they look like some."""

from datetime import date

import pytest

from timeline import tag
from timeline.resolution import expressions_of

THURSDAY = date(2025, 6, 12).toordinal()
NEWS = {"en": "The mayor spoke on Monday in Hull. ", "fr": "Le maire a parlé lundi. "}


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "The mill, opened in March 1990, burned in September.", "2024-09"),
        ("en", "The mill, which opened in March 1990, burned in September.", "2024-09"),
        ("en", "Officials said the mill, opened in March 1990, burned in September.", "2024-09"),
        # several verbs of one subject tell one story
        ("en", "She sold the mill, left Hull in March 1990, and died in September.", "1990-09"),
        ("en", "She sold the mill, left Hull in March 1990, moved to Rome in July, and died in September.", "1990-09"),
        ("en", "The mill, which opened in 1970, closed in March 1990, and was sold in September.", "1990-09"),
        # in French a perfect goes on with the news, a simple past or pluperfect with the story
        ("fr", "Le duc, qui avait fui en mars 1990, fonda une ville en septembre.", "1990-09"),
        ("fr", "Condamné en mars 1990, il s'était évadé en septembre.", "1990-09"),
        ("fr", "Condamné en mars 1990, il s'est évadé en septembre.", "2024-09"),
        ("fr", "Né le 4 mars 1990 à Metz, il est mort mardi.", "2025-06-10"),
    ],
)
def test_what_is_told_in_passing_of_long_ago(language: str, text: str, value: str) -> None:
    assert expressions_of(NEWS[language] + text, THURSDAY, language)[-1].value == value


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Hiker dies in fall, police say.", {}),
        ("The bridge will be ready by fall.", {"fall": "2025-FA"}),
        ("In the last election year, turnout was low.", {}),
        ("The next election year is far away.", {}),
        ("It will not raise fees this election year.", {"this election year": "2025"}),
        ("The half-year results were poor.", {"half-year": "P6M"}),
        ("Sales in the half-year to June 3 were poor.", {"the half-year": "P6M", "June 3": "2025-06-03"}),
        ("Its first half-year loss was small.", {}),
        ("In the week beginning Monday it will sell ten.", {"the week beginning Monday": "2025-W25"}),
        # a participle behind a day is no verb of the sentence
        ("The play opens in September followed by a tour.", {"September": "2025-09"}),
        ("Boat sales in September rose.", {"September": "2024-09"}),
        # a count far from an amount counts no more
        ("They will host 200 pupils at the hall in the town in two weeks.", {"in two weeks": "2025-W26"}),
        ("The port will host its third fair, the third of its kind in two years.", {"two years": "P2Y"}),
    ],
)
def test_what_looks_like_another_time(text: str, times: dict[str, str]) -> None:
    assert {text[e.start : e.end]: e.value for e in tag(text, "2025-06-12", "en")} == times


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Le parc a accueilli mille enfants d'avril à octobre.", ["2024-04", "2024-10"]),
        ("Le parc est ouvert d'avril à octobre.", ["2025-04", "2025-10"]),
        # what stands behind a colon is its own line, and heads none
        (
            "Pluie jeudi.\nSamedi : vent fort.\nLe soleil se lève à 6 h 09.",
            ["2025-06-12", "2025-06-14", "2025-06-12T06:09"],
        ),
    ],
)
def test_french_ranges_and_lines(text: str, values: list[str]) -> None:
    assert [e.value for e in tag(text, "2025-06-12", "fr")] == values
