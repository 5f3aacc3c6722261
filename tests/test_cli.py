"""The command line: JSON lines through it, exit codes, and messages in place of tracebacks."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

from timeline import __version__
from timeline.cli import main
from timeline.languages import available

ARTICLE = {"id": "a1", "text": "The minister resigned two weeks ago.", "published": "2023-06-16", "lang": "en"}
OTHER = {"id": "a2", "text": "The minister will leave the house on Monday.", "published": "2023-06-16", "lang": "en"}
SOME_FAILED = 3


def run(*arguments: str, given: str | bytes = "") -> Result:
    return CliRunner().invoke(main, arguments, input=given)


def lines(*records: Any) -> str:
    return "".join((r if isinstance(r, str) else json.dumps(r, ensure_ascii=False)) + "\n" for r in records)


def written(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


# -- tag, extract, link --------------------------------------------------------------------------------------------


def test_tag_adds_timexes_and_keeps_the_rest() -> None:
    result = run("tag", "-", given=lines(ARTICLE | {"extra": [1, {"a": None}], "timexes": "old"}))
    assert result.exit_code == 0
    (record,) = written(result)
    assert {k: record[k] for k in ARTICLE} == ARTICLE
    assert record["extra"] == [1, {"a": None}]
    (timex,) = record["timexes"]
    assert ARTICLE["text"][timex["start"] : timex["end"]] == timex["text"] == "two weeks ago"
    assert timex["value"] == "2023-W22"


def test_one_object_out_for_each_in_and_in_order() -> None:
    given = [ARTICLE | {"id": n} for n in range(30)]
    for command in ("tag", "extract"):
        result = run(command, given=lines(*given))
        assert [r["id"] for r in written(result)] == list(range(30))


def test_dct_and_published_are_one() -> None:
    dct = {k: v for k, v in ARTICLE.items() if k != "published"} | {"dct": "2023-06-16"}
    (with_dct,), (with_published,) = (written(run("tag", given=lines(r))) for r in (dct, ARTICLE))
    assert with_dct["timexes"] == with_published["timexes"]


def test_extract_adds_events_whose_timex_is_an_index() -> None:
    (record,) = written(run("extract", "-", given=lines(ARTICLE)))
    (event,) = record["events"]
    assert record["timexes"][event["timex"]]["text"] == "two weeks ago"
    assert (event["earliest"], event["latest"]) == ("2023-05-29", "2023-06-04")
    assert ARTICLE["text"][event["start"] : event["end"]].startswith("The minister resigned")
    keys = {"start", "end", "trigger_start", "trigger_end", "sentence_start", "sentence_end", "title", "timex",
            "earliest", "latest", "granularity", "extent", "edtf", "status", "sourcing", "background", "actors",
            "places"}  # fmt: skip
    assert keys <= event.keys()


def test_link_gives_every_event_a_story() -> None:
    opening = ARTICLE | {"text": "President Emmanuel Macron opened the new stadium in Paris two weeks ago."}
    again = opening | {"id": "a3", "source": "Other"}
    extracted = run("extract", given=lines(opening, again, OTHER)).stdout
    linked = written(run("link", "-", given=extracted))
    assert [r["id"] for r in linked] == ["a1", "a3", "a2"]
    stories = [event["story"] for record in linked for event in record["events"]]
    assert all(isinstance(story, str) and story for story in stories)
    assert stories[0] == stories[1]  # the same happening in two articles
    assert stories[0] != stories[2]


BAD = [("not json", "not JSON"), ("[1]", "no object"), ('{"id": 1, "text": 5}', "text"), ('{"id": 1}', "no text")]


@pytest.mark.parametrize("command", ["tag", "extract"])
def test_bad_lines_are_told_with_their_number_and_counted(command: str) -> None:
    bad = [line for line, _ in BAD]
    result = run(command, "-", given=lines(ARTICLE, bad[0], "", *bad[1:], OTHER))
    assert result.exit_code == SOME_FAILED
    assert [r["id"] for r in written(result)] == ["a1", "a2"]
    told = result.stderr.splitlines()
    for number, (_, message), line in zip((2, 4, 5, 6), BAD, told, strict=False):
        assert line.startswith(f"error: -:{number}: ")
        assert message in line
    assert told[-1] == "4 line(s) skipped"


def test_a_file_is_named_in_its_problems(tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl"
    path.write_text(lines(ARTICLE, "not json"), "utf-8")
    result = run("tag", str(path))
    assert result.exit_code == SOME_FAILED
    assert f"{path}:2: " in result.stderr


@pytest.mark.parametrize("command", ["tag", "extract", "link"])
def test_strict_stops_at_the_first_bad_line(command: str) -> None:
    result = run(command, "--strict", "-", given=lines("not json", "nor this", ARTICLE))
    assert result.exit_code == SOME_FAILED
    assert result.stdout == ""
    assert "-:1: " in result.stderr
    assert "-:2: " not in result.stderr


def test_a_bad_date_is_a_warning_and_nothing_is_skipped() -> None:
    result = run("tag", given=lines(ARTICLE | {"published": "soon"}))
    assert result.exit_code == 0
    assert "warning: -:1: " in result.stderr
    assert written(result)[0]["timexes"][0]["undated"]


def test_lines_are_streamed() -> None:
    """The answer to a line comes before the next line is given."""
    with subprocess.Popen(
        [sys.executable, "-m", "timeline.cli", "tag", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        encoding="utf-8",
    ) as process:  # fmt: skip
        assert process.stdin
        assert process.stdout
        process.stdin.write(lines(ARTICLE))
        process.stdin.flush()
        first = process.stdout.readline()
        process.stdin.write(lines(OTHER))
        process.stdin.close()
        assert json.loads(first)["id"] == "a1"
        assert json.loads(process.stdout.read())["id"] == "a2"


def test_a_byte_order_mark_and_arabic_pass_through() -> None:
    text = "غادر الوزير أمس."
    given = b"\xef\xbb\xbf" + lines({"id": 1, "text": text, "published": "2023-06-16", "lang": "ar"}).encode()
    result = run("tag", given=given)
    assert result.exit_code == 0
    assert written(result)[0]["text"] == text


# -- explain, languages, check ---------------------------------------------------------------------------------------


def test_explain_in_words() -> None:
    result = run("explain", "It opened two weeks ago.", "--published", "2023-06-16")
    assert result.exit_code == 0
    first = result.stdout.splitlines()[0]
    for part in ("two weeks ago", "ago(2, week)", "publication 2023-06-16 (Fri)", "2023-W22", "en/ago", "en.toml:"):
        assert part in first


def test_explain_as_json() -> None:
    result = run("explain", "It opened yesterday and closes on Monday.", "--published", "2023-06-16", "--json")
    explained = written(result)
    assert [e["text"] for e in explained] == ["yesterday", "Monday"]
    assert explained[0]["rule"] == "en/deictic"


def test_explain_reads_standard_input_and_tells_where_nothing_is() -> None:
    assert "yesterday" in run("explain", "-", "--published", "2023-06-16", given="It opened yesterday.").stdout
    assert run("explain", "Nothing here.", "--published", "2023-06-16").stdout == "no time expression found\n"
    assert run("explain", "Nothing here.", "--published", "2023-06-16", "--json").stdout == ""


@pytest.mark.parametrize(
    ("language", "level"), [("tr", "basic words of time"), ("ja", "absolute dates"), (None, "unknown")]
)
def test_what_is_not_read_in_full_is_told(language: str | None, level: str) -> None:
    text = "Köprü dün açıldı."
    line = json.dumps({"text": text, "lang": language, "published": "2023-06-16"})
    for told in (run("tag", "-", given=line), run("explain", text, *(("--language", language) if language else ()))):
        assert told.exit_code == 0
        assert level in told.stderr


def test_links_back_are_addresses_of_the_web(tmp_path: Path) -> None:
    refused = run("export", "--db", str(tmp_path / "t.db"), "--format", "html", "--base", "javascript:alert(1)")
    assert (refused.exit_code, "write https://" in refused.stderr) == (2, True)


def test_what_comes_from_locale_data_has_no_file_and_line() -> None:
    assert "(locale data of dateparser)" in run("explain", "Köprü dün açıldı.", "--language", "tr").stdout


def test_languages_tells_the_level_of_each() -> None:
    told = dict(line.split()[:2] for line in run("languages").stdout.splitlines())
    assert {code for code, level in told.items() if level == "full"} == set(available())
    assert told["it"] == "basic"
    assert told["*"] == "dates"


def test_check_finds_what_is_wrong_with_a_file(tmp_path: Path) -> None:
    path = tmp_path / "xx.toml"
    head = '[language]\ncode = "xx"\nname = "X"\n[trigger.now]\nPRESENT = ["nuu"]\n[[rules]]\nname = "now"\n'
    rule = 'match = ["{now:w}"]\nvalue = "ref(w)"\nexamples = [["It is [nuu].", "PAST_REF"]]\n'
    path.write_text(head + rule, "utf-8")
    result = run("check", str(path))
    assert result.exit_code == 1
    assert "error: now: " in result.stdout
    assert "PAST_REF" in result.stdout


# -- messages in place of tracebacks ---------------------------------------------------------------------------------

MISSING = [
    ("export", "--db", "{}/none.db"), ("serve", "--db", "{}/none.db"), ("snapshot", "{}/out.db", "--db", "{}/none.db"),
    ("redate", "a", "--published", "2023-01-01", "--db", "{}/none.db"),
    ("check", "{}/broken.toml"),
]  # fmt: skip
USAGE = [
    ("build",), ("build", "{}/nowhere"), ("tag", "{}/nowhere.jsonl"), ("explain", "x", "--published", "2023-13-01"),
    ("redate", "a"), ("redate", "a", "--published", "tomorrow"), ("build", "{}", "--column", "text"), ("nothing",),
    ("build", "{}", "--jobs", "0"), ("serve", "--port", "x"), ("serve", "--port", "99999"),
    ("build", "{}", "--encoding", "klingon"), ("due", "--as-of", "2026-31-12"),
    ("export", "--from", "2024-06-01", "--to", "2024-01-01"), ("export", "--format", "xml"),
    ("summary", "--actor", "a", "--from", "2024-02-01", "--to", "2024-01-01"),
]  # fmt: skip
NO_DATABASE = [
    ("serve", "--db", "{}/bad.db"), ("export", "--db", "{}/bad.db"), ("snapshot", "{}/out.db", "--db", "{}/bad.db"),
    ("build", "{}/a.txt", "--db", "{}/bad.db"), ("redate", "a", "--published", "2023-01-01", "--db", "{}/bad.db"),
]  # fmt: skip


def refused(tmp_path: Path, arguments: tuple[str, ...]) -> Result:
    (tmp_path / "broken.toml").write_text("[[", "utf-8")
    (tmp_path / "bad.db").write_text("no database", "utf-8")
    (tmp_path / "a.txt").write_text("---\npublished: 2023-06-16\n---\nIt opened yesterday.\n", "utf-8")
    result = run(*(a.replace("{}", str(tmp_path)) for a in arguments))
    assert isinstance(result.exception, SystemExit), result.exception  # else people would see a traceback
    return result


@pytest.mark.parametrize("arguments", MISSING, ids=" ".join)
def test_an_error_is_a_message(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    result = refused(tmp_path, arguments)
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: ")
    assert len(result.stderr.splitlines()) == 1
    assert result.stdout == ""
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize("arguments", USAGE, ids=" ".join)
def test_wrong_usage_is_2(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    result = refused(tmp_path, arguments)
    assert result.exit_code == 2
    assert "Error: " in result.stderr


@pytest.mark.parametrize("command", [("due", "--as-of"), ("explain", "x", "--published"), ("export", "--from")])
@pytest.mark.parametrize("day", ["2026-31-12", "2026-02-30", "yesterday", "2026", "12/06/2026", ""])
def test_what_is_no_day_is_refused_with_the_way_to_write_one(command: tuple[str, ...], day: str) -> None:
    result = run(*command, day)
    assert result.exit_code == 2
    assert "write YYYY-MM-DD" in result.stderr


def test_what_is_written_into_no_folder_is_told_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("---\npublished: 2023-06-16\n---\nIt opened yesterday.\n", "utf-8")
    db, out = str(tmp_path / "a.db"), str(tmp_path / "none" / "out")
    assert run("build", str(tmp_path / "a.txt"), "--db", db).exit_code == 0
    for command in (("export", "--output", out), ("snapshot", out)):
        result = run(*command, "--db", db)
        assert result.exit_code == 1
        assert result.stderr == f"Error: no folder {tmp_path / 'none'}\n"


def test_utf_16_is_named_where_lines_of_json_are_wanted() -> None:
    for encoding in ("utf-16", "utf-16-le", "utf-16-be"):
        given = '{"id": 1, "text": "It opened yesterday.", "published": "2023-06-16"}\n'.encode(encoding)
        result = CliRunner().invoke(main, ["tag", "-"], input=given)
        assert result.exit_code == SOME_FAILED
        assert "-:1: UTF-16, as it seems, or binary data (save it as UTF-8)" in result.stderr


def test_the_encoding_of_all_files_can_be_named(tmp_path: Path) -> None:
    text = "---\npublished: 2023-06-16\nlanguage: fr\n---\nLe théâtre a rouvert jeudi à Orléans, a annoncé la mairie.\n"
    (tmp_path / "a.txt").write_bytes(text.encode("cp437"))
    db = str(tmp_path / "a.db")
    assert run("build", str(tmp_path / "a.txt"), "--encoding", "cp437", "--db", db).exit_code == 0
    assert run("export", "--format", "jsonl", "--db", db, "--output", str(tmp_path / "out")).exit_code == 0
    assert "théâtre" in (tmp_path / "out").read_text("utf-8")


def test_an_archive_is_to_be_unpacked(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK")
    result = run("build", str(tmp_path / "a.zip"), "--db", str(tmp_path / "a.db"))
    assert result.exit_code == SOME_FAILED
    assert "no reader for .zip (unpack it into a folder, and read that)" in result.stderr


@pytest.mark.parametrize("arguments", NO_DATABASE, ids=" ".join)
def test_a_file_that_is_no_database_is_told(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    result = refused(tmp_path, arguments)
    assert result.exit_code == 1
    assert "bad.db" in result.stderr
    assert (tmp_path / "bad.db").read_text("utf-8") == "no database"


@pytest.mark.parametrize("record", [{"id": 1, "events": [{}]}, {"id": 1, "events": 5}, {"id": 1, "events": [1]}])
def test_link_refuses_events_that_extract_did_not_write(record: dict[str, Any]) -> None:
    result = run("link", given=lines(record))
    assert isinstance(result.exception, SystemExit)
    assert result.exit_code == SOME_FAILED
    assert "-:1: " in result.stderr


# -- help and cost ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(main.commands))
def test_help_tells_what_a_command_does_and_shows_an_example(name: str) -> None:
    command = main.commands[name]
    result = run(name, "--help")
    assert result.exit_code == 0
    assert command.help
    if any(isinstance(p, click.Argument) or p.required for p in command.params):
        assert f"timeline {name}" in result.stdout.split("\n", 1)[1]


def test_version_and_exit_codes_are_told() -> None:
    assert __version__ in run("--version").stdout
    assert "Exit codes" in run("--help").stdout
