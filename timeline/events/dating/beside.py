"""What a word beside an expression does to its days or weight: by the end of a period, on the eve of a day, that is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.chronology.grains import BUSINESS, DAYS
from timeline.chronology.interval import Interval
from timeline.events.syntax.clauses import Clause
from timeline.events.syntax.predicates import Predicate
from timeline.events.syntax.reading import Reading
from timeline.events.syntax.words import TIME, Line
from timeline.languages.cues import EventCues
from timeline.records import Expression, Status

_EVE = 5  # words from "on the eve of" to the day
_GRAINS = ("day", "daypart", "hour", "minute", "weekend", "week", "month", "season", "quarter", "half", "year")


def fineness(grain: str | None) -> int:
    """The rank of a granularity, the finest first."""
    return _GRAINS.index(grain) if grain in _GRAINS else len(_GRAINS)


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


def is_of_other(
    reading: Reading, clause: Clause, expression: Expression, trigger: Predicate, today: int | None, cues: EventCues
) -> bool:
    """Whether an expression is not of what the verb next to it tells: it belongs to an aside, or is the period that
    something is said of ("raised its forecast for the current quarter").
    """
    end = expression.interval.end
    runs = today is not None and end is not None and end > today + 1 and expression.granularity in BUSINESS
    said = runs and trigger.tense == "past" and cues.speech_acts.at(reading.line.forms, trigger.word) > 0
    said = said and not _is_promised(reading.line, clause, expression, trigger, cues)
    return said or _stands_aside(reading, clause, expression, trigger, cues)


def _is_promised(line: Line, clause: Clause, expression: Expression, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a verb says what somebody is to do in a period: "promised to open the line in the first quarter"."""
    words = range(trigger.word + 1, line.index(expression.start))
    aims = any(p.kind == "infinitive" and p.word in words for p in clause.predicates)
    return aims or cues.pledging.at(line.forms, trigger.word) > 0


def _stands_aside(
    reading: Reading, clause: Clause, expression: Expression, trigger: Predicate, cues: EventCues
) -> bool:
    """Whether what lasts "since" a time stands between commas, with words of its own, before a past verb ("The mayor,
    in office since 2017, resigned"): it dates the office.
    """
    line, word = reading.line, reading.line.index(expression.start)
    own = clause.segment_at(word)
    if own is None or own.opening != "comma" or own.predicates or expression.link != "since":
        return False
    before = trigger.tense == "past" and own.last <= trigger.first and line.words[own.last - 1].mark
    told = (i for i in range(own.first, word) if line.forms[i] not in cues.prepositions | cues.adverbs)
    return before and cues.subject_first and any(not cues.anchors["since"].at(line.forms, i) for i in told)


def placed(text: str, line: Line, expression: Expression, status: Status, cues: EventCues) -> Expression:
    """The expression as a word beside it has it: by the end of a period, on the eve or morrow of a day."""
    before = text[expression.start - 1 : expression.start]
    if status == "planned" and expression.link is None and expression.mod == "END" and before in cues.deadlines:
        return expression._replace(link="by")
    start, end = expression.interval
    if expression.granularity not in DAYS or start is None or end is None or end - start != 1:
        return expression
    word = line.index(expression.start)
    for days, name in ((-1, "eve"), (1, "morrow")):
        at = cues.anchors[name].first(line.forms, max(0, word - _EVE), word)
        if at is not None and not any(line.words[i].mark or line.forms[i] == TIME for i in range(at, word)):
            return expression._replace(interval=Interval(start + days, end + days))
    return expression
