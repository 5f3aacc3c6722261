"""Throughput of the tagger: a table for docs/benchmarks.md (`make bench` writes it there).

Each measure is the CPU time of one pass in a process of its own (the quickest of three), intervals included, in which
nothing of the text itself was ever read: a set after one sentence of each language (small sets are mostly words met for
the first time); all sets of a language, each half after the other half; text without time (manual pages where they are
installed, our own Arabic prose), half after half. One sentence of each language comes first, since a language is loaded
(some 20 ms, once a process) when a text has a line in it: an English quotation in a German page is no cost of its text.
Beside it stands the time of splitting the text into words and looking each up in a set.

Run: python tools/bench_speed.py [--shared ../shared] [--only en ar]
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import re
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

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
Text = tuple[str, int, str]  # text, publication day, language


def texts_of(path: Path) -> list[Text]:
    """The documents of a gold file that have a publication date."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    return [(d["text"], date.fromisoformat(d["dct"][:10]).toordinal(), d["lang"]) for d in rows if d.get("dct")]


def timed(texts: list[Text], before: list[Text]) -> tuple[float, int, float]:
    """CPU seconds for texts after others, their expressions, and the seconds of splitting them into words."""
    from timeline.resolution import expressions_of

    for text in [*((sentence, PUBLISHED, code) for code, sentence in ONE_SENTENCE.items()), *before]:
        expressions_of(*text)
    began = time.process_time()
    found = sum(len(expressions_of(*text)) for text in texts)
    ours = time.process_time()
    wanted = {"today", "week"}
    for written, _, _ in texts:
        sum(word in wanted for word in re.findall(r"\w+", written))
    return ours - began, found, time.process_time() - ours


def quickest(texts: list[Text], before: list[Text]) -> tuple[float, int, float]:
    """The least that `timed` gives in processes of their own, each of which reads the texts for the first time: what
    else a machine does can only add to it."""
    figures = []
    for _ in range(PROCESSES):
        with multiprocessing.get_context("spawn").Pool(1) as alone:
            figures.append(alone.apply(timed, (texts, before)))
    ours, found, plain = zip(*figures, strict=True)
    return min(ours), found[0], min(plain)


def row(name: str, passes: list[tuple[list[Text], list[Text]]]) -> str:
    """A line of the table, from passes: texts, and those that are read before them."""
    size = sum(len(text.encode()) for texts, _ in passes for text, _, _ in texts)
    figures = [quickest(texts, before) for texts, before in passes]
    ours, found, plain = (sum(column) for column in zip(*figures, strict=True))
    return f"| {name} | {size / 1e3:.0f} | {size / ours / 1e6:.2f} | {found / size * 1e3:.1f} | {ours / plain:.0f} |"


def halves(texts: list[Text]) -> list[tuple[list[Text], list[Text]]]:
    """Each half of the texts after the other."""
    return [(texts[::2], texts[1::2]), (texts[1::2], texts[::2])]


def rows(corpora: Path, codes: list[str]) -> Iterator[str]:
    """The lines of the table."""
    sets = {path.stem: texts_of(path) for path in sorted(corpora.glob("*.jsonl"))}
    for code in codes:
        own = {name: texts for name, texts in sets.items() if name.endswith("." + code)}
        for name, texts in own.items():
            yield row(name, [(texts, [])])
        if own:
            yield row(f"all of {code}", halves([text for texts in own.values() for text in texts]))
        plain: list[Text] = [(text, PUBLISHED, code) for text in bench_prose.prose(code, True, WITHOUT_TIME)]
        if len(plain) > 1:
            yield row(f"without time, {code}", halves(plain))
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
