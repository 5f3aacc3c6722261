"""Rows without a date: what a verb tells that no expression dates, or that another event is to date."""

from __future__ import annotations

from dataclasses import replace

from timeline.events.status.sourcing import sourcing_of
from timeline.events.status.status import status_of
from timeline.events.syntax.clauses import Clause
from timeline.events.syntax.predicates import Predicate
from timeline.events.syntax.reading import Reading
from timeline.events.titles.evidence import event_of
from timeline.languages.tables.event_cues import EventCues
from timeline.records import Event, Sourcing, Status


def dateless(
    reading: Reading,
    clause: Clause,
    trigger: Predicate,
    cues: EventCues,
    *,
    status: Status | None = None,
    sourcing: Sourcing | None = None,
    last: int = 0,
) -> Event:
    """The row of what `trigger` tells, as the sentence has it, where no other status or sourcing is known of it; its
    evidence goes on to the word `last`.
    """
    return replace(
        event_of(reading, clause, trigger, cues, last),
        status=status or status_of(reading, clause, trigger, cues, None),
        sourcing=sourcing or sourcing_of(reading, clause, trigger, cues),
    )
