"""A chronology by clock times, each at the head of its line: "5.05pm: ...", "06:42 ...".

Its times follow one another, down or (on a live page) up the page; where they fall back, midnight has passed. The day
is that of an entry that names its own, else that told before the first; where none is, what has passed midnight has
come to the day of publication.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from timeline.chronology import comes_to
from timeline.chronology.value import FUTURE, Value
from timeline.resolution.meanings import names_some_day, plain, tells_time
from timeline.resolution.passage import Passage

FEWEST: Final = 3  # entries
MARKS: Final = " -–—•*([\t"  # that may stand before what heads a line
MARGIN: Final = 4  # characters of them
BESIDE: Final = 12  # characters from a day to its clock time
CLOCKS: Final = ("clock", "hhmm", "marked", "zoned", "among_hours", "stamp")


def heads_line(text: str, start: int) -> bool:
    """Whether what stands at an offset heads its line."""
    before = text[max(0, start - MARGIN) : start].rstrip(MARKS)
    return before.endswith("\n") or (not before and start <= MARGIN)


def day_of_entry(here: Passage, n: int) -> int | None:
    """The day of a clock time that heads an entry of a chronology; None for others."""
    if plain(here.found[n].meaning).op not in CLOCKS or not heads_line(here.text, here.found[n].start):
        return None
    if here.entries is None:
        here.entries = _days(here, n)
    return here.entries.get(n)


def _days(here: Passage, first: int) -> dict[int, int]:
    """The days of the entries from a first one on, up to a line that a day heads; empty where there are too few."""
    chain: list[tuple[int, int]] = []  # mention, minutes
    named: tuple[int, int] | None = None  # which entry is of a day that is known, and that day
    for n in range(first, len(here.found)):
        start, _, term, _ = here.found[n].said
        if not heads_line(here.text, start):
            continue
        if not tells_time(term):
            if names_some_day(term):
                named = named or _behind(here, n, chain)
                break
            continue
        value = comes_to(term, here.at.but(day=here.at.published))
        if value is None or not value.time_from or value.period is None:
            continue
        if plain(term).op not in CLOCKS:
            named = named or (len(chain), value.period.start)
        chain.append((n, _minutes(value)))
    if len(chain) < FEWEST:
        return {}
    return _dated(here, chain, named)


def _dated(here: Passage, chain: list[tuple[int, int]], named: tuple[int, int] | None) -> dict[int, int]:
    falls = sum(b < a for (_, a), (_, b) in pairwise(chain))
    down = falls * 2 > len(chain) - 1  # the newest comes first
    passed, nights = [0], 0
    for (_, before), (_, minutes) in pairwise(chain):
        nights += (minutes > before and -1) if down else minutes < before
        passed.append(nights)
    published, first = here.at.published, chain[0][0]
    told = _headed(here, first) or here.days.elsewhere(published)
    if named is not None:
        base = named[1] - (passed[named[0]] if named[0] < len(passed) else passed[-1])
    elif told is not None:
        base = told
    elif published is not None and here.way(here.found[first].start, here.found[first].end) != FUTURE:
        base = published - max(passed)
    else:
        return {}
    return {n: base + nights for (n, _), nights in zip(chain, passed, strict=True)}


def _headed(here: Passage, first: int) -> int | None:
    """The day that stands on a line of its own right above the first entry."""
    days, above = here.days, here.found[first - 1].end if first else -1
    if (
        days.ended != above
        or not days.stands_alone(above)
        or here.text[above : here.found[first].start].strip(MARKS + ":\n")
    ):
        return None
    return days.named


def _behind(here: Passage, n: int, chain: list[tuple[int, int]]) -> tuple[int, int] | None:
    """The last entry and its day, by the day and clock time that head the line behind it: the day before, where that
    time is earlier."""
    found = here.found
    value = comes_to(found[n].meaning, here.at)
    if value is None or value.period is None or not chain or n + 1 == len(found):
        return None
    if "\n" in here.text[found[n].end : found[n + 1].start]:
        return None  # a heading dates what stands below it
    clock = comes_to(found[n + 1].meaning, here.at.but(day=value.period.start))
    if clock is None or not clock.time_from or found[n + 1].start - found[n].end > BESIDE:
        return None
    return len(chain), value.period.start - (_minutes(clock) < chain[-1][1])


def _minutes(value: Value) -> int:
    hours, _, minutes = str(value.time_from).partition(":")
    return int(hours) * 60 + int(minutes)
