"""What a language writes on to the front of its words: conjunctions, prepositions and the article (Arabic و، ب، ال).

It is known from the prefixes that the language's file declares. Where a language has none, words stand as they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from timeline.languages.compiler import source
from timeline.languages.files import available

_NEVER = re.compile(r"(?!)")
_WORD = r"(?=\w{3})"  # what must be left of a word


@dataclass(frozen=True, eq=False)
class Glue:
    """The letters of one language; `merged` is a preposition and the article in one."""

    conjunctions: str = ""
    prepositions: str = ""
    article: str = ""
    merged: str = ""

    @property
    def letters(self) -> str:
        """All that is one letter."""
        return self.conjunctions + self.prepositions

    @property
    def joiner(self) -> str:
        """The conjunction that joins what stands side by side: and."""
        return self.conjunctions[:1]

    @property
    def ahead_of_article(self) -> str:
        """The prepositions that stand unchanged before the article."""
        return "".join(letter for letter in self.prepositions if letter not in self.merged)

    @property
    def fronts(self) -> tuple[str, ...]:
        """What most often stands at the front of a word: nothing, the article, "and", both, "to the"."""
        return tuple(dict.fromkeys(("", self.article, self.joiner, self.joiner + self.article, self.merged)))

    def has_article(self, word: str) -> bool:
        """Whether a folded word begins with the article."""
        return begins(word, self.article)

    def definite(self, word: str) -> bool:
        """Whether a folded word has the article, with or without other letters before it."""
        return _article(self).match(word) is not None

    def without_article(self, word: str) -> str:
        """The folded word without the article and what is before that; as it is where it has none."""
        return _article(self).sub("", word)

    def without_conjunction(self, word: str) -> str:
        """The folded word without a conjunction, which must leave three letters."""
        return word[1:] if word[:1] in self.conjunctions and len(word) > 3 and word[1:4].isalnum() else word

    def forms(self, word: str) -> tuple[tuple[int, str, bool], ...]:
        """The word, and it without letters before it: (characters cut, form, whether a preposition was cut)."""
        return _forms(self, word)

    def bare(self, word: str) -> frozenset[str]:
        """The forms of a word without letters before it, with and without the article."""
        return _bare(self, word)


NOTHING = Glue()


@cache
def glue_of(language: str | None) -> Glue:
    """The glue of a language, by its primary subtag; none where it has no file of ours."""
    code = (language or "").partition("-")[0].lower()
    if code not in available():
        return NOTHING
    file = source(code)
    return compile_glue(file.language.prefixes, file.tense.model_dump()["clitics"])


def compile_glue(prefixes: Sequence[str], conjunctions: str) -> Glue:
    """Of the prefixes of a language file (`["و", "ب", "ال", "لل:ل ال"]`) and the letters among them that join."""
    letters = "".join(prefix for prefix in prefixes if len(prefix) == 1)
    article = next((prefix for prefix in prefixes if len(prefix) > 1 and ":" not in prefix), "")
    merged = next((prefix.partition(":")[0] for prefix in prefixes if prefix.endswith(f" {article}")), "")
    return Glue(conjunctions, "".join(sorted(set(letters) - set(conjunctions), key=letters.index)), article, merged)


def begins(word: str, *fronts: str) -> bool:
    """Whether a word begins with one of some fronts, as far as its language has them."""
    return any(front and word.startswith(front) for front in fronts)


@lru_cache(maxsize=32)
def _article(glue: Glue) -> re.Pattern[str]:
    if not glue.article:
        return _NEVER
    before = f"(?:[{glue.ahead_of_article}]?{glue.article}|{glue.merged or glue.article})"
    return re.compile(f"^[{glue.conjunctions}]?{before}{_WORD}")


@lru_cache(maxsize=32)
def _leading(glue: Glue) -> re.Pattern[str]:
    """A conjunction; what may stand behind it, a preposition or one that has taken the article in."""
    if not glue.letters:
        return _NEVER
    return re.compile(f"([{glue.conjunctions}]?)({glue.merged}|[{glue.prepositions}])?{_WORD}")


@lru_cache(maxsize=16384)
def _forms(glue: Glue, word: str) -> tuple[tuple[int, str, bool], ...]:
    found = _leading(glue).match(word)
    forms = [(0, word, False)]
    if found is not None:
        conjunction, preposition = found.group(1), found.group(2)
        if conjunction:
            forms.append((1, word[1:], False))
        if preposition and preposition == glue.merged:
            forms.append((found.end() - 1, glue.article + word[found.end() :], True))
        elif preposition:
            forms.append((found.end(), word[found.end() :], True))
    return tuple(forms)


@lru_cache(maxsize=16384)
def _bare(glue: Glue, word: str) -> frozenset[str]:
    whole = {form for _, form, _ in _forms(glue, word)}
    if word[:1] in glue.conjunctions and len(word) > 2:
        whole.add(word[1:])  # `وفي` is short
    if not glue.article:
        return frozenset(whole)
    length = len(glue.article)
    return frozenset(whole | {form[length:] for form in whole if form.startswith(glue.article)})
