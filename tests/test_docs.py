"""The documents are true: commands, columns, dependencies and examples are those of the code."""

from __future__ import annotations

import re
import shlex
import sqlite3
import tomllib
from contextlib import closing
from datetime import date
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from pydantic.fields import FieldInfo

from timeline import extract, tag
from timeline.cli import main
from timeline.languages.compiler import compile_file
from timeline.languages.compiler import read as read_language
from timeline.languages.format import Tense
from timeline.languages.tables.event_tables import EventsTable
from timeline.resolution.examples import failures, marked

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted(DOCS.rglob("*.md"))]
PUBLISHED = date(2023, 6, 16)
COMMANDS = {name: command for name, command in main.commands.items() if not command.hidden}


def text(page: str) -> str:
    return (ROOT / page).read_text("utf-8")


def blocks(page: str, language: str) -> list[str]:
    """The code blocks of a page in one language."""
    return re.findall(rf"^```{language}\n(.*?)^```", text(page), re.MULTILINE | re.DOTALL)


def rows(page: str, heading: str, level: str = "##") -> list[list[str]]:
    """The cells of the first table under a heading, without its own head."""
    section = text(page).split(f"\n{level} {heading}\n", 1)[1].split(f"\n{level} ", 1)[0]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines[2:]]


# -- links ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text("utf-8"))
    inside = [target for target in targets if not target.startswith(("http:", "https:"))]
    assert [target for target in inside if not (page.parent / target).exists()] == []


# -- decisions -----------------------------------------------------------------------------------------------------

RECORDS = sorted(page for page in (DOCS / "decisions").glob("*.md") if page.name != "README.md")


def test_files_of_decisions_are_those_of_the_index() -> None:
    listed = re.findall(r"\]\(([\w-]+\.md)\) \|$", text("docs/decisions/README.md"), re.MULTILINE)
    assert sorted(listed) == [page.name for page in RECORDS]


@pytest.mark.parametrize("page", RECORDS, ids=lambda page: page.name)
def test_record_of_a_decision_has_a_day_and_is_short(page: Path) -> None:
    for section in page.read_text("utf-8").split("\n## ")[1:]:
        head, *body = section.splitlines()
        assert re.match(r"\d{4}-\d\d-\d\d \S|Tried and left", head), head
        assert len([line for line in body if line and not line.startswith("|")]) <= 15, head


# -- command line --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", COMMANDS)
def test_command_is_documented_with_its_options(name: str) -> None:
    line = next((line for line in text("docs/cli.md").splitlines() if line.startswith(f"| `timeline {name}")), "")
    assert line, f"docs/cli.md has no row for {name}"
    options = [option for parameter in COMMANDS[name].params for option in _long_names(parameter)]
    assert [option for option in options if f"{option}`" not in line and f"{option} " not in line] == []


def _long_names(parameter: click.Parameter) -> list[str]:
    if not isinstance(parameter, click.Option):
        return []
    return [option for option in (*parameter.opts, *parameter.secondary_opts) if option.startswith("--")]


@pytest.mark.parametrize("name", COMMANDS)
def test_command_has_help(name: str) -> None:
    shown = CliRunner().invoke(main, [name, "--help"])
    assert shown.exit_code == 0
    assert COMMANDS[name].help


def test_command_lines_of_the_readme_exist() -> None:
    lines = [line for block in blocks("README.md", "console") for line in block.splitlines()]
    parts = [shlex.split(part) for line in lines for part in line.removeprefix("$ ").split("|")]
    ours = [part for part in parts if part[:1] == ["timeline"]]
    assert len(ours) >= 6
    for _, command, *arguments in ours:
        options = {option for parameter in COMMANDS[command].params for option in _long_names(parameter)}
        assert {argument for argument in arguments if argument.startswith("--")} <= options


def test_make_targets_of_the_readme_exist() -> None:
    targets = set(re.findall(r"^([a-z0-9-]+):", text("Makefile"), re.MULTILINE))
    named = set(re.findall(r"\bmake ([a-z0-9-]+)", " ".join(page.read_text("utf-8") for page in PAGES)))
    assert {"run", "test"} <= named <= targets


# -- examples ------------------------------------------------------------------------------------------------------


def test_python_of_the_readme_runs(capsys: pytest.CaptureFixture[str]) -> None:
    [code] = blocks("README.md", "python")
    exec(compile(code, "README.md", "exec"), {})
    said = [line.partition("#")[2].strip().removeprefix("... ") for line in code.splitlines() if "print(" in line]
    printed = capsys.readouterr().out.splitlines()
    assert len(said) == len(printed) == 2
    assert all(line.endswith(promise) for line, promise in zip(printed, said, strict=True))


