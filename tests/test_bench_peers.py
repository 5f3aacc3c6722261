"""What peers say, in the form that is scored: the mappings of tools/peers, without any peer installed."""

from __future__ import annotations

import json
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

import bench
import bench_peers
import benchmarks
import protocol
import pytest
import run_dateparser
import run_duckling
import run_heideltime
import run_recognizers
import timex3

FRIDAY = date(2023, 6, 16)


def mapped(words: str, finding: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Surface, type and value of a finding over all of `words`."""
    found = timex3.timexes([{"start": 0, "end": len(words), **finding}], words, FRIDAY)
    return [(words[t["start"] : t["end"]], t["type"], t["value"]) for t in found]


@pytest.mark.parametrize(
    ("words", "low", "high", "grain", "kind", "value"),
    [
        ("in 2019", "2019-01-01", None, "year", "DATE", "2019"),
        ("the third quarter", "2022-07-01", None, "quarter", "DATE", "2022-Q3"),
        ("490 BC", "-0490-01-01T00:0", None, "year", "DATE", "BC0490"),
        ("last week", "2023-06-05", None, "week", "DATE", "2023-W23"),
        ("two weeks ago", "2023-06-02", None, "day", "DATE", "2023-W22"),
        ("two months ago", "2023-04-16", None, "day", "DATE", "2023-04"),
        ("five years ago", "2018-06-01", None, "month", "DATE", "2018"),
        ("three days ago", "2023-06-13", None, "day", "DATE", "2023-06-13"),
        ("at 5 p.m.", "2023-06-16T17:00", None, "hour", "TIME", "2023-06-16T17:00"),
        ("now", "2023-06-16T12:00", None, "second", "DATE", "PRESENT_REF"),
        ("last night", "2023-06-15T18:00", "2023-06-16T00:00", "hour", "TIME", "2023-06-15TNI"),
        ("this weekend", "2023-06-16T18:00", "2023-06-19T00:00", "hour", "DATE", "2023-W24-WE"),
        ("the 1990s", "1990-01-01", "2000-01-01", "year", "DATE", "199"),
        ("last summer", "2022-06-21", "2022-09-24", "day", "DATE", "2022-SU"),
        ("past three months", "2023-03-01", "2023-06-01", "month", "DURATION", "P3M"),
        ("the last five years", "2018-01-01", "2023-01-01", "year", "DURATION", "P5Y"),
        ("next two days", "2023-06-17", "2023-06-19", "day", "DURATION", "P2D"),
    ],
)
def test_moments(words: str, low: str, high: str | None, grain: str, kind: str, value: str) -> None:
    found = mapped(words, {"low": low, "high": high, "grain": grain})
    assert [(t, v) for _, t, v in found] == [(kind, value)]


@pytest.mark.parametrize(
    ("low", "repeats", "value"),
    [
        ("2023-06-19", "week", "2023-06-12"),
        ("2024-03-31", "year", "2023-03-31"),
        ("2023-07-09", "year", "2023-07-09"),  # nearer than a year back
        ("2023-06-19", None, "2023-06-19"),
        ("2023-06-12", "week", "2023-06-12"),
    ],
)
def test_what_repeats_is_read_in_the_past(low: str, repeats: str | None, value: str) -> None:
    assert mapped("x", {"low": low, "grain": "day", "repeats": repeats}) == [("x", "DATE", value)]


def test_a_range_is_two_expressions_without_what_introduces_them() -> None:
    exclusive = mapped("from 12 June to 14 June,", {"low": "2023-06-12", "high": "2023-06-15", "grain": "day"})
    inclusive = mapped("from 12 June to 14 June,", {"low": "2023-06-12", "last": "2023-06-14", "grain": "day"})
    assert exclusive == inclusive == [("12 June", "DATE", "2023-06-12"), ("14 June", "DATE", "2023-06-14")]


def test_a_day_and_its_clock_are_two_expressions_in_french() -> None:
    found = mapped("vendredi à 10 heures", {"low": "2023-06-16T10:00", "grain": "hour"})
    assert found == [("vendredi", "DATE", "2023-06-16"), ("10 heures", "TIME", "2023-06-16T10:00")]


def test_of_overlapping_findings_the_longest_stays() -> None:
    spans = [(0, 4), (3, 9), (9, 12)]
    kept = timex3.disjoint([{"start": s, "end": e, "type": "DATE", "value": "2019"} for s, e in spans])
    assert [(t["start"], t["end"]) for t in kept] == [(3, 9), (9, 12)]


def test_duckling() -> None:
    values = [{"value": f"2023-06-{day}T00:00:00.000+00:00", "grain": "day", "type": "value"} for day in (19, 26)]
    monday = {"dim": "time", "start": 3, "end": 9, "value": {**values[0], "values": values}}
    assert run_duckling.finding(monday, 10) == {
        "start": 13, "end": 19, "low": "2023-06-19T00:00", "high": None, "grain": "day", "repeats": "week",
    }  # fmt: skip
    assert [run_duckling.duration(3, unit) for unit in ("day", "quarter", "minute")] == ["P3D", "P9M", "PT3M"]
    assert run_duckling.is_year("2019")
    assert not run_duckling.is_year("7")


@pytest.mark.parametrize(
    ("readings", "value"),
    [
        ([{"timex": "XXXX-WXX-1", "type": "date", "value": v} for v in ("2023-06-12", "2023-06-19")], "2023-06-12"),
        ([{"timex": "XXXX-07-09", "type": "date", "value": v} for v in ("2022-07-09", "2023-07-09")], "2023-07-09"),
        ([{"timex": "2023-W23", "type": "daterange", "start": "2023-06-05", "end": "2023-06-12"}], "2023-W23"),
        ([{"timex": "(2023-07-01,2023-10-01,P3M)", "type": "daterange", "start": "2023-07-01", "end": "2023-10-01"}],
         "2023-Q3"),
        ([{"timex": "XXXX-04", "Mod": "before-end", "type": "daterange", "end": "2023-05-01"}], "2023-04"),
        ([{"timex": "2023-06-15TNI", "type": "datetimerange", "start": "2023-06-15 20:00:00"}], "2023-06-15TNI"),
        ([{"timex": "T17", "type": "time", "value": "17:00:00"}], "2023-06-16T17:00"),
        ([{"timex": "P3Y", "type": "duration", "value": "94608000"}], "P3Y"),
        ([{"timex": "2020-SP", "type": "daterange", "value": "not resolved"}], "2020-SP"),
    ],
)  # fmt: skip
def test_recognizers(readings: list[dict[str, str]], value: str) -> None:
    assert [v for _, _, v in mapped("x", run_recognizers.finding({"values": readings}, FRIDAY))] == [value]


def test_heideltime_offsets_are_those_of_the_text() -> None:
    text = "Said Monday & left <b> in 𝕏 two days.\n"
    timeml = (
        '<?xml version="1.0"?>\n<!DOCTYPE TimeML SYSTEM "TimeML.dtd">\n<TimeML>\nSaid <TIMEX3 tid="t3" type="DATE" '
        'value="2023-06-12">Monday</TIMEX3> & left <b> in 𝕏 <TIMEX3 tid="t4" type="DURATION" value="P2D">two days'
        "</TIMEX3>.\n\n</TimeML>\n"
    )
    found = run_heideltime.findings(timeml, text)
    assert [(text[f["start"] : f["end"]], f["value"]) for f in found] == [("Monday", "2023-06-12"), ("two days", "P2D")]
    with pytest.raises(ValueError, match="changed the text"):
        run_heideltime.findings(timeml, text.lower())


def test_dateparser_places_its_substrings_in_order() -> None:
    found = run_dateparser.findings(
        [("May", datetime(2023, 5, 16), "month"), ("May", datetime(2023, 5, 16, 9), "time")], "May and May"
    )
    assert [(f["start"], f["end"], f["grain"]) for f in found] == [(0, 3, "month"), (8, 11, "minute")]


def test_sentences_keep_their_offsets_and_short_forms() -> None:
    text = "At 5 p.m. Monday it ended. Am 12. Juni war es aus! قال اليوم. ثم غدا\nEnd"
    pieces = list(protocol.sentences(text))
    assert [p for _, p in pieces] == [
        "At 5 p.m. Monday it ended.",
        "Am 12. Juni war es aus!",
        "قال اليوم.",
        "ثم غدا",
        "End",
    ]
    assert all(text[start:].startswith(piece) for start, piece in pieces)


def echo(tmp_path: Path, code: str) -> bench_peers.Run:
    """A run of an adapter made of `code`, over two documents."""
    gold = [{"id": i, "text": "today", "lang": "en", "dct": "2023-06-16T08:00"} for i in ("a", "b")]
    script = tmp_path / "adapter.py"
    script.write_text(f"import json, sys, time\nrows = [json.loads(line) for line in sys.stdin]\n{code}\n", "utf-8")
    return bench_peers.run([sys.executable, str(script)], "newsroom.en", gold, 5)


ANSWER = json.dumps({"id": "a", "found": [{"start": 0, "end": 5, "low": "2023-06-16", "grain": "day"}], "cpu": 0.5})


def test_a_run_keeps_what_a_peer_answered_before_it_broke(tmp_path: Path) -> None:
    result = echo(tmp_path, f"print('''{ANSWER}''', flush=True)\nraise SystemExit('no more')")
    assert result.found == {"a": [{"start": 0, "end": 5, "type": "DATE", "value": "2023-06-16"}]}
    assert (result.cpu, result.end) == (0.5, "no more")


def test_a_run_is_cut_short_in_time(tmp_path: Path) -> None:
    result = echo(tmp_path, f"print('''{ANSWER}''', flush=True)\ntime.sleep(30)")
    assert list(result.found) == ["a"]
    assert result.end == "stopped after 5 s"


def test_a_peer_that_cannot_be_had_says_why() -> None:
    lacking = bench_peers.peer("none", "None", "en", "none", needs=("no-such-program",))
    with pytest.raises(bench_peers.AbsentError, match="needs no-such-program"):
        bench_peers.installed(lacking)


def test_the_section_is_written_beside_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "docs").mkdir()
    target = tmp_path / "docs" / "benchmarks.md"
    target.write_text("# Benchmarks\n\nfirst\n\n## Peers\n\nold\n\n## Store\n\nlast\n", "utf-8")
    monkeypatch.setattr(bench_peers.benchmarks, "PAGE", target)
    bench_peers.write(["new"])
    text = target.read_text("utf-8")
    assert text.startswith("# Benchmarks\n\nfirst\n\n## Peers\n")
    assert text.endswith("\nnew\n\n## Store\n\nlast\n")
    assert "old" not in text


def test_the_bench_of_all_leaves_the_sections_of_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "benchmarks.md"
    page.write_text("# Benchmarks\n\n## Events\n\nkept\n")
    monkeypatch.setattr(benchmarks, "PAGE", page)
    for speed in ("| 1.25 |", "| 2.75 |"):
        bench.write(["| accurate |"], [speed], ["| limits |"])
    text = page.read_text("utf-8")
    assert all(text.count(once) == 1 for once in ("kept", "2.75", "accurate", "| limits |", "\n## Throughput\n"))
    assert "1.25" not in text
