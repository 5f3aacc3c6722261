"""Amounts that count from a time: from the one told last ("two years after that", وبعد ذلك بعامين), or from the one
that their phrase holds ("four days before the beginning of Ramadan").

They name no event, so that they date their clause by the other expression: the days s..e of that make s + n..e + n
(with "before": - n), for longer units the calendar pieces that hold them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress

from timeline.chronology import units
from timeline.chronology.grains import WITHIN_DAY
from timeline.chronology.interval import Interval
from timeline.chronology.operators import evaluate
from timeline.chronology.units import OutOfCalendar
from timeline.chronology.value import FUTURE, PAST, Anchors, NotTime, Undated
from timeline.events.syntax.words import read_line
from timeline.languages.cues.cue_list import Cues
from timeline.languages.tables.event_cues import EventCues
from timeline.records import Expression, Extent

AMOUNT = re.compile(r"P(\d+)([DWMY])|PT(?:(\d+)H|(?:\d+|X)[HM])")
UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_REACH = 40  # characters before an amount in which what it counts from stands
_PHRASE = 30  # characters between an amount and the time that its phrase holds
_NAMED = ("day", "daypart", "month", None)  # grains of what is counted from
_MARK = frozenset(",،;؛:.!?؟\n()")
_FAR = 250  # characters between an amount and the time told last
_GLUED = 1  # letters of what is written on to an amount (ب)
_SENTENCE = re.compile(r"[.!?؟\n]")
_COARSE = {  # units too fine to be counted from a period
    **dict.fromkeys(("month", "season", "quarter", "half"), "DW"),
    **dict.fromkeys(("year", "decade", "century"), "DWM"),
}


def counted_on(
    text: str, expressions: Sequence[Expression], today: int | None, cues: EventCues
) -> tuple[Expression, ...]:
    """The expressions; amounts that count from the time told last are dates. `today` is the day of publication."""
    found: list[Expression] = []
    for n, expression in enumerate(expressions):
        following = expressions[n + 1] if n + 1 < len(expressions) else None
        held = _counted_from(text, expression, following, today, cues) or _then(expression, found)
        found.append(held or _dated(text, expression, found, today, cues) or expression)
    return tuple(found)


def _then(expression: Expression, before: Sequence[Expression]) -> Expression | None:
    """What "then" means: the days told last, not far before; None for any other expression."""
    told = next((x for x in reversed(before) if x.type in ("DATE", "TIME") and _is_placed(x)), None)
    if expression.meaning.op != "then" or told is None or expression.start - told.end > _FAR:
        return None
    return expression._replace(interval=told.interval, granularity=told.granularity, extent=told.extent)


def _counted_from(
    text: str, amount: Expression, named: Expression | None, today: int | None, cues: EventCues
) -> Expression | None:
    """An amount that counts from the expression right behind it; None where it does not."""
    match = _amount(amount)
    if match is None or named is None or not _counts_from_another(text, amount, cues):
        return None
    between = text[amount.end : named.start]
    forms = read_line(text, max(0, amount.start - _REACH), amount.start).forms
    way = next((w for w, name in ((1, "after"), (-1, "before")) if _ends_with(forms, cues.anchors[name])), 0)
    if (
        not way
        or match.group(1) is None
        or named.granularity not in _NAMED
        or len(between) > _PHRASE
        or not _MARK.isdisjoint(between)
    ):
        return None
    start = _nearest(named, today)
    placed = None if start is None else named._replace(interval=Interval(start, start + 1), granularity="day")
    return _as_date(amount, shifted(placed, match, way), match) if placed else None


def _nearest(expression: Expression, today: int | None) -> int | None:
    """The first day of an expression, of what comes back every year that nearest to publication, whatever the tense."""
    if today is None:
        return expression.interval.start
    starts = []
    for way in (PAST, FUTURE):
        with suppress(NotTime, Undated, OutOfCalendar):
            period = evaluate(expression.meaning, Anchors(published=today, direction=way)).period
            starts += [period.start] if period else []
    return min(starts, key=lambda start: abs(start - today), default=expression.interval.start)


def _amount(expression: Expression) -> re.Match[str] | None:
    """The number and unit of an amount that nothing has placed."""
    placed = expression.type != "DURATION" or expression.interval.bounded
    return None if placed else AMOUNT.fullmatch(expression.value or "")


def _as_date(amount: Expression, days: Interval | None, match: re.Match[str]) -> Expression | None:
    if days is None:
        return None
    extent: Extent = "point" if days.days == 1 else "within"
    return amount._replace(type="DATE", interval=days, granularity=UNITS.get(match.group(2), "day"), extent=extent)


def _dated(
    text: str, amount: Expression, before: Sequence[Expression], today: int | None, cues: EventCues
) -> Expression | None:
    told = next((x for x in reversed(before) if x.type in ("DATE", "TIME") and _is_placed(x)), None)
    match = _amount(amount)
    if told is None or match is None or amount.start - told.end > _FAR:
        return None
    way = _way(text, amount, cues)
    bare = not way and _is_bare(text, told, amount, match, cues)
    days = shifted(told, match, way or 1) if way or bare else None
    if bare and days is not None and not (today is not None and days.end is not None and days.end <= today + 1):
        return None  # "said today that he recovered after two weeks"
    return _as_date(amount, days, match)


def _is_placed(expression: Expression) -> bool:
    return expression.interval.start is not None and expression.interval.end is not None


def _way(text: str, amount: Expression, cues: EventCues) -> int:
    """1 for an amount after the time told last, -1 for one before it, 0 for one that counts from neither."""
    if _counts_from_another(text, amount, cues):
        return 0
    forms = read_line(text, max(0, amount.start - _REACH), amount.start).forms
    if forms and len(forms[-1]) <= _GLUED:
        forms = forms[:-1]
    for way, name in ((1, "afterwards"), (-1, "beforehand")):
        if _ends_with(forms, cues.anchors[name]):
            return way
    return 0


def _is_bare(text: str, told: Expression, amount: Expression, match: re.Match[str], cues: EventCues) -> bool:
    """Whether an amount of what has been stands behind "after" alone, in the sentence of the time told last or at the
    head of another (وبعد ثلاثة أشهر مات).
    """
    *earlier, own = _SENTENCE.split(text[told.end : amount.start])
    if match.group(2) is None or (earlier and len(own.split()) > 1):
        return False
    forms = read_line(text, max(0, amount.start - _REACH), amount.start).forms
    return _ends_with(forms, cues.anchors["ahead"]) and not _counts_from_another(text, amount, cues)


def _counts_from_another(text: str, amount: Expression, cues: EventCues) -> bool:
    after = read_line(text, amount.end, amount.end + _REACH).forms
    return bool(after) and cues.anchors["counted"].at(after, 0) > 0


def _ends_with(forms: Sequence[str], cue: Cues) -> bool:
    return any(i + cue.at(forms, i) == len(forms) for i in range(len(forms)) if cue.at(forms, i))


def shifted(told: Expression, amount: re.Match[str], way: int) -> Interval | None:
    """The days that lie an amount after (`way` 1) or before those of an expression; None outside the calendar."""
    start, end = told.interval
    if amount.group(1) is None or start is None or end is None:  # hours: the same days
        return told.interval
    if told.granularity in _COARSE and amount.group(2) in _COARSE[told.granularity]:
        return None  # "and fled a week after that", where that is an autumn
    return moved(
        start, start if told.granularity in WITHIN_DAY else end - 1, int(amount.group(1)) * way, amount.group(2)
    )


def moved(first: int, last: int, count: int, unit: str) -> Interval | None:
    """The pieces of the calendar `count` units from the days first..last; None outside the calendar."""
    try:
        start, end = (units.holding(UNITS[unit], units.add(day, count, UNITS[unit])) for day in (first, last))
    except OutOfCalendar:
        return None
    return Interval(start.start, end.end)
