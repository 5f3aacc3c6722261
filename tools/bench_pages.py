"""How long the published pages take at a million events, and the export of them all.

A synthetic database (tools/synthetic.py) is made once, published with `timeline snapshot`, and served with `timeline
serve` in a process of its own. Each kind of page is asked with several values, one request at a time. Beside the wall
time stands the CPU time that the server used, which another job on the machine disturbs less.

Run: python tools/bench_pages.py [--events 1000000] [--folder /tmp] [--rounds 4] [--no-write] [--only KIND]
"""

from __future__ import annotations

import argparse
import os
import random
import re
import sqlite3
import statistics
import subprocess
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any
from urllib.parse import quote

import benchmarks
import httpx
from serving import TIMELINE, served

from timeline.chronology.interval import day_of
from timeline.publish.chart.calendar import HOURS
from timeline.publish.chart.span import LEVELS, Span
from timeline.store.opening import opened

ROOT = Path(__file__).resolve().parents[1]
# What the server looks up once, and remembers until the file changes.
_REMEMBERED = ("search", "table of", "timeline data, ")
_DATA = "timeline data"
Kinds = dict[str, list[str]]  # addresses by what they are


@dataclass
class Timed:
    """Milliseconds of the requests of one kind."""

    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)

    @classmethod
    def of(cls, parts: Iterable[Timed]) -> Timed:
        """Several kinds together."""
        parts = list(parts)
        return cls([t for one in parts for t in one.wall], [t for one in parts for t in one.cpu])

    def cells(self) -> str:
        """The figures as cells of a table."""
        return " | ".join(f"{at(times, share):.0f}" for times in (self.wall, self.cpu) for share in (0.5, 0.95, 1))


def at(times: list[float], share: float) -> float:
    """The time that a share of the requests does not exceed."""
    if len(times) < 2:
        return max(times, default=0)
    return max(times) if share == 1 else statistics.quantiles(times, n=100, method="inclusive")[round(share * 100) - 1]


def published(folder: Path, events: int) -> Path:
    """The snapshot of a synthetic database of so many events, both made where they are missing."""
    working, snapshot = folder / f"synthetic-{events}.db", folder / f"timeline-{events}.db"
    if not working.exists():
        subprocess.run((sys.executable, ROOT / "tools/synthetic.py", working, "--events", str(events)), check=True)
    if not snapshot.exists() or snapshot.stat().st_mtime < working.stat().st_mtime:
        subprocess.run((*TIMELINE, "snapshot", str(snapshot), "--db", str(working)), check=True)
    return snapshot


