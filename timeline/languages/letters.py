"""One form for what is written in several ways, with offsets that stay those of the given text.

Letters are mapped one to one (lower case, digits of every script, alef, ya and ta marbuta forms, quotes, dashes);
marks and tatweel are deleted through an offset table.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from array import array
from collections.abc import Sequence

_DELETED = "\u0640\u200b\u200c\u200d\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad\u064b-\u065f\u0670\u06d6-\u06ed\u0300-\u036f"
_MARKS = re.compile(f"[{_DELETED}]")
_MAPPED = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ی": "ي", "ک": "ك",
    "’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-",
    "٫": ".", "٬": ",", "،": ",", "؛": ";", "؟": "?", "٪": "%", "“": '"', "”": '"', "«": '"', "»": '"', "İ": "i",
}  # fmt: skip


class _Table(dict[int, int]):
    """Filled as characters come up: digits of every script, and the letters above."""

    def __missing__(self, code: int) -> int:
        character = chr(code)
        mapped = _MAPPED.get(character, character)
        if mapped == character and code > 127 and character.isdecimal():
            mapped = str(unicodedata.decimal(character))
        lower = mapped.lower()
        self[code] = ord(lower if len(lower) == 1 else mapped)
        return self[code]


_TABLE = _Table()


def letters(text: str) -> str:
    """The mapped text, one character for each given one; marks stay."""
    return text.lower() if text.isascii() else text.translate(_TABLE)


def normalise(text: str) -> tuple[str, Sequence[int] | None]:
    """The form that is matched, and the offset in `text` of each of its characters (None: the same).

    The offsets have one more entry than characters: the length of `text`.
    """
    if text.isascii():
        return text.lower(), None
    if _MARKS.search(text) is None:
        return text.translate(_TABLE), None
    kept, offsets, at = [], array("q"), 0
    for mark in _MARKS.finditer(text):
        kept.append(text[at : mark.start()])
        offsets.extend(range(at, mark.start()))
        at = mark.end()
    kept.append(text[at:])
    offsets.extend(range(at, len(text) + 1))
    return "".join(kept).translate(_TABLE), offsets


def form(word: str) -> str:
    """The normal form of a word of a language file."""
    return normalise(word)[0]


def unaccented(word: str) -> str:
    """A Latin word without its accents (`fevrier`)."""
    return sys.intern("".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c)))
