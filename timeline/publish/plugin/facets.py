"""Facets that Datasette lacks: years and months in date order, and actors and places through junctions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from datasette.database import QueryInterrupted
from datasette.facets import Facet
from datasette.utils import escape_sqlite, path_with_added_args, path_with_removed_args

from timeline.publish.plugin.filters import JUNCTIONS, Junction, selected


def in_declared_order(results: Iterable[dict[str, Any]], order: Sequence[str]) -> list[dict[str, Any]]:
    """Facets as the configuration orders them, then the others as they come."""
    place = {name: index for index, name in enumerate(order)}
    return sorted(results, key=lambda facet: place.get(facet["name"], len(place)))


def share_of_fullest(value: dict[str, Any], values: Iterable[dict[str, Any]]) -> float:
    """The count of a facet's value in percent of the largest count."""
    return float(round(100 * value["count"] / max(other["count"] for other in values), 1))


class _TimelineFacet(Facet):
    """Facets named in the plugin's configuration of a table, or asked for with `?_facet_<type>=`."""

    async def facet_results(self) -> tuple[list[dict[str, Any]], list[str]]:
        """Datasette's contract: the results, and the names of those that ran out of time."""
        results, timed_out = [], []
        for name, hideable in self._wanted():
            try:
                results.append(await self._facet(name, hideable))
            except QueryInterrupted:
                timed_out.append(name)
        return results, timed_out

    def _wanted(self) -> list[tuple[str, bool]]:
        config = self.ds.plugin_config("timeline", database=self.database, table=self.table) or {}
        named = [(name, False) for name in config.get(f"facets_{self.type}", [])]
        asked = [(entry["config"]["simple"], True) for entry in self.get_configs()]
        return named + [(name, True) for name, _ in asked if name not in dict(named) and self._known(name)]

    def _known(self, name: str) -> bool:
        raise NotImplementedError

    async def _facet(self, name: str, hideable: bool) -> dict[str, Any]:
        rows = await self._count(name)
        size = self.get_facet_size()
        return {
            "name": name,
            "type": "column",  # shown like any other
            "hideable": hideable,
            "toggle_url": self._url(path_with_removed_args(self.request, {f"_facet_{self.type}": name})),
            "results": self._values(name, rows[:size]),
            "truncated": len(rows) > size,
        }

    async def _count(self, name: str) -> list[Any]:
        raise NotImplementedError

    def _values(self, name: str, rows: list[Any]) -> list[dict[str, Any]]:
        raise NotImplementedError

    async def _rows(self, sql: str) -> list[Any]:
        limit = self.ds.setting("facet_time_limit_ms")
        results = await self.ds.execute(self.database, sql, self.params, truncate=False, custom_time_limit=limit)
        return list(results.rows)

    def _value(self, argument: str, value: Any, label: str, count: int) -> dict[str, Any]:
        """One value, its count, and the address that adds it to the filter or takes it away again."""
        chosen = selected(self.get_querystring_pairs(), argument, value)
        path = (
            path_with_removed_args(self.request, {argument: str(value), "_next": None})
            if chosen
            else path_with_added_args(self.request, {argument: value, "_next": None})
        )
        return {"value": value, "label": label, "count": count, "toggle_url": self._url(path), "selected": chosen}

    def _url(self, path: str) -> str:
        return str(self.ds.absolute_url(self.request, self.ds.urls.path(path)))


class InOrderFacet(_TimelineFacet):
    """The values of a column in their own order: of many, the fullest. Rows without one are counted too."""

    type = "in_order"  # type: ignore[assignment]

    def _wanted(self) -> list[tuple[str, bool]]:
        # Months of all years are too many to read: a chosen year opens its months.
        narrowed = any(key in self.request.args for key in ("year", "month"))
        return [(name, hideable) for name, hideable in super()._wanted() if name != "month" or narrowed]

    def _known(self, name: str) -> bool:
        return name in ("year", "month")

    async def _count(self, name: str) -> list[Any]:
        column, size = escape_sqlite(name), self.get_facet_size()
        return await self._rows(
            f"""select value, count from (
                select {column} as value, count(*) as count from ({self.sql})
                group by {column} order by count desc, value limit {size + 1}
            ) order by value is null, value"""
        )

    def _values(self, name: str, rows: list[Any]) -> list[dict[str, Any]]:
        return [
            self._value(f"{name}__isnull", 1, "not dated", row["count"])
            if row["value"] is None
            else self._value(name, row["value"], str(row["value"]), row["count"])
            for row in rows
        ]


class JunctionFacet(_TimelineFacet):
    """What the filtered events are joined to, by count."""

    type = "junction"  # type: ignore[assignment]

    def _known(self, name: str) -> bool:
        return name in JUNCTIONS

    async def _count(self, name: str) -> list[Any]:
        junction: Junction = JUNCTIONS[name]
        return await self._rows(
            f"""select joined.{junction.column} as value, {junction.of}.name as label, joined.count as count from (
                select {junction.column}, count(*) as count from {junction.table}
                where event_id in (select id from ({self.sql}))
                group by {junction.column} order by count desc, {junction.column} limit {self.get_facet_size() + 1}
            ) as joined join {junction.of} on {junction.of}.id = joined.{junction.column}
            order by joined.count desc, label"""
        )

    def _values(self, name: str, rows: list[Any]) -> list[dict[str, Any]]:
        argument = JUNCTIONS[name].argument
        return [self._value(argument, row["value"], row["label"], row["count"]) for row in rows]
