"""`db/schema.sql` is what the code creates, and holds the columns that others rely on."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from timeline.store import schema
from timeline.store.store import Store

SCHEMA = Path(__file__).parent.parent / "db" / "schema.sql"

RELIED_ON = {  # DESIGN section 6
    "articles": "id uid title source url language published zone published_from text sha256 rights",
    "expressions": "id uid article_id start end text type value mod earliest latest time_from time_to zone granularity "
    "extent edtf anchor anchor_uid rule meaning alternatives conflict undated",
    "events": "id uid article_id expression_id story_id title sentence quote_prefix quote_suffix start end "
    "trigger_start trigger_end earliest latest time_from time_to zone granularity extent precision_days edtf counts_to "
    "sort_date unplaced background year month status sourcing language source published rule",
    "actors": "id name",
    "places": "id name latitude longitude country",
    "event_actors": "event_id actor_id",
    "event_places": "event_id place_id",
    "stories": "id uid title earliest latest status sources articles contradiction states",
    "event_anchors": "event_id anchor_event_id relation resolved",
    "corrections": "kind uid who made quote",
    "problems": "severity place message mend",
    "builds": "built version events",
    "events_ucdp": "date_start date_end date_prec number_of_sources source_date source_headline",
}


def made_by(script: str) -> dict[str, str]:
    with closing(sqlite3.connect(":memory:")) as db:
        db.executescript(script)
        return statements(db)


def statements(db: sqlite3.Connection) -> dict[str, str]:
    found = db.execute("select name, sql from sqlite_master where sql is not null and name not like '%sqlite_%'")
    return {name: " ".join(sql.split()) for name, sql in found if "_migrations" not in name}


def test_schema_file_is_what_the_code_creates(tmp_path):
    with Store(tmp_path / "t.db") as store:
        created = statements(store.connection)
    assert "events" in created
    assert made_by(SCHEMA.read_text(encoding="utf-8")) == created


@pytest.mark.parametrize("table", RELIED_ON)
def test_columns_that_others_rely_on(table):
    with closing(sqlite3.connect(":memory:")) as db:
        db.executescript(SCHEMA.read_text(encoding="utf-8"))
        columns = {row[1] for row in db.execute(f"pragma table_info({table})")}
    assert set(RELIED_ON[table].split()) <= columns


def test_opening_again_migrates_nothing(tmp_path):
    path = tmp_path / "t.db"
    for _ in range(2):
        with Store(path) as store:
            applied = store.connection.execute("select name from _sqlite_migrations").fetchall()
    assert [name for (name,) in applied] == [f"schema_{number:03}" for number in range(1, 11)]


def test_database_of_this_machine_has_strict_tables_and_wal(tmp_path):
    with Store(tmp_path / "t.db") as store:
        assert store.connection.execute("pragma journal_mode").fetchone() == ("wal",)
        assert store.connection.execute("pragma foreign_keys").fetchone() == (1,)
        if sqlite3.sqlite_version_info >= (3, 37):
            with pytest.raises(sqlite3.IntegrityError):
                store.connection.execute("insert into displaced values (1.5, null)")


def test_a_migration_that_breaks_off_did_nothing(tmp_path, monkeypatch):
    path = tmp_path / "t.db"
    monkeypatch.setattr(schema.words, "rebuild", lambda _: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        Store(path)
    monkeypatch.undo()
    with Store(path) as store:
        created = statements(store.connection)
    assert made_by(SCHEMA.read_text(encoding="utf-8")) == created
