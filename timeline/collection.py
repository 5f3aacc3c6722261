"""Python's search for garbage, left out where many objects are made and none of them go."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collection(stay: bool = False) -> Iterator[None]:
    """Without looking for garbage; what is made to `stay` is not looked through later either (a compiled language)."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if stay:
            gc.freeze()
        if enabled:
            gc.enable()
