"""Which language a text is read in: the one given, else by script, else by its common words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from timeline.languages import available, load
from timeline.languages.grammar import Language
from timeline.languages.letters import letters

SAMPLE = 4000  # characters looked at
UNKNOWN = "common"  # absolute dates only
_WORD = re.compile(r"[^\W\d_]+")
_ARABIC = re.compile(r"[\u0600-\u06ff]")


def language_of(text: str, given: str | Language | None) -> tuple[Language, str | None]:
    """The compiled language and the region (`en-US`: US)."""
    if isinstance(given, Language):
        return given, None
    code = given or detect(text) or UNKNOWN
    base, _, region = code.replace("_", "-").partition("-")
    base = base.lower()
    return load(base if base.isalpha() else UNKNOWN), region.upper() or None


@cache
def available_codes() -> frozenset[str]:
    """The languages with a file of ours."""
    return frozenset(available())


def detect(text: str) -> str | None:
    """The language whose words are most often in the text; None where none is."""
    sample = text[:SAMPLE]
    arabic = len(_ARABIC.findall(sample))
    if arabic * 3 > sum(c.isalpha() for c in sample):
        return "ar"
    words = Counter(_WORD.findall(letters(sample)))
    scores = {code: sum(n for word, n in words.items() if word in _common(code)) for code in available_codes() - {"ar"}}
    best = max(sorted(scores), key=scores.__getitem__, default=None)
    return best if best and scores[best] * 20 > sum(words.values()) else None


@cache
def _common(code: str) -> frozenset[str]:
    """Words that tell a language: those of its tense cues and its short words of time."""
    language = load(code)
    return frozenset(language.tense.past + language.tense.future + language.tense.breaks)
