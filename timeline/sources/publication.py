"""Publication dates as people and machines write them: the article's own local day, its time and zone.

ISO 8601 and RFC 2822 come first, then dateparser with the article's own language, all parts required and nothing
relative; Arabic month names that dateparser lacks are put into those that it has. The clock is never read.
"""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

LONGEST = 100  # characters; what is longer is no date, and is not searched for one


class Publication(NamedTuple):
    """The article's own local day, HH:MM and zone (IANA name or +HH:MM) where known, and what is doubtful."""

    day: date
    time: str | None = None
    zone: str | None = None
    doubt: str = ""


def read_published(value: date | str, language: str | None = None, zone: str | None = None) -> Publication:
    """A publication date from a date, a datetime or text.

    A moment with an offset counts on the day written in that offset, or in `zone` (the article's own) where given.
    Raises ValueError where the value is no whole date, may be two, or lies outside the years 1 to 9999.
    """
    if isinstance(value, datetime):
        return _local(value, zone)
    if isinstance(value, date):
        return Publication(value, None, zone)
    if _ISO_DAY.match(value):  # as nearly all are written
        with suppress(ValueError):
            return _checked(Publication(date.fromisoformat(value), None, zone))
    written = _plain(value)
    if not written or len(written) > LONGEST:
        raise ValueError(f"not a date: {written[:40]!r}")
    _refuse_year(written)
    _refuse_order(written)
    return _checked(_machine(written, zone) or _human(written, language, zone))


def zone_of(name: str) -> tzinfo | None:
    """The zone of an IANA name or an offset such as +03:00; None where there is none."""
    if name in ("Z", "UTC", "GMT"):
        return UTC
    if offset := re.fullmatch(r"([+-])(\d\d):?([0-5]\d)", name):
        sign = 1 if offset[1] == "+" else -1
        hours, minutes = int(offset[2]), int(offset[3])
        return timezone(sign * timedelta(hours=hours, minutes=minutes)) if hours < 24 else None
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # OSError: the name of a folder of zones
        return None


def _local(moment: datetime, zone: str | None, *, timed: bool = True) -> Publication:
    """The local day of a moment: in the article's zone, else in its own offset, else as it stands."""
    if moment.tzinfo is not None:
        own = zone_of(zone) if zone else None
        try:
            moment = moment.astimezone(own) if own else moment
        except OverflowError:
            raise ValueError(f"{moment.isoformat()} lies outside the years 1 to 9999 in {zone}") from None
        zone = zone if own else _zone_name(moment)
    return Publication(moment.date(), f"{moment:%H:%M}" if timed else None, zone)


def _zone_name(moment: datetime) -> str:
    if key := getattr(moment.tzinfo, "key", None):  # of a zone with a name
        return str(key)
    minutes = int((moment.utcoffset() or timedelta()).total_seconds()) // 60
    hours, rest = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}" if minutes else "UTC"


def _plain(written: str) -> str:
    """Digits of every script as ASCII, without direction marks and tatweel."""
    if written.isascii() and written.isprintable():
        return written.strip()[: LONGEST + 1]
    kept = (c for c in written.strip()[: LONGEST + 1] if unicodedata.category(c) not in ("Cf", "Cc") and c != "ـ")
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in kept)


def _refuse_year(written: str) -> None:
    year = re.match(r"[+-]?\d{4,}(?=-\d\d?-\d)", written)
    if year and not 1 <= int(year[0]) <= 9999:
        raise ValueError(f"the year {year[0]} lies outside 1 to 9999")


_YEAR_FIRST = re.compile(r"\d{4}([-/. ])(\d\d?)\1\d\d?(?!\d)")
_YEAR_INSIDE = re.compile(r"\d\d?([-/. ])\d{4}\1\d\d?(?!\d)")
_SHORT_YEAR = re.compile(r"(\d\d)-\d\d-(\d\d)(?!\d)")


def _refuse_order(written: str) -> None:
    """Refuses numbers in an order in which nobody writes a date, which is rather a slip: 2026-31-12, 12/2026/31."""
    first = _YEAR_FIRST.match(written)
    if (first and int(first[2]) > 12) or _YEAR_INSIDE.match(written):
        month = f": there is no month {first[2]}" if first else ""
        raise ValueError(f"not a date: {written!r}{month}; write YYYY-MM-DD")
    short = _SHORT_YEAR.match(written)
    if short and 1 <= int(short[1]) <= 31 and 1 <= int(short[2]) <= 31:
        raise ValueError(f"{written!r} is a date with the year first or last; write YYYY-MM-DD")


def _checked(found: Publication) -> Publication:
    """The same, in doubt where the year looks like one of the Hijri calendar."""
    if 1300 <= found.day.year <= 1500 and not found.doubt:
        return found._replace(doubt=f"the year {found.day.year} may be of the Hijri calendar; read as Gregorian")
    return found


_RFC_2822 = re.compile(r"([A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d")


_ISO_WEEK = re.compile(r"\d{4}-?W\d\d$")


def _machine(written: str, zone: str | None) -> Publication | None:
    if _ISO_WEEK.match(written):  # to Python its Monday
        raise ValueError(f"not a whole date: {written!r}")
    with suppress(ValueError):
        return Publication(date.fromisoformat(written), None, zone)
    moment = _moment(written)
    return _local(moment, zone) if moment else None


