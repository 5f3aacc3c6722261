"""Reading in several processes, in order and lazily."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import Protocol, TypeVar

A = TypeVar("A")
B = TypeVar("B")
BATCH = 128  # items that a process has before it; what is read ahead stays bounded


class Each(Protocol):
    """As the built-in `map`."""

    def __call__(self, function: Callable[[A], B], items: Iterable[A], /) -> Iterator[B]:
        """The function's results, in the order of the items."""
        ...


@contextmanager
def processes(jobs: int) -> Iterator[Each]:
    """A `map` over as many processes; the results are the same for any number, and so is their order."""
    if jobs <= 1:
        yield map
        return
    import signal
    from multiprocessing import Pool

    # Ctrl-C reaches every process of the terminal: the first one ends the others, and they say nothing of it
    with Pool(jobs, signal.signal, (signal.SIGINT, signal.SIG_IGN)) as pool:

        def each(function: Callable[[A], B], items: Iterable[A], /) -> Iterator[B]:
            rest = iter(items)
            while batch := list(islice(rest, BATCH * jobs)):
                yield from pool.imap(function, batch, chunksize=BATCH // 8)

        yield each
