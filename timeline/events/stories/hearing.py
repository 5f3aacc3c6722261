"""What an article names, by sound: words of its text that may be names, whether or not anything was made of them.

A name of four consonants or more is hardly met by chance, so that two articles which share one, in whatever scripts,
are of one affair. It says nothing of which happening of the affair is told.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from timeline.events.gazetteer import places_folded
from timeline.languages import available, load
from timeline.languages.concepts import concepts_of
from timeline.languages.cues import event_cues
from timeline.languages.name_cues import name_cues
from timeline.languages.name_keys import consonants, fold

LEAD = 2000  # characters of a text in which it says what it is about
_MOST = 12  # names that are kept of an article
_SHORTEST = 4  # consonants of a name that is not met by chance, and letters of a word that may have them
_STARTS = '.!?:;\n"“”«»„-–—'  # what a sentence or a quotation begins behind
_WIDE = {"country", "region"}  # what very many articles name


def names_heard(text: str, language: str | None) -> frozenset[str]:
    """The sounds of the words in the lead of a text that may be names, those most often met first."""
    lead, code = text[:LEAD], (language or "").partition("-")[0].lower()
    counts = Counter(sound for word in _words(lead, code) for sound in _sounds(word, code))
    return frozenset(sorted(counts, key=lambda sound: (-counts[sound], -len(sound), sound))[:_MOST])


def _words(text: str, code: str) -> Iterator[str]:
    """The words that may be names: those with a capital that no sentence gives them, and all where there are none."""
    cues = name_cues(code)
    words = list(_cased(cues.letters).finditer(text))
    for place, word in enumerate(words):
        if word[0][0].isupper() and not word[0].isupper():
            beside = words[max(0, place - 1) : place] + words[place + 1 : place + 2]
            if any(_are_a_name(text, word, other) for other in beside) or not (
                cues.capital_nouns or _begins(text, word.start())
            ):
                yield word[0]
    if cues.uncased:
        yield from _uncased(cues.letters).findall(text)


@lru_cache(maxsize=32)
def _cased(uncased: str) -> re.Pattern[str]:
    """Words in letters that may have capitals."""
    return re.compile(rf"[^\W\d_{uncased}]{{{_SHORTEST},}}")


@lru_cache(maxsize=32)
def _uncased(letters: str) -> re.Pattern[str]:
    """Words in letters without capitals."""
    return re.compile(rf"[{letters}]{{{_SHORTEST},}}")


def _are_a_name(text: str, word: re.Match[str], other: re.Match[str]) -> bool:
    """Whether two words with capitals stand side by side."""
    return other[0][0].isupper() and text[min(word.end(), other.end()) : max(word.start(), other.start())] == " "


def _begins(text: str, start: int) -> bool:
    """Whether a sentence or a quotation begins here."""
    before = text[max(0, start - 3) : start].rstrip(" ")
    return not before or before[-1] in _STARTS


@lru_cache(maxsize=65536)
def _sounds(word: str, code: str) -> tuple[str, ...]:
    """How a word sounds that may be a name, also without what may be written on to its front."""
    forms = [folded := fold(word)]
    if not folded:  # a line of tatweels, a vowel sign alone
        return ()
    cues = name_cues(code)
    if cues.uncased and not _cased(cues.letters).match(word):
        if cues.is_ordinary(folded) and not cues.is_foreign(folded):
            return ()
        forms += [folded[1:]] if folded[0] in cues.glue.letters and not cues.is_foreign(folded) else []
    if any(_is_known(form, code) for form in forms):
        return ()
    return tuple(dict.fromkeys(key for form in forms if len(key := consonants(form)) >= _SHORTEST))


def _is_known(form: str, code: str) -> bool:
    """Whether a word is no name, or that of a country."""
    places = places_folded(form)
    return form in _known(code) or bool(concepts_of(form, code)) or bool(places and places[0].kind in _WIDE)


@lru_cache(maxsize=32)
def _known(code: str) -> frozenset[str]:
    """The folded words of time and verbs of a language; none where there is no file of it."""
    cues = event_cues(code) if code in available() else None
    if cues is None:
        return frozenset()
    language = load(code)
    return frozenset(map(fold, (*language.triggers, *language.lexicon, *cues.forms)))
