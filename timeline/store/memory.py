"""What took long to find, kept for who asks next."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from contextlib import suppress
from typing import Generic, TypeVar

T = TypeVar("T")


class Memory(Generic[T]):
    """What was found for the last `most` keys; where one more is asked for, the one goes that was not for longest."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._found: dict[Hashable, T] = {}

    def of(self, key: Hashable, find: Callable[[], T]) -> T:
        """What is kept under a key, found where it is not yet. Threads may ask at once."""
        with suppress(KeyError):
            found = self._found[key] = self._found.pop(key)
            return found
        found = self._found[key] = find()
        for oldest in list(self._found)[: -self._most]:
            self._found.pop(oldest, None)
        return found
