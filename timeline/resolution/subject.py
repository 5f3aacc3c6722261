"""What a text is about, where that decides which quarter or half is meant."""

from __future__ import annotations

import re
from typing import Final

from timeline.languages.cues.tense import Cues

_WORDS: Final = re.compile(r"[\w-]+")


class Subject:
    """What the words of a text say that it is about, worked out when somebody asks."""

    def __init__(self, normal: str, cues: Cues) -> None:
        self._normal, self._cues = normal, cues
        self._game: bool | None = None
        self._business: bool | None = None

    def of_a_game(self) -> bool:
        """Whether the text tells of a match, whose quarters are none of a year."""
        if self._game is None:
            self._game = self._holds(self._cues.games)
        return self._game

    def of_figures(self) -> bool:
        """Whether the text tells of business, whose halves are of a year."""
        if self._business is None:
            self._business = self._holds(self._cues.figures) and not self.of_a_game()
        return self._business

    def _holds(self, words: frozenset[str]) -> bool:
        """Whether the text holds several of these words; most hold few, even as parts of others."""
        found = 0
        for word in words:
            if word in self._normal and self._stands(word):
                found += 1
        return found > 1

    def _stands(self, word: str) -> bool:
        """Whether a word stands there by itself."""
        at = self._normal.find(word)
        while at >= 0:
            whole = _WORDS.match(self._normal, at)
            if whole is not None and whole[0] == word and not (at and _WORDS.match(self._normal, at - 1)):
                return True
            at = self._normal.find(word, at + 1)
        return False
