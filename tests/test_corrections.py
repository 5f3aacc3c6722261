"""A person's word over the machine's: kept as lines, read by every build, never lost."""

import json
from datetime import date

import pytest
from pydantic import ValidationError
from store_sample import event_uids, interval, reading, rows, warned

from timeline.records import Problem
from timeline.store.corrections import Correction, Corrections, append_correction, read_corrections
from timeline.store.store import Store

A = reading("a1")
FIRST, SECOND = event_uids(A)
SAID = {"who": "Lina", "made": "2023-07-01T09:00Z"}


def published(uid="a1", day="2023-06-01", **more):
    return Correction.model_validate({"kind": "published", "uid": uid, "published": day} | SAID | more)


def on(kind, uid, **more):
    return Correction.model_validate({"kind": kind, "uid": uid} | SAID | more)


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "published", "uid": "a1"},
        {"kind": "published", "uid": "a1", "published": "the first of June"},
        {"kind": "merge", "uid": "e1"},
        {"kind": "date", "uid": "e1"},
        {"kind": "date", "uid": "e1", "earliest": "2023-06-02", "latest": "2023-06-01"},
        {"kind": "hide", "uid": " "},
        {"kind": "erase", "uid": "e1"},
        {"kind": "hide", "uid": "e1", "colour": "red"},
    ],
)
def test_incomplete_corrections_are_refused(wrong):
    with pytest.raises(ValidationError):
        Correction.model_validate(wrong | SAID)


def test_file_round_trip_and_lines_that_are_none(tmp_path):
    file = tmp_path / "corrections.jsonl"
    said = [published(), on("hide", FIRST, quote="القمة"), on("merge", FIRST, other=SECOND)]
    append_correction(file, said[0])
    file.write_text(file.read_text().rstrip("\n") + "\n{broken\n\n" + json.dumps({"kind": "hide"}))  # torn last line
    for correction in said[1:]:
        append_correction(file, correction)
    found, problems = read_corrections([file, tmp_path / "none.jsonl"])
    assert found == said
    assert [problem.place for problem in problems] == ["corrections.jsonl:2", "corrections.jsonl:4"]
    assert all(problem.severity == "error" and problem.mend for problem in problems)
    assert "القمة" in file.read_text(encoding="utf-8")


def test_later_word_holds_in_any_order():
    one, two = published(day="2023-06-01", made="2023-07-01"), published(day="2023-06-02", made="2023-07-02")
    merge, split = on("merge", "x", other="y", made="2023-07-01"), on("split", "y", other="x", made="2023-07-02")
    for order in ([one, two, merge, split], [split, merge, two, one, one]):
        said = Corrections.of(order)
        assert said.published == {"a1": date(2023, 6, 2)}
        assert said.together == frozenset()
        assert said.apart == {("x", "y")}


def test_publication_date_takes_its_warnings_along():
    article = warned(warned(reading("a1", published=None), "no publication date"), "legacy encoding").article
    mended = Corrections.of([published()]).of_article(article)
    assert (mended.published, mended.published_from) == (date(2023, 6, 1), "correction")
    assert mended.problems == (Problem("warning", "a1.txt", "legacy encoding"),)
    assert Corrections.of([published("other")]).of_article(article) is article


def test_dates_move_their_event_only():
    said = Corrections.of([on("date", FIRST, earliest="2023-06-10", latest="2023-06-12")])
    first, second = said.of_reading(A).events
    assert first.interval == interval("2023-06-10", "2023-06-12")
    assert (first.extent, first.granularity) == ("within", None)
    assert second == A.events[1]
    assert event_uids(said.of_reading(A)) == [FIRST, SECOND]


def test_database_remembers_and_lists_what_attaches_to_nothing(tmp_path):
    path = tmp_path / "t.db"
    said = Corrections.of([published(), on("hide", "gone", quote="the lost words"), on("merge", FIRST, other="lost")])
    with Store(path) as store:
        store.write(A)
        problems = store.write_corrections(said)
        store.finish()
        assert Corrections.of(store.remembered()) == said
    assert sorted(problem.message for problem in problems) == [
        "hide by Lina of 2023-07-01T09:00Z: no event gone (“the lost words”)",
        "merge by Lina of 2023-07-01T09:00Z: no event lost",
    ]
    assert rows(path, "select kind, attached from corrections order by kind") == [
        ("hide", 0),
        ("merge", 0),
        ("published", 1),
    ]