def pages(db: Path, draw: random.Random) -> Kinds:
    """The pages to ask for."""

    def column(sql: str) -> list[Any]:
        with opened(db) as connection:
            return [row[0] for row in connection.execute(sql)]

    actors = column("select id from actors order by events desc limit 200")
    places = column("select id from places order by events desc limit 50")
    sources = [quote(s) for s in column("select value from event_bitmaps where facet = 'source' order by events desc")]
    ranks = column("select count(*) from event_ranks")[0]
    ids = {s: column(f"select id from event_ranks where rank = {int(ranks * s)}")[0] for s in (0.1, 0.5, 0.9, 0.98)}
    with opened(db) as connection:
        words = common_words(connection)
    statuses = ("happened", "planned", "ongoing", "denied", "cancelled")
    year = "year={}&precision_days__notnull=1".format
    table = f"/{db.stem}/events?"
    lists: Kinds = {
        "table": [""],
        "deep page": [f"_next={one}" for one in ids.values()],
        "status": [f"status={one}" for one in statuses],
        "sourcing": [f"sourcing={one}" for one in ("stated", "reported", "rumoured")],
        "precision": ["precision_days=0", "precision_days__gte=7&precision_days__lte=30", "precision_days__isnull=1"],
        "granularity": [f"granularity={one}" for one in ("day", "month", "century")],
        "language": [f"language={one}" for one in ("en", "ar", "de")],
        "source": [f"source={one}" for one in (sources[0], sources[5], sources[-1])],
        "year": [year(one) for one in (2024, 2023, 2019, 1900)],
        "month, its days": [f"month={one}&precision_days__notnull=1" for one in ("2024-05", "2019-02")],
        "decade": ["year__gte=2010&year__lte=2019&precision_days__notnull=1"],
        "an actor of a fifth of the events": [f"_actor={actors[0]}"],
        "that actor, deep": [f"_actor={actors[0]}&_next={ids[0.9]}"],
        "other actors": [f"_actor={one}" for one in draw.sample(actors, 6)],
        "place": [f"_place={one}" for one in draw.sample(places, 3)],
        "pair: status and language": [f"status={s}&language={lang}" for s in statuses[:3] for lang in ("en", "ar")],
        "pair: status and year": [f"status={one}&{year(2023)}" for one in statuses],
        "pair: source and sourcing": [f"source={sources[3]}&sourcing=rumoured"],
        "three: actor, status, year": [f"_actor={one}&status=planned&{year(2023)}" for one in actors[:3]],
        "that, deep": [f"status=planned&language=en&_next={ids[0.9]}"],
        "narrow range of days": ["earliest__gte=2023-03-05&latest__lte=2023-03-19", "sort_date=2023-03-05"],
        "wide range of days": ["earliest__gte=2005-03-05&earliest__lte=2023-06-20", "sort_date__gte=1990-01-01",
                               "latest__lte=2022-11-11", "published__gte=2015-02-03"],
        "search, a common word": [f"_search={quote(word)}" for word in words["common"]],
        "search, a rare word": [f"_search={quote(word)}" for word in words["rare"]],
        "search and status": [f"_search={quote(words['common'][0])}&status=planned"],
        "with the background": ["_background=1"],
    }  # fmt: skip
    kinds = {name: [table + query for query in queries] for name, queries in lists.items()}
    kinds["row"] = [f"/{db.stem}/events/{one}" for one in ids.values()]
    for other in ("articles", "stories", "expressions", "actors", "places"):
        kinds[f"table of {other}"] = [f"/{db.stem}/{other}"]
    timeline = f"/{db.stem}/-/timeline"
    filters = {
        "": "",
        ", a status": "&status=planned",
        ", an actor": f"&_actor={actors[0]}",
        ", a language and a sourcing": "&language=ar&sourcing=reported",
        ", a search": f"&_search={quote(words['common'][1])}",
    }
    kinds |= {f"{_DATA}{of}": [f"{timeline}.json?{s}{one}" for s in spans()] for of, one in filters.items()}
    kinds[f"{_DATA} and drawing"] = [f"{timeline}.json?_html=1&{span}" for span in spans()]
    kinds["timeline page"] = [f"{timeline}?{span}" for span in spans()]
    return kinds


def spans() -> list[str]:
    """Spans of time at each level of zoom: where most events are, some years before, and far from any."""
    abouts = (day_of(day) * HOURS for day in ("2024-03-14", "2019-08-08", "1871-05-02"))
    found = ["_from=0001&_to=9999"]
    for level, about in product(LEVELS, abouts):
        first, last = Span.of_days("2000", "2000").at(level, about).bounds
        found.append(f"_from={first}&_to={last}")
    return found


def common_words(connection: sqlite3.Connection) -> dict[str, list[str]]:
    """Words that a fifth of the events has, and words that hardly any has."""
    connection.execute("create virtual table temp.words using fts5vocab(main, events_fts, row)")
    total = connection.execute("select count(*) from event_ranks").fetchone()[0]
    select = "select term from temp.words where doc between ? and ? order by doc desc limit 8"
    ranges = {"common": (total * 0.08, total * 0.2), "rare": (2, 40)}
    return {name: [row[0] for row in connection.execute(select, edges)] for name, edges in ranges.items()}


def cpu(process: int) -> float:
    """Milliseconds that all threads of a process have run."""
    found = (task / "schedstat" for task in Path(f"/proc/{process}/task").iterdir())
    return sum(int(one.read_text().split()[0]) for one in found) / 1e6


