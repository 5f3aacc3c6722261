"""What the suites of other projects publish as answers, in one form: spans of moments, amounts, sets, or nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from dateutil.relativedelta import relativedelta

SUITES = ("duckling", "chrono", "recognizers", "dateparser")
LANGUAGES = ("ar", "en", "fr", "es", "de")
NO_DAY = datetime(2000, 1, 1)  # of clock times, where a suite names no day of reference
GRAINS = {
    "second": relativedelta(seconds=1), "minute": relativedelta(minutes=1), "hour": relativedelta(hours=1),
    "day": relativedelta(days=1), "week": relativedelta(weeks=1), "month": relativedelta(months=1),
    "quarter": relativedelta(months=3), "half": relativedelta(months=6), "year": relativedelta(years=1),
    "decade": relativedelta(years=10), "century": relativedelta(years=100),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Answer:
    """A span `start <= moment < end` (None: open) with its grain where one is told; or an amount or set as TIMEX3.

    The value of a span tells that its start is known in part: `T09:30`, `XXXX-10-24T09:00`.
    """

    kind: str  # span, amount, set, nothing
    start: datetime | None = None
    end: datetime | None = None
    grain: str | None = None
    value: str = ""


NOTHING = Answer("nothing")


@dataclass(frozen=True, slots=True)
class Row:
    """A phrase in its sentence, what it is counted from, and the answers that its suite accepts."""

    suite: str
    number: int  # of the line in the suite's file, from 1
    language: str
    region: str | None
    ref: datetime | None
    sentence: str
    start: int  # of the phrase in the sentence
    end: int
    answers: tuple[Answer, ...]
    source: dict[str, Any]

    @property
    def phrase(self) -> str:
        """The phrase alone."""
        return self.sentence[self.start : self.end]


def rows(folder: Path, suite: str) -> Iterator[Row]:
    """The rows of a suite that are in one of our languages."""
    with (folder / f"{suite}.jsonl").open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            source = json.loads(line)
            if source["lang"] in LANGUAGES:
                yield _row(suite, number, source)


def _row(suite: str, number: int, source: dict[str, Any]) -> Row:
    text = source["text"]
    sentence = source.get("sentence", text)
    inside = source.get("surface", text)
    start = source["offset"] if "offset" in source else max(0, text.find(inside))
    ref = datetime.fromisoformat(source["ref"]) if source["ref"] else None
    answers = tuple(a for value in _values(source) if (a := _answer(suite, source, value, ref)) is not None)
    return Row(
        suite, number, source["lang"], _region(source), ref, sentence, start, start + len(inside), answers, source
    )


def _region(source: dict[str, Any]) -> str | None:
    if source["lang"] != "en":
        return None
    locale = source.get("locale") or ("en-GB" if source.get("parser") == "chrono.en.GB" else "en-US")
    return str(locale).partition("-")[2].upper() or None


def _values(source: dict[str, Any]) -> Iterator[Any]:
    """The value published, and the other readings that are published beside it."""
    yield [source["start"], source["end"]] if "start" in source else source["value"]
    yield from source.get("other_values", ())


def _answer(suite: str, source: dict[str, Any], value: Any, ref: datetime | None) -> Answer | None:
    if value is None:
        return NOTHING
    if isinstance(value, list):
        start, end = (_moment(v, ref) if v else None for v in value)
        if suite == "chrono" and end is not None:  # both are moments, the last one is inside
            end += timedelta(0) if "T" in value[1] else timedelta(days=1)
        return Answer("span", start, end) if start or end else None
    if source.get("type") in ("duration", "set"):
        return Answer("amount" if source["type"] == "duration" else "set", value=value)
    moment = _moment(value, ref)
    if moment is None:
        return None
    grain = _grain(source, value)
    if suite == "dateparser":
        moment = cut(moment, grain)
    known = value if suite == "chrono" and ("XX" in value or value.startswith("T")) else ""
    return Answer("span", moment, moment + GRAINS[grain], grain, known)


def _grain(source: dict[str, Any], value: str) -> str:
    """The grain told, else that of the clock time."""
    if source.get("grain"):
        return str(source["grain"])
    if "T" not in value:
        return "day"
    told = source.get("timex")
    timex = told if isinstance(told, str) else told[-1] if told else value
    return "hour" if re.search(r"T\d\d$", timex) else "second" if re.search(r":\d\d:(?!00)\d\d$", value) else "minute"


def _moment(text: str, ref: datetime | None) -> datetime | None:
    """The moment of an ISO form; parts left out (`T09:30`) or open (XX) are those of the day of reference."""
    base = ref or NO_DAY
    if text.startswith("T"):
        text = f"{base:%Y-%m-%d}{text}"
    if quarter := re.fullmatch(r"(\d{4})-Q(\d)", text):
        return datetime(int(quarter[1]), int(quarter[2]) * 3 - 2, 1)
    for mark, given in (("XXXX", f"{base:%Y}"), ("XX", f"{base:%m}"), ("XX", f"{base:%d}")):
        text = text.replace(mark, given, 1) if mark == text[: len(mark)] or f"-{mark}" in text else text
    text = text.replace("-00", "-01")  # "2011-00-00", the beginning of that year
    if re.match(r"\d{4}-\d\d-\d\dT24", text):
        return datetime.fromisoformat(text[:10]) + timedelta(days=1)
    try:
        return datetime.fromisoformat(text + {4: "-01-01", 7: "-01"}.get(len(text), ""))
    except ValueError:  # before the common era
        return None


def cut(moment: datetime, grain: str) -> datetime:
    """The first moment of the piece of the calendar that holds a moment."""
    midnight = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    if grain == "week":
        return midnight - timedelta(days=midnight.weekday())
    if grain in ("day", "month", "year"):
        return midnight.replace(**{"day": {}, "month": {"day": 1}, "year": {"month": 1, "day": 1}}[grain])
    return moment


def seconds_and_months(value: str) -> tuple[float, float] | None:
    """An ISO duration as seconds and months, so that P1W is P7D; None where it is vague or no duration."""
    form = r"P(?:(?P<Y>[\d.]+)Y)?(?:(?P<Q>[\d.]+)Q)?(?:(?P<M>[\d.]+)M)?(?:(?P<W>[\d.]+)W)?(?:(?P<D>[\d.]+)D)?"
    clock = r"(?:T(?:(?P<h>[\d.]+)H)?(?:(?P<m>[\d.]+)M)?(?:(?P<s>[\d.]+)S)?)?"
    found = re.fullmatch(form + clock, value)
    if not found or value == "P":
        return None
    n = {key: float(number or 0) for key, number in found.groupdict().items()}
    days = n["W"] * 7 + n["D"]
    return days * 86400 + n["h"] * 3600 + n["m"] * 60 + n["s"], n["Y"] * 12 + n["Q"] * 3 + n["M"]
