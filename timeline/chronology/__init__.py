"""The date algebra: intervals, calendar units, operators, EDTF and TIMEX3. Knows no language and no text."""

from timeline.chronology import amounts, clock, parts, points, relative, told
from timeline.chronology.operators import OPERATORS, evaluate

__all__ = ["OPERATORS", "amounts", "clock", "evaluate", "parts", "points", "relative", "told"]
