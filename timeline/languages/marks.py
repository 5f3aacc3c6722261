"""The little words that stand in nearly every sentence of a language and in no other's: und, les, of."""

from __future__ import annotations

import tomllib
from functools import cache

from timeline.languages.files import FOLDER, available
from timeline.languages.letters import letters

_HEAD = "[language]"


@cache
def marks() -> dict[str, frozenset[str]]:
    """The marks of each language that has some, normalised, by its code.

    Only the head of a file is read, so that telling languages apart loads none; a file that cannot be read has none,
    which must not stop the others.
    """
    found = {}
    for code in available():
        text = (FOLDER / f"{code}.toml").read_text("utf-8")
        _, begins, rest = text.partition(_HEAD)
        try:
            words = tomllib.loads(begins + rest.partition("\n[")[0]).get("language", {}).get("marks", [])
        except tomllib.TOMLDecodeError:
            continue
        if words:
            found[code] = frozenset(map(letters, words))
    return found
