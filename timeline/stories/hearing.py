"""What an article names, whether or not its events are told of it: by this articles of one affair are found.

All names that are found in its text and headline count, the countries of whose people or towns it speaks, and words
that may be names though nothing was made of them: one of four consonants is hardly met by chance in two articles, in
whatever scripts. It says nothing of which happening of the affair is told.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from timeline.languages import available, load
from timeline.languages.concepts import concepts_of
from timeline.languages.tables.event_cues import event_cues
from timeline.languages.tables.name_cues import NONE, name_cues
from timeline.languages.writing.name_keys import consonants, fold
from timeline.names.finding import find_names
from timeline.names.gazetteer import places_folded
from timeline.names.nations import nation_of
from timeline.names.protocol import NameFinder
from timeline.records import Article, Name
from timeline.stories.marks import JOINT, NATION, mark
from timeline.stories.wording import subjects
from timeline.tagging.sentences import sentences

LEAD = 2000  # characters of a text in which it says what it is about
_MOST = 16  # names that are kept of an article
_SUBJECTS = 12  # concepts that are kept of an article
_NATIONS = 3  # countries of which it is, those most often met
_NAMED = 2  # times that a name counts which was found as one
_SHORTEST = 4  # consonants of a name that is not met by chance, and letters of a word that may have them
_STARTS = '.!?:;\n"“”«»„-–—'  # what a sentence or a quotation begins behind
_WIDE = {"country", "region"}  # what very many articles name
_WORD = re.compile(r"[^\W\d_]+")


def names_heard(text: str, title: str, language: str | None) -> tuple[str, ...]:
    """`heard_of` an article of which no names are known yet."""
    lead, known = text[:LEAD], name_cues(language) is not NONE
    return heard_of(text, title, language, find_names(lead, title, language, sentences(lead)) if known else ())


class Listening:
    """A finder of names that remembers what it found in the text of an article."""

    def __init__(self, finder: NameFinder) -> None:
        self._finder = finder
        self._found: tuple[Name, ...] | None = None  # nothing was asked of it

    def __call__(
        self, text: str, title: str, language: str | None, sentences: Sequence[tuple[int, int]]
    ) -> tuple[Name, ...]:
        """What the finder finds."""
        self._found = self._finder(text, title, language, sentences)
        return self._found

    def heard(self, article: Article) -> tuple[str, ...]:
        """What an article names whose text was listened to; nothing where nobody asked, as no event is told."""
        if self._found is None:
            return ()
        return heard_of(article.text, article.title, article.language, self._found)


def heard_of(text: str, title: str, language: str | None, names: Iterable[Name]) -> tuple[str, ...]:
    """What the lead of a text and its headline name, by sound, those most often met first; `names` are the text's.

    Countries stand by themselves (`@fr`), and each two of them as one name (`dz+fr`). Last come the concepts of what is
    told (`=strike`).
    """
    code = (language or "").partition("-")[0].lower()
    counts = Counter(sound for word in _words(text[:LEAD], code) for sound in _sounds(word, code))
    nations = Counter(nation for part in (text[:LEAD], title) for nation in _nations(part, code))
    found = [name for name in names if name.start < LEAD]
    if name_cues(code) is not NONE:
        found += find_names(title, "", language, sentences(title))
    for name in found:
        if name.country:
            nations[name.country.lower()] += 1
        if name.kind != "role" and not (name.kind == "place" and _is_wide(name)):
            counts[mark(name.key)] += _NAMED
    told = sorted(sorted(nations, key=lambda nation: (-nations[nation], nation))[:_NATIONS])
    heard = sorted(counts, key=lambda sound: (-counts[sound], -len(sound), sound))[:_MOST]
    about = subjects(f"{title}\n{text[:LEAD]}", code)[:_SUBJECTS]
    return (*heard, *map(JOINT.join, combinations(told, 2)), *(NATION + nation for nation in told), *about)


def _is_wide(place: Name) -> bool:
    """Whether a place is one that very many articles name."""
    known = places_folded(fold(place.key.rpartition("/")[2])) or places_folded(fold(place.name))
    return bool(known and known[0].kind in _WIDE)


def _nations(text: str, code: str) -> Iterator[str]:
    """The countries whose people a text names: Algerian."""
    bare = name_cues(code).glue.bare
    for word in map(fold, _WORD.findall(text)):
        forms = sorted({word, *bare(word)}, key=lambda form: (-len(form), form))
        if nation := next(filter(None, (nation_of(form, code) for form in forms)), None):
            yield nation


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
