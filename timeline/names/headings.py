"""Paragraphs that each begin with a heading of their own: "LANNION. A concert ...", "MONDAY: The bank ...".

Such an article (an agenda, local news in brief) is not about one place: where its headings are places, each is that of
its own paragraph; where they are days, none is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.names.gazetteer import any_named

_HEADING = re.compile(
    r"^[•·*–-]?[ \t]?([^\W\d_][^\n.:!?,;()]{1,29}?)(?:, [^\n.:]{1,12}| \([^\n)]{1,20}\))?(?:[.:]|\s[-–—])\s", re.M
)
_FEWEST = 3  # paragraphs with a heading that make such an article
_WORDS = 3  # words of a heading


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading `start..end` and where its paragraph ends; `place` where the headings of the article are places."""

    start: int
    end: int
    stop: int
    place: bool


def headings(text: str) -> tuple[Heading, ...]:
    """The headings of the paragraphs of a text; none where most paragraphs have none."""
    found = [m for m in _HEADING.finditer(text) if _is_heading(m.group(1))]
    if len(found) < max(_FEWEST, (text.strip().count("\n") + 1) // 2):
        return ()
    places = 2 * sum(any_named(m.group(1)) is not None for m in found) >= len(found)
    return tuple(Heading(*m.span(1), _stop(text, m.end()), places) for m in found)


def _is_heading(label: str) -> bool:
    """Whether words look like a heading: in capitals, or a name of one or two words."""
    words = label.split()
    return len(words) <= _WORDS and (label.isupper() or (len(words) < _WORDS and all(w[0].isupper() for w in words)))


def _stop(text: str, start: int) -> int:
    at = text.find("\n", start)
    return at if at >= 0 else len(text)
