"""Whether a clock time is of the second half of the day by what was told before it."""

from __future__ import annotations

import re
from typing import Final

from timeline.resolution.days import EVENING, NOON, PARTS, SOON, Days

AROUND: Final = 2000  # characters on each side that show whether a text counts hours to 24
_OF_24: Final = re.compile(r"\b(?:1[3-9]|2[0-3])(?::\d\d|\.\d\d|\s?[hH])\b")  # a clock time of a text that counts to 24
_FILLED: Final = re.compile(r"(?<![:.h])\b0\d")
_MINUTES: Final = re.compile(r"\d[.:]\d\d|(?<![:.h])\b0\d")  # of which some languages count to 24, as they do hours
_HOURS: Final = re.compile(r"\d(?:[.:]\d\d| ?h)|(?<![:.h])\b0\d")


def later_half(days: Days, at: int, end: int, day: int, hour: int) -> bool:
    """Whether a clock time is of the second half of the day, by the part named shortly before ("on Friday evening
    ... at half past eight"), or by the time that it comes after, in its sentence ("at 11 a.m. ...; by 1:50") or
    soon in its paragraph."""
    return 0 < hour < NOON and _goes_past_noon(days, at, end, day, hour) and not is_of_24(days, at, end)


def _goes_past_noon(days: Days, at: int, end: int, day: int, hour: int) -> bool:
    begin = days.begin(at)
    halved = days.halved[:2] if days.halved and hour < days.halved[1] and day <= days.halved[2] else None
    goes_on = halved is not None and halved[0] >= begin and halved[1] <= hour + NOON
    if halved is not None and (goes_on or _near_in_time(days, halved, at, end, hour)):
        return True
    if _after_noon(days, at, end, day, hour):
        return True
    if days.parted is None or (day and days.parted[1] != day):
        return False
    told, _, part = days.parted
    early = bool(days.cues.clitics) and part == "EV" and hour + NOON == 16  # when the Arabic evening (مساء) begins
    late = hour + NOON in PARTS["EV" if part == "NI" else part]
    dawn = days.cues.of_24 and part == "NI" and hour + NOON <= EVENING  # "in der Nacht ... um sechs"
    return days.near(told, at) and part != "MO" and (early or late) and not dawn


def is_of_24(days: Days, at: int, end: int) -> bool:
    """Whether the clock time of these offsets is of one half of the day by its figures: "09:00"."""
    apart = days.parted is None or days.parted[0] < days.begin(at)  # from an evening
    figures = (_HOURS if apart else _MINUTES) if days.cues.of_24 else _FILLED
    return figures.search(days.text, at, end) is not None


def in_words(text: str, start: int, end: int) -> bool:
    """Whether a clock time is told in words."""
    return not any(map(str.isdigit, text[start:end]))


def _after_noon(days: Days, at: int, end: int, day: int, hour: int) -> bool:
    """Whether an hour goes on with a later one told shortly before, where hours are told in words: "at nine in the
    morning ... by four"."""
    passed = days.passed if day else days.free
    if passed is None:
        return False
    told, of, before = passed
    if of != day or not hour < before < hour + NOON or not days.near(told, at):
        return False
    if days.cues.clitics:
        return before >= NOON and in_words(days.text, at, end)
    twelve = in_words(days.text, at, end) or days.halved is not None  # in figures where halves of the day are marked
    return twelve and (before >= NOON or days.clocked or not day) and not _counts_to_24(days, told)


def _near_in_time(days: Days, halved: tuple[int, int], at: int, end: int, hour: int) -> bool:
    """Whether an hour lies beside one of the afternoon told shortly before ("at 2:15 p.m. ... By 3:30"), in words
    after any."""
    told, before = halved
    morning = days.parted is not None and days.parted[0] > told and days.parted[2] == "MO"
    close = abs(hour + NOON - before) <= SOON and not _counts_to_24(days, told)
    soon = close or (before <= hour + NOON and in_words(days.text, at, end))
    return soon and days.near(told, at) and not morning


def _counts_to_24(days: Days, at: int) -> bool:
    """Whether clock times around an offset are told so: 13:40, 14 h."""
    return _OF_24.search(days.text, max(0, at - AROUND), at + AROUND) is not None
