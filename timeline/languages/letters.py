"""One form for what is written in several ways, with offsets that stay those of the given text.

Letters are mapped one to one (lower case, digits of every script, alef, ya and ta marbuta forms, quotes, dashes);
marks and tatweel are deleted through an offset table.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from bisect import bisect_right
from functools import cache, lru_cache
from typing import Final

from timeline.collection import mypyc_attr

_DELETED: Final = (
    "\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad"  # tatweel, joiners, direction marks, soft hyphen
    "\u064b-\u065f\u0670\u06d6-\u06ed\u0300-\u036f"  # Arabic and combining marks
)
_MARKS: Final = re.compile(f"[{_DELETED}]")
MARKED: Final = rf"[\w{_DELETED}]"  # a letter of a word, or a mark on one, in a regular expression
_MAPPED: Final = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ی": "ي", "ک": "ك", "ھ": "ه", "ہ": "ه",
    "’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-",
    "٫": ".", "٬": ",", "،": ",", "؛": ";", "؟": "?", "٪": "%", "“": '"', "”": '"', "«": '"', "»": '"',
}  # fmt: skip


# Where the ten digits of a script begin: Arabic, Persian, Devanagari, Bengali ... full width.
_ZEROS = (0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xED0, 0xF20, 0x1040,
          0x17E0, 0x1810, 0xFF10)  # fmt: skip
_DIGIT_TABLE: Final = {zero + n: ord(str(n)) for zero in _ZEROS for n in range(10)}
# Letters that stay are in it too, since Python raises and catches an error for each that a table lacks.
AS_THEY_ARE: Final = {letter: letter for letter in range(0x80, 0x700)}  # Latin, Greek, Cyrillic, Hebrew, Arabic
_TABLE: Final = AS_THEY_ARE | _DIGIT_TABLE | {ord(given): mapped for given, mapped in _MAPPED.items()}
_LONG: Final = 64  # characters
# The code pages of Latin and of Arabic texts, in which a letter is one byte, each with the signs of printed text that
# it lacks: these are mapped first, which is faster than one by one.
PAGES: Final = {"latin-1": "’‘“”–—−", "cp1256": ""}
_LACKED: Final = ord("?")  # what stands in a page for a letter that it lacks
_HALVES: Final = range(0xD800, 0xE000)  # of characters
SURROGATE: Final = re.compile(f"[{chr(0xD800)}-{chr(0xDFFF)}]")  # which mypyc takes in no literal


@mypyc_attr(acyclic=True)
class Form:
    """The normal form of a text, and the same in a code page, a byte a letter, where one has most of its letters."""

    __slots__ = ("coded", "page", "text")

    def __init__(self, text: str, page: str, coded: bytes) -> None:
        self.text = text
        self.page, self.coded = page, coded  # both empty for texts of other scripts


def letters(text: str) -> str:
    """The mapped text, one character for each given one; marks stay."""
    if text.isascii():
        return text.lower()
    return _form(text).text if len(text) >= _LONG else _one_by_one(text)


def _form(text: str) -> Form:
    if text.isascii():
        lower = text.lower()
        return Form(lower, "latin-1", lower.encode())
    paged = _paged(text) if len(text) >= _LONG else None
    if paged is None:
        return Form(_one_by_one(text), "", b"")
    page, encoded, lacking = paged
    coded = encoded.translate(_in_page(page))
    mapped = coded.decode(page)
    if not lacking:
        return Form(mapped, page, coded)
    pieces: list[str] = []
    parts: list[bytes] = []
    at = 0
    for start, end in lacking:
        stands = _lacked(text[start:end])
        pieces += [mapped[at:start], stands]
        parts += [coded[at:start], stands.encode(page, "replace")]
        at = end
    return Form("".join([*pieces, mapped[at:]]), page, b"".join([*parts, coded[at:]]))


def _lacking(text: str, encoded: bytes) -> list[tuple[int, int]]:
    """The runs of letters that a page lacks: they became question marks."""
    found: list[tuple[int, int]] = []
    start = encoded.find(b"?")
    while start >= 0:
        end = start
        while end < len(encoded) and encoded[end] == _LACKED != ord(text[end]):
            end += 1
        if start < end:
            found.append((start, end))
        start = encoded.find(b"?", end + 1)
    return found


def _one_by_one(text: str) -> str:
    return _lower(text).translate(_TABLE)


def _lower(text: str) -> str:
    return text.replace("İ", "i").lower()  # the one letter whose lower case is two characters long


_lacked = lru_cache(maxsize=1024)(_one_by_one)  # the same lines of boxes come again and again


@lru_cache(maxsize=4)
def _paged(text: str) -> tuple[str, bytes, list[tuple[int, int]]] | None:
    """The code page that has most letters of a text, the text in it, and the runs of letters that it lacks; None for
    texts of other scripts."""
    some = text[:: len(text) // _LONG]
    for page, printed in PAGES.items():
        if some.encode(page, "replace").count(b"?") < len(some) // 4:
            for sign in printed:
                text = text.replace(sign, _MAPPED[sign])
            encoded = text.encode(page, "replace")
            return page, encoded, _lacking(text, encoded)
    return None


def in_page(text: str, page: str) -> bytes:
    """A text as it is given in a code page, with question marks for what it lacks."""
    paged = _paged(text) if len(text) >= _LONG and not text.isascii() else None
    return paged[1] if paged is not None and paged[0] == page else text.encode(page, "replace")


def holds_surrogates(text: str) -> bool:
    """Whether a text has lone halves of characters, which are none."""
    if text.isascii():
        return False
    paged = _paged(text) if len(text) >= _LONG else None
    if paged is None:
        return SURROGATE.search(text) is not None
    return any(ord(text[at]) in _HALVES for start, end in paged[2] for at in range(start, end))


@cache
def _in_page(page: str) -> bytes:
    """What each byte of a code page is mapped to."""
    given = bytes(range(256)).decode(page, "replace")
    return _one_by_one(given).encode(page, "replace")


form_of = lru_cache(maxsize=4)(_form)  # of whole texts, which are asked for more than once


def normal_form(text: str) -> str:
    """The letters of a whole text."""
    return form_of(text).text


class Offsets:
    """Where the characters of a text without marks, and its end, stand in the text as given."""

    __slots__ = ("_begins", "_marks")

    def __init__(self, begins: list[int], marks: list[int]) -> None:
        self._begins = begins  # where the runs of characters without a mark between begin
        self._marks = marks  # how many marks stand before each

    def __getitem__(self, at: int) -> int:
        return at + self._marks[bisect_right(self._begins, at) - 1]


def without_marks(text: str) -> tuple[str, Offsets | None]:
    """The text without marks and tatweel, and the offset in `text` of each of its characters (None: the same)."""
    if not _marked(text):
        return text, None
    kept, begins, marks, at = [], [0], [0], 0
    for n, mark in enumerate(_MARKS.finditer(text)):
        start = mark.start()
        kept.append(text[at:start])
        begins.append(start - n)
        marks.append(n + 1)
        at = start + 1
    kept.append(text[at:])
    return "".join(kept), Offsets(begins, marks)


def bare(text: str) -> str:
    """The text without marks and tatweel."""
    return text if text.isascii() or is_bare(text) else _MARKS.sub("", text)


def is_bare(word: str) -> bool:
    """Whether there are letters only, without marks: three of these are letters to Python."""
    if not word.isalpha() or word.isascii():
        return word.isalpha()
    return "\u0640" not in word and "\u06e5" not in word and "\u06e6" not in word


def _marked(text: str) -> bool:
    if text.isascii():
        return False
    paged = _paged(text) if len(text) >= _LONG else None
    if paged is not None:
        page, encoded, lacking = paged
        if any(mark in encoded for mark in _marks_of(page)):
            return True
        return any(_MARKS.search(text, start, end) for start, end in lacking)
    return _MARKS.search(text) is not None


@cache
def _marks_of(page: str) -> bytes:
    """The marks that a code page has."""
    given = bytes(range(256)).decode(page, "replace")
    return "".join(_MARKS.findall(given)).encode(page)


def normalise(text: str) -> tuple[str, Offsets | None]:
    """The form that is matched, and the offset in `text` of each of its characters, as `without_marks`."""
    unmarked, offsets = without_marks(text)
    return letters(unmarked), offsets


def form(word: str) -> str:
    """The normal form of a word of a language file."""
    return letters(bare(word))


def unaccented(word: str) -> str:
    """A Latin word without its accents (`fevrier`)."""
    return sys.intern("".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c)))
