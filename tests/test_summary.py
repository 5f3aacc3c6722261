"""The most salient dates of an actor, each by one sentence."""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest
from click.testing import CliRunner
from store_sample import event, interval, linked, reading

from timeline.cli import main
from timeline.publish.summary import find_actors, summarise
from timeline.records import Name, Reading

MUSK, LINDA = ("Elon Musk", "name:ln msk"), ("Linda Yaccarino", "name:lnd krn")


def told(uid, published, language, *lines):
    """An article of lines: days, sentence, and what else is to be said of the event."""
    text = "\n".join(sentence for _, sentence, _ in lines)
    article = replace(reading(uid, published=published).article, uid=uid, text=text, place=f"{uid}.txt", source=uid,
                      language=language)  # fmt: skip
    events = []
    for days, sentence, more in lines:
        made = event(text, sentence, interval(*days.split("/")))
        name, key = more.pop("actor", MUSK)
        actors = (Name(name, "person", made.start, made.end, key),)
        events.append(replace(made, actors=actors, **more))
    return Reading(article, (), tuple(events))


@pytest.fixture
def db(tmp_path):
    readings = [
        told("a", "2023-06-16", "en",
             ("2023-06-16", "Elon Musk spoke at a technology fair in Paris on Friday before ministers", {}),
             ("2022-10-01/2022-10-31", "Elon Musk took over the platform last October after a long quarrel", {}),
             ("2023-06-16", "Elon Musk is an engineer who was born in Pretoria in South Africa", {"background": True})),
        told("b", "2023-07-19", "fr",
             ("2023-06-16", "Elon Musk a parlé dans un salon de technologie à Paris devant les ministres", {}),
             ("2023-08-25", "Elon Musk devra appliquer les règles de l'Union dès vendredi", {"status": "planned"})),
        told("c", "2023-06-20", "en",
             ("2023-06-19", "Elon Musk met the president of the council for an hour in the morning", {}),
             ("2023-06-20", "Linda Yaccarino opened the festival on the beach with the mayor", {"actor": LINDA})),
    ]  # fmt: skip
    return linked(tmp_path / "t.db", readings)


def summary(db, actor="Elon Musk", first=None, last=None, dates=10):
    with closing(sqlite3.connect(db)) as connection:
        return summarise(connection, actor, first, last, dates)


def test_all_dates_in_the_order_of_time_with_their_evidence(db):
    found = summary(db)
    assert [one.told.day for one in found] == ["2022-10-01", "2023-06-16", "2023-06-19", "2023-08-25"]
    fair = found[1]
    assert (fair.articles, fair.salience) == (2, 3.0)  # two articles, one of which remembers it after a month
    assert "technolog" in fair.told.sentence
    assert fair.told.article in ("a", "b")
    assert all("Pretoria" not in one.told.sentence for one in found)


def test_the_most_salient_are_kept(db):
    assert [one.told.day for one in summary(db, dates=1)] == ["2023-06-16"]
    assert [one.told.day for one in summary(db, dates=2)] == ["2022-10-01", "2023-06-16"]


def test_days_of_which_one_is_meant_are_one_date_on_whatever_day_they_were_told(tmp_path):
    days, week = "2023-05-29/2023-06-04", "Elon Musk was told {} weeks ago that the network may be banned"
    path = linked(tmp_path / "w.db", [
        told("d", "2023-06-16", "en", (days, week.format("two"), {"counts_to": date(2023, 6, 2).toordinal()})),
        told("e", "2023-06-19", "en", (days, week.format("three"), {"counts_to": date(2023, 5, 29).toordinal()})),
    ])  # fmt: skip
    (one,) = summary(path)
    assert (one.told.earliest, one.told.latest, one.articles) == ("2023-05-29", "2023-06-04", 2)


def test_a_plan_is_not_told_as_a_fact(db):
    shown = CliRunner().invoke(main, ["summary", "--actor", "Elon Musk", "--db", str(db)])
    heads = [line for line in shown.output.splitlines() if not line.startswith(" ")]
    assert [line.partition("  ")[0] for line in heads] == \
        ["2022-10-01 to 2022-10-31", "2023-06-16", "2023-06-19", "2023-08-25, planned"]  # fmt: skip


def test_only_dates_between_two_days(db):
    days = [one.told.day for one in summary(db, first=date(2023, 6, 16), last=date(2023, 6, 19))]
    assert days == ["2023-06-16", "2023-06-19"]


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("Musk", ["name:ln msk"]),
        ("إيلون ماسك", ["name:ln msk"]),
        ("ماسك", ["name:ln msk"]),
        ("yaccarino", ["name:lnd krn"]),
        ("Nobody", []),
    ],
)
def test_actors_are_found_in_every_script_and_by_a_part(db, name, keys):
    with closing(sqlite3.connect(db)) as connection:
        ids = find_actors(connection, name)
        known = [key for (row, key) in connection.execute("select id, key from actors") if row in ids]
    assert known == keys


def test_command(db):
    shown = CliRunner().invoke(main, ["summary", "--actor", "Elon Musk", "--dates", "1", "--db", str(db)])
    assert shown.exit_code == 0
    assert shown.output.startswith("2023-06-16  Elon Musk ")
    assert "2 article(s)" in shown.output
    shown = CliRunner().invoke(main, ["summary", "--actor", "Nobody", "--db", str(db)])
    assert (shown.exit_code, "no actor 'Nobody'" in shown.output) == (1, True)


def test_command_says_where_there_is_nothing(db):
    shown = CliRunner().invoke(main, ["summary", "--actor", "Musk", "--from", "2030-01-01", "--db", str(db)])
    assert (shown.exit_code, shown.stdout, "no dated event of Musk" in shown.stderr) == (0, "", True)


def test_command_writes_json(db):
    shown = CliRunner().invoke(main, ["summary", "--actor", "Musk", "--dates", "1", "--db", str(db), "--json"])
    assert json.loads(shown.output)["articles"] == 2
