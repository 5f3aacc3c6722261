"""One form for what is written in several ways, with offsets that stay those of the given text.

Letters are mapped one to one (lower case, digits of every script, alef, ya and ta marbuta forms, quotes, dashes,
spaces).
"""

from __future__ import annotations

import re
import sys
import unicodedata
from functools import cache
from typing import Final

from librt.strings import BytesWriter, read_i16_le, read_i32_le, read_i64_le, write_i16_le, write_i32_le
from librt.vecs import append, vec
from mypy_extensions import i16, i32, i64, u8

from timeline.collection import mypyc_attr

MARKS: Final = re.compile(
    "[\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad"  # tatweel, joiners, direction marks, soft hyphen
    "\u064b-\u065f\u0670\u06d6-\u06ed\u0300-\u036f]"  # Arabic and combining marks
)
_MAPPED: Final = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ی": "ي", "ک": "ك", "ھ": "ه", "ہ": "ه",
    "ς": "σ",  # which a capital at the end of a word becomes as well, compiled or not
    "’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-",
    "\u00a0": " ", "\u2007": " ", "\u2009": " ", "\u202f": " ",  # spaces that keep a line together, or are narrow
    "٫": ".", "٬": ",", "،": ",", "؛": ";", "؟": "?", "٪": "%", "“": '"', "”": '"', "«": '"', "»": '"',
}  # fmt: skip


# Where the ten digits of a script begin: Arabic, Persian, Devanagari, Bengali ... full width.
_ZEROS = (0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xED0, 0xF20, 0x1040,
          0x17E0, 0x1810, 0xFF10)  # fmt: skip
_DIGIT_TABLE: Final = {zero + n: ord(str(n)) for zero in _ZEROS for n in range(10)}
# Letters that stay are in it too, since Python raises and catches an error for each that a table lacks.
# Latin, Greek, Cyrillic, Hebrew, Arabic; signs of print and of boxes
AS_THEY_ARE: Final = {letter: letter for letter in (*range(0x80, 0x700), *range(0x2000, 0x2600))}
_BOXES: Final = 0x2500  # the first of the signs that boxes are drawn with
_LAST_OF_BOXES: Final = 0x259F
_BORDER: Final = 0xA6  # ¦, which stands for all of them, in Unicode and in the pages
_DRAWN: Final = dict.fromkeys(range(_BOXES, _LAST_OF_BOXES + 1), _BORDER)
_TABLE: Final = AS_THEY_ARE | _DIGIT_TABLE | _DRAWN | {ord(given): mapped for given, mapped in _MAPPED.items()}
LONG: Final = 32  # characters of a text that is read in a page, at least
SAMPLES: Final = 64  # letters of a text by which its page is told
_PART: Final = 1024  # characters that are encoded together
_FAR: Final = 16  # letters from one that is lacked to the next, in most texts
_WIDTH: Final = 4  # bytes of a letter of any script
_UNIT: Final = 0xFFFF  # the greatest number of a unit of UTF-16
_SIGN: Final = 0x8000  # its highest bit
# The code pages of Latin and of Arabic texts, in which a letter is one byte, each with the signs of printed text that
# it lacks and what they are mapped to first, which is faster than one by one.
_LATIN: Final = "latin-1"
PAGES: Final[dict[str, list[tuple[str, str]]]] = {_LATIN: [(sign, _MAPPED[sign]) for sign in "’‘“”–—−"], "cp1256": []}
LACKED: Final = ord("?")  # what stands in a page for a letter that it lacks
_USUAL: Final = 0x2800  # letters below it have a table of their normal form
_APART: Final = ord("\n")  # stands between the runs of these, as which none is written
_SOON: Final = 8  # letters behind such a run that are looked at one by one
SURROGATE: Final = re.compile(f"[{chr(0xD800)}-{chr(0xDFFF)}]")  # which mypyc takes in no literal
_REMEMBERED: Final = 4  # texts whose form is


