"""Events and stories of the newsroom files: found, dated, judged and joined, as the common scorer counts them.

The answers are taken off the files, `timeline extract` and then `timeline link` read all languages together, and
`score_events.py` counts. The part `worked with` leaves out the articles whose number ends in 0 or 5 and the events of
the stories S03 and S06; those are the part `left unread`, which no rule was made from. An answer that matches an event
of the other part is not held against a part; one that matches none is held against both where the article has events of
both, so that their precision is low. That of whole articles is what a new text gets.

Run: python tools/bench_events.py [--shared ../shared] [--languages en fr ar] [--errors N] [--no-write]
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import benchmarks

ROOT = Path(__file__).resolve().parents[1]
UNREAD_STORIES = ("S03.", "S06.")
MEASURES = ("recall", "precision", "exact", "silently_wrong", "status", "sourcing", "actors", "places", "stories")

Json = dict[str, Any]
Events = dict[str, list[Json]]  # by document
PARTS: dict[str, Callable[[str, Json], bool]] = {
    "all": lambda _document, _event: True,
    "worked with": lambda document, event: not is_unread(document, event),
    "left unread": lambda document, event: is_unread(document, event),
    "whole articles left unread": lambda document, _event: document[-1] in "05",
}


def is_unread(document: str, event: Json) -> bool:
    """Whether an event of the gold was left unread until the end."""
    return document[-1] in "05" or (event.get("story") or "").startswith(UNREAD_STORIES)


def scorer(shared: Path) -> ModuleType:
    """The common scorer."""
    spec = importlib.util.spec_from_file_location("score_events", shared / "score" / "score_events.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(shared / "score" / "score_events.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def answers(files: Sequence[Path], shared: Path) -> str:
    """What `extract` and `link` say of the articles of these files, the gold taken off."""
    text = b"".join(file.read_bytes() for file in files)
    for command in (
        [sys.executable, str(shared / "score" / "strip_gold.py")],
        [sys.executable, "-m", "timeline.cli", "extract", "-"],
        [sys.executable, "-m", "timeline.cli", "link", "-"],
    ):
        text = subprocess.run(command, input=text, stdout=subprocess.PIPE, check=True).stdout
    return text.decode()


def events_of(lines: str) -> tuple[Events, dict[str, str]]:
    """The events and the publication date of each document."""
    documents = [json.loads(line) for line in lines.splitlines() if line.strip()]
    published = {d["id"]: d.get("dct") or d.get("published") for d in documents}
    return {d["id"]: d.get("events", []) for d in documents}, published


def part(score: ModuleType, gold: Events, found: Events, belongs: Callable[[str, Json], bool]) -> tuple[Events, Events]:
    """Of gold and answers what belongs to a part."""
    kept_gold: Events = {}
    kept_found: Events = {}
    for document, events in gold.items():
        mine = [event for event in events if belongs(document, event)]
        if mine:
            told = [event for event in found.get(document, []) if not event.get("background")]
            others = {id(s) for g, s in score.match(events, told) if not belongs(document, g)}
            kept_gold[document] = mine
            kept_found[document] = [event for event in found.get(document, []) if id(event) not in others]
    return kept_gold, kept_found


def row(name: str, kind: str, measured: dict[str, float]) -> str:
    """A line of the table."""
    cells = (f"{measured[m]:.3f}" if m in measured else "-" for m in MEASURES)
    return f"| {name} | {kind} | " + " | ".join(cells) + " |"


def table(score: ModuleType, gold: Events, found: Events, languages: Sequence[str], errors: list[str]) -> list[str]:
    """All lines: each language and all together, part by part."""
    lines = [f"| files | part | {' | '.join(MEASURES)} |", "|" + "---|" * (2 + len(MEASURES))]
    for name in [*languages, "together"] if len(languages) > 1 else languages:
        of_language = {d: e for d, e in gold.items() if name == "together" or d.startswith(f"{name}-")}
        for kind, belongs in PARTS.items():
            told = errors if name in ("together", *languages[:1]) and kind == "worked with" else []
            lines.append(row(name, kind, score.score(*part(score, of_language, found, belongs), told)))
    return lines


def baseline(score: ModuleType, gold: Events, found: Events, published: dict[str, str]) -> str:
    """The row of our own events dated by the publication date."""
    dated = {
        document: [event | {"earliest": published[document], "latest": published[document]} for event in events]
        for document, events in found.items()
    }
    measured = {m: v for m, v in score.score(gold, dated, []).items() if m in ("exact", "silently_wrong")}
    return row("together", "dated by publication", measured)


def write(lines: list[str]) -> None:
    """The section in docs/benchmarks.md."""
    benchmarks.write("Events", "bench-events", [
        f"{date.today().isoformat()}.", "",
        "The newsroom files: `timeline extract`, then `timeline link` over all languages together. *Left unread*:",
        "articles whose number ends in 0 or 5 and the events of two of the six stories; no rule was made from them.",
        "What matches nothing is held against both parts where an article has events of both; not in *whole articles*.",
        "*Stories* is the pairwise F1. The last row dates our own events by the publication date.", "", *lines,
    ])  # fmt: skip


def main() -> int:
    """Print the table; write it unless told not to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--languages", nargs="*", default=["en", "fr", "ar"])
    parser.add_argument("--errors", type=int, default=0, help="print so many errors of the part worked with")
    parser.add_argument("--no-write", action="store_true")
    options = parser.parse_args()
    files = [options.shared / "corpora" / f"newsroom.{language}.jsonl" for language in options.languages]
    if missing := [str(file) for file in files if not file.is_file()]:
        print(f"missing: {', '.join(missing)}", file=sys.stderr)
        return 2
    score = scorer(options.shared)
    gold, published = events_of("\n".join(file.read_text("utf-8") for file in files))
    found, _ = events_of(answers(files, options.shared))
    errors: list[str] = []
    lines = [*table(score, gold, found, options.languages, errors), baseline(score, gold, found, published)]
    print("\n".join([*lines, *errors[: options.errors]]))
    if not options.no_write:
        write(lines)
    return 0


if __name__ == "__main__":
    sys.exit(main())
