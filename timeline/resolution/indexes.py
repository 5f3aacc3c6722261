"""Indexes: dates one behind the other with nothing but marks between, as calendars and archives of sites have them, and
clock times, as timetables do.

No verb tells of an entry: the first has the tense of what it stands in, and those behind it have that of the first, as
in a list, or its day; of those without a year each is next to the one before. Nor does time go on from one to the next:
what follows the whole counts from its last entry ("in 1999, 2001, ... and 2014. The next year"), and where its lines
hold nothing else, from what was told before it.
"""

from __future__ import annotations

from typing import Final

from mypy_extensions import i64

from timeline.chronology import evaluate
from timeline.chronology.units import OutOfCalendar
from timeline.chronology.value import NotTime, Undated
from timeline.records import Expression
from timeline.resolution.clock.halves import OF_A_CLOCK
from timeline.resolution.clock.timetables import of_timetable
from timeline.resolution.meanings import lacks_year, tells_time
from timeline.resolution.passage import Passage
from timeline.resolution.record import dated, undated
from timeline.tagging import Mention

LEAST: Final = 12  # expressions: more than a sentence lists
MARKS: Final = 8  # characters between two of them, at most
APART: Final = 1  # an expression that stands apart and moves no time
ENTRY: Final = 2  # one that has the tense of the first, too


def in_index(text: str, found: list[Mention]) -> bytes:
    """How each expression of a text stands in an index: APART, ENTRY or 0; nothing for a text that has none."""
    kinds, first = bytearray(), 0
    for n in range(1, len(found) + 1):
        if n < len(found) and _goes_on(text, found[n - 1], found[n]):
            continue
        if n - first >= LEAST:
            apart = _is_apart(text, found[first].start, found[n - 1].end)
            goes_on = apart or tells_time(found[first].meaning)
            kinds += bytes([0] * (first - len(kinds)) + [APART if apart else 0])
            kinds += bytes([ENTRY] * (n - first - 2) + [ENTRY if goes_on else 0])
        first = n
    return bytes(kinds + bytes(len(found) - len(kinds))) if kinds else b""


def _goes_on(text: str, mention: Mention, behind: Mention) -> bool:
    """Whether nothing but marks stands between a date or clock time and another that is told alike."""
    at, last, term = i64(mention.end), i64(behind.start), behind.meaning
    if last - at > MARKS or mention.meaning.op != term.op or (tells_time(term) and term.op not in OF_A_CLOCK):
        return False
    while at < last and not text[at].isalnum():
        at += 1
    return at >= last and (not lacks_year(term) or lacks_year(mention.meaning))  # "2022: 4 May, 9 May" has two heads


def _is_apart(text: str, start: int, end: int) -> bool:
    """Whether the lines of a stretch hold nothing else."""
    before = text[max(0, start - MARKS) : start].rpartition("\n")
    after = text[end : end + MARKS].partition("\n")
    whole = (before[1] or start <= MARKS) and (after[1] or end + MARKS >= len(text))
    return bool(whole) and not any(sign.isalnum() for sign in before[2] + after[0])


def entry(here: Passage, mention: Mention, told_by: int | None) -> Expression | None:
    """The expression of an entry, by the tense that the first of its index has left; None where it is no time."""
    at, term = here.at, mention.meaning
    if here.listed is not None and lacks_year(term):
        at = at.but(published=here.listed.start, reference=None, direction=0, either=False, over=False)
    try:
        value = of_timetable(here, mention) if tells_time(term) else evaluate(term, at)
    except NotTime:
        return None
    except (Undated, OutOfCalendar) as error:
        return undated(here.text, mention, str(error))
    here.listed = value.period
    return dated(here.text, mention, value, told_by if value.anchor == "expression" else None)
