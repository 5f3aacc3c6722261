"""From what peers find to TIMEX3, as the shared scorers want it: one mapping for all, so that none is favoured.

A finding has `start` and `end` (code points) and either `type` and `value`, which are TIMEX3 already, or is a *moment*:
`low` (ISO date-time), `grain` (year, quarter, month, week, day, hour, minute, second) and where known `high` (exclusive
end of an interval) or `last` (second moment of a range), and `repeats` (day, week, month or year) where no more than a
weekday or a date without year was said. News prefers the past: what repeats and lies ahead is moved back by one turn,
a date without year only where that brings it nearer.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

Finding = dict[str, Any]
Timex = dict[str, Any]
LEADING = re.compile(  # introduces only; outside the span by GUIDE.md
    r"(?:(?:on|at|since|until|till|by|from|between|during|of|in(?=\s+(?:the\b|\d{4}\b|(?-i:[A-Z])))|du|de|en|au|depuis|dès"
    r"|al|del|desde|hasta|am|im|seit|bis|vom|ab|um|zum|في|من|خلال|حتى|بين)\s+)+", re.I)  # fmt: skip
CONNECTIVE = re.compile(r"\s*(?:\b(?:to|until|till|through|and|au|à|et|bis|und|al?|hasta|y)\b|إلى|الى|حتى|[-–—])\s*")
CLOCK = re.compile(r"\s*,?\s+(?:à|vers|a las?)\s+(?=\d)")  # parts a day and its clock, two spans by GUIDE.md
NIGHT = re.compile(r"night|nuit|noche|nacht|ليل", re.I)
UNITS = {  # words of a unit, finest first: "two months ago" is a month, though a peer gives its day
    "day": re.compile(r"\b(?:days?|jours?|días?|tagen?)\b|يوم|أيام", re.I),
    "week": re.compile(r"\b(?:weeks?|semaines?|semanas?|wochen?)\b|أسبوع|أسابيع", re.I),
    "month": re.compile(r"\b(?:months?|mois|mes(?:es)?|monat\w*)\b|شهر|أشهر", re.I),
    "year": re.compile(r"\b(?:years?|ans?|années?|años?|jahr\w*)\b|عام|سن[ةوي]|أعوام", re.I),
}
SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}


def timexes(found: list[Finding], text: str, day: date) -> list[Timex]:
    """TIMEX3 of one document: moments mapped and trimmed to the span conventions; of overlapping ones the longest."""
    mapped = ([f] if "value" in f else [trimmed(t, text) for t in moments(f, text, day)] for f in found)
    return disjoint([t for several in mapped for t in several])


def moments(f: Finding, text: str, day: date) -> Iterator[Timex]:
    """One expression, or two for a range with its two ends."""
    words, stated = text[f["start"] : f["end"]], [f.get(end) for end in ("low", "high", "last")]
    first = next(filter(None, stated))
    if first.startswith("-"):  # as Duckling and Chrono write the years BC
        yield timex(f["start"], f["end"], "DATE", "BC" + first[1 : {"year": 5, "month": 8}.get(f["grain"], 11)])
        return
    low, high, last = (datetime.fromisoformat(m) if m else None for m in stated)
    ahead = (datetime.fromisoformat(first).date() - day).days
    if ahead > (183 if f.get("repeats") == "year" else 0):
        low, high, last = (m and turned_back(m, f.get("repeats")) for m in (low, high, last))
    middle = next((m for m in CONNECTIVE.finditer(words) if m.start() and m.end() < len(words)), None)
    whole = interval(low, high, words, day) if low and high and not middle else None
    if whole:
        yield timex(f["start"], f["end"], *whole)
        return
    last = last or (one_less(high, f["grain"]) if low and high else None)
    if low and last and middle:
        yield timex(f["start"], f["start"] + middle.start(), *moment(low, f["grain"], words, day))
        yield timex(f["start"] + middle.end(), f["end"], *moment(last, f["grain"], words, day))
    elif low and f["grain"] in ("hour", "minute") and (clock := CLOCK.search(words)):
        yield timex(f["start"], f["start"] + clock.start(), "DATE", low.date().isoformat())
        yield timex(f["start"] + clock.end(), f["end"], *moment(low, f["grain"], words, day))
    elif point := low or high or last:
        yield timex(f["start"], f["end"], *moment(point, f["grain"], words, day))


def timex(start: int, end: int, kind: str, value: str) -> Timex:
    """An expression as the scorers read it."""
    return {"start": start, "end": end, "type": kind, "value": value}


def moment(at: datetime, grain: str, words: str, day: date) -> tuple[str, str]:
    """Type and value of a point at its grain."""
    if grain == "second" and at.date() == day and not re.search(r"\d", words):
        return "DATE", "PRESENT_REF"
    if grain in ("hour", "minute", "second"):
        return "TIME", f"{at:%Y-%m-%dT%H:%M}"
    return "DATE", at_grain(at.date(), coarser(at.date(), grain, words, day))


def at_grain(at: date, grain: str) -> str:
    """The value of the unit that holds the day."""
    week = at.isocalendar()
    return {
        "year": f"{at.year:04}", "quarter": f"{at.year:04}-Q{(at.month + 2) // 3}", "month": f"{at.year:04}-{at:%m}",
        "week": f"{week.year:04}-W{week.week:02}",
    }.get(grain, at.isoformat())  # fmt: skip


def coarser(at: date, grain: str, words: str, day: date) -> str:
    """The unit named, where the day is a whole number of such units from publication."""
    named = unit_named(words)
    months = (at.year - day.year) * 12 + at.month - day.month
    whole = {
        "week": grain == "day" and (at - day).days % 7 == 0,
        "month": grain == "day" and at.day == day.day,
        "year": grain in ("day", "month") and months % 12 == 0,
    }
    return named if named and at != day and whole.get(named) else grain


def unit_named(words: str) -> str | None:
    """The finest unit that the words name."""
    return next((unit for unit, pattern in UNITS.items() if pattern.search(words)), None)


def interval(low: datetime, high: datetime, words: str, day: date) -> tuple[str, str] | None:
    """Type and value where low..high (exclusive) is one thing: a unit of the calendar, a part of a day, a stretch."""
    years, months, days = high.year - low.year, months_between(low, high), (high - low).days
    counted = unit_named(words) in ("day", "month") and days > 1 and months != 1
    if counted and (amount := stretch(low, high, months, day)):  # before a quarter or a weekend that it happens to be
        return amount
    first = low.day == high.day == 1 and low.hour == high.hour == 0
    if first and months == 12 * years and low.month == 1 and years in (1, 10, 100) and low.year % years == 0:
        return "DATE", f"{low.year:04}"[: {1: 4, 10: 3, 100: 2}[years]]
    if first and (months == 1 or (months == 3 and low.month % 3 == 1)):
        return "DATE", at_grain(low.date(), "month" if months == 1 else "quarter")
    if first and months == 6 and low.month in (1, 7):
        return "DATE", f"{low.year:04}-H{1 + low.month // 7}"
    if 88 <= days <= 95 and low.month in SEASONS and (low.day == 1 or low.day >= 20):
        return "DATE", f"{low.year:04}-{SEASONS[low.month]}"
    if high.weekday() == 0 and high.hour == 0 and low.weekday() in (4, 5) and timedelta(1) < high - low < timedelta(3):
        return "DATE", at_grain(low.date(), "week") + "-WE"
    if days == 7 and low.weekday() == 0 and low.hour == 0:
        return "DATE", at_grain(low.date(), "week")
    if high - low < timedelta(1) and not re.search(r"\d", words):
        return "TIME", f"{low:%Y-%m-%d}T{part_of_day(low.hour, words)}"
    if days == 1 and low.hour == 0:
        return "DATE", low.date().isoformat()
    return stretch(low, high, months, day)


def part_of_day(hour: int, words: str) -> str:
    """MO, AF, EV or NI of the hour at which the part begins."""
    return "NI" if NIGHT.search(words) else "MO" if hour < 12 else "AF" if hour < 17 else "EV"


def stretch(low: datetime, high: datetime, months: int, day: date) -> tuple[str, str] | None:
    """A duration that ends or begins beside the day of publication, or its month or year: the past three months."""
    if low.hour or high.hour:
        return None
    if low.day == high.day == 1:
        unit, turns = ("Y", 12) if months % 12 == 0 and low.month == 1 else ("M", 1)
        here = (day.year * 12 + day.month - 1) // turns
        beside = {(edge.year * 12 + edge.month - 1) // turns - here for edge in (low, high)} & {0, 1}
        return ("DURATION", f"P{months // turns}{unit}") if beside else None
    days = (high - low).days
    amount = f"{months}M" if months and low.day == high.day else f"{days // 7}W" if days % 7 == 0 else f"{days}D"
    beside = {(edge.date() - day).days for edge in (low, high)} & {0, 1}
    return ("DURATION", f"P{amount}") if beside else None


def months_between(low: date, high: date) -> int:
    """Calendar months from one month to the other."""
    return (high.year - low.year) * 12 + high.month - low.month


def turned_back(at: datetime, repeats: str | None) -> datetime:
    """The same weekday, day of month or day of year, one turn earlier."""
    if repeats in ("day", "week"):
        return at - timedelta(7 if repeats == "week" else 1)
    if repeats in ("month", "year"):
        year, month = divmod(at.year * 12 + at.month - 1 - (12 if repeats == "year" else 1), 12)
        return at.replace(year=year, month=month + 1, day=min(at.day, monthrange(year, month + 1)[1]))
    return at


def one_less(high: datetime, grain: str) -> datetime:
    """The last unit before an exclusive end."""
    steps = {"week": timedelta(7), "hour": timedelta(hours=1), "minute": timedelta(minutes=1), "second": timedelta(0)}
    return high - steps.get(grain, timedelta(1))


def trimmed(t: Timex, text: str) -> Timex:
    """Without the preposition that only introduces, and without punctuation at the end."""
    words = text[t["start"] : t["end"]]
    lead = LEADING.match(words.lstrip())
    start = t["start"] + len(words) - len(words.lstrip()) + (lead.end() if lead else 0)
    end = t["start"] + len(words.rstrip(" \n\t,;:." if not re.search(r"\.\w+\.$", words) else " \n\t,;:"))
    return {**t, "start": start, "end": end} if start < end else t


def disjoint(found: list[Timex]) -> list[Timex]:
    """Of those that overlap the longest, the first of equals; in text order."""
    kept: list[Timex] = []
    for t in sorted(found, key=lambda t: (t["start"] - t["end"], t["start"])):
        if all(t["end"] <= k["start"] or k["end"] <= t["start"] for k in kept):
            kept.append(t)
    return sorted(kept, key=lambda t: int(t["start"]))
