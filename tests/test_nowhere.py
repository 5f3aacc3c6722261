"""What is done by office happens in no place, wherever the article is set; what people do or suffer there does."""

import pytest
from event_texts import PUBLISHED, told_in

SET = {
    "en": "A gas explosion flattened four houses in Huddersfield on Monday, killing two people.\n",
    "fr": "Une explosion de gaz a soufflé quatre maisons à Sète lundi, faisant deux morts.\n",
}
TOWN = {"en": ["Huddersfield"], "fr": ["Sète"]}


@pytest.mark.parametrize(
    ("language", "sentence", "places"),
    [
        # by office
        ("en", "The regulator revoked the firm's licence on Tuesday.", []),
        ("en", "Energy Minister Carol Dunmore promised new rules on Tuesday.", []),
        ("en", "Norgate Utilities replaced its chief engineer on Tuesday.", []),
        ("en", "Her lawyer denied the charges on Tuesday.", []),
        ("fr", "Le ministère a retiré son agrément à l'exploitant mardi.", []),
        ("fr", "La ministre de l'Énergie, Carole Dumont, a écarté mardi toute démission.", []),
        ("fr", "La société Gazelys a remplacé mardi son directeur technique.", []),
        # on the spot
        ("en", "Energy Minister Carol Dunmore visited the families on Tuesday.", TOWN["en"]),
        ("en", "Norgate Utilities reopened its office on Tuesday.", TOWN["en"]),
        ("en", "Residents walked out of a meeting on Tuesday.", TOWN["en"]),
        ("en", "Rain put out the last of the flames on Tuesday.", TOWN["en"]),
        ("en", "The mayor laid a wreath on Tuesday.", TOWN["en"]),
        ("en", "The operator restored power to the town on Tuesday.", TOWN["en"]),
        ("fr", "La ministre de l'Énergie, Carole Dumont, a visité mardi les familles.", TOWN["fr"]),
        ("fr", "La pluie a éteint mardi les dernières flammes.", TOWN["fr"]),
        ("fr", "Le maire a déposé une gerbe mardi.", TOWN["fr"]),
    ],
)
def test_an_act_by_office_is_nowhere_and_one_on_the_spot_is_there(
    language: str, sentence: str, places: list[str]
) -> None:
    [*_, event] = told_in(SET[language] + sentence, language, PUBLISHED)
    assert event.interval.earliest == "2024-03-05"
    assert [place.name for place in event.places] == places
