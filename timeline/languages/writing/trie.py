"""Words as a trie over bytes: one look into a table for each letter of a text in a code page.

A loop over a text holds a state and follows `table` from letter to letter; compiled it makes no object on its way:

    at, base = start, ROOT
    while at < end:
        entry = read_i64_le(table, (base + i64(text[at])) * ENTRY)
        if entry & LETTER != i64(text[at]):
            break  # no word goes on so
        at, base = at + 1, entry >> SHIFT & BASE
        number = entry >> NUMBER  # of the word that ends here; 0: none does

Where a state's children stand is found by first fit, so that a table is hardly longer than there are states.
"""

from __future__ import annotations

from collections.abc import Sequence
from struct import pack
from typing import Any, Final

from librt.strings import read_i64_le
from mypy_extensions import i64

ROOT: Final = 1  # where the children of the first state stand; at 0 are those of states that have none
LETTER: Final = 0xFF  # the bits of an entry that tell the letter which leads to it
SHIFT: Final = 8  # those above tell where its children stand,
BASE: Final = 0xFFFFFF
NUMBER: Final = 32  # and the others the word that ends there
ENTRY: Final = 8  # bytes
_WIDTH: Final = 256  # letters
_NEAR: Final = 1024  # places that are looked at once more
AS_THEY_ARE: Final = bytes(range(256))  # bytes that are mapped to no others
_Node = dict[int, "_Node"]


class Trie:
    """Words in a code page, numbered from 1 in their order; no word is empty or holds a zero."""

    __slots__ = ("table",)

    def __init__(self, table: bytes) -> None:
        self.table = table  # of each state, where its children stand, the letter that leads to it and the word it ends

    def __reduce__(self) -> tuple[type[Trie], tuple[Any, ...]]:  # what is compiled to C says how it is pickled
        return Trie, (self.table,)

    def word(self, text: bytes, start: i64, end: i64) -> i64:
        """The number of the word that stands in a text from start to end; 0 where it is none."""
        table, at, entry, base = self.table, start, i64(0), i64(ROOT)
        while at < end:
            letter = i64(text[at])
            entry = read_i64_le(table, (base + letter) * ENTRY)
            if entry & LETTER != letter:
                return 0
            at, base = at + 1, entry >> SHIFT & BASE
        return entry >> NUMBER

    def words(self, mapped: bytes = AS_THEY_ARE) -> list[bytes]:
        """All words, in no order, of the bytes that others are mapped to."""
        table, found, left = self.table, list[bytes](), [(ROOT, b"")]
        while left:
            base, before = left.pop()
            for letter in range(1, _WIDTH):
                entry = int(read_i64_le(table, (base + letter) * ENTRY))
                if entry & LETTER == letter == mapped[letter]:
                    word = before + bytes([letter])
                    if entry >> NUMBER:
                        found.append(word)
                    if entry >> SHIFT & BASE:
                        left.append((entry >> SHIFT & BASE, word))
        return found

    def longest(self, text: bytes, start: i64) -> i64:
        """Where the longest word ends that begins there; 0 where none does."""
        table, at, base, found = self.table, start, i64(ROOT), i64(0)
        while at < len(text):
            letter = i64(text[at])
            entry = read_i64_le(table, (base + letter) * ENTRY)
            if entry & LETTER != letter:
                break
            at, base = at + 1, entry >> SHIFT & BASE
            if entry >> NUMBER > 0:
                found = at
        return found

    def last(self, text: bytes, start: i64, end: i64) -> tuple[i64, i64]:
        """Of words written backwards: the number of the longest that stands before an end, and where it begins, from
        some start on; 0 and -1 where none does."""
        table, at, base = self.table, end, i64(ROOT)
        found: tuple[i64, i64] = (0, -1)
        while at > start:
            letter = i64(text[at - 1])
            entry = read_i64_le(table, (base + letter) * ENTRY)
            if entry & LETTER != letter:
                break
            at, base = at - 1, entry >> SHIFT & BASE
            if entry >> NUMBER > 0:
                found = (entry >> NUMBER, at)
        return found


def trie_of(words: Sequence[bytes], mapped: bytes = AS_THEY_ARE) -> Trie:
    """A trie of words, which stand in a text also where some of its bytes are only mapped to theirs."""
    root: _Node = {}
    ends: dict[int, int] = {}  # by the identity of a node
    for number, word in enumerate(words, 1):
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        ends[id(node)] = number
    alike = alike_in(mapped)
    taken = bytearray(b"\1") * (ROOT + _WIDTH)  # the places of states
    table, bases = {0: 0}, {0}
    left = [(root, [0])]
    while left:
        node, states = left.pop()
        letters = sorted(written for letter in node for written in alike[letter])
        base = (_fit(taken, bases, letters) if states != [0] else ROOT) if node else 0
        bases.add(base)
        for state in states:
            table[state] |= base << SHIFT
        for letter, child in node.items():
            places = [base + written for written in alike[letter]]
            for at, written in zip(places, alike[letter], strict=True):
                taken[at], table[at] = 1, written | ends.get(id(child), 0) << NUMBER
            left.append((child, places))
    table[0] = 0  # the first state is where a walk begins, and no letter leads to it
    length = len(taken) + _WIDTH
    return Trie(pack(f"<{length}q", *[table.get(at, 0) for at in range(length)]))


def alike_in(mapped: bytes) -> list[list[int]]:
    """By a byte those that are mapped to it, or itself."""
    found: list[list[int]] = [[] for _ in AS_THEY_ARE]
    for byte in AS_THEY_ARE:
        found[mapped[byte]].append(byte)
    return [some or [byte] for byte, some in enumerate(found)]


def _fit(taken: bytearray, bases: set[int], letters: Sequence[int]) -> int:
    """Where all children of a state find room, in a place that is no other's; the places far back are full."""
    first = letters[0]
    at = max(first + ROOT, len(taken) - _NEAR)
    while True:
        at = taken.find(0, at + 1)
        if at < 0:
            at = len(taken)
            taken.extend(bytes(_WIDTH))
        base = at - first
        if base + letters[-1] >= len(taken):
            taken.extend(bytes(_WIDTH))
        if base not in bases and not any(taken[base + letter] for letter in letters):
            return base
