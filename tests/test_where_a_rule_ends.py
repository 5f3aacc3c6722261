"""Ordinary sentences at the border of a rule of attachment, side or status, beside one in which it holds."""

from __future__ import annotations

from datetime import date

import pytest
from event_texts import told_in

from timeline.records import Event
from timeline.resolution import expressions_of

PUBLISHED = date(2024, 2, 14)  # a Wednesday


def told(text: str, language: str) -> dict[str, Event]:
    return {text[e.trigger_start : e.trigger_end]: e for e in told_in(text, language, PUBLISHED, background=True)}


@pytest.mark.parametrize(
    ("language", "text", "trigger", "day"),
    [
        # a perfect calls off what is to come, where that is its object
        ("en", "The choir has cancelled its concert in Hull on Saturday.", "cancelled", "2024-02-17"),
        ("en", "The union has suspended Ned Bell over a speech at the rally on Saturday.", "suspended", "2024-02-10"),
        ("en", "The lender has suspended dealing after its decision on Friday.", "suspended", "2024-02-09"),
        ("en", "Hosts have postponed the fair because of the march on Sunday.", "postponed", "2024-02-11"),
        ("en", "The yard that closed plans a new dock in March.", "closed", "2024-03-01"),
        ("en", "Councillors backed plans for a dock on Monday.", "backed", "2024-02-12"),
        # the day of a paper is of what is done in it, not of what its participle names
        ("fr", "Le juge a annulé, dans un arrêt rendu lundi, la vente.", "annulé", "2024-02-12"),
        ("fr", "Le maire a fermé la piscine visée dans un rapport publié lundi.", "publié", "2024-02-12"),
        # an apposition is no adverb and no preposition
        ("fr", "Le club a recruté Théo Valin, lauréat du prix Brun en 2019.", "recruté", None),
        ("fr", "Le musée a accueilli Théo Valin, lors d'un gala en 2019.", "accueilli", "2019-01-01"),
        ("fr", "Elle a rencontré Théo Valin, grâce à un voisin en 2019.", "rencontré", "2019-01-01"),
        ("fr", "Elle a rejoint Orlux, probablement en 2019.", "rejoint", "2019-01-01"),
        ("en", "She joined Orlux, sometime in 2019.", "joined", "2019-01-01"),
        ("en", "The firm sold Orlux, thanks to a loan in 2019.", "sold", "2019-01-01"),
        ("es", "Vendió Orlux, gracias a un crédito en 2019.", "Vendió", "2019-01-01"),
        # harm is of the day on which something came about, not of that on which it was found
        ("en", "A flood that began on Sunday killed four.", "killed", "2024-02-11"),
        ("en", "A leak that was found on Sunday injured two.", "injured", None),
    ],
)
def test_a_day_is_of_its_own_verb(language: str, text: str, trigger: str, day: str | None) -> None:
    assert told(text, language)[trigger].interval.earliest == day


@pytest.mark.parametrize(
    ("language", "text", "trigger", "status"),
    [
        ("en", "The match was washed out on Sunday.", "washed", "cancelled"),
        ("en", "The road was washed out on Sunday.", "washed", "happened"),
        ("en", "Rents rise 3% today.", "rise", "happened"),
        ("en", "The senate votes on a 3% levy today.", "votes", "planned"),
        ("fr", "L'indice recule de 3 % ce mercredi.", "recule", "happened"),
        ("de", "Der Rat stimmt heute über 3 % Aufschlag ab.", "stimmt", "planned"),
    ],
)
def test_a_status_has_its_own_words(language: str, text: str, trigger: str, status: str) -> None:
    assert told(text, language)[trigger].status == status


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Si le plan est adopté mardi, le port fermera.", "2024-02-20"),
        ("Si le lait est plus cher que mardi, c'est à cause du gel.", "2024-02-13"),
    ],
)
def test_a_condition_looks_ahead_where_something_is_done(text: str, day: str) -> None:
    assert [found.value for found in expressions_of(text, PUBLISHED.toordinal(), "fr")] == [day]


def test_who_leads_a_body_is_he() -> None:
    text = "Ned Bell spoke on Friday. Managed by Paul Stone, the club won on Saturday. He resigned on Monday."
    assert [actor.name for actor in told(text, "en")["resigned"].actors] == ["Paul Stone"]
