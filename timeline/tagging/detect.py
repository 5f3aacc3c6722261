"""Which language a text is read in: the one given, else by script, else by its common words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import Final

from timeline.languages import available, load
from timeline.languages.errors import LanguageError
from timeline.languages.grammar import Language
from timeline.languages.letters import letters

SAMPLE: Final = 4000  # characters looked at
LEAST_SHARE: Final = 12  # one word in so many must be known
LONGEST_CODE: Final = 8  # letters of a language subtag (BCP 47)
UNKNOWN: Final = "common"  # absolute dates only
_WORD: Final = re.compile(r"[^\W\d_]+")
_ARABIC: Final = re.compile(r"[\u0600-\u06ff]")
_COMMON_ARABIC, _COMMON_LATIN = "اينلم", "eaionEAION"  # no line of five words is without them all
_LATIN: Final = re.compile(r"[a-zA-Z\u00c0-\u024f]")
# Five words in a row; lengths are bounded so that the cost is linear on any text.
_ARABIC_WORDS: Final = re.compile(r"(?:[\u0600-\u06ff]{1,24}\W{1,3}){4}[\u0600-\u06ff]")
_LATIN_WORDS: Final = re.compile(r"(?:[a-zA-Z\u00c0-\u024f]{1,24}\W{1,3}){4}[a-zA-Z\u00c0-\u024f]")
MOSTLY: Final = 4  # times as many letters of another script make a line one of another language


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


def passages(text: str, spoken: Language) -> list[tuple[int, int, Language]]:
    """The lines of a text that are written in another script than its language's, each with its own language.

    Only lines of some words count; a name in another script stays with the language around it.
    """
    arabic = _in_arabic_letters(spoken)
    if not any(letter in text for letter in (_COMMON_LATIN if arabic else _COMMON_ARABIC)):
        return []
    if not (_LATIN_WORDS if arabic else _ARABIC_WORDS).search(text):
        return []
    found: list[tuple[int, int, Language]] = []
    start = 0
    for line in text.split("\n"):
        letters_of_arabic, of_latin = len(_ARABIC.findall(line)), len(_LATIN.findall(line))
        ours, theirs = (letters_of_arabic, of_latin) if arabic else (of_latin, letters_of_arabic)
        if theirs > MOSTLY * ours and (_LATIN_WORDS if arabic else _ARABIC_WORDS).search(line):
            found.append((start, start + len(line), load((detect(line) or UNKNOWN) if arabic else "ar")))
        start += len(line) + 1
    return found


@cache
def _in_arabic_letters(language: Language) -> bool:
    """Whether a language is written in Arabic letters, as Persian and Urdu are too."""
    return 2 * sum(word > "\u0600" for word in language.triggers) > len(language.triggers)


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
