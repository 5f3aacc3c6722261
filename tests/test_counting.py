"""Counts of the bitmap index are those that SQL finds, whatever is filtered."""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import synthetic
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline.publish import counting as counting_module
from timeline.publish.conditions import SHOWN, Where, read_filter
from timeline.publish.counting import FACETS, PERIODS, Counting, Uncounted
from timeline.store import bitmaps
from timeline.store.bitmaps import RARE, WORD, Bitmaps
from timeline.store.store import Store

EVENTS = 1200
FILTERS = [  # an address, and what it means in SQL
    ("status=planned", "status = 'planned'"),
    ("status__not=happened", "status <> 'happened'"),
    ("status__in=denied,cancelled", "status in ('denied', 'cancelled')"),
    ("language=ar", "language = 'ar'"),
    ("granularity__isnull=1", "granularity is null"),
    ("granularity__notnull=1", "granularity is not null"),
    ("background=1", "background = 1"),
    ("year=2023", "year = 2023"),
    ("year__lt=2010", "year < 2010"),
    ("year__gte=2019", "year >= 2019"),
    ("month=2024-02", "month = '2024-02'"),
    ("month__gt=2024-02", "month > '2024-02'"),
    ("sort_date__isnull=1", "sort_date is null"),
    ("sort_date__notnull=1", "sort_date is not null"),
    (
        "_overlaps=2019-01-01/2023-12-31",
        """sort_date is not null and (latest is null or latest >= '2019-01-01')
        and (earliest is null or earliest <= '2023-12-31')""",
    ),
    ("sort_date=2023-10-08", "sort_date = '2023-10-08'"),
    ("sort_date__lte=2020-02-29", "sort_date <= '2020-02-29'"),
    ("earliest__gte=2020-03-15", "earliest >= '2020-03-15'"),
    ("earliest__lt=2020-03-01", "earliest < '2020-03-01'"),
    ("latest__lte=2023-11-20", "latest <= '2023-11-20'"),
    ("latest__gt=2023-12-31", "latest > '2023-12-31'"),
    ("latest__isnull=1", "latest is null"),
    ("earliest__notnull=1", "earliest is not null"),
    ("published__gte=2022-05-05", "published >= '2022-05-05'"),
    ("published=2022-05-05", "published = '2022-05-05'"),
    ("precision_days=0", "precision_days = 0"),
    ("precision_days__gte=1", "precision_days >= 1"),
    ("precision_days__lte=30", "precision_days <= 30"),
    ("precision_days__gt=365", "precision_days > 365"),
    ("precision_days__lt=7", "precision_days < 7"),
    ("precision_days__isnull=1", "precision_days is null"),
    ("precision_days__notnull=1", "precision_days is not null"),
    ("unplaced=1", "unplaced = 1"),
]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("counting") / "t.db"
    synthetic.make(path, EVENTS)
    return path


