"""Days of no month, and of the week, that go on from the days of a plan told before them."""

import pytest

from timeline import tag

DAY = "2024-05-14"  # a Tuesday


def values(text: str, language: str = "fr") -> list[str]:
    return [found.value for found in tag(text, DAY, language)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # days that go on from a plan
        ("Le stage aura lieu du 6 au 9 juin. Le 7, visite du port.", ["2024-06-06", "2024-06-09", "2024-06-07"]),
        ("La salle fermera du 10 au 20 juin. Elle rouvrira le 21.", ["2024-06-10", "2024-06-20", "2024-06-21"]),
        ("Le procès s'ouvrira le 3 octobre. Le verdict est attendu le 14.", ["2024-10-03", "2024-10-14"]),
        (
            "La foire aura lieu les 25 et 26 mai.\n\nSamedi : concours de boules.\n\nDimanche : messe.",
            ["2024-05-25", "2024-05-26", "2024-05-25", "2024-05-26"],
        ),
        (
            "Portes ouvertes les 25 et 26 mai. Samedi, visite ; dimanche, concert.",
            ["2024-05-25", "2024-05-26", "2024-05-25", "2024-05-26"],
        ),
        ("La foire débutera mercredi. Le jeudi, un bal suivra.", ["2024-05-15", "2024-05-16"]),
        # days that do not
        # a term before it, what has been, another paragraph
        ("Le tournoi aura lieu le 8 juin. Inscriptions jusqu'au 20.", ["2024-06-08", "2024-05-20"]),
        (
            "La foire aura lieu les 25 et 26 mai. Samedi, le maire a visité le site.",
            ["2024-05-25", "2024-05-26", "2024-05-11"],
        ),
        ("Le tournoi aura lieu le 8 juin.\n\nLe conseil se réunira le 20.", ["2024-06-08", "2024-05-20"]),
        # one day is no plan of several
        ("La foire aura lieu le 25 mai. Samedi, les inscriptions seront closes.", ["2024-05-25", "2024-05-18"]),
        # each week
        ("La salle rouvrira lundi. Le jeudi, elle accueillera les enfants.", ["2024-05-20", "XXXX-WXX-4"]),
    ],
)
def test_days_behind_a_plan(text: str, told: list[str]) -> None:
    assert values(text) == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        # what says which noun is meant goes back, and no plan is gone on from
        ("en", "It opens on 3 June. Those hurt in the attack on the 10th are stable.", ["2024-06-03", "2024-05-10"]),
        ("es", "Viajará el 3 de junio. El atentado del día 8 sigue sin aclararse.", ["2024-06-03", "2024-05-08"]),
        ("de", "Es beginnt am 3. Juni. Der Anschlag vom 10. ist ungeklärt.", ["2024-06-03", "2024-05-10"]),
    ],
)
def test_days_that_say_which(language: str, text: str, told: list[str]) -> None:
    assert values(text, language) == told
