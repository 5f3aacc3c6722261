"""The notes of a page in few words: what stands in the margin for a date, and why something has none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from timeline.chronology.interval import day_of
from timeline.publish.dating import Dating
from timeline.publish.messages import Messages, messages

_WEEKDAYS = messages("en").data["weekdays"]  # as the engine says them
_OF_WEEKDAYS = re.compile(r"(\d{4}-\d\d-\d\d) is a (\w+day), the text says (\w+day)")
_REASONS = {
    "no publication date to count from": "no_publication",
    "names no day of the calendar": "no_day",
    "counted from a day name no day": "no_day",
    "a vague count of": "vague",
}


@dataclass(frozen=True, slots=True)
class Note:
    """A date in two lines: the days, and how they are to be understood (empty for a day)."""

    head: str
    foot: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A reason of the engine; `language` is that of the words."""

    text: str
    language: str


def note(words: Messages, dating: Dating, reason: str = "") -> Note:
    """The note of a date; of none, that there is none, and why."""
    if not dating.known:
        return Note(str(words("margin.undated")), reason)
    head, foot = _days(words, dating)
    if dating.approximate:
        head = str(words("margin.about", date=head))
    return Note(head, _clock(words, dating, foot))


def days(words: Messages, dating: Dating) -> str:
    """The days alone, as short as they can be said."""
    return note(words, dating).head


def reason(words: Messages, row: Mapping[str, Any], names_event: bool = False) -> Said | None:
    """Why an expression has no date, in the reader's language where we have the words, else in the engine's."""
    if names_event:
        return Said(str(words("reason.unknown_event")), words.language)
    said = row.get("undated")
    if said:
        known = next((name for part, name in _REASONS.items() if part in said), None)
        return Said(str(words(f"reason.{known}")), words.language) if known else Said(said, "en")
    kind = {"DURATION": "length", "SET": "set"}.get(row.get("type") or "")
    return Said(str(words(f"reason.{kind}")), words.language) if kind and not row["earliest"] else None


def conflict(words: Messages, said: str | None) -> Said | None:
    """What disagrees with an expression."""
    if not said:
        return None
    found = _OF_WEEKDAYS.fullmatch(said)
    if not found:
        return Said(said, "en")
    is_, says = (words.data["weekdays"][_WEEKDAYS.index(name)] for name in found.group(2, 3))
    return Said(str(words("reason.weekday", date=words.day(found[1]), weekday=is_, said=says)), words.language)


def _days(words: Messages, dating: Dating) -> tuple[str, str]:
    """The days, and how they are meant where that is not plain: a month or year by its name is one day within."""
    first, last = dating.earliest, dating.latest
    if first is None or last is None:
        edge = _edge(words, dating)
        if first is None:
            return str(words("margin.until", b=edge)), str(words("margin.no_start"))
        return str(words("margin.since", a=edge)), str(words("margin.no_end"))
    if first == last:
        return words.day(first), ""
    span = words.span(first, last)
    if dating.form == "whole":
        return span, str(words("margin.whole"))
    if words.named_span(first, last):
        return span, ""
    week = dating.granularity == "week" and day_of(last) - day_of(first) == 6
    return span, str(words("margin.within_week" if week else "margin.within"))


def _edge(words: Messages, dating: Dating) -> str:
    """The known end of an open interval, as coarse as the text names it."""
    edge = dating.earliest or dating.latest or ""
    day = date.fromisoformat(edge)
    if dating.unit == "year":
        return f"{day.year}"
    return str(words("date.month", month=words.month(day.month), y=day.year)) if dating.unit else words.day(edge)


def _clock(words: Messages, dating: Dating, foot: str) -> str:
    if not dating.time_from:
        return foot
    end = dating.time_to if dating.time_to != dating.time_from else None
    span = str(words("date.range", a=dating.time_from, b=end)) if end else dating.time_from
    clock = f"{span} {dating.zone}" if dating.zone else span
    return str(words("margin.counts", text=foot, date=clock)) if foot else clock
