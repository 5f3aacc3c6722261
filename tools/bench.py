"""Accuracy on the development corpora, throughput in the same run: printed, and written to docs/benchmarks.md.

Run: python tools/bench.py [--shared ../shared] [--only newsroom.en ...] [--no-write]
"""

from __future__ import annotations

import argparse
import json
import platform
import re
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import bench_limits
import bench_speed
import benchmarks

ROOT = Path(__file__).resolve().parents[1]
SETS = {  # name: whether documents whose number ends in 0 or 5 were left unread
    "newsroom.ar": True, "saudinews.ar": True, "newsroom.en": True, "meantime.en": False, "wikiwars.en": False,
    "gum.en": False, "newsroom.fr": True, "frtimebank.fr": True, "newsroom.es": True, "meantime.es": False,
    "newsroom.de": True, "krauts_dolomiten.de": False,
}  # fmt: skip
HEADER = "| set | part | gold | strict | relaxed | value F1 | type | mod | earliest | latest | silently wrong |"


def documents(path: Path) -> list[dict[str, Any]]:
    """The documents of a gold file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def tagged(document: dict[str, Any]) -> dict[str, Any]:
    """The document as our tagger reads it, without looking at its gold."""
    from timeline.interchange import expression_json
    from timeline.resolution import expressions_of

    published = document.get("dct") or document.get("published")
    day = date.fromisoformat(published[:10]).toordinal() if published else None
    found = expressions_of(document["text"], day, document["lang"])
    return {"id": document["id"], "text": document["text"], "timexes": [expression_json(e) for e in found]}


def scores(shared: Path, gold: list[dict[str, Any]], system: list[dict[str, Any]]) -> dict[str, float]:
    """All measures of the shared scorers."""
    sys.path.insert(0, str(shared / "score"))
    import score
    import score_fields

    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for name, rows in (("gold", gold), ("system", system)):
            path = Path(folder) / name
            path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
            paths.append(str(path))
        total, _, _ = score.score(score.load(paths[0]), score.load(paths[1]))
        fields = score_fields.measure(*paths, [])
    return {"gold": total.gold, **{m: total.prf(m)[2] for m in score.METRICS}, **fields}


def parts(name: str, gold: list[dict[str, Any]]) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """The read part, the part left unread, and all."""
    if SETS[name]:
        unread = [d for d in gold if re.search(r"[05]$", str(d["id"]))]
        yield "read", [d for d in gold if d not in unread]
        yield "unread", unread
    yield "all", gold


def row(name: str, part: str, s: dict[str, float]) -> str:
    """A line of the table."""
    cells = [f"{s[k]:.3f}" if k in s else "-" for k in
             ("strict", "relaxed", "value", "type", "mod", "earliest", "latest", "silently_wrong")]  # fmt: skip
    return f"| {name} | {part} | {int(s['gold'])} | " + " | ".join(cells) + " |"


def main() -> int:
    """Print the tables; write docs/benchmarks.md unless told not to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--only", nargs="*", help="names of sets")
    parser.add_argument("--no-write", action="store_true")
    options = parser.parse_args()
    from timeline.languages import available

    lines = [HEADER, "|" + "---|" * 11]
    for name in options.only or SETS:
        path = options.shared / "corpora" / f"{name}.jsonl"
        if not path.exists() or name.partition(".")[2] not in available():
            print(f"skipped: {name} (no file, or no language file)", file=sys.stderr)
            continue
        gold = documents(path)
        system = {d["id"]: tagged(d) for d in gold}
        for part, chosen in parts(name, gold):
            lines.append(row(name, part, scores(options.shared, chosen, [system[d["id"]] for d in chosen])))
            print(lines[-1], flush=True)
    if options.only:
        return 0
    speed = [bench_speed.HEADER, "|" + "---|" * 5]
    for line in bench_speed.rows(options.shared / "corpora", list(bench_speed.ONE_SENTENCE)):
        speed.append(line)
        print(line, flush=True)
    limits = bench_limits.tables(options.shared / "corpora", list(bench_speed.ONE_SENTENCE))
    print(*limits, sep="\n", flush=True)
    if not options.no_write:
        write(lines, speed, limits)
    return 0


def write(lines: list[str], speed: list[str], limits: list[str]) -> None:
    """The head and the first three sections of docs/benchmarks.md; those of other benches stay."""
    _, parted, sections = benchmarks.page().partition("\n## ")
    page = "\n".join([
        "# Benchmarks", "", "Written by `make bench`; do not edit.", "",
        f"{date.today().isoformat()}, Python {platform.python_version()}, {platform.machine()}, one core.", "",
    ]) + parted + sections  # fmt: skip
    page = benchmarks.with_section(page, "Accuracy on the development corpora", [
        "F1 of spans (strict, relaxed), values and types as `score.py` counts them; mod and bounds over matched",
        "expressions and silently wrong dates as a share of gold, as `score_fields.py` counts them. *unread*:",
        "documents whose number ends in 0 or 5, whose errors nobody looked into (docs/decisions/evaluation.md says",
        "what was seen of them).", "", *lines,
    ])  # fmt: skip
    page = benchmarks.with_section(page, "Throughput", [
        "CPU time of one pass in a process of its own, intervals included, nothing of the text itself read before (the",
        "quickest of three such processes): a set after one sentence of each language (small sets are mostly words met",
        "for the first time); all sets of a language, each half after the other half; text without time likewise, and",
        "those of its texts in which nothing is found. Beside it the time of splitting the same text into words and",
        "looking each up in a set (`tools/bench_speed.py`).", "", *speed,
    ])  # fmt: skip
    page = benchmarks.with_section(page, "Cold start, memory and texts made to be slow", limits)
    benchmarks.PAGE.write_text(page, "utf-8")


if __name__ == "__main__":
    sys.exit(main())
