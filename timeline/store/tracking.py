"""Stories in the database: made anew from all events, or only where articles came, changed or went.

Both ways end in the same rows. The pairs that are alike are kept (`likenesses`); an article that came or changed is
compared with its neighbours, and the connected components of pairs that it touches are joined again.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from typing import NamedTuple

from timeline.collection import without_collection
from timeline.store import blocks, ids, words
from timeline.store.mentions import Told, all_mentions, mentions_of_events, told_by
from timeline.store.opening import dicts
from timeline.store.rows import Row, iso_or_none, sort_key
from timeline.store.writing import indexed_later, insert
from timeline.stories import neighbours
from timeline.stories.context import Context
from timeline.stories.joining import alike, best_of, strong
from timeline.stories.linking import Story, join, pairs_of
from timeline.stories.mention import Mention
from timeline.stories.neighbours import Neighbourhood
from timeline.stories.within import Pair, postponements, retractions

MANY = 2000  # new events from which all are linked anew

Link = tuple[str, str]  # uids of two events, in order


def relink(
    db: sqlite3.Connection, together: Set[Link], apart: Set[Link], changed: Set[str] = frozenset(), anew: bool = False
) -> None:
    """Bring the stories into step with the events and with what people say.

    `changed` holds the events of which people say something else than the last time; with `anew` all are compared, and
    so they are where an earlier version wrote some.
    """
    anew = anew or words.lack(db)
    new, broken = _new_events(db), _broken_stories(db)
    if not (new or broken or changed or anew):
        return
    known = not anew and db.execute("select 1 from stories limit 1").fetchone() and blocks.is_built(db)
    new = _of_their_articles(db, new.union(*broken.values())) if known else new
    if not known or len(new) > MANY or not _relink_some(db, new, broken, changed, (together, apart)):
        if anew:
            words.rebuild(db)
        _relink_all(db, together, apart)
    db.execute("delete from broken_stories")


def _relink_all(db: sqlite3.Connection, together: Set[Link], apart: Set[Link]) -> None:
    with without_collection():  # objects by the million, none in rings
        mentions = list(all_mentions(db))
        pairs = pairs_of(mentions, Neighbourhood(mentions))
        db.execute("delete from likenesses")
        with indexed_later(db, "likenesses_other"):
            _write_pairs(db, sorted(pairs))
        blocks.rebuild(db, mentions)
        write_stories(db, join(mentions, pairs, together, apart))


class Dated(NamedTuple):
    """What an event or story is dated, in words."""

    kind: str
    title: str
    when: str


def dated(db: sqlite3.Connection, article: str) -> dict[str, Dated]:
    """The days and states of an article's shown events, and of all stories of several, by kind and uid."""
    select = """
        select 'event', uid, title, earliest, latest, status from events
        where hidden = 0 and article_id = (select id from articles where uid = ?)
        union all select 'story', uid, title, earliest, latest, status from stories where events > 1"""
    return {
        f"{kind} {uid}": Dated(kind, title, f"{_in_words(earliest, latest)}, {status}")
        for kind, uid, title, earliest, latest, status in db.execute(select, (article,))
    }


def _in_words(earliest: str | None, latest: str | None) -> str:
    if not earliest and not latest:
        return "no date"
    return earliest if earliest and earliest == latest else f"{earliest or '..'} to {latest or '..'}"


def _new_events(db: sqlite3.Connection) -> set[str]:
    """The events that are in no story yet: what came, or was written again."""
    return {uid for (uid,) in db.execute("select uid from events where story_id is null and hidden = 0")}


def _of_their_articles(db: sqlite3.Connection, uids: Set[str]) -> set[str]:
    """All events of the articles that events came to or went from: what else an article tells decides on each."""
    select = """
        select uid from events where hidden = 0 and article_id in
            (select article_id from events where (story_id is null or hidden = 1)
                and uid in (select value from json_each(?)))"""
    return {uid for (uid,) in db.execute(select, (json.dumps(sorted(uids)),))}


def _broken_stories(db: sqlite3.Connection) -> dict[int, set[str]]:
    """The stories that may have lost events, by id, with the uids of all the events that they had."""
    lost = [story for (story,) in db.execute("select story_id from broken_stories order by story_id")]
    found = {story: {uid} for uid, story in _some(db, "select uid, id from stories", "id", lost)}
    aliases = "select story_id, uid from story_aliases where story_id in (select value from json_each(?))"
    for story, uid in db.execute(aliases, (json.dumps(list(found)),)).fetchall():
        found[story].add(uid)
    return found


