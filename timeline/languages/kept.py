"""What was made from files of ours, kept beside Python's own compiled files for the next start."""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

from timeline.collection import without_collection
from timeline.languages.files import FOLDER

Made = TypeVar("Made")


def kept(name: str, made_from: Iterable[Path], make: Callable[[], Made]) -> Made:
    """What is made from some files: as it was kept, else made now, and kept where Python keeps compiled files."""
    path = _path(name, made_from)
    with without_collection(stay=True), suppress(OSError, EOFError, pickle.UnpicklingError), path.open("rb") as file:
        found: Made = pickle.load(file)
        return found
    found = make()
    if not sys.dont_write_bytecode:
        _write(found, name, path)
    return found


def keep(name: str, made_from: Iterable[Path], make: Callable[[], object]) -> None:
    """Make it and keep it, though Python be told to write no compiled files."""
    _write(make(), name, _path(name, made_from))


def _path(name: str, made_from: Iterable[Path]) -> Path:
    """Where it is kept: named by what it is made from, so that it is never stale."""
    digest = blake2b(sys.version.encode(), digest_size=8)
    for path in made_from:
        digest.update(path.read_bytes())
    return FOLDER / "__pycache__" / f"{name}.{digest.hexdigest()}.pickle"


def _write(made: object, name: str, path: Path) -> None:
    """Write it in one step, in the place of older ones; nothing where that is not allowed."""
    with suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        part = path.with_suffix(f".{os.getpid()}")
        part.write_bytes(pickle.dumps(made, pickle.HIGHEST_PROTOCOL))
        part.replace(path)
        for other in path.parent.glob(f"{name}.*.pickle"):
            if other != path:
                other.unlink(missing_ok=True)
