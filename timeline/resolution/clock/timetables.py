"""The clock times of a timetable, which go on from each other past midnight."""

from __future__ import annotations

from timeline.chronology import evaluate
from timeline.chronology.value import Value, two_digits
from timeline.resolution.clock.halves import in_its_half
from timeline.resolution.days import DAWN, EVENING
from timeline.resolution.passage import Passage
from timeline.tagging import Mention


def of_timetable(here: Passage, mention: Mention) -> Value:
    """The value of a clock time behind another of a timetable: of its day, or of the next past midnight."""
    at, days, term = here.at, here.days, mention.meaning
    value = evaluate(term, at)
    if at.day is None or value.period is None or value.time_from is None:
        return value
    hour, minute = two_digits(value.time_from, 0), two_digits(value.time_from, 3)
    value, hour = in_its_half(here, mention, term, value, hour)
    if hour < DAWN and days.passed is not None and days.passed[1:] >= (at.day, EVENING):
        at.day += 1
        value, hour = in_its_half(here, mention, term, evaluate(term, at), hour)
    days.pass_(mention.start, at.day, hour, None)
    at.clock, here.clock_day, here.clock_at = (hour, minute), at.day, mention.start
    return value
