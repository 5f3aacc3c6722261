"""What only looks like words and numbers of time: addresses of all sorts, @names, names in programs, part
numbers."""

from __future__ import annotations

import re
from typing import Final

from librt.strings import isspace
from mypy_extensions import i32, i64

_JOINERS: Final = bytes([chr(code) in "-_@/.:=&?#[]" for code in range(128)])  # by their number
_REACH: Final = 120  # characters on each side: all that is looked at of a longer run without white space
_CODE: Final = re.compile(r"://|::|&\w|www\.|\w@\w|^\W?@\w|[^\W_]_+[^\W_]|(?:\w\w:){3}\w\w", re.ASCII)
_NUMBERED: Final = re.compile(r"^\W?[A-Z][A-Z0-9.]{0,9}-$")  # before the number in AB-2019-04 and POSIX.1-2008


def in_code(text: str, start: int, end: int) -> bool:
    """Whether a span is a piece of a longer run of characters that is no prose."""
    if not _joins(text, start - 1) and not _joins(text, end):
        return False
    if _is_white(text, start - 1) and _is_white(text, end + 1):  # a mark of its sentence: "on Monday."
        return False
    first, last = start, end
    while first > max(0, start - _REACH) and not text[first - 1].isspace():
        first -= 1
    while last < min(len(text), end + _REACH) and not text[last].isspace():
        last += 1
    named = text[start].isdecimal() and _NUMBERED.match(text[first:start])
    return bool(named or _CODE.search(text[first:last]))


def _joins(text: str, at: i64) -> bool:
    """Whether a letter joins words and numbers to such a run."""
    if not 0 <= at < len(text):
        return False
    code = i64(ord(text[at]))
    return code < len(_JOINERS) and i64(_JOINERS[code]) == 1


def _is_white(text: str, at: i64) -> bool:
    """Whether white space or an end of the text is there."""
    return not 0 <= at < len(text) or isspace(i32(ord(text[at])))
