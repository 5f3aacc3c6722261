"""Languages by their code. One that was compiled is kept beside Python's own compiled files, for the next start."""

from __future__ import annotations

import os
import pickle
import sys
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path

from timeline.collection import without_collection
from timeline.languages.files import FOLDER, available
from timeline.languages.grammar import Language

_COMMON = "common.toml"
_MADE_BY = (*sorted(FOLDER.glob("*.py")), FOLDER.parent / "chronology" / "term.py")


def level(code: str) -> str:
    """How well a language is read: `full` (a file of ours), `basic` (locale data), `dates` (absolute dates only)."""
    if code in available():
        return "full"
    from timeline.languages.basic import codes  # which needs pydantic

    return "basic" if code in codes() else "dates"


@cache
def load(code: str) -> Language:
    """The compiled language: a file of ours, else the base lexicon of dateparser's locale data, else only what
    belongs to no language. Raises LanguageError for a file that cannot be used."""
    path = _kept(code) if code in available() else None
    if path is None:
        return _compiled(code)
    with without_collection(stay=True), suppress(OSError, EOFError, pickle.UnpicklingError), path.open("rb") as file:
        language: Language = pickle.load(file)
        return language
    language = _compiled(code)
    if not sys.dont_write_bytecode:
        _keep(language, path)
    return language


def keep() -> None:
    """Compile all languages with a file of ours and keep them, though Python be told to write no compiled files."""
    for code in available():
        _keep(_compiled(code), _kept(code))


def _compiled(code: str) -> Language:
    from timeline.languages.compiler import compile_language  # checks with pydantic: not at every start

    with without_collection(stay=True):
        return compile_language(code)


def _kept(code: str) -> Path:
    """Where the compiled form of a file of ours is kept: named by what it was made from, so that it is never stale."""
    made_from = blake2b(sys.version.encode(), digest_size=8)
    for path in (FOLDER / f"{code}.toml", FOLDER / _COMMON, *_MADE_BY):
        made_from.update(path.read_bytes())
    return FOLDER / "__pycache__" / f"{code}.{made_from.hexdigest()}.pickle"


def _keep(language: Language, path: Path) -> None:
    """Write a compiled language in one step, in the place of older ones; nothing where that is not allowed."""
    with suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        part = path.with_suffix(f".{os.getpid()}")
        part.write_bytes(pickle.dumps(language, pickle.HIGHEST_PROTOCOL))
        part.replace(path)
        for other in path.parent.glob(f"{language.code}.*.pickle"):
            if other != path:
                other.unlink(missing_ok=True)
