"""The marks of other languages than a text's, looked for where its words begin, and its own beside them."""

from __future__ import annotations

from codecs import charmap_build, charmap_encode
from functools import cache

from timeline.languages.grammar.language import Language
from timeline.languages.writing.marks import marks
from timeline.languages.writing.trie import trie_of


class Strangers:
    """The marks of all languages but one that its page has."""

    __slots__ = ("all", "languages", "spoken", "trie")

    def __init__(self, codes: dict[str, str], own: dict[str, str], letters: str) -> None:
        table, has = charmap_build(letters), frozenset(letters)
        words = {
            charmap_encode(word, "strict", table)[0]: code
            for word, code in (codes | own).items()
            if has.issuperset(word)
        }
        self.languages = [*set(own.values()), *sorted(set(codes.values()))]  # the one, then the others
        self.trie = trie_of(sorted(charmap_encode(word, "strict", table)[0] for word in codes if has.issuperset(word)))
        self.all = trie_of(sorted(words))
        self.spoken = bytes([0, *[self.languages.index(words[word]) for word in sorted(words)]])  # by number of a mark


@cache
def strangers(language: Language) -> Strangers | None:
    """Those of a language; None for one without marks of its own, which nothing tells apart."""
    spoken = language.code
    own = dict.fromkeys(marks().get(spoken, ()), spoken)
    codes = {word: code for code, words in sorted(marks().items()) if code != spoken for word in words}
    return Strangers(codes, own, language.vocabulary.letters) if own and codes else None
