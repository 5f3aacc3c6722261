"""What the project promises of its first article and of its database, with the scorers that stand beside it."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from timeline import pipeline
from timeline.languages import available

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
GOLD = SHARED / "gold" / "seed.ar.jsonl"
TIMELINE = [sys.executable, "-m", "timeline.cli"]
BUILT = {"built": "2024-01-01T00:00:00+00:00", "version": "test"}

needs_gold = pytest.mark.skipif(not GOLD.exists(), reason=f"no gold at {GOLD}")
needs_arabic = pytest.mark.skipif("ar" not in available(), reason="ar.toml is not there yet")


def score(script: str, *arguments: str | Path, given: str = "") -> str:
    """What a scorer says; it ends 0, or the test fails with what it said."""
    command = [sys.executable, SHARED / "score" / script, *arguments]
    result = subprocess.run(command, input=given, capture_output=True, text=True, encoding="utf-8", cwd=ROOT)
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


@pytest.fixture(scope="module")
def system(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seed article, stripped of its gold, as `timeline extract -` reads it (with what `tag` finds)."""
    stripped = score("strip_gold.py", given=GOLD.read_text("utf-8"))
    out = tmp_path_factory.mktemp("seed") / "out.jsonl"
    read = subprocess.run([*TIMELINE, "extract", "-"], input=stripped, capture_output=True, text=True, encoding="utf-8")
    assert read.returncode == 0, read.stderr
    out.write_text(read.stdout, "utf-8")
    return out


@needs_gold
@needs_arabic
class TestSeedArticle:
    def test_expressions(self, system: Path) -> None:
        score("score.py", GOLD, system, *[x for m in ("strict", "value", "type") for x in ("--floor", f"{m}=1")])

    def test_fields(self, system: Path) -> None:
        floors = [x for m in ("mod", "earliest", "latest") for x in ("--floor", f"{m}=1")]
        score("score_fields.py", GOLD, system, *floors)

    def test_traps(self, system: Path) -> None:
        score("check_traps.py", GOLD.with_name("seed.ar.traps.json"), given=system.read_text("utf-8"))

    def test_events(self, system: Path) -> None:
        floors = ("recall=1", "precision=0.87", "exact=1", "status=1", "sourcing=1")
        score("score_events.py", GOLD, system, *[x for f in floors for x in ("--floor", f)])

    def test_it_computes_and_does_not_know(self) -> None:
        score("metamorphic.py", GOLD, "--", *TIMELINE, "tag", "-")

    def test_nothing_is_specific_to_it(self) -> None:
        """No run of words of the article stands in a language file."""
        text = json.loads(GOLD.read_text("utf-8").splitlines()[0])["text"].split()
        runs = {" ".join(text[n : n + 6]) for n in range(len(text) - 5)}
        for path in (ROOT / "timeline" / "languages").rglob("*.toml"):
            content = path.read_text("utf-8")
            assert [run for run in runs if run in content] == [], path.name


# -- the database --------------------------------------------------------------------------------------------------


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "seeds", tmp_path / "seeds"))


@pytest.fixture(scope="module")
def dumper() -> Path:
    path = SHARED / "score" / "dump_db.py"
    if not path.exists():
        pytest.skip(f"no {path}")
    return path


def build(sources: list[Path], db: Path) -> None:
    pipeline.build(sources, db, **BUILT)


def dump(db: Path) -> str:
    return score("dump_db.py", db)


@pytest.mark.usefixtures("dumper")
class TestDatabase:
    def test_a_second_build_changes_nothing(self, seeds: Path, tmp_path: Path) -> None:
        db = tmp_path / "one.db"
        build([seeds], db)
        first = dump(db)
        assert len(first) > 10_000
        build([seeds], db)
        assert dump(db) == first

    def test_any_order_of_the_files_gives_one_database(self, seeds: Path, tmp_path: Path) -> None:
        files = sorted(seeds.glob("2*.md"))
        dumps = set()
        for n in range(4):
            random.Random(n).shuffle(files)
            build(files, tmp_path / f"{n}.db")
            dumps.add(dump(tmp_path / f"{n}.db"))
        assert len(dumps) == 1

    def test_a_new_line_at_the_top_leaves_the_uids_of_the_other_events(self, seeds: Path, tmp_path: Path) -> None:
        db = tmp_path / "one.db"
        build([seeds], db)
        before = uids(db)
        path = next(p for p in sorted(seeds.glob("2*.en.md")) if sum(u[0] == p.name for u in before) > 2)
        head, mark, text = path.read_text("utf-8").partition("\n---\n")
        path.write_text(f"{head}{mark}\nA short note was added here by the editors.\n\n{text.lstrip()}", "utf-8")
        build([seeds], db)
        assert before <= uids(db)

    def test_a_corrected_date_stays(self, seeds: Path, tmp_path: Path) -> None:
        db = tmp_path / "one.db"
        build([seeds], db)
        name = sorted(seeds.glob("2*.en.md"))[0].name
        untouched = dates(db, but=name)
        pipeline.redate(db, name, date(2021, 3, 5), who="test", made="2024-01-02T00:00:00+00:00")
        redated = published(db, name)
        build([seeds], db)
        assert redated == published(db, name) == "2021-03-05"
        assert dates(db, but=name) == untouched


def rows(db: Path, query: str, *values: str) -> list[tuple[str, ...]]:
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(db)) as connection:
        return connection.execute(query, values).fetchall()


def uids(db: Path) -> set[tuple[str, str]]:
    """The file and uid of every event."""
    found = rows(db, "select a.place, e.uid from events e join articles a on a.id = e.article_id")
    return {(path, uid) for path, uid in found}


def published(db: Path, path: str) -> str:
    [(day,)] = rows(db, "select published from articles where place = ?", path)
    return day


def dates(db: Path, but: str) -> list[tuple[str, ...]]:
    """The dates of the events of all articles but one."""
    query = "select e.uid, e.earliest, e.latest from events e join articles a on a.id = e.article_id where a.place != ?"
    return sorted(rows(db, query, but), key=str)
