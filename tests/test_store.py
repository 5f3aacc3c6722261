"""Writes that can be repeated: one article's rows and nothing else, the same in any order."""

import itertools
import sqlite3

import pytest
from store_sample import dump, event, event_uids, interval, linked, reading, rows, warned

from timeline.chronology.interval import Interval, day_of
from timeline.records import EventAnchor, Name, Problem, Reading
from timeline.store import uids as naming
from timeline.store.rows import sort_key
from timeline.store.store import Store, StoreError

A, B, C = reading("a1"), reading("b2", published="2023-06-20"), reading("c3", published=None)


def built(path, *readings, hidden=frozenset()):
    with Store(path) as store:
        for read in readings:
            store.write(read, hidden)
        store.remove_all_but({read.article.uid for read in readings})
        store.finish()
        return store.changed


def test_second_build_changes_nothing(tmp_path):
    assert built(tmp_path / "t.db", A, B, C) == 3
    before = dump(tmp_path / "t.db")
    assert built(tmp_path / "t.db", A, B, C) == 0
    assert dump(tmp_path / "t.db") == before


def test_any_order_of_arrival_gives_one_dump(tmp_path):
    dumps = []
    for number, order in enumerate(itertools.permutations((A, B, C))):
        built(tmp_path / f"{number}.db", *order)
        dumps.append(dump(tmp_path / f"{number}.db"))
    assert len(dumps[0]) > 15
    assert all(one == dumps[0] for one in dumps)


def test_changed_article_replaces_its_own_rows_only(tmp_path):
    built(tmp_path / "t.db", A, B)
    before = dump(tmp_path / "t.db")
    later = reading("a1", "2023-06-13 the summit opened in Rabat\n")
    assert built(tmp_path / "t.db", later, B) == 1
    after = dump(tmp_path / "t.db")
    assert [row for row in before if "'b2'" in row] == [row for row in after if "'b2'" in row] != []
    assert rows(
        tmp_path / "t.db", "select earliest from events join articles a on a.id = article_id where a.uid = 'a1'"
    ) == [("2023-06-13",)]
    built(tmp_path / "fresh.db", later, B)
    assert dump(tmp_path / "fresh.db") == after


def test_article_that_left_its_source_is_removed_with_all_its_rows(tmp_path):
    built(tmp_path / "t.db", A, B)
    built(tmp_path / "t.db", B)
    built(tmp_path / "fresh.db", B)
    assert dump(tmp_path / "t.db") == dump(tmp_path / "fresh.db")
    search = "select count(*) from articles_fts where articles_fts match 'summit'"
    assert rows(tmp_path / "t.db", search) == [(1,)]


def test_line_at_the_top_moves_no_other_event(tmp_path):
    text = A.article.text
    longer = reading("a1", "2023-06-16 a strike began\n" + text)
    assert set(event_uids(A)) < set(event_uids(longer))
    built(tmp_path / "t.db", A)
    ids = rows(tmp_path / "t.db", "select id, uid from events")
    built(tmp_path / "t.db", longer)
    assert set(ids) < set(rows(tmp_path / "t.db", "select id, uid from events"))
    assert rows(tmp_path / "t.db", "select count(*) from events") == [(3,)]


def test_equal_quotes_are_told_apart_by_occurrence():
    text = "He met them. She left. He met them."
    first, second = text.index("He met"), text.rindex("He met")
    events = [
        event(text, "He met them.", interval("2023-01-01"), start=start, end=start + 12) for start in (second, first)
    ]
    later, earlier = naming.uids("event", "a", text, events)
    assert earlier != later
    assert naming.uids("event", "a", text, events[1:]) == [earlier]
    assert naming.uids("event", "b", text, events[1:]) != [earlier]


def test_ids_ascend_in_time_and_undated_events_come_last(tmp_path):
    text = "2023-06-14 opened\n1999-01-05 built\n2024-12-31 closes\n"
    read = reading("a1", text)
    undated = event(text, "built", Interval(None, None), granularity=None, extent=None)
    built(tmp_path / "t.db", Reading(read.article, read.expressions, (*read.events, undated)))
    ordered = rows(tmp_path / "t.db", "select sort_date, id from events order by id")
    assert [day for day, _ in ordered] == ["1999-01-05", "2023-06-14", "2024-12-31", None]
    assert max(row_id for _, row_id in ordered) < 2**53
    assert ordered[0][1] >> 30 == day_of("1999-01-05")


