"""What finds the names of an article: the rules of `finding`, or another way that is given instead."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from timeline.records import Name


class NameFinder(Protocol):
    """What finds the names of a text: the rules (`finding.find_names`), a user's own list, a model."""

    def __call__(
        self, text: str, title: str, language: str | None, sentences: Sequence[tuple[int, int]], /
    ) -> tuple[Name, ...]:
        """Every mention of a name in `text`, in its order; `sentences` are the sentences' spans."""
        ...
