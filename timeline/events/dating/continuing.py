"""What goes on until a day, told right behind a beginning that is still to come: it lasts from the one to the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.chronology.interval import Interval
from timeline.events.syntax.reading import Reading
from timeline.languages.cues import EventCues
from timeline.records import Event

_BESIDE = 3  # characters between two sentences


def continuing(reading: Reading, found: Sequence[Event], before: Sequence[Event], cues: EventCues) -> list[Event]:
    """The events of a sentence; `before` are those told earlier ("The fair opens on Sunday. It runs until 21 May.")."""
    told, today = list(found), reading.today
    for n, event in enumerate(told):
        if today is None or not _lasts(reading, event, cues):
            continue
        earlier = [e for e in (*before, *told[:n]) if not e.background and e.trigger_start < event.trigger_start]
        begun = max(earlier, key=lambda e: e.trigger_start, default=None)
        if begun is None:
            continue
        start, end = begun.interval.start, event.interval.end
        beside = event.sentence_start - begun.sentence_end <= _BESIDE
        if begun.status == "planned" and beside and start is not None and end is not None and today < start < end:
            told[n] = replace(event, status="planned", interval=Interval(start, end), extent="whole", rule="from-to")
    return told


def _lasts(reading: Reading, event: Event, cues: EventCues) -> bool:
    """Whether a verb says that something lasts, and an expression until when."""
    forms, word = reading.line.forms, reading.line.index(event.trigger_start)
    lasts = cues.status["ongoing"].at(forms, word) or cues.lapsing.at(forms, word)
    now = any(cues.status["ongoing"].at(forms, i) for i in range(len(forms)) if i != word)  # "still run until Friday"
    return event.rule == "until" and event.status in ("ongoing", "planned", "happened") and lasts > 0 and not now
