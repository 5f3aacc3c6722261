"""Which rows an article gets: what is told in passing, how figures moved, what was to be, whose day it is."""

from datetime import date

import pytest

from timeline import extract
from timeline.records import Article, Event

PUBLISHED = date(2024, 3, 20)  # a Wednesday


def told(text: str, language: str) -> dict[str, Event]:
    """The events of a text by their triggers."""
    return {text[e.trigger_start : e.trigger_end]: e for e in extract(Article("a", text, PUBLISHED, language=language))}


@pytest.mark.parametrize(
    ("language", "text", "trigger"),
    [
        ("en", "Two trams collided on Monday. The driver, who was hurt on Monday, is at home.", "hurt"),
        ("fr", "Deux trams se sont heurtés lundi. Les pompiers, appelés lundi, sont repartis.", "appelés"),
        ("ar", "اصطدم قطاران الاثنين. ونفت الشركة الأنباء التي انتشرت الاثنين.", "انتشرت"),
    ],
)
def test_what_a_clause_beside_tells_of_a_day_told_before_is_background(language: str, text: str, trigger: str) -> None:
    assert told(text, language)[trigger].background


@pytest.mark.parametrize(
    ("language", "text", "trigger"),
    [
        ("en", "Two trams collided on Monday. The driver, who was hurt on Sunday, is at home.", "hurt"),
        ("en", "Two trams collided on Monday. Firefighters freed a driver on Monday.", "freed"),
        ("fr", "Les pompiers, appelés lundi, sont repartis.", "appelés"),
    ],
)
def test_another_day_or_a_main_clause_is_no_background(language: str, text: str, trigger: str) -> None:
    assert not told(text, language)[trigger].background


@pytest.mark.parametrize(
    ("language", "text", "trigger"),
    [
        ("fr", "Norvane ferme une usine. Ses ventes ont progressé de 4 % au premier semestre 2023.", "progressé"),
        ("es", "Norvane cierra una planta. Sus ventas crecieron un 4 % en el primer semestre de 2023.", "crecieron"),
        ("ar", "أغلقت الشركة مصنعا أمس. وارتفعت مبيعاتها 4 في المئة في الربع الثالث من 2023.", "وارتفعت"),
    ],
)
def test_how_a_figure_moved_over_a_business_period_is_background_below_the_lead(
    language: str, text: str, trigger: str
) -> None:
    assert told(text, language)[trigger].background
    assert not told(text.partition(". ")[2], language)[trigger].background


@pytest.mark.parametrize(
    ("text", "trigger", "earliest", "status"),
    [
        ("The minister was to leave in January.", "leave", "2024-01-01", "planned"),
        ("Two ships were to sail in February.", "sail", "2024-02-01", "planned"),
        ("He was to become president in 1990.", "become", "1990-01-01", "happened"),
        ("The fair took place this weekend in Turin.", "took", "2024-03-16", "happened"),
        ("The fair takes place this weekend in Turin.", "takes", "2024-03-23", "planned"),
    ],
)
def test_what_was_to_be_is_a_plan_and_what_was_is_none(text: str, trigger: str, earliest: str, status: str) -> None:
    event = told(text, "en")[trigger]
    assert (event.interval.earliest, event.status) == (earliest, status)


def test_a_german_participle_behind_zu_is_no_plan() -> None:
    event = told("Ein Mann wurde am Montag zu drei Jahren Haft verurteilt.", "de")["verurteilt"]
    assert event.status == "happened"


@pytest.mark.parametrize(
    ("text", "trigger", "earliest", "status"),
    [
        ("تنعقد القمة، التي تأجلت مرتين، يوم الأحد المقبل في تونس.", "تنعقد", "2024-03-24", "planned"),
        ("وتوفي الكاتب، الذي نال جائزة الرواية عام 2010، يوم السبت الماضي.", "وتوفي", "2024-03-16", "happened"),
        ("وأوضح الخبير أن الأسراب عبرت الحدود نهاية الأسبوع.", "عبرت", "2024-03-16", "happened"),
    ],
)
def test_an_arabic_day_is_of_the_verb_that_goes_before(text: str, trigger: str, earliest: str, status: str) -> None:
    event = told(text, "ar")[trigger]
    assert (event.interval.earliest, event.status) == (earliest, status)


@pytest.mark.parametrize(
    ("language", "text", "trigger"),
    [
        ("en", "They will appeal against the ruling of 3 February 2023.", "appeal"),
        ("en", "Norvane will cut 3,000 jobs after a loss of 2 billion dollars last year.", "cut"),
        ("fr", "Il sera jugé pour le meurtre de sa tante en 2012.", "jugé"),
    ],
)
def test_what_will_be_is_not_dated_by_what_has_been(language: str, text: str, trigger: str) -> None:
    event = told(text, language)[trigger]
    assert (event.status, event.interval.bounded) == ("planned", False)


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("The ship will arrive on 25 March, three days later than originally planned.", "arrive", "planned"),
        ("The fair will open on 28 March, two days before the museum closes.", "closes", "planned"),
        ("He was shot in May, abandoned by his friends and found by a farmer.", "shot", "happened"),
        ("The march set for Sunday was called off.", "called", "cancelled"),
        ("Sales rose 4 percent in February compared to the same month last year.", "rose", "happened"),
    ],
)
def test_a_cue_bears_on_its_own_verb(text: str, trigger: str, status: str) -> None:
    event = told(text, "en")[trigger]
    assert (event.status, event.interval.bounded) == (status, True)
