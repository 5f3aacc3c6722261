"""What only looks like words and numbers of time: addresses of all sorts, @names, names in programs, part
numbers."""

from __future__ import annotations

import re
from typing import Final

_JOINERS: Final = frozenset("-_@/.:=&?#[]")
_REACH: Final = 120  # characters on each side: all that is looked at of a longer run without white space
_CODE: Final = re.compile(r"://|::|&\w|www\.|\w@\w|^\W?@\w|[^\W_]_+[^\W_]|(?:\w\w:){3}\w\w", re.ASCII)
_NUMBERED: Final = re.compile(r"^\W?[A-Z][A-Z0-9.]{0,9}-$")  # before the number in AB-2019-04 and POSIX.1-2008


def in_code(text: str, start: int, end: int) -> bool:
    """Whether a span is a piece of a longer run of characters that is no prose."""
    before, after = text[start - 1] if start > 0 else "", text[end] if end < len(text) else ""
    if before not in _JOINERS and after not in _JOINERS:
        return False
    if not before.strip() and not text[end + 1 : end + 2].strip():  # a mark of its sentence: "on Monday."
        return False
    first, last = start, end
    while first > max(0, start - _REACH) and not text[first - 1].isspace():
        first -= 1
    while last < min(len(text), end + _REACH) and not text[last].isspace():
        last += 1
    named = text[start].isdecimal() and _NUMBERED.match(text[first:start])
    return bool(named or _CODE.search(text[first:last]))
