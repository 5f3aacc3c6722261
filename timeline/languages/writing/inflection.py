"""Forms of words by pattern: choices of letters, stems inside affixes, and nouns with a pronoun written on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import product
from typing import Any

_CHOICE = re.compile(r"\(([^()]*)\)")
_BROKEN = frozenset("()|")  # left over where a bracket has no other, or stands in another


def spelt_out(entry: str) -> list[str]:
    """The words that an entry stands for: "annonc(e|ent)" for annonce and annoncent. Raises ValueError."""
    pieces = [piece.split("|") if n % 2 else [piece] for n, piece in enumerate(_CHOICE.split(entry))]
    forms = list(map("".join, product(*pieces)))
    if not _BROKEN.isdisjoint(forms[0]) or (entry and "" in forms):
        raise ValueError(f"{entry!r}: a choice is written as in annonc(e|ent), none within another")
    return forms


def each_as(told: Any, forms: Callable[[str], Sequence[str]]) -> Any:
    """A table or list in which each entry of a list is replaced by its forms."""
    if isinstance(told, dict):
        return {key: each_as(each, forms) for key, each in told.items()}
    if isinstance(told, list):
        return [form for each in told for form in (forms(each) if isinstance(each, str) else [each_as(each, forms)])]
    return told


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
    for noun in nouns:
        if noun.isalpha() and not noun.startswith(tuple(articles)):
            yield from _owned(noun, patterns)


def written_on(told: Any, patterns: Sequence[str]) -> Any:
    """A table or list with each word or phrase that ends in a hyphen as it stands, and with each pronoun written on."""
    return each_as(told, lambda each: [each[:-1], *_owned(each[:-1], patterns)] if each.endswith("-") else [each])


def _owned(noun: str, patterns: Sequence[str]) -> Iterable[str]:
    pairs = [(ending, suffix) for ending, suffix in (pattern.split("-") for pattern in patterns)]
    ended = noun.endswith(tuple(ending for ending, _ in pairs if ending))
    for ending, suffix in pairs:
        if bool(ending) == ended and noun.endswith(ending):
            yield noun.removesuffix(ending) + suffix
