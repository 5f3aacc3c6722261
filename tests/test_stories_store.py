"""Stories in the database: made anew, or only around what came, changed or went; the rows are the same."""

import itertools
import json

import pytest
from store_sample import dump, event_uids, reading, rows

from timeline.events import neighbours
from timeline.store import tracking
from timeline.store.corrections import Correction, Corrections
from timeline.store.store import Store

TEXTS = {
    "a": "2023-06-14 the summit opened in Rabat\n2023-06-15 ministers signed the treaty in Rabat\n",
    "b": "2023-06-14 a summit of ministers opens in Rabat\n2023-07-01 the strike began in Rabat\n",
    "c": "2023-06-15 ministers in Rabat sign a treaty\n2023-06-14 Rabat saw the summit open\n",
    "d": "2023-07-01 workers began a strike in Rabat\n2023-08-01 the port of Rabat reopened\n",
    "e": "2023-08-01 Rabat reopens its port\n2023-06-14 leaders opened the summit in Rabat\n",
}
READINGS = [reading(uid, text, place=f"{uid}.txt", source=uid) for uid, text in TEXTS.items()]
NOBODY = Corrections()


def linked(path, *groups, said=NOBODY, keep=None):
    """A database to which groups of articles came one after the other, with what is kept of them in the end."""
    for group in groups:
        with Store(path) as store:
            for one in group:
                store.write(one)
            store.relink(said)
            store.finish()
    if keep is not None:
        with Store(path) as store:
            store.remove_all_but(keep)
            store.relink(said)
            store.finish()
    return dump(path)


@pytest.fixture
def only_around(monkeypatch):
    """After the first time, linking everything anew is an error."""
    all_anew = tracking._relink_all

    def once(db, *said):
        assert not db.execute("select 1 from stories").fetchone(), "all was linked anew"
        all_anew(db, *said)

    monkeypatch.setattr(tracking, "_relink_all", once)


def test_stories_are_made(tmp_path):
    linked(tmp_path / "t.db", READINGS)
    several = rows(
        tmp_path / "t.db", "select earliest, events, sources from stories where events > 1 order by earliest"
    )
    assert several == [("2023-06-14", 4, 4), ("2023-06-15", 2, 2), ("2023-07-01", 2, 2), ("2023-08-01", 2, 2)]


@pytest.mark.usefixtures("only_around")
def test_one_by_one_gives_the_rows_of_all_at_once(tmp_path):
    expected = linked(tmp_path / "all.db", READINGS)
    for number, order in enumerate(itertools.islice(itertools.permutations(READINGS), 0, 120, 17)):
        assert linked(tmp_path / f"{number}.db", *([one] for one in order)) == expected


@pytest.mark.usefixtures("only_around")
def test_what_goes_or_changes_leaves_the_rows_of_what_is_there(tmp_path):
    kept = READINGS[:3]
    expected = linked(tmp_path / "kept.db", kept)
    assert linked(tmp_path / "t.db", READINGS, keep={"a", "b", "c"}) == expected
    changed = reading("b", TEXTS["b"].replace("2023-06-14", "2023-06-20"), place="b.txt", source="b")
    assert linked(tmp_path / "t.db", [changed]) == linked(tmp_path / "new.db", [kept[0], changed, kept[2]])
    assert linked(tmp_path / "t.db", [kept[1]]) == expected


def test_hidden_events_leave_their_story_and_come_back(tmp_path):
    path = tmp_path / "t.db"
    expected = linked(path, READINGS)
    (hidden, _) = event_uids(READINGS[0])
    with Store(path) as store:
        store.write(READINGS[0], frozenset([hidden]))
        store.relink(NOBODY)
        store.finish()
    assert rows(path, "select events from stories where earliest = '2023-06-14'") == [(3,)]
    assert linked(path, [READINGS[0]]) == expected


def test_what_people_say_of_stories_is_heard_when_it_changes(tmp_path):
    path = tmp_path / "t.db"
    before = linked(path, READINGS)
    first, other = event_uids(READINGS[0])[0], event_uids(READINGS[3])[1]
    merge = Correction(kind="merge", uid=first, other=other, who="Lina", made="2023-09-01")
    for corrections, stories in (([merge], 1), ([], 2)):
        with Store(path) as store:
            said = Corrections.of(corrections)
            store.relink(said)
            store.write_corrections(said)
            store.finish()
        assert len(set(rows(path, "select story_id from events where uid in (?, ?)", first, other))) == stories
    assert dump(path) == before


def test_in_a_crowd_all_are_linked_anew_and_the_rows_are_the_same(tmp_path, monkeypatch):
    monkeypatch.setattr(neighbours, "CROWD", 2)
    monkeypatch.setattr(neighbours, "_NEAREST", 1)
    expected = linked(tmp_path / "all.db", READINGS)
    for number, order in enumerate(itertools.islice(itertools.permutations(READINGS), 0, 120, 23)):
        assert linked(tmp_path / f"{number}.db", *([one] for one in order)) == expected


def test_history_names_the_article_of_each_change(tmp_path):
    path = tmp_path / "t.db"
    linked(path, READINGS)
    ((since, state, article),) = rows(
        path, "select since, state, article from story_history where earliest = '2023-08-01'"
    )
    assert (since, state) == ("2023-06-16", "happened")
    (states,) = rows(path, "select states from stories where earliest = '2023-08-01'")[0]
    (said,) = json.loads(states)
    assert rows(path, "select article_id from events where uid = ?", said["event"]) == \
        rows(path, "select id from articles where uid = ?", article)  # fmt: skip
