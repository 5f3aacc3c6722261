"""Plans whose days are over and of which nothing says what became."""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest
from click.testing import CliRunner
from store_sample import event, interval, linked, reading

from timeline.chronology.interval import Interval
from timeline.cli import main
from timeline.publish.story_page import story_page
from timeline.records import Name, Reading
from timeline.store.due import due, lines
from timeline.store.opening import opened
from timeline.store.store import Store

PORT = "The port authority of Rabat"


def told(uid, published, *lines):
    """An article of lines: days, status, title; all name the port authority."""
    text = "\n".join(title for _, _, title in lines)
    article = replace(reading(uid, published=published).article, uid=uid, text=text, place=f"{uid}.txt", source=uid)
    events = []
    for days, status, title in lines:
        made = event(text, title, interval(*days.split("/")), status=status)
        actor = Name(PORT, "organisation", made.start, made.end, "name:brt")
        events.append(replace(made, actors=(actor,)))
    return Reading(article, (), tuple(events))


PLAN = told("a", "2024-03-01", ("2024-06-16", "planned", "The new bridge in Rabat will open"))
HELD = told("b", "2024-06-17", ("2024-06-16", "happened", "The new bridge in Rabat opened"))
LATE = told("c", "2024-07-10", ("2024-07-09", "happened", "The new bridge in Rabat opened"))
OFF = told("d", "2024-05-02", ("2024-06-16", "cancelled", "The new bridge in Rabat will not open"))
BACK = told("e", "2024-07-10", ("2024-06-30", "planned", "The tunnel was to close"))
HIDDEN = told("f", "2024-03-01", ("2024-06-16", "planned", "The old port will close"))


@pytest.fixture
def made(tmp_path):
    def make(*readings):
        return linked(tmp_path / "t.db", readings)

    return make


def overdue(path, day):
    with Store(path) as store:
        return due(store.connection, date.fromisoformat(day))


@pytest.mark.parametrize(
    ("planned", "status", "title", "kept"),
    [
        ("2024-04-01/2024-06-30", "happened", "Workers completed the tunnel to the port", True),
        ("2024-06-16", "happened", "Workers completed the tunnel to the port", False),  # a plan for a day
        ("2024-04-01/2024-06-30", "happened", "Workers completed the hotel", False),
    ],
)
def test_a_plan_for_a_month_or_a_quarter_is_kept_by_a_sure_report(made, planned, status, title, kept):
    path = made(told("a", "2024-01-20", (planned, "planned", "The tunnel to the port will be completed")),
                told("b", "2024-08-04", ("2024-08-03", status, title)))  # fmt: skip
    assert len(overdue(path, "2024-09-01")) == (not kept)
    assert len(overdue(path, "2024-08-01")) == 1  # nobody had said so by then


def test_a_database_of_an_earlier_version_is_only_read(made):
    path = made(PLAN, LATE)
    found = overdue(path, "2024-08-01")
    assert [(one.event, one.report_title) for one in found] == [(found[0].event, "The new bridge in Rabat opened")]
    with closing(sqlite3.connect(path)) as db:
        db.execute("drop table event_words")
    with opened(path) as db:
        assert due(db, date(2024, 8, 1)) == found
        assert due(db, date(2024, 8, 1)) == found  # the words are worked out once


def test_overdue_from_the_day_after(made):
    path = made(PLAN)
    assert overdue(path, "2024-06-16") == []
    (one,) = overdue(path, "2024-06-17")
    assert (one.title, one.latest, one.days_overdue) == ("The new bridge in Rabat will open", "2024-06-16", 1)
    assert (one.published, one.source, one.report) == ("2024-03-01", "a", None)
    assert overdue(path, "2024-02-01") == []


@pytest.mark.parametrize("after", [HELD, OFF])
def test_closed_by_a_later_state_of_its_story(made, after):
    path = made(PLAN, after)
    assert overdue(path, "2024-08-01") == []


def test_what_was_published_later_is_not_known_yet(made):
    path = made(PLAN, told("b", "2024-06-20", ("2024-06-16", "happened", "The new bridge in Rabat opened")))
    assert [one.latest for one in overdue(path, "2024-06-18")] == ["2024-06-16"]
    assert overdue(path, "2024-06-20") == []


