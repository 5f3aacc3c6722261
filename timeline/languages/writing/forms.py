"""Where a text has one of a few given names, in whatever way it writes their letters."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from timeline.languages.writing.letters import form as normal_form
from timeline.languages.writing.unmarked import normalise

_GLUED = r"(?:[وف]?(?:[بكل]|لل)?)"  # Arabic particles written on to the front of a word
_NOTHING = re.compile(r"(?!)")


def find_forms(text: str, forms: Collection[str]) -> Iterator[tuple[str, int, int]]:
    """Where whole words of a text are one of these forms, the longest of those that begin together: (form, start, end).

    Letter variants, vowel signs and Arabic particles glued to the front make no difference; whether the first letter
    is a capital does.
    """
    ordered = tuple(sorted(forms, key=lambda form: (-len(form), form)))
    normal, offsets = normalise(text)
    for match in _pattern(ordered).finditer(normal):
        number = match.lastindex or 1
        first, last = match.span(number)
        start, end = (offsets[first], offsets[last - 1] + 1) if offsets is not None else (first, last)
        if text[start].isupper() == ordered[number - 1][0].isupper():
            yield ordered[number - 1], start, end


@lru_cache(maxsize=16)
def _pattern(forms: tuple[str, ...]) -> re.Pattern[str]:
    alternatives = "|".join(f"({re.escape(normal_form(form))})" for form in forms)
    return re.compile(rf"(?<!\w){_GLUED}(?:{alternatives})(?!\w)") if forms else _NOTHING
