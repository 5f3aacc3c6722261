"""Forms of words by pattern: stems inside affixes, and nouns with a pronoun written on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def inflected(stems: Sequence[str], affixes: Sequence[str]) -> Iterable[str]:
    """Each stem inside each "prefix-suffix" pattern; the stems themselves where there are none.

    "[^ت]-ه" leaves out stems that begin so.
    """
    for stem in stems:
        for affix in affixes or ["-"]:
            prefix, suffix = affix.split("-")
            if not prefix.startswith("[^"):
                yield prefix + stem + suffix
            elif stem[0] not in prefix:
                yield stem + suffix


def possessed(nouns: Sequence[str], patterns: Sequence[str], articles: Sequence[str]) -> Iterable[str]:
    """The single words without an article with each pronoun written on: in place of the pattern's ending, where it has
    one, else behind a word that ends in none of those.
    """
    pairs = [(ending, suffix) for ending, suffix in (pattern.split("-") for pattern in patterns)]
    endings = tuple(ending for ending, _ in pairs if ending)
    bare = (noun for noun in nouns if noun.isalpha() and not noun.startswith(tuple(articles)))
    for noun in bare if pairs else ():
        for ending, suffix in pairs:
            if ending and noun.endswith(ending):
                yield noun.removesuffix(ending) + suffix
            elif not ending and not noun.endswith(endings):
                yield noun + suffix