def test_a_report_of_another_day_is_pointed_at(made):
    path = made(PLAN, LATE)
    (one,) = overdue(path, "2024-08-01")
    assert (one.report_title, one.report_date) == ("The new bridge in Rabat opened", "2024-07-10")
    (early,) = overdue(path, "2024-07-01")
    assert early.report is None


@pytest.mark.parametrize(
    ("status", "title", "found"),
    [
        ("happened", "They walked across", True),
        ("denied", "No such thing", False),
        ("happened", "Strike at the docks", False),  # another act
    ],
)
def test_what_an_actor_did_on_the_very_day_is_pointed_at_unless_it_is_another_act(made, status, title, found):
    path = made(told("a", "2024-03-01", ("2024-06-16", "planned", "Ministers will visit it")),
                told("b", "2024-06-30", ("2024-06-16", status, title)))  # fmt: skip
    assert [bool(one.report) for one in overdue(path, "2024-08-01")] == [found]


def test_what_was_put_off_to_no_day_is_not_overdue(made):
    put_off = told(
        "b", "2024-05-02", ("2024-05-02", "happened", "The opening of the new bridge in Rabat was postponed")
    )
    assert overdue(made(PLAN, put_off), "2024-08-01") == []


def test_another_plan_for_later_days_is_pointed_at(made):
    path = made(PLAN, told("b", "2024-06-10", ("2024-07-20", "planned", "The new bridge in Rabat will open")))
    (one,) = overdue(path, "2024-07-01")
    assert (one.report_date, one.report_status) == ("2024-06-10", "planned")
    assert any("perhaps moved, as said 2024-06-10" in line for line in lines([one]))


def test_a_report_without_a_date_is_pointed_at(made):
    text = "The new bridge in Rabat opened after all"
    undated = told("b", "2024-08-12", ("2024-06-16", "happened", text))
    undated = replace(undated, events=tuple(replace(one, interval=Interval(None, None)) for one in undated.events))
    (one,) = overdue(made(PLAN, undated), "2024-08-12")
    assert (one.report_title, one.report_status) == (text, "happened")


def test_plans_told_when_their_days_were_over_are_left_out(made):
    assert overdue(made(BACK), "2024-08-01") == []


def test_order_is_the_longest_first_and_background_is_left_out(made):
    second = told("g", "2024-03-01", ("2024-04-01/2024-04-30", "planned", "A strike is to begin"))
    described = replace(HIDDEN, events=tuple(replace(one, background=True) for one in HIDDEN.events))
    assert [one.latest for one in overdue(made(PLAN, second, described), "2024-08-01")] == ["2024-04-30", "2024-06-16"]


def test_what_an_article_only_recalls_ends_no_plan(made):
    recalled = replace(HELD, events=tuple(replace(one, background=True) for one in HELD.events))
    path = made(PLAN, recalled)
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("select events, status, json_array_length(states) from stories").fetchall() == [
            (2, "planned", 1)
        ]
    assert [one.report for one in overdue(path, "2024-08-01")] == [None]
    with opened(path) as db:
        page = story_page(db, overdue(path, "2024-08-01")[0].story)
    assert page is not None
    assert [one.event["background"] for one in page.told] == [0, 1]
    assert page.headline("en").event["title"] == "The new bridge in Rabat will open"
    assert page.overdue_since == "2024-03-01"
    assert overdue(made(PLAN, HELD), "2024-08-01") == []


def test_command(made):
    path = made(PLAN, LATE)
    shown = CliRunner().invoke(main, ["due", "--as-of", "2024-08-01", "--db", str(path)])
    assert shown.exit_code == 0
    assert "2024-06-16  46 days overdue  The new bridge in Rabat will open" in shown.output
    assert "perhaps reported 2024-07-10: The new bridge in Rabat opened" in shown.output
    shown = CliRunner().invoke(main, ["due", "--as-of", "2024-08-01", "--db", str(path), "--json"])
    assert json.loads(shown.output)["days_overdue"] == 46
    shown = CliRunner().invoke(main, ["due", "--as-of", "2024-06-17", "--db", str(path)])
    assert "2024-06-16  1 day overdue  " in shown.output
    shown = CliRunner().invoke(main, ["due", "--as-of", "2024-08-01", "--db", str(path) + "none"])
    assert (shown.exit_code, "no database" in shown.output) == (1, True)
