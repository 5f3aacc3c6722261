"""Who vouches for an event, what somebody denies now, and what somebody made others do."""

from datetime import date

import pytest

from timeline import extract
from timeline.records import Article, Event

PUBLISHED = date(2024, 5, 16)  # a Thursday


def told(text: str, language: str = "en") -> dict[str, Event]:
    events = extract(Article("t", text, PUBLISHED, language=language))
    return {text[e.trigger_start : e.trigger_end]: e for e in events if not e.background}


@pytest.mark.parametrize(
    ("language", "text", "news", "source", "title"),
    [
        (
            "en",
            "Divers have found a Roman anchor off Malta, according to a report published on Tuesday.",
            "found",
            "published",
            "A report published on Tuesday",
        ),
        (
            "fr",
            "Des plongeurs ont trouvé une ancre romaine au large de Malte, selon un rapport publié mardi.",
            "trouvé",
            "publié",
            "Rapport publié mardi",
        ),
    ],
)
def test_a_dated_source_is_stated_and_leaves_the_lead_its_row(
    language: str, text: str, news: str, source: str, title: str
) -> None:
    events = told(text, language)
    assert (events[news].sourcing, events[news].interval.bounded) == ("reported", False)
    assert (events[source].sourcing, events[source].title) == ("stated", title)


def test_a_noun_like_a_verb_of_saying_vouches_for_nothing() -> None:
    events = told("Une seconde réplique a été ressentie mardi à Nice.", "fr")
    assert events["ressentie"].sourcing == "stated"


@pytest.mark.parametrize(
    ("language", "text", "verb"),
    [
        ("en", "The keeper denies the charge.", "denies"),
        ("fr", "Le gardien, qui dément les faits, reste libre.", "dément"),
        ("de", "Der Wirt bestreitet die Vorwürfe.", "bestreitet"),
    ],
)
def test_what_somebody_denies_now_is_a_denial(language: str, text: str, verb: str) -> None:
    assert told(text, language)[verb].status == "denied"


def test_what_somebody_was_made_to_do_has_the_verb_that_made_them() -> None:
    (event,) = told("The leak forced the abbot to resign in March 2019.").values()
    assert (event.title, event.interval.earliest) == ("The leak forced the abbot to resign in March 2019", "2019-03-01")


def test_a_vote_with_its_count_was_held_on_the_day_behind_that() -> None:
    (event,) = told("Members voted 212 to 180 on Friday to sell the pier.").values()
    assert (event.status, event.interval.earliest) == ("happened", "2024-05-10")


def test_whose_wife_a_name_says_she_is_she_is_meant_by_she() -> None:
    text = (
        "Le notaire Yves Carmet a été arrêté mardi. Son épouse, Solveig, sera entendue lundi. Elle conteste les faits."
    )
    assert told(text, "fr")["conteste"].title == "Solveig conteste les faits"
