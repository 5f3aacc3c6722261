"""Phrases of other projects' tests: how many we answer alike, and why not the others.

Every disagreement stands in docs/suites/SUITE.LANGUAGE.verdicts.tsv by its row in the suite's file: the cause, who
says so (`rule`: computed; `hand`: read; `none`: not read yet) and the reason. A cause read by hand stays as long as
the row disagrees. Causes: direction (an assistant looks ahead, or counts from now), convention (grain, borders, hours
of a part of the day), scope (timers, bare forms, feasts of one country), ambiguous, ours.

Run: python tools/bench_suites.py [--shared ../shared] [--only SUITE.LANGUAGE ...] [--show CAUSE] [--no-write]
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import benchmarks
from suites.causes import CAUSES, OURS, cause
from suites.ours import agrees, found
from suites.published import LANGUAGES, SUITES, Row, rows

ROOT = Path(__file__).resolve().parents[1]
VERDICTS = ROOT / "docs" / "suites"


FIELDS = ("row", "cause", "by", "reason")


@dataclass(frozen=True, slots=True)
class Verdict:
    """Why a row disagrees, and who says so."""

    row: int
    cause: str
    by: str  # rule, hand, none
    reason: str


def verdict(row: Row, by_hand: dict[int, Verdict]) -> Verdict | None:
    """None where we agree."""
    reads = found(row)
    if any(agrees(reads, answer) for answer in row.answers):
        return None
    if row.number in by_hand:
        return by_hand[row.number]
    if computed := cause(row, reads):
        return Verdict(row.number, computed[0], "rule", computed[1])
    return Verdict(row.number, OURS, "none", "")


def path(suite: str, language: str) -> Path:
    """The verdict file."""
    return VERDICTS / f"{suite}.{language}.verdicts.tsv"


def kept(file: Path, by: str | None = None) -> dict[int, Verdict]:
    """The verdicts of a file by row: all, or those by hand."""
    if not file.exists():
        return {}
    with file.open(encoding="utf-8", newline="") as lines:
        table = csv.DictReader(lines, dialect="excel-tab")
        read = [Verdict(int(r["row"]), r["cause"], r["by"], r["reason"]) for r in table]
    return {v.row: v for v in read if by is None or v.by == by}


def keep(file: Path, verdicts: list[Verdict]) -> None:
    """Write a verdict file, by row."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w", encoding="utf-8", newline="") as lines:
        table = csv.writer(lines, dialect="excel-tab", lineterminator="\n")
        table.writerow(FIELDS)
        table.writerows((v.row, v.cause, v.by, v.reason) for v in sorted(verdicts, key=lambda v: v.row))


def judged(suite: str, asked: list[Row], shown: str | None) -> list[Verdict]:
    """The verdicts on the rows of one suite and language that disagree; those of the cause `shown` are printed."""
    by_hand = kept(path(suite, asked[0].language), "hand")
    verdicts = []
    for row in asked:
        if (one := verdict(row, by_hand)) is not None:
            verdicts.append(one)
            if shown in (one.cause, one.by):
                show(row, one.cause)
    return verdicts


def line(suite: str, language: str, count: int, verdicts: list[Verdict]) -> str:
    """A line of the table."""
    by_cause = Counter(v.cause for v in verdicts)
    shares = [f"{by_cause[c]} ({by_cause[c] / count:.1%})" for c in CAUSES]
    return f"| {suite} | {language} | {count} | {1 - len(verdicts) / count:.1%} | " + " | ".join(shares) + " |"


def show(row: Row, wanted: str) -> None:
    """A row that disagrees, for the one who reads it."""
    answer = row.answers[0] if row.answers else None
    theirs = "?" if answer is None else answer.value or f"{answer.start or ''}..{answer.end or ''} {answer.grain or ''}"
    ours = "; ".join(f"{r.expression.text}={r.value}{r.expression.link or ''}" for r in found(row))
    around = "" if row.phrase == row.sentence else f" ({row.sentence[:60]})"
    print(f"{row.suite[0]} {row.number} {wanted} {row.phrase}{around} | {theirs.replace(' 00:00:00', '')} | {ours}")


def write(lines: list[str]) -> None:
    """The section in docs/benchmarks.md."""
    benchmarks.write("Phrases of other projects", "bench-suites", [
        f"{date.today().isoformat()}.", "",
        "Tests of assistants and scrapers, whose semantics differ from those of news: the share answered alike (same",
        "start, end and grain) and the causes of the rest. *direction*: an assistant takes the coming one, or counts",
        "from now; *convention*: grain, borders, hours of a part of the day; *scope*: timers, bare forms, feasts of",
        "one country. Row by row in `docs/suites/`.", "", *lines,
    ])  # fmt: skip


def table(folder: Path, only: list[str] | None, shown: str | None, writing: bool) -> Iterator[str]:
    """The lines of the table; the verdict files on the way, where they are to be written."""
    yield f"| suite | language | rows | alike | {' | '.join(CAUSES)} |"
    yield "|" + "---|" * (4 + len(CAUSES))
    totals: dict[str, tuple[int, list[Verdict]]] = {}
    for suite in SUITES:
        by_language: dict[str, list[Row]] = {}
        for row in rows(folder, suite):
            by_language.setdefault(row.language, []).append(row)
        for language in LANGUAGES:
            asked = by_language.get(language, [])
            if not asked or (only and f"{suite}.{language}" not in only):
                continue
            verdicts = judged(suite, asked, shown)
            if writing:
                keep(path(suite, language), verdicts)
            count, before = totals.get(language, (0, []))
            totals[language] = count + len(asked), before + verdicts
            yield line(suite, language, len(asked), verdicts)
    for language, (count, verdicts) in totals.items():
        yield line("**all**", language, count, verdicts)


def main() -> int:
    """Print the table; write it and the verdicts unless told not to, or, the table, unless it is a part."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--only", nargs="*", help="SUITE.LANGUAGE ...")
    parser.add_argument("--show", help="print the rows of this cause, or of `none`: not read yet")
    parser.add_argument("--no-write", action="store_true")
    options = parser.parse_args()
    folder = options.shared / "corpora" / "suites"
    if not folder.is_dir():
        print(f"no suites in {folder}", file=sys.stderr)
        return 2
    lines = []
    for one in table(folder, options.only, options.show, not options.no_write):
        print(one, flush=True)
        lines.append(one)
    if not options.no_write and not options.only:
        write(lines)
    return 0


if __name__ == "__main__":
    sys.exit(main())
