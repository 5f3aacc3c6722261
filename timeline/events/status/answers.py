"""What somebody answers in an interview is theirs to vouch for, though no quotation marks stand around it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from timeline.records import Event

_LINE = re.compile(r"[-–—*•] ?(?=\S).*", re.MULTILINE)
_ASKS = ("?", "؟")
_FEWEST = 2  # questions that make an interview


def answers(text: str) -> list[tuple[int, int]]:
    """The lines of a text with a dash or star at their head that answer others of which at least two ask; none where it
    is no interview.
    """
    lines = list(_marked(text))
    asked = [text[start:end].rstrip().endswith(_ASKS) for start, end in lines]
    turns = [asks for asks, _ in groupby(asked)]
    first = asked.index(True) if sum(turns) >= _FEWEST else len(lines)
    said = [line for line, asks in zip(lines[first:], asked[first:], strict=True) if not asks]
    marks = {text[start] for (start, _), asks in zip(lines, asked, strict=True) if asks}
    return [line for line in said if text[line[0]] not in marks] or said  # who asks may have a mark of their own


def _marked(text: str) -> Iterator[tuple[int, int]]:
    for line in _LINE.finditer(text):
        if not line.start() or text[line.start() - 1] == "\n":
            yield line.span()


def answered(found: Sequence[Event], lines: Sequence[tuple[int, int]]) -> list[Event]:
    """The events of a sentence, those of an answer told by who gives it."""
    return [
        replace(event, sourcing="reported") if event.sourcing == "stated" and _is_inside(event.start, lines) else event
        for event in found
    ]


def _is_inside(offset: int, lines: Sequence[tuple[int, int]]) -> bool:
    at = bisect_right(lines, offset, key=lambda line: line[0]) - 1
    return at >= 0 and lines[at][0] <= offset < lines[at][1]
