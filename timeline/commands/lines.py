"""JSON lines in and out, and problems told on stderr: what the streaming commands share."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from timeline.records import Problem

T = TypeVar("T")
SOME_FAILED = 3  # the exit code where anything was skipped


class JsonLines:
    """JSON lines in, JSON lines out, in order; what fails is told on stderr and counted."""

    def __init__(self, file: IO[bytes], strict: bool) -> None:
        from timeline.sources.errors import SourceError

        self.file, self.strict, self.failed = file, strict, 0
        self.fault = SourceError

    def each(self, make: Callable[[dict[str, Any], str], T]) -> Iterator[tuple[str, dict[str, Any], T]]:
        """The place of each record, the record, and what is made of both."""
        from timeline.sources.record import parse_line

        name = str(getattr(self.file, "name", "-")).replace("<stdin>", "-")
        for number, line in enumerate(self.file, 1):
            if not line.isspace():
                place = f"{name}:{number}"
                record = self.attempt(parse_line, line, place)
                made = None if record is None else self.attempt(make, record, place)
                if record is not None and made is not None:
                    yield place, record, made

    def attempt(self, work: Callable[..., T], *given: object) -> T | None:
        """The work's result; None where the line is at fault, which is told (or, if strict, ends the command)."""
        try:
            return work(*given)
        except self.fault as error:
            tell(error.problem)
            self.failed += 1
            if self.strict:
                sys.exit(SOME_FAILED)
            return None

    def finish(self) -> None:
        """Leave with the exit code that tells whether lines failed."""
        if self.failed:
            click.echo(f"{self.failed} line(s) skipped", err=True)
            sys.exit(SOME_FAILED)


def tell(problem: Problem) -> None:
    """Print a problem on stderr: where, what, and how to mend it."""
    mend = f" ({problem.mend})" if problem.mend else ""
    click.echo(f"{problem.severity}: {problem.place}: {problem.message}{mend}", err=True)


@contextmanager
def told(db: Path, made: bool = False) -> Iterator[None]:
    """What cannot be done with a database ends the command with a message; `made`: it must be there already."""
    import sqlite3

    from timeline.store.store import StoreError

    if made and not db.exists():
        raise click.ClickException(f"no database at {db}: `timeline build` makes one")
    try:
        yield
    except (BrokenPipeError, KeyError, IndexError):  # the reader has enough (`| head`); a fault of ours
        raise
    except sqlite3.DatabaseError as error:
        raise click.ClickException(f"{db}: {error}") from None
    except (StoreError, LookupError, OSError, ValueError) as error:
        raise click.ClickException(str(error)) from None


def write(record: dict[str, Any]) -> None:
    """Print a record as one line of JSON."""
    import orjson

    sys.stdout.buffer.write(orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE))


class Progress:
    """A count of articles on a terminal; nothing elsewhere."""

    def __enter__(self) -> Callable[[str], None]:
        self.shown = sys.stderr.isatty()
        self.count = 0
        return self.advance

    def advance(self, place: str) -> None:
        self.count += 1
        if self.shown and (self.count % 10 == 0 or self.count < 10):
            click.echo(f"\r\x1b[K{self.count} articles  {place[-60:]}", nl=False, err=True)

    def __exit__(self, *_: object) -> None:
        if self.shown and self.count:
            click.echo("\r\x1b[K", nl=False, err=True)
