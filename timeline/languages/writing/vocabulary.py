"""The words of a language in a code page, where a text is searched for them a byte a letter."""

from __future__ import annotations

from codecs import charmap_build, charmap_encode
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from timeline.languages.writing.letters import PAGES, mapped
from timeline.languages.writing.trie import AS_THEY_ARE, Trie, trie_of

SHORTEST = 2  # letters of a trigger: the h of 9 h is scanned for with its number
_ASCII = 128
_ALL = 256


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """The words of a language that its page has, by number, and those that a text is scanned for."""

    page: str  # its name; one that has a language's own letters has none
    letters: str  # what its bytes stand for
    mapped: bytes  # what they are mapped to in the normal form, in which a line break is a space
    words: tuple[str, ...]  # from number 1 on
    trie: Trie
    scanned: Trie  # triggers, and those before a number ("le 1")
    triggers: int  # the last number of a trigger among these
    rare: frozenset[str]  # the first words of triggers that the page lacks
    compounds: Trie  # the triggers backwards, where a word may end in one
    plurals: Trie  # endings backwards, of plurals and others
    plural: int  # the last number of one of a plural
    fronts: Trie  # what may be cut from the beginning of a word

    def coded(self, text: str) -> bytes:
        """A text in normal form in this page, with question marks for what it lacks."""
        return charmap_encode(text, "replace", charmap_build(self.letters))[0]


def vocabulary(
    words: Iterable[str],
    triggers: Iterable[str],
    numbered: Collection[str],
    compounds: bool,
    endings: tuple[Collection[str], Collection[str]],
    fronts: Iterable[str] = (),
) -> Vocabulary:
    """Of a language: all its words, what it is scanned for, also inside words, the endings of plurals and those
    that belong to none, and what is cut from words."""
    wanted = [word for word in triggers if len(word) >= SHORTEST]
    of_plurals, of_none = endings
    page, letters = _page_of("".join([*wanted, *numbered, *of_plurals, *of_none]))
    table, has = charmap_build(letters), frozenset(letters)
    normal = (mapped(page) if page else AS_THEY_ARE).replace(b"\n", b" ")

    def held(words: Iterable[str]) -> list[str]:
        return sorted({word for word in words if word and has.issuperset(word)})

    def trie(words: Iterable[str], step: int = 1) -> Trie:
        return trie_of([charmap_encode(word[::step], "strict", table)[0] for word in words], normal)

    triggering = held(wanted)
    scanned = [*triggering, *held(numbered)]
    found = held(words)
    plural = held(ending for ending in of_plurals if not ending.endswith(tuple(of_none)))
    return Vocabulary(
        page=page,
        letters=letters,
        mapped=normal,
        words=tuple(found),
        trie=trie(found),
        scanned=trie(scanned),
        triggers=len(triggering),
        rare=frozenset(word.partition(" ")[0] for word in wanted if not has.issuperset(word)),
        compounds=trie([word for word in scanned if word[1] != " "] if compounds else [], -1),
        plurals=trie([*plural, *held(of_none)], -1),
        plural=len(plural),
        fronts=trie(held(fronts)),
    )


def _page_of(text: str) -> tuple[str, str]:
    """The first code page that has all letters of a text, else one of most of its letters, with what its bytes stand
    for."""
    for page in PAGES:
        letters = bytes(range(_ALL)).decode(page)
        if set(letters).issuperset(text):
            return page, letters
    own = "".join(letter for letter, _ in Counter(text).most_common() if not letter.isascii())[: _ALL - _ASCII]
    return "", bytes(range(_ASCII)).decode() + own.ljust(_ALL - _ASCII, "\ufffe")
