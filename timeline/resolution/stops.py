"""Where the sentences of a text end, and what stands around an offset in its own."""

from __future__ import annotations

from typing import Final

from librt.strings import isspace
from mypy_extensions import i32, i64

from timeline.collection import mypyc_attr
from timeline.languages.letters import bare
from timeline.languages.tense import Cues

REACH: Final = 220  # characters looked at on either side
LONGEST: Final = 24  # characters of an abbreviation
_NEWLINE: Final = 0x0A
_SPACE: Final = 0x20
_EXCLAMATION: Final = 0x21
_DOT: Final = 0x2E
_QUESTION: Final = 0x3F
_LETTERS: Final = 0x40  # none below it in ASCII
_ASCII: Final = 0x80  # below it, nothing above a space is white


def _is_mark(code: i64) -> bool:
    """Whether a letter is a mark that ends a sentence before white space: one of ".!?"."""
    return code in (_DOT, _QUESTION, _EXCLAMATION)


def _is_white(code: i64) -> bool:
    if _SPACE < code < _ASCII:
        return False
    return code == _SPACE or isspace(i32(code))


def _is_quote(code: i64) -> bool:
    """Whether a letter may stand between a mark and the white space behind it."""
    return code in (0x22, 0xBB, 0x201C, 0x201D)


def _over(text: str, start: i64, cues: Cues) -> i64:
    """Where a stop is over that a mark begins, with the white space behind it; 0 where a mark is none."""
    end, last = start + 1, i64(len(text))
    if ord(text[start]) == _NEWLINE:
        return end
    if end < last and _is_quote(ord(text[end])):
        end += 1
    return end + 1 if end < last and _is_white(ord(text[end])) and _ends(text, end, cues) else 0


def _abbreviates(text: str, at: int, cues: Cues) -> bool:
    """Whether what stands before a mark is an abbreviation, or a number that the mark makes an ordinal."""
    low = max(0, at - LONGEST)
    word = text[text.rfind(" ", low, at) + 1 or low : at]
    if not word.isalnum():
        begins = len(word)
        while begins and (word[begins - 1].isalnum() or word[begins - 1] == "_"):
            begins -= 1
        word = word[begins:]
    return word in cues.abbreviations or (cues.ordinals and len(word) <= 2 and word.isdecimal())


def stop(text: str, start: int, end: int, cues: Cues) -> tuple[int, int]:
    """The first stop between two offsets; the second where there is none."""
    at, last = i64(start), min(i64(end), i64(len(text)))
    while at < last:
        code = i64(ord(text[at]))
        if code == _NEWLINE or _is_mark(code):
            over = _over(text, at, cues)
            if over:
                return (at, over) if over <= end else (end, end)
        at += 1
    return end, end


def standing_before(text: str, at: int, reach: int, cues: Cues) -> str:
    """What stands before an offset in its sentence."""
    return text[sentence_start(text, at, cues, reach) : at]


def standing_after(text: str, at: int, reach: int, cues: Cues) -> str:
    """What stands from an offset on in its sentence."""
    return text[at : stop(text, at, at + reach, cues)[0]]


@mypyc_attr(acyclic=True)
class _Within:
    """A stretch of a text in which no sentence begins, but perhaps where it does."""

    __slots__ = ("begins", "cues", "end", "start", "text")

    def __init__(self, text: str, cues: Cues, start: i64, end: i64, begins: bool) -> None:
        self.text, self.cues = text, cues
        self.start, self.end, self.begins = start, end, begins


_LATEST: Final[list[_Within | None]] = [None, None]  # in the last two texts, which are asked about by turns


def _latest(text: str, cues: Cues) -> _Within:
    """Where was looked last in a text."""
    for known in _LATEST:
        if known is not None and known.text is text and known.cues is cues:
            return known
    _LATEST[0] = _LATEST[1]
    _LATEST[1] = known = _Within(text, cues, -1, -1, False)
    return known


def _back(text: str, place: i64, furthest: i64, cues: Cues) -> tuple[i64, bool]:
    """Where a sentence begins before an offset or at it, and whether one does; else as far as is looked."""
    while place > furthest:
        code = i64(ord(text[place - 1]))
        if code == _NEWLINE:
            return place, True
        if (code <= _SPACE or code >= _ASCII) and _is_white(code) and _ends(text, place - 1, cues):
            return place, True
        place -= 1
    return place, False


def sentence_start(text: str, at: int, cues: Cues, reach: int = REACH) -> int:
    """Where the sentence of an offset begins, or as far before it as is looked."""
    furthest = i64(max(0, at - reach))
    place = end = min(i64(at), i64(len(text)))
    known = _latest(text, cues)
    begins = False
    if place > known.end:
        place, begins = _back(text, place, max(furthest, known.end), cues)
    if not begins and furthest < place <= known.end and place >= known.start:  # that far it was looked at before
        begins, end = known.begins and known.start >= furthest, max(end, known.end)
        place = max(known.start, furthest)
    if not begins:
        place, begins = _back(text, place, furthest, cues)
    if place != known.start or end != known.end or begins != known.begins:
        _LATEST[int(_LATEST[0] is not known)] = _Within(text, cues, place, end, begins)
    return place


def _ends(text: str, white: i64, cues: Cues) -> bool:
    """Whether a stop is over with the white space at an offset."""
    if white == 0:
        return False
    code = i64(ord(text[white - 1]))
    if _LETTERS <= code < _ASCII:
        return False
    if _is_mark(code):
        return not _abbreviates(text, white - 1, cues)
    # Else it ends what somebody says: "from 1 to 3 p.m." She ...
    return white > 1 and _is_quote(code) and _is_mark(ord(text[white - 2]))


def sentence(text: str, at: int, cues: Cues) -> str:
    """The sentence around an offset, as far as is looked."""
    return text[sentence_start(text, at, cues) : stop(text, at, at + REACH, cues)[0]]


def sentence_end(text: str, at: int, cues: Cues) -> int:
    """Where the sentence after that of an offset begins."""
    return stop(text, at, at + REACH, cues)[1]


def ends_sentence(text: str, start: int, end: int, cues: Cues) -> bool:
    """Whether a sentence ends between two offsets."""
    return stop(text, start, end, cues)[0] < end


def ends_clause(text: str, start: int, end: int, cues: Cues) -> bool:
    """Whether a sentence ends between two offsets, or another clause begins, "before noon and left after ...", or what
    something is compared with: "at 5 p.m., up from 123.80 late Thursday"."""
    stretch = text[start:end]
    words = stretch.split()
    if ends_sentence(text, start, end, cues) or not cues.breaks.isdisjoint(map(bare, words)):
        return True
    return cues.compares_in(stretch, words)
