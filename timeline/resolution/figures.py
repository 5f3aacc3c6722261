"""Quarters and halves that figures are of, from which "a year earlier" counts."""

from __future__ import annotations

from typing import Final

from timeline.chronology.units import Period
from timeline.chronology.value import Value
from timeline.languages.tense import Cues
from timeline.resolution.passage import Passage

OF_FIGURES: Final = ("quarter", "half")
YEAR_TO_DATE: Final = ("P6M", "P9M", "P12M")  # that reports have beside a quarter


def closes_quarter(here: Passage, n: int, told: Period | None) -> bool:
    """Whether a date only closes the quarter or half told right before it: "the third quarter ended Oct. 29"."""
    if told is None or told.unit not in OF_FIGURES or not n:
        return False
    return here.normal[here.found[n - 1].end : here.found[n].start].strip(" ,") in here.cues.closing


def of_longer_figures(said: str, value: Value, told: Period | None, cues: Cues) -> bool:
    """Whether figures go on with some months more than the quarter that was told: "for the nine months it lost $3
    million, after a profit a year earlier", not "was ill for six months"."""
    longer = value.type == "DURATION" and value.value in YEAR_TO_DATE
    definite = not cues.articles or said.partition(" ")[0] in cues.articles
    return longer and definite and told is not None and told.unit == "quarter"
