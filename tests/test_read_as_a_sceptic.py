"""Rows of English news as a reader who checks them reads them: whose day it is, what became of it, and whether titles
read alone. Every sentence is made up; the wording that must not change stands beside the one that did.
"""

from __future__ import annotations

from datetime import date

import pytest
from event_texts import told_in

from timeline.records import Event

PUBLISHED = date(2024, 2, 14)  # a Wednesday


def told(text: str) -> dict[str, Event]:
    return {text[e.trigger_start : e.trigger_end]: e for e in told_in(text, "en", PUBLISHED, background=True)}


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("Norval recalled two makes of car seats on Monday.", "recalled", "2024-02-12"),
        ("Inspectors found fresh leaks on Friday.", "found", "2024-02-09"),
        ("A law passed in spring expires on Friday.", "expires", "2024-02-16"),
        ("The man who sold tickets for the show leaves on Friday.", "leaves", "2024-02-16"),
        ("Clerks met a man with two sons and the mayor resigns on Friday.", "resigns", "2024-02-16"),
        ("The mine will be drained and reopened on Friday.", "reopened", "2024-02-16"),
        ("The lift must be tested and licensed by Friday.", "licensed", "2024-02-14"),
        ("The thief was caught and charged on Friday.", "charged", "2024-02-09"),
        ("The trust said it had to find 3 million pounds by April.", "find", "2024-02-14"),
        ("A bid to reopen the pit by May was backed by councillors.", "reopen", "2024-02-14"),
    ],
)
def test_the_day_is_on_the_side_of_its_verb(text: str, trigger: str, day: str) -> None:
    assert told(text)[trigger].interval.earliest == day


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Ms Vane resigned a week after the audit and was replaced in April 2015.", "resigned"),
        ("Mr Ode was held two days after the raid and charged on 4 May 2012.", "held"),
        ("Ms Vane left the club, founded in 1965, following a quarrel with its owner.", "left"),
    ],
)
def test_the_day_of_another_is_not_lent(text: str, trigger: str) -> None:
    assert not told(text)[trigger].interval.bounded


def test_a_time_in_what_is_quoted_is_not_that_of_the_saying() -> None:
    assert "said" not in told('"They told us Easter. Now it\'s the autumn," the trader said.')
    assert "said" in told("The trader said on Monday that he was against it.")


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("A man was jailed on Monday for threatening to kill a nurse.", "jailed", "happened"),
        ("An airline was fined on Monday for cancelling 30 flights.", "fined", "happened"),
        ("Two boys were pulled out of the rubble on Monday.", "pulled", "happened"),
        ("Cyclone Vera forced the closure of a port and cancellation of 30 flights on Monday.", "forced", "happened"),
        ("Cyclone Vera forced the town to cancel a fair on Monday.", "forced", "cancelled"),
        ("The council cleared rows of abandoned cars on Monday.", "cleared", "happened"),
        ("The council abandoned the scheme on Monday.", "abandoned", "cancelled"),
        ("The union threatened to strike on Monday.", "threatened", "threatened"),
        ("The sponsor pulled out on Monday.", "pulled", "cancelled"),
        ("Voters turned down a pact tentatively agreed to in January.", "agreed", "happened"),
        ("The Alliance has not ruled out a challenge.", "ruled", "hypothetical"),
        ("Murders led to the cancellation of talks set for Friday.", "set", "cancelled"),
        # what is expected to have been is no fact
        ("The ship was expected to have docked on Monday.", "docked", "planned"),
        ("The expected storm hit the coast on Monday.", "hit", "happened"),
    ],
)
def test_status_is_that_of_what_the_row_tells(text: str, trigger: str, status: str) -> None:
    assert told(text)[trigger].status == status


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("A deal reached in autumn expires on Friday.", "A deal reached in autumn expires on Friday"),
        ("Rumours that he would go began on Monday.", "Rumours that he would go began on Monday"),
        ("The inquest, which opened on Monday, heard from a nurse.", "The inquest opened on Monday"),
        ("The bill must be debated and passed by Friday.", "The bill must be passed by Friday"),
        ("The bank will be sold and reopen on Friday.", "The bank will reopen on Friday"),
        ("The girl was found and taken to Hull on Monday.", "The girl was taken to Hull on Monday"),
        (
            "A 34-year-old man from Hull who was held on Monday has been freed.",
            "A 34-year-old man from Hull was held on Monday",
        ),
        # who is told of is no place
        ("A nurse in South Hadley, who was hurt on Monday, is at home.", "A nurse in South Hadley was hurt on Monday"),
        ("A striker for Real Orba, who scored on Monday, is ill.", "A striker for Real Orba scored on Monday"),
        ("It was a blow for Prime Minister Lena Falk, who left on Monday.", "Prime Minister Lena Falk left on Monday"),
        (
            "The board decided on Monday that the pool should close, a ruling that shocked swimmers.",
            "The board decided on Monday that the pool should close",
        ),
        ('"I resign," the envoy announced on Monday.', '"I resign," the envoy announced on Monday'),
    ],
)
def test_titles_read_alone(text: str, title: str) -> None:
    assert title in {event.title for event in told(text).values()}


def test_who_only_confirms_has_no_row_before_a_semicolon() -> None:
    text = "The fair has been cancelled, organisers confirmed on Tuesday; tickets will be refunded."
    assert "confirmed" not in told(text)


def test_what_a_rumour_followed_is_no_rumour() -> None:
    event = told("The gang is believed to have fled after police raided a house in January.")["raided"]
    assert event.sourcing == "stated"


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("A motion to suspend the bursar until June failed on Monday.", {"failed"}),
        ("A deal to free the sailors by Sunday collapsed on Friday.", {"collapsed"}),
        ("The attack was a crime against humanity, the court ruled on Monday.", {"ruled"}),
        ('"I resign," the envoy announced on Monday.', {"announced"}),
        ('"I am tired," the envoy told reporters on Monday.', set()),
    ],
)
def test_an_aim_is_no_row_and_an_act_of_speech_is_one(text: str, triggers: set[str]) -> None:
    assert set(told(text)) == triggers


@pytest.mark.parametrize("text", ["Drops", "Pass.", "Leaves on Monday."])
def test_what_may_be_a_verb_alone_tells_nothing(text: str) -> None:
    assert told_in(text, "en", date(2024, 2, 6), background=True) == []
