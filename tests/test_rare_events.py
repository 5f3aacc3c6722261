"""Rules of events that few texts need: each one met here in a sentence of its own."""

from __future__ import annotations

from datetime import date

import pytest
from event_texts import PUBLISHED, bounds, by_trigger, told_in, trigger_of

DATED = [
    ("ar", "صوتوا في جلسة عقدت أمس على مشروع الموازنة، وطالبوا بتعديلات جديدة.", "صوتوا", "2024-03-05"),
    ("ar", "ووافق خلال اجتماع عقد أمس على الخطة، ثم غادر إلى بيروت.", "ووافق", "2024-03-05"),
    ("ar", "وفي حادث وقع أمس، أفادت المصادر بأن سائقا لقي حتفه.", "لقي", "2024-03-05"),
    ("fr", "Il est mort dans l'attentat de 2015 à Nice.", "mort", "2015-01-01"),
    ("en", "He lost his seat in the election of 2019.", "lost", "2019-01-01"),
    ("de", "Er starb bei dem Anschlag von 2015.", "starb", "2015-01-01"),
    ("es", "Murió en el atentado de 2004.", "Murió", "2004-01-01"),
    ("en", "The nurses, on strike since Monday, marched through the city.", "strike", "2024-03-04"),
    ("en", "The nurses, on strike since Monday, marched through the city.", "marched", None),
    ("fr", "Les éboueurs, en grève depuis vendredi, ont bloqué le dépôt.", "grève", "2024-03-01"),
    ("en", "The club defended its decision to sack him in December.", "sack", "2023-12-01"),
    ("fr", "La ministre a défendu sa décision de fermer l'usine en décembre.", "fermer", "2023-12-01"),
    ("en", "The fair usually held in June opens on Sunday.", "opens", "2024-03-10"),
]


@pytest.mark.parametrize(("language", "text", "trigger", "day"), DATED)
def test_what_a_date_is_of(language: str, text: str, trigger: str, day: str | None) -> None:
    event = by_trigger(text, told_in(text, language, PUBLISHED, background=True))[trigger]
    assert bounds(event)[0] == day


@pytest.mark.parametrize(
    ("text", "trigger", "days"),
    [
        ("The union called a strike after Monday's talks failed.", "failed", ("2024-03-04", "2024-03-04")),
        ("The road reopened after Tuesday's crash killed two people.", "killed", ("2024-03-05", "2024-03-05")),
        ("Officials resigned before Monday's trial began.", "began", ("2024-03-04", "2024-03-04")),
    ],
)
def test_the_verb_of_a_happening_with_a_day_has_that_day(text: str, trigger: str, days: tuple[str, str]) -> None:
    assert bounds(by_trigger(text, told_in(text, "en", PUBLISHED))[trigger]) == days


def test_what_a_past_verb_takes_up_has_happened() -> None:
    text = "The minister defended the decision to close the school in January."
    closing = by_trigger(text, told_in(text, "en", PUBLISHED, background=True))["close"]
    assert (closing.status, bounds(closing)) == ("happened", ("2024-01-01", "2024-01-31"))


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("fr", "L'armée a dit mardi avoir tué dix rebelles dimanche.", ["tué"]),
        ("fr", "Le suspect a déclaré mardi avoir quitté la ville dimanche.", ["quitté"]),
        ("en", "The fair usually held in June opens on Sunday.", ["opens"]),
        ("ar", "وقال في جلسة عقدت أمس إن الحكومة رفضت المشروع.", []),
    ],
)
def test_only_this_is_told(language: str, text: str, told: list[str]) -> None:
    assert [trigger_of(text, event) for event in told_in(text, language, PUBLISHED)] == told


def test_a_subject_before_an_aside_leads_the_title_of_its_verb() -> None:
    text = "The drivers, on strike since Monday, returned to work on Tuesday."
    titles = [event.title for event in told_in(text, "en", date(2024, 3, 6), background=True)]
    assert titles == ["The drivers, on strike since Monday", "The drivers returned to work on Tuesday"]


def test_the_title_of_a_second_verb_begins_behind_its_and() -> None:
    text = "أغلقت البلدية الشارع أمس وسيعاد فتحه يوم الجمعة."
    assert [event.title for event in told_in(text, "ar", PUBLISHED)][-1] == "سيعاد فتحه يوم الجمعة"


@pytest.mark.parametrize(
    ("language", "text", "places"),
    [
        ("ar", "وقع حادث سير أمس بين الرباط والزكورن وأسفر عن مقتل شخصين.", ["الرباط", "الزكورن"]),
        ("ar", "انقطع التيار الكهربائي أمس في دمشق والقطيفن بعد العاصفة.", ["دمشق", "القطيفن"]),
        ("en", "April Madrid summit plans were cancelled on Tuesday.", ["Madrid"]),
        ("en", "May London elections were postponed on Monday.", ["London"]),
    ],
)
def test_where_it_was(language: str, text: str, places: list[str]) -> None:
    assert [place.name for place in told_in(text, language, PUBLISHED)[0].places] == places


def test_a_month_before_what_goes_on_is_no_given_name() -> None:
    text = "He called June Paris Fashion Week a triumph on Monday."
    assert [name.name for name in told_in(text, "en", PUBLISHED)[0].actors] == ["Paris Fashion Week"]
