"""Integer ids that depend on nothing but the rows there are.

A row's id is a hash of its uid (`store.uids`). Where two rows hash to one id, the later takes the next free one;
which of them is the later would depend on the order of arrival, so `settle` gives the ids of such neighbours
again, in uid order. Displaced rows are few: the table `displaced` names them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from timeline.store import index
from timeline.store.uids import base_id, event_base_id


class _Keyed(NamedTuple):
    """A table whose ids are hashes: its uid column, what else the hash needs, and whether it is indexed."""

    uid: str
    sort_date: str
    base: Callable[[str, str | None], int]
    indexed: bool


def _plain(uid: str, _: str | None) -> int:
    return base_id(uid)


KEYED = {
    "articles": _Keyed("uid", "null", _plain, True),
    "expressions": _Keyed("uid", "null", _plain, False),
    "events": _Keyed("uid", "sort_date", event_base_id, True),
    "actors": _Keyed("key", "null", _plain, False),
    "places": _Keyed("key", "null", _plain, False),
    "stories": _Keyed("uid", "null", _plain, False),
}


def free_id(
    db: sqlite3.Connection, table: str, uid: str, sort_date: str | None = None, taken: Collection[int] = ()
) -> int:
    """The id for a new row: its hash, or the next that is free (and then the row is noted as displaced).

    `taken` holds ids that have been given and are not written yet.
    """
    base = row_id = KEYED[table].base(uid, sort_date)
    while row_id in taken or _row_at(db, table, row_id):
        row_id += 1
    if row_id != base:
        db.execute("insert or ignore into displaced values (?, ?)", (table, uid))
    return row_id


def settle(db: sqlite3.Connection) -> None:
    """Give displaced rows and their neighbours the ids that they have in any order of arrival."""
    for (table,) in db.execute('select distinct "table" from displaced').fetchall():
        rows = sorted(_neighbours(db, table))
        indexed = KEYED[table].indexed
        old_ids = [row_id for _, _, row_id in rows]
        if indexed:
            index.drop(db, table, old_ids)
        for row_id in old_ids:
            db.execute(f"update {table} set id = ? where id = ?", (~row_id, row_id))
        db.execute('delete from displaced where "table" = ?', (table,))
        new_ids = []
        for uid, sort_date, row_id in rows:
            new_ids.append(free_id(db, table, uid, sort_date))
            db.execute(f"update {table} set id = ? where id = ?", (new_ids[-1], ~row_id))
        if indexed:
            index.add(db, table, new_ids)


def _neighbours(db: sqlite3.Connection, table: str) -> set[tuple[str, str | None, int]]:
    """(uid, sort date, id) of the displaced rows and of all rows in the unbroken runs of ids that they touch."""
    keyed = KEYED[table]
    displaced = db.execute(
        f'select {keyed.uid}, {keyed.sort_date}, id from {table} '
        f'where {keyed.uid} in (select uid from displaced where "table" = ?)', (table,),
    ).fetchall()  # fmt: skip
    return {row for uid, day, row_id in displaced for row in _run(db, table, keyed.base(uid, day), row_id)}


def _run(db: sqlite3.Connection, table: str, base: int, row_id: int) -> Iterator[tuple[str, str | None, int]]:
    """The rows between a hash and the id taken instead, and those that touch them on either side."""
    slot = base
    while (row := _row_at(db, table, slot)) or slot <= row_id:
        if row:
            yield row
        slot += 1
    slot = base - 1
    while row := _row_at(db, table, slot):
        yield row
        slot -= 1


def _row_at(db: sqlite3.Connection, table: str, row_id: int) -> tuple[str, str | None, int] | None:
    keyed = KEYED[table]
    found: tuple[str, str | None, int] | None = db.execute(
        f"select {keyed.uid}, {keyed.sort_date}, id from {table} where id = ?", (row_id,)
    ).fetchone()
    return found
