"""Plans that are moved, called off or denied: which row stands on which day."""

from datetime import date

import pytest
from event_texts import told_in

from timeline.records import Event

PUBLISHED = date(2019, 5, 3)


def rows(language: str, text: str) -> list[Event]:
    return told_in(text, language, PUBLISHED, background=True)


def told(language: str, text: str) -> set[tuple[str, str | None]]:
    """Status and first day of the events of a text that are no background."""
    return {(event.status, event.interval.earliest) for event in told_in(text, language, PUBLISHED)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The regatta has been postponed from May 18 to June 29."),
        ("en", "The brewery pushed back the tasting from May 18 to June 29."),
        ("en", "The parish moved the jumble sale from May 18 to June 29."),
        ("fr", "Le syndicat a reporté du 18 mai au 29 juin la fête des vendanges."),
    ],
)
def test_both_days_of_a_plan_that_is_moved_are_told(language: str, text: str) -> None:
    assert told(language, text) == {("cancelled", "2019-05-18"), ("planned", "2019-06-29")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The hearing, planned for May 18, has been postponed to June 29."),
        ("en", "The fair, originally scheduled for May 18, now opens on June 29."),
        ("fr", "L'inauguration du lavoir, prévue le 18 mai, est reportée au 29 juin."),
    ],
)
def test_beside_the_new_day_the_old_one_is_background(language: str, text: str) -> None:
    assert told(language, text) == {("planned", "2019-06-29")}
    old = [event for event in rows(language, text) if event.background]
    assert [(e.status, e.interval.start) for e in old] == [("cancelled", date(2019, 5, 18).toordinal())]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A planned pay rise, due to take effect on September 1, has been scrapped."),
        ("fr", "Un carnaval qui devait commencer le 1er septembre est abandonné."),
    ],
)
def test_what_calls_a_plan_off_has_its_day(language: str, text: str) -> None:
    assert told(language, text) == {("cancelled", "2019-09-01")}


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "The gala, which was to open on May 10, will be held in June.", "2019-05-10"),
        ("fr", "La chorale, qui devait chanter le 10 mai, se produira en juin.", "2019-05-10"),
        ("fr", "Le lavoir devait d'abord rouvrir le 10 avril.", "2019-04-10"),
    ],
)
def test_what_was_to_be_is_off(language: str, text: str, day: str) -> None:
    assert ("cancelled", day) in told(language, text)


def test_what_was_denied_is_no_prospect() -> None:
    text = "The dairy on Monday dismissed as false a report that it is to be sold."
    assert told("en", text) == {("denied", "2019-04-29")}
    assert told("fr", "Le maire a nié avoir touché une commission en 2015.") == {("denied", "2015-01-01")}


@pytest.mark.parametrize(
    ("language", "text", "titles"),
    [
        (
            "en",
            "Work will start in May and be completed in 2021.",
            ["Work will start in May", "Work will be completed in 2021"],
        ),
        (
            "en",
            "The tunnel is expected to open in June and be widened in 2021.",
            ["The tunnel is expected to open in June", "The tunnel is expected to be widened in 2021"],
        ),
        (
            "fr",
            "Le chantier doit commencer en mai et être achevé en 2021.",
            ["Le chantier doit commencer en mai", "Le chantier doit être achevé en 2021"],
        ),
        ("en", "The concert set for Friday was called off.", ["The concert set for Friday was called off"]),
        (
            "en",
            "The mill closed in 2007 after a fire and reopened in 2010.",
            ["The mill closed in 2007 after a fire", "The mill reopened in 2010"],
        ),
        (
            "en",
            "The fair is off, but the organiser, Ada Bell, has promised to pay.",
            ["The organiser, Ada Bell, has promised to pay"],
        ),
        (
            "en",
            "Divers who met in Cork on Tuesday found a bell.",
            ["Divers met in Cork on Tuesday", "Divers who met in Cork on Tuesday found a bell"],
        ),
    ],
)
def test_titles_have_their_subjects_and_verbs(language: str, text: str, titles: list[str]) -> None:
    assert [event.title for event in rows(language, text)] == titles


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The regatta has been postponed twice since March."),
        ("ar", "تأجل السباق مرتين منذ مارس."),
        ("fr", "La régate a été reportée deux fois depuis mars."),
    ],
)
def test_what_was_put_off_since_a_month_was_not_due_in_it(language: str, text: str) -> None:
    [event] = rows(language, text)
    assert (event.interval.earliest, event.interval.latest) == ("2019-03-01", None)
