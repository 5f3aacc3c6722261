"""Where numbers and signs may be time though no word speaks of it, told by what they look like and stand beside."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from librt.strings import read_i64_le
from mypy_extensions import i64

from timeline.languages.grammar.language import ANY, Language
from timeline.languages.writing.trie import BASE, ENTRY, LETTER, NUMBER, ROOT, SHIFT, Trie, trie_of
from timeline.languages.writing.vocabulary import Vocabulary
from timeline.tagging.keys import LAST, SMALL, key, last_letters
from timeline.tagging.sorts import ALPHA, DIGIT, GAP, MARK, NEWLINE, WHITE

_DIGITS: Final = bytes.maketrans(b"123456789", b"0" * 9)  # what numbers look like: 00.0
_LONGEST: Final = 4  # digits of a number that is looked at
_KEPT: Final = 4  # last letters of a word before it
_FIRST: Final = 0xFF000000  # the bits of the last of these
_LACKED: Final = ord("?")
_FIRST_OF: Final = 1
_ALL: Final = 2
_UNKNOWN: Final = 4
_JOINS: Final = 1
_HEADS: Final = 2
_INSIDE: Final = bytes([chr(byte) in ".,:/" for byte in range(256)])  # signs between digits that nothing ends before
_Shapes = Mapping[str, tuple[bool, frozenset[str]]]


class _Begun:
    """What begins with a number, by what it looks like."""

    def __init__(self, shapes: _Shapes, mapped: bytes, rows: Mapping[frozenset[str], bytes]) -> None:
        names = sorted(shapes)
        self.trie: Trie = trie_of([name.encode() for name in names], mapped.translate(_DIGITS))
        self.whole = bytes([0, *[shapes[name][0] for name in names]])  # 1 for what may be all, by number
        self.behind = [b"", *[rows[shapes[name][1]] for name in names]]  # 1 for each byte that may follow


class Shapes:
    """What numbers look like that may be time in a language, in its page."""

    def __init__(self, language: Language) -> None:
        runs, words = language.runs, language.vocabulary
        letters = [words.letters[byte] for byte in words.mapped]
        behind = {behind for some in (runs.headed, runs.shapes) for _, behind in some.values()}
        rows = {each: _row(each, letters) for each in behind}
        self._headed, self._begun = [_Begun(some, words.mapped, rows) for some in (runs.headed, runs.shapes)]
        told = [_HEADS * (it in runs.heads) | _JOINS * (it in runs.before_numbers) for it in letters]
        self._signs, self._heads = bytes(told), _endings(runs.heads, words)
        self._words, self._joined = _endings(runs.before_numbers, words), _endings(runs.before_signs, words)
        self._beyond, self._cuts = _row(runs.beyond, letters), bool(language.split.written)

    def may_be_time(self, coded: bytes, sorts: bytes, start: i64) -> bool:
        """Whether what begins with a number may be an expression, or part of one with what stands before it."""
        end, begun = start, self._begun
        while end and i64(sorts[end - 1]) & (GAP | WHITE):
            end -= 1
            if i64(sorts[end]) & NEWLINE:
                begun = self._headed  # perhaps nothing stands before it
        sort = i64(sorts[end - 1]) if end > _KEPT else i64(0)
        if sort & MARK:
            told = i64(self._signs[i64(coded[end - 1])])
            if told & _JOINS and (not i64(sorts[end - 2]) & ALPHA or i64(self._joined[_last(coded, sorts, end - 1)])):
                return True
            return self._may_begin(self._headed if told & _HEADS else begun, coded, sorts, start)
        if not sort & ALPHA:
            return True
        last = _last(coded, sorts, end)
        if i64(self._words[last]):
            return True
        if end == start and not self._cuts:
            return False  # nothing begins inside a word
        return self._may_begin(self._headed if i64(self._heads[last]) else begun, coded, sorts, start)

    def _may_begin(self, begun: _Begun, coded: bytes, sorts: bytes, at: i64) -> bool:
        """Whether an expression may begin with a number."""
        table, base, number = begun.trie.table, i64(ROOT), i64(0)
        first, signs = at, i64(0)
        while base:
            letter = i64(coded[at])
            entry = read_i64_le(table, (base + letter) * ENTRY)
            if entry & LETTER != letter or not letter:
                if not i64(sorts[at]) & DIGIT or at - first < _LONGEST:
                    break
                at += 1  # of a longer number, which is read as the longest
                continue
            at, base, number = at + 1, entry >> SHIFT & BASE, entry >> NUMBER
            if not i64(sorts[at - 1]) & DIGIT:
                first, signs = at, signs + 1
            if i64(begun.whole[number]) and not _goes_on(coded, sorts, at):
                return True
        if i64(sorts[at]) & DIGIT and at - first < _LONGEST:
            return False
        while i64(sorts[at]) & DIGIT:
            at += 1
        if not number or _goes_on(coded, sorts, at):
            return number > 0 and signs > 1
        return self._may_follow(begun.behind[number], coded, sorts, _behind_blanks(sorts, at))

    def _may_follow(self, row: bytes, coded: bytes, sorts: bytes, at: i64) -> bool:
        """Whether what stands there may follow a number, perhaps behind an unknown word."""
        if _may_stand(row, coded, sorts, at):
            return True
        if not i64(row[i64(coded[at])]) & _UNKNOWN:
            return False
        while i64(sorts[at]) & ALPHA:
            at += 1
        at = _behind_blanks(sorts, at)
        return i64(self._beyond[i64(coded[at])]) & _UNKNOWN != 0 or _may_stand(self._beyond, coded, sorts, at)


def _behind_blanks(sorts: bytes, at: i64) -> i64:
    while i64(sorts[at]) & (GAP | WHITE):
        at += 1
    return at


def _may_stand(row: bytes, coded: bytes, sorts: bytes, at: i64) -> bool:
    """Whether what stands there may be a word of which a row tells."""
    may = i64(row[i64(coded[at])])
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
    return key((i64(read_i64_le(coded, end - _KEPT)) | SMALL) & kept)


def _endings(some: frozenset[str], words: Vocabulary) -> bytes:
    """1 for the keys of the last letters of some words."""
    if ANY in some:
        return bytes([1]) * (LAST + 1)
    has = frozenset(words.letters)
    backwards = [bytes(map(words.letters.index, word[::-1])) for word in some if has.issuperset(word)]
    return last_letters(backwards, words.mapped, _KEPT)


def _row(behind: frozenset[str], letters: list[str]) -> bytes:
    """For each byte whether it may stand first in what follows, be all of it, or begin an unknown word."""
    first = {word[:1] for word in behind if len(word) != 1 or not word.isalpha()}
    row = [it in first or "" in first or ("0" in first and it.isdigit()) for it in letters]
    row[_LACKED] = True
    unknown = [_UNKNOWN * (ANY in first and it.isalpha()) for it in letters]
    whole = [_ALL * (it in behind) for it in letters]
    return bytes([_FIRST_OF * row[n] or unknown[n] | whole[n] for n in range(len(letters))])