def _relink_some(
    db: sqlite3.Connection, new: set[str], broken: dict[int, set[str]], changed: Set[str], said: tuple[Set[Link], ...]
) -> bool:
    """Link what came or went with what stands around it; False where all must be linked anew."""
    with without_collection():  # some ten thousand objects, none in rings: a search would free nothing
        pairs = _new_pairs(db, new)
        if pairs is not None:
            _relink_around(db, new, pairs, broken, _of_one_story(db, changed), said)
    return pairs is not None


def _relink_around(
    db: sqlite3.Connection,
    new: set[str],
    pairs: list[Pair],
    broken: dict[int, set[str]],
    changed: set[str],
    said: tuple[Set[Link], ...],
) -> None:
    gone = set().union(*broken.values()) - _standing(db, set().union(*broken.values()))
    touched = set().union(new, changed, *broken.values())
    touched |= {uid for pair in _pairs_with(db, new | gone) for uid in pair[:2]}
    ends = [(uid, uid) for uid in new | gone]
    db.executemany("delete from likenesses where one = ? or other = ?", ends)
    _write_pairs(db, pairs)
    touched |= {uid for pair in pairs for uid in pair[:2]}
    component, found = _component(db, touched - gone, said[0])
    stories = join(list(mentions_of_events(db, component)), found, *said)
    write_stories(db, stories, component | gone, broken)


def _of_one_story(db: sqlite3.Connection, uids: Set[str]) -> set[str]:
    """These events, as far as they are there, and all of their stories."""
    select = """
        select uid from events where hidden = 0 and story_id in
            (select story_id from events where uid in (select value from json_each(?)))"""
    return {uid for (uid,) in db.execute(select, (json.dumps(sorted(uids)),))} if uids else set()


def _standing(db: sqlite3.Connection, uids: Iterable[str]) -> set[str]:
    """Those of these uids that are events and not hidden."""
    select = "select uid from events where hidden = 0 and uid in (select value from json_each(?))"
    return {uid for (uid,) in db.execute(select, (json.dumps(sorted(uids)),))}


def _articles_of(db: sqlite3.Connection, uids: Iterable[str]) -> set[int]:
    select = "select article_id from events where uid in (select value from json_each(?))"
    return {article for (article,) in db.execute(select, (json.dumps(sorted(uids)),))}


def _new_pairs(db: sqlite3.Connection, new: set[str]) -> list[Pair] | None:
    """The pairs of new events among themselves and with all others.

    None where one may stand in a crowd: it then changes which others are compared.
    """
    own = [mention for told in told_by(db, _articles_of(db, new)) for mention in told.mentions() if mention.uid in new]
    blocks.add(db, own)
    near = {mention.uid: blocks.near(db, mention) for mention in own}
    if any(sum(other.interval == one.interval for other in near[one.uid]) >= neighbours.CROWD for one in own):
        return None
    near = {one.uid: [other for other in near[one.uid] if blocks.may_be_alike(one, other)] for one in own}
    articles = _articles_of(db, new).union(other.article for others in near.values() for other in others)
    around = told_by(db, articles)
    return [*alike(own, _Known(near, around), _Contexts(around)), *sorted({*postponements(own), *retractions(own)})]


class _Contexts(dict[str, Context]):
    """What articles say, each read when it is asked for: few of those near are compared to the end."""

    def __init__(self, around: Iterable[Told]) -> None:
        super().__init__()
        self._told = {told.article: told for told in around}

    def __missing__(self, article: str) -> Context:
        found = self[article] = self._told[article].context()
        return found


class _Known:
    """`Neighbours` that have been looked up."""

    def __init__(self, near: Mapping[str, Sequence[blocks.Neighbour]], around: Iterable[Told]) -> None:
        self._near = near
        self._articles = {told.article: told for told in around}
        self._events = {uid: told for told in around for uid in told.uids}

    def of_article(self, article: str) -> Sequence[Mention]:
        """All events of an article near which one was found."""
        return self._articles[article].mentions()

    def near(self, mention: Mention) -> Iterable[Mention]:
        """The events found for this one."""
        return [self._events[other.uid].mention(other.uid) for other in self._near[mention.uid]]


def _pairs_with(db: sqlite3.Connection, uids: Iterable[str]) -> list[Pair]:
    """The kept pairs that hold one of these uids."""
    given = json.dumps(sorted(uids))
    select = "select one, other, likeness from likenesses where {} in (select value from json_each(?))"
    return [Pair(*row) for end in ("one", "other") for row in db.execute(select.format(end), (given,))]


