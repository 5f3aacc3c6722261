"""Which language a text is read in: the one given, else by script, else by its common words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from timeline.languages import available, load
from timeline.languages.errors import LanguageError
from timeline.languages.grammar import Language
from timeline.languages.letters import letters

SAMPLE = 4000  # characters looked at
LEAST_SHARE = 12  # one word in so many must be known
LONGEST_CODE = 8  # letters of a language subtag (BCP 47)
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
    return load(base if base.isalpha() and len(base) <= LONGEST_CODE else UNKNOWN), region.upper() or None


@cache
def available_codes() -> frozenset[str]:
    """The languages with a file of ours."""
    return frozenset(available())


def detect(text: str) -> str | None:
    """The language that knows most of the text's words; None where none knows a fair share of them."""
    sample = text[:SAMPLE]
    arabic = len(_ARABIC.findall(sample))
    if arabic * 3 > sum(c.isalpha() for c in sample):
        return "ar"
    words = Counter(_WORD.findall(letters(sample)))
    scores = {code: sum(n for word, n in words.items() if word in _words(code)) for code in sorted(available_codes())}
    best = max(scores, key=scores.__getitem__, default=None)
    return best if best and scores[best] * LEAST_SHARE > sum(words.values()) else None


@cache
def _words(code: str) -> frozenset[str]:
    """The words that a language's file knows; none for a file that cannot be used, which must not stop the others."""
    try:
        language = load(code)
    except LanguageError:
        return frozenset()
    return frozenset(language.lexicon) | set(language.tense.past) | set(language.tense.future)