def test_explanation_shown_is_the_one_made() -> None:
    [block] = re.findall(r"```console\n(.*?)```", text("docs/how-it-works.md"), re.DOTALL)
    command, shown = (line.strip() for line in block.strip().splitlines()[:2])
    made = CliRunner().invoke(main, shlex.split(command)[2:]).output.splitlines()[0]
    assert _without_line_numbers(made) == _without_line_numbers(shown)


def _without_line_numbers(line: str) -> str:
    return re.sub(r"toml:\d+", "toml", line)


@pytest.mark.parametrize("row", rows("docs/semantics.md", "Expressions"), ids=lambda row: row[0])
def test_expression_of_the_semantics(row: list[str]) -> None:
    sentence, type_, value, mod, days, extent = row
    plain, [(start, end)] = marked(sentence)
    found = {(e.start, e.end): e for e in tag(plain, PUBLISHED, "en")}
    e = found[start, end]
    given = f"{e.value} (freq {e.freq})" if e.freq else e.value
    assert (e.type, given, e.mod or "", e.extent or "") == (type_, value, mod, extent)
    assert days == (f"{e.interval.earliest or 'open'}..{e.interval.latest or 'open'}" if e.interval.bounded else "none")


@pytest.mark.parametrize("row", rows("docs/semantics.md", "What a connective does to an event"), ids=lambda row: row[0])
def test_connective_of_the_semantics(row: list[str]) -> None:
    sentence, days, extent = row
    [event] = extract(sentence, PUBLISHED, "en")
    assert (f"{event.interval.earliest or 'open'}..{event.interval.latest or 'open'}", event.extent) == (days, extent)


def test_language_of_the_guide_compiles_and_its_examples_hold(tmp_path: Path) -> None:
    [source] = blocks("docs/adding-a-language.md", "toml")
    path = tmp_path / "eo.toml"
    path.write_text(source, "utf-8")
    language, content = compile_file(path), read_language(path)
    assert sum(len(rule.examples) for rule in content.rules) >= 4
    assert list(failures(content, language)) == []


# -- lists ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "field"), EventsTable.model_fields.items())
def test_keys_of_events_are_in_the_guide(name: str, field: FieldInfo) -> None:
    table = field.annotation
    assert table is not None
    told = {cells[0].strip("` *") for cells in rows("docs/adding-a-language.md", f"`[events.{name}]`", "###")}
    assert told == set(table.model_fields)


def test_keys_of_tense_are_in_the_guide() -> None:
    guide = (ROOT / "docs/adding-a-language.md").read_text("utf-8")
    assert [key for key in Tense.model_fields if f"`{key}`" not in guide] == []


def test_dependencies_are_those_of_the_project() -> None:
    project = tomllib.loads(text("pyproject.toml"))
    wanted = [
        *project["project"]["dependencies"],
        *(name for extra in project["project"]["optional-dependencies"].values() for name in extra),
        *project["dependency-groups"]["dev"],
    ]
    listed = re.findall(r"^\| ([\w-]+) \| .+ \|$", text("docs/dependencies.md"), re.MULTILINE)
    assert sorted(set(listed) - {"package"}) == sorted(re.split(r"[<>=~!\[; ]", name)[0] for name in wanted)


def test_lock_holds_every_dependency_and_no_address() -> None:
    lock = text("requirements-dev.lock")
    pinned = {line.partition("==")[0].lower().replace("_", "-") for line in lock.splitlines()}
    listed = set(re.findall(r"^\| ([\w-]+) \|", text("docs/dependencies.md"), re.MULTILINE)) - {
        "package",
        "spacy",
    }  # nothing here is tested with a model
    assert {name.lower().replace("_", "-") for name in listed} <= pinned
    assert not re.search(r"://|@|--", lock)


def test_schema_page_has_every_column() -> None:
    with closing(sqlite3.connect(":memory:")) as db:
        db.executescript(text("db/schema.sql"))
        made = db.execute("select name from sqlite_master where type in ('table', 'view')").fetchall()
        tables = [name for (name,) in made if "_fts" not in name and not name.startswith("sqlite_")]
        columns = {table: [row[1] for row in db.execute(f"pragma table_info({table})")] for table in tables}
    assert {table: [row[0].strip("`") for row in rows("docs/schema.md", table)] for table in tables} == columns
    assert [(table, row[0]) for table in tables for row in rows("docs/schema.md", table) if not row[2]] == []
