"""Recognizers-Text, DateTime model; of several readings the first, which is the past one."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Any

from protocol import Finding, Tagger, noon, sentences, serve

CULTURES = {"en": "en-us", "fr": "fr-fr", "es": "es-es", "de": "de-de"}
GRAINS = {4: "year", 7: "month", 10: "day"}


def load(language: str, narrative: bool) -> Tagger:
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
    """TIMEX3 or a moment from the first reading; its own dialect of TIMEX3 says the grain."""
    first = ((resolution or {}).get("values") or [{}])[0]
    timex, kind = first.get("timex", ""), first.get("type", "date")
    if kind in ("duration", "set"):
        return {"type": kind.upper(), "value": timex}
    if timex.endswith("_REF"):
        return {"type": "DATE", "value": timex}
    point = first.get("value") or first.get("start") or first.get("end") or ""
    part = re.search(r"T(MO|AF|EV|NI|MI|DT)$", timex)
    if part:
        return {"type": "TIME", "value": f"{point[:10] if '-' in point else day}T{part[1].replace('DT', 'AF')}"}
    if kind in ("time", "timerange", "datetime", "datetimerange"):
        at = point if "-" in point else f"{day} {point}"
        return {"low": at[:16], "grain": "minute"} if len(at) > 11 else {"type": "TIME", "value": timex}
    return dated(timex, point, first, day)


def dated(timex: str, point: str, first: dict[str, Any], day: date) -> Finding:
    """A day, a unit of the calendar, or a range; `point` is its first day."""
    if not re.match(r"\d{4}-", point):
        return {"type": "DATE", "value": timex.replace("XXXX", str(day.year))}
    if timex.startswith("("):
        if re.search(r",P(\d+)[DWMY]\)$", timex) and str(day) in (point, first.get("end")):
            return {"type": "DURATION", "value": timex.rpartition(",")[2].rstrip(")")}
        return {"low": point, "high": first.get("end"), "grain": "day"} | explicit(timex, first)
    named = re.search(r"-(SP|SU|FA|WI|W\d\d(?:-WE)?)$", timex)
    if named:
        return {"type": "DATE", "value": timex.replace("XXXX", point[:4])}
    return {"low": point, "grain": GRAINS.get(len(timex), "day") if "W" not in timex else "day"}


def explicit(timex: str, first: dict[str, Any]) -> Finding:
    """A range of two days said ends with its last day; a unit of the calendar or a stretch is exclusive."""
    months = re.search(r",P\d+[MY]\)$", timex)
    end = first.get("end")
    if months or not end:
        return {}
    return (
        {"last": end, "high": None}
        if datetime.fromisoformat(end) - datetime.fromisoformat(first.get("start", end))
        else {}
    )


if __name__ == "__main__":
    serve(load)
