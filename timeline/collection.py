"""Python's search for garbage, left out or seldom made where many objects are made and few of them go."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # mypyc knows it by that name
    from mypy_extensions import mypyc_attr as mypyc_attr
else:

    def mypyc_attr(**_: Any) -> Any:
        """What a class tells mypyc: `acyclic` of objects that are in no rings, through which no search needs to go."""
        return lambda described: described


SELDOM = 20_000, 20, 50  # new objects between searches, and of those that stayed; Python's own are 700, 10, 10


def collect_seldom() -> None:
    """Search less often from here on, in a process of our own: what is read is seldom in rings, and a full
    search takes as long as a page (up to 90 ms)."""
    gc.set_threshold(*SELDOM)


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
