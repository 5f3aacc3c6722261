"""Throughput of the tagger: a table for docs/benchmarks.md (`make bench` writes it there).

Each measure is the CPU time of one pass in a process of its own (the quickest of three), intervals included, in which
nothing of the text itself was ever read: a set after one sentence of each language (small sets are mostly words met for
the first time); all sets of a language, each half after the other half; text without time (manual pages where they are
installed, our own Arabic prose), half after half, and those of its texts in which nothing is found. The sentences come
first since a language is loaded (some 20 ms, once a process) when a text has a line in it: an English quotation in a
German page is no cost of its text. Beside it stands the time of splitting the text into words and looking each up in a
set.

Run: python tools/bench_speed.py [--shared ../shared] [--only en ar]
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import re
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple, ParamSpec, TypeVar

import bench_prose

ROOT = Path(__file__).resolve().parents[1]
PUBLISHED = date(2023, 6, 16).toordinal()
WITHOUT_TIME = 2_000_000  # bytes
PROCESSES = 3  # that measure the same
ONE_SENTENCE = {
    "ar": "افتتح السوق يوم الاثنين 3 مايو 2021.", "en": "The market opened on Monday, 3 May 2021.",
    "fr": "Le marché a ouvert le lundi 3 mai 2021.", "es": "El mercado abrió el lunes 3 de mayo de 2021.",
    "de": "Der Markt öffnete am Montag, dem 3. Mai 2021.",
}  # fmt: skip
HEADER = "| texts | kB | MB/s | expressions per kB | times as long as splitting words |"
P = ParamSpec("P")
T = TypeVar("T")
Text = tuple[str, int, str]  # text, publication day, language


def texts_of(path: Path) -> list[Text]:
    """The documents of a gold file that have a publication date."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    return [(d["text"], date.fromisoformat(d["dct"][:10]).toordinal(), d["lang"]) for d in rows if d.get("dct")]


class Read(NamedTuple):
    """What reading one text took and gave."""

    seconds: float  # of CPU
    found: int  # expressions
    split: float  # seconds of splitting it into words and looking each up
    size: int  # bytes


def timed(texts: list[Text], before: list[Text]) -> list[Read]:
    """The texts read after others, one by one."""
    from timeline.resolution import expressions_of

    for text in [*((sentence, PUBLISHED, code) for code, sentence in ONE_SENTENCE.items()), *before]:
        expressions_of(*text)
    ours, split, wanted = list[float](), list[float](), {"today", "week"}
    found, began = list[int](), time.process_time()
    for text in texts:
        found.append(len(expressions_of(*text)))
        ours.append(time.process_time())
    for written, _, _ in texts:
        sum(word in wanted for word in re.findall(r"\w+", written))
        split.append(time.process_time())
    seconds = [end - start for start, end in pairwise([began, *ours, *split])]
    sizes = [len(written.encode()) for written, _, _ in texts]
    return [Read(*of) for of in zip(seconds, found, seconds[len(texts) :], sizes, strict=False)]


def quickest(texts: list[Text], before: list[Text]) -> list[Read]:
    """What `timed` gives in the quickest of some processes, each of which reads the texts for the first time: what else
    a machine does can only add to it."""
    runs = [alone(timed, texts, before) for _ in range(PROCESSES)]
    return min(runs, key=lambda run: sum(read.seconds for read in run))


def alone(measure: Callable[P, T], *given: P.args, **named: P.kwargs) -> T:
    """What a measure gives in a process of its own."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        found: T = pool.apply(measure, given, named)
    return found


def row(name: str, reads: list[Read]) -> str:
    """A line of the table."""
    seconds, found, split, size = (sum(column) for column in zip(*reads, strict=True))
    speed, dense = size / seconds / 1e6, found / size * 1e3
    return f"| {name} | {size / 1e3:.0f} | {speed:.2f} | {dense:.1f} | {seconds / split:.1f} |"


def halves(texts: list[Text]) -> list[Read]:
    """Each half of the texts read after the other."""
    return quickest(texts[::2], texts[1::2]) + quickest(texts[1::2], texts[::2])


def rows(corpora: Path, codes: list[str]) -> Iterator[str]:
    """The lines of the table."""
    sets = {path.stem: texts_of(path) for path in sorted(corpora.glob("*.jsonl"))}
    for code in codes:
        own = {name: texts for name, texts in sets.items() if name.endswith("." + code)}
        for name, texts in own.items():
            yield row(name, quickest(texts, []))
        if own:
            yield row(f"all of {code}", halves([text for texts in own.values() for text in texts]))
        plain: list[Text] = [(text, PUBLISHED, code) for text in bench_prose.prose(code, True, WITHOUT_TIME)]
        if len(plain) > 1:
            reads = halves(plain)
            yield row(f"without time, {code}", reads)
            yield row(f"of it where nothing is found, {code}", [read for read in reads if not read.found])
        else:
            print(f"skipped: text without time, {code} (no manual pages)", file=sys.stderr)


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--only", nargs="*", default=list(ONE_SENTENCE), help="languages")
    options = parser.parse_args()
    print(HEADER, "|" + "---|" * 5, sep="\n")
    for line in rows(options.shared / "corpora", options.only):
        print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
