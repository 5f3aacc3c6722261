"""Titles: the clause, trimmed at its borders so that it reads alone."""

from __future__ import annotations

from timeline.events.clauses import Clause
from timeline.events.words import Line
from timeline.languages.cues import EventCues

_LONGEST = 140  # characters
_CLOSING = ')]»"%'  # marks that belong to the words before them


def title_of(text: str, line: Line, clause: Clause, first: int, cues: EventCues) -> str:
    """The words of a clause from `first` on without its conjunction; an aside gets the words it describes."""
    last = clause.last
    while first < last - 1 and (skipped := _opener(line, clause, first, cues)):
        first += skipped
    while last > first + 1 and _dangles(line, last - 1, cues):
        last -= 1
    title = " ".join(text[line.words[first].start + _glued(line, first, cues) : line.words[last - 1].end].split())
    if clause.host and first >= clause.first:
        title = f"{_noun_phrase(text, line, clause)}{title}"
    return _shortened(title)


def _opener(line: Line, clause: Clause, i: int, cues: EventCues) -> int:
    """How many words at i only join the clause to another."""
    if line.words[i].mark:
        return 1
    lengths = [cue.at(line.forms, i) for cue in (cues.relatives, cues.complements, cues.coordinators)]
    if any(s.first == i and s.verbal for s in clause.segments):
        lengths.append(cues.subordinators.at(line.forms, i))
    return max(lengths)


def _glued(line: Line, i: int, cues: EventCues) -> int:
    """1 where a conjunction is glued to the verb that begins a title."""
    form = line.forms[i]
    return int(len(form) > 3 and form[0] in cues.clitics and form[1:] in cues.forms)


def _dangles(line: Line, i: int, cues: EventCues) -> bool:
    form = line.forms[i]
    if line.words[i].mark:
        return form not in _CLOSING
    return form in cues.coordinators.words or form in cues.prepositions or form in cues.determiners


def _noun_phrase(text: str, line: Line, clause: Clause) -> str:
    """What a relative clause or aside describes: the verbless words before it."""
    host = clause.host
    before = [s for s in host.segments if s.last <= clause.first] if host else []
    if not before or before[-1].verbal:
        return ""
    words = line.words[before[0].first : before[0].last]
    while words and words[-1].mark:
        words = words[:-1]
    return " ".join(text[words[0].start : words[-1].end].split()) + " " if 0 < len(words) <= 10 else ""


def _shortened(title: str) -> str:
    if len(title) <= _LONGEST:
        return title
    cut = title[:_LONGEST]
    comma = max(cut.rfind(","), cut.rfind("،"))
    return (cut[:comma] if comma > _LONGEST // 2 else cut.rsplit(" ", 1)[0]) + "…"
