"""The user's own list: names and holidays read from a CSV, found in texts, kept through builds."""

import sqlite3
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from timeline.cli import main
from timeline.languages.writing.forms import find_forms
from timeline.names.finding import find_names
from timeline.names.own import OwnNames
from timeline.pipeline import build, read_one, redate
from timeline.records import Article, OwnEntry
from timeline.resolution.own_days import day_in, with_own_days
from timeline.sources.own_list import read_own_lists

LIST = """kind,name,aliases,latitude,longitude,country,day
organisation,Zentrova,ZTV|زنتروفا,,,,
person,Amal Idrissi,أمل الإدريسي|la reine du thé,,,,
place,Vallée Morte,,31.5,-6.2,MA,
holiday,Lantern Day,عيد الفوانيس,,,,03-21
"""


def own(tmp_path: Path, text: str = LIST) -> tuple[OwnEntry, ...]:
    file = tmp_path / "names.csv"
    file.write_text(text, "utf-8")
    entries, problems = read_own_lists([file])
    assert not problems
    return entries


def named(text: str, language: str, entries: tuple[OwnEntry, ...]) -> list[tuple[str, str, str]]:
    return [(n.name, n.kind, text[n.start : n.end]) for n in OwnNames(entries)(text, "", language, [(0, len(text))])]


def test_names_are_found_in_every_form(tmp_path: Path) -> None:
    entries = own(tmp_path)
    assert named("Yesterday ZTV closed.", "en", entries) == [("Zentrova", "organisation", "ZTV")]
    assert named("Hier, la reine du thé est venue.", "fr", entries) == [("Amal Idrissi", "person", "la reine du thé")]
    assert ("Amal Idrissi", "person", "أمل الادريسي") in named("ووصلت أمل الادريسي أمس", "ar", entries)
    assert named("وباعت زنتروفا حصتها", "ar", entries) == [("Zentrova", "organisation", "زنتروفا")]
    assert named("They call it ztv or aztv.", "en", entries) == []


def test_one_thing_has_one_key_and_a_place_its_coordinates(tmp_path: Path) -> None:
    finder = OwnNames(own(tmp_path))
    (latin,), (arabic,) = finder("We saw ZTV there.", "", "en", ()), finder("باعت زنتروفا حصتها", "", "ar", ())
    assert latin.key == arabic.key
    (place,) = finder("Ils vivent à Vallée Morte.", "", "fr", ())
    assert (place.kind, place.latitude, place.longitude, place.country) == ("place", 31.5, -6.2, "MA")


def test_the_list_overrules_the_rules_where_they_overlap(tmp_path: Path) -> None:
    entries = own(tmp_path, "kind,name\norganisation,Paris Match\n")
    assert [n.kind for n in find_names("He read Paris Match in Lyon.", "", "en", ())] != []
    assert named("He read Paris Match in Lyon.", "en", entries) == [
        ("Paris Match", "organisation", "Paris Match"),
        ("Lyon", "place", "Lyon"),
    ]


def test_forms_are_whole_words() -> None:
    assert list(find_forms("Ann met Anna.", ["Ann"])) == [("Ann", 0, 3)]
    assert [f for f, _, _ in find_forms("Ann Lee and Ann", ["Ann", "Ann Lee"])] == ["Ann Lee", "Ann"]
    text = "قال أَحمد إن"
    ((_, start, end),) = find_forms(text, ["احمد"])
    assert text[start:end] == "أَحمد"


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("The fair opens on Lantern Day.", date(2023, 2, 1), "2023-03-21"),
        ("The fair closed on Lantern Day.", date(2023, 12, 30), "2024-03-21"),
        ("It burnt on Lantern Day 2019, they say.", date(2023, 2, 1), "2019-03-21"),
        ("تبدأ الاحتفالات في عيد الفوانيس", date(2023, 2, 1), "2023-03-21"),
    ],
)
def test_holidays_are_dated(tmp_path: Path, text: str, published: date, expected: str) -> None:
    reading = read_one(Article(uid="a", text=text, published=published), own=own(tmp_path))
    (found,) = [x for x in reading.expressions if x.rule == "own/holiday"]
    assert found.value == found.interval.earliest == found.interval.latest == expected
    assert text[found.start : found.end] == found.text


def test_a_holiday_without_publication_date_says_why(tmp_path: Path) -> None:
    (found,) = with_own_days(Article(uid="a", text="It opens on Lantern Day."), (), own(tmp_path))
    assert found.value is None
    assert found.undated


