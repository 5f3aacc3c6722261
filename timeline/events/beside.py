"""What a word beside an expression does to its days: by the end of a period, on the eve of a day."""

from __future__ import annotations

from dataclasses import replace

from timeline.chronology.interval import Interval
from timeline.events.words import TIME, Line
from timeline.languages.cues import EventCues
from timeline.records import Expression, Status

_EVE = 5  # words from "on the eve of" to the day
_DAYS = ("day", "daypart", "hour", "minute")


def placed(text: str, line: Line, expression: Expression, status: Status, cues: EventCues) -> Expression:
    """The expression as a word beside it has it: by the end of a period, on the eve or morrow of a day."""
    before = text[expression.start - 1 : expression.start]
    if status == "planned" and expression.link is None and expression.mod == "END" and before in cues.deadlines:
        return replace(expression, link="by")
    start, end = expression.interval
    if expression.granularity not in _DAYS or start is None or end is None or end - start != 1:
        return expression
    word = line.index(expression.start)
    for days, name in ((-1, "eve"), (1, "morrow")):
        at = cues.anchors[name].first(line.forms, max(0, word - _EVE), word)
        if at is not None and not any(line.words[i].mark or line.forms[i] == TIME for i in range(at, word)):
            return replace(expression, interval=Interval(start + days, end + days))
    return expression
