"""An Arabic text as its words, and what the words beside one say of it: the ground of the readers of names."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from timeline.languages.concepts import concepts_of
from timeline.languages.tables.glue import begins
from timeline.languages.tables.name_cues import NameCues
from timeline.languages.writing.name_keys import fold
from timeline.names.gazetteer import places_folded
from timeline.names.mention import Mention, Word

NAME_WORDS = 4  # of a person
BESIDE = (" ", ' "', " «", " “")  # between a word and the name that it tells of
_SHORT = 2  # letters of what may stand behind a preposition by chance


@dataclass(frozen=True, slots=True)
class ArabicReader:
    text: str
    cues: NameCues
    words: list[Word]
    dateline: int
    other: frozenset[str]  # words that are no part of a name
    verbs: Collection[str]  # folded forms
    language: str
    alone: frozenset[str]  # the folded words of the text

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

    def made_definite(self, index: int) -> bool:
        """Whether a word has the article, with or without what is written on to its front: `بالمدينة`."""
        return self.cues.glue.definite(self.words[index].folded)

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
        half = self.is_half(first) or (self.words[first].folded[:1] in self.cues.fronts and self.is_half(first, 1))
        fathers = 0
        while self.near(last) and last - first + 1 - fathers < NAME_WORDS + half:
            word = self.words[last + 1].folded
            son = word in self.cues.of_fathers
            if word in self.cues.particles and self.near(last + 1) and self._may_follow(last + 2, son):
                last += 2 + (son and self.is_half(last + 2))  # `بن عبد العزيز`
                if son:
                    fathers, word = fathers + 1, self.words[last].folded  # the family may follow
            elif word in self.cues.particles or self._is_office(last + 1):
                break
            elif not half and self.is_half(last + 1):
                last += 2  # `سامي عز الدين`
            elif self.also_given(self.words[last + 1]) or self.names_on(first + half, last + 1):
                last += 1
            else:
                break
            whole = word in self.cues.given or word.startswith(tuple(self.cues.halves))
            following = self.words[last + 1] if self.near(last) else None  # `بدرية المعتز عبدالكريم البلبيسي`
            goes_on = following and (self.given(following) or (fathers and following.folded in self.cues.of_fathers))
            if not whole and not goes_on and not self.is_half(last - 1) and not (half and last == first + 1):
                break
        return last

    def _may_follow(self, index: int, son: bool) -> bool:
        """Whether a word may follow a small one in a name; behind "son of" also one that is a title (`سلطان`)."""
        return self.plain(index) or (son and self.also_given(self.words[index]))

    def _is_office(self, index: int) -> bool:
        """Whether a word that may be a given name is an office, by its seat behind it: `أمير منطقة القصيم`."""
        if self.words[index].folded not in self.cues.roles or not self.near(index):
            return False
        seat = self.words[index + 1].folded
        return seat in self.cues.place_nouns | self.cues.demonyms or bool(places_folded(seat))

    def is_half(self, index: int, cut: int = 0) -> bool:
        """Whether a word without its first `cut` letters and the next are one given name: `عبد القادر`, `فضل الله`."""
        word = self.words[index].folded[cut:]
        both = f"{word} {self.words[index + 1].folded}" if self.near(index) else ""
        return word in self.cues.halves or both in self.cues.compounds

    def names_on(self, first: int, index: int) -> bool:
        """Whether the word can go on with the name: a second word that is no verb, or a later one with the article.

        Behind a given name a nation is a family (`منير المصري`), so is a trade that is a given name too (`الجراح`).
        """
        word = self.words[index].folded
        second = index == first + 1 and self.definite(index)
        named = word in self.cues.role_words and word.endswith(tuple(self.cues.family_endings))
        named = named or self.cues.glue.without_article(word) in self.cues.given
        named = named or (word in self.cues.roles and self._title_of(first) >= 0 and not self._is_office_of(index))
        family = second and (word in self.cues.demonyms or named)
        if family or not self.plain(index) or self.cues.tells_how(word):
            return family
        if self.is_joined(index) or self.is_behind(index) or word in self.cues.inert:
            return False
        if self.definite(index):
            return not self.is_described(index)
        owned = self.words[index].text.endswith(tuple(self.cues.own_endings))
        if self.words[first].folded not in self.cues.given and (owned or concepts_of(word, self.language)):
            return False  # `أكد الوزير رامسفيلد استعداد بلاده`, `الفريق سيستأنف عمله`
        return index == first + 1 and (word not in self.verbs or self._is_told_of(first))

    def _title_of(self, first: int) -> int:
        """The index of the title or role before a given name, with its field, body and nation between; else -1:
        `رئيس مجلس النواب اللبناني نبيه`.
        """
        cues, step = self.cues, first - 1
        between = cues.demonyms | cues.role_words | cues.organisation_heads
        while step > 0 and first - step <= NAME_WORDS and self.near(step) and self.words[step].folded in between:
            step -= 1
        return step if self.follows(step + 1, cues.titles | cues.roles) else -1

    def _is_office_of(self, index: int) -> bool:
        """Whether what follows a definite role says which it is: `المدير العام`, `المتحدث باسم`."""
        following = self.words[index + 1].folded if self.near(index) else ""
        feminine = following.endswith(fold(self.cues.feminine_ending))
        described = (
            self.definite(index + 1) and self.cues.is_adjective(following) and not feminine if following else False
        )
        return described or following in self.cues.role_ends | self.cues.posted

    def _is_told_of(self, first: int) -> bool:
        """Whether a verb stands before the title of a given name, which so is no subject of a verb behind it: `أكد
        النائب فادي كرم أن`.
        """
        title = self._title_of(first)
        return title > 0 and self.near(title - 1) and self.is_listed_verb(title - 1)

    def is_joined(self, index: int) -> bool:
        """Whether a word begins with "and" or a preposition, as far as what is left is known for another word or stands
        alone in the text: `ومحمد`, `لمرور`, not `وهبي`.
        """
        word = self.words[index].folded
        if word[:1] not in self.cues.fronts:
            return False
        rest, cues = word[1:], self.cues
        told = len(rest) > _SHORT and concepts_of(rest, self.language)  # `بري` is not in irrigation
        if told or cues.glue.has_article(rest) or rest in self.alone | cues.place_nouns | cues.businesses:
            return True
        if rest in cues.organisation_heads:
            return True  # `ببلدية`
        if len(rest) > _SHORT and rest in self.verbs and not begins(word, *self.cues.of_fathers):
            return True  # `بمنح`, not `بنعلي`
        known = rest in self.cues.given or rest in self.verbs or rest.endswith(tuple(self.cues.plural_endings))
        return begins(word, self.cues.glue.joiner) and known

    def is_behind(self, index: int) -> bool:
        """Whether a small word is written on to a noun with its article, or to a known place: `بالسلطة`, `بدمشق`."""
        word = self.words[index].folded
        if any(glued and places_folded(form) for _, form, glued in self.forms(index)):
            return True
        return self.cues.glue.definite(word) and not self.definite(index) and not self.cues.is_foreign(word)

    def is_verb(self, index: int) -> bool:
        """Whether a word is a verb, its future included: `سيستأنف`."""
        word = self.words[index].folded
        if word in self.cues.particles:
            return False
        return word in self.verbs or (word[:1] in self.cues.verb_letters and word[1:] in self.verbs)

    def is_listed_verb(self, index: int) -> bool:
        """Whether a word is a verb as it stands in the list, or with "and" written on: `وأعلن`, but `وقع` itself."""
        word = self.words[index].folded
        return word in self.verbs or self.cues.glue.without_conjunction(word) in self.verbs

    def is_described(self, index: int) -> bool:
        """Whether an adjective goes on with a definite word, a noun then and no family: `المناطق المتضررة`, `القصر
        الجمهوري`, whose noun tells of a thing.
        """
        following = self.words[index + 1].folded if self.near(index) else ""
        goes_on = self.cues.glue.has_article(following) and following not in self.cues.not_names
        if goes_on and concepts_of(self.words[index].folded, self.language):
            return self.cues.is_adjective(following)
        if self.words[index].folded.endswith(tuple(self.cues.family_endings)):
            return False
        return self.cues.glue.has_article(following) and following.endswith(fold(self.cues.feminine_ending))

    def is_praised(self, index: int) -> bool:
        """Whether a definite adjective stands behind a nation, as it does of a role: `الشاعر العراقي الكبير`."""
        behind = 0 < index < len(self.words) and self.words[index - 1].folded in self.cues.demonyms
        return behind and self.near(index - 1) and self.definite(index) and not self.also_given(self.words[index])

    def mention(self, first: int, last: int, kind: str, skip: int = 0) -> Mention:
        start, end = self.words[first].start + skip, self.words[last].end
        name = self.text[start:end]
        glue = self.cues.glue
        if skip and begins(self.text[start - 1 : start + 1], glue.merged):  # "to the", written in one
            name = glue.article[0] + name
        return Mention(start, end, name, kind)  # type: ignore[arg-type]