def measure(kinds: Kinds, address: str, process: int, rounds: int) -> dict[str, Timed]:
    """Ask for every page so many times, after once to begin with."""
    found: dict[str, Timed] = {name: Timed() for name in kinds}
    found |= {f"{name}, asked first": Timed() for name in kinds if name.startswith(_REMEMBERED)}
    with httpx.Client(base_url=address, timeout=60) as client:
        for turn in range(rounds + 1):
            for name, addresses in kinds.items():
                for one in addresses:
                    ran, began = cpu(process), time.perf_counter()
                    answer = client.get(one)
                    took = (time.perf_counter() - began) * 1000
                    answer.raise_for_status()
                    kind = name if turn else f"{name}, asked first"
                    if kind in found:
                        found[kind].wall.append(took)
                        found[kind].cpu.append(cpu(process) - ran)
    return found


def memory(process: int) -> int:
    """MB that a process holds of its own, the pages of files that it has mapped left out."""
    found = re.search(r"RssAnon:\s*(\d+)", Path(f"/proc/{process}/status").read_text("utf-8"))
    return int(found[1]) // 1024 if found else 0


def export(command: list[str], out: Path) -> tuple[float, float, int, int]:
    """Wall and CPU seconds, MB of memory at most and MB written of a command that exports."""
    began, most = time.perf_counter(), 0
    running = subprocess.Popen(command)
    while (ended := os.wait4(running.pid, os.WNOHANG))[0] == 0:
        most = max(most, memory(running.pid))
        time.sleep(0.1)
    _, status, usage = ended
    if status:
        raise subprocess.CalledProcessError(status, command)
    ran = usage.ru_utime + usage.ru_stime
    return time.perf_counter() - began, ran, most, out.stat().st_size // 1_000_000


def streamed(address: str, query: str) -> tuple[float, int]:
    """Seconds and rows of a CSV that the server streams."""
    began, rows = time.perf_counter(), -1
    with httpx.stream("GET", f"{address}{query}", timeout=600) as answer:
        for part in answer.iter_bytes():
            rows += part.count(b"\r\n")
    return time.perf_counter() - began, rows


def totals(db: Path) -> int:
    """How many rows the running totals have."""
    with opened(db) as connection:
        return int(connection.execute("select count(*) from event_totals").fetchone()[0])


def main() -> int:
    """Print the table; write it unless told not to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--folder", type=Path, default=Path("/tmp"))
    parser.add_argument("--only", help="kinds of pages whose name holds this, and nothing else; nothing is written")
    parser.add_argument("--rounds", type=int, default=4)
    parser.add_argument("--no-write", action="store_true")
    options = parser.parse_args()
    db = published(options.folder.resolve(), options.events)
    lines = [
        f"{date.today().isoformat()}, {options.events:,} synthetic events, {db.stat().st_size / 1e9:.1f} GB, "
        f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.0f} (other jobs ran). Milliseconds.", "",
        "| page | wall p50 | wall p95 | wall most | CPU p50 | CPU p95 | CPU most |", "|---|---|---|---|---|---|---|",
    ]  # fmt: skip
    with served(db) as (address, process):
        kinds = {n: found for n, found in pages(db, random.Random(1)).items() if (options.only or "") in n}
        found = measure(kinds, address, process, options.rounds)
        found["all lists and rows"] = Timed.of(one for name, one in found.items() if not name.startswith("timeline"))
        found["all timeline data"] = Timed.of(one for name, one in found.items() if name.startswith(_DATA))
        lines += [f"| {name} | {timed.cells()} |" for name, timed in found.items()]
        if options.only:
            print("\n".join(lines))
            return 0
        seconds, rows = streamed(address, f"/{db.stem}/events.csv?_stream=1&_background=1&_size=max")
        held = memory(process)
    lines += ["", f"The timeline is counted from {totals(db):,} rows of `event_totals`."]
    lines += ["", f"CSV of {rows:,} rows streamed by the server: {seconds:.0f} s; the server then holds {held} MB."]
    out = options.folder / f"{db.stem}.csv"
    seconds, ran, most, size = export(
        [*TIMELINE, "export", "--db", str(db), "--format", "csv", "--output", str(out)], out
    )
    lines.append(
        f"`timeline export --format csv` of all events: {seconds:.0f} s ({ran:.0f} s CPU), {size} MB written, "
        f"at most {most} MB of memory besides the mapped file."
    )
    out.unlink()
    print("\n".join(lines))
    if not options.no_write:
        benchmarks.write("Pages at a million events", "bench-pages", lines)
    return 0


if __name__ == "__main__":
    sys.exit(main())
