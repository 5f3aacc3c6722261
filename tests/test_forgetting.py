"""What is forgotten is in no table, no index and no free page, and no build brings it back."""

from __future__ import annotations

import asyncio
import json
import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from store_sample import event_uids, reading, rows

from timeline import pipeline
from timeline.cli import main
from timeline.correcting import correct, forget_article, forget_name
from timeline.pipeline import build
from timeline.publish.serve import application
from timeline.records import Article
from timeline.store.corrections import Correction
from timeline.store.forgetting import Forgotten, name_hash, text_hash
from timeline.store.store import Store, StoreError

SAID = {"who": "Lina", "made": "2024-01-01T09:00Z"}
BRIDGE = """---
title: Ada Brook opens bridge
published: 2023-06-16
language: en
source: Harbour Post
url: https://news.example/ada-brook-opens-bridge
---
Mayor Ada Brook opened the harbour bridge on Monday. "It was time", Brook said. Ada Brook's office closed yesterday.
"""
FERRY = "---\ntitle: Ferry\npublished: 2023-06-16\nlanguage: en\n---\nThe second ferry sank in the harbour on Monday.\n"
ARABIC = """---
title: افتتاح معرض
published: 2023-06-16
language: ar
---
أعلنت الوزيرة ليلى القاسمي اليوم افتتاح معرض الروبوتات. وقالت القاسمي أمس إن المعرض كبير، وليلى القاسمي وزيرة.
"""


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    for name, text in (("ada-brook.md", BRIDGE), ("ferry.md", FERRY), ("fair.md", ARABIC)):
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture
def db(sources: Path, tmp_path: Path) -> Path:
    build([sources], tmp_path / "t.db")
    return tmp_path / "t.db"


def everything(db: Path) -> bytes:
    """All bytes of the database and of what lies beside it."""
    return b"".join(path.read_bytes() for path in sorted(db.parent.glob(db.name + "*")))


def words_of_index(db: Path) -> set[str]:
    """Every word that a full-text index holds, of rows that are gone too."""
    with closing(sqlite3.connect(db)) as connection:
        found: set[str] = set()
        for table in ("articles", "events"):
            connection.execute(f"create virtual table temp.{table}_words using fts5vocab(main, '{table}_fts', 'row')")
            found |= {term for (term,) in connection.execute(f"select term from {table}_words")}
    return found


# -- articles --------------------------------------------------------------------------------------------------------


def test_an_article_is_gone_from_every_page_of_the_file(db: Path) -> None:
    assert b"ferry sank" in everything(db)
    forgot = forget_article(db, "ferry.md", **SAID)
    assert forgot == forgot.__class__(1, ("ferry.md",))
    assert "ferry" not in words_of_index(db)
    for trace in (b"ferry sank", b"Ferry", b"ferry.md"):
        assert trace not in everything(db)
    assert rows(db, "select count(*) from articles") == [(2,)]
    with closing(sqlite3.connect(db)) as connection:
        assert connection.execute("pragma integrity_check").fetchone()[0] == "ok"


def test_a_server_that_runs_does_not_go_on_showing_it(db: Path) -> None:
    served = application(db)

    def home() -> str:
        return asyncio.run(served.client.get("/?_lang=en")).text

    uid = str(rows(db, "select uid from articles where place = 'ferry.md'")[0][0])
    for day in (14, 15):  # as many corrections of the article as forgetting it will leave
        correct(db, Correction(kind="published", uid=uid, published=date(2023, 6, day), **SAID))
    assert "3 articles" in home()
    forget_article(db, "ferry.md", **SAID)
    assert "2 articles" in home()


def test_no_build_brings_an_article_back(db: Path, sources: Path) -> None:
    forget_article(db, "ferry.md", **SAID)
    before = rows(db, "select uid, title from events order by id")
    assert build([sources], db).counts["articles"] == 2
    (sources / "copy.md").write_text(FERRY.replace("Ferry", "Copied"), "utf-8")  # the same text under another name
    assert build([sources], db).counts["articles"] == 2
    assert rows(db, "select uid, title from events order by id") == before
    fresh = db.with_name("fresh.db")
    assert build([sources], fresh).counts["articles"] == 2
    (sources / "corrections.jsonl").unlink()  # the database remembers
    assert build([sources], db).counts["articles"] == 2


