"""Datelines: where and when a report was written, "PARIS, 3 May (Agency) -"; and where its lead ends."""

from __future__ import annotations

import re
from typing import Final

from timeline.languages.cues.tense import Cues
from timeline.resolution.sentence.stops import sentence_start

LENGTH: Final = 80  # characters from where an article begins to the day of its dateline
PLACE: Final = 2  # words that name its place
_SIGN: Final = re.compile(r"\s*[/\-:_]|\s*\.\s*-|\s*\([^()]{1,40}\)\s*[/\-:_]")
_AGENCY: Final = re.compile(r"\s*\(")  # after a place and a day alone
FEW: Final = 3  # words before a day that leads its sentence
_ENDED: Final = re.compile(r"[.!?»\"]\s*\n")  # a paragraph; a heading ends without a mark


def in_dateline(text: str, begins: int, start: int, end: int) -> bool:
    """Whether the first day that a text names, from start to end, stands in the dateline with which it begins; not
    one that heads a line before a colon, as the first entry of a chronology has it."""
    if start - begins >= LENGTH or (text.startswith(":", end) and text[begins:start].endswith(("\n", "• "))):
        return False
    alone = len(text[begins:start].split()) <= PLACE
    return bool(_SIGN.match(text, end) or (alone and _AGENCY.match(text, end)))


def is_behind_lead(text: str, begins: int, start: int, cues: Cues) -> bool:
    """Whether a day stands behind the first paragraph of a text, and not at the head of its sentence."""
    ended = _ENDED.search(text, begins, start) is not None
    return ended and text[sentence_start(text, start, cues) : start].count(" ") > FEW
