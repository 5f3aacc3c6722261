"""From French sentences to events: verbs apart from their date, opening participles, times that head their lines."""

from datetime import date

import pytest
from event_texts import bounds, trigger_of

from timeline import extract
from timeline.records import Article


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        # verbs past what parts them from their date
        ("fr", "Deux hommes ont été arrêtés lundi puis relâchés mardi.", ["arrêtés 2024-03-04", "relâchés 2024-03-05"]),
        ("fr", "Le musée va fermer jeudi et rouvrir samedi.", ["fermer 2024-03-07", "rouvrir 2024-03-09"]),
        ("fr", "Le maire avait, lundi soir encore, jugé ce projet absurde.", ["jugé 2024-03-04"]),
        ("fr", "Le gérant avait tenté de fuir en janvier 2022.", ["tenté 2022-01-01"]),
        ("fr", "Le cours a pris 6 % lundi avant de céder 4 % mardi.", ["pris 2024-03-04", "céder 2024-03-05"]),
        ("fr", "Les listes seront affichées comme prévu le 15 mars.", ["affichées 2024-03-15"]),
        ("en", "The lists will be posted as planned on 15 March.", ["posted 2024-03-15"]),
        ("fr", "La foire, qui ouvre samedi à Metz, est complète.", ["ouvre 2024-03-09"]),
        ("fr", "Il a été remis en liberté mardi midi.", ["remis 2024-03-05"]),
        # a time at the head of a line dates what follows
        (
            "en",
            "14:20. The gates have opened. It is cold.\nA union has called for calm.",
            ["opened 2024-03-06", "called None"],
        ),
        ("fr", "9h15. Les portes viennent d'ouvrir.", ["ouvrir 2024-03-06"]),
        ("fr", "VENDREDI. Grève des postiers. Le tribunal rend sa décision.", ["Grève 2024-03-08", "rend 2024-03-08"]),
        ("fr", "6 mars 2024. Le navire a coulé.", ["coulé None"]),
    ],
)
def test_days_of_verbs(language: str, text: str, told: list[str]) -> None:
    events = [e for e in extract(text, "2024-03-06", language) if not e.background]
    assert [f"{trigger_of(text, e)} {e.interval.earliest}" for e in events] == told


def test_a_verb_that_shares_an_auxiliary_has_it_in_its_title() -> None:
    *_, event = extract("Deux hommes ont été arrêtés lundi puis relâchés mardi.", "2024-03-06", "fr")
    assert event.title == "Deux hommes ont été relâchés mardi"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Interpellé lundi, il a été écroué mardi.", ["Interpellé 2024-03-04", "écroué 2024-03-05"]),
        ("Interrogé lundi, le maire a nié.", ["nié 2024-03-04"]),
        ("Condamné en 2015 à dix ans de prison, il purgeait sa peine.", []),
        ("Le stade a fermé lundi. Le club attendait ce titre depuis 2009.", ["fermé 2024-03-04"]),
        ("Ils plaident pour que l'examen soit recommencé en juin.", ["recommencé 2024-06-01"]),
    ],
)
def test_participles_that_open_a_sentence_and_what_was_expected(text: str, told: list[str]) -> None:
    events = [e for e in extract(text, "2024-03-06", "fr") if not e.background]
    assert [f"{trigger_of(text, e)} {e.interval.earliest}" for e in events] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Les salles ferment lundi et jeudi.", [("ferment", "2024-03-11", "2024-03-11")]),
        (
            "Des chercheurs ont mis au jour une villa, a annoncé lundi l'institut, qui fouille depuis mai.",
            [("mis", None, None)],
        ),
    ],
)
def test_days_side_by_side_and_who_tells_it(text: str, told: list[tuple[str, str | None, str | None]]) -> None:
    events = [e for e in extract(text, "2024-03-06", "fr") if not e.background]
    assert [(trigger_of(text, e), *bounds(e)) for e in events] == told


