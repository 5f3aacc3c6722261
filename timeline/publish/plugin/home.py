"""The home page: what Datasette's index template gets besides the databases."""

from __future__ import annotations

from typing import Any

from timeline.publish.home_page import MOST, HomePage, figure, home_page
from timeline.publish.messages import Messages
from timeline.publish.plugin.pages import direction_of, page_context, words_for
from timeline.publish.plugin.routes import published_databases
from timeline.publish.rows import state_of
from timeline.store.memory import Memory

_counted: Memory[HomePage] = Memory(20)  # by state of a database and language: that takes a moment at a million events


async def context(request: Any, datasette: Any) -> dict[str, Any]:
    """The variables of the home page; none where no database is one of ours."""
    names = published_databases(datasette)
    if not names or request is None:
        return {"home": None}
    words = words_for(request)
    database = datasette.get_database(names[0])
    path = f"{database.path}"
    key = (names[0], path, state_of(path), words.language)
    page = await database.execute_fn(lambda db: _counted.of(key, lambda: home_page(db, words.language)))
    shared = await page_context(names[0], request, datasette)
    more = {
        "home": page,
        "figure": figure(page.sentence, words.direction == "rtl"),
        "direction_of": direction_of,
        "at_most": lambda key, n: at_most(words, key, n),
    }
    return shared | more


def at_most(words: Messages, key: str, n: int) -> str:
    """A counted message; a count that was cut says so with a plus."""
    said = str(words(key, n=n))
    number = words.number(n)
    return said.replace(number, f"{number}+") if n >= MOST else said
