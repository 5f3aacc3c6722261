"""Page furniture: comment forms, share bars, photo credits, sign-ups, links to other articles, copyright lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from mypy_extensions import i64

from timeline.collection import mypyc_attr
from timeline.languages.cues.beginnings import Beginnings
from timeline.languages.cues.cue_list import Cues, fold
from timeline.languages.grammar.language import Furniture
from timeline.languages.writing.letters import form_of
from timeline.tagging.lines import last_letter, lines_of

_WORD: Final = re.compile(r"\w+")
_SHORT: Final = 110  # characters; a longer line is prose, whatever words it holds
_OPENING: Final = 3  # words within which a cue opens a line
MOST_REMEMBERED: Final = 50_000
_KNOWN: Final[dict[str, tuple[str, ...]]] = {}  # folded words, by what stands between two spaces
_HEAD: Final = 80  # characters in which an opener stands
_SHARE: Final = 4  # a cue that makes up so small a part of a line (a quarter) says nothing of it
_BODY: Final = 0.4  # the part of a text in which nothing can open its tail


@mypyc_attr(acyclic=True)
class _Beginnings:
    """The words that the cues of furniture begin with, in a page."""

    __slots__ = ("lines", "openers", "rest", "rest_words")

    def __init__(self, cues: Furniture, page: str) -> None:
        self.openers = Beginnings([cues.openers], page)
        self.lines = Beginnings([cues.openers, cues.lines], page)
        self.rest = Beginnings([cues.rest], page)
        rests = [*cues.rest.phrases.values(), *(rests for _, rests in cues.rest.open_phrases)]
        words = [rest for some in rests for rest in some]
        gaps = any("…" in word for rest in words for word in rest)
        self.rest_words = _SHORT if gaps else 1 + max(map(len, words), default=0)  # of the longest, or of all a line


_beginnings = cache(_Beginnings)


@mypyc_attr(acyclic=True)
class _Lines:
    """The lines of a text, as far as they may be furniture."""

    __slots__ = ("begin", "coded", "cues", "lines", "text")

    def __init__(self, text: str, cues: Furniture) -> None:
        form = form_of(text)
        self.text, self.lines, self.cues, self.coded = text, lines_of(text), cues, form.read
        self.begin: _Beginnings | None = _beginnings(cues, form.page) if form.page else None

    def is_furniture(self, start: i64, end: i64) -> bool:
        """Whether a line is furniture."""
        first, last = self.lines.first_letter(start), last_letter(self.text, start, end)
        if first >= last:
            return False
        if self.begin is not None:
            coded = self.coded
            if last - first > _SHORT:
                may_be = self.begin.openers.may_stand(coded, first, first + _HEAD, _OPENING)
            else:
                may_be = self.begin.lines.may_stand(coded, first, last, _SHORT)
            if not may_be:
                return False
        return _is_furniture(self.text[first:last], self.cues)

    def opens_tail(self, start: i64, end: i64) -> bool:
        """Whether a line opens furniture to the end."""
        if end - start > _SHORT:
            return False
        most = _SHORT
        if self.begin is not None:
            first, most = self.lines.first_letter(start), self.begin.rest_words
            if not self.begin.rest.may_stand(self.coded, first, end, 1):
                return False
        return self.cues.rest.at(_words_in(self.text[start:end], most), 0) > 0

    def tail(self, last: i64) -> i64:
        """Where the first line begins that opens furniture to the end, none behind a last offset; the end where none
        does."""
        length: i64 = len(self.text)
        start, body = length, i64(int(_BODY * len(self.text)))
        for newline in self.lines.breaks:
            if start < length and self.opens_tail(start, i64(newline)):
                return start
            if i64(newline) >= last:
                return length
            start = i64(newline) + 1 if i64(newline) >= body else length
        return start if start < length and self.opens_tail(start, length) else length


def boilerplate(text: str, cues: Furniture, at: Sequence[int] | None = None) -> list[tuple[int, int]]:
    """The spans of page furniture, in order and apart; none without cues.

    With `at`, offsets in ascending order: only the spans that hold one of them.
    """
    lines = _Lines(text, cues)
    tail = lines.tail(at[-1] if at else len(text))
    spans: list[tuple[int, int]] = []
    done = -1
    for offset in at if at is not None else _heads(text):
        if offset <= done:
            continue
        start = text.rfind("\n", 0, offset) + 1
        if start >= tail:
            break
        done = text.find("\n", start) % (len(text) + 1)
        if lines.is_furniture(start, done):
            spans.append((start, done))
    return [*spans, (tail, len(text))] if tail < len(text) else spans


def _heads(text: str) -> list[int]:
    """Where the lines of a text begin."""
    heads = [0]
    while (newline := text.find("\n", heads[-1])) >= 0:
        heads.append(newline + 1)
    return heads


def _is_furniture(line: str, cues: Furniture) -> bool:
    words = _words_in(line[:_HEAD] if len(line) > _SHORT else line)
    if _is_opened(words, cues.openers):
        return True
    if len(line) > _SHORT:
        return False
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
