"""The stories of the seeds, from their articles to the database."""

import sqlite3
from pathlib import Path

import pytest

MEMBERS = """
    select articles.place, events.earliest, events.title from events join articles on articles.id = article_id
    where story_id = (
        select story_id from events join articles on articles.id = article_id
        where articles.place like ? and events.earliest = ? and events.background = 0 order by events.id limit 1)"""


@pytest.fixture(scope="module")
def database(seeds_database: Path) -> Path:
    return seeds_database


def languages(db: sqlite3.Connection, article: str, day: str) -> set[str]:
    """The languages of the articles that tell of what this article tells of a day."""
    return {place.split(".")[-2] for place, _, _ in db.execute(MEMBERS, (f"%{article}%", day))}


def test_the_summit_is_one_story_through_plan_postponement_and_opening(db: sqlite3.Connection) -> None:
    told = db.execute(MEMBERS, ("%gabes-water-summit.ar%", "2024-04-16")).fetchall()
    assert {place[:10] for place, _, _ in told} == {"2024-02-05", "2024-03-25", "2024-05-14", "2024-06-20"}
    assert {day for _, day, _ in told} == {
        "2024-04-16",
        "2024-04-11",
        "2024-05-14",
    }  # no tourist season, no next summit
    states = "select state, earliest from story_history where earliest in ('2024-04-16', '2024-05-14') order by since"
    found = {state for state, _ in db.execute(states)}
    assert {"planned", "held"} <= found


@pytest.mark.parametrize(
    ("article", "day", "expected"),
    [
        ("musk-vivatech.en", "2023-05-29", {"ar", "en", "fr"}),  # the threat
        ("musk-vivatech.en", "2022-10-01", {"ar", "en", "fr"}),  # the takeover
        ("musk-vivatech.fr", "2023-06-17", {"ar", "en", "fr"}),  # the end of the fair: to come, and held
        ("musk-vivatech.ar", "2023-03-01", {"ar", "en"}),  # the open letter
    ],
)
def test_what_three_articles_tell_is_one_story(
    db: sqlite3.Connection, article: str, day: str, expected: set[str]
) -> None:
    assert languages(db, article, day) == expected


def test_two_accounts_of_one_offer_are_one_story(db: sqlite3.Connection) -> None:
    told = db.execute(MEMBERS, ("%lanterne-rumeur%", "2023-08-31")).fetchall()
    assert {place for place, _, _ in told} == {
        "2023-09-04-la-lanterne-rumeur.fr.md",
        "2023-09-06-la-lanterne-dementi.fr.md",
    }


def test_what_is_recalled_needs_more_in_common_than_a_month_and_a_word(db: sqlite3.Connection) -> None:
    told = """select stories.title from events join stories on stories.id = events.story_id
        where events.background and stories.events > 1"""
    assert [title[:16] for (title,) in db.execute(told)] == ["La vente de PayP"]  # no full hotels, no dry trees
