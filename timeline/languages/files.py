"""Where the language files are."""

from __future__ import annotations

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


@cache
def available() -> tuple[str, ...]:
    """The codes of the languages with a file of ours, in order; looked up once, since each article asks."""
    return tuple(sorted(p.stem for p in FOLDER.glob("*.toml") if len(p.stem) in (2, 3) and "." not in p.stem))
