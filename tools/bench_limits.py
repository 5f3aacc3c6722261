"""Cold start, memory, the command line's throughput, and texts made to be slow: tables for docs/benchmarks.md.

Run: python tools/bench_limits.py [--shared ../shared] [--only en ar]
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple

import bench_speed
from bench_speed import ONE_SENTENCE, PUBLISHED, ROOT, Text
from hostile import HOSTILE

from timeline.languages.load import keep

# `timeline tag -`, which tells at its end what memory it had at most: the system counts that of the process before it
# in too.
TAG = """
import atexit, pathlib, sys
from timeline.cli import main
most = lambda: pathlib.Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0]
atexit.register(lambda: print(most(), file=sys.stderr))
main(["tag", "-"])
"""
COMMAND = [sys.executable, "-P", "-c", TAG]  # the engine that PYTHONPATH names, not that of the folder it runs in
STARTS = 7
SIZE = 100_000  # characters of a text made to be slow
DENSE = 3  # times the normal cost of a byte, above which a text is listed
STARTS_HEADER = (
    "| language | cold start, s (median of 7) | CPU, s | peak memory, MB | kB | JSONL in and out, MB/s, start included "
    "| behind the start |"
)
HOSTILE_HEADER = "| language | text | times the normal cost of a byte | expressions per kB | cost of twice the text |"


class Run(NamedTuple):
    """What a run of the command took: seconds of the clock and of CPU, and bytes of memory at most."""

    clock: float
    cpu: float
    memory: int


def run(lines: bytes) -> Run:
    """`timeline tag -` on JSON lines, in a process of its own."""
    with tempfile.TemporaryFile() as given:
        given.write(lines)
        given.seek(0)
        before, began = os.times(), time.perf_counter()
        done = subprocess.run(COMMAND, stdin=given, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=True)
        clock, after = time.perf_counter() - began, os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Run(clock, cpu, int(done.stderr.split()[-1]) * 1024)


def json_lines(texts: list[Text]) -> bytes:
    """The texts as the command reads them."""
    published = "2023-06-16"
    rows = ({"id": str(n), "lang": code, "published": published, "text": t} for n, (t, _, code) in enumerate(texts))
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()


def starts(corpora: Path, codes: list[str]) -> Iterator[str]:
    """A line of the first table for each language, compiled beforehand as `make install` leaves it."""
    keep()
    for code in codes:
        cold = [run(json_lines([(ONE_SENTENCE[code], PUBLISHED, code)])) for _ in range(STARTS)]
        texts = [text for path in sorted(corpora.glob(f"*.{code}.jsonl")) for text in bench_speed.texts_of(path)]
        size = sum(len(text.encode()) for text, _, _ in texts)
        whole = [run(json_lines(texts)) for _ in range(bench_speed.PROCESSES)] if texts else []
        memory = max(one.memory for one in [*cold, *whole])
        clock, cpu = median(one.clock for one in cold), median(one.cpu for one in cold)
        row = f"| {code} | {clock:.2f} | {cpu:.2f} | {memory / 1e6:.0f} | {size / 1e3:.0f} |"
        yield f"{row} {_rates(size, whole, min(one.cpu for one in cold))} |" if whole else f"{row} - | - |"


def _rates(size: int, whole: list[Run], start: float) -> str:
    """MB in a second of CPU of the quickest run, and without what a run of one sentence takes."""
    spent = min(one.cpu for one in whole)
    return f"{size / spent / 1e6:.2f} | {size / (spent - start) / 1e6:.2f}"


def cost(text: str, code: str) -> tuple[float, int]:
    """CPU seconds and expressions of a text."""
    from timeline.resolution import expressions_of

    began = time.process_time()
    found = len(expressions_of(text, PUBLISHED, code))
    return time.process_time() - began, found


def made(code: str) -> dict[str, tuple[float, float, int, int]]:
    """What each text made to be slow takes, and twice the text; the expressions and the bytes of the first."""
    costs = {}
    for name, make in HOSTILE.items():
        cost(make(SIZE // 50), code)  # what it needs is loaded outside the clock
        (once, found), (twice, _) = cost(make(SIZE), code), cost(make(2 * SIZE), code)
        costs[name] = once, twice, found, len(make(SIZE).encode())
    return costs


def hostile(corpora: Path, codes: list[str]) -> Iterator[str]:
    """A line of the second table for each text whose bytes cost more than those of news, DENSE times: news read once,
    half after half, and each text in the quickest of some processes, as in the table of throughput."""
    for code in codes:
        texts = [text for path in sorted(corpora.glob(f"*.{code}.jsonl")) for text in bench_speed.texts_of(path)]
        reads = bench_speed.halves(texts)
        normal = sum(read.seconds for read in reads) / sum(read.size for read in reads)
        runs = [bench_speed.alone(made, code) for _ in range(bench_speed.PROCESSES)]
        for name in HOSTILE:
            once, twice, found, size = min(run[name] for run in runs)
            if once / size > DENSE * normal:
                dense = found / size * 1e3
                yield f"| {code} | {name} | {once / size / normal:.1f} | {dense:.0f} | {twice / once:.1f} |"


def tables(corpora: Path, codes: list[str]) -> list[str]:
    """Both tables, with what stands above them."""
    return [
        STARTS_HEADER, "|" + "---|" * 7, *starts(corpora, codes), "",
        f"Of {len(HOSTILE)} texts made to be slow (`tools/hostile.py`), those whose bytes cost more than {DENSE} times",
        "what those of the corpora cost on average, read once; the others cost less. What is dear is dense in",
        "expressions:", "",
        HOSTILE_HEADER, "|" + "---|" * 5, *hostile(corpora, [code for code in ("en", "ar") if code in codes]),
    ]  # fmt: skip


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--only", nargs="*", default=list(ONE_SENTENCE), help="languages")
    options = parser.parse_args()
    print(*tables(options.shared / "corpora", options.only), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
