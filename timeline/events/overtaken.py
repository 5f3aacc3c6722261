"""Plans that the sentence which tells of them has overtaken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.reading import Reading
from timeline.languages.cues import EventCues
from timeline.records import Event

_DUE = 4  # words from "had been due" to the verb or noun of what was


def overtaken(reading: Reading, events: Sequence[Event], today: int | None, cues: EventCues) -> list[Event]:
    """The events of a sentence; what was due on a day gone by is off where the sentence tells the day to come instead
    ("will meet on Monday, which had been set for last Friday").
    """
    line, told = reading.line, list(events)
    ahead = [e for e in told if e.status == "planned" and today is not None and (e.interval.start or 0) > today]
    for n, event in enumerate(told):
        end = event.interval.end
        over = today is not None and end is not None and end <= today
        if not (ahead and over) or event.status not in ("planned", "happened"):
            continue
        word = line.index(event.trigger_start)
        before = range(max(0, word - _DUE), word + 1)
        was = any(cues.be.get(line.forms[i].lstrip(cues.clitics)) == "past" for i in before)
        due = cues.scheduled.first(line.forms, before[0], min(word + 2, len(line.forms))) is not None
        if was and due:
            told[n] = replace(event, status="cancelled", background=False)
    return told