def test_a_holiday_dates_its_event(tmp_path: Path) -> None:
    article = Article(uid="a", text="The fair will open on Lantern Day.", published=date(2023, 2, 1), language="en")
    (event,) = read_one(article, own=own(tmp_path)).events
    assert (event.interval.earliest, event.status) == ("2023-03-21", "planned")


@pytest.mark.parametrize(
    ("day", "year", "expected"),
    [
        ("EASTER+1", 2023, "2023-04-10"),
        ("NTH-11-4-4", 2023, "2023-11-23"),
        ("LAST-5-1", 2023, "2023-05-29"),
        ("HIJRI-10-1", 2023, "2023-04-21"),
        ("2020-02-29", 1999, "2020-02-29"),
    ],
)
def test_days(day: str, year: int, expected: str) -> None:
    assert date.fromordinal(day_in(day, year)).isoformat() == expected


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("kind,nom\nperson,Ann\n", "names.csv:1", "lacks name"),
        ("kind,name,colour\nperson,Ann,red\n", "names.csv:1", "colour"),
        ("kind,name\nperson,Ann\nalien,Bob\n", "names.csv:3", "kind"),
        ("kind,name\nperson,\n", "names.csv:2", "name"),
        ("kind,name,day\nholiday,Fools,04-31\n", "names.csv:2", "04-31"),
        ("kind,name,day\nholiday,Fools,soon\n", "names.csv:2", "soon"),
        ("kind,name,day\nholiday,Fools,\n", "names.csv:2", "day"),
        ("kind,name,latitude\nplace,Ann,3\n", "names.csv:2", "together"),
        ("kind,name,latitude,longitude\nplace,Ann,93,0\n", "names.csv:2", "latitude"),
        ("kind,name,country\nperson,Ann,FR\n", "names.csv:2", "country"),
        ("kind,name\nperson,Ann, Lee\n", "names.csv:2", "more cells"),
        ("kind,name,aliases\nperson,Ann,Nan\nperson,Bob,Nan\n", "names.csv:3", "names.csv:2"),
    ],
)
def test_errors_name_file_and_line(tmp_path: Path, text: str, place: str, words: str) -> None:
    file = tmp_path / "names.csv"
    file.write_text(text, "utf-8")
    _, (problem,) = read_own_lists([file])
    assert problem.severity == "error"
    assert problem.place == place
    assert words in f"{problem.message} {problem.mend}"


def test_what_is_no_utf8_is_told(tmp_path: Path) -> None:
    (tmp_path / "names.csv").write_bytes(b"kind,name\nperson,\xe9\xe8\n")
    entries, (problem,) = read_own_lists([tmp_path / "names.csv", tmp_path / "absent.csv"])
    assert (entries, problem.place) == ((), "names.csv")


def test_builds_read_it_and_redating_keeps_it(tmp_path: Path) -> None:
    source = tmp_path / "in"
    source.mkdir()
    (source / "names.csv").write_text(LIST + "alien,X,,,,,\n", "utf-8")
    head = "---\ntitle: Fair\npublished: 2023-02-01\nlanguage: en\n---\n"
    (source / "a.md").write_text(head + "ZTV will open its fair on Lantern Day.\n", "utf-8")
    db = tmp_path / "t.db"
    report = build([source], db)
    assert [problem.place for problem in report.problems] == ["names.csv:6"]
    assert _told(db) == [("Zentrova", "2023-03-21")]
    assert build([source], db).changed == 0
    redate(db, "a.md", date(2021, 2, 1), who="test", made="2024-01-01T00:00Z")
    assert _told(db) == [("Zentrova", "2021-03-21")]


def _told(db: Path) -> list[tuple[str, str]]:
    with sqlite3.connect(db) as connection:
        return connection.execute(
            "select actors.name, events.earliest from events join event_actors on event_id = events.id"
            " join actors on actors.id = actor_id"
        ).fetchall()


def test_extract_takes_a_list(tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text(LIST, "utf-8")
    line = '{"id": "1", "text": "ZTV opened on Monday.", "published": "2023-02-01", "lang": "en"}\n'
    result = CliRunner().invoke(main, ["extract", "--names", str(tmp_path / "own.csv"), "-"], input=line)
    assert result.exit_code == 0
    assert '"actors":["Zentrova"]' in result.stdout.replace(": ", ":")


def test_a_past_verb_takes_the_last_holiday_not_the_nearest(tmp_path: Path) -> None:
    article = Article(uid="a", text="The fair closed on Lantern Day.", published=date(2023, 12, 30), language="en")
    (event,) = read_one(article, own=own(tmp_path)).events
    assert event.interval.earliest == "2023-03-21"
