"""What is done by office happens in no place, wherever the article is set; what people do or suffer there does."""

import pytest
from event_texts import PUBLISHED, told_in

SET = {
    "en": "A gas explosion flattened four houses in Huddersfield on Monday, killing two people.\n",
    "fr": "Une explosion de gaz a soufflé quatre maisons à Sète lundi, faisant deux morts.\n",
}
TOWN = {"en": ["Huddersfield"], "fr": ["Sète"]}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The regulator revoked the firm's licence on Tuesday."),
        ("en", "Energy Minister Carol Dunmore promised new rules on Tuesday."),
        ("en", "Norgate Utilities replaced its chief engineer on Tuesday."),
        ("en", "Her lawyer denied the charges on Tuesday."),
        ("fr", "Le ministère a retiré son agrément à l'exploitant mardi."),
        ("fr", "La ministre de l'Énergie, Carole Dumont, a écarté mardi toute démission."),
        ("fr", "La société Gazelys a remplacé mardi son directeur technique."),
    ],
)
def test_what_is_done_by_office_is_nowhere(language: str, sentence: str) -> None:
    [*_, event] = told_in(SET[language] + sentence, language, PUBLISHED)
    assert event.interval.earliest == "2024-03-05"
    assert [place.name for place in event.places] == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Energy Minister Carol Dunmore visited the families on Tuesday."),
        ("en", "Norgate Utilities reopened its office on Tuesday."),
        ("en", "Residents walked out of a meeting on Tuesday."),
        ("en", "Rain put out the last of the flames on Tuesday."),
        ("en", "The mayor laid a wreath on Tuesday."),
        ("en", "The operator restored power to the town on Tuesday."),
        ("fr", "La ministre de l'Énergie, Carole Dumont, a visité mardi les familles."),
        ("fr", "La pluie a éteint mardi les dernières flammes."),
        ("fr", "Le maire a déposé une gerbe mardi."),
    ],
)
def test_what_people_do_there_is_where_the_article_is_set(language: str, sentence: str) -> None:
    [*_, event] = told_in(SET[language] + sentence, language, PUBLISHED)
    assert event.interval.earliest == "2024-03-05"
    assert [place.name for place in event.places] == TOWN[language]
