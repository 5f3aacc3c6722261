"""What a word beside an expression does to its days or weight: by the end of a period, on the eve of a day, that is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.chronology.grains import DAYS, fineness
from timeline.chronology.interval import Interval
from timeline.events.syntax.telling import Telling
from timeline.events.syntax.words import TIME, Line
from timeline.languages.tables.event_cues import EventCues
from timeline.records import Expression

_EVE = 8  # words from "on the eve of" to the day


def restated(
    line: Line, indices: Sequence[int], expressions: Mapping[int, Expression], cues: EventCues
) -> Sequence[int]:
    """Of several expressions that which says anew what they said ("1,300 years ago, that is in the eighth century"),
    and no coarser unless they are about so; all of them where there is none.
    """
    for index in indices:
        word, grain = line.index(expressions[index].start), fineness(expressions[index].granularity)
        at = cues.restating.first(line.forms, max(0, word - 2), word)
        others = (expressions[i] for i in indices if i != index)
        exact = any(x.mod != "APPROX" and fineness(x.granularity) < grain for x in others)
        if at is not None and at > 0 and line.words[at - 1].mark and not exact:
            return [index]
    return indices


def placed(text: str, telling: Telling, cues: EventCues) -> Expression:
    """The expression as a word beside it has it: by the end of a period, on the eve or morrow of a day; not where it
    tells of what is on that day ("on the eve of Sunday's vote").
    """
    line, expression, status = telling.line, telling.expression, telling.status
    before = text[expression.start - 1 : expression.start]
    if status == "planned" and expression.link is None and expression.mod == "END" and before in cues.deadlines:
        return expression._replace(link="by")
    start, end = expression.interval
    if expression.granularity not in DAYS or start is None or end is None or end - start != 1:
        return expression
    word = line.index(expression.start)
    for days, name in ((-1, "eve"), (1, "morrow")):
        at = cues.anchors[name].first(line.forms, max(0, word - _EVE), word)
        own = at is not None and at < telling.trigger.word < word
        if at is not None and not own and not any(line.words[i].mark or line.forms[i] == TIME for i in range(at, word)):
            return expression._replace(interval=Interval(start + days, end + days))
    return expression