@pytest.mark.parametrize(
    ("days", "counts_to", "expected"),
    [
        (("2023-05-29", "2023-06-04"), "2023-06-02", ("2023-06-02", False)),
        (("2023-05-29", "2023-06-04"), "2023-06-12", ("2023-05-29", False)),
        (("2023-05-29", None), None, ("2023-05-29", False)),
        ((None, "2023-06-18"), "2023-06-10", ("2023-06-18", True)),
        ((None, None), None, (None, False)),
    ],
)
def test_sort_date(days, counts_to, expected):
    day, unplaced = sort_key(Interval.of_iso(*days), day_of(counts_to) if counts_to else None)
    assert (day, unplaced) == (day_of(expected[0]) if expected[0] else None, expected[1])


def test_event_columns(tmp_path):
    text = "Before. 2023-05-29 the minister threatened a ban. After it all came to nothing, as many had said."
    threat = event(text, "the minister threatened a ban", Interval.of_iso("2023-05-29", "2023-06-04"),
                   status="threatened", counts_to=day_of("2023-06-02"), granularity="week")  # fmt: skip
    built(tmp_path / "t.db", Reading(reading("a1").article.__class__("a1", text, language="en"), (), (threat,)))
    columns = (
        "earliest, latest, precision_days, edtf, sort_date, year, month, status, quote, quote_prefix, quote_suffix"
    )
    (row,) = rows(tmp_path / "t.db", f"select {columns} from events")
    assert row == (
        "2023-05-29", "2023-06-04", 6, "[2023-05-29..2023-06-04]", "2023-06-02", 2023, "2023-06", "threatened",
        "the minister threatened a ban", "Before. 2023-05-29 ", ". After it all came to nothing, ",
    )  # fmt: skip


def test_anchors_point_to_events_and_say_whether_they_are_settled(tmp_path):
    text = "the lunch took place before he went on stage"
    stage = event(text, "he went on stage", interval("2023-06-16"))
    anchor = EventAnchor("before", "before he went on stage", 21, 44, 1)
    lunch = event(text, "the lunch took place", Interval(None, None), anchor_event=anchor, extent=None)
    built(tmp_path / "t.db", Reading(reading("a1").article.__class__("a1", text), (), (lunch, stage)))
    found = rows(tmp_path / "t.db", "select e.title, o.title, relation, resolved from event_anchors "
                 "join events e on e.id = event_id join events o on o.id = anchor_event_id")  # fmt: skip
    assert found == [("the lunch took place", "he went on stage", "before", 1)]


def test_a_thing_has_the_name_that_most_events_give_it(tmp_path):
    def telling(uid, name, key="musk"):
        read = reading(uid, "2023-06-14 he spoke\n")
        (told,) = read.events
        actor = Name(name, "person", told.start, told.start + 3, key)
        return Reading(read.article, read.expressions, (event(read.article.text, "2023-06-14 he spoke",
                       told.interval, actors=(actor, actor)),))  # fmt: skip

    tellings = [
        telling("a1", "Musk"),
        telling("b2", "إيلون ماسك"),
        telling("c3", "إيلون ماسك"),
        telling("d4", "X", "x"),
    ]
    built(tmp_path / "t.db", *tellings)
    assert rows(tmp_path / "t.db", "select key, name, events from actors order by key") == [
        ("musk", "إيلون ماسك", 3),
        ("x", "X", 1),
    ]
    built(tmp_path / "t.db", *tellings[:1])
    assert rows(tmp_path / "t.db", "select key, name, events from actors") == [("musk", "Musk", 1)]


def test_hidden_events_stay_but_are_not_found(tmp_path):
    uid = event_uids(A)[0]
    built(tmp_path / "t.db", A, hidden={uid})
    assert rows(tmp_path / "t.db", "select uid from events where hidden = 1") == [(uid,)]
    search = "select count(*) from events_fts where events_fts match 'summit'"
    assert rows(tmp_path / "t.db", search) == [(0,)]
    built(tmp_path / "t.db", A)
    assert rows(tmp_path / "t.db", search) == [(1,)]


def test_problems_of_articles_and_of_files(tmp_path):
    path = tmp_path / "t.db"
    with Store(path) as store:
        store.write(warned(A, "no publication date"))
        store.write_problems([Problem("error", "x.bin", "no reader"), Problem("error", "x.bin", "no reader")])
        store.finish()
    assert rows(path, "select severity, place, message from problems order by place") == [
        ("warning", "a1.txt", "no publication date"),
        ("error", "x.bin", "no reader"),
    ]
    with Store(path) as store:
        store.write(A)
        store.write_problems([])
        store.finish()
    assert rows(path, "select * from problems") == []


