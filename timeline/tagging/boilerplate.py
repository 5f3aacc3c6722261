"""Page furniture: comment forms, share bars, photo credits, sign-ups, links to other articles, copyright lines."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from timeline.languages.cues import BoilerplateCues, fold

_WORD = re.compile(r"\w+")
_SHORT = 110  # characters; a longer line is prose, whatever words it holds
_OPENING = 3  # words within which a cue opens a line
_HEAD = 80  # characters in which an opener stands
_SHARE = 4  # a cue that makes up so small a part of a line (a quarter) says nothing of it
_BODY = 0.4  # the part of a text in which nothing can open its tail


def boilerplate(text: str, cues: BoilerplateCues | None, at: Sequence[int] | None = None) -> list[tuple[int, int]]:
    """The spans of page furniture, in order and apart; none without cues.

    With `at`, offsets in ascending order: only the spans that hold one of them.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for line in text.split("\n") if cues else ():
        end, written = start + len(line), line.strip()
        wanted = at is None or bisect_left(at, start) < bisect_left(at, end)
        tail = len(line) <= _SHORT and start > _BODY * len(text)
        if cues and written and (wanted or tail):
            words = _WORD.findall(fold(written if len(written) <= _SHORT else written[:_HEAD]))
            if tail and words and cues.rest.at(words, 0):
                spans.append((start, len(text)))
                break
            if wanted and _is_furniture(written, words, cues):
                spans.append((start, end))
        start = end + 1
    return spans


def _is_furniture(line: str, words: list[str], cues: BoilerplateCues) -> bool:
    if any(cues.openers.at(words, i) for i in range(min(_OPENING, len(words)))):
        return True
    if len(line) > _SHORT:
        return False
    covered = max((cues.lines.at(words, i) for i in range(len(words))), default=0)
    return covered * _SHARE >= len(words) and covered > 0
