"""The marks of other languages than a text's, looked for where its words begin."""

from __future__ import annotations

from codecs import charmap_build, charmap_encode
from functools import cache

from timeline.languages.grammar import Language
from timeline.languages.marks import marks
from timeline.languages.trie import trie_of


class Strangers:
    """The marks of all languages but one, in its page."""

    __slots__ = ("codes", "own", "trie")

    def __init__(self, codes: dict[str, str], own: frozenset[str], letters: str) -> None:
        self.codes = codes  # of languages, by mark
        self.own = own  # the marks of the one
        words = {charmap_encode(word, "replace", charmap_build(letters))[0] for word in codes}
        self.trie = trie_of(sorted(words))


@cache
def strangers(language: Language) -> Strangers | None:
    """Those of a language; None for one without marks of its own, which nothing tells apart."""
    spoken = language.code
    own = marks().get(spoken)
    codes = {word: code for code, words in sorted(marks().items()) if code != spoken for word in words}
    return Strangers(codes, own, language.vocabulary.letters) if own and codes else None
