"""How the code hangs together: imports run one way, heavy modules come late, only the command line knows the clock."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "timeline"
MODULES = sorted(PACKAGE.rglob("*.py"))
ROOMS = [  # each may import those before it
    "collection",
    "chronology",
    "records",
    "languages",
    "tagging",
    "resolution",
    "names",
    "events",
    "stories",
    "sources",
    "store",
    "publish",
    "processes",
    "pipeline",
    "correcting",
    "api",
    "interchange",
    "verify",
    "commands",
    "cli",
]
WITHIN = {  # likewise, for rooms that have rooms of their own
    "events": ["syntax", "titles", "status", "undated", "dating", "anchors", "verdict", "composition"],
    "languages": [
        "errors", "files", "kept", "writing", "cues", "grammar", "format", "basic", "check", "compiler", "load",
        "tables", "concepts", "__main__",
    ],
    "resolution": [
        "items", "sentence", "narrative", "own_days", "datelines", "meanings", "before_christ", "record", "explain",
        "subject", "tense", "named_days", "days", "years", "years_around", "notices", "passage", "anchors",
        "chronicles", "clock", "indexes", "read", "texts", "examples",
    ],
    "names": [
        "gazetteer", "mention", "headings", "nations", "works", "latin", "arabic", "finding", "protocol", "own",
        "spacy", "scene", "reference", "cast", "places", "beside", "verb_subjects", "of_event",
    ],
}  # fmt: skip
LATE = {  # what costs a cold start more than it is worth, unless it is asked for
    "babel", "charset_normalizer", "click", "convertdate", "dateparser", "datasette", "frontmatter",
    "hijridate", "holidays", "htmldate", "lxml", "orjson", "pydantic", "pyroaring", "spacy", "sqlite_utils",
    "trafilatura", "yaml",
}  # fmt: skip
CLOCK = {("datetime", "now"), ("datetime", "today"), ("datetime", "utcnow"), ("date", "today"), ("time", "time")}
LONGEST_MODULE = 400


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def imported(path: Path) -> Iterator[str]:
    """The modules that a module imports, at its top or inside functions."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room(dotted: str) -> str:
    return dotted.split(".")[1] if "." in dotted else ""


def name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def test_every_module_has_a_room() -> None:
    rooms = {path.relative_to(PACKAGE).parts[0].removesuffix(".py") for path in MODULES}
    assert rooms - {"__init__"} == set(ROOMS)


@pytest.mark.parametrize("path", [p for p in MODULES if p != PACKAGE / "__init__.py"], ids=name)
def test_imports_run_one_way(path: Path) -> None:
    place = ROOMS.index(path.relative_to(PACKAGE).parts[0].removesuffix(".py"))
    others = {room(module) for module in imported(path) if module.split(".")[0] == "timeline"} - {"__version__"}
    assert {other for other in others if ROOMS.index(other) > place} == set()


@pytest.mark.parametrize(
    ("house", "place"), [pytest.param(h, n, id=f"{h}/{r}") for h, rooms in WITHIN.items() for n, r in enumerate(rooms)]
)
def test_rooms_within_a_room_run_one_way(house: str, place: int) -> None:
    within = PACKAGE / house / WITHIN[house][place]
    for path in within.rglob("*.py") if within.is_dir() else [within.with_suffix(".py")]:
        parts = (module.split(".") for module in imported(path) if module.startswith(f"timeline.{house}."))
        assert {others[2] for others in parts} <= set(WITHIN[house][: place + 1]), path


@pytest.mark.parametrize("house", WITHIN)
def test_every_module_within_a_room_has_a_place(house: str) -> None:
    found = {path.relative_to(PACKAGE / house).parts[0].removesuffix(".py") for path in (PACKAGE / house).rglob("*.py")}
    assert found - {"__init__"} == set(WITHIN[house])


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_only_the_command_line_reads_the_clock(path: Path) -> None:
    calls = {
        (node.value.id if isinstance(node.value, ast.Name) else getattr(node.value, "attr", ""), node.attr)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute)
    }
    if path.name == "cli.py":
        assert calls & CLOCK == {("datetime", "now")}
    else:
        assert calls & CLOCK == set()


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_modules_are_short(path: Path) -> None:
    lines = len(path.read_text("utf-8").splitlines())
    assert lines <= LONGEST_MODULE


def loaded_by(code: str) -> set[str]:
    """The top-level modules that a fresh interpreter has after running some code."""
    report = "import sys, json; print(json.dumps(sorted({m.partition('.')[0] for m in sys.modules})), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", f"{code}\n{report}"], capture_output=True, text=True, check=True)
    return set(json.loads(done.stderr.splitlines()[-1]))


@pytest.mark.parametrize(
    ("code", "needed"),  # pydantic only where no language that was read before is kept
    [
        ("import timeline", set()),
        ("import timeline.records, timeline.chronology", set()),
        ("import timeline.cli", {"click"}),
        ("import timeline.resolution, timeline.sources, timeline.interchange", set()),
        ("from timeline import tag; tag('yesterday', '2023-06-16', 'en')", {"pydantic"}),
    ],
)
def test_nothing_heavy_is_imported_before_it_is_used(code: str, needed: set[str]) -> None:
    loaded = loaded_by(code)
    assert "timeline" in loaded
    assert loaded & LATE <= needed


def test_tagging_loads_nothing_heavy(tmp_path: Path) -> None:
    line = {"text": "It opened two weeks ago.", "published": "2023-06-16", "lang": "en"}
    file = tmp_path / "in.jsonl"
    file.write_text(json.dumps(line), "utf-8")
    loaded = loaded_by(f"from timeline.cli import main\nmain(['tag', {str(file)!r}], standalone_mode=False)")
    assert "orjson" in loaded
    assert loaded & LATE <= {"click", "orjson", "pydantic"}


def milliseconds(code: str) -> float:
    """What running some code takes in a fresh interpreter, the best of five."""
    timed = f"import time; began = time.perf_counter()\n{code}\nprint((time.perf_counter() - began) * 1000)"
    runs = (subprocess.run([sys.executable, "-c", timed], capture_output=True, text=True, check=True) for _ in range(5))
    return min(float(run.stdout) for run in runs)


def test_import_is_cheap_beside_a_library_that_is_loaded_late(capsys: pytest.CaptureFixture[str]) -> None:
    ours, heavy = milliseconds("import timeline"), milliseconds("import datasette.app")
    with capsys.disabled():
        print(f"\nimport timeline: {ours:.1f} ms (datasette: {heavy:.0f} ms)")
    assert ours < heavy / 2
