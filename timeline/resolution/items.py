"""A text of several short items, as local papers have them: each begins with its place or subject in capitals.

"BRUNECK. Bei einem Brand ...", "SUCESOS. Un hombre ...", "Klausen – Ein Unbekannter ...", each at the head of a line.
What one of them tells says nothing of the days of the next; nor does what stands before a paragraph that turns to
another matter by a phrase of the language ("In other news, ...").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from mypy_extensions import i64

from timeline.languages.cues.tense import Cues
from timeline.tagging import Mention
from timeline.tagging.lines import lines_of

_CAPITAL: Final = "A-ZÀ-ÖØ-Þ"
_HEAD: Final = (
    rf"(?:[{_CAPITAL}]{{2,}}(?:[ '’/.-]{{1,3}}[{_CAPITAL}]+){{0,5}}\.?(?: ?\([^()\n]{{1,30}}\))?\.?"
    r"(?: ?[-–—_]+|(?<=\.)) "
    rf"|[{_CAPITAL}][\w'’]{{1,30}}+(?:[ -]\w{{1,30}}+){{0,2}} [–—] )"
)
_DASHES: Final = "-–—_"
_STOPS: Final = (".", "!", "?", "…")  # with which a line ends that tells something
_LINE = re.compile(".*")
_CLOSING: Final[Sequence[str]] = [". ", "- ", "_ ", "– ", "— "]  # with one of which a head ends
_PARTING: Final = [" – ", " — "]
_REACH: Final = 100  # characters in which a head of small letters ends with its dash
_FIRST: Final = re.compile(_HEAD)
_CAPITAL_A: Final = 0x41
_SMALL: Final = 0x5B  # the signs behind Z and the small letters: no line that begins with one heads an item
_ACCENTED: Final = 0xC0


def items(text: str, found: Sequence[Mention]) -> list[int]:
    """Where the items of a text begin, but for the first; none where it is of one piece, or a programme of days, whose
    entries go on from each other ("MONDAY. The trial opens"), an interview, whose heads come back, or a list of
    fixtures ("Arvel – Brenn (3 p.m.)")."""
    further = _further(text)
    if not further or not {mention.start for mention in found}.isdisjoint(further):
        return []
    heads = [_FIRST.match(text, at) for at in (0, *further)]
    written = [head[0] for head in heads if head]
    lines = (line[0].rstrip() for at in further if (line := _LINE.match(text, at)))
    if 2 * sum(line.endswith(_STOPS) for line in lines) < len(further):
        return []
    enough = 3 if any(head.rstrip()[-1] in _DASHES for head in written) else 2  # a dateline and a heading are two
    return further if enough <= len(written) == len(set(written)) else []


def _further(text: str) -> list[int]:
    """Where lines but the first begin as an item may."""
    parting = [mark for mark in _PARTING if mark[1] in text]  # a dash alone is looked for fast
    found: list[int] = []
    end: i64 = len(text)
    for newline in lines_of(text).breaks:
        at = i64(newline) + 1
        code = ord(text[at]) if at < end else 0
        if (_CAPITAL_A <= code < _SMALL or code >= _ACCENTED) and _may_head(text, int(at), parting):
            found.append(int(at))
    return found


def _may_head(text: str, at: int, parting: Sequence[str]) -> bool:
    """Whether a line begins as an item does: with two capitals, or with a dash between its first words."""
    marks, reach = parting, at + _REACH
    second = ord(text[at + 1]) if at + 1 < len(text) else 0
    if _CAPITAL_A <= second < _SMALL if second < _ACCENTED else text[at + 1].isupper():
        marks, reach = _CLOSING, text.find("\n", at) % (len(text) + 1)
    elif not parting:
        return False
    if text.find(" ", at, reach) < 0:  # which all marks have
        return False
    return any(text.find(mark, at, reach) >= 0 for mark in marks) and _FIRST.match(text, at) is not None


def turns(text: str, cues: Cues) -> list[int]:
    """Where a normalised text turns to another matter."""
    if cues.turn is None:
        return []
    found, line = [], 0
    while True:
        if text[line : line + 1] in cues.turn_letters and cues.turn.match(text, line):
            found.append(line)
        line = text.find("\n", line) + 1
        if not line:
            return found
