"""Stretches of a normalised text as words: what stands between two spaces is cut once, and remembered."""

from __future__ import annotations

import re
from typing import Final

from timeline.languages.letters import bare, is_bare

MOST_REMEMBERED: Final = 50_000
BORDERS: Final = ',;:()"'  # of clauses
DASHES: Final = ("-", "--")  # which, between spaces, are borders too
JOINING: Final = "_'"  # that may be a letter of a word
# The A of "A1" is no word, the comma of "0,75" no border.
_WORD: Final = re.compile(rf"(?<!\w)[^\W\d_]+(?:'[^\W\d_]+)*(?!\w)|(?<!\d)[{BORDERS}]|[{BORDERS}](?!\d)")
_KNOWN: Final[dict[str, tuple[str, ...]]] = {}  # by what stands between two spaces


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


def _known(written: str) -> tuple[str, ...]:
    known = _KNOWN.get(written)
    if known is None:
        if len(_KNOWN) >= MOST_REMEMBERED:
            _KNOWN.clear()
        known = _KNOWN[written] = cut(written)
    return known


def cut(written: str) -> tuple[str, ...]:
    """What stands between two spaces as words and clause borders."""
    if is_bare(written):  # as nearly always
        return (written,)
    if written in DASHES:
        return (";",)
    word, sign = written[:-1], written[-1:]
    if is_bare(word) and not sign.isalnum() and sign not in JOINING:
        return (word, sign) if sign in BORDERS else (word,)
    return tuple(_WORD.findall(bare(written)))
