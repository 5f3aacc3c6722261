"""The database that each page of events asks two questions, how many and which rows: both answered from the index.

Datasette counts by going through all rows that match, and finds those of a page by going through all that do not; at a
million events either takes a second where few match, or where the filter joins. The index knows both at once, so the
thousandth page of any filter costs what the first does. What other tables are counted by, Datasette counts in SQL: that
is remembered until the file changes.
"""

from __future__ import annotations

import re
from typing import Any

from datasette.database import Database, Results

from timeline.publish.plugin import selection
from timeline.publish.rows import state_of

_COUNT = re.compile(r"select count\(\*\) from events(?: where .*)?\s*", re.DOTALL)
_ROWS = re.compile(
    r"select (?P<columns>[^?:]+?) from events (?:where .*?)??(?:(?:where|and) \(\(id > :(?P<after>p\d+)\)\) )?"
    r"order by id limit (?P<limit>\d+)",
    re.DOTALL,
)
_COUNTED = re.compile(r"\s*select (?:\S+ as value, )?count\(\*\) (?:as count )?from .*", re.DOTALL)
_REMEMBERED = 500  # counts
_LATER = "(id > :"  # how Datasette asks for the page behind an id


class IndexedDatabase(Database):
    """A database of ours. Whatever the index has no answer to goes to SQLite as it stands."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._state: tuple[tuple[int, int], ...] = ()  # of the files, when the counts were made
        self._counts: dict[Any, Results] = {}

    async def execute(self, sql: str, params: Any = None, *arguments: Any, **options: Any) -> Results:
        """As Datasette's."""
        selected = selection.CURRENT.get()
        if selected is not None and selected.counting is not None and selected.database == self.name:
            if _COUNT.fullmatch(sql):
                return Results([(selected.counting.total,)], False, (("count(*)",),))
            rows = _ROWS.fullmatch(sql)
            after = params[rows["after"]] if rows and rows["after"] else None
            if rows and (_LATER not in sql if after is None else str(after).isdigit()):
                sql = await self._of_page(selected, rows, after)
        if not _COUNTED.fullmatch(sql):
            found: Results = await super().execute(sql, params, *arguments, **options)
            return found
        counts, key = self._remembered(), (sql, repr(params))
        if key not in counts:
            counts[key] = await super().execute(sql, params, *arguments, **options)
        return counts[key]

    def _remembered(self) -> dict[Any, Results]:
        """The counts of the files as they stand."""
        state = state_of(self.path)
        if state != self._state or len(self._counts) > _REMEMBERED:
            self._state, self._counts = state, {}
        return self._counts

    async def _of_page(self, selected: selection.Selection, rows: re.Match[str], after: Any) -> str:
        """The statement for the rows of a page: behind an id, or from the start where None."""
        start, size = None if after is None else int(after), int(rows["limit"])
        ids = await self.execute_fn(lambda connection: selected.on(connection).ids(start, size))
        columns = ", ".join(("id", *selected.columns)) if selected.columns else rows["columns"]
        return f"select {columns} from events where id in ({', '.join(map(str, ids))}) order by id"


def index(datasette: Any, names: list[str]) -> None:
    """Put an `IndexedDatabase` in the place of each of these."""
    for name in names:
        known = datasette.databases[name]
        if type(known) is Database:
            database = IndexedDatabase(datasette, path=known.path, is_mutable=known.is_mutable)
            datasette.remove_database(name)
            datasette.add_database(database, name=name, route=known.route)
