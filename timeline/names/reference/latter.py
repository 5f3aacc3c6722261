"""Whom "the latter" means: the person or body named last, with nothing behind the name that it may mean as well."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from timeline.languages.tables.name_cues import NameCues
from timeline.languages.writing.name_keys import fold
from timeline.names.reference.persons import agrees
from timeline.records import Name

_LED = re.compile(r"([^\W\d_]+)(?:[ \u00a0]|['’])(?=[^\W\d_])")  # before another word, not a day ("le 3 mai")
_SMALL = 3  # letters of a small word before a verb (`lui`)


def is_latter(words: Sequence[re.Match[str]], cues: NameCues, auxiliaries: Set[str]) -> bool:
    """Whether words before a verb say so (`Ce dernier a`), with no noun of their own (`Cette dernière édition a`)."""
    if " ".join(fold(word[0]) for word in words[:2]) not in cues.latter:
        return False
    following = "".join(fold(word[0]) for word in words[2:3])
    return len(following) <= _SMALL or following in auxiliaries


def named_last(names: Sequence[Name], begins: int, word: re.Match[str], text: str, cues: NameCues) -> tuple[Name, ...]:
    """The person or body named last between an offset and a word; none where a noun with its article stands behind
    (`Valnor a vendu l'usine. | Celle-ci`).
    """
    acting = [n for n in names if begins < n.start < word.start() and n.kind in ("person", "organisation")]
    small = cues.definites | cues.indefinites
    return tuple(
        name
        for name in acting[-1:]
        if small.isdisjoint(fold(found) for found in _LED.findall(text, name.end, word.start()))
        and (name.kind != "person" or agrees(name, text, cues, fold(word[0])))
    )
