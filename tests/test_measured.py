"""What a change or figure is measured from dates nothing."""

from datetime import date

import pytest
from event_texts import bounds, by_trigger, told_in

from timeline.chronology.interval import OPEN
from timeline.records import Event

PUBLISHED = date(2023, 10, 17)


def told(language: str, text: str) -> dict[str, Event]:
    """The events of a text that are no background, by their trigger."""
    return by_trigger(text, told_in(text, language, PUBLISHED))


@pytest.mark.parametrize(
    ("language", "text", "trigger"),
    [
        ("en", "Sales at the bakery fell 18 percent from a year earlier.", "fell"),
        ("en", "Complaints about buses rose by a third from last year.", "rose"),
        ("en", "The toll grew to 90 from 71 in August.", "grew"),
        ("en", "Crime dropped 7 percent on the year before.", "dropped"),
        ("en", "The fleet landed less herring than in 1998.", "landed"),
        ("en", "The lira slid to its lowest since May.", "slid"),
        ("fr", "Le nombre de nuitées a bondi de 12 % par rapport à 2019.", "bondi"),
        ("fr", "La coopérative a perdu 3 millions d'euros, contre un gain de 2 millions un an plus tôt.", "perdu"),
        ("fr", "La mairie a planté moins d'arbres qu'en 2021.", "planté"),
        ("ar", "انخفضت مبيعات المخابز 5 في المئة عن العام السابق.", "انخفضت"),
        ("ar", "ارتفعت واردات القمح 7 في المئة مقابل 3 في المئة قبل عام.", "ارتفعت"),
        ("ar", "تراجع إنتاج الزيت إلى 3 آلاف طن من 4 آلاف طن في 2021.", "تراجع"),
        ("es", "El consumo de agua bajó al 3 % desde el 4 % de marzo.", "bajó"),
        ("es", "La feria recibió más visitantes que en 2019.", "recibió"),
        ("de", "Der Absatz sank um 18 Prozent gegenüber dem Vorjahr.", "sank"),
        ("de", "Der Zoo zählte mehr Besucher als 2019.", "zählte"),
    ],
)
def test_a_base_of_comparison_dates_nothing(language: str, text: str, trigger: str) -> None:
    event = told(language, text)[trigger]
    assert event.interval == OPEN and event.rule == "undated"


@pytest.mark.parametrize(
    ("language", "text", "trigger", "first", "last"),
    [
        (
            "en",
            "Its profit fell 12 percent in the third quarter from a year earlier.",
            "fell",
            "2023-07-01",
            "2023-09-30",
        ),
        ("en", "Third-quarter profit fell 12 percent from a year earlier.", "fell", "2023-07-01", "2023-09-30"),
        ("en", "The jobless rate rose to 4.1% in April, up from 3.2% in March.", "rose", "2023-04-01", "2023-04-30"),
        ("fr", "Le chômage a reculé à 7,1 % en avril, contre 7,4 % en mars.", "reculé", "2023-04-01", "2023-04-30"),
        (
            "fr",
            "Les ventes sont passées de 4 millions de litres en 2021 à 3 millions en 2022.",
            "passées",
            "2022-01-01",
            "2022-12-31",
        ),
        ("ar", "تراجعت أرباح المصنع في الربع الثالث مقارنة بالعام الماضي.", "تراجعت", "2023-07-01", "2023-09-30"),
        ("es", "El paro subió al 4,1 % en abril, frente al 3,2 % de marzo.", "subió", "2023-04-01", "2023-04-30"),
        (
            "de",
            "Die Ausfuhren stiegen im Mai um 7 Prozent im Vergleich zum Vormonat.",
            "stiegen",
            "2023-05-01",
            "2023-05-31",
        ),
    ],
)
def test_a_change_has_its_own_period(language: str, text: str, trigger: str, first: str, last: str) -> None:
    assert bounds(told(language, text)[trigger]) == (first, last)


@pytest.mark.parametrize(
    ("language", "text", "trigger", "day"),
    [
        ("en", "Floods cut off more than 300 people on Monday.", "cut off", "2023-10-16"),
        ("en", "The side won its match against Lens on Saturday.", "won", "2023-10-14"),
        ("en", "The curator resigned rather than sign the deed on Friday.", "resigned", "2023-10-13"),
        ("en", "The fare was raised from 5 to 10 dinars on Monday.", "raised", "2023-10-16"),
        ("en", "The bank cut its rate to 4 percent from 5 percent on Monday.", "cut", "2023-10-16"),
        ("es", "El alcalde, que viajó el sábado a Roma, volverá pronto.", "viajó", "2023-10-14"),
    ],
)
def test_an_amount_an_opponent_or_a_way_is_no_comparison(language: str, text: str, trigger: str, day: str) -> None:
    event = next(e for word, e in told(language, text).items() if word in trigger)
    assert bounds(event) == (day, day)


def test_a_verb_behind_since_has_its_date() -> None:
    events = told("en", "The meeting was the first since Kantara recalled its ambassador in March.")
    assert bounds(events["recalled"]) == ("2023-03-01", "2023-03-31")
    assert not told("en", "It is the second delay in a month.")


def test_a_date_is_that_of_the_verb_an_infinitive_hangs_on() -> None:
    assert bounds(told("en", "Bin men went back to work on Tuesday.")["went"]) == ("2023-10-17", "2023-10-17")


def test_shortly_after_is_no_plan() -> None:
    assert told("en", "Two trams collided shortly after dusk on Saturday.")["collided"].status == "happened"


def test_since_when_somebody_leads_is_no_date_of_a_denial() -> None:
    denial = told("fr", "Mme Duarte, qui dirige le théâtre depuis 2016, a toujours démenti ces chiffres.")["démenti"]
    assert denial.status == "denied" and denial.interval == OPEN


def test_a_threat_may_be_told_in_the_present() -> None:
    assert told("fr", "Des parents menacent de porter plainte.")["menacent"].status == "threatened"


def test_the_verb_behind_than_tells_nothing_new() -> None:
    assert "indicated" not in told("en", "It will begin production in 2025, a year sooner than it indicated in May.")


def test_a_time_belongs_to_the_subject_behind_a_conjunction() -> None:
    events = told("en", "The strike was called after Monday's talks failed.")
    assert bounds(events["failed"]) == ("2023-10-16", "2023-10-16")
    since = told("en", "The ferry, which sailed on Sunday, had been idle since Friday's storm.")
    assert "sailed" in since
    assert "storm" not in since
