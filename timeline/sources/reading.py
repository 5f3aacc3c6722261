"""Sources to articles: the table of readers, and the one stream that all sources give."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from unicodedata import normalize

from timeline.records import Article, Problem
from timeline.sources.errors import SourceError
from timeline.sources.files import SourceFile, files_of
from timeline.sources.options import ReadOptions
from timeline.sources.page import read_html
from timeline.sources.plain import read_text
from timeline.sources.rows import read_jsonl, read_table

# A reader yields what one file holds, in its order, and may raise SourceError for all of it.
Reader = Callable[[SourceFile, ReadOptions], Iterator[Article | Problem]]

_ARCHIVES = (".zip", ".gz", ".tgz", ".tar", ".bz2", ".xz", ".zst", ".7z", ".rar")
READERS: Mapping[str, Reader] = {
    ".txt": read_text,
    ".md": read_text,
    ".markdown": read_text,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".csv": read_table,
    ".tsv": read_table,
    ".html": read_html,
    ".htm": read_html,
}


def read(source: Path, options: ReadOptions | None = None) -> Iterator[Article | Problem]:
    """The articles of a file or folder, sorted by path, and what could not be read; see `read_all`."""
    return read_all([source], options)


def read_all(sources: Iterable[Path], options: ReadOptions | None = None) -> Iterator[Article | Problem]:
    """The articles of all sources, sorted by path, and what could not be read; nothing is dropped silently.

    Of two articles with one uid the first by path is kept and the other is an error. The order in which the sources
    are named changes nothing. Warnings that concern one article stay in its `problems`. Letters are composed (NFC), as
    names and verbs are looked for.
    """
    claimed: dict[str, str] = {}
    for item in _read_files(files_of(sources), options or ReadOptions()):
        if isinstance(item, Article):
            if item.uid in claimed:
                yield _claimed_twice(item, claimed[item.uid])
                continue
            claimed[item.uid] = item.place
            item = replace(item, text=normalize("NFC", item.text), title=normalize("NFC", item.title))
        yield item


def _read_files(files: Iterable[SourceFile | Problem], options: ReadOptions) -> Iterator[Article | Problem]:
    for file in files:
        if isinstance(file, Problem):
            yield file
            continue
        reader = READERS.get(file.path.suffix.lower())
        if reader is None:
            yield _no_reader(file)
            continue
        try:
            yield from reader(file, options)
        except SourceError as error:
            yield error.problem
        except UnicodeError as error:
            yield Problem("error", file.place, f"the rest is not read: {error}", "save it as UTF-8")
        except OSError as error:
            yield Problem("error", file.place, f"cannot be read: {error.strerror or error}", "check its permissions")


def _no_reader(file: SourceFile) -> Problem:
    """A file of no known format: an error where a person named it, a warning where a folder held it."""
    suffix = file.path.suffix or "files without a suffix"
    return Problem("error" if file.named else "warning", file.place, f"no reader for {suffix}", _known(suffix))


def _known(suffix: str) -> str:
    if suffix.lower() in _ARCHIVES:
        return "unpack it into a folder, and read that"
    return f"there are readers for {', '.join(READERS)}"


def _claimed_twice(article: Article, first: str) -> Problem:
    name = f"id {article.id}" if article.id else f"url {article.url}" if article.url else "path or text"
    message = f"the {name} is already that of {first}; this article is skipped"
    return Problem("error", article.place, message, "give each article its own id")
