"""The parts of a text that are in another language than it is, and are read in theirs.

These are lines in another script, and sentences with the little words of another language and hardly one of the text's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from timeline.languages import load
from timeline.languages.grammar import Language
from timeline.languages.letters import form_of, letters
from timeline.tagging.detect import ARABIC, UNKNOWN, detect
from timeline.tagging.sentences import Span
from timeline.tagging.strangers import Strangers, strangers

_LATIN: Final = re.compile(r"[a-zA-Z\u00c0-\u024f]")


@cache
def _five_words(arabic: bool) -> re.Pattern[str]:
    """Five words in a row of letters of a script; lengths are bounded so that the cost is linear on any text."""
    letter = (ARABIC if arabic else _LATIN).pattern
    return re.compile(rf"{letter}(?:{letter}{{0,23}}\W{{1,3}}{letter}){{4}}")  # a letter first is looked for fast


_WORD: Final = re.compile(r"[^\W\d_]+")
_WORD_IN_ASCII: Final = re.compile("[a-zA-Z]+")  # which is found ten times as fast
# Between sentences, behind a stop, and around what is quoted; one set of letters is looked for fast.
_BORDER: Final = re.compile(r"[.!?…\"“”«»](?:(?<=[.!?…])([\"”’»)]*\s+)|(?<=[\"“”«»]))")
_COMMON_ARABIC: Final = "اينلم"  # no line of five words is without them all
_COMMON_LATIN: Final = "eaionEAION"
MOSTLY: Final = 4  # times as many letters of another script make a line one of another language
SHORTEST: Final = 5  # words of a sentence that is looked at
LEAST: Final = 2  # different marks of another language that a sentence needs
SHARE: Final = 7  # and one word in so many
AGAINST: Final = 4  # times as many as of the text's own


def passages(text: str, spoken: Language, marked: Sequence[Span]) -> list[tuple[int, int, Language]]:
    """The parts of a text that are not in its language, each with its own, in order, what one quotes in a third behind
    it, told by what may be marks of others; offsets are code points.

    Only lines and sentences of some words count; a name in another script or language stays with what is around it.
    """
    arabic, form = _in_arabic_letters(spoken), form_of(text)
    found: list[tuple[int, int, Language]] = []
    in_page = not arabic and form.page == spoken.vocabulary.page  # what is in other letters is what the page lacks
    other = " ".join([run for _, run in form.lacked]) if in_page else text if arabic else form.text
    common = _COMMON_LATIN if arabic else _COMMON_ARABIC
    if any(letter in other for letter in common) and _five_words(not arabic).search(other):
        found = list(_in_another_script(text, arabic))
    others = strangers(spoken) if marked else None
    if arabic or others is None:
        return found
    return sorted([*found, *_sentences(text, marked, others)], key=lambda part: part[0])


def _in_another_script(text: str, arabic: bool) -> Iterator[tuple[int, int, Language]]:
    """The lines in Latin letters of a text in Arabic ones, or the reverse."""
    start, some_words = 0, _five_words(not arabic)
    ours, theirs = (ARABIC, _LATIN) if arabic else (_LATIN, ARABIC)
    for line in text.split("\n"):
        if some_words.search(line) and len(theirs.findall(line)) > MOSTLY * len(ours.findall(line)):
            yield start, start + len(line), load((detect(line) or UNKNOWN) if arabic else "ar")
        start += len(line) + 1


def _sentences(text: str, marked: Sequence[Span], others: Strangers) -> Iterator[tuple[int, int, Language]]:
    """The sentences of a text in another language of its script, told by their marks."""
    done, found = 0, 0  # the end of the line of the last mark, and how many marks that line has
    for start, end in marked:
        if text[start - 1] != " " or text[start:end] not in others.codes or text[end : end + 1].isalpha():
            continue
        if start >= done:
            done, found = text.find("\n", start), 0
            done = len(text) if done < 0 else done
        found += 1
        if found != LEAST:
            continue
        for first, last in _between(text, text.rfind("\n", 0, start) + 1, done):
            code = _told(text[first:last], others)
            if code is not None:
                yield first, last, load(code)


def _between(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of a line, and what is quoted in them."""
    for border in _BORDER.finditer(text, begin, end):
        yield begin, border.start(1) if border[1] else border.start()
        begin = border.end()
    yield begin, end


def _told(sentence: str, others: Strangers) -> str | None:
    """The other language that a sentence is in, if it is."""
    words = (_WORD_IN_ASCII if sentence.isascii() else _WORD).findall(sentence)
    if len(words) < SHORTEST:
        return None
    small = {letters(word) for word in words if word.islower()}  # Las Vegas and Los Angeles tell nothing
    found = [code for word in small if (code := others.codes.get(word))]
    if len(found) < LEAST:
        return None
    code = min(found, key=lambda known: (-found.count(known), known))
    n, own = found.count(code), len(small & others.own)
    return code if n >= LEAST and n * SHARE >= len(words) and n >= AGAINST * own else None


@cache
def _in_arabic_letters(language: Language) -> bool:
    """Whether a language is written in Arabic letters, as Persian and Urdu are too."""
    return 2 * sum(word > "\u0600" for word in language.triggers) > len(language.triggers)
