"""What took long to find, kept for who asks next."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from contextlib import suppress
from typing import Generic, TypeVar

T = TypeVar("T")


class Memory(Generic[T]):
    """What was found for the last `most` keys; where one more is asked for, the oldest goes."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._found: dict[Hashable, T] = {}

    def of(self, key: Hashable, find: Callable[[], T]) -> T:
        """What is kept under a key, found where it is not yet. Threads may ask at once."""
        with suppress(KeyError):
            return self._found[key]
        found = self._found[key] = find()
        for oldest in list(self._found)[: -self._most]:
            self._found.pop(oldest, None)
        return found