def _component(db: sqlite3.Connection, start: set[str], together: Set[Link]) -> tuple[set[str], list[Pair]]:
    """All events that hang together, by pairs that count or by people's word, with some or what these are alike to.

    A new pair may be the best of an event, whose other pairs then count no more: what they joined is looked at too.
    """
    reached: set[str] = set()
    edge = start | {uid for pair in _pairs_with(db, start) for uid in pair[:2]}
    best: dict[str, float] = {}
    found: dict[Link, Pair] = {}
    while edge:
        reached |= edge
        pairs = _pairs_with(db, edge)
        best |= {uid: sure for uid, sure in best_of(pairs).items() if uid in edge}
        pairs = strong(pairs, defaultdict(float, best))  # what may count: fewer, of whose other ends more must be known
        best |= _best(db, {uid for pair in pairs for uid in pair[:2]} - best.keys())
        counting = {(pair.one, pair.other): pair for pair in strong(pairs, best)}
        found |= counting
        ends = {uid for link in counting for uid in link}
        ends |= {uid for link in together if not edge.isdisjoint(link) for uid in link}
        edge = ends - reached
    return reached, list(found.values())


def _best(db: sqlite3.Connection, uids: Set[str]) -> dict[str, float]:
    """The greatest likeness of each of these events."""
    select = """
        with given (uid) as (select value from json_each(?))
        select uid, max(likeness) from
            (select uid, likeness from given join likenesses on one = uid
            union all select uid, likeness from given join likenesses on other = uid)
        group by uid"""
    return dict(db.execute(select, (json.dumps(sorted(uids)),)).fetchall())


def _write_pairs(db: sqlite3.Connection, pairs: Iterable[Pair]) -> None:
    db.executemany("insert into likenesses (one, other, likeness) values (?, ?, ?)", pairs)


def write_stories(
    db: sqlite3.Connection, stories: Sequence[Story], of: Set[str] | None = None, broken: Iterable[int] = ()
) -> None:
    """Make these the stories of all events, or of the events `of`; rows that stand as they are are not touched.

    `broken` are ids of stories that lost events.
    """
    rows = {story.uid: _row(story) for story in stories}
    old = _old_stories(db, of, broken)
    kept = {uid for uid, row in old.items() if uid in rows and rows[uid].items() <= row.items()}
    db.executemany("delete from stories where uid = ?", [(uid,) for uid in old if uid not in kept])
    for uid, row in rows.items():
        if uid not in kept:
            insert(db, "stories", [row | {"id": ids.free_id(db, "stories", uid)}])
    by_uid = dict(_some(db, "select uid, id from stories", "uid", rows))
    members = {event: by_uid[story.uid] for story in stories for event in story.events}
    select = "select uid, story_id from events"
    known = _some(db, select, "uid", of)
    moved = [(members.get(event), event) for event, story in known if members.get(event) != story]
    db.executemany("update events set story_id = ? where uid = ?", moved)
    _write_aliases(db, {event: by_uid[story.uid] for story in stories for event in story.events[1:]}, of)


def _some(db: sqlite3.Connection, select: str, column: str, values: Iterable[object] | None) -> list[tuple[str, int]]:
    """The rows of a select whose column is one of some values; all where none are given."""
    if values is None:
        return db.execute(select).fetchall()
    where = f"{select} where {column} in (select value from json_each(?))"
    return db.execute(where, (json.dumps(list(values)),)).fetchall()


def _old_stories(db: sqlite3.Connection, of: Set[str] | None, broken: Iterable[int]) -> dict[str, Row]:
    """The rows of the stories that hold some of these events or lost some; of all where none are given."""
    where, given = "", ""
    if of is not None:
        held = {story for _, story in _some(db, "select uid, story_id from events", "uid", of) if story}
        where, given = "where id in (select value from json_each(:ids))", json.dumps(sorted(held.union(broken)))
    return {row["uid"]: row for row in dicts(db.execute(f"select * from stories {where}", {"ids": given}))}


def _write_aliases(db: sqlite3.Connection, aliases: dict[str, int], of: Set[str] | None) -> None:
    old = dict(_some(db, "select uid, story_id from story_aliases", "uid", of))
    gone = [(uid,) for uid in old if aliases.get(uid) != old[uid]]
    db.executemany("delete from story_aliases where uid = ?", gone)
    added = [(uid, story) for uid, story in aliases.items() if old.get(uid) != story]
    db.executemany("insert into story_aliases (uid, story_id) values (?, ?)", added)


def _row(story: Story) -> Row:
    sort_day, _ = sort_key(story.interval, None)
    return {
        "uid": story.uid,
        "title": story.title,
        "earliest": story.interval.earliest,
        "latest": story.interval.latest,
        "status": story.status,
        "sourcing": story.sourcing,
        "events": len(story.events),
        "articles": story.articles,
        "sources": story.sources,
        "contradiction": story.contradiction,
        "states": json.dumps([
            {
                "state": state.name,
                "since": state.since,
                "earliest": state.interval.earliest,
                "latest": state.interval.latest,
                "event": state.event,
            }
            for state in story.states
        ]),
        "sort_date": iso_or_none(sort_day),
    }  # fmt: skip
