"""Which words cues begin with, so that a line where none of them stands is left without its words being cut.

A line is looked at in the normal form of its text in a code page, letter by letter, as cues compare words
(`cue_list.fold`). What is unknown there, since the page lacks it, may be a word that one begins with.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final

from librt.strings import read_i64_le
from mypy_extensions import i64

from timeline.languages.cues.cue_list import Cues, fold
from timeline.languages.writing.letters import letters
from timeline.languages.writing.trie import BASE, ENTRY, LETTER, NUMBER, ROOT, SHIFT, trie_of

_NONE: Final = 0  # of a byte that is no letter,
_UNKNOWN: Final = 1  # that may be any,
_DELETED: Final = 2  # and that words are compared without


class Beginnings:
    """The first words of cues in a code page."""

    __slots__ = ("_folded", "_stems", "_table")

    def __init__(self, cues: Iterable[Cues], page: str) -> None:
        self._folded = _folded(page)
        firsts = [each.firsts() for each in cues]
        stems = {_coded(stem, page) for _, some in firsts for stem in some}
        words = {_coded(word, page) for some, _ in firsts for word in some} - stems
        self._table = trie_of([*sorted(stems), *sorted(words)]).table
        self._stems: i64 = len(stems)

    def may_stand(self, text: bytes, start: i64, end: i64, most: i64) -> bool:
        """Whether a cue may begin with one of so many first words of a stretch."""
        folded, table = self._folded, self._table
        base, number, inside = i64(ROOT), i64(0), False
        while start < end:
            letter = i64(folded[i64(text[start])])
            start += 1
            if letter > _DELETED:
                inside = True
                entry = read_i64_le(table, (base + letter) * ENTRY)
                known = entry & LETTER == letter
                if most == 1 and not known:
                    return False
                base = entry >> SHIFT & BASE if known else i64(0)  # from where no letter leads on
                number = entry >> NUMBER if known else i64(0)
                if 0 < number <= self._stems:
                    return True
            elif letter == _UNKNOWN or (number > 0 and letter == _NONE):
                return True
            elif letter == _NONE and inside:
                base, number, inside = i64(ROOT), i64(0), False
                most -= 1
                if most == 0:
                    return False
        return number > 0


def _coded(word: str, page: str) -> bytes:
    return letters(word).encode(page, "replace")


@cache
def _folded(page: str) -> bytes:
    """What each byte of the normal form of a text is to cues."""
    return bytes([_as_cue(bytes([byte]).decode(page), page) for byte in range(256)])


def _as_cue(letter: str, page: str) -> int:
    form = letters(fold(letter))
    if not form:
        return _DELETED
    stands = form.encode(page, "replace")
    if stands == b"?" or len(stands) > 1:
        return _UNKNOWN
    return stands[0] if form.isalnum() or form == "_" else _NONE
