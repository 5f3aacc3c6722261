"""What the reader keeps of a text of several items, of headings and of pieces that several threads read."""

from __future__ import annotations

from datetime import date

import pytest

from timeline import tag
from timeline.languages.load import load
from timeline.resolution.days import Days
from timeline.resolution.tense.cues import compiled

FIRST = "LEEDS. A mill burned on 3 March.\n22:10 The alarm went.\n22:30 The roof fell.\n23:10 Water ran out.\n"
SECOND = "YORK. A flood hit the town on 5 March.\n09:10 The river rose.\n09:30 A wall fell.\n10:10 It was over.\n"


def test_each_item_of_a_local_paper_has_a_chronology_of_its_own() -> None:
    told = {e.text: e.value for e in tag(FIRST + SECOND, date(2024, 3, 8), "en")}
    assert told["23:10"] == "2024-03-03T23:10"
    assert told["09:10"] == "2024-03-05T09:10"


@pytest.mark.parametrize(
    ("behind", "alone"), [("", True), ("\n", True), (":\n", True), (": \n", True), (": a fair", False), (" a", False)]
)
def test_a_heading_has_a_line_of_its_own_unless_something_stands_behind_it(behind: str, alone: bool) -> None:
    days = Days("monday" + behind, compiled(load("en").tense), False)
    assert days.stands_alone(len("monday")) is alone