@mypyc_attr(acyclic=True)
class Form:
    """A text in a code page, a byte a letter, where one has most of its letters; and its normal form, which is made
    where it is asked for."""

    __slots__ = ("_coded", "_text", "given", "halves", "lacked", "marked", "page", "places", "read", "source")

    def __init__(self, source: str, page: str, given: bytes, marked: bool, halves: bool, text: str | None) -> None:
        self.source = source  # the text
        self.page, self.given = page, given  # with question marks for what the page lacks; both empty for other scripts
        self.read = given  # the same with the normal form of what it lacks, where the page has that
        self.marked, self.halves = marked, halves  # whether it has marks, and lone halves of characters, which are none
        self.lacked = ""  # the normal form of the runs of letters that the page lacks, an end of line between them
        self.places = vec[i64]()  # and where they stand
        self._text, self._coded = text, b""

    @property
    def text(self) -> str:
        """The normal form."""
        text = self._text
        if text is None:
            text = self._text = self.written(self.coded.decode(self.page))
        return text

    @property
    def coded(self) -> bytes:
        """The normal form in the page."""
        if not self._coded and self.page:
            self._coded = self.read.lower() if self.source.isascii() else self.read.translate(mapped(self.page))
        return self._coded

    def written(self, shown: str) -> str:
        """What is shown in letters of the page, with those of the text that it lacks."""
        if not self.lacked:
            return shown
        if i64(len(self.places)) * _FAR > i64(len(shown)):
            lacked = self.lacked.encode("utf-32-le", "surrogatepass")  # letter by letter costs less
            return _filled(shown.encode("utf-32-le"), lacked, self.places, _WIDTH).decode("utf-32-le", "surrogatepass")
        pieces: list[str] = []
        at: i64 = 0
        for n, letters in enumerate(self.lacked.split("\n")):
            start = self.places[n]
            pieces.append(shown[at:start])
            pieces.append(letters)
            at = start + len(letters)
        pieces.append(shown[at:])
        return "".join(pieces)


def letters(text: str) -> str:
    """The mapped text, one character for each given one; marks stay."""
    if text.isascii():
        return text.lower()
    return _form(text).text if len(text) >= LONG else _one_by_one(text)


def _form(text: str) -> Form:
    if text.isascii():
        return Form(text, _LATIN, text.encode(), False, False, None)
    page = _page_of(text)
    if not page:
        marked, halves = MARKS.search(text) is not None, SURROGATE.search(text) is not None
        return Form(text, "", b"", marked, halves, _one_by_one(text))
    given, places, lacking = _lacking(text, _given(text, page))
    form = Form(text, page, given, any(mark in given for mark in marks_of(page)), False, None)
    if lacking:
        form.lacked, form.places = lacking, places
        form.marked = form.marked or MARKS.search(lacking) is not None
        form.halves = SURROGATE.search(lacking) is not None
        also = lacking.encode(page, "replace")  # what the page has in its normal form
        form.read = _filled(given, also, places, 1) if also.strip(b"?\n") else given
    return form


def _filled(given: bytes, lacked: bytes, places: vec[i64], width: i64) -> bytes:
    """Letters of so many bytes, with those of what they lack but question marks."""
    filled, n, place, at = BytesWriter(), i64(0), i64(0), places[0] * width
    filled.write(given)
    while place < i64(len(lacked)):
        code = i64(lacked[place]) if width == 1 else i64(read_i32_le(lacked, place))
        if code == _APART:
            n += 1
            at = (places[n] - 1) * width
        elif code != LACKED:
            for byte in range(width):
                filled[at + byte] = lacked[place + byte]
        at += width
        place += width
    return filled.getvalue()


def _given(text: str, page: str) -> bytes:
    """A text in a code page, with question marks for what this lacks; in parts, since most have letters of ASCII or of
    Latin-1 alone, which Python encodes ten times as fast."""
    if page != _LATIN:
        return _by_table(text, page)
    parts: list[bytes] = []
    for at in range(0, len(text), _PART):
        part = text[at : at + _PART]
        if part.isascii():
            parts.append(part.encode())
            continue
        for sign, mapped in PAGES[page]:
            if sign in part:  # asked of Latin letters, this costs less than a copy
                part = part.replace(sign, mapped)
        parts.append(part.encode(page, "replace"))
    return b"".join(parts)


def _by_table(text: str, page: str) -> bytes:
    """The same for a page that Python has no loop of its own for."""
    units, table, given = text.encode("utf-16-le", "surrogatepass"), _bytes_of(page), BytesWriter()
    end: i64 = len(units)
    if end != 2 * len(text):  # a letter is two units
        return text.encode(page, "replace")
    at: i64 = 0
    while at <= end - 8:
        some = read_i64_le(units, at)
        two = i64(table[some & _UNIT]) | i64(table[some >> 16 & _UNIT]) << 8
        write_i16_le(given, i16((two ^ _SIGN) - _SIGN))
        two = i64(table[some >> 32 & _UNIT]) | i64(table[some >> 48 & _UNIT]) << 8
        write_i16_le(given, i16((two ^ _SIGN) - _SIGN))
        at += 8
    while at < end:
        given.append(u8(table[i64(read_i16_le(units, at)) & _UNIT]))
        at += 2
    return given.getvalue()


