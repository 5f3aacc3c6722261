"""Recognizers-Text, DateTime model; of its readings the past weekday, and the nearest of dates without a year."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

from protocol import Finding, Tagger, noon, sentences, serve

CULTURES = {"en": "en-us", "fr": "fr-fr", "es": "es-es", "de": "de-de"}
GRAINS = {4: "year", 7: "month", 10: "day"}


def load(language: str, _narrative: bool) -> Tagger:
    """Sentence by sentence: its patterns are made for utterances, and slow in the length of the text."""
    from ms_recognizers_date_time import DateTimeRecognizer

    model = DateTimeRecognizer(CULTURES[language]).get_datetime_model()

    def tag(text: str, day: date) -> list[Finding]:
        return [
            {"start": offset + r.start, "end": offset + r.end + 1, **finding(r.resolution, day)}
            for offset, sentence in sentences(text)
            for r in model.parse(sentence, noon(day))
        ]

    return tag


def finding(resolution: dict[str, Any] | None, day: date) -> Finding:
    """TIMEX3 or a moment from the reading that suits news; its own dialect of TIMEX3 says the grain."""
    readings = (resolution or {}).get("values") or [{}]
    yearless = re.match(r"\(?XXXX-\d\d", readings[0].get("timex", ""))
    first = min(readings, key=lambda r: distance(r, day)) if yearless else readings[0]
    timex, kind = first.get("timex", ""), first.get("type", "date")
    if kind in ("duration", "set"):
        return {"type": kind.upper(), "value": timex}
    if timex.endswith("_REF"):
        return {"type": "DATE", "value": timex}
    point = point_of(first)
    part = re.search(r"T(MO|AF|EV|NI|MI|DT)$", timex)
    if part:
        return {"type": "TIME", "value": f"{point[:10] if '-' in point else day}T{part[1].replace('DT', 'AF')}"}
    if kind in ("time", "timerange", "datetime", "datetimerange"):
        clock = re.match(r"(\d{4}-\d\d-\d\d )?(\d\d:\d\d)", point)
        if clock:
            return {"low": f"{clock[1] or f'{day} '}{clock[2]}", "grain": "minute"}
        return {"type": "TIME", "value": timex}
    return dated(timex, point, first, day)


def point_of(reading: dict[str, Any]) -> str:
    """The first moment of a reading; the last day of one that is open to the past and ends with a unit's end."""
    point = reading.get("value") or reading.get("start") or reading.get("end") or ""
    if reading.get("Mod") == "before-end" and re.match(r"\d{4}-", point):
        return (date.fromisoformat(point[:10]) - timedelta(1)).isoformat()
    return str(point)


def distance(reading: dict[str, Any], day: date) -> int:
    """Days from publication."""
    point = point_of(reading)
    return abs((date.fromisoformat(point[:10]) - day).days) if re.match(r"\d{4}-", point) else 10**6


def dated(timex: str, point: str, first: dict[str, Any], day: date) -> Finding:
    """A day, a unit of the calendar, or a range; `point` is its first day."""
    if not re.match(r"\d{4}-", point):
        value = f"{day.year}-{timex}" if timex in ("SP", "SU", "FA", "WI") else timex.replace("XXXX", str(day.year))
        return {"type": "DATE", "value": value}
    if timex.startswith("("):
        end = first.get("end")  # exclusive for what is counted in months or years, the last day of a range said
        return {"low": point, "high": end, "grain": "day"} | ({} if re.search(r"[MY]\)$", timex) else {"last": end})
    named = re.search(r"-(SP|SU|FA|WI|W\d\d(?:-WE)?)$", timex)
    if named:
        return {"type": "DATE", "value": timex.replace("XXXX", point[:4])}
    return {"low": point, "grain": "day" if "W" in timex else GRAINS.get(len(timex), "day")}


if __name__ == "__main__":
    serve(load)
