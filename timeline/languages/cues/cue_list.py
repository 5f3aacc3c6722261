"""Lists of cues: words, beginnings of words and phrases, to be found in a sequence of folded words.

A cue is written as words: `threaten*` stands for every word that begins so, `to … postpone` for up to three words
between, `sagte …… ab` for all up to the end of its stretch, where the particle of a German verb stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from timeline.languages.writing.letters import AS_THEY_ARE

_FOLD: Final = (
    AS_THEY_ARE
    | str.maketrans("أإآٱىةؤئ’‘“”„‟", 'ااااييوي\'\'""""')
    | {ord("ة"): "ه", **dict.fromkeys([*range(0x64B, 0x660), 0x670, 0x640])}
)


_STRETCH: Final = 15  # words between a verb and its particle
ELISION: Final = r"(?:\w*qu|[cdjlmnst])['’](?=\w)"  # a French word that loses its vowel before the next
_ELIDED: Final = re.compile(rf"(?<!\w)({ELISION})", re.IGNORECASE)


def fold(word: str) -> str:
    """The form that words and cues are compared in: lower case, one alef, no Arabic marks."""
    return word.lower() if word.isascii() else word.translate(_FOLD).casefold()


@dataclass(frozen=True, slots=True)
class Cues:
    """A list of cues, ready to be looked up in a sequence of folded words."""

    words: frozenset[str]
    stems: tuple[str, ...]
    phrases: Mapping[str, tuple[tuple[str, ...], ...]]  # by first word, longest first
    clitics: str = ""
    open_phrases: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...] = ()  # by the stem of their first word
    openings: tuple[str, ...] = ()  # those stems

    def __reduce__(self) -> tuple[type[Cues], tuple[Any, ...]]:  # what is compiled to C has to say how it is pickled
        told = self.words, self.stems, self.phrases, self.clitics, self.open_phrases, self.openings
        return Cues, told

    @classmethod
    def of(cls, cues: Iterable[str], clitics: str = "") -> Cues:
        """The compiled form of written cues."""
        spaced = (_ELIDED.sub(r"\1 ", fold(cue)) for cue in sorted(cues, key=len, reverse=True))
        split = [tuple(cue.split()) for cue in spaced]
        single = [cue[0] for cue in split if len(cue) == 1]
        phrases: dict[str, list[tuple[str, ...]]] = {}
        for cue in split:
            if len(cue) > 1:
                phrases.setdefault(cue[0], []).append(cue[1:])
        return cls(
            frozenset(word for word in single if "*" not in word),
            tuple(word.rstrip("*") for word in single if "*" in word),
            {first: tuple(rest) for first, rest in phrases.items() if "*" not in first},
            clitics,
            tuple((first.rstrip("*"), tuple(rest)) for first, rest in phrases.items() if "*" in first),
            tuple(first.rstrip("*") for first in phrases if "*" in first),
        )

    def at(self, words: Sequence[str], i: int) -> int:
        """How many words the cue that stands at `words[i]` covers; 0 where none does, and behind the last word."""
        if i >= len(words):
            return 0
        form = words[i]
        length = self._length(words, i, form)
        if not length and len(form) > 2 and form[0] in self.clitics:
            length = self._length(words, i, form[1:])
        return length

    def firsts(self) -> tuple[set[str], set[str]]:
        """The words that one may begin with, and beginnings of such words."""
        words, stems = {*self.words, *self.phrases}, {*self.stems, *self.openings}
        led = [{letter + form for letter in self.clitics for form in forms} for forms in (words, stems)]
        return words | led[0], stems | led[1]

    def first(self, words: Sequence[str], start: int = 0, end: int | None = None) -> int | None:
        """The index of the first cue that begins in words[start:end]; None where there is none."""
        stop = len(words) if end is None else min(end, len(words))
        return next((i for i in range(start, stop) if self.at(words, i)), None)

    def _length(self, words: Sequence[str], i: int, form: str) -> int:
        for rest in self.phrases.get(form, ()):
            if end := _follow(words, i + 1, rest):
                return end - i
        if self.openings and form.startswith(self.openings):
            for stem, rests in self.open_phrases:
                ends = (_follow(words, i + 1, rest) for rest in rests if form.startswith(stem))
                if end := next(filter(None, ends), 0):
                    return end - i
        return int(form in self.words or form.startswith(self.stems))


def _follow(words: Sequence[str], i: int, rest: tuple[str, ...]) -> int:
    """Where the words of a cue, matched from `words[i]` on, end; 0 where they do not match."""
    for k, word in enumerate(rest):
        if word == "……":
            return _closing(words, i, rest[k + 1 :])
        if word == "…":
            return next((end for skip in range(4) if (end := _follow(words, i + skip, rest[k + 1 :]))), 0)
        if i >= len(words) or not (words[i] == word or (word[-1] == "*" and words[i].startswith(word[:-1]))):
            return 0
        i += 1
    return i


def _closing(words: Sequence[str], i: int, rest: tuple[str, ...]) -> int:
    """Where the last words of a cue end that close the stretch of words[i:]; 0 where no mark or end follows them."""
    for start in range(i, min(i + _STRETCH, len(words))):
        end = _follow(words, start, rest)
        if end and (end == len(words) or not words[end][0].isalnum()):
            return end
        if not words[start][0].isalnum():
            return 0
    return 0
