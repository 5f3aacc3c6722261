"""The marks of other languages than a text's, looked for where its words begin."""

from __future__ import annotations

from codecs import charmap_build, charmap_encode
from functools import cache

from librt.strings import read_i32_le
from mypy_extensions import i64

from timeline.languages.grammar import Language
from timeline.languages.marks import marks
from timeline.languages.trie import LETTER, ROOT, SHIFT, trie_of
from timeline.tagging.keys import beginnings


class Strangers:
    """The marks of all languages but one, in its page."""

    __slots__ = ("_numbers", "_table", "begins", "codes", "own")

    def __init__(self, codes: dict[str, str], own: frozenset[str], letters: str) -> None:
        self.codes = codes  # of languages, by mark
        self.own = own  # the marks of the one
        words = {charmap_encode(word, "replace", charmap_build(letters))[0] for word in codes}
        trie = trie_of(sorted(words))
        self._table, self._numbers = trie.table, trie.numbers
        self.begins = beginnings(
            words, [byte for byte, letter in enumerate(letters) if not letter.isalpha()]
        )  # 1 for keys of them

    def end(self, text: bytes, start: i64) -> i64:
        """Where the longest mark ends that begins there; 0 where none does."""
        table, numbers, at, base, found = self._table, self._numbers, start, i64(ROOT), i64(0)
        while at < len(text):
            letter = i64(text[at])
            state = base + letter
            entry = i64(read_i32_le(table, state * 4))
            if entry & LETTER != letter:
                break
            at, base = at + 1, entry >> SHIFT
            if read_i32_le(numbers, state * 4) > 0:
                found = at
        return found


@cache
def strangers(language: Language) -> Strangers | None:
    """Those of a language; None for one without marks of its own, which nothing tells apart."""
    spoken = language.code
    own = marks().get(spoken)
    codes = {word: code for code, words in sorted(marks().items()) if code != spoken for word in words}
    return Strangers(codes, own, language.vocabulary.letters) if own and codes else None
