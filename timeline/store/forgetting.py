"""Forgetting: articles and names that no build may bring back, known by hashes so that nothing repeats them.

A name is found again by hashing every run of words that is as long as it is, folded as names are compared. Where an
article has the whole name, its single words go too, since the surname alone still names the person. Characters are
replaced one for one, so that offsets hold. A hash keeps a name from being read, not from being guessed: who suspects
a name can confirm it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import blake2b, sha256
from typing import Any

from timeline.languages.writing.name_keys import fold
from timeline.records import Article, Problem

GONE = "█"
_WORD = re.compile(r"[^\W_]+")
_CLITICS = frozenset("وفبلك")  # written onto the first word of an Arabic name
_SHORTEST = 3  # letters of a word that goes by itself
_Words = tuple[str, ...]
_FIELDS = ("title", "source", "id", "place", "rights")


def text_hash(text: str) -> str:
    """What a text is known by when it is forgotten, under whatever uid a copy of it comes."""
    return sha256(text.encode()).hexdigest()


def name_hash(name: str) -> str:
    """What a name is known by: how many words it has, and a hash of them as they compare. Raises ValueError."""
    words = tuple(fold(word) for word in _WORD.findall(name))
    if not words:
        raise ValueError(f"{name!r} is no name")
    return _hash(words)


@dataclass(frozen=True)
class Forgotten:
    """What is forgotten: articles by uid or hash of their text, names by hash."""

    articles: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()

    def forgets(self, article: Article) -> bool:
        """Whether this article, or another of the same text, is forgotten."""
        return bool(self.articles) and (article.uid in self.articles or text_hash(article.text) in self.articles)

    def without_names(self, article: Article) -> Article:
        """The article with every forgotten name blacked out, and without an address that holds one."""
        if not self.names:
            return article
        names = set().union(*(self._names_in(part) for part in _parts(article)))
        if not names:
            return article
        changed: dict[str, Any] = {name: _black(value, names) for name in _FIELDS if (value := getattr(article, name))}
        problems = tuple(
            Problem(p.severity, _black(p.place, names), _black(p.message, names), p.mend) for p in article.problems
        )
        url = article.url if article.url and _black(article.url, names) == article.url else None
        return replace(article, text=_black(article.text, names), url=url, problems=problems, **changed)

    def blacked(self, text: str) -> str:
        """A text by itself, with every forgotten name blacked out."""
        names = self._names_in(text) if self.names and text else set()
        return _black(text, names) if names else text

    @cached_property
    def _lengths(self) -> Sequence[int]:
        return sorted({int(name.partition("-")[0]) for name in self.names})

    def _names_in(self, text: str) -> set[_Words]:
        """The forgotten names that stand in a text, as their folded words."""
        words = tuple(fold(word) for word in _WORD.findall(text))
        runs = (words[start : start + n] for start in range(len(words)) for n in self._lengths)
        return {form for run in runs for form in _forms(run) if _hash(form) in self.names}


def _parts(article: Article) -> Iterator[str]:
    yield article.text
    for name in (*_FIELDS, "url"):
        yield getattr(article, name) or ""


def _hash(words: _Words) -> str:
    digest = blake2b(" ".join(words).encode(), digest_size=16, person=b"timeline name").hexdigest()
    return f"{len(words)}-{digest}"


def _forms(run: _Words) -> Iterator[_Words]:
    """The words as they stand, and without what is written onto the first."""
    yield run
    if run and run[0][:1] in _CLITICS and len(run[0]) > _SHORTEST:
        yield (run[0][1:], *run[1:])


def _black(text: str, names: set[_Words]) -> str:
    """The text without these names, and without their words where they stand by themselves."""
    found = list(_WORD.finditer(text))
    words = tuple(fold(word[0]) for word in found)
    alone = names | {(word,) for name in names for word in name if len(word) >= _SHORTEST}
    signs = list(text)
    for start in range(len(words)):
        for length in {len(name) for name in alone}:
            if not alone.isdisjoint(_forms(words[start : start + length])):
                for word in found[start : start + length]:
                    signs[slice(*word.span())] = GONE * len(word[0])
    return "".join(signs)
