"""What a server needs to take corrections. Apart from the plugin, whose import makes Datasette look for plugins."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any
from weakref import WeakKeyDictionary

from timeline.store.corrections import Correction

SHORTEST_TOKEN = 16  # characters: what is shorter can be guessed


@dataclass(frozen=True)
class Desk:
    """What correcting needs from outside: the token, how a correction is applied and taken back (giving what moved),
    and the clock."""

    token: str
    correct: Callable[[Correction], Iterable[str]]
    undo: Callable[[Correction], Iterable[str]]
    now: Callable[[], str]
    lock: threading.Lock = field(default_factory=threading.Lock)  # one correction at a time

    def __post_init__(self) -> None:
        if len(self.token) < SHORTEST_TOKEN:
            raise ValueError(f"the token for corrections is too short: give at least {SHORTEST_TOKEN} characters")

    def apply(self, correction: Correction) -> list[str]:
        """Apply a correction; what moved, in words."""
        with self.lock:
            return list(self.correct(correction))

    def take_back(self, correction: Correction) -> list[str]:
        """Take back a correction; what moved, in words."""
        with self.lock:
            return list(self.undo(correction))


_DESKS: WeakKeyDictionary[Any, Desk] = WeakKeyDictionary()  # by server


def open_desk(datasette: Any, desk: Desk) -> None:
    """Let a server take corrections."""
    _DESKS[datasette] = desk


def desk_of(datasette: Any) -> Desk | None:
    """The desk of a server that takes corrections."""
    return _DESKS.get(datasette)
