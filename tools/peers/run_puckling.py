"""puckling, the Python port of Duckling for English and Arabic, sentence by sentence."""

from __future__ import annotations

import re
from datetime import UTC, date
from typing import Any

from protocol import Finding, Tagger, noon, sentences, serve
from run_duckling import duration

AHEAD = re.compile(
    r"next|coming|tomorrow|tonight|today|\bin \w+ \w+|from now|later|القادم|المقبل|التالي|غد|اليوم|بعد", re.I
)


def load(language: str, _narrative: bool) -> Tagger:
    """Without its limit of time."""
    import puckling

    options = puckling.Options(parse_timeout_ms=None)
    locale = puckling.Locale(puckling.Lang(language.upper()))

    def tag(text: str, day: date) -> list[Finding]:
        context = puckling.Context(noon(day).replace(tzinfo=UTC), locale)
        return [
            finding(entity, offset)
            for offset, sentence in sentences(text)
            for entity in puckling.parse(sentence, context, options, ("time", "duration"))
        ]

    return tag


def finding(entity: Any, offset: int) -> Finding:
    """A duration or a moment; puckling does not tell what repeats, so its words must."""
    span = {"start": offset + entity.start, "end": offset + entity.end}
    if entity.dim == "duration":
        return span | {"type": "DURATION", "value": duration(entity.value.value, entity.value.grain.value)}
    value = entity.value.primary
    low, high = getattr(value, "start", None), getattr(value, "end", None)
    instant = low or getattr(value, "instant", value)
    return span | {
        "low": instant.value.isoformat()[:16], "high": high and high.value.isoformat()[:16],
        "grain": instant.grain.value, "repeats": turn(entity.body, instant.grain.value),
    }  # fmt: skip


def turn(words: str, grain: str) -> str | None:
    """A weekday comes again each week, a date without a year each year, a moment said from today never."""
    if AHEAD.search(words) or re.search(r"\d{4}", words):
        return None
    return "year" if grain == "month" or re.search(r"\d", words) else "week"


if __name__ == "__main__":
    serve(load)
