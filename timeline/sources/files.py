"""The files of sources: folders walked, each file known by its path relative to the source given."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from timeline.records import Problem

_README = re.compile(r"readme([._-].*)?", re.IGNORECASE)
CORRECTIONS = "corrections.jsonl"
NAMES = "names.csv"  # the user's own list, see own_list


def folder_of(source: Path) -> Path:
    """The folder of a source, which holds the corrections and the user's own list."""
    return source if source.is_dir() else source.parent


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file, and its path relative to the source, with slashes: the place that problems and uids speak of."""

    path: Path
    place: str
    named: bool = False  # by a person, not found in a folder


def files_of(sources: Iterable[Path]) -> Iterator[SourceFile | Problem]:
    """The files of all sources, sorted by place: the same whatever order the sources are named in.

    Hidden files, README files, corrections and the user's own list are passed over. A file reached twice (by a folder
    and by its own name) comes once, under its longest place. What cannot be opened comes first, as Problems.
    """
    files: dict[str, SourceFile] = {}
    problems: list[Problem] = []
    for source in sources:
        for found in _files_of(source):
            if isinstance(found, Problem):
                problems.append(found)
                continue
            real = os.path.realpath(found.path)
            files[real] = max(files.get(real, found), found, key=lambda file: (file.place.count("/"), file.place))
    yield from sorted(set(problems), key=lambda problem: (problem.place, problem.message))
    yield from sorted(files.values(), key=lambda file: (file.place, str(file.path)))


def _files_of(source: Path) -> Iterator[SourceFile | Problem]:
    if source.is_dir():
        found = list(_walk(source))
        yield from found or [Problem("warning", str(source), "no files in this folder", "check the path")]
    elif source.name == CORRECTIONS:
        yield Problem("warning", str(source), "corrections are no articles", "give it by --corrections")
    elif source.is_file():
        yield SourceFile(source, _printable(source.name), named=True)
    else:
        reason = "no regular file" if source.exists() else "no such file or folder"
        yield Problem("error", str(source), reason, "check the path")


def _walk(folder: Path) -> Iterator[SourceFile | Problem]:
    failures: list[OSError] = []
    for root, folders, names in os.walk(folder, onerror=failures.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in folders:
            if (Path(root) / name).is_symlink():
                yield Problem("warning", _place(Path(root) / name, folder), "a linked folder, not followed", "name it")
        for name in names:
            path = Path(root) / name
            if name.startswith(".") or name in (CORRECTIONS, NAMES) or _README.fullmatch(name):
                continue
            if path.is_file():
                yield SourceFile(path, _place(path, folder))
            else:
                yield Problem("warning", _place(path, folder), "no regular file, not read")
    for failure in failures:
        yield Problem("error", _place(Path(failure.filename), folder), f"cannot be opened: {failure.strerror}")


def _place(path: Path, folder: Path) -> str:
    return _printable(path.relative_to(folder).as_posix())


def _printable(name: str) -> str:
    """A file name as text: bytes that are no UTF-8 become U+FFFD."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