@pytest.mark.parametrize(
    ("text", "status", "day"),
    [
        ("Le concert prévu samedi est reporté.", "cancelled", "2024-03-09"),
        ("Le concert prévu samedi a été reporté au 12 avril.", "planned", "2024-04-12"),
        ("Le vote, prévu vendredi, a été décalé.", "cancelled", "2024-03-08"),
        ("Le scrutin, initialement prévu le 28 février, avait été retardé d'une semaine.", "cancelled", "2024-02-28"),
        ("Le procès a été renvoyé au 4 mai.", "planned", "2024-05-04"),
        ("Il a quitté la salle mardi en signe de protestation.", "happened", "2024-03-05"),
        ("Le concert de samedi est maintenu.", "planned", "2024-03-09"),
        ("Le concert de samedi est annulé.", "cancelled", "2024-03-09"),
    ],
)
def test_what_is_put_off_is_off_for_its_day_and_planned_for_the_new_one(text: str, status: str, day: str) -> None:
    events = [e for e in extract(text, "2024-03-06", "fr") if not e.background]
    assert [(e.status, e.interval.earliest) for e in events] == [(status, day)]


@pytest.mark.parametrize(
    ("text", "trigger", "status", "sourcing"),
    [
        ("Deux policiers ont été blessés lundi.", "blessés", "happened", "stated"),
        ("La loi est entrée en vigueur lundi.", "entrée", "happened", "stated"),
        ("La police a procédé lundi à dix arrestations.", "procédé", "happened", "stated"),
        ("Le suspect présumé a été arrêté lundi.", "arrêté", "happened", "stated"),
        ("L'usine a été évacuée lundi après une fuite de gaz.", "évacuée", "happened", "stated"),
        ("Le maire a contesté lundi toute malversation.", "contesté", "denied", "stated"),
    ],
)
def test_participles_that_are_nouns_too_and_what_is_no_rumour(
    text: str, trigger: str, status: str, sourcing: str
) -> None:
    events = [e for e in extract(text, "2024-03-06", "fr") if not e.background and e.interval.bounded]
    assert [(trigger_of(text, e), e.status, e.sourcing) for e in events] == [(trigger, status, sourcing)]


@pytest.mark.parametrize(
    ("text", "trigger", "day", "status"),
    [
        ("Des étudiants ont manifesté contre la réforme samedi.", "manifesté", "2024-03-02", "happened"),
        ("Le club jouera contre Lens dimanche.", "jouera", "2024-03-10", "planned"),
        ("Elle a battu le record du monde samedi.", "battu", "2024-03-02", "happened"),
        ("Le procès s'est ouvert à Paris lundi.", "ouvert", "2024-03-04", "happened"),
        ("En représailles, l'armée a bombardé lundi la ville.", "bombardé", "2024-03-04", "happened"),
        ("La tempête a balayé la côte lundi.", "balayé", "2024-03-04", "happened"),
        ("Le plan de résilience a été adopté lundi.", "adopté", "2024-03-04", "happened"),
        ("On a appris que lundi une bombe avait explosé.", "explosé", "2024-03-04", "happened"),
        ("C'est vendredi que le gouvernement présentera son plan.", "présentera", "2024-03-08", "planned"),
        ("Le préfet a interdit la manifestation prévue samedi.", "interdit", "2024-03-09", "cancelled"),
    ],
)
def test_opponents_are_no_comparison_and_words_of_two_senses_no_status(
    text: str, trigger: str, day: str, status: str
) -> None:
    (event,) = [e for e in extract(text, "2024-03-06", "fr") if not e.background]
    assert (trigger_of(text, event), event.interval.earliest, event.status) == (trigger, day, status)


def test_a_figure_that_something_is_measured_against_is_a_comparison() -> None:
    text = "Le bénéfice est ressorti à 8 millions, contre 6 millions en 2022."
    assert not [e for e in extract(text, "2024-03-06", "fr") if not e.background and e.interval.bounded]


