"""The comparison with other projects' phrases: their answers in one form, ours beside them, why they differ."""

from __future__ import annotations

import json
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Any

import bench_suites as bench
import pytest
from suites import causes, ours, published

SHARED = Path(__file__).resolve().parents[2] / "shared" / "corpora" / "suites"
MONDAY = "2024-03-04T09:00:00"


def row(tmp_path: Path, suite: str, **source: Any) -> published.Row:
    """A row of an invented suite."""
    (tmp_path / f"{suite}.jsonl").write_text(json.dumps({"lang": "en", "ref": MONDAY} | source) + "\n", "utf-8")
    return next(published.rows(tmp_path, suite))


@pytest.mark.parametrize(
    ("suite", "source", "start", "end", "grain"),
    [
        ("duckling", {"value": "2024-03", "grain": "month"}, "2024-03-01", "2024-04-01", "month"),
        ("duckling", {"value": "2024-Q2", "grain": "quarter"}, "2024-04-01", "2024-07-01", "quarter"),
        ("duckling", {"value": "2024-03-04T09", "grain": "hour"}, "2024-03-04T09:00", "2024-03-04T10:00", "hour"),
        ("duckling", {"start": "2023-00-00T00:00:00", "end": None, "grain": "year"}, "2023-01-01", None, None),
        ("dateparser", {"value": "2024-02-28", "grain": "week"}, "2024-02-26", "2024-03-04", "week"),
        ("recognizers", {"value": "T09:30:00", "timex": "T09:30", "type": "time"}, "2024-03-04T09:30",
         "2024-03-04T09:31", "minute"),
        ("recognizers", {"value": "2024-03-05T18:00:00", "timex": ["2024-03-05T06", "2024-03-05T18"],
                         "type": "datetime"}, "2024-03-05T18:00", "2024-03-05T19:00", "hour"),
        ("chrono", {"start": "2024-03-04", "end": "2024-03-06"}, "2024-03-04", "2024-03-07", None),
        ("chrono", {"value": "XXXX-XX-05T10:00"}, "2024-03-05T10:00", "2024-03-05T10:01", "minute"),
    ],
)  # fmt: skip
def test_published_answers_become_half_open_spans(
    tmp_path: Path, suite: str, source: dict[str, Any], start: str, end: str | None, grain: str | None
) -> None:
    answer = row(tmp_path, suite, text="x", **source).answers[0]
    assert (answer.kind, answer.grain) == ("span", grain)
    assert answer.start == datetime.fromisoformat(start)
    assert answer.end == (datetime.fromisoformat(end) if end else None)


def test_other_readings_count_and_years_before_the_calendar_do_not(tmp_path: Path) -> None:
    two = row(
        tmp_path, "recognizers", text="x", value="2024-03-11", other_values=["2024-03-04"], type="date", timex="x"
    )
    assert [a.start for a in two.answers] == [datetime(2024, 3, 11), datetime(2024, 3, 4)]
    assert row(tmp_path, "duckling", text="x", value="-0044", grain="year").answers == ()
    assert row(tmp_path, "chrono", text="x", value=None).answers == (published.NOTHING,)


def test_a_phrase_stands_in_its_sentence(tmp_path: Path) -> None:
    asked = row(tmp_path, "recognizers", text="Friday", sentence="Closed on Friday.", offset=10, value=None)
    assert (asked.phrase, asked.start, asked.end) == ("Friday", 10, 16)
    assert row(tmp_path, "chrono", text="Due on 4 May!", surface="4 May", value=None).phrase == "4 May"


@pytest.mark.parametrize(
    ("a", "b", "same"), [("P1W", "P7D", True), ("PT1.5H", "PT90M", True), ("P1Q", "P3M", True), ("P1M", "P30D", False)]
)
def test_amounts_are_compared_by_what_they_come_to(a: str, b: str, same: bool) -> None:
    assert (published.seconds_and_months(a) == published.seconds_and_months(b)) is same
    assert published.seconds_and_months("PXW") is None


def agreed(asked: published.Row) -> bool:
    """Whether we answer it alike."""
    reads = ours.found(asked)
    return any(ours.agrees(reads, answer) for answer in asked.answers)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("tomorrow", {"value": "2024-03-05", "grain": "day"}),
        ("2 May 2024 at 14:30", {"value": "2024-05-02T14:30", "grain": "minute"}),
        ("from 3 to 5 May 2024", {"start": "2024-05-03T00:00:00", "end": "2024-05-06T00:00:00", "grain": "day"}),
        ("since May 2023", {"start": "2023-05-01T00:00:00", "end": None, "grain": "month"}),
        ("nothing of the kind", {"value": None}),
        (
            "5 March 2024 from 2 p.m. to 4 p.m.",
            {"start": "2024-03-05T14:00:00", "end": "2024-03-05T16:00:00", "grain": "hour"},
        ),
    ],
)
def test_equal_answers_agree(tmp_path: Path, text: str, source: dict[str, Any]) -> None:
    assert agreed(row(tmp_path, "duckling", text=text, **source))


