"""The little words that stand in nearly every sentence of a language and in no other's: und, les, of."""

from __future__ import annotations

import tomllib
from functools import cache
from itertools import dropwhile, takewhile

from timeline.languages.files import FOLDER, available
from timeline.languages.writing.letters import letters

_HEAD = "[language]"


@cache
def marks() -> dict[str, frozenset[str]]:
    """The marks of each language that has some, normalised, by its code.

    Only the head of a file is read, so that telling languages apart loads none; a file that cannot be read has none,
    which must not stop the others.
    """
    found = {}
    for code in available():
        with (FOLDER / f"{code}.toml").open(encoding="utf-8") as lines:
            begun = dropwhile(lambda line: not line.startswith(_HEAD), lines)
            head = next(begun, "") + "".join(takewhile(lambda line: line[:1] != "[", begun))
        try:
            words = tomllib.loads(head).get("language", {}).get("marks", [])
        except tomllib.TOMLDecodeError:
            continue
        if words:
            found[code] = frozenset(map(letters, words))
    return found
