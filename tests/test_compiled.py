"""The engine compiled (`make compiled`) says what the same Python says; left out where it was compiled from others."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
COMPILED = ROOT / "build" / "compiled"
SAYS = """
import json, pathlib, sys
sys.path = [path for path in sys.path if path not in ("", sys.argv[1])]
sys.path.insert(0, sys.argv[1])
import timeline.tagging.chart
from timeline.interchange import expression_json
from timeline.resolution import expressions_of
print("compiled" if not timeline.tagging.chart.__file__.endswith(".py") else "python")
for path in sorted(pathlib.Path("tests/blind").glob("*.jsonl")):
    for document in map(json.loads, path.open(encoding="utf-8")):
        text, language = document.get("text"), document.get("lang") or document.get("language")
        for day, narrative in ((738000, None), (738000, True), (None, None)):
            found = expressions_of(text, day, language, narrative) if text else ()
            print(json.dumps([expression_json(e) for e in found]), found)
"""


def sources(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in (folder / "timeline").rglob("*.py")}


def says(folder: Path) -> list[str]:
    environment = {**os.environ, "PYTHONPATH": ""}
    command = [sys.executable, "-c", SAYS, str(folder)]
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    ).stdout.splitlines()


@pytest.mark.skipif(not COMPILED.exists(), reason="not compiled: make compiled")
def test_compiled_it_says_the_same() -> None:
    if sources(COMPILED) != sources(ROOT):
        pytest.skip("compiled from other sources: make compiled")
    compiled, python = says(COMPILED), says(ROOT)
    assert (compiled[0], python[0]) == ("compiled", "python")
    assert len(python) > 1000
    assert compiled[1:] == python[1:]


def test_what_is_compiled_is_there() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    hook = project["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]["custom"]
    assert all(list(ROOT.glob(pattern)) for pattern in [*hook["modules"], *hook["but"]])
