"""An Arabic text as its words, and what the words beside one say of it: the ground of the readers of names."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from timeline.languages.glue import begins
from timeline.languages.name_cues import NameCues
from timeline.languages.name_keys import fold
from timeline.names.mention import Mention, Word

NAME_WORDS = 4  # of a person


@dataclass(frozen=True, slots=True)
class ArabicReader:
    text: str
    cues: NameCues
    words: list[Word]
    dateline: int
    other: frozenset[str]  # words that are no part of a name
    verbs: Collection[str]  # folded forms
    language: str

    def near(self, index: int, gap: str = " ") -> bool:
        """Whether only `gap` parts a word from the next."""
        return index + 1 < len(self.words) and self.text[self.words[index].end : self.words[index + 1].start] == gap

    def follows(self, index: int, cues: frozenset[str]) -> bool:
        """Whether the word before, with or without the article and clitics, is one of the cues."""
        if not index or not self.near(index - 1) or self.words[index - 1].text in self.cues.spelt_otherwise:
            return False
        return bool(self.bare(index - 1) & cues)

    def definite(self, index: int) -> bool:
        """Whether a word begins with the article."""
        return self.cues.glue.has_article(self.words[index].folded)

    def bare(self, index: int) -> frozenset[str]:
        """The forms of a word without what is written on to its front, with and without the article."""
        return self.cues.glue.bare(self.words[index].folded)

    def forms(self, index: int) -> tuple[tuple[int, str, bool], ...]:
        """A word, and it without the letters before it: (characters cut, form, whether a preposition was cut)."""
        return self.cues.glue.forms(self.words[index].folded)

    def plain(self, index: int) -> bool:
        """Whether the word may be part of a name as far as one can tell."""
        word, written = self.words[index].folded, self.words[index].text
        if not word or written in self.cues.spelt_otherwise:  # a vowel sign alone folds to nothing
            return False
        glued = word[0] in self.cues.glue.letters
        other = glued and (word[1:] in self.other or written[1:] in self.cues.spelt_otherwise)  # وعلى
        return len(word) > 1 and word not in self.other and not other

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
        half = self.is_half(first)
        while self.near(last) and last - first + 1 < NAME_WORDS + half:
            word = self.words[last + 1].folded
            if word in self.cues.particles and self.near(last + 1) and self.plain(last + 2):
                last += 2
            elif word in self.cues.particles:
                break
            elif self.also_given(self.words[last + 1]) or self.names_on(first + half, last + 1):
                last += 1
            else:
                break
            whole = word in self.cues.given or word.startswith(tuple(self.cues.halves))
            if not whole and not self.is_half(last - 1):
                break
        return last

    def is_half(self, index: int) -> bool:
        """Whether a word and the next are one given name: `عبد القادر`, `فضل الله`."""
        word = self.words[index].folded
        both = f"{word} {self.words[index + 1].folded}" if self.near(index) else ""
        return word in self.cues.halves or both in self.cues.compounds

    def names_on(self, first: int, index: int) -> bool:
        """Whether the word can go on with the name: a second word that is no verb, or a later one with the article.

        Behind a given name a nation is a family (`منير المصري`).
        """
        word = self.words[index].folded
        second = index == first + 1 and self.definite(index)
        named = word in self.cues.role_words and word.endswith(tuple(self.cues.family_endings))
        family = second and (word in self.cues.demonyms or named)
        if family or not self.plain(index) or self.cues.tells_how(word):
            return family
        if self.definite(index):
            return not self.is_described(index)
        return index == first + 1 and word not in self.verbs

    def is_described(self, index: int) -> bool:
        """Whether a feminine adjective goes on with a definite word, a noun then and no family: `المناطق المتضررة`."""
        following = self.words[index + 1].folded if self.near(index) else ""
        if self.words[index].folded.endswith(tuple(self.cues.family_endings)):
            return False
        return self.cues.glue.has_article(following) and following.endswith(fold(self.cues.feminine_ending))

    def mention(self, first: int, last: int, kind: str, skip: int = 0) -> Mention:
        start, end = self.words[first].start + skip, self.words[last].end
        name = self.text[start:end]
        glue = self.cues.glue
        if skip and begins(self.text[start - 1 : start + 1], glue.merged):  # "to the", written in one
            name = glue.article[0] + name
        return Mention(start, end, name, kind)  # type: ignore[arg-type]
