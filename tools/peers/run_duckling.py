"""Duckling by pyduckling: time and duration, bare years among the latent ones, sentence by sentence."""

from __future__ import annotations

from calendar import timegm
from datetime import date, datetime
from typing import Any

from protocol import Finding, Tagger, noon, sentences, serve

UNITS = {"year": "Y", "quarter": "3M", "month": "M", "week": "W", "day": "D", "hour": "H", "minute": "M", "second": "S"}


def load(language: str, _narrative: bool) -> Tagger:
    """Reference noon of the day, UTC; the locale is the language's default."""
    import duckling

    zones = duckling.load_time_zones("/usr/share/zoneinfo")
    locale = duckling.default_locale_lang(duckling.parse_lang(language.upper()))
    dimensions = duckling.parse_dimensions(["time", "duration"])

    def tag(text: str, day: date) -> list[Finding]:
        reference = duckling.parse_ref_time(zones, "UTC", timegm(noon(day).timetuple()))
        context = duckling.Context(reference_time=reference, locale=locale)
        return [
            finding(entity, offset)
            for offset, sentence in sentences(text)
            # without the blank at its end some sentences crash it
            for entity in duckling.parse(sentence + " ", context, dimensions, True)
            if not entity["latent"] or is_year(sentence[entity["start"] : entity["end"]])
        ]

    return tag


def is_year(words: str) -> bool:
    """The one latent reading worth having in news."""
    return len(words) == 4 and words.isdigit() and words[0] in "12"


def finding(entity: dict[str, Any], offset: int) -> Finding:
    """A duration, or a moment with the turn after which it comes again."""
    value = entity["value"]
    span = {"start": offset + entity["start"], "end": offset + entity["end"]}
    if entity["dim"] == "duration":
        return span | {"type": "DURATION", "value": duration(value["value"], value["unit"])}
    first = value["values"][0]  # of those that would do the earliest
    points = first if first["type"] == "interval" else {"from": first}
    low, high = points.get("from"), points.get("to")
    known = low or high or {}
    return span | {
        "low": low and low["value"][:16], "high": high and high["value"][:16], "grain": known["grain"],
        "repeats": turn(value["values"]),
    }  # fmt: skip


def duration(count: float, unit: str) -> str:
    """TIMEX3 of an amount."""
    if unit == "quarter":
        return f"P{count * 3:g}M"
    return f"P{'T' if unit in ('hour', 'minute', 'second') else ''}{count:g}{UNITS[unit]}"


def turn(values: list[dict[str, Any]]) -> str | None:
    """The time between the first two of the moments that would do."""
    if len(values) < 2:
        return None
    first, second = (datetime.fromisoformat((v.get("from") or v.get("to") or v)["value"][:16]) for v in values[:2])
    days = (second - first).days
    return (
        "day"
        if days == 1
        else "week"
        if days == 7
        else "month"
        if 28 <= days <= 31
        else "year"
        if days >= 365
        else None
    )


if __name__ == "__main__":
    serve(load)
