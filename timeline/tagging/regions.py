"""The region around a trigger: left and right over known words, as far as a rule could reach.

One unknown word may stand between a number and a trigger ("two bloody weeks"). A blank line ends a region, a single
line break does not. The cost is bounded for each trigger, whatever the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.languages.grammar import Language
from timeline.languages.words import TOKEN
from timeline.tagging.tokens import BREAK

LEFT = 100  # characters looked back
MOST_WORDS = 40  # tokens to the right
CONTEXT = 24  # characters in which the neighbouring word, for guards, is looked for


def regions(text: str, hits: Sequence[tuple[int, int]], language: Language) -> Iterator[tuple[int, int]]:
    """Offsets of the regions of a normalised text, in order and apart."""
    done = 0
    for start, end in hits:
        if start < done:
            continue
        low = _left(text, _word_start(text, start, done), done, language)
        done = _right(text, end, language)
        yield low, done


def _word_start(text: str, start: int, floor: int) -> int:
    while start > floor and text[start - 1].isalnum() and start - floor < LEFT:
        start -= 1
    return start


def _known(word: str, language: Language) -> bool:
    if word[0].isdecimal() or word in language.lexicon:
        return True
    return word[0] in language.split.first and language.split(word)[-1][0] in language.lexicon


def _counts(word: str, language: Language) -> bool:
    """Whether a word is a number or of a class: what may stand before an unknown word."""
    if word[0].isdecimal():
        return True
    return any(not symbol.startswith("=") for symbol, _ in language.lexicon.get(word, ()))


def _left(text: str, start: int, floor: int, language: Language) -> int:
    begin = max(floor, start - LEFT)
    words = list(TOKEN.finditer(text, begin, start))
    if words and begin > floor and words[0].start() == begin and text[begin - 1].isalnum():
        words = words[1:]  # half a word
    low = start
    for n in range(len(words) - 1, -1, -1):
        word = words[n]
        if low - word.end() > 1 and BREAK.search(text, word.end(), low):
            break
        if not _known(word.group(), language):
            gap = low == start and n > 0 and word.group()[0].isalpha() and _counts(words[n - 1].group(), language)
            if not gap:
                break
        low = word.start()
    return low


def _right(text: str, end: int, language: Language) -> int:
    high, before, gap = end, "", -1
    for n, word in enumerate(TOKEN.finditer(text, end)):
        if n > MOST_WORDS or (word.start() - high > 1 and BREAK.search(text, high, word.start())):
            break
        if _known(word.group(), language):
            high, before, gap = word.end(), word.group(), -1
        elif gap < 0 and before and _counts(before, language) and word.group()[0].isalpha():
            gap = high
            high = word.end()
        elif n == 0 and word.start() == end:
            high = word.end()  # the rest of the word that the trigger begins
        else:
            break
    return gap if gap >= 0 else high


def with_context(text: str, low: int, high: int) -> tuple[int, int]:
    """The region with a word before and after it, which guards may ask for."""
    before = low
    while before > 0 and low - before < CONTEXT and text[before - 1].isspace():
        before -= 1
    begin = before
    while begin > 0 and before - begin < CONTEXT and text[begin - 1].isalnum():
        begin -= 1
    if begin == before and before > 0:
        begin -= 1
    word = TOKEN.search(text, high, high + CONTEXT)
    return begin, word.end() if word else high
