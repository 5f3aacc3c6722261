"""The home page: what Datasette's index template gets besides the databases."""

from __future__ import annotations

from typing import Any

from timeline.publish.home_page import MOST, HomePage, figure, home_page
from timeline.publish.messages import Messages
from timeline.publish.plugin.pages import direction_of, page_context, words_for
from timeline.publish.plugin.routes import published_databases
from timeline.publish.rows import state_of

_known: dict[tuple[str, str], tuple[Any, HomePage]] = {}  # by database and language: counted once


async def context(request: Any, datasette: Any) -> dict[str, Any]:
    """The variables of the home page; none where no database is one of ours."""
    names = published_databases(datasette)
    if not names or request is None:
        return {"home": None}
    words = words_for(request)
    database = datasette.get_database(names[0])
    page = await database.execute_fn(lambda db: _counted(db, f"{database.path}", words.language))
    shared = await page_context(names[0], request, datasette)
    more = {
        "home": page,
        "figure": figure(page.sentence, words.direction == "rtl"),
        "direction_of": direction_of,
        "at_most": lambda key, n: at_most(words, key, n),
    }
    return shared | more


def _counted(db: Any, path: str, language: str) -> HomePage:
    """The page of the database as it stands: its counts take a moment where there are millions of events."""
    state = state_of(path)
    known = _known.get((path, language))
    if known is None or known[0] != state:
        known = _known[path, language] = (state, home_page(db, language))
    return known[1]


def at_most(words: Messages, key: str, n: int) -> str:
    """A counted message; a count that was cut says so with a plus."""
    said = str(words(key, n=n))
    number = words.number(n)
    return said.replace(number, f"{number}+") if n >= MOST else said
