"""The date algebra: intervals, calendar units, operators, EDTF and TIMEX3. Knows no language and no text."""

from timeline.chronology import amounts, clock, counted, parts, points, relative, told
from timeline.chronology.operators import OPERATORS, comes_to, evaluate, when

__all__ = [
    "OPERATORS", "amounts", "clock", "comes_to", "counted", "evaluate", "parts", "points", "relative", "told", "when",
]  # fmt: skip
