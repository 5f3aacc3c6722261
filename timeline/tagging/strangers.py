"""The marks of other languages than a text's, looked for where its words begin, and its own beside them."""

from __future__ import annotations

from codecs import charmap_build, charmap_encode
from functools import cache

from timeline.languages.grammar.language import Language
from timeline.languages.writing.marks import marks
from timeline.languages.writing.trie import trie_of


class Strangers:
    """The marks of all languages but one, in its page."""

    __slots__ = ("all", "codes", "languages", "spoken", "trie")

    def __init__(self, codes: dict[str, str], own: dict[str, str], letters: str) -> None:
        self.codes = codes | own  # of languages, by mark
        self.spoken = next(iter(own.values()))  # that of the one
        self.languages = sorted(set(codes.values()))
        table = charmap_build(letters)
        words = {charmap_encode(word, "replace", table)[0] for word in codes}
        self.trie = trie_of(sorted(words))
        self.all = trie_of(sorted(words.union(charmap_encode(word, "replace", table)[0] for word in own)))


@cache
def strangers(language: Language) -> Strangers | None:
    """Those of a language; None for one without marks of its own, which nothing tells apart."""
    spoken = language.code
    own = dict.fromkeys(marks().get(spoken, ()), spoken)
    codes = {word: code for code, words in sorted(marks().items()) if code != spoken for word in words}
    return Strangers(codes, own, language.vocabulary.letters) if own and codes else None
