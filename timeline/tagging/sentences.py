"""Paragraphs and sentences: spans of the text, in order, without the white space around them.

A blank line ends a sentence; a single line break does only where a line stands by itself (a headline, a
dateline, a list item, a byline, the last short line of a paragraph), not in hard-wrapped text.
Everything is one pass over the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from timeline.tagging.lines import first_letter, last_letter, lines_of, reads_on

Span = tuple[int, int]

_BLANK_LINE: Final = re.compile(r"\n[^\S\n]*\n\s*")
_STOP: Final = re.compile(r"[.!?؟…。۔]+[\"'”’»)\]]*|[؛;](?=\s)")
_OPENER: Final = "\"'“‘«([—–-¿¡"
_ABBREVIATIONS: Final = """
mr mrs ms dr prof st sr jr gen col lt sgt capt gov sen rep hon adm maj cmdr rev supt insp sens
reps messrs inc ltd corp co vs etc no fig vol approx dept est
jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun a.m p.m e.g i.e u.s u.k u.n
m mm mme mlle me mgr av bd art p pp janv févr fevr avr juil déc c.-à-d ex env cf
د أ م ا ص ت غ هـ
"""
_ABBREVIATED: Final = frozenset(_ABBREVIATIONS.split())
# Before a number or another abbreviation these are one, else words: "jugé pour vol. | Le bus", "in the sun. | It".
_BEFORE_NUMBERS: Final = frozenset({"no", "vol", "fig", "art", "mar", "sun", "sat", "sept"})
_NUMBER: Final = re.compile(r"\d|[IVXLC]+\b|[#°]")
# Before a name, these are part of it: "U.S. Coast Guard", "Bell Inc. Chairman".
_IN_NAMES: Final = frozenset({"u.s", "u.k", "u.n", "u.a.e", "e.u", "d.c", "inc", "ltd", "corp", "co"})
_OF_STATE: Final = """
senate congress treasury army navy house capitol embassy marines secretary court department ambassador attorney envoy
"""
_BODIES: Final = frozenset(_OF_STATE.split())
# Before a number with a stop, these make an ordinal of it in German: "in der 61. Minute", "zum 25. Jubiläum".
_ORDINALS: Final = frozenset({"der", "dem", "den", "das", "im", "zum", "zur", "vom", "beim"})
_OF_HOURS: Final = frozenset({"a.m", "p.m"})
_DAYS_AND_ZONES: Final = """
monday tuesday wednesday thursday friday saturday sunday est edt cst cdt mst mdt pst pdt et ct mt pt gmt utc bst ist cet
"""
_BESIDE_HOURS: Final = frozenset(_DAYS_AND_ZONES.split())  # "5 p.m. Monday", "10 a.m. EST"
_INDENTED: Final = 40  # characters that a line may be indented by to be the next
_LONGEST: Final = 2000  # characters of a sentence
_HOLDS: Final = 12  # characters looked at before a stop
_WORD: Final = 32  # characters looked at behind one
_DAY_OF_MONTH: Final = re.compile(r"[A-Z][a-z]+\.? \d")  # "9 p.m. June 3"
_FIRST_WORD: Final = re.compile(r"\w+")


def paragraphs(text: str) -> list[Span]:
    """The spans between blank lines."""
    spans, start = [], 0
    for gap in _BLANK_LINE.finditer(text):
        spans.append((start, gap.start()))
        start = gap.end()
    spans.append((start, len(text)))
    return [span for span in (_stripped(text, *span) for span in spans) if span[0] < span[1]]


def sentences(text: str) -> list[Span]:
    """The sentences of a text. `text[start:end]` holds the closing punctuation and quotes of each."""
    wrapped = lines_of(text).are_wrapped()
    return [
        sentence
        for paragraph in paragraphs(text)
        for block in _blocks(text, *paragraph, wrapped)
        for sentence in _split(text, *block)
    ]


def _blocks(text: str, start: int, end: int, wrapped: bool) -> Iterator[Span]:
    """Runs of lines that read on: each line by itself where the text is not hard-wrapped."""
    opened = line = start
    while (newline := text.find("\n", line, end)) >= 0:
        if not wrapped or not _line_reads_on(text, line, newline):
            yield opened, newline
            opened = newline + 1
        line = newline + 1
    yield opened, end


def _line_reads_on(text: str, start: int, newline: int) -> bool:
    begins, following = first_letter(text, start), first_letter(text, newline + 1)
    near = following < newline + _INDENTED
    return near and reads_on(text, begins, last_letter(text, begins, newline), following)


def _split(text: str, start: int, end: int) -> Iterator[Span]:
    opened = start
    for stop in _STOP.finditer(text, start, end):
        if stop.start() >= opened and _ends(text, stop, opened, end):
            yield from _pieces(text, opened, stop.end())
            opened = stop.end()
    yield from _pieces(text, opened, end)


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """A sentence; one beyond all measure in parts, so that what reads sentences stays linear."""
    start, end = _stripped(text, start, end)
    while end - start > _LONGEST:
        cut = text.rfind(" ", start, start + _LONGEST) + 1 or start + _LONGEST
        piece = _stripped(text, start, cut)
        if piece[0] < piece[1]:
            yield piece
        start = cut
    start, end = _stripped(text, start, end)
    if start < end:
        yield start, end


def _ends(text: str, stop: re.Match[str], opened: int, end: int) -> bool:
    """Whether a stop ends its sentence: not inside a number or name, after an abbreviation or an initial."""
    after = stop.end()
    if after >= end:
        return True
    if not text[after].isspace():
        return text[after] in "“«" or (text[after - 1] in "؟。۔" and not text[after].isdigit())
    following = text[after : after + 3].lstrip().lstrip(_OPENER)
    if following[:1].islower():
        return False
    if stop.group()[0] != ".":
        return True
    before = text[max(opened, stop.start() - _HOLDS) : stop.start()].split()
    word = before[-1].lstrip(_OPENER).casefold() if before else ""
    if word in _BEFORE_NUMBERS and not _NUMBER.match(following):
        behind = text[after : after + _WORD].lstrip()
        first = _FIRST_WORD.match(behind)
        dated = _DAY_OF_MONTH.match(behind) is not None  # "Sat. June 4"
        return first is not None and not dated and first.group().casefold() not in _ABBREVIATED
    if word in _ABBREVIATED:
        return _begins_behind(word, text, after)
    if word.isdigit() and len(word) < 4 and len(before) > 1 and before[-2].casefold() in _ORDINALS:
        return not following[:1].isalpha()
    return not (len(word) == 1 and word.isalpha() and following[:1].isalpha())


def _begins_behind(word: str, text: str, after: int) -> bool:
    """Whether a sentence begins behind an abbreviation ("at 5 p.m. | The crew"), and does not go on with a name: what
    the text has in small letters too is none, two capitals are one ("U.S. Coast Guard"), and so is a body of state.
    """
    following = text[after : after + _WORD].lstrip().lstrip(_OPENER)
    first = _FIRST_WORD.match(following)
    if first is None or not following[0].isupper() or not ("." in word or word in _IN_NAMES):
        return False
    form, behind = first.group().casefold(), following[first.end() : first.end() + 2].lstrip()
    if word in _OF_HOURS:
        dated = form in _BESIDE_HOURS or _DAY_OF_MONTH.match(following) is not None
        return len(following.split(maxsplit=1)[0]) > 1 and not dated
    if f" {form} " in text:
        return True
    return first.end() > 1 and form not in _BODIES and not behind[:1].isupper()


def _stripped(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
