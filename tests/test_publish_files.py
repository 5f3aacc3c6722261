"""What publishing writes and reads as files: metadata, exports, snapshots, and the words for dates."""

from __future__ import annotations

import asyncio
import socket
import sqlite3
from pathlib import Path

import pytest
from publish_sample import ENGLISH

from timeline.publish import exports, serve
from timeline.publish.metadata import datasette_yaml, described_only, metadata_for, metadata_path
from timeline.publish.snapshot import snapshot
from timeline.publish.wording import clock_words, excerpt, interval_words

# metadata


def test_every_table_and_column_is_described(database: Path) -> None:
    described = metadata_for()["databases"]["timeline"]["tables"]
    tables = sqlite3.connect(database).execute(
        "select name from sqlite_master where type in ('table', 'view') and name not like '%\\_fts\\_%' escape '\\'"
        " and name not like 'sqlite\\_%' escape '\\'"
    )
    for (table,) in tables.fetchall():
        assert table in described, f"{table} is not in metadata.yml"
        if described[table].get("hidden"):
            continue
        columns = [row[1] for row in sqlite3.connect(database).execute(f"pragma table_info({table})")]
        assert sorted(described[table]["columns"]) == sorted(columns), table
        assert described[table]["title"]
        assert described[table]["description"]


def test_facets_are_lists_of_strings() -> None:
    for table in metadata_for()["databases"]["timeline"]["tables"].values():
        assert all(isinstance(facet, str) for facet in table.get("facets", []))


def test_datasette_yaml_holds_what_1_0_no_longer_reads_from_metadata() -> None:
    metadata = metadata_for()
    configuration = datasette_yaml(metadata)["databases"]["timeline"]
    assert configuration["queries"] == metadata["databases"]["timeline"]["queries"]
    assert configuration["tables"]["articles"]["facets"] == ["language", "source"]
    assert "status" in configuration["tables"]["events"]["plugins"]["timeline"]["facet_order"]
    rest = described_only(metadata)["databases"]["timeline"]
    assert "queries" not in rest
    for table, whole in metadata["databases"]["timeline"]["tables"].items():
        assert rest["tables"][table] | configuration["tables"].get(table, {}) == whole


def test_metadata_takes_the_name_of_the_database() -> None:
    metadata = metadata_for("copy")
    assert list(metadata["databases"]) == ["copy"]
    assert metadata_path().name == "metadata.yml"


# serving


def test_settings_are_ones_that_this_datasette_has() -> None:
    from datasette.app import DEFAULT_SETTINGS

    assert set(serve.SETTINGS) <= set(DEFAULT_SETTINGS)


def test_the_next_free_port_is_taken() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = other.getsockname()[1]
        with serve._listen("127.0.0.1", taken) as listener:
            assert taken < listener.getsockname()[1] < taken + serve._PORTS_TRIED


