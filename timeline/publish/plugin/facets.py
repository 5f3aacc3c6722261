"""Facets of events, counted from the index: exact whatever is filtered, periods in the order of time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from datasette.facets import Facet

from timeline.publish import counting
from timeline.publish.conditions import Pair
from timeline.publish.counting import PERIODS, Counting, Value
from timeline.publish.plugin.selection import of_request

_DAYS_OF_A_MONTH = 31
_CLOSED = ("precision_days__notnull", "1")  # what periods have in common
_OPENED_BY = {"month": ("year", "month"), "day": ("month", "sort_date")}  # too many to read before one is chosen


def in_declared_order(results: Iterable[dict[str, Any]], order: Sequence[str]) -> list[dict[str, Any]]:
    """Facets as the configuration orders them, then the others as they come."""
    place = {name: index for index, name in enumerate(order)}
    return sorted(results, key=lambda facet: place.get(facet["name"], len(place)))


def shares(value: dict[str, Any], values: Iterable[dict[str, Any]]) -> tuple[float, float]:
    """Of the fullest period's count, in percent: what is dated to the day in this one, and the rest of it."""
    fullest = max(other["count"] for other in values if other["period"])
    exact, rest = value["to_the_day"], value["count"] - value["to_the_day"]
    return round(100 * exact / fullest, 1), round(100 * rest / fullest, 1)


class CountedFacet(Facet):
    """The facets that the plugin's configuration of events names, or `?_facet_counted=` asks for."""

    type = "counted"  # type: ignore[assignment]

    async def facet_results(self) -> tuple[list[dict[str, Any]], list[str]]:
        """Datasette's contract: the results, and the names of those that ran out of time."""
        selected = of_request(self.request)
        if self.table != "events" or selected is None:
            return [], []
        wanted = self._wanted()
        if selected.counting is None:
            return [self._result(counting.Facet("events", uncounted=selected.uncounted), False)], []

        def count(connection: sqlite3.Connection) -> list[tuple[counting.Facet, bool]]:
            return [(self._count(selected.on(connection), name), hideable) for name, hideable in wanted]

        found = await self.ds.get_database(self.database).execute_fn(count)
        return [self._result(facet, hideable) for facet, hideable in found if facet.values or facet.uncounted], []

    def _wanted(self) -> list[tuple[str, bool]]:
        config = self.ds.plugin_config("timeline", database=self.database, table=self.table) or {}
        named = [name for name in config.get("facet_order", []) if name in counting.FACETS and self._is_open(name)]
        asked = [entry["config"].get("simple") for entry in self.get_configs()]
        more = (name for name in asked if name in counting.FACETS and name not in named)
        return [(name, False) for name in named] + [(name, True) for name in more]

    def _is_open(self, name: str) -> bool:
        return name not in _OPENED_BY or any(key in self.request.args for key in _OPENED_BY[name])

    def _count(self, counted: Counting, name: str) -> counting.Facet:
        size = self.get_facet_size()
        facet = counted.facet(name, max(size, _DAYS_OF_A_MONTH) if name == "day" else size)
        if name == "decade" and len(facet.values) < 3:
            return counting.Facet(name)  # the years say it all
        if name == "year":
            return counting.Facet(name, facet.values + counted.facet("undated", size).values, facet.more)
        return facet

    def _result(self, facet: counting.Facet, hideable: bool) -> dict[str, Any]:
        pairs = self.get_querystring_pairs()
        without = [pair for pair in pairs if pair != (f"_facet_{self.type}", facet.name)]
        return {
            "name": facet.name,
            "type": "column",  # shown like any other
            "hideable": hideable,
            "toggle_url": self._url(without),
            "results": [
                self._value(value, pairs) | {"period": facet.name in PERIODS and value.value[:1].isdigit()}
                for value in facet.values
            ],
            "truncated": facet.more,
            "uncounted": str(facet.uncounted) if facet.uncounted else None,
            "histogram": facet.name in PERIODS,
        }

    def _value(self, value: Value, pairs: list[Pair]) -> dict[str, Any]:
        """One value, its count, and the address that adds it to the filter or takes it away again."""
        own = [pair for pair in value.where if pair != _CLOSED] or list(value.where)
        chosen = all(pair in pairs for pair in own)
        if chosen:
            kept = [pair for pair in pairs if pair not in own and pair[0] != "_next"]
            others = any(key.split("__")[0] in ("year", "month", "sort_date") for key, _ in kept)
            pairs = kept if others else [pair for pair in kept if pair != _CLOSED]
        else:
            pairs = [pair for pair in pairs if pair[0] != "_next"]
            pairs += [pair for pair in value.where if pair not in pairs]
        return {
            "value": value.value,
            "label": value.label,
            "count": value.count,
            "to_the_day": value.to_the_day,
            "toggle_url": self._url(pairs),
            "selected": chosen,
        }

    def _url(self, pairs: Iterable[Pair]) -> str:
        query = urlencode(list(pairs))
        return f"{self._page}?{query}" if query else self._page

    @cached_property
    def _page(self) -> str:
        return str(self.ds.absolute_url(self.request, self.ds.urls.path(self.request.path)))