def test_lines_about_a_forgotten_article_go_too(db: Path, sources: Path) -> None:
    [(event,)] = rows(
        db, "select events.uid from events join articles on articles.id = article_id where place = 'ferry.md'"
    )
    correct(db, Correction(kind="hide", uid=str(event), quote="The second ferry sank", **SAID))
    assert "ferry sank" in (sources / "corrections.jsonl").read_text("utf-8")
    forget_article(db, "ferry.md", **SAID)
    lines = (sources / "corrections.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["kind"] for line in lines] == ["forget", "forget"]
    assert "ferry" not in " ".join(lines)
    assert b"ferry sank" not in everything(db)
    assert rows(db, "select severity from problems where place = 'corrections.jsonl'") == []


def test_copies_in_the_database_go_with_the_article(tmp_path: Path) -> None:
    db = tmp_path / "t.db"
    one = reading("a1")
    with Store(db) as store:
        store.write(one)
        store.write(replace(one, article=replace(one.article, uid="a2", place="a2.txt")))
        store.finish()
    assert forget_article(db, "a1", **SAID).places == ("a1.txt", "a2.txt")


def test_a_reader_that_keeps_old_pages_is_told_of(db: Path) -> None:
    with closing(sqlite3.connect(db, timeout=0)) as other:
        other.execute("begin")
        other.execute("select * from articles").fetchone()
        with pytest.raises((StoreError, sqlite3.OperationalError)):
            forget_article(db, "ferry.md", **SAID)


# -- names -----------------------------------------------------------------------------------------------------------


def test_a_name_is_blacked_out_everywhere(db: Path, sources: Path) -> None:
    assert rows(db, "select name from actors where name = 'Ada Brook'") == [("Ada Brook",)]
    forgot = forget_name(db, ["Ada Brook"], **SAID)
    assert forgot.places == ("ada-brook.md",)
    lowered = re.sub(rb"[0-9a-f]{32,}|metadata", b"", everything(db).lower())  # digests hold any three letters
    for trace in (b"ada", b"brook"):
        assert trace not in lowered
    assert not words_of_index(db) & {"ada", "brook"}
    [(text, url, title)] = rows(db, "select text, url, title from articles where title like '%bridge'")
    assert str(text).startswith('Mayor ███ █████ opened the harbour bridge on Monday. "It was time", █████ said.')
    assert url is None
    assert title == "███ █████ opens bridge"
    assert rows(db, "select earliest from events where title like '%opened the harbour bridge%'") == [("2023-06-12",)]
    assert "Brook" not in (sources / "corrections.jsonl").read_text("utf-8")


def test_no_build_brings_a_name_back(db: Path, sources: Path) -> None:
    forget_name(db, ["Ada Brook", "ليلى القاسمي"], **SAID)
    after = rows(db, "select uid, title from events order by id")
    build([sources], db)
    assert rows(db, "select uid, title from events order by id") == after
    fresh = db.with_name("fresh.db")
    build([sources], fresh)
    assert rows(fresh, "select uid, title from events order by id") == after
    for name in ("Brook", "القاسمي", "ليلى"):
        assert name.encode() not in everything(fresh)


def test_names_are_found_as_they_are_written() -> None:
    forgotten = Forgotten(names=frozenset(map(name_hash, ("Zoé Du-Pont", "ليلى القاسمي"))))
    assert forgotten.blacked("ZOE DU PONT came; Pont left.") == "███ ██ ████ came; ████ left."
    assert forgotten.blacked("وليلى القاسمي") == "█████ ███████"
    assert forgotten.blacked("Zoé alone, and a pont") == "Zoé alone, and a pont"
    assert len(forgotten.blacked("x Zoé Du-Pont y")) == len("x Zoé Du-Pont y")
    article = Article("u", "Zoé Du-Pont", place="p")
    assert forgotten.without_names(article).text == "███ ██-████"
    assert Forgotten(articles=frozenset({text_hash("x")})).forgets(Article("other", "x"))
    with pytest.raises(ValueError, match="no name"):
        name_hash("?!")


# -- the command, and what else is corrected -------------------------------------------------------------------------


def test_the_command_tells_what_it_cannot_reach(db: Path) -> None:
    said = CliRunner().invoke(main, ["forget", "--actor", "Ada Brook", "--db", str(db)])
    assert said.exit_code == 0, said.output
    assert "1 article(s) blacked out" in said.output
    assert "its source stays as it is: ada-brook.md" in said.output
    assert CliRunner().invoke(main, ["forget", "--db", str(db)]).exit_code == 2
    unknown = CliRunner().invoke(main, ["forget", "nothing", "--db", str(db)])
    assert (unknown.exit_code, "no article 'nothing'" in unknown.output) == (1, True)


def test_a_copy_of_quotes_takes_no_corrections(tmp_path: Path) -> None:
    from timeline.publish.snapshot import snapshot

    one = reading("a1")
    with Store(tmp_path / "t.db") as store:
        store.write(one)
        store.finish()
    snapshot(tmp_path / "t.db", tmp_path / "quotes.db", quotes=True)
    before = rows(tmp_path / "quotes.db", "select * from events")
    with pytest.raises(StoreError, match="copy without texts"):
        correct(tmp_path / "quotes.db", Correction(kind="hide", uid=event_uids(one)[0], **SAID))
    with pytest.raises(StoreError, match="copy of quotes"):
        pipeline.redate(tmp_path / "quotes.db", "a1", one.article.published, who="x", made="y")
    assert rows(tmp_path / "quotes.db", "select * from events") == before


@pytest.mark.parametrize(
    "said, sql, found",
    [
        ({"kind": "hide"}, "select hidden from events where uid = :uid", [(1,)]),
        ({"kind": "date", "earliest": "2023-05-01", "latest": "2023-05-02"},
         "select earliest, latest from events where uid = :uid", [("2023-05-01", "2023-05-02")]),
    ],
)  # fmt: skip
def test_corrections_are_applied_at_once_and_kept(db: Path, sources: Path, said: dict, sql: str, found: list) -> None:
    [(uid,)] = rows(db, "select uid from events where title like '%ferry%'")
    moved = correct(db, Correction.model_validate({"uid": uid} | said | SAID))
    assert moved
    assert rows(db, sql, uid) == found
    build([sources], db)
    assert rows(db, sql, uid) == found


def test_merge_and_split_change_the_stories(db: Path) -> None:
    one, other = (str(uid) for (uid,) in rows(db, "select uid from events where background = 0 order by id limit 2"))
    together = "select count(distinct story_id) from events where uid in (?, ?)"
    correct(db, Correction(kind="merge", uid=one, other=other, **SAID))
    assert rows(db, together, one, other) == [(1,)]
    correct(db, Correction(kind="split", uid=one, other=other, who="Lina", made="2024-01-02T09:00Z"))
    assert rows(db, together, one, other) == [(2,)]
    for wrong in (one, "nobody"):
        with pytest.raises(StoreError):
            correct(db, Correction(kind="merge", uid=one, other=wrong, **SAID))
