"""Where the sentences of a text end, and what stands around an offset in its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from librt.strings import isalnum, isspace
from mypy_extensions import i32, i64

from timeline.languages.cues.tense import DIGITS, LONG, Cues
from timeline.languages.writing.letters import bare
from timeline.tagging import Mention
from timeline.tagging.lines import unwrapped

REACH: Final = 220  # characters looked at on either side
WIDEST: Final = 2  # letters of the end of a sentence before white space: a mark, and perhaps a quote
OPENING: Final = (",", ";", ":")  # a clause
PREPOSITION: Final = 1  # words before what leads its sentence
LEADING: Final = 2  # words before a mention that leads its sentence: "Shortly before 7 p.m. Roe left"
_BEGINS: Final = re.compile(r"[\"”’]?\s+[\"“‘(]?[A-ZÀ-Þ]")  # another sentence, behind the stop of a mention
_NEWLINE: Final = 0x0A
_SPACE: Final = 0x20
_EXCLAMATION: Final = 0x21
_DOT: Final = 0x2E
_QUESTION: Final = 0x3F
_LINE: Final = 0x5F
_LETTERS: Final = 0x40  # none below it in ASCII
_ASCII: Final = 0x80  # below it, nothing above a space is white
LAST_LATIN: Final = 0xA0  # and nothing between this white space and the next
FIRST_WIDE: Final = 0x1680


def _is_mark(code: i64) -> bool:
    """Whether a letter is a mark that ends a sentence before white space: one of ".!?"."""
    return code in (_DOT, _QUESTION, _EXCLAMATION)


def is_white(code: i64) -> bool:
    """Whether a letter is white space."""
    if _SPACE < code < _ASCII or LAST_LATIN < code < FIRST_WIDE:
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
    if end < last and is_white(ord(text[end])) and _ends(text, end, cues):
        return end + 1
    return 0


def _abbreviates(text: str, at: i64, cues: Cues) -> bool:
    """Whether what stands before a mark is an abbreviation, or a number that the mark makes an ordinal."""
    begin, longest = at, i64(cues.longest)
    while begin > 0 and (isalnum(i32(ord(text[begin - 1]))) or ord(text[begin - 1]) == _LINE):
        begin -= 1
        if at - begin > longest:
            return False
    code = i64(ord(text[at - 1])) if begin < at else i64(_ASCII)
    if code < _ASCII and not i64(cues.last_of_short[code]) >> min(at - begin, LONG) & 1:
        return False
    word = text[begin:at]
    return word in cues.abbreviations or (cues.ordinals and len(word) <= DIGITS and word.isdecimal())


def stop(text: str, start: int, end: int, cues: Cues) -> tuple[int, int]:
    """The first stop between two offsets, or right before the first: that of an expression that ends its sentence with
    its own ("at 7 p.m."); the second where there is none."""
    at, last = i64(start), min(i64(end), i64(len(text)))
    if 0 < at < last and _is_mark(ord(text[at - 1])) and (over := _over(text, at - 1, cues)):
        return start, over
    while at < last:
        code = i64(ord(text[at]))
        if code == _NEWLINE or _is_mark(code):
            over = _over(text, at, cues)
            if over > end:
                break
            if over:
                return at, over
        at += 1
    return end, end


def sentence_start(text: str, at: int, cues: Cues, reach: int = REACH) -> int:
    """Where the sentence of an offset begins, or as far before it as is looked."""
    place = min(at, len(text))
    furthest = max(0, at - reach)
    if place <= furthest:
        return furthest
    low = max(furthest, text.rfind("\n", furthest, place) + 1)
    lowest = max(0, low - WIDEST)
    dot = text.rfind(".", lowest, place)
    question, exclamation = text.rfind("?", lowest, place), text.rfind("!", lowest, place)
    while (mark := max(max(dot, question), exclamation)) >= 0:
        over = _over(text, mark, cues)
        if low < over <= place:
            return over
        if mark == dot:
            dot = text.rfind(".", lowest, dot)
        elif mark == question:
            question = text.rfind("?", lowest, question)
        else:
            exclamation = text.rfind("!", lowest, exclamation)
    return low


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


def read_form(text: str, found: Sequence[Mention], cues: Cues) -> str:
    """The normal form of a text, a paragraph a line, in which the stop of an abbreviation that ends a mention ends its
    sentence too, where the text as given begins another: "it began at 7 p.m. The ...", not "at 7 p.m. in Rome"."""
    form = unwrapped(text)
    for mention in found:
        end = mention.end
        if text[end - 1] != "." or not _BEGINS.match(text, end) or not _abbreviates(form, end - 1, cues):
            continue
        begin = sentence_start(form, mention.start, cues)
        if len(form[begin : mention.start].split()) > LEADING:
            form = f"{form[: end - 2]}x{form[end - 1 :]}"  # no abbreviation ends so
    return form


def leads(text: str, start: int, cues: Cues, begin: int = -1) -> bool:
    """Whether what stands at an offset leads its sentence, which begins there if known: "On 3 May he ..."."""
    begin = sentence_start(text, start, cues) if begin < 0 else begin
    return len(text[begin:start].split(None, PREPOSITION)) <= PREPOSITION


def leads_clause(text: str, start: int, cues: Cues) -> bool:
    """Whether what stands at an offset leads its sentence, or stands right behind a mark that opens a clause."""
    return leads(text, start, cues) or text[:start].rstrip()[-1:] in OPENING