def test_answers_are_not_held_back() -> None:
    async def nodelay() -> int:
        """Of a connection that asyncio accepted."""
        found: asyncio.Future[int] = asyncio.get_running_loop().create_future()

        def note(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            connection = writer.get_extra_info("socket")
            found.set_result(connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
            writer.close()

        async with await asyncio.start_server(note, sock=serve._listen("127.0.0.1", 0)) as server:
            _, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
            writer.close()
            return await found

    assert asyncio.run(nodelay())


def test_serving_what_is_not_there_says_how_to_mend_it(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="timeline build"):
        serve.application(tmp_path / "none.db")


# snapshots


def test_a_snapshot_is_whole_analysed_and_out_of_wal_mode(database: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    snapshot(database, copy)
    with sqlite3.connect(copy) as db:
        assert db.execute("pragma journal_mode").fetchone()[0] == "delete"
        assert db.execute("pragma integrity_check").fetchone()[0] == "ok"
        assert db.execute("select count(*) from events").fetchone()[0] == 9
        assert db.execute("select count(*) from sqlite_stat1").fetchone()[0] > 0
    assert list(exports.events(copy)) == list(exports.events(database))
    assert list(tmp_path.iterdir()) == [copy]


def test_a_snapshot_of_quotes_holds_no_full_text(database: Path, tmp_path: Path) -> None:
    copy = tmp_path / "quotes.db"
    snapshot(database, copy, quotes=True)
    with sqlite3.connect(copy) as db:
        assert db.execute("select count(*) from articles where text <> ''").fetchone()[0] == 0
        assert db.execute("select count(*) from events where sentence = ''").fetchone()[0] == 0
        match = "select count(*) from articles_fts where articles_fts match ?"
        assert db.execute(match, ("untouched OR touched",)).fetchone()[0] == 0
        assert db.execute(match, ("harbour",)).fetchone()[0] == 1  # its title
    assert ENGLISH.encode() in database.read_bytes()
    data = copy.read_bytes()
    for beyond in (ENGLISH, "was not touched", "The hall", "كالمعتاد."):  # what no event quotes
        assert beyond.encode() not in data
    assert b"opened the harbour bridge" in data


def test_a_snapshot_of_quotes_says_how_much_it_quotes(database: Path, tmp_path: Path) -> None:
    quoted = snapshot(database, tmp_path / "quotes.db", quotes=True)
    assert quoted
    assert 0.5 < quoted < 1
    assert snapshot(database, tmp_path / "whole.db") is None
    with sqlite3.connect(tmp_path / "quotes.db") as db:
        around = db.execute("select quote_prefix, quote_suffix, sentence, quote from events").fetchall()
    assert all(prefix + quote + suffix in sentence for prefix, suffix, sentence, quote in around)


def test_a_snapshot_is_never_made_in_place(database: Path, tmp_path: Path) -> None:
    before = database.read_bytes()
    with pytest.raises(ValueError, match="working database"):
        snapshot(database, database)
    link = tmp_path / "link.db"
    link.symlink_to(database)
    with pytest.raises(ValueError, match="working database"):
        snapshot(database, link)
    assert database.read_bytes() == before


def test_a_snapshot_that_fails_leaves_the_old_one(tmp_path: Path) -> None:
    broken, out = tmp_path / "broken.db", tmp_path / "out.db"
    broken.write_bytes(b"not a database, but long enough to be taken for one" * 30)
    out.write_text("the old one")
    with pytest.raises(sqlite3.DatabaseError):
        snapshot(broken, out)
    assert out.read_text() == "the old one"
    assert not list(tmp_path.glob("*.unfinished"))


# words


@pytest.mark.parametrize(
    "earliest, latest, extent, words",
    [
        ("2023-06-16", "2023-06-16", "point", "Fri 16 June 2023"),
        ("2023-05-29", "2023-06-04", "within", "within 29 May – 4 June 2023"),
        ("2023-06-12", "2023-06-14", "whole", "all of 12 – 14 June 2023"),
        ("2023-06-01", "2023-06-30", "within", "within June 2023"),
        ("2023-07-01", "2023-09-30", "within", "within July – September 2023"),
        ("2022-12-01", "2023-02-28", "within", "within December 2022 – February 2023"),
        ("2022-12-31", "2023-01-06", "within", "within 31 December 2022 – 6 January 2023"),
        ("2023-01-01", "2023-12-31", "within", "within 2023"),
        ("1990-01-01", "1999-12-31", "within", "within 1990 – 1999"),
        ("2019-01-01", None, "whole", "from 1 January 2019 on"),
        (None, "2023-06-16", "within", "up to 16 June 2023"),
        (None, None, None, "not dated"),
        ("9999-12-01", "9999-12-31", "within", "within December 9999"),
    ],
)
def test_intervals_in_words(earliest: str | None, latest: str | None, extent: str | None, words: str) -> None:
    assert interval_words(earliest, latest, extent) == words


def test_clock_times_in_words() -> None:
    assert clock_words("09:00", None, "UTC") == "09:00 UTC"
    assert clock_words("09:00", "10:30", None) == "09:00–10:30"
    assert clock_words(None, None, "UTC") == ""


def test_excerpts_are_marked_and_no_longer_than_asked() -> None:
    assert excerpt("abc", 3) == "abc"
    assert excerpt("abcdef", 4) == "abc…"
