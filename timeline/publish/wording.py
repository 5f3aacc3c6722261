"""Dates and foreign text as a reader sees them: intervals in words, values cut, hidden controls made visible."""

from __future__ import annotations

import re
from datetime import date, timedelta

from timeline.publish.messages import messages

_ENGLISH = messages("en").data
_MONTHS, _WEEKDAYS = _ENGLISH["months"], _ENGLISH["weekdays_short"]
# Characters that reorder or hide what follows them: embeddings, overrides and isolates. The plain marks
# (LRM, RLM, ALM, the joiners) belong to ordinary Arabic and Persian text and stay.
CONTROLS = re.compile("[\0\u202a-\u202e\u2066-\u2069]")


def interval_words(earliest: str | None, latest: str | None, extent: str | None = None) -> str:
    """An interval of inclusive ISO days in English words; an open bound is None.

    A `point` is its day, `within` says that it is somewhere inside, `whole` that it fills the time.
    """
    if earliest is None and latest is None:
        return "not dated"
    if earliest is None or latest is None:
        return f"up to {_day(latest)}" if latest else f"from {_day(earliest or '')} on"
    if earliest == latest:
        return f"{_WEEKDAYS[date.fromisoformat(earliest).weekday()]} {_day(earliest)}"
    lead = {"within": "within ", "whole": "all of "}.get(extent or "", "")
    return lead + _span(date.fromisoformat(earliest), date.fromisoformat(latest))


def clock_words(time_from: str | None, time_to: str | None, zone: str | None) -> str:
    """Clock times beside an interval, as in "09:00–10:30 UTC"; empty where none is known."""
    if not time_from:
        return ""
    span = f"{time_from}–{time_to}" if time_to and time_to != time_from else time_from
    return f"{span} {zone}" if zone else span


def excerpt(text: str, limit: int) -> str:
    """`text`, cut to `limit` characters and marked with an ellipsis where it is longer."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def _day(iso: str) -> str:
    day = date.fromisoformat(iso)
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _span(first: date, last: date) -> str:
    """A span of days, named by the calendar where it fills a month, a year or years."""
    whole_months = first.day == 1 and (last == date.max or (last + timedelta(days=1)).day == 1)
    if whole_months and (first.month, last.month) == (1, 12):
        return f"{first.year}" if first.year == last.year else f"{first.year} – {last.year}"
    if whole_months:
        return _between(f"{_MONTHS[first.month - 1]}", f"{_MONTHS[last.month - 1]}", first, last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} – {last.day} {_MONTHS[last.month - 1]} {last.year}"
    return _between(f"{first.day} {_MONTHS[first.month - 1]}", f"{last.day} {_MONTHS[last.month - 1]}", first, last)


def _between(start: str, end: str, first: date, last: date) -> str:
    """Two named ends, with the year once where both share it and one name where they are the same."""
    if first.year != last.year:
        return f"{start} {first.year} – {end} {last.year}"
    return f"{start} {first.year}" if start == end else f"{start} – {end} {last.year}"
