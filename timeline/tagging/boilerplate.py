"""Page furniture: comment forms, share bars, photo credits, sign-ups, links to other articles, copyright lines."""

from __future__ import annotations

import re

from timeline.languages.cues import BoilerplateCues, fold

_WORD = re.compile(r"\w+")
_SHORT = 110  # characters; a longer line is prose, whatever words it holds
_OPENING = 3  # words within which a cue opens a line
_HEAD = 80  # characters in which an opener stands
_SHARE = 4  # a cue that makes up so small a part of a line (a quarter) says nothing of it
_BODY = 0.4  # the part of a text in which nothing can open its tail


def boilerplate(text: str, cues: BoilerplateCues | None) -> list[tuple[int, int]]:
    """The spans of page furniture, in order and apart; none without cues."""
    spans: list[tuple[int, int]] = []
    start = 0
    for line in text.split("\n") if cues else ():
        if cues and (written := line.strip()):
            words = _WORD.findall(fold(written if len(written) <= _SHORT else written[:_HEAD]))
            if len(line) <= _SHORT and start > _BODY * len(text) and words and cues.rest.at(words, 0):
                spans.append((start, len(text)))
                break
            if _is_furniture(written, words, cues):
                spans.append((start, start + len(line)))
        start += len(line) + 1
    return spans


def _is_furniture(line: str, words: list[str], cues: BoilerplateCues) -> bool:
    if any(cues.openers.at(words, i) for i in range(min(_OPENING, len(words)))):
        return True
    if len(line) > _SHORT:
        return False
    covered = max((cues.lines.at(words, i) for i in range(len(words))), default=0)
    return covered * _SHARE >= len(words) and covered > 0
