"""Stretches of a normalised text as words: what stands between two spaces is cut once, and remembered."""

from __future__ import annotations

from typing import Final

from librt.strings import isalnum
from mypy_extensions import i32, i64

MOST_REMEMBERED: Final = 50_000
BORDERS: Final = ',;:()"'  # of clauses
_APOSTROPHE: Final = 0x27  # may join the parts of a word
_LINE: Final = 0x5F
_ZERO: Final = 0x30
_NINE: Final = 0x39
_ASCII: Final = 0x80
_KNOWN: Final[dict[str, list[str]]] = {}  # by what stands between two spaces


def words_in(stretch: str) -> list[str]:
    """The words and clause borders of a stretch, without the marks of words: ستُعقد."""
    return [word for written in stretch.split() for word in _known(written)]


def first_words(stretch: str, n: int) -> list[str]:
    """The first n words and clause borders of a stretch, which is cut no further."""
    written = stretch.split(None, n)
    rest = written.pop() if len(written) > n else ""
    words = [word for each in written for word in _known(each)]
    return words[:n] if not rest or len(words) >= n else words + first_words(rest, n - len(words))


def last_words(stretch: str, n: int) -> list[str]:
    """The last n words and clause borders of a stretch."""
    written = stretch.rsplit(None, n)
    rest = written.pop(0) if len(written) > n else ""
    words = [word for each in written for word in _known(each)]
    return words[-n:] if not rest or len(words) >= n else last_words(rest, n - len(words)) + words


def last_of(words: list[str], word: str) -> int:
    """Where a word stands last among some; behind the last of them where it does not."""
    at = len(words) - 1
    while at >= 0 and words[at] != word:
        at -= 1
    return len(words) if at < 0 else at


def _known(written: str) -> list[str]:
    known = _KNOWN.get(written)
    if known is None:
        if len(_KNOWN) >= MOST_REMEMBERED:
            _KNOWN.clear()
        known = _KNOWN[written] = cut(written)
    return known


def cut(text: str) -> list[str]:
    """What stands between two spaces as words and clause borders. The A of "A1" is no word, the comma of "0,75" no
    border."""
    words: list[str] = []
    if text == "-" or text == "--":  # between spaces, these are borders too
        words.append(";")
    at: i64 = 0
    last = i64(len(text))
    while at < last:
        end = _over(text, at)
        if end == at:
            if text[at] in BORDERS and not (_is_digit(text, at - 1) and _is_digit(text, at + 1)):
                words.append(text[at])
            at += 1
            continue
        if _is_word(text, at, end):
            while end < last and ord(text[end]) == _APOSTROPHE and _is_word(text, end + 1, _over(text, end + 1)):
                end = _over(text, end + 1)
            words.append(text[at:end])
        at = end
    return words


def _over(text: str, at: i64) -> i64:
    """Where letters, digits and lines end that stand together."""
    last = i64(len(text))
    while at < last and (isalnum(i32(ord(text[at]))) or ord(text[at]) == _LINE):
        at += 1
    return at


def _is_word(text: str, at: i64, end: i64) -> bool:
    """Whether there are letters only between two offsets."""
    begin = at
    while at < end and ord(text[at]) != _LINE and not _is_digit(text, at):
        at += 1
    return begin < at == end


def _is_digit(text: str, at: i64) -> bool:
    if at < 0 or at >= i64(len(text)):
        return False
    code = i64(ord(text[at]))
    return _ZERO <= code <= _NINE if code < _ASCII else text[at].isdecimal()
