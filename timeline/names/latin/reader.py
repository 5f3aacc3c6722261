"""A text in a script with capitals as its words, and which of these make up a name of what kind."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from timeline.languages.tables.event_cues import event_cues
from timeline.languages.tables.name_cues import NameCues
from timeline.languages.writing.name_keys import fold
from timeline.names.gazetteer import LONGEST, Place, place_named, town_named
from timeline.names.headings import Heading
from timeline.names.latin.nouns import begins_described, famous, only_describes, owner_of, town_of, without_nouns
from timeline.names.latin.offices import behind_office, behind_roles
from timeline.names.latin.people import begins_another, is_first_name, is_told_person
from timeline.names.latin.places import is_beside_country, is_inside_place, is_told_place, is_town
from timeline.names.latin.shapes import is_no_name, looks_like_name
from timeline.names.latin.subjects import Auxiliaries, is_bare_subject
from timeline.names.mention import Mention, MentionKind, Word

_NAME_WORDS = 7
_SECOND_FIELD = 4  # words from "and" to the kind of body: `and Geohazards Department`
_INSIDE = 2  # words behind one inside the name of a body, up to the last
_GAPS = frozenset({" ", "-", "'", "’", " '", "\u00a0"})
_MONEY = frozenset("$€£¥₹")
_POSSESSIVES = frozenset({"'", "’", "' ", "’ "})


@dataclass(frozen=True, slots=True)
class LatinReader:
    """One text with its words and cues; finds the mentions."""

    text: str
    title: str
    language: str | None
    cues: NameCues
    words: list[Word]
    openings: set[int]
    inside: frozenset[str]  # words capitalised where a capital says something
    lower: frozenset[str]  # words that also stand without capital
    times: Counter[str]  # how often each word stands
    happenings: frozenset[str]  # words for what happens: no names by themselves (`the Summit`)
    headings: tuple[Heading, ...]
    auxiliaries: Auxiliaries

    def gap(self, index: int) -> str:
        """What stands between a word and the next."""
        return self.text[self.words[index].end : self.words[index + 1].start] if index + 1 < len(self.words) else "\n"

    def before(self, index: int, gaps: frozenset[str] = _GAPS) -> str:
        """The folded word before, where only a space or apostrophe parts them; else empty."""
        return self.words[index - 1].folded if index and self.gap(index - 1) in gaps else ""

    def capital(self, index: int) -> bool:
        word = self.words[index]
        if not word.text[0].isupper() and (word.text.islower() or "-" in word.text):
            return False
        if self.text[word.end : word.end + 1] in _MONEY:
            return False  # `US$70 billion`
        if is_no_name(word.text, self.cues, self.language):
            return False
        return word.folded not in self.cues.not_names or self.only_opens(index) or self.inside_body(index)

    def inside_body(self, index: int) -> bool:
        """Whether a word that is no name by itself stands inside that of a body: `Academic Staff Association`."""
        word = self.words[index]
        if self.cues.capital_nouns or word.start in self.openings or not word.text[0].isupper():
            return False
        step = index
        while step < min(index + _INSIDE, len(self.words) - 1) and self.gap(step) in _POSSESSIVES | {" "}:
            step += 1
            if not self.words[step].text[0].isupper():
                return False
            if self.words[step].folded in self.cues.organisation_tails:
                return index > 0 and self.gap(index - 1) == " " and self.words[index - 1].text[0].isupper()
        return False

    def only_opens(self, index: int) -> bool:
        """Whether a word that is no name by itself begins one: `New Zealand`, the surname `Le Goff`."""
        word, following = self.words[index], self.words[index + 1 : index + 2]
        if word.folded in self.cues.calendar_given and self.before(index, frozenset(" ")) in self.cues.given:
            return self.words[index - 1].text[0].isupper()  # `Theresa May`
        if not following or not word.text[0].isupper() or not following[0].text[0].isupper() or self.gap(index) != " ":
            return False
        if place_named(f"{word.text} {following[0].text}"):
            return True
        if word.folded in self.cues.calendar_given and not self.text[max(0, word.start - 2) : word.start - 1].isdigit():
            return is_first_name(self.words, index, self.before(index), self.cues, self.language)
        if index and self.gap(index - 1) == " " and self.words[index - 1].text[0].isupper():
            around = f"{self.words[index - 1].text} {word.text} {following[0].text}"
            if place_named(around):
                return True  # `Papua New Guinea`
        particle = word.folded in self.cues.particles and word.start not in self.openings
        return particle and following[0].folded not in self.cues.not_names

    def opens_a_name(self, index: int) -> bool:
        """Whether the word can begin a name: at a sentence's start, a capital alone is not enough."""
        word = self.words[index]
        if not self.capital(index) or not word.text[0].isalpha():  # nor `&`, which only joins two
            return False
        if self.cues.capital_nouns and word.folded in self.cues.times:
            return False  # `vor dem Sommer Anklage erheben`
        if word.start not in self.openings or word.folded in self.inside or word.folded in self.cues.given:
            return True
        if (word.text.isupper() and len(word.text) > 1) or looks_like_name(word.text) or self.only_opens(index):
            return True
        bare = is_bare_subject(self.text, self.words, index, self.auxiliaries)
        if word.folded not in self.lower and (bare or self.has_particle(index)):
            return True
        follows = self.gap(index) == " " and self.capital(index + 1)
        if follows and word.folded not in self.lower:
            if self.cues.capital_nouns and only_describes(self.words, index, self.last(index), self.cues):
                return False
            return word.folded not in self.cues.demonyms or self.words[index + 1].folded not in self.cues.roles
        if self.is_repeated(index) or (self.has_parts(index) and word.folded not in self.lower | self.happenings):
            return True
        if self.heads(index) and town_named(word.text):
            return True
        place = place_named(word.text)
        known = place is not None and (famous(place) or self.is_said_again(word.text))
        return known and word.folded not in self.cues.ambiguous | self.lower

    def has_particle(self, index: int) -> bool:
        """Whether a particle, which is no word of the language itself, joins a word to a name: `Zain ul Abidin`."""
        near = self.gap(index) == self.gap(index + 1) == " "
        ordinary = self.cues.capital_nouns or self.cues.definites & self.cues.particles  # `Alcalde de Madrid`
        if ordinary or not near or not self.capital(index + 2):
            return False
        particle = self.words[index + 1]
        return particle.text.islower() and particle.folded in self.cues.particles

    def is_said_again(self, word: str) -> bool:
        """Whether the text or the title has a word once more."""
        return self.times[word] > 1 or re.search(rf"(?<!\w){re.escape(word)}(?!\w)", self.title) is not None

    def is_repeated(self, index: int) -> bool:
        """Whether a capital behind small words goes on with what the text or title has again: `Cementos del Sinú`."""
        last = self.last(index) if not self.cues.capital_nouns and self.words[index].folded not in self.lower else index
        whole = self.text[self.words[index].start : self.words[last].end]
        return last > index and not place_named(self.words[last].text) and (self.text + self.title).count(whole) > 1

    def last(self, index: int) -> int:
        """The index of the last word of the name that begins here."""
        end = index
        while end - index < _NAME_WORDS and (self.gap(end) in _GAPS or self.initial(end) or self.owns(end)):
            if self.owns(end):
                end = self.owns(end)
                continue
            step = end + 1
            while step < len(self.words) and step - end < 3 and self.joins(step):
                step += 1
            joined = step == end + 1 or (step < len(self.words) and self.gap(step - 1) in _GAPS)
            if step >= len(self.words) or not joined or not self.capital(step) or self.parted(index, end, step):
                break
            end = step
        return self.with_adjective(index, self.with_second_field(index, end))

    def parted(self, first: int, last: int, step: int) -> bool:
        """Whether the word at `step` begins another name than that of the words first..last."""
        named = self.gap(step) == " " and self.capital(step + 1)
        return begins_another(self.words, first, last, step, self.before(first), named, self.cues)

    def with_second_field(self, first: int, last: int) -> int:
        """The last word of a body's name with what "and" joins to its field: `the Tides and Hazards Department`."""
        cues, step = self.cues, last + 1
        if step + 1 >= len(self.words) or self.words[step].folded not in cues.ands or self.gap(last) != " ":
            return last
        head = f"{self.words[first].folded} {self.words[first + 1].folded}"
        if not cues.organisation_heads.isdisjoint((self.words[first].folded, head)):
            while step + 2 < len(self.words) and self.words[step + 1].folded in cues.joints | cues.definites:
                step += 1
            field = self.words[step + 1]
            return step + 1 if field.text[0].isupper() and field.folded in cues.role_words else last
        whole = self.before(first) in cues.definites and not cues.capital_nouns
        if not whole or any(word.folded in cues.organisation_tails for word in self.words[first + 1 : last + 1]):
            return last
        while step - last < _SECOND_FIELD and self.gap(step) == " " and self.words[step + 1].text[0].isupper():
            step += 1
        return step if self.words[step].folded in cues.organisation_tails else last

    def with_adjective(self, first: int, last: int) -> int:
        """The last word of a name with the adjective that goes on with it: `Réserve fédérale`, `Nations unies`."""
        head = self.words[first]
        known = head.start not in self.openings or head.folded in self.cues.organisation_heads
        known = known or (last > first and head.folded in self.cues.definites)  # `La Défense civile`
        step = last + 1
        while known and step < len(self.words) and self.gap(step - 1) == " " and self.adjective(step, step == last + 1):
            step += 1
        return step - 1

    def adjective(self, index: int, first: bool) -> bool:
        """Whether a word is an adjective of bodies; behind one (not `first`) or a kind, a nation too."""
        folded = self.words[index].folded
        behind_head = self.words[index - 1].folded in self.cues.organisation_heads
        nation = folded in self.cues.demonyms and (behind_head or not first)
        return folded in self.cues.organisation_words or nation

    def owns(self, index: int) -> int:
        """The index of the tail that a word with a possessive has: `Workers' Union`, `St David's Cathedral`; else 0."""
        step = index + 1
        if self.gap(index) not in _POSSESSIVES or step >= len(self.words):
            return 0
        if self.words[step].text == "s" and self.gap(step) == " ":
            step += 1
        tail = step < len(self.words) and self.words[step].text[0].isupper() and self.words[step].folded
        return step if tail and tail in self.cues.organisation_tails | self.cues.place_tails else 0

    def initial(self, index: int) -> bool:
        return len(self.words[index].text) == 1 and self.gap(index) == ". "

    def joins(self, index: int) -> bool:
        word = self.words[index]
        if word.text == "&" or (word.text[0].islower() and word.folded in self.cues.particles):
            return self.gap(index) in _GAPS
        small = self.cues.genitives | self.cues.ands
        if word.folded in small and self.gap(index - 1) == self.gap(index) == " ":
            before, behind = self.words[index - 1].text, self.words[index + 1].text
            if behind[0].isupper() and place_named(f"{before} {word.text} {behind}"):
                return True  # `Gulf of Aden`, `Bosnia and Herzegovina`
        return f"{self.before(index)} {word.folded}" in self.cues.organisation_heads

    def name(self, first: int, last: int) -> Mention:
        """The name of words first..last, its role or title cut off, and what it is."""
        office = behind_office(self.text, self.words, first, last, self.cues)
        whole, first = first, behind_roles(self.words, office, last, self.cues)
        role, whole = first > whole, first
        if self.cues.capital_nouns:
            first, last = without_nouns(self.words, first, last, self.cues)
        introduced = first > whole
        word, described = self.words[first], self.cues.capital_nouns and not (role or introduced)
        if first < last and (owner := owner_of(self.words[last].text, self.cues)):  # `in Teilen Berlins`
            return Mention(self.words[last].start, self.words[last].end, self.words[last].text[:-1], "place", owner)
        described = described and begins_described(self.words, first, self.text, self.cues)
        if owner := owner_of(word.text, self.cues):  # `Israels Armee`
            return Mention(word.start, word.end, word.text[:-1], "place", owner)
        nation = first < last and self.words[first].folded in self.cues.demonyms
        if nation and self.words[first + 1].folded in self.cues.roles | self.cues.given:
            return self.name(first + 1, last)
        always = tuple(self.cues.town_endings)  # other adjectives have a capital in names alone: `die Deutsche Oper`
        if nation and word.folded.endswith(always) and only_describes(self.words, first, last, self.cues):
            return self.name(first + 1, last)  # `Südtiroler Bauern`
        if nation and self.is_compatriot(first, last):
            first, role = first + 1, True
        role = role or self.is_kin(first)
        start, end = self.words[first].start, self.words[last].end
        name = self.text[start:end]
        place = self.place(first, last)
        if place is not None and not role:
            return Mention(start, end, name, "place", place)
        kind = self.kind(first, last, role)
        if described and kind == "unknown":  # `die große alte Dame`
            return Mention(word.start, word.end, word.text, kind)
        if kind == "place" and first < last and (town := town_of(self.words[first].text, self.cues)):
            return Mention(start, self.words[first].end, town.name, "place", town)
        return Mention(start, end, name, "organisation" if introduced and kind == "unknown" else kind)

    def is_kin(self, first: int) -> bool:
        """Whether a name says who somebody's wife or brother is: `his wife, Ann`."""
        apposed = first > 1 and self.gap(first - 1) == ", " and self.words[first - 1].folded in self.cues.kin
        return apposed and self.words[first - 2].folded in self.cues.possessives

    def is_compatriot(self, first: int, last: int) -> bool:
        """Whether the first word, a nation behind an article, tells whose countryman it is: `le Belge Jef Raas`."""
        rest = {word.folded for word in self.words[first + 1 : last + 1]}
        things = self.cues.organisation_tails | self.cues.place_tails | self.cues.things | self.happenings
        follows = bool(self.cues.organisation_words)  # adjectives do: one before a name is a noun
        return follows and last - first > 1 and self.before(first) in self.cues.definites and rest.isdisjoint(things)

    def kind(self, first: int, last: int, role: bool) -> MentionKind:
        cues, folded = self.cues, [word.folded for word in self.words[first : last + 1]]
        before = self.before(first, _GAPS | {", ", ". "})
        tailed = not cues.organisation_tails.isdisjoint(folded)
        person = folded[0] in cues.given and before not in cues.place_cues | cues.inside_cues  # `Nathan Lane`
        person = person and before not in cues.definites  # `the Bruce Highway`
        ends = folded[-1] in cues.place_tails and not (person and last == first + 1)
        opens = folded[0] in cues.place_openers and not tailed and folded[-1] not in cues.inert  # not `the Lake Open`
        if first < last and (ends or opens):
            return "organisation" if before in cues.organisation_nouns else "place"  # `The developer, Marsa Bay,`
        if folded[0] in cues.organisation_heads or (tailed and not (cues.capital_nouns and first == last)):
            return "organisation"
        among = self.before(first) in cues.inside_cues and not self.possesses(last)  # not `in Lumen's report`
        alone = first == last and among  # `born in Lawrence`
        given = folded[0] in cues.given or folded[0].split()[0] in cues.given  # `Jean-Marie`
        given = given and not (first == last and before in cues.definites)  # `the Ada`, a ship
        behind_role = f"{self.before(max(first - 1, 0))} {before}" in cues.roles  # `chief executive Marla Teague`
        if before in cues.role_words and self.before(first - 1) in cues.genitives and first > 1:
            behind_role = behind_role or self.before(first - 2) in cues.roles  # `ministra de Exteriores Lisala Robles`
        following = self.words[last + 1] if self.gap(last) == " " else None  # `Ridgeway pass`
        behind = following is not None and following.text.islower() and following.folded in self.cues.place_nouns
        alone = alone or (first == last and behind and before in cues.place_cues)  # `at Logan airport`
        town = first == last or self.before(first) in cues.genitives - cues.particles  # not `le village de Jean Roy`
        alone = alone or (town and not cues.capital_nouns and self.after_noun(first))  # `village of Lawrence Hill`
        noun = self.before(first - 1) if self.before(first) in cues.demonyms else self.before(first)
        if not cues.capital_nouns and noun in cues.organisation_nouns - cues.roles:
            return "organisation"  # `l'assureur français Vidal Prévoyance`
        if role or behind_role or (given and not alone) or before in cues.roles | cues.titles:
            return "person"
        if is_told_person(self.text, self.words, first, last, cues):
            return "person"
        inside = among and self.before(first - 1) not in cues.holdings
        seat = self.before(first) in cues.joints and self.before(first - 1) in cues.seats
        end = self.words[last].end
        located = (
            inside
            or seat
            or is_town(self.text[self.words[first].start : end].rpartition(" ")[2], cues)
            or behind
            or self.after_noun(first)
            or self.after_phrase(first)
            or is_inside_place(self.text, self.words, first, last, self.cues)
            or (first == last and is_told_place(self.text, self.words, last, self.cues))
            or before in cues.reaching
            or self.has_parts(last)
        )
        if located and folded[-1] not in cues.demonyms:
            return "unknown" if self.words[last].text.isupper() else "place"
        return "organisation" if self.words[last].text.isupper() else "unknown"

    def place(self, first: int, last: int) -> Place | None:
        """The place of the gazetteer, where the text leaves no other reading."""
        if last - first >= LONGEST:
            return None
        name = self.text[self.words[first].start : self.words[last].end]
        place = place_named(name)
        if place is None and first == last and self.at_place(first):
            verbs = event_cues(self.language or "")
            article = verbs.contracted.get(self.before(first), "") if verbs else ""
            whole = f"{article.capitalize()} {name}" if article else name.partition("-")[0]
            place = place_named(whole)  # `au Havre`, `nach Berlin-Mitte`
            if article and place and not famous(place) and whole not in self.text:
                place = None  # `au Port`
        folded = self.words[first].folded
        if place and first == last and folded in self.cues.demonyms and fold(place.name) != folded:
            return None  # `un Italien`: Italy only in another language
        inside = self.before(first) in self.cues.inside_cues  # `à Nice`
        doubtful = first == last and folded in self.cues.ambiguous and not inside
        if place is None and self.town_here(first):
            return town_named(name)
        if place is None or (famous(place) and not doubtful):
            return place
        return place if self.at_place(first) or is_beside_country(self.text, self.words, last) else None

    def town_here(self, first: int) -> bool:
        """Whether a small town may stand here: behind words for places, or "of" and a noun, or so in the headline; not
        where the word is part of a longer name (`Byron`, `Lord Byron`).
        """
        word = self.words[first]
        if word.folded in self.cues.ambiguous | self.cues.given or self.before(first) in self.cues.definites:
            return False
        noun = first > 1 and self.before(first) in self.cues.joints and self.before(first - 1) != ""
        noun = noun and self.words[first - 2].text.islower() and not self.cues.capital_nouns
        if not (noun or self.at_place(first) or self.heads(first)):
            return False
        return self.cues.capital_nouns or not _in_longer_name(self.text, word.text)

    def possesses(self, last: int) -> bool:
        """Whether what follows is somebody's or something's: `Arvel's`."""
        return self.gap(last) in _POSSESSIVES and self.words[last + 1].text == "s"

    def has_parts(self, last: int) -> bool:
        """Whether what towns or islands have is said to be a name's: `Ambae's volcano`, `Arvel's only school`."""
        behind = self.words[last + 2 : last + 4] if self.possesses(last) else ()
        return any(word.folded in self.cues.parts and word.text.islower() for word in behind)

    def heads(self, index: int) -> bool:
        """Whether the headline has a word behind one for places or "of", or before a colon."""
        word = self.words[index].text
        found = re.search(rf"(?:^|(\w+)['’ ]){re.escape(word)}(?!\w)( ?:)?", self.title)
        small = self.cues.place_cues | self.cues.inside_cues | self.cues.joints
        return found is not None and (found[2] is not None or fold(found[1] or "") in small)

    def at_place(self, first: int) -> bool:
        """Whether the words before say that a place follows."""
        if self.after_noun(first) or self.after_phrase(first):
            return True
        before = self.before(first)
        return before in self.cues.place_cues | self.cues.inside_cues and (
            self.words[first].folded not in self.cues.ambiguous or (self.gap(first) == " " and self.capital(first + 1))
        )

    def after_noun(self, first: int) -> bool:
        """`île de Batz`, `city of Oran`, `Lake Como`: the kind of place before."""
        step = first
        while step > max(1, first - 3) and self.before(step) in self.cues.joints:
            step -= 1
        return self.before(step) in self.cues.place_nouns

    def after_phrase(self, first: int) -> bool:
        """`south of Izmir`, `près de Limoux`: two words before that together say where."""
        before = self.before(first)
        return bool(before) and f"{self.before(first - 1)} {before}" in self.cues.place_phrases


@lru_cache(maxsize=256)  # the whole text is searched, and a word stands in it many times
def _in_longer_name(text: str, word: str) -> bool:
    """Whether a word is part of a longer name somewhere in the text: `Byron`, `Lord Byron`."""
    name = re.escape(word)
    return re.search(rf"[A-Z][\w.]* {name}(?!\w)|(?<!\w){name} [A-Z]", text) is not None
