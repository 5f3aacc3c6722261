"""A day that several verbs share: with a clause of "when", with the next verb, with a series behind one auxiliary."""

from datetime import date

import pytest
from event_texts import told_in, trigger_of

from timeline.records import Event

PUBLISHED = date(2024, 5, 16)  # a Thursday


def told(text: str, language: str = "en", published: date = PUBLISHED) -> list[Event]:
    return told_in(text, language, published)


def rows(text: str, language: str = "en") -> list[tuple[str, str | None, str]]:
    return [(trigger_of(text, e), e.interval.earliest, e.title) for e in told(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "trigger", "day"),
    [
        ("en", "Two cyclists died when a lorry overturned on Tuesday.", "died", "2024-05-14"),
        ("fr", "Deux cyclistes ont été tués lorsqu'un camion s'est renversé mardi.", "tués", "2024-05-14"),
        ("es", "Dos ciclistas murieron cuando un camión volcó el martes.", "murieron", "2024-05-14"),
        ("de", "Zwei Radfahrer starben, als am Dienstag ein Lastwagen umstürzte.", "starben", "2024-05-14"),
    ],
)
def test_the_day_of_a_clause_of_when_is_that_of_what_happened(language: str, text: str, trigger: str, day: str) -> None:
    assert rows(text, language) == [(trigger, day, text.rstrip("."))]


@pytest.mark.parametrize(
    ("language", "text", "trigger"),
    [
        ("en", "The guard was asleep when the lorry overturned on Tuesday.", "overturned"),
        ("en", "She was reading the news when the lights failed on Tuesday.", "failed"),
        ("fr", "Le gardien dormait quand le camion s'est renversé mardi.", "renversé"),
        ("es", "El guarda dormía cuando el camión volcó el martes.", "volcó"),
    ],
)
def test_what_went_on_meanwhile_does_not_take_it(language: str, text: str, trigger: str) -> None:
    assert [row[0] for row in rows(text, language)] == [trigger]


def test_a_day_before_the_object_dates_the_next_verb_of_a_lead() -> None:
    text = "The court on Tuesday quashed the verdict and freed the two fishermen."
    assert [(t, d) for t, d, _ in rows(text)] == [("quashed", "2024-05-14"), ("freed", "2024-05-14")]
    behind = "The firm closed its shop in Leeds on Tuesday and dismissed nine people."
    assert [(t, d) for t, d, _ in rows(behind)] == [("closed", "2024-05-14")]


def test_verbs_of_a_series_share_the_auxiliary_of_the_first() -> None:
    text = "The canal was first drawn up in 1961, dropped in 1974 and revived last year."
    assert [(d, title) for _, d, title in rows(text)] == [
        ("1961-01-01", "The canal was first drawn up in 1961"),
        ("1974-01-01", "The canal was dropped in 1974"),
        ("2023-01-01", "The canal was revived last year"),
    ]


def test_what_may_be_a_past_tense_of_its_own_has_no_auxiliary_in_its_title() -> None:
    text = "The skipper was fined in March and appealed in April."
    assert [title for *_, title in rows(text)] == ["The skipper was fined in March", "The skipper appealed in April"]
    text = "The skipper was fined in March and lost a second case in April."
    assert rows(text)[1][2] == "The skipper lost a second case in April"


def test_the_subject_of_a_verb_of_saying_behind_an_aside_is_no_credit() -> None:
    text = "The crew, led by a marine biologist, observed two whales off Skye in March 2022."
    assert [(t, d) for t, d, _ in rows(text)] == [("observed", "2022-03-01")]


def test_a_dateline_with_an_agency_and_no_day_stands_in_no_title() -> None:
    text = "PORT ELLEN (Island Wire) - Trade envoys from two states met on Tuesday in a school."
    assert [title for *_, title in rows(text)] == ["Trade envoys from two states met on Tuesday in a school"]


@pytest.mark.parametrize(
    ("language", "text", "title", "place"),
    [
        (
            "en",
            "Slide shuts coast road\n\nGALWAY, Ireland -- Two hundred guests left on Tuesday.",
            "Two hundred guests left on Tuesday",
            "Galway",
        ),
        (
            "fr",
            "Grève : les postiers attendent\nANNECY (APX) - Les postiers ont défilé mardi.",
            "Les postiers ont défilé mardi",
            "Annecy",
        ),
        (
            "ar",
            "حريق في سوق المدينة\n\nصنعاء (و ن) - أخمدت فرق الإطفاء، الثلاثاء، حريقا كبيرا.",
            "أخمدت فرق الإطفاء، الثلاثاء، حريقا كبيرا",
            "صنعاء",
        ),
    ],
)
def test_a_dateline_below_a_headline_is_one(language: str, text: str, title: str, place: str) -> None:
    event = told(text, language)[-1]
    assert event.title == title and place in [name.name for name in event.places] and event.actors == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The high court on Tuesday annulled the conviction of two anglers."),
        ("fr", "La cour a annulé mardi la condamnation de deux pêcheurs."),
        ("es", "El tribunal anuló el martes la condena de dos pescadores."),
        ("de", "Das Gericht hat am Dienstag das Urteil gegen zwei Angler aufgehoben."),
    ],
)
def test_who_annuls_a_verdict_calls_off_no_plan(language: str, text: str) -> None:
    (event,) = told(text, language)
    assert (event.status, event.interval.earliest) == ("happened", "2024-05-14")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El club aplazó el martes al 20 de junio la subasta."),
        ("en", "The club on Tuesday postponed the auction to 20 June."),
    ],
)
def test_the_new_day_of_a_plan_is_told_beside_the_day_of_putting_it_off(language: str, text: str) -> None:
    assert {(e.status, e.interval.earliest) for e in told(text, language)} == {
        ("cancelled", "2024-05-14"),
        ("planned", "2024-06-20"),
    }
