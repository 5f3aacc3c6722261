"""Where numbers and signs may be time though no word speaks of it, told by what they look like and stand beside."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from librt.strings import read_i32_le
from mypy_extensions import i64

from timeline.languages.grammar.language import ANY, Language
from timeline.languages.writing.trie import LETTER, ROOT, SHIFT, Trie, trie_of
from timeline.languages.writing.vocabulary import Vocabulary
from timeline.tagging.keys import LAST, SMALL, key, last_letters
from timeline.tagging.sorts import ALPHA, DIGIT, GAP, MARK, WHITE

_DIGITS: Final = bytes.maketrans(b"123456789", b"0" * 9)  # what numbers look like: 00.0
_LONGEST: Final = 4  # digits of a number that is looked at
_KEPT: Final = 4  # last letters of a word before it
_FIRST: Final = 0xFF000000  # the bits of the last of these
_LACKED: Final = ord("?")
_FIRST_OF: Final = 1
_ALL: Final = 2
_JOINS: Final = 1
_HEADS: Final = 2
_INSIDE: Final = bytes([chr(byte) in ".,:/" for byte in range(256)])  # signs between digits that nothing ends before


class _Begun:
    """What begins with a number, by what it looks like."""

    def __init__(self, shapes: Mapping[str, tuple[bool, frozenset[str]]], mapped: bytes, letters: list[str]) -> None:
        names = sorted(shapes)
        self.trie: Trie = trie_of([name.encode() for name in names], mapped.translate(_DIGITS))
        self.whole = bytes([0, *[shapes[name][0] for name in names]])  # 1 for what may be all, by number
        rows = {behind: _row(behind, letters) for behind in {behind for _, behind in shapes.values()}}
        self.behind = [b"", *[rows[shapes[name][1]] for name in names]]  # 1 for each byte that may follow


class Shapes:
    """What numbers look like that may be time in a language, in its page."""

    def __init__(self, language: Language) -> None:
        runs, words = language.runs, language.vocabulary
        letters = [words.letters[byte] for byte in words.mapped]
        self._headed, self._begun = [_Begun(shapes, words.mapped, letters) for shapes in (runs.headed, runs.shapes)]
        told = [_HEADS * (it in runs.heads) | _JOINS * (it in runs.before_numbers) for it in letters]
        self._signs, self._heads = bytes(told), _endings(runs.heads, words)
        self._words, self._joined = _endings(runs.before_numbers, words), _endings(runs.before_signs, words)

    def may_be_time(self, coded: bytes, sorts: bytes, start: i64) -> bool:
        """Whether what begins with a number may be an expression, or part of one with what stands before it."""
        end = start
        if end and i64(sorts[end - 1]) & GAP:
            end -= 1
        sort = i64(sorts[end - 1]) if end > _KEPT else i64(0)
        if sort & MARK:
            told = i64(self._signs[i64(coded[end - 1])])
            if told & _JOINS and (not i64(sorts[end - 2]) & ALPHA or i64(self._joined[_last(coded, sorts, end - 1)])):
                return True
            return self._may_begin(self._headed if told & _HEADS else self._begun, coded, sorts, start)
        if not sort & ALPHA:
            return True
        last = _last(coded, sorts, end)
        if i64(self._words[last]):
            return True
        return self._may_begin(self._headed if i64(self._heads[last]) else self._begun, coded, sorts, start)

    def _may_begin(self, begun: _Begun, coded: bytes, sorts: bytes, at: i64) -> bool:
        """Whether an expression may begin with a number."""
        table, numbers, base, number = begun.trie.table, begun.trie.numbers, i64(ROOT), i64(0)
        first, signs = at, i64(0)
        while base:
            letter = i64(coded[at])
            state = base + letter
            entry = i64(read_i32_le(table, state * 4))
            if entry & LETTER != letter or not letter:
                break
            at, base, number = at + 1, entry >> SHIFT, i64(read_i32_le(numbers, state * 4))
            if not i64(sorts[at - 1]) & DIGIT:
                first, signs = at, signs + 1
            if i64(begun.whole[number]) and not _goes_on(coded, sorts, at):
                return True
        if i64(sorts[at]) & DIGIT:
            return at - first >= _LONGEST
        if not number or _goes_on(coded, sorts, at):
            return number > 0 and signs > 1
        while i64(sorts[at]) & (GAP | WHITE):
            at += 1
        may = i64(begun.behind[number][i64(coded[at])])
        return may & _FIRST_OF != 0 or (may & _ALL != 0 and not i64(sorts[at + 1]) & ALPHA)


def _goes_on(coded: bytes, sorts: bytes, at: i64) -> bool:
    """Whether a number goes on there, so that no expression ends before that."""
    if i64(sorts[at]) & DIGIT:
        return True
    return i64(_INSIDE[i64(coded[at])]) > 0 and i64(sorts[at + 1]) & DIGIT != 0


def _last(coded: bytes, sorts: bytes, end: i64) -> i64:
    """The key of the last letters of a word."""
    kept, before = i64(_FIRST), end - 2  # the bits of those that are letters
    while not kept & 0xFF and i64(sorts[before]) & ALPHA:
        kept, before = kept >> 8 | _FIRST, before - 1
    return key((i64(read_i32_le(coded, end - _KEPT)) | SMALL) & kept)


def _endings(some: frozenset[str], words: Vocabulary) -> bytes:
    """1 for the keys of the last letters of some words."""
    if ANY in some:
        return bytes([1]) * (LAST + 1)
    has = frozenset(words.letters)
    backwards = [bytes(map(words.letters.index, word[::-1])) for word in some if has.issuperset(word)]
    return last_letters(backwards, words.mapped, _KEPT)


def _row(behind: frozenset[str], letters: list[str]) -> bytes:
    """For each byte whether it may stand first in what follows, or be all of it."""
    first = {word[0] for word in behind if len(word) > 1 or not word.isalpha()}
    row = [it in first or ("0" in first and it.isdigit()) or (ANY in first and it.isalpha()) for it in letters]
    row[_LACKED] = True
    return bytes([_FIRST_OF * may or _ALL * (it in behind) for may, it in zip(row, letters, strict=True)])
