"""Page furniture: comment forms, share bars, photo credits, sign-ups, links to other articles, copyright lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from timeline.languages.cue_list import Cues, fold
from timeline.languages.grammar import Furniture
from timeline.tagging.sentences import first_letter

_WORD: Final = re.compile(r"\w+")
_SHORT: Final = 110  # characters; a longer line is prose, whatever words it holds
_OPENING: Final = 3  # words within which a cue opens a line
MOST_REMEMBERED: Final = 50_000
_KNOWN: Final[dict[str, tuple[str, ...]]] = {}  # folded words, by what stands between two spaces
_HEAD: Final = 80  # characters in which an opener stands
_SHARE: Final = 4  # a cue that makes up so small a part of a line (a quarter) says nothing of it
_BODY: Final = 0.4  # the part of a text in which nothing can open its tail


def boilerplate(text: str, cues: Furniture, at: Sequence[int] | None = None) -> list[tuple[int, int]]:
    """The spans of page furniture, in order and apart; none without cues.

    With `at`, offsets in ascending order: only the spans that hold one of them.
    """
    body = int(_BODY * len(text)) + 1
    tail = _tail(text, cues.rest, text.find("\n", body - 1) + 1 or len(text), at[-1] if at else len(text))
    spans: list[tuple[int, int]] = []
    done = -1
    for start in _heads(text) if at is None else [text.rfind("\n", 0, offset) + 1 for offset in at]:
        if start >= tail:
            break
        if start > done:
            done = text.find("\n", start) % (len(text) + 1)
            if (written := text[start:done].strip()) and _is_furniture(written, cues):
                spans.append((start, done))
    return [*spans, (tail, len(text))] if tail < len(text) else spans


def _heads(text: str) -> list[int]:
    """Where the lines of a text begin."""
    heads = [0]
    while (newline := text.find("\n", heads[-1])) >= 0:
        heads.append(newline + 1)
    return heads


def _tail(text: str, rest: Cues, start: int, last: int) -> int:
    """Where the first line from `start` to `last` begins that opens furniture to the end; the end where none does."""
    while start <= last and start < len(text):
        end = text.find("\n", start) % (len(text) + 1)
        first = first_letter(text, start) if end - start <= _SHORT else end
        if first < end and rest.may_begin(text[first]) and _opens_tail(text[first:end].rstrip(), rest):
            return start
        start = end + 1
    return len(text)


def _opens_tail(line: str, rest: Cues) -> bool:
    first = _words_in(line[:_HEAD], 1)
    return first != [] and rest.begins(first[0]) and rest.at(_words_in(line), 0) > 0


def _is_furniture(line: str, cues: Furniture) -> bool:
    if len(line) > _SHORT:
        head = line[:_HEAD]
        return not cues.openers.lacks(_words_in(head, _OPENING)) and _is_opened(_words_in(head), cues.openers)
    words = _words_in(line)
    if cues.openers.lacks(words) and cues.lines.lacks(words):
        return False
    if _is_opened(words, cues.openers):
        return True
    covered = max((cues.lines.at(words, i) for i in range(len(words))), default=0)
    return covered * _SHARE >= len(words) and covered > 0


def _words_in(line: str, most: int = _SHORT) -> list[str]:
    """The words of a line, folded, or the first of them."""
    words: list[str] = []
    while line and len(words) < most:
        pieces = line.split(None, most)
        line = pieces.pop() if len(pieces) > most else ""
        for written in pieces:
            words.extend(_cut(written))
    return words[:most]


def _cut(written: str) -> tuple[str, ...]:
    """What stands between two spaces as words, remembered."""
    known = _KNOWN.get(written)
    if known is None:
        if len(_KNOWN) >= MOST_REMEMBERED:
            _KNOWN.clear()
        folded = fold(written)
        known = _KNOWN[written] = (folded,) if folded.isalnum() else tuple(_WORD.findall(folded))
    return known


def _is_opened(words: Sequence[str], openers: Cues) -> bool:
    return any(openers.at(words, i) for i in range(min(_OPENING, len(words))))
