"""Titles without what only says who the subject is, where they would be too long."""

from __future__ import annotations

from timeline.events.syntax.clauses import Clause
from timeline.events.syntax.predicates import Predicate
from timeline.events.syntax.words import Line
from timeline.languages.cues import EventCues

_ASIDE = 2  # the stretch of a verb behind an aside: the subject is the first, the aside the second


def without_aside(
    text: str, line: Line, clause: Clause, trigger: Predicate, first: int, last: int, cues: EventCues
) -> str:
    """The title without what only says who the subject is, which parts that from its verb by commas ("Quill, who
    charted the reefs, | died on Monday"); "" where nothing does.
    """
    segments = [segment for segment in clause.segments if first <= segment.first < last]
    own = next((n for n, segment in enumerate(segments) if segment.first <= trigger.word < segment.last), 0)
    relative = own == 1 and segments[0].last < segments[1].first  # another clause stands between
    aside = own >= _ASIDE or relative
    if not aside or segments[0].first != first or any(segment.predicates for segment in segments[:own]):
        return ""
    subject, behind = text_of(text, line, first, segments[0].last).rstrip(",،; ([«"), segments[own].first
    if cues.coordinators.at(line.forms, behind) and not line.words[behind - 1].mark:
        behind = trigger.first  # "A man who stole it to buy a car | and a boat was jailed"
    return f"{subject} {text_of(text, line, behind, last)}"


def text_of(text: str, line: Line, first: int, last: int, skipped: int = 0) -> str:
    return " ".join(text[line.words[first].start + skipped : line.words[last - 1].end].split())
