"""What composing and linking ask of others: who finds names, who holds the events."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from timeline.events.stories.mention import Mention
from timeline.records import Name


class NameFinder(Protocol):
    """What finds the names of a text: the rules (`names.find_names`), a user's own list, a model."""

    def __call__(
        self, text: str, title: str, language: str | None, sentences: Sequence[tuple[int, int]], /
    ) -> tuple[Name, ...]:
        """Every mention of a name in `text`, in its order; `sentences` are the sentences' spans."""
        ...


class Neighbours(Protocol):
    """What finds the events that may tell the same happening as a given one."""

    def near(self, mention: Mention) -> Iterable[Mention]:
        """At least the kin (`are_kin`) of an event that it meets, in no order; a crowd of them may be cut down."""
        ...

    def of_article(self, article: str) -> Sequence[Mention]:
        """The events of an article near which one was found, in no order: at least those of the same times."""
        ...
