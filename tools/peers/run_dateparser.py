"""dateparser's search_dates: language given, dates of the current period (the past does worse), the grain it says."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from protocol import Finding, Tagger, noon, serve


def load(language: str, _narrative: bool) -> Tagger:
    """The whole text at once, as its documentation does."""
    from dateparser.search import search_dates

    def tag(text: str, day: date) -> list[Finding]:
        settings = {"RELATIVE_BASE": noon(day), "PREFER_DATES_FROM": "current_period", "RETURN_TIME_AS_PERIOD": True}
        return findings(search_dates(text, languages=[language], settings=settings, add_period=True) or [], text)

    return tag


def findings(found: Iterable[tuple[Any, ...]], text: str) -> list[Finding]:
    """Substrings come without offsets, but in order."""
    rows, place = [], 0
    for words, at, period in found:
        start = text.find(words, place)
        if start < 0:
            continue
        place = start + len(words)
        grain = "minute" if period == "time" else period or "day"
        rows.append({"start": start, "end": place, "low": at.isoformat()[:16], "grain": grain})
    return rows


if __name__ == "__main__":
    serve(load)
