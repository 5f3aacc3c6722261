"""When an expression or event is, as the pages show it: its days, and how they are to be understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from timeline.chronology.interval import day_of


@dataclass(frozen=True, slots=True)
class Dating:
    """The days of a row (inclusive ISO, None is open), with its extent and what goes with it."""

    earliest: str | None
    latest: str | None
    extent: str | None
    granularity: str | None
    approximate: bool = False
    time_from: str | None = None
    time_to: str | None = None
    zone: str | None = None

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> Dating:
        """The dating of a row of `expressions`, `events` or `stories`."""
        about = row.get("approximate") or row.get("mod") == "APPROX"
        more = (row.get(name) for name in ("time_from", "time_to", "zone"))
        return cls(row["earliest"], row["latest"], row.get("extent"), row.get("granularity"), bool(about), *more)

    @property
    def known(self) -> bool:
        """Whether at least one bound is known."""
        return self.earliest is not None or self.latest is not None

    @property
    def form(self) -> str:
        """How it is drawn: `point`, `within` or `whole`. A single day is a point; without an extent it is within."""
        if self.earliest is not None and self.earliest == self.latest:
            return "point"
        return "whole" if self.extent == "whole" else "within"

    @property
    def first(self) -> int | None:
        """The ordinal of the first day."""
        return day_of(self.earliest) if self.earliest else None

    @property
    def last(self) -> int | None:
        """The ordinal of the last day, inclusive."""
        return day_of(self.latest) if self.latest else None

    @property
    def unit(self) -> str | None:
        """The year or month that an open interval begins or ends with, where its expression named no finer one."""
        edge = self.earliest or self.latest
        if edge is None or self.granularity not in ("month", "year", "decade", "century"):
            return None
        day = date.fromisoformat(edge)
        if self.earliest and day.day == 1:
            return "year" if day.month == 1 and self.granularity != "month" else "month"
        return None
