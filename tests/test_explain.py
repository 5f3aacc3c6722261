"""Explanations: every step of a derivation, as data and in words."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from timeline.cli import main
from timeline.languages import load
from timeline.languages.files import FOLDER
from timeline.resolution import expressions_of
from timeline.resolution.explain import Explanation, explain
from timeline.resolution.read import Notes

PUBLISHED = date(2023, 6, 16).toordinal()


def explained(text: str, published: int | None = PUBLISHED, language: str = "en") -> list[Explanation]:
    notes: list[Notes] = []
    found = expressions_of(text, published, language, notes=notes)
    return [explain(e, published, note) for e, note in zip(found, notes, strict=True)]


def test_the_whole_derivation() -> None:
    (e,) = explained("It opened two weeks ago.")
    assert e.meaning == "ago(2, week)"
    assert e.anchor == "counted from publication 2023-06-16 (Fri)"
    assert e.value == "DATE 2023-W22"
    assert e.interval == "one moment in 2023-05-29..2023-06-04"
    assert e.tense == ""
    assert e.rule == "en/ago"


def test_the_place_is_the_line_of_the_rule() -> None:
    for e in explained("It opened two weeks ago, on Monday, in the third quarter and on 12/06/2023."):
        file, line = e.place.split(":")
        rule = e.rule.partition("/")[2]
        assert (FOLDER / file).read_text("utf-8").splitlines()[int(line) - 1] == f'name = "{rule}"'


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The court will rule on Monday.", "future, by 'will'"),
        ("The court ruled on Monday.", "past, by 'ruled'"),
        ("The court had been due to rule on Monday.", "either way, so the past"),
        ("The court has been sitting since Monday.", "past, by 'since'"),
        ("Monday.", "nothing tells"),
        ("The court ruled last Monday.", ""),
        ("The court ruled yesterday, Thursday.", ""),
    ],
)
def test_the_cue_of_the_tense(text: str, tense: str) -> None:
    (e,) = explained(text)
    assert e.tense.startswith(tense)
    assert bool(e.tense) == bool(tense)


def test_narrative_time_names_the_words_it_comes_from() -> None:
    first, second = explained("They met on 8 May 2023. The next day they signed.")
    assert first.anchor == "counted from nothing, the words say the date"
    assert "2023-05-08" in second.anchor
    assert "'8 May 2023'" in second.anchor


def test_what_counts_from_another_day_than_was_told_last_says_so() -> None:
    day, *_, same = explained("He arrived on Thursday. The ban starts on 25 August. He left the same day.")
    assert (day.value, same.value) == ("DATE 2023-06-15", "DATE 2023-06-15")
    assert same.anchor == "counted from 2023-06-15"


def test_what_counts_from_when_it_was_said_says_so() -> None:
    (_, found) = explained("He promised in 2019 to open it within two years.")
    assert found.anchor == "counted from when it was said, 2019"


def test_other_readings_conflicts_and_reasons_are_told() -> None:
    (numeric,) = explained("Signed on 12/06/2023.")
    assert numeric.alternatives == ("2023-12-06",)
    assert "other readings: 2023-12-06" in numeric.in_words()
    (conflict,) = explained("It shut yesterday, Friday.")
    assert "conflict: 2023-06-15 is a Thursday, the text says Friday" in conflict.in_words()
    (undated,) = explained("It shut yesterday.", published=None)
    assert "undated: no publication date to count from" in undated.in_words()
    assert "interval" not in undated.in_words()


def test_an_expression_over_a_line_break_is_told_on_one_line() -> None:
    (e,) = explained("It opened two\nweeks ago.")
    assert e.in_words().splitlines()[0].startswith("two weeks ago = ago(2, week)")


def test_there_is_a_note_for_each_expression() -> None:
    text = "It opened soon after, on 31 June, at 9 a.m. and 8 May 2023, for three years; now in two days."
    notes: list[Notes] = []
    assert len(expressions_of(text, PUBLISHED, load("en"), notes=notes)) == len(notes)


def test_what_a_verb_of_another_tense_would_have_given_is_told() -> None:
    (past,) = explained("The court ruled on Monday.")
    assert past.not_chosen == ("2023-06-19 (of a future verb)",)
    (future,) = explained("The court will rule on Monday.")
    assert future.not_chosen == ("2023-06-12 (of a past verb)",)
    assert "not chosen: 2023-06-12" in future.in_words()
    (sold,) = explained("They sold it within two days.")
    assert sold.interval == ""
    assert sold.not_chosen == ()
    (last,) = explained("The court ruled last Monday.")
    assert last.not_chosen == ()


def test_an_article_of_the_database_is_explained(tmp_path: Path) -> None:
    source, db = tmp_path / "court.jsonl", tmp_path / "x.db"
    article = {"id": "a1", "text": "The court ruled on Monday.", "published": "2023-06-16", "language": "en"}
    source.write_text(json.dumps(article), "utf-8")
    run = CliRunner().invoke
    assert run(main, ["build", str(source), "--db", str(db)]).exit_code == 0
    told = run(main, ["explain", "--article", "a1", "--db", str(db)])
    assert told.stdout.startswith(
        "Monday = weekday(1), counted from publication 2023-06-16 (Fri), gives DATE 2023-06-12"
    )
    redated = run(main, ["explain", "--article", "a1", "--db", str(db), "--published", "2023-06-23"])
    assert "gives DATE 2023-06-19" in redated.stdout
    unknown = run(main, ["explain", "--article", "a2", "--db", str(db)])
    assert (unknown.exit_code, "no article 'a2'" in unknown.stderr) == (1, True)
    assert run(main, ["explain"]).exit_code == 2
    assert run(main, ["explain", "text", "--article", "a1"]).exit_code == 2
