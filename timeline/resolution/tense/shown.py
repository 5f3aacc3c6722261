"""A text as verbs are looked up in it: what tells no tense is hidden, in the lines where somebody has asked."""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

from timeline.languages.cues.tense import Cues
from timeline.resolution.tense.masks import Letters, accents_in, hide_names, hide_nouns, put_last_letters
from timeline.resolution.tense.stretches import Spot, Spots
from timeline.tagging import Mention

LONG_ENOUGH: Final = 300  # characters of a text that shows whether it writes a letter at all
STOPPED: Final = 2  # characters from an expression to the next line: its stop, and the end of its own


class Shown:
    """A text in which verbs are looked up, without mentions, names and nouns: the lines where somebody has asked."""

    def __init__(self, normal: str, text: str, found: list[Mention], cues: Cues, capitals: frozenset[str]) -> None:
        self._normal, self._text, self._found, self._cues = normal, text, found, cues
        self._ends = [mention.end for mention in found]
        self._lines: dict[int, str] = {}  # by where they begin
        self._first, self._shown = 0, ""  # those asked for last
        self._spots, self._capitals = Spots(), capitals
        self._written = frozenset([final for final in cues.last_letters if len(text) < LONG_ENOUGH or final in text])

    def spot(self, start: int, end: int, cues: Cues | None = None) -> Spot:
        """What stands around an expression, whose cues may be those of another language."""
        known, cues = self._spots.last, cues or self._cues
        if known is None or not known.stands(start, end, cues):
            self._reach(start, end)
            known = self._spots.add(Spot(self._shown, start - self._first, end - self._first, cues, self._first))
        return known

    def between(self, start: int, end: int) -> str:
        """What stands between two offsets."""
        self._reach(start, end)
        return self._shown[start - self._first : end - self._first]

    def _reach(self, start: int, end: int) -> None:
        """Show the lines of a stretch, and the next where one ends with it."""
        over = min(end + STOPPED, len(self._normal))
        if not self._first <= start or over > self._first + len(self._shown):
            self._first = self._normal.rfind("\n", 0, start) + 1
            self._shown = self._line(self._first)
            while (at := self._first + len(self._shown)) < over:
                self._shown += self._line(at)

    def _line(self, first: int) -> str:
        """The line that begins there, with its end."""
        known = self._lines.get(first)
        if known is None:
            known = self._lines[first] = self._show(first, self._normal.find("\n", first) + 1 or len(self._normal))
        return known

    def _show(self, first: int, last: int) -> str:
        """A line without what tells no tense."""
        letters, cues = Letters(self._normal, self._text, first, last), self._cues
        if cues.finals:
            put_last_letters(letters, self._written, cues)
        if cues.capital_nouns:
            hide_nouns(letters, cues)
        elif cues.in_capitals:
            hide_names(letters, self._capitals, cues)
        for word in cues.unaccented:
            for at in accents_in(letters.text, word):
                letters.put(at, word)
        n = bisect_right(self._ends, first)
        while n < len(self._found) and self._found[n].start < last:
            letters.hide_mention(self._found[n].start - first, self._found[n].end - first)
            n += 1
        return letters.shown()
