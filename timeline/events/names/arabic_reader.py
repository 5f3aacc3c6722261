"""An Arabic text as its words, and what the words beside one say of it: the ground of the readers of names."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from timeline.events.names.mention import Mention, Word
from timeline.languages.name_cues import NameCues

_CONJUNCTION = re.compile(r"^[وف](?=\w\w)")
_CLITICS = re.compile(r"([وف]?)(لل|[بلك])?(?=\w{3})")
NAME_WORDS = 4  # of a person
SERVANT = "عبد"  # first half of names: `عبد القادر`
ADVERB = re.compile(r"م\w{3,}ا")  # how somebody does it, behind the name: `محتجا`


@dataclass(frozen=True, slots=True)
class ArabicReader:
    text: str
    cues: NameCues
    words: list[Word]
    dateline: int
    other: frozenset[str]  # words that are no part of a name
    verbs: Collection[str]  # folded forms

    def near(self, index: int, gap: str = " ") -> bool:
        """Whether only `gap` parts a word from the next."""
        return index + 1 < len(self.words) and self.text[self.words[index].end : self.words[index + 1].start] == gap

    def follows(self, index: int, cues: frozenset[str]) -> bool:
        """Whether the word before, with or without the article and clitics, is one of the cues."""
        return index > 0 and self.near(index - 1) and bool(bare(self.words[index - 1].folded) & cues)

    def plain(self, index: int) -> bool:
        """Whether the word may be part of a name as far as one can tell."""
        word = self.words[index].folded
        if self.words[index].text in self.cues.spelt_otherwise:
            return False
        glued = word[0] in "وفبلك" and word[1:] in self.other
        return len(word) > 1 and word not in self.other and not glued

    def given(self, word: Word, cut: int = 0) -> bool:
        """Whether the word, without its first `cut` letters, is a given name and nothing else, no role either."""
        name = word.folded[cut:]
        return name not in self.cues.not_names and name not in self.cues.roles and self.also_given(word, cut)

    def also_given(self, word: Word, cut: int = 0) -> bool:
        """Whether the word is a given name, whatever else it may be."""
        return word.folded[cut:] in self.cues.given and word.text not in self.cues.spelt_otherwise

    def name_end(self, first: int) -> int:
        """The index of the last word of the person's name that begins here."""
        last = first
        servant = self.words[first].folded == SERVANT  # `عبد القادر` is one word
        while self.near(last) and last - first + 1 < NAME_WORDS + servant:
            word = self.words[last + 1].folded
            if word in self.cues.particles and self.near(last + 1) and self.plain(last + 2):
                last += 2
            elif word in self.cues.particles:
                break
            elif self.also_given(self.words[last + 1]) or self.names_on(first + servant, last + 1):
                last += 1
            else:
                break
            if word not in self.cues.given and not word.startswith(SERVANT) and self.words[last - 1].folded != SERVANT:
                break
        return last

    def names_on(self, first: int, index: int) -> bool:
        """Whether the word can go on with the name: a second word that is no verb, or a later one with the article.

        Behind a given name a nation is a family (`منير المصري`).
        """
        word = self.words[index].folded
        family = index == first + 1 and word.startswith("ال") and word in self.cues.demonyms
        return family or (
            self.plain(index)
            and not ADVERB.fullmatch(word)
            and (word.startswith("ال") or (index == first + 1 and word not in self.verbs))
        )

    def mention(self, first: int, last: int, kind: str, skip: int = 0) -> Mention:
        start, end = self.words[first].start + skip, self.words[last].end
        name = self.text[start:end]
        if skip and self.text.startswith("لل", start - 1):  # "to the", written in one
            name = "ا" + name
        return Mention(start, end, name, kind)  # type: ignore[arg-type]


@lru_cache(maxsize=8192)
def forms(word: str) -> tuple[tuple[int, str, bool], ...]:
    """The word, and it without glued particles: (characters cut, form, whether b-, l- or k- was cut)."""
    found = _CLITICS.match(word)
    forms = [(0, word, False)]
    if found is not None:
        conjunction, preposition = found.group(1), found.group(2)
        if conjunction:
            forms.append((1, word[1:], False))
        if preposition == "لل":
            forms.append((found.end() - 1, "ال" + word[found.end() :], True))
        elif preposition:
            forms.append((found.end(), word[found.end() :], True))
    return tuple(forms)


@lru_cache(maxsize=8192)
def bare(word: str) -> frozenset[str]:
    """The forms of a word without glued particles, with and without the article."""
    whole = {form for _, form, _ in forms(word)} | {_CONJUNCTION.sub("", word)}  # `وفي` is short
    return frozenset(whole | {form[2:] for form in whole if form.startswith("ال")})
