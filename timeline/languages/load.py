"""Languages by their code. One that was compiled is kept for the next start."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path

from timeline.collection import without_collection
from timeline.languages import kept
from timeline.languages.files import FOLDER, available
from timeline.languages.grammar.language import Language

_COMMON = "common.toml"
_MADE_BY = (*sorted(FOLDER.rglob("*.py")), FOLDER.parent / "chronology" / "term.py")


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
    return kept.kept(code, _made_from(code), partial(_compiled, code)) if code in available() else _compiled(code)


def keep() -> None:
    """Compile all languages with a file of ours and keep them."""
    for code in available():
        kept.keep(code, _made_from(code), partial(_compiled, code))


def _compiled(code: str) -> Language:
    from timeline.languages.compiler import compile_language  # checks with pydantic: not at every start

    with without_collection(stay=True):
        return compile_language(code)


def _made_from(code: str) -> Iterator[Path]:
    yield from (FOLDER / f"{code}.toml", FOLDER / _COMMON, *_MADE_BY)
