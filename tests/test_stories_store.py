"""Stories in the database: made anew, or only around what came, changed or went; the rows are the same."""

import datetime
import itertools
import json
import random
from dataclasses import replace

import pytest
from store_sample import dump, event, event_uids, reading, rows

from timeline.chronology.interval import Interval
from timeline.records import EventAnchor, Name, Reading
from timeline.store import tracking, words
from timeline.store.corrections import Correction, Corrections
from timeline.store.store import Store
from timeline.stories import neighbours

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


@pytest.mark.usefixtures("only_around")
@pytest.mark.parametrize(("kind", "with_it", "without"), [("merge", 1, 2), ("split", 2, 1)])
def test_what_people_say_of_stories_is_heard_when_it_changes(tmp_path, kind, with_it, without):
    path = tmp_path / "t.db"
    before = linked(path, READINGS)
    first = event_uids(READINGS[0])[0]
    other = event_uids(READINGS[3])[1] if kind == "merge" else event_uids(READINGS[1])[0]
    made = Correction(kind=kind, uid=first, other=other, who="Lina", made="2023-09-01")
    for corrections, stories in (([made], with_it), ([], without)):
        with Store(path) as store:
            said = Corrections.of(corrections)
            store.relink(said)
            store.write_corrections(said)
            store.finish()
        assert len(set(rows(path, "select story_id from events where uid in (?, ?)", first, other))) == stories
        if corrections:
            said = linked(tmp_path / "anew.db", READINGS, said=Corrections.of(corrections))
            assert [row for row in dump(path) if not row.startswith("corrections")] == said
    assert dump(path) == before


def test_words_of_titles_are_those_of_a_database_made_before_they_were_kept(tmp_path):
    linked(tmp_path / "t.db", READINGS)
    kept = rows(tmp_path / "t.db", "select * from event_words")
    assert len(kept) == 10
    with Store(tmp_path / "t.db") as store:
        words.rebuild(store.connection)
    assert rows(tmp_path / "t.db", "select * from event_words") == kept
    assert rows(tmp_path / "t.db", "select * from broken_stories") == []


def test_what_an_earlier_version_wrote_meanwhile_is_linked_as_by_this_one(tmp_path):
    wanted = linked(tmp_path / "whole.db", READINGS)
    linked(tmp_path / "t.db", READINGS)
    with Store(tmp_path / "t.db") as store:  # it keeps no words
        store.connection.execute("delete from event_words where event_id in (select min(event_id) from event_words)")
        store.connection.execute("update events set story_id = null where story_id = (select min(id) from stories)")
    assert linked(tmp_path / "t.db", ()) == wanted


def test_in_a_crowd_all_are_linked_anew_and_the_rows_are_the_same(tmp_path, monkeypatch):
    monkeypatch.setattr(neighbours, "CROWD", 2)
    monkeypatch.setattr(neighbours, "_NEAREST", 1)
    expected = linked(tmp_path / "all.db", READINGS)
    for number, order in enumerate(itertools.islice(itertools.permutations(READINGS), 0, 120, 23)):
        assert linked(tmp_path / f"{number}.db", *([one] for one in order)) == expected


WORDS = ["strike", "summit", "treaty", "port", "flood", "trial", "ferry", "election", "bridge", "museum"]
PLACES = [Name(name, "place", 0, 1, name.lower()) for name in ("Rabat", "Oran", "Lyon")]
HEARD = ["Kaltbrunn", "Sartorelli", "Samothrace", "Brabant"]  # of the text, and of no event
PEOPLE = [Name(name, "person", 0, 1, f"name:{name.lower()}") for name in ("Ada Brook", "Omar Said", "Lea Roux")]


def drawn(draw, uid):
    """An article of all kinds of events: a day or a year, open or undated, done, planned or called off."""
    day = datetime.date(2023, 6, 1).toordinal() + draw.randrange(60)
    lines = [" ".join(draw.sample(WORDS, 3)) + f" in {uid}{n}" for n in range(4)]
    text, events = "\n".join([*lines, "said " + " or ".join(draw.sample(HEARD, 2))]), []
    for line in lines:
        start = day - draw.randrange(20)
        length = draw.choice((1, 1, 1, 7, 30, 92, 181, 365))
        days = draw.choice((Interval(start, start + length), Interval(start, start + length), Interval(None, None),
                            Interval(start, None), Interval(None, start)))  # fmt: skip
        status = draw.choice(("happened", "happened", "planned", "cancelled", "denied", "ongoing"))
        places, people = draw.sample(PLACES, 1), draw.sample(PEOPLE, draw.randrange(3))
        made = event(text, line, days, status=status, background=draw.random() < 0.1)
        events.append(replace(made, places=tuple(places), actors=tuple(people)))
    events[0] = replace(events[0], anchor_event=EventAnchor("after", lines[0].split()[0], 0, 4, 1))
    article = replace(reading(uid).article, text=text, published=datetime.date.fromordinal(day), source=uid,
                      language=draw.choice(("en", "fr")))  # fmt: skip
    return Reading(article, (), tuple(events))


@pytest.mark.usefixtures("only_around")
@pytest.mark.parametrize("seed", [0, 1, 2, 6, 12])
def test_whatever_the_events_one_by_one_gives_the_rows_of_all_at_once(tmp_path, seed):
    draw = random.Random(seed)
    readings = [drawn(draw, f"article{number}") for number in range(14)]
    expected = linked(tmp_path / "all.db", readings)
    assert rows(tmp_path / "all.db", "select count(*) from likenesses") > [(20,)]
    draw.shuffle(readings)
    assert linked(tmp_path / "t.db", *([one] for one in readings)) == expected
    linked(tmp_path / "more.db", readings, *([drawn(draw, f"more{number}")] for number in range(3)))
    assert linked(tmp_path / "more.db", keep={one.article.uid for one in readings}) == expected


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
