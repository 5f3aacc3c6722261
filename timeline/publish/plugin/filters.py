"""What a request to the table of events means beyond Datasette's own filters: search, actors, background."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from datasette.filters import FilterArguments
from datasette.utils.asgi import BadRequest

from timeline.chronology.interval import iso
from timeline.publish.conditions import ARGUMENTS, SHOWN, Among, overlap, overlaps
from timeline.publish.plugin import selection
from timeline.store.bitmaps import JUNCTIONS
from timeline.store.search import search_query

# A request that names one of these asks for particular events, background ones among them.
_PARTICULAR = {"id", "uid", "article_id", "expression_id", "story_id", "background", "hidden"}


def from_request(request: Any, database: str, table: str, datasette: Any) -> Callable[[], Awaitable[FilterArguments]]:
    """Where clauses, parameters and their description in English, awaited by Datasette."""

    async def inner() -> FilterArguments:
        found = FilterArguments([], {})
        if table in ("articles", "events"):
            found.params.update(_normalised_search(request.args))
        if table == "events":
            for of in ARGUMENTS:
                await _joined(found, of, request.args, datasette.get_database(database))
            _overlapping(found, request.args.getlist("_overlaps"))
            always = shown(request.args)
            found.where_clauses += [f"{condition.facet} = {condition.values[0]}" for condition in always]
            await selection.select(request, datasette, database, always)
        return found

    return inner


def _overlapping(found: FilterArguments, spans: list[str]) -> None:
    """Add the span that events overlap. Raises BadRequest for what is none."""
    for span in spans[:1]:
        days = overlap(span)
        if days is None:
            raise BadRequest(f"_overlaps={span} is no span of days: write 2023-06-01/2023-06-30")
        found.where_clauses.append(overlaps("overlaps_first", "overlaps_last"))
        found.params |= {"overlaps_first": iso(days[0]), "overlaps_last": iso(days[1])}
        found.human_descriptions.append(f"time overlaps {iso(days[0])} to {iso(days[1])}")


def shown(args: Any) -> tuple[Among, ...]:
    """What a list of events leaves out unless the request speaks of it."""
    hidden, background = SHOWN
    return (
        *((hidden,) if "hidden" not in _columns(args) else ()),
        *((background,) if leaves_out_background(args) else ()),
    )


def _normalised_search(args: Any) -> dict[str, str]:
    """The parameters of Datasette's search clauses (`searchmode: raw`), as queries for the normalised index."""
    if "_searchmode" in args:
        return {}
    if "_search" in args:
        return {"search": search_query(args["_search"])}
    by_column = [args[key] for key in args if key.startswith("_search_")]
    return {f"search_{i}": search_query(text) for i, text in enumerate(by_column)}


async def _joined(found: FilterArguments, of: str, args: Any, db: Any) -> None:
    """`?_actor=7` keeps the events that are joined to row 7 of actors."""
    for i, value in enumerate(args.getlist(ARGUMENTS[of])):
        parameter = f"{of}_{i}"
        found.where_clauses.append(f"id in (select event_id from event_{of} where {JUNCTIONS[of]} = :{parameter})")
        found.params[parameter] = value
        names = await db.execute(f"select name from {of} where id = :id", {"id": value})
        name = names.first()["name"] if names.first() else value
        found.human_descriptions.append(f'{of} include "{name}"')


def leaves_out_background(args: Any) -> bool:
    """Whether a list of events is without those in the background, which its page then says."""
    return "_background" not in args and not _columns(args) & _PARTICULAR


def _columns(args: Any) -> set[str]:
    return {key.split("__")[0] for key in args}
