"""Which happening a row without a day tells of, where it names a known one: itself ("ووقع الحادث قرب المصنع") or what
befell somebody in it ("وأصيب آخرون في هذا الحادث"). It has the day of the row that tells that.
"""

from __future__ import annotations

from dataclasses import replace

from timeline.events.syntax.clauses import Clause
from timeline.events.syntax.predicates import Predicate
from timeline.events.syntax.reading import Reading
from timeline.languages.cues import EventCues
from timeline.records import Event, EventAnchor


def of_known(reading: Reading, clause: Clause, verb: Predicate, row: Event, cues: EventCues) -> Event:
    """The row, hung on what it names where verbs go first; as it is where it names nothing known."""
    if cues.subject_first:
        return row
    line, behind = reading.line, verb.word + (verb.first == verb.word)  # وجرى | التوقيع
    for i in range(behind, clause.last):
        if line.words[i].mark or not line.forms[i].startswith(cues.articles):
            continue
        sudden = cues.mishaps.at(line.forms, i) or cues.anchors["generic"].at(line.forms, i)
        happens = sudden or any(p.word == i and p.kind == "noun" for p in clause.predicates)
        itself = happens and i == behind and cues.occurring.at(line.forms, i - 1)
        inside = sudden and any(cues.settings.at(line.forms, k) for k in (i - 1, i - 2))  # في هذا الحادث
        if itself or inside:
            span = line.words[i].start, line.words[i].end
            return replace(row, anchor_event=EventAnchor("at", line.forms[i], *span))
    return row