@pytest.mark.parametrize(
    ("text", "trigger", "status", "sourcing"),
    [
        ("Le gouvernement a annoncé que les impôts baisseraient en 2025.", "baisseraient", "planned", "reported"),
        ("Les lettres partiraient en mai.", "partiraient", "hypothetical", "stated"),
        ("Le juge a prononcé lundi la liquidation.", "prononcé", "happened", "stated"),
        ("Un chien abandonné a mordu un enfant lundi.", "mordu", "happened", "stated"),
        ("Une espèce menacée a été observée lundi.", "observée", "happened", "stated"),
        ("Une réplique a secoué lundi la ville.", "secoué", "happened", "stated"),
        ("La ville serait tombée lundi.", "tombée", "happened", "reported"),
        ("Le joueur a prolongé lundi son contrat jusqu'en 2027.", "prolongé", "happened", "stated"),
    ],
)
def test_the_future_of_what_was_said_and_nouns_that_say_nothing(
    text: str, trigger: str, status: str, sourcing: str
) -> None:
    (event,) = [e for e in extract(text, "2024-03-06", "fr") if not e.background and e.interval.bounded]
    assert (trigger_of(text, event), event.status, event.sourcing) == (trigger, status, sourcing)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Un homme âgé de 40 ans a été arrêté lundi.", ["arrêté 2024-03-04"]),
        ("Le joueur a signé lundi un contrat de trois ans.", ["signé 2024-03-04"]),
        ("Un enfant a été baptisé dimanche.", ["baptisé 2024-03-03"]),
        ("L'incendie a été circonscrit lundi.", ["circonscrit 2024-03-04"]),
        ("Le ministre a déclaré lundi : « La loi sera votée en mai. »", ["votée 2024-05-01"]),
    ],
)
def test_ages_and_contracts_describe_no_event_and_a_quotation_is_a_clause(text: str, told: list[str]) -> None:
    events = [e for e in extract(text, "2024-03-06", "fr") if not e.background and e.interval.bounded]
    assert [f"{trigger_of(text, e)} {e.interval.earliest}" for e in events] == told


def test_a_pronoun_goes_on_with_the_body_that_begins_the_sentence_before() -> None:
    text = "Le groupe Orvane a nommé Paul Lemaire lundi. Il publiera ses comptes le 25 juillet."
    events = extract(Article("a", text, date(2024, 6, 20), language="fr"))
    assert events[-1].title == "Orvane publiera ses comptes le 25 juillet"


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        (
            "fr",
            "Le club a démenti l'information selon laquelle l'entraîneur partirait samedi.",
            ["L'entraîneur partirait samedi: denied"],
        ),
        (
            "fr",
            "Le maire a nié les rumeurs selon lesquelles la halle fermerait vendredi.",
            ["La halle fermerait vendredi: denied"],
        ),
        (
            "fr",
            "Le parquet a confirmé l'information selon laquelle deux hommes ont été arrêtés lundi.",
            ["Deux hommes ont été arrêtés lundi: happened"],
        ),
        (
            "es",
            "El alcalde desmintió las versiones según las cuales renunciará el sábado.",
            ["Renunciará el sábado: denied"],
        ),
        (
            "de",
            "Der Verein dementierte Berichte, wonach der Trainer am Samstag gehe.",
            ["Der Verein dementierte Berichte, wonach der Trainer am Samstag gehe: denied"],
        ),
    ],
)
def test_what_a_report_says_is_told_and_denied_as_what_somebody_says(language: str, text: str, told: list[str]) -> None:
    events = [e for e in extract(text, "2024-03-06", language) if e.interval.earliest]
    assert [f"{e.title}: {e.status}" for e in events] == told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le feu a détruit lundi la halle qui abritait le marché, a indiqué mardi la mairie."),
        ("en", "Two men were charged on Monday over the fire that killed three, the prosecutor said on Tuesday."),
        ("en", "The fire on Monday gutted the hall that held the market, said the mayor on Tuesday."),
        ("es", "El fuego destruyó el lunes el mercado que abrió su abuelo, informó el martes el alcalde."),
    ],
)
def test_who_tells_it_behind_a_relative_clause_is_no_event(language: str, text: str) -> None:
    dated = [e.interval.earliest for e in extract(text, "2024-03-06", language) if e.interval.earliest]
    assert [str(day) for day in dated] == ["2024-03-04"]


def test_a_verb_behind_a_relative_clause_that_goes_on_is_an_event() -> None:
    text = "The bank, which failed in 2008, announced a loss on Monday."
    assert [trigger_of(text, e) for e in extract(text, "2024-03-06", "en") if not e.background] == ["announced"]