@pytest.mark.parametrize(
    ("suite", "text", "source", "cause"),
    [
        ("duckling", "Friday", {"value": "2024-03-08", "grain": "day"}, causes.DIRECTION),
        ("duckling", "in two hours", {"value": "2024-03-04T11:00", "grain": "minute"}, causes.SCOPE),
        ("duckling", "8 days", {"value": "2024-03-12", "grain": "day"}, causes.DIRECTION),
        ("chrono", "5 years ago", {"value": "2019-03-04T09:00"}, causes.CONVENTION),
        ("duckling", "tomorrow morning", {"start": "2024-03-05T04:00:00", "end": "2024-03-05T12:00:00",
                                          "grain": "hour"}, causes.CONVENTION),
        ("duckling", "the day after", {"value": "2024-03-05", "grain": "day"}, causes.DIRECTION),
        ("duckling", "3/4", {"value": "2024-03-04", "grain": "day"}, causes.AMBIGUOUS),
        ("duckling", "Unheardof Day", {"value": "2024-07-01", "grain": "day", "holiday": "Unheardof"}, causes.SCOPE),
        ("duckling", "tomorrow", {"value": "2024-03-09", "grain": "day"}, None),
        ("duckling", "8 o'clock pm-ish", {"value": "2024-03-09", "grain": "day"}, None),
    ],
)  # fmt: skip
def test_differences_have_causes_or_none(
    tmp_path: Path, suite: str, text: str, source: dict[str, Any], cause: str | None
) -> None:
    asked = row(tmp_path, suite, text=text, **source)
    assert not agreed(asked)
    found = causes.cause(asked, ours.found(asked))
    assert (found and found[0]) == cause


def test_what_was_read_by_hand_stays_as_long_as_it_disagrees(tmp_path: Path) -> None:
    by_hand = {1: bench.Verdict(1, causes.AMBIGUOUS, "hand", "could be either")}
    wrong = row(tmp_path, "duckling", text="tomorrow", value="2024-03-09", grain="day")
    assert bench.verdict(wrong, by_hand) == by_hand[1]
    assert bench.verdict(wrong, {}) == bench.Verdict(1, causes.OURS, "none", "")
    assert bench.verdict(row(tmp_path, "duckling", text="tomorrow", value="2024-03-05", grain="day"), by_hand) is None


def test_verdict_files_are_kept_by_row(tmp_path: Path) -> None:
    some = [bench.Verdict(7, "ours", "hand", "ranges"), bench.Verdict(2, "scope", "rule", "timers")]
    bench.keep(tmp_path / "x.tsv", some)
    assert bench.kept(tmp_path / "x.tsv") == {2: some[1], 7: some[0]}
    assert bench.kept(tmp_path / "x.tsv", "hand") == {7: some[0]}
    assert list(bench.kept(tmp_path / "x.tsv")) == [2, 7]


def test_the_verdicts_of_the_project_are_whole_and_hold_no_phrase() -> None:
    files = sorted(bench.VERDICTS.glob("*.verdicts.tsv"))
    assert len(files) == 17  # dateparser, chrono and Recognizers have no Arabic of ours
    for file in files:
        verdicts = bench.kept(file).values()
        assert {v.cause for v in verdicts} <= set(causes.CAUSES)
        assert {v.by for v in verdicts} <= {"rule", "hand", "none"}
        assert all(v.reason for v in verdicts if v.by != "none")


@pytest.mark.skipif(not SHARED.is_dir(), reason="../shared/corpora/suites is not here")
def test_ours_is_a_small_part_of_every_suite_in_every_language() -> None:
    for suite in published.SUITES:
        asked = Counter(row.language for row in published.rows(SHARED, suite))
        for language in set(published.LANGUAGES) & asked.keys():
            verdicts = bench.kept(bench.path(suite, language)).values()
            mistakes = sum(v.cause == causes.OURS for v in verdicts)
            assert mistakes < 0.05 * asked[language], f"{suite}.{language}: {mistakes} of {asked[language]}"


@pytest.mark.skipif(not SHARED.is_dir(), reason="../shared/corpora/suites is not here")
def test_a_line_for_each_suite_and_language() -> None:
    lines = list(bench.table(SHARED, ["dateparser.es", "dateparser.de"], None, False))
    assert [line.split(" | ")[:2] for line in lines[2:]] == [
        ["| dateparser", "es"], ["| dateparser", "de"], ["| **all**", "es"], ["| **all**", "de"],
    ]  # fmt: skip
    assert all(sum(int(cell.split()[0]) for cell in line.split(" | ")[4:9]) > 0 for line in lines[2:])