@cache
def _bytes_of(page: str) -> bytes:
    """The byte of each unit of UTF-16 in a code page."""
    found = bytearray([LACKED]) * (_UNIT + 1)
    for byte in range(256):
        found[ord(bytes([byte]).decode(page))] = byte
    return bytes(found)


def _page_of(text: str) -> str:
    """The code page that has most letters of a text, by some of them; no name for short texts and those of other
    scripts."""
    end: i64 = len(text)
    step = max(i64(1), end // SAMPLES)
    for page in PAGES:
        if end < LONG:
            break
        left, at, known = ((end - 1) // step + 1) // 4, i64(0), _bytes_of(page)
        while at < end and left > 0:
            code = i64(ord(text[at]))
            if code > _UNIT or i64(known[code]) == LACKED:
                left -= 1
            at += step
        if left > 0:
            return page
    return ""


def _lacking(text: str, given: bytes) -> tuple[bytes, vec[i64], str]:
    """What is given in a page with the borders of boxes, where the runs of letters stand that the page lacks, and the
    normal form of these, an end of line between them: all of these became question marks."""
    places, lacking, drawn, normal = vec[i64](), BytesWriter(), BytesWriter(), _normal_units()
    rare = False  # whether one is beyond the table
    letters = given.decode(_LATIN)  # in which is looked for faster
    end: i64 = len(given)
    at: i64 = letters.find("?")
    over: i64 = -1  # where the last run is over
    while at >= 0:
        while at < end and i64(given[at]) == LACKED:
            code = i64(ord(text[at]))
            if _BOXES <= code <= _LAST_OF_BOXES:
                if not len(drawn):
                    drawn.write(given)
                drawn[at] = _BORDER
            elif code != LACKED:
                if over != at:
                    if len(places):
                        write_i32_le(lacking, _APART)
                    places = append(places, at)
                over = at + 1
                rare = rare or code >= _USUAL
                write_i32_le(lacking, i32(code if rare else i64(read_i16_le(normal, 2 * code))))
            at += 1
        soon = min(at + _SOON, end)
        while at < soon and i64(given[at]) != LACKED:
            at += 1
        if at == soon:
            at = letters.find("?", at)
    found = lacking.getvalue().decode("utf-32-le", "surrogatepass") if len(places) else ""
    return (drawn.getvalue() if len(drawn) else given), places, _one_by_one(found) if rare else found


@cache
def _normal_units() -> bytes:
    """The normal form of each of the usual letters, two bytes each."""
    return _one_by_one("".join(map(chr, range(_USUAL)))).encode("utf-16-le")


def _one_by_one(text: str) -> str:
    return _lower(text).translate(_TABLE)


def _lower(text: str) -> str:
    return text.replace("İ", "i").lower()  # the one letter whose lower case is two characters long


@cache
def mapped(page: str) -> bytes:
    """What each byte of a code page is mapped to."""
    given = bytes(range(256)).decode(page, "replace")
    return _one_by_one(given).encode(page, "replace")


def holds_surrogates(text: str) -> bool:
    """Whether a text has lone halves of characters, which are none."""
    return not text.isascii() and form_of(text).halves


_FORMS: Final[list[tuple[str, Form]]] = []  # of the texts that were asked for last


def form_of(text: str) -> Form:
    """The form of a whole text, which is asked for more than once."""
    for known, form in reversed(_FORMS):
        if known is text:
            return form
    form = _form(text)
    _FORMS[:] = [*_FORMS[-_REMEMBERED + 1 :], (text, form)]
    return form


@cache
def marks_of(page: str) -> bytes:
    """The marks that a code page has."""
    given = bytes(range(256)).decode(page, "replace")
    return "".join(MARKS.findall(given)).encode(page)


def bare(text: str) -> str:
    """The text without marks and tatweel."""
    return text if text.isascii() or is_bare(text) else MARKS.sub("", text)


def is_bare(word: str) -> bool:
    """Whether there are letters only, without marks: three of these are letters to Python."""
    if not word.isalpha() or word.isascii():
        return word.isalpha()
    return "\u0640" not in word and "\u06e5" not in word and "\u06e6" not in word


def form(word: str) -> str:
    """The normal form of a word of a language file."""
    return letters(bare(word))


def unaccented(word: str) -> str:
    """A Latin word without its accents (`fevrier`)."""
    return sys.intern("".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c)))
