"""The parts of a text that are in another language than it is, and are read in theirs.

These are lines in another script, and sentences with the little words of another language and hardly one of the text's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from librt.strings import read_i64_le
from mypy_extensions import i64

from timeline.languages import load
from timeline.languages.grammar.language import Language
from timeline.languages.writing.letters import form_of
from timeline.tagging.detect import ARABIC, UNKNOWN, detect
from timeline.tagging.scan import Scan
from timeline.tagging.sentences import Span
from timeline.tagging.sorts import EACH, LETTER, NUMBERED, PADDING, UNSURE, sort_of
from timeline.tagging.strangers import Strangers, strangers

_LATIN: Final = re.compile(r"[a-zA-Z\u00c0-\u024f]")


@cache
def _five_words(arabic: bool) -> re.Pattern[str]:
    """Five words in a row of letters of a script; lengths are bounded so that the cost is linear on any text."""
    letter = (ARABIC if arabic else _LATIN).pattern
    return re.compile(rf"{letter}(?:{letter}{{0,23}}\W{{1,3}}{letter}){{4}}")  # a letter first is looked for fast


_ENDING: Final = ".!?…"  # sentences, where white space follows
_CLOSING: Final = '"”’»)'
_QUOTES: Final = '"“”«»'
_BORDERS: Final = bytes([chr(byte) in _ENDING + _QUOTES for byte in range(256)])  # those of pages, ? for what they lack
_KNOWN: Final = 0x700  # beyond all letters of both
_LATIN_LETTERS: Final = bytes([_LATIN.match(chr(code)) is not None for code in range(_KNOWN)])
_ARABIC_LETTERS: Final = bytes([ARABIC.match(chr(code)) is not None for code in range(_KNOWN)])
_COMMON_ARABIC: Final = "اينلم"  # no line of five words is without them all
_COMMON_LATIN: Final = "eaionEAION"
_ABOVE_DIGITS: Final = 6  # the numbers of bits of bytes
_BEYOND_ASCII: Final = 7
MOSTLY: Final = 4  # times as many letters of another script make a line one of another language
SHORTEST: Final = 5  # words of a sentence that is looked at
LEAST: Final = 2  # different marks of another language that a sentence needs
SHARE: Final = 7  # and one word in so many
AGAINST: Final = 4  # times as many as of the text's own


def passages(text: str, spoken: Language, scan: Scan) -> list[tuple[int, int, Language]]:
    """The parts of a text that are not in its language, each with its own, in order, what one quotes in a third behind
    it, told by what may be marks of others; offsets are code points.

    Only lines and sentences of some words count; a name in another script or language stays with what is around it.
    """
    arabic, form = _in_arabic_letters(spoken), form_of(text)
    found: list[tuple[int, int, Language]] = []
    if arabic:
        other = text if _has_ascii_letters(scan.coded) else ""
    elif form.page == spoken.vocabulary.page:  # what is in other letters is what the page lacks
        other = form.lacked
    else:
        other = form.text
    common = _COMMON_LATIN if arabic else _COMMON_ARABIC
    if other and any(letter in other for letter in common) and _five_words(not arabic).search(other):
        found = list(_in_another_script(text, arabic))
    others = strangers(spoken) if scan.marked else None
    if arabic or others is None:
        return found
    return sorted([*found, *_sentences(text, scan, others)], key=lambda part: part[0])


def _has_ascii_letters(coded: bytes) -> bool:
    """Whether letters of ASCII, or signs beside them, are among those of a page, read eight at a time."""
    at, end = i64(0), i64(len(coded)) - PADDING
    while at <= end:
        some = read_i64_le(coded, at)
        if some >> _ABOVE_DIGITS & ~(some >> _BEYOND_ASCII) & EACH:
            return True
        at += PADDING
    return False


def _in_another_script(text: str, arabic: bool) -> Iterator[tuple[int, int, Language]]:
    """The lines in Latin letters of a text in Arabic ones, or the reverse."""
    start, some_words = 0, _five_words(not arabic)
    ours, theirs = (_ARABIC_LETTERS, _LATIN_LETTERS) if arabic else (_LATIN_LETTERS, _ARABIC_LETTERS)
    for line in text.split("\n"):
        if some_words.search(line) and _count(line, theirs) > MOSTLY * _count(line, ours):
            yield start, start + len(line), load((detect(line) or UNKNOWN) if arabic else "ar")
        start += len(line) + 1


def _count(line: str, letters: bytes) -> i64:
    """How many of the letters of a line are among some, known by their numbers."""
    found: i64 = 0
    for n in range(i64(len(line))):
        code = i64(ord(line[n]))
        if code < _KNOWN:
            found += i64(letters[code])
    return found


def _sentences(text: str, scan: Scan, others: Strangers) -> list[tuple[int, int, Language]]:
    """The sentences of a text in another language of its script, told by their marks."""
    done, marks = i64(0), 0  # the end of the line of the last mark, and how many marks that line has
    found: list[tuple[int, int, Language]] = []
    for start in scan.marked:
        if start >= done:
            done, marks = i64(text.find("\n", start)), 0
            if done < 0:
                done = i64(len(text))
        marks += 1
        if marks != LEAST:
            continue
        for first, last in _between(text, scan.coded, i64(text.rfind("\n", 0, start)) + 1, done):
            code = _told(text, scan, first, last, others)
            if code is not None:
                found.append((first, last, load(code)))
    return found


def _between(text: str, coded: bytes, begin: i64, end: i64) -> list[Span]:
    """The sentences of a line, and what is quoted in them."""
    found: list[Span] = []
    at = begin
    while at < end:
        at += 1
        if not i64(_BORDERS[i64(coded[at - 1])]):
            continue
        ends, following = at - 1, at
        if text[ends] not in _QUOTES:
            ends, following = at, _behind_stop(text, at, end)
            if following == at:
                continue
        found.append((int(begin), int(ends)))
        begin = at = following
    found.append((int(begin), int(end)))
    return found


def _behind_stop(text: str, at: i64, end: i64) -> i64:
    """Where the next sentence begins behind what may be the stop of one; there, if this ends none."""
    begins = at
    while begins < end and text[begins] in _CLOSING:
        begins += 1
    if text[at - 1] not in _ENDING or begins == end or not text[begins].isspace():
        return at
    while begins < end and text[begins].isspace():
        begins += 1
    return begins


def _told(text: str, scan: Scan, first: i64, last: i64, others: Strangers) -> str | None:
    """The other language that a sentence is in, if it is."""
    words, at, marks, counts = i64(0), first, set[int](), [0] * len(others.languages)
    while at < last:
        end = _end_of_word(text, scan.sorts, at, last)
        if end > at:
            words += 1
            mark = others.all.word(scan.coded, at, end)
            if mark and mark not in marks:  # each once: Las Vegas and Los Angeles tell nothing
                marks.add(mark)
                counts[i64(others.spoken[mark])] += 1
        at = end + 1
    if words < SHORTEST or len(marks) < LEAST:
        return None
    told = 1
    for other in range(2, len(counts)):
        if counts[other] > counts[told]:
            told = other
    n = counts[told]
    return others.languages[told] if n >= LEAST and n * SHARE >= words and n >= AGAINST * counts[0] else None


def _end_of_word(text: str, sorts: bytes, at: i64, last: i64) -> i64:
    """Where the letters are over that begin there, eight of which are looked at together."""
    while at < last:
        behind = ~read_i64_le(sorts, at) & EACH
        at += (behind & -behind) * NUMBERED >> 56 & 7 if behind else i64(PADDING)
        if behind and (i64(sorts[at]) != UNSURE or at >= last or not sort_of(ord(text[at])) & LETTER):
            break
        at += i64(sorts[at]) == UNSURE
    return min(at, last)


@cache
def _in_arabic_letters(language: Language) -> bool:
    """Whether a language is written in Arabic letters, as Persian and Urdu are too."""
    return 2 * sum(word > "\u0600" for word in language.triggers) > len(language.triggers)