def _moment(written: str) -> datetime | None:
    with suppress(ValueError):
        return datetime.fromisoformat(written)
    if _RFC_2822.match(written):
        with suppress(ValueError):
            from email.utils import parsedate_to_datetime  # with its sockets and codecs: seldom wanted

            return parsedate_to_datetime(written)
    return None


_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d$")
_NUMERIC = re.compile(r"(\d\d?)([/.-])(\d\d?)\2\d{2,4}(?!\d)")


def _human(written: str, language: str | None, zone: str | None) -> Publication:
    doubt = ""
    numbers = _NUMERIC.search(written)
    if numbers and numbers[1] != numbers[3] and int(numbers[1]) <= 12 and int(numbers[3]) <= 12:
        if language is None:
            raise ValueError(f"{written!r} may be day/month or month/day")
        doubt = f"{written!r} may be day/month or month/day" if _has_both_orders(language) else ""
    found = _parser(language).get_date_data(_arabic(written))
    if found.date_obj is None:
        if language and (islamic := _islamic(written, language, zone)):
            return islamic
        raise ValueError(f"{'no date of the calendar' if _ISO_DAY.match(written) else 'not a whole date'}: {written!r}")
    result = _local(found.date_obj, zone, timed=found.period == "time")
    return result._replace(doubt=f"{doubt}; read as {result.day.isoformat()}" if doubt else "")


def _islamic(written: str, language: str, zone: str | None) -> Publication | None:
    """A day of the Hijri calendar, as our languages read it: in doubt by itself; where the same day stands beside it in
    the other calendar (`17 رمضان 1446هـ - 17 مارس 2025م`) that one counts, since the sighted moon may be a day off.
    """
    from timeline.resolution import expressions_of

    found = expressions_of(written, None, language)
    left = list(written)
    for told in found:
        left[told.start : told.end] = " " * (told.end - told.start)
    days = [(told.interval.start, "hijri(" in str(told.meaning)) for told in found if told.granularity == "day"]
    if len(days) < len(found) or any(c.isdecimal() for c in left) or not any(of_hijri for _, of_hijri in days):
        return None
    first = next((start for start, of_hijri in days if not of_hijri), days[0][0])
    if first is None or any(start is None or abs(start - first) > 1 for start, _ in days):
        return None
    day = date.fromordinal(first)
    alone = all(of_hijri for _, of_hijri in days)
    return Publication(day, None, zone, f"{written!r} is of the Hijri calendar; read as {day}" if alone else "")


def _has_both_orders(language: str) -> bool:
    """Whether a language named without a region is written with the month first in some regions, not in all."""
    from timeline.languages.compiler import source
    from timeline.languages.files import available

    return language in available() and bool(source(language).language.month_first)


@lru_cache(maxsize=32)
def _parser(language: str | None) -> DateDataParser:
    """dateparser for a language, by its region where dateparser knows that; for all languages where it knows none."""
    from dateparser.date import DateDataParser

    settings = {
        "REQUIRE_PARTS": ["day", "month", "year"],
        "PARSERS": ["absolute-time"],
        "RETURN_TIME_AS_PERIOD": True,
        "RELATIVE_BASE": datetime(2000, 1, 1),  # nothing relative is read; this only keeps the clock out
    }
    if language:
        with suppress(ValueError):
            return DateDataParser(locales=[language], settings=settings)
        with suppress(ValueError):
            return DateDataParser(languages=[language.partition("-")[0]], settings=settings)
    return DateDataParser(settings=settings)


# dateparser's own names, and those it lacks: the Levant and Iraq, Tunisia and Algeria, Morocco.
_ARABIC_MONTHS = {
    "يناير": "كانون الثاني|جانفي|جانفييه",
    "فبراير": "شباط|فيفري",
    "مارس": "اذار",
    "أبريل": "نيسان|افريل|ابريل",
    "مايو": "ايار|ماي",
    "يونيو": "حزيران|جوان|يونية",
    "يوليو": "تموز|جويلية|يوليوز|يولية",
    "أغسطس": "اب|اوت|غشت|اغسطس",
    "سبتمبر": "ايلول|شتنبر",
    "أكتوبر": "تشرين الاول|اكتوبر",
    "نوفمبر": "تشرين الثاني|نونبر",
    "ديسمبر": "كانون الاول|دجنبر",
}


@lru_cache(maxsize=1)
def _arabic_months() -> tuple[re.Pattern[str], dict[str, str]]:
    known = {name: month for month, names in _ARABIC_MONTHS.items() for name in names.split("|")}
    longest_first = sorted(known, key=len, reverse=True)
    written = "|".join(name.replace("ا", "[اأإآ]").replace(" ", r"\s+") for name in longest_first)
    return re.compile(rf"(?<!\w)(?:{written})(?!\w)"), known


def _arabic(written: str) -> str:
    """Arabic month names as dateparser knows them, a month named twice ("حزيران/يونيو") once, no era sign."""
    pattern, known = _arabic_months()
    plain = str.maketrans("أإآ", "ااا")
    named = pattern.sub(lambda name: known[" ".join(name[0].translate(plain).split())], written)
    once = re.sub(r"(?<!\w)([^\W\d_]+)\s*[/(]\s*\1(?!\w)\)?", r"\1", named)
    return re.sub(r"(?<=\d{4})\s*م(?!\w)", "", once)
