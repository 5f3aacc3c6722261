"""Whether something stands in quotation marks."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

QUOTES: Final = '"“”„'
ALL_MARKS: Final = QUOTES + "«»"
OPENING: Final = "«„"  # marks that open before a space too
OPENERS: Final = "([-–—'’"  # what stands before one that opens
PARAGRAPH: Final = 4000  # characters: no paragraph is taken to be longer, so that a text of one line costs no more


def quoted(text: str, start: int, marks: str = QUOTES) -> bool:
    """Whether quotation marks are open at an offset, in its paragraph."""
    return opened(text, start, marks) >= 0


def opened(text: str, start: int, marks: str = QUOTES) -> int:
    """Where the quotation mark stands that is open at an offset, in its paragraph; -1 where none is."""
    held = marks_in(text)
    if not held:
        return -1
    first = max(0, start - PARAGRAPH)
    first = max(first, text.rfind("\n", first, start))
    last = -1
    for mark in held:
        if mark in marks:
            last = max(last, text.rfind(mark, first, start))
    return last if last >= 0 and _opens(text, last) else -1


def closed(text: str, end: int) -> int:
    """Where the next quotation mark stands behind an offset, in its paragraph; -1 where none does."""
    last = text.find("\n", end, end + PARAGRAPH)
    places = [text.find(mark, end, last if last >= 0 else end + PARAGRAPH) for mark in marks_in(text)]
    return min([place for place in places if place >= 0], default=-1)


@lru_cache(maxsize=2)  # a text as given and in its normal form are asked about by turns
def marks_in(text: str) -> str:
    """The quotation marks that a text has."""
    return "".join([mark for mark in ALL_MARKS if mark in text])


def _opens(text: str, at: int) -> bool:
    """Whether a quotation mark opens: »so« and „so“ in German, « so » in French, “so” in English."""
    mark, before, after = text[at], text[max(0, at - 1) : at], text[at + 1 : at + 2]
    if mark in OPENING and after.isspace():  # « so »
        return True
    return mark != "”" and (not before or before.isspace() or before in OPENERS) and (after.isalnum() or after in "…([")
