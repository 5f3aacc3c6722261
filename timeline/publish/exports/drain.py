"""A file for libraries that want one to write to, of which an export gives the bytes as they come."""

from __future__ import annotations

import io
from typing import Any


class Drain(io.RawIOBase):
    """A file that is only written on, and tells how far; it cannot be sought, so what is written stays as it is."""

    def __init__(self) -> None:
        super().__init__()
        self._chunks: list[bytes] = []
        self._written = 0

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self._chunks.append(bytes(data))
        self._written += len(data)
        return len(data)

    def tell(self) -> int:
        return self._written

    def taken(self) -> bytes:
        """What was written since the last time."""
        chunk = b"".join(self._chunks)
        self._chunks.clear()
        return chunk
