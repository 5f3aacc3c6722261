"""What a change or figure is measured from dates nothing ("fell by a third from a year ago", "up from 3 in May")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.chronology.grains import DAYS
from timeline.events.syntax.acting import acts
from timeline.events.syntax.predicates import Predicate, heads_clause
from timeline.events.syntax.reading import Reading
from timeline.events.syntax.words import Line
from timeline.events.undated.dateless import dateless
from timeline.languages.cues.cue_list import fold
from timeline.languages.tables.event_cues import EventCues
from timeline.records import Event, Expression

_FAR = 8  # words from what compares to its date
_BESIDE = 12  # characters between the ends of a range
_AIM = 2  # words from that date to the figure that was reached
_SIGNS = frozenset("%$€£¥")
_BACKWARD = ("earlier", "preceding", "ago")  # meanings that count back


def bases(reading: Reading, cues: EventCues) -> frozenset[int]:
    """The expressions, by index, that only say what something is compared with, or where a change set out from."""
    return frozenset(i for i, x in reading.expressions.items() if _is_base(reading, x, cues))


def _is_base(reading: Reading, expression: Expression, cues: EventCues) -> bool:
    line, word = reading.line, reading.line.index(expression.start)
    verbs = {p.word for p in reading.predicates if heads_clause(p, cues)}
    for at in range(word - 1, max(-1, word - _FAR - 1), -1):
        part = at > 0 and line.forms[at - 1] in cues.singular  # "a third since June"
        compared = cues.skipped["comparison"].at(line.forms, at) and not reading.at_outset(expression, cues)
        if compared and not part and _since(line, expression, at, word, cues):
            return True
        if _compares(line, at, word, cues) or _opens_change(reading, expression, at, word, cues):
            return True
        if at in verbs or (line.words[at].mark and line.forms[at] not in _SIGNS):
            return False
    return False


def _since(line: Line, expression: Expression, at: int, word: int, cues: EventCues) -> bool:
    """Whether what was most at a word was so since an expression ("the highest since May", أعلى إغلاق منذ عام)."""
    since, opening = cues.anchors["since"], fold(expression.text.split()[0])
    counted = expression.meaning.op in ("in_time", "past")  # "the second delay in a month"
    held = expression.link == "since" or counted or since.at((opening,), 0) > 0
    return held or since.first(line.forms, at, word) is not None


def _compares(line: Line, at: int, word: int, cues: EventCues) -> bool:
    """Whether a comparison stands at a word, no mere amount behind it ("more than 300 in May", but "more than in May"),
    or what may be an opponent, but for the figure behind it ("contre 7 %", but "contre Lens").
    """
    if length := base_at(line, at, cues):
        amounts = cues.skipped["degrees"].first(line.forms, max(0, at - 1), at + 1) is not None
        return at + length <= word and (not amounts or _is_bare(line, at + length, word, cues))
    return bool(cues.skipped["against"].at(line.forms, at)) and (
        has_figure(line, at + 1, word) or (_is_bare(line, at + 1, word, cues) and line.words[at - 1].mark)
    )


def base_at(line: Line, at: int, cues: EventCues) -> int:
    """How many words a comparison at a word has; 0 for none, or inside a conjunction ("d'autant qu'il a")."""
    conjunction = at > 0 and cues.subordinators.at(line.forms, at - 1) > 1
    return 0 if conjunction else cues.skipped["bases"].at(line.forms, at)


def _opens_change(reading: Reading, expression: Expression, at: int, word: int, cues: EventCues) -> bool:
    """Whether a word tells where a change begins: with a figure that it comes to ("from 4 million in 2021 to 3"), or
    beside what tells of a change ("fell to 3 million from 4 million in 2021", "rose 3 percent on last year").
    """
    line, skipped = reading.line, cues.skipped
    outset = at > 0 and line.forms[at - 1] in cues.outset  # "a rise from 2025 on": اعتبارا من
    opens = skipped["risen_from"].at(line.forms, at) > 0 and not outset
    ranges = opens or skipped["ranges"].at(line.forms, at) > 0
    behind = at + 1 + (line.forms[at + 1] in cues.determiners)
    figure = _is_figure(line, behind) and skipped["risen_to"].first(line.forms, at + 1, word) is None
    if ranges and figure and _comes_to(line, line.index(expression.end - 1) + 1, cues):
        return True
    if not (opens or skipped["risen_on"].at(line.forms, at)):
        return False
    if skipped["changes"].first(line.forms, max(0, at - _FAR), at) is None:
        return False
    bare = _is_bare(line, at + 1, word, cues) and _may_be_left(reading, expression, cues)
    return (opens and figure) or bare


def _may_be_left(reading: Reading, expression: Expression, cues: EventCues) -> bool:
    """Whether a change can set out from an expression: a period gone by, or a day that is counted back or has a noun
    ("fell from Monday's record"), not the opening of a range.
    """
    if expression.type != "DATE" or expression.link is not None or reading.today is None:
        return False
    start = expression.interval.start
    told = expression.granularity not in DAYS or expression.meaning.op in _BACKWARD
    opens = any(0 <= x.start - expression.end <= _BESIDE for x in reading.expressions.values())
    past = start is not None and start <= reading.today
    return past and (told or reading.qualifies(expression, cues)) and not opens


def _comes_to(line: Line, behind: int, cues: EventCues) -> bool:
    """Whether right behind its date a change comes to another figure ("from 4 in 2021 | to 3")."""
    at = behind if cues.skipped["risen_to"].at(line.forms, min(behind, len(line.forms) - 1)) else None
    return at is not None and has_figure(line, at + 1, min(at + 1 + _AIM, len(line.forms)))


def _is_bare(line: Line, first: int, last: int, cues: EventCues) -> bool:
    """Whether there are only prepositions and articles between two words ("than | in the | first quarter")."""
    return all(form in cues.prepositions or form in cues.determiners for form in line.forms[first:last])


def has_figure(line: Line, first: int, last: int) -> bool:
    """Whether a number stands at one of some words, not the score of a match."""
    return any(_is_figure(line, at) for at in range(first, last))


def _is_figure(line: Line, at: int) -> bool:
    """Whether a number stands at a word, or behind a sign of money there; not the score of a match."""
    at += at < len(line.forms) and line.forms[at] in _SIGNS
    return at < len(line.forms) and line.forms[at][0].isdigit() and "-" not in line.forms[at]


def undated_changes(reading: Reading, events: Sequence[Event], cues: EventCues) -> Iterator[Event]:
    """What a clause tells by a verb, where all its dates are what that is measured from: a row without a date, rather
    than one a year too early.
    """
    line, told = reading.line, {event.trigger_start for event in events}
    left = bases(reading, cues)
    for clause in reading.clauses if left else ():
        dating = ((i, x) for i, x in reading.expressions.items() if x.interval.bounded and x.type != "SET")
        inside = {i for i, x in dating if clause.holds(line.index(x.start))}
        verb = next((p for p in clause.predicates if heads_clause(p, cues) and _tells(reading, p, cues)), None)
        if (
            verb is not None
            and inside
            and inside <= left
            and not clause.quoted
            and line.words[verb.word].start not in told
        ):
            yield dateless(reading, clause, verb, cues)


def _tells(reading: Reading, verb: Predicate, cues: EventCues) -> bool:
    """Whether a verb tells of what has been done or has changed, not how things were."""
    forms = reading.line.forms
    measures = cues.skipped["bases"].at(forms, verb.word) or cues.skipped["comparison"].at(forms, verb.word)
    return verb.tense == "past" and acts(reading.line, verb, cues) and not measures
