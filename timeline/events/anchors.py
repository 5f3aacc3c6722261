"""Event anchors: "before going on stage", "since the takeover", and the events they name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.events.clauses import Clause
from timeline.events.words import Line
from timeline.languages.cues import EventCues
from timeline.records import Article, Event, EventAnchor

_STEM = 4  # letters by which two words are held for one


@dataclass(frozen=True, slots=True)
class AnchorPhrase:
    """An event, by its index, and the phrase it hangs on."""

    event: int
    anchor: EventAnchor
    named: int | None = None  # the index of the event that the phrase itself is, where it is a clause


def anchor_phrases(
    article: Article, line: Line, clauses: Sequence[Clause], events: list[Event], cues: EventCues
) -> tuple[list[Event], list[AnchorPhrase]]:
    """The events of a sentence, those that only an anchor places added, and the phrases they hang on."""
    return events, []


def attach_anchors(article: Article, events: Sequence[Event], phrases: Sequence[AnchorPhrase]) -> tuple[Event, ...]:
    """The events of an article with their anchors."""
    return tuple(events)
