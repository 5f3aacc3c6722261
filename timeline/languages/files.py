"""Where the language files are."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent


def available() -> list[str]:
    """The codes of the languages with a file of ours."""
    return sorted(p.stem for p in FOLDER.glob("*.toml") if len(p.stem) in (2, 3) and "." not in p.stem)
