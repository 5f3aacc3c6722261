"""Which language a text is read in: the one given, else by script, else by its common words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import Final

from timeline.languages import available, load
from timeline.languages.errors import LanguageError
from timeline.languages.grammar.language import Language
from timeline.languages.writing.letters import letters
from timeline.languages.writing.marks import marks

SAMPLE: Final = 4000  # characters looked at
LEAST_SHARE: Final = 12  # one word in so many must be known
PROSE: Final = 40  # words of a text that must have marks
LEAST_MARKED: Final = 30  # one word in so many
NOT_ARABIC: Final = 80  # one letter in so many, at most, may be of another language than Arabic
LONGEST_CODE: Final = 8  # letters of a language subtag (BCP 47)
UNKNOWN: Final = "common"  # absolute dates only
_WORD: Final = re.compile(r"[^\W\d_]+")
ARABIC: Final = re.compile(r"[\u0600-\u06ff]")
_NOT_ARABIC: Final = re.compile("[پچژگٹڈڑںے]")  # letters of Persian, Urdu, Kurdish


def language_of(text: str, given: str | Language | None) -> tuple[Language, str | None]:
    """The compiled language and the region (`en-US`: US)."""
    if isinstance(given, Language):
        return given, None
    code = given or detect(text) or UNKNOWN
    base, _, region = code.replace("_", "-").partition("-")
    base = base.lower()
    return load(base if base.isalpha() and len(base) <= LONGEST_CODE else UNKNOWN), region.upper() or None


def detect(text: str) -> str | None:
    """The language that a text is in: of Arabic letters Arabic, unless it has many that Arabic lacks; else that whose
    marks it has, or whose file knows most of its words. None where none knows a fair share of them, and for prose that
    lacks the marks of the language that does: Dutch is no German."""
    sample = text[:SAMPLE]
    arabic = len(ARABIC.findall(sample))
    if arabic * 3 > sum(c.isalpha() for c in sample):
        return "ar" if len(_NOT_ARABIC.findall(sample)) * NOT_ARABIC < arabic else None
    words = Counter(_WORD.findall(letters(sample)))
    total = sum(words.values())
    marked = dict.fromkeys(marks(), 0)
    for word, n in words.items():
        for code in _marked_by().get(word, ()):
            marked[code] += n
    best = max(marked, key=marked.__getitem__, default=None)
    if best and marked[best] * LEAST_SHARE > total and 2 * marked[best] > sum(marked.values()):
        return best
    scores = {code: sum(n for word, n in words.items() if word in _words(code)) for code in available()}
    best = max(scores, key=scores.__getitem__, default=None)
    if best is None or scores[best] * LEAST_SHARE <= total:
        return None
    return None if total >= PROSE and marked.get(best, total) * LEAST_MARKED < total else best


@cache
def _marked_by() -> dict[str, list[str]]:
    """The languages of which a word is a mark."""
    found: dict[str, list[str]] = {}
    for code, words in marks().items():
        for word in words:
            found.setdefault(word, []).append(code)
    return found


@cache
def _words(code: str) -> frozenset[str]:
    """The words that a language's file knows; none for a file that cannot be used, which must not stop the others."""
    try:
        language = load(code)
    except LanguageError:
        return frozenset()
    verbs = (language.tense[key] for key in ("past", "future", "presents", "narrating"))
    return frozenset(language.lexicon).union(*verbs)
