"""Plain English sentences of news, in which a word near the day speaks of another time than the verb it dates, or a
word of a status belongs to another than the verb; and months that are first names."""

from __future__ import annotations

from datetime import date

import pytest

from timeline import extract
from timeline.records import Article, Event

PUBLISHED = date(2024, 3, 13)  # a Wednesday
FRIDAY, NEXT_FRIDAY = "2024-03-08", "2024-03-15"
MONDAY, NEXT_MONDAY = "2024-03-11", "2024-03-18"


def events(text: str) -> list[Event]:
    return list(extract(Article("x", text, PUBLISHED, language="en", title="")))


def row(text: str, verb: str) -> tuple[str | None, str]:
    """The first day and the status of the event that a verb tells."""
    [event] = [e for e in events(text) if text[e.trigger_start : e.trigger_end] == verb]
    return event.interval.earliest, event.status


@pytest.mark.parametrize(
    ("text", "verb", "day"),
    [
        ("The envoys arrived in Kilrush, Clare, on Friday to meet the growers.", "arrived", FRIDAY),
        ("The envoys are on Friday to meet the growers.", "meet", NEXT_FRIDAY),
        ("The assembly rejected plans for 90 flats on Monday.", "rejected", MONDAY),
        ("The assembly rejected plans for a rally on Friday.", "rally", NEXT_FRIDAY),
        ("A blaze broke out in scrub land in Clare on Monday.", "broke", MONDAY),
        ("The glider had left Ennis before losing radio contact on Monday.", "left", MONDAY),
        ("The duo has called off its concert in Ennis on Monday.", "called", NEXT_MONDAY),
        ("The duo called off its concert in Ennis on Monday.", "called", MONDAY),
        ("The clerk died after being stabbed on Friday.", "stabbed", FRIDAY),
        ("The clerk was held before being freed on Friday.", "freed", FRIDAY),
        ("The clerk will be held before being deported on Friday.", "deported", NEXT_FRIDAY),
        ("The clerk is accused of taking bribes in May.", "accused", "2023-05-01"),
        ("The clerk admits taking a bribe on Friday.", "admits", FRIDAY),
        ("The shop begins selling eels on Friday.", "begins", NEXT_FRIDAY),
        ("In April, Ardmore projected a loss of $3m.", "projected", "2023-04-01"),
        ("The guide who was lost in Ennis, Clare, on Monday was found on Tuesday.", "found", "2024-03-12"),
    ],
)
def test_a_day_is_on_the_side_of_its_own_verb(text: str, verb: str, day: str) -> None:
    assert row(text, verb)[0] == day


@pytest.mark.parametrize(
    ("text", "verb", "status"),
    [
        ("The assembly rejected plans for 90 flats on Monday.", "rejected", "happened"),
        ("The assembly plans 90 flats in May.", "plans", "planned"),
        ("Human remains were dug up in Ennis on Monday.", "dug", "happened"),
        ("The lane remains shut on Wednesday.", "shut", "ongoing"),
        ("A still unnamed donor gave $3m on Monday.", "gave", "happened"),
        ("Hikers at risk of frostbite left the hut on Monday.", "left", "happened"),
        ("A probe exploring the ridge sent a picture on Monday.", "sent", "happened"),
        ("A bomb threat closed the museum on Monday.", "closed", "happened"),
        ("The sect made a threat on Monday.", "made", "threatened"),
        ("The race went ahead on Monday despite the threat of gales.", "went", "happened"),
        ("Jets struck the depot on Monday in retaliation for the raid.", "struck", "happened"),
        ("A clerk was hurt with an axe on Monday.", "hurt", "happened"),
        ("Ministers will axe the levy in May.", "axe", "cancelled"),
        ("The goalkeeper was ruled out of the cup on Monday.", "ruled", "happened"),
        ("The minister ruled out a levy on Monday.", "ruled", "denied"),
        ("She was dismissed as a trustee on Monday.", "dismissed", "happened"),
        ("The pier will be mended as soon as possible.", "mended", "planned"),
        ("May resigned on Monday.", "resigned", "happened"),
        ("The reeve may resign on Friday.", "resign", "hypothetical"),
    ],
)
def test_a_word_of_a_status_says_it_of_its_own_verb(text: str, verb: str, status: str) -> None:
    assert row(text, verb)[1] == status


def test_what_could_not_be_done_on_a_day_that_has_been_is_no_event() -> None:
    assert all(event.background for event in events("The glider could not land on Monday."))
    assert row("The glider may not land on Friday.", "land") == (NEXT_FRIDAY, "hypothetical")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A storm that hit Clare on Monday destroyed nine barns.", {("destroyed", MONDAY)}),
        ("A blaze that broke out on Monday was put out on Tuesday.", {("broke", MONDAY), ("put", "2024-03-12")}),
        ("An outbreak that began in May has killed nine calves.", {("began", "2023-05-01"), ("killed", None)}),
    ],
)
def test_the_harm_that_a_happening_did_has_its_day(text: str, told: set[tuple[str, str | None]]) -> None:
    assert {(text[e.trigger_start : e.trigger_end], e.interval.earliest) for e in events(text)} == told


def test_a_subject_behind_a_conjunction_waits_for_its_verb_across_a_name() -> None:
    text = "The lockout began on Friday after talks with the grower, Ardmore Fruit, broke down on Thursday."
    assert [e.title for e in events(text)] == [
        "The lockout began on Friday",
        "Talks with the grower, Ardmore Fruit, broke down on Thursday",
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Coach April Quill resigned on Monday.", {"April Quill"}),
        ("August Fenn broke the record on Monday.", {"August Fenn"}),
        ("Theresa May resigned on Monday.", {"Theresa May"}),
        ("In late August Fenn resigned.", {"Fenn"}),
        ("Police freed June Quill on Monday.", {"June Quill"}),
    ],
)
def test_a_month_is_a_first_name_where_a_family_name_follows_and_nothing_dates(text: str, names: set[str]) -> None:
    assert {actor.name for event in events(text) for actor in event.actors} == names