def test_error_inside_leaves_no_half_written_article(tmp_path):
    path = tmp_path / "t.db"
    built(path, A)
    before = dump(path)
    with pytest.raises(RuntimeError), Store(path) as store:
        store.write(B)
        raise RuntimeError
    assert dump(path) == before


def test_build_that_broke_off_is_finished_by_the_next(tmp_path):
    with Store(tmp_path / "t.db") as store:
        store.write(A)  # committed on leaving, never finished
    built(tmp_path / "t.db", A)
    built(tmp_path / "fresh.db", A)
    assert dump(tmp_path / "t.db") == dump(tmp_path / "fresh.db")


def test_statistics_follow_a_database_that_grows_by_one_article_at_a_time(tmp_path, monkeypatch):
    monkeypatch.setattr("timeline.store.store._MUCH", 5)
    made = []
    for number in range(14):
        linked(tmp_path / "t.db", [reading(f"a{number}")])
        made.append(
            int(rows(tmp_path / "t.db", "select stat from sqlite_stat1 where tbl = 'articles'")[0][0].split()[0])
        )
    assert made == [1, 2, 3, 4, 5, 5, 7, 7, 9, 9, 9, 12, 12, 12]


@pytest.mark.parametrize("bits", [1, 2])
def test_ids_that_collide_are_given_in_uid_order(tmp_path, monkeypatch, bits):
    monkeypatch.setattr(naming, "_bits", lambda uid, _: sum(uid.encode()) % 2**bits)
    readings = [reading(f"a{n}", f"2023-06-14 minister {n} spoke in Rabat\n") for n in range(5)]
    orders = [readings, readings[::-1], readings[2:] + readings[:2], readings[::2] + readings[1::2]]
    dumps = []
    for number, order in enumerate(orders):
        built(tmp_path / f"{number}.db", *order)
        dumps.append(dump(tmp_path / f"{number}.db"))
    assert all(one == dumps[0] for one in dumps)
    assert sum(row.startswith("displaced") for row in dumps[0]) > 2
    built(tmp_path / "0.db", *readings[1:4])
    built(tmp_path / "fresh.db", *readings[1:4])
    assert dump(tmp_path / "0.db") == dump(tmp_path / "fresh.db")
    for path in ("0.db", "1.db"):
        found = rows(tmp_path / path, "select count(*) from events_fts where events_fts match 'minister'")
        assert found == rows(tmp_path / path, "select count(*) from events")


def test_index_is_whole_after_all_kinds_of_writes(tmp_path):
    path = tmp_path / "t.db"
    built(path, A, B, C)
    built(path, reading("a1", "2023-06-14 قمة الرباط\n"), C)
    with Store(path) as store:
        for table in ("articles", "events"):
            vocabulary = f"create virtual table temp.{table}_words using fts5vocab(main, {table}_fts, 'instance')"
            store.connection.execute(vocabulary)
            indexed = {row[0] for row in store.connection.execute(f"select distinct doc from {table}_words")}
            assert indexed == {row[0] for row in store.connection.execute(f"select id from {table}")}


def test_file_that_is_no_database_is_refused_with_a_way_out(tmp_path):
    path = tmp_path / "t.db"
    path.write_text("this is a text, and a long one at that; " * 200)
    with pytest.raises(StoreError, match="--db"):
        Store(path)
    assert path.read_text().startswith("this is a text")


def test_articles_are_found_by_what_people_call_them(tmp_path):
    named = reading("a1", id="42", url="https://example.org/a", place="sub/a1.txt")
    with Store(tmp_path / "t.db") as store:
        store.write(named)
        store.write(reading("b2", id="42"))
        for name in ("a1", "https://example.org/a", "sub/a1.txt", "news/sub/a1.txt"):
            assert store.article(name) == named.article
        with pytest.raises(StoreError, match="2 articles"):
            store.article("42")
        with pytest.raises(StoreError, match="no article"):
            store.article("1.txt")


def test_foreign_keys_hold(tmp_path):
    built(tmp_path / "t.db", A, B)
    assert rows(tmp_path / "t.db", "pragma foreign_key_check") == []
    with Store(tmp_path / "t.db") as store, pytest.raises(sqlite3.IntegrityError):
        store.connection.execute("insert into event_actors values (1, 2, 'x', 'person')")
