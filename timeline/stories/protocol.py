"""What linking asks of who holds the events: those that may tell the same happening as one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from timeline.stories.mention import Mention


class Neighbours(Protocol):
    """What finds the events that may tell the same happening as a given one."""

    def near(self, mention: Mention) -> Iterable[Mention]:
        """At least the kin (`are_kin`) of an event that it meets, in no order; a crowd of them may be cut down."""
        ...

    def of_article(self, article: str) -> Sequence[Mention]:
        """The events of an article near which one was found, in no order: at least those of the same times."""
        ...
