"""What linking asks of whoever holds the events."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from timeline.events.mention import Mention


class Neighbours(Protocol):
    """What finds the events that may tell the same happening as a given one."""

    def near(self, mention: Mention) -> Iterable[Mention]:
        """At least the kin (`are_kin`) of an event, in no order; a crowd of them may be cut down."""
        ...
