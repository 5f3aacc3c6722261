"""The database that each page of events asks two questions, how many and which rows: both answered from the index.

Datasette counts by going through all rows that match, and finds those of a page by going through all that do not; at a
million events either takes a second where few match, or where the filter joins. The index knows both at once, so the
thousandth page of any filter costs what the first does.
"""

from __future__ import annotations

import re
from typing import Any

from datasette.database import Database, Results

from timeline.publish.plugin import selection

_COUNT = re.compile(r"select count\(\*\) from events(?: where .*)?\s*", re.DOTALL)
_ROWS = re.compile(
    r"select (?P<columns>[^?:]+?) from events (?:where .*?)??(?:(?:where|and) \(\(id > :(?P<after>p\d+)\)\) )?"
    r"order by id limit (?P<limit>\d+)",
    re.DOTALL,
)
_LATER = "(id > :"  # how Datasette asks for the page behind an id


class IndexedDatabase(Database):
    """A database of ours. Whatever the index has no answer to goes to SQLite as it stands."""

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
        found: Results = await super().execute(sql, params, *arguments, **options)
        return found

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
