"""dateparser's search_dates with the language given, the past preferred and the grain it says."""

from __future__ import annotations

from datetime import date, datetime

from protocol import Finding, Tagger, noon, serve


def load(language: str, _narrative: bool) -> Tagger:
    """The whole text at once, as its documentation does."""
    from dateparser.search import search_dates

    def tag(text: str, day: date) -> list[Finding]:
        settings = {"RELATIVE_BASE": noon(day), "PREFER_DATES_FROM": "past", "RETURN_TIME_AS_PERIOD": True}
        return findings(search_dates(text, languages=[language], settings=settings, add_period=True, strategy="split") or [], text)

    return tag


def findings(found: list[tuple[str, datetime, str | None]], text: str) -> list[Finding]:
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