@pytest.fixture(scope="module")
def db(path: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(path, check_same_thread=False)
    yield connection
    connection.close()


def one(db: sqlite3.Connection, sql: str, *given: object) -> Any:
    return db.execute(sql, given).fetchone()[0]


def counted(db: sqlite3.Connection, *addresses: str) -> Counting:
    conditions, rest = read_filter(tuple(address.split("=")) for address in addresses)  # type: ignore[misc]
    assert rest == ()
    return Counting.of(db, conditions)


@pytest.mark.parametrize("address, sql", FILTERS, ids=[address for address, _ in FILTERS])
def test_one_condition(db: sqlite3.Connection, address: str, sql: str) -> None:
    expected = one(db, f"select count(*) from events where {sql}")
    assert counted(db, address).total == expected
    assert expected < EVENTS
    assert expected or "published=" in address or "sort_date=" in address


@given(st.lists(st.sampled_from(FILTERS), max_size=4))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_conditions_together(db: sqlite3.Connection, filters: list[tuple[str, str]]) -> None:
    where = " and ".join(["true", *(f"({sql})" for _, sql in filters)])
    counting = counted(db, *(address for address, _ in filters))
    ids = [row[0] for row in db.execute(f"select id from events where {where} order by id")]
    assert counting.total == len(ids)
    middle = ids[len(ids) // 2] if ids else None
    assert counting.ids(middle, 10) == [row for row in ids if middle is None or row > middle][:10]
    assert counting.on(db).ids(None, 3) == ids[:3]


@pytest.mark.parametrize("name", [name for name in FACETS if name != "undated"])
@pytest.mark.parametrize("address", ["", "status=planned", "language=ar", "precision_days__isnull=1"])
def test_each_value_of_a_facet_counts_what_its_address_shows(db: sqlite3.Connection, name: str, address: str) -> None:
    filters = [address] if address else []
    facet = counted(db, *filters).facet(name, 12)
    assert facet.uncounted is None
    for value in facet.values:
        narrowed = counted(db, *filters, *(f"{key}={text}" for key, text in value.where))
        assert (narrowed.total, value.label) == (value.count, value.label)
        exact = counted(db, *filters, *(f"{key}={text}" for key, text in value.where), "precision_days=0")
        assert exact.total == value.to_the_day


@pytest.mark.parametrize("name", PERIODS)
@pytest.mark.parametrize("address", ["sourcing=stated", "unplaced=1", "language=fr"])
def test_periods_stand_in_order_and_add_up(db: sqlite3.Connection, name: str, address: str) -> None:
    counting = counted(db, address)
    facet, rest = counting.facet(name, 12), counting.facet("undated", 12)
    assert sum(value.count for value in (*facet.values, *rest.values)) == counting.total
    shown = [value.value for value in facet.values if not value.value.startswith(("before", "after"))]
    assert shown == sorted(shown)
    assert len(facet.values) <= 12


def test_the_undated_are_told_apart(db: sqlite3.Connection) -> None:
    labels = [value.label for value in counted(db).facet("undated", 9).values]
    assert labels == ["no end known", "before, unplaced", "not dated"]


@pytest.mark.parametrize("by_sql", [True, False])
@pytest.mark.parametrize("address", ["", "status=happened", "precision_days=0"])
def test_names_are_counted_alike_by_the_index_and_by_sql(
    db: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch, address: str, by_sql: bool
) -> None:
    monkeypatch.setattr(counting_module, "_FEW", EVENTS if by_sql else 0)
    monkeypatch.setattr(Counting, "_expected", lambda *_: 0)
    where = address.replace("=", " = '") + "'" if address else "true"
    select = f"""select cast(actor_id as text), count(*) from event_actors join events on events.id = event_id
        where {where} group by 1 order by 2 desc, 1"""
    expected = [row for row in db.execute(select) if by_sql or row[1] >= RARE]
    facet = counted(db, *([address] if address else [])).facet("actors", 4)
    assert len(expected) >= 1
    assert [(value.value, value.count) for value in facet.values] == expected[:4]
    assert facet.more


def test_too_many_names_are_not_counted(db: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counting_module, "_FEW", 0)
    facet = counted(db, "status=denied").facet("places", 4)
    assert facet.values == ()
    assert "too many" in str(facet.uncounted)


def test_an_actor_a_search_and_sql(db: sqlite3.Connection) -> None:
    for actor, events in db.execute(
        "select id, events from actors where events in (1, (select max(events) from actors))"
    ):
        assert counted(db, f"_actor={actor}").total == events
    word = one(db, "select sentence from events where hidden = 0 and language = 'en' order by id limit 1").split()[0]
    found = one(db, "select count(*) from events_fts where events_fts match ?", f'"{word}"')
    assert counted(db, f"_search={word}").total == found > 0
    where = Where("title like :like", {"like": f"%{word}%"})
    expected = one(db, "select count(*) from events where title like ? and status = 'planned'", f"%{word}%")
    conditions, _ = read_filter([("status", "planned")])
    assert Counting.of(db, (*conditions, where)).total == expected


def test_common_words_are_found_without_the_full_text_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bitmaps, "COMMON", 40)
    synthetic.make(tmp_path / "t.db", EVENTS)
    with closing(sqlite3.connect(tmp_path / "t.db")) as db:
        index = Bitmaps.of(db)
        assert index
        common = [word for word, _ in index.values(db, WORD)]
        monkeypatch.setattr(bitmaps, "_matching", lambda *_: pytest.fail("the full-text index was asked"))
        one_word, two_words = f'"{common[0]}"', f'"{common[0]}" AND "{common[1]}"'
        found = {query: index.matching(db, query) for query in (one_word, two_words)}
        monkeypatch.undo()
        rare = one(db, "select sentence from events where hidden = 0 and language = 'en' limit 1").split()[-1]
        queries = (f'{one_word} AND "{rare}"', f"title : ({two_words})", f'"{common[0]} {common[1]}"', f"({one_word})")
        found |= {query: index.matching(db, query) for query in queries}
        for query, ranks in found.items():
            select = "select count(*) from events_fts where events_fts match ?"
            assert len(ranks) == one(db, select, query), query


def test_too_wide_a_condition_in_sql_is_not_counted(db: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counting_module, "_FEW", 10)
    with pytest.raises(Uncounted, match="too many"):
        Counting.of(db, (Where("title like '%a%'"),))


def test_what_is_unknown_is_said_and_what_only_shows_is_passed_over() -> None:
    unknown = (
        "title__contains=x",
        "_where=1",
        "precision_days__lte=9",
        "earliest__gte=2023",
        "year=soon",
        "_through=1",
    )
    pairs = [tuple(pair.split("=")) for pair in (*unknown, "_size=9", "_facet=rule", "_next=1", "_sort=id")]
    conditions, rest = read_filter(pairs)  # type: ignore[arg-type]
    assert conditions == ()
    assert tuple("=".join(pair) for pair in rest) == unknown


def test_the_index_follows_a_change_and_is_no_part_of_an_unfinished_build(tmp_path: Path) -> None:
    first, second = itertools.islice(synthetic.readings(16), 2)
    with Store(tmp_path / "t.db") as store:
        store.write(first)
        store.finish()
        assert Counting.of(store.connection, ()).total == 8
        store.write(second)
        store.connection.execute("commit")
        with pytest.raises(Uncounted, match="being built"):
            Counting.of(store.connection, SHOWN)
        store.finish()
        assert Counting.of(store.connection, ()).total == 16
        index = store.connection.execute("select * from event_bitmaps").fetchall()
        store.finish()
        assert store.connection.execute("select * from event_bitmaps").fetchall() == index
    with Store(tmp_path / "other.db") as store:
        for reading in (second, first):
            store.write(reading)
        store.finish()
        assert store.connection.execute("select * from event_bitmaps").fetchall() == index
