"""Rows of English news, whose words tell which thing is meant and not when: decades before a noun, years that
an article opens with, nouns that look like verbs. Every sentence is made up, the near miss beside it.
"""

from __future__ import annotations

from datetime import date

import pytest
from event_texts import told_in

from timeline import tag
from timeline.records import Event

PUBLISHED = date(2024, 2, 14)  # a Wednesday


def told(text: str) -> dict[str, Event]:
    return {text[e.trigger_start : e.trigger_end]: e for e in told_in(text, "en", PUBLISHED, background=True)}


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("The mayor said the 1970s bridge needed new bolts.", "needed", None),
        ("The county bought a 1920s tram.", "bought", None),
        ("In an 18th-century barn, growers signed a pact.", "signed", None),
        ("The 1990s war killed 9,000 people.", "killed", "1990-01-01"),
        ("The barn burned in the 1970s.", "burned", "1970-01-01"),
        ("The barn burned in winter.", "burned", "2023-12-01"),
        ("The line may open as early as autumn.", "open", "2024-09-01"),
        ("As winter set in, the herders left.", "set", "2023-12-01"),
        ("Volumes fell for a fifth quarter in a row.", "fell", None),
        ("Volumes fell in the fourth quarter.", "fell", "2023-10-01"),
        ("The fire was out by dawn.", "was", "2024-02-14"),
    ],
)
def test_what_only_tells_which_thing_dates_nothing(text: str, trigger: str, day: str | None) -> None:
    event = told(text).get(trigger)
    assert (None if event is None else event.interval.earliest) == day


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "Jan Ode, who ran the port from 2009 to 2016, was jailed on Friday. He was found guilty on 8 January.",
            "2024-01-08",
        ),
        ("A print lost in 1951 and made about 1870 was shown Monday. A court gave it back in January.", "2024-01"),
        ("Ten years after the flood of 3 May 2009, the town mourned on Monday. In January it built a wall.", "2024-01"),
        (
            "In 1951 the dam rose. In 1952 it broke. On the Friday the wind fell. In 1953 all left, and in June",
            "1953-06",
        ),
    ],
)
def test_an_article_that_opens_with_years_and_a_weekday_is_news(text: str, value: str) -> None:
    assert tag(text, PUBLISHED, "en")[-1].value == value


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("The club changed its ticket prices in January.", "changed", "2024-01-01"),
        ("The port had changed its tender rules last year.", "changed", "2023-01-01"),
        ("The bill backed by the Greens passes on Friday.", "passes", "2024-02-16"),
        ("The mill which closed its gates opens on Friday.", "opens", "2024-02-16"),
        ("The court heard the case ends on Friday.", "ends", "2024-02-16"),
    ],
)
def test_a_past_with_an_object_is_the_verb_of_its_clause(text: str, trigger: str, day: str) -> None:
    assert told(text)[trigger].interval.earliest == day


def test_no_row_tells_what_did_not_come_about_or_describes() -> None:
    assert "collapsed" not in told("Talks resumed on Monday. They all but ended. The summit almost collapsed.")
    assert "collapsed" in told("Talks resumed on Monday. The summit collapsed.")
    assert "arrested" in told("Nearly 90 people were arrested.")
    assert "hold" not in told("Talks on a dam that would hold back the river broke up on Tuesday.")
    assert "close" in told("The mill will close.")
    assert "followed" not in told("The earth shook on Monday. It was followed by rain.")
    assert "cut" in told("The earth shook on Monday. It also cut the power.")
    assert "sing" in told("She left for Rome, where she may sing, on Monday.")


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        (
            "Sales rose, helped by price increases that took effect in January.",
            "took",
            "Price increases took effect in January",
        ),
        ("She said tin prices, which tripled in May, would fall by autumn.", "fall", "Tin prices would fall by autumn"),
        (
            "In a blow to Prime Minister Ana Roe, who took office in May, it fell.",
            "took",
            "Prime Minister Ana Roe took office in May",
        ),
        ("The coach stopped on Monday, the owner, Vale Tours, said.", "stopped", "The coach stopped on Monday"),
        (
            "Trams stopped on Monday in Varn, the second city, Vale Tours said.",
            "stopped",
            "Trams stopped on Monday in Varn, the second city",
        ),
    ],
)
def test_titles_read_alone(text: str, trigger: str, title: str) -> None:
    assert told(text)[trigger].title == title
