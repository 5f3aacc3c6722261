"""Names in Arabic, which has no capitals: by what stands before them, given names, quotes and the gazetteer."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from timeline.events.gazetteer import Place, places_folded
from timeline.events.names_mention import Mention, Word, dateline_end, words
from timeline.languages.cues import event_cues
from timeline.languages.name_cues import NameCues
from timeline.languages.name_keys import fold

_WORD = re.compile(r"[\u0621-\u0652\u0670-\u06d3]+|[^\W\d_\u0600-\u06ff]+")
_LATIN = re.compile(r"(?<![A-Za-z])(?=[a-z]*[A-Z])[A-Za-z][\w.&'’-]*\w(?: (?=[a-z]*[A-Z])[A-Za-z][\w.&'’-]*\w){0,6}")
_QUOTED = re.compile(r"[«“\"]\s?([^«»“”\"\n]{2,40}?)\s?[»”\"]")
_CLITICS = re.compile(r"([وف]?)(لل|[بلك])?(?=\w{3})")
_ZONES = frozenset({"GMT", "UTC", "EST", "CET"})
_WELL_KNOWN = 500  # thousand people
_OPENS_A_DATELINE = 200  # thousand people
_NAME_WORDS = 4
_BESIDE = 2  # characters between two places that "and" joins: a space and the letter itself


@dataclass(frozen=True, slots=True)
class _Reader:
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
        return index > 0 and self.near(index - 1) and bool(_bare(self.words[index - 1].folded) & cues)

    def plain(self, index: int) -> bool:
        """Whether the word may be part of a name as far as one can tell."""
        word = self.words[index].folded
        if self.words[index].text in self.cues.spelt_otherwise:
            return False
        return len(word) > 1 and word not in self.other and word[1:] not in self.other

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
        while self.near(last) and last - first + 1 < _NAME_WORDS:
            word = self.words[last + 1].folded
            if word in self.cues.particles and self.near(last + 1) and self.plain(last + 2):
                last += 2
            elif word in self.cues.particles:
                break
            elif self.also_given(self.words[last + 1]) or self.names_on(first, last + 1):
                last += 1
            else:
                break
            if word not in self.cues.given and not word.startswith("عبد"):
                break
        return last

    def names_on(self, first: int, index: int) -> bool:
        """Whether the word can go on with the name: a second word that is no verb, or a later one with the article.

        Behind a given name a nation is a family (`منير المصري`).
        """
        word = self.words[index].folded
        family = index == first + 1 and word.startswith("ال") and word in self.cues.demonyms
        return family or (
            self.plain(index) and (word.startswith("ال") or (index == first + 1 and word not in self.verbs))
        )

    def mention(self, first: int, last: int, kind: str, skip: int = 0) -> Mention:
        start, end = self.words[first].start + skip, self.words[last].end
        return Mention(start, end, self.text[start:end], kind)  # type: ignore[arg-type]


@lru_cache(maxsize=8192)
def _forms(word: str) -> tuple[tuple[int, str, bool], ...]:
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
def _bare(word: str) -> frozenset[str]:
    """The forms of a word without glued particles, with and without the article."""
    forms = {form for _, form, _ in _forms(word)}
    return frozenset(forms | {form[2:] for form in forms if form.startswith("ال")})


def arabic_mentions(text: str, title: str, cues: NameCues) -> Iterator[Mention]:
    """The names of an Arabic text; what the title puts in quotes counts as said once more."""
    other = cues.not_names.union(cues.demonyms, cues.roles, cues.role_words, cues.titles, cues.organisation_heads)
    verbs = event_cues("ar")
    dateline = dateline_end(text) if text else 0
    reader = _Reader(text, cues, words(text, _WORD), dateline, other, verbs.forms if verbs else ())
    yield from _quoted(reader, title)
    yield from _latin(reader)
    yield from _people(reader)
    yield from _organisations(reader)
    yield from _roles(reader)
    yield from _places(reader)


def _latin(reader: _Reader) -> Iterator[Mention]:
    """Names left in Latin letters; two that stand side by side are told apart where each also stands alone."""
    found = [m for m in _LATIN.finditer(reader.text) if m.group() not in _ZONES]
    alone = {m.group() for m in found}
    for match in found:
        name, start = match.group(), match.start()
        spaces = (at for at, letter in enumerate(name[:80]) if letter == " ")
        cut = next((at for at in spaces if name[:at] in alone and name[at + 1 :] in alone), 0)
        if cut:
            yield Mention(start, start + cut, name[:cut], "unknown")
            name, start = name[cut + 1 :], start + cut + 1
        before = reader.text[max(0, start - 20) : start].split()
        kind = "place" if before and fold(before[-1]) in reader.cues.place_nouns - reader.cues.things else "unknown"
        yield Mention(start, match.end(), name, kind)  # type: ignore[arg-type]


def _quoted(reader: _Reader, title: str) -> Iterator[Mention]:
    """A short quotation is a name after the kind of thing it names, or where the article quotes it again."""
    quotes = list(_QUOTED.finditer(reader.text))
    said = Counter(fold(m.group(1)).split()[0] for m in [*quotes, *_QUOTED.finditer(title)])
    for quote in quotes:
        name = quote.group(1)
        before = reader.text[max(0, quote.start() - 40) : quote.start()].split()[-2:]
        thing = any(_bare(fold(word)) & reader.cues.things for word in before) or bool(
            _bare(fold(name).split()[0]) & reader.cues.organisation_heads
        )
        if len(name.split()) <= 3 and name[-1] not in "،.؟!" and (thing or said[fold(name).split()[0]] > 1):
            yield Mention(quote.start(1), quote.end(1), name, "organisation")


def _people(reader: _Reader) -> Iterator[Mention]:
    cues = reader.cues
    for index, word in enumerate(reader.words):
        if word.start < reader.dateline:
            continue
        glued = len(word.folded) > 4 and word.folded[0] in "ولب" and reader.given(word, 1)
        if glued or reader.given(word) or _is_given_here(reader, index):
            last = reader.name_end(index)
            skip = int(word.folded not in cues.given)
            if last > index or _after_role(reader, index):
                yield reader.mention(index, last, "person", skip)
        elif _may_be_surname(reader, index) and _after_role(reader, index):
            last = reader.name_end(index)
            if last > index or reader.follows(index, cues.titles):
                yield reader.mention(index, last, "person")


def _is_given_here(reader: _Reader, index: int) -> bool:
    """Whether a given name that is first of all another word (`رمضان`, `ربيع`) is one: by a role or `عبد` beside it."""
    if not reader.also_given(reader.words[index]):
        return False
    compound = reader.near(index) and reader.words[index + 1].folded in reader.cues.particles
    return compound or _after_role(reader, index)


def _may_be_surname(reader: _Reader, index: int) -> bool:
    """Whether a word that is no given name may still name a person: no place, without the article, and not before a
    given name (`والي ملاطية إرسين يازجي`).
    """
    word = reader.words[index].folded
    before_given = reader.near(index) and reader.given(reader.words[index + 1])
    return reader.plain(index) and not word.startswith("ال") and not places_folded(word) and not before_given


def _after_role(reader: _Reader, index: int) -> bool:
    """Whether a title or role stands before, with a nation or place between at most: `القبطان الفرنسي يانيك موريل`,
    `والي وهران كمال بلحاج`.
    """
    cues = reader.cues
    if reader.follows(index, cues.titles):
        return True
    step = index
    while step and reader.near(step - 1) and reader.words[step - 1].folded in cues.demonyms:
        step -= 1
    if step == index and step and reader.near(step - 1) and places_folded(reader.words[step - 1].folded):
        return reader.follows(step - 1, cues.roles)
    definite = step and reader.near(step - 1) and reader.words[step - 1].folded
    return bool(definite and definite.startswith(("ال", "وال", "لل")) and _bare(definite) & cues.roles)


def _organisations(reader: _Reader) -> Iterator[Mention]:
    """`شركة أرامكو`, `وزارة الكهرباء`: the kind of organisation and the word that tells which."""
    cues = reader.cues
    for index, word in enumerate(reader.words):
        for cut, form, _ in _forms(word.folded):
            if form in cues.organisation_heads and not form.startswith("ال") and reader.near(index):
                tells = reader.words[index + 1].folded
                if not reader.plain(index + 1) and not (tells in cues.role_words and tells.startswith("ال")):
                    break
                last = index + 1
                last = _field_end(reader, last)
                if reader.near(last) and reader.words[last + 1].folded in cues.demonyms | cues.organisation_tails:
                    last += 1
                if cut < 2 or word.folded[cut - 1] != "ا":
                    yield reader.mention(index, last, "organisation", cut)
                break


def _field_end(reader: _Reader, last: int) -> int:
    """The last word of what tells which organisation: `منظمة الصحة العالمية`, a noun and its adjective."""
    definite = reader.words[last].folded.startswith("ال")
    if definite and reader.near(last) and reader.words[last + 1].folded.startswith("ال") and reader.plain(last + 1):
        return last + 1
    return last


def _roles(reader: _Reader) -> Iterator[Mention]:
    """A role with its nation: `الوزير الرقمي الفرنسي`, `وزير الخارجية السعودي`."""
    cues = reader.cues
    for index, word in enumerate(reader.words):
        for cut, form, _ in _forms(word.folded):
            if form not in cues.roles:
                continue
            last = index
            while reader.near(last) and reader.words[last + 1].folded in cues.role_words and last - index < 3:
                last += 1
            if reader.near(last) and reader.words[last + 1].folded in cues.demonyms:
                last += 1
                named = reader.near(last) and reader.also_given(reader.words[last + 1])
                if not named and reader.words[last].folded.startswith("ال"):
                    yield reader.mention(index, last, "role", cut)
            break


def _places(reader: _Reader) -> Iterator[Mention]:
    """Places of the gazetteer where something says they are places, and then wherever the article repeats them."""
    found = list(_place_candidates(reader))
    sure, end = set(), -_BESIDE
    for mention, place, certain in found:
        if certain or mention.start - end <= _BESIDE:
            sure.add(place.key)
            end = mention.end
    for mention, place, _ in found:
        if place.key in sure:
            yield mention
    yield from _after_place_nouns(reader, {mention.start for mention, _, _ in found})


def _place_candidates(reader: _Reader) -> Iterator[tuple[Mention, Place, bool]]:
    index = 0
    while index < len(reader.words):
        found = next(_places_at(reader, index), None)
        if found is None:
            index += 1
            continue
        mention, last, glued = found
        assert mention.place is not None
        yield mention, mention.place, _is_certain(reader, index, last, mention, glued)
        index = last + 1


def _places_at(reader: _Reader, index: int) -> Iterator[tuple[Mention, int, bool]]:
    """Readings of the words from here as a place, the longest first."""
    word = reader.words[index]
    lasts = [index]
    while len(lasts) < 3 and reader.near(lasts[-1]):
        lasts.append(lasts[-1] + 1)
    for last in reversed(lasts):
        rest = "".join(" " + w.folded for w in reader.words[index + 1 : last + 1])
        for cut, form, glued in _forms(word.folded):
            if form in reader.cues.not_names and last == index and not _construct(reader, index):
                continue
            places = places_folded(form + rest)
            if places:
                yield replace(reader.mention(index, last, "place", _offset(word, cut)), place=places[0]), last, glued


def _offset(word: Word, folded: int) -> int:
    """How many characters of the word itself its first `folded` letters take, vowel signs included."""
    return folded if len(word.text) == len(word.folded) else min(folded, len(word.text) - 1)


def _construct(reader: _Reader, index: int) -> bool:
    """Whether a kind of place without article stands before: `مهرجان كان` is in Cannes, `المهرجان كان` was."""
    return reader.follows(index, reader.cues.place_nouns) and not reader.words[index - 1].folded.startswith("ال")


def _is_certain(reader: _Reader, index: int, last: int, mention: Mention, glued: bool) -> bool:
    cues, place = reader.cues, mention.place
    assert place is not None
    letters = fold(mention.name)
    if _construct(reader, index):
        return letters not in cues.place_nouns
    if reader.follows(index, cues.place_nouns) or mention.end <= reader.dateline:
        return letters not in cues.not_names | cues.place_nouns | cues.given and (
            place.people > _OPENS_A_DATELINE or mention.end > reader.dateline
        )
    if letters in cues.ambiguous | cues.place_nouns:
        return False
    if place.kind in {"country", "region"} or last > index:
        return True
    if place.kind == "capital" or place.people >= _WELL_KNOWN:
        return len(letters) > 3
    cued = reader.follows(index, cues.place_cues) or (glued and len(letters) > 4)
    return cued and len(letters) > 3 and letters not in cues.given


def _after_place_nouns(reader: _Reader, known: set[int]) -> Iterator[Mention]:
    """`مدينة زفتى`, `أقاليم تارودانت وزاكورة`: words after a kind of place, heard of by the gazetteer or not."""
    kinds = reader.cues.place_nouns - reader.cues.things
    for index, word in enumerate(reader.words):
        if not reader.follows(index, kinds) or reader.words[index - 1].folded.startswith("ال"):
            continue
        if word.start not in known and not _is_unheard_of(reader, index):
            continue
        if word.start not in known:
            yield reader.mention(index, index, "place")
        while reader.near(index) and reader.words[index + 1].folded[0] == "و" and _is_unheard_of(reader, index + 1, 1):
            index += 1
            yield reader.mention(index, index, "place", 1)


def _is_unheard_of(reader: _Reader, index: int, skip: int = 0) -> bool:
    """Whether a word (without its first `skip` letters) may be the name of a place."""
    name = reader.words[index].folded[skip:]
    other = reader.cues.place_nouns | reader.cues.place_cues
    return reader.plain(index) and len(name) > 2 and name not in other and not name.startswith(("و", "لل"))
