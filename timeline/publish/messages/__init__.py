"""The interface's words and dates in the reader's language: one TOML file a language, the same keys in each.

Titles and quotations are never translated; what is here is what the pages themselves say.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib import resources
from typing import Any

from markupsafe import Markup, escape

DEFAULT = "en"
LANGUAGES = ("ar", "en", "fr")
AUTONYMS = {"ar": "العربية", "de": "Deutsch", "en": "English", "es": "Español", "fr": "Français"}


@dataclass(frozen=True, slots=True, eq=False)
class Messages:
    """The words of one language. Calling it gives a message: `words("list.events", n=3)`."""

    language: str
    data: Mapping[str, Any]

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`."""
        return str(self.data["direction"])

    @property
    def name(self) -> str:
        """The language's own name of itself."""
        return AUTONYMS[self.language]

    def __call__(self, key: str, n: int | float | None = None, **values: Any) -> Markup:
        """The message of a key `section.name`, its braces filled and escaped; `n` also chooses the plural form.

        Raises KeyError where the catalogue has no such message.
        """
        section, _, name = key.partition(".")
        message = self.data[section][name]
        if isinstance(message, Mapping):
            message = message.get(self._plural(n or 0), message["other"])
        if n is not None:
            values["n"] = self.number(n)
        return Markup(escape(message)).format(**values)

    def number(self, n: int | float) -> str:
        """A number with its thousands grouped."""
        return f"{n:,}".replace(",", self.data["group"])

    def day(self, iso: str, year: bool = True) -> str:
        """An ISO day in words, as in "16 June 2023"; without its year where that is said already."""
        day = date.fromisoformat(iso)
        return self._date(day, "day" if year else "day_of_year")

    def weekday(self, iso: str, year: bool = True) -> str:
        """An ISO day with its weekday, as in "Friday 16 June 2023"."""
        named = self.data["weekdays"][date.fromisoformat(iso).weekday()]
        return str(self("date.weekday", weekday=named, date=self.day(iso, year)))

    def month(self, month: int, short: bool = False) -> str:
        """The name of a month, 1 to 12."""
        return str(self.data["months_short" if short else "months"][month - 1])

    def span(self, first: str, last: str) -> str:
        """Two inclusive ISO days as a range, as in "20 May – 15 July 2023", by its name where it has one."""
        named = self.named_span(first, last)
        if named:
            return named
        start, end = self._ends(first, last)
        return str(self("date.range", a=start, b=end))

    def named_span(self, first: str, last: str) -> str | None:
        """The month, year or years that two inclusive ISO days fill, or None."""
        start, end = date.fromisoformat(first), date.fromisoformat(last)
        if start.day != 1 or not (end == date.max or (end + timedelta(days=1)).day == 1):
            return None
        if (start.month, end.month) == (1, 12):
            return str(start.year) if start.year == end.year else str(self("date.range", a=start.year, b=end.year))
        if (start.year, start.month) == (end.year, end.month):
            return self._date(start, "month")
        return None

    def interval(
        self, earliest: str | None, latest: str | None, extent: str | None = None, approximate: bool = False
    ) -> str:
        """An event's days in words: one day between two, all of a span, until, since."""
        words = self._interval(earliest, latest, extent)
        return str(self("interval.approximate", date=words)) if approximate else words

    def _interval(self, earliest: str | None, latest: str | None, extent: str | None) -> str:
        within = extent == "within"
        if earliest is None and latest is None:
            return str(self("interval.undated"))
        if earliest is None:
            return str(self("interval.within_until" if within else "interval.until", b=self.day(latest or "")))
        if latest is None:
            return str(self("interval.within_since" if within else "interval.since", a=self.day(earliest)))
        if earliest == latest:
            return self.weekday(earliest)
        named, first_year, last_year = self.named_span(earliest, latest), earliest[:4], latest[:4]
        kind = "within" if within else "whole"
        if named and (kind == "whole" or first_year == last_year):
            return str(self(f"interval.{kind}_named", named=named))
        start, end = self._ends(earliest, latest)
        return str(self(f"interval.{kind}", a=start, b=end))

    def _ends(self, first: str, last: str) -> tuple[str, str]:
        """Two days, the year of the first left out where both have it, and the month likewise; or two years."""
        if first[4:] == "-01-01" and last[4:] == "-12-31":
            return str(int(first[:4])), str(int(last[:4]))
        same_year = first[:4] == last[:4]
        start = str(int(first[8:])) if first[:7] == last[:7] else self.day(first, year=not same_year)
        return start, self.day(last)

    def _date(self, day: date, pattern: str) -> str:
        number = self("date.first", d=1) if day.day == 1 else day.day
        return str(self(f"date.{pattern}", d=number, month=self.month(day.month), y=day.year))

    def _plural(self, n: int | float) -> str:
        for form, rule in self.data["plural"].items():
            value = n % rule["mod"] if "mod" in rule else n
            if rule["from"] <= value <= rule["to"]:
                return str(form)
        return "other"


@cache
def messages(language: str) -> Messages:
    """The catalogue of a language, one of `LANGUAGES`."""
    text = (resources.files("timeline.publish.messages") / f"{language}.toml").read_text(encoding="utf-8")
    return Messages(language, tomllib.loads(text))


def chosen(asked: str | None, accepted: str = "") -> Messages:
    """The catalogue for a reader: the language asked for in the address, else the best that the browser accepts.

    `accepted` is an Accept-Language header. A language that we do not have counts for nothing.
    """
    wanted = [asked or "", *_by_preference(accepted)]
    found = (tag.lower().split("-")[0] for tag in wanted)
    return messages(next((language for language in found if language in LANGUAGES), DEFAULT))


def _by_preference(accepted: str) -> Iterator[str]:
    """The tags of an Accept-Language header, the most wanted first; what cannot be read is left out."""
    weighted = []
    for place, part in enumerate(accepted.split(",")[:20]):
        tag, _, weight = part.partition(";q=")
        try:
            weighted.append((-float(weight or 1), place, tag.strip()))
        except ValueError:
            continue
    return (tag for _, _, tag in sorted(weighted))
